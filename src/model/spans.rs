//! Beads as places in both texts, for look-ups by place that never walk a book.
//!
//! The main type is [`BeadSpans`], made once for a state of two texts and their alignment. It must not
//! know the screen.

use std::ops::Range;

use super::{Alignment, Role, Text, TextPos, TextRange};

/// Where a bead stands in both texts; empty, but in its place, where it has no sentence.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct BeadSpan {
    /// Its sentences of the source.
    pub source: TextRange,
    /// Its sentences of the translation.
    pub target: TextRange,
}

impl BeadSpan {
    /// Its sentences of the side `role`.
    pub fn side(&self, role: Role) -> TextRange {
        match role {
            Role::Source => self.source,
            Role::Translation => self.target,
        }
    }
}

/// A byte of the source and the byte of the translation that it meets, as positions that have a fraction.
type Knot = (f64, f64);
/// One side of a knot.
type Side = fn(&Knot) -> f64;

/// The beads of one alignment by place.
#[derive(Clone, Debug, Default)]
pub struct BeadSpans {
    spans: Vec<BeadSpan>,
    /// Where both texts meet, ascending on both sides; between two of them both go on in proportion.
    knots: Vec<Knot>,
    tells: bool,
}

impl BeadSpans {
    /// The beads of `alignment`; `None` when it does not count the sentences that are there.
    pub fn of(source: &Text, translation: &Text, alignment: &Alignment) -> Option<Self> {
        let ours: Vec<TextRange> = source.segments().collect();
        let theirs: Vec<TextRange> = translation.segments().collect();
        let counts = (ours.len(), theirs.len());
        if alignment.segment_counts() != counts {
            return None;
        }
        let spans: Vec<BeadSpan> = alignment
            .places()
            .map(|place| BeadSpan {
                source: stretch(&ours, place.source, source.byte_len()),
                target: stretch(&theirs, place.target, translation.byte_len()),
            })
            .collect();
        let knots = knots(&spans, (source.byte_len() as f64, translation.byte_len() as f64));
        let tells = alignment.beads.len() > 1 || counts == (1, 1);
        Some(Self { spans, knots, tells })
    }

    /// Whether it tells what answers what: one bead of several sentences does not.
    pub fn tells(&self) -> bool {
        self.tells
    }

    /// Where bead `index` stands.
    pub fn get(&self, index: usize) -> Option<BeadSpan> {
        self.spans.get(index).copied()
    }

    /// The bead whose sentences hold `pos`; at the end of a paragraph its last.
    pub fn at(&self, role: Role, pos: TextPos) -> Option<usize> {
        let mut before = self.spans.partition_point(|span| span.side(role).start <= pos);
        // Beads without a sentence here stand where the next one begins.
        while let Some(index) = before.checked_sub(1) {
            if self.spans.get(index).is_some_and(|span| !span.side(role).is_empty()) {
                return Some(index);
            }
            before = index;
        }
        None
    }

    /// The beads that touch `range` of the side `role`, those without a sentence there included.
    pub fn touching(&self, role: Role, range: TextRange) -> Range<usize> {
        let first = self.spans.partition_point(|span| span.side(role).end < range.start);
        let last = self.spans.partition_point(|span| span.side(role).start <= range.end);
        first..last.max(first)
    }

    /// The place of the other text that a place of the side `role` meets: in proportion inside a bead,
    /// and in proportion past sentences that nothing answers. Both are bytes, with a fraction.
    pub fn across(&self, role: Role, pos: f64) -> f64 {
        let (from, to): (Side, Side) = match role {
            Role::Source => (|knot| knot.0, |knot| knot.1),
            Role::Translation => (|knot| knot.1, |knot| knot.0),
        };
        let after = self.knots.partition_point(|knot| from(knot) <= pos);
        let next = self.knots.get(after).or(self.knots.last());
        let before = after.checked_sub(1).and_then(|index| self.knots.get(index)).or(self.knots.first());
        let (Some(before), Some(next)) = (before, next) else { return 0.0 };
        let width = from(next) - from(before);
        let share = if width > 0.0 { ((pos - from(before)) / width).clamp(0.0, 1.0) } else { 0.0 };
        to(before) + share * (to(next) - to(before))
    }
}

/// From the first to the last of these segments; where there are none, the place where they would be.
fn stretch(segments: &[TextRange], numbers: Range<usize>, end: usize) -> TextRange {
    let start = segments.get(numbers.start).map_or(end, |segment| segment.start.0);
    let last = numbers.end.checked_sub(1).filter(|last| *last >= numbers.start);
    let end = last.and_then(|last| segments.get(last)).map_or(start, |segment| segment.end.0);
    TextRange::new(start, end)
}

