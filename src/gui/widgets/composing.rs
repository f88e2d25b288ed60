//! What an input method is at work on.
//!
//! Main type: [`Preedit`]. Shared by all places where one types; it must not know where its letters stand.

use std::ops::Range;

use egui::output::IMEOutput;
use egui::{IMEPurpose, Rect, Ui};

/// Letters that an input method is still at work on; not yet in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::gui) struct Preedit {
    /// The letters.
    pub text: String,
    /// Byte of `text` where the caret stands.
    pub caret: usize,
    /// The bytes of `text` that are being chosen; empty at the caret when there are none.
    pub active: Range<usize>,
}

impl Preedit {
    /// What an input method tells; `None` when it is done. `active_chars` are the characters of `text` that
    /// are being chosen.
    pub fn new(text: &str, active_chars: Option<Range<usize>>) -> Option<Self> {
        if text.is_empty() {
            return None;
        }
        let byte = |count: usize| text.char_indices().nth(count).map_or(text.len(), |(at, _)| at);
        let active = active_chars.map_or(text.len()..text.len(), |range| byte(range.start)..byte(range.end));
        // A line end is as long as the space that stands in for it.
        let text = text.replace(['\n', '\r'], " ");
        Some(Self { text, caret: active.end, active })
    }
}

/// The bytes around `caret` that an input method asks to delete: so many characters before and after it.
pub(in crate::gui) fn surrounding(text: &str, caret: usize, before: usize, after: usize) -> Range<usize> {
    let (ahead, behind) = text.split_at_checked(caret).unwrap_or_default();
    let start = if before == 0 {
        caret
    } else {
        ahead.char_indices().rev().take(before).last().map_or(caret, |(at, _)| at)
    };
    let end = behind.char_indices().nth(after).map_or(text.len(), |(at, _)| caret + at);
    start..end
}

/// Tells where the window of an input method may stand: beside `caret`, in the place `rect` to type in.
/// `interrupts` tells it to let go of what it was at work on.
pub(in crate::gui) fn tell_input_method(ui: &Ui, rect: Rect, caret: Rect, interrupts: bool) {
    let to_global = ui.ctx().layer_transform_to_global(ui.layer_id()).unwrap_or_default();
    ui.ctx().output_mut(|output| {
        output.ime = Some(IMEOutput {
            purpose: IMEPurpose::Normal,
            rect: to_global * rect,
            cursor_rect: to_global * caret,
            should_interrupt_composition: interrupts,
        });
    });
}
