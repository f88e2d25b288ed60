//! Annotations as Markdown (`CommonMark`), for a reviewer to read: in text order, under the paragraph they
//! stand in.
//!
//! What people wrote is escaped so that it shows as they wrote it; inside a line, words of the other
//! direction are isolated (U+2068, U+2069) so that they pull nothing along.

use super::report::{ParagraphNumbers, ReportWords, author_name, in_order, words_of};
use crate::language::first_strong;
use crate::model::{Annotation, AnnotationStatus, Project, Text};

/// All annotations of `project` as one document.
pub fn annotations(project: &Project, words: &ReportWords<'_>) -> String {
    let numbers = ParagraphNumbers::of(project);
    let mut out = format!("# {}\n", inline(&project.title));
    let sorted = in_order(project);
    if sorted.is_empty() {
        out.extend(["\n", &inline(&words.nothing), "\n"]);
    }
    let mut last_heading = String::new();
    for annotation in sorted {
        let heading = heading(project, annotation, words, &numbers);
        if heading != last_heading {
            out.extend(["\n## ", &heading, "\n"]);
            last_heading = heading;
        }
        push_annotation(&mut out, project, annotation, words, &numbers);
    }
    out
}

/// Where an annotation stands: its first place in the source, else in any text.
fn heading(
    project: &Project,
    annotation: &Annotation,
    words: &ReportWords<'_>,
    numbers: &ParagraphNumbers,
) -> String {
    let place_in = |text: &Text| {
        let (first, _) = numbers.of_range(text, annotation.range_in(text.id)?)?;
        Some(format!("{}: {}", isolated(&(words.text_name)(text), words), (words.paragraphs)(first, first)))
    };
    let texts = project.source().into_iter().chain(&project.texts);
    let place = texts.into_iter().find_map(place_in);
    place.unwrap_or_else(|| inline(&words.orphans))
}

fn push_annotation(
    out: &mut String,
    project: &Project,
    annotation: &Annotation,
    words: &ReportWords<'_>,
    numbers: &ParagraphNumbers,
) {
    for target in &annotation.targets {
        let text = project.text(target.text).map(|text| isolated(&(words.text_name)(text), words));
        let place = match numbers.of_target(project, target) {
            Some((first, last)) => (words.paragraphs)(first, last),
            None => inline(&words.place_lost),
        };
        out.extend(["\n", &block_quote(&words_of(project, target)), "\n"]);
        let whence: Vec<String> = text.into_iter().chain([place]).collect();
        out.extend([">\n> — ", &whence.join(", "), "\n"]);
    }
    out.push('\n');
    let mut item = |head: &str, value: &str| {
        // A continued paragraph of an item is indented like its words.
        let value = value.replace('\n', "\n  ").replace("\n  \n", "\n\n");
        out.extend(["- **", &inline(head), ":** ", &value, "\n"]);
    };
    let categories: Vec<String> = annotation
        .categories
        .iter()
        .map(|code| {
            let name = (words.category_name_of)(code);
            let named = if name.is_empty() { String::new() } else { format!(" {}", isolated(&name, words)) };
            format!("{}{named}", inline(code.as_str()))
        })
        .collect();
    if !categories.is_empty() {
        item(&words.categories, &categories.join("; "));
    }
    if !annotation.note.is_empty() {
        item(&words.note, &prose(&annotation.note, words));
    }
    for reply in &annotation.replies {
        let author = isolated(&author_name(project, reply.author), words);
        item(&words.replies, &format!("{author}: {}", prose(&reply.text, words)));
    }
    let author = isolated(&author_name(project, annotation.author), words);
    item(&words.author, &format!("{author}, {}", (words.time)(annotation.created)));
    if annotation.modified != annotation.created {
        let who = annotation.modified_by.map(|id| isolated(&author_name(project, id), words));
        let when = (words.time)(annotation.modified);
        item(&words.modified, &who.into_iter().chain([when]).collect::<Vec<_>>().join(", "));
    }
    if annotation.status == AnnotationStatus::Resolved {
        item(&words.status, &inline(&words.resolved));
    }
}

fn block_quote(text: &str) -> String {
    text.split('\n').map(|line| format!("> {}", escaped(line))).collect::<Vec<_>>().join("\n>\n")
}

/// A note of several paragraphs, each isolated by itself.
fn prose(text: &str, words: &ReportWords<'_>) -> String {
    text.split('\n').map(|line| isolated(line, words)).collect::<Vec<_>>().join("\n\n")
}

/// One line, escaped, and isolated when its direction is not the report's.
fn isolated(text: &str, words: &ReportWords<'_>) -> String {
    let line = inline(text);
    match first_strong(text) {
        Some(direction) if direction != words.direction => format!("\u{2068}{line}\u{2069}"),
        _ => line,
    }
}

/// Escaped, with line ends made spaces.
fn inline(text: &str) -> String {
    escaped(&text.replace('\n', " "))
}

/// `line` with everything escaped that Markdown or HTML in it would take for a mark.
fn escaped(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 8);
    let lead = line.len() - line.trim_start_matches([' ', '\t']).len();
    // Four spaces would begin a block of code.
    out.push_str(if lead > 0 { " " } else { "" });
    let body = line.get(lead..).unwrap_or_default();
    let digits = body.len() - body.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    for (at, c) in body.char_indices() {
        let is_mark = matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~')
            || (at == 0 && matches!(c, '#' | '+' | '-' | '='))
            || (at == digits && digits > 0 && matches!(c, '.' | ')'));
        if is_mark {
            out.push('\\');
        }
        match c {
            '\r' => out.push(' '),
            _ => out.push(c),
        }
    }
    out
}
