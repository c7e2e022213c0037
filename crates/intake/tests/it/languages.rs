//! Lists in other languages and scripts, and in the encodings that their computers write. All people are invented.

use intake::read;

use crate::from;
use crate::shapes::{check, person};

#[test]
fn outlook_in_romance_languages() {
    check(
        "IT",
        r#""Titolo","Nome","Secondo nome","Cognome","Titolo straniero","Società","Reparto","Posizione","Via (uff.)","Via (uff.) 2","Città (uff.)","Provincia (uff.)","CAP (uff.)","Paese/area geografica (uff.)","Via (ab.)","Via (ab.) 2","Città (ab.)","Provincia (ab.)","CAP (ab.)","Paese/area geografica (ab.)","Altra via","Altra città","Altra provincia","Altro CAP","Altro paese/area geografica","Telefono assistente","Fax (uff.)","Ufficio","Ufficio 2","Richiamata automatica","Telefono auto","Telefono principale società","Fax (ab.)","Abitazione","Abitazione 2","ISDN","Cellulare","Altro fax","Altro telefono","Cercapersone","Telefono principale","Indirizzo posta elettronica","Tipo posta elettronica","Nome visualizzato posta elettronica","Compleanno","Notes"
"Sig.ra","Giulia","","Rossi","","Rossi & Figli S.r.l.","","","Via Dante 2","","Milano","MI","20121","Italia","Via Roma 1","int. 4","Torino","TO","10121","Italia","","","","","","02 1111 2222","","011 555 1234","","","","","","011 555 9876","","","347 123 4567","","","","","giulia@example.org","SMTP","Giulia Rossi","12/05/1980","cliente"
"","Marco","","Bianchi","","","","","","","","","","","Via Verdi 9","","Roma","RM","00118","","","","","","","","","","","","","","","","","","+39 333 765 4321","","","","","marco@example.org","SMTP","Marco Bianchi","",""
"#,
        "outlook_csv",
        &[
            "Giulia|Rossi|Rossi & Figli S.r.l.|giulia@example.org|+390115551234 +390115559876 +393471234567|Via Roma 1 / int. 4, Torino, TO, 10121, IT",
            "Marco|Bianchi||marco@example.org|+393337654321|Via Verdi 9, Roma, RM, 00118, IT",
        ],
    );
    check(
        "ES",
        r#""Tratamiento","Nombre","Segundo nombre","Apellidos","Sufijo","Organización","Departamento","Puesto","Calle del trabajo","Calle del trabajo 2","Ciudad de trabajo","Provincia o estado de trabajo","Código postal del trabajo","País o región del trabajo","Calle del domicilio","Calle del domicilio 2","Ciudad del domicilio","Provincia o estado del domicilio","Código postal del domicilio","País o región del domicilio","Fax del trabajo","Teléfono del trabajo","Particular","Móvil","Otro teléfono","Número de centralita de la organización","Dirección de correo electrónico","Tipo de correo electrónico","Nombre de pantalla de correo electrónico","Cumpleaños"
"","Lucía","","Gómez Ruiz","","Panadería Sol S.L.","","","Calle Sol 1","","Sevilla","Sevilla","41001","España","Calle Mayor 3","2º B","Madrid","Madrid","28013","España","","954 123 456","915 551 234","612 345 678","","","lucia@example.es","SMTP","Lucía Gómez","1/2/1980"
"#,
        "outlook_csv",
        &[
            "Lucía|Gómez Ruiz|Panadería Sol S.L.|lucia@example.es|+34954123456 +34915551234 +34612345678|Calle Mayor 3 / 2º B, Madrid, Madrid, 28013, ES",
        ],
    );
    check(
        "BR",
        r#""Título","Nome","Segundo nome","Sobrenome","Sufixo","Empresa","Departamento","Cargo","Rua do endereço comercial","Cidade do endereço comercial","Estado do endereço comercial","CEP do endereço comercial","País/região do endereço comercial","Rua do endereço residencial","Cidade do endereço residencial","Estado do endereço residencial","CEP do endereço residencial","País/região do endereço residencial","Fax comercial","Telefone comercial","Telefone residencial","Telefone celular","Endereço de correio eletrônico","Tipo de correio eletrônico","Nome para exibição do correio eletrônico"
"","Joana","","da Silva","","","","","","","","","","Rua das Flores 10","São Paulo","SP","01310-100","Brasil","","","(11) 3333-4444","(11) 98765-4321","joana@example.com.br","SMTP","Joana da Silva"
"#,
        "outlook_csv",
        &[
            "Joana|da Silva||joana@example.com.br|+551133334444 +5511987654321|Rua das Flores 10, São Paulo, SP, 01310-100, BR",
        ],
    );
    check(
        "FR",
        r#""Titre","Prénom","Deuxième prénom","Nom","Suffixe","Société","Service","Titre","Rue (bureau)","Rue (bureau) 2","Ville (bureau)","Dép/Région (bureau)","Code postal (bureau)","Pays/Région (bureau)","Rue (domicile)","Rue (domicile) 2","Ville (domicile)","Dép/Région (domicile)","Code postal (domicile)","Pays/Région (domicile)","Téléphone de l'assistant(e)","Télécopie (bureau)","Téléphone (bureau)","Téléphone 2 (bureau)","Rappel","Téléphone société","Téléphone (domicile)","Tél. mobile","Téléphone (autre)","Téléphone principal","Adresse de messagerie","Type de messagerie","Nom complet de l'adresse de messagerie","Adresse de messagerie 2","Anniversaire"
"M.","Luc","","Dupont","","Boulangerie Dupont SARL","","Gérant","3 rue Neuve","","Lille","Nord","59000","France","14 bis avenue Foch","Bât. C","Nice","","06000","France","","03 20 00 00 00","03 20 12 34 56","","","","04 93 12 34 56","06 12 34 56 78","","","luc@example.fr","SMTP","Luc Dupont (luc@example.fr)","","01/02/1970"
"#,
        "outlook_csv",
        &[
            "Luc|Dupont|Boulangerie Dupont SARL|luc@example.fr|+33320123456 +33493123456 +33612345678|14 bis avenue Foch / Bât. C, Nice, , 06000, FR",
        ],
    );
}

