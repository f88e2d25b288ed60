//! The keyboard in a pane: a caret that reads.
//!
//! The keys are those of [`Keymap`]. Arrows move as the eye does and cross paragraph edges and changes of
//! direction without sticking. Nothing here changes the text: `editing` reads what is typed.

use egui::{Event, EventFilter, FocusDirection, Response, Ui};

use crate::gui::command::Motion;
use crate::gui::glyphs::SharedGlyphs;
use crate::gui::keymap::{Keymap, Press};
use crate::model::{TextPos, TextRange, sentence_at};
use crate::typeset::{Caret, Engine, Paragraph, Side, Vertical};

use super::pane::{Frame, Pane, Reveal};

/// Moves the caret by this frame's keys, if the pane has the keyboard, and by what was asked for by name.
pub(super) fn read(pane: &mut Pane, ui: &Ui, response: &Response, frame: &Frame<'_>, glyphs: &SharedGlyphs) {
    let mut steps: Vec<(Motion, bool)> = std::mem::take(&mut pane.asked).into_iter().collect();
    if response.has_focus() {
        // Without it egui takes arrows and Escape to move the focus.
        // What an input method is at work on takes Tab as well.
        let tab = pane.composing.is_some();
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, escape: true, tab };
        ui.memory_mut(|memory| {
            memory.set_focus_lock_filter(response.id, filter);
            // In the frame after the pane took the keyboard the filter comes too late for an arrow.
            memory.move_focus(FocusDirection::None);
        });
        let keymap = Keymap::of(ui.ctx());
        for event in ui.input(|input| input.events.clone()) {
            if let Some(press) = Press::of(&event) {
                steps.extend(keymap.motion(press));
            } else if event == Event::Copy
                && let Some(words) = pane.selection().and_then(|all| frame.text.slice(all.range()))
            {
                ui.ctx().copy_text(words.to_owned());
            }
        }
    }
    if frame.text.paragraph_count() == 0 {
        return;
    }
    for (motion, extend) in steps {
        step(pane, &mut glyphs.lock().engine, frame, motion, extend);
        pane.reveal = Some(Reveal::Caret);
    }
}

/// Takes one step; `extend` keeps where the selection began.
pub(super) fn step(pane: &mut Pane, engine: &mut Engine, frame: &Frame<'_>, motion: Motion, extend: bool) {
    if !motion.is_vertical() {
        pane.goal_x = None;
    }
    match motion {
        Motion::LetterLeft => sideways(pane, engine, frame, Side::Left, false, extend),
        Motion::LetterRight => sideways(pane, engine, frame, Side::Right, false, extend),
        Motion::WordLeft => sideways(pane, engine, frame, Side::Left, true, extend),
        Motion::WordRight => sideways(pane, engine, frame, Side::Right, true, extend),
        Motion::SentenceLeft => by_sentence(pane, frame, frame.view.is_rtl(), extend),
        Motion::SentenceRight => by_sentence(pane, frame, !frame.view.is_rtl(), extend),
        Motion::LineUp => up_down(pane, engine, frame, Vertical::Up, 1, extend),
        Motion::LineDown => up_down(pane, engine, frame, Vertical::Down, 1, extend),
        Motion::ParagraphUp => by_paragraph(pane, frame, false, extend),
        Motion::ParagraphDown => by_paragraph(pane, frame, true, extend),
        Motion::PageUp => up_down(pane, engine, frame, Vertical::Up, page(pane, frame), extend),
        Motion::PageDown => up_down(pane, engine, frame, Vertical::Down, page(pane, frame), extend),
        Motion::LineStart | Motion::LineEnd => {
            let (index, caret) = pane.caret_in(frame.text);
            let Some(paragraph) = ensure(pane, engine, frame, index, caret.byte) else { return };
            let is_start = motion == Motion::LineStart;
            let edge = if is_start { paragraph.line_start(caret) } else { paragraph.line_end(caret) };
            pane.put(frame.text, index, edge, extend);
        }
        Motion::TextStart => pane.put(frame.text, 0, Caret::at(0), extend),
        Motion::TextEnd => {
            let last = frame.text.paragraph_count() - 1;
            let end = frame.text.paragraph_range(last).byte_len();
            pane.put(frame.text, last, Caret::at(end), extend);
        }
    }
}

fn ensure<'a>(
    pane: &'a mut Pane,
    engine: &mut Engine,
    frame: &Frame<'_>,
    index: usize,
    byte: usize,
) -> Option<&'a Paragraph> {
    pane.column.ensure(engine, &frame.view, index, byte)
}

