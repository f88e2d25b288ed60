//! Carets: where one stands, and which one a point means.
//!
//! Between the graphemes of a line, counted from the left, lie its *gaps*: n graphemes have n + 1. A
//! [`Caret`] names a gap by a byte. The gap at the end of a wrapped line and the one at the start of
//! the next are one stop where they are the same byte.
//!
//! It must not know: keys. Movement is in `movement.rs`.

use std::ops::Range;

use super::{GraphemeBox, Line, Paragraph};
use crate::typeset::geometry::{Caret, RectPx, Side};

/// A gap of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Gap {
    pub(super) line: usize,
    pub(super) index: usize,
}

impl Paragraph {
    /// The caret nearest to a point, in pixels from the top left of the paragraph.
    pub fn hit(&self, x: f32, y: f32) -> Caret {
        self.hit_line(self.line_at(y), x)
    }

    /// The caret of a line (by index, clamped) nearest to `x`. Beside the letters it is the start or
    /// the end of the line.
    pub fn hit_line(&self, line: usize, x: f32) -> Caret {
        let line = line.min(self.lines.len().saturating_sub(1));
        let graphemes = self.graphemes(line);
        let (Some(first), Some(last)) = (graphemes.first(), graphemes.last()) else {
            return self.start_of_line(line);
        };
        if x < first.x0 || x > last.x1 {
            let is_start = (x < first.x0) != self.rtl;
            return if is_start { self.start_of_line(line) } else { self.end_of_line(line) };
        }
        let grapheme = graphemes.iter().find(|grapheme| x < grapheme.x1).unwrap_or(last);
        let side = if x < f32::midpoint(grapheme.x0, grapheme.x1) { Side::Left } else { Side::Right };
        self.plain(edge(grapheme, side))
    }

    /// The grapheme under a point, or the nearest on that line; `None` on an empty line.
    pub fn grapheme_at(&self, x: f32, y: f32) -> Option<Range<usize>> {
        let graphemes = self.graphemes(self.line_at(y));
        let found = graphemes.iter().find(|grapheme| x < grapheme.x1).or(graphemes.last())?;
        Some(found.start..found.end)
    }

    /// Index of the line at a height; clamped.
    pub fn line_at(&self, y: f32) -> usize {
        ((y / self.line_height).floor().max(0.0) as usize).min(self.lines.len().saturating_sub(1))
    }

    /// Index of the line a caret is shown on.
    pub fn caret_line(&self, caret: Caret) -> usize {
        self.gap(caret).line
    }

    /// Where a caret is shown: a rectangle without width, as high as the letters and within the
    /// column. Beside spaces that hang at a wrap it stands where the content ends.
    pub fn caret_rect(&self, caret: Caret) -> RectPx {
        let gap = self.gap(caret);
        let graphemes = self.graphemes(gap.line);
        let x = match (graphemes.get(gap.index), graphemes.last()) {
            (Some(right), _) => right.x0,
            (None, Some(left)) => left.x1,
            (None, None) if self.rtl => self.width,
            (None, None) => 0.0,
        };
        let (mut low, mut high) = (0.0, self.width);
        if let Some(line) = self.lines.get(gap.line).filter(|line| line.wraps) {
            (low, high) = (line.x0.max(0.0), line.x1.min(self.width));
        }
        let x = x.min(high).max(low);
        let Some(info) = self.line(gap.line) else { return RectPx::default() };
        RectPx { x0: x, y0: info.ink_top, x1: x, y1: info.ink_bottom }
    }

    /// The start of a line. Where no wrap made the line, this is the edge of the column at which
    /// reading begins, even if the first letters run the other way; after a wrap it is beside the
    /// first letter, since the same byte `upstream` belongs to the line above.
    pub(super) fn start_of_line(&self, line: usize) -> Caret {
        let byte = self.lines.get(line).map_or(0, |line| line.bytes.start);
        self.plain(Caret { byte, upstream: !self.follows_wrap(line) })
    }

    /// The end of a line before a line feed: where no wrap made it, the edge at which reading ends,
    /// even if the last letters run the other way; at a wrap, after the spaces that hang there.
    pub(super) fn end_of_line(&self, line: usize) -> Caret {
        self.lines
            .get(line)
            .map_or(Caret::default(), |line| Caret { byte: line.content_end, upstream: line.wraps })
    }

    /// Index of the line whose bytes hold `byte`; clamped.
    pub(super) fn line_of(&self, byte: usize) -> usize {
        self.lines.partition_point(|line| line.bytes.start <= byte).saturating_sub(1)
    }