#[test]
fn outlook_in_germanic_languages() {
    check(
        "NL",
        r#""Titel","Voornaam","Middelste naam","Achternaam","Achtervoegsel","Bedrijf","Afdeling","Functie","Werkadres, straat","Werkadres 2, straat","Werkadres, plaats","Werkadres, provincie","Werkadres, postcode","Land/regio (werk)","Huisadres, straat","Huisadres, straat 2","Huisadres, plaats","Huisadres, provincie","Huisadres, postcode","Land/regio (thuis)","Fax op werk","Telefoon op werk","Telefoon thuis","Mobiele telefoon","Andere telefoon","Pager","E-mailadres","Type e-mail","Weergavenaam voor e-mail","Verjaardag"
"","Daan","","de Vries","","","","","Damrak 1","","Amsterdam","","1012 LG","Nederland","Keizersgracht 12","","Utrecht","","3511AB","Nederland","020 1111111","020 6241111","030 2311111","06 12345678","","","daan@example.nl","SMTP","Daan de Vries","1-2-1980"
"#,
        "outlook_csv",
        &[
            "Daan|de Vries||daan@example.nl|+31206241111 +31302311111 +31612345678|Keizersgracht 12, Utrecht, , 3511 AB, NL",
        ],
    );
    check(
        "AT",
        r#""Anrede","Vorname","Weitere Vornamen","Nachname","Suffix","Firma","Abteilung","Position","Straße geschäftlich","Straße geschäftlich 2","Straße geschäftlich 3","Ort geschäftlich","Region geschäftlich","Postleitzahl geschäftlich","Land/Region geschäftlich","Straße privat","Straße privat 2","Straße privat 3","Ort privat","Bundesland/Kanton privat","Postleitzahl privat","Land/Region privat","Weitere Straße","Weiterer Ort","Weiteres/r Bundesland/Kanton","Weitere Postleitzahl","Weiteres/e Land/Region","Telefon Assistent","Fax geschäftlich","Telefon geschäftlich","Rückmeldung","Autotelefon","Telefon Firma","Fax privat","Telefon privat","Mobiltelefon","Weiteres Telefon","Haupttelefon","E-Mail-Adresse","E-Mail-Typ","E-Mail: Angezeigter Name","E-Mail 2: Adresse","E-Mail 2: Typ","Geburtstag","Notizen"
"Herr","Jörg","","Grünwald","","","","","","","","","","","","Wienzeile 5/12","","","Wien","","1060","Österreich","","","","","","","","","","","","","01 5351234","0664 1234567","","","jörg@example.at","SMTP","Jörg","","","0.0.00","Stammgast, zahlt bar"
"#,
        "outlook_csv",
        &["Jörg|Grünwald||jörg@example.at|+4315351234 +436641234567|Wienzeile 5/12, Wien, , 1060, AT"],
    );
}

