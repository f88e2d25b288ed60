//! A line told letter by letter in the order of the text, as assistive technology wants it.
//!
//! It must not know: accessibility trees, languages, where the paragraph stands.

use std::ops::Range;

use super::{GraphemeBox, Paragraph};

/// A stretch of one line in one direction.
#[derive(Clone, Debug, PartialEq)]
pub struct TextRun {
    /// Bytes of the paragraph; a line feed belongs to no run.
    pub range: Range<usize>,
    /// Whether it runs right to left.
    pub rtl: bool,
    /// Left edge, pixels from the left of the paragraph.
    pub x0: f32,
    /// Right edge, pixels from the left of the paragraph.
    pub x1: f32,
    /// Its letters in the order of the text.
    pub letters: Vec<Letter>,
}

/// A letter of a [`TextRun`]: a grapheme, so a letter with its marks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Letter {
    /// First byte in the paragraph.
    pub start: usize,
    /// Byte after its last.
    pub end: usize,
    /// Pixels from the edge where reading the run begins (right if right to left) to the letter's.
    pub offset: f32,
    /// Width in pixels; 0 for marks, and for spaces that hang at a wrap.
    pub width: f32,
    /// Whether a word begins with it (UAX #29).
    pub starts_word: bool,
}

impl Paragraph {
    /// The runs of a line in the order of the text; their ranges tile the line without its line feed.
    /// A line without letters has one run without letters, where its caret stands.
    pub fn text_runs(&self, line: usize) -> Vec<TextRun> {
        let Some(info) = self.line(line) else { return Vec::new() };
        let starts = self.word_starts(info.range.clone());
        let clip = |x: f32| x.max(info.x0).min(info.x1);
        let boxes = self.graphemes(line);
        let mut runs: Vec<TextRun> = boxes
            .chunk_by(is_one_run)
            .filter_map(|chunk| {
                let (first, last) = (chunk.first()?, chunk.last()?);
                let (x0, x1, rtl) = (clip(first.x0), clip(last.x1), first.rtl);
                let mut letters: Vec<Letter> = chunk
                    .iter()
                    .map(|grapheme| Letter {
                        start: grapheme.start,
                        end: grapheme.end,
                        offset: if rtl { x1 - clip(grapheme.x1) } else { clip(grapheme.x0) - x0 },
                        width: clip(grapheme.x1) - clip(grapheme.x0),
                        starts_word: starts.binary_search(&grapheme.start).is_ok(),
                    })
                    .collect();
                if rtl {
                    letters.reverse();
                }
                let range = letters.first()?.start..letters.last()?.end;
                Some(TextRun { range, rtl, x0, x1, letters })
            })
            .collect();
        runs.sort_by_key(|run| run.range.start);
        if runs.is_empty() {
            let start = info.range.start;
            runs.push(TextRun {
                range: start..start,
                rtl: self.rtl,
                x0: info.x0,
                x1: info.x0,
                letters: Vec::new(),
            });
        }
        runs
    }
}

/// Whether two neighbours on the screen are also neighbours in the text, in the same direction.
pub(super) fn is_one_run(left: &GraphemeBox, right: &GraphemeBox) -> bool {
    left.rtl == right.rtl && if left.rtl { left.start == right.end } else { left.end == right.start }
}
