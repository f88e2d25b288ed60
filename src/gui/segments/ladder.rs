//! Scrolling over rows of uneven height, of which only those near the screen are measured.
//!
//! The main type is [`Ladder`]. The scroll position is a row and an offset in it, so that a height that is
//! corrected above or below moves nothing on the screen; all other heights are estimates. Lengths are
//! physical pixels, rows are counted among those that show. It must not know what a row holds.

use crate::typeset::Heights;

/// A row on the screen: its number, and its top in whole pixels from the top of the viewport.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Rung {
    pub row: usize,
    pub top_px: f32,
}

/// Where a list of rows is scrolled to.
#[derive(Debug, Default)]
pub(super) struct Ladder {
    heights: Heights,
    viewport: f32,
    /// The row at the top of the viewport and the offset inside it.
    anchor: usize,
    offset: f32,
    by: f32,
    /// A row to bring into view.
    reveal: Option<usize>,
    /// A part of the whole, from 0 to 1, to go to.
    fraction: Option<f32>,
}

impl Ladder {
    /// Goes on with rows of these heights, as far as they are known; the number of the row at the top stays.
    pub(super) fn set_heights(&mut self, heights: Vec<f32>) {
        self.heights = Heights::new(heights);
        self.offset = self.offset.min(self.heights.get(self.anchor));
    }

    /// Moves on by `dy` pixels; positive goes towards the end.
    pub(super) fn scroll_by(&mut self, dy: f32) {
        self.by += dy;
    }

    /// Brings a row into view.
    pub(super) fn reveal(&mut self, row: usize) {
        self.reveal = Some(row);
    }

    /// Goes to a part of the whole, from 0 to 1.
    pub(super) fn set_fraction(&mut self, fraction: f32) {
        self.fraction = Some(fraction.clamp(0.0, 1.0));
    }

    /// How much of the whole shows, and how far it is scrolled (0 to 1); `None` when all of it shows.
    pub(super) fn position(&self) -> Option<(f32, f32)> {
        let hidden = self.heights.total() - f64::from(self.viewport);
        if hidden <= 0.5 {
            return None;
        }
        let y = self.heights.before(self.anchor) + f64::from(self.offset);
        let share = f64::from(self.viewport) / self.heights.total();
        Some((share as f32, (y / hidden).clamp(0.0, 1.0) as f32))
    }

    /// Carries out what was asked for, measures the rows that the viewport shows, and tells where each
    /// stands, from the top.
    pub(super) fn lay_out(&mut self, viewport: f32, mut measure: impl FnMut(usize) -> f32) -> Vec<Rung> {
        self.viewport = viewport;
        let Some(last) = self.heights.len().checked_sub(1) else { return Vec::new() };
        self.anchor = self.anchor.min(last);
        if let Some(fraction) = self.fraction.take() {
            let range = (self.heights.total() - f64::from(viewport)).max(0.0);
            (self.anchor, self.offset) = self.heights.find(range * f64::from(fraction));
        }
        let by = std::mem::take(&mut self.by);
        if by.abs() > 3.0 * viewport {
            // Too far to measure what lies between: by the heights as they are known.
            let y = self.heights.before(self.anchor) + f64::from(self.offset) + f64::from(by);
            (self.anchor, self.offset) = self.heights.find(y);
        } else {
            self.offset += by;
        }
        if let Some(row) = self.reveal.take() {
            self.go_to(row.min(last), &mut measure);
        }
        self.normalise(last, &mut measure);
        self.keep_end_down(last, &mut measure);
        let mut rungs = Vec::new();
        let mut top = -self.offset.round();
        for row in self.anchor..=last {
            if top >= viewport {
                break;
            }
            self.measure(row, &mut measure);
            rungs.push(Rung { row, top_px: top });
            top += self.heights.get(row);
        }
        rungs
    }

    fn measure(&mut self, row: usize, measure: &mut impl FnMut(usize) -> f32) {
        self.heights.set(row, measure(row));
    }

