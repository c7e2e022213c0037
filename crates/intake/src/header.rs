//! Column names into meanings.
//!
//! The words stand in `data/headers.tsv` in several languages. Words such as "home" or "billing" are taken off first, because they say
//! which address a column belongs to and not what it holds. Nothing here looks at the values below a name; `columns` does.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::Field;
use crate::fold::{fold, fold_header};
use crate::place::table;

/// Whose address, phone or name a column holds, best known home first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Place {
    Home,
    Plain,
    Mailing,
    Billing,
    Shipping,
    Other,
    Work,
    Buyer,
}

/// What a column name says.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Meaning {
    pub field: Field,
    pub place: Place,
    /// The 2 of "Address 2 - City".
    pub ordinal: u32,
}

static MEANINGS: LazyLock<HashMap<String, Field>> = LazyLock::new(|| {
    let mut meanings = HashMap::new();
    for line in table(include_str!("../data/headers.tsv")) {
        let [field, names] = line[..] else { continue };
        let field = serde_json::from_value(serde_json::Value::from(field)).unwrap_or(Field::Keep);
        for name in names.split('|') {
            meanings.entry(fold_header(name).join(" ")).or_insert(field);
        }
    }
    meanings
});

/// The same names without the blanks between their words.
static RUN_TOGETHER: LazyLock<HashMap<String, Field>> =
    LazyLock::new(|| MEANINGS.iter().map(|(name, field)| (name.replace(' ', ""), *field)).collect());

static PLACES: LazyLock<HashMap<String, Place>> = LazyLock::new(|| {
    let mut places = HashMap::new();
    for line in table(include_str!("../data/groups.tsv")) {
        let [place, words] = line[..] else { continue };
        let place = match place {
            "home" => Place::Home,
            "work" => Place::Work,
            "mailing" => Place::Mailing,
            "billing" => Place::Billing,
            "shipping" => Place::Shipping,
            "other" => Place::Other,
            "buyer" => Place::Buyer,
            _ => Place::Plain,
        };
        for word in words.split('|') {
            places.entry(fold_header(word).join(" ")).or_insert(place);
        }
    }
    places
});

/// Words that make a column something about a person and not a way to them.
const ASIDE: [&str; 87] = [
    "fax",
    "telefax",
    "telecopie",
    "id",
    "ids",
    "type",
    "typ",
    "tipo",
    "status",
    "source",
    "count",
    "total",
    "amount",
    "opt",
    "consent",
    "accepts",
    "marketing",
    "subscribed",
    "subscription",
    "verified",
    "validation",
    "manager",
    "assistant",
    "assistent",
    "asistente",
    "assistente",
    "assistant e",
    "spouse",
    "emergency",
    "phonetic",
    "yomi",
    "nickname",
    "url",
    "website",
    "created",
    "updated",
    "modified",
    "currency",
    "tax",
    "vat",
    "iban",
    "bank",
    "score",
    "rating",
    "time",
    "timezone",
    "ip",
    "opened",
    "clicked",
    "display",
    "angezeigter",
    "pantalla",
    "hash",
    "token",
    "fingerprint",
    "issue",
    "issuing",
    "brand",
    "exp",
    "cvc",
    "avs",
    "visit",
    "spend",
    "referred",
    "domain",
    "sent",
    "bounced",
    "unsubscribed",
    "gender",
    "notes",
    "signup",
    "registration",
    "login",
    "citizenship",
    "nationality",
    "birth",
    "date",
    "datum",
    "sales",
    "reason",
    "geo",
    "permission",
    "weergavenaam",
    "visualizzato",
    "exibicao",
    "release",
    "marital",
];

/// Single words that mean the same wherever they stand last.
const SURE: [&str; 34] = [
    "email",
    "mail",
    "courriel",
    "correo",
    "phone",
    "telephone",
    "mobile",
    "telefon",
    "telefono",
    "telefone",
    "telefoon",
    "cell",
    "handy",
    "mobil",
    "zip",
    "zipcode",
    "postcode",
    "plz",
    "postleitzahl",
    "city",
    "country",
    "land",
    "pays",
    "pais",
    "street",
    "strasse",
    "vorname",
    "nachname",
    "prenom",
    "apellidos",
    "cognome",
    "achternaam",
    "voornaam",
    "birthday",
];

