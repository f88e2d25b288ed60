//! Contrast by WCAG 2.2, and the colours that are derived from a goal's colour to keep it.
//!
//! Main functions: [`ratio`], [`rule_colour`], [`ink_on`], [`stack_tints`].
//! It must not know which goals there are, nor which theme is in force.

use egui::Color32;

/// The contrast that text needs (WCAG 2.2, 1.4.3).
pub const TEXT: f32 = 4.5;
/// The contrast that lines and shapes with a meaning need (WCAG 2.2, 1.4.11).
pub const SHAPE: f32 = 3.0;

/// How much of a category's colour lies in its tint.
pub const TINT: f32 = 0.25;

/// Relative luminance of an opaque colour, 0 (black) to 1 (white), as WCAG 2.2 defines it.
pub fn luminance(colour: Color32) -> f32 {
    let linear = |channel: u8| {
        let value = f32::from(channel) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(colour.r()) + 0.7152 * linear(colour.g()) + 0.0722 * linear(colour.b())
}

/// Contrast of two opaque colours, 1 (none) to 21 (black on white).
pub fn ratio(one: Color32, other: Color32) -> f32 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// `share` (0 to 1) of `colour` over `base`, both opaque; in gamma space, as the window blends.
pub fn mix(colour: Color32, base: Color32, share: f32) -> Color32 {
    base.lerp_to_gamma(colour, share.clamp(0.0, 1.0))
}

/// A colour of the same hue as `colour` with at least `contrast` on `page`: `colour` itself if it
/// has that, else the nearest darker one on a light page or lighter one on a dark page.
pub fn rule_colour(colour: Color32, page: Color32, contrast: f32) -> Color32 {
    let end = if luminance(page) > 0.18 { Color32::BLACK } else { Color32::WHITE };
    nearest(|share| mix(end, colour, share), |candidate| ratio(candidate, page) >= contrast)
}

/// White or black, whichever is legible on `colour`; white where both are.
/// One of them always reaches [`TEXT`].
pub fn ink_on(colour: Color32) -> Color32 {
    if ratio(Color32::WHITE, colour) >= TEXT { Color32::WHITE } else { Color32::BLACK }
}

/// The tint of one category on `page`, with `ink` legible on it.
pub fn tint(colour: Color32, page: Color32, ink: Color32) -> Color32 {
    stack_tints(&[colour], page, ink)
}

/// The tints of several categories one over another, as one opaque colour for the place where they
/// overlap. `ink` on it never falls below [`TEXT`], as long as it reaches that on `page`.
pub fn stack_tints(colours: &[Color32], page: Color32, ink: Color32) -> Color32 {
    let full = colours.iter().fold(page, |below, colour| mix(*colour, below, TINT));
    nearest(|share| mix(page, full, share), |candidate| ratio(candidate, ink) >= TEXT)
}

/// The first of `colours(0.0)` to `colours(1.0)` that is `good`; the last if none is.
fn nearest(colours: impl Fn(f32) -> Color32, good: impl Fn(Color32) -> bool) -> Color32 {
    const STEPS: u8 = 100;
    (0..=STEPS)
        .map(|step| colours(f32::from(step) / f32::from(STEPS)))
        .find(|colour| good(*colour))
        .unwrap_or_else(|| colours(1.0))
}
