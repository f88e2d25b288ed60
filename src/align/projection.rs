//! The counterpart of a passage in the other text, through the beads.
//!
//! The main function is [`projection`]. What answers a passage is first of all the whole segments of its
//! beads; within these it is narrowed to the words that answer its words, where equal numbers, equal
//! words, names that sound alike and the lexicon leave no doubt. It never leaves the segments of the
//! beads. Must not know what the passage is for.

use unicode_segmentation::UnicodeSegmentation as _;

use crate::language::Lexicon;
use crate::language::lexicon::Entry;
use crate::model::{BeadPlace, Language, Project, Text, TextId, TextPos, TextRange, snap};

use super::pairs::Pairs;
use super::tokens::{Kind, Tokens};
use super::{Ingredients, Seed};

/// The counterpart of a passage.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Projection {
    /// The text that it stands in.
    pub text: TextId,
    /// Where: never empty, on graphemes, inside the segments that answer.
    pub range: TextRange,
    /// How sure it is, from 0 to 1.
    pub confidence: f32,
    /// Whether it is some of the words of these segments and not all of them.
    pub is_narrowed: bool,
}

/// Beads that no aligner has scored are as sure as this.
const UNSCORED: f32 = 0.5;
/// Two words less likely than this to render each other are not linked.
const LIKELY: f32 = 0.45;
/// So large a share of the telling words of a passage must be linked.
const SHARE: f32 = 0.6;
/// Segments with more pairs of words than this are not narrowed.
const CROWD: usize = 1 << 18;
/// Words in Latin script with no more letters tell little where nothing is known of them.
const SHORT: usize = 3;

/// What answers `range` of the text `here`, which is the source or the translation `translation`. `None`
/// when nothing does, or when there is no such alignment.
pub fn projection(
    project: &Project,
    translation: TextId,
    here: TextId,
    range: TextRange,
) -> Option<Projection> {
    let (source, target) = (project.source()?, project.text(translation)?);
    let (here, there) = if here == source.id {
        (source, target)
    } else if here == translation {
        (target, source)
    } else {
        return None;
    };
    let alignment = project.alignments.iter().find(|alignment| alignment.translation == translation)?;
    let last = TextPos(range.end.0.max(range.start.0 + 1) - 1);
    let first = alignment.bead_at(here.role, here.segment_at(range.start)?)?;
    let last = alignment.bead_at(here.role, here.segment_at(last)?)?;
    let ours = here.range_of_segments(first.side(here.role).start..last.side(here.role).end)?;
    let theirs =
        trimmed(there, there.range_of_segments(first.side(there.role).start..last.side(there.role).end)?)?;
    let count = last.index + 1 - first.index;
    let sureness = alignment.places().skip(first.index).take(count).filter_map(|place| sureness(&place));
    let sureness = sureness.fold(1.0, f32::min);
    let whole = Projection { text: there.id, range: theirs, confidence: sureness, is_narrowed: false };
    let Some((words, likely)) = narrowed((here, ours), (there, theirs), range) else { return Some(whole) };
    Some(Projection { range: words, confidence: sureness * likely, is_narrowed: true, ..whole })
}

/// How sure a bead is; nothing is said of one that has no counterpart.
fn sureness(place: &BeadPlace) -> Option<f32> {
    let answers = place.bead.source > 0 && place.bead.target > 0;
    let scored = if place.bead.is_confirmed() { 1.0 } else { place.bead.score.unwrap_or(UNSCORED) };
    answers.then_some(scored)
}

/// The range without the space around it, in whole graphemes; `None` when it is nothing else.
fn trimmed(text: &Text, range: TextRange) -> Option<TextRange> {
    let words = text.slice(range)?;
    let start = range.start.0 + words.len() - words.trim_start().len();
    let inner = snap(text.as_str(), TextRange::new(start, start + words.trim().len()))?;
    Some(TextRange { start: inner.start.max(range.start), end: inner.end.min(range.end) })
}

/// The words of one side, with where they stand and what they are as tokens.
struct Words<'a> {
    places: Vec<(TextRange, &'a str)>,
    tokens: Tokens,
}

