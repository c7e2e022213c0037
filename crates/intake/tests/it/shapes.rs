//! Shapes of files beyond the shared sample: encodings, delimiters, other programs, other languages. All people are invented.

use std::collections::BTreeMap;

use intake::{Field, Intake, Kind, Layout, Options, Refusal, read};

use crate::{from, taken};

/// One person in one line: `given|family|company|emails|phones|lines, locality, region, postcode, country`.
pub fn person(intake: &Intake, record: usize) -> String {
    let person = &intake.persons[record - 1];
    let text = |part: &Option<String>| part.clone().unwrap_or_default();
    let home = person.address.as_ref().map_or(String::new(), |home| {
        [home.lines.join(" / "), text(&home.locality), text(&home.region), text(&home.postcode), text(&home.country)]
            .join(", ")
    });
    [
        text(&person.given),
        text(&person.family),
        text(&person.company),
        person.emails.join(" "),
        person.phones.join(" "),
        home,
    ]
    .join("|")
}

pub fn check(country: &str, file: &str, format: &str, expected: &[&str]) {
    let intake = taken(country, file);
    let found: Vec<String> = (1..=intake.persons.len()).map(|record| person(&intake, record)).collect();
    assert_eq!(found, expected, "people of {file:?}");
    assert_eq!(intake.format, format, "the program that wrote {file:?}");
}

#[test]
fn encodings() {
    let text = "Vorname;Nachname;Ort\r\nJürgen;Müller;Köln\r\nZoë;Weiß;Düsseldorf\r\n";
    let wide = |big: bool, mark: bool| -> Vec<u8> {
        let units = mark.then_some(0xfeff).into_iter().chain(text.encode_utf16());
        units.flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    };
    let narrow: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).expect("Latin-1")).collect();
    let macintosh: Vec<u8> = text
        .chars()
        .map(|c| match c {
            'ü' => 0x9f,
            'ö' => 0x9a,
            'ë' => 0x91,
            'ß' => 0xa7,
            c => u8::try_from(c).expect("ASCII"),
        })
        .collect();
    for (bytes, encoding) in [
        (text.as_bytes().to_vec(), "utf-8"),
        ([b"\xef\xbb\xbf", text.as_bytes()].concat(), "utf-8"),
        (wide(false, true), "utf-16le"),
        (wide(true, true), "utf-16be"),
        (wide(false, false), "utf-16le"),
        (narrow, "windows-1252"),
        (macintosh, "macintosh"),
    ] {
        let intake = taken("DE", &bytes);
        assert_eq!(intake.encoding, encoding, "the encoding is recognised");
        assert_eq!(person(&intake, 1), "Jürgen|Müller||||, Köln, , , DE", "{encoding}: the first person");
        assert_eq!(person(&intake, 2), "Zoë|Weiß||||, Düsseldorf, , , DE", "{encoding}: the second person");
    }
}

#[test]
fn a_row_in_another_encoding() {
    let mut bytes = "Name,Email\nJörg Huber,joerg@example.org\nZoë Lang,zoe@example.org\nÅsa Berg,asa@example.org\n"
        .as_bytes()
        .to_vec();
    bytes.extend_from_slice(b"Ren\xe9 Weber,rene@example.org\n");
    let intake = taken("DE", &bytes);
    assert_eq!(intake.encoding, "utf-8", "most rows decide");
    assert_eq!(person(&intake, 1), "Jörg|Huber||joerg@example.org||", "the rows in UTF-8");
    assert_eq!(person(&intake, 4), "René|Weber||rene@example.org||", "the row in Windows-1252");
    assert!(intake.notices.iter().any(|notice| notice.contains("line 5")), "the owner is told: {:?}", intake.notices);
}

