//! What a merge found changed in two ways, as sentences.

use super::Describe;
use crate::locale::{Locale, Value};
use crate::model::{AnnotationId, Conflict, Dispute, Project, TextId};
use crate::review::merge::MergeError;

impl Describe for MergeError {
    fn describe(&self, locale: &Locale) -> String {
        match self {
            Self::OtherProject => locale.text("errors-merge-other-project"),
        }
    }
}

/// A conflict in a line: what it is about, and the two values.
pub fn conflict_words(locale: &Locale, project: &Project, conflict: &Conflict) -> String {
    let about = match &conflict.about {
        Dispute::Title => locale.text("errors-conflict-title"),
        Dispute::Author(_) => locale.text("errors-conflict-author"),
        Dispute::Codebook(id) => locale.format("errors-conflict-codebook", &[("id", id.as_str().into())]),
        Dispute::Text(id) => of_text(locale, project, "errors-conflict-text", *id, 0),
        Dispute::Paragraph(id, paragraph) => {
            let text = project.text(*id);
            let place = text.and_then(|text| text.paragraphs().iter().position(|p| p.id == *paragraph));
            of_text(locale, project, "errors-conflict-paragraph", *id, place.map_or(0, |place| place + 1))
        }
        Dispute::Beads(id) => of_text(locale, project, "errors-conflict-beads", *id, 0),
        Dispute::Annotation(id) => of_annotation(locale, project, "errors-conflict-annotation", *id),
        Dispute::Targets(id) => of_annotation(locale, project, "errors-conflict-targets", *id),
        Dispute::Note(id) => of_annotation(locale, project, "errors-conflict-note", *id),
        Dispute::Status(id) => of_annotation(locale, project, "errors-conflict-status", *id),
        Dispute::Reply(id, _) => of_annotation(locale, project, "errors-conflict-reply", *id),
    };
    let [one, other] = conflict.values.each_ref().map(|value| match value {
        Some(words) => locale.format("errors-conflict-words", &[("words", words.as_str().into())]),
        None => locale.text("errors-conflict-nothing"),
    });
    locale.format("errors-conflict", &[("about", about.into()), ("one", one.into()), ("other", other.into())])
}

fn of_text(locale: &Locale, project: &Project, words: &str, id: TextId, number: usize) -> String {
    let language = project.text(id).map(|text| text.language.to_string());
    let values: [(&str, Value<'_>); 2] =
        [("language", language.unwrap_or_else(|| id.to_string()).into()), ("number", number.into())];
    locale.format(words, &values)
}

fn of_annotation(locale: &Locale, project: &Project, words: &str, id: AnnotationId) -> String {
    let quote = project.annotations.get(&id).and_then(|annotation| annotation.targets.first());
    let quote = quote.map_or_else(|| id.to_string(), |target| target.quote.exact.display());
    locale.format(words, &[("quote", quote.into())])
}
