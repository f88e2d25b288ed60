//! What a person can decide in a dialog.
//!
//! The main type is [`Answer`]. What comes of it is the matter of [`crate::gui::files`].

use std::path::PathBuf;

use crate::formats::TextEncoding;
use crate::model::Language;

use super::{Slot, TextDraft};

/// What a person decided in a dialog.
#[derive(Debug)]
pub(in crate::gui) enum Answer {
    /// To leave things as they are.
    Cancel,
    /// To open this file; the dialog waits for it.
    Open(PathBuf),
    /// To write to this path; the dialog waits for it.
    Write {
        /// The file.
        path: PathBuf,
        /// Whether the person agreed to replace what is there.
        replace: bool,
    },
    /// To begin a project of these texts.
    Create {
        /// Its title; empty for the source's.
        title: String,
        /// The source.
        source: Box<TextDraft>,
        /// A translation.
        translation: Option<Box<TextDraft>>,
    },
    /// To add this translation.
    AddTranslation(Box<TextDraft>),
    /// To begin a translation in this language.
    StartTranslation(Language),
    /// To be called so.
    Name(String),
    /// To save, then go on.
    Save,
    /// To let go of what is not saved, then go on.
    Discard,
    /// To look for a file.
    Browse(Browse),
    /// To read a text file; the form waits for it.
    Read {
        /// The form that asks.
        slot: Slot,
        /// The file.
        path: PathBuf,
        /// The encoding that the person chose.
        encoding: Option<TextEncoding>,
    },
}

/// What a file is looked for with the system's chooser.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(in crate::gui) enum Browse {
    /// A project to open.
    Project,
    /// A text for a form.
    Text(Slot),
    /// A codebook to add.
    Codebook,
    /// A place to write to.
    Place(PathBuf),
}
