//! The rows of Unicode's `BidiCharacterTest`, in the short form that `tests/fixtures/bidi_rows.txt`
//! describes in its head.

/// One row: a line of text and how it must be ordered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The text.
    pub text: String,
    /// 0 left to right, 1 right to left, 2 by the first strong character.
    pub base: u8,
    /// Level of the paragraph.
    pub paragraph_level: u8,
    /// The level of each character; `None` for those that rule X9 removes.
    pub levels: Vec<Option<u8>>,
}

impl Row {
    /// Indices of the characters that have a level from left to right (rule L2).
    pub fn order(&self) -> Vec<usize> {
        let shown: Vec<(usize, u8)> =
            self.levels.iter().enumerate().filter_map(|(index, level)| Some((index, (*level)?))).collect();
        let levels: Vec<u8> = shown.iter().map(|(_, level)| *level).collect();
        reorder(&levels).into_iter().map(|at| shown[at].0).collect()
    }
}

/// Rule L2: from the highest level to the lowest odd one, every stretch of that level or higher is
/// reversed. Gives indices from left to right.
pub fn reorder(levels: &[u8]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..levels.len()).collect();
    for level in (1..=levels.iter().copied().max().unwrap_or(0)).rev() {
        for stretch in order.chunk_by_mut(|a, b| (levels[*a] >= level) == (levels[*b] >= level)) {
            if levels[stretch[0]] >= level {
                stretch.reverse();
            }
        }
    }
    order
}

/// Reads the short form.
pub fn read(fixture: &str) -> Vec<Row> {
    let mut lines = fixture.lines().filter(|line| !line.starts_with('#')).peekable();
    let symbols =
        lines.next().and_then(|line| line.strip_prefix("characters ")).expect("characters come first");
    let characters: Vec<char> = symbols
        .split(' ')
        .map(|hex| u32::from_str_radix(hex, 16).ok().and_then(char::from_u32).expect("a code point"))
        .collect();
    let mut results: Vec<Vec<Option<u8>>> = Vec::new();
    while let Some(levels) = lines.peek().and_then(|line| line.strip_prefix("levels ")) {
        results.push(levels.bytes().map(|level| (level != b'x').then(|| level - b'0')).collect());
        lines.next();
    }
    let mut rows = Vec::new();
    let mut symbols = String::new();
    for line in lines {
        let (kept, rest) = line.split_at(1);
        let (suffix, codes) = rest.split_once(' ').expect("a text and its results");
        symbols.truncate(usize::from_str_radix(kept, 36).expect("a count"));
        symbols.push_str(suffix);
        let text: String = symbols.bytes().map(|symbol| characters[usize::from(symbol - b'!')]).collect();
        let mut push = |base: u8, paragraph_level: u8, code: &str| {
            let levels = results[usize::from_str_radix(code, 36).expect("a number")].clone();
            rows.push(Row { text: text.clone(), base, paragraph_level, levels });
        };
        if let Some(codes) = codes.strip_prefix('+') {
            for at in (0..codes.len()).step_by(4) {
                let digit = |at: usize| codes.as_bytes()[at] - b'0';
                push(digit(at), digit(at + 1), &codes[at + 2..at + 4]);
            }
        } else {
            push(0, 0, &codes[..2]);
            push(1, 1, &codes[2..]);
        }
    }
    rows
}
