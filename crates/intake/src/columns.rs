//! What each column of a file means: what its name says, and what its values say. Where the names stand is found in `heading`.
//!
//! Works on the first rows only. The owner's corrections win over everything; a known name wins over the values; without either, the
//! values decide, and only where they leave no doubt.

use std::collections::BTreeSet;

use crate::header::{self, Meaning, Place};
use crate::{Field, Layout, address, beside, contact, name, place, postcode};

/// A sampled row: its physical line and its cells.
pub(crate) type Sample = (u32, Vec<String>);

/// A column with its meaning.
#[derive(Clone)]
pub(crate) struct Col {
    pub header: String,
    pub field: Field,
    pub place: Place,
    pub ordinal: u32,
    pub family_first: bool,
}

/// The meanings of all columns.
pub(crate) fn recognise(
    headers: &[String],
    sample: &[Sample],
    named: bool,
    layout: Option<&Layout>,
    home: &str,
) -> Vec<Col> {
    let mut seen = BTreeSet::new();
    let mut known = Vec::with_capacity(headers.len());
    let mut cols: Vec<Col> = headers
        .iter()
        .enumerate()
        .map(|(i, text)| {
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            let meaning = if named { header::meaning(&text) } else { None };
            known.push(meaning.is_some());
            let Meaning { field, place, ordinal } =
                meaning.unwrap_or(Meaning { field: Field::Keep, place: Place::Plain, ordinal: 0 });
            Col {
                family_first: header::family_first(&text),
                header: unique(&text, i, &mut seen),
                field,
                place,
                ordinal,
            }
        })
        .collect();
    let chosen = |i: usize| layout.and_then(|layout| layout.fields.get(&u32::try_from(i).ok()?)).copied();
    for (i, col) in cols.iter_mut().enumerate() {
        if let Some(field) = chosen(i) {
            col.field = field;
            known[i] = true;
        }
    }
    beside::located_by_address(&mut cols, &chosen);
    // "Contact" may head names, and as well emails or numbers.
    let open: Vec<bool> =
        (0..cols.len()).map(|i| chosen(i).is_none() && (!known[i] || header::is_vague(&cols[i].header))).collect();
    by_values(&mut cols, &known, &open, sample, home);
    beside::own_emails(&mut cols, sample, &chosen);
    beside::attention(&mut cols, &chosen);
    beside::halves_of_names(&mut cols, &chosen);
    beside::whole_addresses(&mut cols, &chosen);
    cols
}

/// The owner's corrections to columns whose format says what they mean.
pub(crate) fn correct(cols: &mut [Col], layout: Option<&Layout>) {
    for (i, field) in layout.iter().flat_map(|layout| &layout.fields) {
        if let Some(col) = usize::try_from(*i).ok().and_then(|i| cols.get_mut(i)) {
            col.field = *field;
        }
    }
}

fn unique(text: &str, index: usize, seen: &mut BTreeSet<String>) -> String {
    let base = if text.is_empty() { format!("Column {}", index + 1) } else { text.chars().take(120).collect() };
    let mut name = base.clone();
    let mut again = 2;
    while !seen.insert(name.clone()) {
        name = format!("{base} ({again})");
        again += 1;
    }
    name
}

/// What the values of one column look like, as shares of a hundred.
#[derive(Default)]
struct Look {
    filled: usize,
    email: usize,
    phone: usize,
    written_phone: usize,
    region: usize,
    country: usize,
    postcode: usize,
    whole_address: usize,
    place_line: usize,
    street: usize,
    whole_name: usize,
    word: usize,
    given: usize,
    firm: usize,
}

