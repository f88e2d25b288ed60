//! The program: parses arguments, opens the window or runs a subcommand.

use std::path::PathBuf;
use std::process::ExitCode;

use hashiya::cli::{self, Asked};

fn main() -> ExitCode {
    env_logger::Builder::from_env(env_logger::Env::default().default_filter_or("warn")).init();
    match cli::run() {
        Asked::Done(code) => code,
        Asked::Window(path) => open_window(path),
    }
}

/// Opens the window on `path`.
#[cfg(feature = "gui")]
fn open_window(path: Option<PathBuf>) -> ExitCode {
    match hashiya::gui::run(path) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&error.to_string()),
    }
}

/// A build without a window says what there is.
#[cfg(not(feature = "gui"))]
fn open_window(_path: Option<PathBuf>) -> ExitCode {
    fail(&cli::no_window())
}

fn fail(message: &str) -> ExitCode {
    use std::io::Write as _;
    let _ = writeln!(std::io::stderr(), "hashiya: {message}");
    ExitCode::FAILURE
}
