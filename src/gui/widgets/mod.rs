//! The small things that Hashiya's panes, cards and dialogs are made of.
//!
//! Each paints with the theme and nothing else, shows its focus, and names itself to AccessKit.
//! They must not know the project: numbers, colours and every word come in as arguments.

pub mod chip;
pub mod input;
pub mod kbd;
pub(in crate::gui) mod menu_entry;
pub mod pill;
pub mod tile;

use egui::{Painter, Rect, Response, Stroke, StrokeKind};

use crate::gui::theme::{Theme, metrics};

/// The ring around whatever has the keyboard, outside of `rect`.
fn focus_ring(painter: &Painter, theme: &Theme, response: &Response, rect: Rect, corner: u8) {
    if response.has_focus() {
        let stroke = Stroke::new(metrics::FOCUS_RING, theme.palette.accent);
        painter.rect_stroke(rect.expand(1.0), corner + 1, stroke, StrokeKind::Outside);
    }
}

#[cfg(test)]
mod tests;
