//! More exports of shops, tills, studios and forms, and cells that hold more than their column's name says. All people are invented.

use crate::shapes::check;

#[test]
fn address_books_before_2024() {
    check(
        "US",
        r#"Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Additional Name Yomi,Family Name Yomi,Name Prefix,Name Suffix,Initials,Nickname,Short Name,Maiden Name,Birthday,Gender,Location,Billing Information,Directory Server,Mileage,Occupation,Hobby,Sensitivity,Priority,Subject,Notes,Language,Photo,Group Membership,E-mail 1 - Type,E-mail 1 - Value,E-mail 2 - Type,E-mail 2 - Value,Phone 1 - Type,Phone 1 - Value,Phone 2 - Type,Phone 2 - Value,Address 1 - Type,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address,Organization 1 - Type,Organization 1 - Name,Organization 1 - Yomi Name,Organization 1 - Title
"Lee, Ann M",Ann,M,Lee,,,,,,,,,,,1980-05-12,,,,,,,,,,,"VIP, ""gold""",,,* myContacts ::: Customers,* Home,ann@example.org ::: lee@example.net,Work,ann@acme.example,Mobile,304-555-0167 ::: (304) 555-0168,Home Fax,304-555-0199,Home,"12 Main St
Apt 4
Boston, MA 02139
US",12 Main St,Boston,,MA,02139,US,Apt 4,,Acme Inc,,Owner
Bakery Ltd,,,,,,,,,,,,,,,,,,,,,,,,,,,,* myContacts,,,,,,,,,,,,,,,,,,,Bakery Ltd,,
,,,,,,,,,,,,,,,,,,,,,,,,,,,,* myContacts,*,solo@example.org,,,,,,,,,,,,,,,,,,,
"#,
        "google_csv",
        &[
            "Ann|Lee|Acme Inc|ann@example.org lee@example.net ann@acme.example|+13045550167 +13045550168|12 Main St / Apt 4, Boston, MA, 02139, US",
            "||Bakery Ltd|||",
            "|||solo@example.org||",
        ],
    );
}

#[test]
fn web_shops() {
    check(
        "US",
        r#"Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,Default Address Address1,Default Address Address2,Default Address City,Default Address Province Code,Default Address Country Code,Default Address Zip,Default Address Phone,Phone,Accepts SMS Marketing,Total Spent,Total Orders,Note,Tax Exempt,Tags
'6001,Ann,Lee,ann@example.org,yes,,12 Main St,Apt 4,Boston,MA,US,'02139,'+13045550167,'+13045550168,no,12.00,1,,no,vip
'6002,,,guest@example.org,no,,,,,,,,,,no,0.00,0,,no,
"#,
        "shopify_csv",
        &[
            "Ann|Lee||ann@example.org|+13045550167 +13045550168|12 Main St / Apt 4, Boston, MA, 02139, US",
            "|||guest@example.org||",
        ],
    );
    check(
        "US",
        r#"Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,Lineitem quantity,Lineitem name,Billing Name,Billing Street,Billing Address1,Billing Address2,Billing Company,Billing City,Billing Zip,Billing Province,Billing Country,Billing Phone,Shipping Name,Shipping Street,Shipping Address1,Shipping City,Shipping Zip,Shipping Province,Shipping Country,Shipping Phone,Id,Source
#1001,ann@example.org,paid,2025-01-02,fulfilled,2025-01-03,no,USD,10,5,0,15,1,Mug,Ann Lee,12 Main St,12 Main St,,,Boston,'02139,MA,US,(304) 555-0167,Ann Lee,12 Main St,12 Main St,Boston,'02139,MA,US,(304) 555-0167,5001,web
#1001,ann@example.org,,,,,,,,,,,2,Cup,,,,,,,,,,,,,,,,,,,5001,web
#1002,bob@example.org,paid,2025-01-02,fulfilled,2025-01-03,no,USD,10,5,0,15,1,Mug,Bob Ray,7 Oak Ave,7 Oak Ave,,,Malta,'59538,MT,US,,Bob Ray,7 Oak Ave,7 Oak Ave,Malta,'59538,MT,US,,5002,web
"#,
        "shopify_csv",
        &[
            "Ann|Lee||ann@example.org|+13045550167|12 Main St, Boston, MA, 02139, US",
            "|||ann@example.org||",
            "Bob|Ray||bob@example.org||7 Oak Ave, Malta, MT, 59538, US",
        ],
    );
    check(
        "US",
        r#"Email Address,First Name,Last Name,Timestamp,Source,Order Count,Last Order Date,Total Spend,Shipping Name,Shipping Address 1,Shipping Address 2,Shipping City,Shipping Zip,Shipping Province/State,Shipping Country,Shipping Phone Number,Billing Name,Billing Address 1,Billing City,Billing Zip,Billing Province/State,Billing Country,Accepts Marketing,Tags,Mailing Lists
ann@example.org,Ann,Lee,2025-01-02,Store,2,2025-01-01,$20,Bob Ray,7 Oak Ave,,Malta,59538,MT,US,3045550111,Ann Lee,12 Main St,Boston,02139,MA,US,false,,
"#,
        "squarespace_csv",
        &["Ann|Lee||ann@example.org|+13045550111|12 Main St, Boston, MA, 02139, US"],
    );
}

