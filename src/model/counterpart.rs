//! Which sentence of the other text answers one.
//!
//! The main type is [`Counterparts`]. Where a text is not yet cut into segments, its sentences are asked
//! of whoever knows the language: this module must not.

use std::ops::Range;

use super::{Alignment, Role, Text, TextPos, TextRange};

/// Tells where sentences begin inside a paragraph of a text, by the rules of its language: bytes inside
/// the paragraph, ascending, neither 0 nor its length. Asked only where the text holds no breaks.
pub trait SentenceRules {
    /// The breaks of paragraph `index`.
    fn breaks(&mut self, text: &Text, index: usize) -> Vec<usize>;
}

impl<F: FnMut(&Text, usize) -> Vec<usize>> SentenceRules for F {
    fn breaks(&mut self, text: &Text, index: usize) -> Vec<usize> {
        self(text, index)
    }
}

/// The sentences of paragraph `index`, as ranges of the whole text; none when it is empty.
pub fn sentences(text: &Text, index: usize, rules: &mut impl SentenceRules) -> Vec<TextRange> {
    let breaks =
        text.paragraphs().get(index).map(|paragraph| paragraph.breaks.as_slice()).unwrap_or_default();
    if breaks.is_empty() { cut(text, index, &rules.breaks(text, index)) } else { segments(text, index) }
}

/// The sentence at `pos`, or the last of its paragraph at its end; an empty range in an empty paragraph.
pub fn sentence_at(text: &Text, pos: TextPos, rules: &mut impl SentenceRules) -> TextRange {
    let index = text.paragraph_at(pos);
    let all = sentences(text, index, rules);
    let found = all.iter().find(|sentence| pos < sentence.end).or(all.last());
    found.copied().unwrap_or_else(|| text.paragraph_range(index))
}

/// The segments that tile paragraph `index`, as ranges of the whole text.
fn segments(text: &Text, index: usize) -> Vec<TextRange> {
    text.segments_in(index).collect()
}

fn cut(text: &Text, index: usize, breaks: &[usize]) -> Vec<TextRange> {
    let whole = text.paragraph_range(index);
    if whole.is_empty() {
        return Vec::new();
    }
    let edges: Vec<usize> =
        std::iter::once(0).chain(breaks.iter().copied()).chain([whole.byte_len()]).collect();
    let sentence = |pair: &[usize]| match pair {
        [start, end] if start < end => Some(TextRange::new(whole.start.0 + start, whole.start.0 + end)),
        _ => None,
    };
    edges.windows(2).filter_map(sentence).collect()
}

/// A text and the other one, with what is known of how they answer one another.
#[derive(Clone, Copy, Debug)]
pub struct Counterparts<'a> {
    /// The text one is in.
    pub here: &'a Text,
    /// The other text.
    pub there: &'a Text,
    /// The alignment of the translation among them, if there is one.
    pub alignment: Option<&'a Alignment>,
}

/// Segments of both texts that answer one another, as places in each text.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Block {
    here: Vec<TextRange>,
    there: Vec<TextRange>,
    /// Where in the other text it stands, when that has no segment for it.
    there_at: TextPos,
}

