//! Typing in the texts: what keys, the clipboard and input methods ask of the pane that is edited, done
//! before the frame is drawn, so that a key shows in the frame that reads it.
//!
//! Events are done in the order in which they came and are taken out of egui's input. It must not know how a
//! text is laid out.

use egui::Context;

use crate::edit::{EditError, Label, Transaction, typing};
use crate::language::sentences;
use crate::messages::Describe as _;
use crate::model::{ParagraphId, Text, TextId, TextRange};
use crate::session::CommitError;

use super::app::App;
use super::command::Command;
use super::glyphs::SharedGlyphs;
use super::keymap::Keymap;
use super::panes::{self, Typed};
use super::scene::Scene;

/// A pause after which the same word is another step to undo, in seconds.
const PAUSE_SECS: f64 = 2.0;

impl App {
    /// Does what this frame's events ask of the text that is edited.
    pub(super) fn read_typing(&mut self, ctx: &Context) {
        if let Some(session) = &self.session {
            self.reader.catch_up(session);
        }
        if self.dialog.is_some() || self.palette.is_some() {
            return;
        }
        let keymap = Keymap::of(ctx);
        for (text, event) in self.reader.take_dictated() {
            if let Some(typed) = Typed::of(ctx, &keymap, &event, false) {
                self.type_one(ctx, text, typed);
            }
        }
        let Some(text) = self.reader.typing_in(ctx) else { return };
        let events = ctx.input(|input| input.events.clone());
        let mut taken = Vec::with_capacity(events.len());
        for event in &events {
            let is_composing = self.reader.pane(text).is_some_and(panes::Pane::is_composing);
            let typed = Typed::of(ctx, &keymap, event, is_composing);
            taken.push(typed.is_some());
            if let Some(typed) = typed {
                self.type_one(ctx, text, typed);
            }
        }
        if taken.contains(&true) {
            let mut taken = taken.into_iter();
            ctx.input_mut(|input| input.events.retain(|_| !taken.next().unwrap_or(false)));
        }
    }

    fn type_one(&mut self, ctx: &Context, id: TextId, typed: Typed) {
        let (Some(session), Some(pane)) = (&mut self.session, self.reader.pane_mut(id)) else { return };
        let Some(text) = session.project().text(id) else { return };
        match typed {
            Typed::Put(words) => {
                let range = pane.place().range();
                self.put(ctx, id, range, &words);
            }
            Typed::Erase { forward, reach } => {
                let range = pane.erased(text, forward, reach);
                self.put(ctx, id, range, "");
            }
            Typed::EraseAround { before, after } => {
                let range = pane.erased_around(text, before, after);
                self.put(ctx, id, range, "");
            }
            Typed::Move(motion, extend) => {
                session.end_typing();
                let scene = Scene {
                    project: session.project(),
                    revision: session.revision(),
                    is_editable: true,
                    locale: &self.locale,
                    theme: &self.theme,
                    settings: &self.settings,
                };
                pane.step_now(&scene, &SharedGlyphs::of(ctx), motion, extend);
            }
            Typed::Copy { cuts } => {
                let range = pane.place().range();
                if let Some(words) = text.slice(range).filter(|words| !words.is_empty()) {
                    ctx.copy_text(words.to_owned());
                    if cuts {
                        self.put(ctx, id, range, "");
                    }
                }
            }
            Typed::SelectAll => self.reader.select_all(session.project()),
            Typed::Compose(preedit) => {
                let selected = pane.place().range();
                if preedit.is_some() && !selected.is_empty() {
                    // What is composed stands in the place of what was selected.
                    self.put(ctx, id, selected, "");
                }
                let (Some(session), Some(pane)) = (&self.session, self.reader.pane_mut(id)) else { return };
                if let Some(text) = session.project().text(id) {
                    pane.compose_at(text, preedit);
                }
            }
            Typed::Leave => self.set_editing(id, false),
            Typed::Nothing => {}
        }
    }

    /// Puts `words` in the place of `range`; a refusal is told. Gives whether it was done.
    pub(super) fn put(&mut self, ctx: &Context, id: TextId, range: TextRange, words: &str) -> bool {
        let now = ctx.input(|input| input.time);
        let (Some(session), Some(pane)) = (&mut self.session, self.reader.pane(id)) else { return false };
        if range.is_empty() && words.is_empty() {
            return false;
        }
        if self.typed_at.replace(now).is_none_or(|before| now - before > PAUSE_SECS) {
            session.end_typing();
        }
        let before = pane.place();
        let project = session.project();
        let Some(text) = project.text(id) else { return false };
        let mut fresh = None;
        let fresh_id = || {
            let next = fresh.unwrap_or_else(|| last_id(text)) + 1;
            fresh = Some(next);
            ParagraphId(next)
        };
        let rules = |words: &str| sentences::breaks(words, &text.language);
        let edits = match typing::put(project, id, range, words, rules, fresh_id) {
            Ok(edits) => edits,
            Err(error) => return self.refuse_typing(error),
        };
        let caret = typing::caret_after(&edits, id, range.end);
        let mut transaction = Transaction::new(Label::Typing, edits).taking(before);
        transaction.selection_after = Some(crate::edit::Selection { text: id, anchor: caret, head: caret });
        match session.commit(transaction) {
            Ok(()) => {}
            Err(CommitError::Edit(error)) => return self.refuse_typing(error),
            Err(error @ CommitError::ReadOnly) => {
                let words = error.describe(&self.locale);
                self.notices.warn(words);
                return false;
            }
        }
        self.reader.catch_up(session);
        if let Some(pane) = self.reader.pane_mut(id) {
            pane.typed(caret);
        }
        true
    }

    fn refuse_typing(&mut self, error: EditError) -> bool {
        let words = error.describe(&self.locale);
        self.notices.warn(words);
        false
    }

    /// Lets one type in a text, or in the one that has the keyboard, or ends that.
    pub(super) fn toggle_editing(&mut self, text: Option<TextId>) {
        let focused = self.reader.focused();
        let Some(text) = text.or(focused).or_else(|| self.reader.translation()) else { return };
        let is_editing = self.reader.pane(text).is_some_and(panes::Pane::is_editing);
        if !is_editing && let Some(lack) = self.now().lack(&Command::EditText(Some(text))) {
            self.notices.tell(self.locale.text(lack.words()));
            return;
        }
        self.set_editing(text, !is_editing);
    }

    fn set_editing(&mut self, id: TextId, editing: bool) {
        if let Some(session) = &mut self.session {
            session.end_typing();
        }
        self.reader.set_editing(id, editing);
        let Some(scene) = self.scene() else { return };
        let Some(text) = scene.project.text(id) else { return };
        let words = if editing { "announce-editing" } else { "announce-reading" };
        let said = self.locale.format(words, &[("text", panes::name(&scene, text).into())]);
        self.announce(said);
    }
}

/// The greatest id of a paragraph.
fn last_id(text: &Text) -> u64 {
    text.paragraphs().iter().map(|paragraph| paragraph.id.0).max().unwrap_or(0)
}
