//! How surely a word that the other text could render is rendered where it should be.
//!
//! The main type is [`Trust`]. A literal translation renders nearly every word that a lexicon knows; a
//! free one renders half of them, and then a word that is missing says little. How free a translation is
//! is measured on the beads of a first look: of the words that have a partner anywhere in the other text,
//! the share that finds one in its own bead. Numbers, signs and the words of each script are measured
//! apart, since a free translation keeps its numbers. Knows nothing of how the beads were found.

use std::ops::Range;

use super::pairs::Pairs;
use super::tokens::{Kind, Tokens};

/// What is expected before anything is known: that translations are literal.
const EXPECTED: f32 = 0.9;
/// As many words the expectation weighs beside those that were seen.
const PSEUDO_WORDS: f32 = 10.0;
/// No word is trusted more: its absence must never rule a bead out.
const MOST: f32 = 0.97;
/// How many kinds of words there are.
const KINDS: usize = 4;

/// The share of words that are met, by what kind of word they are, from 0 to 1.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Trust {
    shares: [f32; KINDS],
}

/// Trust in the words of both sides.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Trusts {
    /// In the words of the source.
    pub source: Trust,
    /// In those of the target.
    pub target: Trust,
}

impl Trusts {
    /// What is expected before anything is known.
    pub(super) fn expected() -> Self {
        let expected = Trust { shares: [EXPECTED; KINDS] };
        Self { source: expected, target: expected }
    }

    /// What `beads` show, each as its source and its target sentences, where `pairs` tells which words may
    /// render which. One-sided beads do not count.
    pub(super) fn seen(
        source: &Tokens,
        target: &Tokens,
        pairs: &Pairs,
        beads: impl Iterator<Item = (Range<usize>, Range<usize>)>,
    ) -> Self {
        let (mut ours, mut theirs) = (Count::default(), Count::default());
        for (i, j) in beads.filter(|(i, j)| !i.is_empty() && !j.is_empty()) {
            ours.add(source, &i, target, &j, &pairs.forward);
            theirs.add(target, &j, source, &i, &pairs.backward);
        }
        Self { source: ours.trust(), target: theirs.trust() }
    }
}

impl Trust {
    /// The trust in words of a kind.
    pub(super) fn of(&self, kind: Kind) -> f32 {
        self.shares.get(kind as usize).copied().unwrap_or(EXPECTED)
    }
}

/// Words by kind, weighed by how likely their best partner is.
#[derive(Default)]
struct Count {
    met: [f32; KINDS],
    known: [f32; KINDS],
}

impl Count {
    /// Counts the words of the sentences `of` that have partners, and those that find one in `within`.
    fn add(
        &mut self,
        side: &Tokens,
        of: &Range<usize>,
        other: &Tokens,
        within: &Range<usize>,
        partners: &[Vec<(u32, f32)>],
    ) {
        let mut there: Vec<u32> = within.clone().flat_map(|at| other.sentence(at)).copied().collect();
        there.sort_unstable();
        for word in of.clone().flat_map(|at| side.sentence(at)) {
            let partners = partners.get(*word as usize).map(Vec::as_slice).unwrap_or_default();
            let best = partners.iter().fold(0.0, |best: f32, (_, likely)| best.max(*likely));
            let met: f32 = partners
                .iter()
                .filter(|(partner, _)| there.binary_search(partner).is_ok())
                .map(|(_, likely)| likely)
                .sum();
            let Some(kind) = side.types.get(*word as usize).map(|of_type| of_type.kind as usize) else {
                continue;
            };
            if let (Some(all_met), Some(known)) = (self.met.get_mut(kind), self.known.get_mut(kind)) {
                *all_met += met.min(best);
                *known += best;
            }
        }
    }

    fn trust(&self) -> Trust {
        let mut shares = [EXPECTED; KINDS];
        for (share, (met, known)) in shares.iter_mut().zip(self.met.iter().zip(&self.known)) {
            *share = ((PSEUDO_WORDS * EXPECTED + met) / (PSEUDO_WORDS + known)).min(MOST);
        }
        Trust { shares }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::align::Ingredients;

    /// Names and years that each side has, a sentence a pair; the first `met` years come where they should.
    fn trusts(met: usize) -> Trusts {
        const COUNT: usize = 40;
        let year = |number: usize| 1900 + number;
        let ours: Vec<String> = (0..COUNT).map(|number| format!("Ahmed {}", year(number))).collect();
        let theirs: Vec<String> = (0..COUNT)
            .map(|number| {
                format!("Ahmed {}", year(if number < met { number } else { COUNT + met - 1 - number }))
            })
            .collect();
        let tokens = |side: &[String]| Tokens::of(&side.iter().map(String::as_str).collect::<Vec<_>>());
        let (source, target) = (tokens(&ours), tokens(&theirs));
        let pairs = Pairs::of(&source, &target, Ingredients::default());
        Trusts::seen(&source, &target, &pairs, (0..COUNT).map(|at| (at..at + 1, at..at + 1)))
    }

    #[test]
    fn what_is_met_in_its_bead_is_trusted() {
        let literal = trusts(40);
        assert_eq!(literal.source.of(Kind::Number), MOST);
        assert_eq!(literal.target.of(Kind::Latin), MOST);
        let free = trusts(20);
        assert!((0.5..0.65).contains(&free.source.of(Kind::Number)), "{free:?}");
        assert!((0.5..0.65).contains(&free.target.of(Kind::Number)), "{free:?}");
        // The names were met all the same, and of words in Arabic script nothing is known.
        assert_eq!(free.source.of(Kind::Latin), MOST);
        assert_eq!(free.source.of(Kind::Arabic), EXPECTED);
    }

    #[test]
    fn sentences_without_counterpart_teach_nothing() {
        let tokens = Tokens::of(&["Ahmed 1999"]);
        let pairs = Pairs::of(&tokens, &tokens, Ingredients::default());
        let seen = Trusts::seen(&tokens, &tokens, &pairs, [(0..1, 0..0), (1..1, 0..1)].into_iter());
        assert_eq!(seen, Trusts::expected());
    }
}
