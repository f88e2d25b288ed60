//! Typing in the texts, by keys, clipboard and input method, as a person does.

use egui::accesskit::Role as NodeRole;
use egui::{Event, ImeEvent};

use super::*;
use crate::model::{Project, Text, TextPos};
use crate::session::Session;
use crate::store::Holder;

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;

impl Window {
    pub(super) fn project(&self) -> Project {
        self.with(|app| app.session().unwrap().project().clone())
    }

    /// What text `index` says.
    fn said(&self, index: usize) -> String {
        self.with(|app| app.session().unwrap().project().texts[index].as_str().to_owned())
    }

    fn events(&mut self, events: impl IntoIterator<Item = Event>) {
        for event in events {
            self.harness.event(event);
        }
        self.harness.run_steps(2);
    }

    fn caret_to(&mut self, index: usize, at: usize) {
        let id = self.project().texts[index].id;
        let shared = self.harness.state();
        let mut app = shared.borrow_mut();
        app.as_mut().unwrap().reader.pane_mut(id).unwrap().put_caret(TextPos(at));
    }

    fn caret(&self, index: usize) -> usize {
        let id = self.project().texts[index].id;
        self.with(|app| app.reader().pane(id).unwrap().caret().0)
    }
}

fn text(words: &str) -> Event {
    Event::Text(words.to_owned())
}

fn key(key: Key, modifiers: Modifiers) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
}

/// A window in which the translation is edited.
fn edited(folder: &Path) -> Window {
    let path = aligning::project(folder);
    let mut window = Window::new(folder, Some(path));
    window.click("Edit: Translation, English");
    window
}

#[test]
fn keys_type_where_one_edits_and_ask_for_commands_where_one_reads() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = edited(folder.path());
    let start = window.said(1);
    window.picture("typing-begun");
    for letter in ["3", "n", " ", "a"] {
        window.events([text(letter)]);
    }
    assert_eq!(window.said(1), format!("3n a{start}"));
    assert!(window.project().annotations.is_empty(), "a digit is a digit");
    assert_eq!(window.caret(1), 4);
    window.press(CTRL, Key::Z);
    assert_eq!(window.said(1), format!("3n {start}"), "words are undone by themselves");
    window.press(CTRL, Key::Z);
    assert_eq!((window.said(1), window.caret(1)), (start.clone(), 0));
    window.press(NONE, Key::Escape);
    window.events([text("x")]);
    assert_eq!(window.said(1), start, "one reads again");
    assert!(window.harness.query_by_role(NodeRole::MultilineTextInput).is_none());
    window.press(CTRL, Key::E);
    assert!(window.harness.query_by_role(NodeRole::MultilineTextInput).is_some());
    window.events([text("x")]);
    assert_eq!(window.said(1), format!("x{start}"));
    assert_eq!(window.said(0), aligning::SOURCE, "the source has a lock of its own");
}

#[test]
fn what_comes_in_one_frame_is_done_in_its_order() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = edited(folder.path());
    let start = window.said(1);
    let keys = [
        text("a"),
        key(Key::ArrowLeft, NONE),
        text("b"),
        key(Key::Delete, NONE),
        key(Key::Backspace, NONE),
        text("c"),
        key(Key::Home, Modifiers::SHIFT),
        text("d"),
    ];
    window.events(keys);
    assert_eq!(window.said(1), format!("d{start}"));
}

#[test]
fn paragraphs_are_parted_joined_cut_and_pasted() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = edited(folder.path());
    let start = window.project();
    let words = window.said(1);
    let first = words.find('\n').unwrap();
    window.caret_to(1, first);
    window.events([key(Key::Enter, NONE), text("New")]);
    assert_eq!(window.said(1), words.replace('\n', "\nNew\n"));
    assert_eq!(window.project().faults(|_, _| true), []);
    window.events([key(Key::Backspace, CTRL), key(Key::Backspace, NONE)]);
    assert_eq!((window.said(1), window.caret(1)), (words.clone(), first));
    window.events([key(Key::Delete, NONE)]);
    assert_eq!(window.said(1), words.replace('\n', ""));
    window.events([Event::Paste("\r\nOne\rTwo\n".to_owned())]);
    assert_eq!(window.said(1), words.replace('\n', "\nOne\nTwo\n"));
    assert_eq!(window.project().texts[1].paragraph_count(), 4);
    window.events([key(Key::A, CTRL), Event::Cut]);
    assert_eq!(window.said(1), "");
    assert_eq!(window.project().faults(|_, _| true), []);
    while window.with(|app| app.session().unwrap().undo_label().is_some()) {
        window.press(CTRL, Key::Z);
    }
    assert_eq!(window.project(), start);
}

#[test]
fn letters_of_an_input_method_stand_in_the_line_before_they_are_text() {
    let folder = tempfile::tempdir().unwrap();
    let path = aligning::project(folder.path());
    let mut window = Window::new(folder.path(), Some(path));
    window.click("Edit: Source, Arabic");
    let start = window.said(0);
    let at = start.find("المقال").unwrap();
    window.caret_to(0, at);
    let preedit = ImeEvent::Preedit { text: "كتاب".to_owned(), active_range_chars: Some(0..2) };
    window.events([Event::Ime(preedit)]);
    assert_eq!(window.said(0), start, "not yet in the text");
    assert!(
        window.with(|app| app
            .reader()
            .pane(app.session().unwrap().project().texts[0].id)
            .unwrap()
            .is_composing())
    );
    window.picture("typing-preedit");
    window.events([key(Key::Backspace, NONE)]);
    assert_eq!(window.said(0), start, "the key is the input method's");
    window.events([Event::Ime(ImeEvent::Commit("كتاب ".to_owned()))]);
    let mut expected = start.clone();
    expected.insert_str(at, "كتاب ");
    assert_eq!((window.said(0), window.caret(0)), (expected, at + "كتاب ".len()));
    window.events([Event::Ime(ImeEvent::DeleteSurrounding { before_chars: 5, after_chars: 0 })]);
    assert_eq!(window.said(0), start);
    // A selection across two directions.
    let digits = start.find("12").unwrap();
    window.caret_to(0, digits - 4);
    for _ in 0..14 {
        window.events([key(Key::ArrowLeft, Modifiers::SHIFT)]);
    }
    window.picture("typing-selection");
}