#[test]
fn delimiters() {
    for (file, delimiter) in [
        ("sep=;\r\nName;Email\r\nAnn Lee;ann@example.org\r\n", ";"),
        ("Name\tEmail\nAnn Lee\tann@example.org\n", "\t"),
        ("Name|Email\nAnn Lee|ann@example.org\n", "|"),
        ("Name,Email\rAnn Lee,ann@example.org\r", ","),
        ("\"Name\" , \"Email\"\n\"Ann Lee\" , \"ann@example.org\"\n", ","),
    ] {
        let intake = taken("US", file);
        assert_eq!(intake.delimiter.as_deref(), Some(delimiter), "delimiter of {file:?}");
        assert_eq!(person(&intake, 1), "Ann|Lee||ann@example.org||", "the person in {file:?}");
    }
    let hinted = taken("US", "sep=;\r\nName;Email\r\nAnn Lee;ann@example.org\r\n");
    assert_eq!((hinted.header_line, hinted.persons[0].line), (2, 3), "lines are those of the file");
}

#[test]
fn lines_are_physical() {
    let intake = taken(
        "US",
        "Customer list\n\nName,Notes,Email\nAnn Lee,\"one\ntwo\nthree\",ann@example.org\n\nBob Ray,,bob@example.org\n",
    );
    assert_eq!(intake.header_line, 3, "the title is no header");
    assert_eq!(
        intake.persons.iter().map(|person| person.line).collect::<Vec<_>>(),
        [4, 8],
        "rows begin where an editor shows them"
    );
    assert!(intake.notices.iter().any(|notice| notice.contains("Customer list")), "the title is shown");
}

#[test]
fn no_header() {
    check(
        "US",
        "Anna,Kane,anna@example.org,(304) 555-0167,12 Main St,Boston,MA,02139\nPeter,Stone,peter@example.org,(304) 555-0168,7 Oak Ave,Malta,MT,59538\n",
        "csv",
        &[
            "Anna|Kane||anna@example.org|+13045550167|12 Main St, Boston, MA, 02139, US",
            "Peter|Stone||peter@example.org|+13045550168|7 Oak Ave, Malta, MT, 59538, US",
        ],
    );
    check("US", "ann@example.org\nbob@example.org\n", "csv", &["|||ann@example.org||", "|||bob@example.org||"]);
    check("US", "Anna Kane\nPeter Stone\nMary Jones\n", "csv", &["Anna|Kane||||", "Peter|Stone||||", "Mary|Jones||||"]);
    check(
        "US",
        "Anna Kane;anna@example.org\nPeter Stone;peter@example.org\n",
        "csv",
        &["Anna|Kane||anna@example.org||", "Peter|Stone||peter@example.org||"],
    );
    assert_eq!(taken("US", "ann@example.org\nbob@example.org\n").header_line, 0, "there is none");
}

#[test]
fn addresses_pasted_from_a_mail() {
    check(
        "US",
        "ann@example.org; bob@example.org; cat@example.org\n",
        "csv",
        &["|||ann@example.org||", "|||bob@example.org||", "|||cat@example.org||"],
    );
    check(
        "US",
        "Ann Lee <ann@example.org>\n\"Ray, Bob\" <bob@example.org>\ncat@example.org\n",
        "csv",
        &["Ann|Lee||ann@example.org||", "Bob|Ray||bob@example.org||", "|||cat@example.org||"],
    );
}

#[test]
fn other_scripts() {
    check(
        "RU",
        "Имя;Фамилия;Город;Телефон;Почта\nАнна;Иванова;Москва;+7 495 555-01-23;anna@example.org\n",
        "csv",
        &["Анна|Иванова||anna@example.org|+74955550123|, Москва, , , RU"],
    );
    check("JP", "名前,メール\n田中 太郎,taro@example.org\n", "csv", &["太郎|田中||taro@example.org||"]);
}

#[test]
fn a_header_in_an_unknown_language() {
    check(
        "FI",
        "Neve,Levele,Szoba\nAnna Kiss,anna@example.org,12\nPeter Nagy,peter@example.org,14\n",
        "csv",
        &["Anna|Kiss||anna@example.org||", "Peter|Nagy||peter@example.org||"],
    );
}

