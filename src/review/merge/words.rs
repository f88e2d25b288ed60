//! The words of one paragraph, merged three ways.

use crate::edit::hunks::{Hunk, hunks};
use crate::edit::{ChangeSet, Op};

/// The merged words, and the changes that lead to them from each copy: base, ours, theirs.
#[derive(Debug)]
pub(super) struct MergedWords {
    pub words: String,
    pub from: [ChangeSet; 3],
    /// Whether both copies changed the same words in two ways; then the words are those of one of them.
    pub is_disputed: bool,
}

/// The words of a paragraph of which each copy has these.
pub(super) fn merge(base: &str, ours: &str, theirs: &str) -> MergedWords {
    let (mine, other) = (hunks(base, ours), hunks(base, theirs));
    if let Some(steps) = steps(&mine, &other) {
        return applied(base, &steps);
    }
    let words = super::pick::longer(ours, theirs).to_owned();
    let from = [base, ours, theirs].map(|copy| changes(copy, &words));
    MergedWords { words, from, is_disputed: true }
}

/// The change that makes `new` of `old`.
pub(super) fn changes(old: &str, new: &str) -> ChangeSet {
    let mut set = ChangeSet::default();
    let mut at = 0;
    for hunk in hunks(old, new) {
        set.push(Op::Keep(hunk.gone.start - at));
        set.push(Op::Delete(old.get(hunk.gone.clone()).unwrap_or_default().to_owned()));
        set.push(Op::Insert(hunk.put));
        at = hunk.gone.end;
    }
    set.push(Op::Keep(old.len() - at));
    set
}

/// Who made a hunk.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Who {
    Ours,
    Theirs,
    Both,
}

/// The hunks of both in order; `None` where two of them want the same words.
fn steps<'a>(mine: &'a [Hunk], other: &'a [Hunk]) -> Option<Vec<(Who, &'a Hunk)>> {
    let mut steps: Vec<(Who, &Hunk)> = Vec::with_capacity(mine.len() + other.len());
    let (mut mine, mut other) = (mine.iter().peekable(), other.iter().peekable());
    loop {
        let step = match (mine.peek(), other.peek()) {
            (None, None) => return Some(steps),
            (Some(a), Some(b)) if a == b => {
                other.next();
                (Who::Both, mine.next()?)
            }
            (Some(a), Some(b)) if a.gone.start == b.gone.start => return None,
            (Some(_), None) => (Who::Ours, mine.next()?),
            (Some(a), Some(b)) if a.gone.start < b.gone.start => (Who::Ours, mine.next()?),
            _ => (Who::Theirs, other.next()?),
        };
        if steps.last().is_some_and(|(_, last)| last.gone.end > step.1.gone.start) {
            return None;
        }
        steps.push(step);
    }
}

fn applied(base: &str, steps: &[(Who, &Hunk)]) -> MergedWords {
    let mut words = String::with_capacity(base.len());
    let mut from = [ChangeSet::default(), ChangeSet::default(), ChangeSet::default()];
    let mut at = 0;
    for (who, hunk) in steps {
        let kept = base.get(at..hunk.gone.start).unwrap_or_default();
        words.push_str(kept);
        words.push_str(&hunk.put);
        let gone = base.get(hunk.gone.clone()).unwrap_or_default();
        for (set, has_it) in from.iter_mut().zip([false, *who != Who::Theirs, *who != Who::Ours]) {
            set.push(Op::Keep(kept.len()));
            if has_it {
                set.push(Op::Keep(hunk.put.len()));
            } else {
                set.push(Op::Delete(gone.to_owned()));
                set.push(Op::Insert(hunk.put.clone()));
            }
        }
        at = hunk.gone.end;
    }
    let rest = base.get(at..).unwrap_or_default();
    words.push_str(rest);
    for set in &mut from {
        set.push(Op::Keep(rest.len()));
    }
    MergedWords { words, from, is_disputed: false }
}
