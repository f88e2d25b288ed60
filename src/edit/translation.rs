//! Edits for translating bead by bead: a translation that starts empty, and the words of one bead set,
//! changed and cleared.
//!
//! The main function is [`set_segment`]. A translation that is begun mirrors the source's paragraphs as
//! empty ones with a 1–0 bead a segment; the first words for a bead make the text at its place, the
//! segment and the counterpart in one transaction, and taking them away goes back to no counterpart.
//! No paragraph is ever made or removed here. Must not know rules of sentences: what is typed for a bead
//! is one segment until somebody parts it.

use std::borrow::Cow;
use std::ops::Range;

use thiserror::Error;

use crate::model::{
    Alignment, Bead, BeadPlace, Break, BreakMaker, Direction, Language, Origin, ParagraphId, ParagraphRow,
    Project, Role, Text, TextId, TextPos, TextRange,
};

use super::beads::{alignment, replaced};
use super::hunks::{Hunk, hunks};
use super::words::shrunken_targets;
use super::{ChangeSet, Edit, EditError, Op};

/// Why the words of a bead were not changed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Error)]
pub enum TranslationError {
    /// The project lacks what the change needs.
    #[error(transparent)]
    Edit(#[from] EditError),
    /// The bead's segments stand in several paragraphs and the change would part or join these.
    #[error("the change to bead {bead} goes across paragraphs")]
    AcrossParagraphs {
        /// The bead.
        bead: usize,
    },
}

/// The edits that begin a translation: the source's paragraphs, empty, and a 1–0 bead a segment.
pub fn start(
    project: &Project,
    id: TextId,
    language: Language,
    direction: Direction,
) -> Result<Vec<Edit>, EditError> {
    let source = project.source().ok_or(EditError::Missing { part: "source" })?;
    if project.text(id).is_some() {
        return Err(EditError::Stale { part: "text" });
    }
    let rows = source.paragraphs().iter().enumerate().map(|(index, paragraph)| ParagraphRow {
        kind: paragraph.kind,
        ..ParagraphRow::body(ParagraphId(index as u64 + 1), "")
    });
    let text = Text::new(id, Role::Translation, language, direction, Origin::default(), rows.collect());
    let beads = vec![Bead::proposed(1, 0); source.segment_count()];
    let alignment = Alignment { translation: id, beads };
    Ok(vec![
        Edit::Text { index: project.texts.len(), before: None, after: Some(Box::new(text)) },
        Edit::alignment(project, alignment),
    ])
}

/// The words of the translation that answer `bead`, without the space around them; paragraphs are parted
/// by LF. Empty when there are none, `None` when there is no such bead.
pub fn segment_words(project: &Project, translation: TextId, bead: usize) -> Option<&str> {
    let place = alignment(project, translation).ok()?.place(bead)?;
    let text = project.text(translation)?;
    let range = text.range_of_segments(place.target);
    Some(range.and_then(|range| text.slice(range)).unwrap_or_default().trim())
}

/// The edits that make `words` what the translation says for `bead`. None when it says so already.
///
/// Space around the words is left out and a line end is a space, unless the bead's segments stand in
/// several paragraphs. Only what differs is changed, so that passages in the rest stay where they are;
/// one whose words go becomes an orphan. Breaks inside the bead stay where their words stay. A bead
/// whose count of segments changes is a proposal again.
pub fn set_segment(
    project: &Project,
    translation: TextId,
    bead: usize,
    words: &str,
) -> Result<Vec<Edit>, TranslationError> {
    let alignment = alignment(project, translation)?;
    let place = alignment.place(bead).ok_or(EditError::Missing { part: "bead" })?;
    let text = project.text(translation).ok_or(EditError::Missing { part: "text" })?;
    let Some(range) = text.range_of_segments(place.target.clone()) else {
        let words = one_line(words);
        if words.is_empty() {
            return Ok(Vec::new());
        }
        let source = project.source().ok_or(EditError::Missing { part: "source" })?;
        let (index, at) = free_place(source, text, alignment, &place)?;
        let change = inserted(text, index, at, &words);
        return Ok(edits(project, text, &place, &[change]));
    };
    let lies_in_one = text.paragraphs_in(range).len() == 1;
    let words = if lies_in_one { one_line(words) } else { words.trim().replace("\r\n", "\n") };
    if words.is_empty() {
        return Ok(edits(project, text, &place, &cleared(text, range)));
    }
    let old = text.slice(range).ok_or(EditError::RangeUnsound { range })?;
    // What stands as space alone has no start of its own.
    let is_blank = old.trim().is_empty();
    let start = range.start.0 + if is_blank { 0 } else { old.len() - old.trim_start().len() };
    let hunks = hunks(old.trim(), &words);
    let crosses = |hunk: &Hunk| {
        old.trim().get(hunk.gone.clone()).is_none_or(|gone| gone.contains('\n')) || hunk.put.contains('\n')
    };
    if hunks.iter().any(crosses) {
        return Err(TranslationError::AcrossParagraphs { bead });
    }
    // From the last to the first, so that the places of the others hold; each is made for the project as
    // those before it leave it.
    let mut all = Vec::new();
    let mut scratch = Cow::Borrowed(project);
    for (left, hunk) in hunks.iter().enumerate().rev() {
        let made = hunk_edits(&scratch, translation, bead, start, hunk)?;
        if left > 0 {
            made.iter().try_for_each(|edit| edit.apply(scratch.to_mut()))?;
        }
        all.extend(made);
    }
    Ok(all)
}

/// The edits for one hunk of a bead whose words begin at byte `start` of the text.
fn hunk_edits(
    project: &Project,
    translation: TextId,
    bead: usize,
    start: usize,
    hunk: &Hunk,
) -> Result<Vec<Edit>, EditError> {
    let place = alignment(project, translation)?.place(bead).ok_or(EditError::Missing { part: "bead" })?;
    let text = project.text(translation).ok_or(EditError::Missing { part: "text" })?;
    let range =
        text.range_of_segments(place.target.clone()).ok_or(EditError::Missing { part: "sentence" })?;
    let change = changed(text, range, start + hunk.gone.start, hunk.gone.len(), &hunk.put);
    Ok(edits(project, text, &place, &[change]))
}

/// A change inside one paragraph.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Change {
    /// The paragraph.
    index: usize,
    /// The bytes of it that go.
    gone: Range<usize>,
    /// What comes in their place.
    put: String,
    /// Its breaks afterwards.
    breaks: Vec<Break>,
}

