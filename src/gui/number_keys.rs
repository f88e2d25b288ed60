//! Categories by number: bare digits, Alt and a digit for what the card offers, and the prefix (`G`) for
//! numbers of several digits and for targets.
//!
//! The main type is [`NumberKeys`]. A digit alone is category 1 to 9 and 0 is 10. After the prefix a
//! number is complete when no longer one could follow, or with Enter: `G 7`, `G 1 3`, `G 1 Enter`. A dot
//! goes on to a target: `G 1 . 2`, and after a number that is complete already it refines what was just
//! tagged: `G 1 3 . 2`. Digits count by position, or as the text ١–٩, ۱–۹ that a layout or an input
//! method gives. It must not know what tagging does.

use egui::Key;

use crate::language::digits::digit_value;
use crate::model::{CategoryCode, Codebook};

use super::command::Command;
use super::keymap::Press;

/// What a key came to.
#[derive(Clone, PartialEq, Debug)]
pub enum Outcome {
    /// It is no matter of numbers.
    NotMine,
    /// It was taken, and nothing is to be done yet.
    Taken,
    /// It completes a number.
    Asks(Command),
    /// The number is not in the codebook.
    Unknown(String),
}

/// The number that is being typed.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct NumberKeys {
    typed: Option<String>,
    /// The number that was completed by the key before, which a dot refines.
    completed: Option<String>,
    /// The number that the one being typed refines.
    refined: Option<String>,
    /// Whether the key before was a digit, whose text follows it.
    had_digit: bool,
}

impl NumberKeys {
    /// What was typed since the prefix; `None` when no number is awaited.
    pub fn pending(&self) -> Option<&str> {
        self.typed.as_deref()
    }

    /// Awaits a number, as after the prefix.
    pub fn begin(&mut self) {
        *self = Self { typed: Some(String::new()), ..Self::default() };
    }

    /// Awaits none any longer.
    pub fn cancel(&mut self) {
        *self = Self::default();
    }

    /// Takes a key. `is_pane` tells that a text that is read has the keyboard: there digits need no prefix.
    pub fn press(&mut self, press: Press, book: &Codebook, is_pane: bool) -> Outcome {
        self.had_digit = false;
        let held = press.modifiers;
        let is_plain = !held.command && !held.ctrl && !held.alt;
        // AZERTY types digits with Shift; on other keyboards Shift and a digit key is a sign.
        let types_digit = !held.shift || super::keymap::is_digit(press.key);
        if is_plain
            && types_digit
            && let Some(digit) = press.digit()
        {
            self.had_digit = true;
            return if press.is_repeat { Outcome::Taken } else { self.digit(digit, book, is_pane) };
        }
        let completed = self.completed.take();
        let is_dot = is_plain && press.key == Key::Period;
        let Some(typed) = &mut self.typed else {
            let Some(completed) = completed.filter(|_| is_dot && is_pane) else { return Outcome::NotMine };
            self.typed = Some(format!("{completed}."));
            self.refined = Some(completed);
            return Outcome::Taken;
        };
        match press.key {
            Key::Enter => {
                let number = std::mem::take(typed);
                self.complete(number, book)
            }
            Key::Escape => {
                self.cancel();
                Outcome::Taken
            }
            Key::Backspace => {
                typed.pop();
                Outcome::Taken
            }
            _ if is_dot => {
                typed.push('.');
                Outcome::Taken
            }
            // Some targets are letters: 13.a.
            Key::A | Key::B | Key::C | Key::D if is_plain && typed.ends_with('.') => {
                typed.push_str(&press.key.name().to_lowercase());
                self.complete_if_last(book)
            }
            _ => {
                self.cancel();
                Outcome::NotMine
            }
        }
    }

    /// Takes text that was typed: digits of other scripts, which no key tells.
    pub fn text(&mut self, text: &str, book: &Codebook, is_pane: bool) -> Outcome {
        let digits: Option<Vec<u32>> = text.chars().map(digit_value).collect();
        if std::mem::take(&mut self.had_digit) {
            return Outcome::NotMine;
        }
        let mut outcome = Outcome::NotMine;
        for digit in digits.unwrap_or_default() {
            outcome = self.digit(digit, book, is_pane);
        }
        outcome
    }

    fn digit(&mut self, digit: u32, book: &Codebook, is_pane: bool) -> Outcome {
        self.completed = None;
        match &mut self.typed {
            Some(typed) => {
                typed.push_str(&digit.to_string());
                self.complete_if_last(book)
            }
            None if is_pane => {
                let number = if digit == 0 { 10 } else { digit };
                self.complete(number.to_string(), book)
            }
            None => Outcome::NotMine,
        }
    }

