//! Right-to-left words in egui's own labels, menus, buttons and tooltips.
//!
//! Main type: [`Rtl`], a plugin. egui shapes letters but puts runs of text from left to right, so
//! Arabic comes out with its words reversed. At the end of each frame this repaints every text that
//! holds a right-to-left character; sizes, clicks and AccessKit keep the logical text. It also gives
//! the meshes of [`super::glyphs`] their final texture coordinates and uploads what is new.
//!
//! It must not know any widget. Rotated text and text in scaled layers is left to egui.

mod shape;

use std::{
    collections::BTreeMap,
    hash::{DefaultHasher, Hash as _, Hasher as _},
    ops::Range,
    sync::Arc,
};

use egui::{
    Align, Color32, Context, FullOutput, Galley, Pos2, Rect, Shape, Stroke, TextureId, Ui,
    epaint::{ClippedShape, TextShape},
    pos2,
};

use self::shape::{Shaped, ShapedLine, ShapedRun, Shaper};
use super::glyphs::{Glyphs, SharedGlyphs};
use crate::typeset::{Brush, GlyphInstance, SystemFonts};

/// Gives a window its glyphs and this plugin.
pub fn install(ctx: &Context, system_fonts: SystemFonts) -> SharedGlyphs {
    let glyphs = SharedGlyphs::install(ctx, system_fonts);
    ctx.add_plugin(Rtl {
        glyphs: glyphs.clone(),
        shaper: Shaper::new(system_fonts != SystemFonts::Off),
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
    shaper: Shaper,
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
                let shaped = self.shaped(&text.galley, scale);
                *shape = paint(text, &shaped, glyphs, scale);
                self.repainted += 1;
            }
            _ => {}
        }
    }

    fn shaped(&mut self, galley: &Galley, scale: f32) -> Arc<Shaped> {
        let mut hasher = DefaultHasher::new();
        galley.job.hash(&mut hasher);
        scale.to_bits().hash(&mut hasher);
        galley.rows.len().hash(&mut hasher);
        galley.elided.hash(&mut hasher);
        let (frame, shaper) = (self.frame, &mut self.shaper);
        let kept = self
            .labels
            .entry(hasher.finish())
            .or_insert_with(|| Kept { shaped: Arc::new(shaper.shape(galley, scale)), last_frame: frame });
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

/// A text shape with its lines drawn anew: backgrounds, glyphs, lines under and through.
fn paint(text: &TextShape, shaped: &Shaped, glyphs: &mut Glyphs, scale: f32) -> Shape {
    let painter = Painter { text, scale };
    let (mut below, mut above) = (Vec::new(), Vec::new());
    let mut mesh = glyphs.mesh();
    for line in &shaped.lines {
        let Some(place) = painter.place(line) else { continue };
        for run in &line.runs {
            let measure = painter.measure(&place, run);
            painter.background(&place, &measure, run, &mut below);
            let colour = painter.glyph_colour(run.section);
            let instances = run.glyphs.iter().map(|(id, x, y)| GlyphInstance {
                font: &run.font,
                id: *id,
                x: *x,
                y: *y,
                brush: Brush::default(),
                line: line.row,
            });
            glyphs.push(&mut mesh, instances, pos2(place.left, measure.baseline), scale, |_| colour);
            painter.lines(&place, &measure, run, &mut above);
        }
        if !text.underline.is_empty() {
            let right = place.left + line.width / scale;
            let stroke = Stroke::new(text.underline.width, painter.fade(text.underline.color));
            above.push(Shape::hline(place.left..=right, place.bottom, stroke));
        }
    }
    if below.is_empty() && above.is_empty() {
        return Shape::mesh(mesh);
    }
    below.push(Shape::mesh(mesh));
    below.append(&mut above);
    Shape::Vec(below)
}

struct Painter<'a> {
    text: &'a TextShape,
    scale: f32,
}

/// Where a line goes on the screen, in points.
struct Place {
    row: usize,
    left: f32,
    top: f32,
    bottom: f32,
}

/// The vertical extent of a section on the screen, in points.
struct Measure {
    top: f32,
    baseline: f32,
    bottom: f32,
}

