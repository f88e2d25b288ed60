//! Where sentences begin, by the rules of each text's language, kept for the paragraphs asked about last.
//!
//! The main type is [`Sentences`]. It must not know the screen.

use std::collections::VecDeque;

use crate::language::sentences;
use crate::model::{SentenceRules, Text, TextId};

/// How many paragraphs are kept.
const KEPT: usize = 8;

/// The rules, with what they said last.
#[derive(Clone, Debug, Default)]
pub struct Sentences {
    revision: u64,
    kept: VecDeque<((TextId, usize), Vec<usize>)>,
}

impl Sentences {
    /// The rules for a project at this revision.
    pub fn at(&mut self, revision: u64) -> &mut Self {
        if self.revision != revision {
            self.revision = revision;
            self.kept.clear();
        }
        self
    }
}

impl SentenceRules for Sentences {
    fn breaks(&mut self, text: &Text, index: usize) -> Vec<usize> {
        let key = (text.id, index);
        if let Some((_, known)) = self.kept.iter().find(|(known, _)| *known == key) {
            return known.clone();
        }
        let breaks = sentences::breaks(text.paragraph_text(index), &text.language);
        self.kept.truncate(KEPT - 1);
        self.kept.push_front((key, breaks.clone()));
        breaks
    }
}
