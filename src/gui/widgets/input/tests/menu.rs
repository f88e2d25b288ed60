//! The context menu, by mouse and by keys.

use super::*;

/// The English words.
fn words() -> Words {
    let locale = crate::locale::Locale::new("en");
    Words::new(|id| locale.text(id))
}

fn field(text: &str) -> Field {
    let preferences = Preferences { words: Some(words()), ..Preferences::default() };
    Field::sized([640.0, 420.0], text, None, preferences)
}

fn choose(field: &mut Field, path: &[&str]) {
    field.0.get_by_label("field").click_secondary();
    field.0.run();
    for word in path {
        field.0.get_by_label_contains(word).click();
        field.0.run();
    }
    assert!(field.0.get_by_label("field").is_focused(), "after {path:?}");
}

fn is_enabled(field: &Field, word: &str) -> bool {
    use egui_kittest::kittest::NodeT as _;
    !field.0.get_by_label_contains(word).accesskit_node().is_disabled()
}

#[test]
fn it_cuts_copies_selects_and_marks() {
    let mut field = field("قال نعم");
    field.key(Modifiers::COMMAND, Key::Home);
    choose(&mut field, &["Insert a mark", "(RLM)"]);
    assert_eq!(field.0.state(), "قال نعم\u{200F}", "where the menu was asked for");
    choose(&mut field, &["Select all"]);
    assert_eq!(field.shows(), "⟦قال نعم\u{200F}⟧");
    // The click that asks for the menu is on the selection and leaves it.
    let on = field.at(2);
    let open = |field: &mut Field, at: Pos2| {
        for pressed in [true, false] {
            let button = egui::PointerButton::Secondary;
            field.0.event(Event::PointerMoved(at));
            field.0.event(Event::PointerButton { pos: at, button, pressed, modifiers: Modifiers::NONE });
            field.0.step();
        }
        field.0.run();
    };
    open(&mut field, on);
    assert!(is_enabled(&field, "Cut") && is_enabled(&field, "Copy"));
    assert!(!is_enabled(&field, "Select all"), "all is selected");
    field.0.get_by_label_contains("Cut").click();
    field.0.step();
    field.0.step();
    assert_eq!(field.0.state(), "");
    open(&mut field, on);
    for (word, enabled) in [("Cut", false), ("Copy", false), ("Paste", true), ("Select all", false)] {
        assert_eq!(is_enabled(&field, word), enabled, "{word}");
    }
}

#[test]
fn a_screen_reader_hears_words_and_keys_apart_and_what_is_chosen() {
    use egui::accesskit::{Role, Toggled};
    use egui_kittest::kittest::NodeT as _;
    let mut field = field("one");
    field.0.get_by_label("field").click_secondary();
    field.0.run();
    let node = |label: &'static str| field.0.get_by_label(label).accesskit_node();
    assert_eq!(node("Cut").role(), Role::MenuItem);
    assert_eq!(node("Cut").data().keyboard_shortcut(), Some("Ctrl X"));
    assert_eq!(node("Insert a mark").role(), Role::MenuItem);
    let automatic = node("Direction by the letters");
    assert_eq!((automatic.role(), automatic.toggled()), (Role::MenuItemCheckBox, Some(Toggled::True)));
}

#[test]
fn every_mark_is_inserted_by_its_name() {
    for (name, mark) in [
        ("(LRM)", '\u{200E}'),
        ("(RLM)", '\u{200F}'),
        ("(ALM)", '\u{061C}'),
        ("(LRI)", '\u{2066}'),
        ("(RLI)", '\u{2067}'),
        ("(FSI)", '\u{2068}'),
        ("(PDI)", '\u{2069}'),
        ("(ZWNJ)", '\u{200C}'),
        ("(ZWJ)", '\u{200D}'),
        ("No-break space", '\u{A0}'),
    ] {
        let mut field = field("");
        choose(&mut field, &["Insert a mark", name]);
        assert_eq!(field.0.state(), &mark.to_string(), "{name}");
        field.key(Modifiers::COMMAND, Key::Z);
        assert_eq!(field.0.state(), "");
    }
}

