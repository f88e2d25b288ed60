//! The best way through a corridor, and what share each step of it has of all ways.
//!
//! A dynamic program over places; the score of a bead is ln of its shape's share, the agreement of its
//! lengths and what its words say. The share that a bead has of all ways comes from forward and
//! backward sums, with the scores cooled since tokens are not as independent as they are counted.

use std::collections::BTreeMap;

use super::Anchor;
use super::corridor::{Corridor, Place};
use super::coverage::Coverage;
use super::length::Lengths;
use super::shapes::Shape;

/// Weight of what the words say, from each side.
const WORDS: f64 = 0.5;
/// By how much scores are cooled before shares are taken; found on beads of known truth.
const COOLING: f64 = 0.5;
/// Everything that scores a bead.
pub(super) struct Evidence<'a> {
    /// Agreement of lengths; `None` when switched off.
    pub lengths: Option<&'a Lengths>,
    /// Beads that stand.
    pub fixed: &'a Fixed,
    /// Windows of the source against sentences of the target.
    pub forward: Coverage,
    /// Windows of the target against sentences of the source.
    pub backward: Coverage,
    /// The shapes that are tried.
    pub shapes: Vec<(Shape, f64)>,
}

/// A bead of the best way.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Step {
    /// Where it ends.
    pub end: Place,
    /// Its size.
    pub shape: Shape,
    /// What lengths and words say for it, without its shape's share; 0 for sentences without counterpart.
    pub evidence: f64,
    /// Its share of all ways, from 0 to 1.
    pub share: f64,
}

impl Evidence<'_> {
    /// The steps that may end at `end`, each with ln of its share.
    fn steps_to(&self, end: Place) -> impl Iterator<Item = (Place, Shape, f64)> + '_ {
        let fixed = self.fixed.ends_at(end);
        let free = if fixed.is_some() { &[] } else { self.shapes.as_slice() };
        let free = free.iter().copied().filter(move |((a, b), _)| self.fixed.allows(end, (*a, *b)));
        fixed.map(|shape| (shape, 0.0)).into_iter().chain(free).filter_map(move |((a, b), share)| {
            let from = (end.0.checked_sub(a)?, end.1.checked_sub(b)?);
            Some((from, (a, b), share))
        })
    }

    /// What speaks for the bead of `shape` that ends at `end`, without its share.
    fn of_bead(&self, (i, j): Place, (a, b): Shape) -> f64 {
        if a == 0 || b == 0 || self.fixed.ends_at((i, j)).is_some() {
            return 0.0;
        }
        let lengths = self.lengths.map_or(0.0, |lengths| lengths.score((i - a, i), (j - b, j)));
        let words = self.forward.score(i, a, j - b, j) + self.backward.score(j, b, i - a, i);
        lengths + WORDS * words
    }
}

/// Beads that stand: the way goes through each of them, and nothing spans their edges.
pub(super) struct Fixed {
    /// The beads by the place where they end.
    by_end: BTreeMap<Place, Shape>,
    /// For each boundary of the source the one that no other bead may begin before.
    source: Vec<usize>,
    /// The same for the target.
    target: Vec<usize>,
}

impl Fixed {
    /// `anchors` ascend on both sides; those that do not fit are left out.
    pub(super) fn new(anchors: &[Anchor], source: usize, target: usize) -> Self {
        let mut fixed =
            Self { by_end: BTreeMap::new(), source: vec![0; source + 1], target: vec![0; target + 1] };
        let mut reached = (0, 0);
        for Anchor { source: ours, target: theirs } in anchors {
            let is_fit = ours.start >= reached.0
                && theirs.start >= reached.1
                && ours.end <= source
                && theirs.end <= target
                && ours.start <= ours.end
                && theirs.start <= theirs.end
                && (ours.start, theirs.start) != (ours.end, theirs.end);
            if !is_fit {
                continue;
            }
            reached = (ours.end, theirs.end);
            fixed.by_end.insert(reached, (ours.len(), theirs.len()));
            // One side is enough to keep the way from going round the bead, and the other side would
            // forbid what lies before a bead that is empty there.
            let (floors, range) =
                if ours.is_empty() { (&mut fixed.target, theirs) } else { (&mut fixed.source, ours) };
            if let Some(inside) = floors.get_mut(range.start + 1..range.end) {
                inside.fill(usize::MAX);
            }
            if let Some(floor) = floors.get_mut(range.end) {
                *floor = range.end;
            }
        }
        for floors in [&mut fixed.source, &mut fixed.target] {
            let mut reached = 0;
            for floor in floors.iter_mut().filter(|floor| **floor != usize::MAX) {
                reached = reached.max(*floor);
                *floor = reached;
            }
        }
        fixed
    }

