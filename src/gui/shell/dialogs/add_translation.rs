//! Asks for a translation to add.

use egui::Ui;

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
        form::footer(ui, around, |ui| {
            let words = around.locale.text("dialog-add-translation-accept");
            accepts |= form::primary(ui, around, &words, self.text.may_be_ready()).clicked();
            if form::secondary(ui, &around.locale.text("dialog-cancel")).clicked() {
                answers.push(Answer::Cancel);
            }
        });
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
