//! What goes out, made from approved words for those who still wait: letters, drafts of emails, the call sheet, sheets for a
//! mail merge, and the package for a mail house. Nothing here counts anybody as told.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use letters::{PrintJob, PrintRun, Recipient, Words};
use serde_json::json;

use super::look::recipient;
use super::{Post, names, plan_set};
use crate::api::desk::Bench;
use crate::api::wire::{MakeNotices, MakePublic, Output, Produced};
use crate::api::{Answer, Code, Id, Problem};
use crate::business::{self, Business};
use crate::incident::Channel;
use crate::journal::Entry;
use crate::offers::Secret;
use crate::store::{self, Reading, codes, settings};
use crate::{files, papers};

/// Everything that is needed to make files, read from the book at once.
struct Order {
    words: Vec<Words>,
    /// The places of each of the words.
    places: Vec<Vec<String>>,
    /// Each with the number of their words.
    people: Vec<(usize, Recipient)>,
    /// How many wait who cannot be reached this way.
    left_out: u32,
    business: Business,
    folder: PathBuf,
    practice: &'static str,
}

impl Post {
    /// Those who wait and can be reached by a channel, as the letters know them, and how many wait without it.
    fn recipients(
        &self,
        read: &Reading<'_>,
        incident: Id,
        channel: Option<Channel>,
    ) -> Answer<(Vec<(usize, Recipient)>, u32)> {
        let uncovered = self.uncovered();
        if !uncovered.is_empty() {
            let places = names(&uncovered.into_iter().collect::<Vec<_>>()).join(", ");
            return Err(Problem::new(Code::NotApproved).with("why", "places").with("places", places));
        }
        let home = settings::get::<Business>(read, business::SETTING)?.country;
        let offer = self.notice.about.offer;
        let given: BTreeMap<Id, Secret> = match offer {
            Some(offer) => codes::given(read, offer)?.into_iter().collect(),
            None => BTreeMap::new(),
        };
        let pooled = match offer {
            Some(offer) => codes::counts(read, offer)?.all > 0,
            None => false,
        };
        let (mut found, mut without, mut short) = (Vec::new(), 0, 0);
        let waiting: BTreeSet<Id> = self.audience().waiting().collect();
        store::people::walk(read, incident, |id, person| {
            if !waiting.contains(&id) {
                return Ok(());
            }
            if channel.is_some_and(|channel| !self.goes_by(id, channel)) {
                without += 1;
                return Ok(());
            }
            let (Some(card), Some(at)) = (self.seen.roll.cards.get(&id), self.wording(id)) else { return Ok(()) };
            let code = given.get(&id).map(|code| code.shown().to_owned());
            short += u32::from(pooled && code.is_none());
            let words = &self.notice.wordings[at].words;
            found.push((at, recipient(&person, id, card, (code, &home), words, read)));
            Ok(())
        })?;
        // A letter that offers a code and holds none is worse than a letter that waits.
        if short > 0 {
            return Err(Problem::new(Code::CodesShort).with("short", short));
        }
        if found.is_empty() {
            return Err(Code::NobodyLeft.into());
        }
        Ok((found, without))
    }
}

pub(in crate::api) fn make(bench: &Bench<'_>, request: MakeNotices) -> Answer<Produced> {
    let channel = match request.what {
        Output::Letters | Output::Documents | Output::MailHouse => Some(Channel::Letter),
        Output::Emails => Some(Channel::Email),
        Output::CallSheet => Some(Channel::Phone),
        Output::MergeSheet => None,
    };
    let order = bench.read(|read| order(read, &request, channel))?;
    let people = count(order.people.len());
    bench.step(0, people)?;
    let (paths, pages) = match request.what {
        Output::Letters => {
            let (path, run) = order.letters(bench, &order.folder, &request)?;
            (vec![path], run.all_pages())
        }
        Output::Documents => (order.documents(bench)?, 0),
        Output::Emails => (vec![order.emails(bench)?], 0),
        Output::CallSheet => order.call_sheets()?,
        Output::MergeSheet => (order.sheets(&order.folder)?, 0),
        Output::MailHouse => order.mail_house(bench, &request)?,
    };
    bench.write(|_| {
        let left_out = order.left_out;
        let detail = json!({ "notice": request.notice, "what": request.what, "people": people, "left_out": left_out });
        Ok(((), Entry::on(request.incident, "notices_made", detail)))
    })?;
    let paths = paths.into_iter().map(|path| path.to_string_lossy().into_owned()).collect();
    Ok(Produced { paths, people, pages, left_out: order.left_out })
}

fn order(read: &Reading<'_>, request: &MakeNotices, channel: Option<Channel>) -> Answer<Order> {
    plan_set(read, request.incident)?;
    let post = Post::open(read, request.incident, request.notice)?;
    post.still_stands()?;
    let (people, left_out) = post.recipients(read, request.incident, channel)?;
    let practice = post.notice.wordings.iter().any(|wording| wording.words.practice);
    let (places, words) = post.notice.wordings.into_iter().map(|wording| (wording.places, wording.words)).unzip();
    Ok(Order {
        words,
        places,
        people,
        left_out,
        business: settings::get(read, business::SETTING)?,
        folder: PathBuf::from(&request.folder),
        practice: if practice { "PRACTICE " } else { "" },
    })
}

impl Order {
    fn named(&self, name: &str) -> String {
        format!("{}{name}", self.practice)
    }

    /// The words that somebody gets, each with those people and a name for a file.
    fn by_words(&self) -> Vec<(String, &Words, Vec<Recipient>)> {
        let mut found = Vec::new();
        for (at, words) in self.words.iter().enumerate() {
            let theirs: Vec<Recipient> =
                self.people.iter().filter(|(own, _)| *own == at).map(|(_, person)| person.clone()).collect();
            if !theirs.is_empty() {
                found.push((self.letter_name(at), words, theirs));
            }
        }
        if let [(name, ..)] = found.as_mut_slice() {
            name.clear();
        }
        found
    }

