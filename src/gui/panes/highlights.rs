//! Where the annotations stand in one text, and how overlapping ones share the room.
//!
//! The main type is [`Index`], made anew when the project changes and asked once a visible paragraph.

use std::ops::Range;

use crate::model::{AnnotationId, CategoryCode, Project, TextId, TextRange};

/// One passage of an annotation.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Spot {
    /// Where it stands.
    pub range: TextRange,
    /// The annotation.
    pub annotation: AnnotationId,
    /// Which of the annotation's targets it is.
    pub target: usize,
}

/// The passages of one text, by place.
#[derive(Debug, Default)]
pub struct Index {
    revision: Option<u64>,
    /// By start.
    spots: Vec<Spot>,
    /// For each spot the furthest end of it and all before it.
    furthest: Vec<usize>,
}

impl Index {
    /// Brings the index up to date with the project; costs nothing when it is.
    pub fn update(&mut self, project: &Project, revision: u64, text: TextId) {
        if self.revision == Some(revision) {
            return;
        }
        self.revision = Some(revision);
        self.spots.clear();
        for annotation in project.annotations.values() {
            for (target, place) in annotation.targets.iter().enumerate() {
                if let Some(range) = place.range().filter(|_| place.text == text) {
                    self.spots.push(Spot { range, annotation: annotation.id, target });
                }
            }
        }
        self.spots.sort_by_key(|spot| (spot.range.start, std::cmp::Reverse(spot.range.end), spot.annotation));
        let mut end = 0;
        self.furthest = self
            .spots
            .iter()
            .map(|spot| {
                end = end.max(spot.range.end.0);
                end
            })
            .collect();
    }

    /// The passages that share a byte with `range`, by start; a wider one before a narrower.
    pub fn in_range(&self, range: TextRange) -> impl Iterator<Item = &Spot> {
        let from = self.furthest.partition_point(|end| *end <= range.start.0);
        let spots = self.spots.get(from..).unwrap_or_default();
        spots
            .iter()
            .take_while(move |spot| spot.range.start < range.end)
            .filter(move |spot| spot.range.overlaps(range))
    }

    /// All passages by place.
    pub fn spots(&self) -> &[Spot] {
        &self.spots
    }
}

/// A stretch of text under one set of passages.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Stretch<T> {
    pub range: Range<usize>,
    /// What lies over it, the widest first.
    pub over: Vec<T>,
}

/// Cuts passages (byte ranges) where they begin and end, so that each stretch has one set over it.
pub(super) fn stretches<T: Copy>(passages: &[(Range<usize>, T)]) -> Vec<Stretch<T>> {
    let mut cuts: Vec<usize> = passages.iter().flat_map(|(range, _)| [range.start, range.end]).collect();
    cuts.sort_unstable();
    cuts.dedup();
    cuts.windows(2)
        .filter_map(|cut| {
            let [start, end] = *cut else { return None };
            let over: Vec<T> = passages
                .iter()
                .filter(|(range, _)| range.start <= start && end <= range.end)
                .map(|(_, what)| *what)
                .collect();
            (!over.is_empty()).then_some(Stretch { range: start..end, over })
        })
        .collect()
}

/// A rule to draw under a passage.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Rule {
    pub range: Range<usize>,
    /// How far below the letters: 0 is next to them.
    pub lane: usize,
    pub category: Option<CategoryCode>,
}

/// How many rules stand under one another before the rest is counted.
pub(super) const LANES: usize = 3;

/// Gives each category of each passage a lane that no overlapping passage uses; the second value counts,
/// for each passage, the categories that found none.
pub(super) fn rules(passages: &[(Range<usize>, &[CategoryCode])]) -> (Vec<Rule>, Vec<usize>) {
    let mut rules: Vec<Rule> = Vec::new();
    let mut left_over = Vec::with_capacity(passages.len());
    for (range, categories) in passages {
        let mut rest = 0;
        // A passage without a category still shows by one rule.
        let wanted: Vec<Option<&CategoryCode>> =
            if categories.is_empty() { vec![None] } else { categories.iter().map(Some).collect() };
        for category in wanted {
            let is_free = |lane: &usize| {
                !rules.iter().any(|rule| {
                    rule.lane == *lane && rule.range.start < range.end && range.start < rule.range.end
                })
            };
            match (0..LANES).find(is_free) {
                Some(lane) => rules.push(Rule { range: range.clone(), lane, category: category.cloned() }),
                None => rest += 1,
            }
        }
        left_over.push(rest);
    }
    (rules, left_over)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passages_are_cut_where_they_begin_and_end() {
        let cut = stretches(&[(0..10, 'a'), (5..15, 'b'), (20..22, 'c')]);
        let shown: Vec<(Range<usize>, String)> =
            cut.into_iter().map(|stretch| (stretch.range, stretch.over.into_iter().collect())).collect();
        let expected = [(0..5, "a"), (5..10, "ab"), (10..15, "b"), (20..22, "c")];
        assert_eq!(shown, expected.map(|(range, over)| (range, over.to_owned())));
    }

    #[test]
    fn overlapping_passages_take_different_lanes_and_the_rest_is_counted() {
        let code = |n: u8| CategoryCode::new("sdg", &n.to_string());
        let two = [code(1), code(2)];
        let (drawn, rest) = rules(&[(0..10, &two), (5..15, &two), (10..12, &two[..1])]);
        let lanes: Vec<(usize, usize)> = drawn.iter().map(|rule| (rule.range.start, rule.lane)).collect();
        assert_eq!(lanes, [(0, 0), (0, 1), (5, 2), (10, 0)]);
        assert_eq!(rest, [0, 1, 0]);
    }
}
