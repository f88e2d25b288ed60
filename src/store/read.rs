//! The bytes of a project file to a project.
//!
//! The main function is [`from_bytes`]. What the file says is checked before anything trusts it: ids,
//! offsets, counts, and each quote against its range. A passage that moved is found again by its quote;
//! one that cannot be found becomes an orphan and is reported, never dropped. Touches no file.

use std::collections::BTreeMap;
use std::path::PathBuf;

use ron::extensions::Extensions;
use thiserror::Error;
use uuid::Uuid;

use super::build;
use super::schema::{FORMAT, Tolerated as _, lenient, strict};
use crate::model::{AnnotationId, ParagraphId, Project, TextId};

/// What a file held.
#[derive(Debug)]
pub struct Read {
    /// The project.
    pub project: Project,
    /// The id of the save that wrote the file.
    pub save_id: Uuid,
    /// What this version does not know and a save would lose; `None` when it knows all.
    pub unknown: Option<Unknown>,
    /// What is no longer as it was written.
    pub notices: Vec<OpenNotice>,
}

/// A part of a file that this version does not know, so that it must not write over it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Unknown {
    /// The file was written by a newer version, in this format.
    Format(u32),
    /// The first field that is not part of the format.
    Field {
        /// Its name.
        name: String,
        /// Line in the file, from 1.
        line: usize,
        /// Column in characters, from 1.
        column: usize,
    },
}

/// What a person should know about how a project was opened.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum OpenNotice {
    /// The journal held so many changes that the file does not.
    Recovered {
        /// How many.
        changes: usize,
    },
    /// The journal beside the project follows another file than the one that stands there; nothing of it
    /// was applied.
    JournalForeign {
        /// Where the journal is now.
        kept: PathBuf,
    },
    /// The journal is damaged: what stood before the fault was applied, what stands from there on was not.
    JournalDamaged {
        /// Where a journal with all of it is now.
        kept: PathBuf,
        /// The line of the fault, from 1.
        line: usize,
        /// How many changes and marks were not applied.
        not_applied: usize,
    },
    /// Passages of these annotations stood elsewhere and were found again by their quote.
    Relocated(Vec<AnnotationId>),
    /// Passages of these annotations were not found; they are kept as orphans with their quote.
    Orphaned(Vec<AnnotationId>),
}