#[test]
fn accounts() {
    check(
        "US",
        r#""","Active Status","Customer","Balance","Balance Total","Company","Mr./Ms./...","First Name","M.I.","Last Name","Primary Contact","Main Phone","Fax","Alt. Phone","Secondary Contact","Job Title","Main Email","Bill to 1","Bill to 2","Bill to 3","Bill to 4","Bill to 5","Ship to 1","Ship to 2","Ship to 3","Customer Type","Terms"
"","Active","Lee, Ann","0.00","0.00","","Ms.","Ann","","Lee","Ann Lee","304-555-0167","304-555-0199","","","","ann@example.org","Ann Lee","12 Main St","Boston, MA 02139","","","Ann Lee","12 Main St","Boston, MA 02139","",""
"","Active","Acme Hardware","10.00","10.00","Acme Hardware","","","","","Bob Ray","304-555-0111","","","","","office@acme.example","Acme Hardware","Bob Ray","7 Oak Ave","Malta, MT 59538","","","","","",""
"#,
        "quickbooks_csv",
        &[
            "Ann|Lee||ann@example.org|+13045550167|12 Main St, Boston, MA, 02139, US",
            "Bob|Ray|Acme Hardware|office@acme.example|+13045550111|7 Oak Ave, Malta, MT, 59538, US",
        ],
    );
    check(
        "US",
        r#"Customer Contact List,,,,,
Harbour Books,,,,,
,,,,,
Customer full name,Phone numbers,Email,Full name,Bill address,Ship address
Amy's Bird Sanctuary,(650) 555-3311,birds@example.org,Amy Lauterbach,4581 Finch St. Bayshore CA 94326,4581 Finch St. Bayshore CA 94326
Lee Ann,Phone: (304) 555-0167 Mobile: (304) 555-0168,ann@example.org,Ann Lee,12 Main St Boston MA 02139 USA,
,,,,,
"Tuesday, Nov 24, 2026 10:01:02 AM GMT-8",,,,,
"#,
        "quickbooks_csv",
        &[
            "Amy|Lauterbach|Amy's Bird Sanctuary|birds@example.org|+16505553311|4581 Finch St., Bayshore, CA, 94326, US",
            "Ann|Lee||ann@example.org|+13045550167 +13045550168|12 Main St, Boston, MA, 02139, US",
        ],
    );
    check(
        "GB",
        r#"*ContactName,AccountNumber,EmailAddress,FirstName,LastName,POAttentionTo,POAddressLine1,POAddressLine2,POAddressLine3,POAddressLine4,POCity,PORegion,POPostalCode,POCountry,SAAttentionTo,SAAddressLine1,SACity,SARegion,SAPostalCode,SACountry,PhoneNumber,FaxNumber,MobileNumber,DDINumber,SkypeName,BankAccountName,BankAccountNumber,TaxNumber
Ann Lee,,ann@example.org,Ann,Lee,,Flat 2,10 High Street,,,Leeds,West Yorkshire,LS1 1UR,United Kingdom,,,,,,,44 113 4960000,,07700 900592,,,,,GB123456789
Smith & Sons Ltd,,office@smith.example,,,Accounts Dept,1 Mill Lane,,,,York,,YO1 1AA,,,,,,,,01904 496000,,,,,,,
"#,
        "xero_csv",
        &[
            "Ann|Lee||ann@example.org|+441134960000 +447700900592|Flat 2 / 10 High Street, Leeds, West Yorkshire, LS1 1UR, GB",
            "||Smith & Sons Ltd|office@smith.example|+441904496000|1 Mill Lane, York, , YO1 1AA, GB",
        ],
    );
    check(
        "US",
        r#""ID","ISDELETED","ACCOUNTID","LASTNAME","FIRSTNAME","SALUTATION","NAME","OTHERSTREET","OTHERCITY","OTHERSTATE","OTHERPOSTALCODE","OTHERCOUNTRY","MAILINGSTREET","MAILINGCITY","MAILINGSTATE","MAILINGPOSTALCODE","MAILINGCOUNTRY","MAILINGLATITUDE","PHONE","FAX","MOBILEPHONE","HOMEPHONE","ASSISTANTPHONE","REPORTSTOID","EMAIL","TITLE","DEPARTMENT","LEADSOURCE","BIRTHDATE","DESCRIPTION","OWNERID","HASOPTEDOUTOFEMAIL","CREATEDDATE"
"0035g00000","false","0015g","Lee","Ann","Ms.","Ann Lee","","","","","","12 Main St
Apt 4","Boston","MA","02139","USA","","(304) 555-0167","","(304) 555-0168","","","","ann@example.org","CEO","","Web","1980-05-12","","0055g","true","2024-01-01T00:00:00.000Z"
"#,
        "salesforce_csv",
        &["Ann|Lee||ann@example.org|+13045550167 +13045550168|12 Main St / Apt 4, Boston, MA, 02139, US"],
    );
}

