//! What an input remembers between frames, and the edits it can make.
//!
//! Main types: [`State`], [`Editor`]. It must not know events, nor painting.

use std::{ops::Range, sync::Arc};

use super::{
    page::{Page, Setting},
    steps,
    undo::{Kind, Selection, Undo},
};
use crate::{gui::glyphs::SharedGlyphs, typeset::Caret};

/// Letters that an input method is still at work on; not yet in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Preedit {
    pub text: String,
    /// Byte of `text` where the caret stands.
    pub caret: usize,
}

/// Kept in egui's memory under the input's id.
#[derive(Default)]
pub(super) struct State {
    pub caret: Caret,
    /// The end of the selection that stays.
    pub anchor: usize,
    /// Where Up and Down aim at, in pixels.
    pub goal: Option<f32>,
    /// How far a single line is scrolled, in pixels.
    pub scroll: f32,
    pub preedit: Option<Preedit>,
    pub undo: Undo,
    /// The text as this input last left it.
    pub seen: String,
    pub page: Option<Arc<Page>>,
    pub hint: Option<Arc<Page>>,
}

/// An input at work on its owner's text.
pub(super) struct Editor<'a> {
    pub text: &'a mut String,
    pub state: &'a mut State,
    pub glyphs: &'a SharedGlyphs,
    pub setting: Setting,
    pub changed: bool,
}

impl Editor<'_> {
    /// Comes to terms with a text that its owner may have changed.
    pub fn catch_up(&mut self) {
        if self.state.seen == *self.text {
            return;
        }
        self.state.undo.clear();
        self.state.preedit = None;
        let inside = |byte: usize| self.text.floor_char_boundary(byte.min(self.text.len()));
        self.state.caret = Caret { byte: inside(self.state.caret.byte), ..self.state.caret };
        self.state.anchor = inside(self.state.anchor);
        self.state.seen.clone_from(self.text);
    }

    /// The layout of the text as it is now, without what an input method is at work on.
    pub fn page(&mut self) -> Arc<Page> {
        lay_out(&mut self.state.page, self.text, self.setting, self.glyphs)
    }

    /// The layout as shown, and the caret in it.
    pub fn shown(&mut self) -> (Arc<Page>, Caret) {
        let Some(preedit) = self.state.preedit.clone() else { return (self.page(), self.state.caret) };
        let mut text = self.text.clone();
        let at = self.state.caret.byte;
        text.insert_str(at, &preedit.text);
        let page = lay_out(&mut self.state.page, &text, self.setting, self.glyphs);
        (page, Caret { byte: at + preedit.caret, upstream: preedit.caret > 0 })
    }

    /// The selected bytes, empty at the caret.
    pub fn selection(&self) -> Range<usize> {
        let (caret, anchor) = (self.state.caret.byte, self.state.anchor);
        caret.min(anchor)..caret.max(anchor)
    }

    /// The selected text.
    pub fn selected(&self) -> &str {
        self.text.get(self.selection()).unwrap_or_default()
    }

    /// Puts the caret somewhere; with `extend` the selection follows.
    pub fn go(&mut self, caret: Caret, extend: bool) {
        self.state.caret = caret;
        if !extend {
            self.state.anchor = caret.byte;
        }
        self.state.goal = None;
        self.state.undo.seal();
    }

    /// Selects bytes, the caret at the end.
    pub fn select(&mut self, range: Range<usize>) {
        self.go(Caret { byte: range.end, upstream: true }, false);
        self.state.anchor = range.start;
    }

    /// Replaces bytes, as one step of undo or part of one.
    pub fn replace(&mut self, range: Range<usize>, with: &str, kind: Kind) {
        let before = (self.state.anchor, self.state.caret.byte);
        let caret = self.state.undo.replace(self.text, range, with, before, kind);
        self.edited((caret, caret));
    }

    /// Writes over the selection. Line ends become spaces where there is but one line.
    pub fn insert(&mut self, what: &str, kind: Kind) {
        let what = what.replace("\r\n", "\n").replace('\r', "\n");
        let what = if self.setting.multiline { what } else { what.replace('\n', " ") };
        if !what.is_empty() {
            self.replace(self.selection(), &what, kind);
        }
    }

    /// Deletes the selection, or else what lies between the caret and `to`.
    pub fn erase(&mut self, to: impl Fn(&str, usize) -> usize, kind: Kind) {
        let selection = self.selection();
        if selection.is_empty() {
            let (caret, to) = (self.state.caret.byte, to(self.text, self.state.caret.byte));
            self.replace(caret.min(to)..caret.max(to), "", kind);
        } else {
            self.replace(selection, "", Kind::Whole);
        }
    }

    /// Takes the last step back, or makes it again.
    pub fn step(&mut self, redo: bool) {
        let State { undo, .. } = &mut *self.state;
        let selection = if redo { undo.redo(self.text) } else { undo.undo(self.text) };
        if let Some(selection) = selection {
            self.edited(selection);
        }
    }

    /// What an input method is at work on; empty when it is done.
    pub fn compose(&mut self, text: &str, caret_chars: Option<usize>) {
        if text.is_empty() {
            self.state.preedit = None;
            return;
        }
        if !self.selection().is_empty() {
            self.erase(steps::backspace, Kind::Whole);
        }
        let caret =
            caret_chars.and_then(|count| text.char_indices().nth(count)).map_or(text.len(), |(at, _)| at);
        self.state.preedit = Some(Preedit { text: text.replace(['\n', '\r'], " "), caret });
    }

    fn edited(&mut self, (anchor, caret): Selection) {
        self.state.anchor = anchor;
        // The caret stays with the letter just written, where the direction changes.
        self.state.caret = Caret { byte: caret, upstream: true };
        self.state.goal = None;
        self.changed |= self.state.seen != *self.text;
        self.state.seen.clone_from(self.text);
    }
}

fn lay_out(kept: &mut Option<Arc<Page>>, text: &str, setting: Setting, glyphs: &SharedGlyphs) -> Arc<Page> {
    if let Some(page) = kept.as_ref().filter(|page| page.is_for(text, setting)) {
        return page.clone();
    }
    let page = Page::new(&mut glyphs.lock().engine, text, setting, kept.as_deref());
    kept.insert(Arc::new(page)).clone()
}

impl State {
    /// The hint laid out.
    pub fn hint(&mut self, text: &str, setting: Setting, glyphs: &SharedGlyphs) -> Arc<Page> {
        lay_out(&mut self.hint, text, setting, glyphs)
    }
}
