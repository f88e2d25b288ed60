//! The command line: a file a subcommand. Works without a display.
//!
//! The main function is [`run`]. Changes go through the same session, transactions and lock as those of
//! the window. Answers go to standard output, errors and warnings to standard error in a sentence or
//! two; exit 0 is success, 1 a failure or an unsound project, 2 wrong usage.

mod align;
mod annotate;
mod check;
mod export;
mod find;
mod info;
mod merge;
mod new;
mod segment;
mod usage;

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Command, CommandFactory as _, FromArgMatches as _, Parser, Subcommand};
use jiff::Timestamp;

use crate::formats::TextEncoding;
use crate::locale::{self, Conventions, Locale, Value, own};
use crate::messages::{Describe, io_error};
use crate::session::{Keeping, Session};
use crate::store::journal::{self, Access};
use crate::store::{self, Holder, Opened};

/// What was asked for.
#[derive(Debug, Parser)]
#[command(name = "hashiya", version, args_conflicts_with_subcommands = true)]
struct Arguments {
    #[arg(value_name = "FILE.ron")]
    file: Option<PathBuf>,
    #[command(subcommand)]
    command: Option<Subcommands>,
}

#[derive(Debug, Subcommand)]
enum Subcommands {
    New(new::Arguments),
    Annotate(annotate::Arguments),
    Info(info::Arguments),
    Export(export::Arguments),
    Check(check::Arguments),
    Segment(segment::Arguments),
    Align(align::Arguments),
    Merge(merge::Arguments),
}

/// What the caller has to do after the arguments were read.
#[derive(Debug)]
pub enum Asked {
    /// Open the window, on this project if one was named.
    Window(Option<PathBuf>),
    /// Nothing more: a subcommand ran.
    Done(ExitCode),
}

/// Reads the arguments of the process and runs the subcommand, if one was given.
///
/// Wrong usage, `--help` and `--version` end the process here.
pub fn run() -> Asked {
    let own = own::folder();
    let (locale, faults) = Locale::with(&locale::system_tag(), Conventions::default(), own.as_deref());
    for fault in &faults {
        warn(&locale, fault.describe(&locale));
    }
    let arguments = command(&locale)
        .try_get_matches()
        .and_then(|matches| Arguments::from_arg_matches(&matches))
        .unwrap_or_else(|error| usage::exit(&locale, &error));
    let Some(command) = arguments.command else { return Asked::Window(arguments.file) };
    let outcome = match &command {
        Subcommands::New(arguments) => new::run(arguments, &locale),
        Subcommands::Annotate(arguments) => annotate::run(arguments, &locale),
        Subcommands::Info(arguments) => info::run(arguments, &locale),
        Subcommands::Export(arguments) => export::run(arguments, &locale),
        Subcommands::Check(arguments) => check::run(arguments, &locale),
        Subcommands::Segment(arguments) => segment::run(arguments, &locale),
        Subcommands::Align(arguments) => align::run(arguments, &locale),
        Subcommands::Merge(arguments) => merge::run(arguments, &locale),
    };
    Asked::Done(match outcome {
        Ok(code) => code,
        Err(Failure::BrokenPipe) => ExitCode::SUCCESS,
        Err(Failure::Told(message)) => {
            complain(&locale.format("cli-error", &[("message", message.into())]));
            ExitCode::FAILURE
        }
    })
}

/// What to say in a build without a window.
pub fn no_window() -> String {
    let subcommands: Vec<String> =
        Arguments::command().get_subcommands().map(|command| command.get_name().to_owned()).collect();
    let locale = Locale::system();
    locale.format("cli-no-window", &[("subcommands", locale.list_with_and(&subcommands).into())])
}

/// The command with its help in the person's language: `cli-help-SUBCOMMAND-ARGUMENT`.
fn command(locale: &Locale) -> Command {
    let mut command = usage::dressed(locale, Arguments::command(), "cli-help");
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    for name in names {
        let prefix = format!("cli-help-{name}");
        command = command.mut_subcommand(&name, |sub| usage::dressed(locale, sub, &prefix));
    }
    command
}

/// Why a subcommand failed.
#[derive(Debug)]
enum Failure {
    /// With this sentence for the person.
    Told(String),
    /// Whoever read our output has gone; that is no failure of ours.
    BrokenPipe,
}

impl From<String> for Failure {
    fn from(message: String) -> Self {
        Self::Told(message)
    }
}

type Outcome = Result<ExitCode, Failure>;

/// Writes one line to standard error; if that is gone there is nobody to tell.
fn complain(line: &str) {
    let _ = writeln!(io::stderr(), "{line}");
}

fn warn(locale: &Locale, message: String) {
    complain(&locale.format("cli-warning", &[("message", message.into())]));
}

/// Writes to standard output.
fn answer(locale: &Locale, bytes: &[u8]) -> Result<(), Failure> {
    let mut stdout = io::stdout().lock();
    match stdout.write_all(bytes).and_then(|()| stdout.flush()) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Err(Failure::BrokenPipe),
        Err(error) => Err(io_error(locale, Path::new("-"), &error).into()),
    }
}

/// Writes lines to standard output.
fn answer_lines(locale: &Locale, lines: &[String]) -> Result<(), Failure> {
    let text: String = lines.iter().flat_map(|line| [line.as_str(), "\n"]).collect();
    answer(locale, text.as_bytes())
}

/// This process as the holder of a lock.
fn holder() -> Holder {
    let now = Timestamp::now();
    let seconds = Timestamp::from_second(now.as_second()).unwrap_or(now);
    Holder::this_process(&seconds.to_string())
}

/// Opens a project to look at, with what its journal holds; what a person should know about it goes to standard error.
fn open_to_read(locale: &Locale, path: &Path) -> Result<Opened, Failure> {
    let mut opened = store::open(path).map_err(|error| error.describe(locale))?;
    journal::recover(path, &mut opened, Access::Theirs);
    for notice in &opened.notices {
        warn(locale, notice.describe(locale));
    }
    if let Some(reason) = &opened.read_only {
        warn(locale, reason.describe(locale));
    }
    Ok(opened)
}

/// Opens a project to change, with its lock and with what its journal holds, which the next save puts into
/// the file. Only that save keeps what is changed: a command that fails has changed nothing.
fn open_to_write(locale: &Locale, path: &Path) -> Result<Session, Failure> {
    let session =
        Session::open_keeping(path, &holder(), Keeping::OnSave).map_err(|error| error.describe(locale))?;
    if let Some(reason) = session.read_only() {
        return Err(reason.describe(locale).into());
    }
    for notice in session.notices() {
        warn(locale, notice.describe(locale));
    }
    Ok(session)
}

/// The encoding that a person named.
fn encoding_named(locale: &Locale, name: &str) -> Result<TextEncoding, Failure> {
    TextEncoding::from_label(name).ok_or_else(|| {
        let known = locale.list_with_and(&TextEncoding::ALL.map(TextEncoding::label));
        let values = [("encoding", name.into()), ("known", known.into())];
        locale.format("cli-new-encoding-unknown", &values).into()
    })
}

fn shown(path: &Path) -> Value<'static> {
    path.display().to_string().into()
}
