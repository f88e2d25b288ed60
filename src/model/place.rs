//! Positions in a text: byte offsets into its flat UTF-8, as newtypes that name their space.

use std::ops::Range;

/// A position in a text: a byte offset into [`Text::as_str`](super::Text::as_str), on a char boundary.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct TextPos(pub usize);

/// A contiguous range of a text in bytes, `start` inclusive, `end` exclusive, `start <= end`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct TextRange {
    /// First byte of the range.
    pub start: TextPos,
    /// First byte after the range.
    pub end: TextPos,
}

impl TextRange {
    /// The range of the bytes `start..end`; the two are swapped when given the other way round.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start: TextPos(start.min(end)), end: TextPos(start.max(end)) }
    }

    /// The same range as a std range of bytes.
    pub fn bytes(self) -> Range<usize> {
        self.start.0..self.end.0
    }

    /// Length in bytes.
    pub fn byte_len(self) -> usize {
        self.end.0 - self.start.0
    }

    /// Whether the range holds nothing.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether `pos` lies inside, its end excluded.
    pub fn contains(self, pos: TextPos) -> bool {
        self.start <= pos && pos < self.end
    }

    /// Whether the two share at least one byte.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}

impl From<Range<usize>> for TextRange {
    fn from(range: Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}
