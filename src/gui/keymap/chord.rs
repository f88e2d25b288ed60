//! Keys written down and read: `Ctrl+Shift+P`, as people write them in the file of keys.
//!
//! The main functions are [`parse`] and [`written`]. They must not know any command.

use egui::{Key, KeyboardShortcut, Modifiers};

/// Names for keys that egui calls otherwise; the first one of a key is the one that is written.
const NAMES: [(&str, Key); 17] = [
    ("Plus", Key::Plus),
    ("+", Key::Plus),
    ("Minus", Key::Minus),
    ("-", Key::Minus),
    ("[", Key::OpenBracket),
    ("]", Key::CloseBracket),
    ("Left", Key::ArrowLeft),
    ("Right", Key::ArrowRight),
    ("Up", Key::ArrowUp),
    ("Down", Key::ArrowDown),
    ("Esc", Key::Escape),
    ("Escape", Key::Escape),
    ("Del", Key::Delete),
    ("PgUp", Key::PageUp),
    ("PgDown", Key::PageDown),
    ("PgDn", Key::PageDown),
    ("Return", Key::Enter),
];

/// The keys that `text` names; `None` when it names none. Case does not count.
pub fn parse(text: &str) -> Option<KeyboardShortcut> {
    let text = text.trim();
    // The last part is the key; it may itself be a plus.
    let (modifiers, key) = match text.strip_suffix('+').map(|rest| rest.strip_suffix('+').unwrap_or(rest)) {
        Some(modifiers) => (modifiers, "+"),
        None => text.rsplit_once('+').unwrap_or(("", text)),
    };
    let mut held = Modifiers::NONE;
    for name in modifiers.split('+').map(str::trim).filter(|name| !name.is_empty()) {
        held |= match name.to_ascii_lowercase().as_str() {
            "ctrl" | "control" | "cmd" | "command" => Modifiers::COMMAND,
            "shift" => Modifiers::SHIFT,
            "alt" | "option" => Modifiers::ALT,
            _ => return None,
        };
    }
    Some(KeyboardShortcut::new(held, key_named(key.trim())?))
}

fn key_named(name: &str) -> Option<Key> {
    let ours = NAMES.iter().find(|(ours, _)| ours.eq_ignore_ascii_case(name)).map(|(_, key)| *key);
    ours.or_else(|| Key::ALL.iter().copied().find(|key| key.name().eq_ignore_ascii_case(name)))
}

/// The keys as they are written in the file.
pub fn written(shortcut: KeyboardShortcut) -> String {
    let KeyboardShortcut { modifiers, logical_key } = shortcut;
    let mut parts = Vec::new();
    for (is_held, name) in [(modifiers.command, "Ctrl"), (modifiers.shift, "Shift"), (modifiers.alt, "Alt")] {
        if is_held {
            parts.push(name);
        }
    }
    let ours = NAMES.iter().find(|(_, key)| *key == logical_key).map(|(name, _)| *name);
    parts.push(ours.unwrap_or_else(|| logical_key.name()));
    parts.join("+")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_read_as_people_write_them() {
        let check = |text: &str, modifiers: Modifiers, key: Key| {
            assert_eq!(parse(text), Some(KeyboardShortcut::new(modifiers, key)), "{text}");
        };
        let ctrl = Modifiers::COMMAND;
        check("Ctrl+Shift+P", ctrl | Modifiers::SHIFT, Key::P);
        check(" ctrl + p ", ctrl, Key::P);
        check("Cmd+S", ctrl, Key::S);
        check("Alt+Left", Modifiers::ALT, Key::ArrowLeft);
        check("F6", Modifiers::NONE, Key::F6);
        check("Ctrl++", ctrl, Key::Plus);
        check("Ctrl+Plus", ctrl, Key::Plus);
        check("+", Modifiers::NONE, Key::Plus);
        check("[", Modifiers::NONE, Key::OpenBracket);
        check("Ctrl+-", ctrl, Key::Minus);
        check("7", Modifiers::NONE, Key::Num7);
        for text in ["", "Ctrl+", "Hyper+P", "Ctrl+Shift", "PP", "ق"] {
            // "Ctrl+" names a plus held with Ctrl: what was meant cannot be told.
            let is_plus = parse(text).is_some_and(|shortcut| shortcut.logical_key == Key::Plus);
            assert!(parse(text).is_none() || is_plus, "{text}");
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        for key in Key::ALL {
            for modifiers in [Modifiers::NONE, Modifiers::COMMAND | Modifiers::SHIFT, Modifiers::ALT] {
                let shortcut = KeyboardShortcut::new(modifiers, *key);
                assert_eq!(parse(&written(shortcut)), Some(shortcut), "{}", written(shortcut));
            }
        }
    }
}
