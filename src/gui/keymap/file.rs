//! A person's own keys: `keys.ron` beside the settings.
//!
//! The main function is [`load`]. The file names commands and their keys; what it does not name keeps
//! the keys it came with:
//!
//! ```ron
//! (
//!   keys: {
//!     "tag-again": ["T"],
//!     "next-pane": ["F6", "Ctrl+Tab"],
//!     "quit": [],
//!   },
//! )
//! ```
//!
//! A file with a fault is not used at all, so that a person knows which keys they have; it is never
//! written to.

use std::fmt;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::{MapAccess, Visitor};
use thiserror::Error;

use super::{Conflict, Keymap, chord};
use crate::gui::command::Command;
use crate::locale::Locale;
use crate::messages::{self, Describe};
use crate::store::{ReadError, Spot};

/// The name of the file in the folder of the settings.
pub const NAME: &str = "keys.ron";

/// Why a file of keys was not used.
#[derive(Debug, Error)]
#[error("{}: {fault}", path.display())]
pub struct KeysError {
    /// The file.
    pub path: PathBuf,
    /// What is wrong with it.
    pub fault: Fault,
}

/// What can be wrong with a file of keys.
#[derive(Debug, Error)]
pub enum Fault {
    /// The system did not let it be read.
    #[error(transparent)]
    Io(std::io::Error),
    /// It is not RON of this form.
    #[error(transparent)]
    Unreadable(ReadError),
    /// There is no such command.
    #[error("no command {name}, {spot:?}")]
    Command {
        /// The name.
        name: String,
        /// Where it stands.
        spot: Spot,
    },
    /// A command is named twice.
    #[error("{name} twice, {spot:?}")]
    Twice {
        /// Its name.
        name: String,
        /// Where it stands the second time.
        spot: Spot,
    },
    /// No key is called so.
    #[error("no key {chord}, {spot:?}")]
    Chord {
        /// What was written.
        chord: String,
        /// Where it stands.
        spot: Spot,
    },
    /// Two commands have the same key.
    #[error("{conflict:?}, {spot:?}")]
    Conflict {
        /// Which two, and the key.
        conflict: Conflict,
        /// Where the file names one of them.
        spot: Spot,
    },
}

/// The keys as they come, with those of the file in `folder` over them. A file with a fault gives the
/// keys as they come, and the fault.
pub fn load(folder: Option<&Path>) -> (Keymap, Option<KeysError>) {
    let Some(path) = folder.map(|folder| folder.join(NAME)) else { return (Keymap::default(), None) };
    let read = match std::fs::read(&path) {
        Ok(bytes) => read(&bytes),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Keymap::default()),
        Err(error) => Err(Fault::Io(error)),
    };
    let (keymap, fault) = match read {
        Ok(keymap) => (keymap, None),
        Err(fault) => (Keymap::default(), Some(fault)),
    };
    let error = fault.map(|fault| KeysError { path: path.clone(), fault });
    (Keymap { file: Some(path), ..keymap }, error)
}

/// The keys of a file's bytes.
pub(super) fn read(bytes: &[u8]) -> Result<Keymap, Fault> {
    let source = std::str::from_utf8(bytes).map_err(|error| {
        let byte_offset = error.valid_up_to();
        let head = String::from_utf8_lossy(bytes.get(..byte_offset).unwrap_or_default());
        Fault::Unreadable(ReadError::NotUtf8 { byte_offset, spot: spot_after(&head) })
    })?;
    let source = source.strip_prefix('\u{feff}').unwrap_or(source);
    let file: File = ron::from_str(source).map_err(|error| {
        let start = error.span.start;
        let spot = Spot { line: start.line, column: start.col };
        Fault::Unreadable(ReadError::Syntax { spot, cause: error.code })
    })?;
    let mut keymap = Keymap::default();
    let mut seen: Vec<&str> = Vec::new();
    for (name, chords) in &file.keys.0 {
        let quoted = format!("\"{name}\"");
        if seen.contains(&name.as_str()) {
            return Err(Fault::Twice { name: name.clone(), spot: find(source, &quoted, 1).1 });
        }
        seen.push(name);
        let (at, spot) = find(source, &quoted, 0);
        let Some(command) = Command::named(name) else {
            return Err(Fault::Command { name: name.clone(), spot });
        };
        let mut shortcuts = Vec::new();
        for text in chords {
            let Some(shortcut) = chord::parse(text) else {
                let behind = source.get(at..).and_then(|rest| rest.find(&format!("\"{text}\"")));
                let spot = spot_after(source.get(..at + behind.unwrap_or_default()).unwrap_or_default());
                return Err(Fault::Chord { chord: text.clone(), spot });
            };
            shortcuts.push(shortcut);
        }
        keymap.rebind(&command, shortcuts);
    }
    match keymap.conflict() {
        Some(conflict) => {
            // At least one of the two is in the file: the keys as they come do not clash.
            let named = [conflict.second, conflict.first].into_iter().find(|name| seen.contains(name));
            let spot = find(source, &format!("\"{}\"", named.unwrap_or_default()), 0).1;
            Err(Fault::Conflict { conflict, spot })
        }
        None => Ok(keymap),
    }
}

/// The byte and the place of the `nth` (from 0) `needle` that is not in a comment to a line's end.
fn find(source: &str, needle: &str, nth: usize) -> (usize, Spot) {
    let in_comment = |at: usize| {
        let line = source.get(..at).unwrap_or_default().rsplit('\n').next().unwrap_or_default();
        line.contains("//")
    };
    let found = source.match_indices(needle).map(|(at, _)| at).filter(|at| !in_comment(*at)).nth(nth);
    let at = found.unwrap_or_default();
    (at, spot_after(source.get(..at).unwrap_or_default()))
}

/// The place behind the last character of `head`.
fn spot_after(head: &str) -> Spot {
    let line = 1 + head.matches('\n').count();
    let column = 1 + head.chars().rev().take_while(|c| *c != '\n').count();
    Spot { line, column }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    keys: Entries,
}

/// The entries in the order of the file, twice named ones too.
struct Entries(Vec<(String, Vec<String>)>);

impl<'de> Deserialize<'de> for Entries {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Gather;
        impl<'de> Visitor<'de> for Gather {
            type Value = Entries;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map from commands to lists of keys")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entries, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Entries(entries))
            }
        }
        deserializer.deserialize_map(Gather)
    }
}

impl Describe for KeysError {
    fn describe(&self, locale: &Locale) -> String {
        let (spot, cause) = match &self.fault {
            Fault::Io(error) => return messages::io_error(locale, &self.path, error),
            Fault::Unreadable(error) => messages::read_cause(locale, error),
            Fault::Command { name, spot } => {
                (Some(*spot), locale.format("keys-cause-command", &[("name", name.as_str().into())]))
            }
            Fault::Twice { name, spot } => {
                (Some(*spot), locale.format("keys-cause-twice", &[("name", name.as_str().into())]))
            }
            Fault::Chord { chord, spot } => {
                (Some(*spot), locale.format("keys-cause-chord", &[("chord", chord.as_str().into())]))
            }
            Fault::Conflict { conflict: Conflict { shortcut, first, second }, spot } => {
                let keys = chord::written(*shortcut);
                let values =
                    [("keys", keys.into()), ("first", (*first).into()), ("second", (*second).into())];
                (Some(*spot), locale.format("keys-cause-conflict", &values))
            }
        };
        let place = match spot {
            Some(spot) => messages::place(&self.path, spot),
            None => self.path.display().to_string(),
        };
        locale.format("keys-error", &[("place", place.into()), ("cause", cause.into())])
    }
}
