//! What finding sentences costs: `cargo bench --bench segment --no-default-features`.
//!
//! Each article of the sample over and over; medians on one thread.

use std::time::{Duration, Instant};

use hashiya::language::sentences;
use hashiya::model::Language;

const CHARS: usize = 5_000_000;
const ROUNDS: usize = 7;

fn main() {
    for (language, article) in [
        ("ar", include_str!("../assets/sample/article.ar.txt")),
        ("en", include_str!("../assets/sample/article.en.txt")),
        ("fr", include_str!("../assets/sample/article.fr.txt")),
    ] {
        measure(language, "a paragraph a line", &article.lines().collect::<Vec<_>>(), language);
        measure(language, "all in one paragraph", &[&article.replace('\n', " ")], language);
    }
    // The worst that can be: every other character asks for a judgement.
    measure("ar", "nothing but marks", &[&"د. أ! \"م… ".repeat(20_000)], "ar");
}

fn measure(name: &str, kind: &str, paragraphs: &[&str], language: &str) {
    let language = Language::new(language);
    let chars: usize = paragraphs.iter().map(|paragraph| paragraph.chars().count()).sum();
    let repeats = (CHARS / chars).max(1);
    let mut count = 0;
    let mut times: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            count = 0;
            for _ in 0..repeats {
                for paragraph in paragraphs {
                    count += std::hint::black_box(sentences::breaks(paragraph, &language)).len();
                }
            }
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    let median = times.get(ROUNDS / 2).copied().unwrap_or_default();
    let rate = (chars * repeats) as f64 / median.as_secs_f64() / 1e6;
    println!("{name}, {kind}: {rate:.1} Mchar/s ({count} breaks in {} Mchar)", chars * repeats / 1_000_000);
}