#[test]
fn outlook_in_asia() {
    check(
        "JP",
        r#""肩書き","名","ミドル ネーム","姓","敬称","会社名","部署","役職","番地 (会社)","住所 2 (会社)","市町村 (会社)","都道府県 (会社)","郵便番号 (会社)","国 (会社)/地域","番地 (自宅)","住所 2 (自宅)","市町村 (自宅)","都道府県 (自宅)","郵便番号 (自宅)","国 (自宅)/地域","会社 FAX","会社電話","自宅電話","携帯電話","電子メール アドレス","電子メールの種類","電子メール表示名","誕生日","メモ"
"","太郎","","山田","様","","","","","","","","","","1-2-3 神南","","渋谷区","東京都","150-0041","日本","","","03-1234-5678","090-1234-5678","taro@example.jp","SMTP","山田 太郎","1980/5/12","常連"
"","花子","","佐藤","様","株式会社青空","営業","","4-5-6 銀座","","中央区","東京都","104-0061","日本","","","","","","","","03-2345-6789","","","hanako@example.jp","SMTP","佐藤 花子","",""
"#,
        "outlook_csv",
        &[
            "太郎|山田||taro@example.jp|+81312345678 +819012345678|1-2-3 神南, 渋谷区, 東京都, 150-0041, JP",
            "花子|佐藤|株式会社青空|hanako@example.jp|+81323456789|4-5-6 銀座, 中央区, 東京都, 104-0061, JP",
        ],
    );
    check(
        "CN",
        r#""称谓","名","中间名","姓","中文称谓","单位","部门","职务","商务地址 街道","商务地址 市/县","商务地址 省/市/自治区","商务地址 邮政编码","商务地址 国家/地区","住宅地址 街道","住宅地址 市/县","住宅地址 省/市/自治区","住宅地址 邮政编码","住宅地址 国家/地区","商务传真","商务电话","住宅电话","移动电话","电子邮件地址","电子邮件类型","电子邮件显示名称","生日"
"","小明","","王","","","","","","","","","","中山路1号","上海","上海市","200001","中国","","","021-12345678","13912345678","wang@example.cn","SMTP","王小明",""
"#,
        "outlook_csv",
        &["小明|王||wang@example.cn|+862112345678 +8613912345678|中山路1号, 上海, 上海市, 200001, CN"],
    );
}

#[test]
fn names_of_columns_in_other_scripts() {
    check(
        "GR",
        r#"Όνομα;Επώνυμο;Email;Πόλη
Μαρία;Παπαδοπούλου;maria@example.gr;Αθήνα
Γιώργος;Νικολάου;giorgos@example.gr;Θεσσαλονίκη
"#,
        "csv",
        &[
            "Μαρία|Παπαδοπούλου||maria@example.gr||, Αθήνα, , , GR",
            "Γιώργος|Νικολάου||giorgos@example.gr||, Θεσσαλονίκη, , , GR",
        ],
    );
    check(
        "TH",
        r#"ชื่อ,นามสกุล,อีเมล
สมชาย,ใจดี,somchai@example.th
สมหญิง,รักดี,somying@example.th
"#,
        "csv",
        &["สมชาย|ใจดี||somchai@example.th||", "สมหญิง|รักดี||somying@example.th||"],
    );
    check(
        "AE",
        r#"الاسم الأول,اسم العائلة,البريد الإلكتروني,الهاتف
فاطمة,علي,fatima@example.ae,050 123 4567
أحمد,حسن,ahmed@example.ae,050 765 4321
"#,
        "csv",
        &["فاطمة|علي||fatima@example.ae|+971501234567|", "أحمد|حسن||ahmed@example.ae|+971507654321|"],
    );
    check(
        "JP",
        r#"予約番号,宿泊者名,フリガナ,電話番号,メールアドレス,郵便番号,都道府県,市区町村,番地,建物名
1001,山田 太郎,ヤマダ タロウ,03-1234-5678,taro@example.jp,150-0041,東京都,渋谷区,神南1-2-3,神南ビル101
"#,
        "csv",
        &["太郎|山田||taro@example.jp|+81312345678|神南1-2-3 / 神南ビル101, 渋谷区, 東京都, 150-0041, JP"],
    );
    check(
        "JP",
        r#"氏名,電話番号,郵便番号
山田　太郎,０３−１２３４−５６７８,１５０−００４１
"#,
        "csv",
        &["太郎|山田|||+81312345678|, , , 150-0041, JP"],
    );
}

