use proptest::prelude::*;

use super::*;

/// Aligns without a seed.
fn beads(source: &[&str], target: &[&str], anchors: &[Anchor]) -> Vec<Aligned> {
    let request = Request { source, target, seed: None, anchors, ingredients: Ingredients::default() };
    align(&request, &mut |_| true).unwrap()
}

fn shapes(beads: &[Aligned]) -> Vec<(usize, usize)> {
    beads.iter().map(|bead| (bead.source, bead.target)).collect()
}

fn check(source: &[&str], target: &[&str], expected: &[(usize, usize)]) {
    assert_eq!(shapes(&beads(source, target, &[])), expected, "{source:?} {target:?}");
}

#[test]
fn sentences_answer_each_other() {
    check(
        &["وصل الوفد إلى واشنطن في عام 1999.", "هل نجح؟", "قال محمد: «نعم»."],
        &["The delegation arrived in Washington in 1999.", "Did it succeed?", "Mohammed said: “Yes”."],
        &[(1, 1), (1, 1), (1, 1)],
    );
}

#[test]
fn split_and_joined_sentences_are_one_bead() {
    check(
        &[
            "بدأ الاجتماع في الرباط عام 1956 وحضره 12 عضوا من اللجنة العليا، وانتهى بعد 3 ساعات من النقاش الطويل.",
            "ثم سافر محمد إلى باريس.",
        ],
        &[
            "The meeting began in Rabat in 1956 and was attended by 12 members of the committee.",
            "It ended after 3 hours of long discussion.",
            "Then Mohammed travelled to Paris.",
        ],
        &[(1, 2), (1, 1)],
    );
}

#[test]
fn a_side_without_sentences_has_no_pairs() {
    check(&[], &[], &[]);
    check(&["أ", "ب"], &[], &[(1, 0), (1, 0)]);
    check(&[], &["a"], &[(0, 1)]);
    check(&[""], &[""], &[(1, 1)]);
}

#[test]
fn confirmed_beads_are_kept() {
    let source = ["الأولى 1", "الثانية 2", "الثالثة 3", "الرابعة 4"];
    let target = ["One 1", "Two 2", "Three 3", "Four 4"];
    let kept = |anchors: &[Anchor]| shapes(&beads(&source, &target, anchors));
    assert_eq!(kept(&[]), [(1, 1); 4]);
    assert_eq!(kept(&[Anchor { source: 0..2, target: 0..1 }]).first(), Some(&(2, 1)));
    assert_eq!(kept(&[Anchor { source: 1..1, target: 1..3 }]).get(..2), Some(&[(1, 1), (0, 2)][..]));
    let all = [Anchor { source: 0..3, target: 0..0 }, Anchor { source: 3..4, target: 0..4 }];
    assert_eq!(kept(&all), [(3, 0), (1, 4)]);
    let sure = beads(&source, &target, &all);
    assert!(sure.iter().all(|bead| bead.sureness == 1.0));
}

#[test]
fn the_work_can_be_given_up() {
    let request = Request {
        source: &["أ"],
        target: &["a"],
        seed: None,
        anchors: &[],
        ingredients: Ingredients::default(),
    };
    let mut told = Vec::new();
    assert!(
        align(&request, &mut |done| {
            told.push(done);
            true
        })
        .is_some()
    );
    assert!(told.is_sorted() && told.iter().all(|done| (0.0..=1.0).contains(done)), "{told:?}");
    for stop in 0..told.len() {
        let mut calls = 0;
        let given_up = align(&request, &mut |_| {
            calls += 1;
            calls <= stop
        });
        assert_eq!(given_up, None, "{stop}");
    }
}

#[test]
fn what_has_nothing_in_common_is_doubtful() {
    let source = [
        "كان الجو باردا جدا في ذلك المساء البعيد.",
        "نعم.",
        "سار الرجل وحيدا على الطريق الطويل الممتد بين الحقول حتى وصل.",
    ];
    let target = ["No.", "Chapter 7: of 1789, (Paris) 44 %, 12 and 96!", "Ok?"];
    let beads = beads(&source, &target, &[]);
    assert!(beads.iter().all(|bead| bead.sureness < DOUBTFUL), "{beads:?}");
}

