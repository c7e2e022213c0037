//! The business: who it is, where, how big, and who signs for it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The business, as asked at first run. Empty text is "not given".
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Business {
    /// Its name.
    pub name: String,
    /// Street address, one line each.
    pub street: Vec<String>,
    /// Town.
    pub locality: String,
    /// State or province; a code in the US, Canada and Australia.
    pub region: String,
    /// Postcode.
    pub postcode: String,
    /// ISO code of the country.
    pub country: String,
    /// What it does.
    pub sector: String,
    /// Sector laws that bind it, by the law crate's ids (hipaa, glba …).
    pub covered: Vec<String>,
    /// Every kind of business that has rules of its own was asked about, so that what is not in `covered` does not bind it.
    pub kinds_asked: bool,
    /// Its turnover in the last year, asked where a law turns on it.
    pub turnover: Option<law::Turnover>,
    /// How many work there.
    pub employees: Option<u32>,
    /// Phone for customers.
    pub phone: String,
    /// Email for customers.
    pub email: String,
    /// Page on which customers can check that a notice is real.
    pub website: String,
    /// Who signs.
    pub signatory: String,
    /// As what.
    pub role: String,
}

/// Under which the business is kept in the book.
pub const SETTING: &str = "business";

impl Business {
    /// The lines of its address as printed at the head of a letter.
    #[must_use]
    pub fn address(&self) -> Vec<String> {
        let mut lines = self.street.clone();
        let place = match self.country.as_str() {
            "US" => format!("{}, {} {}", self.locality, self.region, self.postcode),
            "CA" | "AU" => format!("{} {} {}", self.locality, self.region, self.postcode),
            "GB" | "IE" | "NZ" => format!("{} {}", self.locality, self.postcode),
            _ => format!("{} {}", self.postcode, self.locality),
        };
        lines.push(place.trim_matches([' ', ',']).to_owned());
        lines.retain(|line| !line.trim().is_empty());
        lines
    }

    /// The paper that printers there hold.
    #[must_use]
    pub fn sheet(&self) -> letters::Sheet {
        match self.country.as_str() {
            "US" | "CA" | "MX" | "PH" => letters::Sheet::UsLetter,
            _ => letters::Sheet::A4,
        }
    }

    /// What a letter must have of the business and does not: names of the fields.
    #[must_use]
    pub fn missing(&self) -> Vec<&'static str> {
        let asked = [
            ("name", &self.name),
            ("locality", &self.locality),
            ("country", &self.country),
            ("phone", &self.phone),
            ("signatory", &self.signatory),
        ];
        asked.into_iter().filter(|(_, value)| value.trim().is_empty()).map(|(name, _)| name).collect()
    }
}
