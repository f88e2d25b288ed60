//! Pointing and moving in a paragraph.
//!
//! Between the graphemes of a line, counted from the left, lie its *gaps*: n graphemes have n + 1. A
//! [`Caret`] names a gap by a byte; visual movement goes from gap to gap. The gap at the end of a
//! wrapped line and the one at the start of the next are one stop where they are the same byte.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation as _;

use super::{GraphemeBox, Line, Paragraph};
use crate::typeset::geometry::{Caret, RectPx, Side, Vertical};

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
    /// column.
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

    /// The next caret on one side, a grapheme on, over the edges of lines; `None` at the paragraph's
    /// visual end on that side.
    pub fn move_visual(&self, caret: Caret, side: Side) -> Option<Caret> {
        let mut gap = self.gap(caret);
        // Towards the logical end of the lines.
        let forward = (side == Side::Right) != self.rtl;
        loop {
            let graphemes = self.graphemes(gap.line);
            let passed = match side {
                Side::Right => graphemes.get(gap.index),
                Side::Left => gap.index.checked_sub(1).and_then(|index| graphemes.get(index)),
            };
            if let Some(passed) = passed {
                let index = if side == Side::Right { gap.index + 1 } else { gap.index - 1 };
                if forward && index == self.end_gap(gap.line) && self.is_one_stop(gap.line) {
                    return self.lines.get(gap.line + 1).map(|next| Caret::at(next.bytes.start));
                }
                return Some(self.plain(edge(passed, side)));
            }
            let line = if forward { gap.line + 1 } else { gap.line.checked_sub(1)? };
            if line >= self.lines.len() {
                return None;
            }
            let entry = if forward { self.start_gap(line) } else { self.end_gap(line) };
            let merged = self.is_one_stop(line.min(gap.line));
            gap = Gap { line, index: entry };
            if !merged {
                return Some(self.name(gap));
            }
        }
    }

    /// The next start of a word on one side, or the paragraph's visual end; `None` if it is there.
    pub fn move_word(&self, caret: Caret, side: Side) -> Option<Caret> {
        let mut last = self.move_visual(caret, side)?;
        while !self.is_word_start(last.byte) {
            match self.move_visual(last, side) {
                Some(next) => last = next,
                None => break,
            }
        }
        Some(last)
    }

    /// The caret on the line above or below nearest to `x_goal`; `None` on the first or last line.
    pub fn move_line(&self, caret: Caret, x_goal: f32, direction: Vertical) -> Option<Caret> {
        let line = self.gap(caret).line;
        let line = match direction {
            Vertical::Up => line.checked_sub(1)?,
            Vertical::Down => line + 1,
        };
        (line < self.lines.len()).then(|| self.hit_line(line, x_goal))
    }

    /// The logical start of the caret's line.
    pub fn line_start(&self, caret: Caret) -> Caret {
        Caret::at(self.lines.get(self.gap(caret).line).map_or(0, |line| line.bytes.start))
    }

    /// The logical end of the caret's line, before a line feed.
    pub fn line_end(&self, caret: Caret) -> Caret {
        let line = self.gap(caret).line;
        self.lines.get(line).map_or(Caret::default(), |line| {
            self.plain(Caret { byte: line.content_end, upstream: !line.bytes.is_empty() })
        })
    }

    /// The caret where the eye begins to read: left on the first line, or right if right to left.
    pub fn visual_start(&self) -> Caret {
        self.name(Gap { line: 0, index: self.start_gap(0) })
    }

    /// The caret at the other end of the last line.
    pub fn visual_end(&self) -> Caret {
        let line = self.lines.len().saturating_sub(1);
        self.name(Gap { line, index: self.end_gap(line) })
    }

    /// The caret of a line (by index, clamped) nearest to `x`.
    pub fn hit_line(&self, line: usize, x: f32) -> Caret {
        let line = line.min(self.lines.len().saturating_sub(1));
        let graphemes = self.graphemes(line);
        match graphemes.iter().find(|grapheme| x < grapheme.x1).or(graphemes.last()) {
            Some(grapheme) if x < f32::midpoint(grapheme.x0, grapheme.x1) => {
                self.plain(edge(grapheme, Side::Left))
            }
            Some(grapheme) => self.plain(edge(grapheme, Side::Right)),
            None => self.name(Gap { line, index: 0 }),
        }
    }

    /// The word at a byte, or the run of spaces or the sign there (UAX #29); the last one at the end
    /// of the text. Empty only for an empty paragraph.
    pub fn word_at(&self, byte: usize) -> Range<usize> {
        let text: &str = &self.text;
        let byte = text.floor_char_boundary(byte.min(text.len()));
        // Words hold no white space, so the neighbourhood up to it decides.
        let (before, after) = text.split_at(byte);
        let from = before.trim_end_matches(|c: char| !c.is_whitespace()).trim_end().len();
        let word = after.trim_start();
        let word_len = word.find(char::is_whitespace).unwrap_or(word.len());
        let to = text.len() - word.len() + word_len;
        let segment = text
            .get(from..to)
            .unwrap_or_default()
            .split_word_bound_indices()
            .map(|(at, word)| from + at..from + at + word.len())
            .rfind(|word| word.start <= byte);
        segment.unwrap_or(byte..byte)
    }

    /// Index of the line whose bytes hold `byte`; clamped.
    pub(super) fn line_of(&self, byte: usize) -> usize {
        self.lines.partition_point(|line| line.bytes.start <= byte).saturating_sub(1)
    }

    fn is_word_start(&self, byte: usize) -> bool {
        let starts_letter = |rest: &str| rest.chars().next().is_some_and(char::is_alphanumeric);
        self.text.get(byte..).is_some_and(starts_letter) && self.word_at(byte).start == byte
    }

    pub(super) fn gap(&self, caret: Caret) -> Gap {
        let byte = caret.byte.min(self.text.len());
        if caret.upstream && byte > 0 {
            let line = self.line_of(byte - 1);
            if let Some(index) = self.gap_after(line, byte) {
                return Gap { line, index };
            }
        }
        let line = self.line_of(byte);
        let graphemes = self.graphemes(line);
        let after = graphemes.iter().position(|grapheme| (grapheme.start..grapheme.end).contains(&byte));
        let index = match after {
            Some(index) => index + usize::from(graphemes.get(index).is_some_and(|grapheme| grapheme.rtl)),
            None => self.gap_after(line, byte).unwrap_or_else(|| self.end_gap(line)),
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
    fn start_gap(&self, line: usize) -> usize {
        if self.rtl { self.graphemes(line).len() } else { 0 }
    }

    /// The gap where reading a line ends.
    fn end_gap(&self, line: usize) -> usize {
        if self.rtl { 0 } else { self.graphemes(line).len() }
    }

    /// Whether the end of `line` and the start of the next are the same byte, and so one stop.
    pub(super) fn is_one_stop(&self, line: usize) -> bool {
        let Some(Line { bytes, wraps: true, .. }) = self.lines.get(line) else { return false };
        let byte = bytes.end;
        let end = Gap { line, index: self.end_gap(line) };
        let start = Gap { line: line + 1, index: self.start_gap(line + 1) };
        self.gap(Caret { byte, upstream: true }) == end && self.gap(Caret::at(byte)) == start
    }

    /// A caret for a gap, by a grapheme beside it.
    fn name(&self, gap: Gap) -> Caret {
        let graphemes = self.graphemes(gap.line);
        let left = gap.index.checked_sub(1).and_then(|index| graphemes.get(index));
        match (left, graphemes.get(gap.index)) {
            (_, Some(right)) => self.plain(edge(right, Side::Left)),
            (Some(left), None) => self.plain(edge(left, Side::Right)),
            (None, None) => Caret::at(self.lines.get(gap.line).map_or(0, |line| line.bytes.start)),
        }
    }

    /// The same place without `upstream`, where that is the same place.
    fn plain(&self, caret: Caret) -> Caret {
        let plain = Caret::at(caret.byte);
        if caret.upstream && self.gap(plain) == self.gap(caret) { plain } else { caret }
    }
}

/// The caret at one edge of a grapheme.
fn edge(grapheme: &GraphemeBox, side: Side) -> Caret {
    if (side == Side::Left) == grapheme.rtl {
        Caret { byte: grapheme.end, upstream: true }
    } else {
        Caret::at(grapheme.start)
    }
}
