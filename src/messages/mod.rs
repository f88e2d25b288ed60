//! Errors, notices and faults as sentences in the person's language, for the window and the command
//! line.
//!
//! The main trait is [`Describe`]: what happened, where (file, line, column), and what to do next. The
//! errors themselves hold data alone. [`report`] gives reports their words.

mod edits;
mod merge;
pub mod report;
pub mod review;

pub use merge::conflict_words;

use std::io;
use std::path::Path;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::align::Warning;
use crate::formats::TextWarning;
use crate::jobs::Panicked;
use crate::locale::own::{WordsCause, WordsFault};
use crate::locale::syntax::ErrorKind;
use crate::locale::{Locale, Value};
use crate::model::Fault;
use crate::session::{CommitError, SessionSaveError};
use crate::store::atomic::{Step, WriteError};
use crate::store::codebooks::CodebookError;
use crate::store::journal::JournalError;
use crate::store::{
    FileFault, Holder, LockError, OpenError, OpenNotice, ReadError, ReadOnly, SaveError, Spot, Unknown,
};

/// Something that can be told to a person.
pub trait Describe {
    /// It, in a sentence or two.
    fn describe(&self, locale: &Locale) -> String;
}

/// `file:line:column`.
pub fn place(path: &Path, spot: Spot) -> String {
    format!("{}:{}:{}", path.display(), spot.line, spot.column)
}

/// An error of the system about a file.
pub fn io_error(locale: &Locale, path: &Path, error: &io::Error) -> String {
    let id = match error.kind() {
        io::ErrorKind::NotFound => "errors-io-not-found",
        io::ErrorKind::PermissionDenied => "errors-io-denied",
        io::ErrorKind::ReadOnlyFilesystem => "errors-io-read-only",
        io::ErrorKind::IsADirectory => "errors-io-folder",
        io::ErrorKind::StorageFull => "errors-io-full",
        io::ErrorKind::AlreadyExists => "errors-io-exists",
        _ => "errors-io-other",
    };
    locale.format(id, &[("path", shown(path)), ("reason", error.to_string().into())])
}

/// What a person should know about how the text file `path` was read.
pub fn text_warning(locale: &Locale, path: &Path, encoding: &str, warning: TextWarning) -> String {
    let format = |id, byte: usize, count: usize| {
        let values = [
            ("path", shown(path)),
            ("encoding", encoding.into()),
            ("byte", locale.plain_number(byte).into()),
            ("count", count.into()),
        ];
        locale.format(id, &values)
    };
    match warning {
        TextWarning::Guessed(_) => format("errors-text-guessed", 0, 0),
        TextWarning::LastCharacterCut { byte_offset } => format("errors-text-cut", byte_offset, 1),
        TextWarning::Undecodable { count, byte_offset } => {
            format("errors-text-undecodable", byte_offset, count)
        }
    }
}

/// Why the codebook file `path` was not taken.
pub fn codebook_error(locale: &Locale, path: &Path, error: &CodebookError) -> String {
    let (spot, cause) = match error {
        CodebookError::Unreadable(error) => read_cause(locale, error),
        CodebookError::CodeUnusable { code, spot } => {
            (Some(*spot), locale.format("errors-cause-code", &[("code", code.as_str().into())]))
        }
        CodebookError::CodeTwice { code, spot } => {
            (Some(*spot), locale.format("errors-cause-code-twice", &[("code", code.as_str().into())]))
        }
        CodebookError::ParentMissing { code, parent, spot } => {
            let values = [("code", code.as_str().into()), ("parent", parent.as_str().into())];
            (Some(*spot), locale.format("errors-cause-code-parent", &values))
        }
    };
    locale.format("errors-codebook", &[("place", place_or_path(path, spot)), ("cause", cause.into())])
}

fn shown(path: &Path) -> Value<'static> {
    path.display().to_string().into()
}

fn place_or_path(path: &Path, spot: Option<Spot>) -> Value<'static> {
    spot.map_or_else(|| shown(path), |spot| place(path, spot).into())
}

impl Describe for OpenError {
    fn describe(&self, locale: &Locale) -> String {
        match self {
            Self::Io { path, source } => io_error(locale, path, source),
            Self::Unreadable { path, source } => {
                let (spot, cause) = read_cause(locale, source);
                locale.format(
                    "errors-unreadable",
                    &[("place", place_or_path(path, spot)), ("cause", cause.into())],
                )
            }
        }
    }
}

