//! What layout and scrolling cost: `cargo bench --bench typeset`.
//!
//! Arabic is made by repeating the sample article. Times are medians on one thread.

use std::time::{Duration, Instant};

use hashiya::typeset::{
    Column, Engine, GlyphAtlas, Paragraph, ParagraphStyle, Paragraphs, Space, SystemFonts,
};

const ARTICLE: &str = include_str!("../assets/sample/article.ar.txt");
const WIDTH: f32 = 640.0;
const HEIGHT: f32 = 1000.0;

struct Text(Vec<String>);

impl Paragraphs for Text {
    fn len(&self) -> usize {
        self.0.len()
    }

    fn text(&self, index: usize) -> &str {
        self.0.get(index).map_or("", String::as_str)
    }

    fn style(&self, _index: usize) -> ParagraphStyle {
        ParagraphStyle::default()
    }
}

/// The article's paragraphs over and over, numbered so that no two are the same, up to `bytes`.
fn arabic(bytes: usize) -> Text {
    let mut size = 0;
    let mut paragraphs = Vec::new();
    for (number, line) in ARTICLE.lines().filter(|line| !line.is_empty()).cycle().enumerate() {
        if size >= bytes {
            break;
        }
        let paragraph = format!("{line} ({number})");
        size += paragraph.len();
        paragraphs.push(paragraph);
    }
    Text(paragraphs)
}

fn main() {
    let mut engine = Engine::new(SystemFonts::Off);
    layout(&mut engine);
    long_line(&mut engine);
    let one = scroll(&mut engine, 1_000_000);
    let ten = scroll(&mut engine, 10_000_000);
    for (name, one, ten) in [("median", one.0, ten.0), ("p99", one.1, ten.1)] {
        println!("frame at 10 MB / at 1 MB, {name}: {:.2}", ten.as_secs_f64() / one.as_secs_f64());
    }
}

fn layout(engine: &mut Engine) {
    let text = arabic(300_000);
    let bytes: usize = text.0.iter().map(String::len).sum();
    let style = ParagraphStyle::default();
    let mut times: Vec<Duration> = (0..5)
        .map(|_| {
            let start = Instant::now();
            for paragraph in &text.0 {
                std::hint::black_box(Paragraph::new(engine, paragraph, &style, Space::column(WIDTH, 1.0)));
            }
            start.elapsed()
        })
        .collect();
    let rate = bytes as f64 / quantile(&mut times, 0.5).as_secs_f64() / 1e6;
    println!("layout: {rate:.2} MB/s");
}

fn long_line(engine: &mut Engine) {
    let text: String = ARTICLE.replace('\n', " ").chars().cycle().take(100_000).collect();
    let style = ParagraphStyle::default();
    let space = Space::column(WIDTH, 1.0);
    let start = Instant::now();
    let mut paragraph = Paragraph::begin(engine, &text, &style, space);
    let begun = start.elapsed();
    paragraph.extend_to(engine, usize::MAX, 0.0);
    println!("100,000 letters on one line: begun in {begun:.2?}, all of it in {:.2?}", start.elapsed());
}

/// Median and 99th percentile of a frame (layout and quads of all glyphs) while scrolling through.
fn scroll(engine: &mut Engine, bytes: usize) -> (Duration, Duration) {
    let text = arabic(bytes);
    let mut column = Column::new(WIDTH, 1.0, 16.0);
    let mut atlas = GlyphAtlas::new();
    let mut frame = |column: &mut Column| {
        let start = Instant::now();
        for placed in column.layout_visible(engine, &text, HEIGHT) {
            let Some(paragraph) = column.paragraph(placed.index) else { continue };
            let y_range = -placed.top_px..HEIGHT - placed.top_px;
            paragraph.glyphs(y_range, |glyph| {
                std::hint::black_box(atlas.quad(&glyph, 0.0, placed.top_px));
            });
        }
        start.elapsed()
    };
    let opened = frame(&mut column);
    column.set_scroll_fraction(1.0);
    let jumped = frame(&mut column);
    column.set_scroll_fraction(0.3);
    frame(&mut column);
    let mut times: Vec<Duration> = (0..2000)
        .map(|_| {
            column.scroll_by(60.0);
            frame(&mut column)
        })
        .collect();
    let result = (quantile(&mut times, 0.5), quantile(&mut times, 0.99));
    println!(
        "{} MB: first frame {opened:.2?}, jump to the end {jumped:.2?}, scrolling by 60 px: median {:.2?}, p99 {:.2?}",
        bytes / 1_000_000,
        result.0,
        result.1,
    );
    result
}

fn quantile(times: &mut [Duration], part: f64) -> Duration {
    times.sort_unstable();
    let at = ((times.len() as f64 - 1.0) * part).round() as usize;
    times.get(at).copied().unwrap_or_default()
}
