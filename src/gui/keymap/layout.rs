//! Which letter a key means, whatever layout is on.
//!
//! The main type is [`Layouts`], a plugin that sees the keys before anything else in the window and
//! gives each letter key the letter of the person's *Latin* layout. With an Arabic layout on, egui falls
//! back on the position and calls keys as on a US keyboard: where a French keyboard has A, Ctrl+A would
//! quit. So the plugin learns from what is typed which Latin layout the person has.
//!
//! Digits and brackets are not its matter: they count by position, see [`super::Press`]. It must not
//! know any command.

use std::collections::BTreeMap;

use egui::{Context, Event, Key, RawInput};
use serde::{Deserialize, Serialize};

/// Latin layouts that are known by name: all letters of one follow from a single key.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub enum LatinLayout {
    /// As in the United States and on most keyboards.
    #[default]
    Qwerty,
    /// As in France and the Maghreb.
    Azerty,
    /// As in Germany.
    Qwertz,
}

/// Where AZERTY has its letters that QWERTY has elsewhere: (position, letter); the position of M has none.
const AZERTY: [(Key, Option<Key>); 6] = [
    (Key::A, Some(Key::Q)),
    (Key::Q, Some(Key::A)),
    (Key::W, Some(Key::Z)),
    (Key::Z, Some(Key::W)),
    (Key::Semicolon, Some(Key::M)),
    (Key::M, None),
];
/// The same for QWERTZ.
const QWERTZ: [(Key, Option<Key>); 2] = [(Key::Y, Some(Key::Z)), (Key::Z, Some(Key::Y))];

impl LatinLayout {
    /// The letter at a position, which is called as on a US keyboard.
    fn letter_at(self, position: Key) -> Option<Key> {
        let differing: &[(Key, Option<Key>)] = match self {
            Self::Qwerty => &[],
            Self::Azerty => &AZERTY,
            Self::Qwertz => &QWERTZ,
        };
        match differing.iter().find(|(key, _)| *key == position) {
            Some((_, letter)) => *letter,
            None => is_letter(position).then_some(position),
        }
    }
}

/// The plugin: what is known of the person's keyboard.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Layouts {
    latin: LatinLayout,
    /// Letters at positions where no known layout has them (Dvorak, Bépo), as they were seen.
    seen: BTreeMap<Key, Key>,
    /// Whether the letter typed last was not a Latin one.
    is_foreign: bool,
    /// What the keys that are held down were read as, by position: they are released as the same.
    held: BTreeMap<Key, Key>,
}

impl Layouts {
    /// Gives a window this plugin; `latin` is what was remembered of the keyboard.
    pub fn install(ctx: &Context, latin: LatinLayout) {
        ctx.add_plugin(Self { latin, ..Self::default() });
    }

    /// The person's Latin layout as far as it is known, to be remembered.
    pub fn latin(ctx: &Context) -> Option<LatinLayout> {
        ctx.with_plugin(|layouts: &mut Self| layouts.latin)
    }

    fn letter_at(&self, position: Key) -> Option<Key> {
        self.seen.get(&position).copied().or_else(|| self.latin.letter_at(position))
    }

    /// Takes note that a position gave a Latin letter.
    fn learn(&mut self, position: Key, letter: Key) {
        self.is_foreign = false;
        if self.letter_at(position) == Some(letter) {
            return;
        }
        let known = [LatinLayout::Qwerty, LatinLayout::Azerty, LatinLayout::Qwertz];
        match known.into_iter().find(|layout| layout.letter_at(position) == Some(letter)) {
            Some(latin) => {
                self.latin = latin;
                self.seen.clear();
            }
            None => drop(self.seen.insert(position, letter)),
        }
    }

    /// What a key means; `typed` is the text that came with it.
    fn read(&mut self, key: Key, position: Key, typed: Option<&str>) -> Key {
        let typed = typed.and_then(only_letter);
        if let Some(typed) = typed {
            self.is_foreign = !typed.is_ascii();
        }
        if is_letter(key) {
            // egui's fallback calls a key by its position, so a letter elsewhere is truly on the keyboard;
            // one at its US position is when it was typed.
            let is_typed = typed.is_some_and(|c| Key::from_name(&c.to_string()) == Some(key));
            if key != position || is_typed {
                if is_letter(position) || position == Key::Semicolon {
                    self.learn(position, key);
                }
                return key;
            }
            return self.letter_at(position).unwrap_or(key);
        }
        // Shift and a letter key give signs on Arabic layouts: Shift+F is `[`.
        let is_sign_of_letter = is_sign(key) && (is_letter(position) || position == key);
        match self.letter_at(position) {
            Some(letter) if is_sign_of_letter && self.is_foreign => letter,
            // Arabic ك at the place of a French M: egui says `;`.
            Some(letter) if key == position && position == Key::Semicolon && typed.is_none() => letter,
            _ => key,
        }
    }
}

