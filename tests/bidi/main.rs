//! What a pane shows against the Unicode Bidirectional Algorithm: every row of `BidiCharacterTest` as a
//! paragraph, and the same rows with spaces for their signs, broken into lines.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail the test")]
#![cfg(feature = "gui")]

mod rows;

use std::collections::BTreeMap;

use hashiya::typeset::{Direction, Engine, Paragraph, ParagraphStyle, Space, SystemFonts};
use rows::{Row, reorder};

const ROWS: &str = include_str!("../fixtures/bidi_rows.txt");

/// Calls `check` with every row and gives what it complains of. Two threads share the work.
fn check_rows(check: impl Fn(&mut Engine, &Row) -> Result<(), String> + Sync) -> Vec<String> {
    let rows = rows::read(ROWS);
    assert_eq!(rows.len(), 91_707);
    let (left, right) = rows.split_at(rows.len() / 2);
    let run = |rows: &[Row]| {
        let mut engine = Engine::new(SystemFonts::Off);
        rows.iter().filter_map(|row| check(&mut engine, row).err()).collect::<Vec<_>>()
    };
    std::thread::scope(|scope| {
        let other = scope.spawn(|| run(right));
        let mut failures = run(left);
        failures.extend(other.join().expect("the other half was checked"));
        failures
    })
}

fn lay_out(engine: &mut Engine, text: &str, base: u8, width: f32) -> Paragraph {
    let direction = match base {
        0 => Direction::Ltr,
        1 => Direction::Rtl,
        _ => Direction::Auto,
    };
    let style = ParagraphStyle { direction, ..ParagraphStyle::default() };
    Paragraph::new(engine, text, &style, Space::column(width, 1.0))
}

/// Byte offsets of the characters of a line from left to right. Within a grapheme that runs right to
/// left the later characters stand to the left (rule L3, which would turn them, is for renderers).
fn shown(paragraph: &Paragraph, line: usize) -> Vec<usize> {
    let mut order = Vec::new();
    for grapheme in paragraph.graphemes(line) {
        let text = &paragraph.text()[grapheme.start..grapheme.end];
        let mut bytes: Vec<usize> = text.char_indices().map(|(at, _)| grapheme.start + at).collect();
        if grapheme.rtl {
            bytes.reverse();
        }
        order.extend(bytes);
    }
    order
}

#[test]
fn every_row_is_shown_in_the_order_of_the_standard() {
    let failures = check_rows(|engine, row| {
        let paragraph = lay_out(engine, &row.text, row.base, 1e6);
        let bytes: Vec<usize> = row.text.char_indices().map(|(at, _)| at).collect();
        let index: BTreeMap<usize, usize> = bytes.iter().enumerate().map(|(n, at)| (*at, n)).collect();
        let order: Vec<usize> = shown(&paragraph, 0)
            .iter()
            .map(|byte| index[byte])
            .filter(|index| row.levels[*index].is_some())
            .collect();
        let is_right = paragraph.line_count() == 1
            && paragraph.is_rtl() == (row.paragraph_level == 1)
            && order == row.order();
        if is_right { Ok(()) } else { Err(format!("{row:?} is shown as {order:?}")) }
    });
    assert!(failures.is_empty(), "{} of 91707: {:#?}", failures.len(), &failures[..failures.len().min(10)]);
}

/// The row with a space for each sign and a short word for each letter. White space and signs resolve
/// alike (both are NI) but for rule L1, and so do a letter and a word; so the levels are the row's.
fn with_spaces(row: &Row) -> Option<(String, Vec<u8>)> {
    let (mut text, mut levels) = (String::new(), Vec::new());
    for (c, level) in row.text.chars().zip(&row.levels) {
        let word = match c {
            '\u{2680}'..='\u{2683}' => " ",
            'a'..='d' => "wave",
            'א'..='ד' => "דבר",
            '(' | ')' | '[' | ']' => &c.to_string(),
            _ => return None,
        };
        text.push_str(word);
        levels.extend(word.chars().map(|_| *level));
    }
    let levels: Option<Vec<u8>> = levels.into_iter().collect();
    Some((text, levels?))
}

#[test]
fn every_line_of_a_wrapped_row_is_in_order_and_its_last_spaces_hang() {
    let wrapped = std::sync::atomic::AtomicUsize::new(0);
    let failures = check_rows(|engine, row| {
        let Some((text, levels)) = with_spaces(row).filter(|(text, _)| text.trim().contains(' ')) else {
            return Ok(());
        };
        let paragraph = lay_out(engine, &text, row.base, 48.0);
        let level_at: BTreeMap<usize, u8> = text.char_indices().map(|(at, _)| at).zip(levels).collect();
        for (index, line) in paragraph.lines().enumerate() {
            let wraps = line.range.end < text.len();
            let rest_end = line.range.start + text[line.range.clone()].trim_end_matches(' ').len();
            // Rule L1: spaces at the end of a line take the level of the paragraph.
            let level =
                |(at, level): (&usize, &u8)| if *at < rest_end { *level } else { row.paragraph_level };
            let bytes: Vec<usize> = level_at.range(line.range.clone()).map(|(at, _)| *at).collect();
            let levels: Vec<u8> = level_at.range(line.range.clone()).map(level).collect();
            let expected: Vec<usize> = reorder(&levels).into_iter().map(|at| bytes[at]).collect();
            let order = shown(&paragraph, index);
            if order != expected {
                return Err(format!("{text:?} {row:?} line {index} {order:?}, not {expected:?}"));
            }
            if !wraps || rest_end == line.range.end {
                continue;
            }
            wrapped.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            let hangs =
                paragraph.graphemes(index).iter().filter(|space| space.start >= rest_end).all(|space| {
                    if row.paragraph_level == 1 {
                        space.x1 <= line.x0 + 0.01
                    } else {
                        space.x0 >= line.x1 - 0.01
                    }
                });
            let edge = if row.paragraph_level == 1 { line.x1 - 48.0 } else { line.x0 };
            if !hangs || edge.abs() > 0.01 || !paragraph.range_rects(rest_end..line.range.end).is_empty() {
                let letters = paragraph.graphemes(index);
                return Err(format!(
                    "{text:?} {row:?}: the last space does not hang in {line:?}: {letters:?}"
                ));
            }
        }
        Ok(())
    });
    assert!(failures.is_empty(), "{}: {:#?}", failures.len(), &failures[..failures.len().min(10)]);
    let wrapped = wrapped.into_inner();
    assert!(wrapped > 40_000, "only {wrapped} lines end in spaces");
}
