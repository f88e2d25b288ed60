//! Words known beforehand: what the lexicon says of the words of two texts.

use std::collections::BTreeMap;

use crate::language::{self, Lexicon, lexicon::Entry, stem};
use crate::model::Language;

use super::pairs::Triple;
use super::tokens::{Kind, Tokens};

/// How likely a rendering of the lexicon is.
const LIKELY: f32 = 0.7;
/// The same for words that say little of what a sentence tells.
const LIKELY_FUNCTION: f32 = 0.05;
/// Words of a rendering of several words that are shorter say nothing.
const TELLING_LETTERS: usize = 4;

/// A lexicon and the languages it is asked about; one of the two must be Arabic.
#[derive(Clone, Copy, Debug)]
pub struct Seed<'a> {
    /// The lexicon.
    pub lexicon: &'a Lexicon,
    /// The language of the source.
    pub source: &'a Language,
    /// The language of the translation.
    pub target: &'a Language,
}

impl Seed<'_> {
    /// The pairs of types that the lexicon knows.
    pub(super) fn pairs(&self, source: &Tokens, target: &Tokens) -> Vec<Triple> {
        if self.source.primary() == "ar" {
            self.renderings(source, target, self.target)
        } else if self.target.primary() == "ar" {
            let turned = self.renderings(target, source, self.source);
            turned.into_iter().map(|(a, b, likely)| (b, a, likely)).collect()
        } else {
            Vec::new()
        }
    }

    fn renderings(&self, arabic: &Tokens, other: &Tokens, language: &Language) -> Vec<Triple> {
        let mut by_stem: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
        for (number, of_type) in other.types.iter().enumerate() {
            if of_type.kind == Kind::Latin {
                by_stem.entry(&of_type.key).or_default().push(number as u32);
            }
        }
        let mut pairs = Vec::new();
        for (number, of_type) in arabic.types.iter().enumerate() {
            if of_type.kind != Kind::Arabic {
                continue;
            }
            for entry in self.lexicon.lookup(&of_type.surface) {
                let likely = if entry.is_function_word() { LIKELY_FUNCTION } else { LIKELY };
                for stem in stems(entry, language) {
                    let known = by_stem.get(stem.as_str()).into_iter().flatten();
                    pairs.extend(known.map(|other| (number as u32, *other, likely)));
                }
            }
        }
        pairs
    }
}

/// The stems of the words that render an entry.
fn stems(entry: &Entry, language: &Language) -> Vec<String> {
    let mut stems = Vec::new();
    for rendering in entry.renderings(language) {
        let folded = language::fold(rendering);
        let words: Vec<&str> = folded.as_str().split([' ', '-']).filter(|word| !word.is_empty()).collect();
        let is_single = words.len() == 1;
        let telling = words.into_iter().filter(|word| is_single || word.chars().count() >= TELLING_LETTERS);
        stems.extend(telling.map(|word| stem::latin_stem(word).to_owned()));
    }
    stems
}
