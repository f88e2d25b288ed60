//! Tests of the project file as a whole.

use std::time::{Duration, Instant};

use jiff::Timestamp;

use super::*;
use crate::model::*;

mod random;

fn uuid(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

fn time(second: i64) -> Timestamp {
    Timestamp::from_second(second).unwrap()
}

/// A small project: two texts, one annotation on `⟦…⟧` of the Arabic one.
fn sample(marked: &str) -> Project {
    let plain = marked.replace(['⟦', '⟧'], "");
    let start = marked.find('⟦').unwrap();
    let end = marked.find('⟧').unwrap() - '⟦'.len_utf8();
    let rows = |text: &str| {
        text.split('\n')
            .enumerate()
            .map(|(i, line)| ParagraphRow::body(ParagraphId(i as u64 + 1), line))
            .collect::<Vec<_>>()
    };
    let text = |id, role, language: &str, direction, words: &str| {
        Text::new(TextId(uuid(id)), role, Language::new(language), direction, Origin::default(), rows(words))
    };
    let mut project = Project::new(ProjectId(uuid(1)), "مشروع");
    project.authors.push(Author { id: AuthorId(uuid(2)), name: "مريم".into() });
    project.codebooks.push(CodebookUse::BuiltIn { id: "sdg".into(), version: "2015".into() });
    project.texts.push(text(10, Role::Source, "ar", Direction::RightToLeft, &plain));
    project.texts.push(text(11, Role::Translation, "en", Direction::LeftToRight, "One\nTwo"));
    project.alignments.push(Alignment::by_paragraph(&project.texts[0], &project.texts[1]));
    let range = TextRange::new(start, end);
    let annotation = Annotation {
        id: AnnotationId(uuid(100)),
        targets: vec![Target {
            text: TextId(uuid(10)),
            place: Place::At(range),
            quote: Quote::of(&plain, range).unwrap(),
        }],
        categories: vec![CategoryCode::new("sdg", "13")],
        note: "سطر\nوسطر".into(),
        replies: Vec::new(),
        author: AuthorId(uuid(2)),
        modified_by: None,
        created: time(1_700_000_000),
        modified: time(1_700_000_000),
        status: AnnotationStatus::Open,
    };
    project.annotations.insert(annotation.id, annotation);
    project
}

const MARKED: &str = "مقدّمةٌ في المناخ\nقرأ الناس ⟦المقال الطويل⟧ أمس";

fn file(project: &Project) -> String {
    String::from_utf8(to_bytes(project, uuid(7))).unwrap()
}

fn read(file: &str) -> Result<Read, ReadError> {
    from_bytes(file.as_bytes())
}

#[test]
fn the_file_is_laid_out_for_small_diffs() {
    let expected = r#"(
    format: 1,
    save_id: "00000000-0000-0000-0000-000000000007",
    project: (
        id: "00000000-0000-0000-0000-000000000001",
        title: "مشروع",
        authors: [
            (id: "00000000-0000-0000-0000-000000000002", name: "مريم"),
        ],
        codebooks: [
            (id: "sdg", version: "2015"),
        ],
    ),
    texts: [
        (
            id: "00000000-0000-0000-0000-00000000000a",
            role: Source,
            language: "ar",
            direction: RightToLeft,
            paragraphs: [
                (id: 1, text: "مقدّمةٌ في المناخ"),
                (id: 2, text: "قرأ الناس المقال الطويل أمس"),
            ],
        ),
        (
            id: "00000000-0000-0000-0000-00000000000b",
            role: Translation,
            language: "en",
            direction: LeftToRight,
            paragraphs: [
                (id: 1, text: "One"),
                (id: 2, text: "Two"),
            ],
        ),
    ],
    alignments: [
        (
            translation: "00000000-0000-0000-0000-00000000000b",
            beads: [
                (source: 1, target: 1, count: 2),
            ],
        ),
    ],
    annotations: [
        (
            id: "00000000-0000-0000-0000-000000000064",
            targets: [
                (text: "00000000-0000-0000-0000-00000000000a", start: (2, 18), end: (2, 43), exact: "المقال الطويل", prefix: "دّمةٌ في المناخ\nقرأ الناس ", suffix: " أمس"),
            ],
            categories: ["sdg/13"],
            note: "سطر\nوسطر",
            author: "00000000-0000-0000-0000-000000000002",
            created: "2023-11-14T22:13:20Z",
        ),
    ],
)
"#;
    let project = sample(MARKED);
    let file = file(&project);
    // The prefix is cut by characters; what it is exactly is the model's business.
    let prefix = |file: &str| {
        let start = file.find("prefix: ").unwrap();
        file[start..].lines().next().unwrap().to_owned()
    };
    assert_eq!(file, expected.replace(&prefix(expected), &prefix(&file)));
    let read = read(&file).unwrap();
    assert_eq!(read.project, project);
    assert_eq!((read.save_id, read.unknown, read.notices), (uuid(7), None, Vec::new()));
}

