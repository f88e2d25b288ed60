//! What an Arabic word means, asked by key: the card beside the word, and the same to be heard.
//!
//! It changes nothing. What the pointer rests on is the matter of [`super::cards`].

use super::app::App;
use super::cards::gloss;

impl App {
    /// Shows and says what the word at the caret means, or tells that it is not known.
    pub(super) fn explain_word(&mut self) {
        let Some(session) = &self.session else { return };
        let word = self.reader.word_at_caret(session.project());
        let known = word.and_then(|word| Some((word, gloss::of(session.project(), word)?)));
        match (known, word) {
            (Some((word, gloss)), _) => {
                self.reader.show_gloss(word, session.revision());
                let Some(scene) = self.scene() else { return };
                let translation = self.reader.translation().and_then(|id| scene.project.text(id));
                let languages = gloss::languages(&scene, translation);
                for words in gloss::words(&scene, &gloss, &languages) {
                    self.announce(words);
                }
            }
            (None, Some(word)) => {
                let text = session.project().text(word.text);
                let words = text.and_then(|text| text.slice(word.range)).unwrap_or_default().to_owned();
                self.notices.tell(self.locale.format("notice-word-unknown", &[("word", words.into())]));
            }
            (None, None) => self.notices.tell(self.locale.text("notice-no-word")),
        }
    }
}