#[test]
fn outlook_in_other_languages() {
    check(
        "DE",
        "\"Anrede\",\"Vorname\",\"Weitere Vornamen\",\"Nachname\",\"Suffix\",\"Firma\",\"Abteilung\",\"Straße geschäftlich\",\"Straße geschäftlich 2\",\"Ort geschäftlich\",\"Region geschäftlich\",\"Postleitzahl geschäftlich\",\"Land/Region geschäftlich\",\"Straße privat\",\"Straße privat 2\",\"Ort privat\",\"Bundesland/Kanton privat\",\"Postleitzahl privat\",\"Land/Region privat\",\"Fax geschäftlich\",\"Telefon geschäftlich\",\"Telefon (privat)\",\"Mobiltelefon\",\"E-Mail-Adresse\",\"E-Mail-Typ\",\"E-Mail: Angezeigter Name\",\"E-Mail 2: Adresse\",\"Geburtstag\"\n\
         \"Frau\",\"Anna\",\"\",\"Huber\",\"\",\"Huber GmbH\",\"\",\"Werkstr. 1\",\"\",\"Hamburg\",\"\",\"20095\",\"Deutschland\",\"Gartenweg 5\",\"\",\"Leipzig\",\"Sachsen\",\"04109\",\"Deutschland\",\"040 66969570\",\"040 66969574\",\"030 23125904\",\"0171 3920012\",\"Anna@example.org\",\"SMTP\",\"Anna Huber (anna@example.org)\",\"a.huber@example.com\",\"0.0.00\"\n",
        "outlook_csv",
        &[
            "Anna|Huber|Huber GmbH|anna@example.org a.huber@example.com|+494066969574 +493023125904 +491713920012|Gartenweg 5, Leipzig, Sachsen, 04109, DE",
        ],
    );
    check(
        "FR",
        "Titre,Prénom,Deuxième prénom,Nom,Suffixe,Société,Rue (bureau),Ville (bureau),Dép/Région (bureau),Code postal (bureau),Pays/Région (bureau),Rue (domicile),Ville (domicile),Dép/Région (domicile),Code postal (domicile),Pays/Région (domicile),Télécopie (bureau),Téléphone (domicile),Tél. mobile,Adresse de messagerie,Type de messagerie,Nom complet de l'adresse de messagerie\n\
         Mme,Zoé,,Techer,,,,,,,,90 chemin Guyot,Lyon,,69001,France,,01 99 00 06 24,06 39 98 00 84,zoe@example.org,SMTP,Zoé Techer (zoe@example.org)\n",
        "outlook_csv",
        &["Zoé|Techer||zoe@example.org|+33199000624 +33639980084|90 chemin Guyot, Lyon, , 69001, FR"],
    );
    check(
        "ES",
        "Nombre;Segundo nombre;Apellidos;Organización;Calle del trabajo;Ciudad del trabajo;Código postal del trabajo;País o región del trabajo;Calle particular;Ciudad particular;Provincia o estado particular;Código postal particular;Teléfono móvil;Dirección de correo electrónico;Tipo de correo electrónico\n\
         Lucía;;Gómez Ruiz;;;;;;Calle Mayor 3;Madrid;Madrid;28013;612 345 678;lucia@example.org;SMTP\n",
        "outlook_csv",
        &["Lucía|Gómez Ruiz||lucia@example.org|+34612345678|Calle Mayor 3, Madrid, Madrid, 28013, ES"],
    );
}

