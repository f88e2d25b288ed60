//! Tests of the session: commit, undo, save, and what a crash leaves.

use super::*;
use crate::edit::Edit;

fn retitle(before: &str, after: &str) -> Transaction {
    Transaction::new(Label::Retitle, vec![Edit::Title { before: before.into(), after: after.into() }])
}

#[test]
fn a_commit_can_be_undone_and_redone_and_a_stale_one_is_refused() {
    let mut session = Session::new(Project::new(fresh::project_id(), "أ"));
    session.commit(retitle("أ", "ب")).unwrap();
    assert!(matches!(session.commit(retitle("أ", "ج")), Err(CommitError::Edit(_))));
    assert_eq!(session.undo(), Some(None));
    assert_eq!(session.project().title, "أ");
    assert_eq!(session.redo(), Some(None));
    assert_eq!(session.project().title, "ب");
    assert_eq!(session.redo(), None, "nothing is left to redo");
}

#[test]
fn a_transaction_that_fails_half_way_changes_nothing() {
    let mut session = Session::new(Project::new(fresh::project_id(), "أ"));
    let mut transaction = retitle("أ", "ب");
    transaction.edits.extend(retitle("غير ذلك", "ج").edits);
    let before = session.project().clone();
    assert!(session.commit(transaction).is_err());
    assert_eq!((session.project(), session.revision()), (&before, 0));
}

#[test]
fn saving_opens_again_and_a_file_changed_by_others_is_not_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("p.ron");
    let holder = Holder::default();
    let mut session = Session::new(Project::new(fresh::project_id(), "أ"));
    session.commit(retitle("أ", "ب")).unwrap();
    assert!(session.has_unsaved_work() && session.save_request(None, false).is_none());
    let request = session.save_request(Some(&path), false).unwrap();
    session.save_now(request, &holder).unwrap();
    assert!(!session.is_modified());

    let second = Session::open(&path, &holder).unwrap();
    assert!(matches!(second.read_only(), Some(ReadOnly::HeldBy { .. })), "the first still holds it");
    assert_eq!(second.project(), session.project());
    drop(second);

    std::fs::OpenOptions::new()
        .append(true)
        .open(&path)
        .and_then(|mut file| std::io::Write::write_all(&mut file, b"\n"))
        .unwrap();
    session.commit(retitle("ب", "ج")).unwrap();
    let request = session.save_request(None, false).unwrap();
    let error = session.save_now(request, &holder).unwrap_err();
    assert!(matches!(error, SessionSaveError::Save(SaveError::ChangedOnDisk { .. })));
    assert!(session.is_modified());
}

/// A project of one title in a folder of its own.
struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap() };
        let mut session = Session::new(Project::new(fresh::project_id(), "أ"));
        save(&mut session, Some(&desk.path("p.ron")));
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn open(&self) -> Session {
        Session::open(&self.path("p.ron"), &Holder::default()).unwrap()
    }

    fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<String> = entries.map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

fn save(session: &mut Session, path: Option<&Path>) {
    let request = session.save_request(path, false).unwrap();
    session.save_now(request, &Holder::default()).unwrap();
}

fn titled(session: &mut Session, title: &str) {
    let before = session.project().title.clone();
    session.commit(retitle(&before, title)).unwrap();
}

/// Waits until all that was done is durable.
fn settle(session: &mut Session) {
    let (awake, woken) = std::sync::mpsc::channel();
    session.wake_with(move || awake.send(()).unwrap_or_default());
    while matches!(session.durability(), Durability::Pending(_)) {
        let _ = woken.recv_timeout(std::time::Duration::from_millis(20));
    }
}

/// Ends without a word, as a crash does: the lock goes, nothing else is done.
fn crash(mut session: Session) {
    settle(&mut session);
    std::mem::forget(session.journal.take());
    // Whatever is left of the session does nothing without its journal.
}

#[test]
fn after_a_crash_all_that_was_done_is_there_and_can_be_undone() {
    let desk = Desk::new();
    let mut session = desk.open();
    titled(&mut session, "ب");
    titled(&mut session, "ج");
    session.undo();
    settle(&mut session);
    assert!(matches!(session.durability(), Durability::Journalled));
    crash(session);
    let mut session = desk.open();
    assert_eq!(session.notices(), [OpenNotice::Recovered { changes: 3 }]);
    assert!(session.is_modified() && session.has_unsaved_work());
    assert_eq!(session.project().title, "ب");
    session.redo();
    assert_eq!(session.project().title, "ج");
    session.undo();
    session.undo();
    assert_eq!(session.project().title, "أ");
    assert_eq!(session.undo(), None);
    crash(session);
    assert_eq!(desk.open().notices(), [OpenNotice::Recovered { changes: 6 }]);
}

#[test]
fn what_was_saved_leaves_no_journal_and_what_was_discarded_neither() {
    let desk = Desk::new();
    let mut session = desk.open();
    titled(&mut session, "ب");
    save(&mut session, None);
    assert!(matches!(session.durability(), Durability::Saved));
    drop(session);
    assert_eq!(desk.names(), ["p.ron"]);
    let mut session = desk.open();
    assert_eq!((session.project().title.as_str(), session.notices()), ("ب", &[][..]));
    titled(&mut session, "ج");
    session.discard();
    drop(session);
    assert_eq!((desk.names(), desk.open().project().title.as_str()), (vec!["p.ron".to_owned()], "ب"));
    let mut session = desk.open();
    titled(&mut session, "د");
    drop(session);
    assert_eq!(desk.names(), ["p.ron", "p.ron.journal"], "what nobody was asked about is kept");
    assert_eq!(desk.open().project().title, "د");
}

