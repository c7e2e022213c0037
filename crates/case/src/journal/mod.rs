//! The journal: what was done to a case, each entry sealed to the one before, so that nothing can be altered or
//! taken out unseen.
//!
//! An entry names an act and the things it touched by number; it holds no names, addresses or words of customers.
//! Writing happens in [`crate::store`], in the same transaction as the change. Here is how a link is forged and how
//! a chain is proved.

use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::api::{Answer, Id};
use crate::store::Instant;

/// What the first link is sealed to.
pub const START: &str = "stepback journal 1";

/// What a change says of itself.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The case, or none for the book as a whole.
    pub incident: Option<Id>,
    /// The act.
    pub action: &'static str,
    /// The numbers of what it touched, counts, dates, fingerprints. No personal data.
    pub detail: Value,
}

impl Entry {
    /// An act on one case.
    #[must_use]
    pub fn on(incident: Id, action: &'static str, detail: Value) -> Self {
        Entry { incident: Some(incident), action, detail }
    }

    /// An act on the book as a whole.
    #[must_use]
    pub fn book(action: &'static str, detail: Value) -> Self {
        Entry { incident: None, action, detail }
    }
}

/// One link of the chain, as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Its place, from 1, without gaps over the whole book.
    pub seq: i64,
    /// The case it belongs to.
    pub incident: Option<Id>,
    /// When.
    pub at: Instant,
    /// What was done.
    pub action: String,
    /// On what, as JSON.
    pub detail: String,
    /// The hash of the link before.
    pub previous: String,
    /// The hash of this link.
    pub hash: String,
}

impl Link {
    /// Makes the link that follows `previous`.
    ///
    /// # Errors
    /// Where the detail cannot be written as JSON, which is a fault in the program.
    pub fn forge(seq: i64, previous: String, at: Instant, entry: &Entry) -> Answer<Link> {
        let mut link = Link {
            seq,
            incident: entry.incident,
            at,
            action: entry.action.to_owned(),
            detail: serde_json::to_string(&entry.detail)?,
            previous,
            hash: String::new(),
        };
        link.hash = link.seal();
        Ok(link)
    }

    fn seal(&self) -> String {
        let mut hasher = Sha256::new();
        let incident = self.incident.map_or(String::new(), |id| id.0.to_string());
        // Each part goes in with its length, so that no two different links read the same.
        for part in
            [&self.previous, &self.seq.to_string(), &incident, &self.at.to_rfc3339(), &self.action, &self.detail]
        {
            hasher.update((part.len() as u64).to_be_bytes());
            hasher.update(part.as_bytes());
        }
        hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// The place of the first link that does not hold, if any.
#[must_use]
pub fn first_broken(chain: &[Link]) -> Option<i64> {
    let mut previous = START;
    for (at, link) in (1..).zip(chain) {
        if link.seq != at || link.previous != previous || link.hash != link.seal() {
            return Some(at);
        }
        previous = &link.hash;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chain(length: i64) -> Vec<Link> {
        let now = chrono::DateTime::parse_from_rfc3339("2026-11-23T09:00:00+00:00").unwrap();
        let mut links: Vec<Link> = Vec::new();
        for seq in 1..=length {
            let previous = links.last().map_or(START.to_owned(), |link| link.hash.clone());
            let entry = Entry::on(Id(1), "people_told", serde_json::json!({ "people": seq }));
            links.push(Link::forge(seq, previous, now, &entry).unwrap());
        }
        links
    }

    #[test]
    fn an_untouched_chain_holds() {
        assert_eq!(first_broken(&chain(20)), None, "what was written proves itself");
        assert_eq!(first_broken(&[]), None, "an empty journal is sound");
    }

    #[test]
    fn every_tampering_is_seen_where_it_was_done() {
        let check = |what: &str, tamper: fn(&mut Vec<Link>), at| {
            let mut links = chain(9);
            tamper(&mut links);
            assert_eq!(first_broken(&links), at, "{what}");
        };
        check("a changed detail", |links| links[3].detail = "{}".into(), Some(4));
        check("a changed act", |links| links[3].action.push('x'), Some(4));
        check("a link taken out", |links| drop(links.remove(3)), Some(4));
        check("two links swapped", |links| links.swap(3, 4), Some(4));
        check("another case's number", |links| links[3].incident = None, Some(4));
        check(
            "a link re-sealed after a change",
            |links| {
                links[3].detail = "{}".into();
                links[3].hash = links[3].seal();
            },
            Some(5),
        );
    }
}
