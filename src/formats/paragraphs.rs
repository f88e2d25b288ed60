//! Plain text to paragraphs: a paragraph a line.

use crate::model::{ParagraphId, ParagraphKind, ParagraphRow};

/// A title is not longer than this many characters.
const TITLE_CHARS: usize = 160;

/// The paragraphs of `text`, whose lines end with LF, numbered from 1.
///
/// Empty lines stay as empty paragraphs; one line end at the very end is none. The first line with words
/// is the title when it is short, does not end like a sentence and is followed by more.
pub fn paragraphs(text: &str) -> Vec<ParagraphRow> {
    if text.is_empty() {
        return Vec::new();
    }
    let lines = text.strip_suffix('\n').unwrap_or(text).split('\n');
    let mut rows: Vec<ParagraphRow> =
        (1..).zip(lines).map(|(number, line)| ParagraphRow::body(ParagraphId(number), line)).collect();
    let mut with_words = rows.iter_mut().filter(|row| !row.text.trim().is_empty());
    if let (Some(first), Some(_)) = (with_words.next(), with_words.next())
        && looks_like_title(&first.text)
    {
        first.kind = ParagraphKind::Title;
    }
    rows
}

fn looks_like_title(line: &str) -> bool {
    let is_closing = |c: char| {
        c.is_whitespace() || matches!(c, '"' | '\'' | '»' | '”' | '’' | ')' | ']' | '\u{200e}' | '\u{200f}')
    };
    let ends_like_sentence = line
        .trim_end_matches(is_closing)
        .ends_with(['.', '!', '?', '؟', '…', '۔', ':', ';', '؛', ',', '،', '。', '！', '？']);
    line.chars().count() <= TITLE_CHARS && !ends_like_sentence
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lines with `# ` before the title and the number of the paragraph implied.
    fn check(text: &str, expected: &[&str]) {
        let rows = paragraphs(text);
        let shown: Vec<String> =
            rows.iter()
                .map(|row| {
                    if row.kind == ParagraphKind::Title {
                        format!("# {}", row.text)
                    } else {
                        row.text.clone()
                    }
                })
                .collect();
        assert_eq!(shown, expected, "{text:?}");
        assert!(rows.iter().zip(1..).all(|(row, number)| row.id == ParagraphId(number)));
    }

    #[test]
    fn a_line_is_a_paragraph_and_the_first_may_be_the_title() {
        check("", &[]);
        check("\n", &[""]);
        check("وحيد", &["وحيد"]);
        check("عنوان\nنص أول.\n", &["# عنوان", "نص أول."]);
        check("\nعنوان\n\nنص\n\n", &["", "# عنوان", "", "نص", ""]);
        check("جملة أولى.\nجملة ثانية.", &["جملة أولى.", "جملة ثانية."]);
        check("«لماذا؟»\nنص", &["«لماذا؟»", "نص"]);
        check("Title (part two)\ntext", &["# Title (part two)", "text"]);
        let long = "كلمة ".repeat(40);
        check(&format!("{long}\nنص"), &[&long, "نص"]);
    }
}
