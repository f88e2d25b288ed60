//! Tables of marked text, `|` where a sentence begins, and properties of any text.

use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation as _;

use super::{breaks, sentences};
use crate::model::Language;

fn check(language: &str, marked: &[&str]) {
    for marked in marked {
        let text = marked.replace('|', "");
        let pieces: Vec<&str> = sentences(&text, &Language::new(language)).collect();
        assert_eq!(pieces.join("|"), *marked, "in {language}");
    }
}

#[test]
fn a_mark_and_a_space_part_sentences() {
    check(
        "ar",
        &[
            "وصل الوفد أمس. |وغادر اليوم.",
            "لماذا؟ |لا أحد يعلم! |ثم صمتوا…",
            "أَقْبَلَ الرَّجُلُ. |ثُمَّ مَضَى.",
            "انتهى الـــدرس.  |خرج الجميع۔ |ثم عادوا",
            "سعره ٣.٥ دنانير أو 3.5 دنانير. |ثم ارتفع.",
            "نمت التجارة بنسبة 5% عام 2015. |٢٠ دولة وقعت.",
            "ما هذا؟! |هو ذاك.",
            "نص بلا علامة",
            "",
            " ",
            ". . .",
        ],
    );
    check("en", &["It rained. |We left! |Why? |Nobody knows.", "Pi is 3.14 or so. |It is.", "Wait?! |No."]);
    check("fr", &["Il pleut. |Nous partons ! |Pourquoi ? |Nul ne sait.", "Quoi\u{202f}? ! |Rien."]);
    check("es", &["Llueve. |¿Por qué? |¡Nadie lo sabe! |Nada.", "¿Y qué? ¡dime! |Nada."]);
}

#[test]
fn what_cannot_begin_a_sentence_goes_on() {
    check("en", &["Who? he asked.", "Yahoo! is a firm.", "The end.; and so on.", "See it; eBay did."]);
    check("en", &["It grew. |iPhone users left.", "He won! & lost."]);
    check("fr", &["Vous venez ? demanda-t-il.", "Oh ! la belle bleue."]);
    check("es", &["¿Vienes? preguntó Juan."]);
}

#[test]
fn titles_initials_and_letters_with_points_end_nothing() {
    check(
        "ar",
        &[
            "قال د. أحمد إن أ. د. ليلى حضرت. |ثم غادرا.",
            "زارت م. سعاد وأ.د. كريم ود. منى المعرض. |وكان كبيرا.",
            "عاش سنة 300 ق.م. في روما. |وقد مات.",
            "تأسست الشركة ش.م.ل. عام 1990 م. |ثم بيعت سنة ٢٠٠٠م. |وأغلقت.",
            "انظر ص. 15 وج. ٢ من الكتاب. |وهو مفيد.",
            "عاد في القرن ٣ هـ. |واستقر.",
            "وقالت منظمة م.ت.ف. إنها توافق. |وأضافت ذلك.",
            "دَ. أحمد",
        ],
    );
    check(
        "en",
        &[
            "Mr. Smith met Dr. Jones and J. R. R. Tolkien. |They spoke.",
            "The U.S. Army left at 5 p.m. on Monday. |It rained in the U.S. |The end.",
            "See No. 5, p. 12 and fig. 3. |Then go. |The answer was no. |Fine.",
            "Acme Inc. Chairman Bo left Acme Inc. |He was 50.",
            "It costs a lot, e.g. Ten dollars, i.e. Nothing, etc. |Fine.",
            "George W. Bush and J.-P. Sartre, Ph.D. students.",
            "He lives on Main St. |The bus to St. Louis stops there. |A Ph. D. Student rode.",
            "Roe v. Wade, c. 1973, was in Washington, D.C. |The court met.",
        ],
    );
    check(
        "fr",
        &[
            "M. Le Pen et Mme. Dupont, p. 12, art. 3. |Ils partent.",
            "Le P.I.B. Français monte. |Né en 50 av. J.-C. à Rome. |Il y en a. |Marie part.",
            "La hausse du P.I.B. |L’économie repart.",
            "Allons-y. |Des fruits, etc. |On verra.",
        ],
    );
    check(
        "es",
        &[
            "El Sr. López y la Dra. Ruiz viven en EE. UU. |Los dos.",
            "Nació en 50 a. C. en Roma. |Véase pág. 3, núm. 5. |Fin.",
            "Ud. Mismo lo dijo. |S. M. el Rey.",
        ],
    );
}

