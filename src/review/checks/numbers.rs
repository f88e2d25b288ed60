//! Numbers that differ between the two sides of a bead.
//!
//! A number is compared by what it may mean: `1.234` is a thousand and some in Spanish and one and some
//! in English, so it agrees with both. Digits of all sets are one; `5 million` agrees with `5,000,000`,
//! `5` with `five`, `13-2` with `13.2`. A finding stands only where no reading agrees.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation as _;

use crate::language::digits::{digit_value, to_ascii};
use crate::language::lexicon::PartOfSpeech;
use crate::language::{Lexicon, fold};
use crate::model::{Language, Text, TextRange};

use super::{Finding, FindingKind, Sides};

/// English words for numbers; those of other languages are found through the lexicon.
const ENGLISH: [(&str, u64); 45] = [
    ("zero", 0),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
    ("hundred", 100),
    ("thousand", 1_000),
    ("million", 1_000_000),
    ("billion", 1_000_000_000),
    ("trillion", 1_000_000_000_000),
    ("first", 1),
    ("second", 2),
    ("third", 3),
    ("fourth", 4),
    ("fifth", 5),
    ("sixth", 6),
    ("seventh", 7),
    ("eighth", 8),
    ("ninth", 9),
    ("tenth", 10),
    ("once", 1),
    ("twice", 2),
];

/// A number as it is written, with every value that it may mean (decimal, without idle zeros).
#[derive(Clone, PartialEq, Eq, Debug)]
struct Number {
    range: Range<usize>,
    values: Vec<String>,
    /// A part of a name (`CO2`), which a translation may well lack.
    is_of_name: bool,
}

/// The numbers that each side lacks.
type Differing = (Vec<Range<usize>>, Vec<Range<usize>>);

/// Beads whose sides have not the same numbers.
pub(super) fn check(sides: &[Sides<'_>], source: &Text, target: &Text) -> Vec<Finding> {
    let (ours, theirs) = (Words::of(&source.language), Words::of(&target.language));
    let finding = |side: &Sides<'_>| {
        if side.source.words.is_empty() || side.target.words.is_empty() {
            return None;
        }
        let (missing, added) = differing((side.source.words, &ours), (side.target.words, &theirs));
        if missing.is_empty() && added.is_empty() {
            return None;
        }
        let start = side.target.range.start.0;
        let first = added.first().map(|range| TextRange::new(start + range.start, start + range.end));
        let written = |words: &str, ranges: &[Range<usize>]| {
            ranges.iter().filter_map(|range| words.get(range.clone()).map(str::to_owned)).collect()
        };
        let kind = FindingKind::NumbersDiffer {
            missing: written(side.source.words, &missing),
            added: written(side.target.words, &added),
        };
        Some(Finding { text: target.id, range: first.unwrap_or(side.target.range), kind })
    };
    sides.iter().filter_map(finding).collect()
}

/// The numbers of each side that the other lacks, as bytes.
fn differing(ours: (&str, &Words), theirs: (&str, &Words)) -> Differing {
    let (mut mine, mut yours) = (numbers(ours.0, ours.1), numbers(theirs.0, theirs.1));
    strike(&mut mine, &mut yours, |a, b| a.values == b.values);
    strike_joined(&mut mine, ours.0, &mut yours);
    strike_joined(&mut yours, theirs.0, &mut mine);
    strike(&mut mine, &mut yours, |a, b| a.values.iter().any(|value| b.values.contains(value)));
    strike_spelled(&mut mine, theirs);
    strike_spelled(&mut yours, ours);
    let ranges = |numbers: Vec<Number>| {
        numbers.into_iter().filter(|number| !number.is_of_name).map(|number| number.range).collect()
    };
    (ranges(mine), ranges(yours))
}

/// Takes away pairs of numbers that agree.
fn strike(mine: &mut Vec<Number>, yours: &mut Vec<Number>, agree: impl Fn(&Number, &Number) -> bool) {
    mine.retain(|own| match yours.iter().position(|other| agree(own, other)) {
        Some(at) => {
            yours.remove(at);
            false
        }
        None => true,
    });
}

