//! A text: paragraphs over one flat UTF-8 string.
//!
//! The main type is [`Text`]. Paragraphs are joined by one LF, which belongs to neither; a
//! [`TextPos`] counts bytes of the whole. Nothing in a paragraph is ever normalised: tashkeel and
//! bidi controls stay exactly as they came.

use std::fmt;
use std::ops::Range;

use super::{ParagraphId, TextId, TextPos, TextRange};

/// Whether a text is the original or renders it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Role {
    /// The text that was written first.
    Source,
    /// A text that renders the source.
    Translation,
}

impl Role {
    /// The other side of an alignment.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Source => Self::Translation,
            Self::Translation => Self::Source,
        }
    }
}

/// The side on which a text begins.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Direction {
    /// Latin and its kin.
    LeftToRight,
    /// Arabic, Hebrew and their kin.
    RightToLeft,
}

/// A language tag (BCP 47), lower case: `ar`, `en`, `fr-ca`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Language(String);

impl Language {
    /// The tag in lower case, with `_` read as `-`.
    pub fn new(tag: &str) -> Self {
        Self(tag.trim().to_lowercase().replace('_', "-"))
    }

    /// The whole tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The primary subtag: `fr` of `fr-ca`.
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or_default()
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// How the lines of an imported file ended.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum LineEnding {
    /// `\n`
    #[default]
    Lf,
    /// `\r\n`
    CrLf,
    /// `\r` alone
    Cr,
    /// Several kinds in one file.
    Mixed,
}

/// Where a text came from, so that it can be told and written back the same way.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Origin {
    /// File name without folders; empty when the text was pasted.
    pub file_name: String,
    /// Encoding label as the Encoding Standard writes it (`UTF-8`, `windows-1256`).
    pub encoding: String,
    /// Whether the file began with a byte order mark.
    pub had_bom: bool,
    /// How its lines ended.
    pub line_ending: LineEnding,
}

/// What a paragraph is in the text.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum ParagraphKind {
    /// The title of the whole text.
    Title,
    /// A heading of level 1 to 6.
    Heading(u8),
    /// Running text.
    #[default]
    Body,
    /// A block quotation.
    Quote,
    /// An item of a list.
    Item,
    /// A line of verse.
    Verse,
}

impl ParagraphKind {
    /// Whether the rules leave such a paragraph as one segment, whatever its marks say.
    pub fn is_one_segment(self) -> bool {
        matches!(self, Self::Title | Self::Heading(_) | Self::Verse)
    }
}

/// Who set a boundary between two segments.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum BreakMaker {
    /// The segmentation rules.
    Rule,
    /// A hand that split a segment.
    Split,
    /// A hand that joined two segments: no boundary is here, and the rules may not set one again.
    Join,
}

/// A boundary between two segments of one paragraph.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Break {
    /// Byte offset inside the paragraph at which the next segment begins.
    pub at: usize,
    /// Who set it.
    pub made_by: BreakMaker,
}

/// One paragraph as it stands in a [`Text`]: all but its words, which the text holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Paragraph {
    /// Its id, unique in its text.
    pub id: ParagraphId,
    /// What it is.
    pub kind: ParagraphKind,
    /// Its segment boundaries, ascending; none means one segment (or none, if it is empty).
    pub breaks: Vec<Break>,
    start: usize,
}

impl Paragraph {
    /// First byte of the paragraph in its text.
    pub fn start(&self) -> TextPos {
        TextPos(self.start)
    }
}

/// One paragraph with its words, as it is made, moved and stored.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ParagraphRow {
    /// Its id, unique in its text.
    pub id: ParagraphId,
    /// What it is.
    pub kind: ParagraphKind,
    /// Its words, without a line end.
    pub text: String,
    /// Its segment boundaries, ascending.
    pub breaks: Vec<Break>,
}

impl ParagraphRow {
    /// A paragraph of running text that is not yet segmented.
    pub fn body(id: ParagraphId, text: impl Into<String>) -> Self {
        Self { id, kind: ParagraphKind::Body, text: text.into(), breaks: Vec::new() }
    }

    /// How many segments tile it: none when it is empty.
    pub fn segment_count(&self) -> usize {
        segment_count(self.text.is_empty(), &self.breaks)
    }
}

