//! How the window translates row by row: what is typed in the segment view, and a translation that is begun.
//!
//! Each change is a transaction of the session, made of the edits of
//! [`edit::translation`](crate::edit::translation). It must not know how rows are drawn.

use crate::edit::translation;
use crate::edit::{Edit, EditError, Label, Transaction, segment};
use crate::language::{direction, sentences};
use crate::messages::Describe as _;
use crate::model::{Language, Project, Text, TextId};
use crate::session::fresh;

use super::app::App;
use super::settings::WorkView;
use super::shell::dialogs::{Kind, StartTranslation};

impl App {
    /// Makes `words` what the translation says for a bead. Nothing is said of it: who types hears the
    /// letters.
    pub(super) fn set_segment(&mut self, translation: TextId, bead: usize, words: &str) {
        let Some(session) = &mut self.session else { return };
        let words = match translation::set_segment(session.project(), translation, bead, words) {
            Ok(edits) if edits.is_empty() => return,
            Ok(edits) => match session.commit(Transaction::new(Label::Typing, edits)) {
                Ok(()) => return,
                Err(error) => error.describe(&self.locale),
            },
            Err(error) => error.describe(&self.locale),
        };
        self.notices.warn(words);
    }

    /// Shows the texts to read, or row by row to translate; the place that one stands in stays.
    pub(super) fn show_view(&mut self, view: WorkView) {
        self.settings.view = view;
        if let Some(session) = &self.session {
            self.reader.change_view(session.project(), view);
        }
    }

    /// Asks for the language of a translation to begin.
    pub(super) fn ask_for_translation(&mut self) {
        let Some(source) = self.session.as_ref().and_then(|session| session.project().source()) else {
            return;
        };
        self.dialog = Some(Kind::StartTranslation(StartTranslation::new(&source.language)).into());
    }

    /// Begins a translation: empty, with a row a sentence of the source, and the first of them to write in.
    pub(super) fn start_translation(&mut self, language: Language) {
        self.dialog = None;
        let Some(session) = &self.session else { return };
        let id = fresh::text_id();
        match edits_to_start(session.project(), id, language) {
            Ok(edits) => {
                if self.commit(Transaction::new(Label::AddText, edits)) {
                    self.reader.show_translation(id);
                    self.show_view(WorkView::Segments);
                    self.reader.go_to_first_empty();
                }
            }
            Err(error) => {
                let words = error.describe(&self.locale);
                self.notices.warn(words);
            }
        }
    }
}

/// The edits that begin a translation; a source that was never parted into sentences is parted first.
fn edits_to_start(project: &Project, id: TextId, language: Language) -> Result<Vec<Edit>, EditError> {
    let rules = |text: &Text, words: &str| sentences::breaks(words, &text.language);
    let mut edits = segment::part_unparted(project, rules)?;
    let mut parted = project.clone();
    for edit in &edits {
        edit.apply(&mut parted)?;
    }
    let direction = direction::of_language(&language);
    edits.extend(translation::start(&parted, id, language, direction)?);
    Ok(edits)
}
