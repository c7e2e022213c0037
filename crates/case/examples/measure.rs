//! Measures what an owner of many customers waits for: a list taken in, a list searched as one types, everyone counted.
//!
//! `measure list FILE PEOPLE` writes a list as messy as real ones, `measure workbook FILE PEOPLE` a tidier one as a workbook; `measure people FILE
//! [PROGRAM]` takes a list in and prints one line of JSON, `measure duties` assesses 60 places. PROGRAM reads contact files in a process of its
//! own, as the window has it. Run by `bench/people/run.py`.
#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "what it measures is all that it is for")]

use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::time::Instant;

use case::api::{Desk, Idle, Surroundings};
use case::vault::Cost;
use serde_json::{Value, json};

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["list", file, people] => list(Path::new(file), people.parse().unwrap()),
        ["workbook", file, people] => workbook(Path::new(file), people.parse().unwrap()),
        ["duties"] => duties(),
        ["people", file] => people(Path::new(file), None),
        ["people", file, program] => people(Path::new(file), Some(PathBuf::from(program))),
        _ => println!("measure list|workbook FILE PEOPLE | measure people FILE [PROGRAM] | measure duties"),
    }
}

const GIVEN: [&str; 16] = [
    "Ana", "Ben", "Chloé", "Dmitri", "Eun-ji", "Fatima", "Grace", "Håkon", "Ivy", "José", "Kai", "Lê", "Mary Ann",
    "Noor", "Ótis", "Pia",
];
const FAMILY: [&str; 16] = [
    "Reyes",
    "Moss",
    "O'Neill",
    "Nakamura",
    "van der Berg",
    "García Márquez",
    "Smith",
    "Nguyễn",
    "Lowell",
    "Brandt",
    "Kane",
    "Fox",
    "Doe",
    "Müller",
    "Varga",
    "Abara",
];
const PLACES: [(&str, &str, &str); 8] = [
    ("Portland", "ME", "04101"),
    ("Nashua", "NH", "03060"),
    ("Boston", "MA", "02108"),
    ("Buffalo", "NY", "14201"),
    ("Austin", "TX", "78701"),
    ("Fresno", "CA", "93650"),
    ("Miami", "FL", "33101"),
    ("Seattle", "WA", "98101"),
];

/// Ten columns: quotes in quotes, line breaks in cells, 2 rows in 1,000 in another encoding, 3 in 100 somebody who was there before.
fn list(file: &Path, people: u32) {
    let mut out = BufWriter::new(std::fs::File::create(file).unwrap());
    out.write_all(b"\xef\xbb\xbfFirst Name,Last Name,Email,Phone,Street,City,State,ZIP,Notes,Customer since\r\n")
        .unwrap();
    for row in 0..people {
        let who = if row % 100 < 3 && row > 1_000 { row - 1_000 } else { row };
        let at = |of: u32, by: usize| (who.wrapping_mul(of) >> 8) as usize % by;
        let (city, state, zip) = PLACES[at(2_654_435_761, PLACES.len())];
        let notes = match row % 7 {
            0 => "\"asked for \"\"the usual\"\", twice\"",
            1 => "\"first line\nsecond line\"",
            2 => "likes rye; pays late",
            _ => "",
        };
        let line = format!(
            "{},{},customer{who}@example.com,207-555-{:04},\"{who} Elm Street, Apt {}\",{city},{state},{zip},{notes},2019-03-{:02}\r\n",
            GIVEN[at(40_503, GIVEN.len())],
            FAMILY[at(2_246_822_519, FAMILY.len())],
            who % 10_000,
            who % 90,
            who % 28 + 1,
        );
        if row % 500 == 499 {
            // As a program of the year 2000 would have written it.
            let bytes: Vec<u8> = line.chars().map(|sign| u8::try_from(u32::from(sign)).unwrap_or(b'?')).collect();
            out.write_all(&bytes).unwrap();
        } else {
            out.write_all(line.as_bytes()).unwrap();
        }
    }
    out.flush().unwrap();
}

fn workbook(file: &Path, people: u32) {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    let header =
        ["First Name", "Last Name", "Email", "Phone", "Street", "City", "State", "ZIP", "Notes", "Customer since"];
    for (column, name) in (0..).zip(header) {
        sheet.write_string(0, column, name).unwrap();
    }
    for row in 0..people {
        let at = |by: usize| row as usize % by;
        let (city, state, zip) = PLACES[at(PLACES.len())];
        let cells = [
            GIVEN[at(GIVEN.len())].to_owned(),
            FAMILY[at(FAMILY.len())].to_owned(),
            format!("customer{row}@example.com"),
            format!("207-555-{:04}", row % 10_000),
            format!("{row} Elm Street"),
            city.to_owned(),
            state.to_owned(),
            zip.to_owned(),
            "likes rye".to_owned(),
            format!("2019-03-{:02}", row % 28 + 1),
        ];
        for (column, cell) in (0..).zip(cells) {
            sheet.write_string(row + 1, column, cell).unwrap();
        }
    }
    book.save(file).unwrap();
}

