//! `egui_kittest`'s harness, drawn by Hashiya's own picture maker.
//!
//! Main type: [`Cpu`]. Included by the library's tests and by the black-box tests; `super` gives it
//! the library's modules.

use super::{SystemFonts, fonts, raster::Canvas, rtl, theme::Theme};

/// Draws a harness without a graphics card.
#[derive(Default)]
pub struct Cpu(Canvas);

impl egui_kittest::TestRenderer for Cpu {
    fn handle_delta(&mut self, delta: &mut egui::TexturesDelta) {
        self.0.update(delta);
    }

    fn render(&mut self, ctx: &egui::Context, output: &egui::FullOutput) -> Result<image::RgbaImage, String> {
        let scale = ctx.pixels_per_point();
        let size = ctx.content_rect().size() * scale;
        let size = [size.x.round() as usize, size.y.round() as usize];
        let primitives = ctx.tessellate(output.shapes.clone(), scale);
        let picture = self.0.paint(&primitives, size, scale, egui::Color32::BLACK);
        image::RgbaImage::from_raw(picture.width as u32, picture.height as u32, picture.rgba)
            .ok_or_else(|| "the picture's bytes do not fit its size".to_owned())
    }
}

/// A harness in a theme, with the bundled fonts and right-to-left labels, drawn without a card.
pub fn harness<State>(size: [f32; 2], scale: f32, theme: Theme) -> egui_kittest::HarnessBuilder<State> {
    egui_kittest::Harness::builder()
        .with_size(size)
        .with_pixels_per_point(scale)
        .with_max_steps(20)
        .with_render_cursor(false)
        .renderer(Cpu::default())
        .with_context_setup(move |ctx| {
            fonts::install(ctx);
            rtl::install(ctx, SystemFonts::Off);
            theme.apply(ctx);
        })
}

/// Writes a picture to look at, if the variable `HASHIYA_PICTURES` names a folder.
pub fn keep(name: &str, picture: &image::RgbaImage) {
    if let Some(folder) = std::env::var_os("HASHIYA_PICTURES") {
        let folder = std::path::PathBuf::from(folder);
        let made = std::fs::create_dir_all(&folder);
        let saved = picture.save(folder.join(name).with_extension("png"));
        assert!(made.is_ok() && saved.is_ok(), "{name}: {made:?}, {saved:?}");
    }
}