/// The meaning of a column name, if it has a known one.
pub(crate) fn meaning(name: &str) -> Option<Meaning> {
    if name.len() > 200 {
        return None;
    }
    let words = fold_header(name);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    // "12 Main St" above a list is an address and no column of states.
    let numbered = words.len() > 2 && name.trim_start().starts_with(|c: char| c.is_ascii_digit());
    if words.is_empty() || words.len() > 12 || numbered {
        return None;
    }
    let whole = fold(name);
    let run_together = !whole.contains(' ');
    // "LName" is known as it stands; cut in two it would be any name.
    if run_together && let Some(field) = MEANINGS.get(&whole) {
        return Some(Meaning { field: *field, place: Place::Plain, ordinal: 0 });
    }
    of_words(&words).or_else(|| run_together.then(|| cut_apart(&whole)).flatten())
}

/// "MAILINGPOSTALCODE": a word of place and a known name, as databases write them.
fn cut_apart(name: &str) -> Option<Meaning> {
    let cuts = name.char_indices().map(|(at, _)| at).filter(|at| *at >= 2 && *at + 3 <= name.len());
    cuts.map(|at| name.split_at(at)).find_map(|(first, rest)| {
        let place = *PLACES.get(first)?;
        let field = *RUN_TOGETHER.get(rest)?;
        Some(Meaning { field, place, ordinal: 0 })
    })
}

fn of_words(words: &[&str]) -> Option<Meaning> {
    let exact = |words: &[&str]| MEANINGS.get(words.join(" ").as_str()).copied();
    let said = |field, place, ordinal| Some(Meaning { field, place, ordinal });
    // "Home address" is known whole, and still says whose address it is.
    let whose = |field: Field| {
        let whole = field == Field::WholeAddress;
        let place = places(words).map(|(_, place)| place).max_by_key(|place| *place != Place::Plain);
        place.filter(|_| whole).unwrap_or(Place::Plain)
    };
    if let Some(field) = exact(words) {
        return said(field, whose(field), 0);
    }
    let tells_apart = [("phone", "country"), ("telefon", "land"), ("phone", "code")]
        .iter()
        .any(|(a, b)| words.contains(a) && words.contains(b));
    if tells_apart {
        return said(Field::Keep, Place::Plain, 0);
    }
    if words.iter().any(|word| ASIDE.contains(word)) && !kind_of_label(words) {
        return said(Field::Keep, Place::Plain, 0);
    }
    // Take words off one after the other, the fewest first.
    let found: Vec<(Vec<usize>, Place)> = places(words).collect();
    let mut tries: Vec<(Vec<&str>, Place)> = vec![(words.to_vec(), Place::Plain)];
    for choice in 1_usize..1 << found.len().min(5) {
        let taken = || found.iter().enumerate().filter(|(i, _)| choice >> i & 1 == 1).map(|(_, taken)| taken);
        let rest: Vec<&str> = words
            .iter()
            .enumerate()
            .filter(|(i, _)| !taken().any(|(at, _)| at.contains(i)))
            .map(|(_, word)| *word)
            .collect();
        let place = taken().map(|(_, place)| *place).find(|place| *place != Place::Plain).unwrap_or(Place::Plain);
        tries.push((rest, place));
    }
    tries.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len()));
    // The number of a member is none of a house.
    let of_house = |field: Field, rest: &[&str], place: Place| {
        field != Field::HouseNumber || rest.len() == words.len() || place != Place::Plain
    };
    let known = tries.iter().find_map(|(rest, place)| {
        exact(rest).filter(|field| of_house(*field, rest, *place)).map(|field| (field, *place))
    });
    if let Some((field, place)) = known {
        return said(field, place, 0);
    }
    for (rest, place) in &tries {
        // "Address 2 - City": the number tells addresses apart; in "Phone 2" it tells nothing.
        if let [first, number, tail @ ..] = &rest[..]
            && let Ok(ordinal) = number.parse::<u32>()
            && !tail.is_empty()
            && let Some(field) = exact(tail).or_else(|| exact(&[&[*first], tail].concat()))
        {
            return said(field, *place, ordinal);
        }
        let numbers: Vec<u32> = rest.iter().filter_map(|word| word.parse().ok()).collect();
        let wordy: Vec<&str> = rest.iter().copied().filter(|word| word.parse::<u32>().is_err()).collect();
        if !numbers.is_empty()
            && let Some(field) = exact(&wordy)
        {
            let further = field == Field::Street && numbers.first().is_some_and(|n| *n > 1);
            let place = if field == Field::WholeAddress { whose(field) } else { *place };
            return said(if further { Field::Street2 } else { field }, place, 0);
        }
    }
    let tails = (1..words.len()).map(|from| from..words.len());
    let heads = (1..words.len()).rev().map(|to| 0..to);
    tails.chain(heads).find_map(|range| {
        let part = &words[range.clone()];
        let trusted = part.len() > 1 || SURE.contains(&part[0]);
        // "Postal" in "Address: Postal / Zip Code" says what it is, and not whose.
        let beside = found.iter().filter(|(at, _)| !at.iter().any(|at| range.contains(at)));
        let place = beside.map(|(_, place)| *place).find(|place| *place != Place::Plain).unwrap_or(Place::Plain);
        exact(part)
            .filter(|field| trusted && !matches!(field, Field::Keep | Field::HouseNumber))
            .and_then(|field| said(field, place, 0))
    })
}

