//! What keys, the clipboard, input methods and assistive technology do to an input.
//!
//! Main function: [`events`]. Events that were acted on are taken out of egui's input, so that the
//! window's own shortcuts (undo above all) do not see them. It must not know painting.

use egui::{
    Context, Event, EventFilter, Id, ImeEvent, Key, Modifiers, Ui,
    accesskit::{Action, ActionData, ActionRequest},
};

use super::{access, page::Step, passage, preferences::Arrows, state::Editor, steps, undo::Kind};
use crate::gui::widgets::composing;
use crate::typeset::{Caret, Side, Vertical};

/// The keys that do not move the focus: the arrows move the caret, and while an input method is at work
/// all of them are its own. Tab may be the owner's.
pub(super) fn filter(holds_tab: bool, is_composing: bool) -> EventFilter {
    EventFilter { horizontal_arrows: true, vertical_arrows: true, tab: holds_tab, escape: is_composing }
}

/// Whether the keys ask for the context menu: Shift+F10, or the key that has a menu on its cap. They
/// are taken out of egui's input.
pub(super) fn ask_for_menu(ui: &Ui) -> bool {
    ui.input_mut(|input| {
        input.consume_key(Modifiers::SHIFT, Key::F10) || input.consume_key(Modifiers::NONE, Key::Menu)
    })
}

/// Acts on the events of this frame. `focused` tells whether keys are for this input; what assistive
/// technology asks for is done in any case.
pub(super) fn events(ui: &Ui, id: Id, focused: bool, editor: &mut Editor<'_>) {
    let ctx = ui.ctx().clone();
    let events = ui.input(|input| input.events.clone());
    let mut taken = Vec::with_capacity(events.len());
    for event in &events {
        let for_us = match event {
            Event::AccessKitActionRequest(request) => asked(request, id, editor),
            _ if focused => {
                if let Some(direction) = editor.state.chord.read(event) {
                    editor.state.direction = Some(direction);
                }
                typed(&ctx, id, event, editor)
            }
            _ => false,
        };
        taken.push(for_us);
    }
    if taken.contains(&true) {
        let mut taken = taken.into_iter();
        ui.input_mut(|input| input.events.retain(|_| !taken.next().unwrap_or(false)));
    }
}

fn asked(request: &ActionRequest, id: Id, editor: &mut Editor<'_>) -> bool {
    if request.target_node != id.accesskit_id() {
        return false;
    }
    if let Some(ActionData::SetTextSelection(wanted)) = &request.data {
        let runs = access::runs(&editor.page());
        let (anchor, focus) =
            (access::byte_at(id, &runs, wanted.anchor), access::byte_at(id, &runs, wanted.focus));
        if let (Some(anchor), Some(focus)) = (anchor, focus) {
            editor.go(Caret::at(focus), false);
            editor.state.anchor = anchor;
        }
        return true;
    }
    let Some(ActionData::Value(value)) = &request.data else { return false };
    match request.action {
        Action::SetValue => editor.select(0..editor.text.len()),
        Action::ReplaceSelectedText => {}
        _ => return false,
    }
    if value.is_empty() {
        editor.erase(steps::backspace, Kind::Whole);
    } else {
        editor.insert(value, Kind::Whole);
    }
    true
}

/// What one event does; returns whether it meant something here.
pub(super) fn typed(ctx: &Context, id: Id, event: &Event, editor: &mut Editor<'_>) -> bool {
    match event {
        Event::Text(text) => {
            // Enter comes as a key.
            if text != "\n" && text != "\r" {
                editor.state.preedit = None;
                editor.insert(text, Kind::Typing);
            }
        }
        Event::Paste(text) => editor.insert(text, Kind::Whole),
        Event::Copy | Event::Cut => {
            if !editor.selection().is_empty() {
                ctx.copy_text(editor.selected().to_owned());
                if matches!(event, Event::Cut) {
                    editor.erase(steps::backspace, Kind::Whole);
                }
            }
        }
        Event::Ime(ime) => input_method(ime, editor),
        // While an input method is at work, keys are its own.
        Event::Key { pressed: true, .. } if editor.state.preedit.is_some() => {}
        Event::Key { key, pressed: true, modifiers, .. } => {
            return pressed(ctx, id, *key, *modifiers, editor);
        }
        _ => return false,
    }
    true
}

fn input_method(ime: &ImeEvent, editor: &mut Editor<'_>) {
    match ime {
        ImeEvent::Preedit { text, active_range_chars } => {
            editor.compose(text, active_range_chars.clone());
        }
        ImeEvent::Commit(text) => {
            editor.state.preedit = None;
            if text != "\n" && text != "\r" {
                editor.insert(text, Kind::Typing);
            }
        }
        ImeEvent::DeleteSurrounding { before_chars, after_chars } => {
            let caret = editor.state.caret.byte;
            let range = composing::surrounding(editor.text, caret, *before_chars, *after_chars);
            let start = range.start;
            editor.replace(range, "", Kind::Whole);
            editor.go(Caret { byte: start, upstream: true }, false);
        }
        #[expect(deprecated, reason = "egui still declares them")]
        ImeEvent::Enabled | ImeEvent::Disabled => {}
    }
}

