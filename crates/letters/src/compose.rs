//! Facts and word files into [`Words`]: the one place where a letter's text is decided.
//!
//! The words live in `words/<language>/`: a template for each kind of letter, the parts they share (`_…`), the names of the kinds
//! of data, and the steps a reader can take (`advice`). A sentence about something the business did stands in no template; it
//! comes only from what the letter's facts hold. What the readers' place forbids is never handed to a template.

use std::collections::BTreeMap;

use minijinja::{Value, context};

use crate::advice;
use crate::language::{self, Language, broken, capitalised, known};
use crate::markdown::{self, Mark};
use crate::people::tidy;
use crate::{At, Block, Correction, Field, Item, Letter, LetterKind, Offer, Run, Stage, Update, Words};

/// Why no words could be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WordsFault {
    /// There are no words in that language.
    #[error(
        "There are no words for a letter in the language \"{language}\" yet. Letters can be written in: {}.",
        language::codes()
    )]
    UnknownLanguage {
        /// The language asked for.
        language: String,
    },
    /// A kind of data that has no name in the word files.
    #[error("\"{id}\" is not a kind of data that letters know. Check its spelling.")]
    UnknownData {
        /// The id used.
        id: String,
    },
    /// The business has no name or nobody signs.
    #[error("A letter needs the name of your business and the name of the person who signs it.")]
    NoSender,
    /// There is no way for a reader to ask.
    #[error("Give a phone number, an email address or a website, so that people can ask you about the letter.")]
    NoContact,
    /// The offer does not say what it is, for how long, or how to get it.
    #[error(
        "The offer needs the name of the service, who runs it, how many months it lasts, and a website or phone number to sign up."
    )]
    OfferUnclear,
    /// A reminder of an offer without one.
    #[error("A reminder to sign up needs the offer that it is about.")]
    NoOffer,
    /// An update without news.
    #[error("An update needs a headline and what is new.")]
    NoNews,
    /// A correction that does not say what was wrong or what is right.
    #[error("A correction needs what the earlier letter said, and what is right.")]
    NothingCorrected,
    /// A letter to a regulator that names none.
    #[error("A letter to a regulator needs the name of the office that it goes to.")]
    NoOffice,
    /// A word file is broken; the letter's facts cannot cause it.
    #[error("The word file \"{file}\" is broken: {detail}")]
    BrokenWords {
        /// Which file.
        file: String,
        /// What is wrong with it.
        detail: String,
    },
}

/// The words of one letter, with a place for each person's own facts.
///
/// # Errors
/// [`WordsFault`] where the facts cannot make a letter that somebody could answer.
pub fn compose(letter: &Letter) -> Result<Words, WordsFault> {
    Ok(marked(letter)?.0)
}

/// The words of one letter, and which line of them says what.
pub(crate) fn marked(letter: &Letter) -> Result<(Words, Vec<Mark>), WordsFault> {
    let language = language::spoken(&letter.language, letter.kind)?;
    check(letter)?;
    let shared = facts(letter, language)?;
    let facts = match letter.kind {
        LetterKind::Update => context! { ..update_facts(letter, language)?, ..shared },
        LetterKind::Correction => context! { ..correction_facts(letter, language)?, ..shared },
        LetterKind::Offer if letter.offer.is_none() => return Err(WordsFault::NoOffer),
        LetterKind::RegulatorLetter if letter.office.as_ref().is_none_or(|office| tidy(&office.name).is_empty()) => {
            return Err(WordsFault::NoOffice);
        }
        _ => shared,
    };
    let name = letter.kind.id();
    let text = language.render(name, &facts)?;
    let (subject, body) = text.split_once('\n').unwrap_or((&text, ""));
    let subject = subject.trim_start_matches("Subject:").trim();
    let subject = markdown::blocks(subject).map_err(|fault| broken(name, &fault))?;
    let (told, mut marks) = markdown::marked(body).map_err(|fault| broken(name, &fault))?;

    let (mut blocks, own) = head(letter, language);
    let before = u32::try_from(blocks.len()).unwrap_or(u32::MAX);
    marks.iter_mut().for_each(|mark| mark.at.block += before);
    marks.splice(0..0, own);
    blocks.extend(told);
    if signed(letter.kind) {
        blocks.push(Block::Signature {
            name: tidy(&letter.business.signatory),
            role: tidy(&letter.business.role),
            business: tidy(&letter.business.name),
        });
    }
    blocks.extend(advice::sheets(letter, language, &facts)?);
    let words = Words {
        subject: subject
            .iter()
            .map(|block| if let Block::Paragraph { runs } = block { markdown::plain(runs) } else { String::new() })
            .collect(),
        language: language.code.clone(),
        date: letter.date,
        practice: letter.practice,
        blocks,
        footer: if letter.kind.goes_to_people() {
            vec![Run::text(&language.phrases.reference), Run::Field(Field::Reference)]
        } else {
            Vec::new()
        },
    };
    Ok((words, marks))
}

