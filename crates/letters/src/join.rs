//! PDF files into one PDF file, written as they come.
//!
//! It reads only what the typesetter writes: one plain cross-reference table, no object streams, lengths in place. From each file
//! it takes the pages and all they refer to, gives every object a new number, and hangs the pages under a branch of one page tree.
//! Titles, outlines and metadata of the parts are left behind. In memory stays one part and eight bytes for each object.

use std::collections::{BTreeMap, VecDeque};
use std::io::Write;

use crate::RenderFault;

const CATALOG: u32 = 1;
const TREE: u32 = 2;
const ABOUT: u32 = 3;

/// The file that grows.
pub(crate) struct Joined<'a> {
    out: &'a mut dyn Write,
    written: u64,
    /// Where each object begins; object `n` is at `n - 1`.
    offsets: Vec<u64>,
    branches: Vec<(u32, u32)>,
}

impl<'a> Joined<'a> {
    pub(crate) fn begin(out: &'a mut dyn Write) -> Result<Self, RenderFault> {
        let mut joined = Self { out, written: 0, offsets: vec![0; 3], branches: Vec::new() };
        joined.put(b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")?;
        Ok(joined)
    }

    /// Takes in the pages of one file.
    pub(crate) fn add(&mut self, file: &[u8]) -> Result<(), RenderFault> {
        let part = Part::read(file).ok_or_else(|| unreadable("a part has no cross-reference table"))?;
        let pages = part.pages().ok_or_else(|| unreadable("a part has no pages"))?;
        let branch = self.next_number();
        let mut numbers: BTreeMap<u32, u32> = BTreeMap::new();
        let mut waiting: VecDeque<u32> = VecDeque::new();
        for &page in &pages {
            numbers.insert(page, self.next_number());
            waiting.push_back(page);
        }
        while let Some(old) = waiting.pop_front() {
            let object = part.object(old).ok_or_else(|| unreadable("a part refers to an object it does not hold"))?;
            let is_page = pages.contains(&old);
            let body = renumbered(object, &mut |reference, after_parent| {
                if is_page && after_parent {
                    return branch;
                }
                *numbers.entry(reference).or_insert_with(|| {
                    waiting.push_back(reference);
                    self.offsets.push(0);
                    u32::try_from(self.offsets.len()).unwrap_or(u32::MAX)
                })
            });
            let new = numbers.get(&old).copied().unwrap_or_default();
            self.object(new, &body)?;
        }
        let kids: Vec<String> =
            pages.iter().filter_map(|page| numbers.get(page)).map(|page| format!("{page} 0 R")).collect();
        let count = u32::try_from(kids.len()).unwrap_or(u32::MAX);
        self.object(
            branch,
            format!("<</Type/Pages/Parent {TREE} 0 R/Count {count}/Kids[{}]>>", kids.join(" ")).as_bytes(),
        )?;
        self.branches.push((branch, count));
        Ok(())
    }

    /// Writes what holds the pages together, and says how long the file is.
    pub(crate) fn finish(mut self, title: &str, language: &str) -> Result<u64, RenderFault> {
        let kids: Vec<String> = self.branches.iter().map(|(branch, _)| format!("{branch} 0 R")).collect();
        let count: u32 = self.branches.iter().map(|(_, count)| count).sum();
        self.object(TREE, format!("<</Type/Pages/Count {count}/Kids[{}]>>", kids.join(" ")).as_bytes())?;
        let catalog = format!(
            "<</Type/Catalog/Pages {TREE} 0 R/Lang {}/ViewerPreferences<</DisplayDocTitle true>>>>",
            text(language)
        );
        self.object(CATALOG, catalog.as_bytes())?;
        self.object(ABOUT, format!("<</Title {}/Creator {}>>", text(title), text("Stepback")).as_bytes())?;
        let table_at = self.written;
        let size = self.offsets.len() + 1;
        let mut table = format!("xref\n0 {size}\n0000000000 65535 f\r\n");
        for offset in &self.offsets {
            table.push_str(&format!("{offset:010} 00000 n\r\n"));
        }
        table.push_str(&format!(
            "trailer\n<</Size {size}/Root {CATALOG} 0 R/Info {ABOUT} 0 R>>\nstartxref\n{table_at}\n%%EOF\n"
        ));
        self.put(table.as_bytes())?;
        self.out.flush()?;
        Ok(self.written)
    }

    fn next_number(&mut self) -> u32 {
        self.offsets.push(0);
        u32::try_from(self.offsets.len()).unwrap_or(u32::MAX)
    }

    fn object(&mut self, number: u32, body: &[u8]) -> Result<(), RenderFault> {
        if let Some(offset) = (number as usize).checked_sub(1).and_then(|at| self.offsets.get_mut(at)) {
            *offset = self.written;
        }
        self.put(format!("{number} 0 obj\n").as_bytes())?;
        self.put(body)?;
        self.put(b"\nendobj\n")
    }

    fn put(&mut self, bytes: &[u8]) -> Result<(), RenderFault> {
        self.out.write_all(bytes)?;
        self.written += bytes.len() as u64;
        Ok(())
    }
}

fn unreadable(why: &str) -> RenderFault {
    RenderFault::Typesetting { detail: why.to_owned() }
}

/// A text string that is safe whatever it holds: UTF-16 in hexadecimal.
fn text(words: &str) -> String {
    words.encode_utf16().fold("<FEFF".to_owned(), |hex, unit| hex + &format!("{unit:04X}")) + ">"
}

/// One file that is read.
struct Part<'a> {
    objects: BTreeMap<u32, &'a [u8]>,
    root: u32,
}