impl<'a> Words<'a> {
    fn of((text, range): (&'a Text, TextRange)) -> Self {
        let words = text.slice(range).unwrap_or_default().unicode_word_indices();
        let place = |(at, word): (usize, &'a str)| {
            let start = range.start.0 + at;
            (TextRange::new(start, start + word.len()), word)
        };
        let places: Vec<(TextRange, &str)> = words.map(place).collect();
        let tokens = Tokens::of(&places.iter().map(|(_, word)| *word).collect::<Vec<_>>());
        Self { places, tokens }
    }

    fn kind(&self, word: usize) -> Option<Kind> {
        let number = *self.tokens.sentence(word).first()?;
        self.tokens.types.get(number as usize).map(|of_type| of_type.kind)
    }
}

/// The words of `theirs` that answer those of `ours` in `range`, and how likely; `None` when not all of
/// them can be told from the others.
fn narrowed(
    ours: (&Text, TextRange),
    theirs: (&Text, TextRange),
    range: TextRange,
) -> Option<(TextRange, f32)> {
    let (here, there) = (Words::of(ours), Words::of(theirs));
    if here.places.len() * there.places.len() > CROWD {
        return None;
    }
    let links = Links::of(&here, &there, &ours.0.language, &theirs.0.language);
    let telling: Vec<usize> = (0..here.places.len()).filter(|word| links.tells(&here, *word)).collect();
    let is_inside = |word: &usize| here.places.get(*word).is_some_and(|(place, _)| place.overlaps(range));
    let (inside, outside): (Vec<usize>, Vec<usize>) = telling.into_iter().partition(is_inside);
    if inside.is_empty() || outside.is_empty() {
        return None;
    }
    let linked: Vec<(usize, f32)> = inside.iter().filter_map(|word| links.sure(*word)).collect();
    let share = linked.len() as f32 / inside.len() as f32;
    if linked.is_empty() || share < SHARE {
        return None;
    }
    let first = linked.iter().map(|(word, _)| *word).min()?;
    let last = linked.iter().map(|(word, _)| *word).max()?;
    let intrudes = |(word, _): (usize, f32)| (first..=last).contains(&word);
    let is_torn = outside.iter().filter_map(|word| links.sure(*word)).any(intrudes);
    // As many words again may stand between as the passage has, for articles and the like.
    let selected = (0..here.places.len()).filter(is_inside).count();
    if is_torn || last + 1 - first > 2 * selected + 1 {
        return None;
    }
    let (start, end) = (there.places.get(first)?.0.start, there.places.get(last)?.0.end);
    // Inside a bead that is right a likely pair is likelier than anywhere.
    let likely = linked.iter().map(|(_, likely)| 0.5 + likely / 2.0).sum::<f32>() / linked.len() as f32;
    let words = snap(theirs.0.as_str(), TextRange { start, end })?;
    Some((words, share * likely))
}

/// How likely the words of two sides render each other.
struct Links {
    width: usize,
    likely: Vec<f32>,
}

impl Links {
    fn of(here: &Words<'_>, there: &Words<'_>, ours: &Language, theirs: &Language) -> Self {
        let ingredients = Ingredients { signs: false, ..Ingredients::default() };
        let seed = Seed { lexicon: Lexicon::seed(), source: ours, target: theirs };
        let pairs = Pairs::of(&here.tokens, &there.tokens, ingredients);
        let pairs = pairs.with(seed.pairs(&here.tokens, &there.tokens));
        let likely = |a: usize, b: usize| {
            let known = here.tokens.sentence(a).iter().filter_map(|own| pairs.forward.get(*own as usize));
            let known = known.flatten().filter(|(other, _)| there.tokens.sentence(b).contains(other));
            known.map(|(_, likely)| *likely).fold(0.0, f32::max)
        };
        let width = there.places.len();
        let likely =
            (0..here.places.len()).flat_map(|a| (0..width).map(move |b| (a, b))).map(|(a, b)| likely(a, b));
        Self { width, likely: likely.collect() }
    }

    fn row(&self, word: usize) -> &[f32] {
        self.likely.get(word * self.width..(word + 1) * self.width).unwrap_or_default()
    }

    /// The word that answers `word`, and how likely: likelier than any other, for both of them.
    fn sure(&self, word: usize) -> Option<(usize, f32)> {
        let row = self.row(word);
        let (other, likely) = row.iter().copied().enumerate().max_by(|a, b| a.1.total_cmp(&b.1))?;
        let rivals = row.iter().filter(|rival| **rival >= likely).count();
        let back = self.likely.iter().skip(other).step_by(self.width);
        let rivals_back = back.filter(|rival| **rival >= likely).count();
        (likely >= LIKELY && rivals == 1 && rivals_back == 1).then_some((other, likely))
    }

    /// Whether a word says something of its own: an article or a preposition does not.
    fn tells(&self, words: &Words<'_>, word: usize) -> bool {
        let Some((_, written)) = words.places.get(word) else { return false };
        let best = self.row(word).iter().copied().fold(0.0, f32::max);
        match words.kind(word) {
            Some(Kind::Number) => true,
            Some(Kind::Arabic) => {
                let mut entries = Lexicon::seed().lookup(written).peekable();
                entries.peek().is_none() || !entries.all(Entry::is_function_word)
            }
            Some(Kind::Latin) => {
                let is_name = written.starts_with(char::is_uppercase);
                best >= LIKELY || (best == 0.0 && (is_name || written.chars().count() > SHORT))
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests;
