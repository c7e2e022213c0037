//! The recovery code on paper: 160 bits in an alphabet without look-alikes, with four signs that catch a slip of the pen.

use sha2::{Digest, Sha256};

use super::SECRET_BYTES;

/// Crockford's base 32: no I, L, O or U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const SIGNS: usize = SECRET_BYTES * 8 / 5;
const CHECKS: usize = 4;

/// Why a typed code is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeFault {
    /// It holds this many signs and should hold thirty-six.
    Length(usize),
    /// The sign at this place (from 1) is in no code.
    Sign(usize),
    /// All signs are possible, but together they are no code: one or more are wrong.
    Check,
}

pub(super) fn spell(secret: &[u8; SECRET_BYTES]) -> String {
    let mut values = to_signs(secret);
    values.extend(check(secret));
    let mut out = String::with_capacity(SIGNS + CHECKS + 8);
    for (at, value) in values.iter().enumerate() {
        if at > 0 && at % 4 == 0 {
            out.push('-');
        }
        out.push(char::from(ALPHABET[usize::from(*value)]));
    }
    out
}

pub(super) fn read(typed: &str) -> Result<[u8; SECRET_BYTES], CodeFault> {
    let mut values = Vec::with_capacity(SIGNS + CHECKS);
    for sign in typed.chars().filter(|sign| !sign.is_whitespace() && !matches!(sign, '-' | '–' | '.' | '_')) {
        let sign = match sign.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        };
        let value = ALPHABET.iter().position(|known| char::from(*known) == sign);
        values.push(u8::try_from(value.ok_or(CodeFault::Sign(values.len() + 1))?).unwrap_or(0));
    }
    if values.len() != SIGNS + CHECKS {
        return Err(CodeFault::Length(values.len()));
    }
    let secret = from_signs(&values[..SIGNS]);
    if check(&secret) != values[SIGNS..] {
        return Err(CodeFault::Check);
    }
    Ok(secret)
}

fn check(secret: &[u8]) -> Vec<u8> {
    to_signs(&Sha256::digest(secret)[..5])[..CHECKS].to_vec()
}

fn to_signs(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let (mut held, mut bits) = (0_u32, 0);
    for byte in bytes {
        held = (held << 8) | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            out.push(((held >> bits) & 31) as u8);
        }
        held &= (1 << bits) - 1;
    }
    out
}

fn from_signs(values: &[u8]) -> [u8; SECRET_BYTES] {
    let mut out = [0; SECRET_BYTES];
    let (mut held, mut bits, mut at) = (0_u32, 0, 0);
    for value in values {
        held = (held << 5) | u32::from(*value);
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            out[at] = (held >> bits) as u8;
            at += 1;
            held &= (1 << bits) - 1;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_spelt_reads_back(secret: [u8; SECRET_BYTES]) {
            prop_assert_eq!(read(&spell(&secret)), Ok(secret));
            prop_assert_eq!(read(&spell(&secret).to_lowercase().replace('-', " ")), Ok(secret), "case and blanks do not matter");
        }

        #[test]
        fn one_wrong_sign_is_always_caught(secret: [u8; SECRET_BYTES], at in 0..SIGNS + CHECKS, other in 1_usize..32) {
            let clean: Vec<u8> = spell(&secret).replace('-', "").into_bytes();
            let old = ALPHABET.iter().position(|sign| *sign == clean[at]).unwrap();
            let mut wrong = clean;
            wrong[at] = ALPHABET[(old + other) % 32];
            // Four check signs miss one slip in about a million; the chance that this test meets it is far smaller.
            prop_assert_eq!(read(std::str::from_utf8(&wrong).unwrap()), Err(CodeFault::Check));
        }
    }

    #[test]
    fn a_fault_says_what_it_is() {
        assert_eq!(read("ABCD"), Err(CodeFault::Length(4)), "too short");
        assert_eq!(read("AB*D"), Err(CodeFault::Sign(3)), "a sign that is in no code");
    }
}
