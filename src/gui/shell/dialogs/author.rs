//! Asks for the name of whoever annotates.

use egui::Ui;

use crate::gui::command::Command;
use crate::gui::settings::Me;

use super::form::{Ending, Line};
use super::{Answer, Around, form};

/// The question, with what is done once it is answered.
#[derive(Debug)]
pub(in crate::gui) struct AskAuthor {
    name: String,
    /// What waits for the name.
    pub then: Option<Command>,
}

impl AskAuthor {
    pub(super) fn new(me: Option<&Me>, then: Option<Command>) -> Self {
        Self { name: me.map(|me| me.name.clone()).unwrap_or_default(), then }
    }

    pub(super) fn show(&mut self, ui: &mut Ui, around: &Around<'_>, answers: &mut Vec<Answer>) {
        form::hint(ui, around, around.locale.text("dialog-author-what"));
        let hint = around.locale.text("dialog-author-hint");
        let line = Line::new("author", "dialog-author-name", &hint);
        let typed = line.show(ui, around, &mut self.name, around.is_new);
        let name = self.name.trim();
        let mut accepts = typed.entered;
        let [cancels, goes_on] = form::footer(
            ui,
            around,
            [
                Ending::secondary(around.locale.text("dialog-cancel")),
                Ending::primary(around.locale.text("dialog-author-accept"), !name.is_empty()),
            ],
        );
        accepts |= goes_on;
        if cancels {
            answers.push(Answer::Cancel);
        }
        if accepts && !name.is_empty() {
            answers.push(Answer::Name(name.to_owned()));
        }
    }
}