fn look(values: &[&str], home: &str) -> Look {
    let share =
        |test: &dyn Fn(&str) -> bool| values.iter().filter(|value| test(value)).count() * 100 / values.len().max(1);
    let parsed = |value: &str| (value.len() < 200 && value.contains(' ')).then(|| address::parse(value, home));
    Look {
        filled: values.len(),
        email: share(&|v| contact::is_email(v) || (v.contains('@') && !contact::emails(v).found.is_empty())),
        phone: share(&|v| is_phone(v, home)),
        written_phone: share(&|v| is_phone(v, home) && v.contains(['+', '(', ' ', '-', '/', '.'])),
        region: share(&|v| {
            v.len() <= 3
                && v.chars().all(char::is_uppercase)
                && place::FEDERAL.iter().any(|of| place::region(of, v).is_some())
        }),
        country: share(&|v| v.len() > 1 && place::country(v).is_some()),
        postcode: share(&|v| {
            postcode::proves(v).is_some()
                || (v.len() >= 4
                    && v.len() <= 5
                    && v.bytes().all(|b| b.is_ascii_digit())
                    && place::iso(home).is_some_and(|home| postcode::fits(v, home)))
        }),
        whole_address: share(&|v| {
            parsed(v).is_some_and(|p| {
                !p.lines.is_empty() && p.locality.is_some() && (p.postcode.is_some() || p.region.is_some())
            })
        }),
        place_line: share(&|v| {
            parsed(v).is_some_and(|p| {
                p.lines.is_empty() && p.locality.is_some() && (p.postcode.is_some() || p.region.is_some())
            })
        }),
        street: share(&|v| {
            v.contains(' ')
                && v.chars().any(|c| c.is_ascii_digit())
                && v.chars().filter(|c| c.is_alphabetic()).count() > 3
                && !v.contains(':')
        }),
        whole_name: share(&|v| name::looks_whole(v)),
        word: share(&|v| {
            // Thai, Arabic and Han have no small letters.
            let small = |c: char| c.is_lowercase() || (c.is_alphabetic() && !c.is_uppercase());
            name::looks_part(v) && v.split_whitespace().count() <= 3 && v.chars().any(small)
        }),
        given: share(&|v| v.split_whitespace().next().is_some_and(name::is_given)),
        firm: share(&name::is_firm),
    }
}

fn is_phone(value: &str, home: &str) -> bool {
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    let parts: Vec<usize> = value.split(['.', '/', '-']).map(str::len).collect();
    // 150-0041 is a postcode in Japan, and 01310-100 one in Brazil; 000-00-0000 is how Americans write a social security number.
    let postcode = matches!((home, &parts[..]), ("JP", [3, 4]) | ("BR", [5, 3]) | ("PT", [4, 3]));
    let secret = parts[..] == [3, 2, 4] && value.matches('-').count() == 2;
    let marks = value.chars().all(|c| c.is_ascii_digit() || " +()-./".contains(c));
    let dated = value.len() >= 8 && value.as_bytes().get(4) == Some(&b'-') && value.as_bytes().get(7) == Some(&b'-')
        || matches!(parts[..], [1..=2, 1..=2, 2 | 4] | [4, 1..=2, 1..=2]);
    let decimal =
        value.matches('.').count() == 1 && value.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b'-');
    let internet = value.matches('.').count() == 3 && value.split('.').all(|part| part.len() <= 3 && !part.is_empty());
    marks && (7..=15).contains(&digits) && !(dated || decimal || internet || postcode || secret)
}