impl egui::Plugin for Layouts {
    fn debug_name(&self) -> &'static str {
        "keyboard layouts"
    }

    fn input_hook(&mut self, _ctx: &Context, input: &mut RawInput) {
        for index in 0..input.events.len() {
            let typed = match input.events.get(index + 1) {
                Some(Event::Text(typed)) => Some(typed.clone()),
                _ => None,
            };
            let event = input.events.get_mut(index);
            let Some(Event::Key { key, physical_key: Some(position), pressed, .. }) = event else { continue };
            if *pressed {
                *key = self.read(*key, *position, typed.as_deref());
                self.held.insert(*position, *key);
            } else if let Some(held) = self.held.remove(position) {
                *key = held;
            }
        }
    }
}

fn is_letter(key: Key) -> bool {
    (Key::A..=Key::Z).contains(&key)
}

/// Whether a key types a sign that is neither letter nor digit.
pub(super) fn is_sign(key: Key) -> bool {
    matches!(
        key,
        Key::Colon
            | Key::Comma
            | Key::Minus
            | Key::Period
            | Key::Plus
            | Key::Equals
            | Key::Semicolon
            | Key::Backslash
            | Key::Slash
            | Key::Pipe
            | Key::Questionmark
            | Key::Exclamationmark
            | Key::OpenBracket
            | Key::CloseBracket
            | Key::OpenCurlyBracket
            | Key::CloseCurlyBracket
            | Key::Backtick
            | Key::Quote
    )
}

/// The letter that `typed` is, if it is one letter; of a lam-alef the lam.
fn only_letter(typed: &str) -> Option<char> {
    typed.chars().next().filter(|c| c.is_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Presses keys given as (what egui calls it, position, text that comes with it).
    fn check(layouts: &mut Layouts, presses: &[(Key, Key, &str)], expected: &[Key]) {
        let read: Vec<Key> = presses
            .iter()
            .map(|(key, position, typed)| layouts.read(*key, *position, Some(*typed)))
            .collect();
        assert_eq!(read, expected, "{presses:?}");
    }

    #[test]
    fn a_french_keyboard_is_learned_and_holds_with_arabic_on() {
        let mut layouts = Layouts::default();
        // Ctrl+A with French on: egui knows the letter.
        check(&mut layouts, &[(Key::A, Key::Q, "")], &[Key::A]);
        assert_eq!(layouts.latin, LatinLayout::Azerty);
        // The same keys with Arabic on: egui falls back on the positions.
        let arabic =
            [(Key::Q, Key::Q, "ض"), (Key::A, Key::A, ""), (Key::W, Key::W, ""), (Key::Z, Key::Z, "")];
        check(&mut layouts, &arabic, &[Key::A, Key::Q, Key::Z, Key::W]);
        check(&mut layouts, &[(Key::Semicolon, Key::Semicolon, "ك")], &[Key::M]);
        check(&mut layouts, &[(Key::R, Key::R, "ق")], &[Key::R]);
        // A comma of a French keyboard is where a US keyboard has M.
        check(&mut layouts, &[(Key::E, Key::E, "e"), (Key::Comma, Key::M, ",")], &[Key::E, Key::Comma]);
    }

    #[test]
    fn a_us_keyboard_is_learned_back_from_what_is_typed() {
        let mut layouts = Layouts { latin: LatinLayout::Azerty, ..Layouts::default() };
        check(&mut layouts, &[(Key::Q, Key::Q, "")], &[Key::A]);
        check(&mut layouts, &[(Key::Q, Key::Q, "q"), (Key::Q, Key::Q, "")], &[Key::Q, Key::Q]);
        assert_eq!(layouts.latin, LatinLayout::Qwerty);
    }

    #[test]
    fn signs_on_arabic_letters_are_those_letters() {
        let mut layouts = Layouts::default();
        // Before any Arabic letter was typed a sign is a sign: Dvorak has ' at the position of Q.
        check(&mut layouts, &[(Key::Quote, Key::Q, "'")], &[Key::Quote]);
        let arabic = [(Key::H, Key::H, "ا"), (Key::OpenBracket, Key::F, "")];
        check(&mut layouts, &arabic, &[Key::H, Key::F]);
    }

    #[test]
    fn an_unknown_layout_is_learned_key_by_key() {
        let mut layouts = Layouts::default();
        check(&mut layouts, &[(Key::O, Key::S, "o")], &[Key::O]);
        check(&mut layouts, &[(Key::S, Key::S, "س")], &[Key::O]);
        assert_eq!(layouts.latin, LatinLayout::Qwerty);
    }

    #[test]
    fn what_types_no_letter_stays_what_it_is() {
        let mut layouts = Layouts { latin: LatinLayout::Azerty, ..Layouts::default() };
        for key in [Key::Enter, Key::ArrowLeft, Key::F6, Key::Num4, Key::Space, Key::Delete] {
            check(&mut layouts, &[(key, key, "")], &[key]);
        }
        check(&mut layouts, &[(Key::Quote, Key::Num4, "'")], &[Key::Quote]);
    }
}
