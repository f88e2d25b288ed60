//! The bundled faces as egui sees them.
//!
//! Main function: [`install`]. The stack is the one of `typeset`'s interface face, so that what egui
//! measures and what is drawn agree. It must not know what is written with them.

use std::sync::Arc;

use egui::{Context, FontData, FontDefinitions, FontFamily, FontId, FontTweak};

use crate::{
    gui::theme::{BOLD, metrics},
    typeset::{self, BUNDLED, Face},
};

/// Makes the bundled faces the only ones of a window; the next frame has them.
///
/// Proportional and monospace are the interface faces, Latin first, the family [`BOLD`] the same in
/// bold. Arabic is set larger by the theme's measure.
pub fn install(ctx: &Context) {
    let mut definitions = FontDefinitions::empty();
    let mut stacks = [Vec::new(), Vec::new()];
    for family in typeset::stack(Face::Interface, false) {
        for font in BUNDLED.iter().filter(|font| font.family == family) {
            let name = format!("{family}{}", if font.bold { " bold" } else { "" });
            let scale = if is_arabic(family) { metrics::ARABIC_SCALE } else { 1.0 };
            let data = FontData::from_static(font.bytes).tweak(FontTweak { scale, ..FontTweak::default() });
            definitions.font_data.insert(name.clone(), Arc::new(data));
            stacks[usize::from(font.bold)].push(name);
        }
    }
    let [regular, bold] = stacks;
    definitions.families.insert(FontFamily::Monospace, regular.clone());
    definitions.families.insert(FontFamily::Proportional, regular);
    definitions.families.insert(FontFamily::Name(BOLD.into()), bold);
    ctx.set_fonts(definitions);
}

/// Bold interface type of a size in points.
pub fn bold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(BOLD.into()))
}

/// Whether a family of `typeset` is an Arabic one: with Arabic asked for first, they lead.
fn is_arabic(family: &str) -> bool {
    [Face::Interface, Face::Reading]
        .iter()
        .any(|face| typeset::stack(*face, true).first().is_some_and(|first| *first == family))
}
