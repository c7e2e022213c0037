//! Workbooks beyond the shared sample: values as they are seen, sheets, what is hidden, old formats. All people are invented.

use intake::{Intake, Options, read};

use crate::from;
use crate::make::{self, Old, Sheet, rows, sheet};
use crate::shapes::person;

fn taken(name: &str, bytes: &[u8]) -> Intake {
    read(name, bytes, &from("US")).unwrap_or_else(|refusal| panic!("{name} was refused: {refusal}"))
}

/// What is kept of a record, as `name=value` parted by bars.
fn kept(intake: &Intake, record: usize) -> String {
    intake.persons[record - 1].kept.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("|")
}

#[test]
fn values_as_they_are_seen() {
    let cells = |row: u32, date: &str| {
        format!(
            "<row r=\"{row}\"><c r=\"A{row}\" t=\"inlineStr\"><is><r><t xml:space=\"preserve\">Ann </t></r><r><t>Lee</t></r></is></c><c r=\"B{row}\" s=\"1\"><v>2139</v></c>\
             <c r=\"C{row}\"><v>3.045550167E9</v></c><c r=\"D{row}\" s=\"2\"><v>{date}</v></c><c r=\"E{row}\" t=\"b\"><v>1</v></c>\
             <c r=\"F{row}\" s=\"3\"><v>0.15</v></c><c r=\"G{row}\"><f>1/3</f><v>0.33333333333333331</v></c><c r=\"H{row}\" t=\"str\"><f>A1</f><v>=2+2</v></c>\
             <c r=\"I{row}\" s=\"1\"><v>7</v></c><c r=\"J{row}\" t=\"e\"><v>#REF!</v></c><c r=\"K{row}\" t=\"e\"><v>#N/A</v></c></row>"
        )
    };
    let head = "<row r=\"1\">".to_owned()
        + &[
            "Name",
            "Zip",
            "Phone",
            "Date of birth",
            "Newsletter",
            "Discount",
            "Ratio",
            "Formula",
            "Customer no",
            "Sum",
            "Looked up",
        ]
        .iter()
        .zip('A'..)
        .map(|(name, column)| format!("<c r=\"{column}1\" t=\"inlineStr\"><is><t>{name}</t></is></c>"))
        .collect::<String>()
        + "</row>";
    for (settings, serial) in [("", "21492"), ("date1904=\"1\"", "20030")] {
        let xml = format!("<sheetData>{head}{}</sheetData>", cells(5, serial));
        let file = make::packed(&make::parts(&[sheet("Clients", xml)], settings, &["00000", "yyyy\\-mm\\-dd", "0%"]));
        let intake = taken("list.xlsx", &file);
        assert_eq!(
            person(&intake, 1),
            "Ann|Lee|||+13045550167|, , MA, 02139, US",
            "{settings}: fields, with the zero that the format shows"
        );
        assert_eq!(
            kept(&intake, 1),
            "Customer no=00007|Date of birth=1958-11-03|Discount=15%|Formula==2+2|Newsletter=TRUE|Ratio=0.333333333333333",
            "{settings}: the rest as it is seen; dates count from the right year"
        );
        let problems: Vec<(u32, &str, &str)> = intake
            .problems
            .iter()
            .map(|problem| (problem.line, problem.column.as_str(), problem.value.as_str()))
            .collect();
        assert_eq!(
            problems,
            [(5, "Sum", "#REF!")],
            "{settings}: an error of the spreadsheet is shown with the sheet's own row"
        );
        assert_eq!(
            (intake.format.as_str(), intake.header_line, intake.delimiter),
            ("xlsx", 1, None),
            "{settings}: what file it is"
        );
    }
}

