//! What the window remembers of a person, in a RON file of their own.
//!
//! The main type is [`Settings`]; [`SettingsFile`] reads and writes it. Nothing of a project lives
//! here, and nothing lives in eframe's own storage, which tears files.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::locale::{Conventions, Digits, Months};
use crate::model::AuthorId;
use crate::store::{Spot, atomic};

use super::keymap::layout::LatinLayout;

/// How the two panes stand.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub enum Arrangement {
    /// Side by side.
    #[default]
    Beside,
    /// One above the other.
    Stacked,
    /// The source alone.
    SourceAlone,
    /// The translation alone.
    TranslationAlone,
    /// Two translations and their source, side by side.
    Compared,
}

/// How the two texts are worked on.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub enum WorkView {
    /// As pages, to read.
    #[default]
    Read,
    /// Row by row, to translate.
    Segments,
}

impl WorkView {
    /// The id of the words in Fluent that ask for it.
    pub(super) fn label(self) -> &'static str {
        match self {
            Self::Read => "command-show-reading",
            Self::Segments => "command-show-segments",
        }
    }
}

/// Which colours to use.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub enum ThemeChoice {
    /// As the system says.
    #[default]
    System,
    /// Ink on paper.
    Light,
    /// Light on dark.
    Dark,
    /// Black and white, strong lines.
    HighContrast,
}

/// Which way the keys with arrows to the left and right go.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub enum ArrowKeys {
    /// Where they point, on the screen.
    #[default]
    Visual,
    /// Forward and back in the text; forward is where the paragraph reads to.
    Logical,
}

/// Whether things may move by themselves.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub enum ReduceMotion {
    /// As the system says.
    #[default]
    Auto,
    /// Nothing moves by itself.
    On,
    /// Menus fade and lists glide, whatever the system says.
    Off,
}

/// Who annotates at this machine.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Me {
    /// Their id, the same in all their projects.
    pub id: AuthorId,
    /// Their name.
    pub name: String,
}

/// What is remembered.
#[allow(clippy::struct_excessive_bools, reason = "each is a choice of its own")]
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Language of the interface, as a BCP 47 tag; `None` for the system's.
    pub language: Option<String>,
    /// The digits of an Arabic interface.
    pub digits: Digits,
    /// The names of months in an Arabic interface.
    pub months: Months,
    /// Colours.
    pub theme: ThemeChoice,
    /// Size of the texts; 1.0 is 100 %.
    pub reading_zoom: f32,
    /// Size of everything else; 1.0 is 100 %.
    pub interface_zoom: f32,
    /// Whether what moves by itself stops.
    pub reduce_motion: ReduceMotion,
    /// Whether the texts are read, or translated row by row.
    pub view: WorkView,
    /// How the panes stand.
    pub arrangement: Arrangement,
    /// Whether the panes have changed sides.
    pub swapped: bool,
    /// Share of the room that the first pane takes, from 0.2 to 0.8.
    pub split: f32,
    /// Whether the side panel shows.
    pub side_panel: bool,
    /// Whether characters without a picture of their own get a small sign.
    pub show_invisibles: bool,
    /// Which way the arrow keys go where one types.
    pub arrow_keys: ArrowKeys,
    /// Whether a drag of the mouse over several words takes whole ones.
    pub whole_words: bool,
    /// Whether an Arabic word that the pointer rests on shows what it means.
    pub glosses: bool,
    /// The Latin letters of the person's keyboard, as they were seen: letters of shortcuts follow them
    /// while another script is on.
    pub latin_layout: LatinLayout,
    /// Whoever annotates here.
    pub me: Option<Me>,
    /// Project files, the last one first.
    pub recent: Vec<PathBuf>,
    /// The project to open at the next start; `None` opens the sample.
    pub last: Option<PathBuf>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            digits: Digits::default(),
            months: Months::default(),
            theme: ThemeChoice::default(),
            reading_zoom: 1.0,
            interface_zoom: 1.0,
            reduce_motion: ReduceMotion::default(),
            view: WorkView::default(),
            arrangement: Arrangement::default(),
            swapped: false,
            split: 0.5,
            side_panel: true,
            show_invisibles: false,
            arrow_keys: ArrowKeys::default(),
            whole_words: true,
            glosses: true,
            latin_layout: LatinLayout::default(),
            me: None,
            recent: Vec::new(),
            last: None,
        }
    }
}

/// How many files are remembered as recent.
const RECENT: usize = 10;
/// The sizes of text that can be chosen.
const ZOOM: [f32; 12] = [0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 2.0, 2.5, 3.0];

impl Settings {
    /// What is chosen beside the language.
    pub fn conventions(&self) -> Conventions {
        Conventions { digits: self.digits, months: self.months }
    }

    /// The language of the interface by these settings, where `system` is the system's: its region counts
    /// when the person chose its language.
    pub fn language_tag(&self, system: String) -> String {
        let speaks = |tag: &str, language: &str| {
            tag.to_ascii_lowercase()
                .strip_prefix(language)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(['-', '_', '.']))
        };
        match &self.language {
            Some(language) if !speaks(&system, language) => language.clone(),
            _ => system,
        }
    }

    /// Remembers that `path` was opened or saved.
    pub fn remember(&mut self, path: &Path) {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        self.recent.retain(|old| *old != path);
        self.recent.insert(0, path.clone());
        self.recent.truncate(RECENT);
        self.last = Some(path);
    }

    /// The next size after `zoom`, larger or smaller.
    pub fn step(zoom: f32, larger: bool) -> f32 {
        let next = if larger {
            ZOOM.iter().find(|step| **step > zoom + 0.001)
        } else {
            ZOOM.iter().rev().find(|step| **step < zoom - 0.001)
        };
        next.copied().unwrap_or(zoom)
    }

    /// The same with every number in its bounds, whatever the file says.
    fn bounded(mut self) -> Self {
        let bound =
            |value: f32, low: f32, high: f32| if value.is_finite() { value.clamp(low, high) } else { 1.0 };
        self.reading_zoom = bound(self.reading_zoom, 0.5, 3.0);
        self.interface_zoom = bound(self.interface_zoom, 0.5, 3.0);
        self.split = if self.split.is_finite() { self.split.clamp(0.2, 0.8) } else { 0.5 };
        self.recent.truncate(RECENT);
        self
    }
}

