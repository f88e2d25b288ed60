//! The marks of passages in one laid-out paragraph: tints, rules, and the outline of the open one.
//!
//! The main type is [`Marks`], which panes and rows of segments share. All rectangles come from the layout
//! and lie under the letters. It must not know where the paragraph stands in its text.

use std::ops::Range;

use egui::{Align2, Color32, FontId, Painter, Rect, Stroke, StrokeKind, pos2, vec2};

use crate::gui::scene::Scene;
use crate::gui::theme::metrics;
use crate::model::{AnnotationId, CategoryCode};
use crate::typeset::{Paragraph, RangeRect, RectPx};

use super::highlights::{self, LANES, Rule};
use super::pane::union;

/// A passage inside a paragraph.
pub(in crate::gui) struct LocalSpot<'a> {
    pub annotation: AnnotationId,
    /// Bytes of the paragraph.
    pub range: Range<usize>,
    /// Whether the passage begins in this paragraph, and not in one before.
    pub begins_here: bool,
    pub categories: &'a [CategoryCode],
}

/// One paragraph whose passages are painted.
pub(in crate::gui) struct Marks<'a> {
    pub scene: &'a Scene<'a>,
    /// The open annotation.
    pub active: Option<AnnotationId>,
    pub paragraph: &'a Paragraph,
    /// Where a rectangle of the paragraph stands on the screen.
    pub place: &'a dyn Fn(RectPx) -> Rect,
}

impl Marks<'_> {
    fn rects(&self, local: Range<usize>) -> Vec<RangeRect> {
        self.paragraph.range_rects(local)
    }

    fn colour(&self, category: Option<&CategoryCode>) -> Color32 {
        let scene = self.scene;
        category.map_or(scene.theme.palette.muted, |category| scene.category_colour(category))
    }

    /// Tints as high as the letters; gives where the open annotation stands.
    pub(in crate::gui) fn tints(&self, painter: &Painter, spots: &[LocalSpot<'_>]) -> Option<Rect> {
        let passages: Vec<(Range<usize>, usize)> =
            spots.iter().enumerate().map(|(index, spot)| (spot.range.clone(), index)).collect();
        let mut active: Option<Rect> = None;
        for stretch in highlights::stretches(&passages) {
            let over: Vec<&LocalSpot<'_>> =
                stretch.over.iter().filter_map(|index| spots.get(*index)).collect();
            let colours: Vec<Color32> =
                over.iter().map(|spot| self.colour(spot.categories.first())).collect();
            let tint = self.scene.theme.tint(&colours);
            let is_active = over.iter().any(|spot| Some(spot.annotation) == self.active);
            for range in self.rects(stretch.range) {
                let rect = (self.place)(range.ink);
                painter.rect_filled(rect, 0.0, tint);
                if is_active {
                    let line = (self.place)(range.rect);
                    active = union(active.into_iter().chain([line]));
                }
            }
        }
        active
    }

    pub(in crate::gui) fn rules(&self, painter: &Painter, spots: &[LocalSpot<'_>]) {
        let passages: Vec<(Range<usize>, &[CategoryCode])> =
            spots.iter().map(|spot| (spot.range.clone(), spot.categories)).collect();
        let (rules, left_over) = highlights::rules(&passages);
        for rule in &rules {
            self.rule(painter, rule);
        }
        for (spot, rest) in spots.iter().zip(left_over) {
            if rest > 0 {
                self.rest(painter, spot, rest);
            }
        }
        // The open annotation is outlined as well, so that colour is not all that tells it.
        for spot in spots.iter().filter(|spot| Some(spot.annotation) == self.active) {
            let stroke = Stroke::new(1.0, self.scene.theme.palette.accent);
            for range in self.rects(spot.range.clone()) {
                let rect = (self.place)(range.ink).expand2(vec2(1.0, 2.0));
                painter.rect_stroke(rect, 3.0, stroke, StrokeKind::Outside);
            }
        }
    }

    fn rule(&self, painter: &Painter, rule: &Rule) {
        let colour = self.scene.theme.rule(self.colour(rule.category.as_ref()));
        // The first rule is the thickest; those below it leave room for the next line's letters.
        let (below, height) = match rule.lane {
            0 => (0.0, metrics::RULE),
            lane => (metrics::RULE + 1.0 + 3.0 * (lane - 1) as f32, 2.0),
        };
        for range in self.rects(rule.range.clone()) {
            let ink = (self.place)(range.ink);
            // A hair's breadth apart, so that passages that touch stay two.
            let x = ink.left() + 0.75..=ink.right() - 0.75;
            let top = ink.bottom() + below;
            if x.start() < x.end() {
                let rect = Rect::from_min_max(pos2(*x.start(), top), pos2(*x.end(), top + height));
                painter.rect_filled(rect, 0.0, colour);
            }
        }
    }

    /// How many categories found no rule, at the passage's end.
    fn rest(&self, painter: &Painter, spot: &LocalSpot<'_>, rest: usize) {
        let palette = self.scene.theme.palette;
        let Some(last) = self.rects(spot.range.clone()).pop() else { return };
        let ink = (self.place)(last.ink);
        let (at, align) = if self.paragraph.is_rtl() {
            (ink.left_bottom(), Align2::LEFT_TOP)
        } else {
            (ink.right_bottom(), Align2::RIGHT_TOP)
        };
        let lowest = at + vec2(0.0, metrics::RULE + 3.0 * (LANES as f32 - 1.0));
        painter.text(lowest, align, format!("+{rest}"), FontId::proportional(9.0), palette.muted);
    }
}
