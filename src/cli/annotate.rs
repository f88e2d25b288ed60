//! `hashiya annotate`: one annotation on a passage given by its words.
//!
//! The words must stand in the text exactly so, and once, unless `--nth` says which. Nothing is written
//! when anything is unclear.

use std::ops::Range;
use std::path::PathBuf;
use std::process::ExitCode;

use super::{Outcome, answer_lines, find, holder, open_to_write, shown};
use crate::edit::annotate::{self, Hand};
use crate::edit::{Edit, Label, Transaction};
use crate::formats::{ParagraphNumbers, natural_cmp};
use crate::language::fold;
use crate::locale::Locale;
use crate::messages::Describe as _;
use crate::messages::report::paragraphs;
use crate::model::{AuthorId, CategoryCode, Codebook, CodebookUse, Project, Text, TextRange};
use crate::session::fresh;
use crate::store::codebooks;

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[arg(value_name = "FILE.ron")]
    project: PathBuf,
    #[arg(long, value_name = "TEXT")]
    text: String,
    #[arg(long, value_name = "WORDS", allow_hyphen_values = true)]
    quote: String,
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u32).range(1..))]
    nth: Option<u32>,
    #[arg(long, required = true)]
    category: Vec<String>,
    #[arg(long, default_value = "", hide_default_value = true, allow_hyphen_values = true)]
    note: String,
    #[arg(long, value_name = "NAME")]
    author: Option<String>,
}

pub(super) fn run(arguments: &Arguments, locale: &Locale) -> Outcome {
    let mut session = open_to_write(locale, &arguments.project)?;
    let project = session.project();
    let text = find::text(locale, project, &arguments.text)?;
    let range = find_quote(locale, text, &arguments.quote, arguments.nth)?;
    let mut edits = Vec::new();
    let categories = categories(locale, project, &arguments.category, &mut edits)?;
    let author = author(locale, project, arguments.author.as_deref(), &mut edits)?;

    let id = fresh::annotation_id();
    let hand = Hand::new(author, fresh::now());
    let note = arguments.note.replace("\r\n", "\n").replace('\r', "\n");
    let created =
        annotate::create(project, id, text.id, TextRange::from(range.clone()), categories, note, hand)
            .map_err(|error| error.describe(locale))?;
    edits.push(created);
    let numbers = ParagraphNumbers::of(project).of_range(text, TextRange::from(range));
    let place = numbers.map(|(first, last)| paragraphs(locale, first, last)).unwrap_or_default();
    let done = [
        ("path", shown(&arguments.project)),
        ("place", place.into()),
        ("language", text.language.as_str().to_owned().into()),
        ("id", id.to_string().into()),
    ];

    session.commit(Transaction::new(Label::Annotate, edits)).map_err(|error| error.describe(locale))?;
    if let Some(request) = session.save_request(None, false) {
        session.save_now(request, &holder()).map_err(|error| error.describe(locale))?;
    }
    answer_lines(locale, &[locale.format("cli-annotate-done", &done)])?;
    Ok(ExitCode::SUCCESS)
}

/// The bytes of the `nth` place (from 1) at which the text has the words `quote`.
fn find_quote(locale: &Locale, text: &Text, quote: &str, nth: Option<u32>) -> Result<Range<usize>, String> {
    let quote = quote.replace("\r\n", "\n");
    let starts: Vec<usize> = if quote.is_empty() {
        Vec::new()
    } else {
        text.as_str().match_indices(quote.as_str()).map(|(at, _)| at).collect()
    };
    let say = |id: &str, values: &[(&str, String)]| {
        let mut all = vec![("quote", quote.as_str().into()), ("language", text.language.as_str().into())];
        all.extend(values.iter().map(|(name, value)| (*name, value.as_str().into())));
        // A count chooses the plural form.
        all.push(("count", starts.len().into()));
        // A number to type stays as it is typed.
        all.push(("last", starts.len().to_string().into()));
        locale.format(id, &all)
    };
    let start = match (starts.as_slice(), nth) {
        ([], _) => {
            return Err(match spelt_otherwise(text, &quote) {
                Some(there) => say("cli-annotate-quote-differs", &[("there", there)]),
                None => say("cli-annotate-quote-absent", &[]),
            });
        }
        ([start], None) => *start,
        (_, None) => return Err(say("cli-annotate-quote-ambiguous", &[])),
        (starts, Some(nth)) => *starts
            .get(nth as usize - 1)
            .ok_or_else(|| say("cli-annotate-nth-beyond", &[("nth", nth.to_string())]))?,
    };
    Ok(start..start + quote.len())
}