#[test]
fn programs_that_sell() {
    check(
        "US",
        "id,Description,Email,Name,Created (UTC),Delinquent,Card ID,Card Last4,Card Brand,Card Name,Card Address Line1,Card Address Line2,Card Address City,Card Address State,Card Address Country,Card Address Zip,Card Issue Country,Plan,Status\n\
         cus_1,,ann@example.org,Ann Lee,2025-01-02 10:00,false,card_1,4242,Visa,Ann M Lee,12 Main St,Apt 4,Boston,MA,US,02139,GB,,\n",
        "stripe_csv",
        &["Ann|Lee||ann@example.org||12 Main St / Apt 4, Boston, MA, 02139, US"],
    );
    check(
        "US",
        "Reference ID,First Name,Last Name,Email Address,Phone Number,Nickname,Company Name,Street Address 1,Street Address 2,City,State,Postal Code,Birthday,Memo,Square Customer ID,Creation Source,First Visit,Last Visit,Transaction Count,Lifetime Spend,Email Subscription Status\n\
         ,Ann,Lee,ann@example.org,'+13045550167,,,12 Main St,,Boston,MA,'02139,1990-01-02,,SQ1,Directory,2025-01-01,2025-02-01,3,$12.00,subscribed\n",
        "square_csv",
        &["Ann|Lee||ann@example.org|+13045550167|12 Main St, Boston, MA, 02139, US"],
    );
    check(
        "US",
        "billing_first_name,billing_last_name,billing_company,billing_email,billing_phone,billing_address_1,billing_address_2,billing_city,billing_postcode,billing_state,billing_country,shipping_first_name,shipping_last_name,shipping_address_1,shipping_city,shipping_postcode,shipping_state,shipping_country\n\
         Ann,Lee,,ann@example.org,3045550167,12 Main St,,Boston,02139,MA,US,Bob,Ray,7 Oak Ave,Malta,59538,MT,US\n",
        "woocommerce_csv",
        &["Ann|Lee||ann@example.org|+13045550167|12 Main St, Boston, MA, 02139, US"],
    );
    check(
        "AU",
        "*ContactName,AccountNumber,EmailAddress,FirstName,LastName,POAttentionTo,POAddressLine1,POAddressLine2,POCity,PORegion,POPostalCode,POCountry,SAAttentionTo,SAAddressLine1,SACity,SARegion,SAPostalCode,SACountry,PhoneNumber,FaxNumber,MobileNumber\n\
         Bayside Club,,secretarybob@example.org,Bob,Partridge,,PO Box 3354,,Sydney,NSW,2000,Australia,,,,,,,02 9555 0123,,0491 570 156\n\
         Ridgeway University,,info@example.org,,,,10 High St,,Darwin,,800,,,,,,,,,,\n\
         Jane Doe,,jane@example.org,,,,,,,,,,,,,,,,,,\n",
        "xero_csv",
        &[
            "Bob|Partridge|Bayside Club|secretarybob@example.org|+61295550123 +61491570156|PO Box 3354, Sydney, NSW, 2000, AU",
            "||Ridgeway University|info@example.org||10 High St, Darwin, NT, 0800, AU",
            "Jane|Doe||jane@example.org||",
        ],
    );
    check(
        "GB",
        "Order #,Order Date,First Name,Last Name,Email,Quantity,Ticket Type,Attendee #,Home Address 1,Home Address 2,Home City,County of Residence,Home Zip,Home Country,Cell Phone,Billing Address 1,Billing City,Billing Zip\n\
         1,2025-01-02,Ann,Lee,ann@example.org,1,Adult,9,10 High Street,,Leeds,,ls11ur,United Kingdom,07700 900592,1 Low Street,York,YO1 1AA\n",
        "eventbrite_csv",
        &["Ann|Lee||ann@example.org|+447700900592|10 High Street, Leeds, , LS1 1UR, GB"],
    );
}

#[test]
fn programs_that_keep_customers() {
    check(
        "US",
        "Record ID,First Name,Last Name,Email,Phone Number,Mobile Phone Number,Company Name,Street Address,City,State/Region,Postal Code,Country/Region,Contact owner,Lead Status,Create Date,IP Country,IP State/Region,IP City\n\
         101,Ann,Lee,ann@example.org,304-555-0167,,Acme,12 Main St,Toronto,Ontario,m5h2n2,Canada,Pat Owner,,2025-01-02,united states,texas,dallas\n\
         102,Bob,Ray,bob@example.org,,,,,,,,,Pat Owner,,2025-01-02,united states,texas,dallas\n",
        "hubspot_csv",
        &[
            "Ann|Lee|Acme|ann@example.org|+13045550167|12 Main St, Toronto, ON, M5H 2N2, CA",
            "Bob|Ray||bob@example.org||",
        ],
    );
    check(
        "US",
        "Salutation,First Name,Last Name,Title,Account Name,Mailing Street,Mailing City,Mailing State/Province,Mailing Zip/Postal Code,Mailing Country,Phone,Mobile,Fax,Email,Account Owner\n\
         Ms.,Ann,Lee,CEO,Acme,\"12 Main St\nApt 4\",Boston,Massachusetts,2139,United States,(304) 555-0167,,(304) 555-0199,ann@example.org,Pat Owner\n",
        "salesforce_csv",
        &["Ann|Lee|Acme|ann@example.org|+13045550167|12 Main St / Apt 4, Boston, MA, 02139, US"],
    );
    check(
        "US",
        "First Name,Last Name,Email 1,Email 2,Phone 1,Phone 2,Address 1 - Type,Address 1 - Street,Address 1 - City,Address 1 - State/Region,Address 1 - Zip,Address 1 - Country,Address 2 - Type,Address 2 - Street,Address 2 - City,Address 2 - State/Region,Address 2 - Zip,Address 2 - Country,Company,Birthdate,Email subscriber status,Labels\n\
         Ann,Lee,ann@example.org,lee@example.com,304-555-0167,,Work,1 Office Park,Dallas,TX,75201,US,Home,12 Main St,Boston,MA,02139,US,,,Subscribed,Customers\n",
        "wix_csv",
        &["Ann|Lee||ann@example.org lee@example.com|+13045550167|12 Main St, Boston, MA, 02139, US"],
    );
    check(
        "US",
        "Name,Given Name,Additional Name,Family Name,Yomi Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Phone 2 - Type,Phone 2 - Value,Address 1 - Type,Address 1 - Formatted,Organization 1 - Name\n\
         Ann Lee,Ann,,Lee,,* myContacts,* ,ann@example.org,Mobile,304-555-0167,Work Fax,304-555-0199,Home,\"12 Main St\nBoston, MA 02139\nUnited States\",Acme\n",
        "google_csv",
        &["Ann|Lee|Acme|ann@example.org|+13045550167|12 Main St, Boston, MA, 02139, US"],
    );
}

