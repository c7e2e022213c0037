//! A file of cards into single cards: where each begins, its folded lines joined, its bytes made text.
//!
//! Lines are joined before they are decoded, because phones fold in the middle of a letter. Pictures are left out here and counted, so
//! that nothing large goes further. A card that never ends is ended by the next one: nobody is swallowed.

use encoding_rs::Encoding;

use crate::{Refusal, decode};

/// One card.
pub(super) struct Piece {
    /// The physical line of its `BEGIN:VCARD`.
    pub line: u32,
    pub text: String,
    /// Pictures, sounds and keys that were left out.
    pub left_out: u32,
    /// Text that stands outside of any card.
    pub stray: bool,
}

pub(super) struct File {
    pub pieces: Vec<Piece>,
    pub encoding: String,
    pub notices: Vec<String>,
}

/// A card while it is gathered: its lines, still as bytes.
struct Open {
    line: u32,
    lines: Vec<Vec<u8>>,
    stray: bool,
}

/// A line longer than this is data, not words about somebody.
const LONG: usize = 256 * 1024;
/// So much of a picture is gathered; the rest is left out at once.
const PICTURE: usize = 2_000;
/// More cards than any address book.
const MAX_CARDS: usize = 500_000;
/// More lines than one card can need.
const MAX_CARD_LINES: usize = 20_000;
/// More lines than all cards can need.
const MAX_LINES: usize = 4_000_000;
/// Bytes that decide the encoding.
const MAX_GUESSED: usize = 1024 * 1024;

