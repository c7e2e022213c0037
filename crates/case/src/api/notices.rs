//! Steps 2 and 3, the notices: drafted and approved here; changed, looked at, made and marked as gone out in the modules
//! below, each about one of these.

pub(super) mod edit;
pub(super) mod look;
pub(super) mod make;
pub(super) mod review;
pub(super) mod said;
pub(super) mod tell;
pub(super) mod tongues;

use serde_json::json;

use super::offers::Seen;
use super::wire::{
    Approve, CaseRef, Draft, DraftLetter, DraftRef, LetterLaw, NoticeLetter, NoticeLine, NoticeRef, NoticeView, Notices,
};
use super::{Answer, Code, Id};
use crate::coverage::{self, Reach};
use crate::incident::{Channel, Facts, Plan};
use crate::journal::Entry;
use crate::notices::audience::{Audience, wording_for};
use crate::notices::draft::{self, Drafted, Drawn, language_of};
use crate::notices::editions::{self, Edition};
use crate::notices::tongues::Tongues;
use crate::notices::variants::place_id;
use crate::notices::{About, NoticeKind};
use crate::people::Standing;
use crate::records::{Act, Kept};
use crate::store::notices::Row;
use crate::store::{self, Reading, Writing, incidents, records, sheets};

/// What a draft is about.
fn about(draft: &DraftRef) -> About {
    About { offer: draft.offer, development: draft.development, corrects: draft.corrects.clone() }
}

pub(super) fn draft(read: &Reading<'_>, request: DraftRef) -> Answer<Draft> {
    let about = about(&request);
    let drafted = draft::drafted(read, request.incident, request.kind, &about)?;
    let seen = Seen::of(read, request.incident)?;
    // The next reminder says what the last one said; what went out already is not the one that is being read.
    let went_out = |row: &Row| seen.roll.standings.values().any(|standing| standing.told_on(row.id).is_some());
    let of_this = |row: &&Row| row.kind == request.kind && row.about == about;
    let mine =
        || seen.notices.iter().rev().filter(of_this).filter(|row| row.kind != NoticeKind::Reminder || !went_out(row));
    let same = mine().find(|row| row.hash == drafted.hash).map(|row| row.id);
    let before = mine().next().map(|row| row.id).filter(|_| same.is_none());
    Ok(Draft {
        missing: missing(read, request.incident, request.kind)?,
        reviews: review::lines(read, request.incident, request.kind, &about, &drafted.hash)?,
        approved: same,
        approved_before: before,
        letters: drafted.letters.iter().map(letter).collect(),
        hash: drafted.hash,
    })
}

/// What a first notice says is not known, and the owner might know by now.
fn missing(read: &Reading<'_>, incident: Id, kind: NoticeKind) -> Answer<Vec<String>> {
    if kind != NoticeKind::FirstNotice {
        return Ok(Vec::new());
    }
    let facts: Facts = sheets::get(read, incident)?;
    let acts = records::all::<Act>(read, incident)?;
    let open = [
        ("what_happened", facts.what_happened.value().is_none()),
        ("data", facts.data.value().is_none()),
        ("discovered", facts.discovered.value().is_none()),
        ("occurred", facts.occurred.value().is_none()),
        ("acts", !acts.iter().any(|act| act.body.in_letters)),
    ];
    Ok(open.into_iter().filter(|(_, open)| *open).map(|(name, _)| name.to_owned()).collect())
}

fn letter(drawn: &Drawn) -> DraftLetter {
    let variant = &drawn.variant;
    let laws = variant.places.iter().flat_map(|place| &place.laws).collect::<std::collections::BTreeSet<_>>();
    DraftLetter {
        place: drawn.place().to_owned(),
        places: names(&drawn.places()),
        language: variant.language.clone(),
        reviewed: letters::languages().iter().any(|known| known.code == variant.language && known.reviewed),
        people: variant.people,
        edited: drawn.edition.is_some(),
        ours_changed: drawn.ours_changed,
        check: letters::check(&drawn.words),
        contents: drawn.contents.clone(),
        owner: variant.places.iter().flat_map(|place| place.owner.iter().cloned()).collect(),
        laws: laws.into_iter().filter_map(|id| law::law(id)).map(rule).collect(),
        words: drawn.words.clone(),
    }
}