    /// What the letter of this number is called in a file's name: " 2 California en".
    fn letter_name(&self, at: usize) -> String {
        let place = self.places[at].iter().find(|place| !place.is_empty());
        let place = place.map_or("other places", |place| law::place_name(place));
        format!(" {} {place} {}", at + 1, self.words[at].language)
    }

    fn letters(&self, bench: &Bench<'_>, folder: &Path, request: &MakeNotices) -> Answer<(PathBuf, PrintRun)> {
        let job = PrintJob {
            duplex: request.duplex,
            batch: request.batch,
            ..PrintJob::of(&self.words, self.business.sheet())
        };
        let mut run = PrintRun::default();
        let path = files::create_new(folder, &self.named("Letters.pdf"), |out| {
            let mut go_on = |done, total| bench.step(done, total).is_ok();
            let people = self.people.iter().map(|(at, person)| (*at, person));
            run = job.print(people, out, &mut go_on).map_err(papers::refused)?;
            Ok(())
        })?;
        Ok((path, run))
    }

    fn documents(&self, bench: &Bench<'_>) -> Answer<Vec<PathBuf>> {
        let (mut paths, mut done) = (Vec::new(), 0);
        for (name, words, people) in self.by_words() {
            let bytes = letters::docx(words, &people, self.business.sheet()).map_err(papers::refused)?;
            paths.push(leave(&self.folder, &self.named(&format!("Letters{name}.docx")), &bytes)?);
            done += count(people.len());
            bench.step(done, count(self.people.len()))?;
        }
        Ok(paths)
    }

    fn emails(&self, bench: &Bench<'_>) -> Answer<PathBuf> {
        let folder = files::create_new_folder(&self.folder, &self.named("Email drafts"))?;
        for (done, (at, person)) in (1..).zip(&self.people) {
            let message = letters::eml(&self.words[*at], person, &self.business.email).map_err(papers::refused)?;
            leave(&folder, &format!("{}.eml", person.reference), &message)?;
            bench.step(done, count(self.people.len()))?;
        }
        Ok(folder)
    }

    fn call_sheets(&self) -> Answer<(Vec<PathBuf>, u32)> {
        let (mut paths, mut pages) = (Vec::new(), 0);
        for (name, words, people) in self.by_words() {
            let paper = papers::call_sheet(words, &people, &self.business);
            let produced = papers::save(&paper, &self.folder, &self.named(&format!("Call sheet{name}.pdf")))?;
            paths.extend(produced.paths.into_iter().map(PathBuf::from));
            pages += produced.pages;
        }
        Ok((paths, pages))
    }

    fn sheets(&self, folder: &Path) -> Answer<Vec<PathBuf>> {
        let sheet = |(name, words, people): (String, &Words, Vec<Recipient>)| {
            let bytes = letters::merge_sheet_xlsx(words, &people).map_err(papers::refused)?;
            leave(folder, &self.named(&format!("Mail merge{name}.xlsx")), &bytes)
        };
        self.by_words().into_iter().map(sheet).collect()
    }

    /// A folder with the data, the letters to print as the proof, and a sheet of counts that add up.
    fn mail_house(&self, bench: &Bench<'_>, request: &MakeNotices) -> Answer<(Vec<PathBuf>, u32)> {
        let folder = files::create_new_folder(&self.folder, &self.named("Mail house"))?;
        self.sheets(&folder)?;
        let (_, run) = self.letters(bench, &folder, request)?;
        let counts: Vec<papers::LetterCount> = self
            .words
            .iter()
            .enumerate()
            .map(|(at, words)| papers::LetterCount {
                letter: at + 1,
                places: names(&self.places[at]).join(", "),
                language: words.language.clone(),
                people: count(self.people.iter().filter(|(own, _)| *own == at).count()),
            })
            .collect();
        let paper = papers::mail_house_counts(&self.business, &self.words, &counts, &run, self.left_out);
        papers::save(&paper, &folder, &self.named("Counts.pdf"))?;
        Ok((vec![folder], run.all_pages()))
    }
}

/// The page and the text for those who cannot be reached one by one, in the words of the letter for the most people.
pub(in crate::api) fn make_public(bench: &Bench<'_>, request: MakePublic) -> Answer<Produced> {
    let words = bench.read(|read| {
        plan_set(read, request.incident)?;
        let post = Post::open(read, request.incident, request.notice)?;
        post.still_stands()?;
        post.notice.wordings.into_iter().next().map(|wording| wording.words).ok_or(Code::NotFound.into())
    })?;
    let practice = if words.practice { "PRACTICE " } else { "" };
    let texts = [
        (format!("{practice}Website notice.html"), letters::web_page(&words).map_err(papers::refused)?),
        (format!("{practice}Press notice.txt"), letters::press_text(&words).map_err(papers::refused)?),
    ];
    let mut paths = Vec::new();
    for (name, text) in texts {
        let path = leave(Path::new(&request.folder), &name, text.as_bytes())?;
        paths.push(path.to_string_lossy().into_owned());
    }
    bench
        .write(|_| Ok(((), Entry::on(request.incident, "public_notice_made", json!({ "notice": request.notice })))))?;
    Ok(Produced { paths, people: 0, pages: 0, left_out: 0 })
}

/// Leaves a file with these bytes under a name that is free.
pub(super) fn leave(folder: &Path, name: &str, bytes: &[u8]) -> Answer<PathBuf> {
    files::create_new(folder, name, |out| out.write_all(bytes).map_err(|error| files::cannot_write(name, &error)))
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
