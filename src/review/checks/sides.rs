//! What the two sides of a bead show by themselves: nothing there, the same there, other tags.

use std::collections::BTreeSet;

use crate::model::{CategoryCode, Project, Text, TextId, TextPos, TextRange};

use super::{Finding, FindingKind, Sides};

/// Sentences of the source that have no words on the other side.
pub(super) fn empty(sides: &[Sides<'_>], source: &Text) -> Vec<Finding> {
    let is_empty = |side: &&Sides<'_>| !side.source.words.is_empty() && side.target.words.is_empty();
    let finding =
        |side: &Sides<'_>| Finding { text: source.id, range: side.source.range, kind: FindingKind::Empty };
    sides.iter().filter(is_empty).map(finding).collect()
}

/// Sentences of the translation that the other side of their bead has word for word.
pub(super) fn untranslated(sides: &[Sides<'_>], source: &Text, target: &Text) -> Vec<Finding> {
    let mut findings = Vec::new();
    let segments: Vec<TextRange> = target.segments().collect();
    let originals: Vec<TextRange> = source.segments().collect();
    let words = |text: &'_ Text, range: TextRange| text.slice(range).unwrap_or_default().trim().to_owned();
    for side in sides {
        let ours = originals.get(side.place.source.clone()).unwrap_or_default();
        let ours: BTreeSet<String> = ours.iter().map(|range| words(source, *range)).collect();
        for range in segments.get(side.place.target.clone()).unwrap_or_default() {
            let theirs = words(target, *range);
            if theirs.contains(char::is_alphabetic) && ours.contains(&theirs) {
                let start = target.slice(*range).map_or(0, |all| all.len() - all.trim_start().len());
                let from = range.start.0 + start;
                findings.push(Finding {
                    text: target.id,
                    range: TextRange::new(from, from + theirs.len()),
                    kind: FindingKind::Untranslated,
                });
            }
        }
    }
    findings
}

/// Beads whose sides are tagged differently; none unless both texts have annotations at all, since many
/// tag one text alone.
pub(super) fn tags(project: &Project, sides: &[Sides<'_>], source: &Text, target: &Text) -> Vec<Finding> {
    let (ours, theirs) = (tagged(project, source.id), tagged(project, target.id));
    if ours.is_empty() || theirs.is_empty() {
        return Vec::new();
    }
    let (ours, theirs) = (Tagged::of(ours), Tagged::of(theirs));
    let mut findings = Vec::new();
    for side in sides.iter().filter(|side| !side.source.range.is_empty() && !side.target.range.is_empty()) {
        let (here, there) = (ours.within(side.source.range), theirs.within(side.target.range));
        let alone = |one: &BTreeSet<&CategoryCode>, other: &BTreeSet<&CategoryCode>| {
            one.difference(other).map(|code| (*code).clone()).collect::<Vec<_>>()
        };
        let (source_alone, target_alone) = (alone(&here, &there), alone(&there, &here));
        if !source_alone.is_empty() || !target_alone.is_empty() {
            let kind = FindingKind::TagsDiffer { source: source_alone, target: target_alone };
            findings.push(Finding { text: target.id, range: side.target.range, kind });
        }
    }
    findings
}

/// The passages of a text with their categories, in order.
fn tagged(project: &Project, text: TextId) -> Vec<(TextRange, &CategoryCode)> {
    let mut tagged: Vec<(TextRange, &CategoryCode)> = project
        .annotations
        .values()
        .flat_map(|annotation| {
            let codes = move |range| annotation.categories.iter().map(move |code| (range, code));
            annotation.ranges_in(text).flat_map(codes)
        })
        .collect();
    tagged.sort_unstable_by_key(|(range, _)| *range);
    tagged
}

/// Passages with their categories, to be asked by place.
struct Tagged<'a> {
    /// By start.
    passages: Vec<(TextRange, &'a CategoryCode)>,
    /// For each passage the furthest end of it and all before it.
    furthest: Vec<TextPos>,
}

impl<'a> Tagged<'a> {
    fn of(passages: Vec<(TextRange, &'a CategoryCode)>) -> Self {
        let mut end = TextPos(0);
        let furthest = passages.iter().map(|(range, _)| {
            end = end.max(range.end);
            end
        });
        Self { furthest: furthest.collect(), passages }
    }

    fn within(&self, range: TextRange) -> BTreeSet<&'a CategoryCode> {
        let over = self.furthest.partition_point(|end| *end <= range.start);
        let begun = self.passages.partition_point(|(passage, _)| passage.start < range.end);
        let near = self.passages.get(over..begun).unwrap_or_default();
        near.iter().filter(|(passage, _)| passage.overlaps(range)).map(|(_, code)| *code).collect()
    }
}
