//! Bytes to model and back, a file a format.
//!
//! Readers give a value and the warnings that go with it; writers give text. Knows no files, no clocks
//! and no words of its own: ids, times and the words of a report come in as arguments.

pub mod csv;
pub mod info;
pub mod markdown;
pub mod paragraphs;
pub mod report;
#[cfg(test)]
mod tests;
pub mod text;

pub use info::{ProjectInfo, TextInfo, natural_cmp};
pub use paragraphs::paragraphs;
pub use report::{ParagraphNumbers, ReportWords};
pub use text::{DecodedText, TextEncoding, TextWarning, decode};

use crate::language;
use crate::model::{Language, Origin, Role, Text, TextId};

/// A text of the project from a decoded file: a paragraph a line, its direction by its language.
pub fn text_of(id: TextId, role: Role, language: Language, decoded: &DecodedText, file_name: &str) -> Text {
    let origin = Origin { file_name: file_name.to_owned(), ..decoded.origin.clone() };
    let direction = language::of_language(&language);
    Text::new(id, role, language, direction, origin, paragraphs(&decoded.text))
}
