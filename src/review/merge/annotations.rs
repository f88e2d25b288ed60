//! Annotations, merged by id and field; their passages are moved into the merged texts first.

use std::collections::BTreeMap;

use crate::model::{
    Annotation, AnnotationId, AnnotationStatus, Conflict, Dispute, Passage, Place, Quote, Reply, Target,
    TextId, TextRange,
};

use super::pick::{self, Pick, pick};
use super::texts::MergedText;
use super::{Sides, Three, merged_text};

/// The annotations of the merged project.
pub(super) fn merge(
    sides: &Sides<'_>,
    texts: &[MergedText],
    conflicts: &mut Vec<Conflict>,
) -> BTreeMap<AnnotationId, Annotation> {
    let ids = sides.keys(|project| project.annotations.keys().copied().collect::<Vec<_>>());
    let mut merged = BTreeMap::new();
    for id in ids {
        let written = Copies(sides.each(|project| project.annotations.get(&id)));
        let [base, ours, theirs] = written.0;
        let moved = |annotation: Option<&Annotation>, side| annotation.map(|it| moved(it, texts, side));
        let three = (moved(base, 0), moved(ours, 1), moved(theirs, 2));
        let annotation = match three {
            (_, None, None) => None,
            (None, Some(one), None) | (None, None, Some(one)) => Some(one),
            (Some(base), Some(kept), None) | (Some(base), None, Some(kept)) => {
                if is_alike(&base, &kept) {
                    None
                } else {
                    let words = (!kept.note.is_empty()).then(|| kept.note.clone());
                    let words = words.unwrap_or_else(|| quotes(&kept));
                    conflicts.push(Conflict::new(Dispute::Annotation(id), None, Some(words)));
                    Some(kept)
                }
            }
            (base, Some(ours), Some(theirs)) => {
                Some(merge_one(&written, base.as_ref(), &ours, &theirs, conflicts))
            }
        };
        merged.extend(annotation.map(|annotation| (id, annotation)));
    }
    merged
}

/// An annotation as each copy wrote it, before its passages were moved.
struct Copies<'a>(Three<&'a Annotation>);

impl<'a> Copies<'a> {
    fn each<T>(&self, value: impl Fn(Option<&'a Annotation>) -> T) -> [T; 3] {
        self.0.map(value)
    }
}

/// Whether two states of an annotation differ in nothing that a person did to it: words that changed under
/// its passages are work on the text.
fn is_alike(base: &Annotation, other: &Annotation) -> bool {
    has_own_targets(base, other)
        && (&base.categories, &base.note, &base.replies, base.status)
            == (&other.categories, &other.note, &other.replies, other.status)
}

/// Whether a copy has the passages of the base, wherever its words took them.
fn has_own_targets(base: &Annotation, copy: &Annotation) -> bool {
    let texts =
        |annotation: &Annotation| -> Vec<TextId> { annotation.targets.iter().map(|it| it.text).collect() };
    keys(&base.targets) == keys(&copy.targets)
        || (base.modified == copy.modified && texts(base) == texts(copy))
}

fn merge_one(
    written: &Copies<'_>,
    base: Option<&Annotation>,
    ours: &Annotation,
    theirs: &Annotation,
    conflicts: &mut Vec<Conflict>,
) -> Annotation {
    let id = ours.id;
    // One id made twice without a base: alike but for what came since.
    let empty = Annotation {
        targets: Vec::new(),
        categories: Vec::new(),
        note: String::new(),
        replies: Vec::new(),
        status: AnnotationStatus::Open,
        ..ours.clone()
    };
    let base = base.unwrap_or(&empty);
    let status = match pick(base.status, ours.status, theirs.status) {
        // There are two states, so that two copies cannot change one in two ways.
        Pick::One(status) | Pick::Both(status, _) => status,
    };
    let latest = if base.modified == theirs.modified || ours.modified > theirs.modified {
        ours
    } else if base.modified == ours.modified || theirs.modified > ours.modified {
        theirs
    } else if ours.modified_by >= theirs.modified_by {
        ours
    } else {
        theirs
    };
    Annotation {
        id,
        targets: targets(written, base, ours, theirs, conflicts),
        categories: pick::set(&base.categories, &ours.categories, &theirs.categories),
        note: pick::words(&base.note, &ours.note, &theirs.note, Dispute::Note(id), conflicts),
        replies: replies(base, ours, theirs, conflicts),
        author: ours.author.min(theirs.author),
        modified_by: latest.modified_by,
        created: ours.created.min(theirs.created),
        modified: ours.modified.max(theirs.modified),
        status,
    }
}

/// What tells two targets apart: the text, the range or, for one that lost its place, its words.
type TargetKey<'a> = (TextId, Option<TextRange>, Option<&'a Passage>);

fn keys(targets: &[Target]) -> Vec<TargetKey<'_>> {
    targets.iter().map(key).collect()
}

fn key(target: &Target) -> TargetKey<'_> {
    let range = target.range();
    (target.text, range, range.is_none().then_some(&target.quote.exact))
}

