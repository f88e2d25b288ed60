//! The lexicon's file is well formed, and words as they are written find their entries.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;

const TEXT: &str = include_str!("../../../assets/lexicons/arabic.tsv");

/// `word` is glossed first by `headword`, with `rendering` among its English renderings; `-` for none.
fn check(word: &str, headword: &str, rendering: &str) {
    let english = Language::new("en");
    match Lexicon::seed().lookup(word).next() {
        None => assert_eq!(headword, "-", "{word} is not known"),
        Some(entry) => {
            assert_eq!(entry.headword(), headword, "{word}");
            let renderings: Vec<&str> = entry.renderings(&english).collect();
            assert!(renderings.contains(&rendering), "{word}: {renderings:?}");
        }
    }
}

#[test]
fn a_word_is_found_as_it_stands_in_a_text() {
    for (word, headword, rendering) in [
        // As it is, vocalised, lengthened, carelessly spelled.
        ("كتاب", "كتاب", "book"),
        ("كِتَابٌ", "كتاب", "book"),
        ("كتـــاب", "كتاب", "book"),
        ("الامم", "أمم", "nations"),
        ("دول", "دولة", "state"),
        // Clitics.
        ("وبالكتاب", "كتاب", "book"),
        ("للسلام", "سلام", "peace"),
        ("فَلِلْمُجْتَمَعِ", "مجتمع", "society"),
        ("للغة", "لغة", "language"),
        ("والصين", "الصين", "China"),
        ("للصين", "الصين", "China"),
        // What only seems to be a clitic.
        ("ولد", "ولد", "boy"),
        ("وجد", "وجد", "find"),
        ("كان", "كان", "be"),
        ("بلد", "بلد", "country"),
        ("والدها", "والد", "father"),
        // Endings.
        ("سيارته", "سيارة", "car"),
        ("طاولات", "طاولة", "table"),
        ("لأصدقائهم", "صديق", "friend"),
        ("مستواها", "مستوى", "level"),
        ("كتابا", "كتاب", "book"),
        ("مهندسين", "مهندس", "engineer"),
        // Persons and times of a verb.
        ("قالت", "قال", "say"),
        ("سيعلن", "أعلن", "announce"),
        ("وستكون", "كان", "be"),
        ("نستخدم", "استخدم", "use"),
        ("يستخدمون", "استخدم", "use"),
        ("أكدوا", "أكد", "confirm"),
        // Spelled alike but for a dot.
        ("على", "على", "on"),
        ("الأم", "أم", "mother"),
        ("علي", "علي", "Ali"),
        // Nothing.
        ("قسطنطينوفسكي", "-", ""),
        ("book", "-", ""),
        ("و", "-", ""),
        ("", "-", ""),
    ] {
        check(word, headword, rendering);
    }
}

#[test]
fn an_entry_tells_its_kinds_and_renderings() {
    let all = |word, tag| -> Vec<&str> {
        let entry = Lexicon::seed().with_stem(word).next();
        entry.map(|entry| entry.renderings(&Language::new(tag)).collect()).unwrap_or_default()
    };
    assert_eq!(all("كتاب", "en-GB"), ["book"]);
    assert_eq!(all("كتاب", "fr"), ["livre"]);
    assert_eq!(all("كتاب", "es"), ["libro"]);
    assert!(all("كتاب", "de").is_empty());
    let is_function = |word| Lexicon::seed().with_stem(word).next().map(Entry::is_function_word);
    assert_eq!(is_function("إلى"), Some(true));
    assert_eq!(is_function("كتاب"), Some(false));
    // Before, and to accept.
    assert_eq!(is_function("قبل"), Some(false));
    assert_eq!(Lexicon::seed().with_stem("والكتاب").count(), 0);
}

#[test]
fn entries_that_fold_alike_all_come_with_the_nearest_first() {
    let found: Vec<&str> = Lexicon::seed().lookup("علي").map(Entry::headword).collect();
    assert_eq!(found, ["علي", "على"]);
    let found: Vec<&str> = Lexicon::seed().lookup("على").map(Entry::headword).collect();
    assert_eq!(found, ["على", "علي"]);
}

