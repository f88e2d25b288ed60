//! What right-to-left labels cost a frame: `cargo bench --bench rtl`.
//!
//! A frame of Arabic labels, repainted by the plugin, against the same frame in Latin letters, which the
//! plugin leaves alone. Times are medians on one thread, from input to triangles; "cold" is the first
//! frame with words that nobody has shown before.

use std::time::{Duration, Instant};

use egui::{Context, Label, Pos2, RawInput, Rect, Ui, vec2};
use hashiya::gui::{fonts, rtl, theme::Theme};
use hashiya::typeset::SystemFonts;

const ARABIC: [&str; 6] = [
    "حفظ باسم…",
    "الحواشي والملاحظات (12)",
    "13 العمل المناخي",
    "إظهار الترجمة بجانب النص الأصلي",
    "فُتح المشروع report_2024.ron",
    "جملة معتمدة",
];
const LATIN: [&str; 6] = [
    "Save as…",
    "Annotations and notes (12)",
    "13 Climate action",
    "Show the translation beside the source",
    "The project report_2024.ron is open",
    "confirmed sentence",
];
/// Frames that a median is taken of.
const FRAMES: u32 = 200;
/// Fresh windows that the median of a first frame is taken of.
const WINDOWS: u32 = 15;

fn main() {
    for count in [30, 300] {
        let [arabic, latin] = [&ARABIC, &LATIN].map(|words| Times::of(words, count));
        for (name, arabic, latin) in [("cold", arabic.cold, latin.cold), ("warm", arabic.warm, latin.warm)] {
            let more = arabic.saturating_sub(latin);
            println!(
                "{count:3} labels, {name}: Arabic {:.2} ms, Latin {:.2} ms, ratio {:.2}, the plugin {:.4} ms a label",
                millis(arabic),
                millis(latin),
                arabic.as_secs_f64() / latin.as_secs_f64(),
                millis(more) / count as f64,
            );
        }
    }
}

struct Times {
    cold: Duration,
    warm: Duration,
}

impl Times {
    fn of(words: &[&str], count: usize) -> Self {
        let labels: Vec<String> =
            words.iter().cycle().take(count).enumerate().map(|(n, words)| format!("{words} {n}")).collect();
        let mut cold = Vec::new();
        for _ in 0..WINDOWS {
            let mut window = Window::new();
            // The fonts are read once, whatever is written.
            window.frame(|ui| drop(ui.label("Hashiya حاشية")));
            cold.push(window.frame(|ui| show(ui, &labels)));
        }
        let mut window = Window::new();
        for _ in 0..10 {
            window.frame(|ui| show(ui, &labels));
        }
        let warm = (0..FRAMES).map(|_| window.frame(|ui| show(ui, &labels))).collect();
        Self { cold: median(cold), warm: median(warm) }
    }
}

fn show(ui: &mut Ui, labels: &[String]) {
    ui.spacing_mut().item_spacing = vec2(4.0, 1.0);
    ui.horizontal_wrapped(|ui| {
        for label in labels {
            ui.add(Label::new(label.as_str()).extend());
        }
    });
}

struct Window {
    ctx: Context,
    frames: u32,
}

impl Window {
    fn new() -> Self {
        let ctx = Context::default();
        fonts::install(&ctx);
        rtl::install(&ctx, SystemFonts::Off);
        Theme::default().apply(&ctx);
        Self { ctx, frames: 0 }
    }

    /// The time from input to triangles.
    fn frame(&mut self, mut content: impl FnMut(&mut Ui)) -> Duration {
        self.frames += 1;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1600.0, 1600.0))),
            time: Some(f64::from(self.frames) / 60.0),
            ..RawInput::default()
        };
        let start = Instant::now();
        let mut output = self.ctx.run_ui(input, |ui| content(ui));
        let triangles = self.ctx.tessellate(output.shapes, output.pixels_per_point);
        let time = start.elapsed();
        // No graphics card takes them here.
        output.textures_delta.clear();
        assert!(!triangles.is_empty(), "nothing was drawn");
        time
    }
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