#[test]
fn a_project_open_for_reading_says_why_it_takes_no_words() {
    let folder = tempfile::tempdir().unwrap();
    let path = aligning::project(folder.path());
    let _first = Session::open(&path, &Holder::default()).unwrap();
    let mut window = Window::new(folder.path(), Some(path));
    window.click("Edit: Translation, English");
    assert!(window.shows("open for reading only"));
    let start = window.said(1);
    window.events([text("x")]);
    assert_eq!(window.said(1), start);
}

#[test]
fn a_key_lays_out_the_paragraph_it_types_in_and_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = edited(folder.path());
    window.caret_to(1, 5);
    window.settle();
    let id = window.project().texts[1].id;
    let count = |window: &Window| window.with(|app| app.reader().pane(id).unwrap().laid_out_count());
    let before = count(&window);
    for _ in 0..10 {
        window.events([text("x")]);
    }
    assert_eq!(count(&window) - before, 10);
    let before = count(&window);
    window.press(CTRL, Key::Z);
    assert_eq!(count(&window) - before, 1, "undo too");
    let before = count(&window);
    window.events([key(Key::Enter, NONE)]);
    assert_eq!(count(&window) - before, 2);
}

#[test]
fn random_keys_say_what_a_plain_string_says() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = edited(folder.path());
    let start = window.project();
    let id = start.texts[1].id;
    let mut plain = window.said(1);
    // A plain generator with a fixed seed (Knuth's MMIX).
    let mut seed = 7_u64;
    let mut next = |most: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % most
    };
    for step in 0..250 {
        let at = window.with(|app| app.reader().pane(id).unwrap().place().range());
        let before = plain.clone();
        let put = |plain: &mut String, words: &str| plain.replace_range(at.bytes(), words);
        match next(9) {
            0 | 1 => {
                put(&mut plain, "ب");
                window.events([text("ب")]);
            }
            2 => {
                put(&mut plain, ". A");
                window.events([Event::Paste(". A".to_owned())]);
            }
            3 => {
                put(&mut plain, "\n");
                window.events([key(Key::Enter, NONE)]);
            }
            4 => {
                put(&mut plain, "x\ny");
                window.events([Event::Paste("x\ny".to_owned())]);
            }
            5 | 6 => {
                let gone = plain[..at.start.0].chars().next_back();
                let from =
                    if at.is_empty() { at.start.0 - gone.map_or(0, char::len_utf8) } else { at.start.0 };
                plain.replace_range(from..at.end.0, "");
                window.events([key(Key::Backspace, NONE)]);
            }
            7 => {
                let to = (plain.len() * next(100) / 100).min(plain.len());
                let to = plain.floor_char_boundary(to);
                window.caret_to(1, to);
                window.events([]);
            }
            _ => {
                let way = [Key::ArrowLeft, Key::ArrowDown, Key::ArrowRight, Key::ArrowUp][next(4)];
                window.events([key(way, Modifiers::SHIFT)]);
            }
        }
        assert_eq!(window.said(1), plain, "step {step} from {before:?} at {at:?}");
        assert_eq!(window.project().faults(|_, _| true), [], "step {step}");
    }
    window.press(NONE, Key::Escape);
    while window.with(|app| app.session().unwrap().undo_label().is_some()) {
        window.press(CTRL, Key::Z);
    }
    assert_eq!(window.project(), start);
    assert!(start.texts.iter().all(|text: &Text| text.paragraph_count() > 0));
}

#[test]
fn words_are_found_in_a_text_and_gone_through_by_the_keyboard() {
    let folder = tempfile::tempdir().unwrap();
    let path = aligning::project(folder.path());
    let mut window = Window::new(folder.path(), Some(path));
    let id = window.project().texts[0].id;
    let said = window.said(0);
    let selected = |window: &Window| {
        let range = window.with(|app| app.reader().pane(id).unwrap().place().range());
        said[range.bytes()].to_owned()
    };
    window.press(CTRL, Key::F);
    window.events([text("إلى")]);
    assert_eq!(selected(&window), "إلى");
    assert!(window.shows("1 of 3"));
    window.picture("typing-find");
    window.press(NONE, Key::Enter);
    assert!(window.shows("2 of 3"));
    window.press(Modifiers::SHIFT, Key::Enter);
    window.press(Modifiers::SHIFT, Key::Enter);
    assert!(window.shows("3 of 3"), "round the end");
    window.click("Next match");
    assert!(window.shows("1 of 3"));
    window.press(CTRL, Key::F);
    window.press(CTRL, Key::A);
    window.events([text("لا يوجد")]);
    assert!(window.shows("No match"));
    assert_eq!(window.said(0), said, "what is typed in the bar is not typed in the text");
    window.press(NONE, Key::Escape);
    assert!(!window.shows("Find in this text"));
    assert_eq!(selected(&window), "إلى", "what was found stays selected");
    let pane = window.with(|app| app.reader().pane(id).unwrap().id());
    assert_eq!(window.harness.ctx.memory(egui::Memory::focused), Some(pane));
}
