//! Which sentences of a translation answer which of the source.
//!
//! The main function is [`align`]. It takes two lists of sentences and gives beads that partition both:
//! nothing is lost and nothing is claimed twice. The evidence is the length of the sentences (Gale and
//! Church), words, numbers and signs that both texts share, names that sound alike, a seed lexicon, how
//! freely words are rendered, and in a second pass what the two texts teach themselves. Each of these is a part of its own that can be
//! switched off ([`Ingredients`]).
//!
//! Cost grows with the length of the texts, not with its square: the search keeps to a corridor.
//! Knows no project, no files and no window.

mod chain;
mod corridor;
mod coverage;
mod learn;
mod length;
mod pairs;
mod projection;
mod proposal;
mod search;
mod seed;
mod shapes;
mod sureness;
#[cfg(test)]
mod tests;
mod tokens;
mod trust;
mod warnings;

use std::ops::Range;

use self::corridor::{Corridor, Place};
use self::coverage::Coverage;
use self::length::Lengths;
use self::pairs::{Pairs, Triple};
use self::search::{Evidence, Fixed, Step};
use self::shapes::{LONGEST, Priors};
use self::tokens::Tokens;
use self::trust::Trusts;
pub use crate::model::DOUBTFUL;
pub use projection::{Projection, projection};
pub use proposal::propose;
pub use seed::Seed;
pub use warnings::{Warning, warnings};

/// What the aligner looks at.
#[allow(clippy::struct_excessive_bools, reason = "each ingredient is switched by itself")]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Ingredients {
    /// Lengths of the sentences.
    pub lengths: bool,
    /// Equal numbers.
    pub numbers: bool,
    /// Words in Latin script that both texts have.
    pub latin: bool,
    /// Quotation marks, question marks, brackets.
    pub signs: bool,
    /// Names that sound alike in Arabic and Latin letters.
    pub transliteration: bool,
    /// The seed lexicon.
    pub seed: bool,
    /// How freely the words are rendered, measured on what was found so far.
    pub freedom: bool,
    /// A second pass with what the first one taught.
    pub second_pass: bool,
}

impl Default for Ingredients {
    fn default() -> Self {
        Self {
            lengths: true,
            numbers: true,
            latin: true,
            signs: true,
            transliteration: true,
            seed: true,
            freedom: true,
            second_pass: true,
        }
    }
}

/// A bead that stands before the aligner begins: it is kept as it is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Anchor {
    /// Its source sentences.
    pub source: Range<usize>,
    /// Its target sentences.
    pub target: Range<usize>,
}

/// `source` consecutive source sentences and `target` consecutive target sentences that answer each
/// other; one of the two may be 0.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Aligned {
    /// How many sentences of the source.
    pub source: usize,
    /// How many sentences of the target.
    pub target: usize,
    /// How sure the aligner is, from 0 to 1; below [`DOUBTFUL`] a person should look.
    pub sureness: f32,
}

/// Two texts to align.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// The sentences of the source.
    pub source: &'a [&'a str],
    /// The sentences of the translation.
    pub target: &'a [&'a str],
    /// Words known beforehand.
    pub seed: Option<Seed<'a>>,
    /// Beads to keep, ascending on both sides.
    pub anchors: &'a [Anchor],
    /// What to look at.
    pub ingredients: Ingredients,
}

/// Texts with fewer sentences on both sides are searched whole.
const SMALL: usize = 40;
/// How far around the first line the first look goes.
const FIRST_REACH: usize = 60;
/// How far around a way that is known the search goes.
const REACH: usize = 16;
/// The longest beads of the first look.
const FIRST_LONGEST: usize = 4;
/// How often a corridor that proves too narrow is doubled.
const WIDENINGS: usize = 3;

/// Aligns. `progress` is told the share of the work that is done, from 0 to 1, and gives whether to go
/// on; `None` when it did not. The beads take exactly the sentences of both sides, in order.
pub fn align(request: &Request<'_>, progress: &mut dyn FnMut(f32) -> bool) -> Option<Vec<Aligned>> {
    let (source, target) = (Tokens::of(request.source), Tokens::of(request.target));
    if source.len() == 0 || target.len() == 0 {
        return Some(one_sided(source.len(), target.len()));
    }
    let mut work = Work::new(request, &source, &target);
    if !progress(0.1) {
        return None;
    }
    let mut way = work.first_way(!request.ingredients.second_pass, progress)?;
    if request.ingredients.second_pass {
        work.learn(&way);
        if !progress(0.6) {
            return None;
        }
        way = work.way_near(&places(&way), true, &mut |done| progress(0.6 + 0.4 * done))?;
    }
    Some(way.iter().zip(sureness::of_way(&way)).map(|(step, sureness)| work.judged(step, sureness)).collect())
}

/// Sentences without any counterpart, one by one.
fn one_sided(source: usize, target: usize) -> Vec<Aligned> {
    let ours = std::iter::repeat_n(Aligned { source: 1, target: 0, sureness: 1.0 }, source);
    ours.chain(std::iter::repeat_n(Aligned { source: 0, target: 1, sureness: 1.0 }, target)).collect()
}

