//! Print runs: the same pages as the letters themselves, in order, with nobody else's facts on them.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use letters::{Block, Field, PrintJob, PrintRun, Recipient, RenderFault, Run, Sheet, Words, compose, letter_pdf};

use crate::support::{canary, crowd, flat, leah, nothing_known, pages_of, sample};

/// How many letters the long tests make: `STEPBACK_LETTERS`, else a number that fits into every day.
fn many(everyday: usize) -> usize {
    std::env::var("STEPBACK_LETTERS").ok().and_then(|number| number.parse().ok()).unwrap_or(everyday)
}

fn printed(job: &PrintJob<'_>, people: &[(usize, Recipient)]) -> (Vec<u8>, PrintRun) {
    let mut pdf = Vec::new();
    let people = people.iter().map(|(variant, person)| (*variant, person));
    let run = job.print(people, &mut pdf, &mut |_, _| true).expect("the run is printed");
    (pdf, run)
}

/// Numbers that look like chance and are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }

    fn one_of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.below(all.len())]
    }
}

const GIVEN: [&str; 24] = [
    "Leah",
    "Jo",
    "Maximiliane-Charlotte",
    "Ava To",
    "W.",
    "Illi",
    "Zoë",
    "Łukasz",
    "Nguyễn Thị",
    "Ёлка",
    "Αθηνά",
    "Ángel",
    "Siân",
    "Ọláyínká",
    "O\u{308}zlem",
    "محمد",
    "דוד",
    "प्रिया",
    "สมชาย",
    "李",
    "ნინო",
    "Ana (Annie)",
    "D'Arcy",
    "Ty",
];
const FAMILY: [&str; 20] = [
    "Bryan",
    "Ng",
    "Vandenberghe-Featherstonehaugh",
    "AVATAR",
    "Tóth",
    "de la Cruz y Montenegro",
    "Żółć",
    "Щукина",
    "Ψωμά",
    "علي",
    "כהן",
    "शर्मा",
    "ใจดี",
    "小龍",
    "ბერიძე",
    "O’Neill",
    "Wu",
    "Šimůnek",
    "Þórsdóttir",
    "van 't Hof",
];
const STREETS: [&str; 8] = [
    "48 Alder Lane",
    "1 A St",
    "Flat 3, The Old Sorting Office, 112 North Warehouse Quarter Road West",
    "Ulica Długa 7/9",
    "Calle de Alcalá, 50",
    "1-2-3 渋谷",
    "ул. Ленина, 5",
    "Λεωφόρος Κηφισίας 12",
];

/// Somebody made of whatever the dice say.
fn somebody(dice: &mut Dice, number: usize) -> Recipient {
    let mut address = vec![dice.one_of(&STREETS).to_owned(), format!("Portland, ME {:05}", dice.below(99_999))];
    if dice.below(3) == 0 {
        address.insert(0, "c/o Harbour House".to_owned());
    }
    Recipient {
        reference: format!("HB-{number:04}"),
        given: dice.one_of(&GIVEN).to_owned(),
        family: dice.one_of(&FAMILY).to_owned(),
        company: (dice.below(6) == 0).then(|| "Quay Café & Söhne".to_owned()),
        address,
        code: (dice.below(4) > 0).then(|| format!("AV-{:06}", dice.below(999_999))),
        ..leah()
    }
}

/// Words with a person's facts in every kind of place: alone, within a long paragraph, at both ends of one, in a list.
fn full_of_fields() -> Words {
    let name = || Run::Field(Field::FullName);
    let filler = "Somebody got into the mailbox that we use for orders, and read what was in it for eleven days. ";
    let mut words = compose(&sample()).expect("the letter has words");
    words.blocks.push(Block::Paragraph {
        runs: vec![
            Run::text(format!("{filler}The letters to ")),
            name(),
            Run::text(format!(" were among them. {filler}")),
            Run::strong("Nothing else of yours was read. "),
            Run::text("We have the number "),
            Run::Field(Field::Reference),
            Run::text(" for this, and "),
            Run::link("this page", "https://example.org"),
            Run::text(format!(" says more. {filler}")),
        ],
    });
    words.blocks.push(Block::Paragraph { runs: vec![name(), Run::text(format!(", {filler}{filler}Yours, ")), name()] });
    words.blocks.push(Block::Bullets {
        items: vec![
            vec![Run::text("Nothing here.")],
            vec![Run::text("Ask for "), name(), Run::text(" when you call.")],
        ],
    });
    words
}

