//! Asks what a new project is made of: a source, and a translation if there is one.

use std::path::Path;

use egui::Ui;

use crate::gui::shell::is_mirrored;
use crate::gui::widgets::scroll;

use super::form::{Ending, Line};
use super::text_form::{Slot, TextForm};
use super::{Answer, Around, form};

/// The question.
#[derive(Debug)]
pub(in crate::gui) struct NewProject {
    title: String,
    /// The text that was written first.
    pub source: TextForm,
    /// A text that renders it.
    pub translation: TextForm,
    has_translation: bool,
    goes_on: bool,
}

impl NewProject {
    /// Asks for files, or for text to paste.
    pub fn new(is_pasted: bool) -> Self {
        Self {
            title: String::new(),
            source: TextForm::new(Slot::Source, is_pasted),
            translation: TextForm::new(Slot::Translation, is_pasted),
            has_translation: false,
            goes_on: false,
        }
    }

    /// Takes a file: the first is the source, the next one the translation.
    pub fn take_path(&mut self, slot: Option<Slot>, path: &Path) {
        let is_source = match slot {
            Some(slot) => slot == Slot::Source,
            None => self.source.is_empty(),
        };
        if is_source {
            self.source.take_path(path);
        } else {
            self.has_translation = true;
            self.translation.take_path(path);
        }
    }

    pub(super) fn show(&mut self, ui: &mut Ui, around: &Around<'_>, answers: &mut Vec<Answer>) {
        let locale = around.locale;
        let height = (ui.ctx().content_rect().height() - 200.0).max(120.0);
        let mut accepts = false;
        let name = locale.text("pane-scroll-bar");
        scroll::show(ui, "new project", is_mirrored(locale), &name, |ui, area| {
            area.max_height(height).min_scrolled_height(height).auto_shrink([false, true]).show(ui, |ui| {
                ui.with_layout(crate::gui::shell::column(locale), |ui| {
                    accepts |= self.source.show(ui, around, around.is_new, answers);
                    ui.add_space(8.0);
                    let words = locale.text("dialog-new-has-translation");
                    form::check(ui, around, &mut self.has_translation, &words);
                    if self.has_translation {
                        accepts |= self.translation.show(ui, around, false, answers);
                    }
                    ui.add_space(6.0);
                    form::label(ui, around, "dialog-new-name");
                    let suggested = self.source.title();
                    let hint = suggested.unwrap_or_else(|| locale.text("dialog-new-name-hint"));
                    let line = Line::new("title", "dialog-new-name", &hint);
                    accepts |= line.show(ui, around, &mut self.title, false).entered;
                });
            })
        });
        let may_be_ready =
            self.source.may_be_ready() && (!self.has_translation || self.translation.may_be_ready());
        let [cancels, goes_on] = form::footer(
            ui,
            around,
            [
                Ending::secondary(locale.text("dialog-cancel")),
                Ending::primary(locale.text("dialog-new-accept"), may_be_ready),
            ],
        );
        accepts |= goes_on;
        if cancels {
            answers.push(Answer::Cancel);
        }
        if accepts && may_be_ready {
            self.goes_on = true;
            self.source.read_now(answers);
            if self.has_translation {
                self.translation.read_now(answers);
            }
        }
        let is_reading = self.source.is_reading() || (self.has_translation && self.translation.is_reading());
        if self.goes_on && !is_reading {
            self.goes_on = false;
            self.create(answers);
        }
    }

    fn create(&self, answers: &mut Vec<Answer>) {
        let Some(source) = self.source.draft() else { return };
        let translation = if self.has_translation {
            let Some(translation) = self.translation.draft() else { return };
            Some(Box::new(translation))
        } else {
            None
        };
        answers.push(Answer::Create {
            title: self.title.trim().to_owned(),
            source: Box::new(source),
            translation,
        });
    }
}
