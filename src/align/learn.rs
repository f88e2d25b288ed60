//! The lexicon that a pair of texts teaches by itself, from beads of a first look.
//!
//! IBM model 1 in both directions over the keys that beads share (P. F. Brown and others, "The
//! Mathematics of Statistical Machine Translation", Computational Linguistics 19, 1993), joined by the
//! geometric mean. Only keys that meet at least twice are looked at.

use super::pairs::Triple;
use super::search::Step;
use super::tokens::Tokens;

/// Times that two keys must meet.
const MEETINGS: u32 = 2;
/// Rounds of re-estimation.
const ROUNDS: usize = 4;
/// Pairs less likely than this are not kept.
const LEAST: f64 = 0.08;
/// Nothing learnt counts as surer than this.
const SUREST: f32 = 0.9;
/// Share of a word that no word of the other side may claim.
const UNEXPLAINED: f64 = 0.05;
/// As many beads as the seed's word for a pair weighs.
const SEED_BEADS: f64 = 5.0;
/// Beads of more sentences than this are too mixed to learn from.
const SENTENCES: usize = 5;

/// The keys of both sides that one bead holds, each ascending and once.
struct Shared {
    ours: Vec<u32>,
    theirs: Vec<u32>,
}

/// What the beads of `way` teach of the types of both sides: pairs that they show by themselves, and the
/// pairs of `seed`, each as likely as the beads and the seed together make it.
pub(super) fn pairs(source: &Tokens, target: &Tokens, way: &[Step], seed: &[Triple]) -> Vec<Triple> {
    let beads = beads(source, target, way);
    let candidates = Candidates::of(&beads, source.key_count, target.key_count);
    let likely = candidates.estimate(&beads);
    let (ours, theirs) = (source.types_by_key(), target.types_by_key());
    let mut pairs: Vec<Triple> = Vec::new();
    for (key, own) in ours.iter().enumerate() {
        for pair in candidates.range(key as u32) {
            let (Some((other, meetings)), Some(likely)) = (candidates.pairs.get(pair), likely.get(pair))
            else {
                continue;
            };
            // Two words that met seldom may have met by chance.
            let likely = likely * (1.0 - 0.5 / f64::from(*meetings));
            if likely >= LEAST {
                let likely = (likely as f32).min(SUREST);
                let others = theirs.get(*other as usize).map(Vec::as_slice).unwrap_or_default();
                pairs.extend(own.iter().flat_map(|a| others.iter().map(move |b| (*a, *b, likely))));
            }
        }
    }
    for (a, b, known) in seed {
        if let (Some(key), Some(other)) = (source.keys.get(*a as usize), target.keys.get(*b as usize)) {
            pairs.push((*a, *b, candidates.judged(*key, *other, &likely, f64::from(*known))));
        }
    }
    pairs
}

fn beads(source: &Tokens, target: &Tokens, way: &[Step]) -> Vec<Shared> {
    let keys = |tokens: &Tokens, from: usize, to: usize| {
        let types = (from..to).flat_map(|at| tokens.sentence(at));
        let mut keys: Vec<u32> =
            types.filter_map(|of_type| tokens.keys.get(*of_type as usize).copied()).collect();
        keys.sort_unstable();
        keys.dedup();
        keys
    };
    way.iter()
        .filter(|step| {
            let (a, b) = step.shape;
            a > 0 && b > 0 && a + b <= SENTENCES && step.evidence >= 0.0
        })
        .map(|step| Shared {
            ours: keys(source, step.end.0 - step.shape.0, step.end.0),
            theirs: keys(target, step.end.1 - step.shape.1, step.end.1),
        })
        .filter(|bead| u16::try_from(bead.ours.len().max(bead.theirs.len())).is_ok())
        .collect()
}

/// Pairs of keys that meet often enough, by key of the source.
struct Candidates {
    /// Where the pairs of each key begin, and the end.
    starts: Vec<usize>,
    /// (key of the target, meetings), ascending for each key of the source.
    pairs: Vec<(u32, u32)>,
    /// In how many beads each key stands.
    ours: Vec<u32>,
    theirs: Vec<u32>,
}