/// Every word of a PDF with its page and its left, upper and lower edge in points, read by another program.
fn words_at(pdf: &[u8]) -> Option<Vec<(usize, String, [f64; 3])>> {
    let mut file = tempfile::NamedTempFile::new().ok()?;
    file.write_all(pdf).ok()?;
    let read = Command::new("pdftotext").arg("-bbox").arg(file.path()).arg("-").output().ok()?;
    assert!(read.status.success(), "another program must be able to read the PDF");
    let (mut page, mut found) = (0, Vec::new());
    for line in String::from_utf8(read.stdout).ok()?.lines() {
        if line.contains("<page ") {
            page += 1;
        } else if line.trim_start().starts_with("<word ") {
            let parts: Vec<&str> = line.split(['"', '>', '<']).collect();
            let at = |part: usize| parts[part].parse::<f64>().expect("a place is a number");
            // What steers the direction of a name shows nothing.
            let word = parts[10].replace(['\u{2068}', '\u{2069}'], "").trim().to_owned();
            found.push((page, word, [at(2), at(4), at(8)]));
        }
    }
    Some(found)
}

#[test]
fn a_page_of_a_run_is_the_page_of_the_letter_itself() {
    let mut dice = Dice(7);
    let words = [compose(&nothing_known()).expect("the letter has words"), full_of_fields()];
    let people: Vec<(usize, Recipient)> =
        (0..many(40).min(2_000)).map(|number| (dice.below(2), somebody(&mut dice, number))).collect();
    let (pdf, run) = printed(&PrintJob::of(&words, Sheet::UsLetter), &people);
    let Some(all) = words_at(&pdf) else { return };
    let mut before = 0;
    for (variant, person) in &people {
        let letter = letter_pdf(&words[*variant], person, Sheet::UsLetter).expect("the letter is made");
        let Some(alone) = words_at(&letter) else { return };
        let pages = alone.iter().map(|(page, ..)| *page).max().unwrap_or_default();
        let mine: Vec<_> = all.iter().filter(|(page, ..)| (before + 1..=before + pages).contains(page)).collect();
        // The other program cuts lines that run both ways into words in its own manner.
        if person.full_name().contains(|c: char| ('\u{590}'..='\u{8ff}').contains(&c)) {
            let signs = |words: Vec<&(usize, String, [f64; 3])>| {
                let mut signs: Vec<char> = words.iter().flat_map(|(_, word, _)| word.chars()).collect();
                signs.retain(|c| *c != ' ');
                signs.sort_unstable();
                signs
            };
            assert_eq!(signs(mine), signs(alone.iter().collect()), "{}: the same signs", person.reference);
            before += pages;
            continue;
        }
        let count = mine.len();
        for ((page, word, place), (other_page, other_word, other_place)) in mine.into_iter().zip(&alone) {
            assert_eq!((page - before, word), (*other_page, other_word), "{}: the same words", person.reference);
            // How high the other program thinks a font is depends on how the font was cut; across, it measures for all.
            let measured = if word.chars().all(|c| c < '\u{530}') { 3 } else { 1 };
            let near = place.iter().zip(other_place).take(measured).all(|(one, two)| (one - two).abs() < 0.15);
            assert!(near, "{}: {word} stands at {place:?} and not at {other_place:?}", person.reference);
        }
        assert_eq!(count, alone.len(), "{}: as many words", person.reference);
        before += pages;
    }
    assert_eq!(before, run.pages as usize, "and no page more");
}

#[test]
fn the_window_shows_the_address_and_nothing_else() {
    let words = compose(&sample()).expect("the letter has words");
    for sheet in [Sheet::UsLetter, Sheet::A4] {
        let person = Recipient {
            address: vec!["Flat 3".to_owned(), "48 Alder Lane".to_owned(), "Portland, ME 04101".to_owned()],
            ..leah()
        };
        let pdf = letter_pdf(&words, &person, sheet).expect("the letter is made");
        let Some(found) = words_at(&pdf) else { return };
        let address = "Leah Bryan Flat 3 48 Alder Lane Portland, ME 04101";
        for envelope in sheet.envelopes() {
            let (always, ever) = envelope.shows(sheet);
            let mut shown = Vec::new();
            for (page, word, [left, top, bottom]) in &found {
                let [left, top, bottom] = [left, top, bottom].map(|points| points / 72.0 * 25.4);
                // The other program measures a line with the room above and below its letters: a third of its height.
                let room = (bottom - top) / 4.0;
                let (top, bottom) = (top + room, bottom - room);
                let outside = *page > 1 || bottom < ever.top || top > ever.bottom || left > ever.right;
                if !outside {
                    let inside = top >= always.top && bottom <= always.bottom && left >= always.left;
                    assert!(
                        inside,
                        "{}: {word} at {left:.0}, {top:.1} to {bottom:.1} may be hidden: {always:?}",
                        envelope.name
                    );
                    shown.push(word.as_str());
                }
            }
            assert_eq!(shown.join(" "), address, "{}: the address and nothing else", envelope.name);
        }
    }
}

