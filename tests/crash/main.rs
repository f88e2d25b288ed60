//! Kills: a process that edits is killed at random moments, and nothing it called durable may be missing.
//!
//! `cargo test --test crash` runs a few rounds; `HASHIYA_CRASH_ROUNDS=1000 cargo test --test crash kills`
//! as many as it says. [`work`] is what the process does; [`child`] is the process itself.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail the test")]

mod work;

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use hashiya::edit::{Edit, Label, Transaction};
use hashiya::model::Project;
use hashiya::session::{Durability, SaveRequest, Saved, Session, SessionSaveError};
use hashiya::store::{self, Expected, Holder, OpenNotice};

use work::{Chance, Step, Work};

/// How many rounds a plain `cargo test` makes.
const ROUNDS: u64 = 20;
/// A process has told of its first step after so long, on however busy a machine.
const START: Duration = Duration::from_mins(1);
/// A process is killed at the latest so long after that.
const LONGEST: Duration = Duration::from_millis(250);
/// How many steps a process may be ahead of what it has told.
const AHEAD: usize = 4000;

/// Starts this very program as the process that works on `path` from `seed` on.
fn start(path: &Path, seed: u64) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "child", "--ignored", "--nocapture", "--quiet"])
        .env("HASHIYA_CRASH_PATH", path)
        .env("HASHIYA_CRASH_SEED", seed.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// The numbers of the steps that the process calls durable, as it tells them.
fn told(process: &mut Child) -> Receiver<usize> {
    let (sender, receiver) = channel();
    let lines = BufReader::new(process.stdout.take().unwrap()).lines();
    std::thread::Builder::new()
        .spawn(move || {
            for line in lines.map_while(Result::ok) {
                if let Some(number) = line.strip_prefix("durable ") {
                    let _ = sender.send(number.parse().unwrap());
                }
            }
        })
        .unwrap();
    receiver
}

#[test]
fn kills_at_random_moments_lose_nothing_that_was_called_durable() {
    let rounds = std::env::var("HASHIYA_CRASH_ROUNDS").map_or(ROUNDS, |rounds| rounds.parse().unwrap());
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("p.ron");
    store::save(&path, &work::project(), Expected::Absent, uuid::Uuid::from_u128(7)).unwrap();
    let mut chance = Chance(0x5eed);
    let (mut durable, mut kept, mut idle) = (0, 0, 0);
    for round in 0..rounds {
        let before = look(&path, round % 5 == 4);
        let seed = round + 1;
        let mut process = start(&path, seed);
        let told = told(&mut process);
        // Most die at work, some before they have begun.
        let mut last = 0;
        if round % 4 != 3 {
            last = told.recv_timeout(START).unwrap();
        }
        let until = Instant::now() + LONGEST.mul_f64(chance.share());
        // Until the moment has come, take what it tells.
        while let Ok(number) = told.recv_timeout(until.saturating_duration_since(Instant::now())) {
            last = number;
        }
        process.kill().unwrap();
        process.wait().unwrap();
        // What it told before it died counts.
        last = told.iter().last().unwrap_or(last);
        let after = look(&path, false);
        let step = step_of(&before, seed, &after, last);
        let Some(step) = step else {
            let name = std::env::temp_dir().join(format!("hashiya-crash-{round}"));
            let _ = fs::rename(folder.keep(), &name);
            panic!(
                "round {round}: {last} steps were called durable, and the project is in the state of none of them or of an earlier one; all is kept in {}",
                name.display()
            );
        };
        durable += last;
        kept += step;
        idle += usize::from(last == 0);
    }
    println!(
        "{rounds} kills: {durable} steps called durable, {kept} found, 0 torn, 0 lost; {idle} before the first"
    );
    assert!(durable > 0, "no process came to anything");
    let names: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert!(names.len() <= 3, "something was left behind: {names:?}");
}

/// The project as it opens; `saves` puts its journal into the file.
fn look(path: &Path, saves: bool) -> Project {
    let mut session = Session::open(path, &Holder::default()).unwrap();
    for notice in session.notices() {
        assert!(matches!(notice, OpenNotice::Recovered { .. }), "{notice:?}");
    }
    assert_eq!(session.read_only(), None);
    if saves && let Some(request) = session.save_request(None, false) {
        session.save_now(request, &Holder::default()).unwrap();
    }
    session.project().clone()
}

/// The number of the step from `least` on after which the project was as in `after`.
fn step_of(before: &Project, seed: u64, after: &Project, least: usize) -> Option<usize> {
    let mut work = Work::new(Session::new(before.clone()), seed);
    for step in 0..least + AHEAD {
        if step >= least && work.session.project() == after {
            return Some(step);
        }
        work.step();
    }
    None
}

/// The process that is killed: works for ever, and tells what is durable.
#[test]
#[ignore = "the process that the other test starts and kills"]
fn child() {
    let Some(path) = std::env::var_os("HASHIYA_CRASH_PATH").map(PathBuf::from) else {
        println!("nobody named a project to work on");
        return;
    };
    let seed = std::env::var("HASHIYA_CRASH_SEED").unwrap().parse().unwrap();
    let mut session = Session::open(&path, &Holder::default()).unwrap();
    let (awake, woken) = channel();
    session.wake_with(move || awake.send(()).unwrap_or_default());
    let mut work = Work::new(session, seed);
    let mut saving: Option<Receiver<Result<Saved, SessionSaveError>>> = None;
    for number in 1.. {
        let step = work.step();
        if let Some(done) = saving.take() {
            match done.try_recv() {
                Ok(saved) => work.session.saved(saved.unwrap()),
                Err(_) => saving = Some(done),
            }
        } else if step == Step::Save
            && let Some(request) = work.session.save_request(None, false)
        {
            saving = Some(save(request));
        }
        // Now and then nobody waits, so that several changes go to the disk together.
        if step == Step::Burst {
            continue;
        }
        loop {
            match work.session.durability() {
                Durability::Journalled | Durability::Saved => break,
                Durability::Pending(_) => drop(woken.recv_timeout(Duration::from_millis(5))),
                other => panic!("{other:?}"),
            }
        }
        writeln!(std::io::stdout(), "durable {number}").unwrap();
    }
}

/// Saves on another thread, as the window does.
fn save(request: SaveRequest) -> Receiver<Result<Saved, SessionSaveError>> {
    let (sender, receiver) = channel();
    std::thread::Builder::new().spawn(move || sender.send(request.run(&Holder::default())).is_ok()).unwrap();
    receiver
}

/// Does one thing, waits until it is durable and says so; where that fails says so too and goes on.
#[test]
#[ignore = "the process that `tests/faults/faults.py` hinders"]
fn append() {
    let Some(path) = std::env::var_os("HASHIYA_CRASH_PATH").map(PathBuf::from) else {
        println!("nobody named a project to work on");
        return;
    };
    let mut session = Session::open(&path, &Holder::default()).unwrap();
    let (awake, woken) = channel();
    session.wake_with(move || awake.send(()).unwrap_or_default());
    for number in 1..=6 {
        let before = session.project().title.clone();
        let edit = Edit::Title { before, after: number.to_string() };
        session.commit(Transaction::new(Label::Retitle, vec![edit])).unwrap();
        let state = loop {
            match session.durability() {
                Durability::Pending(_) => drop(woken.recv_timeout(Duration::from_millis(5))),
                other => break other,
            }
        };
        match state {
            Durability::Journalled => {
                writeln!(std::io::stdout(), "state journalled {number}").unwrap();
                // Twice: into a new journal, and behind what stands there.
                if number > 1 {
                    // As in a crash, nothing is put in order.
                    std::process::exit(0);
                }
            }
            other => writeln!(std::io::stdout(), "state {other:?}").unwrap(),
        }
    }
    panic!("the journal was never written");
}

/// The short form of `tests/faults/faults.py`.
#[test]
fn faults_of_the_system_leave_the_old_state_or_the_new() {
    let has = |program: &str| Command::new(program).arg("--version").output().is_ok();
    if !has("strace") || !has("python3") {
        eprintln!("NOT TESTED: faults of the system need strace and python3, which are not here");
        return;
    }
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/faults/faults.py");
    let program = env!("CARGO_BIN_EXE_hashiya");
    let ran = Command::new("python3")
        .arg(script)
        .args([Path::new(program), &std::env::current_exe().unwrap()])
        .arg("--short")
        .output()
        .unwrap();
    println!("{}", String::from_utf8_lossy(&ran.stdout));
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
}
