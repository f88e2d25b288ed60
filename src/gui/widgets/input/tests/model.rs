//! Random keys against a plain `String`.

use std::ops::Range;

use proptest::prelude::*;

use super::super::{keys, page::Setting, state::Editor, steps};
use super::*;
use crate::gui::glyphs::SharedGlyphs;

/// What a person may do.
#[derive(Clone, Debug)]
enum Act {
    Type(String),
    Paste(String),
    Press(Key, Modifiers),
    Cut,
    Compose(String),
    Commit(String),
    Click(f32, f32, bool),
}

fn act() -> impl Strategy<Value = Act> {
    let letters = "[aZ1 قلـَ،(\u{200F}\u{2067}\u{2069}é👩\u{200D}👧]{1,3}";
    let keys = prop::sample::select(vec![
        Key::ArrowLeft,
        Key::ArrowRight,
        Key::ArrowUp,
        Key::ArrowDown,
        Key::Home,
        Key::End,
        Key::PageUp,
        Key::PageDown,
        Key::Backspace,
        Key::Delete,
        Key::Enter,
    ]);
    let modifiers =
        prop::sample::select(vec![Modifiers::NONE, Modifiers::SHIFT, Modifiers::COMMAND, SHIFT_CTRL]);
    let undo = prop::sample::select(vec![(Key::Z, Modifiers::COMMAND), (Key::Y, Modifiers::COMMAND)]);
    prop_oneof![
        5 => letters.prop_map(Act::Type),
        1 => "[b\n ف\r]{0,4}".prop_map(Act::Paste),
        8 => (keys, modifiers).prop_map(|(key, modifiers)| Act::Press(key, modifiers)),
        2 => undo.prop_map(|(key, modifiers)| Act::Press(key, modifiers)),
        1 => Just(Act::Press(Key::A, Modifiers::COMMAND)),
        1 => Just(Act::Cut),
        1 => letters.prop_map(Act::Compose),
        1 => letters.prop_map(Act::Commit),
        2 => (-20.0_f32..200.0, -10.0_f32..90.0, any::<bool>()).prop_map(|(x, y, e)| Act::Click(x, y, e)),
    ]
}

/// What the text becomes; `None` where only undo knows, or where the caret alone moves.
fn model(act: &Act, text: &str, selection: Range<usize>, caret: usize, multiline: bool) -> Option<String> {
    let put = |range: Range<usize>, with: &str| {
        let mut text = text.to_owned();
        text.replace_range(range, with);
        Some(text)
    };
    let line_ends = |with: &str| {
        let with = with.replace("\r\n", "\n").replace('\r', "\n");
        if multiline { with } else { with.replace('\n', " ") }
    };
    let erase = |to: usize| {
        if selection.is_empty() { put(caret.min(to)..caret.max(to), "") } else { put(selection.clone(), "") }
    };
    match act {
        Act::Type(with) | Act::Commit(with) => put(selection, with),
        // An empty clipboard changes nothing.
        Act::Paste(with) if with.is_empty() => Some(text.to_owned()),
        Act::Paste(with) => put(selection, &line_ends(with)),
        Act::Cut => put(selection, ""),
        Act::Press(Key::Backspace, modifiers) => erase(if modifiers.command {
            steps::previous_word(text, caret)
        } else {
            steps::backspace(text, caret)
        }),
        // Shift+Delete is a cut, and comes as one.
        Act::Press(Key::Delete, modifiers) if modifiers.command => erase(steps::next_word(text, caret)),
        Act::Press(Key::Delete, Modifiers { shift: false, .. }) => erase(steps::next_grapheme(text, caret)),
        Act::Press(Key::Enter, modifiers) if multiline && !modifiers.command => put(selection, "\n"),
        Act::Press(Key::Z | Key::Y, _) => None,
        _ => Some(text.to_owned()),
    }
}

fn run(start: &str, rows: Option<usize>, logical: bool, acts: &[Act]) -> Result<(), TestCaseError> {
    let ctx = Context::default();
    let glyphs = SharedGlyphs::of(&ctx);
    let (mut text, mut state) = (start.to_owned(), State::default());
    let setting = Setting {
        width: 120.0,
        scale: 1.0,
        multiline: rows.is_some(),
        rtl: false,
        direction: InputDirection::Automatic,
        style: None,
    };
    let arrows = if logical { Arrows::Logical } else { Arrows::Visual };
    let mut editor = Editor {
        text: &mut text,
        state: &mut state,
        glyphs: &glyphs,
        setting,
        arrows,
        page_lines: 3,
        changed: false,
    };
    editor.catch_up();
    let id = Id::unique("field");
    for act in acts {
        // A composition swallows keys; it is ended by a commit or given up.
        if !matches!(act, Act::Compose(_) | Act::Commit(_)) {
            editor.state.preedit = None;
        }
        let before = editor.text.clone();
        let expected =
            model(act, &before, editor.selection(), editor.state.caret.byte, editor.setting.multiline);
        let event = match act.clone() {
            Act::Type(text) => Event::Text(text),
            Act::Paste(text) => Event::Paste(text),
            Act::Press(key, modifiers) => {
                Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
            }
            Act::Cut => Event::Cut,
            Act::Compose(text) => {
                Event::Ime(egui::ImeEvent::Preedit { text, active_range_chars: Some(0..1) })
            }
            Act::Commit(text) => Event::Ime(egui::ImeEvent::Commit(text)),
            Act::Click(x, y, extend) => {
                let caret = editor.page().hit(x, y);
                editor.go(caret, extend);
                Event::PointerGone
            }
        };
        keys::typed(&ctx, id, &event, &mut editor);
        if let Some(expected) = expected {
            prop_assert_eq!(&*editor.text, &expected, "{:?}", act);
        }
        for byte in [editor.state.caret.byte, editor.state.anchor] {
            prop_assert!(editor.text.is_char_boundary(byte), "{byte} in {:?} after {act:?}", editor.text);
        }
        let (page, caret) = editor.shown();
        let rect = page.caret_rect(caret);
        prop_assert!(rect.x0.is_finite() && rect.y0 >= 0.0 && rect.y1 <= page.height() + 0.5, "{rect:?}");
    }
    let end = editor.text.clone();
    editor.state.preedit = None;
    let press = |editor: &mut Editor<'_>, key| {
        let event = Event::Key {
            key,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::COMMAND,
        };
        keys::typed(&ctx, id, &event, editor);
    };
    // What was taken back before and not done again comes first.
    for _ in 0..=acts.len() {
        press(&mut editor, Key::Y);
    }
    let newest = editor.text.clone();
    for _ in 0..=acts.len() {
        press(&mut editor, Key::Z);
    }
    prop_assert_eq!(&*editor.text, start, "undone to the start from {:?}", end);
    for _ in 0..=acts.len() {
        press(&mut editor, Key::Y);
    }
    prop_assert_eq!(&*editor.text, &newest);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn keys_do_what_they_would_to_a_plain_string(
        start in "[ab قل12(\n]{0,12}",
        multiline in any::<bool>(),
        logical in any::<bool>(),
        acts in prop::collection::vec(act(), 0..30),
    ) {
        let start = if multiline { start } else { start.replace('\n', " ") };
        run(&start, multiline.then_some(3), logical, &acts)?;
    }
}