/// Where and why a file could not be read.
pub fn read_cause(locale: &Locale, error: &ReadError) -> (Option<Spot>, String) {
    let with = |id, values: &[(&str, Value<'_>)]| locale.format(id, values);
    match error {
        ReadError::NotUtf8 { byte_offset, spot } => (
            Some(*spot),
            with("errors-cause-not-utf-8", &[("byte", locale.plain_number(*byte_offset).into())]),
        ),
        ReadError::Syntax { spot, cause } => (Some(*spot), ron_cause(locale, cause)),
        ReadError::Newer { format, spot, cause } => {
            let cause = ron_cause(locale, cause);
            (
                Some(*spot),
                with("errors-cause-newer", &[("format", (*format).into()), ("cause", cause.into())]),
            )
        }
        ReadError::NoSuchFormat { format } => {
            (None, with("errors-cause-no-such-format", &[("format", (*format).into())]))
        }
        ReadError::TextTwice { text, spot } => {
            (Some(*spot), with("errors-cause-text-twice", &[("id", text.to_string().into())]))
        }
        ReadError::ParagraphTwice { paragraph, spot, .. } => {
            (Some(*spot), with("errors-cause-paragraph-twice", &[("id", paragraph.0.to_string().into())]))
        }
        ReadError::ParagraphWithLineEnd { paragraph, spot, .. } => {
            (Some(*spot), with("errors-cause-paragraph-line-end", &[("id", paragraph.0.to_string().into())]))
        }
        ReadError::BreakMisplaced { paragraph, at, spot, .. } => {
            let values = [("id", paragraph.0.to_string().into()), ("at", at.to_string().into())];
            (Some(*spot), with("errors-cause-break", &values))
        }
        ReadError::TooManyBeads { beads, spot, .. } => {
            (Some(*spot), with("errors-cause-beads", &[("count", (*beads).into())]))
        }
        ReadError::AnnotationTwice { annotation, spot } => {
            (Some(*spot), with("errors-cause-annotation-twice", &[("id", annotation.to_string().into())]))
        }
        ReadError::TargetIncomplete { annotation, target, spot } => {
            let values = [("id", annotation.to_string().into()), ("number", (*target).into())];
            (Some(*spot), with("errors-cause-target", &values))
        }
        ReadError::ConflictIncomplete { spot } => (Some(*spot), with("errors-cause-conflict", &[])),
    }
}

/// What is wrong with a RON file of a person's own (settings, keys), with its place.
pub fn ron_fault(locale: &Locale, path: &Path, spot: Spot, error: &ron::Error) -> String {
    let values = [("place", place(path, spot).into()), ("cause", ron_cause(locale, error).into())];
    locale.format("errors-at", &values)
}

impl Describe for WordsFault {
    fn describe(&self, locale: &Locale) -> String {
        let of_id = |words, id: &str| locale.format(words, &[("id", id.into())]);
        let cause = match &self.cause {
            WordsCause::Io(error) => return io_error(locale, &self.path, error),
            WordsCause::NotUtf8 { byte } => {
                locale.format("errors-cause-not-utf-8", &[("byte", locale.plain_number(*byte).into())])
            }
            WordsCause::Syntax(kind) => fluent_cause(locale, kind),
            WordsCause::Twice { id } => of_id("errors-cause-words-twice", id),
            WordsCause::UnknownId { id } => of_id("errors-cause-words-unknown", id),
            WordsCause::UnknownValue { id, name } => {
                let values = [("id", id.as_str().into()), ("name", name.as_str().into())];
                locale.format("errors-cause-words-value", &values)
            }
        };
        let spot = Spot { line: self.line, column: self.column };
        let values = [("place", place(&self.path, spot).into()), ("cause", cause.into())];
        locale.format("errors-words", &values)
    }
}

/// The commonest of Fluent's errors in the person's language, the others in the parser's words.
fn fluent_cause(locale: &Locale, kind: &ErrorKind) -> String {
    match kind {
        ErrorKind::ExpectedToken(token) => {
            locale.format("errors-cause-token", &[("token", token.to_string().into())])
        }
        ErrorKind::ExpectedCharRange { range } => {
            locale.format("errors-cause-token", &[("token", range.as_str().into())])
        }
        ErrorKind::ExpectedMessageField { entry_id } => {
            locale.format("errors-cause-words-empty", &[("id", entry_id.as_str().into())])
        }
        ErrorKind::MissingDefaultVariant => locale.text("errors-cause-default"),
        ErrorKind::UnbalancedClosingBrace => locale.text("errors-cause-brace"),
        ErrorKind::UnterminatedStringLiteral => locale.text("errors-cause-string-end"),
        other => locale.format("errors-cause-other", &[("reason", other.to_string().into())]),
    }
}

/// The sign that ron looked for, if that is all it has to say.
fn expected_sign(error: &ron::Error) -> Option<&'static str> {
    use ron::Error;
    Some(match error {
        Error::ExpectedArray => "[",
        Error::ExpectedArrayEnd | Error::ExpectedAttributeEnd => "]",
        Error::ExpectedComma => ",",
        Error::ExpectedMap => "{",
        Error::ExpectedMapColon => ":",
        Error::ExpectedMapEnd => "}",
        Error::ExpectedOptionEnd | Error::ExpectedStructLikeEnd => ")",
        Error::ExpectedString => "\"",
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) => "(",
        _ => return None,
    })
}

