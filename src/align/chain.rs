//! A first idea of which part answers which, from words that are rare on both sides.
//!
//! Pairs of rare types make points; the heaviest chain of points that ascends in both texts is the line
//! along which the corridor is laid. Without enough points the corridor follows the diagonal.

use super::corridor::Place;
use super::pairs::Pairs;
use super::tokens::Tokens;

/// A type that stands in more sentences is not rare.
const RARE: usize = 3;
/// Pairs less likely than this make no point.
const LIKELY: f32 = 0.5;
/// A chain of fewer points says nothing.
const LEAST_POINTS: usize = 4;

/// The heaviest chain of points; empty when there are too few.
pub(super) fn line(source: &Tokens, target: &Tokens, pairs: &Pairs) -> Vec<Place> {
    let (ours, theirs) = (sentences_of_rare(source), sentences_of_rare(target));
    let mut points: Vec<(usize, usize, f32)> = Vec::new();
    for (of_type, partners) in pairs.forward.iter().enumerate() {
        let at = ours.get(of_type).map(Vec::as_slice).unwrap_or_default();
        if at.is_empty() {
            continue;
        }
        for (partner, likely) in partners.iter().filter(|(_, likely)| *likely >= LIKELY) {
            let there = theirs.get(*partner as usize).map(Vec::as_slice).unwrap_or_default();
            let weight = likely / (at.len() * there.len()).max(1) as f32;
            points.extend(
                at.iter().flat_map(|i| there.iter().map(move |j| (*i as usize, *j as usize, weight))),
            );
        }
    }
    let chain = heaviest_chain(points, target.len());
    if chain.len() < LEAST_POINTS { Vec::new() } else { chain }
}

/// For each type the sentences that hold it, when they are few.
fn sentences_of_rare(tokens: &Tokens) -> Vec<Vec<u32>> {
    let mut sentences: Vec<Vec<u32>> = vec![Vec::new(); tokens.types.len()];
    for sentence in 0..tokens.len() {
        for of_type in tokens.distinct(sentence) {
            if let Some(list) = sentences.get_mut(of_type as usize)
                && list.len() <= RARE
            {
                list.push(sentence as u32);
            }
        }
    }
    for list in &mut sentences {
        if list.len() > RARE {
            list.clear();
        }
    }
    sentences
}

/// The chain of points, ascending in both, with the greatest sum of weights.
fn heaviest_chain(mut points: Vec<(usize, usize, f32)>, target: usize) -> Vec<Place> {
    points.sort_by_key(|point| (point.0, point.1));
    points.dedup_by(|later, kept| {
        let is_same = (later.0, later.1) == (kept.0, kept.1);
        if is_same {
            kept.2 += later.2;
        }
        is_same
    });
    let mut best = Maxima::new(target + 1);
    let mut before: Vec<Option<usize>> = Vec::with_capacity(points.len());
    for (number, (_, j, weight)) in points.iter().enumerate() {
        let (sum, last) = best.up_to(*j);
        before.push(last);
        best.raise(*j, sum + weight, number);
    }
    let mut chain = Vec::new();
    let mut at = best.up_to(target).1;
    while let Some((i, j, _)) = at.and_then(|at| points.get(at)) {
        chain.push((*i, *j));
        at = at.and_then(|at| before.get(at).copied().flatten());
    }
    chain.reverse();
    chain
}

/// Greatest sums of chains that end at or before a target sentence (a Fenwick tree of maxima).
struct Maxima {
    cells: Vec<(f32, Option<usize>)>,
}

impl Maxima {
    fn new(size: usize) -> Self {
        Self { cells: vec![(0.0, None); size + 1] }
    }

    fn up_to(&self, at: usize) -> (f32, Option<usize>) {
        let mut best = (0.0, None);
        let mut cell = (at + 1).min(self.cells.len().saturating_sub(1));
        while cell > 0 {
            if let Some(here) = self.cells.get(cell)
                && here.0 > best.0
            {
                best = *here;
            }
            cell &= cell - 1;
        }
        best
    }

    fn raise(&mut self, at: usize, sum: f32, point: usize) {
        let mut cell = at + 1;
        while let Some(here) = self.cells.get_mut(cell) {
            if sum > here.0 {
                *here = (sum, Some(point));
            }
            cell += cell & cell.wrapping_neg();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heaviest_ascending_chain_is_found() {
        let points = vec![(0, 0, 1.0), (1, 9, 1.5), (2, 2, 1.0), (3, 3, 1.0), (4, 1, 0.5), (3, 3, 0.5)];
        assert_eq!(heaviest_chain(points, 10), [(0, 0), (2, 2), (3, 3)]);
        assert_eq!(heaviest_chain(Vec::new(), 0), []);
    }
}
