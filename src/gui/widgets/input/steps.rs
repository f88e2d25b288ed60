//! How far a key goes through a text: graphemes, words, paragraphs.
//!
//! Functions over `&str` and byte offsets that are char boundaries; results are char boundaries.
//! They go in logical order and must not know layouts: which arrow goes forward is decided where
//! the direction is known.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation as _;

/// The end of the grapheme that starts at or holds `at`.
pub(in crate::gui) fn next_grapheme(text: &str, at: usize) -> usize {
    text.grapheme_indices(true)
        .map(|(start, grapheme)| start + grapheme.len())
        .find(|end| *end > at)
        .unwrap_or(text.len())
}

/// The start of the grapheme that ends at or holds `at`.
pub(super) fn previous_grapheme(text: &str, at: usize) -> usize {
    text.grapheme_indices(true).map(|(start, _)| start).take_while(|start| *start < at).last().unwrap_or(0)
}

/// Where the caret stands after Backspace at `at`: one letter or one vowel mark back, for whoever
/// types a wrong mark wants the letter kept; a whole emoji or line end.
pub(in crate::gui) fn backspace(text: &str, at: usize) -> usize {
    let start = previous_grapheme(text, at);
    let Some(grapheme) = text.get(start..at) else { return start };
    let joined = |c: char| {
        matches!(c, '\u{200D}' | '\u{FE0F}' | '\r' | '\u{1F3FB}'..='\u{1F3FF}' | '\u{1F1E6}'..='\u{1F1FF}')
            || matches!(c, '\u{1100}'..='\u{11FF}' | '\u{E0020}'..='\u{E007F}')
    };
    if grapheme.contains(joined) {
        return start;
    }
    grapheme.char_indices().next_back().map_or(start, |(last, _)| start + last)
}

/// The end of the word at or after `at`.
pub(in crate::gui) fn next_word(text: &str, at: usize) -> usize {
    text.unicode_word_indices()
        .map(|(start, word)| start + word.len())
        .find(|end| *end > at)
        .unwrap_or(text.len())
}

/// The start of the word at or before `at`.
pub(in crate::gui) fn previous_word(text: &str, at: usize) -> usize {
    text.unicode_word_indices().map(|(start, _)| start).take_while(|start| *start < at).last().unwrap_or(0)
}

/// The paragraph that holds `at`, without its line end.
pub(super) fn paragraph_at(text: &str, at: usize) -> Range<usize> {
    let start = text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
    let end = text.get(at..).and_then(|after| after.find('\n')).map_or(text.len(), |end| at + end);
    start..end
}

/// The paragraphs of a text as byte ranges without their line ends; at least one.
pub(super) fn paragraphs(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    text.split('\n').map(move |paragraph| {
        let range = start..start + paragraph.len();
        start = range.end + 1;
        range
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `‸` marks the caret before and after.
    fn check(step: fn(&str, usize) -> usize, before: &str, after: &str) {
        let (text, at) = (before.replace('‸', ""), before.find('‸').unwrap());
        let mut moved = text.clone();
        moved.insert(step(&text, at), '‸');
        assert_eq!(moved, after, "from {before}");
    }

    #[test]
    fn graphemes_hold_letter_and_marks() {
        check(next_grapheme, "‸كِتاب", "كِ‸تاب");
        check(previous_grapheme, "كِ‸تاب", "‸كِتاب");
        check(next_grapheme, "a‸", "a‸");
        check(previous_grapheme, "‸a", "‸a");
    }

    #[test]
    fn backspace_takes_a_mark_a_letter_or_an_emoji() {
        check(backspace, "كِ‸", "ك‸ِ");
        check(backspace, "ك‸", "‸ك");
        check(backspace, "a👩‍👧‸", "a‸👩‍👧");
        check(backspace, "🇲🇦‸", "‸🇲🇦");
        check(backspace, "‸", "‸");
    }

    #[test]
    fn words_are_stepped_over() {
        check(next_word, "‸قال المعلم", "قال‸ المعلم");
        check(next_word, "قال‸ المعلم، نعم", "قال المعلم‸، نعم");
        check(previous_word, "قال المعلم‸", "قال ‸المعلم");
        check(previous_word, "قال ‸المعلم", "‸قال المعلم");
        check(next_word, "one\n‸", "one\n‸");
    }

    #[test]
    fn paragraphs_tile_the_text() {
        assert_eq!(paragraphs("a\n\nbc").collect::<Vec<_>>(), [0..1, 2..2, 3..5]);
        assert!(paragraphs("").eq(std::iter::once(0..0)));
        assert_eq!(paragraph_at("a\n\nbc", 2), 2..2);
        assert_eq!(paragraph_at("a\n\nbc", 4), 3..5);
    }
}
