//! Small bitexts for the tests of the edits, in marked text.

use uuid::Uuid;

use super::{Transaction, annotate};
use crate::model::*;

fn id(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

pub(in crate::edit) fn text_id(n: u128) -> TextId {
    TextId(id(n))
}

/// A paragraph a line; `|` marks a break between segments.
fn text(n: u128, role: Role, marked: &str) -> Text {
    let rows = marked.split('\n').enumerate().map(|(index, line)| {
        let mut breaks = Vec::new();
        let mut words = String::new();
        for piece in line.split('|') {
            if !words.is_empty() && !piece.is_empty() {
                breaks.push(Break { at: words.len(), made_by: BreakMaker::Rule });
            }
            words.push_str(piece);
        }
        ParagraphRow { id: ParagraphId(index as u64 + 1), kind: ParagraphKind::Body, text: words, breaks }
    });
    let rows = rows.collect();
    Text::new(text_id(n), role, Language::new("ar"), Direction::RightToLeft, Origin::default(), rows)
}

pub(in crate::edit) fn project(source: &str, translation: &str, annotated: &[(usize, usize)]) -> Project {
    let mut project = Project::new(ProjectId(id(1)), "");
    project.texts = vec![text(2, Role::Source, source), text(3, Role::Translation, translation)];
    let alignment = Alignment::by_paragraph(&project.texts[0], &project.texts[1]);
    project.alignments.push(alignment);
    let author = AuthorId(id(4));
    project.authors.push(Author { id: author, name: "ليلى".into() });
    let hand = annotate::Hand::new(author, jiff::Timestamp::UNIX_EPOCH);
    for (n, (a, b)) in annotated.iter().enumerate() {
        let source = &project.texts[0];
        let at =
            |n: usize| source.as_str().char_indices().map(|(i, _)| i).nth(n).unwrap_or(source.byte_len());
        let annotation_id = AnnotationId(id(100 + n as u128));
        let range = TextRange::new(at(*a), at(*b));
        if let Ok(edit) =
            annotate::create(&project, annotation_id, text_id(2), range, vec![], String::new(), hand)
        {
            edit.apply(&mut project).unwrap();
        }
    }
    project
}

pub(in crate::edit) fn apply(project: &mut Project, transaction: &Transaction) {
    for edit in &transaction.edits {
        edit.apply(project).unwrap();
    }
}

pub(in crate::edit) fn harmful(project: &Project) -> Vec<Fault> {
    project.faults(|_, _| true).into_iter().filter(|fault| !fault.is_harmless()).collect()
}
