//! An activation code. Whoever has it can sign up in another's place, so it is shown only to who asks for it, and printed
//! by nothing.

use std::fmt;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zeroize::Zeroize as _;

/// A code, or a text that holds codes. Its `Debug` says nothing, and its bytes are wiped when it goes.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize, TS)]
#[serde(transparent)]
pub struct Secret(String);

/// So many signs at the end are shown of a code, so that two can be told apart.
const SHOWN: usize = 4;

impl Secret {
    /// Takes a text for a secret.
    #[must_use]
    pub fn new(text: String) -> Secret {
        Secret(text)
    }

    /// The secret itself.
    #[must_use]
    pub fn shown(&self) -> &str {
        &self.0
    }

    /// The code with all but its end hidden; a short one is hidden whole.
    #[must_use]
    pub fn masked(&self) -> String {
        let signs = self.0.chars().count();
        let shown = if signs >= 2 * SHOWN { SHOWN } else { 0 };
        let end: String = self.0.chars().skip(signs - shown).collect();
        format!("••••{end}")
    }

    /// The code as it is compared: without what people put between its signs, in capitals.
    #[must_use]
    pub fn bare(&self) -> Secret {
        Secret(self.0.chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_uppercase).collect())
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Secret")
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_shown_only_to_who_asks() {
        let code = Secret::new("AB12-CD34-EF56".to_owned());
        assert_eq!(format!("{code:?}"), "Secret", "nothing prints it by accident");
        assert_eq!(code.masked(), "••••EF56", "its end tells it from others");
        assert_eq!(Secret::new("AB12".to_owned()).masked(), "••••", "of a short code the end would be all");
        assert_eq!(
            code.bare(),
            Secret::new("ab12 cd34 ef56".to_owned()).bare(),
            "however it is written, it is one code"
        );
    }
}