#[test]
fn names_without_blanks() {
    check(
        "CN",
        r#"姓名,邮箱,手机,地址,城市,邮编
王小明,wang@example.cn,13912345678,中山路1号,上海,200001
李娜,lina@example.cn,13812345678,人民路2号,北京,100000
"#,
        "csv",
        &[
            "小明|王||wang@example.cn|+8613912345678|中山路1号, 上海, , 200001, CN",
            "娜|李||lina@example.cn|+8613812345678|人民路2号, 北京, , 100000, CN",
        ],
    );
    check(
        "KR",
        r#"이름,이메일,전화번호,주소,우편번호
김민수,minsu@example.kr,010-1234-5678,서울특별시 중구 세종대로 110,04524
이영희,younghee@example.kr,010-2345-6789,부산광역시 해운대구 1,48095
"#,
        "csv",
        &[
            "민수|김||minsu@example.kr|+821012345678|서울특별시 중구 세종대로 110, , , 04524, KR",
            "영희|이||younghee@example.kr|+821023456789|부산광역시 해운대구 1, , , 48095, KR",
        ],
    );
}

#[test]
fn central_europe() {
    check(
        "PL",
        r#"Tytuł;Imię;Drugie imię;Nazwisko;Firma;Ulica (służbowa);Ulica (domowa);Miasto (domowe);Kod pocztowy (domowy);Telefon (domowy);Telefon komórkowy;Adres e-mail
;Łukasz;;Żak;;;ul. Długa 5/3;Kraków;31-147;;501 234 567;lukasz@example.pl
"#,
        "csv",
        &["Łukasz|Żak||lukasz@example.pl|+48501234567|ul. Długa 5/3, Kraków, , 31-147, PL"],
    );
    check(
        "TR",
        r#"Ad Soyad;Telefon;E-posta;Adres;Şehir;Posta Kodu
Ayşe Yılmaz;0532 123 45 67;ayse@example.tr;İstiklal Cad. 10;İstanbul;34430
"#,
        "csv",
        &["Ayşe|Yılmaz||ayse@example.tr|+905321234567|İstiklal Cad. 10, İstanbul, , 34430, TR"],
    );
    check(
        "CH",
        r#"Firma;Name;Vorname;Strasse;PLZ;Ort;Kanton;Tel. P;Natel;E-Mail
;Keller;Urs;Bahnhofstrasse 1;8001;Zürich;ZH;044 668 18 00;079 123 45 67;urs@example.ch
"#,
        "csv",
        &["Urs|Keller||urs@example.ch|+41446681800 +41791234567|Bahnhofstrasse 1, Zürich, ZH, 8001, CH"],
    );
    check(
        "NL",
        r#"Debiteurnr;Bedrijfsnaam;T.a.v.;Adres;Postcode;Woonplaats;Land;Telefoonnummer;E-mailadres;IBAN
1001;Bakkerij Jansen B.V.;dhr. P. Jansen;Damrak 1;1012 LG;Amsterdam;Nederland;020-6241111;info@jansen.example;NL00ABNA0123456789
1002;;Mevr. A. de Vries-Bakker;Keizersgracht 12 hs;1015CJ;Amsterdam;NL;06-12345678;anna@example.nl;
"#,
        "csv",
        &[
            "P.|Jansen|Bakkerij Jansen B.V.|info@jansen.example|+31206241111|Damrak 1, Amsterdam, , 1012 LG, NL",
            "A.|de Vries-Bakker||anna@example.nl|+31612345678|Keizersgracht 12 hs, Amsterdam, , 1015 CJ, NL",
        ],
    );
    check(
        "DE",
        r#"Kundennr.;Anrede;Titel;Name 1;Name 2;Vorname;Straße;PLZ;Ort;Land;Telefon 1;Telefon 2;E-Mail 1
10001;Frau;Dr.;Huber;;Anna;Gartenweg 5;4109;Leipzig;D;0341/123456;;anna@example.de
10002;Firma;;Bäckerei Meier GmbH;z. Hd. Karl Meier;;Hauptstr. 1;80331;München;D;;;info@meier.example
"#,
        "csv",
        &[
            "Anna|Huber||anna@example.de|+49341123456|Gartenweg 5, Leipzig, , 04109, DE",
            "Karl|Meier|Bäckerei Meier GmbH|info@meier.example||Hauptstr. 1, München, , 80331, DE",
        ],
    );
}

