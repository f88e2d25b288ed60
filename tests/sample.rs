//! The sample that comes with the program is what its maker makes of the texts as they stand.

#[allow(dead_code, reason = "its main is not run here")]
#[path = "../examples/make_sample.rs"]
mod make_sample;

#[test]
fn the_sample_is_made_of_its_texts() {
    let made = make_sample::make().unwrap();
    let kept = include_str!("../assets/sample/sample.ron");
    assert_eq!(String::from_utf8(made).unwrap(), kept, "run `cargo run --example make_sample`");
}
