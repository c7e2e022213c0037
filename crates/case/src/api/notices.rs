//! Steps 2 and 3, the notices: drafted, approved, made into letters, emails and calls, and marked as gone out.

use std::collections::BTreeMap;
use std::path::Path;

use letters::Recipient;
use serde_json::json;

use super::desk::Bench;
use super::offers::Seen;
use super::people::view as person_view;
use super::wire::{
    Approve, CallQueue, CaseRef, Draft, DraftRef, MakeNotices, MakePublic, MarkReturned, MarkTold, Marked, NoticeLine,
    NoticeRef, NoticeView, Notices, Output, PersonRef, Produced, RecordCall,
};
use super::{Answer, Code, Id, Problem, updates};
use crate::business::{self, Business};
use crate::coverage::{self, Balance, Reach};
use crate::files;
use crate::incident::{Channel, Facts, Plan};
use crate::journal::Entry;
use crate::notices::{self, About, NoticeKind};
use crate::offers::{Secret, Stage};
use crate::papers;
use crate::people::{CallOutcome, Event, Standing, reference};
use crate::records::Act;
use crate::roll;
use crate::store::notices::Row;
use crate::store::{self, Reading, Writing, codes, incidents, ledger, records, settings, sheets};

pub(super) fn draft(read: &Reading<'_>, request: DraftRef) -> Answer<Draft> {
    let about = About { offer: request.offer, development: request.development };
    let drafted = notices::draft(read, request.incident, request.kind, &about)?;
    let facts: Facts = sheets::get(read, request.incident)?;
    let acts = records::all::<Act>(read, request.incident)?;
    let mut missing = Vec::new();
    if request.kind == NoticeKind::FirstNotice {
        let open = [
            ("what_happened", facts.what_happened.value().is_none()),
            ("data", facts.data.value().is_none()),
            ("discovered", facts.discovered.value().is_none()),
            ("occurred", facts.occurred.value().is_none()),
            ("acts", !acts.iter().any(|act| act.body.in_letters)),
        ];
        missing.extend(open.into_iter().filter(|(_, open)| *open).map(|(name, _)| name.to_owned()));
    }
    // The next reminder says what the last one said; what went out already is not the one that is being read.
    let standings = roll::of(read, request.incident)?.standings;
    let went_out = |notice: &Row| standings.values().any(|standing| standing.told_on(notice.id).is_some());
    let same = store::notices::all(read, request.incident)?
        .into_iter()
        .find(|notice| notice.hash == drafted.hash && !(notice.kind == NoticeKind::Reminder && went_out(notice)));
    Ok(Draft {
        html: letters::html(&drafted.words.blocks),
        grade: letters::reading_grade(&letters::prose(&drafted.words.blocks)),
        hash: drafted.hash,
        words: drafted.words,
        missing,
        approved: same.map(|notice| notice.id),
    })
}

pub(super) fn approve(write: &Writing<'_>, request: Approve) -> Answer<(NoticeRef, Entry)> {
    let DraftRef { incident, kind, .. } = request.draft;
    plan_set(write, incident)?;
    let about = About { offer: request.draft.offer, development: request.draft.development };
    let drafted = notices::draft(write, incident, kind, &about)?;
    // What the owner read is what is approved; anything changed since must be read again.
    if drafted.hash != request.hash {
        return Err(Code::NotApproved.into());
    }
    let notice = store::notices::add(write, incident, kind, &drafted.stored, &drafted.hash, &about)?;
    let detail = json!({ "notice": notice, "kind": kind, "hash": drafted.hash });
    Ok((NoticeRef { incident, notice }, Entry::on(incident, "notice_approved", detail)))
}

pub(super) fn all(read: &Reading<'_>, case: CaseRef) -> Answer<Notices> {
    let seen = Seen::of(read, case.incident)?;
    Ok(Notices {
        notices: seen.notices.iter().map(|row| line(row, &seen)).collect(),
        plan_set: sheets::get::<Plan>(read, case.incident)?.set_on.is_some(),
    })
}