/// Who writes, to whom, on which day; and that it is not in the reader's language, where it is not.
fn head(letter: &Letter, language: &Language) -> (Vec<Block>, Vec<Mark>) {
    let business = &letter.business;
    let contact =
        [&business.phone, &business.email, &business.website].into_iter().filter_map(|way| known(way.as_deref()));
    let address = business.address.iter().map(|line| tidy(line)).filter(|line| !line.is_empty());
    let mut blocks = vec![Block::Sender { name: tidy(&business.name), lines: address.chain(contact).collect() }];
    let mut marks = vec![Mark { at: At { block: 0, entry: None }, item: Some(Item::BusinessName) }];
    if letter.kind.goes_to_people() {
        blocks.push(Block::Address { lines: Vec::new() });
    }
    let at = At { block: u32::try_from(blocks.len()).unwrap_or(u32::MAX), entry: None };
    marks.push(Mark { at, item: Some(Item::DateOfNotice) });
    blocks.push(Block::Date { text: capitalised(&language.date(letter.date, &letter.country)) });
    let asked = language::language(&letter.language).ok().filter(|asked| asked.code != language.code);
    blocks.extend(asked.map(|asked| {
        let note = asked.phrases.not_in_your_language.replace("{reach}", &reach(letter, asked));
        Block::Paragraph { runs: vec![Run::strong(note)] }
    }));
    (blocks, marks)
}

/// Whether somebody signs it.
fn signed(kind: LetterKind) -> bool {
    kind.goes_to_people() || matches!(kind, LetterKind::WebsiteNotice | LetterKind::RegulatorLetter)
}

/// Refuses facts that would make a letter nobody could answer or that says nothing.
fn check(letter: &Letter) -> Result<(), WordsFault> {
    let business = &letter.business;
    if [&business.name, &business.signatory].into_iter().any(|name| tidy(name).is_empty()) {
        return Err(WordsFault::NoSender);
    }
    if [&business.phone, &business.email, &business.website].into_iter().all(|way| known(way.as_deref()).is_none()) {
        return Err(WordsFault::NoContact);
    }
    if let Some(offer) = &letter.offer
        && (tidy(&offer.provider).is_empty()
            || tidy(&offer.product).is_empty()
            || offer.months == 0
            || (known(offer.url.as_deref()).is_none() && known(offer.phone.as_deref()).is_none()))
    {
        return Err(WordsFault::OfferUnclear);
    }
    Ok(())
}

/// How to ask: by phone or email, else on the website.
fn reach(letter: &Letter, language: &Language) -> String {
    let (business, phrases) = (&letter.business, &language.phrases);
    let ways = [
        (phrases.call.as_str(), "{phone}", business.phone.as_deref()),
        (phrases.write.as_str(), "{email}", business.email.as_deref()),
    ];
    let visit = (phrases.visit.as_str(), "{website}", business.website.as_deref());
    let found = Some(language.ways(&ways)).filter(|ways| !ways.is_empty());
    capitalised(&found.unwrap_or_else(|| language.ways(&[visit])))
}

/// How to check that a letter is real. An email address in the letter proves nothing about the letter, so it is offered only when
/// nothing else is.
fn proof(letter: &Letter, language: &Language) -> String {
    let (business, phrases) = (&letter.business, &language.phrases);
    let ways = [
        (phrases.call.as_str(), "{phone}", business.phone.as_deref()),
        (phrases.visit.as_str(), "{website}", business.website.as_deref()),
    ];
    let write = (phrases.write.as_str(), "{email}", business.email.as_deref());
    let found = Some(language.ways(&ways)).filter(|ways| !ways.is_empty());
    capitalised(&found.unwrap_or_else(|| language.ways(&[write])))
}