#[test]
fn any_number_of_threads_gives_the_same_file() {
    let mut dice = Dice(11);
    let words = [compose(&sample()).expect("the letter has words"), full_of_fields()];
    let people: Vec<(usize, Recipient)> = (0..150).map(|number| (dice.below(2), somebody(&mut dice, number))).collect();
    let with = |threads| printed(&PrintJob { threads, ..PrintJob::of(&words, Sheet::A4) }, &people);
    let (one, run) = with(1);
    assert_eq!(with(3), (one, run), "three threads share the work");
}

/// What is wrong with the pages of a run for a [`crowd`] of this size: a page that is not one person's alone, a person out of
/// turn or left out, a blank where a fact should be. `every` is how many pages each letter has.
fn wrongs(pages: impl Iterator<Item = String>, people: usize, every: usize) -> Vec<String> {
    let mut wrongs = Vec::new();
    let mut count = 0;
    let mut of_letter = 0;
    for (at, page) in pages.enumerate() {
        count += 1;
        let owner = at / every;
        let mut foreign = BTreeSet::new();
        let mut own = 0;
        for (start, end) in [("Qx", "zq"), ("CODE-", ""), ("HB-", ""), ("No. ", " Alder")] {
            for (from, _) in page.match_indices(start) {
                let rest = &page[from + start.len()..];
                let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
                if digits.is_empty() || !rest[digits.len()..].starts_with(end) {
                    continue;
                }
                match digits.parse::<usize>() {
                    Ok(number) if number == owner => own += 1,
                    _ => drop(foreign.insert(digits)),
                }
            }
        }
        if !foreign.is_empty() {
            wrongs.push(format!("page {at} of person {owner} holds what belongs to {foreign:?}"));
        }
        // The reference at the foot of each page; name in the address and in the greeting, street and code once a letter.
        if own < 1 {
            wrongs.push(format!("page {at} of person {owner} does not say whose it is"));
        }
        of_letter = if at % every == 0 { own } else { of_letter + own };
        if at % every == every - 1 && of_letter < every + 4 {
            wrongs.push(format!("the letter of person {owner} has {of_letter} of {} facts", every + 4));
        }
        if at % every == 0 && (page.contains("Dear ,") || page.contains('[')) {
            wrongs.push(format!("page {at} has a blank"));
        }
    }
    if count != people * every {
        wrongs.push(format!("{count} pages for {people} people"));
    }
    wrongs
}

/// The pages of a file, one after another, for a file too large to hold.
fn pages_in(file: &Path) -> Option<impl Iterator<Item = String>> {
    let mut reader = Command::new("pdftotext").arg("-layout").arg(file).arg("-").stdout(Stdio::piped()).spawn().ok()?;
    let text = BufReader::new(reader.stdout.take()?);
    // A page ends with a form feed; what is left behind the last is no page.
    let pages = text.split(b'\x0c').map_while(Result::ok).map(|page| String::from_utf8_lossy(&page).into_owned());
    Some(pages.filter(|page| !page.trim().is_empty()))
}

/// Many people with a canary in each of their facts.
fn canaries(size: usize) -> impl ExactSizeIterator<Item = (usize, Recipient)> {
    (0..size).map(|number| {
        let mut person = crowd(1).remove(0);
        person.reference = format!("HB-{number:06}");
        person.family = canary(number);
        person.code = Some(format!("CODE-{number:06}"));
        person.address[0] = format!("No. {number:06} Alder Lane");
        (0, person)
    })
}

#[test]
fn everybody_gets_their_own_letter_and_nobody_elses_facts() {
    let size = many(2_000);
    let words = [compose(&sample()).expect("the letter has words")];
    let mut file = tempfile::NamedTempFile::new().expect("a file");
    let run = PrintJob::of(&words, Sheet::UsLetter)
        .print(canaries(size), file.as_file_mut(), &mut |_, _| true)
        .expect("the run is printed");
    assert_eq!(run.people as usize, size, "nobody is missing");
    assert!(
        u64::from(run.bytes) < 700 * u64::from(run.pages) + 100_000,
        "what all share is in the file once: {} bytes for {} pages",
        run.bytes,
        run.pages
    );
    let every = run.pages as usize / size;
    let Some(pages) = pages_in(file.path()) else { return };
    let found = wrongs(pages, size, every);
    assert!(found.is_empty(), "{} wrongs, the first of them: {:?}", found.len(), &found[..found.len().min(5)]);
    if let Ok(checked) = Command::new("qpdf").arg("--check").arg(file.path()).output() {
        let said = String::from_utf8_lossy(&checked.stdout).into_owned() + &String::from_utf8_lossy(&checked.stderr);
        assert!(checked.status.success() && !said.contains("WARNING"), "another program finds no fault: {said}");
    }
}