pub(super) fn view(read: &Reading<'_>, request: NoticeRef) -> Answer<NoticeView> {
    let post = Post::open(read, request.incident, request.notice)?;
    Ok(NoticeView {
        line: line(&post.notice, &post.seen),
        html: letters::html(&post.notice.words.blocks),
        reach: post.reach(),
    })
}

fn first_of(rows: &[Row]) -> Vec<Id> {
    rows.iter().filter(|row| row.kind == NoticeKind::FirstNotice).map(|row| row.id).collect()
}

fn line(row: &Row, seen: &Seen) -> NoticeLine {
    let standings = &seen.roll.standings;
    NoticeLine {
        id: row.id,
        kind: row.kind,
        subject: row.words.subject.clone(),
        hash: row.hash.clone(),
        approved_at: row.approved_at.to_rfc3339(),
        offer: row.about.offer,
        balance: balance(row, seen),
        returned: u32::try_from(standings.values().filter(|standing| standing.returned(row.id)).count())
            .unwrap_or(u32::MAX),
    }
}

/// Whom a notice is for: a first notice is for everyone, an update for those whom a first notice reached, a reminder for those who
/// were told of its offer and have not signed up.
fn balance(row: &Row, seen: &Seen) -> Balance {
    let standings = &seen.roll.standings;
    let first = first_of(&seen.notices);
    match row.kind {
        NoticeKind::FirstNotice => coverage::balance(standings.values(), &first),
        NoticeKind::Update => {
            coverage::balance(standings.values().filter(|standing| standing.told_any(&first)), &[row.id])
        }
        NoticeKind::Reminder => {
            let meant = |(id, standing): &(&Id, &Standing)| {
                standing.told_on(row.id).is_some() || waits_for(row, seen, &first, **id, standing)
            };
            coverage::balance(standings.iter().filter(meant).map(|(_, standing)| standing), &[row.id])
        }
    }
}

/// Whether somebody still has to get a notice.
fn waits_for(row: &Row, seen: &Seen, first: &[Id], person: Id, standing: &Standing) -> bool {
    // A notice that makes an offer goes to those whose offer it is; the others get a notice of their own.
    let theirs = row.about.offer.is_none_or(|offer| seen.offered.to(person) == Some(offer));
    standing.excluded.is_none()
        && theirs
        && match row.kind {
            NoticeKind::FirstNotice => !standing.told_any(first),
            NoticeKind::Update => standing.told_any(first) && standing.told_on(row.id).is_none(),
            NoticeKind::Reminder => {
                let offer = row.about.offer.and_then(|offer| seen.offer(offer).ok());
                let stage = offer.and_then(|offer| seen.look(offer).stage(standing));
                standing.told_on(row.id).is_none() && stage == Some(Stage::Told)
            }
        }
}

/// How many still have to get a notice.
pub(super) fn waiting(row: &Row, seen: &Seen) -> u32 {
    let first = first_of(&seen.notices);
    let waits = seen.roll.standings.iter().filter(|(id, standing)| waits_for(row, seen, &first, **id, standing));
    u32::try_from(waits.count()).unwrap_or(u32::MAX)
}

/// A notice with everyone's standing: who still waits for it.
struct Post {
    notice: Row,
    first: Vec<Id>,
    all: Vec<Id>,
    seen: Seen,
}

impl Post {
    fn open(read: &Reading<'_>, incident: Id, notice: Id) -> Answer<Post> {
        let seen = Seen::of(read, incident)?;
        let first = first_of(&seen.notices);
        let all = seen.notices.iter().map(|row| row.id).collect();
        let notice = seen.notices.iter().find(|row| row.id == notice).ok_or(Code::NotFound)?.clone();
        Ok(Post { notice, first, all, seen })
    }

    fn waits(&self, person: Id) -> bool {
        let standing = self.seen.roll.standings.get(&person);
        standing.is_some_and(|standing| self.standing_waits(person, standing))
    }

    fn standing_waits(&self, person: Id, standing: &Standing) -> bool {
        waits_for(&self.notice, &self.seen, &self.first, person, standing)
    }

