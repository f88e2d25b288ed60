//! A project to the bytes of its file.
//!
//! Laid out by hand so that one change is a small diff: one paragraph a line, one annotation field a
//! line, one run of equal beads a line; what is empty or as usual is left out. Strings pass through an
//! escaper of our own: ron's escapes every combining mark and lets bidi controls through. Touches no
//! file.

use std::collections::BTreeMap;
use std::fmt::{self, Write as _};

use uuid::Uuid;

use super::schema::FORMAT;
use crate::model::{
    Alignment, Annotation, AnnotationStatus, Bead, BeadStatus, Break, BreakMaker, Category, CodebookUse,
    Conflict, Direction, Dispute, LineEnding, Origin, Paragraph, ParagraphId, ParagraphKind, Passage, Place,
    Project, Quote, Reply, Role, Target, Text, TextPos,
};

/// The file of `project` in format 1, as UTF-8 with LF line ends.
///
/// `save_id` is fresh at each save: it tells one state of the file from another.
pub fn to_bytes(project: &Project, save_id: Uuid) -> Vec<u8> {
    let text_len: usize = project.texts.iter().map(Text::byte_len).sum();
    let mut out = String::with_capacity(text_len + text_len / 4 + project.annotations.len() * 1024 + 4096);
    // Writing to a string cannot fail.
    let _ = write_file(&mut out, project, save_id);
    out.into_bytes()
}

fn write_file(out: &mut String, project: &Project, save_id: Uuid) -> fmt::Result {
    write!(out, "(\n    format: {FORMAT},\n    save_id: \"{save_id}\",\n")?;
    write_head(out, project)?;
    list(out, 1, "texts", &project.texts, write_text)?;
    list(out, 1, "alignments", &project.alignments, write_alignment)?;
    let annotations: Vec<&Annotation> = project.annotations.values().collect();
    list(out, 1, "annotations", &annotations, |out, annotation| {
        write_annotation(out, annotation, |out, target| write_target(out, project, target))
    })?;
    list(out, 1, "conflicts", &project.conflicts, write_conflict)?;
    out.push_str(")\n");
    Ok(())
}

fn write_head(out: &mut String, project: &Project) -> fmt::Result {
    write!(out, "    project: (\n        id: \"{}\",\n", project.id)?;
    if !project.title.is_empty() {
        writeln!(out, "        title: {},", Quoted(&project.title))?;
    }
    list(out, 2, "authors", &project.authors, |out, author| {
        writeln!(out, "            (id: \"{}\", name: {}),", author.id, Quoted(&author.name))
    })?;
    list(out, 2, "codebooks", &project.codebooks, write_codebook_use)?;
    out.push_str("    ),\n");
    Ok(())
}

pub(super) fn write_codebook_use(out: &mut String, used: &CodebookUse) -> fmt::Result {
    match used {
        CodebookUse::BuiltIn { id, version } => {
            writeln!(out, "            (id: {}, version: {}),", Quoted(id), Quoted(version))
        }
        CodebookUse::Embedded(book) => {
            let names = Names(&book.names);
            writeln!(out, "            (\n                id: {},", Quoted(&book.id))?;
            writeln!(
                out,
                "                version: {},\n                names: {names},",
                Quoted(&book.version)
            )?;
            // Written even when empty: it is what tells an embedded codebook from a built-in one.
            out.push_str("                categories: [\n");
            for category in &book.categories {
                write_category(out, category)?;
            }
            out.push_str("                ],\n            ),\n");
            Ok(())
        }
    }
}

fn write_category(out: &mut String, category: &Category) -> fmt::Result {
    write!(out, "                    (code: {}", Quoted(&category.code))?;
    if let Some(colour) = category.colour {
        write!(out, ", colour: \"{colour}\"")?;
    }
    for (field, names) in [("names", &category.names), ("descriptions", &category.descriptions)] {
        if !names.is_empty() {
            write!(out, ", {field}: {}", Names(names))?;
        }
    }
    out.push_str("),\n");
    Ok(())
}

