//! The quote of a passage: what it says and what stands around it, so that it can be found again.
//!
//! The main type is [`Quote`], the `TextQuoteSelector` of the W3C Web Annotation Data Model
//! (section 4.2.4). Offsets are bytes of the flat text.

use super::TextRange;

/// How many characters of context a quote keeps on each side.
pub const CONTEXT_CHARS: usize = 32;

/// Passages longer than this many bytes are kept as a digest.
const WHOLE_BYTES: usize = 1024;
/// How many characters of each end a digest keeps.
const DIGEST_CHARS: usize = 120;
/// Passages shorter than this many characters are found again only with some of their context.
const TELLING_CHARS: usize = 12;

/// The words of a quoted passage.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Passage {
    /// All of them.
    Whole(String),
    /// The ends of a long passage.
    Digest {
        /// Its first characters.
        head: String,
        /// Its last characters.
        tail: String,
        /// Its length in bytes.
        byte_len: usize,
        /// FNV-1a (64 bit) over its bytes.
        hash: u64,
    },
}

impl Passage {
    /// The passage `words`, whole or as a digest.
    pub fn of(words: &str) -> Self {
        if words.len() <= WHOLE_BYTES {
            return Self::Whole(words.to_owned());
        }
        Self::Digest {
            head: first_chars(words, DIGEST_CHARS).to_owned(),
            tail: last_chars(words, DIGEST_CHARS).to_owned(),
            byte_len: words.len(),
            hash: fnv1a(words.as_bytes()),
        }
    }

    /// Whether `words` is this very passage.
    pub fn is(&self, words: &str) -> bool {
        match self {
            Self::Whole(whole) => whole == words,
            Self::Digest { head, byte_len, hash, .. } => {
                words.len() == *byte_len
                    && words.starts_with(head.as_str())
                    && fnv1a(words.as_bytes()) == *hash
            }
        }
    }

    /// The passage on one line for a person: whole, or its ends around an ellipsis.
    pub fn display(&self) -> String {
        match self {
            Self::Whole(whole) => whole.clone(),
            Self::Digest { head, tail, .. } => format!("{head} … {tail}"),
        }
    }

    fn head(&self) -> &str {
        match self {
            Self::Whole(whole) => whole,
            Self::Digest { head, .. } => head,
        }
    }

    fn byte_len(&self) -> usize {
        match self {
            Self::Whole(whole) => whole.len(),
            Self::Digest { byte_len, .. } => *byte_len,
        }
    }
}

/// A quoted passage with what stands before and after it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Quote {
    /// The passage.
    pub exact: Passage,
    /// Up to [`CONTEXT_CHARS`] characters before it.
    pub prefix: String,
    /// Up to [`CONTEXT_CHARS`] characters after it.
    pub suffix: String,
}

impl Quote {
    /// The quote of `range` in `content`; `None` when the range leaves it or cuts a character.
    pub fn of(content: &str, range: TextRange) -> Option<Self> {
        Some(Self {
            exact: Passage::of(content.get(range.bytes())?),
            prefix: last_chars(content.get(..range.start.0)?, CONTEXT_CHARS).to_owned(),
            suffix: first_chars(content.get(range.end.0..)?, CONTEXT_CHARS).to_owned(),
        })
    }
}

/// A passage that was found again.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Relocated {
    /// Where it stands now.
    pub range: TextRange,
    /// From 0 to 1: how much of its context still surrounds it.
    pub confidence: f32,
}

/// Finds `quote` in `content` again, by its exact words and then by its context.
///
/// Gives `None` rather than a guess: when the words are gone, when two places fit equally well, or when
/// short words have lost their surroundings. A false place is worse than an orphan.
pub fn relocate(content: &str, quote: &Quote) -> Option<Relocated> {
    let head = quote.exact.head();
    if head.is_empty() {
        return None;
    }
    let mut best: Option<Relocated> = None;
    let mut is_tied = false;
    for start in occurrences(content, head) {
        let range = TextRange::new(start, start + quote.exact.byte_len());
        if !content.get(range.bytes()).is_some_and(|words| quote.exact.is(words)) {
            continue;
        }
        let confidence = context_share(content, range, quote);
        match best {
            Some(found) if found.confidence > confidence => {}
            Some(found) if found.confidence == confidence => is_tied = true,
            _ => {
                best = Some(Relocated { range, confidence });
                is_tied = false;
            }
        }
    }
    let found = best.filter(|_| !is_tied)?;
    let is_telling = head.chars().count() >= TELLING_CHARS;
    (is_telling || found.confidence >= 0.25).then_some(found)
}

