//! Address cards beyond the shared sample: all versions, odd line ends, several of everything. All people are invented.

use intake::{Intake, Kind, read};

use crate::from;
use crate::shapes::person;

fn taken(bytes: impl AsRef<[u8]>) -> Intake {
    read("cards.vcf", bytes.as_ref(), &from("US")).unwrap_or_else(|refusal| panic!("refused: {refusal}"))
}

/// Whole people: one line each, and what is kept of them.
fn check(bytes: impl AsRef<[u8]>, expected: &[(&str, &str)]) -> Intake {
    let intake = taken(bytes);
    let found: Vec<(String, String)> = (1..=intake.persons.len())
        .map(|record| {
            let kept = &intake.persons[record - 1].kept;
            (
                person(&intake, record),
                kept.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("|"),
            )
        })
        .collect();
    let found: Vec<(&str, &str)> = found.iter().map(|(who, kept)| (who.as_str(), kept.as_str())).collect();
    assert_eq!(found, expected, "people and what is kept of them");
    intake
}

#[test]
fn version_2_1_of_old_phones() {
    check(
        "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=BCrgen;;Dr.;\r\nTEL;CELL;PREF:304-555-0167\r\nTEL;WORK;FAX:304-555-0199\r\n\
         EMAIL;INTERNET:juergen@example.org\r\nADR;HOME;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:;;12 Main St=0D=0AApt =\r\n4;Boston;MA;02139;USA\r\nPHOTO;ENCODING=BASE64;JPEG:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBka\r\n AAECAwQFBgcICQ==\r\n\r\nEND:VCARD\r\n",
        &[(
            "Jürgen|Müller||juergen@example.org|+13045550167|12 Main St / Apt 4, Boston, MA, 02139, US",
            "Fax=304-555-0199|Photo=A picture or sound was left out.|Title=Dr.",
        )],
    );
    check(
        "BEGIN:VCARD\nVERSION:2.1\nN;QUOTED-PRINTABLE:L=C3=A9e;Ann\nEMAIL:ann@example.org\nEND:VCARD\n",
        &[("Ann|Lée||ann@example.org||", "")],
    );
    check(b"BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=ISO-8859-1:M\xfcller;J\xfcrgen\r\nTEL;HOME:304-555-0167\r\nEND:VCARD\r\n", &[("Jürgen|Müller|||+13045550167|", "")]);
}

#[test]
fn version_4() {
    check(
        "BEGIN:VCARD\nVERSION:4.0\nFN:Ann Lee\nN:Lee;Ann;May;Ms.;PhD\nEMAIL;PREF=2:second@example.org\nEMAIL;PREF=1:ann@example.org\nTEL;VALUE=uri;TYPE=\"voice,cell\":tel:+1-304-555-0167;ext=12\n\
         ADR;TYPE=work;PREF=1:;;1 Office Park;Dallas;TX;75201;USA\nADR;TYPE=home:PO Box 9;;12 Main St;Boston;MA;02139;USA\nBDAY:19900102\nANNIVERSARY:--0615\nGENDER:F\nLANG:en\nORG:Acme;Sales\nTITLE:Buyer\nNOTE:likes\\n\"tulips\"\\, and\n  roses\nURL:https://ann.example\nX-SHOE-SIZE:38\nEND:VCARD\n",
        &[(
            "Ann|Lee|Acme|second@example.org ann@example.org|+13045550167|12 Main St / PO Box 9, Boston, MA, 02139, US",
            "Anniversary=--06-15|Birthday=1990-01-02|City (work)=Dallas|Country (work)=USA|Department=Sales|Gender=F|Job title=Buyer|Language=en|Middle name=May|Note=likes\n\"tulips\", and roses|Phone=+1-304-555-0167 ext. 12|State or province (work)=TX|Street (work)=1 Office Park|Suffix=PhD|Title=Ms.|Website=https://ann.example|X-SHOE-SIZE=38|ZIP or postcode (work)=75201",
        )],
    );
}

