//! The window: all of egui. Knows the session and `typeset`; never writes a file itself.

pub mod raster;
pub mod theme;
