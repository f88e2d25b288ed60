//! A small sign to click.
//!
//! Main type: [`Icon`]. It must not know what it does.

use egui::{Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::gui::theme::{Theme, metrics};

/// What the sign shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::gui) enum Icon {
    /// Takes away or closes.
    Cross,
    /// Points to the left.
    Left,
    /// Points to the right.
    Right,
}

impl Icon {
    /// Shows it, named for screen readers and the pointer.
    pub fn show(self, ui: &mut Ui, name: &str) -> Response {
        let theme = Theme::of(ui.ctx());
        let (rect, response) = ui.allocate_exact_size(vec2(metrics::TARGET, metrics::TARGET), Sense::click());
        let enabled = ui.is_enabled();
        response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
        let painter = ui.painter();
        if response.hovered() || response.has_focus() {
            painter.rect_filled(rect, metrics::CORNER, theme.palette.hover);
        }
        if response.has_focus() {
            let ring = Stroke::new(metrics::FOCUS_RING, theme.palette.accent);
            painter.rect_stroke(rect, metrics::CORNER, ring, StrokeKind::Inside);
        }
        let stroke = Stroke::new(1.5, theme.palette.muted);
        let at = |x: f32, y: f32| rect.center() + pos2(x, y).to_vec2();
        match self {
            Self::Cross => {
                painter.line_segment([at(-3.5, -3.5), at(3.5, 3.5)], stroke);
                painter.line_segment([at(-3.5, 3.5), at(3.5, -3.5)], stroke);
            }
            Self::Left => drop(painter.line(vec![at(2.0, -4.0), at(-2.0, 0.0), at(2.0, 4.0)], stroke)),
            Self::Right => drop(painter.line(vec![at(-2.0, -4.0), at(2.0, 0.0), at(-2.0, 4.0)], stroke)),
        }
        super::name_on_hover(response, name)
    }
}
