//! What differs between two wordings of a sentence, word by word.
//!
//! The main function is [`hunks`]. What both have stays, so that a passage on it keeps its place when
//! words change on both sides of it. Longest common subsequence of words (UAX #29) between what both
//! begin and end with; words so many that the table would be large are one hunk.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation as _;

/// A stretch of the old wording that goes, and what comes in its place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Hunk {
    /// Bytes of the old wording.
    pub gone: Range<usize>,
    /// The new words.
    pub put: String,
}

/// The largest table of words against words.
const CELLS: usize = 1 << 18;

/// The hunks that make `new` of `old`, ascending, none of them empty. Their edges are those of graphemes;
/// between two of them stands at least one letter or digit.
pub(crate) fn hunks(old: &str, new: &str) -> Vec<Hunk> {
    let same = |(a, b): &(&str, &str)| a == b;
    let len = |(a, _): (&str, &str)| a.len();
    let ahead: usize = old.graphemes(true).zip(new.graphemes(true)).take_while(same).map(len).sum();
    let (old, new) = (old.get(ahead..).unwrap_or_default(), new.get(ahead..).unwrap_or_default());
    let behind: usize =
        old.graphemes(true).rev().zip(new.graphemes(true).rev()).take_while(same).map(len).sum();
    let old = old.get(..old.len() - behind).unwrap_or_default();
    let new = new.get(..new.len() - behind).unwrap_or_default();
    let mut hunks = Vec::new();
    let (mut gone, mut put) = (0, 0);
    let end = (old.len()..old.len(), new.len()..new.len());
    for (ours, theirs) in common(old, new).into_iter().chain([end]) {
        let words = new.get(put..theirs.start).unwrap_or_default();
        if gone < ours.start || !words.is_empty() {
            hunks.push(Hunk { gone: ahead + gone..ahead + ours.start, put: words.to_owned() });
        }
        (gone, put) = (ours.end, theirs.end);
    }
    hunks
}

/// The runs of words with a letter or digit that both have, in order: bytes of each.
fn common(old: &str, new: &str) -> Vec<(Range<usize>, Range<usize>)> {
    let ours: Vec<(usize, &str)> = old.split_word_bound_indices().collect();
    let theirs: Vec<(usize, &str)> = new.split_word_bound_indices().collect();
    let width = theirs.len() + 1;
    if (ours.len() + 1) * width > CELLS {
        return Vec::new();
    }
    // How many words the rests from (i, j) on have in common.
    let mut table = vec![0_u32; (ours.len() + 1) * width];
    let at = |table: &[u32], i: usize, j: usize| table.get(i * width + j).copied().unwrap_or_default();
    for (i, (_, a)) in ours.iter().enumerate().rev() {
        for (j, (_, b)) in theirs.iter().enumerate().rev() {
            let best = if a == b {
                at(&table, i + 1, j + 1) + 1
            } else {
                at(&table, i + 1, j).max(at(&table, i, j + 1))
            };
            if let Some(cell) = table.get_mut(i * width + j) {
                *cell = best;
            }
        }
    }
    let mut runs: Vec<(Range<usize>, Range<usize>)> = Vec::new();
    let (mut i, mut j) = (0, 0);
    while let (Some((from, a)), Some((to, b))) = (ours.get(i), theirs.get(j)) {
        if a == b {
            match runs.last_mut() {
                Some((run, other)) if run.end == *from && other.end == *to => {
                    run.end += a.len();
                    other.end += a.len();
                }
                _ => runs.push((*from..from + a.len(), *to..to + a.len())),
            }
            (i, j) = (i + 1, j + 1);
        } else if at(&table, i + 1, j) >= at(&table, i, j + 1) {
            i += 1;
        } else {
            j += 1;
        }
    }
    let tells =
        |run: &Range<usize>| old.get(run.clone()).is_some_and(|words| words.contains(char::is_alphanumeric));
    runs.retain(|(run, _)| tells(run));
    runs
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// `expected` is the old wording with `[gone>put]` for each hunk.
    fn check(old: &str, new: &str, expected: &str) {
        let mut shown = old.to_owned();
        for hunk in hunks(old, new).iter().rev() {
            let marked = format!("[{}>{}]", &old[hunk.gone.clone()], hunk.put);
            shown.replace_range(hunk.gone.clone(), &marked);
        }
        assert_eq!(shown, expected, "{old} -> {new}");
    }

    #[test]
    fn what_both_say_stays() {
        check("one", "one", "one");
        check("", "one", "[>one]");
        check("one two", "one too two", "one t[>oo t]wo");
        check("a red fox", "such a red small fox", "[>such ]a red[> small] fox");
        check("قرأ المقال أمس", "كتب المقال اليوم", "[قرأ>كتب] المقال [أمس>اليوم]");
        check("a, b", "c, d", "[a, b>c, d]");
        check("قَرأ", "قِرأ", "[قَ>قِ]رأ");
    }

    proptest! {
        #[test]
        fn hunks_make_the_new_of_the_old(old in "[ab .]{0,12}", new in "[ab .]{0,12}") {
            let mut made = old.clone();
            let found = hunks(&old, &new);
            for hunk in found.iter().rev() {
                made.replace_range(hunk.gone.clone(), &hunk.put);
            }
            prop_assert_eq!(made, new);
            for pair in found.windows(2) {
                let between = &old[pair[0].gone.end..pair[1].gone.start];
                prop_assert!(between.contains(char::is_alphanumeric));
            }
        }
    }
}