#[test]
fn the_canary_test_can_fail() {
    let words = [compose(&sample()).expect("the letter has words")];
    let mut pdf = Vec::new();
    let run = PrintJob::of(&words, Sheet::UsLetter).print(canaries(6), &mut pdf, &mut |_, _| true).expect("printed");
    let Some(pages) = pages_of(&pdf) else { return };
    let every = run.pages as usize / 6;
    let wrong = |pages: Vec<String>| wrongs(pages.into_iter(), 6, every);
    assert!(wrong(pages.clone()).is_empty(), "nothing is wrong with the run itself");
    let mut swapped = pages.clone();
    swapped.swap(0, every);
    assert!(!wrong(swapped).is_empty(), "two pages in each other's place are noticed");
    let mut foreign = pages.clone();
    foreign[0] += &canary(3);
    assert!(!wrong(foreign).is_empty(), "another person's name is noticed");
    let mut blank = pages.clone();
    blank[0] = blank[0].replace(&format!("Dear Leah {},", canary(0)), "Dear ,");
    assert!(!wrong(blank).is_empty(), "a blank is noticed");
    let mut short = pages;
    short.truncate(short.len() - every);
    assert!(!wrong(short).is_empty(), "a missing letter is noticed");
}

#[test]
fn on_both_sides_every_letter_begins_on_a_front() {
    let words = [
        Words { blocks: vec![Block::Address { lines: vec![] }, Block::paragraph("One page.")], ..full_of_fields() },
        compose(&sample()).expect("the letter has words"),
    ];
    let people: Vec<(usize, Recipient)> =
        crowd(7).into_iter().enumerate().map(|(at, person)| (at % 2, person)).collect();
    let job = PrintJob { duplex: true, batch: 3, ..PrintJob::of(&words, Sheet::UsLetter) };
    let (pdf, run) = printed(&job, &people);
    assert_eq!((run.people, run.batches), (7, 3), "everybody, in batches of three");
    assert_eq!(run.all_pages(), run.sheets * 2, "every sheet has two sides");
    let Some(pages) = pages_of(&pdf) else { return };
    assert_eq!(pages.len(), run.all_pages() as usize, "the pages reconcile");
    let mut fronts = 0;
    for (at, page) in pages.iter().enumerate() {
        if (0..7).any(|person| page.contains(&canary(person)) && page.contains("48 Alder Lane")) {
            assert_eq!(at % 2, 0, "a letter begins on a front");
            fronts += 1;
        }
    }
    assert_eq!(fronts, 7, "and each does");
    let text: Vec<String> = pages.iter().map(|page| flat(page)).collect();
    assert!(text[0].contains("Batch 1 of 3") && text[0].contains("1 to 3 of 7"), "a sheet says which batch comes");
    assert!(
        text[0].contains("HB-00000") && text[0].contains("HB-00002"),
        "and whose letters are the first and the last"
    );
    let last = text.iter().rev().find(|page| !page.is_empty()).expect("there is a last page");
    assert!(last.contains("End of the print run"), "the last sheet counts");
    let all = format!("All 7 {} {}", run.pages, run.blanks);
    assert!(last.contains(&all), "and its sums are those of the run: {all} in {last}");
}

#[test]
fn a_run_can_begin_again_at_a_batch() {
    let words = [compose(&sample()).expect("the letter has words")];
    let people: Vec<(usize, Recipient)> = crowd(10).into_iter().map(|person| (0, person)).collect();
    let job = PrintJob { batch: 4, from_batch: 3, ..PrintJob::of(&words, Sheet::A4) };
    let (pdf, run) = printed(&job, &people);
    assert_eq!((run.people, run.batches), (2, 1), "only the last batch is printed again");
    let Some(pages) = pages_of(&pdf) else { return };
    assert!(
        flat(&pages[0]).contains("Batch 3 of 3") && flat(&pages[0]).contains("9 to 10 of 10"),
        "under its own number"
    );
    assert!(flat(&pages[1]).contains(&canary(8)), "and begins with its first letter");
}

#[test]
fn a_variant_that_is_not_there_is_a_fault() {
    let words = [compose(&sample()).expect("the letter has words")];
    let made = PrintJob::of(&words, Sheet::A4).print([(3, leah())].into_iter(), &mut Vec::new(), &mut |_, _| true);
    assert!(matches!(made, Err(RenderFault::Typesetting { .. })), "nobody gets another variant's letter: {made:?}");
}