#[test]
fn lines_that_are_no_rows_are_passed_over() {
    let lexicon = Lexicon::parse(concat!(
        "# head\n",
        "كتاب\tكتب\tn\tbook\tlivre\tlibro\n",
        "شيء\t\tn\tthing\tchose\n",
        "قلم\t\tn\tpen\tstylo\tpluma\tPenna\n",
        "\n",
    ));
    assert_eq!(lexicon.entries().len(), 1);
    assert_eq!(lexicon.lookup("بكتبهم").map(Entry::headword).collect::<Vec<_>>(), ["كتاب"]);
    assert_eq!(Lexicon::parse("").lookup("كتاب").count(), 0);
}

#[test]
fn the_file_is_well_formed() {
    let is_arabic = |word: &str| word.chars().all(|c| matches!(c, 'ء'..='غ' | 'ف'..='ي')) && !word.is_empty();
    let is_latin = |word: &str| {
        word.chars().all(|c| c.is_alphabetic() || " '-".contains(c))
            && !word.chars().any(|c| is_tashkeel(c) || ('\u{600}'..='\u{6ff}').contains(&c))
            && word.trim() == word
            && !word.is_empty()
    };
    let mut last = "";
    let mut count = 0;
    for line in TEXT.lines().filter(|line| !line.starts_with('#')) {
        let columns: Vec<&str> = line.split('\t').collect();
        let &[headword, forms, parts, english, french, spanish] = columns.as_slice() else {
            panic!("{line}: {} columns", columns.len());
        };
        assert!(is_arabic(headword), "{line}");
        assert!(last < headword, "{line}: after {last}");
        last = headword;
        count += 1;
        let items = |list: &'static str| -> Vec<&str> {
            if list.is_empty() { Vec::new() } else { list.split(';').collect() }
        };
        for list in [forms, parts, english, french, spanish].map(items) {
            assert_eq!(list.iter().collect::<BTreeSet<_>>().len(), list.len(), "{line}: twice in {list:?}");
        }
        assert!(items(forms).iter().all(|form| is_arabic(form) && *form != headword), "{line}");
        assert!(items(parts).iter().all(|part| PartOfSpeech::parse(part).is_some()), "{line}");
        assert!(!parts.is_empty() && !english.is_empty() && !french.is_empty(), "{line}");
        assert!(
            [english, french, spanish].iter().all(|list| items(list).iter().all(|w| is_latin(w))),
            "{line}"
        );
    }
    assert_eq!(Lexicon::seed().entries().len(), count);
    assert!(count >= 3500, "{count} rows");
}

#[test]
fn every_spelling_finds_its_own_entry() {
    let lexicon = Lexicon::seed();
    for entry in lexicon.entries() {
        assert_eq!(lexicon.lookup(entry.headword()).next(), Some(entry), "{}", entry.headword());
        for form in entry.forms() {
            assert!(lexicon.lookup(form).any(|found| found == entry), "{form} of {}", entry.headword());
        }
    }
}

proptest! {
    #[test]
    fn any_text_is_looked_up_without_fault(word in "[\u{621}-\u{652}a-z ]{0,12}|\\PC{0,12}") {
        for entry in Lexicon::seed().lookup(&word) {
            prop_assert!(!entry.headword().is_empty());
        }
    }

    #[test]
    fn clitics_never_hide_a_noun(at in 0..10_000_usize, before in "(و|ف)?(بال|كال|ال|لل)") {
        let entries = Lexicon::seed().entries();
        let entry = &entries[at % entries.len()];
        prop_assume!(!entry.headword().starts_with("ال"));
        let word = format!("{before}{}", entry.headword());
        prop_assert!(Lexicon::seed().lookup(&word).next().is_some(), "{}", word);
    }
}
