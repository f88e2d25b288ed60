//! Texts, merged by the ids of their paragraphs and then by their words.
//!
//! The main type is [`MergedText`]: the text and, for each copy, where each of its bytes went.

use std::collections::{BTreeMap, BTreeSet};

use crate::edit::{Bias, ChangeSet};
use crate::model::{
    Break, BreakMaker, Conflict, Dispute, ParagraphId, ParagraphRow, Text, TextId, TextPos, TextRange,
};

use super::pick::{Pick, pick};
use super::words::{self, MergedWords};
use super::{Sides, Three};

/// A text of the merged project.
pub(super) struct MergedText {
    pub text: Text,
    /// Where the bytes of each copy went: base, ours, theirs. `None` for a copy that lacks the text.
    pub from: Three<Moves>,
}

/// Where the bytes of one copy of a text went.
pub(super) struct Moves {
    /// First byte of each of its paragraphs.
    starts: Vec<usize>,
    /// What became of each of its paragraphs.
    paragraphs: Vec<Moved>,
}

/// What became of a paragraph.
struct Moved {
    /// Where it begins in the merged text; where it would stand, if it is gone.
    start: usize,
    /// How its words changed; `None` when it is gone.
    changes: Option<ChangeSet>,
}

impl Moves {
    /// Where a position went.
    pub fn position(&self, pos: TextPos, bias: Bias) -> TextPos {
        let index = self.starts.partition_point(|start| *start <= pos.0).saturating_sub(1);
        let (Some(start), Some(moved)) = (self.starts.get(index), self.paragraphs.get(index)) else {
            return TextPos(0);
        };
        let inside =
            moved.changes.as_ref().map_or(0, |set| set.map((pos.0 - start).min(set.len_before()), bias));
        TextPos(moved.start + inside)
    }

    /// Where a range went, its edges shrinking from what was put at them; `None` when its words are gone.
    pub fn range(&self, range: TextRange) -> Option<TextRange> {
        let (start, end) = (self.position(range.start, Bias::After), self.position(range.end, Bias::Before));
        (start < end).then_some(TextRange { start, end })
    }
}

/// The texts of the merged project: those of the base in its order, then those that came since.
pub(super) fn merge(sides: &Sides<'_>, conflicts: &mut Vec<Conflict>) -> Vec<MergedText> {
    let ids = sides.keys(|project| project.texts.iter().map(|text| text.id).collect::<Vec<TextId>>());
    let mut merged: Vec<MergedText> = ids
        .into_iter()
        .filter_map(|id| merge_one(sides.each(|project| project.text(id)), conflicts))
        .collect();
    // A source that came since stands first, as everywhere.
    merged.sort_by_key(|text| text.text.role);
    merged
}

fn merge_one(copies: [Option<&Text>; 3], conflicts: &mut Vec<Conflict>) -> Option<MergedText> {
    let copies = match copies {
        [_, None, None] => return None,
        [Some(base), Some(kept), None] | [Some(base), None, Some(kept)] => {
            if base == kept {
                return None;
            }
            // Taken away here, changed there: it stays until somebody settles it.
            let language = kept.language.to_string();
            conflicts.push(Conflict::new(Dispute::Text(kept.id), None, Some(language)));
            [Some(base), Some(kept), Some(kept)]
        }
        copies => copies,
    };
    let [base, ours, theirs] = copies;
    let head = match (ours, theirs) {
        (Some(ours), Some(theirs)) if base == Some(ours) => theirs,
        (Some(ours), Some(theirs)) => {
            let head =
                |text: &Text| (text.language.clone(), text.direction as u8, text.origin.file_name.clone());
            if base.is_some_and(|base| head(base) == head(ours)) || head(ours) <= head(theirs) {
                theirs
            } else {
                ours
            }
        }
        (ours, theirs) => ours.or(theirs)?,
    };
    let rows = Rows::merge(copies, head.id, conflicts);
    let merged_rows: Vec<ParagraphRow> = rows.rows.iter().map(|row| row.merged.clone()).collect();
    let text = Text::new(
        head.id,
        head.role,
        head.language.clone(),
        head.direction,
        head.origin.clone(),
        merged_rows,
    );
    let from = [0, 1, 2].map(|side: usize| {
        let copy = copies.get(side).copied().flatten()?;
        Some(rows.moves(copy, side, &text))
    });
    Some(MergedText { text, from })
}

/// The paragraphs of a merged text.
struct Rows {
    rows: Vec<Row>,
    /// For each copy: paragraph id to index among the merged ones and the change of its words.
    of: [BTreeMap<ParagraphId, (usize, ChangeSet)>; 3],
}

