//! Everyone's words in one text, so that whoever is meant by a few letters is found at every keystroke.
//!
//! One line a person, in the order they came in, in memory only: on the disk there is nothing but the encrypted book. Which
//! places and states a page asks for besides is the page's matter.

use std::collections::BTreeMap;

use memchr::memmem::Finder;

use crate::api::Id;

/// From so many bytes on, two threads look.
const LARGE: usize = 4 * 1024 * 1024;

/// Everyone's words.
#[derive(Clone, Default)]
pub struct Words {
    text: String,
    /// Where each person's line ends, its line break counted.
    ends: Vec<u32>,
    ids: Vec<Id>,
    /// Words that were changed since.
    edited: BTreeMap<Id, Box<str>>,
}

impl Words {
    /// Adds the next person. A text that is too long for the index is found by its name still.
    pub fn add(&mut self, id: Id, words: &str) {
        self.text.extend(words.chars().map(|sign| if sign == '\n' { ' ' } else { sign }));
        self.text.push('\n');
        self.ends.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        self.ids.push(id);
    }

    /// Puts other words in the place of a person's.
    pub fn change(&mut self, id: Id, words: &str) {
        self.edited.insert(id, words.into());
    }

    /// A person's words; none of somebody who is not among them.
    #[must_use]
    pub fn of(&self, id: Id) -> &str {
        match self.edited.get(&id) {
            Some(words) => words,
            None => self.ids.binary_search(&id).map_or("", |at| self.text[self.start(at)..self.end(at)].trim_end()),
        }
    }

    /// Who is meant, in the order they came in. `before` is what was found for a shorter text that this one goes on from.
    #[must_use]
    pub fn find(&self, wanted: &str, before: Option<&[Id]>) -> Vec<Id> {
        if wanted.is_empty() {
            return self.ids.clone();
        }
        let finder = Finder::new(wanted);
        let mut found = match before.filter(|before| before.len() < self.ids.len() / 8) {
            Some(before) => {
                let place = |id: &Id| self.ids.binary_search(id).ok();
                let holds = |at: usize| finder.find(&self.text.as_bytes()[self.start(at)..self.end(at)]).is_some();
                before.iter().copied().filter(|id| place(id).is_some_and(holds)).collect()
            }
            None => self.everywhere(&finder),
        };
        if !self.edited.is_empty() {
            found.retain(|id| !self.edited.contains_key(id));
            found.extend(self.edited.iter().filter(|(_, words)| words.contains(wanted)).map(|(id, _)| *id));
            found.sort_unstable();
        }
        found
    }

    fn start(&self, at: usize) -> usize {
        at.checked_sub(1).map_or(0, |before| self.ends[before] as usize)
    }

    fn end(&self, at: usize) -> usize {
        self.ends[at] as usize
    }

    fn everywhere(&self, finder: &Finder<'_>) -> Vec<Id> {
        let all = self.ids.len();
        if self.text.len() < LARGE {
            return self.between(finder, 0, all);
        }
        std::thread::scope(|scope| {
            let rest = scope.spawn(|| self.between(finder, all / 2, all));
            let mut found = self.between(finder, 0, all / 2);
            found.extend(rest.join().unwrap_or_default());
            found
        })
    }

    fn between(&self, finder: &Finder<'_>, first: usize, last: usize) -> Vec<Id> {
        let mut found = Vec::new();
        let (mut at, mut from) = (first, self.start(first));
        let end = self.start(last);
        while at < last
            && let Some(hit) = finder.find(&self.text.as_bytes()[from..end])
        {
            let hit = from + hit;
            // Mostly the next line or one of those after it; else it is looked up.
            let near = (at..last.min(at + 8)).find(|at| self.end(*at) > hit);
            at = near.unwrap_or_else(|| at + self.ends[at..last].partition_point(|end| *end as usize <= hit));
            found.push(self.ids[at]);
            from = self.end(at);
            at += 1;
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> Words {
        let mut words = Words::default();
        for (id, text) in (1..).zip(["anna kane portland", "bob\nray boston", "chloé fox", "anna fox austin"]) {
            words.add(Id(id), text);
        }
        words
    }

    #[test]
    fn whoever_is_meant_is_found_in_order() {
        let words = words();
        let check = |wanted: &str, expected: &[i64]| {
            assert_eq!(words.find(wanted, None), expected.iter().copied().map(Id).collect::<Vec<_>>(), "{wanted:?}");
        };
        check("", &[1, 2, 3, 4]);
        check("anna", &[1, 4]);
        check("fox", &[3, 4]);
        check("oé f", &[3]);
        check("bob ray", &[2]);
        check("kane portland bob", &[]);
        check("zzz", &[]);
    }

    #[test]
    fn a_longer_text_looks_only_where_the_shorter_was_found() {
        let mut words = Words::default();
        for id in 1..=100 {
            words.add(Id(id), &format!("customer {id} {}", if id == 77 { "reyes" } else { "kane" }));
        }
        let before = words.find("rey", None);
        assert_eq!(before, [Id(77)], "one of a hundred");
        assert_eq!(words.find("reyes", Some(&before)), [Id(77)], "is found again");
        assert_eq!(words.find("reyez", Some(&before)), [], "or not");
    }

    #[test]
    fn changed_words_are_found_and_the_old_ones_are_not() {
        let mut words = words();
        words.change(Id(1), "zoë kane");
        assert_eq!(words.find("kane", None), [Id(1)], "by the new words");
        assert_eq!(words.find("portland", None), [], "not by the old");
        assert_eq!(words.find("zoë", Some(&[])), [Id(1)], "also where a shorter text had found nobody");
    }

    #[test]
    fn a_large_book_is_looked_through_by_two() {
        let mut words = Words::default();
        let long = "x".repeat(1_000);
        for id in 1..=6_000 {
            words.add(Id(id), &format!("{long} {}", if id % 1_000 == 0 { "reyes" } else { "kane" }));
        }
        let expected: Vec<Id> = (1..=6).map(|n| Id(n * 1_000)).collect();
        assert_eq!(words.find("reyes", None), expected, "nobody is missed where the halves meet");
        assert_eq!(words.find("kane", None).len(), 5_994, "nor found twice");
    }
}
