//! Tests of the journal: lines there and back, crashes at every byte, checkpoints, moves.

use std::fs::{self, File};
use std::io::Write as _;
use std::sync::Arc;

use proptest::prelude::*;
use tempfile::TempDir;

use super::super::{Fingerprint, OpenNotice, Opened, open, save, to_bytes};
use super::replay::{Damage, Refused, Replayed, replay};
use super::*;
use crate::edit::annotate::{self, Hand};
use crate::edit::{Edit, History, Label, Selection, Transaction, segment, words};
use crate::model::*;
use crate::store::Expected;

mod random;

fn uuid(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

fn project() -> Project {
    let row = |id: u64, words: &str| ParagraphRow::body(ParagraphId(id), words);
    let source = Text::new(
        TextId(uuid(10)),
        Role::Source,
        Language::new("ar"),
        Direction::RightToLeft,
        Origin { file_name: "مقال.txt".into(), encoding: "UTF-8".into(), ..Origin::default() },
        vec![row(1, "قرأ الناس المقال. ثم ناموا."), row(2, "أمس \u{202b}كِتَابٌ\u{202c}")],
    );
    let mut project = Project::new(ProjectId(uuid(1)), "مشروع");
    project.authors.push(Author { id: AuthorId(uuid(2)), name: "مريم".into() });
    project.texts.push(source);
    project
}

fn here(project: &Project) -> Follows {
    Follows { save_id: uuid(7), fingerprint: Fingerprint::of(&to_bytes(project, uuid(7))) }
}

fn retitle(project: &Project, title: &str) -> Transaction {
    let before = project.title.clone();
    Transaction::new(Label::Retitle, vec![Edit::Title { before, after: title.to_owned() }])
}

/// A journal of retitlings by hand: its bytes, the project after each, and the file it follows.
fn retitled(titles: &[&str]) -> (Vec<u8>, Vec<Project>, Follows) {
    let mut now = project();
    let follows = here(&now);
    let mut bytes = encode::header(now.id, follows, 0).into_bytes();
    let mut states = vec![now.clone()];
    for (index, title) in titles.iter().enumerate() {
        let transaction = retitle(&now, title);
        transaction.apply(&mut now).unwrap();
        bytes.extend(encode::change(index as u64 + 1, Kind::Commit { begins: false }, &transaction).bytes());
        states.push(now.clone());
    }
    (bytes, states, follows)
}

fn replayed(bytes: &[u8], follows: Follows) -> Replayed {
    replay(bytes, &project(), follows).unwrap()
}

#[test]
fn a_journal_brings_back_what_was_done_and_can_be_undone() {
    let (bytes, states, follows) = retitled(&["ب", "ج\n\"\\"]);
    let back = replayed(&bytes, follows);
    assert_eq!((&back.project, back.changes, back.sequence), (&states[2], 2, 2));
    assert_eq!((back.byte_len, back.damage), (bytes.len(), None));
    assert_eq!(back.history.undoable().unwrap().label, Label::Retitle);
}

#[test]
fn an_end_that_a_crash_tore_is_dropped_at_every_byte() {
    let (bytes, states, follows) = retitled(&["ب", "ج", "د"]);
    let ends: Vec<usize> =
        bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(at, _)| at + 1).collect();
    for cut in ends[0]..=bytes.len() {
        let whole = ends.iter().filter(|end| **end <= cut).count() - 1;
        let back = replayed(&bytes[..cut], follows);
        assert_eq!(back.project, states[whole], "cut at byte {cut}");
        assert_eq!((back.changes, back.damage), (whole, None), "cut at byte {cut}");
        assert_eq!(back.byte_len, ends[whole], "cut at byte {cut}");
    }
    // Some file systems leave zeros where nothing was written yet.
    let zeros = [&bytes[..ends[2]], &[0; 512][..]].concat();
    assert_eq!(replayed(&zeros, follows).damage, None);
}