#[test]
fn numbers_at_the_head_are_of_a_list() {
    check("en", &["1. First point. |2. Second point. |IV. Fourth. |B. Last.", "In 2004. |15 people came."]);
    check(
        "ar",
        &["1. الأولى. |٢. الثانية. |أ. الثالثة. |- الرابعة.", "• أولا. |• ثانيا.", "فروعها.ب. التبرعات"],
    );
    check("fr", &["1. Un. |2. Deux. |— Trois.", "1.2. Titre. |A. Autre."]);
}

#[test]
fn an_ellipsis_is_a_pause_unless_a_capital_follows() {
    check("ar", &["إن ما تقوله... في الواقع صحيح. |نعم… ربما.", "كانوا صغارا ... إنهم كذلك. |حسنا؟.. |نعم."]);
    check(
        "en",
        &[
            "Well... maybe. |Hm... |That is it.",
            "People turn to credit … While this lasts, fine.",
            "End. |... And then.",
        ],
    );
    check("fr", &["Il hésita... puis partit... |Elle resta.", "Il part. |[...] Elle reste. |[…] Fin."]);
}

#[test]
fn quotes_and_brackets_close_with_their_sentence() {
    check(
        "ar",
        &[
            "قال: «سنعود». |ثم مضى.",
            "قال: «سنعود.» |ثم مضى.",
            "قال: \"سنعود!\" |ثم مضى.",
            "\"لماذا؟\" سأل الرجل. |ثم صمت.",
            "قال: “سنعود”. |“ومن هذا المنطلق نعمل”.",
            "قال: \"نحن هنا. سنبقى معكم\". |ثم مضى.",
            "قال: \"نحن هنا. |سنبقى معكم.\" |ثم مضى.",
            "قال: \" نعم. \" |ثم مضى.",
            "وافق (انظر الشكل 3.) ثم مضى. |(هذا رأيه.) |انتهى.",
            "انتهى الكلام.[12] |ثم بدأ. |(١) وبعد",
            "انتهى الكلام.(3) |ثم بدأ.",
            "\u{2067}انتهى.\u{2069} |\u{2067}ثم بدأ.\u{2069}",
        ],
    );
    check(
        "en",
        &[
            "“It rained,” he said. |“We left.” |She agreed.",
            "'Stop!' |'No.' |She left.",
            "\"Go!\" he cried. |\"No.\" |They stayed.",
            "The film (What's Up, Doc?) Streisand made. |(It was late.) |He left.",
            "He said (a. B. C) so. |Fine.",
            "It ended.[3] |Then more.",
        ],
    );
    check(
        "fr",
        &[
            "« Vous avez vu ca ? » dit Pall. |« Oui. » |Il sortit.",
            "Il dit : « Je pars. » |Elle resta.",
            "Elle l'appelle « un pas. Un grand pas », dit-il. |Fin.",
            "— Tu viens ? |— Non ! — dit-il. |Fin.",
        ],
    );
    check("es", &["—¿Vienes? —preguntó Juan. |—No. |Se fue.", "«¿Vienes?», dijo. |«No.» |Fin."]);
}

#[test]
fn a_long_quotation_is_parted_like_any_text() {
    let long = "كلمة طويلة ".repeat(30);
    let long = long.trim_end();
    let marked = format!("قال: \"{long}. |{long}\". |ثم مضى.");
    check("ar", &[&marked]);
}

#[test]
fn what_closes_another_sentence_leaves_open_what_this_one_opened() {
    check("ar", &["قال \"نعم. |لا (كلا!\" حسنا. ثم) وبعد."]);
    // A straight quote between letters opens, unless its own sentence opened one.
    check("ar", &["قال \"نعم. |لا\"كلا. ثم\" وبعد."]);
}

