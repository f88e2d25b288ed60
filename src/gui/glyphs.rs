//! Glyphs of `typeset` on egui's screen: one engine, one atlas, one texture for the whole window.
//!
//! Main types: [`Glyphs`], and [`SharedGlyphs`], which panes, inputs and the plugin of
//! [`super::rtl`] hold in common. It must not know what is written, nor any widget.
//!
//! A mesh built here carries texture coordinates in texels, not in shares of the texture: the plugin
//! divides them at the end of the frame, when the atlas has its final size, and uploads what is new
//! in the same frame. A mesh may be kept for later frames as long as [`Glyphs::generation`] stays.

use std::sync::Arc;

use egui::{
    Color32, ColorImage, Context, Id, Mesh, Pos2, Rect, TextureHandle, TextureId, TextureOptions,
    epaint::FontColorTransferFunction,
    mutex::{Mutex, MutexGuard},
    pos2, vec2,
};

use crate::typeset::{DirtyRegion, Engine, GlyphAtlas, GlyphInstance, SystemFonts};

/// Fonts, layout and the picture of all glyphs in use.
pub struct Glyphs {
    /// Lays paragraphs out.
    pub engine: Engine,
    atlas: GlyphAtlas,
    texture: TextureHandle,
    /// How coverage becomes opacity; dark themes need another weight.
    transfer: FontColorTransferFunction,
    /// Generations of the atlases before this one.
    past_generations: u64,
}

/// [`Glyphs`] held in common. Lock it for one paragraph's work at a time, and never while egui's own
/// callbacks run.
#[derive(Clone)]
pub struct SharedGlyphs(Arc<Mutex<Glyphs>>);

impl SharedGlyphs {
    /// Fresh glyphs for a window, found again by [`Self::of`].
    pub(super) fn install(ctx: &Context, system_fonts: SystemFonts) -> Self {
        let empty = ColorImage::filled([1, 1], Color32::TRANSPARENT);
        let shared = Self(Arc::new(Mutex::new(Glyphs {
            engine: Engine::new(system_fonts),
            atlas: GlyphAtlas::new(),
            texture: ctx.load_texture("glyphs", empty, TextureOptions::NEAREST),
            transfer: ctx.global_style().visuals.text_options.color_transfer_function,
            past_generations: 0,
        })));
        ctx.data_mut(|data| data.insert_temp(Id::NULL, shared.clone()));
        shared
    }

    /// The glyphs of a window. Made, with the plugin, on the first call if nobody did before.
    pub fn of(ctx: &Context) -> Self {
        let found = ctx.data(|data| data.get_temp(Id::NULL));
        found.unwrap_or_else(|| super::rtl::install(ctx, SystemFonts::default()))
    }

    /// Takes the glyphs for a while.
    pub fn lock(&self) -> MutexGuard<'_, Glyphs> {
        self.0.lock()
    }
}

impl Glyphs {
    /// An empty mesh for [`Self::push`].
    pub fn mesh(&self) -> Mesh {
        Mesh::with_texture(self.texture.id())
    }

    /// Adds glyphs to a mesh from [`Self::mesh`]. `origin` is the paragraph's, in points; it is
    /// rounded to the pixel so that letters are equally sharp everywhere. Glyphs with colours of
    /// their own keep them and take only the opacity of `tint`.
    pub fn push<'a>(
        &mut self,
        mesh: &mut Mesh,
        glyphs: impl IntoIterator<Item = GlyphInstance<'a>>,
        origin: Pos2,
        pixels_per_point: f32,
        tint: impl Fn(&GlyphInstance<'a>) -> Color32,
    ) {
        let origin = (origin.to_vec2() * pixels_per_point).round();
        for glyph in glyphs {
            let Some(quad) = self.atlas.quad(&glyph, origin.x, origin.y) else { continue };
            let tint = tint(&glyph);
            let tint = if quad.slot.coloured { Color32::from_white_alpha(tint.a()) } else { tint };
            let size = vec2(quad.slot.w as f32, quad.slot.h as f32);
            let place = Rect::from_min_size(pos2(quad.x, quad.y), size) / pixels_per_point;
            let texels = Rect::from_min_size(pos2(quad.slot.x as f32, quad.slot.y as f32), size);
            mesh.add_rect_with_uv(place, texels, tint);
        }
    }

    /// Rises whenever meshes that were kept must be built again.
    pub fn generation(&self) -> u64 {
        self.past_generations + self.atlas.generation()
    }

    /// The texture of all glyph meshes.
    pub fn texture(&self) -> TextureId {
        self.texture.id()
    }

    /// Texels across and down.
    pub(super) fn size(&self) -> [usize; 2] {
        self.atlas.size()
    }

    /// Takes over the weight that the theme wants; another one begins the picture anew.
    pub(super) fn set_transfer(&mut self, transfer: FontColorTransferFunction) {
        if self.transfer != transfer {
            self.transfer = transfer;
            self.past_generations = self.generation() + 1;
            self.atlas = GlyphAtlas::new();
        }
    }

    /// Hands what changed in the picture to egui.
    pub(super) fn upload(&mut self) {
        let Some(DirtyRegion { x, y, w, h, rgba }) = self.atlas.take_dirty() else { return };
        let pixels = rgba.as_chunks::<4>().0.iter().map(|pixel| self.weighed(*pixel)).collect();
        let image = ColorImage::new([w, h], pixels);
        if [w, h] == self.atlas.size() {
            self.texture.set(image, TextureOptions::NEAREST);
        } else {
            self.texture.set_partial([x, y], image, TextureOptions::NEAREST);
        }
    }

    fn weighed(&self, [r, g, b, a]: [u8; 4]) -> Color32 {
        let colour = Color32::from_rgba_premultiplied(r, g, b, a);
        let is_mask = r == a && g == a && b == a;
        if is_mask && a != 0 && a != u8::MAX { self.transfer.to_atlas_color(colour) } else { colour }
    }
}