#[test]
fn other_languages() {
    check(
        "IT",
        "Nome;Cognome;Indirizzo;CAP;Città;Provincia;Telefono;Email\nGiulia;Rossi;Via Roma 1;118;Roma;RM;06 555 1234;giulia@example.org\n",
        "csv",
        &["Giulia|Rossi||giulia@example.org|+39065551234|Via Roma 1, Roma, RM, 00118, IT"],
    );
    check(
        "NL",
        "Voornaam;Achternaam;Straat;Huisnummer;Postcode;Plaats;Telefoon;E-mail\nDaan;de Vries;Keizersgracht;1;1015cj;Amsterdam;020 624 1111;daan@example.org\n",
        "csv",
        &["Daan|de Vries||daan@example.org|+31206241111|Keizersgracht 1, Amsterdam, , 1015 CJ, NL"],
    );
    check(
        "PT",
        "Nome;Apelido;Morada;Código Postal;Localidade;Telemóvel;E-mail\nJoana;Silva;Rua Augusta 10;1100-053;Lisboa;912 345 678;joana@example.org\n",
        "csv",
        &["Joana|Silva||joana@example.org|+351912345678|Rua Augusta 10, Lisboa, , 1100-053, PT"],
    );
    check(
        "FR",
        "Nom;Prénom;Adresse;CP;Ville;Portable;Courriel\nTecher;Zoé;90 chemin Guyot;1000;Bourg-en-Bresse;06 39 98 00 84;zoe@example.org\n",
        "csv",
        &["Zoé|Techer||zoe@example.org|+33639980084|90 chemin Guyot, Bourg-en-Bresse, , 01000, FR"],
    );
    check(
        "DE",
        "Name;Vorname;Straße;PLZ/Ort;Tel.\nHuber;Anna;Gartenweg 5;04109 Leipzig;030 23125904\n",
        "csv",
        &["Anna|Huber|||+493023125904|Gartenweg 5, Leipzig, , 04109, DE"],
    );
    check(
        "DE",
        "Kunde;Anschrift\nHuber, Anna;Gartenweg 5, 04109 Leipzig\nBäckerei Meier GmbH;Hauptstr. 1, 80331 München\n",
        "csv",
        &[
            "Anna|Huber||||Gartenweg 5, Leipzig, , 04109, DE",
            "||Bäckerei Meier GmbH|||Hauptstr. 1, München, , 80331, DE",
        ],
    );
    check(
        "CA",
        "Name,Address\nMarc Roy,\"5 Rue Sainte-Catherine, Montréal, Québec H2X 1K4\"\n",
        "csv",
        &["Marc|Roy||||5 Rue Sainte-Catherine, Montréal, QC, H2X 1K4, CA"],
    );
    check(
        "AU",
        "Name,Address\nKim Hill,12 Smith St Newtown NSW 2042\n",
        "csv",
        &["Kim|Hill||||12 Smith St, Newtown, NSW, 2042, AU"],
    );
}

