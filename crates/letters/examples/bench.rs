//! Prints a run and says what it took: `bench N THREADS OUT.pdf [alone]`. With `alone` every letter is set by itself by the
//! typesetter, as a file with nothing shared. Also `bench preview`, `bench data N` (people and words for the other programs).
#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a measuring tool")]

use std::io::Write;
use std::time::Instant;

use letters::{Letter, PrintJob, Recipient, Sheet, Words};

fn words() -> Words {
    letters::compose(&Letter::from_toml(include_str!("../tests/it/sample.toml")).unwrap()).unwrap()
}

const GIVEN: [&str; 12] =
    ["Leah", "John", "Maximiliane", "Zoë", "Łukasz", "Aoife", "José", "Ava", "Siobhán", "Priya", "Bob", "Charlotte"];
const FAMILY: [&str; 11] = [
    "Bryan",
    "O’Neill",
    "Vandenberghe",
    "Ng",
    "Tóth",
    "de la Cruz",
    "Smith",
    "Griffin",
    "Żółć",
    "Featherstonehaugh",
    "Wu",
];
const STREET: [&str; 5] = ["Alder Lane", "North Warehouse Quarter Road", "A St", "Rue de l’Église", "Elm Street"];

fn person(number: usize) -> Recipient {
    let street = format!("{} {}", number % 997 + 1, STREET[number % 5]);
    let mut address = vec![street, format!("Portland, ME {:05}", number * 7 % 99_999)];
    if number.is_multiple_of(9) {
        address.insert(0, format!("Apartment {}", number % 40 + 1));
    }
    Recipient {
        reference: format!("HB-{number:06}"),
        given: GIVEN[number % 12].to_owned(),
        family: format!("{} {}", FAMILY[number % 11], FAMILY[number / 11 % 11]),
        address,
        country: Some("US".to_owned()),
        code: Some(format!("SHIELD-{:04}-{:04}", number * 31 % 9973, number % 10_000)),
        ..Recipient::default()
    }
}

/// Memory of this process in KiB: now, or at most so far.
fn memory(line: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let found = status.lines().find_map(|l| l.strip_prefix(line)).unwrap_or_default();
    found.split_whitespace().next().and_then(|number| number.parse().ok()).unwrap_or_default()
}

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["preview"] => preview(),
        ["data", number] => data(number.parse().unwrap()),
        [number, _, out, "alone"] => alone(number.parse().unwrap(), out),
        [number, threads, out] => run(number.parse().unwrap(), threads.parse().unwrap(), out),
        _ => println!("bench N THREADS OUT.pdf [alone] | bench preview | bench data N"),
    }
}

fn run(number: usize, threads: usize, out: &str) {
    let words = [words()];
    // The typesetter and the fonts are loaded before the run, as they are in the program.
    letters::letter_pdf(&words[0], &person(1), Sheet::UsLetter).unwrap();
    let before = memory("VmRSS:");
    let start = Instant::now();
    let mut file = std::io::BufWriter::with_capacity(1 << 16, std::fs::File::create(out).unwrap());
    let job = PrintJob { threads, ..PrintJob::of(&words, Sheet::UsLetter) };
    let made = job.print((0..number).map(|number| (0, person(number))), &mut file, &mut |_, _| true).unwrap();
    file.into_inner().unwrap().sync_all().unwrap();
    println!(
        "{{\"letters\":{},\"pages\":{},\"seconds\":{:.4},\"peak_kib\":{},\"over_start_kib\":{},\"bytes_a_letter\":{}}}",
        made.people,
        made.pages,
        start.elapsed().as_secs_f64(),
        memory("VmHWM:"),
        memory("VmHWM:").saturating_sub(before),
        u64::from(made.bytes) / number.max(1) as u64,
    );
}

fn alone(number: usize, out: &str) {
    let words = words();
    let start = Instant::now();
    let mut bytes = 0;
    for number in 0..number {
        let pdf = letters::letter_pdf(&words, &person(number), Sheet::UsLetter).unwrap();
        bytes += pdf.len();
        std::fs::write(out, pdf).unwrap();
    }
    println!(
        "{{\"letters\":{number},\"seconds\":{:.4},\"peak_kib\":{},\"bytes_a_letter\":{}}}",
        start.elapsed().as_secs_f64(),
        memory("VmHWM:"),
        bytes / number.max(1)
    );
}

/// A preview after each of a hundred edits, the way they are typed: a word grows by a letter.
fn preview() {
    let mut words = words();
    let (mut times, mut bytes) = (Vec::new(), 0);
    for edit in 0..120 {
        if let Some(letters::Block::Paragraph { runs }) =
            words.blocks.iter_mut().filter(|block| matches!(block, letters::Block::Paragraph { .. })).nth(1)
        {
            runs.push(letters::Run::text(if edit % 6 == 5 { " " } else { "a" }));
        }
        let start = Instant::now();
        bytes = letters::preview(&words, &person(1), Sheet::UsLetter, 1).unwrap().svg.len();
        times.push(start.elapsed().as_secs_f64() * 1000.0);
    }
    // The first few fill the caches, once a session.
    let mut times = times.split_off(20);
    times.sort_by(f64::total_cmp);
    println!(
        "{{\"edits\":{},\"median_ms\":{:.2},\"p95_ms\":{:.2},\"max_ms\":{:.2},\"svg_bytes\":{bytes}}}",
        times.len(),
        times[times.len() / 2],
        times[times.len() * 95 / 100],
        times[times.len() - 1]
    );
}

/// The same people and words for the other programs, as JSON.
fn data(number: usize) {
    let words = words();
    let letters: Vec<_> = (0..number)
        .map(|number| {
            let person = person(number);
            serde_json::json!({
                "reference": person.reference,
                "name": person.full_name(),
                "label": person.label(),
                "code": person.code,
                "blocks": letters::filled(&words.blocks, &person).unwrap(),
            })
        })
        .collect();
    let mut out = std::io::stdout().lock();
    serde_json::to_writer(&mut out, &letters).unwrap();
    out.flush().unwrap();
}
