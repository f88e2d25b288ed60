//! Dialogs by keys and mouse: who has the keyboard, what Enter and Escape do, in which order Tab goes.

use egui::{Event, PointerButton, Pos2, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::*;
use crate::gui::shell::tests::Window;

#[test]
fn a_typed_path_is_understood() {
    let folder = Path::new("/docs");
    let check = |typed: &str, expected: Option<&str>| {
        assert_eq!(path_typed(typed, folder), expected.map(PathBuf::from), "{typed:?}");
    };
    check("  ", None);
    check(" مقال.ron ", Some("/docs/مقال.ron"));
    check("/tmp/a b.ron", Some("/tmp/a b.ron"));
    check("\"/tmp/a.ron\"", Some("/tmp/a.ron"));
    check("file:///tmp/a.ron", Some("/tmp/a.ron"));
}

fn window(folder: &Path) -> Window {
    let mut window = Window::new(folder, None);
    window.perform(Command::Close);
    window
}

/// What the field named so holds.
fn value(window: &Window, name: &str) -> String {
    let field = window.harness.get_by_role_and_label(Role::TextInput, name);
    field.accesskit_node().value().unwrap_or_default()
}

fn has_keyboard(window: &Window, role: Role, name: &str) -> bool {
    window.harness.query_all_by_role_and_label(role, name).any(|node| node.is_focused())
}

fn click_at(window: &mut Window, at: Pos2) {
    for pressed in [true, false] {
        let button = PointerButton::Primary;
        window.harness.event(Event::PointerMoved(at));
        window.harness.event(Event::PointerButton { pos: at, button, pressed, modifiers: Modifiers::NONE });
        window.harness.step();
    }
    window.settle();
}

fn type_text(window: &mut Window, text: &str) {
    window.harness.event(Event::Text(text.to_owned()));
    window.settle();
}

#[test]
fn a_click_beside_a_field_leaves_the_keyboard_where_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path());
    window.perform(Command::Open);
    type_text(&mut window, "a");
    // Between the title and the field, then on the ground behind the dialog.
    let field = window.harness.get_by_role_and_label(Role::TextInput, "Project file").rect();
    for beside in [field.right_top() - egui::vec2(40.0, 40.0), egui::pos2(20.0, 500.0)] {
        click_at(&mut window, beside);
        assert!(has_keyboard(&window, Role::TextInput, "Project file"), "after {beside:?}");
    }
    type_text(&mut window, "b");
    assert_eq!(value(&window, "Project file"), "ab", "nothing was selected meanwhile");
}

#[test]
fn what_is_suggested_is_replaced_by_typing() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::new(folder.path(), None);
    window.perform(Command::SaveAs);
    assert!(!value(&window, "File").is_empty(), "a name is suggested");
    type_text(&mut window, "/tmp/مقال.ron");
    assert_eq!(value(&window, "File"), "/tmp/مقال.ron");
    // Left by Tab and come back to, it is selected again.
    window.press(Modifiers::NONE, Key::Tab);
    window.press(Modifiers::SHIFT, Key::Tab);
    type_text(&mut window, "x");
    assert_eq!(value(&window, "File"), "x");
}

#[test]
fn tab_goes_as_the_eye_does_in_either_direction() {
    for (tag, is_mirrored) in [("en", false), ("ar", true)] {
        let folder = tempfile::tempdir().unwrap();
        let locale = Locale::new(tag);
        let mut window = Window::in_language(folder.path(), None, [1100.0, 720.0], tag);
        window.perform(Command::Close);
        window.perform(Command::Open);
        type_text(&mut window, "/tmp/a.ron");
        let field = locale.text("dialog-open-path");
        assert!(has_keyboard(&window, Role::TextInput, &field));
        let mut places = vec![window.harness.get_by_role_and_label(Role::TextInput, &field).rect().center()];
        for id in ["dialog-browse", "dialog-cancel", "dialog-open-accept"] {
            window.press(Modifiers::NONE, Key::Tab);
            let name = locale.text(id);
            let focused = window
                .harness
                .query_all_by_role_and_label(Role::Button, &name)
                .find(egui_kittest::Node::is_focused)
                .unwrap_or_else(|| panic!("{tag}: {id} has not the keyboard"));
            places.push(focused.rect().center());
        }
        window.picture(&format!("dialog-open-{tag}"));
        let along = |from: Pos2, to: Pos2| if is_mirrored { to.x < from.x } else { to.x > from.x };
        assert!(along(places[0], places[1]), "{tag}: {places:?}");
        assert!(along(places[2], places[3]), "{tag}: {places:?}");
        assert!(places[2].y > places[1].y, "{tag}: {places:?}");
        // And round again.
        window.press(Modifiers::NONE, Key::Tab);
        assert!(has_keyboard(&window, Role::TextInput, &field), "{tag}");
    }
}

