//! What lies under the letters of a row: the marks of its passages.
//!
//! The main type is [`Ground`]. Fields and painted rows share it.

use std::ops::Range;

use egui::{Painter, Rect};

use crate::gui::panes::{LocalSpot, Marks};
use crate::model::{Role, TextRange};
use crate::typeset::{Paragraph, RectPx};

use super::row::Frame;
use super::{SegmentView, Texts};

/// The part of a range that lies in `whole`, in bytes from its start.
pub(super) fn local(whole: TextRange, range: TextRange) -> Option<Range<usize>> {
    let (start, end) = (range.start.0.max(whole.start.0), range.end.0.min(whole.end.0));
    (start < end).then(|| start - whole.start.0..end - whole.start.0)
}

/// What lies under the letters of one paragraph of a row.
pub(super) struct Ground<'a> {
    pub frame: &'a Frame<'a>,
    pub view: &'a SegmentView,
    pub texts: &'a Texts<'a>,
    pub role: Role,
    /// Its range in the text.
    pub whole: TextRange,
}

impl Ground<'_> {
    /// Paints the passages, and between their tints and their rules what `between` paints; gives where the
    /// open annotation stands.
    pub(super) fn paint(
        &self,
        painter: &Painter,
        paragraph: &Paragraph,
        place: &dyn Fn(RectPx) -> Rect,
        between: impl FnOnce(&Painter),
    ) -> Option<Rect> {
        let project = self.frame.scene.project;
        let spots: Vec<LocalSpot<'_>> = self
            .view
            .rows
            .index(self.role)
            .in_range(self.whole)
            .filter_map(|spot| {
                Some(LocalSpot {
                    annotation: spot.annotation,
                    range: local(self.whole, spot.range)?,
                    begins_here: spot.range.start >= self.whole.start,
                    categories: &project.annotations.get(&spot.annotation)?.categories,
                })
            })
            .collect();
        let marks = Marks { scene: self.frame.scene, active: self.texts.active, paragraph, place };
        let active = marks.tints(painter, &spots);
        between(painter);
        marks.rules(painter, &spots);
        active
    }
}