/// Every field of format 1. This file must be read, and written again as it is, for as long as there is
/// a format 1.
#[test]
fn format_1_stays_what_it_is() {
    let file = include_str!("../../tests/fixtures/format-1.ron");
    let read = read(file).unwrap();
    assert_eq!((&read.unknown, &read.notices), (&None, &Vec::new()));
    assert_eq!(String::from_utf8(to_bytes(&read.project, read.save_id)).unwrap(), file);
    let faults = read.project.faults(codebooks::knows_category);
    assert!(faults.iter().all(Fault::is_harmless), "{faults:?}");
}

#[test]
fn only_what_cannot_be_seen_is_escaped() {
    let quoted = |text| write::Quoted(text).to_string();
    assert_eq!(quoted("مُحَمَّدٌ «قال» 😀 é"), "\"مُحَمَّدٌ «قال» 😀 é\"");
    assert_eq!(quoted("a\"b\\c\n\r\t\u{0}\u{85}"), r#""a\"b\\c\n\r\t\u{0}\u{85}""#);
    assert_eq!(
        quoted("\u{200e}\u{200f}\u{61c}\u{202a}\u{202e}\u{2066}\u{2069}\u{2028}\u{2029}\u{feff}"),
        r#""\u{200e}\u{200f}\u{61c}\u{202a}\u{202e}\u{2066}\u{2069}\u{2028}\u{2029}\u{feff}""#
    );
}

#[test]
fn a_passage_that_moved_is_found_again_and_one_that_is_gone_is_an_orphan() {
    let file = file(&sample(MARKED));
    let id = AnnotationId(uuid(100));
    let moved = read(&file.replace("(id: 2, text: \"قرأ", "(id: 2, text: \"ثم قرأ")).unwrap();
    assert_eq!(moved.notices, [OpenNotice::Relocated(vec![id])]);
    let text = &moved.project.texts[0];
    let range = moved.project.annotations[&id].targets[0].range().unwrap();
    assert_eq!(text.slice(range), Some("المقال الطويل"));
    assert_eq!(moved.project.faults(codebooks::knows_category), []);

    // Its paragraph has another id now.
    let renumbered = read(&file.replace("(id: 2, text: \"قرأ", "(id: 9, text: \"قرأ")).unwrap();
    assert_eq!(renumbered.notices, [OpenNotice::Relocated(vec![id])]);

    let gone = read(&file.replace("الناس المقال الطويل أمس\"),", "الناس\"),")).unwrap();
    assert_eq!(gone.notices, [OpenNotice::Orphaned(vec![id])]);
    assert!(gone.project.annotations[&id].is_orphan());
    let again = from_bytes(&to_bytes(&gone.project, uuid(8))).unwrap();
    assert_eq!(again.project, gone.project, "an orphan is written and read as one");
    assert_eq!(again.notices, []);

    let no_text = read(&file.replace(
        "(text: \"00000000-0000-0000-0000-00000000000a\"",
        "(text: \"00000000-0000-0000-0000-0000000000ff\"",
    ));
    assert_eq!(no_text.unwrap().notices, [OpenNotice::Orphaned(vec![id])]);
}

#[test]
fn an_unknown_field_or_a_newer_format_is_read_but_named() {
    let file = file(&sample(MARKED));
    let project = read(&file).unwrap().project;
    let unknown =
        read(&file.replace("            note:", "            mood: \"glad\",\n            note:")).unwrap();
    assert_eq!(unknown.project, project);
    let line = file.lines().position(|line| line.contains("note:")).unwrap() + 1;
    assert_eq!(unknown.unknown, Some(Unknown::Field { name: "mood".into(), line, column: 13 }));

    let newer = read(&file.replace("format: 1", "format: 2").replace("note:", "mood: [1], note:")).unwrap();
    assert_eq!((newer.unknown, newer.project), (Some(Unknown::Format(2)), project));
    let plain = read(&file.replace("format: 1", "format: 9")).unwrap();
    assert_eq!(plain.unknown, Some(Unknown::Format(9)));
    let strange = read(&file.replace("format: 1", "format: 3").replace("role: Source", "role: Gloss(1)"));
    assert!(
        matches!(strange, Err(ReadError::Newer { format: 3, spot: Spot { line: 17, .. }, .. })),
        "{strange:?}"
    );
    assert!(matches!(
        read(&file.replace("format: 1", "format: 0")),
        Err(ReadError::NoSuchFormat { format: 0 })
    ));
}

#[test]
fn faults_of_a_file_are_told_with_their_place() {
    let file = file(&sample(MARKED));
    let line_of = |needle: &str| file.lines().position(|line| line.contains(needle)).unwrap() + 1;
    let spot = |line, column| Spot { line, column };

    let cut = read(file.split_at(file.find("paragraphs").unwrap()).0);
    assert!(matches!(cut, Err(ReadError::Syntax { spot: Spot { line: 20, .. }, .. })), "{cut:?}");
    let bad_time = read(&file.replace("2023-11-14T", "2023-14-14T")).unwrap_err();
    assert!(
        matches!(bad_time, ReadError::Syntax { spot, .. } if spot.line == line_of("created")),
        "{bad_time:?}"
    );

    let twice = read(&file.replace("(id: 2, text: \"قرأ", "(id: 1, text: \"قرأ")).unwrap_err();
    assert!(
        matches!(twice, ReadError::ParagraphTwice { paragraph: ParagraphId(1), spot: s, .. } if s == spot(line_of("قرأ"), 17)),
        "{twice:?}"
    );
    for at in ["1", "0", "999", "8, 8"] {
        let broken = file.replace("(id: 2, text: \"قرأ", &format!("(id: 2, breaks: [{at}], text: \"قرأ"));
        let error = read(&broken).unwrap_err();
        assert!(
            matches!(error, ReadError::BreakMisplaced { spot, .. } if spot.line == line_of("قرأ")),
            "{error:?}"
        );
    }
    let many = read(&file.replace("count: 2", "count: 4000000000")).unwrap_err();
    assert!(matches!(many, ReadError::TooManyBeads { .. }), "{many:?}");
    let split = read(&file.replace("مقدّمةٌ في", "مقدّمةٌ\\nفي")).unwrap_err();
    assert!(matches!(split, ReadError::ParagraphWithLineEnd { .. }), "{split:?}");
    let nowhere = read(&file.replace("start: (2, 18), ", "")).unwrap_err();
    assert!(matches!(nowhere, ReadError::TargetIncomplete { target: 1, .. }), "{nowhere:?}");
    let texts_twice = read(&file.replace("00000000000b", "00000000000a")).unwrap_err();
    assert!(matches!(texts_twice, ReadError::TextTwice { .. }), "{texts_twice:?}");
    let annotation = &file[file.find("annotations: [\n").unwrap() + 15..file.rfind("    ],\n)").unwrap()];
    let annotation_twice = read(&file.replace(annotation, &annotation.repeat(2))).unwrap_err();
    assert!(matches!(annotation_twice, ReadError::AnnotationTwice { .. }), "{annotation_twice:?}");

    let mut bytes = file.clone().into_bytes();
    let at = file.find("One").unwrap();
    bytes[at] = 0xff;
    let error = from_bytes(&bytes).unwrap_err();
    let expected = spot(line_of("One"), 32);
    assert!(
        matches!(error, ReadError::NotUtf8 { byte_offset, spot } if byte_offset == at && spot == expected),
        "{error:?}"
    );
    assert!(from_bytes(&[b"\xef\xbb\xbf", file.as_bytes()].concat()).is_ok(), "a BOM is passed over");
    let crlf = read(&file.replace('\n', "\r\n")).unwrap();
    assert_eq!(crlf.project, read(&file).unwrap().project, "version control may change line ends");
}

#[test]
fn hostile_files_end_in_an_error_and_quickly() {
    let deep = |open: &str, close: &str, n: usize| format!("{}{}", open.repeat(n), close.repeat(n));
    let head = "(format: 2, x: ";
    let files = [
        String::new(),
        "(".into(),
        "(a:\"نص".into(),
        deep("[", "]", 200_000),
        deep("Some(", ")", 100_000),
        format!("{}{}(", "/*".repeat(100_000), "*/".repeat(100_000)),
        format!("{head}{})", deep("[", "]", 200_000)),
        format!("{head}{}", "[".repeat(200_000)),
        format!("{head}{})", deep("Some(", ")", 100_000)),
        format!("(format: {})", "9".repeat(5000)),
        "(format: 1, save_id: \"x\")".into(),
        "\u{0}".repeat(1000),
    ];
    let start = Instant::now();
    for file in files {
        assert!(read(&file).is_err(), "{}", file.chars().take(40).collect::<String>());
    }
    // The generous side of milliseconds: it must not grow with the square of the size.
    assert!(start.elapsed() < Duration::from_secs(20));
}

#[test]
fn a_save_looks_at_what_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("p.ron");
    let project = sample(MARKED);
    let first = save(&path, &project, Expected::Absent, uuid(1)).unwrap();
    let opened = open(&path).unwrap();
    assert_eq!((opened.project, opened.fingerprint, opened.read_only), (project.clone(), first, None));
    assert!(matches!(save(&path, &project, Expected::Absent, uuid(2)), Err(SaveError::ChangedOnDisk { .. })));
    let second = save(&path, &project, Expected::Loaded(first), uuid(2)).unwrap();
    assert_ne!(first, second, "the save id differs");
    let before = fs::read(&path).unwrap();
    assert!(matches!(
        save(&path, &project, Expected::Loaded(first), uuid(3)),
        Err(SaveError::ChangedOnDisk { .. })
    ));
    assert_eq!(fs::read(&path).unwrap(), before);
    save(&path, &project, Expected::Anything, uuid(4)).unwrap();
    fs::remove_file(&path).unwrap();
    assert!(matches!(
        save(&path, &project, Expected::Loaded(second), uuid(5)),
        Err(SaveError::ChangedOnDisk { .. })
    ));
    assert!(matches!(open(&path), Err(OpenError::Io { .. })));
}

