//! Words of a person's own, from a folder of theirs, over the built-in ones.
//!
//! The main function is `read`. A file with a fault is left out as a whole and told with its place;
//! no file is ever changed. Knows no window.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

use fluent::FluentResource;
use thiserror::Error;

use super::syntax::{self, ErrorKind, Shape, SyntaxFault};

/// A file of words that was left out.
#[derive(Debug, Error)]
#[error("{}:{line}:{column}: {cause:?}", path.display())]
pub struct WordsFault {
    /// The file.
    pub path: PathBuf,
    /// Line of the fault, from 1.
    pub line: usize,
    /// Column of the fault in characters, from 1.
    pub column: usize,
    /// What is wrong.
    pub cause: WordsCause,
}

/// Why a file of words was left out.
#[derive(Debug)]
pub enum WordsCause {
    /// The file cannot be read.
    Io(io::Error),
    /// It is not UTF-8.
    NotUtf8 {
        /// The first byte that is not.
        byte: usize,
    },
    /// It is not Fluent.
    Syntax(ErrorKind),
    /// An id stands twice.
    Twice {
        /// The id.
        id: String,
    },
    /// The program has no words of that id.
    UnknownId {
        /// The id.
        id: String,
    },
    /// The program gives those words no value of that name.
    UnknownValue {
        /// The id.
        id: String,
        /// The name after `$`.
        name: String,
    },
}

/// The folder of this person's words, if the system has one: a folder a language in it.
pub fn folder() -> Option<PathBuf> {
    directories::ProjectDirs::from("", "", "hashiya").map(|folders| folders.config_dir().join("locales"))
}

/// The sound ones of the `.ftl` files in `folder`, in the order of their names, and what is wrong with
/// the others. `known` are the words that there are.
pub(super) fn read(
    folder: &Path,
    known: &dyn Fn() -> BTreeMap<String, Shape>,
) -> (Vec<FluentResource>, Vec<WordsFault>) {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return (Vec::new(), Vec::new()),
        Err(error) => return (Vec::new(), vec![fault(folder, "", 0, WordsCause::Io(error))]),
    };
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "ftl"));
    paths.sort();
    let known = if paths.is_empty() { BTreeMap::new() } else { known() };
    let (mut sound, mut faults) = (Vec::new(), Vec::new());
    for path in paths {
        match read_file(&path, &known) {
            Ok(resource) => sound.push(resource),
            Err(fault) => faults.push(fault),
        }
    }
    (sound, faults)
}

fn read_file(path: &Path, known: &BTreeMap<String, Shape>) -> Result<FluentResource, WordsFault> {
    let bytes = fs::read(path).map_err(|error| fault(path, "", 0, WordsCause::Io(error)))?;
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let byte = error.utf8_error().valid_up_to();
            let before =
                String::from_utf8_lossy(error.as_bytes().get(..byte).unwrap_or_default()).into_owned();
            return Err(fault(path, &before, byte, WordsCause::NotUtf8 { byte }));
        }
    };
    let shapes = syntax::shapes(&text).map_err(|error| match error {
        SyntaxFault::Unexpected { byte, kind } => {
            let is_token = matches!(kind, ErrorKind::ExpectedToken(_));
            let byte = if is_token { last_written(&text, byte) } else { byte };
            fault(path, &text, byte, WordsCause::Syntax(kind))
        }
        SyntaxFault::Twice { id } => fault(path, &text, place_of(&text, &id, 1), WordsCause::Twice { id }),
    })?;
    for (id, shape) in shapes {
        let at = place_of(&text, &id, 0);
        let Some(built_in) = known.get(&id) else {
            return Err(fault(path, &text, at, WordsCause::UnknownId { id }));
        };
        if let Some(name) = shape.values.difference(&built_in.values).next().cloned() {
            let rest = text.get(at..).unwrap_or_default();
            let at = at + rest.find(&format!("${name}")).unwrap_or_default();
            return Err(fault(path, &text, at, WordsCause::UnknownValue { id, name }));
        }
    }
    // It was parsed above, so that nothing is left to go wrong.
    Ok(FluentResource::try_new(text).unwrap_or_else(|(resource, _)| resource))
}

/// `byte`, or the end of the last line before it that has words: what is missing at the end of a line is
/// noticed only on the next.
fn last_written(text: &str, byte: usize) -> usize {
    let before = text.get(..byte).unwrap_or(text);
    let written = before.trim_end();
    if before.get(written.len()..).is_some_and(|blank| blank.contains('\n')) { written.len() } else { byte }
}

/// The byte at which the words of `id` begin, after `earlier` others of that id.
fn place_of(text: &str, id: &str, earlier: usize) -> usize {
    let mut at = 0;
    let mut left = earlier;
    for line in text.split_inclusive('\n') {
        let rest = line.strip_prefix(id).map(str::trim_start);
        if rest.is_some_and(|rest| rest.starts_with('=')) {
            if left == 0 {
                return at;
            }
            left -= 1;
        }
        at += line.len();
    }
    0
}

fn fault(path: &Path, text: &str, byte: usize, cause: WordsCause) -> WordsFault {
    let mut end = byte.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let before = text.get(..end).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    WordsFault { path: path.to_owned(), line, column, cause }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &[u8], line: usize, column: usize, is_expected: impl Fn(&WordsCause) -> bool) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("mine.ftl");
        crate::store::atomic::write(&path, text, crate::store::atomic::Replace::Nothing).unwrap();
        let known = || syntax::shapes("start-name = a\nnotice-saved = { $path }\n").unwrap();
        let (sound, faults) = read(folder.path(), &known);
        assert!(sound.is_empty());
        let [fault] = faults.as_slice() else { panic!("{faults:?}") };
        assert!(is_expected(&fault.cause), "{fault:?}");
        assert_eq!((fault.line, fault.column), (line, column), "{fault:?}");
        assert_eq!(fs::read(&path).unwrap(), text, "the file is left as it is");
    }

    #[test]
    fn a_file_with_a_fault_is_left_out_and_told_with_its_place() {
        check(b"start-name = x\nnotice-saved = { $path\n", 2, 23, |cause| {
            matches!(cause, WordsCause::Syntax(_))
        });
        check(b"start-name = x\nnotice-saved { $path }\n", 2, 14, |cause| {
            matches!(cause, WordsCause::Syntax(ErrorKind::ExpectedToken('=')))
        });
        check(
            b"start-name = x\n\nstart-nmae = y\n",
            3,
            1,
            |cause| matches!(cause, WordsCause::UnknownId { id } if id == "start-nmae"),
        );
        check(
            "# كلماتي\nnotice-saved = حُفظ { $paht }\n".as_bytes(),
            2,
            23,
            |cause| matches!(cause, WordsCause::UnknownValue { name, .. } if name == "paht"),
        );
        check(b"start-name = x\nstart-name = y\n", 2, 1, |cause| matches!(cause, WordsCause::Twice { .. }));
        check(b"start-name = x\nnotice-saved = \xff\n", 2, 16, |cause| {
            matches!(cause, WordsCause::NotUtf8 { byte: 30 })
        });
    }

    #[test]
    fn no_folder_is_no_fault() {
        let (sound, faults) = read(Path::new("/no/such/folder"), &BTreeMap::new);
        assert!(sound.is_empty() && faults.is_empty());
    }
}
