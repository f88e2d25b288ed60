//! The keys: one table from which shortcuts, menus, the palette and the help are made.
//!
//! The main type is [`Keymap`]: the keys as they come, with a person's own from their file over them.
//! Digits are read by `number_keys`, since their meaning builds up over several keys, and are kept for
//! it here. It must not know how a command is performed.

pub mod chord;
mod defaults;
mod file;
pub mod layout;
mod press;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{Context, Id, Key, KeyboardShortcut, Modifiers};

use super::command::{Command, Motion};
pub use file::{KeysError, load};
pub use press::Press;

/// Where a key works.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Scope {
    /// Everywhere, unless the place where a person types takes it first.
    Everywhere,
    /// Only while no place to type has the keyboard.
    Reading,
    /// Only while a text that is read has the keyboard.
    Pane,
}

/// One line of the table.
#[derive(Clone, PartialEq, Debug)]
pub struct Binding {
    /// The key.
    pub shortcut: KeyboardShortcut,
    /// What it does.
    pub command: Command,
}

impl Binding {
    /// Where it works: what would type a letter is no key where one types.
    pub fn scope(&self) -> Scope {
        let KeyboardShortcut { modifiers, logical_key } = self.shortcut;
        let is_function_key = (Key::F1..=Key::F35).contains(&logical_key);
        match self.command {
            Command::Move(_) | Command::OpenHere | Command::Bead(_) => Scope::Pane,
            Command::SelectAll | Command::Nudge { .. } => Scope::Reading,
            _ if modifiers.command || modifiers.alt || is_function_key => Scope::Everywhere,
            _ => Scope::Reading,
        }
    }
}

/// Two commands that would have the same key.
#[derive(Clone, PartialEq, Debug)]
pub struct Conflict {
    /// The key.
    pub shortcut: KeyboardShortcut,
    /// The one that has it.
    pub first: &'static str,
    /// The one that would have it too.
    pub second: &'static str,
}

/// The table.
#[derive(Clone, PartialEq, Debug)]
pub struct Keymap {
    bindings: Vec<Binding>,
    /// The names of the commands whose keys are a person's own.
    changed: Vec<&'static str>,
    /// The file of a person's own keys, whether it is there or not.
    file: Option<PathBuf>,
}

impl Default for Keymap {
    fn default() -> Self {
        let bindings = defaults::rows().into_iter();
        let bindings = bindings.map(|(shortcut, command)| Binding { shortcut, command }).collect();
        Self { bindings, changed: Vec::new(), file: None }
    }
}

impl Keymap {
    /// Keeps the table where everything that is drawn finds it.
    pub fn install(self, ctx: &Context) -> Arc<Self> {
        let shared = Arc::new(self);
        ctx.data_mut(|data| data.insert_temp(Id::unique("keymap"), Arc::clone(&shared)));
        shared
    }

    /// The table of a window.
    pub fn of(ctx: &Context) -> Arc<Self> {
        ctx.data_mut(|data| data.get_temp_mut_or_default::<Arc<Self>>(Id::unique("keymap")).clone())
    }

    /// The file in which a person can give commands other keys; it need not be there.
    pub fn file(&self) -> Option<&Path> {
        self.file.as_deref()
    }

    /// Every line.
    pub fn bindings(&self) -> &[Binding] {
        &self.bindings
    }

    /// The keys of a command, the one that menus show first.
    pub fn shortcuts_of(&self, command: &Command) -> impl Iterator<Item = KeyboardShortcut> {
        self.bindings
            .iter()
            .filter(move |binding| binding.command == *command)
            .map(|binding| binding.shortcut)
    }

    /// The key that menus show beside a command.
    pub fn shortcut_of(&self, command: &Command) -> Option<KeyboardShortcut> {
        self.shortcuts_of(command).next()
    }

    /// Whether the keys of a command are a person's own.
    pub fn is_changed(&self, command: &Command) -> bool {
        command.name().is_some_and(|name| self.changed.contains(&name))
    }

    /// What a press asks for.
    pub fn find(&self, press: Press) -> Option<&Binding> {
        press.candidates().find_map(|keys| self.bindings.iter().find(|binding| binding.shortcut == keys))
    }

    /// The step of the caret that a press asks for, and whether it selects.
    pub fn motion(&self, press: Press) -> Option<(Motion, bool)> {
        let motion = |binding: Option<&Binding>| match binding?.command {
            Command::Move(motion) => Some(motion),
            _ => None,
        };
        if let Some(binding) = self.find(press) {
            return motion(Some(binding))
                .map(|motion| (motion, press.modifiers.shift && !binding.shortcut.modifiers.shift));
        }
        let unshifted = Modifiers { shift: false, ..press.modifiers };
        let found = motion(self.find(Press { modifiers: unshifted, ..press }));
        found.filter(|_| press.modifiers.shift).map(|motion| (motion, true))
    }

    /// Gives a command these keys in place of those it had.
    fn rebind(&mut self, command: &Command, shortcuts: Vec<KeyboardShortcut>) {
        self.bindings.retain(|binding| binding.command != *command);
        let own = shortcuts.into_iter().map(|shortcut| Binding { shortcut, command: command.clone() });
        self.bindings.extend(own);
        self.changed.extend(command.name());
    }

    /// The first key that does two things.
    fn conflict(&self) -> Option<Conflict> {
        let mut lines = self.bindings.iter();
        while let Some(line) = lines.next() {
            if let Some(family) = digits_family(line.shortcut) {
                let second = line.command.name().unwrap_or_default();
                return Some(Conflict { shortcut: line.shortcut, first: family, second });
            }
            if let Some(other) = lines.clone().find(|other| clash(line, other)) {
                let name = |binding: &Binding| binding.command.name().unwrap_or_default();
                return Some(Conflict { shortcut: other.shortcut, first: name(line), second: name(other) });
            }
        }
        None
    }
}

/// Whether a key is a digit.
pub fn is_digit(key: Key) -> bool {
    press::digit(key).is_some()
}

/// The name of what digits do, for a key that is one.
fn digits_family(shortcut: KeyboardShortcut) -> Option<&'static str> {
    press::digit(shortcut.logical_key)?;
    let held = shortcut.modifiers;
    match (held.command, held.shift, held.alt) {
        (false, false, false) => Some("tag-with-digit"),
        (false, false, true) => Some("tag-with-proposal"),
        _ => None,
    }
}

/// Whether two lines want the same key; a step of the caret wants its key with Shift too, to select.
fn clash(a: &Binding, b: &Binding) -> bool {
    let shifted = |binding: &Binding| {
        let KeyboardShortcut { modifiers, logical_key } = binding.shortcut;
        matches!(binding.command, Command::Move(_))
            .then(|| KeyboardShortcut::new(modifiers | Modifiers::SHIFT, logical_key))
    };
    a.shortcut == b.shortcut || shifted(a) == Some(b.shortcut) || shifted(b) == Some(a.shortcut)
}