pub(super) fn write_text(out: &mut String, text: &Text) -> fmt::Result {
    let role = match text.role {
        Role::Source => "Source",
        Role::Translation => "Translation",
    };
    let direction = match text.direction {
        Direction::LeftToRight => "LeftToRight",
        Direction::RightToLeft => "RightToLeft",
    };
    write!(out, "        (\n            id: \"{}\",\n            role: {role},\n", text.id)?;
    writeln!(out, "            language: {},", Quoted(text.language.as_str()))?;
    writeln!(out, "            direction: {direction},")?;
    write_origin(out, &text.origin)?;
    out.push_str("            paragraphs: [\n");
    for (index, paragraph) in text.paragraphs().iter().enumerate() {
        write_paragraph(out, paragraph, text.paragraph_text(index))?;
    }
    out.push_str("            ],\n        ),\n");
    Ok(())
}

fn write_origin(out: &mut String, origin: &Origin) -> fmt::Result {
    let mut fields = Fields::new(out, "            origin: (", "),\n");
    for (name, value) in [("file_name", &origin.file_name), ("encoding", &origin.encoding)] {
        if !value.is_empty() {
            fields.put(name, Quoted(value))?;
        }
    }
    if origin.had_bom {
        fields.put("had_bom", true)?;
    }
    match origin.line_ending {
        LineEnding::Lf => {}
        LineEnding::CrLf => fields.put("line_ending", "CrLf")?,
        LineEnding::Cr => fields.put("line_ending", "Cr")?,
        LineEnding::Mixed => fields.put("line_ending", "Mixed")?,
    }
    fields.close();
    Ok(())
}

fn write_paragraph(out: &mut String, paragraph: &Paragraph, words: &str) -> fmt::Result {
    let Paragraph { id, kind, breaks, .. } = paragraph;
    write_row(out, *id, *kind, breaks, words)
}

/// A paragraph, whether it stands in a text or alone.
pub(super) fn write_row(
    out: &mut String,
    id: ParagraphId,
    kind: ParagraphKind,
    breaks: &[Break],
    words: &str,
) -> fmt::Result {
    write!(out, "                (id: {}", id.0)?;
    match kind {
        ParagraphKind::Body => {}
        ParagraphKind::Title => out.push_str(", kind: Title"),
        ParagraphKind::Heading(level) => write!(out, ", kind: Heading({level})")?,
        ParagraphKind::Quote => out.push_str(", kind: Quote"),
        ParagraphKind::Item => out.push_str(", kind: Item"),
        ParagraphKind::Verse => out.push_str(", kind: Verse"),
    }
    write_breaks(out, breaks)?;
    writeln!(out, ", text: {}),", Quoted(words))
}

/// The breaks of a paragraph by who made them, each list behind a comma; nothing when there are none.
pub(super) fn write_breaks(out: &mut String, breaks: &[Break]) -> fmt::Result {
    for (field, maker) in
        [("breaks", BreakMaker::Rule), ("split", BreakMaker::Split), ("joined", BreakMaker::Join)]
    {
        let mut lead = format_args!(", {field}: [").to_string();
        for b in breaks.iter().filter(|b| b.made_by == maker) {
            write!(out, "{lead}{}", b.at)?;
            lead.clear();
            lead.push_str(", ");
        }
        if lead == ", " {
            out.push(']');
        }
    }
    Ok(())
}

fn write_alignment(out: &mut String, alignment: &Alignment) -> fmt::Result {
    write!(out, "        (\n            translation: \"{}\",\n", alignment.translation)?;
    out.push_str("            beads: [\n");
    write_beads(out, &alignment.beads)?;
    out.push_str("            ],\n        ),\n");
    Ok(())
}

/// The runs of equal beads.
pub(super) fn write_beads(out: &mut String, beads: &[Bead]) -> fmt::Result {
    for run in beads.chunk_by(|a, b| a == b) {
        let [bead, ..] = run else { continue };
        write!(out, "                (source: {}, target: {}", bead.source, bead.target)?;
        if run.len() > 1 {
            write!(out, ", count: {}", run.len())?;
        }
        if let Some(score) = bead.score {
            write!(out, ", score: {score}")?;
        }
        if let BeadStatus::Confirmed { by, at } = bead.status {
            write!(out, ", confirmed: (by: \"{by}\", at: \"{at}\")")?;
        }
        out.push_str("),\n");
    }
    Ok(())
}

