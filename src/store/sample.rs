//! The sample: the article with its translations and some annotations, part of the program.
//!
//! The main function is [`sample`]. `examples/make_sample.rs` makes its file, and is the only one to
//! write it. Touches no file.

use crate::model::Project;

use super::read::{ReadError, from_bytes};

const SAMPLE: &[u8] = include_bytes!("../../assets/sample/sample.ron");

/// The sample project. Its ids are the same each time: whoever saves a copy gives it a project id of
/// its own.
pub fn sample() -> Result<Project, ReadError> {
    from_bytes(SAMPLE).map(|read| read.project)
}

#[cfg(test)]
mod tests {
    use crate::model::{ParagraphKind, Role};
    use crate::store::codebooks;

    use super::*;

    #[test]
    fn the_sample_opens_as_it_was_made() {
        let read = from_bytes(SAMPLE).unwrap();
        assert_eq!((read.unknown, read.notices), (None, Vec::new()));
        assert_eq!(sample().unwrap().faults(codebooks::knows_category), Vec::new());
    }

    #[test]
    fn the_sample_is_the_article_with_its_translations_sentence_for_sentence() {
        let project = sample().unwrap();
        let texts: Vec<_> =
            project.texts.iter().map(|t| (t.language.as_str(), t.role, t.paragraph_count())).collect();
        assert_eq!(
            texts,
            [("ar", Role::Source, 16), ("en", Role::Translation, 16), ("fr", Role::Translation, 16)]
        );
        for text in &project.texts {
            let titles = text.paragraphs().iter().filter(|p| p.kind == ParagraphKind::Title).count();
            assert_eq!((text.paragraphs()[0].kind, titles), (ParagraphKind::Title, 1));
        }
        assert!(project.alignments.iter().all(|a| a.beads.len() == 20 && a.segment_counts() == (20, 20)));
    }

    #[test]
    fn a_dozen_annotations_and_more_stand_in_both_texts() {
        let project = sample().unwrap();
        for text in &project.texts[..2] {
            let here = project.annotations.values().filter(|a| a.range_in(text.id).is_some()).count();
            assert!(here >= 12, "{here} in {}", text.language);
        }
        assert!(project.annotations.values().any(|annotation| !annotation.note.is_empty()));
    }
}
