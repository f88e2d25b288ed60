//! Quotation marks and brackets without a partner in their paragraph.
//!
//! Single quotation marks are left alone: they are apostrophes, and the ayn of names, as often as not.

use crate::model::{Text, TextRange};

use super::{Finding, FindingKind};

/// Openers with what may close them.
const PAIRS: [(char, &[char]); 8] = [
    ('(', &[')']),
    ('[', &[']']),
    ('{', &['}']),
    ('«', &['»']),
    ('‹', &['›']),
    ('“', &['”']),
    ('„', &['“', '”']),
    ('﴿', &['﴾']),
];

/// Signs of a text that have no partner.
pub(super) fn check(text: &Text) -> Vec<Finding> {
    let mut findings = Vec::new();
    for index in 0..text.paragraph_count() {
        let paragraph = text.paragraph_text(index);
        let start = text.paragraph_range(index).start.0;
        let next = text.paragraph_text(index + 1).trim_start();
        for (at, sign) in unpaired(paragraph, text.language.primary() == "ar") {
            // A quotation of several paragraphs opens in each and closes in the last.
            let goes_on = matches!(sign, '“' | '«') && next.starts_with(sign);
            if !goes_on {
                let range = TextRange::new(start + at, start + at + sign.len_utf8());
                findings.push(Finding { text: text.id, range, kind: FindingKind::Unpaired { sign } });
            }
        }
    }
    findings
}

/// The signs of a paragraph without a partner, with their bytes, ascending. In Arabic the curled
/// quotation marks are written either way round.
fn unpaired(paragraph: &str, is_arabic: bool) -> Vec<(usize, char)> {
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut found = Vec::new();
    let number = numbering(paragraph);
    let mut before = ' ';
    for (at, c) in paragraph.char_indices() {
        let is_inch = c == '"' && before.is_ascii_digit();
        let is_either_way = (c == '"' && !is_inch) || (is_arabic && matches!(c, '“' | '”'));
        before = c;
        let partner = if is_either_way {
            let same = |(_, other): &(usize, char)| {
                if c == '"' { *other == '"' } else { matches!(*other, '“' | '”') }
            };
            open.iter().rposition(same)
        } else if is_inch {
            // The mark may close a quotation that ends with a digit.
            open.iter().rposition(|(_, other)| *other == '"')
        } else {
            let closes = |(_, other): &(usize, char)| {
                PAIRS.iter().any(|(opener, closers)| opener == other && closers.contains(&c))
            };
            open.iter().rposition(closes)
        };
        if let Some(place) = partner {
            found.extend(open.drain(place..).skip(1));
            continue;
        }
        if is_either_way || PAIRS.iter().any(|(opener, _)| *opener == c) {
            open.push((at, c));
        } else if PAIRS.iter().any(|(_, closers)| closers.contains(&c)) && number != Some(at) {
            found.push((at, c));
        }
    }
    found.extend(open);
    found.sort_unstable();
    found
}

/// The bracket after the number or letter of a list: `1)`, `أ)`, `iv)`.
fn numbering(paragraph: &str) -> Option<usize> {
    let mark = paragraph.trim_start();
    let (label, _) = mark.split_once(')')?;
    let is_label = (1..=3).contains(&label.chars().count()) && label.chars().all(char::is_alphanumeric);
    is_label.then_some(paragraph.len() - mark.len() + label.len())
}
