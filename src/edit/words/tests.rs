//! Random edits of random bitexts against what must always hold.

use proptest::prelude::*;

use super::replace;
use crate::edit::bitext::{apply, harmful, project, text_id};
use crate::edit::{Label, Transaction};
use crate::model::*;

#[test]
fn a_passage_whose_words_go_becomes_an_orphan_and_comes_back() {
    let mut project = project("قرأ المقال أمس", "He read it", &[(4, 10)]);
    let range = TextRange::new(6, 19);
    let edits = replace(&project, text_id(2), range, "", || ParagraphId(99)).unwrap();
    let transaction = Transaction::new(Label::Typing, edits);
    let before = project.clone();
    apply(&mut project, &transaction);
    assert!(project.annotations.values().all(Annotation::is_orphan));
    apply(&mut project, &transaction.invert());
    assert_eq!(project, before);
}

#[test]
fn a_new_segment_goes_to_the_bead_where_it_appears() {
    let mut project = project("ا|ب\nج", "a|b\nc", &[]);
    let edits = replace(&project, text_id(2), TextRange::new(4, 4), "\nد", || ParagraphId(99)).unwrap();
    apply(&mut project, &Transaction::new(Label::Typing, edits));
    assert_eq!(project.alignments[0].segment_counts(), (4, 3));
    assert_eq!(harmful(&project), []);
}

proptest! {
    #[test]
    fn any_replacement_keeps_the_project_sound_and_can_be_taken_back(
        source in "[اب \n|]{0,20}",
        translation in "[ab \n|]{0,20}",
        annotated in prop::collection::vec((0usize..20, 0usize..20), 0..4),
        on_source in any::<bool>(),
        a in 0usize..22, b in 0usize..22,
        inserted in "[جد\n]{0,5}",
    ) {
        let mut project = project(&source, &translation, &annotated);
        prop_assert_eq!(harmful(&project), vec![]);
        let id = text_id(if on_source { 2 } else { 3 });
        let content = project.text(id).unwrap().as_str().to_owned();
        let at = |n: usize| content.char_indices().map(|(i, _)| i).nth(n).unwrap_or(content.len());
        let range = TextRange::new(at(a), at(b));
        let mut fresh = 1000;
        let edits = replace(&project, id, range, &inserted, || { fresh += 1; ParagraphId(fresh) }).unwrap();
        let transaction = Transaction::new(Label::Typing, edits);
        let before = project.clone();
        apply(&mut project, &transaction);
        let mut plain = content.clone();
        plain.replace_range(range.bytes(), &inserted);
        prop_assert_eq!(project.text(id).unwrap().as_str(), plain);
        prop_assert_eq!(harmful(&project), vec![]);
        apply(&mut project, &transaction.invert());
        prop_assert_eq!(project, before);
    }
}