#[test]
fn sheets_are_chosen_and_the_others_announced() {
    let people: &[&[&str]] = &[&["Name", "Email"], &["Ann Lee", "ann@example.org"], &["Bob Ray", "bob@example.org"]];
    let prices: &[&[&str]] = &[&["Item", "Price"], &["Rose", "2"], &["Tulip", "3"], &["Lily", "4"]];
    let old: &[&[&str]] = &[
        &["Name", "Email"],
        &["Cat Fox", "cat@example.org"],
        &["Dan Orr", "dan@example.org"],
        &["Eve Poe", "eve@example.org"],
    ];
    let file = make::xlsx(&[
        sheet("Prices", rows(prices)),
        Sheet { name: "Old", state: "hidden", xml: rows(old) },
        sheet("Clients", rows(people)),
        sheet("Empty", "<sheetData/>"),
    ]);
    let intake = taken("list.xlsx", &file);
    assert_eq!(person(&intake, 1), "Ann|Lee||ann@example.org||", "the visible sheet with contacts is read");
    assert_eq!(
        intake.notices,
        [
            "Sheet 'Clients' was read.",
            "Sheet 'Prices': 4 rows were not read.",
            "Sheet 'Old' is hidden: 4 rows were not read. If it holds customers too, choose it and read the file again."
        ],
        "the owner hears of every other sheet that holds rows"
    );
    let chosen = Options { sheet: Some("old".into()), ..from("US") };
    let intake = read("list.xlsx", &file, &chosen).expect("the hidden sheet can be chosen");
    assert_eq!(person(&intake, 3), "Eve|Poe||eve@example.org||", "the sheet that the owner named");
    let wrong = Options { sheet: Some("Kunden".into()), ..from("US") };
    let refusal = read("list.xlsx", &file, &wrong).expect_err("no such sheet");
    assert_eq!(refusal.code(), "unknown_sheet", "a sheet that is not there");
    assert!(refusal.to_string().contains("\"Clients\""), "the names there are: {refusal}");
    let alone = make::xlsx(&[Sheet { name: "Old", state: "veryHidden", xml: rows(old) }]);
    assert_eq!(taken("list.xlsx", &alone).records, 3, "a hidden sheet is read when there is no other");
}

#[test]
fn hidden_rows_and_columns_are_read_and_announced() {
    let xml = "<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols>".to_owned()
        + &rows(&[
            &["Name", "Email", "Remark"],
            &["Ann Lee", "ann@example.org", "pays late"],
            &["Bob Ray", "bob@example.org"],
            &["Cat Fox", "cat@example.org"],
        ])
        .replace("<row r=\"3\">", "<row r=\"3\" hidden=\"1\">");
    let intake = taken("list.xlsx", &make::xlsx(&[sheet("Clients", xml)]));
    assert_eq!(intake.records, 3, "nobody is missed because a filter was on");
    assert_eq!(kept(&intake, 1), "Remark=pays late", "what a hidden column holds is kept");
    assert_eq!(
        intake.notices,
        [
            "1 row of this sheet is hidden. It was read all the same.",
            "1 column of this sheet is hidden: \"Remark\". It was read all the same."
        ],
        "the owner did not see them, and is told"
    );
}

#[test]
fn titles_gaps_two_lines_of_names_and_totals() {
    let file = make::xlsx(&[sheet(
        "Clients",
        rows(&[
            &["Our customers 2026"],
            &[],
            &["Name", "Contact", "", "Notes"],
            &["", "Email", "Phone"],
            &["Ann Lee", "ann@example.org", "304-555-0167", "likes tulips"],
            &[],
            &["Bob Ray", "bob@example.org"],
            &["Total", "", "", "2"],
        ]),
    )]);
    let intake = taken("list.xlsx", &file);
    assert_eq!(person(&intake, 1), "Ann|Lee||ann@example.org|+13045550167|", "both lines of names count");
    assert_eq!(
        (intake.records, intake.header_line, intake.persons[1].line),
        (2, 4, 7),
        "a gap is not the end; lines are the sheet's"
    );
    let nobody: Vec<(u32, &str)> = intake
        .problems
        .iter()
        .filter(|problem| problem.column.is_empty())
        .map(|problem| (problem.line, problem.value.as_str()))
        .collect();
    assert_eq!(nobody, [(8, "Total · 2")], "the total is shown as holding nobody");
    assert!(
        intake.notices.iter().any(|notice| notice.contains("Our customers 2026")),
        "the title is shown: {:?}",
        intake.notices
    );
}

