//! What a translator looks at before delivery: each check gives findings with their place and data.
//!
//! The main function is [`delivery`]. A finding is a reason to look, not a fault: every check is meant to
//! be quiet where a text is right, and says nothing where it cannot be sure. The translation is checked;
//! the source is only compared with. Each check is a file of its own. Must not know how findings are told.

mod doubled;
mod numbers;
mod pairing;
mod sides;
mod terms;

use crate::model::{Alignment, BeadPlace, CategoryCode, Project, Text, TextId, TextPos, TextRange};

/// Something to look at before delivery.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Finding {
    /// The text that it stands in.
    pub text: TextId,
    /// Where in the text; never empty.
    pub range: TextRange,
    /// What it is.
    pub kind: FindingKind,
}

/// What there is to look at.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum FindingKind {
    /// The two sides of a bead have not the same numbers; as they are written.
    NumbersDiffer {
        /// Those of the source that the translation lacks.
        missing: Vec<String>,
        /// Those of the translation that the source lacks.
        added: Vec<String>,
    },
    /// Sentences of the source have no counterpart with words.
    Empty,
    /// A sentence of the translation is one of the source, word for word.
    Untranslated,
    /// A word stands twice in a row.
    DoubledWord {
        /// The word.
        word: String,
    },
    /// Spaces stand in a row.
    DoubledSpace,
    /// A quotation mark or a bracket has no partner in its paragraph.
    Unpaired {
        /// The sign.
        sign: char,
    },
    /// A word of the source is rendered otherwise elsewhere.
    TermVaries {
        /// The word of the source, as a dictionary has it.
        term: String,
        /// How it is rendered here.
        here: String,
        /// How it is mostly rendered.
        mostly: String,
    },
    /// Annotations of the two sides of a bead have not the same categories.
    TagsDiffer {
        /// Those of the source alone.
        source: Vec<CategoryCode>,
        /// Those of the translation alone.
        target: Vec<CategoryCode>,
    },
}

/// The checks, each with the kinds of finding it gives.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Check {
    /// Numbers of the two sides.
    Numbers,
    /// Sentences without a translation, or left as they are in the source.
    Untranslated,
    /// Words and spaces in a row.
    Doubled,
    /// Quotation marks and brackets.
    Pairing,
    /// Terms rendered in two ways.
    Terms,
    /// Categories of the two sides.
    Tags,
}

impl Check {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 6] =
        [Self::Numbers, Self::Untranslated, Self::Doubled, Self::Pairing, Self::Terms, Self::Tags];
}

impl FindingKind {
    /// The check that gives it.
    pub fn check(&self) -> Check {
        match self {
            Self::NumbersDiffer { .. } => Check::Numbers,
            Self::Empty | Self::Untranslated => Check::Untranslated,
            Self::DoubledWord { .. } | Self::DoubledSpace => Check::Doubled,
            Self::Unpaired { .. } => Check::Pairing,
            Self::TermVaries { .. } => Check::Terms,
            Self::TagsDiffer { .. } => Check::Tags,
        }
    }
}

/// The two sides of a bead, with their words.
#[derive(Clone, Debug)]
struct Sides<'a> {
    place: BeadPlace,
    source: Side<'a>,
    target: Side<'a>,
}

/// One side of a bead: where it stands without the space around it, and what it says. Empty where the
/// bead has nothing on that side.
#[derive(Clone, Copy, Debug)]
struct Side<'a> {
    range: TextRange,
    words: &'a str,
}

impl<'a> Side<'a> {
    fn of(text: &'a Text, range: Option<TextRange>) -> Self {
        let range = range.unwrap_or_default();
        let words = text.slice(range).unwrap_or_default();
        let start = range.start.0 + words.len() - words.trim_start().len();
        let words = words.trim();
        Self { range: TextRange::new(start, start + words.len()), words }
    }
}

/// Everything to look at in the translation `translation`, in the order of its beads. `None` when the
/// project has no such translation or no alignment that fits it.
pub fn delivery(project: &Project, translation: TextId) -> Option<Vec<Finding>> {
    let (source, target) = (project.source()?, project.text(translation)?);
    let alignment = project.alignments.iter().find(|alignment| alignment.translation == translation)?;
    if alignment.segment_counts() != (source.segment_count(), target.segment_count()) {
        return None;
    }
    let sides = sides_of(alignment, source, target);
    let mut findings = Vec::new();
    findings.extend(numbers::check(&sides, source, target));
    findings.extend(sides::empty(&sides, source));
    findings.extend(sides::untranslated(&sides, source, target));
    findings.extend(sides::tags(project, &sides, source, target));
    findings.extend(terms::check(&sides, source, target));
    findings.extend(doubled::check(target));
    findings.extend(pairing::check(target));
    let order = Order::of(&sides, target.id);
    findings.sort_by_cached_key(|finding| order.key(finding));
    Some(findings)
}

/// Every bead with the words of both sides.
fn sides_of<'a>(alignment: &Alignment, source: &'a Text, target: &'a Text) -> Vec<Sides<'a>> {
    let (ours, theirs): (Vec<TextRange>, Vec<TextRange>) =
        (source.segments().collect(), target.segments().collect());
    let hull = |segments: &[TextRange], numbers: std::ops::Range<usize>| {
        let taken = segments.get(numbers).unwrap_or_default();
        taken.first().zip(taken.last()).map(|(first, last)| TextRange { start: first.start, end: last.end })
    };
    let sides = |place: BeadPlace| Sides {
        source: Side::of(source, hull(&ours, place.source.clone())),
        target: Side::of(target, hull(&theirs, place.target.clone())),
        place,
    };
    alignment.places().map(sides).collect()
}

/// Where findings come: by their bead, then by their place in the translation.
struct Order {
    translation: TextId,
    /// Where the words of each bead end in the source, with the bead's place; ascending. Beads without
    /// words on a side may stand anywhere there: the next one with words counts.
    source_ends: Vec<(TextPos, usize)>,
    /// The same in the translation.
    target_ends: Vec<(TextPos, usize)>,
    bead_count: usize,
}

impl Order {
    fn of(sides: &[Sides<'_>], translation: TextId) -> Self {
        let ends = |side: fn(&Sides<'_>) -> TextRange| {
            let ranges = sides.iter().map(side).enumerate().filter(|(_, range)| !range.is_empty());
            ranges.map(|(bead, range)| (range.end, bead)).collect()
        };
        Self {
            translation,
            source_ends: ends(|sides| sides.source.range),
            target_ends: ends(|sides| sides.target.range),
            bead_count: sides.len(),
        }
    }

    fn key(&self, finding: &Finding) -> (usize, bool, TextRange) {
        let in_target = finding.text == self.translation;
        let ends = if in_target { &self.target_ends } else { &self.source_ends };
        let next = ends.partition_point(|(end, _)| *end <= finding.range.start);
        (ends.get(next).map_or(self.bead_count, |(_, bead)| *bead), in_target, finding.range)
    }
}

#[cfg(test)]
mod tests;
