//! Asks before work that is not saved would be lost.

use egui::Ui;

use crate::gui::command::Command;

use super::form::Ending;
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
        let [cancels, discards, saves] = form::footer(
            ui,
            around,
            [
                Ending::secondary(around.locale.text("dialog-cancel")),
                Ending::secondary(around.locale.text("dialog-discard")),
                Ending::primary(around.locale.text("dialog-save"), true).focused(around.is_new),
            ],
        );
        answers.extend(saves.then_some(Answer::Save));
        answers.extend(discards.then_some(Answer::Discard));
        answers.extend(cancels.then_some(Answer::Cancel));
    }
}
