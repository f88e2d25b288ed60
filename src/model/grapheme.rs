//! Whole graphemes: edges that never part a letter from its tashkeel (UAX #29).
//!
//! The main function is [`snap`]. Offsets are bytes.

use unicode_segmentation::GraphemeCursor;

use super::TextRange;

/// `range` widened to whole graphemes of `content`; `None` when it is empty or leaves the text.
pub fn snap(content: &str, range: TextRange) -> Option<TextRange> {
    content.get(range.bytes()).filter(|words| !words.is_empty())?;
    let start = boundary(content, range.start.0, false);
    let end = boundary(content, range.end.0, true);
    Some(TextRange::new(start, end))
}

/// The grapheme boundary at `at`, else the next (`forward`) or the last one. Looks at the neighbourhood
/// only, so that a text of any length costs the same.
pub fn boundary(content: &str, at: usize, forward: bool) -> usize {
    let mut cursor = GraphemeCursor::new(at, content.len(), true);
    // The whole text is given as one chunk, so that nothing can be incomplete.
    if cursor.is_boundary(content, 0).unwrap_or(true) {
        return at;
    }
    let found = if forward { cursor.next_boundary(content, 0) } else { cursor.prev_boundary(content, 0) };
    found.ok().flatten().unwrap_or(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edges_never_part_a_letter_from_its_tashkeel() {
        let text = "قَرَأَ";
        // ق (2 bytes) + fatha (2 bytes): an edge between them goes outward.
        assert_eq!(snap(text, TextRange::new(0, 2)), Some(TextRange::new(0, 4)));
        assert_eq!(snap(text, TextRange::new(2, 8)), Some(TextRange::new(0, 8)));
        assert_eq!(snap(text, TextRange::new(4, 4)), None, "an empty passage");
        assert_eq!(snap(text, TextRange::new(0, 99)), None, "a passage that leaves the text");
    }
}