/// One of them, and which copies it has a paragraph of.
struct Row {
    merged: ParagraphRow,
    from: Three<ChangeSet>,
    /// Its id in each copy, which may differ where two people took the same free number.
    ids: Three<ParagraphId>,
}

impl Rows {
    fn merge(copies: [Option<&Text>; 3], text: TextId, conflicts: &mut Vec<Conflict>) -> Self {
        let by_id = copies.map(|copy| by_id(copy));
        let [base, ours, theirs] = copies.map(|copy| copy.map(ids).unwrap_or_default());
        let known: BTreeSet<ParagraphId> = base.iter().copied().collect();
        let (mut mine, mut other) = (gaps(&ours, &known), gaps(&theirs, &known));
        let mut free = base.iter().chain(&ours).chain(&theirs).map(|id| id.0 + 1).max().unwrap_or(1);
        let mut rows = Vec::new();
        let mut taken = known.clone();
        for after in std::iter::once(None).chain(base.iter().copied().map(Some)) {
            if let Some(id) = after {
                let three = [0, 1, 2].map(|side: usize| by_id.get(side).and_then(|rows| rows.get(&id)));
                rows.extend(merge_row(id, three, text, conflicts));
            }
            let new = [mine.remove(&after).unwrap_or_default(), other.remove(&after).unwrap_or_default()];
            let new = new.map(|ids| ids.into_iter().collect::<Vec<_>>());
            for mut row in inserted(&by_id, new) {
                // Two people may have taken the same free number for two paragraphs.
                if !taken.insert(row.merged.id) {
                    row.merged.id = ParagraphId(free);
                    free += 1;
                }
                rows.push(row);
            }
        }
        let mut of = [BTreeMap::new(), BTreeMap::new(), BTreeMap::new()];
        for (index, row) in rows.iter_mut().enumerate() {
            for ((map, id), changes) in of.iter_mut().zip(row.ids).zip(&mut row.from) {
                if let (Some(id), Some(changes)) = (id, changes.take()) {
                    map.insert(id, (index, changes));
                }
            }
        }
        Self { rows, of }
    }

    fn moves(&self, copy: &Text, side: usize, merged: &Text) -> Moves {
        let mut paragraphs = Vec::with_capacity(copy.paragraph_count());
        let mut last_end = 0;
        for paragraph in copy.paragraphs() {
            let found = self.of.get(side).and_then(|of| of.get(&paragraph.id));
            paragraphs.push(match found {
                Some((index, changes)) => {
                    let range = merged.paragraph_range(*index);
                    last_end = range.end.0;
                    Moved { start: range.start.0, changes: Some(changes.clone()) }
                }
                None => Moved { start: last_end, changes: None },
            });
        }
        Moves { starts: copy.paragraphs().iter().map(|paragraph| paragraph.start().0).collect(), paragraphs }
    }
}

fn ids(text: &Text) -> Vec<ParagraphId> {
    text.paragraphs().iter().map(|paragraph| paragraph.id).collect()
}

fn by_id(text: Option<&Text>) -> BTreeMap<ParagraphId, ParagraphRow> {
    let rows = text.map(|text| text.rows(0..text.paragraph_count())).unwrap_or_default();
    rows.into_iter().map(|row| (row.id, row)).collect()
}

/// The paragraphs that are new in a copy, by the paragraph of the base that they follow.
fn gaps(
    copy: &[ParagraphId],
    known: &BTreeSet<ParagraphId>,
) -> BTreeMap<Option<ParagraphId>, Vec<ParagraphId>> {
    let mut gaps: BTreeMap<Option<ParagraphId>, Vec<ParagraphId>> = BTreeMap::new();
    let mut after = None;
    for id in copy {
        if known.contains(id) {
            after = Some(*id);
        } else {
            gaps.entry(after).or_default().push(*id);
        }
    }
    gaps
}

