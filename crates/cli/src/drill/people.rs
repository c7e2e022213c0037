//! Invented people: always the same for the same seed. Nobody is real: the addresses end in example domains, and the
//! phone numbers are those that each country sets aside for stories.

/// A small generator of repeatable numbers (SplitMix64). Not for secrets.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Dice {
        Dice(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `limit`.
    pub fn below(&mut self, limit: u32) -> u32 {
        u32::try_from(self.next() % u64::from(limit.max(1))).unwrap_or(0)
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        let at = self.below(u32::try_from(from.len()).unwrap_or(u32::MAX));
        from[at as usize]
    }

    /// A code as providers make them.
    pub fn code(&mut self) -> String {
        const SIGNS: &[u8] = b"ABCDEFGHJKMNPQRSTVWXYZ23456789";
        let mut code = String::from("PRAC");
        for group in 0..2 {
            code.push('-');
            for _ in 0..(4 + group) {
                code.push(char::from(self.pick(SIGNS)));
            }
        }
        code
    }
}

const GIVEN: &[&str] = &[
    "Leah", "Zoë", "Łukasz", "Siân", "Nguyễn", "Anaïs", "José", "Björn", "Chloë", "Renée", "Ayşe", "Tomáš", "Ingrid",
    "Mateus", "Āria", "Kwame", "Mele", "Noa", "Søren", "Gráinne", "Ștefan", "Amara", "Dávid", "Yuki", "Priya", "Omar",
    "Ruth", "Ivo",
];
const FAMILY: &[&str] = &[
    "Bryan",
    "Müller",
    "O'Brien",
    "Nowak",
    "García",
    "Ångström",
    "Fernández-López",
    "Dvořák",
    "Smith",
    "van der Berg",
    "Kaya",
    "Ó Briain",
    "Hinemoa",
    "Okafor",
    "Tanaka",
    "Świątek",
    "D'Souza",
    "Lindqvist",
    "Popescu",
    "Trần",
    "Reyes",
    "Kowalczyk",
];
const STREETS: &[&str] =
    &["Alder Lane", "Mill Road", "Quay Street", "Linden Way", "Orchard Close", "Station Road", "River View"];

/// Country, region, town, postcode, and how a phone number there begins and how many digits follow.
type Place = (&'static str, &'static str, &'static str, &'static str, &'static str);

/// More of one place than of others, as in any customer list.
const PLACES: &[Place] = &[
    ("US", "ME", "Portland", "04101", "+1 207 555 01"),
    ("US", "ME", "Bangor", "04401", "+1 207 555 01"),
    ("US", "ME", "Augusta", "04330", "+1 207 555 01"),
    ("US", "MA", "Boston", "02108", "+1 617 555 01"),
    ("US", "NH", "Concord", "03301", "+1 603 555 01"),
    ("US", "NY", "Albany", "12207", "+1 518 555 01"),
    ("US", "CA", "Oakland", "94607", "+1 510 555 01"),
    ("US", "TX", "Austin", "78701", "+1 512 555 01"),
    ("US", "FL", "Tampa", "33602", "+1 813 555 01"),
    ("US", "VT", "Burlington", "05401", "+1 802 555 01"),
    ("GB", "", "Bristol", "BS1 4DJ", "+44 117 496 00"),
    ("CA", "ON", "Toronto", "M5V 2T6", "+1 416 555 01"),
    ("CA", "QC", "Québec", "G1R 2B5", "+1 418 555 01"),
    ("DE", "", "Köln", "50667", "+49 30 23125 0"),
    ("AU", "NSW", "Sydney", "2000", "+61 2 5550 00"),
];

/// One row of the list.
pub struct Customer {
    pub given: &'static str,
    pub family: &'static str,
    pub company: &'static str,
    pub email: String,
    pub phone: String,
    pub street: String,
    pub place: Place,
    pub since: u32,
}

/// The customers: most with everything, some with a gap, one twice, one who cannot be reached, one a firm.
pub fn invent(dice: &mut Dice, number: u32) -> Vec<Customer> {
    let mut people: Vec<Customer> = Vec::new();
    for at in 1..=number {
        let place = dice.pick(PLACES);
        let mut customer = Customer {
            given: dice.pick(GIVEN),
            family: dice.pick(FAMILY),
            company: "",
            email: String::new(),
            phone: format!("{}{:02}", place.4, dice.below(100)),
            street: format!("{} {}", 1 + dice.below(180), dice.pick(STREETS)),
            place,
            since: 2012 + dice.below(14),
        };
        let domain = ["example.com", "example.net", "example.org"][at as usize % 3];
        customer.email = format!("customer{at}@{domain}");
        match at % 20 {
            7 => customer.email.clear(),
            11 => customer.phone.clear(),
            14 => customer.street.clear(),
            17 => (customer.email, customer.street) = (String::new(), String::new()),
            _ => {}
        }
        if at == number && number > 3 {
            // Nothing but a name and a country: somebody whom no list can reach.
            (customer.email, customer.phone, customer.street) = (String::new(), String::new(), String::new());
        }
        people.push(customer);
    }
    if let Some(firm) = people.get_mut(4) {
        (firm.given, firm.family, firm.company) = ("", "", "Alder & Sons Ltd");
    }
    if let Some(first) = people.first() {
        let again =
            Customer { email: first.email.clone(), phone: first.phone.clone(), street: first.street.clone(), ..*first };
        people.insert(people.len() / 2, again);
    }
    people
}

/// The list as the shop's till would give it out.
pub fn table(people: &[Customer]) -> Vec<Vec<String>> {
    let header = [
        "First Name",
        "Last Name",
        "Company",
        "Email",
        "Phone",
        "Street",
        "City",
        "State",
        "Postal Code",
        "Country",
        "Customer since",
    ];
    let mut rows = vec![header.map(str::to_owned).to_vec()];
    for one in people {
        let (country, region, town, postcode, _) = one.place;
        let reachable = !one.street.is_empty();
        let there = |part: &str| if reachable { part.to_owned() } else { String::new() };
        rows.push(vec![
            one.given.to_owned(),
            one.family.to_owned(),
            one.company.to_owned(),
            one.email.clone(),
            one.phone.clone(),
            one.street.clone(),
            there(town),
            region.to_owned(),
            there(postcode),
            country.to_owned(),
            one.since.to_string(),
        ]);
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_always_gives_the_same_people_and_another_seed_others() {
        let list = |seed| table(&invent(&mut Dice::new(seed), 40));
        assert_eq!(list(7), list(7), "a drill can be repeated");
        assert_ne!(list(7), list(8), "and varied");
    }

    #[test]
    fn nobody_invented_can_be_somebody_real() {
        for row in table(&invent(&mut Dice::new(1), 400)).iter().skip(1) {
            assert!(row[3].is_empty() || row[3].contains("@example."), "an address that exists nowhere");
            let fiction =
                ["555 01", "117 496 00", "30 23125 0", "2 5550 00"].iter().any(|range| row[4].contains(range));
            assert!(row[4].is_empty() || fiction, "a number set aside for stories: {}", row[4]);
        }
    }
}
