//! Reports in the person's language: the words that [`crate::formats`] asks for.
//!
//! The main function is [`report`], for the window's menu and the command line alike.

use jiff::tz::TimeZone;

use crate::formats::{ReportWords, csv, markdown};
use crate::locale::Locale;
use crate::model::{CategoryCode, Language, Project, Role, Text};
use crate::store::codebooks;

/// The forms a report may have.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ReportFormat {
    /// For spreadsheets.
    Csv,
    /// For reading.
    Markdown,
}

impl ReportFormat {
    /// The usual ending of its file, without the dot.
    pub fn file_ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Markdown => "md",
        }
    }
}

/// The annotations of `project` in the words of `locale`, as the bytes of a file; the error is a
/// sentence.
pub fn report(project: &Project, format: ReportFormat, locale: &Locale) -> Result<Vec<u8>, String> {
    let word = |id| locale.text(id);
    let words = ReportWords {
        direction: locale.direction(),
        annotation: word("report-annotation"),
        category: word("report-category"),
        category_name: word("report-category-name"),
        categories: word("report-categories"),
        quote: word("report-quote"),
        place: word("report-place"),
        note: word("report-note"),
        replies: word("report-replies"),
        author: word("report-author"),
        created: word("report-created"),
        modified: word("report-modified"),
        status: word("report-status"),
        open: word("report-open"),
        resolved: word("report-resolved"),
        place_lost: word("report-place-lost"),
        orphans: word("report-orphans"),
        nothing: word("report-nothing"),
        text_name: &|text| text_name(locale, text),
        category_name_of: &|code| category_name(project, locale.language(), code),
        paragraphs: &|first, last| paragraphs(locale, first, last),
        time: &|time| match format {
            // Spreadsheets know this form as a time.
            ReportFormat::Csv => time.strftime("%Y-%m-%d %H:%M UTC").to_string(),
            // A report goes to readers elsewhere.
            ReportFormat::Markdown => {
                format!("{} UTC", locale.date_time(time.to_zoned(TimeZone::UTC).datetime()))
            }
        },
    };
    match format {
        ReportFormat::Markdown => Ok(markdown::annotations(project, &words).into_bytes()),
        ReportFormat::Csv => csv::annotations(project, &words)
            .map_err(|error| locale.format("report-failed", &[("reason", error.to_string().into())])),
    }
}

/// The code of a category as people write it: that of an SDG target as the United Nations does, `13.2` and
/// `13.a`, in Arabic `13-2` and `13-أ`; with the digits of the interface. Files keep it as it is.
pub fn category_code(locale: &Locale, category: &CategoryCode) -> String {
    let code = category.code();
    if locale.language().primary() != "ar" || category.codebook() != "sdg" {
        return code.to_owned();
    }
    let arabic = |c| match c {
        '.' => '-',
        'a' => 'أ',
        'b' => 'ب',
        'c' => 'ج',
        'd' => 'د',
        c => c,
    };
    locale.digits(&code.chars().map(arabic).collect::<String>())
}

/// "Source (ar)".
pub fn text_name(locale: &Locale, text: &Text) -> String {
    let id = match text.role {
        Role::Source => "report-source",
        Role::Translation => "report-translation",
    };
    locale.format(id, &[("language", text.language.as_str().into())])
}

/// "paragraphs 3–5", for the numbers of the first and the last.
pub fn paragraphs(locale: &Locale, first: usize, last: usize) -> String {
    let id = if first == last { "report-paragraph" } else { "report-paragraphs" };
    locale.format(id, &[("first", first.into()), ("last", last.into())])
}

/// The name of a category for a reader of `language`; empty when no codebook has it.
pub fn category_name(project: &Project, language: &Language, code: &CategoryCode) -> String {
    let used = project.codebooks.iter().find(|used| used.id() == code.codebook());
    let book = used.and_then(codebooks::resolve).or_else(|| codebooks::built_in(code.codebook()));
    let category = book.and_then(|book| book.category(code.code()));
    category.map(|category| category.name(language).to_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_written_as_the_united_nations_writes_them() {
        let check = |tag: &str, category: &str, expect: &str| {
            let code = CategoryCode::parse(category).unwrap();
            assert_eq!(category_code(&Locale::new(tag), &code), expect, "{tag} {category}");
        };
        check("en", "sdg/13.2", "13.2");
        check("ar", "sdg/13.2", "13-2");
        check("ar-MA", "sdg/13.a", "13-أ");
        check("ar-EG", "sdg/17.19", "١٧-١٩");
        check("ar-EG", "themes/1.a", "1.a");
        check("fr", "sdg/13.a", "13.a");
    }
}