impl<'a> Part<'a> {
    fn read(file: &'a [u8]) -> Option<Self> {
        let start = after(file, file.windows(9).rposition(|window| window == b"startxref")?, b"startxref")?;
        let table_at = usize::try_from(number(&file[start..])?).ok()?;
        let trailer = file.get(table_at..start)?;
        let table =
            std::str::from_utf8(&trailer[..trailer.windows(7).position(|window| window == b"trailer")?]).ok()?;
        let mut lines = table.lines();
        let mut offsets: Vec<(u32, usize)> = Vec::new();
        if lines.next()?.trim() != "xref" {
            return None;
        }
        let mut next = 0;
        for line in lines {
            let mut words = line.split_whitespace();
            match (words.next(), words.next(), words.next()) {
                (Some(offset), Some(_), Some(kind)) => {
                    if kind == "n" {
                        offsets.push((next, offset.parse().ok()?));
                    }
                    next += 1;
                }
                (Some(first), Some(_), None) => next = first.parse().ok()?,
                _ => return None,
            }
        }
        let root = reference_after(trailer, b"/Root")?;
        offsets.sort_by_key(|(_, offset)| *offset);
        let ends = offsets.iter().skip(1).map(|(_, offset)| *offset).chain([table_at]);
        let objects = offsets
            .iter()
            .zip(ends)
            .map(|((number, offset), end)| {
                let whole = file.get(*offset..end)?;
                let body = whole.get(whole.windows(3).position(|window| window == b"obj")? + 3..)?;
                let body = body.get(..body.windows(6).rposition(|window| window == b"endobj")?)?;
                Some((*number, body.trim_ascii()))
            })
            .collect::<Option<_>>()?;
        Some(Self { objects, root })
    }

    fn object(&self, number: u32) -> Option<&'a [u8]> {
        self.objects.get(&number).copied()
    }

    /// The pages in reading order.
    fn pages(&self) -> Option<Vec<u32>> {
        let mut waiting = vec![reference_after(self.object(self.root)?, b"/Pages")?];
        let mut pages = Vec::new();
        while let Some(number) = waiting.pop() {
            let object = self.object(number)?;
            match object.windows(5).position(|window| window == b"/Kids") {
                Some(at) => {
                    let list = &object[at..];
                    let list = &list[..list.iter().position(|byte| *byte == b']')?];
                    let mut kids = Vec::new();
                    renumbered(list, &mut |kid, _| {
                        kids.push(kid);
                        kid
                    });
                    waiting.extend(kids.into_iter().rev());
                }
                None => pages.push(number),
            }
        }
        Some(pages)
    }
}

fn after(bytes: &[u8], at: usize, word: &[u8]) -> Option<usize> {
    let start = at + word.len();
    let space = bytes.get(start..)?.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
    Some(start + space)
}

fn number(bytes: &[u8]) -> Option<u64> {
    let digits = bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
    std::str::from_utf8(&bytes[..digits]).ok()?.parse().ok()
}

fn reference_after(bytes: &[u8], name: &[u8]) -> Option<u32> {
    let at = bytes.windows(name.len()).position(|window| window == name)?;
    u32::try_from(number(&bytes[after(bytes, at, name)?..])?).ok()
}

/// An object with every reference in it replaced; what follows the word `stream` is left as it is.
///
/// `number` is told the old number and whether the reference stands after `/Parent`.
fn renumbered(object: &[u8], number_for: &mut dyn FnMut(u32, bool) -> u32) -> Vec<u8> {
    let mut out = Vec::with_capacity(object.len() + 16);
    let mut at = 0;
    let mut name: &[u8] = b"";
    while let Some(&byte) = object.get(at) {
        let length = match byte {
            b'(' => string_length(&object[at..]),
            b'<' if object.get(at + 1) == Some(&b'<') => 2,
            b'<' => object[at..].iter().position(|byte| *byte == b'>').map_or(object.len() - at, |end| end + 1),
            b'/' => 1 + object[at + 1..].iter().take_while(|byte| regular(**byte)).count(),
            byte if regular(byte) => object[at..].iter().take_while(|byte| regular(**byte)).count(),
            _ => 1,
        };
        let token = &object[at..at + length];
        if token == b"stream" {
            break;
        }
        if byte == b'/' {
            name = token;
        }
        if byte.is_ascii_digit()
            && let Some((reference, end)) = reference(&object[at..])
        {
            let new = number_for(reference, name == b"/Parent");
            out.extend_from_slice(format!("{new} 0 R").as_bytes());
            at += end;
            continue;
        }
        out.extend_from_slice(token);
        at += length;
    }
    out.extend_from_slice(&object[at..]);
    out
}

fn regular(byte: u8) -> bool {
    !byte.is_ascii_whitespace() && byte != 0 && !b"()<>[]{}/%".contains(&byte)
}

/// The length of a string in parentheses, which may nest and escape.
fn string_length(bytes: &[u8]) -> usize {
    let (mut depth, mut at) = (0usize, 0);
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 1,
            b'(' => depth += 1,
            b')' => depth -= 1,
            _ => {}
        }
        at += 1;
        if depth == 0 {
            return at;
        }
    }
    bytes.len()
}

/// A reference such as `12 0 R` at the start of the bytes: the object's number, and how many bytes it takes.
fn reference(bytes: &[u8]) -> Option<(u32, usize)> {
    let digits = |from: usize| bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let first = digits(0);
    let second = digits(first + usize::from(bytes.get(first) == Some(&b' ')));
    let end = first + 1 + second + 2;
    let fits = bytes.get(first) == Some(&b' ')
        && second > 0
        && bytes.get(first + 1 + second..end) == Some(b" R")
        && bytes.get(end).is_none_or(|byte| !regular(*byte));
    fits.then_some(())?;
    Some((u32::try_from(number(bytes)?).ok()?, end))
}
