//! How the window reads the keyboard: each press becomes the command of the table, or a part of a number.
//!
//! Steps of the caret are taken by the pane that has the keyboard while it is drawn. It must not know how
//! a command is performed.

use egui::{Context, Event};

use crate::store::codebooks;

use super::app::App;
use super::command::Command;
use super::keymap::{Press, Scope};
use super::number_keys::Outcome;
use super::scene::Commands;

/// Where the keyboard is.
#[derive(Clone, Copy)]
struct Hand {
    /// In a place to type.
    is_typing: bool,
    /// In a text that is read.
    is_pane: bool,
    /// In the translation of a sentence, row by row.
    is_row: bool,
}

impl App {
    /// Reads this frame's keys.
    pub(super) fn read_keys(&mut self, ctx: &Context, commands: &mut Commands) {
        if self.dialog.is_some() || self.palette.is_some() {
            self.number_keys.cancel();
            return;
        }
        let is_row = self.reader.types_in_row(ctx);
        let is_typing = is_row || self.reader.is_typing(ctx);
        if is_typing {
            self.number_keys.cancel();
        }
        let is_pane = !is_typing && self.reader.pane_has_keyboard(ctx);
        for event in ctx.input(|input| input.events.clone()) {
            if let Some(press) = Press::of(&event) {
                self.press(press, Hand { is_typing, is_pane, is_row }, commands);
            } else if let Event::Text(text) = event
                && !is_typing
            {
                self.with_numbers(commands, |numbers, book| numbers.text(&text, book, is_pane));
            }
        }
    }

    fn press(&mut self, press: Press, hand: Hand, commands: &mut Commands) {
        let Hand { is_typing, is_pane, is_row } = hand;
        if !is_typing && self.with_numbers(commands, |numbers, book| numbers.press(press, book, is_pane)) {
            return;
        }
        if let Some(command) = self.proposal(press) {
            self.ask(command, commands);
            return;
        }
        let Some(binding) = self.keymap.find(press) else { return };
        let works = match binding.scope() {
            Scope::Everywhere => true,
            Scope::Reading => !is_typing,
            // A sentence that is being translated has the keys of its pair.
            Scope::Pane => is_pane || (is_row && matches!(binding.command, Command::Bead(_))),
        };
        let command = binding.command.clone();
        let is_once = matches!(command, Command::TagAgain | Command::Delete(_) | Command::TagByNumber);
        if !works || matches!(command, Command::Move(_)) || (is_once && press.is_repeat) {
            return;
        }
        // On the start screen letters and Escape mean nothing, and nothing need be said of it.
        if self.session.is_none() && binding.scope() != Scope::Everywhere {
            return;
        }
        self.ask(command, commands);
    }

    /// Asks for a command, or tells what it lacks.
    pub(super) fn ask(&mut self, command: Command, commands: &mut Commands) {
        match self.now().lack(&command) {
            None => commands.push(command),
            Some(lack) => self.notices.tell(self.locale.text(lack.words())),
        }
    }

    /// Alt and a digit: what the card at the selection offers, in its order.
    fn proposal(&self, press: Press) -> Option<Command> {
        let held = press.modifiers;
        if !held.alt || held.command || held.ctrl || held.shift || press.is_repeat {
            return None;
        }
        let place = match press.digit()? {
            0 => 9,
            digit => digit as usize - 1,
        };
        self.reader.proposals().get(place).cloned().map(Command::Tag)
    }

    /// Lets the number keys take something; gives whether they did.
    fn with_numbers(
        &mut self,
        commands: &mut Commands,
        take: impl FnOnce(&mut super::number_keys::NumberKeys, &crate::model::Codebook) -> Outcome,
    ) -> bool {
        let used = self.session.as_ref().and_then(|session| session.project().codebooks.first());
        let Some(book) = used.and_then(codebooks::resolve) else { return false };
        match take(&mut self.number_keys, book) {
            Outcome::NotMine => return false,
            Outcome::Taken => {}
            Outcome::Asks(command) => self.ask(command, commands),
            Outcome::Unknown(number) => {
                let words = self.locale.format("notice-no-such-number", &[("number", number.into())]);
                self.notices.tell(words);
            }
        }
        true
    }
}
