//! Lines of the journal to changes.
//!
//! The main function is [`line()`]. A line is believed only when its frame, its checksum and its RON are
//! sound; whether it fits the project is [`super::replay`]'s to find out. Knows no files.

use std::collections::BTreeSet;

use super::super::Fingerprint;
use super::super::build::{beads, build_text, codebook_use, paragraph_row, passage, reply, status};
use super::super::read::options;
use super::super::schema::strict;
use super::schema::{self, FORMAT, Header};
use super::{Follows, Kind, encode};
use crate::edit::{ChangeSet, Edit, Op, Selection, Transaction};
use crate::model::{
    Alignment, Annotation, Author, Bead, Break, BreakMaker, ParagraphRow, Place, ProjectId, Quote, Target,
    TextPos, TextRange,
};

/// More beads than this in one list are refused: no book has so many sentences, and a hostile journal must
/// not fill the memory.
const MOST_BEADS: u64 = 4_000_000;

/// What the first line says.
pub(super) struct Head {
    pub project: ProjectId,
    pub follows: Follows,
    /// The number of the last change that the file holds already.
    pub after: u64,
}

/// One line after the first.
#[derive(Debug)]
pub(super) enum Line {
    /// A change.
    Change { sequence: u64, kind: Kind, transaction: Transaction },
    /// The file that `follows` names holds all changes up to `through`.
    Checkpoint { sequence: u64, follows: Follows, through: u64 },
}

/// Reads the first line, without its line end; `None` when it is of another format or none at all.
pub(super) fn header(line: &str) -> Option<Head> {
    let Header { journal, project, save_id, hash, byte_len, after } = options().from_str(line).ok()?;
    (journal == FORMAT).then_some(())?;
    Some(Head { project, follows: follows(save_id, &hash, byte_len)?, after })
}

/// The number of a line and its entry, if the frame and the checksum are sound.
pub(super) fn framed(line: &str) -> Option<(u64, &str)> {
    let (sequence, rest) = line.strip_prefix("(sequence: ")?.split_once(", sum: \"")?;
    let (sum, rest) = rest.split_once("\", entry: ")?;
    let entry = rest.strip_suffix(')')?;
    let sequence = sequence.parse().ok()?;
    (sum.len() == 16 && u64::from_str_radix(sum, 16).ok()? == encode::sum(sequence, entry)).then_some(())?;
    Some((sequence, entry))
}

/// Reads a line after the first, without its line end; `None` when anything about it is unsound.
pub(super) fn line(line: &str) -> Option<Line> {
    let (sequence, entry) = framed(line)?;
    let (kind, change) = match options().from_str(entry).ok()? {
        schema::Entry::Commit(change) => (Kind::Commit { begins: change.begins }, change),
        schema::Entry::Undo(change) => (Kind::Undo, change),
        schema::Entry::Redo(change) => (Kind::Redo, change),
        schema::Entry::Checkpoint { save_id, hash, byte_len, through } => {
            let follows = follows(save_id, &hash, byte_len)?;
            return Some(Line::Checkpoint { sequence, follows, through });
        }
    };
    let schema::Change { label, before, after, edits, .. } = change;
    let selection = |selection: schema::Selection| Selection {
        text: selection.text,
        anchor: TextPos(selection.anchor),
        head: TextPos(selection.head),
    };
    let transaction = Transaction {
        label: label.into(),
        edits: edits.into_iter().map(edit).collect::<Option<_>>()?,
        selection_before: before.map(selection),
        selection_after: after.map(selection),
    };
    Some(Line::Change { sequence, kind, transaction })
}

fn follows(save_id: uuid::Uuid, hash: &str, byte_len: u64) -> Option<Follows> {
    let hash = u64::from_str_radix(hash, 16).ok()?;
    Some(Follows { save_id, fingerprint: Fingerprint { byte_len, hash } })
}

