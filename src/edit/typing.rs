//! Edits for what a hand types into a text where it stands.
//!
//! The main function is [`put`]: words in the place of a range, with all that follows from it. Words for an
//! empty paragraph that mirrors one of the source become the counterpart of its first sentence without one;
//! all others are the matter of [`super::words`]. The rules of sentences run again over the paragraphs that
//! were touched, and over no other. Knows no rules: they come in as a function.

use crate::model::{
    Alignment, Bead, Break, ParagraphId, ParagraphRow, Project, Role, Text, TextId, TextPos, TextRange,
};

use super::{Bias, Edit, EditError, segment, translation, words};

/// How many beads without a counterpart are asked whether they belong to an empty paragraph.
const MOST_BEADS: usize = 16;

/// The edits that put `inserted` in the place of `range` in the text `id`.
///
/// An LF in `inserted` parts paragraphs; `fresh_id` gives each new one an id. `rules` gives the breaks of a
/// paragraph as bytes inside it: what a hand split or joined stays, and so does every edge of a bead. A
/// paragraph that the rules would have parted and that has no break yet stays whole.
pub fn put(
    project: &Project,
    id: TextId,
    range: TextRange,
    inserted: &str,
    rules: impl Fn(&str) -> Vec<usize>,
    fresh_id: impl FnMut() -> ParagraphId,
) -> Result<Vec<Edit>, EditError> {
    let text = project.text(id).ok_or(EditError::Missing { part: "text" })?;
    let mut edits = match first_words(project, text, range, inserted) {
        Some(edits) => edits,
        None => words::replace(project, id, range, inserted, fresh_id)?,
    };
    if let Some((first, count)) = to_part_again(&edits, &rules) {
        let parted = parted_again(project, text, &edits, first..first + count, &rules)?;
        edits.extend(parted);
    }
    Ok(edits)
}

/// Where a caret at the end of what `edits` replaced stands afterwards.
pub fn caret_after(edits: &[Edit], id: TextId, end: TextPos) -> TextPos {
    let mut at = end.0;
    for edit in edits {
        if let Edit::Words { text, changes, .. } = edit
            && *text == id
        {
            at = changes.map(at, Bias::After);
        }
    }
    TextPos(at)
}

/// The edits that make `inserted` the counterpart of a sentence that has none, when `range` stands in an empty
/// paragraph of a translation that mirrors the sentence's.
fn first_words(project: &Project, text: &Text, range: TextRange, inserted: &str) -> Option<Vec<Edit>> {
    let index = text.paragraph_at(range.start);
    let is_first = text.role == Role::Translation
        && range.is_empty()
        && !inserted.contains('\n')
        && !inserted.trim().is_empty()
        && text.paragraph_range(index).is_empty();
    if !is_first {
        return None;
    }
    let source = project.source()?;
    let alignment = project.alignments.iter().find(|alignment| alignment.translation == text.id)?;
    let before = |text: &Text| (0..index).map(|index| text.segment_count_in(index)).sum::<usize>();
    let (ahead, ahead_in_source) = (before(text), before(source));
    let mirrored = ahead_in_source..ahead_in_source + source.segment_count_in(index);
    let mirrors = source.paragraph_count() == text.paragraph_count();
    let (mut of_source, mut of_text) = (0, 0);
    let mut candidates = Vec::new();
    for (bead_index, bead) in alignment.beads.iter().enumerate() {
        if of_text > ahead {
            break;
        }
        let is_here = !mirrors || mirrored.contains(&of_source);
        if of_text == ahead && bead.target == 0 && bead.source > 0 && is_here {
            candidates.push(bead_index);
        }
        of_source += bead.source as usize;
        of_text += bead.target as usize;
    }
    let lands_here = |edits: &Vec<Edit>| {
        edits.iter().any(|edit| matches!(edit, Edit::Words { first, .. } if *first == index))
    };
    candidates
        .into_iter()
        .take(MOST_BEADS)
        .filter_map(|bead| translation::set_segment(project, text.id, bead, inserted).ok())
        .find(lands_here)
}

/// The paragraphs that `edits` leave with other breaks than the rules want: the first and how many.
fn to_part_again(edits: &[Edit], rules: &impl Fn(&str) -> Vec<usize>) -> Option<(usize, usize)> {
    edits.iter().find_map(|edit| {
        let Edit::Words { first, before, after, .. } = edit else { return None };
        let differs = |row: &ParagraphRow| {
            if row.kind.is_one_segment() {
                return false;
            }
            let wanted = rules(&row.text);
            let stands = |at: &usize| row.breaks.iter().any(|b| b.at == *at);
            let is_old = |b: &Break| b.made_by == crate::model::BreakMaker::Rule && !wanted.contains(&b.at);
            !wanted.iter().all(stands) || row.breaks.iter().any(is_old)
        };
        if !after.iter().any(differs) {
            return None;
        }
        let was_parted = |row: &ParagraphRow| {
            !row.breaks.is_empty() || row.kind.is_one_segment() || rules(&row.text).is_empty()
        };
        before.iter().all(was_parted).then_some((*first, after.len()))
    })
}

/// The edits that run the rules over `paragraphs` once `edits` are done.
fn parted_again(
    project: &Project,
    text: &Text,
    edits: &[Edit],
    paragraphs: std::ops::Range<usize>,
    rules: &impl Fn(&str) -> Vec<usize>,
) -> Result<Vec<Edit>, EditError> {
    // The rules and the beads need the text and its alignments alone, not what is annotated in them.
    let mut scratch = Project::new(project.id, "");
    scratch.texts.push(text.clone());
    let counts = |alignment: &&Alignment| text.role == Role::Source || alignment.translation == text.id;
    scratch.alignments = project.alignments.iter().filter(counts).cloned().collect();
    for edit in edits.iter().filter(|edit| matches!(edit, Edit::Words { .. } | Edit::Beads { .. })) {
        edit.apply(&mut scratch)?;
    }
    segment::resegment(&scratch, text.id, paragraphs, rules)
}

/// The edit from some beads of an alignment to others, without those that stay at both ends.
pub(super) fn beads_edit(translation: TextId, before: &[Bead], after: &[Bead]) -> Edit {
    let ahead = before.iter().zip(after).take_while(|(a, b)| a == b).count();
    let most = before.len().min(after.len()) - ahead;
    let behind = before.iter().rev().zip(after.iter().rev()).take(most).take_while(|(a, b)| a == b).count();
    let part = |beads: &[Bead]| beads.get(ahead..beads.len() - behind).unwrap_or_default().to_vec();
    Edit::Beads { translation, at: ahead, before: part(before), after: part(after) }
}

#[cfg(test)]
mod tests;
