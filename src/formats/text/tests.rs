//! Tests of decoding.

use super::*;

const ARABIC: &str = "أعلن المغرب عن إطلاق مجموعة الأصدقاء، «وهذا» ظاهر في نص طويل؟\nسطر ثانٍ";

fn utf_16(text: &str, is_le: bool) -> Vec<u8> {
    text.encode_utf16().flat_map(|unit| if is_le { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect()
}

fn check(bytes: &[u8], text: &str, encoding: &str, had_bom: bool, warnings: &[TextWarning]) {
    let decoded = decode(bytes, None);
    assert_eq!(decoded.text, text);
    assert_eq!((decoded.origin.encoding.as_str(), decoded.origin.had_bom), (encoding, had_bom));
    assert_eq!(decoded.warnings, warnings, "{encoding}");
}

#[test]
fn unicode_is_told_by_its_bytes() {
    check(ARABIC.as_bytes(), ARABIC, "UTF-8", false, &[]);
    check(&[b"\xef\xbb\xbf", ARABIC.as_bytes()].concat(), ARABIC, "UTF-8", true, &[]);
    check(b"", "", "UTF-8", false, &[]);
    for text in [ARABIC, "plain English\nand a second line", "مرحبا 123"] {
        check(&utf_16(text, true), text, "UTF-16LE", false, &[]);
        check(&utf_16(text, false), text, "UTF-16BE", false, &[]);
        check(&[b"\xff\xfe", utf_16(text, true).as_slice()].concat(), text, "UTF-16LE", true, &[]);
        check(&[b"\xfe\xff", utf_16(text, false).as_slice()].concat(), text, "UTF-16BE", true, &[]);
    }
}

#[test]
fn legacy_encodings_are_guessed_and_the_guess_is_told() {
    let (bytes, _, has_errors) = WINDOWS_1256.encode(ARABIC);
    assert!(!has_errors);
    check(&bytes, ARABIC, "windows-1256", false, &[TextWarning::Guessed(TextEncoding::Windows1256)]);
    let plain = ARABIC.replace(['«', '»'], "");
    // encoding_rs does not encode the ISO set; its letters stand in Unicode's order.
    let iso: Vec<u8> = plain
        .chars()
        .map(|c| if c.is_ascii() { c as u8 } else { (u32::from(c) - 0x600 + 0xa0) as u8 })
        .collect();
    check(&iso, &plain, "ISO-8859-6", false, &[TextWarning::Guessed(TextEncoding::Iso8859_6)]);
    for text in ["L’été dernier, à Genève, où l’on s’est plu.", "El año pasado, mañana o pasado; ¿qué más?"]
    {
        let (bytes, _, _) = WINDOWS_1252.encode(text);
        let decoded = decode(&bytes, None);
        assert_eq!((decoded.text.as_str(), decoded.origin.encoding.as_str()), (text, "windows-1252"));
    }
    let forced = decode(&bytes, Some(TextEncoding::Windows1252));
    assert_eq!((forced.origin.encoding.as_str(), forced.warnings.len()), ("windows-1252", 0));
}

#[test]
fn a_cut_or_damaged_file_says_where() {
    let cut = &ARABIC.as_bytes()[..ARABIC.len() - 1];
    let byte_offset = ARABIC.len() - 2;
    let text = format!("{}\u{fffd}", &ARABIC[..byte_offset]);
    check(cut, &text, "UTF-8", false, &[TextWarning::LastCharacterCut { byte_offset }]);
    let odd = &utf_16(ARABIC, true)[..41];
    let text: String = ARABIC.chars().take(20).chain(['\u{fffd}']).collect();
    check(odd, &text, "UTF-16LE", false, &[TextWarning::LastCharacterCut { byte_offset: 40 }]);
    let mut damaged = ARABIC.repeat(20).into_bytes();
    damaged[0] = 0xff;
    let decoded = decode(&damaged, None);
    assert_eq!(decoded.origin.encoding, "UTF-8");
    assert!(
        decoded.warnings.contains(&TextWarning::Undecodable { count: 2, byte_offset: 0 }),
        "{:?}",
        decoded.warnings
    );
    assert_eq!(decode("a\u{fffd}b".as_bytes(), None).warnings, []);
}

#[test]
fn line_ends_become_lf_and_are_remembered() {
    for (bytes, text, kind) in [
        ("a\nb\n", "a\nb\n", LineEnding::Lf),
        ("a\r\nb\r\n", "a\nb\n", LineEnding::CrLf),
        ("a\rb", "a\nb", LineEnding::Cr),
        ("a\r\nb\nc\rd", "a\nb\nc\nd", LineEnding::Mixed),
        ("a\r\r\nb", "a\n\nb", LineEnding::Mixed),
        ("a", "a", LineEnding::Lf),
        ("a\0b\u{c}\u{85}\u{2028}c", "a\0b\u{c}\u{85}\u{2028}c", LineEnding::Lf),
    ] {
        let decoded = decode(bytes.as_bytes(), None);
        assert_eq!((decoded.text.as_str(), decoded.origin.line_ending), (text, kind), "{bytes:?}");
    }
}

#[test]
fn encodings_are_found_by_their_names() {
    for encoding in TextEncoding::ALL {
        assert_eq!(TextEncoding::from_label(encoding.label()), Some(encoding));
    }
    assert_eq!(TextEncoding::from_label("x-cp1256"), Some(TextEncoding::Windows1256));
    assert_eq!(TextEncoding::from_label("klingon"), None);
}
