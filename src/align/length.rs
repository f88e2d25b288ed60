//! How well the lengths of two stretches of text agree.
//!
//! After W. A. Gale and K. W. Church, "A Program for Aligning Sentences in Bilingual Corpora",
//! Computational Linguistics 19 (1993): the difference of the lengths is normal, with a variance that
//! grows with them. Lengths are letters, without white space and tashkeel.

use std::ops::Range;

/// Variance of the difference, a letter, before anything is known.
const VARIANCE: f64 = 4.5;
/// As how many beads it counts beside those that were seen.
const PSEUDO_BEADS: f64 = 10.0;
/// Beads whose lengths are this many variances apart were hardly aligned well.
const OUTLIER: f64 = 9.0;
/// No difference is held against a bead more than this.
const WORST: f64 = 8.0;
/// The density is compared with that of stretches up to this many mean sentences apart.
const SPREAD: f64 = 3.0;

/// The lengths of both sides as running sums, in letters of the target.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Lengths {
    source: Vec<f64>,
    target: Vec<f64>,
    /// Variance of the difference, a letter.
    variance: f64,
    /// What makes a density a likelihood ratio.
    norm: f64,
}

impl Lengths {
    /// Running sums of the letters of both sides; those of the source are stretched so that the sums
    /// agree.
    pub(super) fn new(source: &[f64], target: &[f64]) -> Self {
        let (ours, theirs) = (source.iter().sum::<f64>(), target.iter().sum::<f64>());
        let ratio = if ours > 0.0 && theirs > 0.0 { theirs / ours } else { 1.0 };
        Self::with(source, target, ratio, VARIANCE)
    }

    /// The same with the ratio and the variance of beads that a first look found, each as its source
    /// and its target sentences; those without sentences on one side do not count.
    pub(super) fn seen(
        source: &[f64],
        target: &[f64],
        beads: impl Iterator<Item = (Range<usize>, Range<usize>)>,
    ) -> Self {
        let sum =
            |lengths: &[f64], range: Range<usize>| lengths.get(range).unwrap_or_default().iter().sum::<f64>();
        let pairs: Vec<(f64, f64)> = beads
            .map(|(ours, theirs)| (sum(source, ours), sum(target, theirs)))
            .filter(|(ours, theirs)| *ours > 0.0 && *theirs > 0.0)
            .collect();
        if pairs.is_empty() {
            return Self::new(source, target);
        }
        let (ours, theirs) = pairs.iter().fold((0.0, 0.0), |sums, pair| (sums.0 + pair.0, sums.1 + pair.1));
        let ratio = theirs / ours;
        let apart = |(x, y): &(f64, f64)| {
            let x = x * ratio;
            (x - y) * (x - y) / ((x + y) / 2.0)
        };
        let mut variance = VARIANCE;
        for _ in 0..3 {
            let fits: Vec<f64> =
                pairs.iter().map(apart).filter(|apart| *apart <= OUTLIER * variance).collect();
            variance =
                (fits.iter().sum::<f64>() + PSEUDO_BEADS * VARIANCE) / (fits.len() as f64 + PSEUDO_BEADS);
        }
        Self::with(source, target, ratio, variance)
    }

    fn with(source: &[f64], target: &[f64], ratio: f64, variance: f64) -> Self {
        let theirs: f64 = target.iter().sum();
        let mean = if target.is_empty() { 1.0 } else { theirs / target.len() as f64 };
        Self {
            source: running_sums(source.iter().map(|length| length * ratio)),
            target: running_sums(target.iter().copied()),
            variance,
            norm: (SPREAD * mean.max(1.0)).ln(),
        }
    }

    /// ln of how much likelier the lengths of the sentences `i0..i1` and `j0..j1` are when they render
    /// each other than by chance; both ranges hold sentences.
    pub(super) fn score(&self, (i0, i1): (usize, usize), (j0, j1): (usize, usize)) -> f64 {
        let between = |sums: &[f64], from: usize, to: usize| match (sums.get(from), sums.get(to)) {
            (Some(from), Some(to)) => to - from,
            _ => 0.0,
        };
        let (x, y) = (between(&self.source, i0, i1), between(&self.target, j0, j1));
        let variance = (self.variance * (x + y) / 2.0).max(f64::MIN_POSITIVE);
        let apart = (x - y) * (x - y) / (2.0 * variance);
        self.norm - apart.min(WORST) - 0.5 * (std::f64::consts::TAU * variance).ln()
    }
}

fn running_sums(lengths: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut sum = 0.0;
    std::iter::once(0.0)
        .chain(lengths.map(|length| {
            sum += length;
            sum
        }))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_lengths_are_likeliest() {
        let lengths = Lengths::new(&[40.0, 80.0, 20.0], &[80.0, 160.0, 40.0]);
        let fit = lengths.score((0, 1), (0, 1));
        assert!(fit > 0.0, "{fit}");
        assert!(lengths.score((0, 1), (1, 2)) < fit);
        assert!(lengths.score((2, 3), (1, 2)) < 0.0);
        assert!(Lengths::new(&[], &[]).norm.is_finite());
    }
}
