//! Asks before work that is not saved would be lost.

use egui::Ui;

use crate::gui::command::Command;

use super::{Answer, Around, form};

/// The question, with what is done once it is answered.
#[derive(Debug)]
pub(in crate::gui) struct Unsaved {
    /// The project's name.
    pub title: String,
    /// What the person was about to do.
    pub then: Command,
}

impl Unsaved {
    pub(super) fn show(ui: &mut Ui, around: &Around<'_>, answers: &mut Vec<Answer>) {
        form::hint(ui, around, around.locale.text("dialog-unsaved-what"));
        form::footer(ui, around, |ui| {
            let save = form::primary(ui, around, &around.locale.text("dialog-save"), true);
            if around.is_new {
                save.request_focus();
            }
            if save.clicked() {
                answers.push(Answer::Save);
            }
            if form::secondary(ui, &around.locale.text("dialog-discard")).clicked() {
                answers.push(Answer::Discard);
            }
            if form::secondary(ui, &around.locale.text("dialog-cancel")).clicked() {
                answers.push(Answer::Cancel);
            }
        });
    }
}