#[test]
fn shift_f10_and_the_menu_key_open_it_at_the_caret_for_the_keyboard() {
    for (modifiers, key) in [(Modifiers::SHIFT, Key::F10), (Modifiers::NONE, Key::Menu)] {
        let mut field = field("one two");
        field.key(Modifiers::COMMAND, Key::A).key(modifiers, key);
        assert!(field.0.get_by_label_contains("Cut").is_focused());
        let menu = field.0.get_by_label_contains("Cut").rect();
        assert!((menu.left() - field.rect().left()).abs() < 90.0, "near the caret: {menu:?}");
        assert!(is_typing(&field.0.ctx), "letters are not the window's");
        // All is selected and cannot be once more. Down to the last entry, into the marks, to the second.
        for _ in 0..6 {
            field.press(Key::ArrowDown);
        }
        assert!(field.0.get_by_label_contains("Insert a mark").is_focused());
        field.press(Key::ArrowRight);
        assert!(field.0.get_by_label_contains("(LRM)").is_focused());
        field.press(Key::ArrowDown).press(Key::Enter);
        assert_eq!(field.0.state(), "one two\u{200F}");
        assert!(field.0.get_by_label("field").is_focused());
    }
}

#[test]
fn escape_closes_the_menu_and_goes_back_to_the_text() {
    let mut field = field("one two");
    field.key(Modifiers::COMMAND, Key::A).key(Modifiers::SHIFT, Key::F10).press(Key::Escape);
    assert!(field.0.query_by_label_contains("Cut").is_none());
    assert!(field.0.get_by_label("field").is_focused());
    assert_eq!(field.shows(), "⟦one two⟧");
    // Opened by the mouse the keyboard stays, and the arrows go into the menu.
    choose(&mut field, &[]);
    field.press(Key::Escape);
    assert!(field.0.query_by_label_contains("Cut").is_none());
    assert!(field.0.get_by_label("field").is_focused());
    choose(&mut field, &[]);
    field.press(Key::ArrowDown);
    assert!(field.0.get_by_label_contains("Paste").is_focused(), "the first that can be chosen");
    assert_eq!(field.0.state(), "one two");
}

#[test]
fn paste_asks_the_clipboard() {
    let mut field = field("one");
    field.0.get_by_label("field").click_secondary();
    field.0.run();
    field.0.get_by_label_contains("Paste").click();
    let mut asked = false;
    for _ in 0..4 {
        field.0.step();
        asked |= field.0.output().viewport_output.values().any(|output| {
            output.commands.iter().any(|command| matches!(command, egui::ViewportCommand::RequestPaste))
        });
    }
    assert!(asked);
    assert!(field.0.get_by_label("field").is_focused());
    field.event(Event::Paste("لصق".to_owned()));
    assert!(field.0.state().contains("لصق"));
}

#[test]
fn it_sets_the_direction_and_ticks_the_one_that_is() {
    use egui_kittest::kittest::NodeT as _;
    let mut field = field("abc");
    let is_rtl = |field: &Field| field.state(|state| state.page.as_ref().unwrap().is_rtl(0));
    choose(&mut field, &["Right to left"]);
    assert!(is_rtl(&field));
    assert_eq!(field.0.state(), "abc");
    field.0.get_by_label("field").click_secondary();
    field.0.run();
    let ticked = |word: &str| {
        field.0.get_by_label_contains(word).accesskit_node().toggled() == Some(egui::accesskit::Toggled::True)
            || field.0.get_by_label_contains(word).accesskit_node().is_selected() == Some(true)
    };
    assert!(ticked("Right to left") && !ticked("Left to right"));
    field.press(Key::Escape);
    choose(&mut field, &["Direction by the letters"]);
    assert!(!is_rtl(&field));
}

#[test]
fn an_isolate_is_put_around_what_is_selected() {
    let mut field = field("قال one نعم");
    field.key(Modifiers::COMMAND, Key::A).key(Modifiers::SHIFT, Key::F10);
    for _ in 0..6 {
        field.press(Key::ArrowDown);
    }
    assert!(field.0.get_by_label_contains("Insert a mark").is_focused(), "select all is passed over");
    field.press(Key::ArrowRight).press(Key::ArrowDown).press(Key::ArrowDown).press(Key::ArrowDown);
    field.press(Key::Enter);
    assert_eq!(field.0.state(), "\u{2066}قال one نعم\u{2069}");
    field.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(field.0.state(), "قال one نعم");
}
