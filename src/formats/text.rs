//! Plain text files: which encoding, which line ends, and the text itself with LF.
//!
//! The main function is [`decode`]. In order: a byte order mark; UTF-16 by its high bytes; UTF-8; UTF-8
//! whose last character was cut; else a guess among the legacy encodings by the letters that would come
//! out. Nothing else about the text is changed: NUL and other controls stay.

use std::borrow::Cow;

use encoding_rs::{Encoding, ISO_8859_6, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, WINDOWS_1256};

use crate::model::{LineEnding, Origin};

/// The encodings a text file may have.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TextEncoding {
    /// UTF-8.
    Utf8,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// Arabic as Windows had it.
    Windows1256,
    /// Arabic as Unix had it.
    Iso8859_6,
    /// Western European.
    Windows1252,
}

impl TextEncoding {
    /// All of them, the likeliest first.
    pub const ALL: [Self; 6] =
        [Self::Utf8, Self::Windows1256, Self::Utf16Le, Self::Utf16Be, Self::Iso8859_6, Self::Windows1252];

    /// Its name in the Encoding Standard.
    pub fn label(self) -> &'static str {
        self.encoding().name()
    }

    /// The encoding of that name or one of its aliases in the Encoding Standard.
    pub fn from_label(label: &str) -> Option<Self> {
        let named = Encoding::for_label_no_replacement(label.as_bytes())?;
        Self::ALL.into_iter().find(|known| known.encoding() == named)
    }

    fn encoding(self) -> &'static Encoding {
        match self {
            Self::Utf8 => UTF_8,
            Self::Utf16Le => UTF_16LE,
            Self::Utf16Be => UTF_16BE,
            Self::Windows1256 => WINDOWS_1256,
            Self::Iso8859_6 => ISO_8859_6,
            Self::Windows1252 => WINDOWS_1252,
        }
    }

    fn bom(self) -> &'static [u8] {
        match self {
            Self::Utf8 => b"\xef\xbb\xbf",
            Self::Utf16Le => b"\xff\xfe",
            Self::Utf16Be => b"\xfe\xff",
            _ => b"",
        }
    }
}

/// What a person should know about how a file was read. Byte offsets are those of the file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TextWarning {
    /// Nothing in the file says its encoding; this one was guessed from the letters.
    Guessed(TextEncoding),
    /// The file ends inside a character; U+FFFD stands in its place.
    LastCharacterCut {
        /// Where the character begins.
        byte_offset: usize,
    },
    /// Bytes that mean nothing in the encoding; U+FFFD stands in their place.
    Undecodable {
        /// How many times.
        count: usize,
        /// The first of them.
        byte_offset: usize,
    },
}

/// A text file as text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DecodedText {
    /// The text, its lines ended by LF.
    pub text: String,
    /// What the file was; its name is left empty.
    pub origin: Origin,
    /// What a person should know.
    pub warnings: Vec<TextWarning>,
}

/// Decodes a text file, by `forced` if given.
pub fn decode(bytes: &[u8], forced: Option<TextEncoding>) -> DecodedText {
    let mut warnings = Vec::new();
    let encoding = forced.unwrap_or_else(|| {
        detect(bytes).unwrap_or_else(|| {
            let guessed = guess(bytes);
            warnings.push(TextWarning::Guessed(guessed));
            guessed
        })
    });
    let (had_bom, body) = match bytes.strip_prefix(encoding.bom()) {
        Some(body) if !encoding.bom().is_empty() => (true, body),
        _ => (false, bytes),
    };
    let (text, _) = encoding.encoding().decode_without_bom_handling(body);
    let bom_len = bytes.len() - body.len();
    warnings.extend(damage(&text, body, encoding, bom_len));
    let (text, line_ending) = with_lf(text);
    let origin =
        Origin { file_name: String::new(), encoding: encoding.label().to_owned(), had_bom, line_ending };
    DecodedText { text, origin, warnings }
}

/// The encoding, where the bytes tell it.
fn detect(bytes: &[u8]) -> Option<TextEncoding> {
    use TextEncoding::{Utf8, Utf16Be, Utf16Le};
    if let Some(marked) = [Utf8, Utf16Le, Utf16Be].into_iter().find(|e| bytes.starts_with(e.bom())) {
        return Some(marked);
    }
    if let Some(utf_16) = utf_16_by_high_bytes(bytes) {
        return Some(utf_16);
    }
    match std::str::from_utf8(bytes) {
        Ok(_) => Some(Utf8),
        // The end came inside a character, and there is more than that character.
        Err(error) if error.error_len().is_none() && error.valid_up_to() > 0 => Some(Utf8),
        Err(_) => None,
    }
}

/// UTF-16 without a mark: in Arabic and Latin text nearly every high byte is 06 or 00, and low bytes
/// seldom are.
fn utf_16_by_high_bytes(bytes: &[u8]) -> Option<TextEncoding> {
    let units = bytes.len() / 2;
    if units < 2 {
        return None;
    }
    let telling =
        |parity: usize| bytes.iter().skip(parity).step_by(2).filter(|byte| matches!(byte, 0 | 6)).count();
    let (even, odd) = (telling(0), telling(1));
    let is_most = |count: usize| count * 10 >= units * 7;
    let is_few = |count: usize| count * 10 <= units * 3;
    match (is_most(even) && is_few(odd), is_most(odd) && is_few(even)) {
        (true, _) => Some(TextEncoding::Utf16Be),
        (_, true) => Some(TextEncoding::Utf16Le),
        _ => None,
    }
}