/// An annotation; `write_target` says where each of its passages stands.
pub(super) fn write_annotation(
    out: &mut String,
    annotation: &Annotation,
    mut write_target: impl FnMut(&mut String, &Target) -> fmt::Result,
) -> fmt::Result {
    write!(out, "        (\n            id: \"{}\",\n            targets: [\n", annotation.id)?;
    for target in &annotation.targets {
        write_target(out, target)?;
    }
    out.push_str("            ],\n");
    if !annotation.categories.is_empty() {
        out.push_str("            categories: [");
        let mut lead = "";
        for category in &annotation.categories {
            write!(out, "{lead}{}", Quoted(category.as_str()))?;
            lead = ", ";
        }
        out.push_str("],\n");
    }
    if !annotation.note.is_empty() {
        writeln!(out, "            note: {},", Quoted(&annotation.note))?;
    }
    list(out, 3, "replies", &annotation.replies, write_reply)?;
    writeln!(out, "            author: \"{}\",", annotation.author)?;
    if let Some(author) = annotation.modified_by {
        writeln!(out, "            modified_by: \"{author}\",")?;
    }
    writeln!(out, "            created: \"{}\",", annotation.created)?;
    if annotation.modified != annotation.created {
        writeln!(out, "            modified: \"{}\",", annotation.modified)?;
    }
    match annotation.status {
        AnnotationStatus::Open => {}
        AnnotationStatus::Resolved => out.push_str("            status: Resolved,\n"),
    }
    out.push_str("        ),\n");
    Ok(())
}

fn write_reply(out: &mut String, reply: &Reply) -> fmt::Result {
    let Reply { id, author, created, text } = reply;
    let text = Quoted(text);
    writeln!(
        out,
        "                (id: \"{id}\", author: \"{author}\", created: \"{created}\", text: {text}),"
    )
}

fn write_target(out: &mut String, project: &Project, target: &Target) -> fmt::Result {
    write!(out, "                (text: \"{}\"", target.text)?;
    let (range, is_lost) = match target.place {
        Place::At(range) => (range, false),
        Place::Orphaned { last } => (last, true),
    };
    let place = (!is_lost).then_some(project.text(target.text)).flatten().and_then(|text| {
        text.slice(range)?;
        Some((position(text, range.start)?, position(text, range.end)?))
    });
    match place {
        Some(((first, from), (last, to))) => write!(out, ", start: ({first}, {from}), end: ({last}, {to})")?,
        None => write!(out, ", last: ({}, {})", range.start.0, range.end.0)?,
    }
    write_quote(out, &target.quote)
}

/// The quote of a target and the end of the target.
pub(super) fn write_quote(out: &mut String, quote: &Quote) -> fmt::Result {
    match &quote.exact {
        Passage::Whole(words) => write!(out, ", exact: {}", Quoted(words))?,
        Passage::Digest { head, tail, byte_len, hash } => {
            let (head, tail) = (Quoted(head), Quoted(tail));
            write!(out, ", digest: (head: {head}, tail: {tail}, byte_len: {byte_len}, hash: {hash})")?;
        }
    }
    for (field, context) in [("prefix", &quote.prefix), ("suffix", &quote.suffix)] {
        if !context.is_empty() {
            write!(out, ", {field}: {}", Quoted(context))?;
        }
    }
    out.push_str("),\n");
    Ok(())
}

