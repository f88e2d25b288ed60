//! What a file says, made into a project and checked on the way.
//!
//! The second half of [`super::read`]: knows the schema and the model, not RON. Every fault it reports
//! carries a place in the file, found by the ids that stand there.

use std::collections::BTreeSet;

use super::read::{Notices, OpenNotice, ReadError, Spot};
use super::schema::{self, Position, strict};
use crate::model::{
    Alignment, Annotation, AnnotationStatus, Author, Bead, BeadStatus, Break, BreakMaker, Category, Codebook,
    CodebookUse, Conflict, Direction, Dispute, Language, LineEnding, Origin, ParagraphId, ParagraphKind,
    ParagraphRow, Passage, Place, Project, Quote, Reply, Role, Target, Text, TextId, TextPos, TextRange,
    relocate,
};

/// More beads than segments by this many are refused: no sound file comes near, and a hostile one must
/// not fill the memory.
const SPARE_BEADS: u64 = 100_000;
/// How many bytes may be looked through for passages that moved; past that they become orphans.
const SEARCH_BUDGET: usize = 2_000_000_000;
/// How much of its context must surround a passage for its own paragraph to be enough of a search.
const NEAR_CONFIDENCE: f32 = 0.5;
/// How far around the last find the next passage is looked for, in bytes to each side.
const NEIGHBOURHOOD: usize = 1 << 15;

/// The project of `file`, and what happened to its passages. `source` is the whole file, for places.
pub(super) fn project(file: strict::File, source: &str) -> Result<(Project, Vec<OpenNotice>), ReadError> {
    let head = file.project;
    let mut project = Project::new(head.id, head.title);
    project.authors = head.authors.into_iter().map(|a| Author { id: a.id, name: a.name }).collect();
    project.codebooks = head.codebooks.into_iter().map(codebook_use).collect();
    let mut placer = Placer {
        indexes: Vec::new(),
        last_found: Vec::new(),
        budget: SEARCH_BUDGET,
        notices: Notices::default(),
    };
    for text in file.texts {
        if project.text(text.id).is_some() {
            let spot = Spot::find(source, &["texts:", &format!("id: \"{}\"", text.id)], 2);
            return Err(ReadError::TextTwice { text: text.id, spot });
        }
        let (text, index) = build_text(text, source)?;
        project.texts.push(text);
        placer.indexes.push(index);
        placer.last_found.push(0);
    }
    let segments: usize = project.texts.iter().map(Text::segment_count).sum();
    for alignment in file.alignments {
        project.alignments.push(build_alignment(alignment, segments as u64, source)?);
    }
    for annotation in file.annotations {
        let id = annotation.id;
        let annotation = build_annotation(annotation, &project, &mut placer, source)?;
        if project.annotations.insert(id, annotation).is_some() {
            let spot = Spot::find(source, &["annotations:", &format!("id: \"{id}\"")], 2);
            return Err(ReadError::AnnotationTwice { annotation: id, spot });
        }
    }
    for conflict in file.conflicts {
        project.conflicts.push(build_conflict(conflict, source)?);
    }
    Ok((project, placer.notices.into_list()))
}

pub(super) fn codebook_use(used: strict::CodebookUse) -> CodebookUse {
    let strict::CodebookUse { id, version, names, categories } = used;
    match categories {
        None => CodebookUse::BuiltIn { id, version },
        Some(categories) => CodebookUse::Embedded(Codebook {
            id,
            version,
            names,
            categories: categories.into_iter().map(category).collect(),
        }),
    }
}

pub(super) fn category(category: strict::Category) -> Category {
    let strict::Category { code, colour, names, descriptions } = category;
    Category { code, colour: colour.map(|colour| colour.0), names, descriptions }
}

/// The paragraphs of one text by id, ascending, each with its index.
pub(super) type ParagraphIndex = Vec<(ParagraphId, usize)>;