/// The commonest of ron's errors in the person's language, the others in ron's words.
fn ron_cause(locale: &Locale, error: &ron::Error) -> String {
    use ron::Error;
    let named = |id, name: &str| locale.format(id, &[("name", name.into())]);
    if let Some(sign) = expected_sign(error) {
        return locale.format("errors-cause-token", &[("token", sign.into())]);
    }
    match error {
        Error::Eof => locale.text("errors-cause-end"),
        Error::ExpectedStringEnd => locale.text("errors-cause-string-end"),
        Error::ExceededRecursionLimit => locale.text("errors-cause-depth"),
        Error::NoSuchStructField { found, .. } => named("errors-cause-unknown-field", found),
        Error::MissingStructField { field, .. } => named("errors-cause-missing-field", field),
        Error::DuplicateStructField { field, .. } => named("errors-cause-twice-field", field),
        Error::NoSuchEnumVariant { found, expected, .. } => {
            let values = [("name", found.as_str().into()), ("known", locale.list(expected).into())];
            locale.format("errors-cause-unknown-word", &values)
        }
        Error::InvalidValueForType { expected, found } => {
            let values = [("expected", expected.as_str().into()), ("found", found.as_str().into())];
            locale.format("errors-cause-value", &values)
        }
        other => locale.format("errors-cause-other", &[("reason", other.to_string().into())]),
    }
}

impl Describe for SaveError {
    fn describe(&self, locale: &Locale) -> String {
        match self {
            Self::ChangedOnDisk { path } => locale.format("errors-changed-on-disk", &[("path", shown(path))]),
            Self::Compare { path, source } => io_error(locale, path, source),
            Self::Write(error) | Self::Unsynced { source: error, .. } => error.describe(locale),
        }
    }
}

impl Describe for WriteError {
    fn describe(&self, locale: &Locale) -> String {
        if self.step == Step::Rename && self.source.kind() == io::ErrorKind::AlreadyExists {
            return locale.format("errors-exists-already", &[("path", shown(&self.path))]);
        }
        let id = if self.step == Step::SyncFolder { "errors-write-doubtful" } else { "errors-write" };
        let named = self.path.parent().filter(|_| self.step == Step::Create).unwrap_or(&self.path);
        let named = if named.as_os_str().is_empty() { Path::new(".") } else { named };
        let reason = io_error(locale, named, &self.source);
        locale.format(id, &[("path", shown(&self.path)), ("reason", reason.into())])
    }
}

impl Describe for JournalError {
    fn describe(&self, locale: &Locale) -> String {
        let reason = io_error(locale, &self.path, &self.source);
        locale.format("errors-journal", &[("reason", reason.into())])
    }
}

impl Describe for SessionSaveError {
    fn describe(&self, locale: &Locale) -> String {
        match self {
            Self::Lock(error) => error.describe(locale),
            Self::Save(error) => error.describe(locale),
        }
    }
}

