//! The rows of the segment view: a bead each, where its words stand in both texts, and how far it is.
//!
//! The main type is [`Rows`], made once a state of the project and asked by number. It must not know the
//! screen.

use std::ops::Range;

use crate::gui::panes::Index;
use crate::model::{Bead, Project, Role, Text, TextId, TextPos, TextRange};

/// How far the translation of a row is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum State {
    /// Somebody has vouched for it.
    Confirmed,
    /// The aligner is not sure.
    Doubtful,
    /// Nothing is written yet.
    Empty,
    /// It is there, and nobody has vouched for it.
    Proposed,
}

impl State {
    /// The id of its words in Fluent.
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::Confirmed => "segments-confirmed",
            Self::Doubtful => "segments-doubtful",
            Self::Empty => "segments-empty",
            Self::Proposed => "segments-proposed",
        }
    }
}

/// Which rows show.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum Filter {
    /// All of them.
    #[default]
    All,
    /// Those without words in the translation.
    Empty,
    /// Those that nobody has vouched for.
    Unconfirmed,
    /// Those that the aligner is not sure of.
    Doubtful,
    /// Those with annotations on either side.
    Annotated,
}

impl Filter {
    /// All of them, in the order of the bar.
    pub(super) const ALL: [Self; 5] =
        [Self::All, Self::Empty, Self::Unconfirmed, Self::Doubtful, Self::Annotated];

    /// The id of its words in Fluent, which take `count`.
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::All => "segments-filter-all",
            Self::Empty => "segments-filter-empty",
            Self::Unconfirmed => "segments-filter-unconfirmed",
            Self::Doubtful => "segments-filter-doubtful",
            Self::Annotated => "segments-filter-annotated",
        }
    }

    fn takes(self, row: &Row) -> bool {
        match self {
            Self::All => true,
            Self::Empty => row.target.is_empty(),
            Self::Unconfirmed => row.state != State::Confirmed,
            Self::Doubtful => row.state == State::Doubtful,
            Self::Annotated => row.is_annotated,
        }
    }
}

/// One row: ranges are of the words, without the space around them; empty, but in their place, where a
/// text has none.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Row {
    pub source: TextRange,
    pub target: TextRange,
    pub state: State,
    pub is_annotated: bool,
}

impl Row {
    /// Its words in the text of the side `role`.
    pub(super) fn side(&self, role: Role) -> TextRange {
        match role {
            Role::Source => self.source,
            Role::Translation => self.target,
        }
    }

    /// Whether two states of a row differ in their words or in how far they are, as far as can be told
    /// without the words.
    fn differs(&self, other: &Self) -> bool {
        (self.source.byte_len(), self.target.byte_len(), self.state)
            != (other.source.byte_len(), other.target.byte_len(), other.state)
    }
}

/// The rows of one translation.
#[derive(Debug, Default)]
pub(super) struct Rows {
    /// The revision and the translation that they are of.
    known: Option<(u64, TextId)>,
    all: Vec<Row>,
    counts: [usize; Filter::ALL.len()],
    indexes: [Index; 2],
}

impl Rows {
    /// Brings the rows in line with the project. Gives the first row that is another than before, if
    /// one is.
    pub(super) fn update(
        &mut self,
        project: &Project,
        revision: u64,
        source: &Text,
        target: &Text,
    ) -> Option<usize> {
        if self.known == Some((revision, target.id)) {
            return None;
        }
        if self.known.is_none_or(|(_, translation)| translation != target.id) {
            self.indexes = Default::default();
        }
        self.known = Some((revision, target.id));
        for (index, text) in self.indexes.iter_mut().zip([source, target]) {
            index.update(project, revision, text.id);
        }
        let old = std::mem::take(&mut self.all);
        self.all = rows(project, source, target, &self.indexes);
        self.counts = Filter::ALL.map(|filter| self.all.iter().filter(|row| filter.takes(row)).count());
        let first = self.all.iter().zip(&old).position(|(new, old)| new.differs(old));
        let is_longer_or_shorter = old.len() != self.all.len() && !self.all.is_empty();
        first.or(is_longer_or_shorter.then(|| old.len().min(self.all.len() - 1)))
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    /// One of them.
    pub(super) fn get(&self, index: usize) -> Option<&Row> {
        self.all.get(index)
    }

    /// How many a filter takes.
    pub(super) fn count(&self, filter: Filter) -> usize {
        self.counts.get(filter as usize).copied().unwrap_or_default()
    }

    /// The numbers of those that a filter takes, and of the one that is worked on whatever it is.
    pub(super) fn shown(&self, filter: Filter, current: usize) -> Vec<usize> {
        let takes = |(index, row): (usize, &Row)| (index == current || filter.takes(row)).then_some(index);
        self.all.iter().enumerate().filter_map(takes).collect()
    }

    /// The row whose words hold `pos`, or are the last before it.
    pub(super) fn at(&self, role: Role, pos: TextPos) -> Option<usize> {
        let before = self.all.partition_point(|row| row.side(role).start <= pos);
        // Rows without words here stand where the next one begins.
        let with_words = |index: &usize| self.get(*index).is_some_and(|row| !row.side(role).is_empty());
        (0..before).rev().find(with_words).or(before.checked_sub(1))
    }

    /// The passages of one text.
    pub(super) fn index(&self, role: Role) -> &Index {
        let [source, target] = &self.indexes;
        match role {
            Role::Source => source,
            Role::Translation => target,
        }
    }
}

/// The rows of a translation; none when its alignment does not count the segments that are there.
fn rows(project: &Project, source: &Text, target: &Text, indexes: &[Index; 2]) -> Vec<Row> {
    let alignment = project.alignments.iter().find(|alignment| alignment.translation == target.id);
    let ours: Vec<TextRange> = source.segments().collect();
    let theirs: Vec<TextRange> = target.segments().collect();
    let Some(alignment) = alignment.filter(|found| found.segment_counts() == (ours.len(), theirs.len()))
    else {
        return Vec::new();
    };
    let [of_source, of_target] = indexes;
    let row = |bead: &Bead, source_numbers, target_numbers| {
        let row = Row {
            source: words(source, &ours, source_numbers),
            target: words(target, &theirs, target_numbers),
            state: State::Proposed,
            is_annotated: false,
        };
        let has_any = |index: &Index, range: TextRange| index.in_range(range).next().is_some();
        let state = if bead.is_confirmed() {
            State::Confirmed
        } else if bead.is_doubtful() {
            State::Doubtful
        } else if row.target.is_empty() {
            State::Empty
        } else {
            State::Proposed
        };
        let is_annotated = has_any(of_source, row.source) || has_any(of_target, row.target);
        Row { state, is_annotated, ..row }
    };
    alignment.places().map(|place| row(&place.bead, place.source, place.target)).collect()
}

/// The words of the segments `numbers`, without the space around them.
fn words(text: &Text, segments: &[TextRange], numbers: Range<usize>) -> TextRange {
    let start = segments.get(numbers.start).map_or(TextPos(text.byte_len()), |segment| segment.start);
    let last = numbers.end.checked_sub(1).filter(|last| *last >= numbers.start);
    let Some(end) = last.and_then(|last| segments.get(last)).map(|segment| segment.end) else {
        return TextRange { start, end: start };
    };
    let whole = TextRange { start, end };
    let words = text.slice(whole).unwrap_or_default();
    let lead = words.len() - words.trim_start().len();
    TextRange::new(start.0 + lead, start.0 + lead + words.trim().len())
}