/// Where in a file something stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Spot {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// Why a file could not be read. The sentence a person reads is made in [`crate::messages`].
#[derive(Debug, Error)]
pub enum ReadError {
    /// The bytes are not UTF-8.
    #[error("not UTF-8 at byte {byte_offset}, {spot:?}")]
    NotUtf8 {
        /// First byte that is not.
        byte_offset: usize,
        /// The same place.
        spot: Spot,
    },
    /// The file is not RON, or not this kind of RON.
    #[error("{spot:?}: {cause}")]
    Syntax {
        /// Where reading stopped.
        spot: Spot,
        /// Why.
        cause: ron::Error,
    },
    /// A newer version wrote the file and this one cannot make sense of it.
    #[error("format {format} at {spot:?}: {cause}")]
    Newer {
        /// The format it says it has.
        format: u32,
        /// Where reading stopped.
        spot: Spot,
        /// Why.
        cause: ron::Error,
    },
    /// The file says it has a format that never was.
    #[error("there is no format {format}")]
    NoSuchFormat {
        /// The number.
        format: u32,
    },
    /// Two texts have the same id.
    #[error("text {text} twice, {spot:?}")]
    TextTwice {
        /// The id.
        text: TextId,
        /// The second of them.
        spot: Spot,
    },
    /// Two paragraphs of a text have the same id.
    #[error("paragraph {} twice, {spot:?}", paragraph.0)]
    ParagraphTwice {
        /// The text.
        text: TextId,
        /// The id.
        paragraph: ParagraphId,
        /// The second of them.
        spot: Spot,
    },
    /// A paragraph holds a line end, which would make it two.
    #[error("paragraph {} holds a line end, {spot:?}", paragraph.0)]
    ParagraphWithLineEnd {
        /// The text.
        text: TextId,
        /// The paragraph.
        paragraph: ParagraphId,
        /// Its line.
        spot: Spot,
    },
    /// A break lies at the edge of its paragraph, outside it, inside a character, or stands twice.
    #[error("break {at} of paragraph {}, {spot:?}", paragraph.0)]
    BreakMisplaced {
        /// The text.
        text: TextId,
        /// The paragraph.
        paragraph: ParagraphId,
        /// Byte offset inside the paragraph.
        at: usize,
        /// The paragraph's line.
        spot: Spot,
    },
    /// There are far more beads than there are sentences.
    #[error("{beads} beads, {spot:?}")]
    TooManyBeads {
        /// The translation they align.
        translation: TextId,
        /// How many the file asks for.
        beads: u64,
        /// Where the alignment stands.
        spot: Spot,
    },
    /// Two annotations have the same id.
    #[error("annotation {annotation} twice, {spot:?}")]
    AnnotationTwice {
        /// The id.
        annotation: AnnotationId,
        /// The second of them.
        spot: Spot,
    },
    /// A target says neither where it is nor where it was, or has no words.
    #[error("target {target} of annotation {annotation} is incomplete, {spot:?}")]
    TargetIncomplete {
        /// The annotation.
        annotation: AnnotationId,
        /// Which of its targets, from 1.
        target: usize,
        /// The annotation's line.
        spot: Spot,
    },
    /// A conflict does not name what it is about.
    #[error("a conflict is incomplete, {spot:?}")]
    ConflictIncomplete {
        /// The line at which the conflicts begin.
        spot: Spot,
    },
}

/// Reads a project file of this format; of a newer one as far as this version understands it.
///
/// A byte order mark at the head is passed over. Nesting is bounded by ron (128), bead counts by the
/// sentences that are there.
pub fn from_bytes(bytes: &[u8]) -> Result<Read, ReadError> {
    let source = as_utf8(bytes)?;
    let (file, unknown) = match options().from_str::<strict::File>(source) {
        Ok(file) if file.format == FORMAT => (file, None),
        Ok(file) => match newer(file.format) {
            Some(format) => (file, Some(Unknown::Format(format))),
            None => return Err(ReadError::NoSuchFormat { format: file.format }),
        },
        Err(error) => {
            let (file, unknown) = read_leniently(source, error)?;
            (file, Some(unknown))
        }
    };
    let save_id = file.save_id;
    let (project, notices) = build::project(file, source)?;
    Ok(Read { project, save_id, unknown, notices })
}

/// ron's options: `Some(…)` may be written or not.
pub(super) fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

pub(super) fn as_utf8(bytes: &[u8]) -> Result<&str, ReadError> {
    let source = std::str::from_utf8(bytes).map_err(|error| {
        let byte_offset = error.valid_up_to();
        let before = String::from_utf8_lossy(bytes.get(..byte_offset).unwrap_or_default());
        ReadError::NotUtf8 { byte_offset, spot: Spot::at_end_of(&before) }
    })?;
    Ok(source.strip_prefix('\u{feff}').unwrap_or(source))
}

fn newer(format: u32) -> Option<u32> {
    (format > FORMAT).then_some(format)
}