/// One text of a project.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Text {
    /// Its id, unique in the project.
    pub id: TextId,
    /// Source or translation.
    pub role: Role,
    /// Its language.
    pub language: Language,
    /// The side on which it begins.
    pub direction: Direction,
    /// Where it came from.
    pub origin: Origin,
    content: String,
    paragraphs: Vec<Paragraph>,
}

impl Text {
    /// A text of the given paragraphs, in order.
    pub fn new(
        id: TextId,
        role: Role,
        language: Language,
        direction: Direction,
        origin: Origin,
        rows: Vec<ParagraphRow>,
    ) -> Self {
        let mut text =
            Self { id, role, language, direction, origin, content: String::new(), paragraphs: Vec::new() };
        text.splice(0, 0, rows);
        text
    }

    /// The whole text, paragraphs joined by LF.
    pub fn as_str(&self) -> &str {
        &self.content
    }

    /// Length in bytes.
    pub fn byte_len(&self) -> usize {
        self.content.len()
    }

    /// How many paragraphs it has.
    pub fn paragraph_count(&self) -> usize {
        self.paragraphs.len()
    }

    /// All its paragraphs in order.
    pub fn paragraphs(&self) -> &[Paragraph] {
        &self.paragraphs
    }

    /// The words of paragraph `index`; empty when there is no such paragraph.
    pub fn paragraph_text(&self, index: usize) -> &str {
        self.content.get(self.paragraph_range(index).bytes()).unwrap_or_default()
    }

    /// The range of paragraph `index` without its LF; empty at the end when there is none.
    pub fn paragraph_range(&self, index: usize) -> TextRange {
        let Some(paragraph) = self.paragraphs.get(index) else {
            return TextRange::new(self.content.len(), self.content.len());
        };
        let end = self.paragraphs.get(index + 1).map_or(self.content.len(), |next| next.start - 1);
        TextRange::new(paragraph.start, end)
    }

    /// The paragraph that holds `pos`; its LF belongs to the paragraph before it.
    pub fn paragraph_at(&self, pos: TextPos) -> usize {
        self.paragraphs.partition_point(|paragraph| paragraph.start <= pos.0).saturating_sub(1)
    }

    /// The paragraphs that a range touches, as indexes.
    pub fn paragraphs_in(&self, range: TextRange) -> Range<usize> {
        if self.paragraphs.is_empty() {
            return 0..0;
        }
        let last = TextPos(range.end.0.max(range.start.0 + 1) - 1);
        self.paragraph_at(range.start)..self.paragraph_at(last) + 1
    }

    /// The words of a range; `None` when it leaves the text or cuts a character.
    pub fn slice(&self, range: TextRange) -> Option<&str> {
        self.content.get(range.bytes())
    }

    /// How many segments paragraph `index` has: none when it is empty.
    pub fn segment_count_in(&self, index: usize) -> usize {
        self.paragraphs
            .get(index)
            .map_or(0, |paragraph| segment_count(self.paragraph_range(index).is_empty(), &paragraph.breaks))
    }

    /// How many segments the text has.
    pub fn segment_count(&self) -> usize {
        (0..self.paragraphs.len()).map(|index| self.segment_count_in(index)).sum()
    }

    /// A copy of paragraph `index` with its words.
    pub fn row(&self, index: usize) -> Option<ParagraphRow> {
        let paragraph = self.paragraphs.get(index)?;
        Some(ParagraphRow {
            id: paragraph.id,
            kind: paragraph.kind,
            text: self.paragraph_text(index).to_owned(),
            breaks: paragraph.breaks.clone(),
        })
    }

    /// Copies of the paragraphs `range` (indexes) with their words.
    pub fn rows(&self, range: Range<usize>) -> Vec<ParagraphRow> {
        range.filter_map(|index| self.row(index)).collect()
    }

