//! All colours, spacing and type sizes of the window.
//!
//! Main type: [`Theme`]; widgets ask [`Theme::of`] for it. No other module makes a colour (clippy
//! holds that) or writes a size down.
//! It must not know any widget, nor the project.

pub mod contrast;
mod palette;
mod style;

use egui::{Color32, Context, Id};

pub use self::palette::{Palette, rgb};

/// The family of the bold interface faces in egui.
pub const BOLD: &str = "bold";

/// Lengths in points.
pub mod metrics {
    /// Interface type, Latin.
    pub const INTERFACE: f32 = 13.0;
    /// Interface type, Arabic: the letters are lower, so they are set larger.
    pub const INTERFACE_ARABIC: f32 = 15.0;
    /// By how much Arabic is set larger than the Latin beside it.
    pub const ARABIC_SCALE: f32 = INTERFACE_ARABIC / INTERFACE;
    /// Captions, key caps, chips.
    pub const SMALL: f32 = 11.0;
    /// Titles of dialogs and panels.
    pub const HEADING: f32 = 16.0;
    /// The step that distances are multiples of.
    pub const RHYTHM: f32 = 8.0;
    /// Least width and height of anything to click (WCAG 2.2, 2.5.8).
    pub const TARGET: f32 = 24.0;
    /// Height of buttons and single-line inputs.
    pub const CONTROL: f32 = 28.0;
    /// Corners of buttons, inputs and tiles.
    pub const CORNER: u8 = 6;
    /// Corners of cards, menus and dialogs.
    pub const CORNER_LARGE: u8 = 10;
    /// Width of the focus ring.
    pub const FOCUS_RING: f32 = 2.0;
    /// How much of the ink lies in the bar of a list.
    pub const BAR_OPACITY: f32 = 0.6;
    /// Width of a caret.
    pub const CARET: f32 = 1.5;
    /// Thickness of the rule under a highlight.
    pub const RULE: f32 = 3.0;
}

/// Type of the two texts, in points at 100 %.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    /// Size of Naskh.
    pub arabic: f32,
    /// Line height of Naskh, as a multiple of its size.
    pub arabic_leading: f32,
    /// Size of the Latin serif.
    pub latin: f32,
    /// Line height of the Latin serif, as a multiple of its size.
    pub latin_leading: f32,
    /// Size of a title, as a multiple of the text's.
    pub title: f32,
    /// Size of Latin and digits inside Arabic, as a multiple of the Arabic.
    pub latin_in_arabic: f32,
}

impl Default for Reading {
    fn default() -> Self {
        Self {
            arabic: 20.0,
            arabic_leading: 1.95,
            latin: 16.5,
            latin_leading: 1.72,
            title: 1.25,
            latin_in_arabic: 0.85,
        }
    }
}

/// Which palette is in force.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// Ink on paper.
    #[default]
    Light,
    /// Light ink on dark paper.
    Dark,
    /// White on black, every line bright.
    HighContrast,
}

/// What the window looks like.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Theme {
    /// Which palette this is.
    pub mode: Mode,
    /// Its colours.
    pub palette: Palette,
    /// Type of the two texts.
    pub reading: Reading,
}

impl Default for Theme {
    fn default() -> Self {
        Self::new(Mode::Light)
    }
}

impl Theme {
    /// The theme of a mode, with reading type at 100 %.
    pub fn new(mode: Mode) -> Self {
        let palette = match mode {
            Mode::Light => Palette::LIGHT,
            Mode::Dark => Palette::DARK,
            Mode::HighContrast => Palette::HIGH_CONTRAST,
        };
        Self { mode, palette, reading: Reading::default() }
    }

    /// Makes this the theme of the window; the next frame shows it. Both of egui's own themes get
    /// the same style, so that the system's choice does not mix in.
    pub fn apply(&self, ctx: &Context) {
        let style = std::sync::Arc::new(style::style(self));
        ctx.set_style_of(egui::Theme::Light, style.clone());
        ctx.set_style_of(egui::Theme::Dark, style);
        let native = if self.mode == Mode::Light { egui::Theme::Light } else { egui::Theme::Dark };
        ctx.set_theme(native);
        ctx.data_mut(|data| data.insert_temp(Id::NULL, *self));
    }

    /// The theme in force; the light one when none was applied.
    pub fn of(ctx: &Context) -> Self {
        ctx.data(|data| data.get_temp(Id::NULL)).unwrap_or_default()
    }

    /// The colour of the rule under a highlight of `colour`: the same hue, at least 3:1 on the page.
    pub fn rule(&self, colour: Color32) -> Color32 {
        contrast::rule_colour(colour, self.palette.page, contrast::SHAPE)
    }

    /// The tint for the place where highlights of `colours` lie over one another on the page.
    pub fn tint(&self, colours: &[Color32]) -> Color32 {
        contrast::stack_tints(colours, self.palette.page, self.palette.ink)
    }
}

#[cfg(test)]
mod tests;