    /// Completes the number if no longer one begins like it.
    fn complete_if_last(&mut self, book: &Codebook) -> Outcome {
        let Some(typed) = &self.typed else { return Outcome::NotMine };
        let is_target = typed.contains('.');
        let goes_on = book.categories.iter().any(|category| {
            category.code.len() > typed.len()
                && category.code.starts_with(typed.as_str())
                && (is_target || !category.code.contains('.'))
        });
        if goes_on {
            return Outcome::Taken;
        }
        let number = typed.clone();
        self.complete(number, book)
    }

    fn complete(&mut self, number: String, book: &Codebook) -> Outcome {
        let refined = self.refined.take();
        self.typed = None;
        if book.category(&number).is_none() {
            self.completed = None;
            return Outcome::Unknown(number);
        }
        let code = |number: &str| CategoryCode::new(&book.id, number);
        let command = match refined {
            Some(goal) => Command::Refine(code(&goal), code(&number)),
            None => Command::Tag(code(&number)),
        };
        self.completed = (!number.contains('.')).then_some(number);
        Outcome::Asks(command)
    }
}

#[cfg(test)]
mod tests {
    use egui::Modifiers;

    use super::*;
    use crate::store::codebooks::built_in;

    /// Presses the keys of a US keyboard that type `keys`; `⏎` is Enter, `⎋` Escape, `⌫` Backspace.
    fn typed(state: &mut NumberKeys, keys: &str) -> Vec<String> {
        let book = built_in("sdg").unwrap();
        let mut done = Vec::new();
        for c in keys.chars() {
            let key = match c {
                '⏎' => Key::Enter,
                '⎋' => Key::Escape,
                '⌫' => Key::Backspace,
                'G' => {
                    state.begin();
                    continue;
                }
                c => Key::from_name(&c.to_string()).unwrap(),
            };
            let press = Press { key, position: Some(key), modifiers: Modifiers::NONE, is_repeat: false };
            done.extend(told(state.press(press, book, true)));
        }
        done
    }

    fn told(outcome: Outcome) -> Option<String> {
        Some(match outcome {
            Outcome::Asks(Command::Tag(code)) => code.code().to_owned(),
            Outcome::Asks(Command::Refine(from, to)) => format!("{}→{}", from.code(), to.code()),
            Outcome::Unknown(number) => format!("?{number}"),
            _ => return None,
        })
    }

    fn check(keys: &str, expected: &[&str]) {
        assert_eq!(typed(&mut NumberKeys::default(), keys), expected, "{keys}");
    }

    #[test]
    fn digits_and_the_prefix_give_goals() {
        check("3", &["3"]);
        check("0", &["10"]);
        check("13", &["1", "3"]);
        check("G13", &["13"]);
        check("G7", &["7"]);
        check("G1⏎", &["1"]);
        check("G183", &["?18", "3"]);
        check("G1⎋3", &["3"]);
        check("G1⌫7", &["7"]);
        check("G1r3", &["3"]);
        check("G⏎", &["?"]);
    }

    #[test]
    fn a_dot_goes_on_to_a_target() {
        check("G1.2⏎", &["1.2"]);
        check("G13.2", &["13", "13→13.2"]);
        check("G13.2⏎", &["13", "13→13.2"]);
        check("G13.a", &["13", "13→13.a"]);
        check("3.1⏎", &["3", "3→3.1"]);
        check("G8.10", &["8", "8→8.10"]);
        check("G8.1⏎", &["8", "8→8.1"]);
        check("G13.9", &["13", "?13.9"]);
        check("G13r.2", &["13", "2"]);
        check("G13.⎋2", &["13", "2"]);
    }

    #[test]
    fn digits_of_other_scripts_come_as_text() {
        let book = built_in("sdg").unwrap();
        for digits in ["١٣", "۱۳"] {
            let mut state = NumberKeys::default();
            state.begin();
            let done: Vec<String> =
                digits.chars().filter_map(|c| told(state.text(&c.to_string(), book, false))).collect();
            assert_eq!(done, ["13"]);
        }
        // A key that was taken as a digit brings its text with it.
        let mut state = NumberKeys::default();
        state.begin();
        let key = Key::Num1;
        let press = Press { key, position: Some(key), modifiers: Modifiers::NONE, is_repeat: false };
        assert_eq!(state.press(press, book, true), Outcome::Taken);
        assert_eq!(state.text("١", book, true), Outcome::NotMine);
        assert_eq!(state.pending(), Some("1"));
        // Without the prefix only a text that is read takes them.
        let mut state = NumberKeys::default();
        assert_eq!(state.text("٣", book, false), Outcome::NotMine);
        assert_eq!(told(state.text("٣", book, true)).as_deref(), Some("3"));
    }

    #[test]
    fn a_digit_that_is_held_down_tags_once() {
        let book = built_in("sdg").unwrap();
        let press = Press { key: Key::Num3, position: None, modifiers: Modifiers::NONE, is_repeat: true };
        assert_eq!(NumberKeys::default().press(press, book, true), Outcome::Taken);
    }
}
