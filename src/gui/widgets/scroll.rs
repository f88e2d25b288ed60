//! The bar that shows how far a list or a text is scrolled, on the side where lines end.
//!
//! Main functions: [`show`] for egui's scroll areas, whose own bar is fixed on the right, and [`handle`]
//! for whatever scrolls in its own way. They must not know what scrolls.

use egui::containers::scroll_area::{ScrollAreaOutput, ScrollBarVisibility};
use egui::{Id, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::gui::theme::{Theme, metrics};

/// Width of the strip that the bar takes, in points; all of it can be grasped.
const STRIP: f32 = metrics::TARGET;
/// Width to leave free where something stands at that edge, in points.
pub(in crate::gui) const BAR: f32 = 2.0 * MIDDLE;
/// How far the middle of the bar stands from the edge, in points.
const MIDDLE: f32 = 6.0;

/// Shows an area that scrolls up and down, with its bar over the edge: on the left if the interface
/// `is_mirrored`. `content` shows the area that it is given. `salt` parts it from others in `ui`.
pub(in crate::gui) fn show<R>(
    ui: &mut Ui,
    salt: &str,
    is_mirrored: bool,
    name: &str,
    content: impl FnOnce(&mut Ui, ScrollArea) -> ScrollAreaOutput<R>,
) -> ScrollAreaOutput<R> {
    let id = ui.unique_id().with(("scroll bar", salt));
    let mut area = ScrollArea::vertical().scroll_bar_visibility(ScrollBarVisibility::AlwaysHidden);
    // Where the bar was dragged to in the last frame.
    if let Some(offset) = ui.data_mut(|data| data.remove_temp::<f32>(id)) {
        area = area.vertical_scroll_offset(offset);
    }
    let shown = content(ui, area);
    let room = shown.inner_rect;
    let hidden = shown.content_size.y - room.height();
    if hidden > 0.5 {
        let fraction = shown.state.clamped_offset().y / hidden;
        let at = Position { share: room.height() / shown.content_size.y, fraction };
        if let Some(fraction) = handle(ui, id, Strip::of(room, is_mirrored), at, name) {
            ui.data_mut(|data| data.insert_temp(id, fraction.clamp(0.0, 1.0) * hidden));
            ui.ctx().request_repaint();
        }
    }
    shown
}

/// Where a bar runs, at the edge of what it belongs to.
#[derive(Clone, Copy, Debug)]
pub(in crate::gui) struct Strip {
    rect: Rect,
    on_left: bool,
}

impl Strip {
    /// The strip at the left edge of `room`, or else at the right.
    pub(in crate::gui) fn of(room: Rect, on_left: bool) -> Self {
        let left = if on_left { room.left() } else { room.right() - STRIP };
        Self { rect: Rect::from_min_size(pos2(left, room.top()), vec2(STRIP, room.height())), on_left }
    }

    fn middle(self) -> f32 {
        if self.on_left { self.rect.left() + MIDDLE } else { self.rect.right() - MIDDLE }
    }
}

/// How much of the whole shows, and how far it is scrolled (0 to 1).
#[derive(Clone, Copy, Debug)]
pub(in crate::gui) struct Position {
    pub share: f32,
    pub fraction: f32,
}

/// Draws the handle in its strip and gives where it was dragged to. It is no stop for the Tab key: keys
/// scroll what it belongs to.
pub(in crate::gui) fn handle(ui: &Ui, id: Id, strip: Strip, at: Position, name: &str) -> Option<f32> {
    let (strip, middle) = (strip.rect, strip.middle());
    let length =
        (strip.height() * at.share).clamp(2.0 * metrics::TARGET, strip.height().max(2.0 * metrics::TARGET));
    let room = strip.height() - length;
    let response = ui.interact(strip, id, Sense::CLICK | Sense::DRAG);
    response.widget_info(|| WidgetInfo::labeled(Role::ScrollBar, true, name));
    let is_held = response.dragged() || response.is_pointer_button_down_on();
    let moved = response
        .interact_pointer_pos()
        .filter(|_| is_held)
        .map(|pointer| (pointer.y - strip.top() - length / 2.0) / room.max(1.0));
    let top = strip.top() + room * at.fraction.clamp(0.0, 1.0);
    let is_near = response.hovered() || is_held;
    let width = if is_near { 8.0 } else { 5.0 };
    let thumb = Rect::from_center_size(pos2(middle, top + length / 2.0), vec2(width, length - 4.0));
    let palette = Theme::of(ui.ctx()).palette;
    let colour = if is_near { palette.muted } else { palette.edge };
    ui.painter_at(strip).rect_filled(thumb, width / 2.0, colour);
    moved
}