#[test]
fn addresses_and_pictures() {
    check(
        "en",
        &[
            "See www.example.com/a.b?c=D!E for more. |Write to a.b@example.org. |Thanks.",
            "Version 2.0.1 is out. |#done. |@all read it.",
            "Great! 😀 |Next.",
            "Great!👍🏽 |Next 😀 one.",
        ],
    );
    check("ar", &["رائع! 😀🎉 |التالي.", "زوروا https://ar.example.org/؟q=1 اليوم. |شكرا."]);
}

#[test]
fn a_colon_parts_only_before_a_list_that_it_announces() {
    check("ar", &["تتخذ الشركة أحد الأشكال الآتية: |- شركة التضامن. |- شركة المساهمة.", "قال: نعم؛ لا بأس."]);
    check("en", &["It takes the following: |A. One. |B. Two.", "He said: Yes; No."]);
    check("fr", &["On note ce qui suit : |Un."]);
    check("es", &["Son los siguientes: |Uno."]);
}

#[test]
fn a_space_that_was_forgotten_between_arabic_sentences() {
    check(
        "ar",
        &[
            "انتهى الدرس.|وقال المعلم نعم؟|لا",
            "زار موقع example.كوم اليوم",
            "الثمن م.ت.ف اليوم",
            "قال «نعم.»|وخرج",
        ],
    );
    check("en", &["It uses Node.js and ASP.Net daily."]);
}

#[test]
fn lines_part_and_languages_without_a_list_have_the_rules() {
    check("ar", &["عنوان بلا علامة\n|نص بعده\u{2029}|وآخر"]);
    check("de", &["Das ist z.B. gut. |Das nicht.", "Mr. |Smith kam."]);
    check("und", &["一。 |二。"]);
}

#[test]
fn sentences_are_the_text() {
    let language = Language::new("ar");
    assert_eq!(sentences("", &language).count(), 0);
    assert_eq!(sentences("  ", &language).collect::<Vec<_>>(), ["  "]);
    assert_eq!(sentences("نعم. لا. ", &language).collect::<Vec<_>>(), ["نعم. ", "لا. "]);
}

/// Texts made of what the rules look at.
fn texts() -> impl Strategy<Value = String> {
    let atoms = prop::sample::select(vec![
        ".",
        ".",
        "!",
        "؟",
        "?",
        "…",
        "...",
        " ",
        " ",
        " ",
        "\u{a0}",
        "\"",
        "\"",
        "«",
        "»",
        "“",
        "”",
        "(",
        ")",
        "[",
        "]",
        "'",
        "’",
        "-",
        "—",
        ",",
        "،",
        ":",
        "؛",
        "1",
        "٢",
        "12",
        "قال",
        "وقال",
        "د",
        "هـ",
        "م",
        "الآتية",
        "كَتَبَ",
        "ـ",
        "\u{64e}",
        "Mr",
        "He",
        "he",
        "The",
        "U",
        "No",
        "II",
        "iPhone",
        "é",
        "e\u{301}",
        "L’",
        "😀",
        "👍🏽",
        "\u{200f}",
        "\u{2067}",
        "\u{200d}",
        "\n",
        "/",
        "¿",
        "#",
    ]);
    prop::collection::vec(atoms, 0..40).prop_map(|atoms| atoms.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn breaks_tile_any_text_at_graphemes_and_a_sentence_alone_has_none(
        text in texts(),
        language in prop::sample::select(vec!["ar", "en", "fr", "es", "und"]),
    ) {
        let language = Language::new(language);
        let found = breaks(&text, &language);
        let graphemes: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).collect();
        let mut last = 0;
        for at in &found {
            prop_assert!(*at > last && *at < text.len(), "{at} in {found:?}");
            prop_assert!(graphemes.contains(at), "{at} cuts a grapheme of {text:?}");
            last = *at;
        }
        prop_assert_eq!(sentences(&text, &language).collect::<String>(), text.as_str());
        for sentence in sentences(&text, &language) {
            prop_assert_eq!(breaks(sentence, &language), Vec::<usize>::new(), "{:?} of {:?}", sentence, text);
        }
    }

    #[test]
    fn any_characters_at_all_are_taken(text in any::<String>()) {
        let language = Language::new("ar");
        prop_assert_eq!(sentences(&text, &language).collect::<String>(), text.as_str());
    }
}
