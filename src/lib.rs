//! Hashiya: an Arabic text beside its translation, highlighted, tagged and annotated, kept in RON.
//!
//! The modules in reading order; each may use those above it and no others (`tests/arrows.rs` holds
//! the arrows):
//!
//! 1. [`model`]: plain values. Knows nothing else.
//! 2. [`edit`]: the only way a project changes.
//! 3. [`language`]: all that depends on a language.
//! 4. [`align`]: which sentences of a translation answer which of the source.
//! 5. [`review`]: what to look at before delivery.
//! 6. [`formats`]: bytes to model and back, a file a format.
//! 7. [`store`]: the RON file on disk.
//! 8. [`session`]: one open project.
//! 9. [`jobs`], [`locale`], [`messages`]: background work; words on the screen; errors as sentences.
//! 10. [`cli`]: a file a subcommand.
//! 11. [`typeset`]: paragraphs to glyphs, without egui.
//! 12. [`gui`]: all of egui.

pub mod align;
pub mod cli;
pub mod edit;
pub mod formats;
#[cfg(feature = "gui")]
pub mod gui;
pub mod jobs;
pub mod language;
pub mod locale;
pub mod messages;
pub mod model;
pub mod review;
pub mod session;
pub mod store;
#[cfg(feature = "gui")]
pub mod typeset;