    /// The bead that stands and ends at `end`.
    pub(super) fn ends_at(&self, end: Place) -> Option<Shape> {
        self.by_end.get(&end).copied()
    }

    /// Whether a bead that does not stand may end at `end`.
    fn allows(&self, end: Place, shape: Shape) -> bool {
        let floor = |floors: &[usize], at: usize| floors.get(at).copied().unwrap_or_default();
        let begins_behind =
            |at: usize, len: usize, floor: usize| at.checked_sub(len).is_some_and(|from| from >= floor);
        begins_behind(end.0, shape.0, floor(&self.source, end.0))
            && begins_behind(end.1, shape.1, floor(&self.target, end.1))
    }

    /// A line that goes through the standing beads, and through those points of `line` that fit between.
    pub(super) fn joined(&self, line: Vec<Place>) -> Vec<Place> {
        if self.by_end.is_empty() {
            return line;
        }
        let mut corners: Vec<Place> = Vec::new();
        for (end, shape) in &self.by_end {
            corners.extend([(end.0 - shape.0, end.1 - shape.1), *end]);
        }
        let is_fit = |place: &Place| {
            let next = corners.partition_point(|corner| corner.0 < place.0);
            let before =
                next.checked_sub(1).and_then(|at| corners.get(at)).is_none_or(|corner| corner.1 <= place.1);
            before && corners.get(next).is_none_or(|corner| place.1 <= corner.1)
        };
        let mut joined: Vec<Place> = line.into_iter().filter(is_fit).chain(corners.iter().copied()).collect();
        joined.sort_unstable();
        joined.dedup();
        joined
    }
}

/// One number for each place of a corridor.
struct Grid<T> {
    starts: Vec<usize>,
    firsts: Vec<usize>,
    cells: Vec<T>,
}

impl<T: Copy> Grid<T> {
    fn new(corridor: &Corridor, value: T) -> Self {
        let (mut starts, mut firsts, mut area) = (Vec::new(), Vec::new(), 0);
        for i in 0..corridor.height() {
            let row = corridor.row(i);
            starts.push(area);
            firsts.push(*row.start());
            area += row.end() - row.start() + 1;
        }
        starts.push(area);
        Self { starts, firsts, cells: vec![value; area] }
    }

    fn index(&self, (i, j): Place) -> Option<usize> {
        let at = self.starts.get(i)? + j.checked_sub(*self.firsts.get(i)?)?;
        (at < *self.starts.get(i + 1)?).then_some(at)
    }

    fn get(&self, place: Place) -> Option<T> {
        self.cells.get(self.index(place)?).copied()
    }

    fn set(&mut self, place: Place, value: T) {
        if let Some(cell) = self.index(place).and_then(|at| self.cells.get_mut(at)) {
            *cell = value;
        }
    }
}

