//! Who may be in the file twice, and who only lives together.
//!
//! Records are put side by side by email, by phone and by name with home, each by sorting, so a million rows stay quick. One name and
//! one way to reach it make one person; one email with two names makes two people, who must both be told. A different date of birth
//! or a Jr. beside a Sr. parts what else agrees.

use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::fold::fold;
use crate::{Duplicate, Kind, Record};

/// What parts two people of one name: date of birth and Jr./Sr., as numbers to compare; 0 is unknown.
#[derive(Clone, Copy, Default)]
pub(crate) struct Mark {
    pub birth: u64,
    pub suffix: u64,
}

/// A number for a text, nought for an empty one.
pub(crate) fn number(text: &str) -> u64 {
    let text = fold(text);
    if text.is_empty() {
        return 0;
    }
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish() | 1
}

struct Key {
    name: u64,
    words: Vec<String>,
    home: u64,
}

fn key(record: &Record) -> Key {
    let text = match record.kind {
        Kind::Person => {
            [record.given.as_deref(), record.family.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(" ")
        }
        Kind::Organisation => record.company.clone().unwrap_or_default(),
    };
    let mut words: Vec<String> = fold(&text).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect();
    words.sort_unstable();
    let home = record.address.as_ref().map_or(0, |address| {
        let place = address.postcode.as_deref().or(address.locality.as_deref()).unwrap_or_default();
        if address.lines.is_empty() || place.is_empty() {
            0
        } else {
            number(&format!("{} {}", address.lines.join(" "), place.split('-').next().unwrap_or(place)))
        }
    });
    Key { name: number(&words.join(" ")), words, home }
}

/// Finds the groups. `marks` stands beside `records`.
pub(crate) fn find(records: &[Record], marks: &[Mark]) -> Vec<Duplicate> {
    let keys: Vec<Key> = records.iter().map(key).collect();
    let mut joined = Joined::new(records.len());
    let parted = |a: usize, b: usize| {
        let differ = |a: u64, b: u64| a != 0 && b != 0 && a != b;
        differ(marks[a].birth, marks[b].birth)
            || marks[a].suffix != marks[b].suffix
            || records[a].kind != records[b].kind
    };
    let mut apart: BTreeSet<(Vec<usize>, &'static str)> = BTreeSet::new();

    let by_email = buckets(
        records.iter().enumerate().flat_map(|(i, record)| record.emails.iter().map(move |email| (number(email), i))),
    );
    for bucket in &by_email {
        for group in by_name(bucket, &keys) {
            join(&group, &keys, &mut joined, &mut apart, &parted, true);
        }
        if bucket.len() <= 20 {
            alike(bucket, &keys, &mut joined, &parted);
        }
    }
    // The second line of an order names nobody; the order's number says whose it is.
    for bucket in by_email.iter().filter(|bucket| bucket.len() <= 20) {
        for &nameless in bucket.iter().filter(|i| keys[**i].name == 0) {
            let of = bucket.iter().find(|i| keys[**i].name != 0 && shares_number(&records[**i], &records[nameless]));
            if let Some(of) = of {
                joined.join(*of, nameless);
            }
        }
    }
    let by_phone = buckets(
        records.iter().enumerate().flat_map(|(i, record)| record.phones.iter().map(move |phone| (number(phone), i))),
    );
    for bucket in &by_phone {
        for group in by_name(bucket, &keys) {
            join(&group, &keys, &mut joined, &mut apart, &parted, false);
        }
    }
    let by_home = buckets(
        (0..records.len())
            .filter(|i| keys[*i].home != 0 && keys[*i].name != 0)
            .map(|i| (keys[i].home ^ keys[i].name.rotate_left(17), i)),
    );
    for bucket in &by_home {
        for group in by_name(bucket, &keys) {
            let reach = |i: usize| !records[i].emails.is_empty();
            let conflict = |a: usize, b: usize| parted(a, b) || reach(a) && reach(b);
            join(&group, &keys, &mut joined, &mut apart, &conflict, false);
        }
    }

    let mut groups = same(records, &mut joined);
    for bucket in &by_email {
        let mut roots = BTreeSet::new();
        let first: Vec<usize> = bucket
            .iter()
            .copied()
            .filter(|i| records[*i].kind == Kind::Person && roots.insert(joined.root(*i)))
            .collect();
        if first.len() > 1 {
            let home = keys[first[0]].home;
            let nameless = first.iter().any(|i| keys[*i].name == 0);
            let why = match () {
                () if nameless => "They share an email address, but one of them has no name: they may be two people.",
                () if home != 0 && first.iter().all(|i| keys[*i].home == home) => {
                    "Two people of one household share an email address and a home: each must be told."
                }
                () => "They share an email address but have different names: each must be told.",
            };
            apart.insert((first, why));
        }
    }
    let mut told: BTreeSet<Vec<u32>> = BTreeSet::new();
    for (members, why) in apart {
        // What another bucket has joined since is one person after all.
        let roots: BTreeSet<usize> = members.iter().map(|i| joined.root(*i)).collect();
        let numbers: Vec<u32> = members.iter().map(|i| records[*i].record).collect();
        if roots.len() > 1 && told.insert(numbers.clone()) {
            groups.push((members[0], Duplicate { records: numbers, same: false, why: why.to_owned() }));
        }
    }
    groups.sort_by_key(|(first, group)| (*first, !group.same));
    groups.into_iter().map(|(_, group)| group).collect()
}

/// Whether both rows say the same number of an order, an account or a ticket.
fn shares_number(one: &Record, other: &Record) -> bool {
    const NUMBERS: [&str; 8] = ["id", "order", "number", "no", "code", "name", "booking", "ticket"];
    other.kept.iter().any(|(column, value)| {
        value.bytes().filter(u8::is_ascii_digit).count() >= 3
            && one.kept.get(column) == Some(value)
            && fold(column).split(' ').any(|word| NUMBERS.contains(&word))
    })
}

fn same(records: &[Record], joined: &mut Joined) -> Vec<(usize, Duplicate)> {
    let mut pairs: Vec<(usize, usize)> = (0..records.len()).map(|i| (joined.root(i), i)).collect();
    pairs.sort_unstable();
    pairs
        .chunk_by(|a, b| a.0 == b.0)
        .filter(|group| group.len() > 1)
        .map(|group| {
            let records = group.iter().map(|(_, i)| records[*i].record).collect();
            let why = "The same name with the same email, phone or home: the same person again.".to_owned();
            (group[0].1, Duplicate { records, same: true, why })
        })
        .collect()
}

/// Groups of two or more that share a key, in the file's order.
fn buckets(pairs: impl Iterator<Item = (u64, usize)>) -> Vec<Vec<usize>> {
    let mut pairs: Vec<(u64, usize)> = pairs.filter(|(key, _)| *key != 0).collect();
    pairs.sort_unstable();
    pairs.dedup();
    let groups = pairs.chunk_by(|a, b| a.0 == b.0).filter(|group| group.len() > 1);
    groups.map(|group| group.iter().map(|(_, i)| *i).collect()).collect()
}

fn by_name(bucket: &[usize], keys: &[Key]) -> Vec<Vec<usize>> {
    let mut members = bucket.to_vec();
    members.sort_by_key(|i| (keys[*i].name, *i));
    members
        .chunk_by(|a, b| keys[*a].name == keys[*b].name)
        .filter(|group| group.len() > 1)
        .map(<[usize]>::to_vec)
        .collect()
}

/// Joins the members of one name, each with the first that nothing parts it from.
fn join(
    group: &[usize],
    keys: &[Key],
    joined: &mut Joined,
    apart: &mut BTreeSet<(Vec<usize>, &'static str)>,
    parted: &dyn Fn(usize, usize) -> bool,
    nameless: bool,
) {
    let mut kinds: Vec<usize> = Vec::new();
    for &i in group {
        if keys[i].name == 0 && !nameless {
            continue;
        }
        match kinds.iter().take(8).find(|other| !parted(i, **other) && keys[i].words == keys[**other].words) {
            Some(other) => joined.join(i, *other),
            None => kinds.push(i),
        }
    }
    if kinds.len() > 1 && keys[kinds[0]].name != 0 {
        apart.insert((kinds, "They have the same name and share a home or a way to reach them, but other facts differ: they may be two people."));
    }
}

/// "Anna Kane" and "Anna J. Kane" at one email.
fn alike(bucket: &[usize], keys: &[Key], joined: &mut Joined, parted: &dyn Fn(usize, usize) -> bool) {
    for (at, &a) in bucket.iter().enumerate() {
        for &b in &bucket[at + 1..] {
            let (short, long) = if keys[a].words.len() <= keys[b].words.len() { (a, b) } else { (b, a) };
            let inside = keys[short].words.iter().all(|word| keys[long].words.contains(word));
            if keys[short].words.len() >= 2 && inside && !parted(a, b) {
                joined.join(a, b);
            }
        }
    }
}

/// Sets that are only ever joined.
struct Joined(Vec<usize>);

impl Joined {
    fn new(count: usize) -> Self {
        Self((0..count).collect())
    }

    fn root(&mut self, mut i: usize) -> usize {
        while self.0[i] != i {
            self.0[i] = self.0[self.0[i]];
            i = self.0[i];
        }
        i
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        self.0[a.max(b)] = a.min(b);
    }
}