#[test]
fn studios_and_tills() {
    check(
        "US",
        r#""Client ID","Last Name","First Name","Email","Cell Phone","Home Phone","Work Phone","Address","City","State","Zip Code","Birthdate","Gender","Emergency Contact Name","Emergency Contact Phone","Emergency Contact Email","Referred By","Last Visit","Status","Liability Release"
"100001","Lee","Ann","ann@example.org","(304) 555-0167","","","12 Main St","Boston","MA","2139","5/12/1980","Female","Bob Lee","(304) 555-0111","bob@example.org","Google","1/2/2025","Active","Yes"
"#,
        "mindbody_csv",
        &["Ann|Lee||ann@example.org|+13045550167|12 Main St, Boston, MA, 02139, US"],
    );
    check(
        "US",
        r#"Guest First Name,Guest Last Name,Guest Email,Guest Phone Number,First Visit Date,Last Visit Date,Total Visits,Total Spend,Marketing Opt In,Birthday Month,Birthday Day
Ann,Lee,ann@example.org,13045550167,2024-01-02,2025-01-02,4,120.50,FALSE,5,12
"#,
        "toast_csv",
        &["Ann|Lee||ann@example.org|+13045550167|"],
    );
    check(
        "US",
        r#""ID","First Name","Last Name","Title","Company","Home","Work","Mobile","Pager","Fax","Email","Email 2","Address","Address 2","City","State","Zip","Country","Website","Custom","Notes","Discount","Type","No Email","No Phone","No Mail","Created"
"1","Ann","Lee","","","304-555-0167","","304-555-0168","","","ann@example.org","","12 Main St","Apt 4","Boston","MA","02139","US","","","","","Customer","","","","2024-01-02"
"#,
        "lightspeed_csv",
        &["Ann|Lee||ann@example.org|+13045550167 +13045550168|12 Main St / Apt 4, Boston, MA, 02139, US"],
    );
    check(
        "US",
        r#"First Name,Last Name,Name,Email Address,Phone Number,Additional Phone Numbers,Address Line 1,Address Line 2,Address Line 3,City,State / Province,Postal / Zip Code,Country,Customer Since,Marketing Allowed,Additional Addresses,Additional Emails,Birthday,Note
Ann,Lee,Ann Lee,ann@example.org,3045550167,3045550168,12 Main St,,,Boston,MA,02139,US,01-Jan-2024,No,,ann2@example.org,,
"#,
        "clover_csv",
        &["Ann|Lee||ann@example.org ann2@example.org|+13045550167 +13045550168|12 Main St, Boston, MA, 02139, US"],
    );
    check(
        "US",
        r#"PatNum,LName,FName,MiddleI,Preferred,Address,Address2,City,State,Zip,HmPhone,WkPhone,WirelessPhone,Birthdate,SSN,Email,Guarantor
1,Lee,Ann,M,Annie,12 Main St,,Boston,MA,02139,304-555-0167,,(304)555-0168,1980-05-12,000-00-0000,ann@example.org,1
"#,
        "csv",
        &["Ann|Lee||ann@example.org|+13045550167 +13045550168|12 Main St, Boston, MA, 02139, US"],
    );
    check(
        "AU",
        r#"Member Number,Given Name,Surname,Preferred Name,DOB,Gender,Mobile,Home Phone,Email,Address,Suburb,State,Postcode,Emergency Contact,Emergency Phone,Medical Notes
M1,Kim,Hill,,12/05/1980,F,0491 570 156,,kim@example.au,12 Smith St,Newtown,NSW,2042,Bob Hill,0491 570 157,Asthma
M2,Lee,Ray,,,M,491570158,,lee@example.au,1 Mitchell St,Darwin,NT,800,,,
"#,
        "csv",
        &[
            "Kim|Hill||kim@example.au|+61491570156|12 Smith St, Newtown, NSW, 2042, AU",
            "Lee|Ray||lee@example.au|+61491570158|1 Mitchell St, Darwin, NT, 0800, AU",
        ],
    );
}

