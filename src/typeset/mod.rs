//! Paragraphs to glyphs: fonts, layout, carets, rectangles, the glyph atlas and the column of a pane.
//!
//! In reading order:
//!
//! 1. [`Face`], [`ParagraphStyle`]: which letters, how large.
//! 2. [`Engine`]: the fonts and the scratch space of layout; one for the window.
//! 3. [`Paragraph`]: one paragraph laid out, with hit test, caret movement and range rectangles.
//! 4. [`Label`]: a label of the window laid out, only to be drawn.
//! 5. [`GlyphAtlas`]: glyphs rasterised into one picture that a renderer keeps as a texture.
//! 6. [`Column`]: the paragraphs of one pane, of which only those near the screen are laid out.
//!
//! Lengths are physical pixels (`f32`, y downwards) except where *points* are named; offsets in text
//! are bytes from the start of one paragraph.
//!
//! It must not know: egui, the model of a project, files, clocks, colours of a theme.

mod atlas;
mod column;
mod direction;
mod engine;
mod fonts;
mod geometry;
mod label;
mod paragraph;
mod style;

pub use atlas::{DirtyRegion, GlyphAtlas, GlyphQuad, Slot};
pub use column::{Column, Heights, Paragraphs, Placed};
pub use direction::first_strong_is_rtl;
pub use engine::{Brush, Engine, Span, SystemFonts};
pub use fonts::{BUNDLED, BundledFont, Face, FaceMetrics, stack};
pub use geometry::{Caret, Logical, RectPx, Side, Vertical};
pub use label::{Label, LabelLine, LabelRun, LabelSpan};
pub use paragraph::{
    GlyphFont, GlyphInstance, GraphemeBox, Letter, LineInfo, Paragraph, RangeRect, Space, TextRun, VisualRun,
};
pub use style::{Direction, ParagraphStyle};