fn by_values(cols: &mut [Col], known: &[bool], open: &[bool], sample: &[Sample], home: &str) {
    let none_known =
        !known.iter().any(|known| *known) || cols.iter().all(|col| matches!(col.field, Field::Keep | Field::Ignore));
    let has = |cols: &[Col], fields: &[Field]| cols.iter().any(|col| fields.contains(&col.field));
    let looks: Vec<Option<Look>> = (0..cols.len())
        .map(|i| {
            let values: Vec<&str> = sample
                .iter()
                .filter_map(|(_, cells)| cells.get(i))
                .map(|cell| cell.trim())
                .filter(|cell| !cell.is_empty())
                .take(200)
                .collect();
            (open[i] && !values.is_empty()).then(|| look(&values, home))
        })
        .collect();
    let each = || looks.iter().enumerate().filter_map(|(i, look)| look.as_ref().map(|look| (i, look)));
    for (i, look) in each() {
        let number = look.written_phone >= 50 || none_known || header::is_place_alone(&cols[i].header);
        if look.email >= 60 {
            cols[i].field = Field::Email;
        } else if look.phone >= 70 && number {
            cols[i].field = Field::Phone;
        }
    }
    let free = |cols: &[Col], i: usize| cols[i].field == Field::Keep;
    if none_known {
        for (i, look) in each() {
            if !free(cols, i) {
                continue;
            }
            let field = match () {
                () if look.region >= 80 => Field::Region,
                () if look.postcode >= 80 => Field::Postcode,
                () if look.country >= 80 && look.filled > 1 => Field::Country,
                () if look.place_line >= 60 && look.whole_name < 60 => Field::PlaceLine,
                () if look.whole_address >= 60 => Field::WholeAddress,
                () if look.street >= 60 => Field::Street,
                () => continue,
            };
            if !has(cols, &[field]) || field == Field::Street {
                cols[i].field =
                    if field == Field::Street && has(cols, &[Field::Street]) { Field::Street2 } else { field };
            }
        }
    }
    if has(cols, &[Field::GivenName, Field::FamilyName, Field::FullName])
        || (!none_known && has(cols, &[Field::Company]))
    {
        return;
    }
    names_by_values(cols, &looks, none_known);
}

fn names_by_values(cols: &mut [Col], looks: &[Option<Look>], none_known: bool) {
    let wordy =
        |cols: &[Col], i: usize| cols[i].field == Field::Keep && looks[i].as_ref().is_some_and(|look| look.word >= 70);
    let whole = (0..cols.len()).find(|i| {
        cols[*i].field == Field::Keep
            && looks[*i].as_ref().is_some_and(|look| look.whole_name >= 60 && look.given >= 15 || look.whole_name >= 85)
    });
    let given = (0..cols.len())
        .filter(|i| wordy(cols, *i))
        .max_by_key(|i| (looks[*i].as_ref().map_or(0, |look| look.given), std::cmp::Reverse(*i)));
    let given = given.filter(|i| looks[*i].as_ref().is_some_and(|look| look.given >= 20 && look.whole_name < 60));
    if let Some(i) = given {
        let beside = [i + 1, i.wrapping_sub(1)].into_iter().find(|j| *j < cols.len() && wordy(cols, *j));
        cols[i].field = if beside.is_some() { Field::GivenName } else { Field::FullName };
        if let Some(j) = beside {
            cols[j].field = Field::FamilyName;
        }
    } else if let Some(i) = whole {
        cols[i].field = Field::FullName;
    } else if none_known
        && let Some(i) = (0..cols.len())
            .find(|i| wordy(cols, *i) && looks[*i].as_ref().is_some_and(|look| look.whole_name > 0 || look.firm > 0))
    {
        cols[i].field = Field::FullName;
    }
    if !none_known {
        return;
    }
    let named = cols.iter().any(|col| matches!(col.field, Field::GivenName | Field::FullName));
    let reached = cols.iter().any(|col| matches!(col.field, Field::Email | Field::Phone));
    if !named
        && reached
        && let Some(i) = (1..cols.len()).find(|i| wordy(cols, *i - 1) && wordy(cols, *i))
    {
        // Names that no list of first names knows: two words side by side, next to a way to reach somebody.
        cols[i - 1].field = Field::GivenName;
        cols[i].field = Field::FamilyName;
    }
    for i in 0..cols.len() {
        if !wordy(cols, i) {
            continue;
        }
        let near = |field: Field| {
            [i.wrapping_sub(2), i.wrapping_sub(1), i + 1, i + 2]
                .iter()
                .any(|j| cols.get(*j).is_some_and(|col| col.field == field))
        };
        let firm = looks[i].as_ref().is_some_and(|look| look.firm >= 30);
        if firm {
            cols[i].field = Field::Company;
        } else if (near(Field::Postcode) || near(Field::Region) || near(Field::Street))
            && !cols.iter().any(|col| col.field == Field::Locality)
        {
            cols[i].field = Field::Locality;
        }
    }
}
