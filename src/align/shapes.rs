//! How many sentences a bead takes on each side, and how usual that is.

/// A bead's size: sentences of the source, sentences of the target.
pub(super) type Shape = (usize, usize);

/// Sentences of one side that a bead takes at most.
pub(super) const LONGEST: usize = 8;

/// The shapes that are looked for, each with how usual it is before anything is known; those that no
/// count is known of get [`LEAST`].
const SHAPES: [(Shape, f64); 23] = [
    ((1, 1), 0.80),
    ((1, 0), 0.02),
    ((0, 1), 0.02),
    ((1, 2), 0.06),
    ((2, 1), 0.06),
    ((2, 2), 0.01),
    ((1, 3), 0.008),
    ((3, 1), 0.008),
    ((1, 4), 0.003),
    ((4, 1), 0.003),
    ((2, 3), 0.002),
    ((3, 2), 0.002),
    ((1, 5), LEAST),
    ((5, 1), LEAST),
    ((1, 6), LEAST),
    ((6, 1), LEAST),
    ((2, 4), LEAST),
    ((4, 2), LEAST),
    ((3, 3), LEAST),
    ((1, 7), LEAST),
    ((7, 1), LEAST),
    ((1, 8), LEAST),
    ((8, 1), LEAST),
];
/// No shape is thought rarer.
const LEAST: f64 = 0.0004;
/// As how many beads the shares of [`SHAPES`] count beside those that were seen.
const PSEUDO_BEADS: f64 = 30.0;

/// How far shapes are tilted at most towards the side with more sentences.
const STEEPEST: f64 = 3.0;

/// The shapes with ln of their shares.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Priors {
    shapes: Vec<(Shape, f64)>,
}

impl Priors {
    /// What is usual where the texts have so many sentences: the usual shares, tilted by exp(t (b − a)) so
    /// that the mean bead has the ratio of the texts.
    pub(super) fn expected(source: usize, target: usize) -> Self {
        let ratio = target.max(1) as f64 / source.max(1) as f64;
        let tilted = |tilt: f64| SHAPES.map(|((a, b), share)| share * (tilt * (b as f64 - a as f64)).exp());
        let ratio_at = |tilt: f64| {
            let (ours, theirs) =
                SHAPES.iter().zip(tilted(tilt)).fold((0.0, 0.0), |(ours, theirs), (((a, b), _), share)| {
                    (ours + share * *a as f64, theirs + share * *b as f64)
                });
            theirs / ours
        };
        let (mut low, mut high) = (-STEEPEST, STEEPEST);
        for _ in 0..30 {
            let middle = f64::midpoint(low, high);
            if ratio_at(middle) < ratio { low = middle } else { high = middle }
        }
        Self::normal(tilted(low))
    }

    /// What is usual in these texts, after a first look at them.
    pub(super) fn seen(&self, beads: impl Iterator<Item = Shape>) -> Self {
        let mut shares = [0.0; SHAPES.len()];
        for (share, (_, prior)) in shares.iter_mut().zip(&self.shapes) {
            *share = PSEUDO_BEADS * prior.exp();
        }
        for bead in beads {
            let at = SHAPES.iter().position(|(shape, _)| *shape == bead);
            if let Some(share) = at.and_then(|at| shares.get_mut(at)) {
                *share += 1.0;
            }
        }
        Self::normal(shares)
    }

    /// The shapes of at most `longest` sentences on a side, each with ln of its share.
    pub(super) fn up_to(&self, longest: usize) -> Vec<(Shape, f64)> {
        self.shapes.iter().filter(|((a, b), _)| *a.max(b) <= longest).copied().collect()
    }

    fn normal(shares: [f64; SHAPES.len()]) -> Self {
        let total: f64 = shares.iter().sum();
        let ln = |share: f64| (share / total).max(LEAST).ln();
        Self { shapes: SHAPES.iter().zip(shares).map(|((shape, _), share)| (*shape, ln(share))).collect() }
    }
}