/// The legacy encoding (or damaged UTF-8) under which the bytes look most like writing.
///
/// Each candidate is decoded and its non-ASCII characters are weighed: Arabic letters by how common they
/// are, accented Latin letters beside other Latin ones; against it speak characters no encoding should
/// give, symbols, and Arabic and Latin letters side by side. ISO-8859-6 read as windows-1256 gives `ç`
/// and `é` inside Arabic words, windows-1256 read as windows-1252 accented letters by themselves.
fn guess(bytes: &[u8]) -> TextEncoding {
    use TextEncoding::{Iso8859_6, Utf8, Windows1252, Windows1256};
    /// Enough to tell, little enough to be quick.
    const SAMPLE_BYTES: usize = 1 << 18;
    let sample = bytes.get(..SAMPLE_BYTES).unwrap_or(bytes);
    let mut best = (Windows1256, i64::MIN);
    for candidate in [Windows1256, Iso8859_6, Windows1252, Utf8] {
        let (text, _) = candidate.encoding().decode_without_bom_handling(sample);
        let score = plausibility(&text);
        // Without Arabic letters the two Windows sets hardly differ; the Western one is the better name.
        let is_better_name = candidate == Windows1252 && score == best.1 && best.0 == Windows1256;
        if score > best.1 || is_better_name {
            best = (candidate, score);
        }
    }
    best.0
}

fn plausibility(text: &str) -> i64 {
    #[derive(Clone, Copy, PartialEq)]
    enum Kind {
        Latin,
        Accented,
        Arabic,
        Other,
    }
    let kind = |c: char| match c {
        'a'..='z' | 'A'..='Z' => Kind::Latin,
        '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{ff}' | 'œ' | 'Œ' | 'Ÿ' => {
            Kind::Accented
        }
        '\u{620}'..='\u{652}' | '\u{66e}'..='\u{6d3}' => Kind::Arabic,
        _ => Kind::Other,
    };
    let mut score = 0;
    let mut chars = text.chars().peekable();
    let mut before = Kind::Other;
    while let Some(c) = chars.next() {
        let after = chars.peek().map_or(Kind::Other, |next| kind(*next));
        let this = kind(c);
        score += match this {
            Kind::Latin => 0,
            Kind::Accented if before == Kind::Arabic || after == Kind::Arabic => -6,
            Kind::Accented if before == Kind::Latin || after == Kind::Latin => 2,
            Kind::Accented => -2,
            Kind::Arabic if matches!(before, Kind::Latin) || matches!(after, Kind::Latin) => -6,
            Kind::Arabic => match c {
                'ا' | 'ل' => 4,
                'ي' | 'م' | 'ن' | 'و' | 'ر' | 'ت' => 3,
                'ب' | 'ه' | 'ع' | 'د' | 'س' | 'ف' | 'ك' | 'ق' | 'ح' | 'ة' | 'أ' => 2,
                _ => 1,
            },
            Kind::Other => match c {
                '\u{fffd}' | '\u{80}'..='\u{9f}' => -20,
                '\0'..='\u{7f}' | '\u{200c}'..='\u{200f}' => 0,
                '،'
                | '؛'
                | '؟'
                | '«'
                | '»'
                | '“'
                | '”'
                | '‘'
                | '’'
                | '–'
                | '—'
                | '…'
                | '\u{a0}'
                | '٠'..='٩' => 1,
                _ => -2,
            },
        };
        before = this;
    }
    score
}

/// The warning about what could not be decoded; U+FFFD that the file itself holds is none.
fn damage(text: &str, body: &[u8], encoding: TextEncoding, bom_len: usize) -> Option<TextWarning> {
    if !text.contains('\u{fffd}') {
        return None;
    }
    let (first, is_cut) = match encoding {
        TextEncoding::Utf8 => {
            let error = std::str::from_utf8(body).err()?;
            (error.valid_up_to(), error.error_len().is_none())
        }
        TextEncoding::Utf16Le | TextEncoding::Utf16Be => {
            let genuine: &[u8] = if encoding == TextEncoding::Utf16Le { b"\xfd\xff" } else { b"\xff\xfd" };
            let mut byte = 0;
            let damaged = text.chars().find_map(|c| {
                let at = byte;
                byte += c.len_utf16() * 2;
                (c == '\u{fffd}' && body.get(at..at + 2) != Some(genuine)).then_some(at)
            })?;
            (damaged, damaged + 2 > body.len())
        }
        _ => (text.chars().position(|c| c == '\u{fffd}')?, false),
    };
    let byte_offset = first + bom_len;
    if is_cut {
        return Some(TextWarning::LastCharacterCut { byte_offset });
    }
    Some(TextWarning::Undecodable { count: text.matches('\u{fffd}').count(), byte_offset })
}

/// The text with LF for every line end, and what they were.
fn with_lf(text: Cow<'_, str>) -> (String, LineEnding) {
    if !text.contains('\r') {
        return (text.into_owned(), LineEnding::Lf);
    }
    let crlf = text.matches("\r\n").count();
    let cr = text.matches('\r').count() - crlf;
    let lf = text.matches('\n').count() - crlf;
    let line_ending = match (crlf > 0, cr > 0, lf > 0) {
        (true, false, false) => LineEnding::CrLf,
        (false, true, false) => LineEnding::Cr,
        _ => LineEnding::Mixed,
    };
    (text.replace("\r\n", "\n").replace('\r', "\n"), line_ending)
}

#[cfg(test)]
mod tests;