fn rule(law: &law::Law) -> LetterLaw {
    LetterLaw {
        id: law.id.clone(),
        name: law.name.clone(),
        cite: law.statute.cite.clone(),
        url: law.statute.url.clone(),
        checked: law.as_of.to_string(),
    }
}

/// Places in words; nothing for the place that is not known.
fn names(places: &[String]) -> Vec<String> {
    places.iter().map(|place| law::place_name(place).to_owned()).collect()
}

pub(super) fn approve(write: &Writing<'_>, request: Approve) -> Answer<(NoticeRef, Entry)> {
    let DraftRef { incident, kind, .. } = request.draft;
    plan_set(write, incident)?;
    let about = about(&request.draft);
    let drafted = draft::drafted(write, incident, kind, &about)?;
    // What the owner read is what is approved; anything changed since must be read again.
    if drafted.hash != request.hash {
        return Err(Code::NotApproved.into());
    }
    for wording in &drafted.wordings {
        editions::checked(&wording.words, about.offer.is_some())?;
    }
    let Drafted { wordings, hash, editions, .. } = drafted;
    let newest = editions::newest(&editions);
    let notice = store::notices::add(write, incident, kind, (&wordings, &hash), &about, newest)?;
    let detail = json!({ "notice": notice, "kind": kind, "hash": hash, "letters": wordings.len() });
    Ok((NoticeRef { incident, notice }, Entry::on(incident, "notice_approved", detail)))
}

pub(super) fn all(read: &Reading<'_>, case: CaseRef) -> Answer<Notices> {
    let seen = Seen::of(read, case.incident)?;
    let editions = records::all::<Edition>(read, case.incident)?;
    let notices = seen.notices.iter().map(|row| line(row, &seen, &editions)).collect();
    Ok(Notices { notices, plan_set: sheets::get::<Plan>(read, case.incident)?.set_on.is_some() })
}

pub(super) fn view(read: &Reading<'_>, request: NoticeRef) -> Answer<NoticeView> {
    let incident = request.incident;
    let post = Post::open(read, incident, request.notice)?;
    let mut waiting = vec![0u32; post.notice.wordings.len()];
    for id in post.audience().waiting() {
        if let Some(at) = post.wording(id) {
            waiting[at] += 1;
        }
    }
    let letters = post.notice.wordings.iter().zip(waiting).map(|(wording, waiting)| NoticeLetter {
        place: wording.places.first().cloned().unwrap_or_default(),
        places: names(&wording.places),
        language: wording.language.clone(),
        waiting,
        words: wording.words.clone(),
    });
    let Row { kind, about, hash, .. } = &post.notice;
    Ok(NoticeView {
        line: line(&post.notice, &post.seen, &post.editions),
        letters: letters.collect(),
        reach: post.reach(),
        reviews: review::lines(read, incident, *kind, about, hash)?,
        uncovered: names(&post.uncovered().into_iter().collect::<Vec<_>>()),
        draft: DraftRef {
            incident,
            kind: *kind,
            development: about.development,
            offer: about.offer,
            corrects: about.corrects.clone(),
        },
    })
}

/// Whom an approved notice is for.
fn audience<'s>(row: &'s Row, seen: &'s Seen) -> Audience<'s> {
    Audience::of(seen, row.kind, &row.about, Some(row.id))
}

/// How many still have to get a notice.
pub(super) fn waiting(row: &Row, seen: &Seen) -> u32 {
    u32::try_from(audience(row, seen).waiting().count()).unwrap_or(u32::MAX)
}