/// What every template may say.
fn facts(letter: &Letter, language: &Language) -> Result<Value, WordsFault> {
    let (business, incident) = (&letter.business, &letter.incident);
    let labels = incident.data.iter().map(|id| language.label(id)).collect::<Result<Vec<_>, _>>()?;
    // What must not be told is not handed on, so no template can tell it.
    let silent = letter.wants.forbids(Item::NatureOfBreach);
    let told = |fact: Option<&String>| fact.filter(|_| !silent).and_then(|fact| known(Some(fact)));
    let number = incident.people.filter(|_| letter.wants.requires(Item::NumberAffected));
    let number = number.filter(|_| !letter.wants.forbids(Item::NumberAffected));
    let acts: Vec<String> = incident.doing.iter().map(|act| tidy(act)).filter(|act| !act.is_empty()).collect();
    let wants: BTreeMap<&str, bool> = Item::ALL
        .iter()
        .map(|item| (item.id(), letter.wants.requires(*item) && !letter.wants.forbids(*item)))
        .collect();
    let date = |day| language.date(day, &letter.country);
    let shared = context! {
        business => context! {
            name => business.name.clone(),
            signatory => business.signatory.clone(),
            role => known(Some(&business.role)),
            phone => known(business.phone.as_deref()),
            email => known(business.email.as_deref()),
            website => known(business.website.as_deref()),
            toll_free => business.phone.as_deref().is_some_and(toll_free),
            parent => known(business.parent.as_deref()),
            data_protection => known(business.data_protection.as_deref()),
            spokesperson => known(business.spokesperson.as_deref()),
        },
        today => date(letter.date),
        reach => reach(letter, language),
        check => proof(letter, language),
        phrase => known(letter.phrase.as_deref()),
        data => labels.iter().map(|label| label.yours.clone()).collect::<Vec<_>>(),
        data_theirs => labels.iter().map(|label| label.plain.clone()).collect::<Vec<_>>(),
        people => incident.people.map(|people| language.number(people)),
        offer => letter.offer.as_ref().map(|offer| offer_facts(offer, letter, language)),
        silent => silent,
        what_happened => if silent { Vec::new() } else { paragraphs(incident.what_happened.as_deref()) },
        occurred => told(incident.occurred.as_ref()),
        discovered => incident.discovered.map(date),
        doing => if silent { Vec::new() } else { acts },
        who_has_it => told(incident.who_has_it.as_ref()),
        taken => incident.taken,
        police_delay => incident.police_delay,
        number => number.map(|number| language.number(number)),
        regulator_told => incident.regulator_told,
        office => letter.office.as_ref().map(|office| office.name.clone()),
        offices_named => letter.wants.offices.iter().map(|office| office.name.clone()).collect::<Vec<_>>(),
        wants => wants,
        in_us => letter.country.eq_ignore_ascii_case("US"),
    };
    let advice = advice::facts(letter, language, &shared)?;
    Ok(context! { ..advice, ..shared })
}

fn offer_facts(offer: &Offer, letter: &Letter, language: &Language) -> Value {
    let term = match offer.months {
        1 => language.phrases.months_one.clone(),
        months => language.phrases.months_many.replace("{n}", &months.to_string()),
    };
    context! {
        provider => offer.provider.clone(),
        product => offer.product.clone(),
        term => term,
        enrol_by => offer.enrol_by.map(|day| language.date(day, &letter.country)),
        url => known(offer.url.as_deref()),
        phone => known(offer.phone.as_deref()),
    }
}

fn update_facts(letter: &Letter, language: &Language) -> Result<Value, WordsFault> {
    let Some(Update { headline, what_is_new, what_it_means, next_update, stage }) = &letter.update else {
        return Err(WordsFault::NoNews);
    };
    let news = paragraphs(Some(what_is_new));
    // Only where it takes long may a letter say that there is nothing to tell.
    if tidy(headline).is_empty() || (news.is_empty() && *stage != Stage::LongRunning) {
        return Err(WordsFault::NoNews);
    }
    Ok(context! {
        headline => headline.clone(),
        what_is_new => news,
        what_it_means => paragraphs(what_it_means.as_deref()),
        next_update => next_update.map(|day| language.date(day, &letter.country)),
        stage => stage.id(),
    })
}

fn correction_facts(letter: &Letter, language: &Language) -> Result<Value, WordsFault> {
    let Some(Correction { what_we_told, what_is_right, what_it_means, sent_on }) = &letter.correction else {
        return Err(WordsFault::NothingCorrected);
    };
    let (told, right) = (paragraphs(Some(what_we_told)), paragraphs(Some(what_is_right)));
    if told.is_empty() || right.is_empty() {
        return Err(WordsFault::NothingCorrected);
    }
    Ok(context! {
        what_we_told => told,
        what_is_right => right,
        what_it_means => paragraphs(what_it_means.as_deref()),
        sent_on => sent_on.map(|day| language.date(day, &letter.country)),
    })
}

/// Whether a phone number costs the caller nothing, in the countries whose numbers show it.
pub(crate) fn toll_free(phone: &str) -> bool {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    let national = digits.strip_prefix('1').filter(|rest| rest.len() == 10).unwrap_or(&digits);
    national.len() == 10
        && ["800", "833", "844", "855", "866", "877", "888"].iter().any(|area| national.starts_with(area))
}

/// Typed text by paragraph: an empty line parts them.
fn paragraphs(text: Option<&str>) -> Vec<String> {
    let mut found = vec![String::new()];
    for line in text.unwrap_or_default().lines() {
        match found.last_mut() {
            Some(last) if !line.trim().is_empty() => {
                last.push(' ');
                last.push_str(line);
            }
            _ => found.push(String::new()),
        }
    }
    found.iter().map(|part| tidy(part)).filter(|part| !part.is_empty()).collect()
}
