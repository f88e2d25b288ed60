//! What is written is read again, for random projects.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;

/// Words with everything that a writer could get wrong.
fn words() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("كِتَابٌ"),
        Just("مُحَمَّد"),
        Just("ﷺ"),
        Just(" "),
        Just("a\"b"),
        Just("\\"),
        Just("\\u{64e}"),
        Just("\u{202e}"),
        Just("\u{2067}"),
        Just("\u{2069}"),
        Just("\u{200f}"),
        Just("\u{61c}"),
        Just("\u{feff}"),
        Just("\u{2028}"),
        Just("👨‍👩‍👧"),
        Just("é"),
        Just("\r"),
        Just("\t"),
        Just("\u{0}"),
        Just("\u{85}"),
        Just("//"),
        Just("/*"),
        Just(")"),
        Just("١٢٣"),
        Just("\u{200c}"),
        Just("“”«»"),
    ];
    prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

fn paragraphs() -> impl Strategy<Value = Vec<ParagraphRow>> {
    let kind = prop_oneof![
        Just(ParagraphKind::Title),
        Just(ParagraphKind::Heading(3)),
        Just(ParagraphKind::Body),
        Just(ParagraphKind::Quote),
        Just(ParagraphKind::Item),
        Just(ParagraphKind::Verse),
    ];
    let row = (words(), kind, prop::collection::btree_map(0usize..60, 0u8..3, 0..4));
    prop::collection::vec(row, 0..6).prop_map(|rows| {
        let row = |(i, (text, kind, breaks)): (usize, (String, ParagraphKind, BTreeMap<usize, u8>))| {
            let breaks = breaks
                .into_iter()
                .filter(|(at, _)| *at > 0 && *at < text.len() && text.is_char_boundary(*at))
                .map(|(at, maker)| Break {
                    at,
                    made_by: [BreakMaker::Rule, BreakMaker::Split, BreakMaker::Join][maker as usize],
                })
                .collect();
            // Ids neither in order nor without gaps.
            ParagraphRow { id: ParagraphId((i as u64 * 7 + 3) % 40), kind, text, breaks }
        };
        rows.into_iter().enumerate().map(row).collect()
    })
}

prop_compose! {
    fn annotations(texts: Vec<Text>)(
        seeds in prop::collection::vec(
            (0usize..3, 0usize..200, 1usize..60, words(), words(), any::<bool>(), any::<u8>(), any::<bool>()), 0..6
        )
    ) -> Vec<Annotation> {
        let mut made = Vec::new();
        for (i, (text, start, len, note, reply, is_lost, code, is_long)) in seeds.into_iter().enumerate() {
            let Some(text) = texts.get(text % texts.len().max(1)) else { continue };
            let content = text.as_str();
            let boundary = |at: usize| (0..=at.min(content.len())).rev().find(|at| content.is_char_boundary(*at)).unwrap();
            let range = TextRange::new(boundary(start), boundary(start + len));
            if range.is_empty() {
                continue;
            }
            let mut quote = Quote::of(content, range).unwrap();
            let place = if is_lost {
                if is_long {
                    quote.exact = Passage::of(&"كلمة ".repeat(300));
                }
                Place::Orphaned { last: TextRange::new(start, start + len) }
            } else {
                Place::At(range)
            };
            let author = AuthorId(uuid(2));
            made.push(Annotation {
                id: AnnotationId(uuid(1000 + i as u128)),
                targets: vec![Target { text: text.id, place, quote }],
                categories: vec![CategoryCode::new("sdg", &code.to_string())],
                note,
                replies: vec![Reply { id: ReplyId(uuid(i as u128)), author, created: time(5), text: reply }],
                author,
                modified_by: is_lost.then_some(author),
                created: time(1_000_000 + i64::from(code)),
                modified: time(1_000_000 + i64::from(code) + i64::from(is_long)),
                status: if is_long { AnnotationStatus::Resolved } else { AnnotationStatus::Open },
            });
        }
        made
    }
}

fn projects() -> impl Strategy<Value = Project> {
    let texts = (paragraphs(), paragraphs(), words(), words()).prop_map(|(ar, en, file_name, language)| {
        let origin = Origin {
            file_name,
            encoding: "windows-1256".into(),
            had_bom: true,
            line_ending: LineEnding::Mixed,
        };
        let (source, translation) = (TextId(uuid(10)), TextId(uuid(11)));
        vec![
            Text::new(source, Role::Source, Language::new("ar"), Direction::RightToLeft, origin, ar),
            Text::new(
                translation,
                Role::Translation,
                Language::new(&language),
                Direction::LeftToRight,
                Origin::default(),
                en,
            ),
        ]
    });
    let with_annotations = texts.prop_flat_map(|texts| (Just(texts.clone()), annotations(texts)));
    (with_annotations, words(), any::<bool>()).prop_map(|((texts, annotations), title, has_book)| {
        let mut project = Project::new(ProjectId(uuid(1)), title.clone());
        let names: BTreeMap<_, _> = [("ar".to_owned(), title.clone())].into();
        project.authors.push(Author { id: AuthorId(uuid(2)), name: title.clone() });
        project.codebooks.push(CodebookUse::BuiltIn { id: "sdg".into(), version: String::new() });
        if has_book {
            let descriptions = BTreeMap::new();
            let category = Category {
                code: "1".into(),
                colour: Some(Rgb([1, 2, 3])),
                names: names.clone(),
                descriptions,
            };
            let categories = if title.is_empty() { Vec::new() } else { vec![category] };
            project.codebooks.push(CodebookUse::Embedded(Codebook {
                id: "x".into(),
                version: title,
                names,
                categories,
            }));
        }
        let mut alignment = Alignment::by_paragraph(&texts[0], &texts[1]);
        if let Some(bead) = alignment.beads.first_mut() {
            bead.score = Some(0.1 + 0.2);
            bead.status = BeadStatus::Confirmed { by: AuthorId(uuid(2)), at: time(9) };
        }
        project.alignments.push(alignment);
        project.texts = texts;
        project.annotations = annotations.into_iter().map(|annotation| (annotation.id, annotation)).collect();
        project
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read_again(project in projects()) {
        let bytes = to_bytes(&project, uuid(7));
        let read = from_bytes(&bytes).unwrap();
        prop_assert_eq!(&read.project, &project);
        prop_assert_eq!(read.notices, Vec::new());
        prop_assert_eq!(to_bytes(&read.project, uuid(7)), bytes, "writing again changes nothing");
    }

    #[test]
    fn any_cut_is_an_error_or_the_whole(project in projects(), share in 0.0f64..1.0) {
        let bytes = to_bytes(&project, uuid(7));
        let cut = (bytes.len() as f64 * share) as usize;
        let result = from_bytes(&bytes[..cut]);
        prop_assert!(result.is_err() || cut + 1 == bytes.len());
    }

    #[test]
    fn any_strings_come_back(text in any::<String>()) {
        let quoted = write::Quoted(&text).to_string();
        prop_assert_eq!(ron::from_str::<String>(&quoted).unwrap(), text);
        prop_assert_eq!(quoted.lines().count(), 1);
    }
}
