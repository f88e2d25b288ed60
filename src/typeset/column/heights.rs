//! The heights of all paragraphs of a column, or of all rows of a list, with prefix sums.
//!
//! A Fenwick tree (P. Fenwick, "A new data structure for cumulative frequency tables", 1994): to
//! change one height, to sum the first n, and to find the paragraph at a height cost O(log n) each.
//! Sums are kept in `f64`: a 10 MB text is millions of pixels high, where an `f32` steps by a quarter.
//!
//! It must not know: text, fonts, the screen.

/// Heights in pixels by paragraph.
#[derive(Clone, Debug, Default)]
pub struct Heights {
    heights: Vec<f32>,
    /// `tree[i]` is the sum of the `lowbit(i + 1)` heights that end with height `i`.
    tree: Vec<f64>,
}

impl Heights {
    /// From all heights at once, O(n).
    pub fn new(heights: Vec<f32>) -> Self {
        let mut tree: Vec<f64> = heights.iter().copied().map(f64::from).collect();
        for at in 0..tree.len() {
            let parent = at | (at + 1);
            if parent < tree.len() {
                tree[parent] += tree[at];
            }
        }
        Self { heights, tree }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.heights.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.heights.is_empty()
    }

    /// One height; 0 where there is none.
    pub fn get(&self, index: usize) -> f32 {
        self.heights.get(index).copied().unwrap_or_default()
    }

    /// Changes one height, O(log n).
    pub fn set(&mut self, index: usize, height: f32) {
        let Some(old) = self.heights.get_mut(index) else { return };
        let change = f64::from(height) - f64::from(*old);
        *old = height;
        let mut at = index;
        while let Some(sum) = self.tree.get_mut(at) {
            *sum += change;
            at |= at + 1;
        }
    }

    /// Sum of the first `count` heights.
    pub fn before(&self, count: usize) -> f64 {
        let mut sum = 0.0;
        let mut at = count.min(self.tree.len());
        while at > 0 {
            sum += self.tree[at - 1];
            at &= at - 1;
        }
        sum
    }

    /// Sum of all heights.
    pub fn total(&self) -> f64 {
        self.before(self.tree.len())
    }

    /// The paragraph at `y` and the offset inside it; clamped to the first and the last.
    pub fn find(&self, y: f64) -> (usize, f32) {
        let mut index = 0;
        let mut rest = y.max(0.0);
        let mut step = self.tree.len().next_power_of_two();
        while step > 0 {
            if index + step <= self.tree.len() && self.tree[index + step - 1] <= rest {
                index += step;
                rest -= self.tree[index - 1];
            }
            step /= 2;
        }
        match self.heights.len() {
            0 => (0, 0.0),
            count if index >= count => (count - 1, self.get(count - 1)),
            _ => (index, rest as f32),
        }
    }

    /// The heights as they stand, to build others from.
    pub(super) fn to_vec(&self) -> Vec<f32> {
        self.heights.clone()
    }
}