#[test]
fn names_in_one_cell() {
    check(
        "US",
        "Customer,Email\n\"Kane, Anna\",anna@example.org\nBrown PLC:James Meyer,james@example.org\nBrown PLC,office@example.org\nJohn & Mary Smith,smiths@example.org\nann@example.com,\n",
        "csv",
        &[
            "Anna|Kane||anna@example.org||",
            "James|Meyer|Brown PLC|james@example.org||",
            "||Brown PLC|office@example.org||",
            "John & Mary|Smith||smiths@example.org||",
            "|||ann@example.com||",
        ],
    );
    let intake = taken("US", "Customer,Email\nJohn & Mary Smith,smiths@example.org\n");
    assert!(intake.persons[0].warnings.iter().any(|warning| warning.contains("two people")), "two people are noticed");
}

#[test]
fn territories_and_leading_noughts() {
    check(
        "US",
        "Name,Address,City,State,Zip,Country\nAnn Lee,1 Calle Sol,San Juan,,901,Puerto Rico\nBob Ray,2 Dock Rd,St Thomas,VI,802,\nCat Fox,3 King St,Toronto,ON,M5H 2N2,\nDan Orr,4 Queen St,Leeds,,LS1 1UR,\n",
        "csv",
        &[
            "Ann|Lee||||1 Calle Sol, San Juan, PR, 00901, US",
            "Bob|Ray||||2 Dock Rd, St Thomas, VI, 00802, US",
            "Cat|Fox||||3 King St, Toronto, ON, M5H 2N2, CA",
            "Dan|Orr||||4 Queen St, Leeds, , LS1 1UR, GB",
        ],
    );
    let intake = taken("US", "Name,Zip,State\nAnn Lee,2139,MA\n");
    assert!(intake.persons[0].warnings.iter().any(|warning| warning.contains("02139")), "the mending is shown");
}

#[test]
fn computers_are_not_homes() {
    let intake = taken(
        "US",
        "Email,First Name,IP Country,IP State,LATITUDE,LONGITUDE,Region,Country\nann@example.org,Ann,US,TX,1.0,2.0,TX,US\n",
    );
    assert_eq!(intake.residents["unknown"], 1, "where a computer stood is no home");
    assert_eq!(intake.persons[0].kept["Region"], "TX", "the value is kept all the same");
}

#[test]
fn rows_that_hold_nobody_are_listed() {
    let intake = taken(
        "US",
        "Name,Email,Spent\nAnn Lee,ann@example.org,3\n,,7\nName,Email,Spent\nTotal,,10\n\n\"Printed Friday, 12 June 2026\",,\n",
    );
    assert_eq!(intake.records, 1, "one person");
    let lines: Vec<u32> =
        intake.problems.iter().filter(|problem| problem.column.is_empty()).map(|problem| problem.line).collect();
    assert_eq!(lines, [3, 4, 5, 7], "each other row is shown with its line");
}

#[test]
fn years_as_column_names() {
    let intake = taken("US", "Name,Email,Phone,2024,2025\nAnn Lee,ann@example.org,304-555-0167,12.00,7.50\n");
    assert_eq!((intake.header_line, intake.records), (1, 1), "the first row names the columns");
    assert_eq!(intake.persons[0].kept["2024"], "12.00", "sales are kept by year");
}

#[test]
fn long_and_short_rows() {
    let intake = taken("US", "Name,Email,City\nAnn Lee,ann@example.org\nBob Ray,bob@example.org,Boston,extra\n");
    assert_eq!(intake.records, 2, "both are people");
    assert_eq!(intake.persons[1].kept["Column 4"], "extra", "what has no column is kept");
    assert!(intake.problems.iter().any(|problem| problem.line == 3 && problem.column == "Column 4"), "and shown");
}

