//! What a language knows about its points: the lists in `assets/segmentation`, compiled in.
//!
//! The main type is [`Exceptions`]. The form of the lists is told at the head of `ar.txt`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use crate::model::Language;

/// What a point after an abbreviation means.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Point {
    /// It never ends the sentence.
    Never,
    /// It does not before a number.
    Number,
    /// It does only before a word that often begins a sentence.
    Maybe,
}

/// The exceptions of one language. Empty for a language without a list.
#[derive(Debug, Default)]
pub(super) struct Exceptions {
    abbreviations: BTreeMap<&'static str, Point>,
    starters: BTreeSet<&'static str>,
    continuing: BTreeSet<&'static str>,
    announcing: BTreeSet<&'static str>,
}

static ARABIC: LazyLock<Exceptions> =
    LazyLock::new(|| Exceptions::read(include_str!("../../../assets/segmentation/ar.txt")));
static ENGLISH: LazyLock<Exceptions> =
    LazyLock::new(|| Exceptions::read(include_str!("../../../assets/segmentation/en.txt")));
static FRENCH: LazyLock<Exceptions> =
    LazyLock::new(|| Exceptions::read(include_str!("../../../assets/segmentation/fr.txt")));
static SPANISH: LazyLock<Exceptions> =
    LazyLock::new(|| Exceptions::read(include_str!("../../../assets/segmentation/es.txt")));
static NONE: LazyLock<Exceptions> = LazyLock::new(Exceptions::default);

impl Exceptions {
    /// Those of `language`, by its primary subtag.
    pub(super) fn of(language: &Language) -> &'static Self {
        match language.primary() {
            "ar" => &ARABIC,
            "en" => &ENGLISH,
            "fr" => &FRENCH,
            "es" => &SPANISH,
            _ => &NONE,
        }
    }

    /// A line of a kind that is not known counts for nothing; a test holds the lists to having none.
    fn read(list: &'static str) -> Self {
        let mut exceptions = Self::default();
        for line in list.lines() {
            let mut words = line.split('#').next().unwrap_or_default().split_whitespace();
            let Some(kind) = words.next() else { continue };
            let mut abbreviate = |point| {
                exceptions.abbreviations.extend(words.by_ref().map(|word| (word, point)));
            };
            match kind {
                "never" => abbreviate(Point::Never),
                "number" => abbreviate(Point::Number),
                "maybe" => abbreviate(Point::Maybe),
                "starts" => exceptions.starters.extend(words),
                "goes-on" => exceptions.continuing.extend(words),
                "announces" => exceptions.announcing.extend(words),
                _ => {}
            }
        }
        exceptions
    }

    /// What the point after `word` means, if it is a known abbreviation.
    pub(super) fn point_after(&self, word: &str) -> Option<Point> {
        let known = |word: &str| self.abbreviations.get(word).copied();
        known(word).or_else(|| known(&uncapitalised(word)?))
    }

    /// Whether `word` often begins a sentence. An apostrophe at its end is ' whichever the text has.
    pub(super) fn is_starter(&self, word: &str) -> bool {
        self.starters.contains(word)
    }

    /// Whether `word` after a quotation that ends with ? or ! belongs to the sentence around it.
    pub(super) fn goes_on(&self, word: &str) -> bool {
        self.continuing.contains(word)
    }

    /// Whether a colon after `word` announces a list.
    pub(super) fn announces_list(&self, word: &str) -> bool {
        self.announcing.contains(word)
    }
}

/// `word` with a small first letter; `None` when it has no capital.
fn uncapitalised(word: &str) -> Option<String> {
    let first = word.chars().next().filter(|c| c.is_uppercase())?;
    let rest = word.get(first.len_utf8()..)?;
    // M is not m, and ST is not st: only a word that a capital begins.
    rest.chars().next().filter(|c| !c.is_uppercase())?;
    Some(first.to_lowercase().chain(rest.chars()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_lists_is_of_a_known_kind_and_no_abbreviation_is_of_two() {
        for (name, list) in [
            ("ar", include_str!("../../../assets/segmentation/ar.txt")),
            ("en", include_str!("../../../assets/segmentation/en.txt")),
            ("fr", include_str!("../../../assets/segmentation/fr.txt")),
            ("es", include_str!("../../../assets/segmentation/es.txt")),
        ] {
            let mut seen = BTreeSet::new();
            for line in list.lines() {
                let mut words = line.split('#').next().unwrap_or_default().split_whitespace();
                let Some(kind) = words.next() else { continue };
                let kinds = ["never", "number", "maybe", "starts", "goes-on", "announces"];
                assert!(kinds.contains(&kind), "{name}: {line}");
                for word in words {
                    assert!(!word.ends_with('.'), "{name}: {word} has its last point");
                    let is_abbreviation = matches!(kind, "never" | "number" | "maybe");
                    assert!(!is_abbreviation || seen.insert(word), "{name}: {word} twice");
                }
            }
            assert!(!seen.is_empty());
        }
    }

    #[test]
    fn a_word_in_small_letters_also_fits_with_a_capital() {
        let english = Exceptions::of(&Language::new("en-GB"));
        assert_eq!(english.point_after("fig"), Some(Point::Number));
        assert_eq!(english.point_after("Fig"), Some(Point::Number));
        assert_eq!(english.point_after("mr"), None);
        assert_eq!(Exceptions::of(&Language::new("de")).point_after("Mr"), None);
    }
}
