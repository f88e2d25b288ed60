//! The table, a person's file over it, and the keys of three keyboards.

use egui::{Key, Modifiers};

use super::file::{Fault, read};
use super::*;
use crate::gui::command::Edge;
use crate::locale::Locale;
use crate::messages::Describe as _;
use crate::store::{ReadError, Spot};

const CTRL: Modifiers = Modifiers::COMMAND;
const ALT: Modifiers = Modifiers::ALT;
const SHIFT: Modifiers = Modifiers::SHIFT;
const NONE: Modifiers = Modifiers::NONE;

fn press(modifiers: Modifiers, key: Key, position: Key) -> Press {
    Press { key, position: Some(position), modifiers, is_repeat: false }
}

fn name_of(keymap: &Keymap, press: Press) -> Option<&'static str> {
    keymap.find(press)?.command.name()
}

#[test]
fn no_key_does_two_things() {
    assert_eq!(Keymap::default().conflict(), None);
}

#[test]
fn every_bound_command_is_in_the_catalogue() {
    for binding in Keymap::default().bindings() {
        let name = binding.command.name().unwrap();
        assert_eq!(Command::named(name).as_ref(), Some(&binding.command));
    }
}

#[test]
fn what_would_type_a_letter_is_no_key_where_one_types() {
    for binding in Keymap::default().bindings() {
        let types = !binding.shortcut.modifiers.any() && binding.shortcut.logical_key.name().len() == 1;
        assert!(!types || binding.scope() != Scope::Everywhere, "{binding:?}");
    }
}

#[test]
fn digits_and_brackets_count_by_position_on_three_keyboards() {
    let keymap = Keymap::default();
    let check = |keyboard: &str, press: Press, expected: Option<&str>| {
        assert_eq!(name_of(&keymap, press), expected, "{keyboard}: {press:?}");
    };
    // What egui reports: (what the layout says, position on a US keyboard).
    check("us", press(CTRL, Key::Num4, Key::Num4), Some("arrange-translation"));
    check("azerty '", press(CTRL, Key::Quote, Key::Num4), Some("arrange-translation"));
    check("azerty é", press(CTRL, Key::Num2, Key::Num2), Some("arrange-stacked"));
    check("arabic ٤", press(CTRL, Key::Num4, Key::Num4), Some("arrange-translation"));
    check("us [", press(NONE, Key::OpenBracket, Key::OpenBracket), Some("start-back"));
    check("azerty $", press(NONE, Key::CloseBracket, Key::CloseBracket), Some("end-on"));
    check("arabic ج", press(NONE, Key::OpenBracket, Key::OpenBracket), Some("start-back"));
    check("qwertz +", press(NONE, Key::Plus, Key::CloseBracket), Some("end-on"));
    check("azerty AltGr+5", press(NONE, Key::OpenBracket, Key::Num5), Some("start-back"));
    // Signs that no position claims are what they are.
    check("azerty -", press(CTRL, Key::Minus, Key::Num6), Some("zoom-out"));
    check("azerty Shift+=", press(CTRL | SHIFT, Key::Plus, Key::Equals), Some("zoom-in"));
    check("qwertz +", press(CTRL, Key::Plus, Key::CloseBracket), Some("zoom-in"));
    // Shift is another key otherwise.
    check("us", press(CTRL | SHIFT, Key::Z, Key::Z), Some("redo"));
    check("us", press(CTRL, Key::Z, Key::Z), Some("undo"));
    check("us", press(SHIFT, Key::R, Key::R), None);
    check("us {", press(SHIFT, Key::OpenCurlyBracket, Key::OpenBracket), None);
}

#[test]
fn a_press_is_a_digit_by_its_position() {
    let check = |key, position, expected| assert_eq!(press(NONE, key, position).digit(), expected, "{key:?}");
    check(Key::Num3, Key::Num3, Some(3));
    check(Key::Quote, Key::Num4, Some(4));
    check(Key::Minus, Key::Num6, Some(6));
    // Shift+4 on a US keyboard has no key of its own, Shift+1 has.
    check(Key::Exclamationmark, Key::Num1, Some(1));
    check(Key::OpenBracket, Key::Num5, None);
    // A number pad without Num Lock.
    check(Key::End, Key::Num1, None);
    check(Key::A, Key::Q, None);
}

#[test]
fn every_step_of_the_caret_selects_with_shift() {
    let keymap = Keymap::default();
    for binding in keymap.bindings() {
        let Command::Move(motion) = binding.command else { continue };
        let (held, key) = (binding.shortcut.modifiers, binding.shortcut.logical_key);
        assert_eq!(keymap.motion(press(held, key, key)), Some((motion, false)), "{motion:?}");
        assert_eq!(keymap.motion(press(held | SHIFT, key, key)), Some((motion, true)), "{motion:?}");
    }
    assert_eq!(keymap.motion(press(ALT, Key::ArrowDown, Key::ArrowDown)), None, "the next annotation");
    assert_eq!(keymap.motion(press(CTRL, Key::A, Key::A)), None);
}

