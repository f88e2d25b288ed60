//! Prints how a text is laid out, as JSON, to compare line breaks and visual order with a browser.
//!
//! ```text
//! cargo run --example dump_layout -- FILE reading|interface SIZE WIDTH
//! ```
//!
//! Each line of FILE is a paragraph; SIZE is the font size and WIDTH the width of the column, both in
//! pixels. Latin inside Arabic keeps its size, as it does in a browser. For each line there are its
//! bytes within the paragraph, its runs from left to right, and the first byte of each grapheme from
//! left to right. The level of a run is the lowest that its direction and the paragraph's allow.

use std::process::ExitCode;

use hashiya::typeset::{Engine, Face, Paragraph, ParagraphStyle, Space, SystemFonts};
use serde_json::{Value, json};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [file, face, size, width] = arguments.as_slice() else {
        eprintln!("usage: dump_layout FILE reading|interface SIZE WIDTH");
        return ExitCode::FAILURE;
    };
    let face = if face == "interface" { Face::Interface } else { Face::Reading };
    let (Ok(size), Ok(width)) = (size.parse(), width.parse()) else {
        eprintln!("dump_layout: SIZE and WIDTH are numbers of pixels");
        return ExitCode::FAILURE;
    };
    let text = match std::fs::read_to_string(file) {
        Ok(text) => text,
        Err(error) => {
            eprintln!("dump_layout: {file}: {error}");
            return ExitCode::FAILURE;
        }
    };
    let style = ParagraphStyle { face, size, latin_scale: 1.0, ..ParagraphStyle::default() };
    let mut engine = Engine::new(SystemFonts::Off);
    let paragraphs: Vec<Value> = text
        .lines()
        .map(|text| paragraph(&Paragraph::new(&mut engine, text, &style, Space::column(width, 1.0))))
        .collect();
    println!("{:#}", json!({ "paragraphs": paragraphs }));
    ExitCode::SUCCESS
}

fn paragraph(paragraph: &Paragraph) -> Value {
    let base = u8::from(paragraph.is_rtl());
    let level = |rtl: bool| if rtl == paragraph.is_rtl() { base } else { base + 1 };
    let lines: Vec<Value> = paragraph
        .lines()
        .enumerate()
        .map(|(index, line)| {
            let runs: Vec<Value> = paragraph
                .runs(index)
                .into_iter()
                .map(|run| json!({ "start": run.range.start, "end": run.range.end, "level": level(run.rtl) }))
                .collect();
            let visual: Vec<usize> =
                paragraph.graphemes(index).iter().map(|grapheme| grapheme.start).collect();
            json!({
                "start": line.range.start,
                "end": line.range.end,
                "text": paragraph.text().get(line.range).unwrap_or_default(),
                "runs": runs,
                "visual": visual,
            })
        })
        .collect();
    json!({ "rtl": paragraph.is_rtl(), "lines": lines })
}