#[test]
fn firms_groups_and_cards_without_an_end() {
    let intake = check(
        "BEGIN:VCARD\nVERSION:3.0\nN:;;;;\nORG:Brown & Sons;\nFN:Brown & Sons\nX-ABShowAs:COMPANY\nTEL:304-555-0167\nEND:VCARD\n\
         BEGIN:VCARD\nVERSION:4.0\nKIND:org\nFN:Rose Garden\nEMAIL:rose@example.org\nEND:VCARD\n\
         BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:Friends\nMEMBER:urn:uuid:1\nEND:VCARD\n\
         BEGIN:VCARD\nVERSION:3.0\nFN:Never Closed\nEMAIL:never@example.org\n\
         BEGIN:VCARD\nVERSION:3.0\nN:Ray;Bob;;;\nitem1.TEL:304-555-0168\nitem1.X-ABLabel:Barber's\nitem2.X-ABDATE:2001-05-06\nitem2.X-ABLabel:_$!<Anniversary>!$_\nAGENT:\nBEGIN:VCARD\nVERSION:2.1\nN:Fox;Cat\nTEL:304-555-0169\nEND:VCARD\nEND:VCARD\n\
         Left over: Dan Orr\n\
         BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n",
        &[
            ("||Brown & Sons||+13045550167|", ""),
            ("||Rose Garden|rose@example.org||", ""),
            ("Never|Closed||never@example.org||", ""),
            ("Bob|Ray|||+13045550168|", "Date (Anniversary)=2001-05-06|Phone, label=Barber's"),
            ("Cat|Fox|||+13045550169|", ""),
        ],
    );
    assert_eq!(intake.persons[1].kind, Kind::Organisation, "a card of a firm is a firm");
    assert_eq!(
        intake.persons.iter().map(|person| person.line).collect::<Vec<_>>(),
        [1, 9, 21, 25, 33],
        "lines on which cards begin"
    );
    let nobody: Vec<(u32, &str)> = intake
        .problems
        .iter()
        .filter(|problem| problem.column.is_empty())
        .map(|problem| (problem.line, problem.what.as_str()))
        .collect();
    assert_eq!(
        nobody,
        [
            (15, "This card is a group of other cards, not a person."),
            (39, "This text stands outside of any card. Please check whether it names somebody."),
            (40, "This card is empty.")
        ],
        "every card is a record or a problem"
    );
}

#[test]
fn letters_folded_in_the_middle() {
    let mut bytes = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zo".to_vec();
    let letter = "ë".as_bytes();
    bytes.extend([letter[0], b'\r', b'\n', b' ', letter[1]]);
    bytes.extend_from_slice("\r\n  Weiß\r\nEMAIL:zoe@example.org\r\nEND:VCARD\r\n".as_bytes());
    check(&bytes, &[("Zoë|Weiß||zoe@example.org||", "")]);
    let wide: Vec<u8> = "\u{feff}BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoë Weiß\r\nEMAIL:zoe@example.org\r\nEND:VCARD\r\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(check(&wide, &[("Zoë|Weiß||zoe@example.org||", "")]).encoding, "utf-16le", "cards in UTF-16");
    check(
        "begin:vcard\rversion:3.0\rfn:Ann Lee\remail:ann@example.org\rend:vcard\r",
        &[("Ann|Lee||ann@example.org||", "")],
    );
}

#[test]
fn the_owner_corrects_a_column() {
    let layout = intake::Layout { fields: [(6, intake::Field::Keep)].into(), ..intake::Layout::default() };
    let options = intake::Options { layout: Some(layout), ..from("US") };
    let intake =
        read("cards.vcf", b"BEGIN:VCARD\nVERSION:3.0\nFN:Ann Lee\nORG:Acme\nEND:VCARD\n", &options).expect("read");
    assert_eq!(intake.persons[0].kept["Company"], "Acme", "what the owner says wins for cards too");
}
