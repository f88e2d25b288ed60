//! Terms translated in two ways, by the lexicon: a noun of the source that is mostly rendered by one
//! word of the lexicon and here by another.
//!
//! Asked of Arabic sources only, since the lexicon is read from Arabic. Sure means: the noun stands once
//! in its bead and can be nothing else, exactly one of its renderings stands in the counterpart, and no
//! other word of the bead accounts for that one.

use std::collections::{BTreeMap, BTreeSet};

use unicode_segmentation::UnicodeSegmentation as _;

use crate::language::lexicon::{Entry, PartOfSpeech};
use crate::language::{Lexicon, fold, stem};
use crate::model::{Language, Text, TextRange};

use super::{Finding, FindingKind, Sides};

/// So often at least must the usual rendering stand.
const USUAL: usize = 2;

/// A term where it is rendered by one of its renderings.
struct Use {
    /// The rendering as the lexicon has it.
    rendering: &'static str,
    /// Where it stands in the translation.
    range: TextRange,
}

/// Terms of the source that are rendered in more than one way.
pub(super) fn check(sides: &[Sides<'_>], source: &Text, target: &Text) -> Vec<Finding> {
    if source.language.primary() != "ar" {
        return Vec::new();
    }
    let mut uses: BTreeMap<&'static str, Vec<Use>> = BTreeMap::new();
    for side in sides.iter().filter(|side| !side.source.words.is_empty() && !side.target.words.is_empty()) {
        for (term, found) in renderings(side, &target.language) {
            uses.entry(term).or_default().push(found);
        }
    }
    let mut findings = Vec::new();
    for (term, uses) in uses {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for found in &uses {
            *counts.entry(found.rendering).or_default() += 1;
        }
        let Some((mostly, count)) = counts.iter().max_by_key(|(_, count)| **count) else { continue };
        let is_usual = *count >= USUAL && counts.values().filter(|other| *other == count).count() == 1;
        for found in uses.iter().filter(|found| is_usual && found.rendering != *mostly) {
            let (here, mostly) = (found.rendering.to_owned(), (*mostly).to_owned());
            let kind = FindingKind::TermVaries { term: term.to_owned(), here, mostly };
            findings.push(Finding { text: target.id, range: found.range, kind });
        }
    }
    findings
}

/// The terms of a bead that are surely rendered, each with how.
fn renderings(side: &Sides<'_>, language: &Language) -> Vec<(&'static str, Use)> {
    let mut theirs: BTreeMap<String, Vec<TextRange>> = BTreeMap::new();
    for (at, word) in side.target.words.unicode_word_indices() {
        let start = side.target.range.start.0 + at;
        theirs.entry(stem_of(word)).or_default().push(TextRange::new(start, start + word.len()));
    }
    let ours: Vec<Vec<&Entry>> =
        side.source.words.unicode_words().map(|word| Lexicon::seed().lookup(word).collect()).collect();
    let mut found = Vec::new();
    for (at, entries) in ours.iter().enumerate() {
        let [entry] = entries.as_slice() else { continue };
        let is_noun = entry.parts_of_speech().all(|part| part == PartOfSpeech::Noun);
        let others = ours.iter().enumerate().filter(|(other, _)| *other != at).flat_map(|(_, others)| others);
        let others: Vec<&&Entry> = others.collect();
        if !is_noun || others.iter().any(|other| other.headword() == entry.headword()) {
            continue;
        }
        let elsewhere: BTreeSet<String> =
            others.iter().flat_map(|other| other.renderings(language)).map(stem_of).collect();
        let mut here =
            entry.renderings(language).filter(|rendering| !rendering.contains(' ')).filter_map(|rendering| {
                let stem = stem_of(rendering);
                let places = theirs.get(&stem)?;
                Some((rendering, stem, places))
            });
        // Exactly one rendering, standing once, that nothing else of the source accounts for.
        if let (Some((rendering, stem, [range])), None) =
            (here.next().map(|(rendering, stem, places)| (rendering, stem, places.as_slice())), here.next())
            && !elsewhere.contains(&stem)
        {
            found.push((entry.headword(), Use { rendering, range: *range }));
        }
    }
    found
}

fn stem_of(word: &str) -> String {
    stem::latin_stem(fold(word).as_str()).to_owned()
}