fn write_conflict(out: &mut String, conflict: &Conflict) -> fmt::Result {
    out.push_str("        (about: ");
    match &conflict.about {
        Dispute::Title => out.push_str("Title"),
        Dispute::Author(id) => write!(out, "Author, author: \"{id}\"")?,
        Dispute::Codebook(id) => write!(out, "Codebook, codebook: {}", Quoted(id))?,
        Dispute::Text(id) => write!(out, "Text, text: \"{id}\"")?,
        Dispute::Paragraph(id, paragraph) => {
            write!(out, "Paragraph, text: \"{id}\", paragraph: {}", paragraph.0)?;
        }
        Dispute::Beads(id) => write!(out, "Beads, text: \"{id}\"")?,
        Dispute::Annotation(id) => write!(out, "Annotation, annotation: \"{id}\"")?,
        Dispute::Targets(id) => write!(out, "Targets, annotation: \"{id}\"")?,
        Dispute::Note(id) => write!(out, "Note, annotation: \"{id}\"")?,
        Dispute::Status(id) => write!(out, "Status, annotation: \"{id}\"")?,
        Dispute::Reply(id, reply) => write!(out, "Reply, annotation: \"{id}\", reply: \"{reply}\"")?,
    }
    for (field, value) in ["one", "other"].into_iter().zip(&conflict.values) {
        if let Some(value) = value {
            write!(out, ", {field}: {}", Quoted(value))?;
        }
    }
    out.push_str("),\n");
    Ok(())
}

/// The paragraph that holds `pos`, and the byte offset inside it.
fn position(text: &Text, pos: TextPos) -> Option<(u64, usize)> {
    let index = text.paragraph_at(pos);
    let paragraph = text.paragraphs().get(index)?;
    let offset = pos.0.checked_sub(paragraph.start().0)?;
    (pos <= text.paragraph_range(index).end).then_some((paragraph.id.0, offset))
}

/// Writes `name: [`, one item after another, `],`; nothing at all when there are none.
fn list<T>(
    out: &mut String,
    depth: usize,
    name: &str,
    items: &[T],
    mut write_item: impl FnMut(&mut String, &T) -> fmt::Result,
) -> fmt::Result {
    if items.is_empty() {
        return Ok(());
    }
    let indent = depth * 4;
    writeln!(out, "{:indent$}{name}: [", "")?;
    for item in items {
        write_item(out, item)?;
    }
    writeln!(out, "{:indent$}],", "")
}

/// A struct on one line that is left out when it has no fields.
struct Fields<'a> {
    out: &'a mut String,
    lead: &'static str,
    close: &'static str,
    is_open: bool,
}

impl<'a> Fields<'a> {
    fn new(out: &'a mut String, open: &'static str, close: &'static str) -> Self {
        Self { out, lead: open, close, is_open: false }
    }

    fn put(&mut self, name: &str, value: impl fmt::Display) -> fmt::Result {
        write!(self.out, "{}{name}: {value}", self.lead)?;
        self.lead = ", ";
        self.is_open = true;
        Ok(())
    }

    fn close(self) {
        if self.is_open {
            self.out.push_str(self.close);
        }
    }
}

/// A map of names by language on one line.
struct Names<'a>(&'a BTreeMap<String, String>);

impl fmt::Display for Names<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut lead = "{";
        for (language, name) in self.0 {
            write!(f, "{lead}{}: {}", Quoted(language), Quoted(name))?;
            lead = ", ";
        }
        f.write_str(if self.0.is_empty() { "{}" } else { "}" })
    }
}

/// A string as the file holds it: in quotes, with what a person could not see escaped and all else,
/// tashkeel above all, as it is.
pub(super) struct Quoted<'a>(pub &'a str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_char('"')?;
        let mut rest = self.0;
        while let Some((at, c)) = rest.char_indices().find(|(_, c)| is_escaped(*c)) {
            f.write_str(rest.get(..at).unwrap_or_default())?;
            match c {
                '"' | '\\' => write!(f, "\\{c}")?,
                '\n' => f.write_str("\\n")?,
                '\r' => f.write_str("\\r")?,
                '\t' => f.write_str("\\t")?,
                _ => write!(f, "\\u{{{:x}}}", u32::from(c))?,
            }
            rest = rest.get(at + c.len_utf8()..).unwrap_or_default();
        }
        f.write_str(rest)?;
        f.write_char('"')
    }
}

/// Quote, backslash, controls, bidi controls and the other marks that move or hide what stands around
/// them.
fn is_escaped(c: char) -> bool {
    matches!(c,
        '"' | '\\' | '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{61c}' | '\u{200e}' | '\u{200f}'
        | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}