    /// Whether the line above ends because the column is full.
    pub(super) fn follows_wrap(&self, line: usize) -> bool {
        line.checked_sub(1).and_then(|above| self.lines.get(above)).is_some_and(|above| above.wraps)
    }

    pub(super) fn gap(&self, caret: Caret) -> Gap {
        let byte = caret.byte.min(self.text.len());
        let line = self.line_of(byte);
        if caret.upstream {
            let before = byte.checked_sub(1).map_or(0, |last| self.line_of(last));
            if let Some(index) = self.gap_after(before, byte) {
                return Gap { line: before, index };
            }
            if self.lines.get(line).is_some_and(|line| line.bytes.start == byte) {
                return Gap { line, index: self.start_gap(line) };
            }
        }
        let graphemes = self.graphemes(line);
        let after = graphemes.iter().position(|grapheme| (grapheme.start..grapheme.end).contains(&byte));
        let index = match after {
            Some(index) => index + usize::from(graphemes.get(index).is_some_and(|grapheme| grapheme.rtl)),
            None => self.end_gap(line),
        };
        Gap { line, index }
    }

    /// The gap beside the grapheme of `line` that ends at `byte`.
    fn gap_after(&self, line: usize, byte: usize) -> Option<usize> {
        let graphemes = self.graphemes(line);
        let index = graphemes.iter().position(|grapheme| grapheme.end == byte)?;
        Some(index + usize::from(graphemes.get(index).is_some_and(|grapheme| !grapheme.rtl)))
    }

    /// The gap where reading a line begins.
    pub(super) fn start_gap(&self, line: usize) -> usize {
        if self.rtl { self.graphemes(line).len() } else { 0 }
    }

    /// The gap where reading a line ends.
    pub(super) fn end_gap(&self, line: usize) -> usize {
        if self.rtl { 0 } else { self.graphemes(line).len() }
    }

    /// Whether the end of `line` and the start of the next are the same byte, and so one stop. They
    /// are two if a mark that is passed over ends the line: the place before it is seen there.
    pub(super) fn is_one_stop(&self, line: usize) -> bool {
        let Some(Line { bytes, wraps: true, .. }) = self.lines.get(line) else { return false };
        let graphemes = self.graphemes(line);
        let last = if self.rtl { graphemes.first() } else { graphemes.last() };
        if last.is_some_and(|last| self.is_passed_over(last)) {
            return false;
        }
        let byte = bytes.end;
        let end = Gap { line, index: self.end_gap(line) };
        let start = Gap { line: line + 1, index: self.start_gap(line + 1) };
        self.gap(Caret { byte, upstream: true }) == end && self.gap(Caret::at(byte)) == start
    }

    /// A caret for a gap: the start or end of its line where it can be, else by a grapheme beside it.
    pub(super) fn name(&self, gap: Gap) -> Caret {
        self.name_at_edge(gap).unwrap_or_else(|| {
            let graphemes = self.graphemes(gap.line);
            let left = gap.index.checked_sub(1).and_then(|index| graphemes.get(index));
            match (left, graphemes.get(gap.index)) {
                (_, Some(right)) => self.plain(edge(right, Side::Left)),
                (Some(left), None) => self.plain(edge(left, Side::Right)),
                (None, None) => Caret::at(self.lines.get(gap.line).map_or(0, |line| line.bytes.start)),
            }
        })
    }

    /// The name of a gap at the edge of a line that no wrap made.
    pub(super) fn name_at_edge(&self, gap: Gap) -> Option<Caret> {
        let line = self.lines.get(gap.line)?;
        if gap.index == self.end_gap(gap.line) && !line.wraps {
            return Some(self.end_of_line(gap.line));
        }
        let is_start = gap.index == self.start_gap(gap.line) && !self.follows_wrap(gap.line);
        is_start.then(|| self.start_of_line(gap.line))
    }

    /// The same place without `upstream`, where that is the same place.
    pub(super) fn plain(&self, caret: Caret) -> Caret {
        let plain = Caret::at(caret.byte);
        if caret.upstream && self.gap(plain) == self.gap(caret) { plain } else { caret }
    }
}

/// The caret at one edge of a grapheme.
pub(super) fn edge(grapheme: &GraphemeBox, side: Side) -> Caret {
    if (side == Side::Left) == grapheme.rtl {
        Caret { byte: grapheme.end, upstream: true }
    } else {
        Caret::at(grapheme.start)
    }
}