pub(super) fn build_text(text: strict::Text, source: &str) -> Result<(Text, ParagraphIndex), ReadError> {
    let id = text.id;
    let spot_of = |paragraph: ParagraphId, nth: usize| {
        let (text, paragraph) = (format!("id: \"{id}\""), format!("(id: {},", paragraph.0));
        Spot::find(source, &["texts:", &text, &paragraph], nth)
    };
    let mut rows = Vec::with_capacity(text.paragraphs.len());
    for paragraph in text.paragraphs {
        let place = paragraph.id;
        if paragraph.text.contains('\n') {
            let spot = spot_of(place, 1);
            return Err(ReadError::ParagraphWithLineEnd { text: id, paragraph: place, spot });
        }
        let row = paragraph_row(paragraph).map_err(|at| ReadError::BreakMisplaced {
            text: id,
            paragraph: place,
            at,
            spot: spot_of(place, 1),
        })?;
        rows.push(row);
    }
    let mut index: ParagraphIndex = rows.iter().enumerate().map(|(i, row)| (row.id, i)).collect();
    index.sort_unstable();
    if let Some([(twice, _), _]) = index.windows(2).find(|pair| matches!(pair, [(a, _), (b, _)] if a == b)) {
        let spot = spot_of(*twice, 2);
        return Err(ReadError::ParagraphTwice { text: id, paragraph: *twice, spot });
    }
    let role = match text.role {
        schema::Role::Source => Role::Source,
        schema::Role::Translation => Role::Translation,
    };
    let direction = match text.direction {
        schema::Direction::LeftToRight => Direction::LeftToRight,
        schema::Direction::RightToLeft => Direction::RightToLeft,
    };
    let origin = text.origin.map(origin).unwrap_or_default();
    Ok((Text::new(id, role, Language::new(&text.language), direction, origin, rows), index))
}

fn origin(origin: strict::Origin) -> Origin {
    let strict::Origin { file_name, encoding, had_bom, line_ending } = origin;
    let line_ending = match line_ending {
        schema::LineEnding::Lf => LineEnding::Lf,
        schema::LineEnding::CrLf => LineEnding::CrLf,
        schema::LineEnding::Cr => LineEnding::Cr,
        schema::LineEnding::Mixed => LineEnding::Mixed,
    };
    Origin { file_name, encoding, had_bom, line_ending }
}

/// The row of a paragraph, or the offset of its first unsound break.
pub(super) fn paragraph_row(paragraph: strict::Paragraph) -> Result<ParagraphRow, usize> {
    let strict::Paragraph { id, kind, breaks, split, joined, text } = paragraph;
    let made_by = |made_by| move |at| Break { at, made_by };
    let mut breaks: Vec<Break> = breaks
        .into_iter()
        .map(made_by(BreakMaker::Rule))
        .chain(split.into_iter().map(made_by(BreakMaker::Split)))
        .chain(joined.into_iter().map(made_by(BreakMaker::Join)))
        .collect();
    breaks.sort_by_key(|b| b.at);
    let mut last = 0;
    for b in &breaks {
        if b.at <= last || b.at >= text.len() || !text.is_char_boundary(b.at) {
            return Err(b.at);
        }
        last = b.at;
    }
    let kind = match kind {
        schema::ParagraphKind::Title => ParagraphKind::Title,
        schema::ParagraphKind::Heading(level) => ParagraphKind::Heading(level),
        schema::ParagraphKind::Body => ParagraphKind::Body,
        schema::ParagraphKind::Quote => ParagraphKind::Quote,
        schema::ParagraphKind::Item => ParagraphKind::Item,
        schema::ParagraphKind::Verse => ParagraphKind::Verse,
    };
    Ok(ParagraphRow { id, kind, text, breaks })
}

fn build_alignment(
    alignment: strict::Alignment,
    segments: u64,
    source: &str,
) -> Result<Alignment, ReadError> {
    let translation = alignment.translation;
    let beads = beads(alignment.beads, segments.saturating_add(SPARE_BEADS)).map_err(|count| {
        let spot = Spot::find(source, &["alignments:", &format!("translation: \"{translation}\"")], 1);
        ReadError::TooManyBeads { translation, beads: count, spot }
    })?;
    Ok(Alignment { translation, beads })
}

