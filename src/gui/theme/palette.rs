//! The colours of each theme, by what they are for.
//!
//! Main type: [`Palette`]. The only place where a colour of the interface is written down; the
//! goals bring theirs in the codebook, through [`rgb`].
//! It must not know what is painted with them.

use egui::Color32;

/// A colour from `0xRRGGBB`.
#[expect(clippy::disallowed_methods, reason = "the theme is where colours are made")]
pub const fn rgb(hex: u32) -> Color32 {
    let [_, r, g, b] = hex.to_be_bytes();
    Color32::from_rgb(r, g, b)
}

/// Colours by role; every one is opaque. `tests.rs` holds which pairs must contrast.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    /// Behind lists, the gutter and the inside of inputs.
    pub background: Color32,
    /// Behind the two texts, bars, cards and menus.
    pub page: Color32,
    /// Text.
    pub ink: Color32,
    /// Text of less weight: hints, times, counts.
    pub muted: Color32,
    /// Hairlines that part one surface from another and tell nothing.
    pub line: Color32,
    /// Edges of inputs and boxes to tick, which must be seen (3:1).
    pub edge: Color32,
    /// What is chosen, focused, or the counterpart's edge.
    pub accent: Color32,
    /// Behind what is chosen; accent is legible on it.
    pub accent_soft: Color32,
    /// Text on a filled accent.
    pub on_accent: Color32,
    /// Behind what the pointer is over.
    pub hover: Color32,
    /// Behind selected text.
    pub selection: Color32,
    /// Behind the sentence that answers the one of the caret.
    pub counterpart: Color32,
    /// Dashed edge of a doubtful alignment.
    pub doubtful: Color32,
    /// Ribbon of an alignment nobody dwells on.
    pub ribbon: Color32,
    /// Something wrong, as text or line.
    pub danger: Color32,
    /// Something to look at, as text or line.
    pub warning: Color32,
    /// Shadow under cards and menus, before its softness.
    pub shadow_alpha: u8,
}

impl Palette {
    /// Ink on paper.
    pub const LIGHT: Self = Self {
        background: rgb(0x00F6_F4EF),
        page: rgb(0x00FF_FEFB),
        ink: rgb(0x001F_1E1B),
        muted: rgb(0x006E_6A61),
        line: rgb(0x00E2_DDD2),
        edge: rgb(0x008F_897C),
        accent: rgb(0x000F_6B74),
        accent_soft: rgb(0x00DC_EDEC),
        on_accent: rgb(0x00FF_FFFF),
        hover: rgb(0x00EF_EBE2),
        selection: rgb(0x00C9_E3E4),
        counterpart: rgb(0x00F3_F7EE),
        doubtful: rgb(0x00A0_7A1F),
        ribbon: rgb(0x00E4_E2DC),
        danger: rgb(0x00B3_261E),
        warning: rgb(0x0081_5600),
        shadow_alpha: 0x24,
    };

    /// The same by lamplight.
    pub const DARK: Self = Self {
        background: rgb(0x0015_181A),
        page: rgb(0x001C_2023),
        ink: rgb(0x00EC_E8DF),
        muted: rgb(0x00A0_9A8E),
        line: rgb(0x002D_3236),
        edge: rgb(0x0074_7B7F),
        accent: rgb(0x0058_B9C2),
        accent_soft: rgb(0x001E_3538),
        on_accent: rgb(0x0010_1416),
        hover: rgb(0x0024_292C),
        selection: rgb(0x0027_4A4F),
        counterpart: rgb(0x0020_282A),
        doubtful: rgb(0x00C9_A24A),
        ribbon: rgb(0x0029_2B2B),
        danger: rgb(0x00FF_8A80),
        warning: rgb(0x00E0_B04C),
        shadow_alpha: 0x70,
    };

    /// White on black, every line bright.
    pub const HIGH_CONTRAST: Self = Self {
        background: rgb(0x0000_0000),
        page: rgb(0x0000_0000),
        ink: rgb(0x00FF_FFFF),
        muted: rgb(0x00DC_DCDC),
        line: rgb(0x009A_9A9A),
        edge: rgb(0x00FF_FFFF),
        accent: rgb(0x0062_E6F2),
        accent_soft: rgb(0x0000_2E33),
        on_accent: rgb(0x0000_0000),
        hover: rgb(0x0026_2626),
        selection: rgb(0x0000_4A52),
        counterpart: rgb(0x0010_2224),
        doubtful: rgb(0x00FF_D75E),
        ribbon: rgb(0x002E_2E2E),
        danger: rgb(0x00FF_9B93),
        warning: rgb(0x00FF_D75E),
        shadow_alpha: 0,
    };
}