impl Counterparts<'_> {
    /// What answers the sentence at `pos`: by the beads of the alignment; inside a paragraph that is not
    /// cut into segments sentence by sentence where both have as many, else as a whole. Before any
    /// alignment, paragraphs pair one to one where both texts have as many. An empty range where the other
    /// text has nothing for it, and `None` when it cannot be told.
    pub fn of(&self, pos: TextPos, rules: &mut impl SentenceRules) -> Option<TextRange> {
        let block = self.block(pos)?;
        let (Some(first), Some(last)) = (block.there.first(), block.there.last()) else {
            return Some(TextRange { start: block.there_at, end: block.there_at });
        };
        let whole = TextRange { start: first.start, end: last.end };
        let ([_], [_]) = (block.here.as_slice(), block.there.as_slice()) else { return Some(whole) };
        let here = sentences(self.here, self.here.paragraph_at(pos), rules);
        let theirs = sentences(self.there, self.there.paragraph_at(first.start), rules);
        // A segment that is a part of its paragraph is a sentence already.
        let are_whole = is_paragraph(self.here, &block.here) && is_paragraph(self.there, &block.there);
        if !are_whole || here.len() != theirs.len() {
            return Some(whole);
        }
        let at = here.iter().position(|sentence| pos < sentence.end).unwrap_or(here.len().saturating_sub(1));
        theirs.get(at).copied().or(Some(whole))
    }

    fn block(&self, pos: TextPos) -> Option<Block> {
        let counts = (self.here.segment_count(), self.there.segment_count());
        let is_source = self.here.role == Role::Source;
        let fits = |alignment: &&Alignment| {
            let (source, translation) = alignment.segment_counts();
            counts == if is_source { (source, translation) } else { (translation, source) }
        };
        let made;
        let alignment = if let Some(alignment) = self.alignment.filter(fits) {
            alignment
        } else {
            let (source, translation) =
                if is_source { (self.here, self.there) } else { (self.there, self.here) };
            made = Alignment::by_paragraph(source, translation);
            &made
        };
        // One bead of everything tells nothing.
        if alignment.beads.len() < 2 && counts != (1, 1) {
            return None;
        }
        let mine = self.segment_at(pos)?;
        let (mut here, mut there) = (0, 0);
        for bead in &alignment.beads {
            let (source, target) = (bead.source as usize, bead.target as usize);
            let (ours, theirs) = if is_source { (source, target) } else { (target, source) };
            if (here..here + ours).contains(&mine) {
                let there_at = nth_segments(self.there, there..there + 1).first().map(|next| next.start);
                return Some(Block {
                    here: nth_segments(self.here, here..here + ours),
                    there: nth_segments(self.there, there..there + theirs),
                    there_at: there_at.unwrap_or(TextPos(self.there.byte_len())),
                });
            }
            here += ours;
            there += theirs;
        }
        None
    }

    /// Which segment of the text holds `pos`, counted from 0; the one before in an empty paragraph.
    fn segment_at(&self, pos: TextPos) -> Option<usize> {
        let index = self.here.paragraph_at(pos);
        let before: usize = (0..index).map(|index| self.here.segment_count_in(index)).sum();
        let inside = segments(self.here, index);
        let at = inside.iter().position(|segment| pos < segment.end).or(inside.len().checked_sub(1));
        match at {
            Some(at) => Some(before + at),
            None if before > 0 => Some(before - 1),
            None => (self.here.segment_count() > 0).then_some(0),
        }
    }
}

/// Whether segments are one paragraph in full.
fn is_paragraph(text: &Text, block: &[TextRange]) -> bool {
    matches!(block, [only] if text.paragraph_range(text.paragraph_at(only.start)) == *only)
}

