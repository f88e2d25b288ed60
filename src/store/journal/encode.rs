//! Changes to lines of the journal.
//!
//! A line is RON in a fixed frame, `(sequence: N, sum: "…", entry: …)`, so that the checksum can be held
//! against the bytes before any parser sees them. Strings pass through the escaper of the project file,
//! which leaves no raw line end in them: every line end that the file's writer puts is layout, and goes.
//! Knows no files.

use std::fmt::{self, Write as _};

use super::super::Fingerprint;
use super::super::write::{
    Quoted, write_annotation, write_beads, write_breaks, write_codebook_use, write_quote, write_row,
    write_text,
};
use super::schema::{FORMAT, Label};
use super::{Follows, Kind};
use crate::edit::{Edit, Op, Selection, Transaction};
use crate::model::{Alignment, Annotation, Author, Bead, Break, ParagraphRow, Place, ProjectId, Target};

/// The first line of the journal that follows `follows`, whose file holds the changes up to `after`.
pub(super) fn header(project: ProjectId, follows: Follows, after: u64) -> String {
    let Follows { save_id, fingerprint: Fingerprint { byte_len, hash } } = follows;
    let mut line = format!("(journal: {FORMAT}, project: \"{project}\", save_id: \"{save_id}\", ");
    let _ = write!(line, "hash: \"{hash:016x}\", byte_len: {byte_len}");
    if after > 0 {
        let _ = write!(line, ", after: {after}");
    }
    line.push_str(")\n");
    line
}

/// The line of change number `sequence`.
pub(super) fn change(sequence: u64, kind: Kind, transaction: &Transaction) -> String {
    let mut entry = String::with_capacity(1024);
    // Writing to a string cannot fail.
    let _ = write_change(&mut entry, kind, transaction);
    framed(sequence, &on_one_line(&entry))
}

/// The line that says: the file that `follows` names holds all changes up to `through`.
pub(super) fn checkpoint(sequence: u64, follows: Follows, through: u64) -> String {
    let Follows { save_id, fingerprint: Fingerprint { byte_len, hash } } = follows;
    framed(
        sequence,
        &format!(
            "Checkpoint(save_id: \"{save_id}\", hash: \"{hash:016x}\", byte_len: {byte_len}, through: {through})"
        ),
    )
}

/// The checksum of a line: number and entry, as they stand there.
pub(super) fn sum(sequence: u64, entry: &str) -> u64 {
    Fingerprint::of(format!("{sequence} {entry}").as_bytes()).hash
}

fn framed(sequence: u64, entry: &str) -> String {
    format!("(sequence: {sequence}, sum: \"{:016x}\", entry: {entry})\n", sum(sequence, entry))
}

/// `layout` without its line ends and the indents behind them.
fn on_one_line(layout: &str) -> String {
    let mut line = String::with_capacity(layout.len());
    for part in layout.split('\n') {
        line.push_str(part.trim_start_matches(' '));
    }
    line
}

fn write_change(out: &mut String, kind: Kind, transaction: &Transaction) -> fmt::Result {
    let word = match kind {
        Kind::Commit { .. } => "Commit",
        Kind::Undo => "Undo",
        Kind::Redo => "Redo",
    };
    write!(out, "{word}((label: {}", Label::word(transaction.label))?;
    if kind == (Kind::Commit { begins: true }) {
        out.push_str(", begins: true");
    }
    for (field, selection) in
        [("before", transaction.selection_before), ("after", transaction.selection_after)]
    {
        if let Some(Selection { text, anchor, head }) = selection {
            write!(out, ", {field}: (text: \"{text}\", anchor: {}, head: {})", anchor.0, head.0)?;
        }
    }
    out.push_str(", edits: [");
    for edit in &transaction.edits {
        write_edit(out, edit)?;
        out.push_str("), ");
    }
    out.push_str("]))");
    Ok(())
}

