//! What Arabic words mean, by the pointer at rest and by key.

use egui::{Event, Pos2, Rect};

use super::*;
use crate::edit::Selection;
use crate::model::{TextId, TextRange};

const WIDE: [f32; 2] = [1280.0, 820.0];

impl Window {
    fn source(&self) -> TextId {
        self.with(|app| app.session().unwrap().project().source().unwrap().id)
    }

    /// Where `words` of the source stand in it, the `nth` time from 0.
    fn place(&self, words: &str, nth: usize) -> TextRange {
        self.with(|app| {
            let source = app.session().unwrap().project().source().unwrap();
            let (at, _) = source.as_str().match_indices(words).nth(nth).unwrap();
            TextRange::new(at, at + words.len())
        })
    }

    fn rect(&self, range: TextRange) -> Rect {
        self.with(|app| {
            let source = app.session().unwrap().project().source().unwrap();
            app.reader().pane(source.id).unwrap().rects_of(source, range)[0]
        })
    }

    fn rest_at(&mut self, at: Pos2) {
        self.harness.event(Event::PointerMoved(at));
        self.harness.run_steps(6);
    }

    fn put_caret(&mut self, range: TextRange) {
        let text = self.source();
        let ctx = self.harness.ctx.clone();
        if let Some(app) = self.harness.state().borrow_mut().as_mut() {
            app.select(Selection { text, anchor: range.start, head: range.start });
            app.perform(&ctx, Command::Dismiss);
        }
        self.settle();
    }

    fn card(&self) -> Option<(Rect, String)> {
        let found = self.harness.query_by_role(egui::Role::Tooltip)?;
        Some((found.rect(), egui_kittest::kittest::NodeT::accesskit_node(&found).label().unwrap_or_default()))
    }
}

#[test]
fn the_pointer_at_rest_on_a_word_shows_its_stem_and_renderings_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    for (tag, part) in [("en", "noun"), ("ar", "اسم")] {
        let mut window = Window::in_language(folder.path(), None, WIDE, tag);
        for (word, stem, rendering) in [
            ("المتحدة", "متحد", "united"),
            ("الدولي", "دولي", "international"),
            ("مجموعة", "مجموعة", "group"),
        ] {
            let rect = window.rect(window.place(word, 0));
            window.rest_at(rect.center());
            let (card, name) = window.card().unwrap_or_else(|| panic!("no card for {word}"));
            assert!(name.contains(stem) && name.contains(rendering), "{word}: {name}");
            assert!(!card.intersects(rect), "{word}: the card covers it");
        }
        assert!(window.card().unwrap().1.contains(part));
        window.picture(&format!("gloss-{tag}"));
        // Escape sends it away while the pointer stays; elsewhere there is none.
        window.press(Modifiers::NONE, Key::Escape);
        window.harness.run_steps(6);
        assert!(window.card().is_none());
        window.rest_at(window.rect(window.place("المتحدة", 0)).center());
        assert!(window.card().is_some());
        window.perform(Command::ToggleGlosses);
        assert!(window.card().is_none(), "by choice none");
        window.perform(Command::ToggleGlosses);
        window.rest_at(Pos2::new(640.0, 5.0));
        assert!(window.card().is_none());
    }
}

#[test]
fn a_word_in_passing_shows_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::in_language(folder.path(), None, WIDE, "en");
    let rect = window.rect(window.place("المتحدة", 0));
    for step in 0..4 {
        window.harness.event(Event::PointerMoved(rect.center() + egui::vec2(step as f32, 0.0)));
        window.harness.step();
        assert!(window.card().is_none());
    }
}

#[test]
fn the_word_at_the_caret_is_explained_by_key_and_said() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::in_language(folder.path(), None, WIDE, "en");
    let word = window.place("المتحدة", 0);
    window.put_caret(word);
    window.press(Modifiers::NONE, Key::D);
    let (card, name) = window.card().unwrap();
    assert!(!card.intersects(window.rect(word)));
    // In the card and in what is said.
    assert!(window.harness.query_all_by_label_contains("united").count() >= 2, "{name}");
    window.press(Modifiers::NONE, Key::ArrowLeft);
    assert!(window.card().is_none(), "the caret has left its place");
    // The menu has it too; in a translation there is nothing to explain.
    window.click("Edit");
    window.harness.run_steps(20);
    window.harness.get_by_label_contains("Explain this word");
    window.press(Modifiers::NONE, Key::Escape);
    window.perform(Command::NextPane);
    window.perform(Command::ExplainWord);
    assert!(window.shows("There is no Arabic word at the caret."));
}
