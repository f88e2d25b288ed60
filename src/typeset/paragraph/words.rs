//! Words of a paragraph (UAX #29).
//!
//! It must not know: carets and lines.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation as _;

use super::Paragraph;
use crate::typeset::direction::is_invisible;

impl Paragraph {
    /// The word at a byte, or the run of spaces or the sign there (UAX #29); the last one at the end
    /// of the text. Empty only for an empty paragraph.
    pub fn word_at(&self, byte: usize) -> Range<usize> {
        let byte = self.text.floor_char_boundary(byte.min(self.text.len()));
        self.segments_around(byte..byte).rfind(|word| word.start <= byte).unwrap_or(byte..byte)
    }

    /// Whether a word starts at `byte`: one that begins with a letter or a digit.
    pub fn is_word_start(&self, byte: usize) -> bool {
        let starts_letter = |rest: &str| rest.chars().next().is_some_and(char::is_alphanumeric);
        self.text.get(byte..).is_some_and(starts_letter) && self.word_at(byte).start == byte
    }

    /// As [`Self::is_word_start`], with the marks before a word that carets pass over together with it.
    pub(super) fn is_word_stop(&self, byte: usize) -> bool {
        let marks =
            self.text.get(byte..).map_or(0, |rest| rest.len() - rest.trim_start_matches(is_invisible).len());
        self.is_word_start(byte) || !self.style.shows_invisible && self.is_word_start(byte + marks)
    }

    /// The first bytes of the words that start within `range`.
    pub(super) fn word_starts(&self, range: Range<usize>) -> Vec<usize> {
        self.segments_around(range.clone())
            .filter(|word| range.contains(&word.start))
            .filter(|word| {
                self.text
                    .get(word.start..)
                    .and_then(|rest| rest.chars().next())
                    .is_some_and(char::is_alphanumeric)
            })
            .map(|word| word.start)
            .collect()
    }

    /// The segments of the text near `range`, which lies on char boundaries. Words hold no white space,
    /// so the neighbourhood up to it decides.
    fn segments_around(&self, range: Range<usize>) -> impl DoubleEndedIterator<Item = Range<usize>> {
        let text: &str = &self.text;
        let before = text.get(..range.start).unwrap_or_default();
        let from = before.trim_end_matches(|c: char| !c.is_whitespace()).trim_end().len();
        let after = text.get(range.end..).unwrap_or_default();
        let word = after.trim_start();
        let word_len = word.find(char::is_whitespace).unwrap_or(word.len());
        let to = text.len() - word.len() + word_len;
        text.get(from..to)
            .unwrap_or_default()
            .split_word_bound_indices()
            .map(move |(at, word)| from + at..from + at + word.len())
    }
}