/// Beads that have sentences on both sides meet where they begin and end. Beside sentences that nothing
/// answers they meet in their middle alone, so that the way past those is spread over both neighbours and
/// neither text stands still or leaps.
fn knots(spans: &[BeadSpan], ends: Knot) -> Vec<Knot> {
    let is_whole = |span: &BeadSpan| !span.source.is_empty() && !span.target.is_empty();
    let stands_whole = |index: Option<usize>| index.and_then(|index| spans.get(index)).is_none_or(is_whole);
    let mut knots = vec![(0.0, 0.0)];
    for (index, span) in spans.iter().enumerate().filter(|(_, span)| is_whole(span)) {
        let (before, after) = (stands_whole(index.checked_sub(1)), stands_whole(Some(index + 1)));
        let start = (span.source.start.0 as f64, span.target.start.0 as f64);
        let end = (span.source.end.0 as f64, span.target.end.0 as f64);
        if before {
            knots.push(start);
        }
        if !before || !after {
            knots.push((f64::midpoint(start.0, end.0), f64::midpoint(start.1, end.1)));
        }
        if after {
            knots.push(end);
        }
    }
    knots.push(ends);
    knots
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;
    use crate::model::{
        Bead, Break, BreakMaker, Direction, Language, Origin, ParagraphId, ParagraphRow, TextId,
    };

    /// A text of one paragraph whose sentences have these lengths.
    fn text(role: Role, lengths: &[usize]) -> Text {
        let mut at = 0;
        let breaks = lengths.iter().map(|length| {
            at += length;
            Break { at, made_by: BreakMaker::Rule }
        });
        let mut breaks: Vec<Break> = breaks.collect();
        breaks.pop();
        let row = ParagraphRow { breaks, ..ParagraphRow::body(ParagraphId(1), "a".repeat(at)) };
        let (id, language) = (TextId(Uuid::nil()), Language::new("en"));
        Text::new(id, role, language, Direction::LeftToRight, Origin::default(), vec![row])
    }

    fn spans(beads: &[(usize, usize)], length: (usize, usize)) -> BeadSpans {
        let count = |side: fn(&(usize, usize)) -> usize| beads.iter().map(side).sum::<usize>();
        let source = text(Role::Source, &vec![length.0; count(|bead| bead.0)]);
        let target = text(Role::Translation, &vec![length.1; count(|bead| bead.1)]);
        let beads = beads.iter().map(|(a, b)| Bead::proposed(*a, *b)).collect();
        BeadSpans::of(&source, &target, &Alignment { translation: target.id, beads }).unwrap()
    }

    #[test]
    fn a_bead_is_found_by_a_place_of_either_text() {
        let spans = spans(&[(1, 1), (0, 1), (2, 1), (1, 0)], (10, 20));
        let at = |role, places: [usize; 4]| places.map(|pos| spans.at(role, TextPos(pos)));
        assert_eq!(at(Role::Source, [0, 10, 29, 40]), [Some(0), Some(2), Some(2), Some(3)]);
        assert_eq!(at(Role::Translation, [19, 20, 40, 60]), [Some(0), Some(1), Some(2), Some(2)]);
        assert_eq!(spans.touching(Role::Source, TextRange::new(12, 14)), 2..3);
        assert_eq!(spans.touching(Role::Translation, TextRange::new(25, 30)), 1..2);
        assert_eq!(spans.get(1).map(|span| span.source), Some(TextRange::new(10, 10)), "in its place");
    }

    #[test]
    fn places_meet_inside_beads_and_past_what_nothing_answers() {
        let even = spans(&[(1, 1), (1, 1)], (10, 20));
        for (here, there) in [(0.0, 0.0), (5.0, 10.0), (10.0, 20.0), (15.0, 30.0), (20.0, 40.0)] {
            assert_eq!(even.across(Role::Source, here), there, "{here}");
            assert_eq!(even.across(Role::Translation, there), here, "{there}");
        }
        // Two sentences of the translation answer nothing; their way is spread over both neighbours.
        let gap = spans(&[(1, 1), (0, 2), (1, 1)], (10, 10));
        for (here, there) in [(5.0, 5.0), (10.0, 20.0), (15.0, 35.0)] {
            assert_eq!(gap.across(Role::Source, here), there, "{here}");
            assert_eq!(gap.across(Role::Translation, there), here, "{there}");
        }
    }

    #[test]
    fn an_alignment_that_counts_otherwise_has_no_spans_and_one_bead_tells_nothing() {
        let (source, target) = (text(Role::Source, &[3, 4]), text(Role::Translation, &[5, 6]));
        let of = |beads: &[(usize, usize)]| {
            let beads = beads.iter().map(|(a, b)| Bead::proposed(*a, *b)).collect();
            BeadSpans::of(&source, &target, &Alignment { translation: target.id, beads })
        };
        assert!(of(&[(1, 1), (1, 1)]).is_some_and(|spans| spans.tells()));
        assert!(of(&[(2, 2)]).is_some_and(|spans| !spans.tells()));
        assert!(of(&[(1, 1), (1, 2)]).is_none());
    }

    proptest! {
        /// Whatever the beads, going on in one text never goes back in the other, and there is no leap.
        #[test]
        fn the_way_across_is_steady(
            beads in prop::collection::vec(prop_oneof![4 => Just((1, 1)), 1 => Just((0, 1)), 1 => Just((1, 0)), 1 => Just((2, 1))], 2..12),
        ) {
            let whole = beads.iter().any(|bead| bead.0 > 0) && beads.iter().any(|bead| bead.1 > 0);
            prop_assume!(whole);
            let spans = spans(&beads, (10, 10));
            for role in [Role::Source, Role::Translation] {
                let length = spans.get(beads.len() - 1).unwrap().side(role).end.0;
                let mut last = spans.across(role, 0.0);
                for step in 1..=length * 4 {
                    let here = spans.across(role, step as f64 / 4.0);
                    prop_assert!(here >= last, "{role:?} {step}: {last} {here}");
                    last = here;
                }
            }
        }
    }
}