/// Where in a column name words of place stand.
fn places<'w>(words: &'w [&'w str]) -> impl Iterator<Item = (Vec<usize>, Place)> + 'w {
    (0..words.len()).filter_map(|at| {
        let two = words
            .get(at..at + 2)
            .and_then(|pair| PLACES.get(pair.join(" ").as_str()))
            .map(|place| (vec![at, at + 1], *place));
        two.or_else(|| PLACES.get(words[at]).map(|place| (vec![at], *place)))
    })
}

/// "Phone 1 - Type", "Address 2 - Label".
fn kind_of_label(words: &[&str]) -> bool {
    matches!(words, [.., "type" | "label"]) && matches!(words.first(), Some(&("phone" | "address" | "email" | "e")))
}

/// Whether a whole name stands last name first, as the column's name says.
pub(crate) fn family_first(name: &str) -> bool {
    let words = fold_header(name).join(" ");
    matches!(
        words.as_str(),
        "last name first name"
            | "nachname vorname"
            | "name vorname"
            | "nom prenom"
            | "nom et prenom"
            | "cognome nome"
            | "cognome e nome"
            | "apellidos nombre"
            | "apellidos y nombre"
            | "file as"
            | "file as name"
    )
}

/// Whether a name heads accounts, which may be a person's, a firm's or a household's.
pub(crate) fn is_account(name: &str) -> bool {
    let words = fold_header(name).join(" ");
    matches!(
        words.as_str(),
        "customer"
            | "customer name"
            | "customer full name"
            | "client"
            | "client name"
            | "kunde"
            | "kundenname"
            | "klant"
            | "cliente"
    )
}

/// Whether a name may head names of people as well as ways to reach them: "Contact", "Kontakt".
pub(crate) fn is_vague(name: &str) -> bool {
    matches!(
        fold_header(name).join(" ").as_str(),
        "contact"
            | "contacts"
            | "kontakt"
            | "contacto"
            | "contatto"
            | "contato"
            | "who"
            | "main contact"
            | "primary contact"
    )
}

/// Whether a name says only where: "Home", "Work 2", "Ufficio". What it holds is told by the values.
pub(crate) fn is_place_alone(name: &str) -> bool {
    let words = fold_header(name);
    let mut words = words.iter().filter(|word| word.parse::<u32>().is_err());
    words.clone().next().is_some() && words.all(|word| PLACES.contains_key(word))
}

/// A name that means the whole name when alone, and the missing half beside a column for the other half.
pub(crate) fn is_bare_name(name: &str) -> bool {
    matches!(
        fold_header(name).join(" ").trim_end_matches(" 1"),
        "name" | "nom" | "naam" | "nombre" | "nome" | "navn" | "namn" | "nimi" | "ονομα" | "名"
    )
}

/// The program that wrote an export, by the column names that only it writes together.
pub(crate) fn export(headers: &[String]) -> &'static str {
    let folded: Vec<String> = headers.iter().map(|header| fold_header(header).join(" ")).collect();
    let has = |name: &str| folded.contains(&fold_header(name).join(" "));
    table(include_str!("../data/exports.tsv"))
        .find_map(|line| match line[..] {
            [program, names] => names.split('|').all(has).then_some(program),
            _ => None,
        })
        .unwrap_or("csv")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_column_name_means_two_things() {
        let mut seen: HashMap<String, &str> = HashMap::new();
        for line in table(include_str!("../data/headers.tsv")) {
            for name in line[1].split('|') {
                let folded = fold_header(name).join(" ");
                assert!(!folded.is_empty(), "{name:?} is a name");
                let before = seen.insert(folded, line[0]);
                assert!(
                    before.is_none_or(|before| before == line[0]),
                    "{name:?} means {} and {}",
                    before.unwrap_or_default(),
                    line[0]
                );
            }
            assert!(serde_json::from_value::<Field>(line[0].into()).is_ok(), "{:?} is a field", line[0]);
        }
    }

    fn check(name: &str, expected: Option<(Field, Place, u32)>) {
        let found = meaning(name).map(|m| (m.field, m.place, m.ordinal));
        assert!(
            found == expected,
            "column name {name:?} means {:?}",
            found.map(|(field, place, ordinal)| (field, place as u8, ordinal))
        );
    }

    #[test]
    fn names_of_columns() {
        use Field::*;
        let plain = |field| Some((field, Place::Plain, 0));
        for (name, field) in [
            ("First Name", GivenName),
            ("FirstName", GivenName),
            ("E-mail 1 - Value", Email),
            ("E-mail 2 Address", Email),
            ("Phone Numbers", Phone),
            ("*ContactName", FullName),
            ("Customer full name", FullName),
            ("Anrede", Prefix),
            ("Straße", Street),
            ("Adresszusatz", Street2),
            ("PLZ", Postcode),
            ("E-Mail-Adresse", Email),
            ("E-Mail: Angezeigter Name", Keep),
            ("Default Address Province Code", Region),
            ("Default Address Zip", Postcode),
            ("Date of Birth", Birthdate),
            ("Prénom", GivenName),
            ("Apellidos", FamilyName),
            ("Código postal", Postcode),
            ("Accepts Email Marketing", Keep),
            ("IP Country", Keep),
            ("Contact owner", Keep),
            ("Account Owner", Keep),
            ("Account Name", Company),
            ("Mobile Phone Number", Phone),
            ("CC", Keep),
            ("City, State, Zip", PlaceLine),
            ("PLZ/Ort", PlaceLine),
            ("Phone country code", Keep),
            ("Nom de famille", FamilyName),
            ("Address", Street),
            ("Fax", Keep),
            ("Business Fax", Keep),
            ("Customer ID", Keep),
            ("Email subscriber status", Keep),
            ("Manager's Name", Keep),
            ("Cell Phone", Phone),
            ("State/Region", Region),
            ("Country/Region", Country),
            ("Street Address 2", Street2),
            ("What is your email", Email),
            ("Adresse de messagerie", Email),
            ("Nome e cognome", FullName),
        ] {
            check(name, plain(field));
        }
        check("Business Street 2", Some((Street2, Place::Work, 0)));
        check("Card Last4", Some((Keep, Place::Billing, 0)));
        check("Home Address 1", Some((Street, Place::Home, 0)));
        check("Home Postal Code", Some((Postcode, Place::Home, 0)));
        check("Straße privat", Some((Street, Place::Home, 0)));
        check("Postleitzahl geschäftlich", Some((Postcode, Place::Work, 0)));
        check("Bundesland/Kanton privat", Some((Region, Place::Home, 0)));
        check("Rue (bureau) 2", Some((Street2, Place::Work, 0)));
        check("Ville (domicile)", Some((Locality, Place::Home, 0)));
        check("Dép/Région (domicile)", Some((Region, Place::Home, 0)));
        check("Calle del trabajo", Some((Street, Place::Work, 0)));
        check("billing_address_1", Some((Street, Place::Billing, 0)));
        check("billing_postcode", Some((Postcode, Place::Billing, 0)));
        check("Address 1 - City", Some((Locality, Place::Plain, 1)));
        check("Address 2 - Postal Code", Some((Postcode, Place::Plain, 2)));
        check("Address 1 - Label", Some((Kind, Place::Plain, 1)));
        check("Phone 1 - Type", Some((Kind, Place::Plain, 1)));
        check("POAddressLine1", Some((Street, Place::Mailing, 0)));
        check("POPostalCode", Some((Postcode, Place::Mailing, 0)));
        check("Card Address Line1", Some((Street, Place::Billing, 0)));
        check("MailingStreet", Some((Street, Place::Mailing, 0)));
        check("Bill address", Some((WholeAddress, Place::Billing, 0)));
        check("Other Address PO Box", Some((Street2, Place::Other, 0)));
        check("LName", plain(FamilyName));
        check("FName", plain(GivenName));
        check("MAILINGPOSTALCODE", Some((Postcode, Place::Mailing, 0)));
        check("OTHERSTREET", Some((Street, Place::Other, 0)));
        check("Bill to 2", Some((WholeAddress, Place::Billing, 0)));
        check("番地 (自宅)", Some((Street, Place::Home, 0)));
        check("国 (会社)/地域", Some((Country, Place::Work, 0)));
        check("電子メール 2 アドレス", Some((Email, Place::Plain, 2)));
        check("Huisadres, postcode", Some((Postcode, Place::Home, 0)));
        check("Provincia o estado del domicilio", Some((Region, Place::Home, 0)));
        check("CEP do endereço residencial", Some((Postcode, Place::Home, 0)));
        check("Weergavenaam voor e-mail", plain(Keep));
        check("SSN", plain(Keep));
        check("Member Number", None);
        check("Home House Number", Some((HouseNumber, Place::Home, 0)));
        check("Address: Postal / Zip Code", plain(Postcode));
        check("12 Main St", None);
        check("Favourite colour", None);
    }
}