/// The edits for changes in ascending paragraphs, all in the segments of the bead at `place`.
fn edits(project: &Project, text: &Text, place: &BeadPlace, changes: &[Change]) -> Vec<Edit> {
    let (Some(first), Some(last)) = (changes.first(), changes.last()) else { return Vec::new() };
    let start_of = |index: usize| text.paragraph_range(index).start.0;
    let (from, to) = (start_of(first.index) + first.gone.start, start_of(last.index) + last.gone.end);
    let mut edits = shrunken_targets(project, text, TextRange::new(from, to));
    let before = text.rows(first.index..last.index + 1);
    let mut after = before.clone();
    let mut operations = ChangeSet::default();
    let mut done = 0;
    for change in changes {
        let Some(row) = after.get_mut(change.index - first.index) else { continue };
        let at = start_of(change.index) + change.gone.start;
        operations.push(Op::Keep(at - done));
        operations.push(Op::Delete(row.text.get(change.gone.clone()).unwrap_or_default().to_owned()));
        operations.push(Op::Insert(change.put.clone()));
        done = at + change.gone.len();
        row.text.replace_range(change.gone.clone(), &change.put);
        row.breaks.clone_from(&change.breaks);
    }
    operations.push(Op::Keep(text.byte_len() - done));
    let count = |rows: &[ParagraphRow]| rows.iter().map(ParagraphRow::segment_count).sum::<usize>();
    let target = (place.target.len() + count(&after)).saturating_sub(count(&before));
    edits.push(Edit::Words { text: text.id, changes: operations, first: first.index, before, after });
    if target != place.target.len() {
        let new = Bead::proposed(place.source.len(), target);
        edits.push(replaced(text.id, place.index, vec![place.bead], vec![new]));
    }
    edits
}