impl Describe for LockError {
    fn describe(&self, locale: &Locale) -> String {
        match self {
            Self::HeldBy { path, holder } => {
                held(locale, holder, ("errors-held", "errors-held-by-unknown"), shown(path))
            }
            Self::ReadOnlyFolder { path, source } => {
                let values = [("path", shown(path)), ("reason", source.to_string().into())];
                locale.format("errors-lock-folder", &values)
            }
            Self::Io { path, source } if source.kind() == io::ErrorKind::NotFound => {
                let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
                io_error(locale, folder.unwrap_or(path), source)
            }
            Self::Io { path, source } => {
                let values = [("path", shown(path)), ("reason", source.to_string().into())];
                locale.format("errors-lock-other", &values)
            }
        }
    }
}

/// A time of a lock, here where the person is; as it stands there if it is none.
fn since(locale: &Locale, since: &str) -> String {
    match since.parse::<Timestamp>() {
        Ok(at) => locale.date_time(at.to_zoned(TimeZone::system()).datetime()),
        Err(_) => since.to_owned(),
    }
}

/// `ids` are those with and without a known holder.
fn held(locale: &Locale, holder: &Holder, ids: (&str, &str), path: Value<'static>) -> String {
    match holder.process {
        Some(process) if !holder.who.is_empty() => {
            let values = [
                ("path", path),
                ("who", holder.who.as_str().into()),
                ("process", process.to_string().into()),
                ("since", since(locale, &holder.since).into()),
            ];
            locale.format(ids.0, &values)
        }
        _ => locale.format(ids.1, &[("path", path)]),
    }
}

impl Describe for ReadOnly {
    fn describe(&self, locale: &Locale) -> String {
        match self {
            Self::NewerFormat { format } => {
                locale.format("errors-read-only-newer", &[("format", (*format).into())])
            }
            Self::UnknownField { name, spot } => {
                let values = [
                    ("name", name.as_str().into()),
                    ("line", spot.line.to_string().into()),
                    ("column", spot.column.to_string().into()),
                ];
                locale.format("errors-read-only-field", &values)
            }
            Self::HeldBy { holder } => {
                let ids = ("errors-read-only-held", "errors-read-only-held-by-unknown");
                held(locale, holder, ids, "".into())
            }
            Self::Folder { reason } => {
                locale.format("errors-read-only-folder", &[("reason", reason.as_str().into())])
            }
            Self::Unlockable { reason } => {
                locale.format("errors-read-only-unlockable", &[("reason", reason.as_str().into())])
            }
        }
    }
}

impl Describe for CommitError {
    fn describe(&self, locale: &Locale) -> String {
        match self {
            Self::ReadOnly => locale.text("errors-read-only"),
            Self::Edit(error) => error.describe(locale),
        }
    }
}

impl Describe for Panicked {
    fn describe(&self, locale: &Locale) -> String {
        let values = [("job", self.job.as_str().into()), ("reason", self.message.as_str().into())];
        locale.format("errors-job", &values)
    }
}

impl Describe for Warning {
    fn describe(&self, locale: &Locale) -> String {
        match *self {
            Self::EmptySide => locale.text("notice-align-empty-side"),
            Self::Lopsided { times } => locale.format("notice-align-lopsided", &[("times", times.into())]),
            Self::SameText => locale.text("notice-align-same-text"),
            Self::LittleInCommon { doubtful, of } => locale.format(
                "notice-align-little-in-common",
                &[("doubtful", doubtful.into()), ("count", of.into())],
            ),
        }
    }
}

impl Describe for OpenNotice {
    fn describe(&self, locale: &Locale) -> String {
        let counted = |id, count: usize| locale.format(id, &[("count", count.into())]);
        match self {
            Self::Relocated(ids) => counted("errors-notice-relocated", ids.len()),
            Self::Orphaned(ids) => counted("errors-notice-orphaned", ids.len()),
            Self::Recovered { changes } => counted("errors-notice-recovered", *changes),
            Self::JournalForeign { kept } => {
                locale.format("errors-notice-journal-foreign", &[("path", shown(kept))])
            }
            Self::JournalDamaged { kept, line, not_applied } => {
                let values = [
                    ("path", shown(kept)),
                    ("line", locale.plain_number(*line).into()),
                    ("count", (*not_applied).into()),
                ];
                locale.format("errors-notice-journal-damaged", &values)
            }
        }
    }
}

