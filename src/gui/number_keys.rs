//! Goals by number: bare digits, and the prefix `G` for numbers of two digits.
//!
//! The main type is [`NumberKeys`]. A digit alone is goal 1 to 9 and 0 is goal 10; after `G` a number is
//! complete when no longer one could follow, or with Enter. It must not know what tagging does.

use egui::{Context, Event, Key};

use crate::model::CategoryCode;

use super::command::Command;
use super::scene::Commands;

/// The highest number that the prefix takes.
const HIGHEST: u32 = 17;

/// The number that is being typed.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct NumberKeys {
    typed: Option<String>,
}

impl NumberKeys {
    /// What was typed since the prefix; `None` when no number is awaited.
    pub fn pending(&self) -> Option<&str> {
        self.typed.as_deref()
    }

    /// Reads this frame's keys; `codebook` is the one whose categories have the numbers.
    pub fn read(&mut self, ctx: &Context, codebook: &str, commands: &mut Commands) {
        let events = ctx.input(|input| input.events.clone());
        for event in events {
            let Event::Key { key, physical_key, pressed: true, modifiers, .. } = event else { continue };
            if modifiers.any() {
                continue;
            }
            if let Some(number) = self.press(key, digit(key).or_else(|| digit(physical_key?))) {
                commands.push(Command::Tag(CategoryCode::new(codebook, &number.to_string())));
            }
        }
    }

    /// Takes one key; gives the number that it completes.
    fn press(&mut self, key: Key, digit: Option<u32>) -> Option<u32> {
        match (&mut self.typed, digit) {
            (None, Some(0)) => Some(10),
            (None, Some(digit)) => Some(digit),
            (Some(typed), Some(digit)) => {
                typed.push_str(&digit.to_string());
                let number: u32 = typed.parse().ok()?;
                if number * 10 <= HIGHEST && number > 0 {
                    return None;
                }
                self.typed = None;
                (1..=HIGHEST).contains(&number).then_some(number)
            }
            (Some(typed), None) if key == Key::Enter => {
                let number = typed.parse().ok();
                self.typed = None;
                number
            }
            (typed, None) => {
                *typed = (key == Key::G).then(String::new);
                None
            }
        }
    }
}

fn digit(key: Key) -> Option<u32> {
    Some(match key {
        Key::Num0 => 0,
        Key::Num1 => 1,
        Key::Num2 => 2,
        Key::Num3 => 3,
        Key::Num4 => 4,
        Key::Num5 => 5,
        Key::Num6 => 6,
        Key::Num7 => 7,
        Key::Num8 => 8,
        Key::Num9 => 9,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(keys: &[Key], expected: &[u32]) {
        let mut state = NumberKeys::default();
        let numbers: Vec<u32> = keys.iter().filter_map(|key| state.press(*key, digit(*key))).collect();
        assert_eq!(numbers, expected, "{keys:?}");
    }

    #[test]
    fn digits_and_the_prefix_give_goals() {
        use Key::{Enter, Escape, G, Num0, Num1, Num3, Num7, Num8};
        check(&[Num3], &[3]);
        check(&[Num0], &[10]);
        check(&[Num1, Num3], &[1, 3]);
        check(&[G, Num1, Num3], &[13]);
        check(&[G, Num7], &[7]);
        check(&[G, Num1, Enter], &[1]);
        check(&[G, Num1, Num8, Num3], &[3]);
        check(&[G, Num1, Escape, Num3], &[3]);
    }
}
