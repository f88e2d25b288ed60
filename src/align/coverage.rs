//! How well a window of sentences on one side explains the words of each sentence on the other.
//!
//! The main type is [`Coverage`]. A token that a window covers to `cov`, between 0 and 1, adds
//! ln((1 − λ) + λ · cov / r): λ is its best coverage anywhere times the trust
//! in words of its kind ([`Trust`]), r is what a window of that size covers on average. A token that nothing anywhere explains adds 0, so it says neither yes nor no.
//!
//! Nearly all tokens are covered by no sentence of a window; their share is known beforehand, and only
//! covered ones are computed. Sums along the sentences make the score of any bead one subtraction.

use std::collections::VecDeque;
use std::ops::Range;

use super::corridor::Corridor;
use super::tokens::Tokens;
use super::trust::Trust;

/// A window covers no token less than this on average, whatever the counts say.
const LEAST_MEAN: f32 = 0.01;

/// Scores of windows, as running sums over the sentences of the other side within the corridor.
#[derive(Clone, Debug)]
pub(super) struct Coverage {
    /// Sentences of the longest window.
    longest: usize,
    /// Where the sums of (end of window, its length) begin in `sums`.
    starts: Vec<usize>,
    /// The sentence of the other side at which they begin.
    firsts: Vec<u32>,
    sums: Vec<f32>,
}

/// What is known of a token type of the explained side over the whole text.
#[derive(Clone, Copy, Debug, Default)]
struct Knowledge {
    /// Mean coverage by one sentence.
    mean: f32,
    /// λ; 0 for a type without partner.
    trust: f32,
    /// λ / (1 − λ).
    odds: f32,
}

impl Coverage {
    /// Scores the windows of up to `longest` sentences of `explaining`, whose boundaries are the rows of
    /// `corridor`, against the sentences of `explained`. `partners` gives for each type of `explaining`
    /// its partners, `back` the reverse; `trust` is that in the words of `explained`.
    pub(super) fn of(
        explaining: &Tokens,
        explained: &Tokens,
        partners: &[Vec<(u32, f32)>],
        back: &[Vec<(u32, f32)>],
        trust: &Trust,
        corridor: &Corridor,
        longest: usize,
    ) -> Self {
        let known = knowledge(explaining, explained, back, trust);
        Builder::new(explaining, explained, partners, &known, corridor).build(longest)
    }

    /// The score of the window of `len` sentences that ends before sentence `end` against the sentences
    /// `from..to` of the other side; all within the corridor.
    pub(super) fn score(&self, end: usize, len: usize, from: usize, to: usize) -> f64 {
        let Some(window) = (end * self.longest + len).checked_sub(1) else { return 0.0 };
        let (Some(start), Some(first)) = (self.starts.get(window), self.firsts.get(window)) else {
            return 0.0;
        };
        let sum = |at: usize| {
            let at = at.checked_sub(*first as usize)?;
            self.sums.get(start + at).copied()
        };
        match (sum(from), sum(to)) {
            (Some(before), Some(after)) => f64::from(after - before),
            _ => 0.0,
        }
    }
}

/// Mean and best coverage of each type of `explained` by the sentences of `explaining`.
fn knowledge(
    explaining: &Tokens,
    explained: &Tokens,
    back: &[Vec<(u32, f32)>],
    trust: &Trust,
) -> Vec<Knowledge> {
    // The sentences that hold each type, each once.
    let mut holders: Vec<Vec<u32>> = vec![Vec::new(); explaining.types.len()];
    for sentence in 0..explaining.len() {
        for of_type in explaining.distinct(sentence) {
            if let Some(list) = holders.get_mut(of_type as usize) {
                list.push(sentence as u32);
            }
        }
    }
    let count = explaining.len().max(1) as f32;
    let mut covered = vec![0.0_f32; explaining.len()];
    let mut touched: Vec<u32> = Vec::new();
    let mut known = Vec::with_capacity(back.len());
    for (of_type, partners) in explained.types.iter().zip(back) {
        for (partner, likely) in partners {
            for sentence in holders.get(*partner as usize).into_iter().flatten() {
                if let Some(sum) = covered.get_mut(*sentence as usize) {
                    if *sum == 0.0 {
                        touched.push(*sentence);
                    }
                    *sum += likely;
                }
            }
        }
        let (mut total, mut best) = (0.0, 0.0_f32);
        for sentence in touched.drain(..) {
            if let Some(sum) = covered.get_mut(sentence as usize) {
                let cover = sum.min(1.0);
                total += cover;
                best = best.max(cover);
                *sum = 0.0;
            }
        }
        let trust = trust.of(of_type.kind) * best;
        known.push(Knowledge { mean: total / count, trust, odds: trust / (1.0 - trust) });
    }
    known
}

struct Builder<'a> {
    explaining: &'a Tokens,
    explained: &'a Tokens,
    partners: &'a [Vec<(u32, f32)>],
    known: &'a [Knowledge],
    corridor: &'a Corridor,
    /// Where each type of the explained side stands.
    occurrences: Vec<Vec<u32>>,
    /// The sentence of each token.
    sentence_of: Vec<u32>,
    /// Running sums over the sentences of what uncovered tokens add.
    uncovered: Vec<f64>,
}

