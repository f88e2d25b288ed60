//! Right-to-left words in egui's own labels, menus, buttons and tooltips.
//!
//! Main type: [`Rtl`], a plugin. egui shapes letters but puts runs of text from left to right, so
//! Arabic comes out with its words reversed. At the end of each frame this repaints every text that
//! holds a right-to-left character; sizes, clicks and AccessKit keep the logical text. It also gives
//! the meshes of [`super::glyphs`] their final texture coordinates and uploads what is new.
//!
//! It must not know any widget. Rotated text and text in scaled layers is left to egui.

mod paint;
mod shape;

use std::{
    collections::BTreeMap,
    hash::{DefaultHasher, Hash as _, Hasher as _},
    sync::Arc,
};

use egui::{Context, FullOutput, Galley, Shape, TextureId, Ui, epaint::ClippedShape, pos2};

use self::shape::Shaped;
use super::glyphs::{Glyphs, SharedGlyphs};
use crate::typeset::SystemFonts;

/// Gives a window its glyphs and this plugin.
pub fn install(ctx: &Context, system_fonts: SystemFonts) -> SharedGlyphs {
    let glyphs = SharedGlyphs::install(ctx, system_fonts);
    ctx.add_plugin(Rtl {
        glyphs: glyphs.clone(),
        labels: BTreeMap::new(),
        frame: 0,
        generation: 0,
        repainted: 0,
    });
    glyphs
}

/// Whether a character can only be shown right with the Bidirectional Algorithm: letters and digits
/// of right-to-left scripts, and marks that turn the direction.
pub fn needs_bidi(letter: char) -> bool {
    matches!(letter as u32,
        0x0590..=0x08FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFC | 0x10800..=0x10FFF | 0x1E800..=0x1EEFF)
        || matches!(letter, '\u{200F}' | '\u{202B}' | '\u{202E}' | '\u{2067}')
}

/// The plugin. Its labels are kept while they are shown.
pub struct Rtl {
    glyphs: SharedGlyphs,
    labels: BTreeMap<u64, Kept>,
    frame: u64,
    generation: u64,
    repainted: usize,
}

struct Kept {
    shaped: Arc<Shaped>,
    last_frame: u64,
}

/// Labels that were not shown for so many frames are forgotten …
const KEPT_FRAMES: u64 = 120;
/// … once there are more than these.
const KEPT_LABELS: usize = 256;
/// There are never more; the longest unseen go first.
const MOST_LABELS: usize = 2048;

impl egui::Plugin for Rtl {
    fn debug_name(&self) -> &'static str {
        "right-to-left text"
    }

    fn on_begin_pass(&mut self, ui: &mut Ui) {
        let transfer = ui.visuals().text_options.color_transfer_function;
        let mut glyphs = self.glyphs.lock();
        glyphs.set_transfer(transfer);
        self.generation = glyphs.generation();
    }

    fn output_hook(&mut self, ctx: &Context, output: &mut FullOutput) {
        self.frame += 1;
        self.repainted = 0;
        let shared = self.glyphs.clone();
        let mut glyphs = shared.lock();
        let scale = output.pixels_per_point;
        for ClippedShape { shape, .. } in &mut output.shapes {
            self.repaint(shape, &mut glyphs, scale);
        }
        let (texture, size) = (glyphs.texture(), glyphs.size());
        for ClippedShape { shape, .. } in &mut output.shapes {
            divide(shape, texture, size);
        }
        if self.generation != glyphs.generation() {
            // The atlas overflowed within the frame: what was painted first has lost its glyphs.
            ctx.request_repaint();
        }
        glyphs.upload();
        drop(glyphs);
        // This frame's changes were already taken; glyphs made just now must not wait for the next.
        output.textures_delta.append(ctx.tex_manager().write().take_delta());
        self.forget();
    }
}

impl Rtl {
    /// How many texts were repainted in the last frame.
    pub fn repainted(&self) -> usize {
        self.repainted
    }

    /// How many labels are kept.
    pub fn kept(&self) -> usize {
        self.labels.len()
    }

    fn repaint(&mut self, shape: &mut Shape, glyphs: &mut Glyphs, scale: f32) {
        match shape {
            Shape::Vec(shapes) => {
                for shape in shapes {
                    self.repaint(shape, glyphs, scale);
                }
            }
            Shape::Text(text) if text.angle == 0.0 && text.galley.job.text.chars().any(needs_bidi) => {
                let shaped = self.shaped(&text.galley, glyphs, scale);
                *shape = paint::paint(text, &shaped, glyphs, scale);
                self.repainted += 1;
            }
            _ => {}
        }
    }

    fn shaped(&mut self, galley: &Galley, glyphs: &mut Glyphs, scale: f32) -> Arc<Shaped> {
        let mut hasher = DefaultHasher::new();
        galley.job.hash(&mut hasher);
        scale.to_bits().hash(&mut hasher);
        galley.rows.len().hash(&mut hasher);
        galley.elided.hash(&mut hasher);
        let frame = self.frame;
        let kept = self.labels.entry(hasher.finish()).or_insert_with(|| Kept {
            shaped: Arc::new(shape::shape(&mut glyphs.engine, galley, scale)),
            last_frame: frame,
        });
        kept.last_frame = frame;
        kept.shaped.clone()
    }

    fn forget(&mut self) {
        if self.labels.len() > KEPT_LABELS {
            let oldest = self.frame.saturating_sub(KEPT_FRAMES);
            self.labels.retain(|_, kept| kept.last_frame >= oldest);
        }
        if self.labels.len() > MOST_LABELS {
            let mut frames: Vec<u64> = self.labels.values().map(|kept| kept.last_frame).collect();
            frames.sort_unstable();
            let oldest = frames.get(frames.len() - MOST_LABELS).copied().unwrap_or(self.frame);
            self.labels.retain(|_, kept| kept.last_frame > oldest || kept.last_frame == self.frame);
        }
    }
}

/// Texture coordinates of glyph meshes, from texels to shares of the texture.
fn divide(shape: &mut Shape, texture: TextureId, [width, height]: [usize; 2]) {
    match shape {
        Shape::Vec(shapes) => {
            for shape in shapes {
                divide(shape, texture, [width, height]);
            }
        }
        Shape::Mesh(mesh) if mesh.texture_id == texture => {
            for vertex in &mut Arc::make_mut(mesh).vertices {
                vertex.uv = pos2(vertex.uv.x / width as f32, vertex.uv.y / height as f32);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests;