/// A sentence that both sides can be told apart by.
fn numbered(number: usize) -> (String, String) {
    let words = number * 7919 % 23 + 4;
    (
        format!("الجملة رقم {number} {}", "كلمة ".repeat(words)),
        format!("Sentence number {number} {}", "word ".repeat(words + 1)),
    )
}

#[test]
fn a_long_text_with_a_gap_finds_its_way_back() {
    let all: Vec<(String, String)> = (1000..2200).map(numbered).collect();
    let source: Vec<&str> = all.iter().map(|(ours, _)| ours.as_str()).collect();
    // A chapter of a hundred sentences is missing in the translation.
    let target: Vec<&str> = all
        .iter()
        .enumerate()
        .filter(|(at, _)| !(500..600).contains(at))
        .map(|(_, (_, theirs))| theirs.as_str())
        .collect();
    let found = shapes(&beads(&source, &target, &[]));
    let pairs = found.iter().filter(|shape| **shape == (1, 1)).count();
    assert!(pairs >= 1080, "{pairs} of 1100");
}

#[test]
fn unequal_sides_end_in_bounded_time() {
    let many: Vec<String> = (0..20_000).map(|number| format!("سطر {number}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let few = ["one", "two", "three"];
    let found = beads(&many, &few, &[]);
    assert_eq!(found.iter().map(|bead| bead.source).sum::<usize>(), many.len());
    assert_eq!(found.iter().map(|bead| bead.target).sum::<usize>(), few.len());
}

proptest! {
    /// Nothing is lost or claimed twice, whatever the sentences and the beads that stand.
    #[test]
    fn beads_partition_both_sides(
        source in prop::collection::vec("[ابت ]{0,6}|[a-c0-9? ]{0,6}", 0..40),
        target in prop::collection::vec("[abc ]{0,6}|[ابت0-9؟ ]{0,6}", 0..40),
        cuts in prop::collection::vec((0usize..40, 0usize..40, 0usize..3, 0usize..3), 0..4),
    ) {
        let source: Vec<&str> = source.iter().map(String::as_str).collect();
        let target: Vec<&str> = target.iter().map(String::as_str).collect();
        let mut anchors: Vec<Anchor> = Vec::new();
        let mut sorted = cuts;
        sorted.sort_unstable();
        for (i, j, a, b) in sorted {
            let (last_i, last_j) = anchors.last().map_or((0, 0), |last| (last.source.end, last.target.end));
            if i >= last_i && j >= last_j && i + a <= source.len() && j + b <= target.len() && a + b > 0 {
                anchors.push(Anchor { source: i..i + a, target: j..j + b });
            }
        }
        let found = beads(&source, &target, &anchors);
        prop_assert_eq!(found.iter().map(|bead| bead.source).sum::<usize>(), source.len());
        prop_assert_eq!(found.iter().map(|bead| bead.target).sum::<usize>(), target.len());
        prop_assert!(found.iter().all(|bead| bead.source + bead.target > 0));
        prop_assert!(found.iter().all(|bead| (0.0..=1.0).contains(&bead.sureness)));
        let mut ends = vec![((0, 0), (0, 0))];
        let (mut i, mut j) = (0, 0);
        for bead in &found {
            ends.push(((i, j), (i + bead.source, j + bead.target)));
            (i, j) = (i + bead.source, j + bead.target);
        }
        for anchor in &anchors {
            let edges = ((anchor.source.start, anchor.target.start), (anchor.source.end, anchor.target.end));
            prop_assert!(ends.contains(&edges), "{:?} {:?}", anchor, found);
        }
    }

    /// The same texts give the same beads: nothing depends on chance or hash order.
    #[test]
    fn an_alignment_is_always_the_same(source in prop::collection::vec("[ابت0-9 ]{0,8}", 1..20)) {
        let source: Vec<&str> = source.iter().map(String::as_str).collect();
        let target: Vec<&str> = source.iter().rev().copied().collect();
        prop_assert_eq!(beads(&source, &target, &[]), beads(&source, &target, &[]));
    }
}
