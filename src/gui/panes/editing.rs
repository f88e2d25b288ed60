//! A pane in which one types: whether it does, what an input method is at work on, what a key asks for.
//!
//! The main types are [`Typed`], read from egui's events, and [`Composing`]. Nothing here changes the text:
//! the window does, before it draws.

use egui::{Context, Event, ImeEvent, Key, Modifiers, Rect, Ui};

use crate::edit::Selection;
use crate::gui::command::{Command, Motion};
use crate::gui::glyphs::SharedGlyphs;
use crate::gui::keymap::{Keymap, Press};
use crate::gui::scene::Scene;
use crate::gui::widgets::composing::{self, Preedit};
use crate::gui::widgets::input::steps;
use crate::model::{Text, TextPos, TextRange};
use crate::session::Session;
use crate::session::changes::Changed;
use crate::typeset::Caret;

use super::pane::{Frame, Pane, Reveal, locate};
use super::{TextView, keys};

/// How far a key deletes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::gui) enum Reach {
    /// A letter, or the edge between two paragraphs.
    Letter,
    /// To the edge of a word.
    Word,
}

/// What one event asks of a text that is edited.
#[derive(Clone, PartialEq, Debug)]
pub(in crate::gui) enum Typed {
    /// These words in place of what is selected; an LF parts paragraphs.
    Put(String),
    /// What is selected goes, else what stands beside the caret.
    Erase { forward: bool, reach: Reach },
    /// So many characters before and after the caret go.
    EraseAround { before: usize, after: usize },
    /// A step of the caret, and whether it selects.
    Move(Motion, bool),
    /// What is selected is copied, and goes when it is cut.
    Copy { cuts: bool },
    /// The whole text is selected.
    SelectAll,
    /// An input method is at work on letters; none when it is done.
    Compose(Option<Preedit>),
    /// One reads again.
    Leave,
    /// A key that types a letter, which comes as text: it is no command.
    Nothing,
}

impl Typed {
    /// What an event asks for; `None` when it is not for the text.
    pub fn of(ctx: &Context, keymap: &Keymap, event: &Event, is_composing: bool) -> Option<Self> {
        Some(match event {
            // Enter comes as a key.
            Event::Text(text) | Event::Ime(ImeEvent::Commit(text)) if text == "\n" || text == "\r" => {
                Self::Nothing
            }
            Event::Text(text) | Event::Ime(ImeEvent::Commit(text)) => Self::Put(text.clone()),
            Event::Paste(text) => Self::Put(text.replace("\r\n", "\n").replace('\r', "\n")),
            Event::Copy => Self::Copy { cuts: false },
            Event::Cut => Self::Copy { cuts: true },
            Event::Ime(ImeEvent::Preedit { text, active_range_chars }) => {
                Self::Compose(Preedit::new(text, active_range_chars.clone()))
            }
            Event::Ime(ImeEvent::DeleteSurrounding { before_chars, after_chars }) => {
                Self::EraseAround { before: *before_chars, after: *after_chars }
            }
            // While an input method is at work, keys are its own.
            Event::Key { pressed: true, .. } if is_composing => Self::Nothing,
            Event::Key { key, pressed: true, modifiers, .. } => {
                let press = Press::of(event)?;
                if let Some((motion, extend)) = keymap.motion(press) {
                    return Some(Self::Move(motion, extend));
                }
                if keymap.find(press).is_some_and(|binding| binding.command == Command::SelectAll) {
                    return Some(Self::SelectAll);
                }
                return Self::of_key(ctx, *key, *modifiers);
            }
            _ => return None,
        })
    }

