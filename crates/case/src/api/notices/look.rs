//! Looking at letters: the real pages of anybody's letter, and exactly who received a notice.

use letters::{Recipient, Words};

use super::{Post, about, draft};
use crate::api::offers::Seen;
use crate::api::people::place;
use crate::api::wire::{LetterPage, PageRef, Received, ReceivedLine, ReceivedQuery};
use crate::api::{Answer, Code, Id, Problem};
use crate::business::{self, Business};
use crate::incident::Channel;
use crate::notices::audience::{Audience, wording_for};
use crate::notices::draft::{Wording, language_of};
use crate::notices::tongues::Tongues;
use crate::notices::variants::place_id;
use crate::papers;
use crate::people::{NoticeState, Person, Standing, reference};
use crate::roll::{self, Card, Roll};
use crate::store::{Reading, codes, people as store_people, settings, sheets};

/// What a page is a page of: letters, and whom they are for.
struct Shown {
    wordings: Vec<Wording>,
    offer: Option<Id>,
    /// Everyone who gets one, in the order they came in.
    of: Vec<Id>,
}

pub(in crate::api) fn page(read: &Reading<'_>, request: PageRef) -> Answer<LetterPage> {
    let incident = request.incident;
    let Shown { wordings, offer, of } = shown(read, &request)?;
    let roll = roll::of(read, incident)?;
    let id = request.person.or_else(|| of.first().copied()).ok_or(Code::NobodyLeft)?;
    let at = of.binary_search(&id).map_err(|_| Code::NotFound)?;
    let card = roll.cards.get(&id).ok_or(Code::NotFound)?;
    let tongues: Tongues = sheets::get(read, incident)?;
    let language = language_of(&tongues, id, card);
    let place_of = place_id(&card.residence.0, &card.residence.1);
    let wording = wording_for(&wordings, &place_of, language).ok_or(Code::NotApproved)?;
    let words = &wordings[wording].words;
    let person = store_people::get(read, incident, id)?;
    let business: Business = settings::get(read, business::SETTING)?;
    let code = match offer {
        Some(offer) => codes::given(read, offer)?
            .into_iter()
            .find(|(owner, _)| *owner == id)
            .map(|(_, code)| code.shown().to_owned()),
        None => None,
    };
    let recipient = recipient(&person, id, card, (code, &business.country), words, read);
    let preview = letters::preview(words, &recipient, business.sheet(), request.page).map_err(papers::refused)?;
    let blocks = letters::filled(&words.blocks, &recipient).map_err(papers::refused)?;
    Ok(LetterPage {
        person: id,
        reference: reference(id),
        name: person.name(),
        place: place(&person),
        language: language.to_owned(),
        language_chosen: tongues.people.contains_key(&id),
        page: preview.page,
        pages: preview.pages,
        svg: preview.svg,
        text: letters::plain_text(&blocks),
        before: at.checked_sub(1).and_then(|at| of.get(at)).copied(),
        after: of.get(at + 1).copied(),
        at: count(at + 1),
        of: count(of.len()),
    })
}

fn shown(read: &Reading<'_>, request: &PageRef) -> Answer<Shown> {
    match (&request.notice, &request.draft) {
        (Some(notice), _) => {
            let post = Post::open(read, request.incident, *notice)?;
            let of = readers(&post.seen, &post.audience());
            Ok(Shown { wordings: post.notice.wordings, offer: post.notice.about.offer, of })
        }
        (None, Some(draft)) => {
            let about = about(draft);
            let drafted = draft::drafted(read, request.incident, draft.kind, &about)?;
            let seen = Seen::of(read, request.incident)?;
            let of = readers(&seen, &Audience::of(&seen, draft.kind, &about, None));
            Ok(Shown { wordings: drafted.wordings, offer: about.offer, of })
        }
        (None, None) => Err(Problem::bad("draft")),
    }
}

fn readers(seen: &Seen, audience: &Audience<'_>) -> Vec<Id> {
    let of = |(id, standing): &(&Id, &Standing)| standing.excluded.is_none() && audience.is_for(**id, standing);
    seen.roll.standings.iter().filter(of).map(|(id, _)| *id).collect()
}

/// Somebody as their letter knows them: a child's goes to a parent, one of somebody who died to the next of kin.
pub(super) fn recipient(
    person: &Person,
    id: Id,
    card: &Card,
    (code, home): (Option<String>, &str),
    words: &Words,
    read: &Reading<'_>,
) -> Recipient {
    let reader = if card.died {
        Some(letters::Reader::NextOfKin)
    } else if card.minor(read.now.date_naive()) {
        Some(letters::Reader::Guardian)
    } else {
        None
    };
    let mut recipient = person.recipient(reference(id), code, home);
    recipient.through = reader.and_then(|reader| letters::through(&words.language, reader));
    recipient
}

pub(in crate::api) fn received(read: &Reading<'_>, query: ReceivedQuery) -> Answer<Received> {
    let post = Post::open(read, query.incident, query.notice)?;
    let told = reached(&post.seen.roll, query.notice);
    let window = told.iter().skip(query.offset as usize).take(query.limit.min(500) as usize);
    let people = window.map(|id| {
        let person = store_people::get(read, query.incident, *id)?;
        let standing = post.standing(*id).ok_or(Code::NotFound)?;
        let ways = standing.notices.get(&query.notice).into_iter().flatten();
        let channels: Vec<Channel> =
            ways.filter(|(_, state)| matches!(state, NoticeState::Told { .. })).map(|(channel, _)| *channel).collect();
        Ok(ReceivedLine {
            person: *id,
            reference: reference(*id),
            name: person.name(),
            place: place(&person),
            on: standing.told_on(query.notice).map(|day| day.to_string()).unwrap_or_default(),
            channels,
        })
    });
    Ok(Received { people: people.collect::<Answer<_>>()?, total: count(told.len()) })
}

/// Everybody whom a notice reached, in the order they came in.
fn reached(roll: &Roll, notice: Id) -> Vec<Id> {
    let told = roll.standings.iter().filter(|(_, standing)| standing.told_on(notice).is_some());
    told.map(|(id, _)| *id).collect()
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
