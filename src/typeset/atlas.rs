//! Glyphs rasterised into one picture.
//!
//! The picture is premultiplied RGBA: a mask is white times its coverage, to be tinted with the colour
//! of the text; a coloured glyph (emoji) is itself and must not be tinted. Glyphs are not hinted;
//! there are four horizontal sub-pixel positions, and y is rounded to the pixel.
//!
//! When the picture is full it doubles its side up to [`GlyphAtlas::MAX_SIDE`]; after that everything
//! is thrown out and [`GlyphAtlas::generation`] rises, so that meshes built before must be built again.
//!
//! It must not know: textures of a graphics interface, colours of a theme.

use swash::FontRef;
use swash::scale::image::Content;
use swash::scale::{Render, ScaleContext, Source, StrikeWith};
use swash::zeno::{Format, Vector};

use super::paragraph::GlyphInstance;

/// Where a glyph stands in the picture, in pixels, and how it is placed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Left edge in the picture.
    pub x: u32,
    /// Top edge in the picture.
    pub y: u32,
    /// Width.
    pub w: u32,
    /// Height.
    pub h: u32,
    /// From the origin of the glyph to its left edge.
    pub left: i32,
    /// From the baseline up to its top edge.
    pub top: i32,
    /// Whether it has colours of its own and must not be tinted.
    pub coloured: bool,
}

/// A glyph ready to be drawn: the slot and the pixel of the screen where its top left corner goes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GlyphQuad {
    /// Left edge on the screen, a whole pixel.
    pub x: f32,
    /// Top edge on the screen, a whole pixel.
    pub y: f32,
    /// Its place in the picture.
    pub slot: Slot,
}

/// A part of the picture that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DirtyRegion {
    /// Left edge.
    pub x: usize,
    /// Top edge.
    pub y: usize,
    /// Width.
    pub w: usize,
    /// Height.
    pub h: usize,
    /// `w * h` pixels, row by row, premultiplied RGBA.
    pub rgba: Vec<u8>,
}

/// Identity of a rasterised glyph.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Key {
    font: u64,
    index: u32,
    size_bits: u32,
    glyph: u16,
    quarter: u8,
    /// Variation coordinates; nearly always empty, which allocates nothing.
    coords: Vec<i16>,
}

#[allow(clippy::disallowed_types, reason = "looked up by key only: its order never reaches output")]
type SlotMap = std::collections::HashMap<Key, Option<Slot>>;

/// The picture of all glyphs in use.
pub struct GlyphAtlas {
    side: usize,
    pixels: Vec<u8>,
    shelf_x: usize,
    shelf_y: usize,
    shelf_height: usize,
    slots: SlotMap,
    dirty: Option<[usize; 4]>,
    generation: u64,
    scaler: ScaleContext,
}

impl GlyphAtlas {
    /// Side of a fresh picture, in pixels.
    pub const FIRST_SIDE: usize = 1024;
    /// Side beyond which it does not grow.
    pub const MAX_SIDE: usize = 4096;
    /// Empty pixels around each glyph.
    const GAP: usize = 1;

    /// An empty atlas.
    pub fn new() -> Self {
        Self {
            side: Self::FIRST_SIDE,
            pixels: vec![0; Self::FIRST_SIDE * Self::FIRST_SIDE * 4],
            shelf_x: Self::GAP,
            shelf_y: Self::GAP,
            shelf_height: 0,
            slots: SlotMap::default(),
            dirty: Some([0, 0, Self::FIRST_SIDE, Self::FIRST_SIDE]),
            generation: 0,
            scaler: ScaleContext::new(),
        }
    }

    /// Width and height of the picture.
    pub fn size(&self) -> [usize; 2] {
        [self.side, self.side]
    }

    /// Rises whenever slots handed out before are no longer valid. Growing keeps slots valid but
    /// changes [`Self::size`], and with it texture coordinates.
    pub fn generation(&self) -> u64 {
        self.generation
    }

    /// What changed since the last call, as one rectangle. After growth or eviction it is everything.
    pub fn take_dirty(&mut self) -> Option<DirtyRegion> {
        let [x0, y0, x1, y1] = self.dirty.take()?;
        let (w, h) = (x1 - x0, y1 - y0);
        let mut rgba = Vec::with_capacity(w * h * 4);
        for row in y0..y1 {
            let from = (row * self.side + x0) * 4;
            rgba.extend_from_slice(self.pixels.get(from..from + w * 4)?);
        }
        Some(DirtyRegion { x: x0, y: y0, w, h, rgba })
    }

