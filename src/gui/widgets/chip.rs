//! The small number of a category on its colour, beside a note or a name.
//!
//! Main type: [`Chip`]. It must not know the codebook. It is read, not clicked; what is clicked is
//! the row it stands in.

use egui::{Align2, Color32, Response, Role, Sense, Ui, WidgetInfo, vec2};

use crate::gui::{
    fonts,
    theme::{contrast, metrics},
};

/// A category's code on its colour.
#[must_use = "a chip shows with `show`"]
pub struct Chip<'a> {
    code: &'a str,
    colour: Color32,
    name: &'a str,
}

impl<'a> Chip<'a> {
    /// A chip with a code (`13`, `13.2`) on the category's colour.
    pub fn new(code: &'a str, colour: Color32) -> Self {
        Self { code, colour, name: code }
    }

    /// What a screen reader says; the code alone if not given.
    pub fn name(mut self, name: &'a str) -> Self {
        self.name = name;
        self
    }

    /// Shows it.
    pub fn show(self, ui: &mut Ui) -> Response {
        let ink = contrast::ink_on(self.colour);
        let galley = ui.painter().layout_no_wrap(self.code.to_owned(), fonts::bold(metrics::SMALL), ink);
        let size = vec2((galley.size().x + 12.0).max(22.0), 19.0);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        let enabled = ui.is_enabled();
        response.widget_info(|| WidgetInfo::labeled(Role::Label, enabled, self.name));
        ui.painter().rect_filled(rect, 5.0, self.colour);
        let at = Align2::CENTER_CENTER.align_size_within_rect(galley.size(), rect).min;
        ui.painter().galley(at, galley, ink);
        response
    }
}
