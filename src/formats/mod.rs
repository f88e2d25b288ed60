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

use crate::language::{self, sentences};
use crate::model::{Break, BreakMaker, Language, Origin, Role, Text, TextId};

/// A text of the project from a decoded file: a paragraph a line, parted into sentences by the rules of
/// its language, which tells its direction too.
pub fn text_of(id: TextId, role: Role, language: Language, decoded: &DecodedText, file_name: &str) -> Text {
    let origin = Origin { file_name: file_name.to_owned(), ..decoded.origin.clone() };
    let direction = language::of_language(&language);
    let mut rows = paragraphs(&decoded.text);
    for row in rows.iter_mut().filter(|row| !row.kind.is_one_segment()) {
        let by_rule = |at| Break { at, made_by: BreakMaker::Rule };
        row.breaks = sentences::breaks(&row.text, &language).into_iter().map(by_rule).collect();
    }
    Text::new(id, role, language, direction, origin, rows)
}