impl<'a> Builder<'a> {
    fn new(
        explaining: &'a Tokens,
        explained: &'a Tokens,
        partners: &'a [Vec<(u32, f32)>],
        known: &'a [Knowledge],
        corridor: &'a Corridor,
    ) -> Self {
        let mut sentence_of = vec![0; explained.flat.len()];
        let mut uncovered = vec![0.0_f64];
        let mut sum = 0.0;
        for sentence in 0..explained.len() {
            let range = explained.starts.get(sentence).zip(explained.starts.get(sentence + 1));
            if let Some(slots) = range.and_then(|(start, end)| sentence_of.get_mut(*start..*end)) {
                slots.fill(sentence as u32);
            }
            for of_type in explained.sentence(sentence) {
                sum += known.get(*of_type as usize).map_or(0.0, |known| f64::from((1.0 - known.trust).ln()));
            }
            uncovered.push(sum);
        }
        let occurrences = explained.occurrences();
        Self { explaining, explained, partners, known, corridor, occurrences, sentence_of, uncovered }
    }

    fn build(&self, longest: usize) -> Coverage {
        let count = self.explaining.len();
        // The windows before the first sentence do not exist, but keep the numbering plain.
        let mut coverage =
            Coverage { longest, starts: vec![0; longest], firsts: vec![0; longest], sums: Vec::new() };
        // What each of the last sentences covers, the latest first.
        let mut covers: VecDeque<Vec<(u32, f32)>> = VecDeque::with_capacity(longest + 1);
        let mut cover = Scratch::new(self.explained.flat.len());
        let mut window = Scratch::new(self.explained.flat.len());
        let mut gains = vec![Gain::NONE; self.explained.len()];
        for end in 1..=count {
            let last = *self.corridor.row(end).end();
            covers.truncate(longest - 1);
            covers.push_front(self.cover_of(end - 1, longest, &mut cover));
            for len in 1..=longest {
                coverage.starts.push(coverage.sums.len());
                let Some(first_of_window) = end.checked_sub(len) else {
                    coverage.firsts.push(last as u32);
                    continue;
                };
                for (at, likely) in covers.get(len - 1).into_iter().flatten() {
                    window.add(*at, *likely);
                }
                let first = *self.corridor.row(first_of_window).start();
                coverage.firsts.push(first as u32);
                self.gain(&window, len as f32, first..last, &mut gains);
                let uncovered = |at: usize| self.uncovered.get(at).copied().unwrap_or_default();
                let mut gained = 0.0;
                coverage.sums.push(0.0);
                for sentence in first..last {
                    if let Some(gain) = gains.get_mut(sentence) {
                        gained += gain.take();
                    }
                    coverage.sums.push((uncovered(sentence + 1) - uncovered(first) + gained) as f32);
                }
            }
            window.clear();
        }
        coverage
    }

    /// The tokens that sentence `at` of the explaining side covers, within reach of its windows.
    fn cover_of(&self, at: usize, longest: usize, cover: &mut Scratch) -> Vec<(u32, f32)> {
        let first = *self.corridor.row((at + 1).saturating_sub(longest)).start();
        let last = *self.corridor.row((at + longest).min(self.explaining.len())).end();
        let position = |sentence: usize| self.explained.starts.get(sentence).map_or(0, |start| *start as u32);
        let (from, to) = (position(first), position(last));
        for of_type in self.explaining.distinct(at) {
            for (partner, likely) in self.partners.get(of_type as usize).into_iter().flatten() {
                let Some(places) = self.occurrences.get(*partner as usize) else { continue };
                let start = places.partition_point(|place| *place < from);
                for place in places.iter().skip(start).take_while(|place| **place < to) {
                    cover.add(*place, *likely);
                }
            }
        }
        let covered = cover.touched.iter().map(|at| (*at, cover.get(*at).min(1.0))).collect();
        cover.clear();
        covered
    }

    /// Adds to the sentences `within` what each covered token gains over an uncovered one.
    fn gain(&self, window: &Scratch, len: f32, within: Range<usize>, gains: &mut [Gain]) {
        for at in &window.touched {
            let place = *at as usize;
            let (Some(of_type), Some(sentence)) =
                (self.explained.flat.get(place), self.sentence_of.get(place))
            else {
                continue;
            };
            let sentence = *sentence as usize;
            if !within.contains(&sentence) {
                continue;
            }
            let (Some(known), Some(gain)) = (self.known.get(*of_type as usize), gains.get_mut(sentence))
            else {
                continue;
            };
            let mean = (known.mean * len).clamp(LEAST_MEAN, 1.0);
            gain.multiply(f64::from(1.0 + known.odds * window.get(*at).min(1.0) / mean));
        }
    }
}

/// A sum of logarithms, kept as a product while it fits: logarithms are dear.
#[derive(Clone, Copy)]
struct Gain {
    product: f64,
    sum: f64,
}

impl Gain {
    const NONE: Self = Self { product: 1.0, sum: 0.0 };

    fn multiply(&mut self, factor: f64) {
        self.product *= factor;
        if self.product > 1e250 {
            self.sum += self.product.ln();
            self.product = 1.0;
        }
    }

    /// The sum; begins anew.
    fn take(&mut self) -> f64 {
        let Self { product, sum } = std::mem::replace(self, Self::NONE);
        if product == 1.0 { sum } else { sum + product.ln() }
    }
}

/// A sum for each token, with those that are not 0 known.
struct Scratch {
    sums: Vec<f32>,
    touched: Vec<u32>,
}

impl Scratch {
    fn new(tokens: usize) -> Self {
        Self { sums: vec![0.0; tokens], touched: Vec::new() }
    }

    fn add(&mut self, at: u32, amount: f32) {
        if let Some(sum) = self.sums.get_mut(at as usize) {
            if *sum == 0.0 {
                self.touched.push(at);
            }
            *sum += amount;
        }
    }

    fn get(&self, at: u32) -> f32 {
        self.sums.get(at as usize).copied().unwrap_or_default()
    }

    fn clear(&mut self) {
        for at in self.touched.drain(..) {
            if let Some(sum) = self.sums.get_mut(at as usize) {
                *sum = 0.0;
            }
        }
    }
}