#[test]
fn a_fault_with_sound_lines_behind_it_stops_there_and_is_told() {
    let (bytes, states, follows) = retitled(&["ب", "ج", "د", "ه"]);
    let text = String::from_utf8(bytes).unwrap();
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let third = text.len() - lines[4].len() - lines[3].len();
    for at in third..third + lines[3].len() {
        let mut bytes = text.clone().into_bytes();
        bytes[at] ^= 1;
        let back = replayed(&bytes, follows);
        assert_eq!(back.project, states[2], "byte {at}");
        assert!(
            matches!(back.damage, Some(Damage { line: 4, not_applied: 1 | 2 })),
            "byte {at}: {:?}",
            back.damage
        );
    }
    let without_third = [lines[0], lines[1], lines[2], lines[4]].concat();
    let back = replayed(without_third.as_bytes(), follows);
    assert_eq!((back.changes, back.damage), (2, Some(Damage { line: 4, not_applied: 1 })));
}

#[test]
fn a_journal_of_another_file_is_refused() {
    let (bytes, _, follows) = retitled(&["ب"]);
    let refused = |bytes: &[u8], project: &Project, follows| replay(bytes, project, follows).err();
    let other = Follows { save_id: uuid(8), ..follows };
    assert_eq!(refused(&bytes, &project(), other), Some(Refused::Foreign));
    let other = Follows { fingerprint: Fingerprint::of(b"x"), ..follows };
    assert_eq!(refused(&bytes, &project(), other), Some(Refused::Foreign));
    let stranger = Project { id: ProjectId(uuid(9)), ..project() };
    assert_eq!(refused(&bytes, &stranger, follows), Some(Refused::Foreign));
    assert_eq!(refused(b"", &project(), follows), Some(Refused::Empty));
    assert_eq!(refused(b"no journal\n", &project(), follows), Some(Refused::Foreign));
    let beheaded = [b"x".as_slice(), &bytes].concat();
    let damage = Damage { line: 1, not_applied: 1 };
    assert_eq!(refused(&beheaded, &project(), follows), Some(Refused::Damaged(damage)));
    let newer = String::from_utf8(bytes).unwrap().replace("(journal: 1,", "(journal: 2,");
    let damage = Damage { line: 1, not_applied: 1 };
    assert_eq!(refused(newer.as_bytes(), &project(), follows), Some(Refused::Damaged(damage)));
}

#[test]
fn a_checkpoint_replays_nothing_twice_and_keeps_what_came_meanwhile() {
    let (mut bytes, states, follows) = retitled(&["ب", "ج"]);
    // The snapshot was taken after the first change; the second came while it was written.
    let saved = Follows { save_id: uuid(8), fingerprint: Fingerprint::of(&to_bytes(&states[1], uuid(8))) };
    bytes.extend(encode::checkpoint(2, saved, 1).bytes());
    let before_rename = replay(&bytes, &states[0], follows).unwrap();
    assert_eq!((&before_rename.project, before_rename.changes), (&states[2], 2));
    let after_rename = replay(&bytes, &states[1], saved).unwrap();
    assert_eq!((&after_rename.project, after_rename.changes), (&states[2], 1));
    assert_eq!(after_rename.history.undoable().unwrap().edits, retitle(&states[1], "ج").edits);
}

#[test]
fn edits_that_leave_the_project_unsound_are_refused() {
    let now = project();
    let follows = here(&now);
    let hand = Hand::new(AuthorId(uuid(2)), jiff::Timestamp::UNIX_EPOCH);
    let range = TextRange::new(0, 6);
    let text = TextId(uuid(10));
    let edit = annotate::create(&now, AnnotationId(uuid(5)), text, range, vec![], String::new(), hand);
    let mut transaction = Transaction::new(Label::Annotate, vec![edit.unwrap()]);
    let Some(Edit::Annotation { after: Some(annotation), .. }) = transaction.edits.first_mut() else {
        panic!()
    };
    annotation.targets[0].place = Place::At(TextRange::new(3, usize::MAX));
    let bytes =
        encode::header(now.id, follows, 0) + &encode::change(1, Kind::Commit { begins: false }, &transaction);
    assert!(matches!(replay(bytes.as_bytes(), &now, follows), Err(Refused::Damaged(_))));
}

/// A project in a folder of its own, and its journal.
struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap() };
        save(&desk.path(), &project(), Expected::Absent, uuid(7)).unwrap();
        desk
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("p.ron")
    }

    fn journal(&self) -> PathBuf {
        self.folder.path().join("p.ron.journal")
    }

    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<String> = entries.map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    fn recover(&self) -> (Opened, Recovery) {
        let mut opened = open(&self.path()).unwrap();
        let recovery = recover(&self.path(), &mut opened, Access::Ours);
        (opened, recovery)
    }

    /// Does one more retitling and waits until it is durable.
    fn retitle(&self, title: &str) {
        let (opened, recovery) = self.recover();
        let mut journal = Journal::new(opened.project.id, recovery.tail);
        journal.append(Kind::Commit { begins: false }, retitle(&opened.project, title));
        journal.close(false);
    }
}