/// `words` without the space around them and without line ends.
fn one_line(words: &str) -> String {
    words.trim().replace("\r\n", " ").replace(['\n', '\r', '\u{2028}', '\u{2029}'], " ")
}

/// Where the words for a bead without any go: the paragraph and the byte in it, which is an edge of a
/// segment.
///
/// Beside the segment of a neighbouring bead of the same source paragraph; else in the empty paragraph
/// that stands as far from that of a neighbour as the source paragraphs stand apart; else, where the
/// translation has no paragraph for it, after the last segment before it.
fn free_place(
    source: &Text,
    text: &Text,
    alignment: &Alignment,
    place: &BeadPlace,
) -> Result<(usize, usize), EditError> {
    let paragraph_of = |text: &Text, segment: usize| {
        text.segment_range(segment).map(|range| (text.paragraph_at(range.start), range))
    };
    let wanted = paragraph_of(source, place.source.start).map_or(0, |(index, _)| index);
    // The neighbours with words: their source paragraph, their own paragraph, their segment.
    let neighbour = |segment: Option<usize>, last: bool| {
        let segment = segment?;
        let bead = alignment.bead_at(Role::Translation, segment)?;
        let answered = if last { bead.source.end.checked_sub(1) } else { Some(bead.source.start) };
        let answered = answered.filter(|_| !bead.source.is_empty());
        let source_index =
            answered.and_then(|at| paragraph_of(source, at)).map_or(wanted, |(index, _)| index);
        let (index, range) = paragraph_of(text, segment)?;
        Some((source_index, index, range))
    };
    let before = neighbour(place.target.start.checked_sub(1), true);
    let after = neighbour(Some(place.target.start), false);
    let inside = |index: usize, pos: TextPos| (index, pos.0 - text.paragraph_range(index).start.0);
    let behind = before.map(|(of, index, range)| (of, inside(index, range.end)));
    let ahead = after.map(|(of, index, range)| (of, inside(index, range.start)));
    for (of, beside) in [behind, ahead].into_iter().flatten() {
        if of == wanted {
            return Ok(beside);
        }
    }
    let free = behind.map_or(0, |(_, (index, _))| index + 1)
        ..ahead.map_or(text.paragraph_count(), |(_, (index, _))| index);
    if free.is_empty() {
        let beside = behind.or(ahead).map(|(_, beside)| beside);
        return beside.ok_or(EditError::Missing { part: "paragraph" });
    }
    let likely = match (behind, ahead) {
        (Some((of, (index, _))), _) => index + wanted.saturating_sub(of),
        (None, Some((of, (index, _)))) => index.saturating_sub(of.saturating_sub(wanted)),
        (None, None) => wanted,
    };
    Ok((likely.clamp(free.start, free.end - 1), 0))
}

/// `words` as a new segment at byte `at` of paragraph `index`, an edge of a segment; a space parts it
/// from its neighbours.
fn inserted(text: &Text, index: usize, at: usize, words: &str) -> Change {
    let paragraph = text.paragraph_text(index);
    let (ahead, behind) = paragraph.split_at_checked(at).unwrap_or_default();
    let lead = if ahead.is_empty() || ahead.ends_with(char::is_whitespace) { "" } else { " " };
    let trail = if behind.is_empty() { "" } else { " " };
    let put = format!("{lead}{words}{trail}");
    let mut breaks = breaks_of(text, index);
    for b in breaks.iter_mut().filter(|b| b.at >= at) {
        b.at += put.len();
    }
    // The break that parted the two neighbours ends the new segment now; the other edge is new.
    let edge = match (ahead.is_empty(), behind.is_empty()) {
        (true, true) => None,
        (true, false) => Some(put.len()),
        (false, _) => Some(at + lead.len()),
    };
    breaks.extend(edge.map(|at| Break { at, made_by: BreakMaker::Split }));
    breaks.sort_unstable_by_key(|b| b.at);
    Change { index, gone: at..at, put, breaks }
}

