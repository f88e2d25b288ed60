//! Alignments, merged as sets of the places where two beads meet.
//!
//! A cut is a pair of segment counts of the merged texts. Between two neighbouring cuts lies a bead; it is
//! confirmed when a copy confirmed a bead between the same two.

use std::collections::{BTreeMap, BTreeSet};

use crate::edit::Bias;
use crate::model::{Alignment, Bead, BeadStatus, Conflict, Dispute, Text, TextId, TextPos};

use super::pick::{Pick, pick};
use super::texts::{MergedText, Moves};
use super::{Sides, merged_text};

/// A place where two beads meet: so many segments of the source and of the translation stand before it.
type Cut = (usize, usize);

/// The alignments of the merged project, one a translation that any copy has aligned.
pub(super) fn merge(
    sides: &Sides<'_>,
    texts: &[MergedText],
    conflicts: &mut Vec<Conflict>,
) -> Vec<Alignment> {
    let of = |id: TextId| {
        sides.each(|project| project.alignments.iter().find(|alignment| alignment.translation == id))
    };
    let ids = sides.keys(|project| project.alignments.iter().map(|a| a.translation).collect::<Vec<_>>());
    let source = texts.iter().find(|text| {
        Some(text.text.id) == sides.each(|p| p.source().map(|t| t.id)).into_iter().flatten().next_back()
    });
    let Some(source) = source else { return Vec::new() };
    ids.into_iter()
        .filter_map(|id| {
            let translation = merged_text(texts, id)?;
            Some(merge_one(sides, source, translation, of(id), conflicts))
        })
        .collect()
}

fn merge_one(
    sides: &Sides<'_>,
    source: &MergedText,
    translation: &MergedText,
    [base, ours, theirs]: [Option<&Alignment>; 3],
    conflicts: &mut Vec<Conflict>,
) -> Alignment {
    let id = translation.text.id;
    let ends = (source.text.segment_count(), translation.text.segment_count());
    let read = |alignment: Option<&Alignment>, side: usize| -> Option<Copy> {
        let alignment = alignment?;
        let project = [sides.base, sides.ours, sides.theirs].into_iter().nth(side)?;
        Copy::read(
            alignment,
            (project.text(source.text.id)?, source.from.get(side)?.as_ref()?, &source.text),
            (project.text(id)?, translation.from.get(side)?.as_ref()?, &translation.text),
        )
    };
    let copies = [read(base, 0), read(ours, 1), read(theirs, 2)];
    let [base, ours, theirs] = &copies;
    let empty = Copy::default();
    let base = base.as_ref().unwrap_or(&empty);
    let (ours, theirs) = (ours.as_ref().or(theirs.as_ref()), theirs.as_ref().or(ours.as_ref()));
    let (Some(ours), Some(theirs)) = (ours, theirs) else {
        return Alignment { translation: id, beads: vec![] };
    };
    let mut cuts: Vec<Cut> = merged_cuts(base, ours, theirs).into_iter().collect();
    cuts.retain(|cut| {
        *cut != (0, 0) && (cut.0 < ends.0 || cut.1 < ends.1) && cut.0 <= ends.0 && cut.1 <= ends.1
    });
    cuts.push(ends);
    let cuts = in_order(cuts);
    let mut beads = Vec::with_capacity(cuts.len());
    let mut kept = BTreeSet::new();
    let mut last = (0, 0);
    for cut in cuts {
        let key = (last, cut);
        let value = |copy: &Copy| copy.beads.get(&key).copied();
        let (score, status) = value_of(value(base), value(ours), value(theirs));
        beads.push(Bead { source: (cut.0 - last.0) as u32, target: (cut.1 - last.1) as u32, score, status });
        kept.insert(key);
        last = cut;
    }
    beads.retain(|bead| bead.source + bead.target > 0);
    tell_lost(&[ours, theirs], base, &kept, id, conflicts);
    Alignment { translation: id, beads }
}

/// The beads of a copy between cuts of the merged texts.
#[derive(Default)]
struct Copy {
    cuts: BTreeSet<Cut>,
    beads: BTreeMap<(Cut, Cut), (Option<f32>, BeadStatus)>,
}

type Side<'a> = (&'a Text, &'a Moves, &'a Text);

impl Copy {
    fn read(alignment: &Alignment, source: Side<'_>, translation: Side<'_>) -> Option<Self> {
        let (ours, theirs) = (edges(source), edges(translation));
        let mut copy = Self::default();
        let (mut i, mut j, mut last) = (0, 0, (0, 0));
        for bead in &alignment.beads {
            i += bead.source as usize;
            j += bead.target as usize;
            let cut = (*ours.get(i)?, *theirs.get(j)?);
            copy.cuts.insert(cut);
            if cut != last {
                copy.beads.insert((last, cut), (bead.score, bead.status));
            }
            last = cut;
        }
        Some(copy)
    }
}