/// The same words with other tashkeel or another hamza, as the text has them.
fn spelt_otherwise(text: &Text, quote: &str) -> Option<String> {
    let needle = fold(quote);
    let needle = needle.as_str().trim();
    if needle.is_empty() {
        return None;
    }
    let folded = fold(text.as_str());
    let at = folded.as_str().find(needle)?;
    text.as_str().get(folded.original_range(at..at + needle.len())).map(str::to_owned)
}

/// The categories, each known to its codebook; a built-in codebook that the project does not use yet is
/// added to it.
fn categories(
    locale: &Locale,
    project: &Project,
    names: &[String],
    edits: &mut Vec<Edit>,
) -> Result<Vec<CategoryCode>, String> {
    let mut categories: Vec<CategoryCode> = Vec::new();
    let mut added: Vec<String> = Vec::new();
    for name in names {
        let code = CategoryCode::parse(name).ok_or_else(|| {
            locale.format("cli-annotate-category-malformed", &[("category", name.as_str().into())])
        })?;
        let used = project.codebooks.iter().find(|used| used.id() == code.codebook());
        let book = match used {
            Some(used) => codebooks::resolve(used),
            None => codebooks::built_in(code.codebook()),
        };
        let book = book.ok_or_else(|| unknown_codebook(locale, project, &code))?;
        if book.category(code.code()).is_none() {
            return Err(unknown_category(locale, book, &code));
        }
        if used.is_none() && !added.contains(&book.id) {
            let after = CodebookUse::BuiltIn { id: book.id.clone(), version: book.version.clone() };
            let index = project.codebooks.len() + added.len();
            edits.push(Edit::Codebook { index, before: None, after: Some(Box::new(after)) });
            added.push(book.id.clone());
        }
        if !categories.contains(&code) {
            categories.push(code);
        }
    }
    Ok(categories)
}

fn unknown_codebook(locale: &Locale, project: &Project, code: &CategoryCode) -> String {
    let mut known: Vec<&str> = project.codebooks.iter().map(CodebookUse::id).chain(["sdg"]).collect();
    known.sort_unstable();
    known.dedup();
    let values = [("codebook", code.codebook().into()), ("known", locale.list_with_and(&known).into())];
    locale.format("cli-annotate-codebook-unknown", &values)
}

/// How many near codes a complaint names.
const NEAR: usize = 5;

fn unknown_category(locale: &Locale, book: &Codebook, code: &CategoryCode) -> String {
    let mut codes: Vec<&str> = book.categories.iter().map(|category| category.code.as_str()).collect();
    let common = |known: &str| known.chars().zip(code.code().chars()).take_while(|(a, b)| a == b).count();
    codes.sort_by(|a, b| {
        let near = |known: &str| {
            let length = known.len().abs_diff(code.code().len());
            (distance(known, code.code()), std::cmp::Reverse(common(known)), length)
        };
        near(a).cmp(&near(b)).then_with(|| natural_cmp(b, a))
    });
    codes.truncate(NEAR);
    codes.sort_by(|a, b| natural_cmp(a, b));
    let values = [
        ("codebook", book.id.as_str().into()),
        ("category", code.code().into()),
        ("near", locale.list_with_and(&codes).into()),
    ];
    locale.format("cli-annotate-category-unknown", &values)
}

/// How many letters must be put, taken or changed to make `b` of `a` (Levenshtein).
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        for (slot, y) in row.iter_mut().skip(1).zip(&b) {
            let above = *slot;
            *slot = (diagonal + usize::from(x != *y)).min(above + 1).min(left + 1);
            diagonal = above;
            left = *slot;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

/// The author of that name, made when there is none yet. Without a name: the only author there is, else
/// whoever is logged in.
fn author(
    locale: &Locale,
    project: &Project,
    name: Option<&str>,
    edits: &mut Vec<Edit>,
) -> Result<AuthorId, String> {
    let name = match (name.map(str::trim), project.authors.as_slice()) {
        (Some(name), _) if !name.is_empty() => name.to_owned(),
        (None, [author]) => return Ok(author.id),
        _ => {
            let login =
                ["USER", "LOGNAME", "USERNAME"].iter().find_map(|variable| std::env::var(variable).ok());
            login.filter(|name| !name.is_empty()).ok_or_else(|| locale.text("cli-annotate-author-needed"))?
        }
    };
    if let Some(author) = project.authors.iter().find(|author| author.name == name) {
        return Ok(author.id);
    }
    let id = fresh::author_id();
    edits.push(Edit::author(project, id, &name));
    Ok(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_codes_differ_in_few_letters() {
        for (a, b, expected) in
            [("13", "13", 0), ("13", "18", 1), ("13.2", "13.b", 1), ("", "ab", 2), ("abc", "b", 2)]
        {
            assert_eq!(distance(a, b), expected, "{a} {b}");
        }
    }
}
