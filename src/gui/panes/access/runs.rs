//! A laid-out paragraph as runs of letters in logical order, as screen readers want text.
//!
//! Main function: [`runs`]. A run is a stretch of one line in one direction; all runs of a paragraph that
//! is laid out to its end, joined, are exactly its text.
//! It must not know egui, AccessKit, nor where the paragraph stands on the screen.

use std::collections::BTreeSet;
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation as _;

use crate::typeset::{GraphemeBox, LineInfo, Paragraph};

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
    let text = paragraph.text();
    let words = word_starts(text);
    let mut runs = Vec::new();
    for (line, info) in paragraph.lines().enumerate() {
        let boxes = filled(text, &info, paragraph.graphemes(line), paragraph.is_rtl());
        for stretch in boxes.chunk_by(|one, other| one.rtl == other.rtl) {
            for part in stretch.chunks(MOST_LETTERS) {
                runs.push(run(&words, line, &info, part));
            }
        }
    }
    if runs.is_empty() {
        let caret = paragraph.caret_rect(paragraph.visual_start());
        let (line, rtl, x) = (0, paragraph.is_rtl(), caret.x0);
        let (letters, words, bottom) = (Vec::new(), Vec::new(), paragraph.line_height());
        runs.push(Run { line, rtl, range: 0..0, letters, words, x0: x, x1: x, top: 0.0, bottom });
    }
    runs
}

/// Where words begin, by Unicode's rules (UAX #29); what holds no letter or digit is part of the word
/// before it.
fn word_starts(text: &str) -> BTreeSet<usize> {
    let begins = |(_, word): &(usize, &str)| word.starts_with(char::is_alphanumeric);
    text.split_word_bound_indices().filter(begins).map(|(at, _)| at).collect()
}

/// The graphemes of a line in logical order, with what has no box on it (line feeds) between them, and
/// nothing longer than a letter may be.
fn filled(text: &str, line: &LineInfo, boxes: &[GraphemeBox], paragraph_rtl: bool) -> Vec<GraphemeBox> {
    let mut sorted = boxes.to_vec();
    sorted.sort_by_key(|grapheme| grapheme.start);
    let mut all: Vec<GraphemeBox> = Vec::with_capacity(sorted.len() + 1);
    let mut at = line.range.start;
    for grapheme in sorted {
        without_box(text, at..grapheme.start, line, paragraph_rtl, &mut all);
        let mut from = grapheme.start;
        for part in parts(text, grapheme.start..grapheme.end) {
            // The first part has the width.
            let edge = if grapheme.rtl { grapheme.x0 } else { grapheme.x1 };
            let (x0, x1) = if from == grapheme.start { (grapheme.x0, grapheme.x1) } else { (edge, edge) };
            all.push(GraphemeBox { start: part.start, end: part.end, x0, x1, rtl: grapheme.rtl });
            from = part.end;
        }
        at = at.max(grapheme.end);
    }
    without_box(text, at..line.range.end, line, paragraph_rtl, &mut all);
    all
}

/// Adds what stands at `range` and was given no room, after the letter before it.
fn without_box(text: &str, range: Range<usize>, line: &LineInfo, rtl: bool, all: &mut Vec<GraphemeBox>) {
    let before = all.last().copied();
    let rtl = before.map_or(rtl, |grapheme| grapheme.rtl);
    let x = match before {
        Some(grapheme) if rtl => grapheme.x0,
        Some(grapheme) => grapheme.x1,
        None if rtl => line.x1,
        None => line.x0,
    };
    let mut at = range.start;
    for grapheme in text.get(range).unwrap_or_default().graphemes(true) {
        for part in parts(text, at..at + grapheme.len()) {
            all.push(GraphemeBox { start: part.start, end: part.end, x0: x, x1: x, rtl });
        }
        at += grapheme.len();
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

fn run(words: &BTreeSet<usize>, line: usize, info: &LineInfo, boxes: &[GraphemeBox]) -> Run {
    let letters: Vec<Letter> = boxes
        .iter()
        .map(|grapheme| Letter {
            start: grapheme.start,
            byte_len: (grapheme.end - grapheme.start) as u8,
            x0: grapheme.x0,
            x1: grapheme.x1,
        })
        .collect();
    let begins = |(index, letter): (usize, &Letter)| words.contains(&letter.start).then_some(index as u8);
    Run {
        line,
        rtl: boxes.first().is_some_and(|grapheme| grapheme.rtl),
        range: boxes.first().map_or(0, |first| first.start)..boxes.last().map_or(0, |last| last.end),
        words: letters.iter().enumerate().filter_map(begins).collect(),
        x0: boxes.iter().map(|grapheme| grapheme.x0).fold(f32::INFINITY, f32::min),
        x1: boxes.iter().map(|grapheme| grapheme.x1).fold(f32::NEG_INFINITY, f32::max),
        top: info.top,
        bottom: info.bottom,
        letters,
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
