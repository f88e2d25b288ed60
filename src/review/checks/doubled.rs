//! Words and spaces that stand twice in a row.

use unicode_segmentation::UnicodeSegmentation as _;

use crate::language::fold;
use crate::model::{Text, TextRange};

use super::{Finding, FindingKind};

/// Words that a language doubles by its grammar.
const RIGHTLY: [(&str, &[&str]); 2] = [("en", &["had", "that"]), ("fr", &["nous", "vous"])];

/// Doubled words and spaces of a text.
pub(super) fn check(text: &Text) -> Vec<Finding> {
    let mut findings = Vec::new();
    let language = text.language.primary();
    let rightly = RIGHTLY.iter().find(|(of, _)| *of == language).map_or(&[][..], |(_, words)| words);
    for index in 0..text.paragraph_count() {
        let paragraph = text.paragraph_text(index);
        let start = text.paragraph_range(index).start.0;
        let mut find = |from: usize, to: usize, kind: FindingKind| {
            findings.push(Finding { text: text.id, range: TextRange::new(start + from, start + to), kind });
        };
        let mut last: Option<(usize, &str, String)> = None;
        for (at, word) in paragraph.unicode_word_indices() {
            let folded = fold(word).as_str().to_owned();
            if let Some((before, first, same)) = &last {
                let between = paragraph.get(before + first.len()..at).unwrap_or_default();
                let is_word = word.chars().all(|c| !c.is_numeric());
                let is_space = !between.is_empty() && between.chars().all(char::is_whitespace);
                if is_space && is_word && *same == folded && !rightly.contains(&folded.as_str()) {
                    find(*before, at + word.len(), FindingKind::DoubledWord { word: word.to_owned() });
                }
            }
            last = Some((at, word, folded));
        }
        let mut run: Option<(usize, usize)> = None;
        for (at, c) in paragraph.char_indices().chain([(paragraph.len(), '.')]) {
            match (&mut run, matches!(c, ' ' | '\u{a0}')) {
                (Some((_, count)), true) => *count += 1,
                (None, true) => run = Some((at, 1)),
                (_, false) => {
                    if let Some((from, _)) = run.take().filter(|(_, count)| *count > 1) {
                        find(from, at, FindingKind::DoubledSpace);
                    }
                }
            }
        }
    }
    findings
}
