//! How long a passphrase would stand against guessing, in words the owner can use.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a passphrase is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Strength {
    /// A program guesses it in minutes. Refused.
    TooWeak,
    /// Guessed within days by somebody who means it. Refused.
    Weak,
    /// Good enough for years.
    Good,
    /// Good enough for any attacker that a small business meets.
    Strong,
}

/// Measures a passphrase.
#[must_use]
pub fn measure(passphrase: &str) -> Strength {
    match zxcvbn::zxcvbn(passphrase, &["stepback"]).guesses_log10() {
        bits if bits < 8.0 => Strength::TooWeak,
        bits if bits < 10.0 => Strength::Weak,
        bits if bits < 13.0 => Strength::Good,
        _ => Strength::Strong,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bands_are_where_they_should_be() {
        let check = |passphrase, expected| assert_eq!(measure(passphrase), expected, "{passphrase}");
        check("", Strength::TooWeak);
        check("password1", Strength::TooWeak);
        check("stepback2026", Strength::TooWeak);
        check("lamp harbour quiet seven", Strength::Strong);
    }
}
