//! Asks for a translation to add.

use egui::Ui;

use super::form::Ending;
use super::text_form::{Slot, TextForm};
use super::{Answer, Around, form};

/// The question.
#[derive(Debug)]
pub(in crate::gui) struct AddTranslation {
    /// The text.
    pub text: TextForm,
    goes_on: bool,
}

impl Default for AddTranslation {
    fn default() -> Self {
        Self { text: TextForm::new(Slot::Translation, false), goes_on: false }
    }
}

impl AddTranslation {
    pub(super) fn show(&mut self, ui: &mut Ui, around: &Around<'_>, answers: &mut Vec<Answer>) {
        form::hint(ui, around, around.locale.text("dialog-add-translation-what"));
        let entered = self.text.show(ui, around, around.is_new, answers);
        let mut accepts = entered;
        let words = around.locale.text("dialog-add-translation-accept");
        let [cancels, goes_on] = form::footer(
            ui,
            around,
            [
                Ending::secondary(around.locale.text("dialog-cancel")),
                Ending::primary(words, self.text.may_be_ready()),
            ],
        );
        accepts |= goes_on;
        if cancels {
            answers.push(Answer::Cancel);
        }
        if accepts {
            self.goes_on = true;
            self.text.read_now(answers);
        }
        if self.goes_on && !self.text.is_reading() {
            self.goes_on = false;
            if let Some(draft) = self.text.draft() {
                answers.push(Answer::AddTranslation(Box::new(draft)));
            }
        }
    }
}
