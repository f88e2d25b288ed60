//! Tests of the reports on one small project.

use jiff::Timestamp;
use uuid::Uuid;

use super::*;
use crate::model::*;

const SOURCE: &str = "عنوان\n\nقرأ الناس المقال *الطويل*.\n";
const TRANSLATION: &str = "Title\n\nPeople read =the [long] article.\n";

fn project() -> Project {
    let id = |n| Uuid::from_u128(n);
    let text = |n, role, language: &str, words: &str| {
        text_of(TextId(id(n)), role, Language::new(language), &decode(words.as_bytes(), None), "a.txt")
    };
    let mut project = Project::new(ProjectId(id(1)), "مشروع <1>");
    let author = AuthorId(id(2));
    project.authors.push(Author { id: author, name: "مريم".into() });
    project.texts =
        vec![text(10, Role::Source, "ar", SOURCE), text(11, Role::Translation, "en", TRANSLATION)];
    let target = |text: &Text, quote: &str| {
        let at = text.as_str().find(quote).unwrap();
        let range = TextRange::new(at, at + quote.len());
        Target { text: text.id, place: Place::At(range), quote: Quote::of(text.as_str(), range).unwrap() }
    };
    let at = |second: i64| Timestamp::from_second(1_700_000_000 + second).unwrap();
    let annotation = |n, targets, categories: &[&str], note: &str| Annotation {
        id: AnnotationId(id(n)),
        targets,
        categories: categories.iter().map(|code| CategoryCode::parse(code).unwrap()).collect(),
        note: note.into(),
        replies: Vec::new(),
        author,
        modified_by: None,
        created: at(0),
        modified: at(0),
        status: AnnotationStatus::Open,
    };
    let both =
        vec![target(&project.texts[0], "المقال *الطويل*"), target(&project.texts[1], "=the [long] article")];
    let mut lost = target(&project.texts[1], "Title");
    lost.place = Place::Orphaned { last: TextRange::new(0, 5) };
    let mut settled = annotation(102, vec![lost], &[], "=1+1\n- two");
    settled.status = AnnotationStatus::Resolved;
    settled.replies.push(Reply { id: ReplyId(id(5)), author, created: at(1), text: "نعم".into() });
    for made in [
        annotation(101, both, &["sdg/13", "sdg/4"], "ملاحظة"),
        settled,
        annotation(103, vec![target(&project.texts[0], "عنوان")], &[], ""),
    ] {
        project.annotations.insert(made.id, made);
    }
    project
}

#[test]
fn a_text_comes_in_parted_into_sentences_but_for_its_title() {
    let decoded = decode("د. أ. ب\n\nقال د. أحمد: لا. ثم مضى! \n".as_bytes(), None);
    let text = text_of(TextId(Uuid::nil()), Role::Source, Language::new("ar"), &decoded, "a.txt");
    let breaks: Vec<Vec<Break>> = text.paragraphs().iter().map(|p| p.breaks.clone()).collect();
    let at = "قال د. أحمد: لا. ".len();
    assert_eq!(breaks, [vec![], vec![], vec![Break { at, made_by: BreakMaker::Rule }]]);
    let title = decode("What is it? A title\nOne. Two.".as_bytes(), None);
    let text = text_of(TextId(Uuid::nil()), Role::Source, Language::new("en"), &title, "a.txt");
    assert_eq!((text.paragraphs()[0].kind, text.segment_count()), (ParagraphKind::Title, 3));
}