fn places(way: &[Step]) -> Vec<Place> {
    way.iter().map(|step| step.end).collect()
}

/// What is known of two texts while they are aligned.
struct Work<'a> {
    source: &'a Tokens,
    target: &'a Tokens,
    fixed: Fixed,
    lengths: Option<Lengths>,
    /// The ingredients that need no lexicon.
    plain: Pairs,
    seed: Vec<Triple>,
    pairs: Pairs,
    priors: Priors,
    trusts: Trusts,
    measures_freedom: bool,
}

impl<'a> Work<'a> {
    fn new(request: &Request<'_>, source: &'a Tokens, target: &'a Tokens) -> Self {
        let plain = Pairs::of(source, target, request.ingredients);
        let seed = match request.seed {
            Some(seed) if request.ingredients.seed => seed.pairs(source, target),
            _ => Vec::new(),
        };
        let lengths = request.ingredients.lengths.then(|| Lengths::new(&source.letters, &target.letters));
        Self {
            source,
            target,
            fixed: Fixed::new(request.anchors, source.len(), target.len()),
            lengths,
            pairs: plain.with(seed.clone()),
            plain,
            seed,
            priors: Priors::expected(source.len(), target.len()),
            trusts: Trusts::expected(),
            measures_freedom: request.ingredients.freedom,
        }
    }

    fn is_small(&self) -> bool {
        self.source.len().max(self.target.len()) <= SMALL
    }

    /// The best way when nothing is known of it yet. What a rough one shows of how free the translation is
    /// holds for it already: a free one read as a literal one falls into sentences without counterpart.
    fn first_way(&mut self, is_last: bool, progress: &mut dyn FnMut(f32) -> bool) -> Option<Vec<Step>> {
        if self.is_small() {
            return self.way_near(&[], is_last, &mut |done| progress(0.1 + 0.5 * done));
        }
        let line = self.fixed.joined(chain::line(self.source, self.target, &self.pairs));
        let rough = self.way_along(&line, FIRST_REACH, FIRST_LONGEST, false)?;
        if !progress(0.35) {
            return None;
        }
        self.measure(&rough);
        self.way_near(&places(&rough), is_last, &mut |done| progress(0.35 + 0.25 * done))
    }

    /// The best way near a known one; the last one is weighed.
    fn way_near(
        &self,
        line: &[Place],
        is_last: bool,
        progress: &mut dyn FnMut(f32) -> bool,
    ) -> Option<Vec<Step>> {
        if !progress(0.0) {
            return None;
        }
        let way = self.way_along(line, REACH, LONGEST, is_last)?;
        progress(1.0).then_some(way)
    }

    fn way_along(&self, line: &[Place], reach: usize, longest: usize, is_last: bool) -> Option<Vec<Step>> {
        let (rows, columns) = (self.source.len(), self.target.len());
        let mut line = line.to_vec();
        let mut reach = reach;
        for widening in 0.. {
            let corridor = if self.is_small() {
                Corridor::whole(rows, columns)
            } else {
                Corridor::along(&line, rows, columns, reach)
            };
            let evidence = self.evidence(&corridor, longest);
            let mut way = search::best_way(&evidence, &corridor)?;
            let places = places(&way);
            if widening == WIDENINGS || !corridor.is_touched_by(&places) {
                if is_last {
                    search::weigh(&evidence, &corridor, &mut way);
                }
                return Some(way);
            }
            line = places;
            reach *= 2;
        }
        None
    }

    fn evidence(&self, corridor: &Corridor, longest: usize) -> Evidence<'_> {
        let Pairs { forward, backward } = &self.pairs;
        let turned = corridor.turned();
        Evidence {
            lengths: self.lengths.as_ref(),
            fixed: &self.fixed,
            forward: Coverage::of(
                self.source,
                self.target,
                forward,
                backward,
                &self.trusts.target,
                corridor,
                longest,
            ),
            backward: Coverage::of(
                self.target,
                self.source,
                backward,
                forward,
                &self.trusts.source,
                &turned,
                longest,
            ),
            shapes: self.priors.up_to(longest),
        }
    }

    /// Takes from a first way what it teaches.
    fn learn(&mut self, way: &[Step]) {
        self.measure(way);
        self.pairs = self.plain.with(learn::pairs(self.source, self.target, way, &self.seed));
        self.priors = self.priors.seen(way.iter().map(|step| step.shape));
    }

    /// Takes from a way how free the translation is, in its words and in its lengths.
    fn measure(&mut self, way: &[Step]) {
        let ranges = || {
            way.iter().map(|step| {
                let (i, j) = step.end;
                (i - step.shape.0..i, j - step.shape.1..j)
            })
        };
        if self.measures_freedom {
            self.trusts = Trusts::seen(self.source, self.target, &self.pairs, ranges());
        }
        if self.lengths.is_some() {
            self.lengths = Some(Lengths::seen(&self.source.letters, &self.target.letters, ranges()));
        }
    }

    fn judged(&self, step: &Step, sureness: f64) -> Aligned {
        let (source, target) = step.shape;
        let sureness = if self.fixed.ends_at(step.end).is_some() { 1.0 } else { sureness as f32 };
        Aligned { source, target, sureness }
    }
}
