//! The keys: one table from which shortcuts, menus and the help are made.
//!
//! Digits and the prefix for goals are handled by `number_keys`, since their meaning builds up
//! over several keys. It must not know how a command is performed.

use egui::{Key, KeyboardShortcut, Modifiers};

use super::command::{Command, Edge};
use super::settings::Arrangement;

/// Where a key works.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Scope {
    /// Everywhere, unless the place where a person types takes it first.
    Everywhere,
    /// Only while no place to type has the keyboard.
    Reading,
}

/// One line of the table.
#[derive(Clone, PartialEq, Debug)]
pub struct Binding {
    /// The key.
    pub shortcut: KeyboardShortcut,
    /// Where it works.
    pub scope: Scope,
    /// What it does.
    pub command: Command,
}

/// The whole table; the first key of a command is the one that menus show.
pub fn bindings() -> Vec<Binding> {
    use Scope::{Everywhere, Reading};
    const CTRL: Modifiers = Modifiers::COMMAND;
    const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);
    let row = |modifiers, key, scope, command| Binding {
        shortcut: KeyboardShortcut::new(modifiers, key),
        scope,
        command,
    };
    let nudge = |edge, forward| Command::Nudge { edge, forward };
    // Longer combinations first: egui also takes Ctrl+Z for Ctrl+Shift+Z otherwise.
    vec![
        row(CTRL_SHIFT, Key::S, Everywhere, Command::SaveAs),
        row(CTRL, Key::S, Everywhere, Command::Save),
        row(CTRL, Key::N, Everywhere, Command::New),
        row(CTRL, Key::O, Everywhere, Command::Open),
        row(CTRL, Key::W, Everywhere, Command::Close),
        row(CTRL, Key::Q, Everywhere, Command::Quit),
        row(CTRL_SHIFT, Key::Z, Everywhere, Command::Redo),
        row(CTRL, Key::Z, Everywhere, Command::Undo),
        row(CTRL, Key::Y, Everywhere, Command::Redo),
        row(CTRL, Key::A, Reading, Command::SelectAll),
        row(CTRL, Key::Plus, Everywhere, Command::ZoomIn),
        row(CTRL, Key::Equals, Everywhere, Command::ZoomIn),
        row(CTRL, Key::Minus, Everywhere, Command::ZoomOut),
        row(CTRL, Key::Num0, Everywhere, Command::ZoomReset),
        row(CTRL, Key::Num1, Everywhere, Command::Arrange(Arrangement::Beside)),
        row(CTRL, Key::Num2, Everywhere, Command::Arrange(Arrangement::Stacked)),
        row(CTRL, Key::Num3, Everywhere, Command::Arrange(Arrangement::SourceAlone)),
        row(CTRL, Key::Num4, Everywhere, Command::Arrange(Arrangement::TranslationAlone)),
        row(Modifiers::NONE, Key::F6, Everywhere, Command::NextPane),
        row(Modifiers::NONE, Key::F9, Everywhere, Command::ToggleSidePanel),
        row(CTRL, Key::K, Everywhere, Command::PickCategory),
        row(Modifiers::NONE, Key::R, Reading, Command::TagAgain),
        row(Modifiers::NONE, Key::A, Reading, Command::Annotate { note: String::new() }),
        row(Modifiers::NONE, Key::N, Reading, Command::EditNote),
        row(Modifiers::NONE, Key::L, Reading, Command::LinkSelection),
        row(Modifiers::NONE, Key::C, Reading, Command::TrimClitic),
        row(Modifiers::ALT, Key::ArrowDown, Everywhere, Command::NextAnnotation),
        row(Modifiers::ALT, Key::ArrowUp, Everywhere, Command::PreviousAnnotation),
        row(Modifiers::NONE, Key::OpenBracket, Reading, nudge(Edge::Start, false)),
        row(Modifiers::NONE, Key::CloseBracket, Reading, nudge(Edge::End, true)),
        row(Modifiers::ALT, Key::OpenBracket, Reading, nudge(Edge::Start, true)),
        row(Modifiers::ALT, Key::CloseBracket, Reading, nudge(Edge::End, false)),
        row(Modifiers::NONE, Key::Delete, Reading, Command::Delete(None)),
        row(Modifiers::NONE, Key::Escape, Reading, Command::Dismiss),
        row(Modifiers::NONE, Key::F1, Everywhere, Command::ShowKeys),
    ]
}

/// The key that menus show beside a command.
pub fn shortcut_of(command: &Command) -> Option<KeyboardShortcut> {
    bindings().into_iter().find(|binding| binding.command == *command).map(|binding| binding.shortcut)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_key_does_two_things() {
        let table = bindings();
        for (index, binding) in table.iter().enumerate() {
            let twice = table.iter().skip(index + 1).find(|other| other.shortcut == binding.shortcut);
            assert_eq!(twice, None, "{binding:?}");
        }
    }

    #[test]
    fn every_bound_command_has_words_for_the_help() {
        for binding in bindings() {
            assert!(binding.command.label().is_some(), "{binding:?}");
        }
    }
}
