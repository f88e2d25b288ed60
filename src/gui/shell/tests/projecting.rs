//! The counterpart of the open annotation's passage, proposed in the other text.

use egui::{Event, PointerButton};

use super::*;
use crate::model::{Annotation, Language, Project, TextId};

const WIDE: [f32; 2] = [1280.0, 820.0];

impl Window {
    fn project_now(&self) -> Project {
        self.with(|app| app.session().unwrap().project().clone())
    }

    /// Shows the French translation of the sample and opens its first annotation, which has none there.
    fn open_unanswered(&mut self) -> (Annotation, TextId) {
        let project = self.project_now();
        let french = project.translations().find(|text| text.language == Language::new("fr")).unwrap().id;
        let source = project.source().unwrap().id;
        let order = project.annotations_in_text_order(source);
        let found = order.into_iter().find(|annotation| {
            annotation.range_in(source).is_some() && annotation.range_in(french).is_none()
        });
        let annotation = found.unwrap().clone();
        self.perform(Command::ShowTranslation(french));
        // As if one read the source.
        self.perform(Command::GoToCounterpart);
        assert_eq!(self.with(|app| app.reader().focused()), Some(source));
        self.perform(Command::OpenAnnotation(annotation.id));
        (annotation, french)
    }

    /// Gives the name that the first change asks for.
    fn give_name(&mut self) {
        self.harness.event(Event::Text("ليلى".to_owned()));
        self.settle();
        self.press(Modifiers::NONE, Key::Enter);
    }

    fn proposed(&self) -> Option<crate::gui::projecting::Proposal> {
        self.with(|app| app.reader().proposal())
    }
}

#[test]
fn a_counterpart_is_proposed_taken_by_key_moved_and_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::in_language(folder.path(), None, WIDE, "en");
    let before = window.project_now();
    let (annotation, french) = window.open_unanswered();
    let proposal = window.proposed().unwrap();
    assert_eq!((proposal.annotation, proposal.text), (annotation.id, french));
    window.harness.get_by_label("Proposed counterpart");
    assert!(window.shows("Proposed counterpart: “"), "it is said");
    assert_eq!(window.project_now(), before, "proposing changes nothing");
    window.picture("proposal");

    window.press(Modifiers::NONE, Key::P);
    window.give_name();
    let taken = window.project_now().annotations[&annotation.id].clone();
    assert_eq!(taken.targets.len(), annotation.targets.len() + 1);
    assert_eq!(taken.range_in(french), Some(proposal.range));
    assert_eq!(window.proposed(), None);
    window.picture("proposal-taken");

    // The keys that move edges go on with what was taken.
    window.press(Modifiers::ALT, Key::CloseBracket);
    let moved = window.project_now().annotations[&annotation.id].range_in(french).unwrap();
    assert!(moved.end < proposal.range.end && moved.start == proposal.range.start);

    // One change each.
    window.perform(Command::Undo);
    window.perform(Command::Undo);
    assert_eq!(window.project_now(), before);
    assert_eq!(window.proposed(), Some(proposal), "it is proposed again");
}

#[test]
fn a_click_on_the_proposed_words_takes_them() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::in_language(folder.path(), None, WIDE, "ar");
    window.perform(Command::Theme(ThemeChoice::Dark));
    let (annotation, french) = window.open_unanswered();
    let proposal = window.proposed().unwrap();
    window.picture("proposal-ar-dark");
    let rects = window.with(|app| {
        let project = app.session().unwrap().project();
        app.reader().pane(french).unwrap().rects_of(project.text(french).unwrap(), proposal.range)
    });
    let pos = rects[0].center();
    for pressed in [true, false] {
        window.harness.event(Event::PointerMoved(pos));
        let button = PointerButton::Primary;
        window.harness.event(Event::PointerButton { pos, button, pressed, modifiers: Modifiers::NONE });
        window.settle();
    }
    window.give_name();
    assert_eq!(window.project_now().annotations[&annotation.id].range_in(french), Some(proposal.range));
}

#[test]
fn what_is_dismissed_is_not_proposed_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::in_language(folder.path(), None, WIDE, "en");
    let (annotation, _) = window.open_unanswered();
    let before = window.project_now();
    window.click("Not this");
    assert_eq!(window.proposed(), None);
    window.perform(Command::Dismiss);
    window.perform(Command::OpenAnnotation(annotation.id));
    assert_eq!(window.proposed(), None);
    assert_eq!(window.harness.query_all_by_label("Proposed counterpart").count(), 0);
    window.press(Modifiers::NONE, Key::P);
    assert!(window.shows("No counterpart is proposed."));
    assert_eq!(window.project_now(), before);
}