/// Returns whether the key meant something here.
fn pressed(ctx: &Context, id: Id, key: Key, modifiers: Modifiers, editor: &mut Editor<'_>) -> bool {
    let Modifiers { shift, command, alt, .. } = modifiers;
    if editor.is_passage() && passage::leaves(editor, key, modifiers) {
        return false;
    }
    // The end of a word is a matter of Alt on a Mac.
    let mac = ctx.os().is_mac();
    if alt && !mac {
        return false;
    }
    let far = if mac { alt } else { command };
    let end = editor.text.len();
    match key {
        Key::ArrowLeft => sideways(editor, Side::Left, far, shift),
        Key::ArrowRight => sideways(editor, Side::Right, far, shift),
        // A single line has no pages.
        Key::PageUp | Key::PageDown if !editor.setting.multiline => return false,
        Key::ArrowUp => up_or_down(editor, Vertical::Up, 1, shift),
        Key::ArrowDown => up_or_down(editor, Vertical::Down, 1, shift),
        Key::PageUp => up_or_down(editor, Vertical::Up, editor.page_lines, shift),
        Key::PageDown => up_or_down(editor, Vertical::Down, editor.page_lines, shift),
        Key::Home if command => editor.go(Caret::at(0), shift),
        Key::End if command => editor.go(Caret::at(end), shift),
        Key::Home => {
            let caret = editor.page().line_start(editor.state.caret);
            editor.go(caret, shift);
        }
        Key::End => {
            let caret = editor.page().line_end(editor.state.caret);
            editor.go(caret, shift);
        }
        Key::Backspace if far => editor.erase(steps::previous_word, Kind::Whole),
        Key::Backspace => editor.erase(steps::backspace, Kind::Erasing),
        Key::Delete if far => editor.erase(steps::next_word, Kind::Whole),
        Key::Delete if !shift => editor.erase(steps::next_grapheme, Kind::Cutting),
        Key::A if command && !shift => editor.select(0..end),
        Key::Z if command => editor.step(shift),
        Key::Y if command && !shift => editor.step(true),
        Key::Enter if editor.setting.multiline && !command => editor.insert("\n", Kind::Typing),
        Key::Enter if !editor.setting.multiline && !command => {
            // Left in the queue: the owner asks for Enter when focus is lost.
            ctx.memory_mut(|memory| memory.surrender_focus(id));
            return false;
        }
        // A letter that also comes as text must not be a shortcut of the window.
        _ => return !command && !modifiers.ctrl && is_printable(key),
    }
    true
}

fn is_printable(key: Key) -> bool {
    key == Key::Space || key.symbol_or_name().chars().count() == 1
}

fn sideways(editor: &mut Editor<'_>, side: Side, far: bool, extend: bool) {
    let page = editor.page();
    let selection = editor.selection();
    let caret = editor.state.caret;
    let logical = editor.arrows == Arrows::Logical;
    let forward = (side == Side::Right) != page.is_rtl(caret.byte);
    if extend || far || selection.is_empty() {
        let step = if far { Step::Word } else { Step::Grapheme };
        let caret =
            if logical { page.move_logical(caret, forward, step) } else { page.move_side(caret, side, step) };
        return editor.go(caret, extend);
    }
    // An arrow ends a selection at the end that lies on its side.
    let start = Caret::at(selection.start);
    let end = Caret { byte: selection.end, upstream: true };
    let (first, last) = (page.caret_rect(start), page.caret_rect(end));
    let to_start = if logical {
        !forward
    } else if first.y0 == last.y0 {
        (first.x0 <= last.x0) == (side == Side::Left)
    } else {
        page.is_rtl(selection.start) != (side == Side::Left)
    };
    editor.go(if to_start { start } else { end }, false);
}

fn up_or_down(editor: &mut Editor<'_>, direction: Vertical, lines: usize, extend: bool) {
    let page = editor.page();
    let mut caret = editor.state.caret;
    let goal = editor.state.goal.unwrap_or_else(|| page.caret_rect(caret).x0);
    for _ in 0..lines.max(1) {
        let Some(next) = page.move_line(caret, goal, direction) else {
            caret = match direction {
                Vertical::Up => Caret::at(0),
                Vertical::Down => Caret { byte: editor.text.len(), upstream: true },
            };
            break;
        };
        caret = next;
    }
    editor.go(caret, extend);
    editor.state.goal = Some(goal);
}
