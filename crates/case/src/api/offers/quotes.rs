//! What providers ask: quotes side by side, the letter that asks for one, and bills held against what was agreed.

use std::path::Path;

use serde_json::json;

use super::{Seen, asked_by_law, is_currency, one};
use crate::api::desk::Bench;
use crate::api::wire::{CaseRef, InvoiceCheck, InvoiceLine, MakePaper, OfferRef, Produced, QuoteLine, Quotes, Save};
use crate::api::{Answer, Problem};
use crate::business::{self, Business};
use crate::incident::Facts;
use crate::journal::Entry;
use crate::offers::cost::SHARES;
use crate::offers::lists::{Invoice, Quote};
use crate::offers::remedies::least_months;
use crate::papers;
use crate::records::{Kept, PriceModel};
use crate::store::{Reading, Writing, incidents, records, settings, sheets};

pub(in crate::api) fn all(read: &Reading<'_>, case: CaseRef) -> Answer<Quotes> {
    let seen = Seen::of(read, case.incident)?;
    let (mandatory, crowd) = asked_by_law(read, case.incident, &seen.roll)?;
    let people = crowd.places.iter().map(|(_, people)| people).sum();
    let least_months = least_months(&mandatory, |_| true);
    let line = |quote: Kept<Quote>| QuoteLine {
        totals: SHARES.iter().map(|share| quote.body.price().at_share(people, *share)).collect(),
        too_short: quote.body.months < least_months,
        quote,
    };
    let quotes = records::all::<Quote>(read, case.incident)?.into_iter().map(line).collect();
    Ok(Quotes { quotes, shares: SHARES.to_vec(), people, least_months })
}

pub(in crate::api) fn save(write: &Writing<'_>, save: Save<Quote>) -> Answer<(Vec<Kept<Quote>>, Entry)> {
    if !(1..=120).contains(&save.body.months) {
        return Err(Problem::bad("months"));
    }
    if !is_currency(&save.body.currency) {
        return Err(Problem::bad("currency"));
    }
    crate::api::lists::save(write, save)
}

/// The letter that asks a provider for its price. It names no customer.
pub(in crate::api) fn request(bench: &Bench<'_>, request: MakePaper) -> Answer<Produced> {
    let paper = bench.read(|read| {
        let case = incidents::get(read, request.incident)?;
        let business: Business = settings::get(read, business::SETTING)?;
        let facts: Facts = sheets::get(read, request.incident)?;
        let seen = Seen::of(read, request.incident)?;
        let (mandatory, crowd) = asked_by_law(read, request.incident, &seen.roll)?;
        let today = read.now.date_naive();
        let wanted = papers::Wanted { facts: &facts, crowd: &crowd, mandatory: &mandatory };
        Ok(papers::quote_request(&case, &business, &wanted, today))
    })?;
    let practice = if paper.practice { "PRACTICE " } else { "" };
    let name = format!("{practice}Request for a quote.pdf");
    let produced = papers::save(&paper, Path::new(&request.folder), &name)?;
    bench.write(|_| Ok(((), Entry::on(request.incident, "paper_made", json!({ "paper": "quote_request" })))))?;
    Ok(produced)
}

pub(in crate::api) fn check(read: &Reading<'_>, ask: OfferRef) -> Answer<InvoiceCheck> {
    let incident = ask.incident;
    let view = one(read, ask)?;
    let offer = &view.offer;
    let price = offer.body.price();
    let invoices = records::all::<Invoice>(read, incident)?.into_iter().filter(|kept| kept.body.offer == offer.id);
    let mut lines: Vec<InvoiceLine> = Vec::new();
    for invoice in invoices {
        // Setting up is billed once, and with the first bill.
        let set_up_cents = if lines.is_empty() { price.set_up_cents } else { 0 };
        let count = invoice.body.count;
        let expected_cents = crate::offers::cost::Price { set_up_cents, ..price }.total(count, count);
        lines.push(InvoiceLine { invoice, expected_cents });
    }
    let known = match offer.body.price_model {
        PriceModel::PerCode => view.pool.given + view.pool.free,
        PriceModel::PerEnrolment => view.take_up.enrolled,
        PriceModel::Flat => 1,
    };
    Ok(InvoiceCheck {
        billed: lines.iter().map(|line| line.invoice.body.count).sum(),
        known,
        billed_cents: lines.iter().map(|line| line.invoice.body.cents).sum(),
        owed_cents: view.cost_now_cents,
        invoices: lines,
    })
}
