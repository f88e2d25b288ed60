//! Asks in which language a translation is to be written that begins empty.

use egui::{Ui, vec2};

use crate::gui::shell::row;
use crate::gui::theme::metrics;
use crate::model::Language;

use super::form::Ending;
use super::text_form::language_of;
use super::text_form::view::choose_language;
use super::{Answer, Around, form};

/// The question.
#[derive(Debug)]
pub(in crate::gui) struct StartTranslation {
    /// One of those that are offered by name, or empty for another.
    language: String,
    other: String,
}

impl StartTranslation {
    /// Asks about a source in this language; another is suggested.
    pub fn new(source: &Language) -> Self {
        let usual = if source.primary() == "en" { "ar" } else { "en" };
        Self { language: usual.to_owned(), other: String::new() }
    }

    pub(super) fn show(&mut self, ui: &mut Ui, around: &Around<'_>, answers: &mut Vec<Answer>) {
        form::hint(ui, around, around.locale.text("dialog-start-translation-what"));
        let size = vec2(ui.available_width(), metrics::CONTROL);
        let entered = ui
            .allocate_ui_with_layout(size, row(around.locale), |ui| {
                choose_language(ui, around, &mut self.language, &mut self.other).entered
            })
            .inner;
        let tag = if self.language.is_empty() { &self.other } else { &self.language };
        let language = language_of(tag);
        let accept =
            Ending::primary(around.locale.text("dialog-start-translation-accept"), language.is_some());
        let cancel = Ending::secondary(around.locale.text("dialog-cancel"));
        let [cancels, goes_on] = form::footer(ui, around, [cancel, accept.focused(around.is_new)]);
        if cancels {
            answers.push(Answer::Cancel);
        }
        if let Some(language) = language.filter(|_| entered || goes_on) {
            answers.push(Answer::StartTranslation(language));
        }
    }
}
