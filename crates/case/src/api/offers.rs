//! Step 4: what is offered, to whom, at what cost. Here are the offers themselves and what helps; the rest has files of its own:
//! the vault of codes in [`codes`], who signed up in [`enrolments`], providers' files in [`table`] and [`report`], reminders and
//! take-up in [`chaser`], quotes and bills in [`quotes`].

pub(super) mod chaser;
pub(super) mod codes;
pub(super) mod enrolments;
pub(super) mod quotes;
mod report;
mod table;

use std::collections::BTreeMap;

use serde_json::json;

use super::wire::{CaseRef, OfferRef, OfferView, Offers, Remedies, Remove, Save};
use super::{Answer, Code, Id, Problem};
use crate::business::{self, Business};
use crate::duties;
use crate::incident::Facts;
use crate::journal::Entry;
use crate::notices::NoticeKind;
pub(super) use crate::offers::Seen;
use crate::offers::pool;
use crate::offers::remedies::{self, Crowd, Mandatory};
use crate::offers::take_up;
use crate::records::{Kept, Offer, PriceModel};
use crate::roll::{self, Roll};
use crate::store::notices::Row;
use crate::store::{self, Reading, Writing, incidents, records, settings, sheets};

impl Seen {
    pub fn view(&self, read: &Reading<'_>, offer: &Kept<Offer>, mandatory: &[Mandatory]) -> Answer<OfferView> {
        let standings = &self.roll.standings;
        let look = self.look(offer);
        let pool = pool(standings, offer.id, &self.offered, store::codes::counts(read, offer.id)?);
        let take_up = take_up::take_up(standings, look);
        let people = u32::try_from(self.offered.people(offer.id).count()).unwrap_or(u32::MAX);
        // Codes that turned out void were not delivered.
        let codes = pool.given + pool.free;
        let price = offer.body.price();
        let nothing_yet = codes == 0 && take_up.enrolled == 0 && offer.body.price_model != PriceModel::Flat;
        let places = &offer.body.audience.places;
        Ok(OfferView {
            pool,
            take_up,
            people,
            least_months: remedies::least_months(mandatory, |law| {
                places.is_empty() || places.iter().any(|at| at == law)
            }),
            cost_now_cents: if nothing_yet { 0 } else { price.total(codes, take_up.enrolled) },
            forecast: price.forecast(people.max(take_up.offered), codes, take_up.enrolled),
            cover: take_up::cover(standings, look, offer.body.months),
            notices: look.notices.to_vec(),
            offer: offer.clone(),
        })
    }

    /// Which reminder a notice is: 1 is the first; 0: none.
    pub fn reminder_number(&self, notice: &Row) -> u32 {
        let same = |row: &&Row| row.kind == NoticeKind::Reminder && row.about.offer == notice.about.offer;
        if notice.kind != NoticeKind::Reminder {
            return 0;
        }
        count(self.notices.iter().filter(same).take_while(|row| row.id <= notice.id).count())
    }
}

/// One offer, by its number.
pub(super) fn one(read: &Reading<'_>, ask: OfferRef) -> Answer<OfferView> {
    let seen = Seen::of(read, ask.incident)?;
    let (mandatory, _) = asked_by_law(read, ask.incident, &seen.roll)?;
    seen.view(read, seen.offer(ask.offer)?, &mandatory)
}

pub(super) fn all(read: &Reading<'_>, case: CaseRef) -> Answer<Offers> {
    let seen = Seen::of(read, case.incident)?;
    let (mandatory, _) = asked_by_law(read, case.incident, &seen.roll)?;
    let offers = seen.offers.iter().map(|offer| seen.view(read, offer, &mandatory)).collect::<Answer<Vec<_>>>()?;
    let without = seen
        .roll
        .standings
        .iter()
        .filter(|(id, standing)| standing.excluded.is_none() && seen.offered.to(**id).is_none());
    Ok(Offers {
        without_offer: count(without.count()),
        months_by_law: remedies::least_months(&mandatory, |_| true),
        mandatory,
        offers,
    })
}