impl Candidates {
    fn of(beads: &[Shared], source_keys: usize, target_keys: usize) -> Self {
        let mut holders: Vec<Vec<u32>> = vec![Vec::new(); source_keys];
        let mut theirs = vec![0; target_keys];
        for (number, bead) in beads.iter().enumerate() {
            for key in &bead.ours {
                if let Some(list) = holders.get_mut(*key as usize) {
                    list.push(number as u32);
                }
            }
            for key in &bead.theirs {
                if let Some(count) = theirs.get_mut(*key as usize) {
                    *count += 1;
                }
            }
        }
        let mut meetings = vec![0_u32; target_keys];
        let mut candidates = Self {
            starts: vec![0],
            pairs: Vec::new(),
            ours: holders.iter().map(|list| list.len() as u32).collect(),
            theirs,
        };
        for list in &holders {
            let mut met: Vec<u32> = Vec::new();
            for key in list.iter().filter_map(|bead| beads.get(*bead as usize)).flat_map(|bead| &bead.theirs)
            {
                if let Some(count) = meetings.get_mut(*key as usize) {
                    if *count == 0 {
                        met.push(*key);
                    }
                    *count += 1;
                }
            }
            met.sort_unstable();
            for key in met {
                if let Some(count) = meetings.get_mut(key as usize) {
                    if *count >= MEETINGS {
                        candidates.pairs.push((key, *count));
                    }
                    *count = 0;
                }
            }
            candidates.starts.push(candidates.pairs.len());
        }
        candidates
    }

    fn range(&self, key: u32) -> std::ops::Range<usize> {
        let at = key as usize;
        match (self.starts.get(at), self.starts.get(at + 1)) {
            (Some(start), Some(end)) => *start..*end,
            _ => 0..0,
        }
    }

    /// The candidates that a bead holds: (index into `pairs`, index into `ours`, index into `theirs`).
    fn in_bead(&self, bead: &Shared) -> Vec<(u32, u16, u16)> {
        let mut found = Vec::new();
        for (x, key) in bead.ours.iter().enumerate() {
            let range = self.range(*key);
            let pairs = self.pairs.get(range.clone()).unwrap_or_default();
            for (y, other) in bead.theirs.iter().enumerate() {
                if let Ok(at) = pairs.binary_search_by_key(other, |(key, _)| *key) {
                    found.push(((range.start + at) as u32, x as u16, y as u16));
                }
            }
        }
        found
    }

    /// How likely each candidate pair is: the geometric mean of both directions.
    fn estimate(&self, beads: &[Shared]) -> Vec<f64> {
        let mut forward = vec![1.0_f64; self.pairs.len()];
        let mut backward = forward.clone();
        let held: Vec<Vec<(u32, u16, u16)>> = beads.iter().map(|bead| self.in_bead(bead)).collect();
        for _ in 0..ROUNDS {
            let mut claimed = vec![0.0; self.pairs.len()];
            let mut claimed_back = vec![0.0; self.pairs.len()];
            for (bead, pairs) in beads.iter().zip(&held) {
                let mut sums = vec![UNEXPLAINED; bead.theirs.len()];
                let mut sums_back = vec![UNEXPLAINED; bead.ours.len()];
                for (pair, x, y) in pairs {
                    add(&mut sums, u32::from(*y), at(&forward, *pair));
                    add(&mut sums_back, u32::from(*x), at(&backward, *pair));
                }
                for (pair, x, y) in pairs {
                    add(&mut claimed, *pair, at(&forward, *pair) / at(&sums, u32::from(*y)));
                    add(&mut claimed_back, *pair, at(&backward, *pair) / at(&sums_back, u32::from(*x)));
                }
            }
            for key in 0..self.ours.len() as u32 {
                for pair in self.range(key) {
                    let Some((other, _)) = self.pairs.get(pair) else { continue };
                    let count = |counts: &[u32], key: u32| {
                        f64::from(counts.get(key as usize).copied().unwrap_or(1).max(1))
                    };
                    let pair = pair as u32;
                    set(&mut forward, pair, at(&claimed, pair) / count(&self.ours, key));
                    set(&mut backward, pair, at(&claimed_back, pair) / count(&self.theirs, *other));
                }
            }
        }
        forward.iter().zip(&backward).map(|(forward, backward)| (forward * backward).sqrt()).collect()
    }

    /// How likely a pair of the seed is, given what the beads show: the seed's word counts as much as
    /// [`SEED_BEADS`] beads do.
    fn judged(&self, key: u32, other: u32, likely: &[f64], known: f64) -> f32 {
        let count = |counts: &[u32], key: u32| counts.get(key as usize).copied().unwrap_or_default();
        let seen = f64::from(count(&self.ours, key).min(count(&self.theirs, other)));
        let range = self.range(key);
        let pairs = self.pairs.get(range.clone()).unwrap_or_default();
        let learnt = match pairs.binary_search_by_key(&other, |(key, _)| *key) {
            Ok(found) => likely.get(range.start + found).copied().unwrap_or_default(),
            Err(_) => 0.0,
        };
        ((SEED_BEADS * known + seen * learnt) / (SEED_BEADS + seen)) as f32
    }
}

fn at(values: &[f64], index: u32) -> f64 {
    values.get(index as usize).copied().unwrap_or_default()
}

fn add(values: &mut [f64], index: u32, amount: f64) {
    if let Some(value) = values.get_mut(index as usize) {
        *value += amount;
    }
}

fn set(values: &mut [f64], index: u32, new: f64) {
    if let Some(value) = values.get_mut(index as usize) {
        *value = new;
    }
}
