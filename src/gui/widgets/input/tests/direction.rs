//! Directions that a person sets, sizes of both scripts, carets over paragraphs, arrows by choice.

use super::*;

fn is_rtl(field: &Field, byte: usize) -> bool {
    field.state(|state| state.page.as_ref().unwrap().is_rtl(byte))
}

#[test]
fn the_chord_of_keys_sets_the_direction_and_writes_nothing() {
    let mut field = Field::line("abc 123");
    assert!(!is_rtl(&field, 0));
    field.chord(Key::ShiftRight);
    assert!(is_rtl(&field, 0));
    assert!(field.caret_x() > 250.0, "the caret is with the text, on the right");
    field.chord(Key::ShiftLeft);
    assert!(!is_rtl(&field, 0));
    // A combination with a letter is another matter.
    for (key, pressed) in [
        (Key::ControlLeft, true),
        (Key::ShiftRight, true),
        (Key::P, true),
        (Key::P, false),
        (Key::ShiftRight, false),
        (Key::ControlLeft, false),
    ] {
        let modifiers = if key == Key::P { SHIFT_CTRL } else { Modifiers::NONE };
        field.0.event(Event::Key { key, physical_key: Some(key), pressed, repeat: false, modifiers });
        field.0.step();
    }
    assert!(!is_rtl(&field, 0));
    assert_eq!(field.0.state(), "abc 123");
}

#[test]
fn a_chosen_direction_holds_for_every_paragraph_of_the_field() {
    let mut note = Field::new("abc\nقال\n123", Some(3));
    let directions = |note: &Field| [0, 4, 11].map(|byte| is_rtl(note, byte));
    assert_eq!(directions(&note), [false, true, true]);
    note.chord(Key::ShiftLeft);
    assert_eq!(directions(&note), [false; 3]);
    note.chord(Key::ShiftRight);
    assert_eq!(directions(&note), [true; 3]);
    note.key(Modifiers::COMMAND, Key::End).press(Key::Enter);
    assert!(note.caret_x() > 250.0, "a new paragraph too");
}

#[test]
fn an_owner_may_set_the_direction_as_for_paths() {
    let mut harness = harness([400.0, 100.0], 1.0, Theme::default()).build_ui_state(
        |ui, text: &mut String| {
            let input = Input::new(text).id_salt("field").label("field").width(360.0);
            input.direction(InputDirection::LeftToRight).show(ui);
        },
        "/كتب/مقال.ron".to_owned(),
    );
    harness.get_by_label("field").focus();
    harness.run();
    let field = Field(harness);
    assert!(!is_rtl(&field, 0));
}

/// Both scripts have their size, whichever direction the paragraph has.
#[test]
fn arabic_and_latin_have_their_own_size_in_one_field() {
    let sizes = |text: &str| -> Vec<(char, f32)> {
        let field = Field::line(text);
        field.state(|state| {
            let page = state.page.as_ref().unwrap();
            let mut sizes = Vec::new();
            for (_, paragraph) in page.paragraphs() {
                paragraph.glyphs(0.0..f32::INFINITY, |glyph| sizes.push(glyph.font.size));
            }
            sizes.sort_by(f32::total_cmp);
            sizes.dedup();
            sizes.into_iter().map(|size| ('#', size)).collect()
        })
    };
    let both = vec![('#', metrics::INTERFACE), ('#', metrics::INTERFACE_ARABIC)];
    assert_eq!(sizes("note حاشية"), both);
    assert_eq!(sizes("حاشية note"), both);
    assert_eq!(sizes("note"), both[..1]);
    assert_eq!(sizes("حاشية"), both[1..]);
}

#[test]
fn logical_arrows_go_through_the_text_in_its_order() {
    let text = "قال UN 12 نعم";
    let preferences = Preferences { arrows: Arrows::Logical, ..Preferences::default() };
    let mut field = Field::with(text, None, preferences.clone());
    field.key(Modifiers::COMMAND, Key::Home);
    let mut bytes = Vec::new();
    for _ in 0..text.chars().count() {
        bytes.push(field.state(|state| state.caret.byte));
        field.press(Key::ArrowLeft);
    }
    bytes.push(field.state(|state| state.caret.byte));
    let expected: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    assert_eq!(bytes, expected, "left is forward in an Arabic paragraph, over Latin too");
    field.press(Key::ArrowRight);
    assert_eq!(field.shows(), "قال UN 12 نع‸م");
    field.key(Modifiers::COMMAND, Key::ArrowRight);
    assert_eq!(field.shows(), "قال UN 12 ‸نعم");
    field.key(SHIFT_CTRL, Key::ArrowRight).press(Key::ArrowLeft);
    assert_eq!(field.shows(), "قال UN 12 ‸نعم", "left ends the selection at its logical end");

    // Over the edge of paragraphs of different directions.
    let mut note = Field::with("ab\nقل", Some(2), preferences);
    note.key(Modifiers::COMMAND, Key::Home);
    let mut seen = Vec::new();
    for key in [Key::ArrowRight, Key::ArrowRight, Key::ArrowRight, Key::ArrowLeft, Key::ArrowLeft] {
        note.press(key);
        seen.push(note.state(|state| state.caret.byte));
    }
    assert_eq!(seen, [1, 2, 3, 5, 7]);
}

