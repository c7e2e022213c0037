//! What an offer costs: sums of money by how many sign up. Whole cents, and people are rounded up, so that no sum is ever
//! shown smaller than a bill could be.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::records::PriceModel;

/// How many in a hundred usually sign up for what they are offered.
pub const USUAL: (u32, u32) = (3, 10);
/// The shares for which quotes are worked out side by side: the usual range, much more than usual, and everybody.
pub const SHARES: [u32; 4] = [3, 10, 25, 100];

/// A price as a provider names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Price {
    /// What is counted.
    pub model: PriceModel,
    /// For each of those, in cents.
    pub cents: u32,
    /// Once, whatever is counted, in cents.
    pub set_up_cents: u32,
}

/// A sum that is not known to the cent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct Range {
    /// At least, in cents.
    #[ts(type = "number")]
    pub low: u64,
    /// At most, in cents.
    #[ts(type = "number")]
    pub high: u64,
}

/// So many in a hundred of these people, rounded up.
#[must_use]
pub fn share_of(people: u32, in_hundred: u32) -> u32 {
    u32::try_from((u64::from(people) * u64::from(in_hundred)).div_ceil(100)).unwrap_or(u32::MAX)
}

impl Price {
    /// The sum for so many codes and enrolments, in cents.
    #[must_use]
    pub fn total(self, codes: u32, enrolments: u32) -> u64 {
        let times = match self.model {
            PriceModel::PerCode => codes,
            PriceModel::PerEnrolment => enrolments,
            PriceModel::Flat => 1,
        };
        u64::from(self.cents) * u64::from(times) + u64::from(self.set_up_cents)
    }

    /// The sum when so many in a hundred of these people sign up, with a code for each person, in cents.
    #[must_use]
    pub fn at_share(self, people: u32, in_hundred: u32) -> u64 {
        self.total(people, share_of(people, in_hundred))
    }

    /// What it comes to in the end: at least what is owed already, and for the usual share of the people.
    #[must_use]
    pub fn forecast(self, people: u32, codes: u32, enrolled: u32) -> Range {
        let codes = codes.max(people);
        let sum = |in_hundred| self.total(codes, share_of(people, in_hundred).max(enrolled));
        Range { low: sum(USUAL.0), high: sum(USUAL.1) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn price(model: PriceModel, cents: u32, set_up_cents: u32) -> Price {
        Price { model, cents, set_up_cents }
    }

    #[test]
    fn shares_are_rounded_up_to_whole_people() {
        for (people, in_hundred, expected) in [(214, 3, 7), (214, 10, 22), (100, 3, 3), (1, 3, 1), (0, 10, 0)] {
            assert_eq!(share_of(people, in_hundred), expected, "{in_hundred} in a hundred of {people}");
        }
    }

    #[test]
    fn totals_are_those_worked_out_by_hand() {
        // 214 people. Per enrolment at 19.95: 7 sign up at 3 %, 22 at 10 %, 54 at 25 % (53.5), all 214.
        let each = price(PriceModel::PerEnrolment, 1_995, 0);
        let sums: Vec<u64> = SHARES.iter().map(|share| each.at_share(214, *share)).collect();
        assert_eq!(sums, [13_965, 43_890, 107_730, 426_930], "7, 22, 54 and 214 times 19.95");
        // Per code at 1.50 with 250.00 to set up: 214 × 1.50 + 250 = 571.00, whoever signs up.
        let code = price(PriceModel::PerCode, 150, 25_000);
        assert!(SHARES.iter().all(|share| code.at_share(214, *share) == 57_100), "codes cost the same, used or not");
        assert_eq!(price(PriceModel::Flat, 90_000, 0).at_share(60_000, 10), 90_000, "one sum is one sum");
        // A large list: 60,000 × 19.95 = 1,197,000.00.
        assert_eq!(each.at_share(60_000, 100), 119_700_000, "and a large sum does not wrap round");
    }

    #[test]
    fn a_forecast_is_never_below_what_is_owed_already() {
        let each = price(PriceModel::PerEnrolment, 1_000, 0);
        assert_eq!(each.forecast(200, 200, 0), Range { low: 6_000, high: 20_000 }, "6 to 20 people of 200");
        assert_eq!(each.forecast(200, 200, 12), Range { low: 12_000, high: 20_000 }, "12 have signed up already");
        assert_eq!(each.forecast(200, 200, 50), Range { low: 50_000, high: 50_000 }, "more than is usual");
        let code = price(PriceModel::PerCode, 100, 0);
        assert_eq!(code.forecast(200, 250, 0), Range { low: 25_000, high: 25_000 }, "250 codes were bought");
    }
}
