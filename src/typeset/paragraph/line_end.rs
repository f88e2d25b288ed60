//! Rule L1 of the Unicode Bidirectional Algorithm at the end of a line: white space and isolate
//! controls there take the direction of the paragraph, and so stand at the edge of the line.
//!
//! parley applies the rule to the end of a paragraph only. Without it, the space after a Latin word
//! at the wrap of an Arabic line would stand between the letters and push them out of the column.
//!
//! It must not know: how lines are broken.

use std::ops::Range;

use super::{GraphemeBox, Paragraph};

impl Paragraph {
    /// Moves what ends a line to its edge. `content` are the bytes of the line without its line feed,
    /// `boxes` and `glyphs` its part of the paragraph's vectors. Gives the edges of the rest of the
    /// line, or nothing if all was in place.
    pub(super) fn reset_line_end(
        &mut self,
        content: Range<usize>,
        boxes: Range<usize>,
        glyphs: Range<usize>,
    ) -> Option<[f32; 2]> {
        let text = self.text.get(content.clone())?;
        let rest_end = content.start + text.trim_end_matches(is_reset).len();
        let rtl = self.rtl;
        let boxes = self.boxes.get_mut(boxes)?;
        let is_trailing = |grapheme: &GraphemeBox| grapheme.start >= rest_end;
        let count = boxes.iter().filter(|grapheme| is_trailing(grapheme)).count();
        let edge = if rtl { boxes.get(..count)? } else { boxes.get(boxes.len() - count..)? };
        if edge.iter().all(|grapheme| is_trailing(grapheme) && grapheme.rtl == rtl) {
            return None;
        }
        let left = boxes.first()?.x0;
        let (mut trailing, rest): (Vec<_>, Vec<_>) = boxes.iter().copied().partition(is_trailing);
        trailing.sort_by_key(|grapheme| grapheme.start);
        for grapheme in &mut trailing {
            grapheme.rtl = rtl;
        }
        let rest_first = if rtl { count } else { 0 };
        let ordered: Vec<GraphemeBox> = if rtl {
            trailing.iter().rev().chain(&rest).copied().collect()
        } else {
            rest.iter().chain(&trailing).copied().collect()
        };
        let mut x = left;
        for (place, grapheme) in boxes.iter_mut().zip(ordered) {
            let x1 = x + grapheme.x1 - grapheme.x0;
            *place = GraphemeBox { x0: x, x1, ..grapheme };
            x = x1;
        }
        let moved = boxes.get(rest_first..rest_first + rest.len())?;
        for glyph in self.glyphs.get_mut(glyphs)? {
            // A mark may reach out of the box of its letter.
            let distance = |from: &GraphemeBox| (from.x0 - glyph.x).max(glyph.x - from.x1).max(0.0);
            let nearest = rest.iter().zip(moved).min_by(|(a, _), (b, _)| distance(a).total_cmp(&distance(b)));
            if let Some((from, to)) = nearest {
                glyph.x += to.x0 - from.x0;
            }
        }
        let edges = match (moved.first(), moved.last()) {
            (Some(first), Some(last)) => [first.x0, last.x1],
            _ if rtl => [x, x],
            _ => [left, left],
        };
        Some(edges)
    }
}

/// What rule L1 resets: white space, isolate controls, and the controls that rule X9 takes away.
fn is_reset(c: char) -> bool {
    let is_space = c.is_whitespace() && !matches!(c, '\u{A0}' | '\u{202F}');
    is_space
        || matches!(c, '\u{2066}'..='\u{2069}' | '\u{202A}'..='\u{202E}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
}
