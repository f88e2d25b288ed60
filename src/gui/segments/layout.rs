//! Where the parts of a row stand: number, the two texts, the mark of its state.
//!
//! The main type is [`Layout`]. It must not know which row it is.

use egui::{Context, Rect};

use crate::gui::panes::TextView;
use crate::gui::scene::Scene;
use crate::gui::shell::is_mirrored;
use crate::model::Role;
use crate::typeset::Space;

use super::Texts;

/// Space above and below the words of a row, in points.
pub(super) const PAD: f32 = 14.0;
/// Width of the strips that hold the number and the mark, in points.
const STRIP: f32 = 60.0;
/// The same where there is little room.
const NARROW_STRIP: f32 = 34.0;
/// Space between the two texts, and what the frame around a field takes, in points.
const GAP: f32 = 34.0;
/// Below this width, in points, the two texts of a row stand above each other.
const NARROW: f32 = 560.0;
/// No text is wider than this, in points, at 100 %.
const WIDEST: f32 = 620.0;

/// Where the parts of every row stand. Lengths in points but where pixels are named.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Layout {
    /// Left edges of the source and of the translation.
    lefts: [f32; 2],
    /// Width of each text.
    pub width: f32,
    /// Whether they stand above each other, the source above.
    stacked: bool,
    /// Middles of the number and of the mark.
    pub number: f32,
    pub mark: f32,
    /// Pixels a point.
    pub scale: f32,
}

impl Layout {
    /// The layout of rows in `body`.
    pub(super) fn new(ctx: &Context, scene: &Scene<'_>, body: Rect, texts: &Texts<'_>) -> Self {
        let scale = ctx.pixels_per_point();
        let is_narrow = body.width() < NARROW;
        let strip = if is_narrow { NARROW_STRIP } else { STRIP };
        let room = (body.width() - 2.0 * strip).max(120.0);
        let zoom = scene.settings.reading_zoom / scene.settings.interface_zoom;
        let width = if is_narrow { room } else { (room - GAP) / 2.0 }.min(WIDEST * zoom.max(1.0));
        let width = (width * scale).floor() / scale;
        let pixel = |x: f32| (x * scale).round() / scale;
        let (left, right) = (pixel(body.left() + strip), pixel(body.right() - strip - width));
        let lefts = match (is_narrow, texts.source_first) {
            (true, _) => [left, left],
            (false, true) => [left, right],
            (false, false) => [right, left],
        };
        let (near, far) = (body.left() + strip / 2.0 - 2.0, body.right() - strip / 2.0 + 2.0);
        let (number, mark) = if is_mirrored(scene.locale) { (far, near) } else { (near, far) };
        Self { lefts, width, stacked: is_narrow, number, mark, scale }
    }

    /// The left edge of a text.
    pub(super) fn left(&self, role: Role) -> f32 {
        let [source, translation] = self.lefts;
        match role {
            Role::Source => source,
            Role::Translation => translation,
        }
    }

    /// How far below the top of its row a text begins, where the source is `source_height` high.
    pub(super) fn top(&self, role: Role, source_height: f32) -> f32 {
        match (self.stacked, role) {
            (true, Role::Translation) => PAD + source_height + PAD,
            _ => PAD,
        }
    }

    /// The height of a row whose texts are that high.
    pub(super) fn height(&self, source: f32, translation: f32) -> f32 {
        let words = if self.stacked { source + PAD + translation } else { source.max(translation) };
        words + 2.0 * PAD
    }

    /// The column that the words of each text are set in.
    pub(super) fn space(&self) -> Space {
        Space::column((self.width * self.scale).round(), self.scale)
    }
}

/// A text as its rows set it.
pub(super) fn view<'a>(scene: &Scene<'_>, texts: &Texts<'a>, role: Role) -> TextView<'a> {
    let text = match role {
        Role::Source => texts.source,
        Role::Translation => texts.translation,
    };
    // The texts keep their size when the interface around them grows.
    TextView::new(text, scene.theme.reading, scene.settings.reading_zoom / scene.settings.interface_zoom)
}
