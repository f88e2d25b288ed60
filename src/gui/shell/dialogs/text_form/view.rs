//! How the form for a text is drawn.

use egui::{Align, Label, Layout, RichText, Ui, vec2};

use crate::formats::{TextEncoding, TextWarning};
use crate::gui::shell::dialogs::form::{self, Line, Typed};
use crate::gui::shell::dialogs::{Answer, Around, Browse};
use crate::gui::shell::{bold, row};
use crate::gui::theme::metrics;
use crate::gui::widgets::pill::Pill;
use crate::language::{first_strong, guess_language};
use crate::locale::Locale;
use crate::messages::text_warning;
use crate::model::{Direction, Language};

use super::{OFFERED, PREVIEW, Slot, TextForm};

impl TextForm {
    /// Draws it; tells whether Enter, or Ctrl+Enter in pasted text, asked to go on.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        around: &Around<'_>,
        takes_focus: bool,
        answers: &mut Vec<Answer>,
    ) -> bool {
        let salt = if self.slot == Slot::Source { "source" } else { "translation" };
        ui.push_id(salt, |ui| {
            self.head(ui, around);
            let entered = if self.is_pasted {
                self.show_pasted(ui, around, takes_focus)
            } else {
                self.show_file(ui, around, takes_focus, answers)
            };
            self.show_language(ui, around);
            entered
        })
        .inner
    }

    /// What text it is, and where it comes from.
    fn head(&mut self, ui: &mut Ui, around: &Around<'_>) {
        let locale = around.locale;
        let size = vec2(ui.available_width(), metrics::CONTROL);
        ui.allocate_ui_with_layout(size, row(locale), |ui| {
            let id = if self.slot == Slot::Source { "dialog-text-source" } else { "dialog-text-translation" };
            ui.label(bold(locale.text(id), metrics::INTERFACE));
            for (is_pasted, id) in [(false, "dialog-text-file"), (true, "dialog-text-paste")] {
                let words = locale.text(id);
                if Pill::new(&words).selected(self.is_pasted == is_pasted).show(ui).clicked() {
                    self.is_pasted = is_pasted;
                }
            }
        });
    }

    fn show_pasted(&mut self, ui: &mut Ui, around: &Around<'_>, takes_focus: bool) -> bool {
        let hint = around.locale.text("dialog-text-paste-hint");
        let line = Line::new("pasted", "dialog-text-paste-name", &hint).rows(5);
        let typed = line.show(ui, around, &mut self.pasted, takes_focus);
        if typed.changed {
            self.assume(guess_language(&self.pasted).as_ref());
        }
        typed.entered
    }

    fn show_file(
        &mut self,
        ui: &mut Ui,
        around: &Around<'_>,
        takes_focus: bool,
        answers: &mut Vec<Answer>,
    ) -> bool {
        let hint = around.locale.text("dialog-text-file-hint");
        let line = Line::path("file", "dialog-text-file-name", &hint);
        let (typed, browses) = form::path_line(ui, around, &line, &mut self.path, takes_focus);
        if browses {
            answers.push(Answer::Browse(Browse::Text(self.slot)));
        }
        if typed.changed {
            (self.error, self.encoding) = (None, None);
        }
        if typed.left || self.wants_read {
            self.wants_read = false;
            self.read_now(answers);
        }
        if let Some(words) = &self.error {
            form::error(ui, around, words);
        }
        self.show_read(ui, around, answers);
        typed.entered
    }

    /// What was assumed of the file.
    fn show_read(&mut self, ui: &mut Ui, around: &Around<'_>, answers: &mut Vec<Answer>) {
        let locale = around.locale;
        if self.reading.is_some() {
            form::hint(ui, around, locale.text("dialog-text-reading"));
        }
        let Some(read) = self.current() else { return };
        let preview: String = read.first_line.chars().take(PREVIEW).collect();
        let begins_right = first_strong(&preview) == Some(Direction::RightToLeft);
        let align = if begins_right { Align::Max } else { Align::Min };
        let preview = Label::new(RichText::new(preview).size(15.0)).truncate();
        ui.with_layout(Layout::top_down(align), |ui| ui.add(preview));
        let counts = [("words", read.word_count.into()), ("paragraphs", read.paragraph_count.into())];
        let counts = locale.format("dialog-text-counts", &counts);
        let warnings: Vec<String> = read
            .decoded
            .warnings
            .iter()
            .filter(|warning| !matches!(warning, TextWarning::Guessed(_)))
            .map(|warning| text_warning(locale, &read.path, &read.decoded.origin.encoding, *warning))
            .collect();
        let is_guessed = read.decoded.warnings.len() > warnings.len();
        let path = read.path.clone();
        let size = vec2(ui.available_width(), metrics::CONTROL);
        ui.allocate_ui_with_layout(size, row(locale), |ui| {
            let id = if is_guessed { "dialog-text-encoding-guessed" } else { "dialog-text-encoding" };
            form::hint(ui, around, locale.text(id));
            let mut chosen = self.encoding.unwrap_or(TextEncoding::Utf8);
            let options = TextEncoding::ALL.map(|encoding| (encoding, encoding.label().to_owned()));
            if form::choice(ui, locale, "dialog-text-encoding-choice", &mut chosen, &options) {
                self.ask(path, Some(chosen), answers);
            }
            form::hint(ui, around, counts);
        });
        for words in warnings {
            form::error(ui, around, &words);
        }
    }

    fn show_language(&mut self, ui: &mut Ui, around: &Around<'_>) {
        let locale = around.locale;
        let size = vec2(ui.available_width(), metrics::CONTROL);
        ui.allocate_ui_with_layout(size, row(locale), |ui| {
            self.is_language_chosen |=
                choose_language(ui, around, &mut self.language, &mut self.other_language).changed;
        });
    }
}

/// Asks for a language by name, or for the tag of another; tells what was done.
pub(in crate::gui::shell::dialogs) fn choose_language(
    ui: &mut Ui,
    around: &Around<'_>,
    language: &mut String,
    other: &mut String,
) -> Typed {
    let locale = around.locale;
    form::hint(ui, around, locale.text("dialog-text-language"));
    let mut options: Vec<(String, String)> =
        OFFERED.iter().map(|tag| ((*tag).to_owned(), language_name(locale, &Language::new(tag)))).collect();
    options.push((String::new(), locale.text("dialog-text-language-other")));
    let mut done = Typed::default();
    done.changed |= form::choice(ui, locale, "dialog-text-language-choice", language, &options);
    if language.is_empty() {
        let hint = locale.text("dialog-text-language-hint");
        let line = Line::new("language", "dialog-text-language-other", &hint);
        let typed = line.show(ui, around, other, false);
        done = Typed { changed: done.changed | typed.changed, ..typed };
    }
    done
}

/// The name of a language in the interface's words.
fn language_name(locale: &Locale, language: &Language) -> String {
    locale.format("pane-language", &[("tag", language.primary().to_owned().into())])
}
