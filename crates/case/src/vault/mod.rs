//! Who may open the book: the data key, the passphrase that unwraps it, and the recovery code that stands for it.
//!
//! At the root is a random *recovery secret* of 160 bits, which is what the printed code spells. The data key is
//! derived from it and from the sixteen random bytes at the head of the book, so the printed kit and the book file
//! alone are enough, on any computer, even when the key file beside the book is lost. The key file holds the same
//! secret sealed under Argon2id(passphrase); changing the passphrase rewrites those few bytes and never the book.
//!
//! Not here: the book itself ([`crate::store`]) and what a passphrase is worth ([`strength`]).

mod code;
pub mod strength;

use std::fs;
use std::path::Path;

use argon2::{Algorithm, Argon2, Params, Version};
use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

pub use code::CodeFault;

use crate::api::{Answer, Code, Problem};
use crate::files;

const SECRET_BYTES: usize = 20;
const HEAD_BYTES: usize = 16;
/// Binds the sealed secret to this purpose and format.
const SEAL_PURPOSE: &[u8] = b"stepback key file 1";

/// How dear a guess at the passphrase is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cost {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over that memory.
    pub passes: u32,
}

impl Cost {
    /// What a real book uses: 128 MiB, three passes; between half a second and a second and a half on a small computer.
    pub const REAL: Cost = Cost { memory_kib: 128 * 1024, passes: 3 };
    /// What tests use. A book made with it says so in its key file; nothing else differs.
    pub const TEST: Cost = Cost { memory_kib: 64, passes: 1 };
}

/// The secret that the recovery code spells.
#[derive(Clone, Zeroize, ZeroizeOnDrop, PartialEq, Eq)]
pub struct RecoverySecret([u8; SECRET_BYTES]);

/// The sixteen random bytes at the head of a book file. Not secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head(pub [u8; HEAD_BYTES]);

/// The key that the store hands to SQLCipher.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct DataKey([u8; 32]);

impl RecoverySecret {
    /// A new secret from the system's randomness.
    ///
    /// # Errors
    /// [`Code::Fault`] where the system has no randomness to give.
    pub fn make() -> Answer<Self> {
        let mut bytes = [0; SECRET_BYTES];
        fill_random(&mut bytes)?;
        Ok(RecoverySecret(bytes))
    }

    /// The code as printed: nine groups of four, the last a check on the typing.
    #[must_use]
    pub fn spell(&self) -> String {
        code::spell(&self.0)
    }

    /// Reads a typed code. Case, blanks and dashes do not matter; O is read as 0, I and L as 1.
    ///
    /// # Errors
    /// [`CodeFault`] when it is too short, too long or mistyped.
    pub fn read(typed: &str) -> Result<Self, CodeFault> {
        code::read(typed).map(RecoverySecret)
    }

    /// The data key of the book that begins with `head`.
    #[must_use]
    pub fn data_key(&self, head: Head) -> DataKey {
        let mut key = [0; 32];
        let derived = Hkdf::<Sha256>::new(Some(&head.0), &self.0).expand(b"stepback data key 1", &mut key);
        debug_assert!(derived.is_ok(), "32 bytes are within what HKDF gives");
        DataKey(key)
    }
}

impl Head {
    /// A new random head.
    ///
    /// # Errors
    /// [`Code::Fault`] where the system has no randomness to give.
    pub fn make() -> Answer<Self> {
        let mut bytes = [0; HEAD_BYTES];
        fill_random(&mut bytes)?;
        Ok(Head(bytes))
    }

    /// Reads the head of an existing book.
    ///
    /// # Errors
    /// [`Code::BookDamaged`] when the file is too short to be a book, or cannot be read.
    pub fn of(book: &Path) -> Answer<Self> {
        use std::io::Read as _;
        let mut bytes = [0; HEAD_BYTES];
        fs::File::open(book)
            .and_then(|mut file| file.read_exact(&mut bytes))
            .map_err(|_| Problem::new(Code::BookDamaged))?;
        Ok(Head(bytes))
    }
}

impl DataKey {
    /// The key and the head as SQLCipher's raw key literal.
    #[must_use]
    pub fn literal(&self, head: Head) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(2 + 96 + 1));
        text.push_str("x'");
        for byte in self.0.iter().chain(&head.0) {
            text.push(char::from(HEX[usize::from(byte >> 4)]));
            text.push(char::from(HEX[usize::from(byte & 15)]));
        }
        text.push('\'');
        text
    }
}

const HEX: &[u8; 16] = b"0123456789abcdef";

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeyFile {
    format: u32,
    cost: Cost,
    salt: String,
    nonce: String,
    sealed: String,
}