    /// The glyph drawn with the paragraph's origin at (`origin_x`, `origin_y`) on the screen, in
    /// pixels; `None` if it has no ink (a space).
    ///
    /// It may evict: compare [`Self::generation`] before and after building a mesh.
    pub fn quad(&mut self, glyph: &GlyphInstance<'_>, origin_x: f32, origin_y: f32) -> Option<GlyphQuad> {
        // To the nearest quarter pixel, so that rounding never moves a glyph by more than an eighth.
        let quarters = ((origin_x + glyph.x) * 4.0).round();
        let whole = (quarters / 4.0).floor();
        let quarter = (quarters - whole * 4.0) as u8;
        let slot = self.slot(glyph, quarter)?;
        let y = (origin_y + glyph.y).round();
        Some(GlyphQuad { x: whole + slot.left as f32, y: y - slot.top as f32, slot })
    }

    /// The slot of a glyph at one of the four sub-pixel positions (`quarter` in 0..4), rasterising it
    /// if need be; `None` if it has no ink.
    pub fn slot(&mut self, glyph: &GlyphInstance<'_>, quarter: u8) -> Option<Slot> {
        let key = Key {
            font: glyph.font.data.data.id(),
            index: glyph.font.data.index,
            size_bits: glyph.font.size.to_bits(),
            glyph: glyph.id,
            quarter,
            coords: glyph.font.coords.clone(),
        };
        if let Some(slot) = self.slots.get(&key) {
            return *slot;
        }
        let slot = self.rasterise(glyph, quarter);
        self.slots.insert(key, slot);
        slot
    }

    fn rasterise(&mut self, glyph: &GlyphInstance<'_>, quarter: u8) -> Option<Slot> {
        let font = FontRef::from_index(glyph.font.data.data.as_ref(), glyph.font.data.index as usize)?;
        let mut scaler = self
            .scaler
            .builder(font)
            .size(glyph.font.size)
            .hint(false)
            .normalized_coords(&glyph.font.coords)
            .build();
        let sources = [Source::ColorOutline(0), Source::ColorBitmap(StrikeWith::BestFit), Source::Outline];
        let image = Render::new(&sources)
            .format(Format::Alpha)
            .offset(Vector::new(f32::from(quarter) / 4.0, 0.0))
            .render(&mut scaler, glyph.id)?;
        let (w, h) = (image.placement.width as usize, image.placement.height as usize);
        if w == 0 || h == 0 {
            return None;
        }
        let (x, y) = self.allocate(w, h)?;
        let coloured = image.content == Content::Color;
        // Layered outlines come premultiplied, embedded pictures do not.
        let straight = matches!(image.source, Source::ColorBitmap(_));
        for row in 0..h {
            let to = ((y + row) * self.side + x) * 4;
            let target = self.pixels.get_mut(to..to + w * 4)?;
            if coloured {
                let source = image.data.get(row * w * 4..(row + 1) * w * 4)?;
                for (pixel, from) in target.chunks_exact_mut(4).zip(source.chunks_exact(4)) {
                    let pixel_of =
                        if straight { premultiplied(from) } else { from.try_into().unwrap_or_default() };
                    pixel.copy_from_slice(&pixel_of);
                }
            } else {
                let source = image.data.get(row * w..(row + 1) * w)?;
                for (pixel, &coverage) in target.chunks_exact_mut(4).zip(source) {
                    pixel.fill(coverage);
                }
            }
        }
        self.mark_dirty([x, y, x + w, y + h]);
        let (left, top) = (image.placement.left, image.placement.top);
        Some(Slot { x: x as u32, y: y as u32, w: w as u32, h: h as u32, left, top, coloured })
    }

    /// Room for `w` by `h` pixels; `None` if it could never fit.
    fn allocate(&mut self, w: usize, h: usize) -> Option<(usize, usize)> {
        loop {
            if self.shelf_x + w + Self::GAP > self.side {
                self.shelf_y += self.shelf_height + Self::GAP;
                self.shelf_x = Self::GAP;
                self.shelf_height = 0;
            }
            let fits_across = self.shelf_x + w + Self::GAP <= self.side;
            if fits_across && self.shelf_y + h + Self::GAP <= self.side {
                let at = (self.shelf_x, self.shelf_y);
                self.shelf_x += w + Self::GAP;
                self.shelf_height = self.shelf_height.max(h);
                return Some(at);
            }
            if self.side < Self::MAX_SIDE {
                self.grow();
            } else if w + 2 * Self::GAP > self.side || h + 2 * Self::GAP > self.side {
                return None;
            } else {
                self.evict();
            }
        }
    }

    fn grow(&mut self) {
        let side = self.side * 2;
        let mut pixels = vec![0; side * side * 4];
        for (from, to) in self.pixels.chunks_exact(self.side * 4).zip(pixels.chunks_exact_mut(side * 4)) {
            if let Some(to) = to.get_mut(..from.len()) {
                to.copy_from_slice(from);
            }
        }
        self.pixels = pixels;
        self.side = side;
        self.mark_dirty([0, 0, side, side]);
    }

    fn evict(&mut self) {
        self.slots.clear();
        self.pixels.fill(0);
        (self.shelf_x, self.shelf_y, self.shelf_height) = (Self::GAP, Self::GAP, 0);
        self.generation += 1;
        self.mark_dirty([0, 0, self.side, self.side]);
    }

