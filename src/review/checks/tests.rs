//! Tables of what each check finds, and of what it leaves alone.

use uuid::Uuid;

use super::*;
use crate::edit::annotate::{self, Hand};
use crate::language::{of_language, unmark};
use crate::model::{
    AnnotationId, Author, AuthorId, Bead, Break, BreakMaker, Language, Origin, ParagraphId, ParagraphRow,
    ProjectId, Role,
};

fn id(n: u128) -> TextId {
    TextId(Uuid::from_u128(n))
}

/// A paragraph a line, `|` between segments.
fn text(n: u128, role: Role, language: &str, marked: &str) -> Text {
    let row = |(index, line): (usize, &str)| {
        let mut row = ParagraphRow::body(ParagraphId(index as u64 + 1), "");
        for piece in line.split('|').filter(|piece| !piece.is_empty()) {
            if !row.text.is_empty() {
                row.breaks.push(Break { at: row.text.len(), made_by: BreakMaker::Rule });
            }
            row.text.push_str(piece);
        }
        row
    };
    let rows = marked.split('\n').enumerate().map(row).collect();
    let language = Language::new(language);
    let direction = of_language(&language);
    Text::new(id(n), role, language, direction, Origin::default(), rows)
}

/// A bitext in two languages with its beads.
fn project(languages: (&str, &str), source: &str, target: &str, beads: &[(usize, usize)]) -> Project {
    let mut project = Project::new(ProjectId(Uuid::nil()), "");
    project.texts =
        vec![text(1, Role::Source, languages.0, source), text(2, Role::Translation, languages.1, target)];
    let beads = beads.iter().map(|(a, b)| Bead::proposed(*a, *b)).collect();
    project.alignments.push(Alignment { translation: id(2), beads });
    assert_eq!(project.faults(|_, _| true), [], "the test's own project");
    project
}

/// What is found, each with the words it stands at.
fn found(project: &Project) -> Vec<(String, FindingKind)> {
    let words = |finding: Finding| {
        let words = project.text(finding.text).and_then(|text| text.slice(finding.range)).unwrap();
        assert!(!words.is_empty());
        (words.to_owned(), finding.kind)
    };
    delivery(project, id(2)).unwrap().into_iter().map(words).collect()
}

fn numbers_between(languages: (&str, &str), source: &str, target: &str) -> (Vec<String>, Vec<String>) {
    let found = found(&project(languages, source, target, &[(1, 1)]));
    let mut differing = (Vec::new(), Vec::new());
    for (_, kind) in found {
        if let FindingKind::NumbersDiffer { missing, added } = kind {
            differing = (missing, added);
        }
    }
    differing
}

#[test]
fn numbers_that_agree_in_some_reading_are_no_finding() {
    for (languages, source, target) in [
        (("ar", "en"), "عام ٢٠١٥ و١٦٩ غاية", "169 targets in 2015"),
        (("ar", "en"), "۲۰۳۰", "2030"),
        (("ar", "en"), "١٬٢٣٤٬٥٦٧ نسمة", "1,234,567 people"),
        (("ar", "fr"), "١٬٢٣٤٫٥٠ كم", "1 234,5 km"),
        (("ar", "fr"), "10.000 دولار", "10 000 dollars"),
        (("ar", "fr"), "10.000 دولار", "10\u{202f}000 dollars"),
        (("en", "es"), "1,234.5", "1.234,5"),
        (("ar", "en"), "الغاية 13-2", "target 13.2"),
        (("ar", "en"), "5 ملايين", "5,000,000"),
        (("ar", "en"), "2,500,000", "2.5 million"),
        (("ar", "fr"), "3 مليارات", "3 milliards"),
        (("ar", "en"), "ثلاثة كتب", "3 books"),
        (("ar", "en"), "3 كتب", "three books"),
        (("en", "ar"), "25 books", "خمسة وعشرون كتابا"),
        (("en", "fr"), "3 books", "trois livres"),
        (("ar", "en"), "ثاني أكسيد الكربون", "CO2"),
        (("ar", "en"), "05/06/2015", "5/6/2015"),
        (("ar", "en"), "لا أعداد", "no numbers"),
    ] {
        assert_eq!(numbers_between(languages, source, target), (vec![], vec![]), "{source} / {target}");
    }
}