#[test]
fn faults_in_single_cells() {
    let intake =
        taken("US", "Name,Email,Phone\nAnn Lee,ann at example,none\nBob Ray,bob@example.org,ask at the desk\n");
    let faults: Vec<(u32, &str)> =
        intake.problems.iter().map(|problem| (problem.line, problem.column.as_str())).collect();
    assert_eq!(faults, [(2, "Email"), (3, "Phone")], "each fault has its line and column");
    assert_eq!(intake.persons[0].kept["Email"], "ann at example", "what could not be read is kept");
}

#[test]
fn same_people_and_households() {
    let file = "First Name,Last Name,Email,Phone,Address,City,State,Zip,Date of birth\n\
        Ann,Lee,ann@example.org,,1 Elm St,Boston,MA,02139,\n\
        ANN,LEE,ANN@example.org,,1 Elm Street,Boston,MA,02139,\n\
        Bob,Lee,ann@example.org,,1 Elm St,Boston,MA,02139,\n\
        Cat,Fox,,(304) 555-0167,,,,,\n\
        Cat,Fox,cat@example.org,304-555-0167,,,,,\n\
        Dan,Orr,dan@example.org,,2 Elm St,Boston,MA,02139,1950-01-01\n\
        Dan,Orr,dan@example.org,,2 Elm St,Boston,MA,02139,1980-01-01\n\
        Eve,Poe,,,3 Elm St,Boston,MA,02139,\n\
        Ned,Poe,,,3 Elm St,Boston,MA,02139,\n\
        ,,fox@example.org,,,,,,\n\
        ,,gnu@example.org,,,,,,\n";
    let found: Vec<(Vec<u32>, bool)> =
        taken("US", file).duplicates.into_iter().map(|group| (group.records, group.same)).collect();
    assert_eq!(
        found,
        [(vec![1, 2], true), (vec![1, 3], false), (vec![4, 5], true), (vec![6, 7], false)],
        "one person twice is joined, a household and a father and son are not"
    );
}

#[test]
fn the_owner_corrects() {
    let file = "A,B,C\nLee,Ann,ann@example.org\nRay,Bob,bob@example.org\n";
    let layout = Layout {
        fields: BTreeMap::from([(0, Field::FamilyName), (1, Field::GivenName)]),
        header_line: Some(1),
        ..Layout::default()
    };
    let intake = read("list.csv", file.as_bytes(), &Options { layout: Some(layout), ..from("US") }).expect("read");
    assert_eq!(person(&intake, 1), "Ann|Lee||ann@example.org||", "what the owner says wins");
    let other = Layout {
        delimiter: Some(";".into()),
        encoding: Some("windows-1252".into()),
        header_line: Some(0),
        ..Layout::default()
    };
    let intake = read("list.csv", b"Ann Caf\xe9;ann@example.org\n", &Options { layout: Some(other), ..from("US") })
        .expect("read");
    assert_eq!(
        (person(&intake, 1).as_str(), intake.header_line),
        ("Ann|Café||ann@example.org||", 0),
        "delimiter, encoding and header as said"
    );
    let wrong = Layout { encoding: Some("klingon".into()), ..Layout::default() };
    assert_eq!(
        read("list.csv", b"a,b\n", &Options { layout: Some(wrong), ..from("US") }).err().map(|refusal| refusal.code()),
        Some("unknown_encoding"),
        "an encoding that does not exist"
    );
    let wrong = Layout { delimiter: Some("ab".into()), ..Layout::default() };
    assert!(
        matches!(
            read("list.csv", b"a,b\n", &Options { layout: Some(wrong), ..from("US") }),
            Err(Refusal::UnknownDelimiter { .. })
        ),
        "a delimiter that cannot be one"
    );
}

#[test]
fn columns_are_described() {
    let intake = taken("US", "Name,Email,Email,\nAnn Lee,ann@example.org,lee@example.org,x\n");
    let described: Vec<(u32, &str, Field)> =
        intake.columns.iter().map(|column| (column.index, column.header.as_str(), column.field)).collect();
    assert_eq!(
        described,
        [
            (0, "Name", Field::FullName),
            (1, "Email", Field::Email),
            (2, "Email (2)", Field::Email),
            (3, "Column 4", Field::Keep)
        ],
        "each column once, with a name of its own"
    );
    assert_eq!(intake.persons[0].kind, Kind::Person, "a person");
    assert!(Field::ALL.iter().all(|field| !field.label().is_empty()), "each meaning has words");
}
