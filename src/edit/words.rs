//! Edits for changing the words of a text: what they carry along.
//!
//! One replacement becomes the edits for the words themselves, for every passage whose edge it takes
//! away, and for the beads of every alignment whose segments it adds or removes.

use crate::model::{
    Alignment, Bead, Break, ParagraphId, ParagraphKind, ParagraphRow, Place, Project, Quote, Role, Text,
    TextId, TextRange,
};

use super::typing::beads_edit;
use super::{ChangeSet, Edit, EditError};

/// The edits that put `inserted` in the place of `range` in the text `id`.
///
/// An LF in `inserted` parts paragraphs; `fresh_id` gives each new one an id. A passage inside `range`
/// becomes an orphan, one that reaches into it shrinks; edges of segments inside it go.
pub fn replace(
    project: &Project,
    id: TextId,
    range: TextRange,
    inserted: &str,
    mut fresh_id: impl FnMut() -> ParagraphId,
) -> Result<Vec<Edit>, EditError> {
    let text = project.text(id).ok_or(EditError::Missing { part: "text" })?;
    let deleted = text.slice(range).ok_or(EditError::RangeUnsound { range })?;
    if text.paragraph_count() == 0 {
        return Err(EditError::Missing { part: "paragraph" });
    }
    let mut edits = shrunken_targets(project, text, range);
    let (first, last) = (text.paragraph_at(range.start), text.paragraph_at(range.end));
    let before = text.rows(first..last + 1);
    let after = changed_rows(text, &before, first, range, inserted, &mut fresh_id);
    edits.extend(changed_beads(project, text, first, &before, &after));
    edits.push(Edit::Words {
        text: id,
        changes: ChangeSet::replace(text.byte_len(), range.start.0, deleted, inserted),
        first,
        before,
        after,
    });
    Ok(edits)
}

/// Edits for the targets that would vanish or not come back exactly: they give up what is deleted first.
pub(super) fn shrunken_targets(project: &Project, text: &Text, deleted: TextRange) -> Vec<Edit> {
    let mut edits = Vec::new();
    if deleted.is_empty() {
        return edits;
    }
    let reaches_in = |range: TextRange| range.start < deleted.end && deleted.start < range.end;
    for (id, annotation) in &project.annotations {
        if !annotation.ranges_in(text.id).any(reaches_in) {
            continue;
        }
        let mut changed = annotation.clone();
        for target in changed.targets.iter_mut().filter(|target| target.text == text.id) {
            let Place::At(range) = target.place else { continue };
            let (mut start, mut end) = (range.start, range.end);
            if deleted.start <= start && start < deleted.end {
                start = deleted.end;
            }
            if deleted.start < end && end <= deleted.end {
                end = deleted.start;
            }
            if start >= end {
                target.place = Place::Orphaned { last: range };
            } else if (start, end) != (range.start, range.end) {
                let kept = TextRange { start, end };
                target.place = Place::At(kept);
                if let Some(quote) = Quote::of(text.as_str(), kept) {
                    target.quote = quote;
                }
            }
        }
        if changed != *annotation {
            edits.push(Edit::annotation(project, *id, Some(changed)));
        }
    }
    edits
}

