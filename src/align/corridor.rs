//! Which pairs of places the search looks at.
//!
//! The main type is [`Corridor`]: for each boundary between source sentences a range of boundaries
//! between target sentences. Both ends of the ranges never step back. Cost in time and memory is the
//! area of the corridor, so that it grows with the length of the texts and not with its square.

use std::ops::RangeInclusive;

/// A place in both texts: that many sentences of the source and of the target lie before it.
pub(super) type Place = (usize, usize);

/// The places that are looked at.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Corridor {
    rows: Vec<(usize, usize)>,
    target: usize,
}

impl Corridor {
    /// All places within `reach` target boundaries of a line of places that goes from (0, 0) to
    /// (`source`, `target`); `line` is ascending in both.
    pub(super) fn along(line: &[Place], source: usize, target: usize, reach: usize) -> Self {
        let mut points = vec![(0, 0)];
        points.extend(line.iter().copied().filter(|(i, j)| *i <= source && *j <= target));
        points.push((source, target));
        let mut rows = Vec::with_capacity(source + 1);
        let mut at = 0;
        for i in 0..=source {
            // The first and the last point of the line in reach of this row; steep parts belong to it whole.
            while points.get(at + 1).is_some_and(|(row, _)| *row < i) {
                at += 1;
            }
            let (low, high) = span_at(&points, at, i);
            rows.push((low.saturating_sub(reach), (high + reach).min(target)));
        }
        let mut corridor = Self { rows, target };
        corridor.mend();
        corridor
    }

    /// Every place.
    pub(super) fn whole(source: usize, target: usize) -> Self {
        Self { rows: vec![(0, target); source + 1], target }
    }

    /// The target boundaries at source boundary `i`.
    pub(super) fn row(&self, i: usize) -> RangeInclusive<usize> {
        let (low, high) = self.rows.get(i).copied().unwrap_or((self.target, self.target));
        low..=high
    }

    /// How many source boundaries there are: one more than sentences.
    pub(super) fn height(&self) -> usize {
        self.rows.len()
    }

    /// How many places there are.
    pub(super) fn area(&self) -> usize {
        self.rows.iter().map(|(low, high)| high - low + 1).sum()
    }

    /// The last place.
    pub(super) fn corner(&self) -> Place {
        (self.rows.len().saturating_sub(1), self.target)
    }

    /// The same corridor seen from the target.
    pub(super) fn turned(&self) -> Self {
        let mut rows = vec![(usize::MAX, 0); self.target + 1];
        for (i, (low, high)) in self.rows.iter().enumerate() {
            for row in rows.get_mut(*low..=*high).into_iter().flatten() {
                row.0 = row.0.min(i);
                row.1 = row.1.max(i);
            }
        }
        Self { rows, target: self.rows.len() - 1 }
    }

    /// Whether a way touches the edge of the corridor where the texts go on beyond it.
    pub(super) fn is_touched_by(&self, way: &[Place]) -> bool {
        way.iter().any(|(i, j)| {
            let row = self.row(*i);
            j == row.start() && *j > 0 && *i + 1 < self.rows.len()
                || j == row.end() && *j < self.target && *i > 0
        })
    }

    /// Makes neighbouring rows overlap and their ends ascend, so that a way always exists.
    fn mend(&mut self) {
        let last = self.rows.len().saturating_sub(1);
        if let Some(row) = self.rows.first_mut() {
            row.0 = 0;
        }
        if let Some(row) = self.rows.get_mut(last) {
            row.1 = self.target;
        }
        let mut high = 0;
        for row in &mut self.rows {
            high = high.max(row.1);
            row.1 = high;
        }
        let mut low = self.target;
        for row in self.rows.iter_mut().rev() {
            low = low.min(row.0);
            row.0 = low;
        }
        let mut reached = 0;
        for row in &mut self.rows {
            row.0 = row.0.min(reached);
            reached = row.1;
        }
    }
}

/// The lowest and highest target boundary of the line at source boundary `i`, between points `at` and
/// those after it.
fn span_at(points: &[Place], at: usize, i: usize) -> (usize, usize) {
    let mut low = usize::MAX;
    let mut high = 0;
    for pair in points.get(at..).unwrap_or_default().windows(2) {
        let &[(i0, j0), (i1, j1)] = pair else { continue };
        if i0 > i {
            break;
        }
        if i1 < i {
            continue;
        }
        if i0 == i1 {
            low = low.min(j0);
            high = high.max(j1);
        } else {
            let on_line = j0 + (j1 - j0) * (i - i0) / (i1 - i0);
            low = low.min(on_line);
            high = high.max(on_line);
        }
    }
    if low == usize::MAX { (high, high) } else { (low, high) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_corridor_follows_its_line() {
        let corridor = Corridor::along(&[(4, 8)], 8, 12, 1);
        let rows: Vec<_> = (0..=8).map(|i| corridor.row(i)).collect();
        assert_eq!(rows, [0..=1, 1..=3, 3..=5, 5..=7, 7..=9, 8..=10, 9..=11, 10..=12, 11..=12]);
        assert!(corridor.is_touched_by(&[(0, 0), (2, 5)]) && !corridor.is_touched_by(&[(0, 0), (2, 4)]));
        let turned = corridor.turned();
        assert_eq!((turned.row(0), turned.row(5), turned.row(12)), (0..=0, 2..=3, 7..=8));
    }

    #[test]
    fn a_steep_line_stays_in_the_corridor() {
        for (source, target) in [(0, 0), (0, 5), (5, 0), (1, 40), (40, 1), (10, 1000)] {
            let corridor = Corridor::along(&[], source, target, 2);
            assert_eq!(corridor.row(0).start(), &0);
            assert_eq!(corridor.row(source).end(), &target);
            for i in 1..=source {
                assert!(corridor.row(i).start() <= corridor.row(i - 1).end(), "{source} {target} {i}");
            }
        }
    }
}
