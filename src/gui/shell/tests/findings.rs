//! What there is to look at before delivery, in the panel: by menu, key, click and after edits.

use egui_kittest::kittest::NodeT as _;

use super::*;
use crate::edit::annotate::{self, Hand};
use crate::edit::{Edit, Label, Transaction};
use crate::gui::command::ReviewCommand;
use crate::model::{Alignment, CategoryCode, Language, Project, Role, TextRange};
use crate::session::fresh;
use crate::store::to_bytes;

const SOURCE: &str = "قرأ الطالب المقال في 12 مارس 2024. ثم كتب إلى UNESCO رسالة طويلة. \
    وبعد ذلك عاد إلى بيته.\nوفي سنة 2025 سافر إلى باريس.";
const TRANSLATION: &str = "The student read the the article on 13 March 2024. Then he wrote a long letter \
    (to UNESCO. After that he went back home.\nIn 2025 he travelled to Paris.";

fn project(folder: &Path) -> PathBuf {
    let mut project = Project::new(fresh::project_id(), "مشروع");
    for (role, language, words) in [(Role::Source, "ar", SOURCE), (Role::Translation, "en", TRANSLATION)] {
        let decoded = crate::formats::decode(words.as_bytes(), None);
        let language = Language::new(language);
        project.texts.push(crate::formats::text_of(fresh::text_id(), role, language, &decoded, ""));
    }
    project.alignments.push(Alignment::by_paragraph(&project.texts[0], &project.texts[1]));
    let path = folder.join("p.ron");
    write(&path, &to_bytes(&project, uuid::Uuid::now_v7()));
    path
}

impl Window {
    fn selected_words(&self) -> Option<String> {
        self.with(|app| app.reader().selected_words(app.session().unwrap().project()))
    }

    /// Clicks the first thing of a role whose name holds `words`.
    fn click_in(&mut self, role: egui::Role, words: &str) {
        let mut named = self.harness.query_all_by_label_contains(words);
        named.find(|node| node.accesskit_node().role() == role).unwrap().click();
        drop(named);
        self.settle();
    }

    fn count(&self, name: &str) -> usize {
        self.harness.query_all_by_label_contains(name).count()
    }
}

#[test]
fn findings_are_listed_by_check_gone_through_and_left_out() {
    let folder = tempfile::tempdir().unwrap();
    let path = project(folder.path());
    let mut window = Window::new(folder.path(), Some(path));
    window.click("Review");
    window.harness.run_steps(20);
    window.picture("review-menu");
    window.click("Check before delivery");
    assert!(window.shows("3 things to look at"));
    for check in ["Numbers · 1", "Doubled words and spaces · 1", "Quotation marks and brackets · 1"] {
        window.harness.get_by_label(check);
    }
    assert!(!window.shows("Filter by words"), "the list stands in the place of the annotations");
    window.picture("findings");

    // A click goes to the place and selects it; nothing asks to tag what was only jumped to.
    window.click_in(egui::Role::ListItem, "stands twice");
    assert_eq!(window.selected_words().as_deref(), Some("the the"));
    assert!(!window.shows("Tag the selection"));
    window.picture("finding");

    // F8 goes on, Shift+F8 goes back, and the ends are told.
    window.press(Modifiers::NONE, Key::F8);
    assert_eq!(window.selected_words().as_deref(), Some("("));
    assert!(window.count("3 of 3") > 0, "it is said");
    window.press(Modifiers::NONE, Key::F8);
    assert!(window.shows("That was the last finding."));
    window.press(Modifiers::SHIFT, Key::F8);
    window.press(Modifiers::SHIFT, Key::F8);
    assert!(window.selected_words().unwrap().contains("13"));
    window.press(Modifiers::SHIFT, Key::F8);
    assert!(window.shows("That was the first finding."));

    // Left out, it stays out; the next one takes its place.
    window.perform(Command::Review(ReviewCommand::Dismiss));
    assert!(window.shows("2 things to look at"));
    window.press(Modifiers::NONE, Key::F8);
    assert_eq!(window.selected_words().as_deref(), Some("the the"));
    window.click_in(egui::Role::Button, "Leave out: ( has no partner");
    assert!(window.shows("1 thing to look at"));
    window.click("Back to the annotations");
    assert!(window.shows("Filter by words"));
    window.press(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::D);
    assert!(window.shows("1 thing to look at"));
}

#[test]
fn the_list_follows_what_is_changed_and_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = project(folder.path());
    let mut window = Window::new(folder.path(), Some(path));
    // Asked for by key alone, the first finding is gone to as soon as it is found.
    window.press(Modifiers::NONE, Key::F8);
    assert!(window.selected_words().unwrap().contains("13"));
    let dismissed = |window: &mut Window| window.perform(Command::Review(ReviewCommand::Dismiss));
    dismissed(&mut window);
    {
        let mut app = window.harness.state().borrow_mut();
        let app = app.as_mut().unwrap();
        let session = app.session().unwrap();
        let hand = Hand::new(fresh::author_id(), fresh::now());
        let mut scratch = crate::session::Session::new(session.project().clone());
        let author = Edit::author(session.project(), hand.author, "ليلى");
        let mut edits = vec![author.clone()];
        scratch.commit(Transaction::new(Label::Annotate, vec![author])).unwrap();
        for (index, code) in [(0, "sdg/1"), (1, "sdg/2")] {
            let text = scratch.project().texts[index].id;
            let categories = vec![CategoryCode::parse(code).unwrap()];
            let range = TextRange::new(0, 6);
            let id = fresh::annotation_id();
            let made = annotate::create(scratch.project(), id, text, range, categories, String::new(), hand);
            edits.push(made.unwrap());
        }
        assert!(app.commit(Transaction::new(Label::Annotate, edits)));
    }
    window.settle();
    window.harness.get_by_label("Sides tagged differently · 1");
    assert!(window.shows("The categories differ: 1 in the source, 2 in the translation"));
    assert!(!window.shows("Numbers · 1"), "what was left out stays out");
    window.perform(Command::Undo);
    assert!(!window.shows("Sides tagged differently"));
    assert!(window.shows("2 things to look at"));
}

#[test]
fn findings_look_right_in_arabic_and_in_the_dark() {
    let folder = tempfile::tempdir().unwrap();
    let path = project(folder.path());
    let mut window = Window::in_language(folder.path(), Some(path), [1100.0, 720.0], "ar");
    window.perform(Command::Theme(ThemeChoice::Dark));
    window.press(Modifiers::NONE, Key::F8);
    assert!(window.shows("مواضع تستدعي النظر"));
    assert!(window.shows("علامات الاقتباس والأقواس"));
    assert!(window.selected_words().unwrap().contains("13"));
    window.picture("findings-ar-dark");
}