/// Seals the secret under a passphrase and writes the key file. An existing key file is replaced whole or not at all.
///
/// # Errors
/// [`Code::CannotWrite`], [`Code::DiskFull`].
pub fn seal(secret: &RecoverySecret, passphrase: &str, cost: Cost, key_file: &Path) -> Answer<()> {
    let mut salt = [0; 16];
    let mut nonce = [0; 24];
    fill_random(&mut salt)?;
    fill_random(&mut nonce)?;
    let cipher = cipher(passphrase, &salt, cost)?;
    let sealed = cipher
        .encrypt(&XNonce::from(nonce), Payload { msg: &secret.0, aad: SEAL_PURPOSE })
        .map_err(|_| Problem::new(Code::Fault))?;
    let file = KeyFile {
        format: 1,
        cost,
        salt: BASE64.encode(salt),
        nonce: BASE64.encode(nonce),
        sealed: BASE64.encode(sealed),
    };
    files::replace(key_file, serde_json::to_string_pretty(&file)?.as_bytes())
}

/// Opens the key file with a passphrase.
///
/// # Errors
/// [`Code::KeyFileMissing`] when it is gone or not a key file, [`Code::WrongPassphrase`] when it does not open.
pub fn unseal(passphrase: &str, key_file: &Path) -> Answer<RecoverySecret> {
    let missing = || Problem::new(Code::KeyFileMissing);
    let text = fs::read_to_string(key_file).map_err(|_| missing())?;
    let file: KeyFile = serde_json::from_str(&text).map_err(|_| missing())?;
    let decode = |text: &str| BASE64.decode(text).map_err(|_| missing());
    let (salt, nonce, sealed) = (decode(&file.salt)?, decode(&file.nonce)?, decode(&file.sealed)?);
    let nonce: [u8; 24] = nonce.try_into().map_err(|_| missing())?;
    if file.format != 1 {
        return Err(Code::BookNewer.into());
    }
    let plain = cipher(passphrase, &salt, file.cost)?
        .decrypt(&XNonce::from(nonce), Payload { msg: &sealed, aad: SEAL_PURPOSE })
        .map(Zeroizing::new)
        .map_err(|_| Problem::new(Code::WrongPassphrase))?;
    let bytes: [u8; SECRET_BYTES] = plain.as_slice().try_into().map_err(|_| missing())?;
    Ok(RecoverySecret(bytes))
}

fn cipher(passphrase: &str, salt: &[u8], cost: Cost) -> Answer<XChaCha20Poly1305> {
    let fault = |_| Problem::new(Code::KeyFileMissing);
    // A key file from a stranger must not be able to ask for all the memory there is.
    if cost.memory_kib > 1024 * 1024 || cost.passes > 16 {
        return Err(Code::KeyFileMissing.into());
    }
    let params = Params::new(cost.memory_kib, cost.passes, 1, Some(32)).map_err(fault)?;
    let mut key = Zeroizing::new([0_u8; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase.as_bytes(), salt, key.as_mut())
        .map_err(fault)?;
    Ok(XChaCha20Poly1305::new((&*key).into()))
}

#[expect(clippy::disallowed_methods, reason = "keys, heads, salts and nonces are chance alone")]
fn fill_random(bytes: &mut [u8]) -> Answer<()> {
    getrandom::fill(bytes).map_err(|_| {
        tracing::error!("the system gave no randomness");
        Problem::new(Code::Fault)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sealed_secret_opens_with_its_passphrase_and_no_other() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("book.key");
        let secret = RecoverySecret::make().unwrap();
        seal(&secret, "four quiet words here", Cost::TEST, &path).unwrap();
        assert!(unseal("four quiet words here", &path).unwrap() == secret, "the same passphrase gives the same secret");
        let wrong = unseal("four quiet words there", &path).err().unwrap();
        assert_eq!(wrong.code, Code::WrongPassphrase, "another passphrase is refused as such");
    }

    #[test]
    fn a_changed_byte_in_the_key_file_is_never_taken_for_a_secret() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("book.key");
        seal(&RecoverySecret::make().unwrap(), "p", Cost::TEST, &path).unwrap();
        let whole = fs::read(&path).unwrap();
        for at in 0..whole.len() {
            let mut bytes = whole.clone();
            bytes[at] ^= 1;
            fs::write(&path, &bytes).unwrap();
            if let Ok(secret) = unseal("p", &path) {
                // Base64 padding bits and white space may change without meaning anything.
                fs::write(&path, &whole).unwrap();
                assert!(secret == unseal("p", &path).unwrap(), "byte {at} changed the secret unseen");
            }
        }
    }

    #[test]
    fn the_data_key_differs_from_book_to_book() {
        let secret = RecoverySecret::make().unwrap();
        let (one, two) = (Head([1; 16]), Head([2; 16]));
        assert_ne!(secret.data_key(one).0, secret.data_key(two).0, "two books never share a key");
    }
}