fn changed_rows(
    text: &Text,
    before: &[ParagraphRow],
    first: usize,
    range: TextRange,
    inserted: &str,
    fresh_id: &mut impl FnMut() -> ParagraphId,
) -> Vec<ParagraphRow> {
    let origin = text.paragraph_range(first).start.0;
    let (from, to) = (range.start.0 - origin, range.end.0 - origin);
    let mut words = String::new();
    let mut breaks: Vec<Break> = Vec::new();
    for row in before {
        if !words.is_empty() || row.id != before.first().map_or(row.id, |first| first.id) {
            words.push('\n');
        }
        breaks.extend(row.breaks.iter().map(|b| Break { at: b.at + words.len(), ..*b }));
        words.push_str(&row.text);
    }
    // Edges of segments grow: one inside what is deleted goes, one at its end stays after what is put.
    breaks.retain(|b| b.at <= from || b.at >= to);
    for b in &mut breaks {
        if b.at >= to && b.at > from {
            b.at = b.at - (to - from) + inserted.len();
        }
    }
    // Two that what was deleted parted are one now.
    breaks.dedup_by_key(|b| b.at);
    words.replace_range(from..to, inserted);
    let mut rows = Vec::new();
    let mut start = 0;
    let (id, kind) = before.first().map_or((ParagraphId(0), ParagraphKind::Body), |row| (row.id, row.kind));
    for (index, line) in words.split('\n').enumerate() {
        let inside = start + 1..start + line.len();
        rows.push(ParagraphRow {
            id: if index == 0 { id } else { fresh_id() },
            kind: if index > 0 && kind == ParagraphKind::Title { ParagraphKind::Body } else { kind },
            text: line.to_owned(),
            breaks: breaks
                .iter()
                .filter(|b| inside.contains(&b.at))
                .map(|b| Break { at: b.at - start, ..*b })
                .collect(),
        });
        start += line.len() + 1;
    }
    rows
}

/// Edits for the beads: what the text gains in segments goes to the bead where it gains them, what it
/// loses is taken from the beads that held it, and a bead of nothing and nothing goes.
fn changed_beads(
    project: &Project,
    text: &Text,
    first: usize,
    before: &[ParagraphRow],
    after: &[ParagraphRow],
) -> Vec<Edit> {
    let (old, new) = (segment_words(before), segment_words(after));
    let kept_ahead = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let rest = old.len().min(new.len()) - kept_ahead;
    let kept_behind = old.iter().rev().zip(new.iter().rev()).take(rest).take_while(|(a, b)| a == b).count();
    let lost = old.len() - kept_ahead - kept_behind;
    let gained = new.len() - kept_ahead - kept_behind;
    if lost == gained {
        return Vec::new();
    }
    let at = (0..first).map(|index| text.segment_count_in(index)).sum::<usize>() + kept_ahead;
    project
        .alignments
        .iter()
        .filter(|alignment| text.role == Role::Source || alignment.translation == text.id)
        .map(|alignment| recount(alignment, text.role, at, lost, gained))
        .collect()
}

fn segment_words(rows: &[ParagraphRow]) -> Vec<&str> {
    let mut segments = Vec::new();
    for row in rows.iter().filter(|row| !row.text.is_empty()) {
        let mut start = 0;
        let parting = row.breaks.iter().filter(|b| b.made_by != crate::model::BreakMaker::Join);
        for at in parting.map(|b| b.at).chain([row.text.len()]) {
            segments.extend(row.text.get(start..at));
            start = at;
        }
    }
    segments
}

fn recount(alignment: &Alignment, role: Role, at: usize, lost: usize, gained: usize) -> Edit {
    let mut beads = alignment.beads.clone();
    let side = |bead: &Bead| (if role == Role::Source { bead.source } else { bead.target }) as usize;
    let set = |bead: &mut Bead, value: usize| match role {
        Role::Source => bead.source = value as u32,
        Role::Translation => bead.target = value as u32,
    };
    // The bead that takes what is gained: the one that holds segment `at`, else the last.
    let mut passed = 0;
    let mut holder = beads.len().saturating_sub(1);
    for (index, bead) in beads.iter().enumerate() {
        if passed + side(bead) > at {
            holder = index;
            break;
        }
        passed += side(bead);
    }
    if holder == 0 && beads.is_empty() {
        beads.push(Bead::proposed(0, 0));
    }
    let mut left = lost;
    let mut skip = at.saturating_sub(beads.iter().take(holder).map(side).sum());
    for bead in beads.iter_mut().skip(holder) {
        let taken = left.min(side(bead).saturating_sub(skip));
        skip = 0;
        set(bead, side(bead) - taken);
        left -= taken;
        if left == 0 {
            break;
        }
    }
    if let Some(bead) = beads.get_mut(holder) {
        set(bead, side(bead) + gained);
    }
    beads.retain(|bead| bead.source + bead.target > 0);
    beads_edit(alignment.translation, &alignment.beads, &beads)
}

#[cfg(test)]
mod tests;