/// Reads what a first, strict reading refused with `error`.
fn read_leniently(
    source: &str,
    error: ron::error::SpannedError,
) -> Result<(strict::File, Unknown), ReadError> {
    let spot = Spot::of_error(&error);
    let newer = peek_format(source).and_then(newer);
    let unknown = match (newer, &error.code) {
        (Some(format), _) => Unknown::Format(format),
        (None, ron::Error::NoSuchStructField { found, .. }) => {
            // ron stops behind the name.
            let end = Spot::of(error.span.end);
            Unknown::Field {
                name: found.clone(),
                line: end.line,
                column: spot_of_name(source, found, end).column,
            }
        }
        (None, _) => return Err(ReadError::Syntax { spot, cause: error.code }),
    };
    match options().from_str::<lenient::File>(source) {
        Ok(file) => Ok((file.tolerated(), unknown)),
        Err(error) => {
            let (spot, cause) = (Spot::of_error(&error), error.code);
            Err(match unknown {
                Unknown::Format(format) => ReadError::Newer { format, spot, cause },
                Unknown::Field { .. } => ReadError::Syntax { spot, cause },
            })
        }
    }
}

/// The column at which `name` begins when the parser stopped at or behind it on the line of `end`.
fn spot_of_name(source: &str, name: &str, end: Spot) -> Spot {
    let line = source.lines().nth(end.line - 1).unwrap_or_default();
    let before: String = line.chars().take(end.column - 1).collect();
    let column = before.rfind(name).and_then(|at| before.get(..at)).map(|lead| lead.chars().count() + 1);
    Spot { line: end.line, column: column.unwrap_or(end.column) }
}

/// The number behind `format:` at the head of a file, whatever the rest of it looks like.
fn peek_format(source: &str) -> Option<u32> {
    let rest = source.trim_start().strip_prefix('(')?.trim_start();
    let rest = rest.strip_prefix("format")?.trim_start().strip_prefix(':')?.trim_start();
    let digits =
        rest.find(|c: char| !c.is_ascii_digit()).map_or(rest, |end| rest.get(..end).unwrap_or_default());
    digits.parse().ok()
}

impl Spot {
    fn of(position: ron::error::Position) -> Self {
        Self { line: position.line, column: position.col }
    }

    /// Where the value stands that ron refused; the end of a file that is cut short.
    pub fn of_error(error: &ron::error::SpannedError) -> Self {
        let is_cut = matches!(error.code, ron::Error::Eof | ron::Error::ExpectedStringEnd);
        Self::of(if is_cut { error.span.end } else { error.span.start })
    }

    /// The place behind the last character of `head`.
    pub(super) fn at_end_of(head: &str) -> Self {
        let line = 1 + head.bytes().filter(|byte| *byte == b'\n').count();
        let column = 1 + head.chars().rev().take_while(|c| *c != '\n').count();
        Self { line, column }
    }

    /// The place of the `nth` (from 1) spot in `source` at which all of `needles` follow one another;
    /// the head of the file when a hand-written layout hides it.
    pub(super) fn find(source: &str, needles: &[&str], nth: usize) -> Self {
        let Some((last, lead)) = needles.split_last() else { return Self { line: 1, column: 1 } };
        let mut from = 0;
        for needle in lead {
            from += source.get(from..).and_then(|rest| rest.find(needle)).unwrap_or_default();
        }
        let found = source.get(from..).and_then(|rest| rest.match_indices(last).nth(nth.saturating_sub(1)));
        let at = found.map_or(from, |(at, _)| from + at);
        Self::at_end_of(source.get(..at).unwrap_or_default())
    }
}

/// Collects what happened to passages, an annotation once each.
#[derive(Default)]
pub(super) struct Notices {
    seen: BTreeMap<bool, Vec<AnnotationId>>,
}

impl Notices {
    pub(super) fn add(&mut self, annotation: AnnotationId, is_orphaned: bool) {
        let ids = self.seen.entry(is_orphaned).or_default();
        if ids.last() != Some(&annotation) {
            ids.push(annotation);
        }
    }

    pub(super) fn into_list(self) -> Vec<OpenNotice> {
        let make = |(is_orphaned, ids)| {
            if is_orphaned { OpenNotice::Orphaned(ids) } else { OpenNotice::Relocated(ids) }
        };
        self.seen.into_iter().map(make).collect()
    }
}
