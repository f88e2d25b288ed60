//! Segments and beads by number: which segment holds a position, which bead a segment, and where they
//! stand in both texts.
//!
//! The main type is [`BeadPlace`]. Segments and beads are counted from 0. Each look-up walks the
//! paragraphs or the beads once; nothing is kept, so nothing can be stale.

use std::ops::Range;

use super::{Alignment, Bead, BreakMaker, Role, Text, TextPos, TextRange};

/// A bead with the numbers of the segments that it takes.
#[derive(Clone, PartialEq, Debug)]
pub struct BeadPlace {
    /// Its place among the beads of its alignment.
    pub index: usize,
    /// The bead.
    pub bead: Bead,
    /// Its segments of the source; empty, but in its place, where it takes none.
    pub source: Range<usize>,
    /// Its segments of the translation, likewise.
    pub target: Range<usize>,
}

impl BeadPlace {
    /// Its segments of the side `role`.
    pub fn side(&self, role: Role) -> Range<usize> {
        match role {
            Role::Source => self.source.clone(),
            Role::Translation => self.target.clone(),
        }
    }
}

impl Bead {
    /// How many segments it takes of the side `role`.
    pub fn count(&self, role: Role) -> usize {
        match role {
            Role::Source => self.source as usize,
            Role::Translation => self.target as usize,
        }
    }

    /// Makes it take `count` segments of the side `role`.
    pub fn set_count(&mut self, role: Role, count: usize) {
        match role {
            Role::Source => self.source = count as u32,
            Role::Translation => self.target = count as u32,
        }
    }
}

impl Alignment {
    /// The beads with the segments that they take, in order.
    pub fn places(&self) -> impl Iterator<Item = BeadPlace> + '_ {
        let (mut source, mut target) = (0, 0);
        self.beads.iter().enumerate().map(move |(index, bead)| {
            let (from, to) = (source, target);
            source += bead.source as usize;
            target += bead.target as usize;
            BeadPlace { index, bead: *bead, source: from..source, target: to..target }
        })
    }

    /// The bead `index`.
    pub fn place(&self, index: usize) -> Option<BeadPlace> {
        self.places().nth(index)
    }

    /// The bead that takes the segment `segment` of the side `role`.
    pub fn bead_at(&self, role: Role, segment: usize) -> Option<BeadPlace> {
        self.places().find(|place| place.side(role).contains(&segment))
    }
}

impl Text {
    /// The segments of paragraph `index` in order, with the space that follows each; none when it is empty.
    pub fn segments_in(&self, index: usize) -> impl Iterator<Item = TextRange> + '_ {
        let range = self.paragraph_range(index);
        let breaks =
            self.paragraphs().get(index).map(|paragraph| paragraph.breaks.as_slice()).unwrap_or_default();
        let parting = breaks.iter().filter(|b| b.made_by != BreakMaker::Join);
        let starts = std::iter::once(range.start.0).chain(parting.map(move |b| range.start.0 + b.at));
        let mut starts = starts.take(if range.is_empty() { 0 } else { usize::MAX }).peekable();
        std::iter::from_fn(move || {
            let start = starts.next()?;
            Some(TextRange::new(start, starts.peek().copied().unwrap_or(range.end.0)))
        })
    }

    /// The segments in order, with the space that follows each.
    pub fn segments(&self) -> impl Iterator<Item = TextRange> + '_ {
        (0..self.paragraph_count()).flat_map(|index| self.segments_in(index))
    }

    /// The number of the segment that holds `pos`: at the end of a paragraph its last, in an empty
    /// paragraph the one before; `None` where there is none before.
    pub fn segment_at(&self, pos: TextPos) -> Option<usize> {
        let index = self.paragraph_at(pos);
        let before: usize = (0..index).map(|index| self.segment_count_in(index)).sum();
        let begun = self.segments_in(index).take_while(|segment| segment.start <= pos).count();
        (before + begun).checked_sub(1)
    }

    /// Where segment `number` stands.
    pub fn segment_range(&self, number: usize) -> Option<TextRange> {
        let mut before = 0;
        for index in 0..self.paragraph_count() {
            let here = self.segment_count_in(index);
            if number < before + here {
                return self.segments_in(index).nth(number - before);
            }
            before += here;
        }
        None
    }

    /// From the start of the first to the end of the last of these segments; `None` when there are none.
    pub fn range_of_segments(&self, numbers: Range<usize>) -> Option<TextRange> {
        let last = numbers.end.checked_sub(1).filter(|last| *last >= numbers.start)?;
        let (first, last) = (self.segment_range(numbers.start)?, self.segment_range(last)?);
        Some(TextRange { start: first.start, end: last.end })
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::model::{Break, Direction, Language, Origin, ParagraphId, ParagraphRow, TextId};

    /// A paragraph's words and its breaks.
    type Marked<'a> = (&'a str, &'a [(usize, BreakMaker)]);

    fn text(paragraphs: &[Marked<'_>]) -> Text {
        let row = |(index, (words, breaks)): (usize, &Marked<'_>)| ParagraphRow {
            breaks: breaks.iter().map(|(at, made_by)| Break { at: *at, made_by: *made_by }).collect(),
            ..ParagraphRow::body(ParagraphId(index as u64 + 1), *words)
        };
        let rows = paragraphs.iter().enumerate().map(row).collect();
        let (id, language) = (TextId(Uuid::nil()), Language::new("en"));
        Text::new(id, Role::Source, language, Direction::LeftToRight, Origin::default(), rows)
    }

    #[test]
    fn a_segment_is_found_by_any_place_in_it_and_by_its_number() {
        use BreakMaker::{Join, Rule};
        let text = text(&[("", &[]), ("a. b. c", &[(3, Rule), (6, Join)]), ("", &[]), ("d", &[])]);
        let places = |pos| text.segment_at(TextPos(pos));
        assert_eq!(places(0), None, "nothing before the empty first paragraph");
        assert_eq!([1, 2, 3].map(places), [Some(0), Some(0), Some(0)]);
        assert_eq!([4, 7, 8].map(places), [Some(1); 3], "a join parts nothing; an end is of the last");
        assert_eq!([9, 10, 11, 99].map(places), [Some(1), Some(2), Some(2), Some(2)]);
        let all: Vec<TextRange> = text.segments().collect();
        for (number, range) in all.iter().enumerate() {
            assert_eq!(text.segment_range(number), Some(*range));
            assert_eq!(text.segment_at(range.start), Some(number));
        }
        assert_eq!(all.len(), text.segment_count());
        assert_eq!(text.segment_range(3), None);
        assert_eq!(text.range_of_segments(1..3), Some(TextRange::new(4, 11)));
        assert_eq!((text.range_of_segments(1..1), text.range_of_segments(2..4)), (None, None));
    }

    #[test]
    fn a_bead_is_found_by_the_segments_it_takes() {
        let beads = [(1, 0), (2, 1), (0, 2), (1, 1)].map(|(a, b)| Bead::proposed(a, b)).to_vec();
        let alignment = Alignment { translation: TextId(Uuid::nil()), beads };
        let found = |role, segment| alignment.bead_at(role, segment).map(|place| place.index);
        assert_eq!(
            [0, 1, 2, 3, 4].map(|at| found(Role::Source, at)),
            [Some(0), Some(1), Some(1), Some(3), None]
        );
        assert_eq!([0, 1, 2, 3].map(|at| found(Role::Translation, at)), [Some(1), Some(2), Some(2), Some(3)]);
        let place = alignment.place(2).unwrap();
        assert_eq!((place.source, place.target), (3..3, 1..3));
        assert_eq!(alignment.place(4), None);
    }
}