impl Painter<'_> {
    fn place(&self, line: &ShapedLine) -> Option<Place> {
        let galley = &self.text.galley;
        let last = galley.rows.len().checked_sub(1)?;
        let row = galley.rows.get(line.row.min(last))?;
        // Lines for which egui made no room go on below the last row.
        let below = line.row.saturating_sub(last) as f32 * row.size.y;
        let width = line.width / self.scale;
        let Rect { min, max } = galley.rect;
        let left = match galley.job.halign {
            Align::Center => f32::midpoint(min.x, max.x) - width / 2.0,
            Align::Max => max.x - width,
            Align::Min if line.rtl => max.x - width,
            Align::Min => min.x,
        };
        let Pos2 { x, y } = self.text.pos;
        let top = y + row.pos.y + below;
        Some(Place { row: line.row.min(last), left: x + left, top, bottom: top + row.size.y })
    }

    /// Where egui puts a section in a row, or else whatever stands first there.
    fn measure(&self, place: &Place, run: &ShapedRun) -> Measure {
        let galley = &self.text.galley;
        let section = galley.job.sections.get(run.section);
        let section = section.map_or(0..0, |section| section.byte_range.start.0..section.byte_range.end.0);
        let mut byte = 0;
        let mut found = None;
        'rows: for (index, row) in galley.rows.iter().enumerate().take(place.row + 1) {
            for glyph in &row.glyphs {
                let ours = section.contains(&byte);
                if index == place.row && (ours || found.is_none()) {
                    found = Some(glyph);
                    if ours {
                        break 'rows;
                    }
                }
                byte += glyph.chr.len_utf8();
            }
            byte += usize::from(row.ends_with_newline);
        }
        let Some(glyph) = found else {
            let Place { top, bottom, .. } = *place;
            return Measure { top, baseline: top + (bottom - top) * 0.8, bottom };
        };
        let letters = glyph.logical_rect();
        Measure {
            top: place.top + letters.top(),
            baseline: place.top + glyph.pos.y,
            bottom: place.top + letters.bottom(),
        }
    }

    fn glyph_colour(&self, section: usize) -> Color32 {
        let own = self.text.galley.job.sections.get(section).map(|section| section.format.color);
        let colour = self.text.override_text_color.or(own).unwrap_or(self.text.fallback_color);
        self.fade(colour)
    }

    /// With the placeholder filled in, and the opacity of the whole.
    fn fade(&self, colour: Color32) -> Color32 {
        let colour = if colour == Color32::PLACEHOLDER { self.text.fallback_color } else { colour };
        let opacity = self.text.opacity_factor;
        if opacity < 1.0 { colour.gamma_multiply(opacity) } else { colour }
    }

    fn span(&self, place: &Place, run: &ShapedRun) -> Range<f32> {
        place.left + run.x.start / self.scale..place.left + run.x.end / self.scale
    }

    fn background(&self, place: &Place, measure: &Measure, run: &ShapedRun, out: &mut Vec<Shape>) {
        let Some(section) = self.text.galley.job.sections.get(run.section) else { return };
        let format = &section.format;
        if format.background != Color32::TRANSPARENT {
            let x = self.span(place, run);
            let rect = Rect::from_min_max(pos2(x.start, measure.top), pos2(x.end, measure.bottom));
            out.push(Shape::rect_filled(rect.expand(format.expand_bg), 0.0, self.fade(format.background)));
        }
    }

    fn lines(&self, place: &Place, measure: &Measure, run: &ShapedRun, out: &mut Vec<Shape>) {
        let Some(section) = self.text.galley.job.sections.get(run.section) else { return };
        let x = self.span(place, run);
        let middle = f32::midpoint(measure.top, measure.bottom);
        for (stroke, y) in
            [(section.format.underline, measure.bottom), (section.format.strikethrough, middle)]
        {
            if !stroke.is_empty() {
                let stroke = Stroke::new(stroke.width, self.fade(stroke.color));
                out.push(Shape::hline(x.start..=x.end, y, stroke));
            }
        }
    }
}

#[cfg(test)]
mod tests;
