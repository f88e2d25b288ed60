//! The window: all of egui. Knows the session and `typeset`; never writes a file itself.

mod aligning;
mod annotating;
mod announce;
mod announcing;
mod app;
mod bead_edits;
mod beads;
mod cards;
pub mod command;
mod comparing;
mod files;
pub mod fonts;
mod fuzzy;
mod glossing;
pub mod glyphs;
pub mod keymap;
mod keys;
mod landmarks;
mod motion;
mod number_keys;
pub mod panes;
mod projecting;
pub mod raster;
mod reader;
mod reviewing;
mod ribbons;
pub mod rtl;
mod run;
mod scene;
mod segmenting;
mod segments;
mod sentences;
pub mod settings;
mod shell;
mod side;
#[cfg(test)]
#[path = "../../tests/support/picture.rs"]
mod testing;
pub mod theme;
mod typing;
pub mod widgets;

pub use app::{App, Start};
pub use reader::Reader;
pub use run::run;
pub use scene::{Commands, Scene};

#[cfg(test)]
use crate::typeset::SystemFonts;