    fn of_key(ctx: &Context, key: Key, modifiers: Modifiers) -> Option<Self> {
        let Modifiers { shift, command, ctrl, alt, .. } = modifiers;
        // The end of a word is a matter of Alt on a Mac.
        let mac = ctx.os().is_mac();
        if alt && !mac {
            return None;
        }
        let reach = if (mac && alt) || (!mac && command) { Reach::Word } else { Reach::Letter };
        Some(match key {
            Key::Backspace => Self::Erase { forward: false, reach },
            Key::Delete if !shift => Self::Erase { forward: true, reach },
            Key::Enter if !command => Self::Put("\n".to_owned()),
            Key::Escape => Self::Leave,
            // A letter that also comes as text must not be a command.
            _ if !command && !ctrl && is_printable(key) => Self::Nothing,
            _ => return None,
        })
    }
}

fn is_printable(key: Key) -> bool {
    key == Key::Space || key.symbol_or_name().chars().count() == 1
}

/// Letters of an input method where they stand.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Composing {
    /// The paragraph.
    pub index: usize,
    /// The byte of it at which they will be written.
    pub at: usize,
    pub preedit: Preedit,
}

impl Composing {
    /// Where byte `byte` of paragraph `index` stands in what is laid out.
    pub fn shown(&self, index: usize, byte: usize) -> usize {
        if index == self.index && byte > self.at { byte + self.preedit.text.len() } else { byte }
    }

    /// The byte of paragraph `index` that is laid out at `byte`.
    pub fn meant(&self, index: usize, byte: usize) -> usize {
        if index != self.index || byte <= self.at {
            return byte;
        }
        byte.saturating_sub(self.preedit.text.len()).max(self.at)
    }
}

impl Pane {
    /// Whether one types in it.
    pub fn is_editing(&self) -> bool {
        self.editing
    }

    /// Lets one type in it, or only read.
    pub(in crate::gui) fn set_editing(&mut self, editing: bool) {
        self.editing = editing;
        self.compose(None);
    }