/// The beads of these runs, or how many they would be when they are more than `most`.
pub(super) fn beads(runs: Vec<strict::BeadRun>, most: u64) -> Result<Vec<Bead>, u64> {
    let count = runs.iter().fold(0_u64, |sum, run| sum.saturating_add(run.count));
    if count > most {
        return Err(count);
    }
    let mut beads = Vec::with_capacity(count as usize);
    for run in runs {
        let status =
            run.confirmed.map_or(BeadStatus::Proposed, |c| BeadStatus::Confirmed { by: c.by, at: c.at.0 });
        let bead = Bead { source: run.source, target: run.target, score: run.score, status };
        beads.extend(std::iter::repeat_n(bead, run.count as usize));
    }
    Ok(beads)
}

fn build_annotation(
    annotation: strict::Annotation,
    project: &Project,
    placer: &mut Placer,
    source: &str,
) -> Result<Annotation, ReadError> {
    let id = annotation.id;
    let mut targets = Vec::with_capacity(annotation.targets.len());
    for (index, stored) in annotation.targets.into_iter().enumerate() {
        let incomplete = || {
            let spot = Spot::find(source, &["annotations:", &format!("id: \"{id}\"")], 1);
            ReadError::TargetIncomplete { annotation: id, target: index + 1, spot }
        };
        let exact = passage(stored.exact, stored.digest).ok_or_else(incomplete)?;
        let quote = Quote { exact, prefix: stored.prefix, suffix: stored.suffix };
        let place = match (stored.start, stored.end, stored.last) {
            (None, None, Some((start, end))) => Place::Orphaned { last: TextRange::new(start, end) },
            (Some(start), Some(end), None) => {
                let (place, is_as_written) = placer.place(project, stored.text, (start, end), &quote);
                if !is_as_written {
                    placer.notices.add(id, matches!(place, Place::Orphaned { .. }));
                }
                place
            }
            _ => return Err(incomplete()),
        };
        targets.push(Target { text: stored.text, place, quote });
    }
    let mut seen = BTreeSet::new();
    let categories = annotation.categories.into_iter().map(|code| code.0);
    let created = annotation.created.0;
    Ok(Annotation {
        id,
        targets,
        categories: categories.filter(|code| seen.insert(code.clone())).collect(),
        note: annotation.note,
        replies: annotation.replies.into_iter().map(reply).collect(),
        author: annotation.author,
        modified_by: annotation.modified_by,
        created,
        modified: annotation.modified.map_or(created, |time| time.0),
        status: status(annotation.status),
    })
}

pub(super) fn reply(reply: strict::Reply) -> Reply {
    Reply { id: reply.id, author: reply.author, created: reply.created.0, text: reply.text }
}

pub(super) fn status(status: schema::Status) -> AnnotationStatus {
    match status {
        schema::Status::Open => AnnotationStatus::Open,
        schema::Status::Resolved => AnnotationStatus::Resolved,
    }
}

/// The words of a passage; `None` when they are missing or stand there twice.
pub(super) fn passage(exact: Option<String>, digest: Option<strict::Digest>) -> Option<Passage> {
    match (exact, digest) {
        (Some(words), None) => Some(Passage::Whole(words)),
        (None, Some(strict::Digest { head, tail, byte_len, hash })) => {
            Some(Passage::Digest { head, tail, byte_len, hash })
        }
        _ => None,
    }
}

fn build_conflict(conflict: strict::Conflict, source: &str) -> Result<Conflict, ReadError> {
    use schema::ConflictKind as Kind;
    let strict::Conflict { about, author, codebook, text, paragraph, annotation, reply, one, other } =
        conflict;
    let about = match about {
        Kind::Title => Some(Dispute::Title),
        Kind::Author => author.map(Dispute::Author),
        Kind::Codebook => codebook.map(Dispute::Codebook),
        Kind::Text => text.map(Dispute::Text),
        Kind::Paragraph => text.zip(paragraph).map(|(text, paragraph)| Dispute::Paragraph(text, paragraph)),
        Kind::Beads => text.map(Dispute::Beads),
        Kind::Annotation => annotation.map(Dispute::Annotation),
        Kind::Targets => annotation.map(Dispute::Targets),
        Kind::Note => annotation.map(Dispute::Note),
        Kind::Status => annotation.map(Dispute::Status),
        Kind::Reply => annotation.zip(reply).map(|(annotation, reply)| Dispute::Reply(annotation, reply)),
    };
    let spot = || Spot::find(source, &["conflicts:"], 1);
    Ok(Conflict::new(about.ok_or_else(|| ReadError::ConflictIncomplete { spot: spot() })?, one, other))
}

