//! Condenses Unicode's `BidiCharacterTest.txt` into the fixture that `tests/bidi` reads.
//!
//! ```text
//! cargo run --example condense_bidi -- BidiCharacterTest.txt > tests/fixtures/bidi_rows.txt
//! ```
//!
//! What was written is read again and held against every row of the original before anything is
//! printed.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::process::ExitCode;

#[allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "the reader of a test")]
#[path = "../tests/bidi/rows.rs"]
mod rows;

use rows::Row;

const HEAD: &str = "\
# The rows of BidiCharacterTest-16.0.0.txt in a short form, made by examples/condense_bidi.rs.
# Source: https://www.unicode.org/Public/16.0.0/ucd/BidiCharacterTest.txt, © 2024 Unicode, Inc.
# SPDX-License-Identifier: Unicode-3.0 (https://www.unicode.org/license.txt)
#
# `characters` lists code points; the first is written ! below, the second \", and so on through ASCII.
# Each `levels` line is a result: the level of each character, x for those that rule X9 removes.
# Results are numbered from 0, in base 36, with two digits.
# Each further line is a text: how many characters of the text above it begins with (base 36), the rest
# of it, and, after a space, the result if the paragraph runs left to right and if right to left.
# After + there are instead four signs for each row: the direction that is asked for (0, 1, or 2 for the
# first strong character), the level of the paragraph, and the result.
# The visual order follows from the levels by rule L2.
";

fn main() -> ExitCode {
    let Some(path) = std::env::args().nth(1) else {
        eprintln!("usage: condense_bidi BidiCharacterTest.txt");
        return ExitCode::FAILURE;
    };
    let original = match std::fs::read_to_string(&path) {
        Ok(original) => original,
        Err(error) => {
            eprintln!("condense_bidi: {path}: {error}");
            return ExitCode::FAILURE;
        }
    };
    let mut all = Vec::new();
    for (number, line) in original.lines().enumerate() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let Some((row, order)) = parse(line) else {
            eprintln!("condense_bidi: {path}:{}: not a row", number + 1);
            return ExitCode::FAILURE;
        };
        if row.order() != order {
            eprintln!("condense_bidi: {path}:{}: the order does not follow from the levels", number + 1);
            return ExitCode::FAILURE;
        }
        all.push(row);
    }
    let condensed = condense(&all);
    if rows::read(&condensed) != all {
        eprintln!("condense_bidi: what was written does not read back as it was");
        return ExitCode::FAILURE;
    }
    print!("{condensed}");
    ExitCode::SUCCESS
}

/// A row of the original, and the order it states.
fn parse(line: &str) -> Option<(Row, Vec<usize>)> {
    let fields: Vec<&str> = line.split(';').collect();
    let [text, base, level, levels, order] = fields.as_slice() else { return None };
    let character = |hex: &str| char::from_u32(u32::from_str_radix(hex, 16).ok()?);
    let row = Row {
        text: text.split(' ').map(character).collect::<Option<String>>()?,
        base: base.parse().ok()?,
        paragraph_level: level.parse().ok()?,
        levels: levels.split(' ').map(|level| level.parse().ok()).collect(),
    };
    let order: Result<Vec<usize>, _> = order.split_whitespace().map(str::parse).collect();
    Some((row, order.ok()?))
}

fn condense(all: &[Row]) -> String {
    let mut symbols: BTreeMap<char, char> = BTreeMap::new();
    for c in all.iter().flat_map(|row| row.text.chars()) {
        symbols.entry(c).or_default();
    }
    for (symbol, value) in ('!'..).zip(symbols.values_mut()) {
        *value = symbol;
    }
    let mut codes: BTreeMap<String, String> = all.iter().map(|row| (levels(row), String::new())).collect();
    for (number, code) in codes.values_mut().enumerate() {
        *code = [number / 36, number % 36]
            .map(|digit| char::from_digit(digit as u32, 36).unwrap_or('?'))
            .iter()
            .collect();
    }
    let mut out = HEAD.to_owned();
    let points: Vec<String> = symbols.keys().map(|c| format!("{:04X}", *c as u32)).collect();
    let _ = writeln!(out, "characters {}", points.join(" "));
    for levels in codes.keys() {
        let _ = writeln!(out, "levels {levels}");
    }
    let code = |row: &Row| codes.get(&levels(row)).map_or("", String::as_str);
    let mut above = String::new();
    for group in all.chunk_by(|one, other| one.text == other.text) {
        let Some(first) = group.first() else { continue };
        let text: String = first.text.chars().filter_map(|c| symbols.get(&c)).collect();
        let kept = text.bytes().zip(above.bytes()).take_while(|(a, b)| a == b).count().min(35);
        let kept_sign = char::from_digit(kept as u32, 36).unwrap_or('?');
        let _ = write!(out, "{kept_sign}{} ", text.get(kept..).unwrap_or_default());
        let bases: Vec<_> = group.iter().map(|row| (row.base, row.paragraph_level)).collect();
        if bases == [(0, 0), (1, 1)] {
            for row in group {
                out.push_str(code(row));
            }
        } else {
            out.push('+');
            for row in group {
                let _ = write!(out, "{}{}{}", row.base, row.paragraph_level, code(row));
            }
        }
        out.push('\n');
        above = text;
    }
    out
}

fn levels(row: &Row) -> String {
    row.levels.iter().map(|level| level.map_or('x', |level| char::from(b'0' + level))).collect()
}
