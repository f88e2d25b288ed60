//! Edits for the sentences of a text: split here, merge with the next, run the rules again.
//!
//! What a hand did is kept: a [`Split`](BreakMaker::Split) stays, a [`Join`](BreakMaker::Join) keeps the
//! rules from parting there. Every alignment that the text takes part in is recounted in the same
//! transaction, so that no sentence is lost or claimed twice. Knows no rules: they come in as a function.

use std::ops::Range;

use thiserror::Error;

use crate::model::{Alignment, Bead, Break, BreakMaker, Project, Role, Text, TextId, TextPos, boundary};

use super::{Edit, EditError};

/// Why sentences were not split or joined; there is nothing to do then.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Error)]
pub enum SegmentError {
    /// The project lacks what the change needs.
    #[error(transparent)]
    Edit(#[from] EditError),
    /// A sentence would be empty or nothing but space: the place is at an edge of its paragraph.
    #[error("no words stand on one side of the place")]
    AtEdge,
    /// Two sentences part there already.
    #[error("a sentence begins there already")]
    AlreadyParted,
    /// The sentence is the last of its paragraph.
    #[error("the sentence is the last of its paragraph")]
    LastInParagraph,
}

/// The edits that part the sentence at `pos` in two; space after `pos` goes to the first of them.
///
/// The bead that held the sentence holds both: its edges stay, and so does what a person confirmed.
pub fn split(project: &Project, id: TextId, pos: TextPos) -> Result<Vec<Edit>, SegmentError> {
    let text = project.text(id).ok_or(EditError::Missing { part: "text" })?;
    let index = text.paragraph_at(pos);
    let words = text.paragraph_text(index);
    let at = words.len().min(pos.0.saturating_sub(text.paragraph_range(index).start.0));
    if !words.is_char_boundary(at) {
        return Err(EditError::RangeUnsound { range: (pos.0..pos.0).into() }.into());
    }
    let at = boundary(words, at, true);
    let rest = words.get(at..).unwrap_or_default();
    let at = boundary(words, at + rest.len() - rest.trim_start().len(), true);
    let (ahead, behind) = words.split_at_checked(at).unwrap_or_default();
    if ahead.trim().is_empty() || behind.trim().is_empty() {
        return Err(SegmentError::AtEdge);
    }
    let mut breaks = breaks_of(text, index);
    match breaks.binary_search_by_key(&at, |b| b.at) {
        Ok(found) => match breaks.get_mut(found) {
            Some(b) if b.made_by == BreakMaker::Join => b.made_by = BreakMaker::Split,
            _ => return Err(SegmentError::AlreadyParted),
        },
        Err(place) => breaks.insert(place, Break { at, made_by: BreakMaker::Split }),
    }
    let segment =
        segments_before(text, index) + parting(&breaks_of(text, index)).filter(|b| b.at < at).count();
    let mut edits = vec![breaks_edit(text, index, breaks)?];
    for alignment in alignments_of(project, text) {
        edits.push(widen(alignment, text.role, segment)?);
    }
    Ok(edits)
}

/// The edits that make the sentence at `pos` one with the next of its paragraph.
///
/// Where they belong to two beads, the beads become one, with those that stand between them; confirmed
/// where all of them were ([`Bead::merged`]).
pub fn join(project: &Project, id: TextId, pos: TextPos) -> Result<Vec<Edit>, SegmentError> {
    let text = project.text(id).ok_or(EditError::Missing { part: "text" })?;
    let index = text.paragraph_at(pos);
    let offset = pos.0.saturating_sub(text.paragraph_range(index).start.0);
    let mut breaks = breaks_of(text, index);
    let ahead = parting(&breaks).filter(|b| b.at <= offset).count();
    let next = breaks.iter_mut().find(|b| b.at > offset && b.made_by != BreakMaker::Join);
    next.ok_or(SegmentError::LastInParagraph)?.made_by = BreakMaker::Join;
    let segment = segments_before(text, index) + ahead;
    let mut edits = vec![breaks_edit(text, index, breaks)?];
    for alignment in alignments_of(project, text) {
        edits.push(narrow(alignment, text.role, segment)?);
    }
    Ok(edits)
}

/// The edits that run the rules again over the paragraphs `paragraphs` (indexes) of the text `id`: all but
/// titles and verse, which are one sentence each. None when nothing changes.
///
/// `rules` gives the breaks of one paragraph as bytes inside it. What a hand split or joined stays, and
/// so does every boundary on which an alignment's bead ends.
pub fn resegment(
    project: &Project,
    id: TextId,
    paragraphs: Range<usize>,
    mut rules: impl FnMut(&str) -> Vec<usize>,
) -> Result<Vec<Edit>, EditError> {
    let text = project.text(id).ok_or(EditError::Missing { part: "text" })?;
    let old_ends = segment_ends(text, |index| breaks_of(text, index));
    let mut edges: Vec<usize> = Vec::new();
    for alignment in alignments_of(project, text) {
        edges.extend(bead_ends(alignment, text.role, &old_ends)?);
    }
    edges.sort_unstable();
    edges.dedup();
    let segmented = |index: usize, rules: &mut dyn FnMut(&str) -> Vec<usize>| {
        let before = breaks_of(text, index);
        if !paragraphs.contains(&index) {
            return before;
        }
        let start = text.paragraph_range(index).start.0;
        let is_kept =
            |b: &Break| b.made_by != BreakMaker::Rule || edges.binary_search(&(start + b.at)).is_ok();
        let mut breaks: Vec<Break> = before.into_iter().filter(is_kept).collect();
        let kind = text.paragraphs().get(index).map(|paragraph| paragraph.kind).unwrap_or_default();
        if !kind.is_one_segment() {
            for at in rules(text.paragraph_text(index)) {
                if let Err(place) = breaks.binary_search_by_key(&at, |b| b.at) {
                    breaks.insert(place, Break { at, made_by: BreakMaker::Rule });
                }
            }
        }
        breaks
    };
    let new_breaks: Vec<Vec<Break>> =
        (0..text.paragraph_count()).map(|index| segmented(index, &mut rules)).collect();
    let new_ends = segment_ends(text, |index| new_breaks.get(index).cloned().unwrap_or_default());
    let mut edits = Vec::new();
    for (index, after) in new_breaks.into_iter().enumerate() {
        if after != breaks_of(text, index) {
            edits.push(breaks_edit(text, index, after)?);
        }
    }
    for alignment in alignments_of(project, text) {
        edits.extend(recounted(alignment, text.role, &old_ends, &new_ends)?);
    }
    Ok(edits)
}

/// The edits that run the rules over the texts in which no break stands at all, as in projects of before
/// there were rules. `rules` gives the breaks of one paragraph of a text as bytes inside it.
pub fn part_unparted(
    project: &Project,
    rules: impl Fn(&Text, &str) -> Vec<usize>,
) -> Result<Vec<Edit>, EditError> {
    let is_unparted = |text: &&Text| text.paragraphs().iter().all(|paragraph| paragraph.breaks.is_empty());
    let mut edits = Vec::new();
    // The texts of an alignment change its beads one after the other.
    let mut parted = project.clone();
    for text in project.texts.iter().filter(is_unparted) {
        let of_text = resegment(&parted, text.id, 0..text.paragraph_count(), |words| rules(text, words))?;
        for edit in &of_text {
            edit.apply(&mut parted)?;
        }
        edits.extend(of_text);
    }
    Ok(edits)
}

fn breaks_of(text: &Text, index: usize) -> Vec<Break> {
    text.paragraphs().get(index).map(|paragraph| paragraph.breaks.clone()).unwrap_or_default()
}

fn parting(breaks: &[Break]) -> impl Iterator<Item = &Break> {
    breaks.iter().filter(|b| b.made_by != BreakMaker::Join)
}

fn breaks_edit(text: &Text, index: usize, after: Vec<Break>) -> Result<Edit, EditError> {
    let paragraph = text.paragraphs().get(index).ok_or(EditError::Missing { part: "paragraph" })?;
    let before = paragraph.breaks.clone();
    Ok(Edit::Breaks { text: text.id, index, paragraph: paragraph.id, before, after })
}

/// How many segments stand in the paragraphs before `index`.
fn segments_before(text: &Text, index: usize) -> usize {
    (0..index).map(|index| text.segment_count_in(index)).sum()
}

/// The alignments whose beads count the segments of `text`.
fn alignments_of<'a>(project: &'a Project, text: &'a Text) -> impl Iterator<Item = &'a Alignment> {
    let is_source = text.role == Role::Source;
    project.alignments.iter().filter(move |alignment| is_source || alignment.translation == text.id)
}

/// The index of the bead that holds `segment`.
fn bead_of(alignment: &Alignment, role: Role, segment: usize) -> Result<usize, EditError> {
    let mut end = 0;
    let holds = |bead: &Bead| {
        end += bead.count(role);
        end > segment
    };
    alignment.beads.iter().position(holds).ok_or(EditError::Missing { part: "bead" })
}

/// The bead that holds `segment` takes one more.
fn widen(alignment: &Alignment, role: Role, segment: usize) -> Result<Edit, EditError> {
    let at = bead_of(alignment, role, segment)?;
    let before: Vec<Bead> = alignment.beads.get(at).copied().into_iter().collect();
    let mut after = before.clone();
    for bead in &mut after {
        bead.set_count(role, bead.count(role) + 1);
    }
    Ok(Edit::Beads { translation: alignment.translation, at, before, after })
}

/// `segment` and the next become one: so do the beads that hold them, and those are one segment less.
fn narrow(alignment: &Alignment, role: Role, segment: usize) -> Result<Edit, EditError> {
    let (at, last) = (bead_of(alignment, role, segment)?, bead_of(alignment, role, segment + 1)?);
    let before = alignment.beads.get(at..=last).unwrap_or_default().to_vec();
    let mut after = before.iter().copied().reduce(Bead::merged);
    if let Some(bead) = &mut after {
        bead.set_count(role, bead.count(role) - 1);
    }
    Ok(Edit::Beads { translation: alignment.translation, at, before, after: after.into_iter().collect() })
}

/// The byte at which each segment of the text ends, its paragraphs having these breaks.
fn segment_ends(text: &Text, breaks: impl Fn(usize) -> Vec<Break>) -> Vec<usize> {
    let mut ends = Vec::new();
    for index in 0..text.paragraph_count() {
        let range = text.paragraph_range(index);
        if !range.is_empty() {
            ends.extend(parting(&breaks(index)).map(|b| range.start.0 + b.at));
            ends.push(range.end.0);
        }
    }
    ends
}

/// The byte at which each bead ends that takes a segment of the side `role`.
fn bead_ends(alignment: &Alignment, role: Role, ends: &[usize]) -> Result<Vec<usize>, EditError> {
    let mut count = 0;
    let mut found = Vec::new();
    for bead in alignment.beads.iter().filter(|bead| bead.count(role) > 0) {
        count += bead.count(role);
        found.push(*ends.get(count - 1).ok_or(EditError::Missing { part: "sentence" })?);
    }
    if count == ends.len() { Ok(found) } else { Err(EditError::Missing { part: "bead" }) }
}

/// The edit that counts in each bead the new segments that stand where its old ones stood.
fn recounted(
    alignment: &Alignment,
    role: Role,
    old_ends: &[usize],
    new_ends: &[usize],
) -> Result<Option<Edit>, EditError> {
    let mut bead_ends = bead_ends(alignment, role, old_ends)?.into_iter();
    let mut after = alignment.beads.clone();
    let mut done = 0;
    for bead in after.iter_mut().filter(|bead| bead.count(role) > 0) {
        let Some(end) = bead_ends.next() else { break };
        let reached = new_ends.partition_point(|new| *new <= end);
        bead.set_count(role, reached - done);
        done = reached;
    }
    let same = |(a, b): &(&Bead, &Bead)| a == b;
    let before = &alignment.beads;
    let ahead = before.iter().zip(&after).take_while(same).count();
    let behind =
        before.iter().rev().zip(after.iter().rev()).take(before.len() - ahead).take_while(same).count();
    let changed = ahead..before.len() - behind;
    Ok((!changed.is_empty()).then(|| Edit::Beads {
        translation: alignment.translation,
        at: ahead,
        before: before.get(changed.clone()).unwrap_or_default().to_vec(),
        after: after.get(changed).unwrap_or_default().to_vec(),
    }))
}

#[cfg(test)]
mod tests;
