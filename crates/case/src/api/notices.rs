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

use super::wire::{
    Approve, CaseRef, Draft, DraftLetter, DraftRef, LetterLaw, NoticeLetter, NoticeLine, NoticeRef, NoticeView, Notices,
};
use super::{Answer, Code, Id};
use crate::coverage;
use crate::incident::{Facts, Plan};
use crate::journal::Entry;
use crate::notices::audience::{Audience, wording_for};
use crate::notices::draft::{self, Drafted, Drawn, language_of};
use crate::notices::editions::{self, Edition};
use crate::notices::tongues::Tongues;
use crate::notices::variants::place_id;
use crate::notices::{About, NoticeKind};
use crate::people::Standing;
use crate::records::{Act, Kept};
use crate::roll::{self, Roll};
use crate::store::notices::Row;
use crate::store::{self, Reading, Writing, incidents, records, sheets};

/// What a draft is about.
fn about(draft: &DraftRef) -> About {
    About { offer: draft.offer, development: draft.development, corrects: draft.corrects.clone() }
}

pub(super) fn draft(read: &Reading<'_>, request: DraftRef) -> Answer<Draft> {
    let about = about(&request);
    let drafted = draft::drafted(read, request.incident, request.kind, &about)?;
    let approved = store::notices::all(read, request.incident)?;
    let mine = || approved.iter().rev().filter(|row| row.kind == request.kind && row.about == about);
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
    let roll = roll::of(read, case.incident)?;
    let editions = records::all::<Edition>(read, case.incident)?;
    let mut notices = Vec::new();
    for row in store::notices::all(read, case.incident)? {
        let audience = Audience::of(read, case.incident, row.kind, &row.about, Some(row.id))?;
        notices.push(line(&row, &roll, &audience, &editions));
    }
    Ok(Notices { notices, plan_set: sheets::get::<Plan>(read, case.incident)?.set_on.is_some() })
}

pub(super) fn view(read: &Reading<'_>, request: NoticeRef) -> Answer<NoticeView> {
    let incident = request.incident;
    let post = Post::open(read, incident, request.notice)?;
    let mut waiting = vec![0u32; post.notice.wordings.len()];
    for id in post.roll.standings.keys().filter(|id| post.waits(**id)) {
        if let Some(at) = post.wording(*id) {
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
        line: line(&post.notice, &post.roll, &post.audience, &post.editions),
        letters: letters.collect(),
        reach: coverage::reach(&post.roll, |_, standing| post.audience.waits(standing)),
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

fn line(row: &Row, roll: &Roll, audience: &Audience, editions: &[Kept<Edition>]) -> NoticeLine {
    let returned = roll.standings.values().filter(|standing| standing.returned(row.id)).count();
    NoticeLine {
        id: row.id,
        kind: row.kind,
        subject: row.wordings.first().map(|wording| wording.words.subject.clone()).unwrap_or_default(),
        hash: row.hash.clone(),
        approved_at: row.approved_at.to_rfc3339(),
        offer: row.about.offer,
        changed_since: editions::changed_since(editions, row.kind, &row.about, row.edition),
        balance: audience.balance(&roll.standings),
        returned: u32::try_from(returned).unwrap_or(u32::MAX),
    }
}

/// An approved notice with everyone's standing: who still waits for it, and for which of its letters.
struct Post {
    notice: Row,
    audience: Audience,
    roll: Roll,
    tongues: Tongues,
    editions: Vec<Kept<Edition>>,
}

impl Post {
    fn open(read: &Reading<'_>, incident: Id, notice: Id) -> Answer<Post> {
        let rows = store::notices::all(read, incident)?;
        let notice = rows.into_iter().find(|row| row.id == notice).ok_or(Code::NotFound)?;
        Ok(Post {
            audience: Audience::of(read, incident, notice.kind, &notice.about, Some(notice.id))?,
            roll: roll::of(read, incident)?,
            tongues: sheets::get(read, incident)?,
            editions: records::all(read, incident)?,
            notice,
        })
    }

    fn waits(&self, person: Id) -> bool {
        self.roll.standings.get(&person).is_some_and(|standing| self.audience.waits(standing))
    }

    fn standing(&self, person: Id) -> Option<&Standing> {
        self.roll.standings.get(&person)
    }

    /// Which of the notice's letters is somebody's.
    fn wording(&self, person: Id) -> Option<usize> {
        let card = self.roll.cards.get(&person)?;
        let language = language_of(&self.tongues, person, card);
        wording_for(&self.notice.wordings, &place_id(&card.residence.0, &card.residence.1), language)
    }

    /// Places of people who wait, for which these words were not written.
    fn uncovered(&self) -> std::collections::BTreeSet<String> {
        let waiting = self.roll.standings.iter().filter(|(_, standing)| self.audience.waits(standing));
        waiting
            .filter(|(id, _)| self.wording(**id).is_none())
            .filter_map(|(id, _)| self.roll.cards.get(id))
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
