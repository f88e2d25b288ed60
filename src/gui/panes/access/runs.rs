//! A paragraph's runs as `AccessKit` can hold them: with their line feeds, none too long.
//!
//! Main function: [`runs`], over [`Paragraph::text_runs`]. All runs of a paragraph that is laid out to its
//! end, joined, are exactly its text.
//! It must not know egui, AccessKit, nor where the paragraph stands on the screen.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation as _;

use crate::typeset::{LineInfo, Paragraph, TextRun};

/// `AccessKit` counts the letters of a run in bytes; one is kept for the end of the paragraph.
const MOST_LETTERS: usize = 254;
/// And the bytes of a letter as well.
const MOST_BYTES: usize = u8::MAX as usize;

/// What a caret passes in one step. Offsets are bytes of the paragraph, lengths are pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Letter {
    pub start: usize,
    pub byte_len: u8,
    /// Left edge, from the left of the paragraph.
    pub x0: f32,
    /// Right edge.
    pub x1: f32,
    starts_word: bool,
}

/// A stretch of one line in one direction. Offsets are bytes of the paragraph, lengths are pixels from its
/// top left.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Run {
    pub line: usize,
    pub rtl: bool,
    pub range: Range<usize>,
    /// In logical order.
    pub letters: Vec<Letter>,
    /// Indices of the letters that begin a word.
    pub words: Vec<u8>,
    pub x0: f32,
    pub x1: f32,
    pub top: f32,
    pub bottom: f32,
}

/// The runs of the lines that are laid out, in logical order; at least one.
pub(super) fn runs(paragraph: &Paragraph) -> Vec<Run> {
    let mut runs = Vec::new();
    for (line, info) in paragraph.lines().enumerate() {
        let told = paragraph.text_runs(line);
        for (index, run) in told.iter().enumerate() {
            let mut letters = letters(paragraph.text(), run);
            if index + 1 == told.len() {
                line_feed(paragraph.text(), run, &info, &mut letters);
            }
            if letters.is_empty() {
                runs.push(made(line, run, &info, &[]));
            }
            runs.extend(letters.chunks(MOST_LETTERS).map(|part| made(line, run, &info, part)));
        }
    }
    runs
}

/// The letters of a run, none longer than a letter may be.
fn letters(text: &str, run: &TextRun) -> Vec<Letter> {
    let mut letters = Vec::with_capacity(run.letters.len() + 1);
    for letter in &run.letters {
        let x0 = if run.rtl { run.x1 - letter.offset - letter.width } else { run.x0 + letter.offset };
        let x1 = x0 + letter.width;
        for part in parts(text, letter.start..letter.end) {
            // The first part has the width.
            let is_first = part.start == letter.start;
            let edge = if run.rtl { x0 } else { x1 };
            letters.push(Letter {
                start: part.start,
                byte_len: part.len() as u8,
                x0: if is_first { x0 } else { edge },
                x1: if is_first { x1 } else { edge },
                starts_word: is_first && letter.starts_word,
            });
        }
    }
    letters
}

/// Adds the line feed that ends a line, which has no room, behind the last run.
fn line_feed(text: &str, run: &TextRun, line: &LineInfo, letters: &mut Vec<Letter>) {
    let x = if run.rtl { run.x0 } else { run.x1 };
    let mut start = run.range.end;
    for grapheme in text.get(start..line.range.end).unwrap_or_default().graphemes(true) {
        letters.push(Letter { start, byte_len: grapheme.len() as u8, x0: x, x1: x, starts_word: false });
        start += grapheme.len();
    }
}

/// `range` in parts of at most [`MOST_BYTES`] that end between characters; nearly always one.
fn parts(text: &str, range: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let mut from = range.start;
    std::iter::from_fn(move || {
        if from >= range.end {
            return None;
        }
        let to = text.floor_char_boundary((from + MOST_BYTES).min(range.end));
        let part = from..to.max(from + 1);
        from = part.end;
        Some(part)
    })
}

/// A run, or the part of it that these letters are.
fn made(line: usize, run: &TextRun, info: &LineInfo, letters: &[Letter]) -> Run {
    let begins = |(index, letter): (usize, &Letter)| letter.starts_word.then_some(index as u8);
    let (first, last) = (letters.first(), letters.last());
    Run {
        line,
        rtl: run.rtl,
        range: first.map_or(run.range.start, |first| first.start)
            ..last.map_or(run.range.end, |last| last.start + usize::from(last.byte_len)),
        words: letters.iter().enumerate().filter_map(begins).collect(),
        x0: letters.iter().map(|letter| letter.x0).reduce(f32::min).unwrap_or(run.x0),
        x1: letters.iter().map(|letter| letter.x1).reduce(f32::max).unwrap_or(run.x1),
        top: info.top,
        bottom: info.bottom,
        letters: letters.to_vec(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::typeset::{Engine, ParagraphStyle, Space, SystemFonts};

    fn laid_out(text: &str, width: f32) -> Vec<Run> {
        let mut engine = Engine::new(SystemFonts::Off);
        let style = ParagraphStyle::default();
        runs(&Paragraph::new(&mut engine, text, &style, Space::column(width, 1.0)))
    }

    fn joined(text: &str, runs: &[Run]) -> String {
        runs.iter().filter_map(|run| text.get(run.range.clone())).collect()
    }

    #[test]
    fn runs_joined_are_the_text() {
        for text in [
            "",
            "قَرَأَ المقالَ (13.2) في Nature اليومَ.",
            "One line\nand another\r\nand a third",
            "\u{2067}قال\u{2069}: yes \u{200f}و\u{200e}",
            "👩‍👩‍👧 family، عائلة",
        ] {
            for width in [60.0, 200.0, 900.0] {
                let runs = laid_out(text, width);
                assert_eq!(joined(text, &runs), text, "{text:?} at {width}");
                for run in &runs {
                    let bytes: usize = run.letters.iter().map(|letter| usize::from(letter.byte_len)).sum();
                    assert_eq!(bytes, run.range.len(), "{text:?} at {width}");
                    assert!(run.letters.len() <= MOST_LETTERS);
                }
            }
        }
    }

    #[test]
    fn a_letter_with_more_marks_than_a_byte_counts_is_parted() {
        let text = format!("ب{}ت", "\u{64e}".repeat(400));
        let runs = laid_out(&text, 400.0);
        assert_eq!(joined(&text, &runs), text);
        let bytes: usize =
            runs.iter().flat_map(|run| &run.letters).map(|letter| usize::from(letter.byte_len)).sum();
        assert_eq!(bytes, text.len());
    }

    #[test]
    fn each_direction_is_a_run_and_words_begin_where_the_caret_stops() {
        let text = "عن أهداف SDG goals اليوم";
        let runs = laid_out(text, 900.0);
        let told: Vec<(bool, &str)> = runs.iter().map(|run| (run.rtl, &text[run.range.clone()])).collect();
        assert_eq!(told, [(true, "عن أهداف "), (false, "SDG goals"), (true, " اليوم")]);
        let words: Vec<&[u8]> = runs.iter().map(|run| run.words.as_slice()).collect();
        assert_eq!(words, [&[0, 3][..], &[0, 4], &[1]]);
    }
}