/// The segments that `range` takes, gone from each paragraph; with them the space before a last one.
fn cleared(text: &Text, range: TextRange) -> Vec<Change> {
    text.paragraphs_in(range)
        .filter_map(|index| {
            let whole = text.paragraph_range(index);
            let part = part_of(whole, range);
            let paragraph = text.paragraph_text(index);
            let old = breaks_of(text, index);
            let previous = old.iter().rev().find(|b| b.at < part.start && b.made_by != BreakMaker::Join);
            let has_words_before = previous.map_or(0, |b| b.at) + 1 < part.start;
            let is_last = part.end == paragraph.len();
            let has_space = paragraph.get(..part.start).is_some_and(|ahead| ahead.ends_with(' '));
            let from = part.start - usize::from(is_last && has_space && has_words_before);
            let gone = from..part.end;
            let mut breaks: Vec<Break> = Vec::new();
            for b in old {
                if b.at < gone.start || (b.at == part.start && !is_last && part.start > 0) {
                    breaks.push(b);
                } else if b.at > gone.end {
                    breaks.push(Break { at: b.at - gone.len(), ..b });
                }
            }
            (!gone.is_empty()).then_some(Change { index, gone, put: String::new(), breaks })
        })
        .collect()
}

/// `len` bytes from `from` on replaced by `put` inside the segments that `range` takes; all of it lies in
/// one paragraph.
fn changed(text: &Text, range: TextRange, from: usize, len: usize, put: &str) -> Change {
    let index = text.paragraph_at(TextPos(from));
    let whole = text.paragraph_range(index);
    let part = part_of(whole, range);
    let from = from - whole.start.0;
    let to = from + len;
    let mut words = text.paragraph_text(index).to_owned();
    words.replace_range(from..to, put);
    let moved = |at: usize| at - len + put.len();
    let end = moved(part.end);
    let mut breaks: Vec<Break> = Vec::new();
    let mut inner: Vec<Break> = Vec::new();
    for b in breaks_of(text, index) {
        if b.at <= part.start {
            breaks.push(b);
        } else if b.at >= part.end {
            breaks.push(Break { at: moved(b.at), ..b });
        } else if b.at < from || (b.at == from && len > 0) {
            inner.push(b);
        } else if b.at >= to {
            inner.push(Break { at: moved(b.at), ..b });
        }
    }
    inner.dedup_by_key(|b| b.at);
    drop_blank(&mut inner, &words, part.start..end);
    breaks.extend(inner);
    if words.get(part.start..end).is_some_and(|left| left.trim().is_empty()) {
        // Nothing of the bead is left in this paragraph: what space there is goes to a neighbour.
        let edge = if part.start > 0 { part.start } else { end };
        breaks.retain(|b| b.at != edge);
    }
    breaks.retain(|b| b.at > 0 && b.at < words.len());
    breaks.sort_unstable_by_key(|b| b.at);
    breaks.dedup_by_key(|b| b.at);
    Change { index, gone: from..to, put: put.to_owned(), breaks }
}

/// Takes away the breaks that would leave a segment with nothing but space between two edges.
fn drop_blank(breaks: &mut Vec<Break>, words: &str, edges: Range<usize>) {
    let is_blank = |range: Range<usize>| words.get(range).is_none_or(|piece| piece.trim().is_empty());
    let mut start = edges.start;
    breaks.retain(|b| {
        if b.made_by == BreakMaker::Join {
            return true;
        }
        let parts = !is_blank(start..b.at) && !is_blank(b.at..edges.end);
        if parts {
            start = b.at;
        }
        parts
    });
}

/// The bytes of a paragraph that `range` takes.
fn part_of(whole: TextRange, range: TextRange) -> Range<usize> {
    let start = whole.start.0;
    range.start.0.max(start) - start..range.end.0.min(whole.end.0) - start
}

fn breaks_of(text: &Text, index: usize) -> Vec<Break> {
    text.paragraphs().get(index).map(|paragraph| paragraph.breaks.clone()).unwrap_or_default()
}

#[cfg(test)]
mod tests;