#[test]
fn forms_and_mailings() {
    check(
        "US",
        r#"Submission Date,Full Name - First Name,Full Name - Last Name,E-mail,Phone Number,Address: Street Address,Address: Street Address Line 2,Address: City,Address: State / Province,Address: Postal / Zip Code,Address: Country,Submission IP,Submission ID
2025-01-02,Ann,Lee,ann@example.org,(304) 555-0167,12 Main St,,Boston,MA,02139,United States,73.1.1.1,55
"#,
        "csv",
        &["Ann|Lee||ann@example.org|+13045550167|12 Main St, Boston, MA, 02139, US"],
    );
    check(
        "US",
        r#""Email address","Email status","Email permission status","Email update source","Confirmed opt-out date","First name","Last name","Job title","Company","Phone - home","Phone - mobile","Street address line 1 - Home","City - Home","State/Province - Home","Zip/Postal code - Home","Country - Home","Birthday","Created At"
"ann@example.org","Unsubscribed","implicit","Upload","2025-01-01","Ann","Lee","","","(304) 555-0167","304.555.0168","12 Main St","Boston","MA","02139","United States","05/12","2024-01-02"
"#,
        "constant_contact_csv",
        &["Ann|Lee||ann@example.org|+13045550167 +13045550168|12 Main St, Boston, MA, 02139, US"],
    );
    check(
        "US",
        r#"Email,Klaviyo ID,First Name,Last Name,Organization,Title,Phone Number,Address,Address 2,City,State / Region,Country,Zip Code,Latitude,Longitude,Source,IP Address,Profile Created On,Date Added,Last Active,Email Marketing Consent
ann@example.org,01H,Ann,Lee,,,+13045550167,12 Main St,,Boston,Massachusetts,United States,02139,42.3,-71.1,shop,73.1.1.1,2024-01-02,2024-01-02,2025-01-02,UNSUBSCRIBED
"#,
        "klaviyo_csv",
        &["Ann|Lee||ann@example.org|+13045550167|12 Main St, Boston, MA, 02139, US"],
    );
    check(
        "US",
        r#"Confirmation code,Status,Guest name,Contact,# of adults,Start date,End date,Nights,Booked,Listing,Earnings
HM1,Past guest,Ann Lee,+1 304-555-0167,2,1/2/2025,1/4/2025,2,2024-12-01,Cottage,$200.00
"#,
        "airbnb_csv",
        &["Ann|Lee|||+13045550167|"],
    );
}