/// The segments of a text by number.
fn nth_segments(text: &Text, wanted: Range<usize>) -> Vec<TextRange> {
    let mut found = Vec::new();
    let mut count = 0;
    for index in 0..text.paragraph_count() {
        if count >= wanted.end {
            break;
        }
        let inside = text.segment_count_in(index);
        if count + inside > wanted.start {
            let all = segments(text, index).into_iter().enumerate();
            found.extend(all.filter(|(at, _)| wanted.contains(&(count + at))).map(|(_, segment)| segment));
        }
        count += inside;
    }
    found
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::model::{
        Bead, Break, BreakMaker, Direction, Language, Origin, ParagraphId, ParagraphRow, TextId,
    };

    /// A text of paragraphs; `/` stands where a hand has cut a segment.
    fn text(role: Role, paragraphs: &[&str]) -> Text {
        let row = |(index, marked): (usize, &&str)| {
            let mut row = ParagraphRow::body(ParagraphId(index as u64 + 1), marked.replace('/', ""));
            let mut at = 0;
            for part in marked.split('/') {
                if at > 0 {
                    row.breaks.push(Break { at, made_by: BreakMaker::Split });
                }
                at += part.len();
            }
            row
        };
        let rows = paragraphs.iter().enumerate().map(row).collect();
        let id = TextId(Uuid::from_u128(role as u128));
        Text::new(id, role, Language::new("en"), Direction::LeftToRight, Origin::default(), rows)
    }

    /// Sentences end after a full stop and a space.
    fn rules(text: &Text, index: usize) -> Vec<usize> {
        text.paragraph_text(index).match_indices(". ").map(|(at, _)| at + 2).collect()
    }

    /// What answers `here` (its first place) in the other text, from the source and from the translation.
    fn check(
        source: &[&str],
        translation: &[&str],
        beads: Option<&[(usize, usize)]>,
        pairs: &[(&str, Option<&str>)],
    ) {
        let (source, translation) = (text(Role::Source, source), text(Role::Translation, translation));
        let alignment = beads.map(|beads| Alignment {
            translation: translation.id,
            beads: beads.iter().map(|(a, b)| Bead::proposed(*a, *b)).collect(),
        });
        for (ours, theirs) in pairs {
            let (here, there) = if source.as_str().contains(ours) {
                (&source, &translation)
            } else {
                (&translation, &source)
            };
            let at = TextPos(here.as_str().find(ours).unwrap());
            let found = Counterparts { here, there, alignment: alignment.as_ref() }.of(at, &mut rules);
            let found = found.map(|range| there.slice(range).unwrap());
            assert_eq!(found, *theirs, "{ours}");
        }
    }

    #[test]
    fn paragraphs_pair_and_inside_them_sentences_where_both_have_as_many() {
        check(
            &["Title", "", "One. Two. Three", "Four. Five"],
            &["العنوان", "واحد. اثنان. ثلاثة", "أربعة وخمسة"],
            None,
            &[
                ("Title", Some("العنوان")),
                ("wo.", Some("اثنان. ")),
                ("Three", Some("ثلاثة")),
                ("Five", Some("أربعة وخمسة")),
                ("نان", Some("Two. ")),
                ("أربعة", Some("Four. Five")),
            ],
        );
    }

    #[test]
    fn where_paragraphs_do_not_pair_nothing_is_claimed() {
        check(&["One", "Two"], &["واحد"], None, &[("Two", None), ("واحد", None)]);
        check(&["One"], &["واحد"], None, &[("One", Some("واحد"))]);
    }

    #[test]
    fn beads_tell_whatever_the_paragraphs() {
        let source = ["A1. /A2. /A3", "B1"];
        let translation = ["x1. /x2", "y1. y2"];
        check(
            &source,
            &translation,
            Some(&[(2, 1), (1, 0), (0, 1), (1, 1)]),
            &[
                ("A1", Some("x1. ")),
                ("A2", Some("x1. ")),
                ("A3", Some("")),
                ("B1", Some("y1. y2")),
                ("x1", Some("A1. A2. ")),
                ("x2", Some("")),
                ("y2", Some("B1")),
            ],
        );
    }

    #[test]
    fn beads_that_no_longer_fit_give_way_to_the_paragraphs() {
        check(&["A", "B"], &["x", "y"], Some(&[(1, 1)]), &[("B", Some("y"))]);
    }

    #[test]
    fn a_sentence_is_found_by_any_place_in_it() {
        let text = text(Role::Source, &["One. Two", "", "A/B. C"]);
        let at = |pos: usize| text.slice(sentence_at(&text, TextPos(pos), &mut rules)).unwrap();
        assert_eq!((at(0), at(4), at(5), at(8)), ("One. ", "One. ", "Two", "Two"));
        assert_eq!(at(9), "", "an empty paragraph");
        assert_eq!((at(10), at(11), at(14)), ("A", "B. C", "B. C"), "breaks that are there go before rules");
    }
}