#[test]
fn a_journal_goes_on_after_each_opening() {
    let desk = Desk::new();
    for (index, title) in ["ب", "ج", "د"].into_iter().enumerate() {
        desk.retitle(title);
        let (opened, recovery) = desk.recover();
        assert_eq!((opened.project.title.as_str(), recovery.changes), (title, index + 1));
        assert_eq!(opened.notices, [OpenNotice::Recovered { changes: index + 1 }]);
    }
    // What was torn is cut off before anything is put behind it.
    File::options().append(true).open(desk.journal()).unwrap().write_all(b"(sequence: 4, su").unwrap();
    desk.retitle("ه");
    assert_eq!(desk.recover().0.project.title, "ه");
    assert_eq!(desk.names(), ["p.ron", "p.ron.journal"]);
}

#[test]
fn what_is_not_applied_is_kept_under_another_name() {
    let desk = Desk::new();
    for title in ["ب", "ج", "د"] {
        desk.retitle(title);
    }
    let whole = fs::read(desk.journal()).unwrap();
    let damaged = String::from_utf8(whole.clone()).unwrap().replace("sequence: 2,", "sequence: 7,");
    atomic::write(&desk.journal(), damaged.as_bytes(), atomic::Replace::Anything).unwrap();
    let (opened, recovery) = desk.recover();
    assert_eq!((opened.project.title.as_str(), recovery.changes), ("ب", 1));
    let kept = desk.folder.path().join("p.ron.journal.kept-1");
    let told = OpenNotice::JournalDamaged { kept: kept.clone(), line: 3, not_applied: 2 };
    assert_eq!(opened.notices, [OpenNotice::Recovered { changes: 1 }, told]);
    assert_eq!(fs::read(&kept).unwrap(), damaged.as_bytes());
    desk.retitle("و");
    let (opened, _) = desk.recover();
    assert_eq!((opened.project.title.as_str(), opened.notices.len()), ("و", 1), "the fault is told once");

    // Another program wrote the file.
    save(&desk.path(), &project(), Expected::Anything, uuid(9)).unwrap();
    let (opened, recovery) = desk.recover();
    let kept = desk.folder.path().join("p.ron.journal.kept-2");
    assert_eq!(opened.notices, [OpenNotice::JournalForeign { kept }]);
    assert_eq!((opened.project, recovery.changes), (project(), 0));
    assert_eq!(desk.names(), ["p.ron", "p.ron.journal.kept-1", "p.ron.journal.kept-2"]);
}

#[test]
fn a_journal_that_is_taken_away_while_it_is_written_stands_again() {
    let desk = Desk::new();
    let (opened, recovery) = desk.recover();
    let mut journal = Journal::new(opened.project.id, recovery.tail);
    let mut now = opened.project;
    for title in ["ب", "ج", "د"] {
        let transaction = retitle(&now, title);
        transaction.apply(&mut now).unwrap();
        let sequence = journal.append(Kind::Commit { begins: false }, transaction);
        let (awake, woken) = std::sync::mpsc::channel();
        journal.wake_with(Arc::new(move || awake.send(()).unwrap_or_default()));
        while journal.state().durable < sequence {
            woken.recv_timeout(std::time::Duration::from_millis(50)).ok();
        }
        fs::remove_file(desk.journal()).unwrap();
    }
    let transaction = retitle(&now, "ه");
    journal.append(Kind::Commit { begins: false }, transaction);
    journal.close(false);
    let (opened, recovery) = desk.recover();
    assert_eq!((opened.project.title.as_str(), recovery.changes), ("ه", 4));
}

#[cfg(unix)]
#[test]
fn nobody_reads_the_journal_who_may_not_read_the_project() {
    use std::os::unix::fs::PermissionsExt as _;
    let desk = Desk::new();
    fs::set_permissions(desk.path(), fs::Permissions::from_mode(0o400)).unwrap();
    desk.retitle("ب");
    assert_eq!(fs::metadata(desk.journal()).unwrap().permissions().mode() & 0o777, 0o600);
}
