//! The small things that Hashiya's panes, cards and dialogs are made of.
//!
//! Each paints with the theme and nothing else, shows its focus, and names itself to AccessKit.
//! They must not know the project: numbers, colours and every word come in as arguments.

pub mod chip;
pub(in crate::gui) mod composing;
pub(in crate::gui) mod icon;
pub mod input;
pub(in crate::gui) mod invisible;
pub mod kbd;
pub(in crate::gui) mod menu;
pub(in crate::gui) mod menu_entry;
pub mod pill;
pub(in crate::gui) mod scroll;
pub mod tile;

use egui::{Painter, Rect, Response, Stroke, StrokeKind};

use crate::gui::theme::{Theme, metrics};

/// Shows what a sign is called when the pointer rests on it. It is its name as well, so screen readers need
/// not hear it twice.
pub(in crate::gui) fn name_on_hover(response: Response, name: &str) -> Response {
    let response = response.on_hover_text(name);
    response.ctx.accesskit_node_builder(response.id, egui::accesskit::Node::clear_description);
    response
}

/// Tells screen readers where the part that `ui` draws stands: egui tells it of widgets only.
pub(in crate::gui) fn tell_bounds(ui: &egui::Ui, rect: Rect) {
    let Rect { min, max } = rect;
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_bounds(egui::accesskit::Rect {
            x0: min.x.into(),
            y0: min.y.into(),
            x1: max.x.into(),
            y1: max.y.into(),
        });
    });
}

/// The ring around whatever has the keyboard, outside of `rect`.
pub(in crate::gui) fn focus_ring(
    painter: &Painter,
    theme: &Theme,
    response: &Response,
    rect: Rect,
    corner: u8,
) {
    if response.has_focus() {
        let stroke = Stroke::new(metrics::FOCUS_RING, theme.palette.accent);
        painter.rect_stroke(rect.expand(1.0), corner + 1, stroke, StrokeKind::Outside);
    }
}

#[cfg(test)]
mod tests;
