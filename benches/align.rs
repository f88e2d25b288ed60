//! What aligning costs: `cargo bench --bench align --no-default-features`.
//!
//! The sentences of the sample article and of its translation over and over, told apart by numbers, with
//! merged and missing sentences among them; medians on one thread. The last lines give the memory that
//! the largest run took at its peak, where the system tells it.

use std::time::{Duration, Instant};

use hashiya::align::{self, Ingredients, Request, Seed};
use hashiya::language::{Lexicon, sentences};
use hashiya::model::Language;

const ROUNDS: usize = 5;

fn main() {
    let (arabic, english) = (Language::new("ar"), Language::new("en"));
    let seed = Seed { lexicon: Lexicon::seed(), source: &arabic, target: &english };
    for count in [100, 1_000, 5_000, 50_000] {
        let (source, target) = bitext(count, &arabic, &english);
        let source: Vec<&str> = source.iter().map(String::as_str).collect();
        let target: Vec<&str> = target.iter().map(String::as_str).collect();
        for second_pass in [false, true] {
            let ingredients = Ingredients { second_pass, ..Ingredients::default() };
            let request =
                Request { source: &source, target: &target, seed: Some(seed), anchors: &[], ingredients };
            let rounds = if count > 5_000 { 1 } else { ROUNDS };
            let mut beads = 0;
            let mut times: Vec<Duration> = (0..rounds)
                .map(|_| {
                    let start = Instant::now();
                    beads =
                        std::hint::black_box(align::align(&request, &mut |_| true)).unwrap_or_default().len();
                    start.elapsed()
                })
                .collect();
            times.sort_unstable();
            let median = times.get(rounds / 2).copied().unwrap_or_default();
            let passes = if second_pass { "two passes" } else { "one pass" };
            let rate = beads as f64 / median.as_secs_f64();
            println!("{count} sentences, {passes}: {median:.1?}, {rate:.0} beads/s, peak {}", peak());
        }
    }
}

/// Sentences of both sides. Every 10th pair of sentences is one in the translation, every 37th is missing.
fn bitext(count: usize, arabic: &Language, english: &Language) -> (Vec<String>, Vec<String>) {
    let of = |article: &str, language: &Language| -> Vec<Vec<String>> {
        let paragraphs = article.lines().filter(|line| !line.trim().is_empty());
        paragraphs
            .map(|line| sentences::sentences(line, language).map(|it| it.trim().to_owned()).collect())
            .collect()
    };
    let ours = of(include_str!("../assets/sample/article.ar.txt"), arabic);
    let theirs = of(include_str!("../assets/sample/article.en.txt"), english);
    let pairs: Vec<(String, String)> =
        ours.iter().zip(&theirs).map(|(ours, theirs)| (ours.join(" "), theirs.join(" "))).collect();
    let (mut source, mut target) = (Vec::new(), Vec::new());
    for (number, (ours, theirs)) in pairs.iter().cycle().take(count).enumerate() {
        // A number in a third of the sentences, as texts have them.
        let mark = if number % 3 == 0 { format!(" {}", 1000 + number) } else { String::new() };
        source.push(format!("{ours}{mark}"));
        match number {
            _ if number % 37 == 36 => {}
            _ if number % 10 == 9 && !target.is_empty() => {
                if let Some(last) = target.last_mut() {
                    *last = format!("{last} {theirs}{mark}");
                }
            }
            _ => target.push(format!("{theirs}{mark}")),
        }
    }
    (source, target)
}

/// The most memory this process has taken so far.
fn peak() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM"));
    line.and_then(|line| line.split_once(':'))
        .map_or_else(|| "unknown".into(), |(_, size)| size.trim().into())
}
