//! The alignment edited by hand, by menu and by key.

use super::aligning::project;
use super::*;
use crate::edit::beads::{Way, next_unconfirmed};
use crate::gui::command::BeadCommand as B;
use crate::model::{Bead, Role};

/// The beads as `1-1 2-1*`, the star for a confirmed one.
fn beads(window: &Window) -> String {
    let beads = |app: &App| app.session().unwrap().project().alignments[0].beads.clone();
    let shown = |bead: &Bead| {
        format!("{}-{}{}", bead.source, bead.target, if bead.is_confirmed() { "*" } else { "" })
    };
    window.with(beads).iter().map(shown).collect::<Vec<_>>().join(" ")
}

/// The bead that one stands in.
fn here(window: &Window) -> usize {
    window.with(|app| app.bead_here().unwrap().index)
}

fn aligned(folder: &Path) -> Window {
    let path = project(folder);
    let mut window = Window::new(folder, Some(path));
    window.perform(Command::Align);
    assert_eq!(beads(&window), "1-1 1-1 1-1 1-1");
    window
}

#[test]
fn each_change_of_the_alignment_is_one_step_to_undo() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = aligned(folder.path());
    let (source, translation) = (Role::Source, Role::Translation);
    for (from, command, after) in [
        (1, B::Merge, "1-1 2-2 1-1"),
        (1, B::Unlink, "1-1 1-0 0-1 1-1 1-1"),
        (0, B::MoveBoundary(source, Way::Later), "2-1 0-1 1-1 1-1"),
        (0, B::MoveBoundary(source, Way::Earlier), "0-1 2-1 1-1 1-1"),
        (2, B::MoveBoundary(translation, Way::Later), "1-1 1-1 1-2 1-0"),
        (2, B::MoveBoundary(translation, Way::Earlier), "1-1 1-1 1-0 1-2"),
    ] {
        window.perform(Command::GoToBead(from));
        assert_eq!(here(&window), from);
        window.perform(Command::Bead(command));
        assert_eq!(beads(&window), after, "{command:?}");
        window.press(Modifiers::COMMAND, Key::Z);
        assert_eq!(beads(&window), "1-1 1-1 1-1 1-1", "{command:?} taken back");
    }
    // What cannot be done is told and changes nothing.
    window.perform(Command::GoToBead(3));
    window.press(Modifiers::COMMAND, Key::M);
    assert!(window.shows("The pair is the last one"));
    assert_eq!(beads(&window), "1-1 1-1 1-1 1-1");
}

#[test]
fn a_pair_parts_at_the_caret_of_either_text() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = aligned(folder.path());
    window.perform(Command::GoToBead(1));
    window.perform(Command::Bead(B::Merge));
    for text in [0, 1] {
        let select = |window: &mut Window| {
            let shared = window.harness.state();
            let mut app = shared.borrow_mut();
            let app = app.as_mut().unwrap();
            let text = &app.session().unwrap().project().texts[text];
            let pos = text.segment_range(2).unwrap().start;
            let selection = crate::edit::Selection { text: text.id, anchor: pos, head: pos };
            app.select(selection);
        };
        select(&mut window);
        window.settle();
        window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::M);
        assert_eq!(beads(&window), "1-1 1-1 1-1 1-1");
        window.press(Modifiers::COMMAND, Key::Z);
        assert_eq!(beads(&window), "1-1 2-2 1-1");
    }
}

#[test]
fn sentences_chosen_in_both_texts_are_linked() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = aligned(folder.path());
    window.perform(Command::GoToBead(1));
    window.press(Modifiers::COMMAND, Key::L);
    assert!(window.shows("1 source sentence is chosen."));
    window.perform(Command::GoToBead(2));
    window.press(Modifiers::COMMAND, Key::J);
    window.press(Modifiers::COMMAND, Key::L);
    assert_eq!(beads(&window), "1-1 2-2 1-1");
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(beads(&window), "1-1 1-1 1-1 1-1");
}