#[test]
fn numbers_that_differ_are_told_as_they_are_written() {
    for (languages, source, target, missing, added) in [
        (("ar", "en"), "عام ٢٠١٥", "in 2016", vec!["٢٠١٥"], vec!["2016"]),
        (("ar", "en"), "7 و8", "7", vec!["8"], vec![]),
        (("ar", "en"), "سبعة", "7 or 8", vec![], vec!["8"]),
        (("ar", "en"), "7 و7", "7", vec!["7"], vec![]),
        (("ar", "en"), "3.5", "35", vec!["3.5"], vec!["35"]),
        (("ar", "en"), "1,000", "10,000", vec!["1,000"], vec!["10,000"]),
        (("ar", "en"), "5 ملايين", "5 billion and 6", vec![], vec!["6"]),
    ] {
        let expected: (Vec<String>, Vec<String>) =
            (missing.into_iter().map(Into::into).collect(), added.into_iter().map(Into::into).collect());
        assert_eq!(numbers_between(languages, source, target), expected, "{source} / {target}");
    }
    let project = project(("ar", "en"), "واحد. |7.", "One. |Eight 8 it is.", &[(1, 1), (1, 1)]);
    assert_eq!(found(&project)[0].0, "8", "it stands at the number that is too many");
}

#[test]
fn sentences_without_words_or_left_as_they_were_are_found() {
    let kinds =
        |source, target, beads: &[(usize, usize)]| found(&project(("ar", "en"), source, target, beads));
    let told = |words: &str, kind| (words.to_owned(), kind);
    assert_eq!(kinds("ا. |ب. |ج.", "a. |c.", &[(1, 1), (1, 0), (1, 1)]), [told("ب.", FindingKind::Empty)]);
    assert_eq!(
        kinds("ا.\nب.", "a.\n ", &[(1, 1), (1, 1)])[0],
        told("ب.", FindingKind::Empty),
        "space is empty"
    );
    assert_eq!(kinds("ا. |ب. ", "ا. |b.", &[(1, 1), (1, 1)]), [told("ا.", FindingKind::Untranslated)]);
    assert_eq!(kinds("ا. |ب. ", "b. |ا.", &[(2, 2)]), [told("ا.", FindingKind::Untranslated)]);
    assert_eq!(kinds("2015", "2015", &[(1, 1)]), [], "a number needs no translation");
    assert_eq!(kinds("ا.", "a. |extra", &[(1, 1), (0, 1)]), []);
}

/// Findings in a translation of its own; `marked` has ⟦ ⟧ around the words of the only one, or none.
fn check(language: &str, marked: &str, kind: Option<&FindingKind>) {
    let (target, range) = unmark(marked);
    let project = project(("ar", language), "ا", &target, &[(1, 1)]);
    let is_of_text_alone = |finding: &Finding| {
        use FindingKind::{DoubledSpace, DoubledWord, Unpaired};
        matches!(finding.kind, DoubledWord { .. } | DoubledSpace | Unpaired { .. })
    };
    let found: Vec<Finding> =
        delivery(&project, id(2)).unwrap().into_iter().filter(is_of_text_alone).collect();
    let expected = kind.map(|kind| Finding { text: id(2), range: range.into(), kind: kind.clone() });
    assert_eq!(found, expected.into_iter().collect::<Vec<_>>(), "{marked}");
}

#[test]
fn doubled_words_and_spaces_are_found() {
    let doubled = |word: &str| FindingKind::DoubledWord { word: word.to_owned() };
    check("en", "See ⟦the the⟧ cat", Some(&doubled("the")));
    check("en", "⟦The the⟧ cat", Some(&doubled("the")));
    check("ar", "ذهب ⟦إِلى إلى⟧ البيت", Some(&doubled("إلى")));
    for (language, right) in [
        ("en", "He had had it; that that was so"),
        ("fr", "Nous nous lavons"),
        ("en", "No. No, no"),
        ("en", "1 1 100 100"),
        ("ar", "شيئا فشيئا"),
    ] {
        check(language, right, None);
    }
    check("en", "two⟦  ⟧spaces", Some(&FindingKind::DoubledSpace));
    check("fr", "deux⟦ \u{a0}⟧: oui", Some(&FindingKind::DoubledSpace));
    check("en", "at the end.⟦   ⟧", Some(&FindingKind::DoubledSpace));
}

