//! Street lines of English-speaking countries: where a street name ends and a town begins, and what is a flat.
//!
//! Only needed where nothing parts the two. The words that end street names stand in `data/streets.txt`.

use std::collections::BTreeSet;
use std::sync::LazyLock;

static STREETS: LazyLock<[BTreeSet<&'static str>; 2]> = LazyLock::new(|| {
    let text = include_str!("../data/streets.txt");
    let body = text.split_once('\n').map_or(text, |(_, body)| body);
    let (weak, strong) = body.split_once('|').unwrap_or((body, ""));
    [weak.split_whitespace().collect(), strong.split_whitespace().collect()]
});

const UNITS: [&str; 15] = [
    "apt",
    "apartment",
    "unit",
    "suite",
    "ste",
    "flat",
    "floor",
    "fl",
    "room",
    "rm",
    "bldg",
    "building",
    "lot",
    "box",
    "trlr",
];

/// Whether a line is a flat, a floor or a care-of.
pub(crate) fn is_unit(piece: &str) -> bool {
    let first = piece.split([' ', '.']).next().unwrap_or_default().to_lowercase();
    UNITS.contains(&first.as_str()) || piece.starts_with('#') || first == "c/o"
}

/// Street and town without a mark between them, told apart by the words that end an English street name.
pub(crate) fn split(text: &str) -> Option<(Vec<String>, String)> {
    let words: Vec<&str> = text.split(' ').collect();
    if !text.chars().any(|c| c.is_ascii_digit()) {
        return None;
    }
    let joined = |words: &[&str]| words.join(" ");
    let lower: Vec<String> = words.iter().map(|word| word.trim_end_matches('.').to_lowercase()).collect();
    if let Some(unit) =
        (2..words.len()).rev().find(|i| UNITS.contains(&lower[*i].as_str()) || words[*i].starts_with('#'))
    {
        let end = if words[unit].len() > 1 && words[unit].starts_with('#') { unit + 1 } else { unit + 2 };
        let numbered =
            words.get(end - 1).is_some_and(|word| word.chars().any(|c| c.is_ascii_digit()) || word.len() == 1);
        if end < words.len() && numbered {
            return Some((vec![joined(&words[..unit]), joined(&words[unit..end])], joined(&words[end..])));
        }
    }
    let [weak, strong] = &*STREETS;
    let start = words.iter().position(|word| word.starts_with(|c: char| c.is_ascii_digit()))?;
    let ends = |i: &usize| weak.contains(lower[*i].as_str()) || strong.contains(lower[*i].as_str());
    let mut end = (start + 2..words.len().saturating_sub(1))
        .find(ends)
        .or_else(|| Some(start + 1).filter(|i| *i + 1 < words.len() && ends(i)))?;
    // "Mill Park Road": a word that ends streets beyond doubt takes those before it along.
    if !strong.contains(lower[end].as_str())
        && strong.contains(lower[end + 1].as_str())
        && end + 2 < words.len()
        && lower[end + 1] != "st"
    {
        end += 1;
    }
    while end + 2 < words.len()
        && matches!(
            lower[end + 1].as_str(),
            "n" | "s" | "e" | "w" | "ne" | "nw" | "se" | "sw" | "north" | "south" | "east" | "west"
        )
        && words[end + 1].len() <= 2
    {
        end += 1;
    }
    Some((vec![joined(&words[..=end])], joined(&words[end + 1..])))
}
