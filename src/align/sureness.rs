//! How sure the beads of a way are.
//!
//! The main function is [`of_way`]. A bead is sure when hardly any other way leaves it out, and when
//! lengths and words speak for the beads around it: in a text that is no translation some way is always
//! the best, while in a good one a short sentence that shares no word with its own is right all the same.
//! How ways are found and weighed is not known here.

use super::search::Step;

/// The share of all ways is raised to this power; found on beads of known truth, so that the wrong ones
/// lie below [`DOUBTFUL`](super::DOUBTFUL) as often as few right ones allow.
const POWER: i32 = 4;
/// As many beads before and as many after a bead belong to its surroundings.
const SURROUNDINGS: usize = 8;
/// Mean evidence of the surroundings that halves the distance to full plausibility, in nats.
const SLOPE: f64 = 2.0;

/// How sure each step of a weighed way is, from 0 to 1. For sentences without counterpart only their
/// share of all ways counts.
pub(super) fn of_way(way: &[Step]) -> Vec<f64> {
    let is_pair = |step: &Step| step.shape.0 > 0 && step.shape.1 > 0;
    // Running sums of the pairs and of what speaks for them.
    let mut sums = vec![(0.0_f64, 0.0_f64)];
    let (mut count, mut evidence) = (0.0_f64, 0.0_f64);
    for step in way {
        if is_pair(step) {
            count += 1.0;
            evidence += step.evidence;
        }
        sums.push((count, evidence));
    }
    let sum_at = |at: usize| sums.get(at.min(way.len())).copied().unwrap_or((count, evidence));
    way.iter()
        .enumerate()
        .map(|(at, step)| {
            let share = step.share.powi(POWER);
            if !is_pair(step) {
                return share;
            }
            let (before, after) = (sum_at(at.saturating_sub(SURROUNDINGS)), sum_at(at + SURROUNDINGS + 1));
            let mean = (after.1 - before.1) / (after.0 - before.0).max(1.0);
            share / (1.0 + (-mean / SLOPE).exp())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn way(steps: &[((usize, usize), f64, f64)]) -> Vec<Step> {
        let mut end = (0, 0);
        let step = |&(shape, evidence, share): &((usize, usize), f64, f64)| {
            end = (end.0 + shape.0, end.1 + shape.1);
            Step { end, shape, evidence, share }
        };
        steps.iter().map(step).collect()
    }

    #[test]
    fn a_bead_without_words_is_as_sure_as_its_surroundings() {
        let mut steps = vec![((1, 1), 12.0, 1.0); 9];
        steps[4].1 = -1.0;
        assert!(of_way(&way(&steps)).iter().all(|sure| *sure > 0.9));
        for step in &mut steps {
            step.1 = -1.0;
        }
        assert!(of_way(&way(&steps)).iter().all(|sure| *sure < 0.5));
    }

    #[test]
    fn what_other_ways_leave_out_is_doubtful() {
        let sure = of_way(&way(&[
            ((1, 1), 12.0, 1.0),
            ((1, 2), 12.0, 0.7),
            ((0, 1), 0.0, 0.95),
            ((1, 0), 0.0, 0.8),
        ]));
        assert!(sure[0] > 0.9 && sure[1] < 0.5 && sure[2] > 0.5 && sure[3] < 0.5, "{sure:?}");
        assert!(of_way(&[]).is_empty());
    }
}
