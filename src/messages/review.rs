//! What to look at before delivery, a sentence each.
//!
//! The main function is [`finding`]. What was found knows no words.

use super::report::category_code;
use crate::locale::Locale;
use crate::model::{CategoryCode, Project, TextRange};
use crate::review::checks::{Check, Finding, FindingKind};

/// A finding with its text, its paragraph and its sentence there, both counted from 1.
pub fn finding(locale: &Locale, project: &Project, finding: &Finding) -> String {
    let text = project.text(finding.text);
    let name = text.map(|text| super::report::text_name(locale, text)).unwrap_or_default();
    let paragraph = text.map_or(0, |text| text.paragraph_at(finding.range.start));
    let begun = |range: &TextRange| range.start <= finding.range.start;
    let sentence = text.map_or(0, |text| text.segments_in(paragraph).take_while(begun).count());
    let values = [
        ("text", name.into()),
        ("paragraph", (paragraph + 1).into()),
        ("sentence", sentence.into()),
        ("finding", kind(locale, &finding.kind).into()),
    ];
    locale.format("review-finding", &values)
}

/// What a check looks at.
pub fn check(locale: &Locale, check: Check) -> String {
    locale.text(match check {
        Check::Numbers => "review-check-numbers",
        Check::Untranslated => "review-check-untranslated",
        Check::Doubled => "review-check-doubled",
        Check::Pairing => "review-check-pairing",
        Check::Terms => "review-check-terms",
        Check::Tags => "review-check-tags",
    })
}

/// What was found, without its place.
pub fn kind(locale: &Locale, kind: &FindingKind) -> String {
    let codes = |codes: &[CategoryCode]| {
        locale.list(&codes.iter().map(|code| category_code(locale, code)).collect::<Vec<_>>())
    };
    // Three sentences for two lists, either of which may be empty.
    let two_lists = |ids: [&str; 3], (ours, theirs): (String, String)| {
        let [both, source_alone, target_alone] = ids;
        let id = match (ours.is_empty(), theirs.is_empty()) {
            (false, false) => both,
            (false, true) => source_alone,
            (true, _) => target_alone,
        };
        locale.format(id, &[("source", ours.into()), ("translation", theirs.into())])
    };
    match kind {
        FindingKind::NumbersDiffer { missing, added } => two_lists(
            ["review-numbers", "review-numbers-missing", "review-numbers-added"],
            (locale.list(missing), locale.list(added)),
        ),
        FindingKind::Empty => locale.text("review-empty"),
        FindingKind::Untranslated => locale.text("review-untranslated"),
        FindingKind::DoubledWord { word } => {
            locale.format("review-doubled-word", &[("word", word.as_str().into())])
        }
        FindingKind::DoubledSpace => locale.text("review-doubled-space"),
        FindingKind::Unpaired { sign } => {
            locale.format("review-unpaired", &[("sign", sign.to_string().into())])
        }
        FindingKind::TermVaries { term, here, mostly } => {
            let values = [
                ("term", term.as_str().into()),
                ("here", here.as_str().into()),
                ("mostly", mostly.as_str().into()),
            ];
            locale.format("review-term", &values)
        }
        FindingKind::TagsDiffer { source, target } => two_lists(
            ["review-tags", "review-tags-source", "review-tags-translation"],
            (codes(source), codes(target)),
        ),
    }
}
