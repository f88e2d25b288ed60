//! Something that must be read: what went wrong, where, and what to do.

use egui::{Label, Ui};

use super::{Answer, Around, form};

/// A message.
#[derive(Debug)]
pub(in crate::gui) struct Message {
    /// What it is about, in a few words.
    pub title: String,
    /// What happened.
    pub words: String,
}

impl Message {
    pub(super) fn show(&mut self, ui: &mut Ui, around: &Around<'_>, answers: &mut Vec<Answer>) {
        ui.add(Label::new(self.words.as_str()).wrap().selectable(true));
        form::footer(ui, around, |ui| {
            let button = form::primary(ui, around, &around.locale.text("dialog-close"), true);
            if around.is_new {
                button.request_focus();
            }
            if button.clicked() {
                answers.push(Answer::Cancel);
            }
        });
    }
}