    fn mark_dirty(&mut self, [x0, y0, x1, y1]: [usize; 4]) {
        self.dirty = Some(match self.dirty {
            Some([a, b, c, d]) => [a.min(x0), b.min(y0), c.max(x1), d.max(y1)],
            None => [x0, y0, x1, y1],
        });
    }
}

impl Default for GlyphAtlas {
    fn default() -> Self {
        Self::new()
    }
}

fn premultiplied(pixel: &[u8]) -> [u8; 4] {
    let [r, g, b, a] = *pixel else { return [0; 4] };
    let times_alpha = |c: u8| ((u32::from(c) * u32::from(a) + 127) / 255) as u8;
    [times_alpha(r), times_alpha(g), times_alpha(b), a]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::typeset::{Engine, Paragraph, ParagraphStyle, Space, SystemFonts};

    fn paragraph(text: &str, scale: f32) -> Paragraph {
        let mut engine = Engine::new(SystemFonts::Off);
        Paragraph::new(&mut engine, text, &ParagraphStyle::default(), Space::column(9000.0, scale))
    }

    fn quads(atlas: &mut GlyphAtlas, paragraph: &Paragraph) -> Vec<Option<GlyphQuad>> {
        let mut quads = Vec::new();
        paragraph.glyphs(0.0..f32::INFINITY, |glyph| quads.push(atlas.quad(&glyph, 0.3, 0.0)));
        quads
    }

    #[test]
    fn a_glyph_is_rasterised_once_and_only_its_pixels_are_dirty() {
        let mut atlas = GlyphAtlas::new();
        let paragraph = paragraph("سلام", 1.0);
        assert_eq!(atlas.take_dirty().map(|dirty| (dirty.w, dirty.h)), Some((1024, 1024)));
        let first = quads(&mut atlas, &paragraph);
        assert!(first.iter().all(Option::is_some));
        let dirty = atlas.take_dirty().unwrap();
        assert!(dirty.w < 100 && dirty.h < 60, "{} {}", dirty.w, dirty.h);
        assert_eq!(dirty.rgba.len(), dirty.w * dirty.h * 4);
        assert!(dirty.rgba.iter().any(|byte| *byte > 200));
        assert_eq!(quads(&mut atlas, &paragraph), first);
        assert_eq!(atlas.take_dirty(), None);
        for quad in first.iter().flatten() {
            assert!(quad.x.fract() == 0.0 && quad.y.fract() == 0.0 && !quad.slot.coloured);
        }
    }

    #[test]
    fn a_space_has_no_ink() {
        assert_eq!(quads(&mut GlyphAtlas::new(), &paragraph(" ", 1.0)), [None]);
    }

    #[test]
    fn slots_never_overlap() {
        let mut atlas = GlyphAtlas::new();
        let article = include_str!("../../assets/sample/article.ar.txt");
        let mut slots: Vec<Slot> = Vec::new();
        for line in article.lines() {
            slots.extend(quads(&mut atlas, &paragraph(line, 1.5)).iter().flatten().map(|quad| quad.slot));
        }
        slots.sort_by_key(|slot| (slot.y, slot.x));
        slots.dedup();
        assert!(slots.len() > 100);
        for (at, a) in slots.iter().enumerate() {
            for b in &slots[at + 1..] {
                let apart = a.x + a.w < b.x || b.x + b.w < a.x || a.y + a.h < b.y || b.y + b.h < a.y;
                assert!(apart, "{a:?} {b:?}");
            }
        }
    }

    #[test]
    fn it_grows_with_slots_kept_then_throws_all_out() {
        let mut atlas = GlyphAtlas::new();
        let first = quads(&mut atlas, &paragraph("سلام", 1.0));
        let mut scale = 10.0;
        while atlas.size() == [1024, 1024] {
            quads(&mut atlas, &paragraph("بسم الله الرحمن الرحيم", scale));
            scale += 0.25;
        }
        assert_eq!((atlas.size(), atlas.generation()), ([2048, 2048], 0));
        assert_eq!(quads(&mut atlas, &paragraph("سلام", 1.0)), first);
        assert_eq!(atlas.take_dirty().map(|dirty| (dirty.w, dirty.h)), Some((2048, 2048)));
        while atlas.generation() == 0 {
            quads(&mut atlas, &paragraph("بسم الله الرحمن الرحيم", scale));
            scale += 0.25;
        }
        assert_eq!(atlas.size(), [GlyphAtlas::MAX_SIDE; 2]);
        assert!(quads(&mut atlas, &paragraph("سلام", 1.0)).iter().all(Option::is_some));
        // A letter larger than the picture is left out, and does no harm.
        assert_eq!(quads(&mut atlas, &paragraph("س", 400.0)), [None]);
    }
}
