//! Asks which project to open: a path, the system's chooser, or one of late.

use std::path::Path;

use egui::{Button, Ui, vec2};

use crate::gui::files::documents_folder;
use crate::gui::shell::{muted, stem};
use crate::gui::theme::metrics;

use super::form::{Ending, Line};
use super::{Answer, Around, Browse, form, path_typed};

/// How many late projects are offered.
const LATE: usize = 5;

/// The question.
#[derive(Debug, Default)]
pub(in crate::gui) struct OpenProject {
    path: String,
    /// Why the last answer came to nothing.
    pub error: Option<String>,
    goes_on: bool,
}

impl OpenProject {
    pub(super) fn take_path(&mut self, path: &Path) {
        self.path = path.display().to_string();
        self.error = None;
        self.goes_on = true;
    }

    pub(super) fn show(&mut self, ui: &mut Ui, around: &Around<'_>, answers: &mut Vec<Answer>) {
        form::label(ui, around, "dialog-open-path");
        let hint = around.locale.text("dialog-open-hint");
        let line = Line::path("open path", "dialog-open-path", &hint);
        let (typed, browses) = form::path_line(ui, around, &line, &mut self.path, around.is_new);
        if typed.changed {
            self.error = None;
        }
        if browses {
            answers.push(Answer::Browse(Browse::Project));
        }
        if let Some(words) = &self.error {
            form::error(ui, around, words);
        }
        late(ui, around, answers);
        let wanted = path_typed(&self.path, &documents_folder());
        let mut accepts = typed.entered || std::mem::take(&mut self.goes_on);
        let id = if around.is_busy { "dialog-open-busy" } else { "dialog-open-accept" };
        let is_enabled = wanted.is_some() && !around.is_busy;
        let [cancels, goes_on] = form::footer(
            ui,
            around,
            [
                Ending::secondary(around.locale.text("dialog-cancel")),
                Ending::primary(around.locale.text(id), is_enabled),
            ],
        );
        accepts |= goes_on;
        if cancels {
            answers.push(Answer::Cancel);
        }
        if let Some(path) = wanted.filter(|_| accepts && !around.is_busy) {
            self.error = None;
            answers.push(Answer::Open(path));
        }
    }
}

fn late(ui: &mut Ui, around: &Around<'_>, answers: &mut Vec<Answer>) {
    let recent = &around.settings.recent;
    if recent.is_empty() {
        return;
    }
    ui.add_space(6.0);
    ui.label(muted(around.locale.text("dialog-open-recent"), &around.theme.palette));
    ui.spacing_mut().item_spacing.y = 0.0;
    for path in recent.iter().take(LATE) {
        let button = Button::new(stem(path))
            .frame_when_inactive(false)
            .truncate()
            .min_size(vec2(0.0, metrics::CONTROL));
        if ui.add(button).on_hover_text(path.display().to_string()).clicked() {
            answers.push(Answer::Open(path.clone()));
        }
    }
}
