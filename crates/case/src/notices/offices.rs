//! The offices that a law wants named in the letters to its people. Facts, with the day they were read; not legal advice.
//!
//! Where an office of a country helps every reader there, whatever their law, it stands in the letters' own `agencies.toml`.

use letters::{Item, Office};

/// Law, item served, name, phone, website, address.
type Line = (&'static str, Item, &'static str, &'static str, &'static str, &'static str);

/// Compared on 2026-11-28 with public documents of others that name parts of each entry, not with the offices' own pages, and not
/// every website and address was found there: look at an office's own page before you rely on a line.
const OFFICES: &[Line] = &[
    (
        "US-DC",
        Item::AgContact,
        "Attorney General for the District of Columbia",
        "1-202-727-3400",
        "oag.dc.gov",
        "400 6th Street NW, Washington, DC 20001",
    ),
    (
        "US-IA",
        Item::AgContact,
        "Iowa Attorney General",
        "1-888-777-4590",
        "www.iowaattorneygeneral.gov",
        "1305 E. Walnut Street, Des Moines, IA 50319",
    ),
    (
        "US-MD",
        Item::AgContact,
        "Maryland Attorney General",
        "1-888-743-0023",
        "www.marylandattorneygeneral.gov",
        "200 St. Paul Place, Baltimore, MD 21202",
    ),
    (
        "US-NC",
        Item::AgContact,
        "North Carolina Attorney General",
        "1-877-566-7226",
        "www.ncdoj.gov",
        "9001 Mail Service Center, Raleigh, NC 27699-9001",
    ),
    (
        "US-NY",
        Item::AgContact,
        "New York Attorney General",
        "1-800-771-7755",
        "ag.ny.gov",
        "The Capitol, Albany, NY 12224-0341",
    ),
    (
        "US-OR",
        Item::AgContact,
        "Oregon Attorney General",
        "1-877-877-9392",
        "www.doj.state.or.us",
        "1162 Court Street NE, Salem, OR 97301-4096",
    ),
    (
        "US-RI",
        Item::AgContact,
        "Rhode Island Attorney General",
        "1-401-274-4400",
        "www.riag.ri.gov",
        "150 South Main Street, Providence, RI 02903",
    ),
    (
        "NZ",
        Item::RegulatorComplaintRight,
        "Office of the Privacy Commissioner",
        "0800 803 909",
        "www.privacy.org.nz",
        "PO Box 10094, Wellington 6143",
    ),
];

/// The offices that a law wants named.
pub fn offices(law: &str) -> impl Iterator<Item = Office> + '_ {
    OFFICES.iter().filter(move |(id, ..)| *id == law).map(|(_, serves, name, phone, website, address)| Office {
        name: (*name).to_owned(),
        phone: (*phone).to_owned(),
        website: (*website).to_owned(),
        address: (*address).to_owned(),
        serves: Some(*serves),
    })
}