#[test]
fn paragraphs_are_parted_joined_and_crossed() {
    let mut note = Field::new("", Some(3));
    note.type_text("أول").press(Key::Enter).type_text("two").press(Key::Enter).type_text("ثالث");
    note.press(Key::Home).press(Key::Backspace);
    assert_eq!(note.shows(), "أول\ntwo‸ثالث");
    note.press(Key::Enter).press(Key::ArrowUp);
    assert!(note.state(|state| (4..=10).contains(&(state.caret.byte - "أول".len() + 3))));
    note.key(Modifiers::COMMAND, Key::Home).press(Key::End).press(Key::Delete);
    assert_eq!(note.shows(), "أول‸two\nثالث");
    // Up and down keep to their column over paragraphs of either direction.
    let mut note = Field::new("abcdefgh\nقالالمعلم\nabcdefgh", Some(3));
    note.key(Modifiers::COMMAND, Key::Home);
    for _ in 0..4 {
        note.press(Key::ArrowRight);
    }
    let x = note.caret_x();
    note.press(Key::ArrowDown).press(Key::ArrowDown);
    assert!((note.caret_x() - x).abs() < 0.5, "{} {x}", note.caret_x());
    assert_eq!(note.shows(), "abcdefgh\nقالالمعلم\nabcd‸efgh");
    note.press(Key::PageUp);
    assert!(note.shows().starts_with('‸'), "a page up is the top here: {}", note.shows());
    note.press(Key::PageDown);
    assert!(note.shows().ends_with('‸'));
}

/// A note as it is typed, letter by letter, Arabic and Latin, with digits, marks and corrections.
#[test]
fn a_mixed_note_typed_key_by_key_is_exact() {
    let written = "قال الاتحاد (UIT) في 2024: «نعم»، 25 % — see p. 12.\nEn français : «حاشية» ; 1,5 مليون.\n\nثالثًا: \u{2067}مقال.ron\u{2069} و«OpenITI».";
    let mut note = Field::new("", Some(4));
    for (count, letter) in written.chars().enumerate() {
        if letter == '\n' {
            note.0.key_press(Key::Enter);
        } else {
            note.0.event(Event::Text(letter.to_string()));
        }
        note.0.step();
        // A slip of the finger now and then, taken back at once.
        if count % 7 == 3 {
            note.0.event(Event::Text("ض".to_owned()));
            note.0.step();
            note.0.key_press(Key::Backspace);
            note.0.step();
        }
    }
    note.0.run();
    assert_eq!(note.0.state(), written);
    assert_eq!(note.shows(), format!("{written}‸"));
    // A word in the middle is replaced, found by moving as the eye does.
    note.key(Modifiers::COMMAND, Key::Home).key(Modifiers::COMMAND, Key::ArrowLeft);
    note.key(Modifiers::COMMAND, Key::Delete).type_text("المجلس");
    assert_eq!(note.0.state(), &written.replacen("الاتحاد", "المجلس", 1));
    keep("input-note", &note.0.render().unwrap());
}

#[test]
fn all_is_selected_when_the_keyboard_comes_but_not_by_the_mouse() {
    let build = || {
        harness([400.0, 140.0], 1.0, Theme::default()).build_ui_state(
            |ui, text: &mut String| {
                let _ = ui.button("other");
                Input::new(text).id_salt("field").label("field").select_all_on_focus().show(ui);
            },
            "اسم قديم".to_owned(),
        )
    };
    let mut field = Field(build());
    field.0.get_by_label("other").focus();
    field.0.run();
    field.press(Key::Tab);
    assert_eq!(field.shows(), "⟦اسم قديم⟧");
    field.press(Key::ArrowLeft);
    assert_eq!(field.shows(), "اسم قديم‸", "once, when it comes");

    let mut field = Field(build());
    let rect = field.rect();
    field.click(pos2(rect.left() + 20.0, rect.center().y));
    assert_eq!(field.shows(), "اسم قديم‸");
}
