//! `hashiya info`: a project in numbers, for people or as JSON.

use std::path::PathBuf;
use std::process::ExitCode;

use serde_json::json;

use super::{Outcome, answer_lines, open_to_read};
use crate::formats::ProjectInfo;
use crate::locale::Locale;
use crate::messages::report::category_name;
use crate::model::{Language, Project, Role};

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[arg(value_name = "FILE.ron")]
    project: PathBuf,
    #[arg(long)]
    json: bool,
}

pub(super) fn run(arguments: &Arguments, locale: &Locale) -> Outcome {
    let project = open_to_read(locale, &arguments.project)?.project;
    let info = ProjectInfo::of(&project);
    let lines =
        if arguments.json { vec![as_json(&project, &info)] } else { as_lines(locale, &project, &info) };
    answer_lines(locale, &lines)?;
    Ok(ExitCode::SUCCESS)
}

fn as_lines(locale: &Locale, project: &Project, info: &ProjectInfo) -> Vec<String> {
    let line = |head: &str, value: &str| {
        let head = locale.text(head);
        locale.format("cli-info-line", &[("head", head.into()), ("value", value.into())])
    };
    let count = |id: &str, count: usize| locale.format(id, &[("count", count.into())]);
    let mut lines = vec![line("report-title", &info.title)];
    let languages: Vec<&str> = info.texts.iter().map(|text| text.language.as_str()).collect();
    lines.push(line("report-languages", &locale.list(&languages)));
    for text in &info.texts {
        let id = match text.role {
            Role::Source => "report-source",
            Role::Translation => "report-translation",
        };
        let values = [
            ("name", locale.format(id, &[("language", text.language.as_str().into())]).into()),
            ("paragraphs", count("report-paragraph-count", text.paragraph_count).into()),
            ("words", count("report-word-count", text.word_count).into()),
        ];
        lines.push(locale.format("cli-info-text", &values));
    }
    if !info.authors.is_empty() {
        lines.push(line("report-authors", &locale.list(&info.authors)));
    }
    lines.push(line("report-annotations", &locale.count(info.annotation_count)));
    for (code, count) in &info.by_category {
        let values = [
            ("code", code.as_str().into()),
            ("name", category_name(project, locale.language(), code).into()),
            ("count", (*count).into()),
        ];
        lines.push(format!("  {}", locale.format("cli-info-category", &values)));
    }
    if info.without_category > 0 {
        lines.push(format!("  {}", line("report-without-category", &locale.count(info.without_category))));
    }
    lines.push(line("cli-info-orphans", &locale.count(info.orphan_count)));
    lines
}

/// One object on one line; the same words in every language.
fn as_json(project: &Project, info: &ProjectInfo) -> String {
    let texts: Vec<_> = info
        .texts
        .iter()
        .map(|text| {
            json!({
                "id": text.id.to_string(),
                "role": match text.role { Role::Source => "source", Role::Translation => "translation" },
                "language": text.language.as_str(),
                "paragraphs": text.paragraph_count,
                "segments": text.segment_count,
                "words": text.word_count,
                "letters": text.letter_count,
                "annotations": text.annotation_count,
            })
        })
        .collect();
    let english = Language::new("en");
    let categories: Vec<_> = info
        .by_category
        .iter()
        .map(|(code, count)| {
            json!({ "code": code.as_str(), "name": category_name(project, &english, code), "annotations": count })
        })
        .collect();
    json!({
        "id": project.id.to_string(),
        "title": info.title,
        "texts": texts,
        "authors": info.authors,
        "annotations": info.annotation_count,
        "categories": categories,
        "without_category": info.without_category,
        "orphans": info.orphan_count,
    })
    .to_string()
}
