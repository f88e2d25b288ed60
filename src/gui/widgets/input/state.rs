//! What an input remembers between frames, and the edits it can make.
//!
//! Main types: [`State`], [`Editor`]. It must not know events, nor painting.

use std::{ops::Range, sync::Arc};

use egui::{Rect, pos2, vec2};

use super::{
    direction::{Chord, InputDirection},
    marks::{END_OF_ISOLATE, Mark},
    mouse::Mouse,
    page::{self, Page, Setting},
    preferences::Arrows,
    undo::{Kind, Selection, Undo},
};
use crate::{
    gui::{glyphs::SharedGlyphs, widgets::composing::Preedit},
    typeset::Caret,
};

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
    /// What the person chose; until then it is as the owner has it.
    pub direction: Option<InputDirection>,
    pub chord: Chord,
    pub mouse: Mouse,
    pub menu: MenuState,
    /// The text as this input last left it.
    pub seen: String,
    pub page: Option<Arc<Page>>,
    pub hint: Option<Arc<Page>>,
}

/// The context menu.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct MenuState {
    /// Whether it was open in the last frame.
    pub is_open: bool,
    /// Opened by a key, so that it stands at the caret; else it stands at the pointer.
    pub by_key: bool,
    /// The keyboard is still to be given to its first entry.
    pub takes_focus: bool,
}

/// An input at work on its owner's text.
pub(super) struct Editor<'a> {
    pub text: &'a mut String,
    pub state: &'a mut State,
    pub glyphs: &'a SharedGlyphs,
    pub setting: Setting,
    pub arrows: Arrows,
    /// How many lines Page Up and Page Down go.
    pub page_lines: usize,
    pub changed: bool,
}

impl Editor<'_> {
    /// Takes over the direction that the person chose, or else `usual`; gives whether that is another one.
    pub fn turn(&mut self, usual: InputDirection) -> bool {
        let chosen = self.state.direction.unwrap_or(usual);
        std::mem::replace(&mut self.setting.direction, chosen) != chosen
    }

    /// Whether the text is a passage of a longer one.
    pub fn is_passage(&self) -> bool {
        self.setting.style.is_some()
    }

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

    /// The layout as shown, and the caret in it: what an input method is at work on stands where it
    /// will be written, over the selection.
    pub fn shown(&mut self) -> (Arc<Page>, Caret) {
        let Some(preedit) = self.state.preedit.clone() else { return (self.page(), self.state.caret) };
        let mut text = self.text.clone();
        let selection = self.selection();
        let at = selection.start;
        text.replace_range(selection, &preedit.text);
        let page = lay_out(&mut self.state.page, &text, self.setting, self.glyphs);
        (page, Caret { byte: at + preedit.caret, upstream: preedit.caret > 0 })
    }

    /// Where the caret stands, in points; `inner` is where the text shows.
    pub fn caret_on_screen(&mut self, inner: Rect) -> Rect {
        let (page, caret) = self.shown();
        let Setting { scale, multiline, .. } = self.setting;
        let rect = page.caret_rect(caret);
        let origin = pos2(inner.left() - self.state.scroll / scale, page::top(inner, multiline));
        Rect::from_min_max(origin + vec2(rect.x0, rect.y0) / scale, origin + vec2(rect.x1, rect.y1) / scale)
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

    /// Selects from one range to the other, the caret at the far end of `to`.
    pub fn select_over(&mut self, from: &Range<usize>, to: &Range<usize>) {
        if to.start < from.start {
            self.go(Caret::at(to.start), false);
            self.state.anchor = from.end;
        } else {
            self.go(Caret { byte: to.end.max(from.end), upstream: true }, false);
            self.state.anchor = from.start;
        }
    }

    /// Inserts a mark at the caret, and never in place of what is selected: an isolate is put around
    /// that, and before any other mark the selection is let go.
    pub fn insert_mark(&mut self, mark: Mark) {
        let selection = self.selection();
        if mark.begins_isolate() && !selection.is_empty() {
            let isolated = format!("{}{}{END_OF_ISOLATE}", mark.char(), self.selected());
            return self.replace(selection, &isolated, Kind::Whole);
        }
        let caret = self.state.caret.byte;
        self.replace(caret..caret, mark.char().encode_utf8(&mut [0; 4]), Kind::Whole);
    }

    /// Replaces bytes, as one step of undo or part of one.
    pub fn replace(&mut self, range: Range<usize>, with: &str, kind: Kind) {
        let before = (self.state.anchor, self.state.caret.byte);
        let caret = self.state.undo.replace(self.text, range, with, before, kind);
        self.edited((caret, caret));
    }

    /// Writes over the selection. Line ends become spaces where there is but one line, or a passage.
    pub fn insert(&mut self, what: &str, kind: Kind) {
        let what = what.replace("\r\n", "\n").replace('\r', "\n");
        let what = if self.setting.multiline && !self.is_passage() { what } else { what.replace('\n', " ") };
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
    ///
    /// `active_chars` are the characters of it that are being chosen. The text itself is as it was until
    /// they are committed, the selection too.
    pub fn compose(&mut self, text: &str, active_chars: Option<Range<usize>>) {
        self.state.preedit = Preedit::new(text, active_chars);
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
