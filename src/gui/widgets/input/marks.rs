//! The marks that a person may insert where no key writes them.
//!
//! Main type: [`Mark`].

/// A character that turns, joins or parts what stands beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    LeftToRight,
    RightToLeft,
    ArabicLetter,
    LeftToRightIsolate,
    RightToLeftIsolate,
    FirstStrongIsolate,
    EndOfIsolate,
    NonJoiner,
    Joiner,
    NoBreakSpace,
}

/// What ends an isolate.
pub(super) const END_OF_ISOLATE: char = '\u{2069}';

impl Mark {
    /// All of them, as the menu lists them.
    pub const ALL: [Self; 10] = [
        Self::LeftToRight,
        Self::RightToLeft,
        Self::ArabicLetter,
        Self::LeftToRightIsolate,
        Self::RightToLeftIsolate,
        Self::FirstStrongIsolate,
        Self::EndOfIsolate,
        Self::NonJoiner,
        Self::Joiner,
        Self::NoBreakSpace,
    ];

    /// The character itself.
    pub fn char(self) -> char {
        match self {
            Self::LeftToRight => '\u{200E}',
            Self::RightToLeft => '\u{200F}',
            Self::ArabicLetter => '\u{061C}',
            Self::LeftToRightIsolate => '\u{2066}',
            Self::RightToLeftIsolate => '\u{2067}',
            Self::FirstStrongIsolate => '\u{2068}',
            Self::EndOfIsolate => END_OF_ISOLATE,
            Self::NonJoiner => '\u{200C}',
            Self::Joiner => '\u{200D}',
            Self::NoBreakSpace => '\u{A0}',
        }
    }

    /// Whether it begins an isolate, which what is selected can be put in.
    pub fn begins_isolate(self) -> bool {
        matches!(self, Self::LeftToRightIsolate | Self::RightToLeftIsolate | Self::FirstStrongIsolate)
    }

    /// The Fluent id of its name.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::LeftToRight => "input-mark-lrm",
            Self::RightToLeft => "input-mark-rlm",
            Self::ArabicLetter => "input-mark-alm",
            Self::LeftToRightIsolate => "input-mark-lri",
            Self::RightToLeftIsolate => "input-mark-rli",
            Self::FirstStrongIsolate => "input-mark-fsi",
            Self::EndOfIsolate => "input-mark-pdi",
            Self::NonJoiner => "input-mark-zwnj",
            Self::Joiner => "input-mark-zwj",
            Self::NoBreakSpace => "input-mark-nbsp",
        }
    }
}
