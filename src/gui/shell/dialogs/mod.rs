//! The dialogs: one at a time, over everything, closed by Escape.
//!
//! The main type is [`Dialog`]. A dialog owns what is typed into it and answers with [`Answer`]s; what
//! comes of them is the matter of [`crate::gui::files`]. None of them touches a file.

mod about;
mod add_translation;
mod answer;
mod author;
pub(in crate::gui) mod form;
mod keys;
mod message;
mod new_project;
mod open;
mod path;
mod start_translation;
pub(in crate::gui) mod text_form;
mod unsaved;

use std::path::{Path, PathBuf};

use egui::{Context, Id, Key, Modal, Modifiers};

use crate::gui::app::App;
use crate::gui::command::{Command, Report};
use crate::gui::scene::Commands;
use crate::gui::settings::{Me, Settings};
use crate::gui::theme::{Theme, metrics};
use crate::gui::widgets::tell_bounds;
use crate::locale::Locale;

pub(in crate::gui) use add_translation::AddTranslation;
pub(in crate::gui) use answer::{Answer, Browse};
pub(in crate::gui) use author::AskAuthor;
pub(in crate::gui) use keys::KeysHelp;
pub(in crate::gui) use message::Message;
pub(in crate::gui) use new_project::NewProject;
pub(in crate::gui) use open::OpenProject;
pub(in crate::gui) use path::{AskPath, Purpose};
pub(in crate::gui) use start_translation::StartTranslation;
pub(in crate::gui) use text_form::{ReadText, Slot, TextDraft};
pub(in crate::gui) use unsaved::Unsaved;

/// What a dialog looks at.
#[derive(Clone, Copy)]
pub(in crate::gui) struct Around<'a> {
    /// Words.
    pub locale: &'a Locale,
    /// Colours.
    pub theme: &'a Theme,
    /// What is remembered of the person.
    pub settings: &'a Settings,
    /// Whether what was asked for is being done right now.
    pub is_busy: bool,
    /// Whether this is the first frame of the dialog, which gives the keyboard to its first place.
    pub is_new: bool,
}

/// Which dialog it is, with what was typed into it.
#[derive(Debug)]
pub(in crate::gui) enum Kind {
    Open(OpenProject),
    Path(AskPath),
    New(Box<NewProject>),
    AddTranslation(Box<AddTranslation>),
    StartTranslation(StartTranslation),
    Author(AskAuthor),
    Unsaved(Unsaved),
    Message(Message),
    Keys(KeysHelp),
    About,
}

/// No dialog is taller than this, in points; in a lower window it scrolls.
const TALLEST: f32 = 620.0;
/// What the frame of a dialog and the window's edges take, in points.
const MARGINS: f32 = 72.0;

/// The dialog that is open.
#[derive(Debug)]
pub struct Dialog {
    pub(in crate::gui) kind: Kind,
    is_new: bool,
    /// What had the keyboard last.
    keyboard: Option<Id>,
}

impl From<Kind> for Dialog {
    fn from(kind: Kind) -> Self {
        Self { kind, is_new: true, keyboard: None }
    }
}

impl Dialog {
    /// Asks who annotates; `then` is performed once the name is given.
    pub fn author(me: Option<&Me>, then: Option<Command>) -> Self {
        Kind::Author(AskAuthor::new(me, then)).into()
    }

    /// Tells that something went wrong, or other news that must be read.
    pub fn message(title: impl Into<String>, words: impl Into<String>) -> Self {
        Kind::Message(Message { title: title.into(), words: words.into() }).into()
    }

    /// Every key.
    pub fn keys() -> Self {
        Kind::Keys(KeysHelp::default()).into()
    }

    /// What this program is.
    pub fn about() -> Self {
        Kind::About.into()
    }

    /// Puts a file that was chosen or dropped where the dialog wants one; gives it back when it wants
    /// none.
    pub(in crate::gui) fn take_path(&mut self, slot: Option<Slot>, path: PathBuf) -> Option<PathBuf> {
        match &mut self.kind {
            Kind::Open(open) => open.take_path(&path),
            Kind::Path(ask) => ask.take_path(&path),
            Kind::New(new) => new.take_path(slot, &path),
            Kind::AddTranslation(add) => add.text.take_path(&path),
            _ => return Some(path),
        }
        None
    }

    /// The form for a text, if this dialog has it.
    pub(in crate::gui) fn text_form(&mut self, slot: Slot) -> Option<&mut text_form::TextForm> {
        match (&mut self.kind, slot) {
            (Kind::New(new), Slot::Source) => Some(&mut new.source),
            (Kind::New(new), Slot::Translation) => Some(&mut new.translation),
            (Kind::AddTranslation(add), Slot::Translation) => Some(&mut add.text),
            _ => None,
        }
    }

    /// Tells inside the dialog what went wrong; gives the words back when it has no place for them.
    pub(in crate::gui) fn fail(&mut self, words: String) -> Option<String> {
        match &mut self.kind {
            Kind::Open(open) => open.error = Some(words),
            Kind::Path(ask) => ask.error = Some(words),
            _ => return Some(words),
        }
        None
    }

    fn title(&self, locale: &Locale) -> String {
        match &self.kind {
            Kind::Open(_) => locale.text("dialog-open-title"),
            Kind::Path(ask) => locale.text(ask.purpose.title()),
            Kind::New(_) => locale.text("dialog-new-title"),
            Kind::AddTranslation(_) => locale.text("dialog-add-translation-title"),
            Kind::StartTranslation(_) => locale.text("dialog-start-translation-title"),
            Kind::Author(_) => locale.text("dialog-author-title"),
            Kind::Unsaved(unsaved) => {
                locale.format("dialog-unsaved-title", &[("title", unsaved.title.as_str().into())])
            }
            Kind::Message(message) => message.title.clone(),
            Kind::Keys(_) => locale.text("keys-title"),
            Kind::About => locale.text("start-name"),
        }
    }