/// For each edge between segments of a copy, the first one included and the last: how many segments of the
/// merged text stand before it.
fn edges((copy, moves, merged): Side<'_>) -> Vec<usize> {
    let starts = segment_starts(merged);
    let mut edges: Vec<usize> = segment_starts(copy)
        .into_iter()
        .map(|start| {
            let pos = moves.position(TextPos(start), Bias::After).0;
            starts.partition_point(|start| *start < pos)
        })
        .collect();
    // The first edge is the beginning, whatever was put before it, and the last the end.
    if let Some(first) = edges.first_mut() {
        *first = 0;
    }
    edges.push(starts.len());
    edges
}

/// The first byte of each segment.
fn segment_starts(text: &Text) -> Vec<usize> {
    use crate::model::BreakMaker;
    let mut starts = Vec::new();
    for (index, paragraph) in text.paragraphs().iter().enumerate() {
        if text.paragraph_range(index).is_empty() {
            continue;
        }
        let start = paragraph.start().0;
        starts.push(start);
        let breaks = paragraph.breaks.iter().filter(|b| b.made_by != BreakMaker::Join);
        starts.extend(breaks.map(|b| start + b.at));
    }
    starts
}

/// The cuts as a set: what either took away is gone, what either added is there.
fn merged_cuts(base: &Copy, ours: &Copy, theirs: &Copy) -> BTreeSet<Cut> {
    let all = base.cuts.iter().chain(&ours.cuts).chain(&theirs.cuts);
    all.filter(|cut| {
        let has = |copy: &Copy| copy.cuts.contains(cut);
        match pick(has(base), has(ours), has(theirs)) {
            Pick::One(is_there) => is_there,
            Pick::Both(..) => true,
        }
    })
    .copied()
    .collect()
}

/// Cuts without those that cross another: of two that cross neither stays, so that no side comes first.
fn in_order(cuts: Vec<Cut>) -> Vec<Cut> {
    let mut highest = 0;
    let ahead: Vec<usize> = cuts
        .iter()
        .map(|cut| {
            let before = highest;
            highest = highest.max(cut.1);
            before
        })
        .collect();
    let mut lowest = usize::MAX;
    let behind: Vec<usize> = cuts
        .iter()
        .rev()
        .map(|cut| {
            let after = lowest;
            lowest = lowest.min(cut.1);
            after
        })
        .collect();
    let mut kept: Vec<Cut> = cuts
        .into_iter()
        .zip(ahead)
        .zip(behind.into_iter().rev())
        .filter(|((cut, ahead), behind)| *ahead <= cut.1 && cut.1 <= *behind)
        .map(|((cut, _), _)| cut)
        .collect();
    kept.dedup();
    kept
}

type Value = Option<(Option<f32>, BeadStatus)>;

/// The score and status of a bead that some copies have.
fn value_of(base: Value, ours: Value, theirs: Value) -> (Option<f32>, BeadStatus) {
    let proposed = (None, BeadStatus::Proposed);
    match pick(base, ours, theirs) {
        Pick::One(value) => value.unwrap_or(proposed),
        Pick::Both(ours, theirs) => {
            let all = [ours, theirs].into_iter().flatten();
            // Whoever vouched for it first is named.
            let confirmed = all.clone().filter_map(|(score, status)| match status {
                BeadStatus::Confirmed { by, at } => Some((at, by, score, status)),
                BeadStatus::Proposed => None,
            });
            let first = confirmed.min_by_key(|(at, by, ..)| (*at, *by));
            let score = |value: &(Option<f32>, BeadStatus)| value.0.unwrap_or(-1.0).total_cmp(&0.0);
            match first {
                Some((_, _, score, status)) => (score, status),
                None => all.min_by_key(score).unwrap_or(proposed),
            }
        }
    }
}

/// Tells of beads that a copy confirmed since the base and that are not among the merged ones.
fn tell_lost(
    copies: &[&Copy; 2],
    base: &Copy,
    kept: &BTreeSet<(Cut, Cut)>,
    translation: TextId,
    conflicts: &mut Vec<Conflict>,
) {
    let lost = copies.map(|copy| {
        let is_confirmed = |value: &(Option<f32>, BeadStatus)| value.1 != BeadStatus::Proposed;
        let new = copy
            .beads
            .iter()
            .filter(|(key, value)| is_confirmed(value) && base.beads.get(key) != Some(value));
        let lost: Vec<String> =
            new.filter(|(key, _)| !kept.contains(key)).map(|(key, _)| shown(*key)).collect();
        (!lost.is_empty()).then(|| lost.join("; "))
    });
    let [ours, theirs] = lost;
    if ours.is_some() || theirs.is_some() {
        conflicts.push(Conflict::new(Dispute::Beads(translation), ours, theirs));
    }
}

/// A bead by the numbers of its sentences, from 1: `3-4 ~ 5`.
fn shown((from, to): (Cut, Cut)) -> String {
    let side = |from: usize, to: usize| match to - from {
        0 => "0".to_owned(),
        1 => to.to_string(),
        _ => format!("{}-{to}", from + 1),
    };
    format!("{} ~ {}", side(from.0, to.0), side(from.1, to.1))
}
