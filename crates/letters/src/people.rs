//! The person a letter is for, as it is printed. Reading people from files and matching duplicates are not here; a caller hands
//! over rows that are ready.

use std::fmt;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Field;

/// One person who gets one letter.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Recipient {
    /// How a returned letter or a call is found again. Never a name.
    pub reference: String,
    /// Given name, as written.
    pub given: String,
    /// Family name, as written.
    pub family: String,
    /// Company, where there is one.
    pub company: Option<String>,
    /// The address as printed, line by line, with the country for a letter that goes abroad.
    pub address: Vec<String>,
    /// Two-letter code of the country where they live.
    pub country: Option<String>,
    /// Email address.
    pub email: Option<String>,
    /// Phone numbers.
    pub phones: Vec<String>,
    /// Activation code of the offer.
    pub code: Option<String>,
    /// Who reads for them: a parent for a child, the next of kin for somebody who died.
    pub through: Option<Through>,
}

/// Who reads a letter for somebody, in the words of its language. See [`crate::through`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Through {
    /// The line above the name in the address: "To the parent or guardian of".
    pub label: String,
    /// What is greeted, with `{name}` for the name: "parent or guardian of {name}".
    pub greeting: String,
    /// A line below the greeting that says whom "you" means, with `{name}` for the name.
    pub note: String,
}

/// Prints nothing of the person, so that no log can.
impl fmt::Debug for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Recipient(..)")
    }
}

impl Recipient {
    /// Given and family name with one space between; empty if neither is known. Names in Chinese or Korean script have the
    /// family name first and no space.
    pub fn full_name(&self) -> String {
        let (given, family) = (tidy(&self.given), tidy(&self.family));
        if !given.is_empty() && !family.is_empty() && given.chars().chain(family.chars()).all(is_han_or_hangul) {
            return format!("{family}{given}");
        }
        tidy(&format!("{} {}", self.given, self.family))
    }

    /// The address block: name, company, address.
    pub fn label(&self) -> Vec<String> {
        let company = self.company.as_deref().map(tidy).unwrap_or_default();
        let mut lines = vec![self.full_name()];
        if company != lines[0] {
            lines.push(company);
        }
        if let Some(through) = &self.through {
            lines.insert(0, tidy(&through.label));
        }
        lines.extend(self.address.iter().map(|line| tidy(line)));
        lines.retain(|line| !line.is_empty());
        lines
    }

    /// What stands in a field, if this person has it.
    pub fn fact(&self, field: &Field) -> Option<String> {
        let found = match field {
            Field::Salutation { otherwise } => {
                let name = [self.full_name(), self.company.as_deref().map(tidy).unwrap_or_default(), otherwise.clone()]
                    .into_iter()
                    .find(|name| !name.is_empty())
                    .unwrap_or_default();
                self.through.as_ref().map_or(name.clone(), |through| through.greeting.replace("{name}", &name))
            }
            Field::FullName => self.full_name(),
            Field::Code => self.code.as_deref().map(tidy).unwrap_or_default(),
            Field::Reference => tidy(&self.reference),
        };
        (!found.is_empty()).then_some(found)
    }
}

fn is_han_or_hangul(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3134f}' | '\u{ac00}'..='\u{d7a3}')
}

/// One line of text: every run of white space or control characters becomes one space.
pub(crate) fn tidy(text: &str) -> String {
    text.split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
