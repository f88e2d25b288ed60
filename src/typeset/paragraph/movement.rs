//! Moving a caret: as the eye goes, as the text goes, by letters, words and lines.
//!
//! Characters without width are passed together with the letter after them, unless they are shown
//! ([`ParagraphStyle::shows_invisible`](crate::typeset::ParagraphStyle)); logical movement and deletion
//! take them one by one.
//!
//! It must not know: keys, selections, other paragraphs.

use unicode_segmentation::GraphemeCursor;

use super::caret::{Gap, edge};
use super::{GraphemeBox, Paragraph};
use crate::typeset::geometry::{Caret, Logical, Side, Vertical};

impl Paragraph {
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
                gap.index = if side == Side::Right { gap.index + 1 } else { gap.index - 1 };
                if !self.is_passed_over(passed) {
                    return Some(self.arrive(gap, passed, side));
                }
                continue;
            }
            let line = if forward { gap.line + 1 } else { gap.line.checked_sub(1)? };
            if line >= self.lines.len() {
                return None;
            }
            let is_same_stop = self.is_one_stop(line.min(gap.line));
            gap = Gap { line, index: if forward { self.start_gap(line) } else { self.end_gap(line) } };
            if !is_same_stop {
                return Some(self.name(gap));
            }
        }
    }

    /// The next caret in the order of the text, a grapheme on; `None` at the end of the text on that
    /// side. It stands beside the letter that was passed, except at a wrap, where it goes on to the
    /// next line.
    pub fn move_logical(&self, caret: Caret, towards: Logical) -> Option<Caret> {
        let text: &str = &self.text;
        let byte = text.floor_char_boundary(caret.byte.min(text.len()));
        let mut cursor = GraphemeCursor::new(byte, text.len(), true);
        match towards {
            Logical::Backward => cursor.prev_boundary(text, 0).ok().flatten().map(Caret::at),
            Logical::Forward => {
                let byte = cursor.next_boundary(text, 0).ok().flatten()?;
                let line = self.line_of(byte);
                let starts_line = self.lines.get(line).is_some_and(|line| line.bytes.start == byte);
                Some(self.plain(Caret { byte, upstream: !starts_line }))
            }
        }
    }

    /// The next start of a word on one side, or the paragraph's visual end; `None` if it is there.
    pub fn move_word(&self, caret: Caret, side: Side) -> Option<Caret> {
        let mut last = self.move_visual(caret, side)?;
        // The far side of a word that runs the other way is where it starts, once more.
        while last.byte == caret.byte || !self.is_word_stop(last.byte) {
            match self.move_visual(last, side) {
                Some(next) => last = next,
                None => break,
            }
        }
        Some(last)
    }

    /// The next start of a word in the order of the text, or the end of the text; `None` if it is
    /// there.
    pub fn move_word_logical(&self, caret: Caret, towards: Logical) -> Option<Caret> {
        let mut last = self.move_logical(caret, towards)?;
        while !self.is_word_start(last.byte) {
            match self.move_logical(last, towards) {
                Some(next) => last = next,
                None => return Some(last),
            }
        }
        // Before the word, not after what stands before it.
        Some(Caret::at(last.byte))
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

    /// The logical start of the caret's line (the key Home). In a line that begins with letters of the
    /// other direction the caret stands at the edge of the line, not between them and the rest; but
    /// after a wrap it stands beside the first letter.
    pub fn line_start(&self, caret: Caret) -> Caret {
        self.start_of_line(self.gap(caret).line)
    }

    /// The logical end of the caret's line, before a line feed (the key End). In a line that ends in
    /// letters of the other direction, such as digits in Arabic, the caret stands at the edge of the
    /// line, where GTK shows its strong cursor; but at a wrap without a space it stands beside the
    /// last letter.
    pub fn line_end(&self, caret: Caret) -> Caret {
        self.end_of_line(self.gap(caret).line)
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

    fn arrive(&self, gap: Gap, passed: &GraphemeBox, side: Side) -> Caret {
        let forward = (side == Side::Right) != self.rtl;
        if forward && gap.index == self.end_gap(gap.line) && self.is_one_stop(gap.line) {
            let next = self.lines.get(gap.line + 1).map_or(self.text.len(), |next| next.bytes.start);
            return Caret::at(next);
        }
        self.name_at_edge(gap).unwrap_or_else(|| self.plain(edge(passed, side)))
    }

    /// Whether a caret before it and one after it are seen at one place, and so are one stop.
    pub(super) fn is_passed_over(&self, grapheme: &GraphemeBox) -> bool {
        !self.style.shows_invisible && grapheme.x1 - grapheme.x0 < 0.01
    }
}
