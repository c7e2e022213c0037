//! One letter as an email draft (`.eml`): plain text and HTML of the same blocks, to exactly one person.
//!
//! Sending is not here. The draft carries no message id and no date but the letter's own, so the same letter gives the same
//! bytes. `X-Unsent: 1` asks a mail program to open it as a draft; not every one does.

use std::time::{Duration, SystemTime};

use chrono::NaiveTime;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};
use lettre::{Address, Message};

use crate::block::{filled, filled_line};
use crate::people::tidy;
use crate::plain::{html, plain_text, safe};
use crate::{Block, Recipient, RenderFault, Words, language};

/// One person's letter as an email draft. `from` is an address, alone or as `Name <address>`.
pub fn eml(words: &Words, person: &Recipient, from: &str) -> Result<Vec<u8>, RenderFault> {
    let bad = |reference: &str| RenderFault::BadAddress { reference: reference.to_owned() };
    let sender: Mailbox = tidy(from).parse().map_err(|_| bad(""))?;
    let sender = Mailbox::new(
        sender.name.or_else(|| Some(words.author().to_owned()).filter(|name| !name.is_empty())),
        sender.email,
    );
    let to: Address = person.email.as_deref().unwrap_or_default().trim().parse().map_err(|_| bad(&person.reference))?;
    let name = Some(person.full_name()).filter(|name| !name.is_empty());

    let mut blocks = filled(&words.blocks, person)?;
    blocks.retain(|block| !matches!(block, Block::Address { .. }));
    blocks.push(Block::Paragraph { runs: filled_line(&words.footer, person)? });
    let mut text = plain_text(&blocks);
    let mut body = html(&blocks);
    let mut subject = tidy(&words.subject);
    if words.practice {
        let band = language::practice_band(&words.language);
        text = format!("{band}\n\n{text}");
        body = format!(
            "<p style=\"padding:8px;border:2px solid #8a5a00;background:#fff1c9;color:#5c3b00\"><strong>{}</strong></p>\n{body}",
            safe(band)
        );
        subject = format!("{}{subject}", language::practice_subject(&words.language));
    }
    let page = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head><meta charset=\"utf-8\"><title>{}</title></head>\n\
         <body style=\"max-width:640px;margin:0 auto;padding:16px;font-family:sans-serif;font-size:16px;line-height:1.5;color:#1b2733\">\n{body}</body>\n</html>\n",
        safe(&words.language),
        safe(&subject)
    );
    let message = Message::builder()
        .from(sender)
        .to(Mailbox::new(name, to))
        .date(noon(words))
        .subject(subject)
        .raw_header(HeaderValue::new(HeaderName::new_from_ascii_str("X-Unsent"), "1".to_owned()))
        .multipart(
            MultiPart::alternative()
                .boundary("=_the-same-words-twice_=")
                .singlepart(SinglePart::builder().header(ContentType::TEXT_PLAIN).body(text))
                .singlepart(SinglePart::builder().header(ContentType::TEXT_HTML).body(page)),
        )
        .map_err(|fault| RenderFault::Typesetting { detail: fault.to_string() })?;
    Ok(message.formatted())
}

/// Noon, in universal time, on the letter's date.
fn noon(words: &Words) -> SystemTime {
    let seconds = words.date.and_time(NaiveTime::MIN).and_utc().timestamp() + 12 * 3600;
    SystemTime::UNIX_EPOCH + Duration::from_secs(u64::try_from(seconds).unwrap_or_default())
}