    /// What assistive technology typed since.
    pub(in crate::gui) fn take_dictated(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.dictated)
    }

    /// How many paragraphs the pane laid out so far.
    pub fn laid_out_count(&self) -> u64 {
        self.column.laid_out_count()
    }

    /// Whether an input method is at work in it.
    pub(in crate::gui) fn is_composing(&self) -> bool {
        self.composing.is_some()
    }

    /// Where the caret is and what is selected, also when nothing is.
    pub(in crate::gui) fn place(&self) -> Selection {
        Selection { text: self.text, anchor: self.anchor, head: self.head }
    }

    /// Takes up what an input method is at work on, at the caret.
    pub(in crate::gui) fn compose_at(&mut self, text: &Text, preedit: Option<Preedit>) {
        let (index, at) = locate(text, self.head);
        self.compose(preedit.map(|preedit| Composing { index, at, preedit }));
        self.reveal = Some(Reveal::Caret);
    }

    fn compose(&mut self, composing: Option<Composing>) {
        for known in [&self.composing, &composing].into_iter().flatten() {
            self.column.paragraph_changed(known.index);
        }
        self.composing = composing;
    }

    /// Lets go of what an input method is at work on, and tells it so.
    pub(super) fn interrupt_composing(&mut self) {
        self.interrupts |= self.composing.is_some();
        self.compose(None);
    }

    /// Puts the caret behind what was typed.
    pub(in crate::gui) fn typed(&mut self, caret: TextPos) {
        // With the letter just written, where the direction changes.
        (self.anchor, self.head, self.upstream) = (caret, caret, true);
        self.goal_x = None;
        self.reveal = Some(Reveal::Caret);
    }

    /// What a key deletes: what is selected, else a letter or a word beside the caret, else the edge of the
    /// paragraph.
    pub(in crate::gui) fn erased(&self, text: &Text, forward: bool, reach: Reach) -> TextRange {
        let selected = self.place().range();
        if !selected.is_empty() {
            return selected;
        }
        let (index, byte) = locate(text, self.head);
        let words = text.paragraph_text(index);
        let at = self.head.0;
        if forward && byte == words.len() {
            return TextRange::new(at, (at + 1).min(text.byte_len()));
        }
        if !forward && byte == 0 {
            return TextRange::new(at.saturating_sub(1), at);
        }
        let to = match (forward, reach) {
            (true, Reach::Letter) => steps::next_grapheme(words, byte),
            (true, Reach::Word) => steps::next_word(words, byte),
            (false, Reach::Letter) => steps::backspace(words, byte),
            (false, Reach::Word) => steps::previous_word(words, byte),
        };
        let start = at - byte;
        TextRange::new(start + byte.min(to), start + byte.max(to))
    }

    /// What an input method asks to delete around the caret, inside its paragraph.
    pub(in crate::gui) fn erased_around(&self, text: &Text, before: usize, after: usize) -> TextRange {
        let (index, byte) = locate(text, self.head);
        let range = composing::surrounding(text.paragraph_text(index), byte, before, after);
        let start = self.head.0 - byte;
        TextRange::new(start + range.start, start + range.end)
    }

    /// Takes a step of the caret at once, by the ground of the last frame.
    pub(in crate::gui) fn step_now(
        &mut self,
        scene: &Scene<'_>,
        glyphs: &SharedGlyphs,
        motion: Motion,
        extend: bool,
    ) {
        let (Some(text), Some((rect, column_left, scale))) = (scene.project.text(self.text), self.ground())
        else {
            return;
        };
        if text.paragraph_count() == 0 {
            return;
        }
        let zoom = scene.settings.reading_zoom / scene.settings.interface_zoom;
        let view = TextView::new(text, scene.theme.reading, zoom);
        let frame = Frame {
            scene,
            text,
            view,
            rect,
            column_left,
            column_width: 0.0,
            scale,
            placed: Vec::new(),
            active: None,
            lit: None,
        };
        keys::step(self, &mut glyphs.lock().engine, &frame, motion, extend);
        self.reveal = Some(Reveal::Caret);
    }

    /// Brings column and caret in line with what changed in the text since the pane last looked: only the
    /// paragraphs that changed are laid out again.
    pub(in crate::gui) fn catch_up(&mut self, session: &Session) {
        let revision = session.revision();
        let Some(seen) = self.seen.replace(revision) else { return };
        let Some(text) = session.project().text(self.text).filter(|_| seen != revision) else { return };
        let Some(changes) = session.changes().since(seen) else {
            self.column.reset();
            self.compose(None);
            self.clamp(text);
            self.count_again(text);
            return;
        };
        let mut moved = false;
        let id = self.text;
        for change in changes.filter(|change| change.text == id) {
            moved = true;
            self.compose(None);
            match &change.changed {
                Changed::Whole => self.column.reset(),
                Changed::Paragraphs { first, before, after, changes } => {
                    if before == after {
                        (*first..first + before).for_each(|index| self.column.paragraph_changed(index));
                    } else {
                        self.column.splice(*first..first + before, *after);
                    }
                    for pos in [&mut self.anchor, &mut self.head] {
                        pos.0 = changes.map(pos.0, crate::edit::Bias::After);
                    }
                }
            }
        }
        if moved {
            self.clamp(text);
            self.count_again(text);
        }
    }

    /// Tells the input method where the caret is.
    pub(super) fn tell_input_method(&mut self, ui: &Ui, frame: &Frame<'_>) {
        let interrupts = std::mem::take(&mut self.interrupts);
        let caret = self.caret_on_screen(frame).unwrap_or(frame.rect);
        composing::tell_input_method(ui, frame.rect, caret, interrupts);
    }

    /// Where the caret stands in points, among the letters of an input method if it is at work.
    pub(super) fn caret_on_screen(&self, frame: &Frame<'_>) -> Option<Rect> {
        let (index, byte) = locate(frame.text, self.head);
        let (top, paragraph) = (self.column.top_of(index)?, self.column.paragraph(index)?);
        let caret = match &self.composing {
            Some(composing) => {
                Caret { byte: composing.at + composing.preedit.caret, upstream: composing.preedit.caret > 0 }
            }
            None => Caret { byte, upstream: self.upstream },
        };
        Some(frame.on_screen(top, paragraph.caret_rect(caret)))
    }
}