/// A paragraph that the base has; `None` when it is gone.
fn merge_row(
    id: ParagraphId,
    [base, ours, theirs]: [Option<&ParagraphRow>; 3],
    text: TextId,
    conflicts: &mut Vec<Conflict>,
) -> Option<Row> {
    let base = base?;
    let (ours, theirs) = match (ours, theirs) {
        (None, None) => return None,
        (Some(ours), Some(theirs)) => (ours, theirs),
        (Some(kept), None) | (None, Some(kept)) => {
            if base.text == kept.text && base.kind == kept.kind {
                return None;
            }
            let about = Dispute::Paragraph(text, id);
            conflicts.push(Conflict::new(about, None, Some(kept.text.clone())));
            let changes = [words::changes(&base.text, &kept.text), ChangeSet::default()];
            let [from_base, same] = changes;
            let same = if kept.text.is_empty() { same } else { words::changes(&kept.text, &kept.text) };
            let is_ours = ours.is_some();
            let from = [Some(from_base), is_ours.then(|| same.clone()), (!is_ours).then_some(same)];
            let ids = [Some(id), is_ours.then_some(id), (!is_ours).then_some(id)];
            return Some(Row { merged: kept.clone(), from, ids });
        }
    };
    let MergedWords { words, from, is_disputed } = words::merge(&base.text, &ours.text, &theirs.text);
    if is_disputed {
        let about = Dispute::Paragraph(text, id);
        conflicts.push(Conflict::new(about, Some(ours.text.clone()), Some(theirs.text.clone())));
    }
    let kind = match pick(base.kind, ours.kind, theirs.kind) {
        Pick::One(kind) => kind,
        Pick::Both(ours, theirs) => {
            if format!("{ours:?}") >= format!("{theirs:?}") {
                ours
            } else {
                theirs
            }
        }
    };
    let [a, b, c] = &from;
    let breaks = breaks([(base, a), (ours, b), (theirs, c)], &words);
    let row = ParagraphRow { id, kind, text: words, breaks };
    Some(Row { merged: row, from: from.map(Some), ids: [Some(id); 3] })
}

/// The breaks of a merged paragraph, as a set.
fn breaks(copies: [(&ParagraphRow, &ChangeSet); 3], words: &str) -> Vec<Break> {
    let [base, ours, theirs] = copies.map(|(row, changes)| {
        let map = |b: &Break| (changes.map(b.at, Bias::After), b.made_by);
        row.breaks.iter().map(map).collect::<BTreeMap<usize, BreakMaker>>()
    });
    let places: BTreeSet<usize> = base.keys().chain(ours.keys()).chain(theirs.keys()).copied().collect();
    let inside = |at: &usize| *at > 0 && *at < words.len() && words.is_char_boundary(*at);
    let made_by = |at: usize| match pick(base.get(&at), ours.get(&at), theirs.get(&at)) {
        Pick::One(maker) => maker.copied(),
        // A hand outweighs the rules, and a split loses nothing that a join would keep.
        Pick::Both(ours, theirs) => [BreakMaker::Split, BreakMaker::Join, BreakMaker::Rule]
            .into_iter()
            .find(|maker| ours == Some(maker) || theirs == Some(maker)),
    };
    places.into_iter().filter(inside).filter_map(|at| Some(Break { at, made_by: made_by(at)? })).collect()
}

/// Paragraphs that came since, after one place of the base: alike ones once, else one copy's and then the other's.
fn inserted(
    by_id: &[BTreeMap<ParagraphId, ParagraphRow>; 3],
    [ours, theirs]: [Vec<ParagraphId>; 2],
) -> Vec<Row> {
    let [_, our_rows, their_rows] = by_id;
    let rows = |ids: &[ParagraphId], of: &BTreeMap<ParagraphId, ParagraphRow>| -> Vec<ParagraphRow> {
        ids.iter().filter_map(|id| of.get(id).cloned()).collect()
    };
    let (ours, theirs) = (rows(&ours, our_rows), rows(&theirs, their_rows));
    let same = |row: &ParagraphRow| words::changes(&row.text, &row.text);
    let mut merged = Vec::new();
    let (mine, other) = (ours, theirs);
    let key = |row: &ParagraphRow| (row.text.clone(), row.id);
    let is_first = mine.iter().map(key).le(other.iter().map(key));
    let sides = if is_first {
        [(1, &mine, &other), (2, &other, &mine)]
    } else {
        [(2, &other, &mine), (1, &mine, &other)]
    };
    for (nth, (side, rows, others)) in sides.into_iter().enumerate() {
        for row in rows {
            let twin = others.iter().find(|other| *other == row);
            if twin.is_some() && nth == 1 {
                // What an earlier merge brought into both is there once.
                continue;
            }
            let mut from = [None, None, None];
            let mut ids = [None, None, None];
            for (at, (from, id)) in from.iter_mut().zip(&mut ids).enumerate() {
                if at == side || (at != 0 && twin.is_some()) {
                    *from = Some(same(row));
                    *id = Some(row.id);
                }
            }
            merged.push(Row { merged: row.clone(), from, ids });
        }
    }
    merged
}