/// Why the settings could not be read. The file stays as it is, and is not written over.
#[derive(Debug, Error)]
pub enum SettingsError {
    /// The file cannot be read at all.
    #[error("{}: {source}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// It holds something else than settings.
    #[error("{}: {spot:?}: {cause}", path.display())]
    Syntax {
        /// The file.
        path: PathBuf,
        /// Where.
        spot: Spot,
        /// What is wrong.
        cause: ron::Error,
    },
}

/// The settings file: what it held, and whether it may be written.
#[derive(Debug)]
pub struct SettingsFile {
    path: Option<PathBuf>,
    written: Settings,
}

impl SettingsFile {
    /// The settings in `folder`, or defaults that are kept nowhere when there is no folder. A file that
    /// cannot be read gives the defaults, the error, and is left alone.
    pub fn load(folder: Option<PathBuf>) -> (Self, Settings, Option<SettingsError>) {
        let Some(path) = folder.map(|folder| folder.join("settings.ron")) else {
            return (Self { path: None, written: Settings::default() }, Settings::default(), None);
        };
        let fault =
            |error| (Self { path: None, written: Settings::default() }, Settings::default(), Some(error));
        match std::fs::read_to_string(&path) {
            Ok(text) => match ron::from_str::<Settings>(&text) {
                Ok(settings) => {
                    let settings = settings.bounded();
                    (Self { path: Some(path), written: settings.clone() }, settings, None)
                }
                Err(error) => {
                    let spot = Spot::of_error(&error);
                    fault(SettingsError::Syntax { path, spot, cause: error.code })
                }
            },
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                (Self { path: Some(path), written: Settings::default() }, Settings::default(), None)
            }
            Err(source) => fault(SettingsError::Io { path, source }),
        }
    }

    /// The folder of this person's settings, if the system has one.
    pub fn folder() -> Option<PathBuf> {
        directories::ProjectDirs::from("", "", "hashiya").map(|folders| folders.config_dir().to_owned())
    }

    /// Writes the settings if they changed; small, so it is done at once.
    pub fn store(&mut self, settings: &Settings) -> Result<(), atomic::WriteError> {
        let Some(path) = self.path.as_ref().filter(|_| self.written != *settings) else { return Ok(()) };
        self.written = settings.clone();
        if let Some(folder) = path.parent()
            && let Err(error) = std::fs::create_dir_all(folder)
        {
            log::warn!("{}: {error}", folder.display());
        }
        let pretty = ron::ser::PrettyConfig::new().indentor("  ");
        let text = match ron::ser::to_string_pretty(settings, pretty) {
            Ok(text) => text + "\n",
            Err(error) => {
                log::error!("settings: {error}");
                return Ok(());
            }
        };
        atomic::write(path, text.as_bytes(), atomic::Replace::Anything)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_found_again() {
        let folder = tempfile::tempdir().unwrap();
        let (mut file, mut settings, error) = SettingsFile::load(Some(folder.path().join("new")));
        assert!(error.is_none() && settings == Settings::default());
        settings.remember(Path::new("/كتب/مقال.ron"));
        settings.reading_zoom = Settings::step(1.0, true);
        file.store(&settings).unwrap();
        assert_eq!(SettingsFile::load(Some(folder.path().join("new"))).1, settings);
    }

    #[test]
    fn a_broken_file_is_told_of_and_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.ron");
        let broken = "(\n  theme: Purple,\n)";
        atomic::write(&path, broken.as_bytes(), atomic::Replace::Nothing).unwrap();
        let (mut file, settings, error) = SettingsFile::load(Some(folder.path().to_owned()));
        let Some(SettingsError::Syntax { spot, .. }) = error else { panic!("{error:?}") };
        assert_eq!((spot.line, spot.column), (2, 10));
        file.store(&Settings { split: 0.3, ..settings }).unwrap();
        assert_eq!(std::fs::read_to_string(&path).unwrap(), broken);
    }

    #[test]
    fn the_region_of_the_system_counts_with_its_language() {
        for (chosen, system, expect) in [
            (None, "fr_CA.UTF-8", "fr_CA.UTF-8"),
            (Some("ar"), "ar_MA.UTF-8", "ar_MA.UTF-8"),
            (Some("ar"), "fr_MA.UTF-8", "ar"),
            (Some("es"), "est", "es"),
            (Some("en"), "", "en"),
        ] {
            let settings = Settings { language: chosen.map(str::to_owned), ..Settings::default() };
            assert_eq!(settings.language_tag(system.to_owned()), expect, "{chosen:?} {system}");
        }
    }

    #[test]
    fn numbers_out_of_bounds_are_brought_back() {
        let wild = Settings { reading_zoom: 1e9, split: f32::NAN, ..Settings::default() }.bounded();
        assert_eq!((wild.reading_zoom, wild.split), (3.0, 0.5));
    }
}