/// An edit but for its closing bracket.
fn write_edit(out: &mut String, edit: &Edit) -> fmt::Result {
    match edit {
        Edit::Title { before, after } => {
            write!(out, "Title(before: {}, after: {}", Quoted(before), Quoted(after))
        }
        Edit::Author { index, before, after } => {
            write!(out, "Author(index: {index}, ")?;
            both(out, before.as_ref(), after.as_ref(), |out, Author { id, name }| {
                write!(out, "(id: \"{id}\", name: {}),", Quoted(name))
            })
        }
        Edit::Codebook { index, before, after } => {
            write!(out, "Codebook(index: {index}, ")?;
            both(out, before.as_deref(), after.as_deref(), write_codebook_use)
        }
        Edit::Text { index, before, after } => {
            write!(out, "Text(index: {index}, ")?;
            both(out, before.as_deref(), after.as_deref(), write_text)
        }
        Edit::Alignment { index, before, after } => {
            write!(out, "Alignment(index: {index}, ")?;
            both(out, before.as_ref(), after.as_ref(), |out, Alignment { translation, beads }| {
                write!(out, "(translation: \"{translation}\", beads: ")?;
                bead_list(out, beads)?;
                out.push_str("),");
                Ok(())
            })
        }
        Edit::Beads { translation, at, before, after } => {
            write!(out, "Beads(translation: \"{translation}\", at: {at}, ")?;
            both(out, Some(before), Some(after), |out, beads| bead_list(out, beads))
        }
        Edit::Breaks { text, index, paragraph, before, after } => {
            write!(out, "Breaks(text: \"{text}\", index: {index}, paragraph: {}, ", paragraph.0)?;
            both(out, Some(before), Some(after), |out, breaks| break_lists(out, breaks))
        }
        Edit::Annotation { id, before, after } => {
            write!(out, "Annotation(id: \"{id}\", ")?;
            both(out, before.as_deref(), after.as_deref(), annotation)
        }
        Edit::Words { text, changes, first, before, after } => {
            write!(out, "Words(text: \"{text}\", first: {first}, changes: [")?;
            for op in changes.ops() {
                match op {
                    Op::Keep(count) => write!(out, "Keep({count}), ")?,
                    Op::Delete(words) => write!(out, "Delete({}), ", Quoted(words))?,
                    Op::Insert(words) => write!(out, "Insert({}), ", Quoted(words))?,
                }
            }
            out.push_str("], ");
            both(out, Some(before), Some(after), |out, rows| row_list(out, rows))
        }
    }
}

/// `before: …, after: …`, each left out when it is absence. What `write_item` writes ends in a comma.
fn both<T: ?Sized>(
    out: &mut String,
    before: Option<&T>,
    after: Option<&T>,
    mut write_item: impl FnMut(&mut String, &T) -> fmt::Result,
) -> fmt::Result {
    for (field, item) in [("before: ", before), ("after: ", after)] {
        if let Some(item) = item {
            out.push_str(field);
            write_item(out, item)?;
        }
    }
    Ok(())
}

fn bead_list(out: &mut String, beads: &[Bead]) -> fmt::Result {
    out.push('[');
    write_beads(out, beads)?;
    out.push_str("],");
    Ok(())
}

fn break_lists(out: &mut String, breaks: &[Break]) -> fmt::Result {
    let mut lists = String::new();
    write_breaks(&mut lists, breaks)?;
    write!(out, "({}),", lists.trim_start_matches(", "))
}

fn row_list(out: &mut String, rows: &[ParagraphRow]) -> fmt::Result {
    out.push('[');
    for ParagraphRow { id, kind, text, breaks } in rows {
        write_row(out, *id, *kind, breaks, text)?;
    }
    out.push_str("],");
    Ok(())
}

fn annotation(out: &mut String, annotation: &Annotation) -> fmt::Result {
    write_annotation(out, annotation, |out, Target { text, place, quote }| {
        let (field, range) = match place {
            Place::At(range) => ("at", range),
            Place::Orphaned { last } => ("last", last),
        };
        write!(out, "(text: \"{text}\", {field}: ({}, {})", range.start.0, range.end.0)?;
        write_quote(out, quote)
    })
}
