//! The text of an input for screen readers: runs of one direction, with the place of every letter.
//!
//! Main function: [`tell`]. It must not change the input. Languages are not known here.

use egui::{
    Id, Pos2, Rect, Ui, UiBuilder,
    accesskit::{self, Role, TextDirection, TextPosition, TextSelection},
    pos2, vec2,
};

use super::page::Page;
use crate::typeset::GraphemeBox;

/// `AccessKit` counts words in bytes.
const MOST_LETTERS: usize = 255;

/// A run of graphemes of one direction on one line, in logical order. Offsets are bytes of the text.
pub(super) struct Run {
    paragraph: usize,
    line: usize,
    rtl: bool,
    letters: Vec<GraphemeBox>,
    top: f32,
    bottom: f32,
    /// Where an empty run stands.
    x: f32,
    start: usize,
    /// Ends with a line end, which is a letter of its own.
    line_end: bool,
}

/// The runs of a page in logical order; at least one.
pub(super) fn runs(page: &Page) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let count = page.paragraphs().count();
    for (index, (start, (top, paragraph))) in page.starts().zip(page.paragraphs()).enumerate() {
        let first = runs.len();
        for (line, info) in paragraph.lines().enumerate() {
            let mut letters: Vec<_> = paragraph.graphemes(line).to_vec();
            letters.sort_by_key(|letter| letter.start);
            let chunks = letters.chunk_by(|one, other| one.rtl == other.rtl);
            for letters in chunks.flat_map(|chunk| chunk.chunks(MOST_LETTERS - 1)) {
                runs.push(Run {
                    paragraph: index,
                    line,
                    rtl: letters.first().is_some_and(|letter| letter.rtl),
                    letters: letters
                        .iter()
                        .map(|l| GraphemeBox { start: l.start + start, end: l.end + start, ..*l })
                        .collect(),
                    top: info.top + top,
                    bottom: info.bottom + top,
                    x: info.x0,
                    start: letters.first().map_or(start, |letter| letter.start + start),
                    line_end: false,
                });
            }
        }
        if runs.len() == first {
            let x = paragraph.caret_rect(paragraph.visual_start()).x0;
            let (bottom, rtl) = (top + paragraph.height(), paragraph.is_rtl());
            let letters = Vec::new();
            runs.push(Run {
                paragraph: index,
                line: 0,
                rtl,
                letters,
                top,
                bottom,
                x,
                start,
                line_end: false,
            });
        }
        if let Some(last) = runs.last_mut() {
            last.line_end = index + 1 < count;
        }
    }
    runs
}

impl Run {
    fn end(&self) -> usize {
        self.letters.last().map_or(self.start, |letter| letter.end)
    }

    /// How many letters before a byte.
    fn letters_before(&self, byte: usize) -> usize {
        self.letters.partition_point(|letter| letter.start < byte)
    }
}

/// The id of the node of a run.
fn run_id(input: Id, index: usize) -> Id {
    input.with("run").with(index)
}

fn position(input: Id, runs: &[Run], byte: usize) -> TextPosition {
    let index = runs.partition_point(|run| run.start <= byte).saturating_sub(1);
    let character_index = runs.get(index).map_or(0, |run| run.letters_before(byte));
    TextPosition { node: run_id(input, index).accesskit_id(), character_index }
}

/// The byte that assistive technology means by a position.
pub(super) fn byte_at(input: Id, runs: &[Run], at: TextPosition) -> Option<usize> {
    let index = (0..runs.len()).find(|index| run_id(input, *index).accesskit_id() == at.node)?;
    let run = runs.get(index)?;
    Some(run.letters.get(at.character_index).map_or(run.end(), |letter| letter.start))
}

/// Writes the runs and the selection (anchor, caret) into `AccessKit`'s tree.
/// `origin` is the page's, in points.
pub(super) fn tell(ui: &mut Ui, input: Id, page: &Page, selection: (usize, usize), origin: Pos2, scale: f32) {
    let ctx = ui.ctx().clone();
    let runs = runs(page);
    let positions = (position(input, &runs, selection.0), position(input, &runs, selection.1));
    let told = ctx.accesskit_node_builder(input, |node| {
        node.set_text_selection(TextSelection { anchor: positions.0, focus: positions.1 });
        node.add_action(accesskit::Action::SetTextSelection);
    });
    // A node has a parent only as a Ui; the first one carries the others, so that the owner's
    // automatic ids do not depend on how many runs there are.
    let builder = |index: usize| {
        let nowhere = Rect::from_min_size(origin, vec2(0.0, 0.0));
        UiBuilder::new()
            .scope_id(run_id(input, index))
            .max_rect(nowhere)
            .accessibility_parent(input)
            .accessibility_role(Role::TextRun)
    };
    let mut carrier = ui.new_child(builder(0));
    if told.is_none() {
        return;
    }
    for (index, run) in runs.iter().enumerate() {
        if index > 0 {
            carrier.new_child(builder(index));
        }
        let same_line = |other: usize| {
            runs.get(other).is_some_and(|other| other.paragraph == run.paragraph && other.line == run.line)
        };
        let before = index.checked_sub(1).filter(|other| same_line(*other));
        let after = Some(index + 1).filter(|other| same_line(*other));
        ctx.accesskit_node_builder(run_id(input, index), |node| {
            fill(node, run, &page.text, origin, scale);
            if let Some(before) = before {
                node.set_previous_on_line(run_id(input, before).accesskit_id());
            }
            if let Some(after) = after {
                node.set_next_on_line(run_id(input, after).accesskit_id());
            }
        });
    }
}

fn fill(node: &mut accesskit::Node, run: &Run, text: &str, origin: Pos2, scale: f32) {
    let left = run.letters.iter().map(|letter| letter.x0).reduce(f32::min).unwrap_or(run.x);
    let right = run.letters.iter().map(|letter| letter.x1).reduce(f32::max).unwrap_or(run.x);
    let mut value = text.get(run.start..run.end()).unwrap_or_default().to_owned();
    let mut lengths: Vec<u8> = Vec::new();
    let (mut places, mut widths, mut words) = (Vec::new(), Vec::new(), Vec::new());
    let mut within = false;
    for (index, letter) in run.letters.iter().enumerate() {
        let is_word =
            text.get(letter.start..letter.end).is_some_and(|text| text.contains(char::is_alphanumeric));
        if is_word && !within {
            words.push(index as u8);
        }
        within = is_word;
        lengths.push((letter.end - letter.start) as u8);
        // From the side where reading begins.
        places.push(if run.rtl { right - letter.x1 } else { letter.x0 - left } / scale);
        widths.push((letter.x1 - letter.x0) / scale);
    }
    if run.line_end {
        value.push('\n');
        lengths.push(1);
        places.push((right - left) / scale);
        widths.push(0.0);
    }
    let min = origin + pos2(left, run.top).to_vec2() / scale;
    let max = origin + pos2(right, run.bottom).to_vec2() / scale;
    node.set_bounds(accesskit::Rect {
        x0: min.x.into(),
        y0: min.y.into(),
        x1: max.x.into(),
        y1: max.y.into(),
    });
    let direction = if run.rtl { TextDirection::RightToLeft } else { TextDirection::LeftToRight };
    node.set_text_direction(direction);
    node.set_value(value);
    node.set_character_lengths(lengths);
    node.set_character_positions(places);
    node.set_character_widths(widths);
    node.set_word_starts(words);
}