#[test]
fn one_confirms_and_goes_on_by_one_key_and_the_bar_counts() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = aligned(folder.path());
    assert!(window.shows("0 of 4 sentences confirmed"));
    // Whoever confirms gives their name, once.
    window.press(Modifiers::COMMAND, Key::Enter);
    assert!(window.with(|app| app.dialog.is_some()));
    window.harness.event(egui::Event::Text("مريم".to_owned()));
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(beads(&window), "1-1* 1-1 1-1 1-1");
    let next = window.with(|app| next_unconfirmed(&app.session().unwrap().project().alignments[0], 0));
    assert_eq!(Some(here(&window)), next);
    window.press(Modifiers::COMMAND, Key::Enter);
    window.press(Modifiers::COMMAND, Key::Enter);
    assert!(window.shows("3 of 4 sentences confirmed"));
    window.press(Modifiers::COMMAND, Key::Enter);
    assert_eq!(beads(&window), "1-1* 1-1* 1-1* 1-1*");
    assert!(window.shows("All pairs are confirmed."));
    // What two confirmed pairs say they say together.
    window.perform(Command::GoToBead(0));
    window.click("Align");
    window.harness.run_steps(20);
    window.picture("bead-menu");
    window.harness.get_by_label_contains("Merge with the next pair").click();
    window.settle();
    assert_eq!(beads(&window), "2-2* 1-1* 1-1*");
    window.press(Modifiers::COMMAND, Key::U);
    assert_eq!(beads(&window), "2-2 1-1* 1-1*");
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(beads(&window), "2-2* 1-1* 1-1*");
}

/// The words of the sentences that are lit in the source and in the translation.
fn lit(window: &Window) -> [String; 2] {
    window.with(|app| {
        let project = app.session().unwrap().project();
        let words = |index: usize| {
            let text = &project.texts[index];
            let range = app.reader().lit_in(text.role);
            range.and_then(|range| text.slice(range)).unwrap_or_default().trim().to_owned()
        };
        [words(0), words(1)]
    })
}

/// The middle of the first line of some words of text `index`.
fn place(window: &Window, index: usize, words: &str) -> egui::Pos2 {
    window.with(|app| {
        let text = &app.session().unwrap().project().texts[index];
        let at = text.as_str().find(words).unwrap();
        let range = crate::model::TextRange::new(at, at + words.len());
        app.reader().pane(text.id).unwrap().rects_of(text, range)[0].center()
    })
}

#[test]
fn the_counterpart_of_pointer_and_caret_is_lit_also_with_sides_swapped_and_stacked() {
    let folder = tempfile::tempdir().unwrap();
    let path = project(folder.path());
    let mut window = Window::new(folder.path(), Some(path));
    window.perform(Command::Align);
    let first = ["قرأ الطالب المقال في 12 مارس 2024.", "The student read the article on 12 March 2024."];
    let second = ["ثم كتب إلى UNESCO رسالة طويلة.", "Then he wrote a long letter to UNESCO."];
    let last = ["وفي سنة 2025 سافر إلى باريس.", "In 2025 he travelled to Paris."];
    assert_eq!(lit(&window), first, "the caret stands at the beginning");
    let stacked = Command::Arrange(crate::gui::settings::Arrangement::Stacked);
    for command in [Command::ZoomReset, Command::SwapSides, stacked] {
        window.perform(command);
        for (index, words, expected) in [(1, "long letter", &second), (0, "باريس", &last)] {
            let at = place(&window, index, words);
            window.harness.event(egui::Event::PointerMoved(at));
            window.settle();
            assert_eq!(&lit(&window), expected, "under the pointer");
        }
        // The caret moves after the pointer did, and leads.
        window.press(Modifiers::COMMAND, Key::Home);
        window.press(Modifiers::NONE, Key::ArrowDown);
        window.press(Modifiers::COMMAND, Key::Home);
        assert_eq!(lit(&window), first, "the caret has moved");
    }
    window.picture("lit-stacked");
}

#[test]
fn the_ribbon_under_the_pointer_lights_both_its_sentences() {
    let folder = tempfile::tempdir().unwrap();
    let path = project(folder.path());
    let mut window = Window::new(folder.path(), Some(path));
    window.perform(Command::Align);
    let (left, right) = (place(&window, 1, "In 2025"), place(&window, 0, "باريس"));
    let gutter = window.with(|app| {
        let ground = |index: usize| {
            let text = app.session().unwrap().project().texts[index].id;
            app.reader().pane(text).unwrap().ground().unwrap().0
        };
        ground(1).right()..ground(0).left()
    });
    assert!(gutter.end - gutter.start > 40.0, "{gutter:?}");
    // Where a ribbon begins it is as high as the line that it begins at.
    for (x, y) in [(gutter.start + 1.0, left.y), (gutter.end - 1.0, right.y)] {
        window.harness.event(egui::Event::PointerMoved(egui::pos2(400.0, 5.0)));
        window.press(Modifiers::COMMAND, Key::End);
        window.press(Modifiers::COMMAND, Key::Home);
        window.harness.event(egui::Event::PointerMoved(egui::pos2(x, y)));
        window.settle();
        assert_eq!(lit(&window)[1], "In 2025 he travelled to Paris.");
    }
    window.picture("lit-ribbon");
}
