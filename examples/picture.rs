//! Draws a project as the window shows it to a PNG file, without a display.
//!
//! `cargo run --example picture -- PROJECT.ron OUT.png [--size 1280x820] [--scale 1] [--dark]
//! [--language en] [--select QUOTE] [--open N] [--row N]`
//!
//! `--select` selects the first place of a text that says QUOTE; `--open` opens the Nth annotation;
//! `--row` shows the texts row by row.

use std::path::PathBuf;

use anyhow::{Context as _, bail};
use clap::Parser;
use hashiya::edit::Selection;
use hashiya::gui::command::Command;
use hashiya::gui::raster::Canvas;
use hashiya::gui::settings::{ThemeChoice, WorkView};
use hashiya::gui::{App, Start};
use hashiya::model::{Project, TextPos};
use hashiya::typeset::SystemFonts;

#[derive(Parser)]
struct Args {
    /// The project.
    project: PathBuf,
    /// The PNG file to write.
    output: PathBuf,
    /// Width and height of the window in points.
    #[arg(long, default_value = "1280x820")]
    size: String,
    /// Pixels a point.
    #[arg(long, default_value_t = 1.0)]
    scale: f32,
    /// The dark theme instead of the light one.
    #[arg(long)]
    dark: bool,
    /// Language of the interface.
    #[arg(long, default_value = "en")]
    language: String,
    /// Select the first place that says this.
    #[arg(long)]
    select: Option<String>,
    /// Open the annotation with this number in text order, from 1.
    #[arg(long)]
    open: Option<usize>,
    /// Row by row, standing in the row with this number, from 1.
    #[arg(long)]
    row: Option<usize>,
    /// Size of the texts, as a share of the usual one.
    #[arg(long)]
    larger: bool,
}

fn main() -> anyhow::Result<()> {
    let args = Args::parse();
    let (width, height) = args.size.split_once('x').context("--size is WIDTHxHEIGHT")?;
    let size = egui::vec2(width.parse()?, height.parse()?);
    let ctx = egui::Context::default();
    let start = Start {
        path: Some(args.project.clone()),
        settings_folder: None,
        system_fonts: SystemFonts::Off,
        language: Some(args.language.clone()),
    };
    let mut app = App::new(&ctx, start);
    let theme = if args.dark { ThemeChoice::Dark } else { ThemeChoice::Light };
    app.perform(&ctx, Command::Theme(theme));
    if args.larger {
        app.perform(&ctx, Command::ZoomIn);
    }
    let mut canvas = Canvas::default();
    let mut output = None;
    // Jobs may still be reading, and cards learn their size by being drawn once.
    for frame in 0..200 {
        let input = egui::RawInput {
            screen_rect: Some(egui::Rect::from_min_size(egui::Pos2::ZERO, size)),
            time: Some(f64::from(frame) / 60.0),
            viewports: std::iter::once((
                egui::ViewportId::ROOT,
                egui::ViewportInfo { native_pixels_per_point: Some(args.scale), ..Default::default() },
            ))
            .collect(),
            ..Default::default()
        };
        let mut drawn = ctx.run_ui(input, |ui| app.frame(ui));
        canvas.update(&mut drawn.textures_delta);
        output = Some(drawn);
        if let Some(row) = args.row.filter(|_| frame == 4 && app.session().is_some()) {
            app.perform(&ctx, Command::Show(WorkView::Segments));
            app.perform(&ctx, Command::GoToBead(row.saturating_sub(1)));
        }
        let Some(session) = app.session() else {
            std::thread::sleep(std::time::Duration::from_millis(10));
            continue;
        };
        if frame == 5 {
            let selection = args.select.as_deref().map(|words| find(session.project(), words)).transpose()?;
            let opened = args.open.and_then(|n| {
                let source = session.project().source()?.id;
                session.project().annotations_in_text_order(source).get(n.checked_sub(1)?).map(|a| a.id)
            });
            if let Some(selection) = selection {
                app.select(selection);
            }
            if let Some(opened) = opened {
                app.perform(&ctx, Command::OpenAnnotation(opened));
            }
        }
        if frame > 20 {
            break;
        }
    }
    let Some(output) = output.filter(|_| app.session().is_some()) else {
        bail!("{} could not be opened", args.project.display());
    };
    let scale = output.pixels_per_point;
    let pixels = [(size.x * args.scale).round() as usize, (size.y * args.scale).round() as usize];
    let primitives = ctx.tessellate(output.shapes, scale);
    let picture = canvas.paint(&primitives, pixels, scale, egui::Color32::BLACK);
    let image = image::RgbaImage::from_raw(picture.width as u32, picture.height as u32, picture.rgba)
        .context("the picture's bytes do not fit its size")?;
    image.save(&args.output)?;
    Ok(())
}

fn find(project: &Project, words: &str) -> anyhow::Result<Selection> {
    for text in &project.texts {
        if let Some(at) = text.as_str().find(words) {
            return Ok(Selection { text: text.id, anchor: TextPos(at), head: TextPos(at + words.len()) });
        }
    }
    bail!("no text says “{words}”")
}
