//! Aligning the sentences, driven from the menu.

use super::*;
use crate::model::{Alignment, Bead, BeadStatus, Language, Project, Role};
use crate::session::fresh;
use crate::store::to_bytes;

pub(super) const SOURCE: &str = "قرأ الطالب المقال في 12 مارس 2024. ثم كتب إلى UNESCO رسالة طويلة. \
    وبعد ذلك عاد إلى بيته.\nوفي سنة 2025 سافر إلى باريس.";
const TRANSLATION: &str = "The student read the article on 12 March 2024. Then he wrote a long letter to \
    UNESCO. After that he went back home.\nIn 2025 he travelled to Paris.";

/// A project of two paragraphs that pair as wholes.
pub(super) fn project(folder: &Path) -> PathBuf {
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

fn shapes(window: &Window) -> Vec<(u32, u32)> {
    let beads = |app: &App| app.session().unwrap().project().alignments[0].beads.clone();
    window.with(beads).iter().map(|bead: &Bead| (bead.source, bead.target)).collect()
}

#[test]
fn sentences_are_aligned_from_the_menu_as_one_change() {
    let folder = tempfile::tempdir().unwrap();
    let path = project(folder.path());
    let mut window = Window::new(folder.path(), Some(path));
    assert_eq!(shapes(&window), [(3, 3), (1, 1)]);
    window.click("Align");
    window.harness.run_steps(20);
    window.picture("align-menu");
    window.click("Align the sentences");
    assert_eq!(shapes(&window), [(1, 1); 4]);
    assert!(window.shows("The sentences were aligned: "));
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(shapes(&window), [(3, 3), (1, 1)], "one change, taken back at once");
    window.perform(Command::Redo);
    window.perform(Command::Align);
    assert!(window.shows("The sentences are aligned already."));
}

#[test]
fn an_answer_to_beads_that_have_changed_meanwhile_is_asked_for_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = project(folder.path());
    let mut window = Window::new(folder.path(), Some(path));
    {
        let shared = window.harness.state();
        let mut app = shared.borrow_mut();
        let app = app.as_mut().unwrap();
        app.align_shown();
        // While the job runs, a person vouches for the first bead.
        let project = app.session().unwrap().project();
        let translation = project.alignments[0].translation;
        let hand = crate::edit::annotate::Hand::new(fresh::author_id(), fresh::now());
        let edits = crate::edit::beads::confirm(project, translation, 0, hand).unwrap();
        assert!(app.commit(crate::edit::Transaction::new(crate::edit::Label::Confirm, edits)));
    }
    window.settle();
    assert_eq!(shapes(&window), [(3, 3), (1, 1)], "what a person confirmed stays");
    let beads = window.with(|app| app.session().unwrap().project().alignments[0].beads.clone());
    assert!(beads[0].status != BeadStatus::Proposed && beads[1].score.is_some(), "{beads:?}");
}

#[test]
fn aligning_can_be_stopped_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = project(folder.path());
    let mut window = Window::new(folder.path(), Some(path));
    {
        let shared = window.harness.state();
        let mut app = shared.borrow_mut();
        let app = app.as_mut().unwrap();
        app.align_shown();
        assert!(app.aligning.progress().is_some());
        app.stop_aligning();
        assert!(app.aligning.progress().is_none());
    }
    window.settle();
    // Whether the job had its answer by then or not.
    assert_eq!(shapes(&window), [(3, 3), (1, 1)]);
    assert!(window.shows("The sentences were not aligned."));
}