#[test]
fn a_file_binds_rebinds_and_unbinds() {
    let source = r#"(
      // My keys.
      keys: {
        "tag-again": ["T"],
        "next-pane": ["F6", "Ctrl+Tab"],
        "quit": [],
        "counterpart": ["Alt+Enter"],
      },
    )"#;
    let keymap = read(source.as_bytes()).unwrap();
    assert_eq!(name_of(&keymap, press(NONE, Key::T, Key::T)), Some("tag-again"));
    assert_eq!(name_of(&keymap, press(NONE, Key::R, Key::R)), None);
    assert_eq!(name_of(&keymap, press(CTRL, Key::Tab, Key::Tab)), Some("next-pane"));
    assert_eq!(name_of(&keymap, press(CTRL, Key::Q, Key::Q)), None);
    assert_eq!(name_of(&keymap, press(CTRL, Key::S, Key::S)), Some("save"));
    let changed = ["tag-again", "next-pane", "quit", "counterpart"].map(|name| Command::named(name).unwrap());
    assert!(changed.iter().all(|command| keymap.is_changed(command)));
    assert!(!keymap.is_changed(&Command::Save));
    let nudge = Command::Nudge { edge: Edge::Start, forward: false };
    assert_eq!(keymap.shortcuts_of(&nudge).count(), 1);
}

/// Reads `source` and checks the sentence a person reads.
fn check_fault(source: &str, place: (usize, usize), words: &[&str]) {
    let fault = read(source.as_bytes()).unwrap_err();
    let error = KeysError { path: "keys.ron".into(), fault };
    let told = error.describe(&Locale::new("en"));
    let place = format!("keys.ron:{}:{}", place.0, place.1);
    for words in words.iter().chain([&place.as_str()]) {
        assert!(told.contains(words), "{words} is not in: {told}");
    }
}

#[test]
fn a_conflict_names_both_commands_the_key_and_the_place() {
    check_fault("(keys: {\n  \"next-pane\": [\"Ctrl+S\"],\n})", (2, 3), &["Ctrl+S", "“save”", "“next-pane”"]);
    check_fault(
        "(keys: {\n  \"quit\": [\"F2\"],\n  // \"close\"\n  \"close\": [\"F2\"],\n})",
        (4, 3),
        &["F2", "“quit”", "“close”"],
    );
    // A step of the caret has its key with Shift too.
    check_fault("(keys: {\"counterpart\": [\"Shift+Left\"]})", (1, 9), &["“letter-left”", "“counterpart”"]);
    check_fault("(keys: {\"quit\": [\"3\"]})", (1, 9), &["“tag-with-digit”", "“quit”"]);
    check_fault("(keys: {\"quit\": [\"Alt+3\"]})", (1, 9), &["“tag-with-proposal”", "“quit”"]);
    let given_way = "(keys: {\"next-pane\": [\"Ctrl+S\"], \"save\": [\"F2\"]})";
    assert!(read(given_way.as_bytes()).is_ok(), "the one that had it has another");
}

#[test]
fn other_faults_are_told_with_their_place() {
    check_fault("(keys: {\n  \"fly\": [\"F2\"],\n})", (2, 3), &["“fly”"]);
    check_fault("(keys: {\n  \"quit\": [\"Ctrl+Q\", \"Hyper+Q\"],\n})", (2, 22), &["“Hyper+Q”"]);
    check_fault("(keys: {\n  \"quit\": [],\n  \"quit\": []})", (3, 3), &["“quit”", "twice"]);
    check_fault("(keys: {\n  \"quit\" []})", (2, 9), &["“:”"]);
    check_fault("(\n  kees: {})", (2, 3), &["kees"]);
    assert!(matches!(
        read(b"(keys: {\n\xff"),
        Err(Fault::Unreadable(ReadError::NotUtf8 { spot: Spot { line: 2, column: 1 }, .. }))
    ));
}

#[test]
fn a_broken_file_leaves_the_keys_as_they_come_and_itself_untouched() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("keys.ron");
    assert!(load(Some(folder.path())).1.is_none(), "no file is no fault");
    let broken = "(keys: {\"quit\": [\"Ctrl+S\"]})";
    crate::store::atomic::write(&path, broken.as_bytes(), crate::store::atomic::Replace::Nothing).unwrap();
    let (keymap, error) = load(Some(folder.path()));
    assert_eq!(keymap.bindings(), Keymap::default().bindings());
    assert_eq!(error.unwrap().path, path);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), broken);
}