impl Describe for FileFault {
    fn describe(&self, locale: &Locale) -> String {
        let annotation = |id: &str, annotation: &dyn ToString| {
            locale.format(id, &[("annotation", annotation.to_string().into())])
        };
        match self {
            Self::Project(fault) => fault.describe(locale),
            Self::Relocated(id) => annotation("errors-fault-relocated", id),
            Self::Lost(id) => annotation("errors-fault-lost", id),
            Self::Unknown(Unknown::Format(format)) => {
                locale.format("errors-fault-newer", &[("format", (*format).into())])
            }
            Self::Unknown(Unknown::Field { name, .. }) => {
                locale.format("errors-fault-unknown-field", &[("name", name.as_str().into())])
            }
        }
    }
}

impl Describe for Fault {
    fn describe(&self, locale: &Locale) -> String {
        let say = |id: &str, values: &[(&str, String)]| {
            let values: Vec<_> = values.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
            locale.format(id, &values)
        };
        match self {
            Self::TextTwice(id) => say("errors-fault-text-twice", &[("id", id.to_string())]),
            Self::SourceTwice(id) => say("errors-fault-source-twice", &[("id", id.to_string())]),
            Self::ParagraphTwice(id, paragraph) => {
                let values = [("id", id.to_string()), ("paragraph", paragraph.0.to_string())];
                say("errors-fault-paragraph-twice", &values)
            }
            Self::BreakMisplaced(_, paragraph, at) => {
                let values = [("paragraph", paragraph.0.to_string()), ("at", at.to_string())];
                say("errors-fault-break", &values)
            }
            Self::AuthorTwice(id) => say("errors-fault-author-twice", &[("id", id.to_string())]),
            Self::AuthorMissing(annotation, id) => {
                let values = [("annotation", annotation.to_string()), ("id", id.to_string())];
                say("errors-fault-author-missing", &values)
            }
            Self::WithoutTarget(annotation) => {
                say("errors-fault-without-target", &[("annotation", annotation.to_string())])
            }
            Self::TextMissing(annotation, id) => {
                let values = [("annotation", annotation.to_string()), ("id", id.to_string())];
                say("errors-fault-text-missing", &values)
            }
            Self::RangeUnsound(annotation, range) => {
                let (start, end) = (range.start.0.to_string(), range.end.0.to_string());
                say(
                    "errors-fault-range",
                    &[("annotation", annotation.to_string()), ("start", start), ("end", end)],
                )
            }
            Self::QuoteDiffers(annotation, _) => {
                say("errors-fault-quote", &[("annotation", annotation.to_string())])
            }
            Self::Orphan(annotation) => say("errors-fault-orphan", &[("annotation", annotation.to_string())]),
            Self::CategoryUnknown(annotation, code) => say(
                "errors-fault-category",
                &[("annotation", annotation.to_string()), ("code", code.clone())],
            ),
            Self::AlignmentAstray(id) => say("errors-fault-alignment", &[("id", id.to_string())]),
            Self::BeadsMiscounted { beads, segments, .. } => say(
                "errors-fault-beads",
                &[
                    ("source", locale.count(beads.0)),
                    ("translation", locale.count(beads.1)),
                    ("sourceThere", locale.count(segments.0)),
                    ("translationThere", locale.count(segments.1)),
                ],
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_ron_looks_for_is_told_in_the_language_of_the_interface() {
        type Book = std::collections::BTreeMap<String, Vec<String>>;
        for (text, sign) in [
            ("{1: []}", "\""),
            ("{\"a\" []}", ":"),
            ("{\"a\": \"b\"}", "["),
            ("[]", "{"),
            ("{\"a\": [\"b\" \"c\"]}", ","),
        ] {
            let error = ron::from_str::<Book>(text).unwrap_err();
            assert_eq!(
                ron_cause(&Locale::new("en"), &error.code),
                format!("“{sign}” was expected."),
                "{text}"
            );
            let arabic = ron_cause(&Locale::new("ar"), &error.code);
            assert!(arabic.starts_with("المتوقع «") && !arabic.contains("xpected"), "{text}: {arabic}");
        }
    }
}
