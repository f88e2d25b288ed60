//! Annotations as CSV (RFC 4180) for spreadsheets: a row an annotation and category.
//!
//! UTF-8 with a byte order mark, which Excel needs, and CRLF. A cell that a spreadsheet would take for a
//! formula gets an apostrophe before it. Times are UTC, RFC 3339; places are paragraph numbers.

use super::report::{ParagraphNumbers, ReportWords, author_name, in_order, words_of};
use crate::model::{Annotation, AnnotationStatus, Project, Target};

/// All annotations of `project` in the order of its texts. An annotation without categories has one row;
/// several passages of one text stand in one cell, a line each.
pub fn annotations(project: &Project, words: &ReportWords<'_>) -> Result<Vec<u8>, csv::Error> {
    let numbers = ParagraphNumbers::of(project);
    let mut out = b"\xef\xbb\xbf".to_vec();
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(&mut out);
    writer.write_record(head(project, words).iter().map(|cell| harmless(cell)))?;
    for annotation in in_order(project) {
        let cells = cells(project, annotation, words, &numbers);
        let mut put = |category: &str, name: &str| {
            let lead = [annotation.id.to_string(), category.to_owned(), name.to_owned()];
            writer.write_record(lead.iter().chain(&cells).map(|cell| harmless(cell)))
        };
        for category in &annotation.categories {
            put(category.as_str(), &(words.category_name_of)(category))?;
        }
        if annotation.categories.is_empty() {
            put("", "")?;
        }
    }
    writer.flush()?;
    drop(writer);
    Ok(out)
}

fn head(project: &Project, words: &ReportWords<'_>) -> Vec<String> {
    let mut head = vec![words.annotation.clone(), words.category.clone(), words.category_name.clone()];
    for text in &project.texts {
        let name = (words.text_name)(text);
        head.extend([format!("{} – {name}", words.quote), format!("{} – {name}", words.place)]);
    }
    let rest = [&words.note, &words.replies, &words.author, &words.created, &words.modified, &words.status];
    head.extend(rest.into_iter().cloned());
    head
}

fn cells(
    project: &Project,
    annotation: &Annotation,
    words: &ReportWords<'_>,
    numbers: &ParagraphNumbers,
) -> Vec<String> {
    let mut cells = Vec::new();
    for text in &project.texts {
        let (mut quotes, mut places) = (Vec::new(), Vec::new());
        for target in annotation.targets.iter().filter(|target| target.text == text.id) {
            quotes.push(words_of(project, target));
            places.push(match numbers.of_target(project, target) {
                Some((first, last)) if first == last => first.to_string(),
                // An en dash: a spreadsheet would take 3-4 for a date.
                Some((first, last)) => format!("{first}–{last}"),
                None => words.place_lost.clone(),
            });
        }
        cells.extend([quotes.join("\n"), places.join("\n")]);
    }
    let replies: Vec<String> = annotation
        .replies
        .iter()
        .map(|reply| format!("{}: {}", author_name(project, reply.author), reply.text))
        .collect();
    cells.extend([
        annotation.note.clone(),
        replies.join("\n"),
        author_name(project, annotation.author),
        annotation.created.to_string(),
        annotation.modified.to_string(),
        match annotation.status {
            AnnotationStatus::Open => words.open.clone(),
            AnnotationStatus::Resolved => words.resolved.clone(),
        },
    ]);
    // Targets in a text that was removed still have their words.
    let is_lost = |target: &&Target| project.text(target.text).is_none();
    if let Some(first) = cells.first_mut().filter(|_| !project.texts.is_empty()) {
        for target in annotation.targets.iter().filter(is_lost) {
            if !first.is_empty() {
                first.push('\n');
            }
            first.push_str(&words_of(project, target));
        }
    }
    cells
}

/// A cell that no spreadsheet runs as a formula.
fn harmless(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}