/// The passages: one copy's where the other left them alone; those of both where both only added some; else
/// those of both, and a conflict.
fn targets(
    three: &Copies<'_>,
    base: &Annotation,
    ours: &Annotation,
    theirs: &Annotation,
    conflicts: &mut Vec<Conflict>,
) -> Vec<Target> {
    let (before, mine, other) = (keys(&base.targets), keys(&ours.targets), keys(&theirs.targets));
    match pick(&before, &mine, &other) {
        Pick::One(_) if mine == other => alike(three, ours, theirs),
        Pick::One(picked) if *picked == mine => ours.targets.clone(),
        Pick::One(_) => theirs.targets.clone(),
        Pick::Both(..) if has_own_targets(base, theirs) && has_own_targets(base, ours) => {
            // Nobody moved them: what differs is where the words of both went.
            let longest = |((base, ours), theirs): ((&Target, &Target), &Target)| {
                let length = |target: &&Target| (target.range().map(TextRange::byte_len), target.range());
                // Words that both deleted parts of are remembered as they were.
                let lost = ours.range().is_none() && theirs.range().is_none();
                if lost {
                    base.clone()
                } else {
                    [ours, theirs].into_iter().max_by_key(length).unwrap_or(ours).clone()
                }
            };
            base.targets.iter().zip(&ours.targets).zip(&theirs.targets).map(longest).collect()
        }
        Pick::Both(..) => {
            let adds = |keys: &[TargetKey<'_>]| before.iter().all(|key| keys.contains(key));
            if !adds(&mine) || !adds(&other) {
                let about = Dispute::Targets(ours.id);
                conflicts.push(Conflict::new(about, Some(quotes(ours)), Some(quotes(theirs))));
            }
            let mut all: Vec<&Target> = ours.targets.iter().chain(&theirs.targets).collect();
            all.sort_by_key(|target| {
                let place = before.iter().position(|known| *known == key(target));
                (place.unwrap_or(usize::MAX), target.text, target.range(), target.quote.exact.display())
            });
            all.dedup_by_key(|target| key(target));
            all.into_iter().cloned().collect()
        }
    }
}

/// Passages that both copies have alike. One that lost its words remembers them as whoever deleted them saw
/// them last.
fn alike(three: &Copies<'_>, ours: &Annotation, theirs: &Annotation) -> Vec<Target> {
    let written = |copy: Option<&Annotation>, at: usize| copy.and_then(|copy| copy.targets.get(at)).cloned();
    let seen = |target: &Target| {
        let (Place::At(range) | Place::Orphaned { last: range }) = target.place;
        let Quote { exact, prefix, suffix } = &target.quote;
        (range, exact.display(), prefix.clone(), suffix.clone())
    };
    let pairs = ours.targets.iter().zip(&theirs.targets).enumerate();
    let one = |(at, (mine, other)): (usize, (&Target, &Target))| {
        let [base, ours, theirs] = three.each(|copy| written(copy, at));
        let picked = if theirs == base || ours == theirs {
            mine
        } else if ours == base || seen(other) < seen(mine) {
            other
        } else {
            mine
        };
        picked.clone()
    };
    pairs.map(one).collect()
}

/// Replies by id, oldest first.
fn replies(
    base: &Annotation,
    ours: &Annotation,
    theirs: &Annotation,
    conflicts: &mut Vec<Conflict>,
) -> Vec<Reply> {
    let find =
        |annotation: &'_ Annotation, id| annotation.replies.iter().find(|reply| reply.id == id).cloned();
    let mut ids: Vec<_> =
        base.replies.iter().chain(&ours.replies).chain(&theirs.replies).map(|r| r.id).collect();
    ids.sort();
    ids.dedup();
    let mut merged = Vec::new();
    for id in ids {
        match pick(find(base, id), find(ours, id), find(theirs, id)) {
            Pick::One(reply) => merged.extend(reply),
            Pick::Both(mine, other) => {
                let words = |reply: &Option<Reply>| reply.as_ref().map(|reply| reply.text.clone());
                let about = Dispute::Reply(ours.id, id);
                conflicts.push(Conflict::new(about, words(&mine), words(&other)));
                let weight =
                    |reply: &Reply| (reply.text.len(), reply.text.clone(), reply.created, reply.author);
                merged.extend([mine, other].into_iter().flatten().max_by_key(weight));
            }
        }
    }
    merged.sort_by_key(|reply| (reply.created, reply.id));
    merged
}

/// An annotation of copy `side` with its passages where they are in the merged texts.
fn moved(annotation: &Annotation, texts: &[MergedText], side: usize) -> Annotation {
    let targets = annotation.targets.iter().map(|target| moved_target(target, texts, side)).collect();
    Annotation { targets, ..annotation.clone() }
}

fn moved_target(target: &Target, texts: &[MergedText], side: usize) -> Target {
    let Some(range) = target.range() else { return target.clone() };
    let text = merged_text(texts, target.text);
    let moves = text.and_then(|text| text.from.get(side)).and_then(Option::as_ref);
    let found = moves
        .and_then(|moves| moves.range(range))
        .zip(text)
        .and_then(|(range, text)| Some((range, Quote::of(text.text.as_str(), range)?)));
    match found {
        Some((range, quote)) => Target { place: Place::At(range), quote, ..target.clone() },
        None => Target { place: Place::Orphaned { last: range }, ..target.clone() },
    }
}

/// The words of its passages, for a person to read.
fn quotes(annotation: &Annotation) -> String {
    let words: Vec<String> = annotation.targets.iter().map(|target| target.quote.exact.display()).collect();
    words.join(" | ")
}