/// Takes away what one side writes in two or three parts (`10 000`, `13-2`) and the other as one number.
fn strike_joined(apart: &mut Vec<Number>, words: &str, whole: &mut Vec<Number>) {
    let mut first = 0;
    while first < apart.len() {
        let joined = [3, 2].into_iter().find_map(|count| {
            let values = joined(apart.get(first..first + count)?, words)?;
            let agrees = |number: &Number| number.values.iter().any(|value| values.contains(value));
            let at = whole.iter().position(agrees)?;
            Some((count, at))
        });
        match joined {
            Some((count, at)) => {
                apart.drain(first..first + count);
                whole.remove(at);
            }
            None => first += 1,
        }
    }
}

/// What numbers with one sign between them may mean as one: groups of thousands after a space, else a
/// decimal.
fn joined(numbers: &[Number], words: &str) -> Option<Vec<String>> {
    let [first, rest @ ..] = numbers else { return None };
    let digits = |number: &Number| words.get(number.range.clone()).map(to_ascii);
    let mut value = digits(first)?;
    let mut end = first.range.end;
    for number in rest {
        let group = digits(number)?;
        match words.get(end..number.range.start)? {
            " " if group.chars().take_while(char::is_ascii_digit).count() == 3 => {}
            "-" | "–" | "/" if rest.len() == 1 => value.push('.'),
            _ => return None,
        }
        value.push_str(&group);
        end = number.range.end;
    }
    Some(values(&value))
}

/// Takes away numbers that the other side spells in words.
fn strike_spelled(numbers: &mut Vec<Number>, (text, words): (&str, &Words)) {
    if numbers.is_empty() {
        return;
    }
    let spelled: BTreeSet<u64> = text.unicode_words().filter_map(|word| words.value(word)).collect();
    let says = |value: &String| {
        let Ok(value) = value.parse::<u64>() else { return false };
        let is_sum = |tens: &u64| {
            (20..100).contains(tens) && tens.is_multiple_of(10) && spelled.contains(&(value - tens))
        };
        let is_product =
            |scale: &u64| *scale >= 100 && value.is_multiple_of(*scale) && spelled.contains(&(value / scale));
        spelled.contains(&value)
            || spelled.range(..value).any(is_sum)
            || spelled.range(..=value).any(is_product)
    };
    numbers.retain(|number| !number.values.iter().any(says));
}

/// The words of a language for numbers, folded.
struct Words {
    is_arabic: bool,
    values: BTreeMap<String, u64>,
}

impl Words {
    fn of(language: &Language) -> Self {
        let english: BTreeMap<&str, u64> = ENGLISH.into_iter().collect();
        let in_english = Language::new("en");
        let is_arabic = language.primary() == "ar";
        let mut values = BTreeMap::new();
        for entry in Lexicon::seed().entries().iter().filter(|entry| entry.is(PartOfSpeech::Number)) {
            let Some(value) = entry.renderings(&in_english).find_map(|word| english.get(word)) else {
                continue;
            };
            if is_arabic {
                values.entry(entry.headword().to_owned()).or_insert(*value);
            }
            for rendering in entry.renderings(language) {
                values.entry(fold(rendering).as_str().to_owned()).or_insert(*value);
            }
        }
        if language.primary() == "en" {
            values.extend(ENGLISH.into_iter().map(|(word, value)| (word.to_owned(), value)));
        }
        Self { is_arabic, values }
    }

    fn value(&self, word: &str) -> Option<u64> {
        if self.is_arabic {
            return Lexicon::seed().lookup(word).find_map(|entry| self.values.get(entry.headword())).copied();
        }
        let folded = fold(word);
        let folded = folded.as_str();
        let singular = folded.strip_suffix("es").or_else(|| folded.strip_suffix('s'));
        let known = self.values.get(folded);
        known
            .or_else(|| self.values.get(folded.strip_suffix('s')?))
            .or_else(|| self.values.get(singular?))
            .copied()
    }
}

