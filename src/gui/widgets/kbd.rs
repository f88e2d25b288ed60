//! The cap of a key, beside the command that it gives.
//!
//! Main function: [`kbd`]. It must not know the keymap.

use egui::{Align2, FontId, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use crate::gui::theme::{Theme, metrics};

/// Shows a key or a chord (`Ctrl F`) as a cap. It is read, not clicked.
pub fn kbd(ui: &mut Ui, keys: &str) -> Response {
    let palette = Theme::of(ui.ctx()).palette;
    let font = FontId::proportional(metrics::SMALL);
    let galley = ui.painter().layout_no_wrap(keys.to_owned(), font, palette.muted);
    let size = vec2((galley.size().x + 12.0).max(19.0), 19.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Label, enabled, keys));
    ui.painter().rect(rect, 4.0, palette.page, Stroke::new(1.0, palette.line), StrokeKind::Inside);
    let at = Align2::CENTER_CENTER.align_size_within_rect(galley.size(), rect).min;
    ui.painter().galley(at, galley, palette.muted);
    response
}
