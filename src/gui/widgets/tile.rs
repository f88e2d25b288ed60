//! The square of a goal: its number on its colour, and how often it was given.
//!
//! Main type: [`Tile`]. It must not know the codebook: number, count and name come in as words.

use egui::{
    Align2, Color32, CursorIcon, FontId, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo, pos2, vec2,
};

use super::{focus_ring, name_on_hover};
use crate::gui::{
    fonts,
    theme::{Theme, contrast, metrics},
};

/// A square to click, in a goal's colour.
///
/// ```no_run
/// # fn f(ui: &mut egui::Ui, colour: egui::Color32) {
/// use hashiya::gui::widgets::tile::Tile;
/// Tile::new("13", colour).count("4").name("13 Climate action, 4 annotations").show(ui);
/// # }
/// ```
#[must_use = "a tile shows with `show`"]
pub struct Tile<'a> {
    number: &'a str,
    colour: Color32,
    count: &'a str,
    name: &'a str,
    selected: bool,
    side: f32,
}

impl<'a> Tile<'a> {
    /// A tile with the number as it shall be read (`13`, `١٣`) on the goal's official colour.
    pub fn new(number: &'a str, colour: Color32) -> Self {
        Self { number, colour, count: "", name: number, selected: false, side: 40.0 }
    }

    /// The count in the badge at the lower corner; empty for no badge.
    pub fn count(mut self, count: &'a str) -> Self {
        self.count = count;
        self
    }

    /// What a screen reader says, and the tooltip.
    pub fn name(mut self, name: &'a str) -> Self {
        self.name = name;
        self
    }

    /// Whether the category is chosen: a ring inside the square says so.
    pub fn selected(mut self, selected: bool) -> Self {
        self.selected = selected;
        self
    }

    /// Width and height in points; never less than [`metrics::TARGET`].
    pub fn side(mut self, side: f32) -> Self {
        self.side = side.max(metrics::TARGET);
        self
    }

    /// Shows it; `clicked()` tells of mouse, Space and Enter.
    pub fn show(self, ui: &mut Ui) -> Response {
        let theme = Theme::of(ui.ctx());
        let (rect, response) = ui.allocate_exact_size(Vec2::splat(self.side), Sense::click());
        let (enabled, selected) = (ui.is_enabled(), self.selected);
        response.widget_info(|| WidgetInfo::selected(Role::Button, enabled, selected, self.name.to_owned()));
        if ui.is_rect_visible(rect.expand(8.0)) {
            self.paint(ui, &theme, rect, &response);
        }
        let response = response.on_hover_cursor(CursorIcon::PointingHand);
        if self.name == self.number { response } else { name_on_hover(response, self.name) }
    }

    fn paint(&self, ui: &Ui, theme: &Theme, rect: Rect, response: &Response) {
        let painter = ui.painter();
        let ink = contrast::ink_on(self.colour);
        painter.rect_filled(rect, metrics::CORNER, self.colour);
        if self.selected || response.hovered() {
            // Width, not colour, tells chosen from merely pointed at.
            let width = if self.selected { 2.0 } else { 1.0 };
            let ring = rect.shrink(2.0);
            painter.rect_stroke(ring, metrics::CORNER - 2, Stroke::new(width, ink), StrokeKind::Inside);
        }
        let font = fonts::bold((self.side * 0.36).clamp(metrics::SMALL, metrics::HEADING));
        painter.text(rect.center(), Align2::CENTER_CENTER, self.number, font, ink);
        focus_ring(painter, theme, response, rect, metrics::CORNER);
        if !self.count.is_empty() {
            self.badge(ui, theme, rect);
        }
    }

    fn badge(&self, ui: &Ui, theme: &Theme, rect: Rect) {
        let palette = theme.palette;
        let font = FontId { size: 10.0, ..fonts::bold(10.0) };
        let galley = ui.painter().layout_no_wrap(self.count.to_owned(), font, palette.ink);
        let size = vec2((galley.size().x + 8.0).max(15.0), 15.0);
        let rtl = ui.layout().prefer_right_to_left();
        let right = if rtl { rect.left() - 4.0 + size.x } else { rect.right() + 4.0 };
        let badge = Rect::from_min_size(pos2(right - size.x, rect.bottom() + 5.0 - size.y), size);
        let stroke = Stroke::new(1.0, palette.line);
        ui.painter().rect(badge, 8.0, palette.page, stroke, StrokeKind::Inside);
        let at = Align2::CENTER_CENTER.align_size_within_rect(galley.size(), badge).min;
        ui.painter().galley(at, galley, palette.ink);
    }
}