fn with_words<T>(use_words: impl FnOnce(&ReportWords<'_>) -> T) -> T {
    let word = str::to_owned;
    use_words(&ReportWords {
        direction: Direction::LeftToRight,
        annotation: word("Annotation"),
        category: word("Category"),
        category_name: word("Name"),
        categories: word("Categories"),
        quote: word("Quote"),
        place: word("Paragraph"),
        note: word("Note"),
        replies: word("Reply"),
        author: word("Author"),
        created: word("Created"),
        modified: word("Changed"),
        status: word("Status"),
        open: word("open"),
        resolved: word("resolved"),
        place_lost: word("lost"),
        orphans: word("Without a place"),
        nothing: word("No annotations."),
        text_name: &|text| text.language.to_string(),
        category_name_of: &|code| if code.code() == "13" { "Climate action".into() } else { String::new() },
        paragraphs: &|first, last| {
            if first == last { format!("¶ {first}") } else { format!("¶ {first}–{last}") }
        },
        time: &|time| time.strftime("%F").to_string(),
    })
}

#[test]
fn csv_has_a_row_for_each_category_and_no_formula() {
    let csv = with_words(|words| csv::annotations(&project(), words)).unwrap();
    let id = |n| Uuid::from_u128(n).to_string();
    let rest = "ملاحظة,,مريم,2023-11-14T22:13:20Z,2023-11-14T22:13:20Z,open";
    let both = "المقال *الطويل*,2,'=the [long] article,2";
    let expected = [
        "\u{feff}Annotation,Category,Name,Quote – ar,Paragraph – ar,Quote – en,Paragraph – en,Note,Reply,Author,Created,Changed,Status".to_owned(),
        format!("{},,,عنوان,1,,,,,مريم,2023-11-14T22:13:20Z,2023-11-14T22:13:20Z,open", id(103)),
        format!("{},sdg/13,Climate action,{both},{rest}", id(101)),
        format!("{},sdg/4,,{both},{rest}", id(101)),
        format!(
            "{},,,,,Title,lost,\"'=1+1\n- two\",مريم: نعم,مريم,2023-11-14T22:13:20Z,2023-11-14T22:13:20Z,resolved",
            id(102)
        ),
        String::new(),
    ];
    assert_eq!(String::from_utf8(csv).unwrap(), expected.join("\r\n"));
}

#[test]
fn markdown_shows_what_people_wrote_as_they_wrote_it() {
    let expected = "\
# مشروع \\<1\\>

## ar: ¶ 1

> عنوان
>
> — ar, ¶ 1

- **Author:** \u{2068}مريم\u{2069}, 2023-11-14

## ar: ¶ 2

> المقال \\*الطويل\\*
>
> — ar, ¶ 2

> \\=the \\[long\\] article
>
> — en, ¶ 2

- **Categories:** sdg/13 Climate action; sdg/4
- **Note:** \u{2068}ملاحظة\u{2069}
- **Author:** \u{2068}مريم\u{2069}, 2023-11-14

## Without a place

> Title
>
> — en, lost

- **Note:** \\=1+1
  
  \\- two
- **Reply:** \u{2068}مريم\u{2069}: \u{2068}نعم\u{2069}
- **Author:** \u{2068}مريم\u{2069}, 2023-11-14
- **Status:** resolved
";
    let markdown = with_words(|words| markdown::annotations(&project(), words));
    assert_eq!(markdown, expected.replace("1+1\n  \n", "1+1\n\n"));
    let empty = Project::new(ProjectId(Uuid::nil()), "1. x");
    assert_eq!(with_words(|words| markdown::annotations(&empty, words)), "# 1\\. x\n\nNo annotations.\n");
}

#[test]
fn a_project_is_counted() {
    let info = ProjectInfo::of(&project());
    let [source, translation] = &info.texts[..] else { panic!() };
    assert_eq!((source.paragraph_count, source.word_count, source.annotation_count), (2, 5, 2));
    assert_eq!(
        (translation.paragraph_count, translation.word_count, translation.annotation_count),
        (2, 6, 1)
    );
    assert_eq!((info.annotation_count, info.without_category, info.orphan_count), (3, 2, 1));
    let codes: Vec<_> = info.by_category.iter().map(|(code, count)| (code.as_str(), *count)).collect();
    assert_eq!(codes, [("sdg/4", 1), ("sdg/13", 1)]);
}