#[test]
fn encodings_of_other_countries() {
    for (country, label, text, first) in [
        (
            "CZ",
            "windows-1250",
            r#"Name;E-mail;Město;PSČ
Žofie Dvořáková;zofie@example.cz;Plzeň;301 00
Štěpán Kříž;stepan@example.cz;Třebíč;674 01
"#,
            "Žofie|Dvořáková||zofie@example.cz||, Plzeň, , 301 00, CZ",
        ),
        (
            "GR",
            "windows-1253",
            r#"Όνομα;Επώνυμο;Email;Πόλη
Μαρία;Παπαδοπούλου;maria@example.gr;Αθήνα
Γιώργος;Νικολάου;giorgos@example.gr;Θεσσαλονίκη
"#,
            "Μαρία|Παπαδοπούλου||maria@example.gr||, Αθήνα, , , GR",
        ),
        (
            "JP",
            "shift_jis",
            r#"氏名,メールアドレス,電話番号,郵便番号,住所
山田 太郎,taro@example.jp,03-1234-5678,150-0041,東京都渋谷区神南1-2-3
佐藤 花子,hanako@example.jp,090-1234-5678,5300001,大阪府大阪市北区梅田1-1
"#,
            "太郎|山田||taro@example.jp|+81312345678|東京都渋谷区神南1-2-3, , , 150-0041, JP",
        ),
        (
            "KR",
            "euc-kr",
            r#"이름,이메일,전화번호,주소,우편번호
김민수,minsu@example.kr,010-1234-5678,서울특별시 중구 세종대로 110,04524
이영희,younghee@example.kr,010-2345-6789,부산광역시 해운대구 1,48095
"#,
            "민수|김||minsu@example.kr|+821012345678|서울특별시 중구 세종대로 110, , , 04524, KR",
        ),
        (
            "CN",
            "gbk",
            r#"姓名,邮箱,手机,地址,城市,邮编
王小明,wang@example.cn,13912345678,中山路1号,上海,200001
李娜,lina@example.cn,13812345678,人民路2号,北京,100000
"#,
            "小明|王||wang@example.cn|+8613912345678|中山路1号, 上海, , 200001, CN",
        ),
        (
            "TR",
            "windows-1254",
            r#"Ad Soyad;Telefon;E-posta;Adres;Şehir;Posta Kodu
Ayşe Yılmaz;0532 123 45 67;ayse@example.tr;İstiklal Cad. 10;İstanbul;34430
"#,
            "Ayşe|Yılmaz||ayse@example.tr|+905321234567|İstiklal Cad. 10, İstanbul, , 34430, TR",
        ),
    ] {
        let encoding = encoding_rs::Encoding::for_label(label.as_bytes()).expect("a known encoding");
        let (bytes, _, lost) = encoding.encode(text);
        assert!(!lost, "{label} can write the sample");
        let intake = read("list.csv", &bytes, &from(country)).expect("a list");
        assert_eq!(intake.encoding, label, "the encoding is recognised");
        assert_eq!(person(&intake, 1), first, "and read as such");
    }
}

#[test]
fn accents_that_another_program_spoiled() {
    let intake = crate::taken("DE", "Name;Ort\nJÃ¼rgen MÃ¼ller;KÃ¶ln\nZoÃ« WeiÃŸ;DÃ¼sseldorf\n");
    assert_eq!(person(&intake, 1), "Jürgen|Müller||||, Köln, , , DE", "they are put right");
    assert!(intake.notices.iter().any(|notice| notice.contains("accents")), "and the owner is told");
    let meant = crate::taken("PT", "Nome;Cidade\nJOÃO CÂMARA;SÃO PAULO\n");
    assert_eq!(
        person(&meant, 1),
        "JOÃO|CÂMARA||||, SÃO PAULO, , , PT",
        "letters that mean what they say are left alone"
    );
}
