//! Digits of the Mashriq (٠–٩), of Persian (۰–۹) and of the Maghreb (0–9), each into the other.

/// The value of a decimal digit in any of the three sets.
pub fn digit_value(c: char) -> Option<u32> {
    match c {
        '0'..='9' => Some(u32::from(c) - u32::from('0')),
        '٠'..='٩' => Some(u32::from(c) - u32::from('٠')),
        '۰'..='۹' => Some(u32::from(c) - u32::from('۰')),
        _ => None,
    }
}

/// `text` with all digits as 0–9.
pub fn to_ascii(text: &str) -> String {
    text.chars().map(|c| digit_value(c).and_then(|value| char::from_digit(value, 10)).unwrap_or(c)).collect()
}

/// `text` with all digits as ٠–٩.
pub fn to_arabic_indic(text: &str) -> String {
    let digit = |value| char::from_u32(u32::from('٠') + value);
    text.chars().map(|c| digit_value(c).and_then(digit).unwrap_or(c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_change_their_shape_and_nothing_else_does() {
        assert_eq!(to_ascii("عام ١٩٩٩ و۲۰۲۶ و7"), "عام 1999 و2026 و7");
        assert_eq!(to_arabic_indic("SDG 13.2 ۴"), "SDG ١٣.٢ ٤");
    }
}
