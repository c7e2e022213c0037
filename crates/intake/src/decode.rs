//! Bytes into text.
//!
//! Encodings are decided line by line, because lists are pasted together: a line that is UTF-8 is read as UTF-8, every other line in
//! the encoding that the odd lines together look like. Lines may be cut before decoding because every encoding in use here, UTF-16
//! aside, writes a line break as the one byte. What kind of file it is was asked before, in `sniff`.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::Refusal;

/// A text with the name of its encoding and what the owner should know about it.
pub(crate) struct Text<'b> {
    pub text: Cow<'b, str>,
    pub encoding: String,
    pub notices: Vec<String>,
}

/// Decodes a file; `chosen` is the encoding the owner named, if any.
pub(crate) fn decode<'b>(bytes: &'b [u8], chosen: Option<&str>, country: &str) -> Result<Text<'b>, Refusal> {
    let mut notices = Vec::new();
    let (text, encoding) = match chosen {
        Some(name) => {
            let encoding = Encoding::for_label(name.trim().as_bytes())
                .ok_or_else(|| Refusal::UnknownEncoding { name: name.trim().to_owned() })?;
            (encoding.decode(bytes).0, encoding)
        }
        None => match (Encoding::for_bom(bytes), wide(bytes)) {
            (Some((encoding, length)), _) if encoding != UTF_8 => {
                (encoding.decode_without_bom_handling(&bytes[length..]).0, encoding)
            }
            (None, Some(encoding)) => (encoding.decode_without_bom_handling(bytes).0, encoding),
            _ => by_lines(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes), country, &mut notices),
        },
    };
    let text = match read_twice(&text) {
        Some(mended) => {
            notices.push(
                "The accents in this file had been spoiled by another program (\"Ã¼\" for \"ü\"). They were put right; please check a few names."
                    .to_owned(),
            );
            Cow::Owned(mended)
        }
        None => text,
    };
    // A form feed or a NUL says nothing about anybody and would travel into letters.
    let text = if text.bytes().any(|b| b == 0) {
        notices.push(
            "Some bytes in this file are empty (NUL). They were left out; please check the values around them."
                .to_owned(),
        );
        Cow::Owned(text.replace('\0', ""))
    } else {
        text
    };
    Ok(Text { text, encoding: encoding.name().to_ascii_lowercase(), notices })
}

/// A file that was UTF-8 once, was opened as Windows-1252 and saved so again: `MÃ¼ller`. It is put right only if every odd sign in it
/// can be, for a sign that cannot shows that the file means what it says.
fn read_twice(text: &str) -> Option<String> {
    // Ã, Â, Ä, Å and â begin every such pair of a Latin script.
    if text.is_ascii() || !text.contains(['Ã', 'Â', 'Ä', 'Å', 'â']) {
        return None;
    }
    let mut mended = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| !c.is_ascii()) {
        mended.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.find(|c: char| c.is_ascii()).unwrap_or(rest.len());
        let (bytes, _, lost) = WINDOWS_1252.encode(&rest[..end]);
        if lost || rest[..end].chars().count() < 2 {
            return None;
        }
        mended.push_str(std::str::from_utf8(&bytes).ok()?);
        rest = &rest[end..];
    }
    mended.push_str(rest);
    Some(mended)
}

/// UTF-16 without its mark: in text that is mostly Latin, every other byte is nought.
pub(crate) fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(4096) & !1];
    if head.len() < 8 {
        return None;
    }
    let noughts = |offset: usize| head.iter().skip(offset).step_by(2).filter(|b| **b == 0).count();
    let (even, odd, half) = (noughts(0), noughts(1), head.len() / 2);
    match () {
        () if odd * 10 > half * 7 && even * 10 < half => Some(UTF_16LE),
        () if even * 10 > half * 7 && odd * 10 < half => Some(UTF_16BE),
        () => None,
    }
}

fn by_lines<'b>(bytes: &'b [u8], country: &str, notices: &mut Vec<String>) -> (Cow<'b, str>, &'static Encoding) {
    let bad = match std::str::from_utf8(bytes) {
        Ok(text) => return (Cow::Borrowed(text), UTF_8),
        Err(bad) => bad.valid_up_to(),
    };
    let lines = || bytes.split_inclusive(|b| *b == b'\n');
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    let (mut odd, mut marked, mut sample) = (0_u32, 0_u32, Vec::new());
    for line in lines() {
        if line.is_ascii() {
            continue;
        }
        if std::str::from_utf8(line).is_ok() {
            marked += 1;
        } else {
            odd += 1;
            detector.feed(line, false);
            if sample.len() < 65_536 {
                sample.extend_from_slice(line);
            }
        }
    }
    detector.feed(b"", true);
    let domain = country.to_ascii_lowercase();
    let domain = (domain.len() == 2 && domain.bytes().all(|b| b.is_ascii_lowercase())).then_some(domain.as_bytes());
    let guess = old_desktop(&sample).unwrap_or_else(|| detector.guess(domain, Utf8Detection::Deny));
    let guess = of_windows(guess, &sample);

    let mut text = String::with_capacity(bytes.len() + bytes.len() / 8);
    for line in lines() {
        match std::str::from_utf8(line) {
            Ok(line) => text.push_str(line),
            Err(_) => text.push_str(&guess.decode_without_bom_handling(line).0),
        }
    }
    if marked > odd {
        let first = 1 + bytes[..bad].iter().filter(|b| **b == b'\n').count();
        let lines = if odd == 1 { "One line was".to_owned() } else { format!("{odd} lines were") };
        notices.push(format!(
            "{lines} written in another text encoding than the rest, the first of them line {first}. Please check the accents there."
        ));
        (Cow::Owned(text), UTF_8)
    } else {
        (Cow::Owned(text), guess)
    }
}

/// Where a standard and the Windows encoding that grew from it read a file alike, the file came from Windows.
fn of_windows(guess: &'static Encoding, sample: &[u8]) -> &'static Encoding {
    let twin = match guess.name() {
        "ISO-8859-2" => encoding_rs::WINDOWS_1250,
        "ISO-8859-4" | "ISO-8859-13" => encoding_rs::WINDOWS_1257,
        "ISO-8859-7" => encoding_rs::WINDOWS_1253,
        "ISO-8859-8" => encoding_rs::WINDOWS_1255,
        _ => return guess,
    };
    let read = |encoding: &'static Encoding| encoding.decode_without_bom_handling(sample).0;
    if read(guess) == read(twin) { twin } else { guess }
}

/// Excel for the Mac still saves "CSV (Macintosh)"; the detector does not know that encoding. It is taken when it turns every odd byte
/// into a letter or mark that names hold, and Windows-1252 does not.
fn old_desktop(sample: &[u8]) -> Option<&'static Encoding> {
    let plausible = |encoding: &'static Encoding| {
        let odd: Vec<u8> = sample.iter().copied().filter(|b| *b >= 0x80).collect();
        encoding
            .decode_without_bom_handling(&odd)
            .0
            .chars()
            .filter(|c| "äöüßéèêëàâáãåçñíìîïóòôõúùûøæœÄÖÜÉÈÀÂÁÅÇÑÍÓÔÚØÆ–—’‘“”…«»°€".contains(*c))
            .count()
            * 100
            / odd.len().max(1)
    };
    (plausible(MACINTOSH) >= 95 && plausible(WINDOWS_1252) < 60).then_some(MACINTOSH)
}