/// Puts passages in their places.
struct Placer {
    /// Of each text of the project, in order.
    indexes: Vec<ParagraphIndex>,
    /// Of each text, the byte at which a passage that had moved was found last: passages move together.
    last_found: Vec<usize>,
    /// How many bytes may still be searched.
    budget: usize,
    notices: Notices,
}

impl Placer {
    /// The place of a passage that the file has between two positions, and whether it is still there.
    fn place(
        &mut self,
        project: &Project,
        text: TextId,
        (start, end): (Position, Position),
        quote: &Quote,
    ) -> (Place, bool) {
        let at = project.texts.iter().position(|known| known.id == text).unwrap_or(usize::MAX);
        let known = (project.texts.get(at), self.indexes.get(at), self.last_found.get_mut(at));
        let (Some(text), Some(index), Some(last_found)) = known else {
            return (Place::Orphaned { last: TextRange::default() }, false);
        };
        let (from, to) = (position(text, index, start), position(text, index, end));
        if let (Some(from), Some(to)) = (from, to)
            && from < to
            && text.slice(TextRange { start: from, end: to }).is_some_and(|words| quote.exact.is(words))
        {
            return (Place::At(TextRange { start: from, end: to }), true);
        }
        // Nearly always it moved inside its paragraph, or along with the passage before it.
        let own = paragraph(text, index, start.0).map(|at| text.paragraph_range(at));
        for near in own.into_iter().chain([around(text, *last_found)]) {
            if let Some(found) = text.slice(near).and_then(|words| relocate(words, quote))
                && found.confidence >= NEAR_CONFIDENCE
            {
                let (from, to) = (found.range.start.0 + near.start.0, found.range.end.0 + near.start.0);
                *last_found = from;
                return (Place::At(TextRange::new(from, to)), false);
            }
        }
        let budget = self.budget.checked_sub(text.byte_len());
        self.budget = budget.unwrap_or(0);
        if let Some(found) = budget.and_then(|_| relocate(text.as_str(), quote)) {
            *last_found = found.range.start.0;
            return (Place::At(found.range), false);
        }
        let last = from.or(to).unwrap_or_default();
        (Place::Orphaned { last: TextRange { start: last, end: to.unwrap_or(last).max(last) } }, false)
    }
}

/// The neighbourhood of byte `at`, on char boundaries.
fn around(text: &Text, at: usize) -> TextRange {
    let boundary = |at: usize| (at..text.byte_len()).find(|at| text.as_str().is_char_boundary(*at));
    let start = boundary(at.saturating_sub(NEIGHBOURHOOD)).unwrap_or(0);
    let end = boundary(at.saturating_add(NEIGHBOURHOOD)).unwrap_or(text.byte_len());
    TextRange::new(start, end)
}

/// The index of a paragraph by its id.
fn paragraph(text: &Text, index: &ParagraphIndex, id: ParagraphId) -> Option<usize> {
    // Imports number from 1 in order.
    let guess = usize::try_from(id.0).ok().and_then(|number| number.checked_sub(1));
    if let Some(guess) = guess
        && text.paragraphs().get(guess).is_some_and(|paragraph| paragraph.id == id)
    {
        return Some(guess);
    }
    let at = index.binary_search_by_key(&id, |(id, _)| *id).ok()?;
    index.get(at).map(|(_, at)| *at)
}

/// The position in the text of a position in the file, on a char boundary.
fn position(text: &Text, index: &ParagraphIndex, (id, offset): Position) -> Option<TextPos> {
    let at = paragraph(text, index, id)?;
    let range = text.paragraph_range(at);
    (text.paragraph_text(at).is_char_boundary(offset)).then_some(TextPos(range.start.0 + offset))
}