fn sideways(
    pane: &mut Pane,
    engine: &mut Engine,
    frame: &Frame<'_>,
    side: Side,
    by_word: bool,
    extend: bool,
) {
    let (index, caret) = pane.caret_in(frame.text);
    let has_selection = pane.anchor != pane.head;
    let Some(paragraph) = ensure(pane, engine, frame, index, caret.byte) else { return };
    let is_rtl = paragraph.is_rtl();
    let forward = (side == Side::Left) == is_rtl;
    if has_selection && !extend && !by_word {
        // Letting go of a selection goes to its edge on that side.
        let range = TextRange::new(pane.anchor.0, pane.head.0);
        let edge = if forward { range.end } else { range.start };
        (pane.anchor, pane.head, pane.upstream) = (edge, edge, forward);
        return;
    }
    let moved = if by_word { paragraph.move_word(caret, side) } else { paragraph.move_visual(caret, side) };
    if let Some(moved) = moved {
        pane.put(frame.text, index, moved, extend);
        return;
    }
    let next = if forward { index + 1 } else { index.wrapping_sub(1) };
    if next >= frame.text.paragraph_count() {
        return;
    }
    let end = frame.text.paragraph_range(next).byte_len();
    let Some(paragraph) = ensure(pane, engine, frame, next, if forward { 0 } else { end }) else { return };
    let entry = if forward { paragraph.visual_start() } else { paragraph.visual_end() };
    pane.put(frame.text, next, entry, extend);
}

fn up_down(
    pane: &mut Pane,
    engine: &mut Engine,
    frame: &Frame<'_>,
    direction: Vertical,
    lines: usize,
    extend: bool,
) {
    for _ in 0..lines.max(1) {
        let (index, caret) = pane.caret_in(frame.text);
        let goal = pane.goal_x;
        // The line below must be there to be moved to.
        let Some(paragraph) = pane.column.ensure(engine, &frame.view, index, caret.byte + 400) else {
            return;
        };
        let x = goal.unwrap_or_else(|| paragraph.caret_rect(caret).x0);
        let moved = paragraph.move_line(caret, x, direction);
        pane.goal_x = Some(x);
        if let Some(moved) = moved {
            pane.put(frame.text, index, moved, extend);
            continue;
        }
        let next = if direction == Vertical::Down { index + 1 } else { index.wrapping_sub(1) };
        if next >= frame.text.paragraph_count() {
            // At the very edge the caret goes to the start or end, as in every editor.
            let byte =
                if direction == Vertical::Down { frame.text.paragraph_range(index).byte_len() } else { 0 };
            pane.put(frame.text, index, Caret { byte, upstream: direction == Vertical::Down }, extend);
            return;
        }
        let byte = if direction == Vertical::Down { 0 } else { frame.text.paragraph_range(next).byte_len() };
        let Some(paragraph) = ensure(pane, engine, frame, next, byte) else { return };
        let line = if direction == Vertical::Down { 0 } else { paragraph.line_count().saturating_sub(1) };
        let caret = paragraph.hit_line(line, x);
        pane.put(frame.text, next, caret, extend);
    }
}

/// Goes to the start of the paragraph, of the one before when it is there, or of the next.
fn by_paragraph(pane: &mut Pane, frame: &Frame<'_>, forward: bool, extend: bool) {
    let (index, caret) = pane.caret_in(frame.text);
    let last = frame.text.paragraph_count() - 1;
    let (target, byte) = match (forward, caret.byte) {
        (true, _) if index == last => (last, frame.text.paragraph_range(last).byte_len()),
        (true, _) => (index + 1, 0),
        (false, 0) => (index.saturating_sub(1), 0),
        (false, _) => (index, 0),
    };
    pane.put(frame.text, target, Caret::at(byte), extend);
}

/// Goes to the start of the next sentence, or of this one, or of the one before when it is there. Where a
/// paragraph has no further one it goes on in the next.
fn by_sentence(pane: &mut Pane, frame: &Frame<'_>, forward: bool, extend: bool) {
    let (text, head) = (frame.text, pane.head);
    let rules = pane.sentences.at(frame.scene.revision);
    let here = sentence_at(text, head, rules);
    let target = if forward {
        let paragraph = text.paragraph_range(text.paragraph_at(head));
        let next_paragraph = TextPos(paragraph.end.0 + 1);
        match (here.end < paragraph.end, next_paragraph.0 <= text.byte_len()) {
            (true, _) => here.end,
            (false, true) => next_paragraph,
            (false, false) => paragraph.end,
        }
    } else if here.start < head {
        here.start
    } else {
        // The last place of what is before: inside this paragraph, or at the end of the one before.
        sentence_at(text, TextPos(here.start.0.saturating_sub(1)), rules).start
    };
    let (index, byte) = super::pane::locate(text, target);
    pane.put(text, index, Caret::at(byte), extend);
}

/// How many lines a page is.
fn page(pane: &Pane, frame: &Frame<'_>) -> usize {
    let (index, _) = pane.caret_in(frame.text);
    let line = pane.column.paragraph(index).map_or(30.0, Paragraph::line_height);
    ((frame.rect.height() * frame.scale / line) as usize).saturating_sub(1).max(1)
}
