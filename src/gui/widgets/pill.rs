//! A word in a rounded frame that is chosen or not, as the language of a translation.
//!
//! Main type: [`Pill`]. It must not know what it chooses.

use egui::{Align2, CursorIcon, FontId, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use super::focus_ring;
use crate::gui::{
    fonts,
    theme::{Theme, metrics},
};

/// A choice among few, or a switch.
#[must_use = "a pill shows with `show`"]
pub struct Pill<'a> {
    text: &'a str,
    name: &'a str,
    selected: bool,
}

impl<'a> Pill<'a> {
    /// A pill with its word.
    pub fn new(text: &'a str) -> Self {
        Self { text, name: text, selected: false }
    }

    /// What a screen reader says where the word alone (`+`) does not.
    pub fn name(mut self, name: &'a str) -> Self {
        self.name = name;
        self
    }

    /// Whether it is chosen: filled and bold instead of framed.
    pub fn selected(mut self, selected: bool) -> Self {
        self.selected = selected;
        self
    }

    /// Shows it; `clicked()` tells of mouse, Space and Enter.
    pub fn show(self, ui: &mut Ui) -> Response {
        let theme = Theme::of(ui.ctx());
        let palette = theme.palette;
        let (font, ink) = if self.selected {
            (fonts::bold(metrics::INTERFACE), palette.accent)
        } else {
            (FontId::proportional(metrics::INTERFACE), palette.ink)
        };
        let galley = ui.painter().layout_no_wrap(self.text.to_owned(), font, ink);
        let size = vec2((galley.size().x + 22.0).max(2.0 * metrics::RHYTHM + 12.0), metrics::TARGET);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        let (enabled, selected) = (ui.is_enabled(), self.selected);
        response.widget_info(|| WidgetInfo::selected(Role::Button, enabled, selected, self.name.to_owned()));
        let fill = match (self.selected, response.hovered()) {
            (true, _) => palette.accent_soft,
            (false, true) => palette.hover,
            (false, false) => palette.page,
        };
        let line = if self.selected { palette.accent_soft } else { palette.line };
        let corner = metrics::TARGET / 2.0;
        ui.painter().rect(rect, corner, fill, Stroke::new(1.0, line), StrokeKind::Inside);
        let at = Align2::CENTER_CENTER.align_size_within_rect(galley.size(), rect).min;
        ui.painter().galley(at, galley, ink);
        focus_ring(ui.painter(), &theme, &response, rect, corner as u8);
        response.on_hover_cursor(CursorIcon::PointingHand)
    }
}