#[test]
fn libreoffice() {
    let cell = |text: &str| {
        format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
    };
    let row = |cells: &[&str], more: &str| format!("<table:table-row{more}>{}</table:table-row>", cells.concat());
    let zip =
        "<table:table-cell office:value-type=\"float\" office:value=\"2139\"><text:p>02139</text:p></table:table-cell>";
    let born = "<table:table-cell office:value-type=\"date\" office:date-value=\"1958-11-03\"><text:p>11/03/58</text:p></table:table-cell>";
    let phone = "<table:table-cell office:value-type=\"float\" office:value=\"3045550167\"><text:p>3.05E+009</text:p></table:table-cell>";
    let note = "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>a note to the cell</text:p></office:annotation><text:p>two<text:s/>words</text:p><text:p>&amp; more</text:p></table:table-cell>";
    let gap = "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";
    let tables = format!(
        "<table:table table:name=\"Kunden\"><table:table-column table:number-columns-repeated=\"4\"/><table:table-column table:visibility=\"collapse\"/>{}{}{}{gap}</table:table>\
         <table:table table:name=\"Alt\" table:style-name=\"ta2\">{}</table:table>",
        row(&[&cell("Name"), &cell("Zip"), &cell("Date of birth"), &cell("Phone"), &cell("Remark")], ""),
        row(&[&cell("Ann Lee"), zip, born, phone, note], " table:visibility=\"filter\""),
        row(&[&cell("Bob Ray"), &cell("10001")], " table:number-rows-repeated=\"2\""),
        row(&[&cell("Cat Fox")], "")
    );
    let styles = "<style:style style:name=\"ta2\"><style:table-properties table:display=\"false\"/></style:style>";
    let intake = taken("list.ods", &make::ods(styles, &tables));
    let people: Vec<String> = (1..=intake.persons.len()).map(|record| person(&intake, record)).collect();
    assert_eq!(
        people,
        ["Ann|Lee|||+13045550167|, , MA, 02139, US", "Bob|Ray||||, , NY, 10001, US", "Bob|Ray||||, , NY, 10001, US"],
        "the text that is shown, the number where it does not fit, and equal rows as often as they stand there"
    );
    assert_eq!(
        kept(&intake, 1),
        "Date of birth=1958-11-03|Remark=two words\n& more",
        "dates in one order; notes to a cell are no value"
    );
    assert_eq!(intake.persons.iter().map(|person| person.line).collect::<Vec<_>>(), [2, 3, 4], "rows of the sheet");
    assert_eq!(
        intake.notices[1..],
        [
            "Sheet 'Alt' is hidden: 1 row was not read. If it holds customers too, choose it and read the file again.",
            "1 row of this sheet is hidden. It was read all the same.",
            "1 column of this sheet is hidden: \"Remark\". It was read all the same."
        ],
        "what is hidden is announced"
    );
}

#[test]
fn old_excel() {
    let file = make::xls(
        &[
            (0, 0, Old::Text("Name")),
            (0, 1, Old::Text("Zip")),
            (0, 2, Old::Text("Date of birth")),
            (0, 3, Old::Text("Phone")),
            (1, 0, Old::Text("Zoë Weiß")),
            (1, 1, Old::Number(2139.0, 2)),
            (1, 2, Old::Number(21_492.0, 1)),
            (1, 3, Old::Number(3_045_550_167.0, 0)),
            (4, 0, Old::Text("Bob Ray")),
            (4, 1, Old::Number(10_001.0, 2)),
        ],
        [5, 4],
        &[4],
    );
    let intake = taken("list.xls", &file);
    assert_eq!(person(&intake, 1), "Zoë|Weiß|||+13045550167|, , MA, 02139, US", "text, and numbers as they are seen");
    assert_eq!(person(&intake, 2), "Bob|Ray||||, , NY, 10001, US", "below a gap");
    assert_eq!(kept(&intake, 1), "Date of birth=1958-11-03", "a date");
    assert_eq!((intake.format.as_str(), intake.persons[1].line), ("xls", 5), "the sheet's own row");
    assert_eq!(
        intake.notices,
        ["1 row of this sheet is hidden. It was read all the same."],
        "what is hidden is announced"
    );
}

