//! The keyboard in a pane: a caret that reads.
//!
//! Arrows move as the eye does, by grapheme, and cross paragraph edges and changes of direction without
//! sticking. Nothing here changes the text.

use egui::{Event, EventFilter, Key, Modifiers, Response, Ui};

use crate::gui::glyphs::SharedGlyphs;
use crate::typeset::{Caret, Engine, Paragraph, Side, Vertical};

use super::pane::{Frame, Pane, Reveal};

/// Moves the caret by this frame's keys, if the pane has the keyboard.
pub(super) fn read(pane: &mut Pane, ui: &Ui, response: &Response, frame: &Frame<'_>, glyphs: &SharedGlyphs) {
    if !response.has_focus() || frame.text.paragraph_count() == 0 {
        return;
    }
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, escape: true, tab: false };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    for event in ui.input(|input| input.events.clone()) {
        match event {
            Event::Key { key, pressed: true, modifiers, .. } if !modifiers.alt => {
                let glyphs = &mut *glyphs.lock();
                if press(pane, &mut glyphs.engine, frame, key, modifiers) {
                    pane.reveal = Some(Reveal::Caret);
                }
            }
            Event::Copy => {
                if let Some(words) = pane.selection().and_then(|all| frame.text.slice(all.range())) {
                    ui.ctx().copy_text(words.to_owned());
                }
            }
            _ => {}
        }
    }
}

/// Performs one key; gives whether the caret moved.
fn press(pane: &mut Pane, engine: &mut Engine, frame: &Frame<'_>, key: Key, modifiers: Modifiers) -> bool {
    let by_word = modifiers.command;
    let extend = modifiers.shift;
    let last = frame.text.paragraph_count() - 1;
    let keeps_goal =
        matches!(key, Key::ArrowUp | Key::ArrowDown | Key::PageUp | Key::PageDown) && !modifiers.command;
    if !keeps_goal {
        pane.goal_x = None;
    }
    match key {
        Key::ArrowLeft => sideways(pane, engine, frame, Side::Left, by_word, extend),
        Key::ArrowRight => sideways(pane, engine, frame, Side::Right, by_word, extend),
        Key::ArrowUp if by_word => by_paragraph(pane, frame, false, extend),
        Key::ArrowDown if by_word => by_paragraph(pane, frame, true, extend),
        Key::ArrowUp => up_down(pane, engine, frame, Vertical::Up, 1, extend),
        Key::ArrowDown => up_down(pane, engine, frame, Vertical::Down, 1, extend),
        Key::PageUp => up_down(pane, engine, frame, Vertical::Up, page(pane, frame), extend),
        Key::PageDown => up_down(pane, engine, frame, Vertical::Down, page(pane, frame), extend),
        Key::Home if by_word => pane.put(frame.text, 0, Caret::at(0), extend),
        Key::End if by_word => {
            let end = frame.text.paragraph_range(last).byte_len();
            pane.put(frame.text, last, Caret::at(end), extend);
        }
        Key::Home | Key::End => {
            let (index, caret) = pane.caret_in(frame.text);
            let Some(paragraph) = ensure(pane, engine, frame, index, caret.byte) else { return false };
            let edge = if key == Key::Home { paragraph.line_start(caret) } else { paragraph.line_end(caret) };
            pane.put(frame.text, index, edge, extend);
        }
        _ => return false,
    }
    true
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
        let range = crate::model::TextRange::new(pane.anchor.0, pane.head.0);
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

/// How many lines a page is.
fn page(pane: &Pane, frame: &Frame<'_>) -> usize {
    let (index, _) = pane.caret_in(frame.text);
    let line = pane.column.paragraph(index).map_or(30.0, Paragraph::line_height);
    ((frame.rect.height() * frame.scale / line) as usize).saturating_sub(1).max(1)
}