    /// Whether somebody is to be reached by a channel: any that they have, and for a reminder the one that worked.
    fn goes_by(&self, person: Id, channel: Channel) -> bool {
        let Some(card) = self.seen.roll.cards.get(&person) else { return false };
        match (self.notice.kind, self.seen.roll.standings.get(&person)) {
            (NoticeKind::Reminder, Some(standing)) => standing.way(&self.all, &card.ways) == Some(channel),
            _ => card.ways.contains(&channel),
        }
    }

    /// How those who wait can be reached.
    fn reach(&self) -> Reach {
        if self.notice.kind != NoticeKind::Reminder {
            return coverage::reach(&self.seen.roll, |id, standing| self.standing_waits(id, standing));
        }
        let mut sum = Reach::default();
        for (id, _) in self.seen.roll.standings.iter().filter(|(id, standing)| self.standing_waits(**id, standing)) {
            let ways = [
                (Channel::Letter, &mut sum.letter),
                (Channel::Email, &mut sum.email),
                (Channel::Phone, &mut sum.phone),
            ];
            let way = ways.into_iter().find(|(channel, _)| self.goes_by(*id, *channel)).map(|(_, count)| count);
            *way.unwrap_or(&mut sum.nothing) += 1;
        }
        sum
    }

    /// Those who wait and can be reached by a channel, as the letters know them, and how many wait without it.
    fn recipients(&self, read: &Reading<'_>, incident: Id, channel: Option<Channel>) -> Answer<(Vec<Recipient>, u32)> {
        let home = settings::get::<Business>(read, business::SETTING)?.country;
        let given: BTreeMap<Id, Secret> = match self.notice.about.offer {
            Some(offer) => codes::given(read, offer)?.into_iter().collect(),
            None => BTreeMap::new(),
        };
        let pooled = match self.notice.about.offer {
            Some(offer) => codes::counts(read, offer)?.all > 0,
            None => false,
        };
        let (mut found, mut without, mut short) = (Vec::new(), 0, 0);
        store::people::walk(read, incident, |id, person| {
            if !self.waits(id) {
                return Ok(());
            }
            if channel.is_some_and(|channel| !self.goes_by(id, channel)) {
                without += 1;
                return Ok(());
            }
            let code = given.get(&id).map(|code| code.shown().to_owned());
            short += u32::from(pooled && code.is_none());
            found.push(person.recipient(reference(id), code, &home));
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

pub(super) fn make(bench: &Bench<'_>, request: MakeNotices) -> Answer<Produced> {
    let channel = match request.what {
        Output::Letters => Some(Channel::Letter),
        Output::Emails => Some(Channel::Email),
        Output::CallSheet => Some(Channel::Phone),
        Output::MergeSheet => None,
    };
    let (words, recipients, left_out, business) = bench.read(|read| {
        plan_set(read, request.incident)?;
        let post = Post::open(read, request.incident, request.notice)?;
        let (recipients, left_out) = post.recipients(read, request.incident, channel)?;
        let business: Business = settings::get(read, business::SETTING)?;
        Ok((post.notice.words, recipients, left_out, business))
    })?;
    let people = u32::try_from(recipients.len()).unwrap_or(u32::MAX);
    bench.step(0, people)?;
    let folder = Path::new(&request.folder);
    let practice = if words.practice { "PRACTICE " } else { "" };
    let (path, pages) = match request.what {
        Output::Letters => letters_pdf(bench, &words, &recipients, &business, folder, practice)?,
        Output::Emails => (email_drafts(bench, &words, &recipients, &business, folder, practice)?, 0),
        Output::CallSheet => {
            let paper = papers::call_sheet(&words, &recipients, &business);
            let produced = papers::save(&paper, folder, &format!("{practice}Call sheet.pdf"))?;
            (produced.paths.into_iter().next().unwrap_or_default(), produced.pages)
        }
        Output::MergeSheet => {
            let bytes = letters::merge_sheet_xlsx(&words, &recipients).map_err(papers::refused)?;
            let name = format!("{practice}Mail merge.xlsx");
            let path = files::create_new(folder, &name, |out| {
                out.write_all(&bytes).map_err(|error| files::cannot_write(&name, &error))
            })?;
            (path.to_string_lossy().into_owned(), 0)
        }
    };
    bench.write(|_| {
        let detail = json!({ "notice": request.notice, "what": request.what, "people": people, "left_out": left_out });
        Ok(((), Entry::on(request.incident, "notices_made", detail)))
    })?;
    Ok(Produced { paths: vec![path], people, pages, left_out })
}

/// The page and the text for those who cannot be reached one by one.
pub(super) fn make_public(bench: &Bench<'_>, request: MakePublic) -> Answer<Produced> {
    let words = bench.read(|read| {
        plan_set(read, request.incident)?;
        Ok(Post::open(read, request.incident, request.notice)?.notice.words)
    })?;
    let practice = if words.practice { "PRACTICE " } else { "" };
    let texts = [
        (format!("{practice}Website notice.html"), letters::web_page(&words).map_err(papers::refused)?),
        (format!("{practice}Press notice.txt"), letters::press_text(&words).map_err(papers::refused)?),
    ];
    let mut paths = Vec::new();
    for (name, text) in texts {
        let path = files::create_new(Path::new(&request.folder), &name, |out| {
            out.write_all(text.as_bytes()).map_err(|error| files::cannot_write(&name, &error))
        })?;
        paths.push(path.to_string_lossy().into_owned());
    }
    bench
        .write(|_| Ok(((), Entry::on(request.incident, "public_notice_made", json!({ "notice": request.notice })))))?;
    Ok(Produced { paths, people: 0, pages: 0, left_out: 0 })
}

fn letters_pdf(
    bench: &Bench<'_>,
    words: &letters::Words,
    people: &[Recipient],
    business: &Business,
    folder: &Path,
    practice: &str,
) -> Answer<(String, u32)> {
    let mut pages = 0;
    let name = format!("{practice}Letters.pdf");
    let path = files::create_new(folder, &name, |out| {
        let mut go_on = |done, total| bench.step(done, total).is_ok();
        let run = letters::print_run(words, people, business.sheet(), out, &mut go_on).map_err(papers::refused)?;
        pages = run.pages;
        Ok(())
    })?;
    Ok((path.to_string_lossy().into_owned(), pages))
}

fn email_drafts(
    bench: &Bench<'_>,
    words: &letters::Words,
    people: &[Recipient],
    business: &Business,
    folder: &Path,
    practice: &str,
) -> Answer<String> {
    let folder = files::create_new_folder(folder, &format!("{practice}Email drafts"))?;
    for (done, person) in (1..).zip(people) {
        let message = letters::eml(words, person, &business.email).map_err(papers::refused)?;
        let name = format!("{}.eml", person.reference);
        files::create_new(&folder, &name, |out| {
            out.write_all(&message).map_err(|error| files::cannot_write(&name, &error))
        })?;
        bench.step(done, u32::try_from(people.len()).unwrap_or(u32::MAX))?;
    }
    Ok(folder.to_string_lossy().into_owned())
}

pub(super) fn mark_told(write: &Writing<'_>, request: MarkTold) -> Answer<(Marked, Entry)> {
    plan_set(write, request.incident)?;
    if request.on > write.now.date_naive() {
        return Err(Problem::bad("on"));
    }
    let post = Post::open(write, request.incident, request.notice)?;
    let mut whom = Vec::new();
    if request.people.is_empty() {
        store::people::walk(write, request.incident, |id, _| {
            if post.waits(id) && post.goes_by(id, request.channel) {
                whom.push(id);
            }
            Ok(())
        })?;
    } else {
        for id in &request.people {
            store::people::get(write, request.incident, *id)?;
            whom.push(*id);
        }
    }
    if whom.is_empty() {
        return Err(Code::NobodyLeft.into());
    }
    for id in &whom {
        let event = Event::Told {
            notice: request.notice,
            channel: request.channel,
            on: request.on,
            proof: request.proof.clone(),
        };
        ledger::append(write, request.incident, *id, &event)?;
    }
    if post.notice.kind == NoticeKind::Update {
        updates::keep_promise(write, request.incident, request.notice, request.on)?;
    }
    let detail =
        json!({ "notice": request.notice, "channel": request.channel, "on": request.on, "people": whom.len() });
    let marked = marked(write, request.incident, request.notice, whom.len())?;
    Ok((marked, Entry::on(request.incident, "people_told", detail)))
}

pub(super) fn mark_returned(write: &Writing<'_>, request: MarkReturned) -> Answer<(Marked, Entry)> {
    let post = Post::open(write, request.incident, request.notice)?;
    for id in &request.people {
        let standing = post.seen.roll.standings.get(id).ok_or(Code::NotFound)?;
        // What never went out cannot come back.
        if !standing.notices.get(&request.notice).is_some_and(|ways| ways.contains_key(&request.channel)) {
            return Err(Problem::bad("people"));
        }
        let event = Event::Returned { notice: request.notice, channel: request.channel, note: request.note.clone() };
        ledger::append(write, request.incident, *id, &event)?;
    }
    let detail = json!({ "notice": request.notice, "channel": request.channel, "people": request.people });
    let marked = marked(write, request.incident, request.notice, request.people.len())?;
    Ok((marked, Entry::on(request.incident, "notices_returned", detail)))
}

fn marked(read: &Reading<'_>, incident: Id, notice: Id, people: usize) -> Answer<Marked> {
    let post = Post::open(read, incident, notice)?;
    let balance = balance(&post.notice, &post.seen);
    Ok(Marked { people: u32::try_from(people).unwrap_or(u32::MAX), balance })
}

pub(super) fn call_queue(read: &Reading<'_>, request: NoticeRef) -> Answer<CallQueue> {
    let post = Post::open(read, request.incident, request.notice)?;
    let (mut waiting, mut done) = (Vec::new(), 0);
    store::people::walk(read, request.incident, |id, _| {
        let Some(standing) = post.seen.roll.standings.get(&id) else { return Ok(()) };
        let calls = standing.calls.get(&request.notice).copied();
        if matches!(calls, Some((_, CallOutcome::Spoke))) {
            done += 1;
        }
        let wrong = matches!(calls, Some((_, CallOutcome::WrongNumber)));
        if post.standing_waits(id, standing) && !wrong && post.goes_by(id, Channel::Phone) {
            waiting.push((calls.map_or(0, |(made, _)| made), id));
        }
        Ok(())
    })?;
    // Whoever was called least comes next, so that one who never answers holds up nobody.
    waiting.sort_unstable();
    let left = u32::try_from(waiting.len()).unwrap_or(u32::MAX);
    let next = waiting.first().map(|(_, id)| person_view(read, PersonRef { incident: request.incident, person: *id }));
    Ok(CallQueue { notice: request.notice, next: next.transpose()?, left, done })
}

pub(super) fn record_call(write: &Writing<'_>, request: RecordCall) -> Answer<(CallQueue, Entry)> {
    plan_set(write, request.incident)?;
    let post = Post::open(write, request.incident, request.notice)?;
    store::people::get(write, request.incident, request.person)?;
    let event = Event::Called { notice: request.notice, outcome: request.outcome, note: request.note };
    ledger::append(write, request.incident, request.person, &event)?;
    if request.outcome == CallOutcome::Spoke && post.notice.kind == NoticeKind::Update {
        updates::keep_promise(write, request.incident, request.notice, write.now.date_naive())?;
    }
    let detail = json!({ "notice": request.notice, "person": request.person, "outcome": request.outcome });
    let queue = call_queue(write, NoticeRef { incident: request.incident, notice: request.notice })?;
    Ok((queue, Entry::on(request.incident, "person_called", detail)))
}

/// Nothing goes out before the owner has a plan.
fn plan_set(read: &Reading<'_>, incident: Id) -> Answer<()> {
    incidents::get(read, incident)?;
    match sheets::get::<Plan>(read, incident)?.set_on {
        Some(_) => Ok(()),
        None => Err(Code::PlanNotSet.into()),
    }
}
