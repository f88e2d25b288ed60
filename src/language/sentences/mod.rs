//! Sentences: where one ends and the next begins, in Arabic, English, French and Spanish.
//!
//! The main function is [`breaks`]. The rules are code; what each language abbreviates is data in
//! `assets/segmentation`. Any other language gets the rules without exceptions. Knows no project: what a
//! hand split or joined is kept by whoever stores the breaks.
//!
//! The rules, each with its table in the tests:
//!
//! - A sentence ends after `.` `!` `?` `؟` `۔` `…` with the quotes, brackets, footnote numbers and pictures that
//!   close it and the space that follows, when what comes next can begin one: a capital, a letter of a
//!   script without capitals, a number, a bullet. A comma or a small letter goes on.
//! - A point after an abbreviation, an initial or a list number ends nothing, as the language's list has it.
//! - An ellipsis ends a sentence before a capital. In Arabic, and where a space before it shows that words were
//!   left out, it does not: there it is a pause.
//! - A bracket inside a sentence belongs to it with all its marks; so does a short quotation that is
//!   closed before the sentence's own mark. Other quotations are parted like any text.
//! - A colon that announces a list ends the sentence. Other colons and semicolons do not.
//! - Arabic letters on both sides of a mark without a space are a space that was forgotten.

mod chars;
mod exceptions;
mod mark;
mod scan;
#[cfg(test)]
mod tests;

use crate::model::Language;

/// The byte offsets inside one paragraph at which its second and later sentences begin: ascending, never
/// 0 or its length, on grapheme boundaries. The space after a sentence belongs to it.
///
/// A sentence alone has no breaks. For that, a straight quote with space on both sides closes only what its
/// own sentence opened: at the end of a longer quotation it goes to the next sentence. An LF or U+2029 inside
/// `text` always parts.
///
/// ```
/// use hashiya::{language::sentences, model::Language};
/// let text = "قال د. أحمد: لا. ثم مضى.";
/// let breaks = sentences::breaks(text, &Language::new("ar"));
/// assert_eq!(breaks, [text.find("ثم").unwrap()]);
/// ```
pub fn breaks(text: &str, language: &Language) -> Vec<usize> {
    scan::Scan::new(text, exceptions::Exceptions::of(language)).run()
}

/// The sentences of one paragraph in order, with their trailing space; together they are `text`.
pub fn sentences<'a>(text: &'a str, language: &Language) -> impl Iterator<Item = &'a str> + use<'a> {
    let mut start = 0;
    let ends = breaks(text, language).into_iter().chain((!text.is_empty()).then_some(text.len()));
    ends.map(move |end| {
        let sentence = text.get(start..end).unwrap_or_default();
        start = end;
        sentence
    })
}