#[test]
fn a_crash_after_a_save_brings_back_only_what_came_later_and_still_undoes_all() {
    let desk = Desk::new();
    let mut session = desk.open();
    titled(&mut session, "ب");
    let request = session.save_request(None, false).unwrap();
    // The person goes on while the job writes.
    titled(&mut session, "ج");
    let saved = request.run(&Holder::default()).unwrap();
    session.saved(saved);
    crash(session);
    let mut session = desk.open();
    assert_eq!(session.notices(), [OpenNotice::Recovered { changes: 1 }]);
    assert_eq!(session.project().title, "ج");
    session.undo();
    session.undo();
    assert_eq!(session.project().title, "أ");
}

#[test]
fn a_save_that_never_came_to_its_rename_changes_nothing() {
    let desk = Desk::new();
    let mut session = desk.open();
    titled(&mut session, "ب");
    let request = session.save_request(None, false).unwrap();
    let follows = Follows { save_id: Uuid::now_v7(), fingerprint: Fingerprint::of(b"never written") };
    request.checkpoint.unwrap().write(follows).unwrap();
    crash(session);
    let session = desk.open();
    assert_eq!(session.notices(), [OpenNotice::Recovered { changes: 1 }]);
    assert_eq!(session.project().title, "ب");
}

#[test]
fn saving_elsewhere_takes_the_journal_along() {
    let desk = Desk::new();
    let mut session = desk.open();
    titled(&mut session, "ب");
    let elsewhere = desk.path("q.ron");
    let request = session.save_request(Some(&elsewhere), false).unwrap();
    titled(&mut session, "ج");
    let saved = request.run(&Holder::default()).unwrap();
    session.saved(saved);
    titled(&mut session, "د");
    crash(session);
    assert_eq!(desk.names(), ["p.ron", "q.ron", "q.ron.journal"]);
    assert_eq!(desk.open().project().title, "أ");
    let session = Session::open(&elsewhere, &Holder::default()).unwrap();
    assert_eq!(session.notices(), [OpenNotice::Recovered { changes: 2 }]);
    assert_eq!(session.project().title, "د");
}

#[test]
fn what_is_done_while_the_first_file_is_written_is_kept_too() {
    let desk = Desk::new();
    let path = desk.path("new.ron");
    let mut session = Session::new(Project::new(fresh::project_id(), "أ"));
    titled(&mut session, "ب");
    let request = session.save_request(Some(&path), false).unwrap();
    titled(&mut session, "ج");
    let saved = request.run(&Holder::default()).unwrap();
    session.saved(saved);
    titled(&mut session, "د");
    crash(session);
    let session = Session::open(&path, &Holder::default()).unwrap();
    assert_eq!(session.notices(), [OpenNotice::Recovered { changes: 2 }]);
    assert_eq!(session.project().title, "د");
}

#[test]
fn a_second_look_shows_what_the_first_has_done_and_touches_nothing() {
    let desk = Desk::new();
    let mut session = desk.open();
    titled(&mut session, "ب");
    settle(&mut session);
    let second = desk.open();
    assert!(matches!(second.read_only(), Some(ReadOnly::HeldBy { .. })));
    assert_eq!((second.project().title.as_str(), second.notices()), ("ب", &[][..]));
    drop(second);
    assert_eq!(desk.names(), ["p.ron", "p.ron.journal", "p.ron.lock"]);
    titled(&mut session, "ج");
    crash(session);
    assert_eq!(desk.open().project().title, "ج");
}

#[cfg(unix)]
#[test]
fn a_journal_that_cannot_be_written_is_told_and_written_once_it_can() {
    let desk = Desk::new();
    // A folder in the journal's place cannot be replaced by a file, whoever runs this.
    let mut session = desk.open();
    let in_the_way = desk.path("p.ron.journal");
    std::fs::create_dir_all(in_the_way.join("full")).unwrap();
    titled(&mut session, "ب");
    settle(&mut session);
    assert_eq!(desk.names(), ["p.ron", "p.ron.journal", "p.ron.journal.kept-1", "p.ron.lock"]);
    assert!(matches!(session.durability(), Durability::Journalled), "{:?}", session.durability());
    // Now it is ours, and taken away: a folder stands there again.
    std::fs::remove_file(&in_the_way).unwrap();
    std::fs::create_dir_all(in_the_way.join("full")).unwrap();
    titled(&mut session, "ج");
    settle(&mut session);
    assert!(matches!(session.durability(), Durability::Failed(_)), "{:?}", session.durability());
    std::fs::remove_dir_all(&in_the_way).unwrap();
    titled(&mut session, "د");
    while !matches!(session.durability(), Durability::Journalled) {
        settle(&mut session);
        std::thread::yield_now();
    }
    crash(session);
    assert_eq!(desk.open().project().title, "د");
}
