//! The window: all of egui. Knows the session and `typeset`; never writes a file itself.

pub mod fonts;
pub mod glyphs;
pub mod raster;
pub mod rtl;
#[cfg(test)]
#[path = "../../tests/support/picture.rs"]
mod testing;
pub mod theme;
pub mod widgets;

#[cfg(test)]
use crate::typeset::SystemFonts;