#[test]
fn excel_2003_in_xml() {
    let data = |kind: &str, text: &str| format!("<Cell><Data ss:Type=\"{kind}\">{text}</Data></Cell>");
    let file = format!(
        "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">\
         <Styles><Style ss:ID=\"s1\"><NumberFormat ss:Format=\"00000\"/></Style></Styles><Worksheet ss:Name=\"Clients\"><Table>\
         <Row>{}{}{}{}</Row><Row ss:Index=\"4\" ss:Hidden=\"1\">{}<Cell ss:StyleID=\"s1\"><Data ss:Type=\"Number\">2139</Data></Cell>{}<Cell ss:Index=\"4\"><Data ss:Type=\"String\">Tom &amp; Co</Data></Cell></Row>\
         </Table></Worksheet></Workbook>",
        data("String", "Name"),
        data("String", "Zip"),
        data("String", "Birthday"),
        data("String", "Remark"),
        data("String", "Ann Lee"),
        data("DateTime", "1958-11-03T00:00:00.000")
    );
    let intake = taken("list.xls", file.as_bytes());
    assert_eq!(person(&intake, 1), "Ann|Lee||||, , MA, 02139, US", "the zero that the format shows");
    assert_eq!(kept(&intake, 1), "Birthday=1958-11-03|Remark=Tom & Co", "dates and marks");
    assert_eq!((intake.persons[0].line, intake.notices.len()), (4, 1), "the sheet's own row, and that it is hidden");
}

#[test]
fn web_pages_that_call_themselves_xls() {
    let file = "<html><head><meta charset=windows-1252><style>td { color: red }</style></head><body><table><tr><td>Menu</td></tr></table>\r\n\
        <table border=1>\r\n<tr><th>Name</th><th>Email<th>City</th><th>Remark</th></tr>\r\n\
        <tr><td>Ren\u{e9}e&nbsp;M&uuml;ller</td><td><a href=\"mailto:x@evil.example\">renee@example.org</a></td><td rowspan=2>Boston</td><td>a<br>b &lt;i&gt; &#8364;</td></tr>\r\n\
        <!-- <tr><td>No Body</td></tr> --><script>var x = '<tr><td>Nobody</td></tr>';</script>\r\n\
        <tr><td>Bob Ray</td><td>bob@example.org</td><td>new</td></tr></table></body></html>";
    let bytes: Vec<u8> = file.chars().map(|c| u8::try_from(u32::from(c)).expect("Latin-1")).collect();
    let intake = taken("export.xls", &bytes);
    assert_eq!(person(&intake, 1), "Renée|Müller||renee@example.org||, Boston, , , US", "text of cells, without tags");
    assert_eq!(person(&intake, 2), "Bob|Ray||bob@example.org||", "a cell that spans rows does not push the others");
    assert_eq!(
        (kept(&intake, 1).as_str(), kept(&intake, 2).as_str()),
        ("Remark=a\nb <i> €", "Remark=new"),
        "line breaks and marks"
    );
    assert_eq!(
        (intake.format.as_str(), intake.encoding.as_str(), intake.persons[1].line),
        ("html", "windows-1252", 3),
        "what it is, and the row of its table"
    );
}

#[test]
fn macros_are_not_run() {
    let mut parts =
        make::parts(&[sheet("Clients", rows(&[&["Name", "Email"], &["Ann Lee", "ann@example.org"]]))], "", &[]);
    parts.push(("xl/vbaProject.bin".to_owned(), b"not even a real one".to_vec()));
    let intake = taken("list.xlsm", &make::packed(&parts));
    assert_eq!((intake.format.as_str(), intake.records), ("xlsm", 1), "the list is read");
    assert_eq!(intake.notices, ["This workbook holds macros. They were not run."], "and the owner is told");
}

#[test]
fn a_page_that_stands_on_one_line() {
    let page = "<table><tr><th colspan=2>Customers</th></tr><tr><th>Name</th><th>Email</th></tr><tr><td>Ann Lee</td><td>ann@example.org</td></tr></table>";
    let intake = taken("export.xls", page.as_bytes());
    assert_eq!((intake.header_line, intake.persons[0].line), (2, 3), "rows are counted, not lines");
    assert_eq!(person(&intake, 1), "Ann|Lee||ann@example.org||", "and nobody is lost above the names of the columns");
}

#[test]
fn formulas_without_a_result_are_announced() {
    let row = "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Ann Lee</t></is></c><c r=\"B2\"><f>HYPERLINK(\"mailto:ann@example.org\")</f><v/></c></row>";
    let names = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Name</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>Email</t></is></c></row>";
    let intake = taken("list.xlsx", &make::xlsx(&[make::sheet("A", format!("<sheetData>{names}{row}</sheetData>"))]));
    assert_eq!(intake.records, 1, "the person is there");
    assert!(
        intake.notices.iter().any(|notice| notice.contains("One cell") && notice.contains("without its result")),
        "an email that no program has worked out yet is not lost in silence: {:?}",
        intake.notices
    );
}
