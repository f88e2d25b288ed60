//! One value out of three copies.

use crate::model::{Conflict, Dispute};

/// What comes of one value in three copies.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Pick<T> {
    /// At most one of the two changed it, or both alike.
    One(T),
    /// Both changed it, in two ways.
    Both(T, T),
}

/// The value that changed, where at most one did or both did alike.
#[allow(clippy::needless_pass_by_value, reason = "all three are one kind of thing")]
pub(super) fn pick<T: PartialEq>(base: T, ours: T, theirs: T) -> Pick<T> {
    if ours == theirs || base == theirs {
        Pick::One(ours)
    } else if base == ours {
        Pick::One(theirs)
    } else {
        Pick::Both(ours, theirs)
    }
}

/// The same for words. Where both changed them the project holds the longer, and the conflict has both.
pub(super) fn words(
    base: &str,
    ours: &str,
    theirs: &str,
    about: Dispute,
    conflicts: &mut Vec<Conflict>,
) -> String {
    match pick(base, ours, theirs) {
        Pick::One(words) => words.to_owned(),
        Pick::Both(ours, theirs) => both(ours, theirs, about, conflicts),
    }
}

/// The longer of two wordings, kept with the other as a conflict.
pub(super) fn both(ours: &str, theirs: &str, about: Dispute, conflicts: &mut Vec<Conflict>) -> String {
    let held = longer(ours, theirs).to_owned();
    conflicts.push(Conflict::new(about, Some(ours.to_owned()), Some(theirs.to_owned())));
    held
}

/// The longer of two wordings; of two that are as long the greater, so that no side comes first.
pub(super) fn longer<'a>(one: &'a str, other: &'a str) -> &'a str {
    if (one.len(), one) >= (other.len(), other) { one } else { other }
}

/// A set merged by its members: what either took away is gone, what either added is there.
///
/// Where one copy left it alone the other's is taken as it stands; else the base's order, then what came
/// since, ascending.
pub(super) fn set<T: PartialEq + Ord + Clone>(base: &[T], ours: &[T], theirs: &[T]) -> Vec<T> {
    match pick(base, ours, theirs) {
        Pick::One(members) => members.to_vec(),
        Pick::Both(ours, theirs) => {
            let mut merged: Vec<T> = base
                .iter()
                .filter(|member| ours.contains(member) && theirs.contains(member))
                .cloned()
                .collect();
            let mut since: Vec<T> =
                ours.iter().chain(theirs).filter(|member| !base.contains(member)).cloned().collect();
            since.sort();
            since.dedup();
            merged.extend(since);
            merged
        }
    }
}