    /// Puts `rows` in the place of `count` paragraphs from `first` on.
    ///
    /// Moves no annotation and no bead: [`crate::edit`] does, and is the only caller outside this file.
    pub(crate) fn splice(&mut self, first: usize, count: usize, rows: Vec<ParagraphRow>) {
        let first = first.min(self.paragraphs.len());
        let last = (first + count).min(self.paragraphs.len());
        let (mut start, end, tail_follows) = self.splice_bytes(first, last);
        let mut words = String::new();
        let mut paragraphs = Vec::with_capacity(rows.len());
        // A paragraph put after the last one is parted from it by its own LF.
        let leads_with_lf = first > 0 && first == self.paragraphs.len();
        if leads_with_lf {
            start = self.content.len();
        }
        for row in rows {
            if leads_with_lf || !paragraphs.is_empty() {
                words.push('\n');
            }
            paragraphs.push(Paragraph {
                id: row.id,
                kind: row.kind,
                breaks: row.breaks,
                start: start + words.len(),
            });
            words.push_str(&row.text);
        }
        if tail_follows && !paragraphs.is_empty() {
            words.push('\n');
        }
        // Removing the last paragraphs takes the LF that parted them from what stays.
        let removes_tail = paragraphs.is_empty() && last > first && !tail_follows;
        let start = if removes_tail && first > 0 { start - 1 } else { start };
        let shift = words.len().cast_signed() - (end.max(start) - start).cast_signed();
        for paragraph in self.paragraphs.get_mut(last..).unwrap_or_default() {
            paragraph.start = paragraph.start.saturating_add_signed(shift);
        }
        self.content.replace_range(start..end.max(start), &words);
        self.paragraphs.splice(first..last, paragraphs);
    }

    /// Gives paragraph `index` other segment boundaries; moves no bead, as [`Self::splice`] moves none.
    pub(crate) fn set_breaks(&mut self, index: usize, breaks: Vec<Break>) {
        if let Some(paragraph) = self.paragraphs.get_mut(index) {
            paragraph.breaks = breaks;
        }
    }

    /// The bytes that paragraphs `first..last` take, their trailing LF included when one follows.
    fn splice_bytes(&self, first: usize, last: usize) -> (usize, usize, bool) {
        let tail = self.paragraphs.get(last).map(|paragraph| paragraph.start);
        let start = self.paragraphs.get(first).map_or(self.content.len(), |paragraph| paragraph.start);
        (start, tail.unwrap_or(self.content.len()), tail.is_some())
    }
}

/// [`Break`]s that a hand joined are remembered but part nothing.
fn segment_count(is_empty: bool, breaks: &[Break]) -> usize {
    if is_empty { 0 } else { 1 + breaks.iter().filter(|b| b.made_by != BreakMaker::Join).count() }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    fn rows(words: &[String], from_id: u64) -> Vec<ParagraphRow> {
        words
            .iter()
            .enumerate()
            .map(|(i, text)| ParagraphRow::body(ParagraphId(from_id + i as u64), text.as_str()))
            .collect()
    }

    fn text_of(words: &[String]) -> Text {
        let (language, origin) = (Language::new("ar"), Origin::default());
        Text::new(TextId(Uuid::nil()), Role::Source, language, Direction::RightToLeft, origin, rows(words, 1))
    }

    #[test]
    fn paragraphs_are_found_by_position() {
        let text = text_of(&["أهلا".into(), String::new(), "بكم".into()]);
        assert_eq!(text.as_str(), "أهلا\n\nبكم");
        assert_eq!(text.paragraph_at(TextPos(0)), 0);
        assert_eq!(text.paragraph_at(TextPos(8)), 0, "the end of the first paragraph, at its LF");
        assert_eq!(text.paragraph_at(TextPos(9)), 1);
        assert_eq!(text.paragraph_at(TextPos(10)), 2);
        assert_eq!(text.paragraphs_in(TextRange::new(2, 10)), 0..2);
        assert_eq!(text.paragraphs_in(TextRange::new(2, 11)), 0..3);
        assert_eq!(text.segment_count(), 2, "an empty paragraph has no segment");
    }

    proptest! {
        #[test]
        fn splicing_equals_splicing_a_list(
            words in prop::collection::vec("[اب c]{0,4}", 0..6),
            put in prop::collection::vec("[د ef]{0,4}", 0..4),
            first in 0usize..7,
            count in 0usize..7,
        ) {
            let mut text = text_of(&words);
            text.splice(first, count, rows(&put, 100));
            let mut plain = words.clone();
            let first = first.min(plain.len());
            let last = (first + count).min(plain.len());
            plain.splice(first..last, put);
            prop_assert_eq!(text.paragraph_count(), plain.len());
            prop_assert_eq!(text.as_str(), plain.join("\n"));
            for (index, words) in plain.iter().enumerate() {
                prop_assert_eq!(text.paragraph_text(index), words.as_str());
            }
        }
    }
}
