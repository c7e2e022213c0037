//! Who has not signed up, and what became of each letter and reminder. A reminder itself is a notice: it is drafted, approved, made and
//! marked where all notices are (`api::notices`), for exactly the people that are counted here.

use super::{Seen, asked_by_law, enrolments};
use crate::api::Answer;
use crate::api::wire::{Chaser, OfferRef, ShareLine, TakeUpView, WaveLine};
use crate::coverage::Reach;
use crate::incident::Channel;
use crate::offers::take_up::{Share, breakdown};
use crate::offers::{Stage, reminder};
use crate::store::Reading;

pub(in crate::api) fn take_up(read: &Reading<'_>, ask: OfferRef) -> Answer<TakeUpView> {
    let seen = Seen::of(read, ask.incident)?;
    let offer = seen.offer(ask.offer)?;
    let (mandatory, _) = asked_by_law(read, ask.incident, &seen.roll)?;
    let parts = breakdown(&seen.roll, seen.look(offer));
    let names = enrolments::place_names(&seen);
    let line = |share: &Share, name: String| ShareLine {
        key: share.key.clone(),
        name,
        offered: share.offered,
        enrolled: share.enrolled,
    };
    Ok(TakeUpView {
        places: parts
            .places
            .iter()
            .map(|share| line(share, names.get(&share.key).cloned().unwrap_or_default()))
            .collect(),
        channels: parts.channels.iter().map(|share| line(share, String::new())).collect(),
        waves: waves(&seen, &parts.waves),
        offer: seen.view(read, offer, &mandatory)?,
    })
}

pub(in crate::api) fn chaser(read: &Reading<'_>, ask: OfferRef) -> Answer<Chaser> {
    let seen = Seen::of(read, ask.incident)?;
    let offer = seen.offer(ask.offer)?;
    let (mandatory, _) = asked_by_law(read, ask.incident, &seen.roll)?;
    let look = seen.look(offer);
    let (mut waiting, mut helped, mut by) = (0, 0, Reach::default());
    let all: Vec<_> = seen.notices.iter().map(|notice| notice.id).collect();
    for (id, standing) in seen.roll.standings.iter() {
        helped += u32::from(standing.helped.contains_key(&ask.offer));
        if standing.excluded.is_some() || look.stage(standing) != Some(Stage::Told) {
            continue;
        }
        waiting += 1;
        match seen.roll.cards.get(id).and_then(|card| standing.way(&all, &card.ways)) {
            Some(Channel::Letter) => by.letter += 1,
            Some(Channel::Email) => by.email += 1,
            Some(Channel::Phone) => by.phone += 1,
            None => by.nothing += 1,
        }
    }
    let never_told = seen.offered.people(ask.offer).filter(|person| {
        seen.roll.standings.get(person).is_some_and(|standing| {
            standing.excluded.is_none() && matches!(look.stage(standing), None | Some(Stage::Offered))
        })
    });
    Ok(Chaser {
        waiting,
        by,
        never_told: super::count(never_told.count()),
        helped,
        next: reminder::wave(read, ask.incident, ask.offer)?,
        waves: waves(&seen, &breakdown(&seen.roll, look).waves),
        offer: seen.view(read, offer, &mandatory)?,
    })
}

fn waves(seen: &Seen, shares: &[Share]) -> Vec<WaveLine> {
    let notice = |key: &str| seen.notices.iter().find(|row| row.id.to_string() == key);
    let line = |share: &Share| {
        let row = notice(&share.key)?;
        let waits = super::super::notices::waiting(row, seen);
        Some(WaveLine {
            notice: row.id,
            kind: row.kind,
            number: seen.reminder_number(row),
            approved_at: row.approved_at.to_rfc3339(),
            reached: share.offered,
            enrolled: share.enrolled,
            to_do: waits,
        })
    };
    shares.iter().filter_map(line).collect()
}