fn edit(edit: schema::Edit) -> Option<Edit> {
    use schema::Edit as Stored;
    Some(match edit {
        Stored::Title { before, after } => Edit::Title { before, after },
        Stored::Author { index, before, after } => {
            let author = |author: strict::Author| Author { id: author.id, name: author.name };
            Edit::Author { index, before: before.map(author), after: after.map(author) }
        }
        Stored::Codebook { index, before, after } => {
            let book = |used| Box::new(codebook_use(used));
            Edit::Codebook { index, before: before.map(book), after: after.map(book) }
        }
        Stored::Text { index, before, after } => {
            let text = |text| build_text(text, "").ok().map(|(text, _)| Box::new(text));
            Edit::Text { index, before: each(before, text).ok()?, after: each(after, text).ok()? }
        }
        Stored::Alignment { index, before, after } => {
            let alignment = |alignment: strict::Alignment| {
                Some(Alignment { translation: alignment.translation, beads: bead_list(alignment.beads)? })
            };
            Edit::Alignment {
                index,
                before: each(before, alignment).ok()?,
                after: each(after, alignment).ok()?,
            }
        }
        Stored::Beads { translation, at, before, after } => {
            Edit::Beads { translation, at, before: bead_list(before)?, after: bead_list(after)? }
        }
        Stored::Breaks { text, index, paragraph, before, after } => {
            Edit::Breaks { text, index, paragraph, before: breaks(before), after: breaks(after) }
        }
        Stored::Annotation { id, before, after } => {
            let annotation = |stored| annotation(stored).map(Box::new);
            Edit::Annotation {
                id,
                before: each(before, annotation).ok()?,
                after: each(after, annotation).ok()?,
            }
        }
        Stored::Words { text, changes, first, before, after } => {
            let mut set = ChangeSet::default();
            for op in changes {
                set.push(match op {
                    schema::Op::Keep(count) => Op::Keep(count),
                    schema::Op::Delete(words) => Op::Delete(words),
                    schema::Op::Insert(words) => Op::Insert(words),
                });
            }
            Edit::Words { text, changes: set, first, before: rows(before)?, after: rows(after)? }
        }
    })
}

/// Something that no edit can hold.
struct Unsound;

/// What `make` makes of what is there.
fn each<T, U>(stored: Option<T>, make: impl FnOnce(T) -> Option<U>) -> Result<Option<U>, Unsound> {
    stored.map(|stored| make(stored).ok_or(Unsound)).transpose()
}

fn bead_list(runs: Vec<strict::BeadRun>) -> Option<Vec<Bead>> {
    beads(runs, MOST_BEADS).ok()
}

fn breaks(stored: schema::Breaks) -> Vec<Break> {
    let lists = [
        (stored.rule, BreakMaker::Rule),
        (stored.split, BreakMaker::Split),
        (stored.joined, BreakMaker::Join),
    ];
    let mut breaks: Vec<Break> = lists
        .into_iter()
        .flat_map(|(places, made_by)| places.into_iter().map(move |at| Break { at, made_by }))
        .collect();
    breaks.sort_by_key(|b| b.at);
    breaks
}

fn rows(stored: Vec<strict::Paragraph>) -> Option<Vec<ParagraphRow>> {
    let is_one = |row: &ParagraphRow| !row.text.contains('\n');
    stored.into_iter().map(|paragraph| paragraph_row(paragraph).ok().filter(is_one)).collect()
}

fn annotation(stored: schema::Annotation) -> Option<Annotation> {
    let targets = stored.targets.into_iter().map(target).collect::<Option<Vec<Target>>>()?;
    let categories: Vec<_> = stored.categories.into_iter().map(|code| code.0).collect();
    let is_set = categories.iter().collect::<BTreeSet<_>>().len() == categories.len();
    let created = stored.created.0;
    (is_set && !targets.is_empty()).then(|| Annotation {
        id: stored.id,
        targets,
        categories,
        note: stored.note,
        replies: stored.replies.into_iter().map(reply).collect(),
        author: stored.author,
        modified_by: stored.modified_by,
        created,
        modified: stored.modified.map_or(created, |time| time.0),
        status: status(stored.status),
    })
}

fn target(stored: schema::Target) -> Option<Target> {
    let range = |(start, end): (usize, usize)| {
        (start <= end).then_some(TextRange { start: TextPos(start), end: TextPos(end) })
    };
    let place = match (stored.at, stored.last) {
        (Some(at), None) => Place::At(range(at)?),
        (None, Some(last)) => Place::Orphaned { last: range(last)? },
        _ => return None,
    };
    let exact = passage(stored.exact, stored.digest)?;
    Some(Target {
        text: stored.text,
        place,
        quote: Quote { exact, prefix: stored.prefix, suffix: stored.suffix },
    })
}
