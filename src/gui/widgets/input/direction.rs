//! The direction of an input's paragraphs, and the chord of keys that sets it.
//!
//! Main types: [`InputDirection`], [`Chord`]. It must not know the text: a direction that was chosen is
//! the field's, and no mark of it is written.
//!
//! egui's `Modifiers` do not tell the left Shift from the right one; the keys themselves do
//! (`Key::ShiftLeft`, `Key::ShiftRight`), and come as events of their own.

use egui::{Event, Key, Modifiers};

/// How the paragraphs of an input run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum InputDirection {
    /// Each by its first strong letter.
    #[default]
    Automatic,
    /// Left to right, whatever the letters; so are paths.
    LeftToRight,
    /// Right to left, whatever the letters.
    RightToLeft,
}

/// Ctrl and Shift held and let go again with nothing in between.
///
/// The side of the Shift decides: small keyboards have but one Ctrl. It counts when the first of the
/// two comes up, since Ctrl+Shift+P and the keys that switch the layout of the keyboard begin alike.
#[allow(clippy::struct_excessive_bools, reason = "three keys, each up or down")]
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Chord {
    ctrl: bool,
    left: bool,
    right: bool,
    /// Something else was pressed meanwhile.
    spoiled: bool,
}

impl Chord {
    /// Takes an event in; gives the direction when the chord is complete.
    pub fn read(&mut self, event: &Event) -> Option<InputDirection> {
        match event {
            Event::Key { key, physical_key, pressed, repeat, modifiers } => {
                let key = physical_key.filter(|key| is_chord_key(*key)).unwrap_or(*key);
                if is_chord_key(key) {
                    return self.key(key, *pressed, *repeat, *modifiers);
                }
                self.spoiled |= *pressed;
            }
            Event::Text(_)
            | Event::Copy
            | Event::Cut
            | Event::Paste(_)
            | Event::Ime(_)
            | Event::PointerButton { .. }
            | Event::MouseWheel { .. } => self.spoiled = true,
            // Whatever is let go elsewhere is not heard of here.
            Event::WindowFocused(_) => *self = Self::default(),
            _ => {}
        }
        None
    }

    fn key(&mut self, key: Key, pressed: bool, repeat: bool, modifiers: Modifiers) -> Option<InputDirection> {
        if pressed && !repeat && !self.ctrl && !self.left && !self.right {
            self.spoiled = false;
        }
        self.spoiled |= modifiers.alt || modifiers.mac_cmd;
        let complete = self.ctrl && (self.left != self.right) && !self.spoiled;
        let direction = if self.left { InputDirection::LeftToRight } else { InputDirection::RightToLeft };
        match key {
            Key::ShiftLeft => self.left = pressed,
            Key::ShiftRight => self.right = pressed,
            _ => self.ctrl = pressed,
        }
        if pressed {
            // Both sides at once mean neither.
            self.spoiled |= self.left && self.right;
            return None;
        }
        self.spoiled = true;
        complete.then_some(direction)
    }
}

fn is_chord_key(key: Key) -> bool {
    matches!(key, Key::ShiftLeft | Key::ShiftRight | Key::ControlLeft | Key::ControlRight)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Keys in order: `+` is pressed, `-` let go.
    fn check(keys: &str, expected: Option<InputDirection>) {
        let mut chord = Chord::default();
        let mut found = Vec::new();
        for word in keys.split(' ') {
            let (sign, name) = word.split_at(1);
            let key = match name {
                "ctrl" => Key::ControlLeft,
                "ctrlright" => Key::ControlRight,
                "left" => Key::ShiftLeft,
                "right" => Key::ShiftRight,
                _ => Key::P,
            };
            let event = Event::Key {
                key,
                physical_key: Some(key),
                pressed: sign == "+",
                repeat: false,
                modifiers: Modifiers::NONE,
            };
            found.extend(chord.read(&event));
        }
        assert_eq!(found, Vec::from_iter(expected), "{keys}");
    }

    #[test]
    fn the_chord_counts_when_it_is_let_go_alone() {
        use InputDirection::{LeftToRight, RightToLeft};
        check("+ctrl +left -left -ctrl", Some(LeftToRight));
        check("+left +ctrl -ctrl -left", Some(LeftToRight));
        check("+ctrl +right -ctrl -right", Some(RightToLeft));
        check("+ctrlright +right -right -ctrlright", Some(RightToLeft));
        check("+ctrl +left", None);
        check("+ctrl +left +p -p -left -ctrl", None);
        check("+p +ctrl +left -left -ctrl", Some(LeftToRight));
        check("+ctrl -ctrl +left -left", None);
        check("+ctrl +left +right -right -left -ctrl", None);
        check("+ctrl +left +p -p -left -ctrl +ctrl +left -left -ctrl", Some(LeftToRight));
    }

    #[test]
    fn a_click_or_a_lost_window_ends_it() {
        let key = |key, pressed| Event::Key {
            key,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        let mut chord = Chord::default();
        chord.read(&key(Key::ControlLeft, true));
        chord.read(&key(Key::ShiftLeft, true));
        chord.read(&Event::WindowFocused(false));
        assert_eq!(chord.read(&key(Key::ShiftLeft, false)), None);
    }
}