pub(super) fn cut(bytes: &[u8], chosen: Option<&str>, country: &str) -> Result<File, Refusal> {
    let wide = Encoding::for_bom(bytes).map(|(encoding, _)| encoding).filter(|e| *e != encoding_rs::UTF_8);
    if let (Some(encoding), None) = (wide.or_else(|| decode::wide(bytes)), chosen) {
        let text = encoding.decode(bytes).0;
        let mut file = cut(text.as_bytes(), None, country)?;
        file.encoding = encoding.name().to_ascii_lowercase();
        return Ok(file);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let open = gather(bytes)?;
    let mut joined: Vec<u8> = Vec::new();
    for line in open.iter().flat_map(|open| &open.lines).filter(|line| !line.is_ascii()) {
        if joined.len() < MAX_GUESSED {
            joined.extend_from_slice(line);
            joined.push(b'\n');
        }
    }
    let decoded = decode::decode(&joined, chosen, country)?;
    let guess = Encoding::for_label(decoded.encoding.as_bytes()).unwrap_or(encoding_rs::UTF_8);
    let odd = if guess == encoding_rs::UTF_8 { encoding_rs::WINDOWS_1252 } else { guess };
    let pieces = open.into_iter().map(|open| piece(&open, odd, chosen.is_some())).collect();
    // Line numbers of joined lines would mislead; what else is said of the text holds.
    let notices = decoded.notices.into_iter().filter(|notice| !notice.contains("line")).collect();
    Ok(File { pieces, encoding: decoded.encoding, notices })
}

fn gather(bytes: &[u8]) -> Result<Vec<Open>, Refusal> {
    let only_returns = !bytes.contains(&b'\n');
    let mut done: Vec<Open> = Vec::new();
    // Innermost last: an assistant's card may stand inside another.
    let mut open: Vec<Open> = Vec::new();
    let (mut line, mut kept) = (0_u32, 0);
    for raw in bytes.split(|b| *b == if only_returns { b'\r' } else { b'\n' }) {
        line = line.saturating_add(1);
        let text = raw.strip_suffix(b"\r").unwrap_or(raw);
        let trimmed = text.trim_ascii();
        kept += usize::from(!trimmed.is_empty());
        if kept > MAX_LINES || done.len() > MAX_CARDS {
            return Err(Refusal::TooLarge {
                found: format!("more than {MAX_CARDS} cards, or lines for as many"),
                limit: format!("{MAX_CARDS} cards"),
            });
        }
        if trimmed.eq_ignore_ascii_case(b"BEGIN:VCARD") {
            let inside = open.last().and_then(|open| open.lines.last()).is_some_and(|last| is_agent(last));
            if !inside {
                done.append(&mut open);
            }
            open.push(Open { line, lines: vec![text.to_vec()], stray: false });
        } else if trimmed.eq_ignore_ascii_case(b"END:VCARD") {
            if let Some(mut card) = open.pop() {
                card.lines.push(trimmed.to_vec());
                done.push(card);
            }
        } else if let Some(card) = open.last_mut() {
            if card.lines.len() > MAX_CARD_LINES {
                return Err(Refusal::TooLarge {
                    found: format!("a card of more than {MAX_CARD_LINES} lines"),
                    limit: "far less than that".to_owned(),
                });
            }
            let soft = card.lines.last().is_some_and(|last| last.ends_with(b"=") && is_quoted(last));
            match (text.first(), card.lines.last_mut()) {
                (Some(b' ' | b'\t'), Some(last)) if !soft => {
                    if last.len() < PICTURE || !is_data(last) {
                        last.extend_from_slice(&text[1..]);
                    } else {
                        kept -= 1;
                    }
                }
                (_, Some(last)) if soft => {
                    last.pop();
                    last.extend_from_slice(text);
                }
                _ if trimmed.is_empty() => {}
                _ => card.lines.push(text.to_vec()),
            }
        } else if !trimmed.is_empty() {
            match done.last_mut().filter(|last| last.stray) {
                Some(last) => last.lines.push(text.to_vec()),
                None => done.push(Open { line, lines: vec![text.to_vec()], stray: true }),
            }
        }
    }
    done.append(&mut open);
    done.sort_by_key(|card| card.line);
    Ok(done)
}

fn is_agent(line: &[u8]) -> bool {
    line.trim_ascii().get(..5).is_some_and(|start| start.eq_ignore_ascii_case(b"AGENT"))
}

/// Whether the value of a line is quoted-printable.
fn is_quoted(line: &[u8]) -> bool {
    let head = line.split(|b| *b == b':').next().unwrap_or_default();
    head.to_ascii_uppercase().windows(16).any(|window| window == b"QUOTED-PRINTABLE")
}

fn piece(open: &Open, odd: &'static Encoding, chosen: bool) -> Piece {
    let mut piece = Piece { line: open.line, text: String::new(), left_out: 0, stray: open.stray };
    for line in &open.lines {
        if is_data(line) {
            piece.left_out += 1;
            continue;
        }
        let text = match std::str::from_utf8(line) {
            Ok(text) if !chosen || line.is_ascii() => text.into(),
            _ => odd.decode_without_bom_handling(line).0,
        };
        let text = text.replace('\0', "");
        let (head, value) = text.split_once(':').unwrap_or((&text, ""));
        let upper = head.to_ascii_uppercase();
        piece.text.push_str(head);
        if upper.contains("QUOTED-PRINTABLE") {
            if !upper.contains("ENCODING=") {
                piece.text.truncate(piece.text.len() - head.len());
                piece.text.push_str(&upper.replace(";QUOTED-PRINTABLE", ";ENCODING=QUOTED-PRINTABLE"));
            }
            if !upper.contains("CHARSET=") && is_utf8(value) {
                piece.text.push_str(";CHARSET=UTF-8");
            }
        }
        if head.len() < text.len() {
            piece.text.push(':');
            piece.text.push_str(value);
        }
        piece.text.push('\n');
    }
    piece
}

/// Whether quoted-printable bytes are UTF-8 and more than ASCII.
fn is_utf8(value: &str) -> bool {
    let mut bytes = Vec::new();
    let mut rest = value.as_bytes();
    while let [first, tail @ ..] = rest {
        let hex = tail.get(..2).filter(|_| *first == b'=').and_then(|two| std::str::from_utf8(two).ok());
        match hex.and_then(|two| u8::from_str_radix(two, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            None => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    !bytes.is_ascii() && std::str::from_utf8(&bytes).is_ok()
}

/// Whether a line holds a picture, a sound or a key, and not just the address of one.
fn is_data(line: &[u8]) -> bool {
    let head = line.split(|b| *b == b':').next().unwrap_or_default().to_ascii_uppercase();
    let name = head.split(|b| *b == b';').next().unwrap_or_default();
    let name = name.rsplit(|b| *b == b'.').next().unwrap_or_default();
    let data = [b"PHOTO".as_slice(), b"LOGO", b"SOUND", b"KEY"].contains(&name);
    let packed =
        head.windows(6).any(|window| window == b"BASE64") || head.windows(10).any(|window| window == b"ENCODING=B");
    let inline = line.get(head.len() + 1..).is_some_and(|value| value.starts_with(b"data:"));
    data && (packed || inline || line.len() > 1000) || (packed && line.len() > LONG)
}
