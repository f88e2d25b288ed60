//! Edits for the alignment: merge, split, move an edge, link, unlink, confirm.
//!
//! Every function gives the edits of one transaction, and after them the beads still take every segment
//! of both texts once, and none takes nothing. A bead that is changed is a proposal again, unscored; but
//! beads that become one as wholes stay confirmed where all of them were ([`Bead::merged`]: what was said of
//! each holds of all together, and a join of sentences keeps it so as well). All others stay as they are. Segments and beads are counted from 0; `translation` names
//! the alignment. Must not know how an alignment is found.

use std::ops::Range;

use thiserror::Error;

use crate::model::{Alignment, Bead, BeadPlace, BeadStatus, Project, Role, Text, TextId, TextPos, boundary};

use super::annotate::Hand;
use super::segment::{self, SegmentError};
use super::{Edit, EditError};

/// Why the alignment was not changed; there is nothing to do then.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Error)]
pub enum BeadError {
    /// The project lacks what the change needs.
    #[error(transparent)]
    Edit(#[from] EditError),
    /// The sentence under the caret cannot be parted.
    #[error(transparent)]
    Segment(#[from] SegmentError),
    /// There is no bead after this one.
    #[error("bead {bead} is the last")]
    LastBead {
        /// The bead.
        bead: usize,
    },
    /// One of the two beads would take nothing.
    #[error("bead {bead} cannot be parted there")]
    AtEdge {
        /// The bead.
        bead: usize,
    },
    /// Two beads meet at the caret already.
    #[error("a bead begins there already")]
    AlreadyParted,
    /// The bead that should give a segment has none on that side.
    #[error("bead {bead} has no segment to give")]
    NothingToGive {
        /// The bead.
        bead: usize,
    },
    /// No segment was chosen on one side.
    #[error("no segment was chosen on one side")]
    NothingChosen {
        /// The side.
        side: Role,
    },
    /// The bead takes segments of one side only.
    #[error("bead {bead} is one-sided")]
    OneSided {
        /// The bead.
        bead: usize,
    },
}

/// Which way an edge between two beads goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    /// The first of the two takes the first segment of the second.
    Later,
    /// The first of the two gives its last segment to the second.
    Earlier,
}

/// Makes `bead` one with the next.
pub fn merge(project: &Project, translation: TextId, bead: usize) -> Result<Vec<Edit>, BeadError> {
    let (one, next) = neighbours(alignment(project, translation)?, bead)?;
    Ok(vec![replaced(translation, bead, vec![one, next], vec![one.merged(next)])])
}

/// Parts `bead`: its first `source` and `target` segments, and the others.
pub fn split(
    project: &Project,
    translation: TextId,
    bead: usize,
    source: usize,
    target: usize,
) -> Result<Vec<Edit>, BeadError> {
    let whole = bead_of(alignment(project, translation)?, bead)?;
    Ok(vec![parted(translation, bead, whole, (source, target))?])
}

/// Parts the bead at a place of one of its texts; a sentence that stands across the place is parted
/// first, in every alignment that it takes part in.
///
/// Nothing says where the other side parts: there it is the edge of a sentence that is nearest in
/// proportion, with a sentence on both sides of it where there are two.
pub fn split_here(
    project: &Project,
    translation: TextId,
    id: TextId,
    pos: TextPos,
) -> Result<Vec<Edit>, BeadError> {
    let alignment = alignment(project, translation)?;
    let text = project.text(id).ok_or(EditError::Missing { part: "text" })?;
    let other = match text.role {
        Role::Source => project.text(translation),
        Role::Translation if id == translation => project.source(),
        Role::Translation => None,
    };
    let other = other.ok_or(EditError::Missing { part: "text" })?;
    match segment::split(project, id, pos) {
        Ok(mut edits) => {
            let pos = new_break(text, &edits).unwrap_or(pos);
            let number = text.segment_at(pos).ok_or(EditError::Missing { part: "sentence" })?;
            let place = alignment.bead_at(text.role, number).ok_or(EditError::Missing { part: "bead" })?;
            let ahead = number + 1 - place.side(text.role).start;
            let mut widened = place.bead;
            widened.set_count(text.role, widened.count(text.role) + 1);
            let counts = counts_ahead(&place, text, other, pos, ahead);
            edits.push(parted(translation, place.index, widened, counts)?);
            Ok(edits)
        }
        Err(SegmentError::AlreadyParted | SegmentError::AtEdge) => {
            let end = text.paragraph_range(text.paragraph_at(pos)).end.0;
            let at = boundary(text.as_str(), pos.0.min(end), true).min(end);
            let rest = text.as_str().get(at..end).unwrap_or_default();
            let pos = TextPos(end - rest.trim_start().len());
            let number = text.segments().take_while(|range| range.end <= pos).count();
            let place = alignment.bead_at(text.role, number).ok_or(BeadError::AlreadyParted)?;
            let ahead = number - place.side(text.role).start;
            if ahead == 0 {
                return Err(BeadError::AlreadyParted);
            }
            let counts = counts_ahead(&place, text, other, pos, ahead);
            Ok(vec![parted(translation, place.index, place.bead, counts)?])
        }
        Err(error) => Err(error.into()),
    }
}

/// Moves the edge between `bead` and the next by one segment of one side. A bead that gives its only
/// segment goes.
pub fn move_boundary(
    project: &Project,
    translation: TextId,
    bead: usize,
    side: Role,
    way: Way,
) -> Result<Vec<Edit>, BeadError> {
    let (one, next) = neighbours(alignment(project, translation)?, bead)?;
    let (mut first, mut second) = (unvouched(one), unvouched(next));
    let (giver, taker, at) = match way {
        Way::Later => (&mut second, &mut first, bead + 1),
        Way::Earlier => (&mut first, &mut second, bead),
    };
    let left = giver.count(side).checked_sub(1).ok_or(BeadError::NothingToGive { bead: at })?;
    giver.set_count(side, left);
    taker.set_count(side, taker.count(side) + 1);
    Ok(vec![replaced(translation, bead, vec![one, next], vec![first, second])])
}

/// Makes one bead of the source segments `source` and the translation segments `target`.
///
/// Beads that stand between the two are taken in, so that the order holds; what the first and the last
/// bead hold besides is parted off where that can be done on both sides. No edit when it is so already.
pub fn link(
    project: &Project,
    translation: TextId,
    source: Range<usize>,
    target: Range<usize>,
) -> Result<Vec<Edit>, BeadError> {
    let alignment = alignment(project, translation)?;
    for (side, chosen) in [(Role::Source, &source), (Role::Translation, &target)] {
        if chosen.is_empty() {
            return Err(BeadError::NothingChosen { side });
        }
    }
    let find = |role, segment: usize| {
        alignment.bead_at(role, segment).ok_or(BeadError::Edit(EditError::Missing { part: "sentence" }))
    };
    let firsts = (find(Role::Source, source.start)?, find(Role::Translation, target.start)?);
    let lasts = (find(Role::Source, source.end - 1)?, find(Role::Translation, target.end - 1)?);
    let first = if firsts.0.index <= firsts.1.index { &firsts.0 } else { &firsts.1 };
    let last = if lasts.0.index >= lasts.1.index { &lasts.0 } else { &lasts.1 };
    // A link may begin or end inside a bead that holds the chosen edge, if nothing of the other side is
    // torn from it: the bead holds that side's chosen edge too, or has nothing there.
    let inside = |at: &BeadPlace, other: &BeadPlace, outer: &BeadPlace, other_side: Role| {
        at.index == outer.index && (outer.bead.count(other_side) == 0 || other.index == outer.index)
    };
    let edges = |(ours, theirs): &(BeadPlace, BeadPlace), outer: &BeadPlace, chosen, whole| {
        let (chosen, whole): ((usize, usize), (usize, usize)) = (chosen, whole);
        (
            if inside(ours, theirs, outer, Role::Translation) { chosen.0 } else { whole.0 },
            if inside(theirs, ours, outer, Role::Source) { chosen.1 } else { whole.1 },
        )
    };
    let start = edges(&firsts, first, (source.start, target.start), (first.source.start, first.target.start));
    let end = edges(&lasts, last, (source.end, target.end), (last.source.end, last.target.end));
    let before = alignment.beads.get(first.index..=last.index).unwrap_or_default().to_vec();
    let are_whole =
        start == (first.source.start, first.target.start) && end == (last.source.end, last.target.end);
    if are_whole {
        let after = before.iter().copied().reduce(Bead::merged).into_iter().collect();
        let is_so_already = before.len() == 1;
        let edits = vec![replaced(translation, first.index, before, after)];
        return Ok(if is_so_already { Vec::new() } else { edits });
    }
    let after = vec![
        Bead::proposed(start.0 - first.source.start, start.1 - first.target.start),
        Bead::proposed(end.0 - start.0, end.1 - start.1),
        Bead::proposed(last.source.end - end.0, last.target.end - end.1),
    ];
    Ok(vec![replaced(translation, first.index, before, after)])
}

/// Parts the two sides of `bead`: first its source segments without a counterpart, then those of the
/// translation.
pub fn unlink(project: &Project, translation: TextId, bead: usize) -> Result<Vec<Edit>, BeadError> {
    let whole = bead_of(alignment(project, translation)?, bead)?;
    if whole.source == 0 || whole.target == 0 {
        return Err(BeadError::OneSided { bead });
    }
    Ok(vec![parted(translation, bead, whole, (whole.source as usize, 0))?])
}

/// Vouches for `bead`. No edit when somebody has already.
pub fn confirm(
    project: &Project,
    translation: TextId,
    bead: usize,
    hand: Hand,
) -> Result<Vec<Edit>, BeadError> {
    let before = bead_of(alignment(project, translation)?, bead)?;
    if before.is_confirmed() {
        return Ok(Vec::new());
    }
    let status = BeadStatus::Confirmed { by: hand.author, at: hand.at };
    Ok(vec![replaced(translation, bead, vec![before], vec![Bead { status, ..before }])])
}

/// Takes the word for `bead` back; the aligner's score stays. No edit when nobody has given it.
pub fn unconfirm(project: &Project, translation: TextId, bead: usize) -> Result<Vec<Edit>, BeadError> {
    let before = bead_of(alignment(project, translation)?, bead)?;
    if !before.is_confirmed() {
        return Ok(Vec::new());
    }
    let after = Bead { status: BeadStatus::Proposed, ..before };
    Ok(vec![replaced(translation, bead, vec![before], vec![after])])
}

/// Vouches for `bead` and tells which one to look at next ([`next_unconfirmed`]).
pub fn confirm_and_next(
    project: &Project,
    translation: TextId,
    bead: usize,
    hand: Hand,
) -> Result<(Vec<Edit>, Option<usize>), BeadError> {
    let edits = confirm(project, translation, bead, hand)?;
    Ok((edits, next_unconfirmed(alignment(project, translation)?, bead)))
}

/// The bead to look at after `bead`: the next doubtful one, round the end to the beginning; when none is
/// doubtful the next that nobody has confirmed. `bead` itself does not count.
pub fn next_unconfirmed(alignment: &Alignment, bead: usize) -> Option<usize> {
    let round = || {
        let (ahead, behind) = (0..alignment.beads.len()).partition::<Vec<_>, _>(|index| *index <= bead);
        behind.into_iter().chain(ahead).filter(move |index| *index != bead)
    };
    let find =
        |wanted: fn(&Bead) -> bool| round().find(|index| alignment.beads.get(*index).is_some_and(wanted));
    find(Bead::is_doubtful).or_else(|| find(|bead| !bead.is_confirmed()))
}

pub(super) fn alignment(project: &Project, translation: TextId) -> Result<&Alignment, EditError> {
    let found = project.alignments.iter().find(|alignment| alignment.translation == translation);
    found.ok_or(EditError::Missing { part: "alignment" })
}

fn bead_of(alignment: &Alignment, bead: usize) -> Result<Bead, EditError> {
    alignment.beads.get(bead).copied().ok_or(EditError::Missing { part: "bead" })
}

fn neighbours(alignment: &Alignment, bead: usize) -> Result<(Bead, Bead), BeadError> {
    let one = bead_of(alignment, bead)?;
    let next = alignment.beads.get(bead + 1).copied().ok_or(BeadError::LastBead { bead })?;
    Ok((one, next))
}

/// The bead as one that nobody has vouched for or scored.
fn unvouched(bead: Bead) -> Bead {
    Bead::proposed(bead.source as usize, bead.target as usize)
}

/// Beads in the place of others; those that take nothing are left out.
pub(super) fn replaced(translation: TextId, at: usize, before: Vec<Bead>, mut after: Vec<Bead>) -> Edit {
    after.retain(|bead| bead.source + bead.target > 0);
    Edit::Beads { translation, at, before, after }
}

/// `whole` as two beads, of which the first takes `ahead` (source, target).
fn parted(translation: TextId, at: usize, whole: Bead, ahead: (usize, usize)) -> Result<Edit, BeadError> {
    let rest = (whole.source as usize).checked_sub(ahead.0).zip((whole.target as usize).checked_sub(ahead.1));
    match rest {
        Some(rest) if ahead != (0, 0) && rest != (0, 0) => {
            let after = vec![Bead::proposed(ahead.0, ahead.1), Bead::proposed(rest.0, rest.1)];
            Ok(replaced(translation, at, vec![whole], after))
        }
        _ => Err(BeadError::AtEdge { bead: at }),
    }
}

/// The place of the break that `edits` make in `text`.
fn new_break(text: &Text, edits: &[Edit]) -> Option<TextPos> {
    edits.iter().find_map(|edit| {
        let Edit::Breaks { index, before, after, .. } = edit else { return None };
        let new = after.iter().find(|b| !before.contains(b))?;
        Some(TextPos(text.paragraph_range(*index).start.0 + new.at))
    })
}

/// How many segments of each side (source, target) go to the first bead when the bead at `place` parts
/// at `pos` of `text`, before which `ahead` of its segments stand.
fn counts_ahead(place: &BeadPlace, text: &Text, other: &Text, pos: TextPos, ahead: usize) -> (usize, usize) {
    let other_side = place.side(other.role);
    let share = text
        .range_of_segments(place.side(text.role))
        .map_or(0.5, |range| pos.0.saturating_sub(range.start.0) as f32 / range.byte_len().max(1) as f32);
    let others = match other_side.len() {
        0 => 0,
        1 => usize::from(share >= 0.5),
        count => other.range_of_segments(other_side.clone()).map_or(1, |range| {
            let wanted = range.start.0 + (share * range.byte_len() as f32) as usize;
            let distance = |ahead: &usize| {
                other.segment_range(other_side.start + ahead).map(|next| next.start.0.abs_diff(wanted))
            };
            (1..count).min_by_key(distance).unwrap_or(1)
        }),
    };
    match text.role {
        Role::Source => (ahead, others),
        Role::Translation => (others, ahead),
    }
}

#[cfg(test)]
mod tests;
