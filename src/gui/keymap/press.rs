//! A key as it was pressed, and which keys of the table it may be.
//!
//! The main type is [`Press`]. Letters come as the person's Latin layout has them (`layout`); digits and
//! brackets count by position, since AZERTY types `&é"'(` where the digits are and needs `AltGr` for
//! brackets, and an Arabic layout has letters where brackets are. It must not know any command.

use egui::{Event, Key, KeyboardShortcut, Modifiers};

use super::layout::is_sign;

/// One press of a key.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Press {
    /// What the layout says it is.
    pub key: Key,
    /// What it would be on a US keyboard, if that is known.
    pub position: Option<Key>,
    /// What was held with it.
    pub modifiers: Modifiers,
    /// Whether the key was held down and comes again.
    pub is_repeat: bool,
}

impl Press {
    /// The press that an event is.
    pub fn of(event: &Event) -> Option<Self> {
        let Event::Key { key, physical_key, pressed: true, modifiers, repeat } = event else { return None };
        Some(Self { key: *key, position: *physical_key, modifiers: *modifiers, is_repeat: *repeat })
    }

    /// The keys it may be in a table, the surest first.
    pub fn candidates(self) -> impl Iterator<Item = KeyboardShortcut> + use<> {
        let held = plain(self.modifiers);
        let by_position = self.counted().map(|key| KeyboardShortcut::new(held, key));
        let by_layout = KeyboardShortcut::new(held, self.key);
        // Many a sign needs Shift to be typed, and which ones differs from layout to layout.
        let unshifted = Modifiers { shift: false, ..held };
        let as_typed = is_sign(self.key).then(|| KeyboardShortcut::new(unshifted, self.key));
        by_position.into_iter().chain([by_layout]).chain(as_typed)
    }

    /// The digit of its key, with whatever held.
    pub fn digit(self) -> Option<u32> {
        digit(self.counted().unwrap_or(self.key))
    }

    /// The digit or bracket that stands at its position, where position counts.
    fn counted(self) -> Option<Key> {
        let position = self.position?;
        let is_bracket = |key| matches!(key, Key::OpenBracket | Key::CloseBracket);
        // AltGr types brackets on digit keys: then a bracket is what is meant.
        let is_meant = match digit(position) {
            Some(_) => {
                digit(self.key).is_some()
                    || (is_sign(self.key)
                        && !is_bracket(self.key)
                        && !matches!(self.key, Key::OpenCurlyBracket | Key::CloseCurlyBracket | Key::Pipe)
                        && !matches!(self.key, Key::Backslash | Key::Backtick))
            }
            None => is_bracket(position) && is_sign(self.key),
        };
        is_meant.then_some(position)
    }
}

/// What is held, in the one way in which the table says it.
fn plain(modifiers: Modifiers) -> Modifiers {
    let mut held = Modifiers::NONE;
    if modifiers.command || modifiers.ctrl {
        held |= Modifiers::COMMAND;
    }
    if modifiers.shift {
        held |= Modifiers::SHIFT;
    }
    if modifiers.alt {
        held |= Modifiers::ALT;
    }
    held
}

/// The digit that a key is.
pub(super) fn digit(key: Key) -> Option<u32> {
    Some(match key {
        Key::Num0 => 0,
        Key::Num1 => 1,
        Key::Num2 => 2,
        Key::Num3 => 3,
        Key::Num4 => 4,
        Key::Num5 => 5,
        Key::Num6 => 6,
        Key::Num7 => 7,
        Key::Num8 => 8,
        Key::Num9 => 9,
        _ => return None,
    })
}