fn duties() {
    let places: Vec<Value> = law::laws()
        .iter()
        .filter(|law| law.sector().is_none() && law.id != "EU")
        .map(|law| law.id.split_once('-').unwrap_or((law.id.as_str(), "")))
        .map(|(country, region)| json!({ "country": country, "region": (!region.is_empty()).then_some(region), "people": 900 }))
        .take(60)
        .collect();
    let facts = json!({
        "business": { "country": "US", "region": "TX", "sector": "retail", "covered": [] }, "people": places,
        "data": ["ssn", "online_credentials", "medical"], "encrypted": false, "medium": "electronic", "event": "acquisition",
        "harm": "likely", "discovered": "2026-11-01", "determined": "2026-11-02",
    });
    let situation = law::Situation::from_json(&facts.to_string()).unwrap();
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let found = law::assess(&situation, today).duties.len();
    let mut times: Vec<f64> = (0..50).map(|_| timed(|| law::assess(&situation, today)).0 * 1e3).collect();
    println!("{}", json!({ "places": places.len(), "duties": found, "duties_ms": at(&mut times, 50) }));
}

fn people(file: &Path, reader: Option<PathBuf>) {
    let folder = tempfile::tempdir().unwrap();
    let now = || chrono::DateTime::parse_from_rfc3339("2026-11-23T09:00:00+00:00").unwrap();
    let desk = || {
        let data_dir = folder.path().to_owned();
        Desk::new(Surroundings { data_dir, now, cost: Cost::TEST, reader: reader.clone() })
    };
    let first = desk();
    let call = |desk: &Desk, name: &str, body: Value| desk.call(name, body, &Idle).unwrap();
    call(&first, "create_book", json!({ "passphrase": "lamp harbour quiet seven" }));
    call(&first, "open_case", json!({ "codename": "Measured", "practice": true }));
    let list = json!({ "path": file, "pasted": null, "sheet": null, "layout": null, "country": "US", "retyped": null });
    let ask = json!({ "incident": "1", "file": list });
    let (looked, seen) = timed(|| call(&first, "look_at_file", ask.clone()));
    let (taken_in, after) = timed(|| call(&first, "import_people", ask));
    let counted: Vec<f64> = (0..9).map(|_| timed(|| call(&first, "coverage", json!({ "incident": "1" }))).0).collect();
    let everyone = after["balance"]["everyone"].as_u64().unwrap();
    let mut strokes = Vec::new();
    for word in ["customer4", "reyes", "elm street", "o'neill", "207555", "fresno", "müller", "zzz"] {
        for typed in 1..=word.chars().count() {
            let search: String = word.chars().take(typed).collect();
            let query = json!({
                "incident": "1", "search": search, "filter": null, "place": null, "channel": null, "offset": 0, "limit": 50,
            });
            strokes.push(timed(|| call(&first, "people", query)).0);
        }
    }
    let (alike, _) = timed(|| call(&first, "alike", json!({ "incident": "1", "offset": 0, "limit": 20 })));
    drop(first);
    let second = desk();
    let (opened, _) = timed(|| {
        call(&second, "unlock", json!({ "passphrase": "lamp harbour quiet seven" }));
        call(&second, "home", json!({ "incident": "1" }))
    });
    let found = json!({
        "rows": seen["records"], "people": everyone,
        "nobody": seen["problems"].as_array().map_or(0, |all| all.iter().filter(|problem| problem["column"] == "").count()),
        "look_s": looked, "import_s": taken_in,
        "count_ms": at(&mut counted.clone(), 50) * 1e3,
        "keystroke_ms": { "strokes": strokes.len(), "p50": at(&mut strokes, 50) * 1e3, "p95": at(&mut strokes, 95) * 1e3, "p99": at(&mut strokes, 99) * 1e3 },
        "alike_s": alike, "open_s": opened, "peak_mib": peak(), "book_mib": size(folder.path()),
    });
    println!("{found}");
}

fn timed<T>(work: impl FnOnce() -> T) -> (f64, T) {
    let start = Instant::now();
    let done = work();
    (start.elapsed().as_secs_f64(), done)
}

/// The value below which so many of a hundred lie.
fn at(values: &mut [f64], percent: usize) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get((values.len() * percent / 100).min(values.len().saturating_sub(1))).copied().unwrap_or_default()
}

/// The most memory that this process has held, where the system says so.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse::<u64>().ok().map(|kib| kib / 1024)
}

fn size(folder: &Path) -> u64 {
    let files = std::fs::read_dir(folder).unwrap().filter_map(Result::ok);
    files.filter_map(|file| file.metadata().ok()).map(|about| about.len()).sum::<u64>() / (1024 * 1024)
}