#[test]
fn a_path_begins_on_the_left_in_an_arabic_window_too() {
    let folder = tempfile::tempdir().unwrap();
    let locale = Locale::new("ar");
    let mut window = Window::in_language(folder.path(), None, [1100.0, 720.0], "ar");
    window.perform(Command::Close);
    window.perform(Command::Open);
    type_text(&mut window, "/كتب/مقال.ron");
    let field =
        window.harness.get_by_role_and_label(Role::TextInput, &locale.text("dialog-open-path")).rect();
    let runs: Vec<String> = window
        .harness
        .get_by_role_and_label(Role::TextInput, &locale.text("dialog-open-path"))
        .accesskit_node()
        .children()
        .map(|run| run.value().unwrap_or_default())
        .collect();
    assert_eq!(runs.first().map(String::as_str), Some("/"), "{runs:?}");
    let caret = window.harness.output().platform_output.ime.unwrap().cursor_rect;
    assert!(caret.center().x < field.center().x, "the end stands left of the middle: {caret:?} {field:?}");
    window.picture("dialog-path-ar");
}

#[test]
fn escape_closes_a_menu_of_the_field_first_and_then_the_dialog() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path());
    window.perform(Command::Open);
    window.press(Modifiers::SHIFT, Key::F10);
    assert!(window.shows("Insert a mark"));
    window.press(Modifiers::NONE, Key::Escape);
    assert!(!window.shows("Insert a mark"));
    window.with(|app| assert!(app.dialog.is_some()));
    assert!(has_keyboard(&window, Role::TextInput, "Project file"));
    window.press(Modifiers::NONE, Key::Escape);
    window.with(|app| assert!(app.dialog.is_none()));
}

#[test]
fn enter_breaks_pasted_text_and_ctrl_enter_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path());
    window.perform(Command::NewPasted);
    type_text(&mut window, "عنوان");
    window.press(Modifiers::NONE, Key::Enter);
    type_text(&mut window, "سطر ثان");
    window.with(|app| assert!(app.dialog.is_some()));
    // A text that stands nowhere else is not let go by Escape, and goes on being typed.
    window.press(Modifiers::NONE, Key::Escape);
    window.with(|app| assert!(app.dialog.is_some()));
    type_text(&mut window, "!");
    window.press(Modifiers::COMMAND, Key::Enter);
    window.with(|app| {
        assert!(app.dialog.is_none());
        let text = app.session().unwrap().project().source().unwrap().as_str().to_owned();
        assert_eq!(text, "عنوان\nسطر ثان!");
    });
}

#[test]
fn invisible_characters_are_shown_by_choice_in_the_panes() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path());
    window.perform(Command::NewPasted);
    let text =
        "عنوان\n\u{2067}مـــد\u{A0}د\u{2069} \u{200F}(abc\u{200E}) مي\u{200C}خواهم\u{200D} 12\u{202F}%";
    window.harness.event(Event::Paste(text.to_owned()));
    window.settle();
    window.press(Modifiers::COMMAND, Key::Enter);
    let before = window.harness.render().unwrap();
    window.click("View");
    window.click("Show invisible characters");
    window.with(|app| assert!(app.settings().show_invisibles));
    window.harness.run_steps(20);
    let after = window.harness.render().unwrap();
    window.picture("panes-invisible");
    let changed = before.pixels().zip(after.pixels()).filter(|(one, other)| one != other).count();
    assert!((100..4000).contains(&changed), "signs and nothing else: {changed}");
    window.perform(Command::ToggleInvisibles);
    window.with(|app| assert!(!app.settings().show_invisibles));
}