#[test]
fn signs_without_a_partner_are_found() {
    let unpaired = |sign| FindingKind::Unpaired { sign };
    check("en", "a ⟦(⟧b [c]", Some(&unpaired('(')));
    check("en", "a b⟦)⟧ c", Some(&unpaired(')')));
    check("en", "(a ⟦[⟧b) c", Some(&unpaired('[')));
    check("fr", "il dit ⟦«⟧ oui", Some(&unpaired('«')));
    check("ar", "قال «نعم»⟦»⟧", Some(&unpaired('»')));
    check("ar", "قال ⟦“⟧نعم", Some(&unpaired('“')));
    check("en", "he ⟦\"⟧said", Some(&unpaired('"')));
    check("en", "⟦”⟧no“ no”", Some(&unpaired('”')));
    for (language, right) in [
        ("en", "(a [b] {c}) “d ‘e’ f” \"g\""),
        ("ar", "قال ”نعم“ و“لا” و«بلى (إن شاء)»"),
        ("fr", "« a “b” »"),
        ("en", "„Ja“ and „ja”"),
        ("en", "1) one"),
        ("ar", "أ) أولا"),
        ("en", "a 5\" pipe, “it’s” the dogs’"),
        ("en", "he said \"we were 7\" then"),
    ] {
        check(language, right, None);
    }
    let goes_on = project(("ar", "en"), "ا\nب", "“One\n“two”", &[(1, 1), (1, 1)]);
    assert_eq!(delivery(&goes_on, id(2)).unwrap(), [], "a quotation of two paragraphs");
}

#[test]
fn a_term_rendered_otherwise_than_mostly_is_found() {
    let source = "رأيت الطريق. |طال طريقهم. |نام الطريق. ";
    let beads = [(1, 1), (1, 1), (1, 1)];
    let kinds = |target| found(&project(("ar", "en"), source, target, &beads));
    let here = |here: &str, mostly: &str| FindingKind::TermVaries {
        term: "طريق".to_owned(),
        here: here.to_owned(),
        mostly: mostly.to_owned(),
    };
    assert_eq!(
        kinds("I saw the road. |Their way grew. |The roads slept."),
        [("way".to_owned(), here("way", "road"))]
    );
    assert_eq!(kinds("I saw the road. |The roads grew. |It slept."), [], "the plural of one rendering");
    assert_eq!(kinds("I saw the road. |The way grew. |It slept."), [], "which of two is the usual one?");
    assert_eq!(kinds("I saw the road. |The way of the road grew. |The road slept."), [], "both stand there");
    let of_another = "رأيت الطريق. |طال طريقهم. |طريق بطريقة جيدة. ";
    let target = "I saw the road. |Their road grew. |Going a good way.";
    assert_eq!(found(&project(("ar", "en"), of_another, target, &beads)), [], "the way is the other word's");
    let turned =
        found(&project(("en", "ar"), "The road. |The road. |The way.", "الطريق. |الطريق. |الطريق. ", &beads));
    assert_eq!(turned, [], "asked of Arabic sources only");
}

#[test]
fn sides_with_other_categories_are_found() {
    let mut project = project(("ar", "en"), "ماء. |بيت.", "Water. |House.", &[(1, 1), (1, 1)]);
    let author = AuthorId(Uuid::from_u128(4));
    project.authors.push(Author { id: author, name: "ليلى".into() });
    let tag = |project: &mut Project, n: u128, text: u128, words: &str, code: &str| {
        let at = project.text(id(text)).unwrap().as_str().find(words).unwrap();
        let range = TextRange::new(at, at + words.len());
        let (annotation, hand) =
            (AnnotationId(Uuid::from_u128(n)), Hand::new(author, jiff::Timestamp::UNIX_EPOCH));
        let codes = vec![CategoryCode::parse(code).unwrap()];
        let edit = annotate::create(project, annotation, id(text), range, codes, String::new(), hand);
        edit.unwrap().apply(project).unwrap();
    };
    tag(&mut project, 10, 1, "ماء", "sdg/6");
    assert_eq!(found(&project), [], "nobody tags the translation");
    tag(&mut project, 11, 2, "Water", "sdg/6");
    assert_eq!(found(&project), []);
    tag(&mut project, 12, 2, "House", "sdg/11");
    let alone = vec![CategoryCode::parse("sdg/11").unwrap()];
    let kind = FindingKind::TagsDiffer { source: vec![], target: alone };
    assert_eq!(found(&project), [("House.".to_owned(), kind)]);
}

#[test]
fn findings_come_in_the_order_of_the_beads() {
    let source = "ا ٧. |ب. |ج.";
    let target = "a 8  a. |c c.";
    let kinds: Vec<FindingKind> = found(&project(("ar", "en"), source, target, &[(1, 1), (1, 0), (1, 1)]))
        .into_iter()
        .map(|(_, kind)| kind)
        .collect();
    assert!(
        matches!(
            kinds.as_slice(),
            [
                FindingKind::NumbersDiffer { .. },
                FindingKind::DoubledSpace,
                FindingKind::Empty,
                FindingKind::DoubledWord { .. }
            ]
        ),
        "{kinds:?}"
    );
    assert_eq!(delivery(&project(("ar", "en"), "ا", "a", &[(1, 1)]), id(3)), None);
}