#[test]
fn passages_that_moved_together_are_found_again_together() {
    let words = |i: usize| format!("{i} كلام كثير عن هدف رقم {i} وما بعده من كلام لا ينتهي عند حدّ");
    let text: Vec<String> = (100..400).map(words).collect();
    let mut project = sample(&format!("⟦أول⟧ {}", text.join("\n")));
    let template = project.annotations.values().next().cloned().unwrap();
    let text = project.texts[0].clone();
    for index in 0..text.paragraph_count() {
        let paragraph = text.paragraph_range(index);
        let range = TextRange::new(paragraph.end.0 - "عند حدّ".len(), paragraph.end.0);
        let mut annotation = template.clone();
        annotation.id = AnnotationId(uuid(1000 + index as u128));
        annotation.targets[0] = Target {
            text: text.id,
            place: Place::At(range),
            quote: Quote::of(text.as_str(), range).unwrap(),
        };
        project.annotations.insert(annotation.id, annotation);
    }
    // Every paragraph has another id than the annotations know.
    let renumbered = file(&project).replace("                (id: ", "                (id: 77");
    let read = read(&renumbered).unwrap();
    let moved: usize = read
        .notices
        .iter()
        .map(|notice| match notice {
            OpenNotice::Relocated(ids) => ids.len(),
            _ => 0,
        })
        .sum();
    assert_eq!((moved, read.notices.len()), (301, 1));
    assert_eq!(read.project.annotations, project.annotations);
}