    /// Scrolls as little as needed for a row to be in the viewport, with some of its neighbours; one that
    /// is far away comes to the upper third.
    fn go_to(&mut self, row: usize, measure: &mut impl FnMut(usize) -> f32) {
        self.measure(row, measure);
        let (height, viewport) = (self.heights.get(row), self.viewport);
        let y = self.heights.before(row) - self.heights.before(self.anchor) - f64::from(self.offset);
        let (top, bottom) = (y as f32, y as f32 + height);
        let margin = (viewport / 8.0).min((viewport - height) / 2.0).max(0.0);
        if top >= 0.0 && bottom <= viewport {
            return;
        }
        if bottom < -viewport || top > 2.0 * viewport {
            (self.anchor, self.offset) = (row, -(viewport / 3.0).min((viewport - height).max(0.0)));
        } else if top < 0.0 {
            self.offset += top - margin;
        } else {
            // The top counts more if both do not fit.
            self.offset += (bottom - viewport + margin).min(top - margin.min(top));
        }
    }

    /// Brings the offset into its row, measuring every row that is crossed.
    fn normalise(&mut self, last: usize, measure: &mut impl FnMut(usize) -> f32) {
        while self.offset < 0.0 {
            let Some(above) = self.anchor.checked_sub(1) else {
                self.offset = 0.0;
                break;
            };
            self.measure(above, measure);
            self.anchor = above;
            self.offset += self.heights.get(above);
        }
        loop {
            self.measure(self.anchor, measure);
            let height = self.heights.get(self.anchor);
            if self.offset < height || self.anchor >= last {
                break;
            }
            self.offset -= height;
            self.anchor += 1;
        }
    }

    /// The end of the rows never rises above the bottom of the viewport, unless all of them fit.
    fn keep_end_down(&mut self, last: usize, measure: &mut impl FnMut(usize) -> f32) {
        let mut bottom = -self.offset;
        for row in self.anchor..=last {
            if bottom >= self.viewport {
                return;
            }
            self.measure(row, measure);
            bottom += self.heights.get(row);
        }
        if bottom < self.viewport {
            self.offset -= self.viewport - bottom;
            self.normalise(last, measure);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ladder(count: usize) -> Ladder {
        let mut ladder = Ladder::default();
        ladder.set_heights(vec![40.0; count]);
        ladder
    }

    /// The true height of a row: not what was estimated.
    fn height(row: usize) -> f32 {
        30.0 + (row % 7) as f32 * 10.0
    }

    #[test]
    fn only_rows_near_the_screen_are_measured_wherever_one_goes() {
        let mut ladder = ladder(60_000);
        for go in 0..4 {
            match go {
                0 => ladder.reveal(59_999),
                1 => ladder.set_fraction(0.5),
                2 => ladder.scroll_by(-200_000.0),
                _ => ladder.reveal(3),
            }
            let mut measured = std::collections::BTreeSet::new();
            let rungs = ladder.lay_out(600.0, |row| {
                measured.insert(row);
                height(row)
            });
            assert!(measured.len() < 60, "{} rows were measured", measured.len());
            let first = rungs.first().unwrap();
            let last = rungs.last().unwrap();
            assert!(first.top_px <= 0.0 && last.top_px + height(last.row) >= 600.0, "the viewport is full");
            for pair in rungs.windows(2) {
                assert_eq!(pair[1].top_px, pair[0].top_px + height(pair[0].row));
            }
        }
    }

    #[test]
    fn a_row_comes_into_view_as_a_whole_and_the_end_stays_down() {
        let mut ladder = ladder(100);
        for row in [0, 99, 50, 51, 60, 2] {
            ladder.reveal(row);
            let rungs = ladder.lay_out(500.0, height);
            let found = rungs.iter().find(|rung| rung.row == row).unwrap();
            assert!(found.top_px >= -0.5 && found.top_px + height(row) <= 500.5, "{row}: {found:?}");
        }
        ladder.scroll_by(1e9);
        let rungs = ladder.lay_out(500.0, height);
        let last = rungs.last().unwrap();
        assert_eq!((last.row, last.top_px + height(99)), (99, 500.0));
        assert!(ladder.position().unwrap().1 > 0.99);
    }

    #[test]
    fn few_rows_stand_at_the_top() {
        let mut ladder = ladder(3);
        ladder.scroll_by(300.0);
        let rungs = ladder.lay_out(500.0, height);
        assert_eq!((rungs.len(), rungs[0].top_px), (3, 0.0));
        assert_eq!(ladder.position(), None);
    }
}