    fn width(&self) -> f32 {
        match self.kind {
            Kind::Keys(_) => 780.0,
            Kind::New(_) | Kind::AddTranslation(_) => 600.0,
            Kind::Open(_) | Kind::Path(_) => 520.0,
            _ => 420.0,
        }
    }

    /// Draws it and gathers what was decided.
    fn show(&mut self, ctx: &Context, around: &Around<'_>) -> Vec<Answer> {
        let mut answers = Vec::new();
        // Nothing takes the keyboard while it is only measured.
        let mut is_measured = false;
        let title = self.title(around.locale);
        let room = ctx.content_rect().size();
        let width = self.width().min(room.x - 64.0);
        let modal = Modal::new(Id::unique("dialog")).frame(form::frame(ctx)).backdrop_color(form::backdrop());
        let shown = modal.show(ctx, |ui| {
            ui.set_width(width);
            is_measured = ui.is_sizing_pass();
            ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
                node.set_role(egui::accesskit::Role::Dialog);
                node.set_label(title.clone());
            });
            let content = |ui: &mut egui::Ui| {
                ui.label(super::bold(title.as_str(), metrics::HEADING));
                ui.add_space(4.0);
                match &mut self.kind {
                    Kind::Open(open) => open.show(ui, around, &mut answers),
                    Kind::Path(ask) => ask.show(ui, around, &mut answers),
                    Kind::New(new) => new.show(ui, around, &mut answers),
                    Kind::AddTranslation(add) => add.show(ui, around, &mut answers),
                    Kind::StartTranslation(start) => start.show(ui, around, &mut answers),
                    Kind::Author(author) => author.show(ui, around, &mut answers),
                    Kind::Unsaved(_) => Unsaved::show(ui, around, &mut answers),
                    Kind::Message(message) => message.show(ui, around, &mut answers),
                    Kind::Keys(keys) => keys.show(ui, around, &mut answers),
                    Kind::About => about::show(ui, around, &mut answers),
                }
            };
            let layout = super::column(around.locale);
            if room.y >= TALLEST {
                ui.with_layout(layout, content);
            } else {
                let height = room.y - MARGINS;
                // Else it would be no taller than while it was measured.
                let area = egui::ScrollArea::vertical().max_height(height).min_scrolled_height(height);
                area.show(ui, |ui| ui.with_layout(layout, content));
            }
            tell_bounds(ui, ui.min_rect());
        });
        let is_bare = matches!(self.kind, Kind::Keys(_) | Kind::About | Kind::Message(_));
        let escapes =
            !shown.any_popup_open && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        // What was typed is not thrown away by a click beside the dialog, nor a pasted text by Escape.
        if (escapes && !self.holds_pasted_text()) || (is_bare && shown.backdrop_response.clicked()) {
            answers.push(Answer::Cancel);
        }
        self.is_new &= is_measured;
        if answers.is_empty() && !shown.any_popup_open {
            self.keep_keyboard(ctx);
        }
        answers
    }

    /// Gives the keyboard back to what had it last: a click beside it, Enter in its last line or Escape
    /// do not take it out of the dialog.
    fn keep_keyboard(&mut self, ctx: &Context) {
        match (ctx.memory(egui::Memory::focused), self.keyboard) {
            (Some(id), _) => self.keyboard = Some(id),
            (None, Some(id)) if ctx.read_response(id).is_some() => {
                ctx.memory_mut(|memory| memory.request_focus(id));
            }
            _ => {}
        }
    }

    /// Whether a text was pasted that stands nowhere else; only Cancel lets go of it.
    fn holds_pasted_text(&self) -> bool {
        match &self.kind {
            Kind::New(new) => new.source.holds_pasted_text() || new.translation.holds_pasted_text(),
            Kind::AddTranslation(add) => add.text.holds_pasted_text(),
            _ => false,
        }
    }
}

impl App {
    /// Draws the dialog that is open, if one is, and does what was decided in it.
    pub(in crate::gui) fn show_dialog(&mut self, ctx: &Context, commands: &mut Commands) {
        let Some(mut dialog) = self.dialog.take() else { return };
        let theme = Theme::of(ctx);
        let around = Around {
            locale: &self.locale,
            theme: &theme,
            settings: &self.settings,
            is_busy: self.files.is_busy(),
            is_new: dialog.is_new,
        };
        let answers = dialog.show(ctx, &around);
        self.dialog = Some(dialog);
        for answer in answers {
            self.answer(ctx, answer, commands);
        }
        if self.dialog.is_none() {
            self.reader.give_keyboard_back();
        }
    }
}

/// The file that a person means by what they typed: `~/` is their home, a bare name lies in `folder`.
pub(in crate::gui) fn path_typed(typed: &str, folder: &Path) -> Option<PathBuf> {
    let typed = typed.trim().trim_matches('"');
    if typed.is_empty() {
        return None;
    }
    let typed = typed.strip_prefix("file://").unwrap_or(typed);
    if let Some(rest) = typed.strip_prefix("~/")
        && let Some(folders) = directories::UserDirs::new()
    {
        return Some(folders.home_dir().join(rest));
    }
    Some(folder.join(typed))
}

/// The report that a command asks for, as the dialog's purpose.
pub(in crate::gui) fn export(report: Report, suggested: &Path) -> Dialog {
    Kind::Path(AskPath::new(Purpose::Export(report), suggested)).into()
}

#[cfg(test)]
mod tests;
