//! A guess at the language of a text, from its script and its commonest words.
//!
//! Good for offering a default at import, never for deciding: the guess is shown and can be changed.

use std::collections::BTreeMap;

use unicode_segmentation::UnicodeSegmentation as _;

use super::is_tashkeel;
use crate::model::Language;

/// How much of a text is looked at, in words.
const SAMPLE_WORDS: usize = 3000;

/// The commonest words of each language; those of two languages count for both.
const STOP_WORDS: [(&str, &str); 12] = [
    ("ar", "في من على إلى أن التي الذي هذا هذه عن مع كان كانت قد لم لا ما بين ذلك كما أو ثم بعد قبل كل حيث"),
    ("fa", "در به از که این را با است برای آن یک خود تا بر بود شده می شد های هم کرد اند نیز"),
    ("ur", "کے کی میں ہے اور سے کا کو اس پر نے ہیں یہ کہ ایک تھا بھی جو"),
    ("en", "the of and to in is that it was for on are with as his they at be this from have or by not but"),
    (
        "fr",
        "le la les de des du et est que qui dans une un pour pas sur au aux avec ce il elle sont par plus ne",
    ),
    ("es", "el la los las de del y es que en un una por con para no se su al lo como más pero son fue"),
    ("pt", "o a os as de do da dos das e é que em um uma por com para não se no na ao como mais mas foi são"),
    ("it", "il la i gli le di del della e è che in un una per con non si al come più ma sono nel dei"),
    ("de", "der die das und ist von zu den mit nicht ein eine auf für im dem sich des auch es als an werden"),
    ("nl", "de het een en van is dat op te in voor met niet zijn aan er om ook als bij door maar"),
    ("tr", "ve bir bu da de için ile çok olarak daha gibi olan ne kadar sonra ama en o değil"),
    ("id", "yang dan di dari untuk dengan pada ini itu tidak dalam akan adalah ke oleh juga sebagai"),
];

/// Scripts that nearly always mean one language.
const SCRIPTS: [(std::ops::RangeInclusive<char>, &str); 8] = [
    ('\u{5d0}'..='\u{5ea}', "he"),
    ('\u{370}'..='\u{3ff}', "el"),
    ('\u{3040}'..='\u{30ff}', "ja"),
    ('\u{ac00}'..='\u{d7a3}', "ko"),
    ('\u{4e00}'..='\u{9fff}', "zh"),
    ('\u{400}'..='\u{4ff}', "ru"),
    ('\u{900}'..='\u{97f}', "hi"),
    ('\u{e00}'..='\u{e7f}', "th"),
];

/// The likeliest language of `text`; `None` when nothing speaks for one.
pub fn guess_language(text: &str) -> Option<Language> {
    let words: Vec<String> = text
        .unicode_words()
        .take(SAMPLE_WORDS)
        .map(|word| word.chars().filter(|c| !is_tashkeel(*c)).flat_map(char::to_lowercase).collect())
        .collect();
    let mut letters: BTreeMap<&str, usize> = BTreeMap::new();
    for c in words.iter().flat_map(|word| word.chars()).filter(|c| c.is_alphabetic()) {
        *letters.entry(script(c)).or_default() += 1;
    }
    let (script, _) = letters.into_iter().max_by_key(|(_, count)| *count)?;
    match script {
        "arabic" => Some(Language::new(by_stop_words(&words, &["ar", "fa", "ur"]).unwrap_or("ar"))),
        "latin" => {
            by_stop_words(&words, &["en", "fr", "es", "pt", "it", "de", "nl", "tr", "id"]).map(Language::new)
        }
        "" => None,
        // Kanji stand beside kana.
        "zh" if words.iter().any(|word| word.chars().any(|c| self::script(c) == "ja")) => {
            Some(Language::new("ja"))
        }
        language => Some(Language::new(language)),
    }
}

fn script(c: char) -> &'static str {
    match c {
        '\u{600}'..='\u{6ff}'
        | '\u{750}'..='\u{77f}'
        | '\u{8a0}'..='\u{8ff}'
        | '\u{fb50}'..='\u{fdff}'
        | '\u{fe70}'..='\u{fefc}' => "arabic",
        'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => "latin",
        _ => SCRIPTS.iter().find(|(range, _)| range.contains(&c)).map_or("", |(_, language)| language),
    }
}

/// Which of `candidates` has most of its commonest words here; the first of those that tie.
fn by_stop_words(words: &[String], candidates: &[&'static str]) -> Option<&'static str> {
    let mut best = (0, None);
    for candidate in candidates {
        let Some((_, list)) = STOP_WORDS.iter().find(|(language, _)| language == candidate) else { continue };
        let stop_words: Vec<&str> = list.split(' ').collect();
        let hits = words.iter().filter(|word| stop_words.contains(&word.as_str())).count();
        if hits > best.0 {
            best = (hits, Some(*candidate));
        }
    }
    best.1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_texts_are_told_apart() {
        for (expected, text) in [
            ("ar", "أعلن المغرب عن إطلاق مجموعة الأصدقاء حول الذكاء الاصطناعي في نيويورك"),
            ("ar", "مَقَالٌ"),
            ("fa", "این کتاب را برای شما از تهران آورده است که در آن بود"),
            ("ur", "یہ کتاب میں نے آپ کے لیے لاہور سے خریدی ہے اور اس کا"),
            ("en", "Morocco and the United States announced the launch of a group of friends"),
            ("fr", "Le Maroc et les États-Unis ont annoncé la création du groupe dans une déclaration"),
            ("es", "Marruecos y los Estados Unidos anunciaron la creación del grupo en una declaración"),
            ("he", "שלום לכולם"),
            ("ja", "日本語の文章です"),
            ("ru", "Привет, мир"),
        ] {
            assert_eq!(guess_language(text), Some(Language::new(expected)), "{text}");
        }
    }

    #[test]
    fn no_evidence_is_no_language() {
        for text in ["", "123 456", "…", "xyzzy plugh"] {
            assert_eq!(guess_language(text), None, "{text}");
        }
    }
}