/// The best way from the corner (0, 0) to the other corner of `corridor`; `None` when no steps lead
/// there.
pub(super) fn best_way(evidence: &Evidence<'_>, corridor: &Corridor) -> Option<Vec<Step>> {
    let mut best: Grid<f64> = Grid::new(corridor, f64::NEG_INFINITY);
    let mut by: Grid<(u32, u32)> = Grid::new(corridor, (0, 0));
    best.set((0, 0), 0.0);
    for i in 0..corridor.height() {
        for j in corridor.row(i).filter(|j| (i, *j) != (0, 0)) {
            let (mut score, mut chosen) = (f64::NEG_INFINITY, (0, 0));
            for (from, shape, share) in evidence.steps_to((i, j)) {
                let Some(before) = best.get(from).filter(|before| before.is_finite()) else { continue };
                let sum = before + share + evidence.of_bead((i, j), shape);
                if sum > score {
                    (score, chosen) = (sum, (shape.0 as u32, shape.1 as u32));
                }
            }
            best.set((i, j), score);
            by.set((i, j), chosen);
        }
    }
    let mut place = corridor.corner();
    let mut way = Vec::new();
    while place != (0, 0) {
        let (a, b) = by.get(place).filter(|shape| *shape != (0, 0))?;
        let shape = (a as usize, b as usize);
        way.push(Step { end: place, shape, evidence: evidence.of_bead(place, shape), share: 0.0 });
        place = (place.0 - shape.0, place.1 - shape.1);
    }
    way.reverse();
    Some(way)
}

/// Fills in the share that each step of a way has of all ways.
pub(super) fn weigh(evidence: &Evidence<'_>, corridor: &Corridor, way: &mut [Step]) {
    // Computed once for both directions, in the order in which they are gone through.
    // They are most of the memory: half as exact and allocated once, not by doubling.
    let mut scores: Vec<f32> = Vec::with_capacity(corridor.area() * (evidence.shapes.len() + 1));
    let mut before: Grid<f64> = Grid::new(corridor, f64::NEG_INFINITY);
    before.set((0, 0), 0.0);
    for i in 0..corridor.height() {
        for j in corridor.row(i) {
            let mut sum = Sum::new(before.get((i, j)).unwrap_or(f64::NEG_INFINITY));
            for (from, shape, share) in evidence.steps_to((i, j)) {
                let score = (COOLING * (share + evidence.of_bead((i, j), shape))) as f32;
                scores.push(score);
                if let Some(reached) = before.get(from).filter(|reached| reached.is_finite()) {
                    sum.add(reached + f64::from(score));
                }
            }
            before.set((i, j), sum.ln());
        }
    }
    let corner = corridor.corner();
    let total = before.get(corner).unwrap_or(f64::NEG_INFINITY);
    let mut after: Grid<f64> = Grid::new(corridor, f64::NEG_INFINITY);
    after.set(corner, 0.0);
    let mut steps = way.iter_mut().rev().peekable();
    for i in (0..corridor.height()).rev() {
        for j in corridor.row(i).rev() {
            let reached = after.get((i, j)).unwrap_or(f64::NEG_INFINITY);
            let all: Vec<(Place, Shape, f64)> = evidence.steps_to((i, j)).collect();
            let first = scores.len() - all.len();
            for ((from, shape, _), score) in all.into_iter().zip(scores.drain(first..)) {
                let score = f64::from(score);
                let behind = before.get(from).unwrap_or(f64::NEG_INFINITY);
                if let Some(step) = steps.next_if(|step| step.end == (i, j) && step.shape == shape) {
                    step.share = (behind + score + reached - total).exp().clamp(0.0, 1.0);
                }
                if reached.is_finite() {
                    let known = after.get(from).unwrap_or(f64::NEG_INFINITY);
                    let mut sum = Sum::new(known);
                    sum.add(reached + score);
                    after.set(from, sum.ln());
                }
            }
        }
    }
}

/// ln of a sum of exponentials.
struct Sum {
    largest: f64,
    rest: f64,
}

impl Sum {
    fn new(first: f64) -> Self {
        Self { largest: first, rest: if first > f64::NEG_INFINITY { 1.0 } else { 0.0 } }
    }

    fn add(&mut self, value: f64) {
        if value > self.largest {
            self.rest = self.rest * (self.largest - value).exp() + 1.0;
            self.largest = value;
        } else {
            self.rest += (value - self.largest).exp();
        }
    }

    fn ln(&self) -> f64 {
        if self.rest > 0.0 { self.largest + self.rest.ln() } else { f64::NEG_INFINITY }
    }
}