#[test]
fn several_ways_in_one_cell() {
    check(
        "US",
        r#"Name,Contact
Ann Lee,"ann@example.org, lee@example.net; 304-555-0167"
Bob Ray,"bob@example.org"
Cat Fox,"mailto:cat@example.org"
"#,
        "csv",
        &[
            "Ann|Lee||ann@example.org lee@example.net|+13045550167|",
            "Bob|Ray||bob@example.org||",
            "Cat|Fox||cat@example.org||",
        ],
    );
    check(
        "US",
        r#"Name,Phone
Ann Lee,"H: 304-555-0167 / W: (304) 555-0168 x12"
Bob Ray,304.555.0169 or 304.555.0170
Cat Fox,unlisted
"#,
        "csv",
        &["Ann|Lee|||+13045550167 +13045550168|", "Bob|Ray|||+13045550169 +13045550170|", "Cat|Fox||||"],
    );
    check(
        "US",
        r#"Name,Email,Address
"John & Mary Smith","john@example.org; mary@example.org","12 Main St, Boston, MA 02139"
"Ann Lee and Bob Ray",ann@example.org / bob@example.org,"7 Oak Ave, Malta, MT 59538"
"Mr. and Mrs. Kent",,"1 Elm St, Dover, DE 19901"
"#,
        "csv",
        &[
            "John & Mary|Smith||john@example.org mary@example.org||12 Main St, Boston, MA, 02139, US",
            "Ann Lee and Bob|Ray||ann@example.org bob@example.org||7 Oak Ave, Malta, MT, 59538, US",
            "|Kent||||1 Elm St, Dover, DE, 19901, US",
        ],
    );
}

#[test]
fn numbers_that_a_spreadsheet_wrote() {
    check(
        "US",
        r#"Name,Phone,Zip
Ann Lee,1.3045550167E+10,2139
Bob Ray,3.04555E+09,59538.0
Cat Fox,3045550168,
"#,
        "csv",
        &[
            "Ann|Lee|||+13045550167|, , MA, 02139, US",
            "Bob|Ray|||3.04555E+09|, , MT, 59538, US",
            "Cat|Fox|||+13045550168|",
        ],
    );
    check(
        "US",
        r#"Name,Zip
Ann Lee,59538.0
"#,
        "csv",
        &["Ann|Lee||||, , MT, 59538, US"],
    );
}

#[test]
fn what_looks_like_a_formula() {
    check(
        "US",
        r#"Name,Email,Phone,Notes
"=HYPERLINK(""http://x"",""Ann"")",ann@example.org,+13045550167,@cmd
-Bo Ray,bob@example.org,'+13045550168,=1+1
"#,
        "csv",
        &[r#"=HYPERLINK("http://x","Ann")|||ann@example.org|+13045550167|"#, "-Bo|Ray||bob@example.org|+13045550168|"],
    );
}
