//! Something that must be read: what went wrong, where, and what to do.

use egui::{Label, Ui};

use super::form::Ending;
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
        let close = Ending::primary(around.locale.text("dialog-close"), true).focused(around.is_new);
        let [closes] = form::footer(ui, around, [close]);
        if closes {
            answers.push(Answer::Cancel);
        }
    }
}