/// Where `words`, which are not empty, begin in `content`, also where two of them overlap.
fn occurrences<'a>(content: &'a str, words: &'a str) -> impl Iterator<Item = usize> + 'a {
    let step = words.chars().next().map_or(1, char::len_utf8);
    let mut from = 0;
    std::iter::from_fn(move || {
        let at = from + content.get(from..)?.find(words)?;
        from = at + step;
        Some(at)
    })
}

/// The share of a quote's context, in characters, that still surrounds `range`.
fn context_share(content: &str, range: TextRange, quote: &Quote) -> f32 {
    let before = content.get(..range.start.0).unwrap_or_default();
    let after = content.get(range.end.0..).unwrap_or_default();
    let kept_before =
        before.chars().rev().zip(quote.prefix.chars().rev()).take_while(|(a, b)| a == b).count();
    let kept_after = after.chars().zip(quote.suffix.chars()).take_while(|(a, b)| a == b).count();
    let all = quote.prefix.chars().count() + quote.suffix.chars().count();
    if all == 0 { 1.0 } else { (kept_before + kept_after) as f32 / all as f32 }
}

fn first_chars(words: &str, count: usize) -> &str {
    words.char_indices().nth(count).map_or(words, |(at, _)| &words[..at])
}

fn last_chars(words: &str, count: usize) -> &str {
    if count == 0 {
        return "";
    }
    words.char_indices().nth_back(count - 1).map_or(words, |(at, _)| &words[at..])
}

/// The 64-bit FNV-1a hash: stable across versions and machines, unlike std's.
fn fnv1a(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Quotes what stands between ⟦ and ⟧ in `before` and expects it at ⟦ ⟧ in `after`.
    fn check(before: &str, after: &str) {
        let (content, range) = unmark(before);
        let quote = Quote::of(&content, range.unwrap()).unwrap();
        let (content, expected) = unmark(after);
        assert_eq!(relocate(&content, &quote).map(|found| found.range), expected, "{before} -> {after}");
    }

    fn unmark(marked: &str) -> (String, Option<TextRange>) {
        let plain = marked.replace(['⟦', '⟧'], "");
        let range = marked
            .find('⟦')
            .zip(marked.find('⟧'))
            .map(|(start, end)| TextRange::new(start, end - '⟦'.len_utf8()));
        (plain, range)
    }

    #[test]
    fn a_quote_is_found_where_its_context_went() {
        check("قرأ ⟦المقال⟧ أمس", "قرأ ⟦المقال⟧ أمس");
        check("قرأ ⟦المقال⟧ أمس", "ثم قرأ ⟦المقال⟧ أمس");
        check("الفقر ثم قضى على ⟦الفقر⟧ كله", "جديد: الفقر ثم قضى على ⟦الفقر⟧ كله");
    }

    #[test]
    fn words_that_overlap_themselves_are_found_at_their_own_place() {
        check("  تتت⟦تت⟧", "  تتت⟦تت⟧");
    }

    #[test]
    fn a_doubtful_place_is_no_place() {
        check("قرأ ⟦المقال⟧ أمس", "لا شيء هنا");
        check("⟦ماء⟧", "نص آخر فيه كلام كثير ثم ماء ثم كلام وبعده ماء وبعده كلام");
        check("وضع ⟦هدف⟧ جديد للتنمية", "لا علاقة لهذه الجملة بما مضى إلا كلمة هدف وحدها");
    }

    #[test]
    fn a_long_passage_is_kept_as_its_ends_and_hash() {
        let long = "كلمة ".repeat(400);
        let content = format!("قبل {long}بعد");
        let range = TextRange::new("قبل ".len(), "قبل ".len() + long.len());
        let quote = Quote::of(&content, range).unwrap();
        assert!(matches!(quote.exact, Passage::Digest { .. }));
        assert_eq!(relocate(&format!("و{content}"), &quote).unwrap().range.start.0, range.start.0 + 2);
        assert_eq!(relocate(&content.replacen("كلمة كلمة كلمة", "كلمة كتاب كلمة", 1), &quote), None);
    }

    proptest! {
        #[test]
        fn an_untouched_quote_is_found_in_place(content in "[اب ت]{1,60}", a in 0usize..60, b in 0usize..60) {
            let at = |n: usize| content.char_indices().map(|(i, _)| i).nth(n).unwrap_or(content.len());
            let range = TextRange::new(at(a), at(b));
            prop_assume!(!range.is_empty());
            let quote = Quote::of(&content, range).unwrap();
            // Either exactly there, or refused because the text repeats itself; never elsewhere.
            if let Some(found) = relocate(&content, &quote) {
                prop_assert_eq!(found.range, range);
            }
        }
    }
}
