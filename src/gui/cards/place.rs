//! Where a card stands: near its passage, never over its words.

use egui::{Pos2, Rect, Vec2, pos2};

/// Space between a passage and its card, in points.
const GAP: f32 = 10.0;

/// The upper left corner of a card of `size` beside `passage`, which shows in `pane` (both in points on
/// the screen), inside `room`.
///
/// Below the passage if there is room, else above, else at the side of the pane that has more room.
pub(super) fn beside(passage: Rect, pane: Rect, room: Rect, size: Vec2) -> Pos2 {
    let passage = passage.intersect(pane);
    let left = (passage.center().x - size.x / 2.0)
        .min(pane.right() - size.x - GAP)
        .max(pane.left() + GAP)
        .clamp(room.left(), (room.right() - size.x).max(room.left()));
    if passage.bottom() + GAP + size.y <= room.bottom() {
        return pos2(left, passage.bottom() + GAP);
    }
    if passage.top() - GAP - size.y >= room.top() {
        return pos2(left, passage.top() - GAP - size.y);
    }
    let top = (room.bottom() - size.y - GAP).max(room.top());
    let on_left = passage.left() - room.left();
    let on_right = room.right() - passage.right();
    let x = if on_left > on_right { passage.left() - GAP - size.x } else { passage.right() + GAP };
    pos2(x.clamp(room.left(), (room.right() - size.x).max(room.left())), top)
}

#[cfg(test)]
mod tests {
    use egui::vec2;

    use super::*;

    fn rect(x: f32, y: f32, w: f32, h: f32) -> Rect {
        Rect::from_min_size(pos2(x, y), vec2(w, h))
    }

    #[test]
    fn a_card_never_covers_its_passage() {
        let (room, pane) = (rect(0.0, 40.0, 1200.0, 700.0), rect(600.0, 40.0, 600.0, 700.0));
        let size = vec2(400.0, 320.0);
        for passage in [
            rect(700.0, 100.0, 200.0, 30.0),
            rect(700.0, 600.0, 200.0, 30.0),
            rect(640.0, 300.0, 500.0, 90.0),
            rect(610.0, 60.0, 560.0, 650.0),
        ] {
            let card = Rect::from_min_size(beside(passage, pane, room, size), size);
            assert!(!card.intersects(passage), "{passage:?} {card:?}");
            assert!(room.contains_rect(card), "{card:?}");
        }
    }
}
