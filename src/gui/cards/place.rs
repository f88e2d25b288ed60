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

/// The upper left corner of a card over the panel at the side of the texts, at the height of its
/// passage: where it hides no words even when the texts stand one above the other. `window` is all
/// that there is; `on_right` says where the panel stands.
pub(super) fn over_panel(passage: Rect, room: Rect, window: Rect, on_right: bool, size: Vec2) -> Pos2 {
    let x = if on_right { window.right() - size.x - GAP } else { window.left() + GAP };
    let lowest = (room.bottom() - size.y - GAP).max(room.top());
    pos2(x, (passage.center().y - size.y / 2.0).clamp(room.top().min(lowest), lowest))
}

#[cfg(test)]
mod tests {
    use egui::vec2;

    use super::*;

    fn rect(x: f32, y: f32, w: f32, h: f32) -> Rect {
        Rect::from_min_size(pos2(x, y), vec2(w, h))
    }

    #[test]
    fn a_card_over_the_panel_stays_at_the_side_and_inside() {
        let (room, window) = (rect(0.0, 40.0, 900.0, 700.0), rect(0.0, 0.0, 1200.0, 770.0));
        for y in [40.0, 300.0, 730.0] {
            let passage = rect(100.0, y, 200.0, 30.0);
            for (on_right, left) in [(true, 1200.0 - 280.0 - GAP), (false, GAP)] {
                let at = over_panel(passage, room, window, on_right, vec2(280.0, 500.0));
                assert_eq!(at.x, left);
                assert!(at.y >= room.top() && at.y + 500.0 <= room.bottom(), "{at:?}");
            }
        }
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