/// The monitoring that laws ask for in this case, and who the people are.
fn asked_by_law(read: &Reading<'_>, incident: Id, roll: &Roll) -> Answer<(Vec<Mandatory>, Crowd)> {
    let today = read.now.date_naive();
    let business: Business = settings::get(read, business::SETTING)?;
    let mut places: BTreeMap<String, u32> = BTreeMap::new();
    let mut minors = 0;
    for (id, card) in roll.cards.iter() {
        if roll.standings.get(id).is_some_and(|standing| standing.excluded.is_none()) {
            *places.entry(card.place()).or_default() += 1;
            minors += u32::from(card.minor(today));
        }
    }
    let crowd = Crowd { places: places.into_iter().collect(), minors, home: business.country };
    let assessment = law::assess(&duties::situation(read, incident, roll)?, today);
    Ok((remedies::mandatory(&assessment, &crowd), crowd))
}

pub(super) fn remedies(read: &Reading<'_>, case: CaseRef) -> Answer<Remedies> {
    let roll = roll::of(read, case.incident)?;
    let (mandatory, crowd) = asked_by_law(read, case.incident, &roll)?;
    let facts: Facts = sheets::get(read, case.incident)?;
    let data = facts.data.value().map(Vec::as_slice);
    let offices = letters::offices_of(&crowd.home).map_err(|_| Code::Fault)?;
    Ok(Remedies {
        choices: remedies::choices(data, &crowd, &mandatory),
        data_known: data.is_some_and(|data| !data.is_empty()),
        people: crowd.places.iter().map(|(_, people)| people).sum(),
        minors: crowd.minors,
        mandatory,
        reports: (crowd.home == "US").then(|| remedies::reports().clone()),
        offices,
        checked: remedies::checked(),
    })
}

pub(super) fn save(write: &Writing<'_>, save: Save<Offer>) -> Answer<(Offers, Entry)> {
    incidents::get(write, save.incident)?;
    let offer = sensible(save.body)?;
    // The codes hang on the record's number, so changing what it says touches none that was handed out.
    let (id, act) = match save.id {
        Some(id) => {
            records::change(write, save.incident, id, &offer)?;
            (id, "offer_changed")
        }
        None => (records::add(write, save.incident, &offer)?, "offer_added"),
    };
    let detail = json!({ "id": id, "months": offer.months, "enrol_by": offer.enrol_by });
    Ok((all(write, CaseRef { incident: save.incident })?, Entry::on(save.incident, act, detail)))
}

/// An offer may go while nothing hangs on it: no code, no notice, no answer.
pub(super) fn remove(write: &Writing<'_>, remove: Remove) -> Answer<(Offers, Entry)> {
    let seen = Seen::of(write, remove.incident)?;
    let view = seen.view(write, seen.offer(remove.id)?, &[])?;
    if view.pool.all > 0 || view.take_up.offered > 0 || !view.notices.is_empty() {
        return Err(Problem::bad("offer"));
    }
    records::remove::<Offer>(write, remove.incident, remove.id)?;
    let entry = Entry::on(remove.incident, "record_removed", json!({ "kind": "offer", "id": remove.id }));
    Ok((all(write, CaseRef { incident: remove.incident })?, entry))
}

/// An offer that a letter can make.
fn sensible(mut offer: Offer) -> Answer<Offer> {
    let texts = [
        &mut offer.provider,
        &mut offer.product,
        &mut offer.currency,
        &mut offer.url,
        &mut offer.phone,
        &mut offer.languages,
        &mut offer.engagement,
        &mut offer.audience.search,
    ];
    for text in texts {
        *text = text.trim().to_owned();
    }
    if offer.provider.is_empty() {
        return Err(Problem::bad("provider"));
    }
    if offer.product.is_empty() {
        return Err(Problem::bad("product"));
    }
    if !(1..=120).contains(&offer.months) {
        return Err(Problem::bad("months"));
    }
    if !is_currency(&offer.currency) {
        return Err(Problem::bad("currency"));
    }
    if offer.url.is_empty() && offer.phone.is_empty() {
        return Err(Problem::bad("url"));
    }
    if !offer.url.is_empty() {
        // People write "shield.example" as it stands on the provider's paper.
        if !offer.url.starts_with("http://") && !offer.url.starts_with("https://") {
            offer.url.insert_str(0, "https://");
        }
        let host = offer.url.split_once("//").map_or("", |(_, rest)| rest);
        if !host.contains('.') || host.contains(char::is_whitespace) || host.contains("://") {
            return Err(Problem::bad("url"));
        }
    }
    Ok(offer)
}

fn is_currency(text: &str) -> bool {
    text.len() == 3 && text.bytes().all(|sign| sign.is_ascii_uppercase())
}

fn refused(name: &str, why: &str) -> Problem {
    Problem::new(Code::FileRefused).with("name", name).with("why", why)
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