fn line(row: &Row, seen: &Seen, editions: &[Kept<Edition>]) -> NoticeLine {
    let returned = seen.roll.standings.values().filter(|standing| standing.returned(row.id)).count();
    NoticeLine {
        id: row.id,
        kind: row.kind,
        subject: row.wordings.first().map(|wording| wording.words.subject.clone()).unwrap_or_default(),
        hash: row.hash.clone(),
        approved_at: row.approved_at.to_rfc3339(),
        offer: row.about.offer,
        changed_since: editions::changed_since(editions, row.kind, &row.about, row.edition),
        balance: audience(row, seen).balance(),
        returned: u32::try_from(returned).unwrap_or(u32::MAX),
    }
}

/// An approved notice with everyone's standing: who still waits for it, and for which of its letters.
struct Post {
    notice: Row,
    seen: Seen,
    tongues: Tongues,
    editions: Vec<Kept<Edition>>,
}

impl Post {
    fn open(read: &Reading<'_>, incident: Id, notice: Id) -> Answer<Post> {
        let seen = Seen::of(read, incident)?;
        let notice = seen.notices.iter().find(|row| row.id == notice).ok_or(Code::NotFound)?.clone();
        Ok(Post { notice, seen, tongues: sheets::get(read, incident)?, editions: records::all(read, incident)? })
    }

    fn audience(&self) -> Audience<'_> {
        audience(&self.notice, &self.seen)
    }

    /// Whether somebody is to be reached by a channel: any that they have, and for a reminder the one that worked.
    fn goes_by(&self, person: Id, channel: Channel) -> bool {
        let Some(card) = self.seen.roll.cards.get(&person) else { return false };
        match (self.notice.kind, self.standing(person)) {
            (NoticeKind::Reminder, Some(standing)) => {
                let all: Vec<Id> = self.seen.notices.iter().map(|row| row.id).collect();
                standing.way(&all, &card.ways) == Some(channel)
            }
            _ => card.ways.contains(&channel),
        }
    }

    /// How those who wait can be reached.
    fn reach(&self) -> Reach {
        let audience = self.audience();
        if self.notice.kind != NoticeKind::Reminder {
            return coverage::reach(&self.seen.roll, |id, standing| audience.waits(id, standing));
        }
        let mut sum = Reach::default();
        for id in audience.waiting() {
            let ways = [
                (Channel::Letter, &mut sum.letter),
                (Channel::Email, &mut sum.email),
                (Channel::Phone, &mut sum.phone),
            ];
            let way = ways.into_iter().find(|(channel, _)| self.goes_by(id, *channel)).map(|(_, count)| count);
            *way.unwrap_or(&mut sum.nothing) += 1;
        }
        sum
    }

    fn standing(&self, person: Id) -> Option<&Standing> {
        self.seen.roll.standings.get(&person)
    }

    /// Which of the notice's letters is somebody's.
    fn wording(&self, person: Id) -> Option<usize> {
        let card = self.seen.roll.cards.get(&person)?;
        let language = language_of(&self.tongues, person, card);
        wording_for(&self.notice.wordings, &place_id(&card.residence.0, &card.residence.1), language)
    }

    /// Places of people who wait, for which these words were not written.
    fn uncovered(&self) -> std::collections::BTreeSet<String> {
        let audience = self.audience();
        let without = audience.waiting().filter(|id| self.wording(*id).is_none());
        without
            .filter_map(|id| self.seen.roll.cards.get(&id))
            .map(|card| place_id(&card.residence.0, &card.residence.1))
            .collect()
    }

    /// Refuses words that the owner changed after approving them.
    fn still_stands(&self) -> Answer<()> {
        let Row { kind, about, edition, .. } = &self.notice;
        if editions::changed_since(&self.editions, *kind, about, *edition) {
            return Err(Code::NotApproved.into());
        }
        Ok(())
    }
}

/// Nothing goes out before the owner has a plan.
fn plan_set(read: &Reading<'_>, incident: Id) -> Answer<()> {
    incidents::get(read, incident)?;
    match sheets::get::<Plan>(read, incident)?.set_on {
        Some(_) => Ok(()),
        None => Err(Code::PlanNotSet.into()),
    }
}