/// The numbers that a text writes in digits, in order.
fn numbers(text: &str, words: &Words) -> Vec<Number> {
    let mut numbers = Vec::new();
    let mut at = 0;
    let mut before = ' ';
    while let Some(first) = text.get(at..).and_then(|rest| rest.chars().next()) {
        if digit_value(first).is_none() {
            at += first.len_utf8();
            before = first;
            continue;
        }
        let end = at + number_len(text.get(at..).unwrap_or_default());
        let mut values = values(&to_ascii(text.get(at..end).unwrap_or_default()));
        let next = text.get(end..).unwrap_or_default();
        let next =
            if next.starts_with([' ', '\u{a0}', '\u{202f}']) { next.unicode_words().next() } else { None };
        if let Some(scale) = next.and_then(|word| words.value(word)).filter(|scale| *scale >= 1_000) {
            let zeros = scale.ilog10() as usize;
            values = values.iter().flat_map(|value| [value.clone(), shifted(value, zeros)]).collect();
        }
        numbers.push(Number {
            range: at..end,
            values,
            is_of_name: before.is_alphabetic() && before.is_ascii(),
        });
        before = '0';
        at = end;
    }
    numbers
}

/// Bytes of the number at the start of `text`: digits with single separators between them; a space only
/// before a group of three.
fn number_len(text: &str) -> usize {
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let is_digit = |at: usize| letters.get(at).is_some_and(|(_, c)| digit_value(*c).is_some());
    let mut count = 0;
    loop {
        while is_digit(count) {
            count += 1;
        }
        let behind = letters.iter().skip(count + 1);
        let group = behind.take_while(|(_, c)| digit_value(*c).is_some()).count();
        let goes_on = match letters.get(count).map(|(_, c)| *c) {
            Some('.' | ',' | '٫' | '٬') => group > 0,
            Some('\u{a0}' | '\u{202f}' | '\u{2009}') => group == 3,
            _ => false,
        };
        if !goes_on {
            return letters.get(count).map_or(text.len(), |(at, _)| *at);
        }
        count += 1;
    }
}

/// What a number may mean: its separators part thousands or decimals.
fn values(written: &str) -> Vec<String> {
    let separators: Vec<char> = written.chars().filter(|c| !c.is_ascii_digit()).collect();
    let groups: Vec<&str> = written.split(|c: char| !c.is_ascii_digit()).collect();
    let are_thousands = |groups: &[&str]| match groups {
        [first, rest @ ..] => {
            (1..=3).contains(&first.len())
                && !first.starts_with('0')
                && rest.iter().all(|group| group.len() == 3)
        }
        [] => false,
    };
    let Some((last, others)) = separators.split_last() else { return vec![plain(written)] };
    let mut values = Vec::new();
    let all_same = others.iter().all(|other| other == last);
    if all_same && *last != '٫' && are_thousands(&groups) {
        values.push(plain(&groups.concat()));
    }
    if let Some((decimals, whole)) = groups.split_last() {
        let parts_thousands = others.iter().all(|other| other != last && Some(other) == others.first());
        let may_be_decimal = matches!(last, '.' | ',' | '٫') && (others.is_empty() || parts_thousands);
        if may_be_decimal && (others.is_empty() || are_thousands(whole)) {
            values.push(plain(&format!("{}.{decimals}", whole.concat())));
        }
    }
    if values.is_empty() {
        values.push(groups.join("."));
    }
    values
}

/// A decimal without idle zeros.
fn plain(decimal: &str) -> String {
    let (whole, decimals) = decimal.split_once('.').unwrap_or((decimal, ""));
    let (whole, decimals) = (whole.trim_start_matches('0'), decimals.trim_end_matches('0'));
    let whole = if whole.is_empty() { "0" } else { whole };
    if decimals.is_empty() { whole.to_owned() } else { format!("{whole}.{decimals}") }
}

/// A decimal with its point so many places further on.
fn shifted(decimal: &str, places: usize) -> String {
    let (whole, decimals) = decimal.split_once('.').unwrap_or((decimal, ""));
    let moved: String = decimals.chars().chain(std::iter::repeat('0')).take(places).collect();
    let rest = decimals.get(places..).unwrap_or_default();
    plain(&format!("{whole}{moved}.{rest}"))
}
