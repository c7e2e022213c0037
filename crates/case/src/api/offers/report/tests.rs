use super::*;

fn rows(text: &str) -> Vec<GridRow> {
    intake::grid(text.as_bytes(), "US", None).unwrap().rows
}

fn person(given: &str, family: &str, email: &str) -> Person {
    let record = serde_json::json!({
        "record": 1, "line": 1, "kind": "person", "given": given, "family": family, "company": null,
        "emails": [email], "phones": [], "address": null, "residence": null, "kept": {}, "warnings": []
    });
    serde_json::from_value(record).unwrap()
}

/// Ana (1, code AAA-111), Ben (2, code BBB-222), and two people called Cy Doe (3, 4) who share an address.
fn known() -> Known {
    let mut known = Known::default();
    let people = [
        person("Ana", "Reyes", "ana@example.com"),
        person("Ben", "Moss", "ben@example.com"),
        person("Cy", "Doe", "home@example.com"),
        person("Cy", "Doe", "home@example.com"),
        person("Di", "Doe", "home@example.com"),
    ];
    for (id, person) in (1..).zip(&people) {
        known.add_person(Id(id), person);
    }
    known.add_code("AAA-111", Id(1));
    known.add_code("BBB-222", Id(2));
    known
}

#[test]
fn codes_are_found_in_any_layout() {
    let check = |text: &str, expected: &[&str], refused: &[u32]| {
        let read = codes(&rows(text), 12).unwrap();
        let found: Vec<&str> = read.codes.iter().map(|(_, code)| code.shown()).collect();
        assert_eq!(found, expected, "the codes of {text:?}");
        assert_eq!(
            read.refused.iter().map(|problem| problem.line).collect::<Vec<_>>(),
            refused,
            "the refused rows of {text:?}"
        );
    };
    check("AB12\n CD34 \nEF56\n", &["AB12", "CD34", "EF56"], &[]);
    check("KEY001\nKEY002\n", &["KEY001", "KEY002"], &[]);
    check("Activation code\nAB12\nCD34\n", &["AB12", "CD34"], &[]);
    check("Batch;Code;Expires\n7;AB12;2027-01-01\n7;;2027-01-01\n7;CD34;2027-01-01\n", &["AB12", "CD34"], &[3]);
    check("Code\nAB12\nTHIS-IS-MUCH-TOO-LONG\n", &["AB12"], &[3]);
    check("7,AB12CD,2027-01-01\n7,EF34GH,2027-01-01\n", &["AB12CD", "EF34GH"], &[]);
    check("Postal code,Activation Code\n04101,AB12\n", &["AB12"], &[]);
}

#[test]
fn a_file_without_codes_is_none() {
    for text in ["Name,Town\nAna,Bath\nBen,York\n", "Code\n\n", "Code,Batch\n,7\n"] {
        assert!(codes(&rows(text), 64).is_none(), "there is no code in {text:?}");
    }
}

/// What came of each row: whose, how far, since when; or the reason.
fn check(text: &str, expected: &[&str]) {
    let (rows, known) = (rows(text), known());
    let layout = Layout::find(&rows, &known).unwrap();
    let found: Vec<String> = layout
        .rows(&rows)
        .map(|row| match understand(row, &layout, &known, true) {
            Ok(found) => {
                let state = found.state.map_or("-".to_owned(), |state| format!("{state:?}"));
                format!("{} {state} {}", found.person, found.on.map_or("-".to_owned(), |on| on.to_string()))
            }
            Err(problem) => format!("line {}: {}", problem.line, problem.what),
        })
        .collect();
    assert_eq!(found, expected, "the rows of {text:?}");
}

#[test]
fn reports_in_several_layouts() {
    check(
        "Activation Code,Status,Enrolled On\nAAA-111,ENROLLED,11/20/2026\nbbb222,Declined,\n",
        &["1 Enrolled 2026-11-20", "2 Declined -"],
    );
    check("Email;Enrolled\nANA@example.com;Yes\nben@example.com;No\n", &["1 Enrolled -", "2 - -"]);
    check(
        "First Name,Last Name,Enrollment Date,Date of Birth\nana,REYES,2026-11-20,1980-01-02\nBen,Moss,,1981-01-02\n",
        &["1 Enrolled 2026-11-20", "2 - -"],
    );
    check("AAA-111,Active\nZZZ-999,Enrolled\n", &["1 Active -", "line 2: Nobody on your list fits this row."]);
    check("Member,State,Status\n\"Reyes, Ana\",NY,Opted out\n", &["1 Declined -"]);
    check("Email,Opted out,Status\nana@example.com,yes,Enrolled\n", &["1 Enrolled -"]);
}

#[test]
fn a_row_that_may_be_two_people_is_nobodys() {
    check(
        "Name,Email,Status\nCy Doe,,Enrolled\nDi Doe,home@example.com,Enrolled\n,home@example.com,Enrolled\n",
        &[
            "line 2: More than one person on your list fits this row.",
            "5 Enrolled -",
            "line 4: More than one person on your list fits this row.",
        ],
    );
}

#[test]
fn a_word_we_do_not_know_is_shown_and_not_guessed() {
    check(
        "Code,Status\nAAA-111,Enrolled\nBBB-222,Frobnicated\n",
        &["1 Enrolled -", "line 3: We do not know this word for how far somebody got."],
    );
}

#[test]
fn a_file_that_says_nothing_of_enrolments_is_none() {
    for text in ["Name,Town\nAna Reyes,Bath\n", "Status\nEnrolled\n", "x\n"] {
        assert!(Layout::find(&rows(text), &known()).is_none(), "{text:?} says of nobody how far they got");
    }
}

#[test]
fn days_in_the_forms_people_write() {
    let expected = NaiveDate::from_ymd_opt(2026, 11, 3);
    for text in [
        "2026-11-03",
        "2026-11-03T10:00:00Z",
        "11/03/2026",
        "11/3/2026 10:15 AM",
        "03.11.2026",
        "Nov 3, 2026",
        "3 November 2026",
        "11/03/26",
    ] {
        assert_eq!(read_day(text, true), expected, "the day of {text:?}");
    }
    assert_eq!(read_day("03/11/2026", false), expected, "outside America the day stands first");
    assert_eq!(read_day("hello", true), None, "a word is no day");
}

#[test]
fn a_name_is_found_whatever_its_columns_are_called() {
    check("Teilnehmer;Status\n\"Reyes, Ana\";Enrolled\nBen Moss;Declined\n", &["1 Enrolled -", "2 Declined -"]);
    check("Vorname;Nachname;Status\nAna;Reyes;Enrolled\nBen;Moss;Active\n", &["1 Enrolled -", "2 Active -"]);
}

#[test]
fn a_first_row_that_may_be_somebody_is_shown_and_not_dropped() {
    check("Teilnehmer;Stand\nBen Moss;Declined\n", &["line 1: Nobody on your list fits this row.", "2 Declined -"]);
}

#[test]
fn a_title_above_the_columns_is_no_header() {
    let text = "Report for Harbour Books\nEmail,Status\nana@example.com,Enrolled\n";
    let layout = Layout::find(&rows(text), &known()).unwrap();
    assert_eq!(layout.titles, 1, "one line stands above");
    check(text, &["1 Enrolled -"]);
}
