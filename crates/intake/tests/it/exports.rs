//! Exports of shops, tills, booking and mail programs, told by the names of their columns. All people are invented.

use crate::shapes::check;

#[test]
fn bookings() {
    check(
        "US",
        "User Name,User Email,Invitee Name,Invitee First Name,Invitee Last Name,Invitee Email,Text Reminder Number,Event Type Name,Start Date & Time\n\
         Pat Owner,pat@shop.example,Ann Lee,Ann,Lee,ann@example.org,+1 304-555-0167,Trim,2026-01-02 10:00\n\
         Pat Owner,pat@shop.example,Bob Ray,,,bob@example.org,,Trim,2026-01-02 11:00\n\
         Pat Owner,pat@shop.example,Cat Fox,,,cat@example.org,,Trim,2026-01-02 12:00\n",
        "calendly_csv",
        &["Ann|Lee||ann@example.org|+13045550167|", "Bob|Ray||bob@example.org||", "Cat|Fox||cat@example.org||"],
    );
    check(
        "US",
        "First Name,Last Name,Phone,Email,Notes,Days Since Last Appointment\nAnn,Lee,3045550167,ann@example.org,likes tulips,12\n",
        "acuity_csv",
        &["Ann|Lee||ann@example.org|+13045550167|"],
    );
    check(
        "GB",
        "Client ID,First Name,Last Name,Blocked,Block Reason,Gender,Mobile Number,Telephone,Email,Accepts Marketing,Accepts SMS Marketing,Address,City,Post Code,Date of Birth\n\
         1,Ann,Lee,,,F,07700 900592,,ann@example.org,No,No,10 High Street,Leeds,ls11ur,1990-01-02\n",
        "fresha_csv",
        &["Ann|Lee||ann@example.org|+447700900592|10 High Street, Leeds, , LS1 1UR, GB"],
    );
}

#[test]
fn tills() {
    check(
        "NL",
        "Internal ID,Firstname,LastnamePreposition,Lastname,E-mail,Phone,Mobile,Company,Coc number,Streetname,Number,Extension,Zipcode,City,Country\n\
         7,Daan,de,Vries,daan@example.org,,06 12345678,,,Keizersgracht,1,B,1015cj,Amsterdam,Nederland\n",
        "lightspeed_csv",
        &["Daan|Vries||daan@example.org|+31612345678|Keizersgracht 1 / B, Amsterdam, , 1015 CJ, NL"],
    );
    check(
        "NZ",
        "id,customer_code,first_name,last_name,company_name,email,phone,mobile,physical_address1,physical_address2,physical_suburb,physical_city,physical_postcode,physical_country_id\n\
         1,ANN-1,Ann,Lee,,ann@example.org,,021 555 0123,12 Main St,,,Wellington,6011,NZ\n",
        "lightspeed_csv",
        &["Ann|Lee||ann@example.org|+64215550123|12 Main St, Wellington, , 6011, NZ"],
    );
    check(
        "US",
        "Customer ID,First Name,Last Name,Email Address,Phone Number,Address Line 1,City,State,Postal Code,Country,Customer Since,Marketing Allowed\n\
         C1,Ann,Lee,ann@example.org,3045550167,12 Main St,Boston,MA,02139,US,2020-01-02,No\n",
        "clover_csv",
        &["Ann|Lee||ann@example.org|+13045550167|12 Main St, Boston, MA, 02139, US"],
    );
}

#[test]
fn market_places() {
    check(
        "US",
        "Sale Date,Order ID,Buyer User ID,Full Name,First Name,Last Name,Number of Items,Street 1,Street 2,Ship City,Ship State,Ship Zipcode,Ship Country\n\
         01/02/26,77,annlee,Ann Lee,Ann,Lee,1,12 Main St,Apt 4,Boston,MA,02139,United States\n",
        "etsy_csv",
        &["Ann|Lee||||12 Main St / Apt 4, Boston, MA, 02139, US"],
    );
    check(
        "US",
        "Date,Time,TimeZone,Name,Type,Status,Currency,Gross,Fee,Net,From Email Address,To Email Address,Transaction ID\n\
         01/02/2026,10:00:00,PST,Ann Lee,Payment,Completed,USD,10.00,-0.60,9.40,ann@example.org,shop@shop.example,T1\n",
        "paypal_csv",
        &["Ann|Lee||ann@example.org||"],
    );
}

#[test]
fn address_books_and_sales() {
    check(
        "US",
        "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,Work Phone,Home Phone,Mobile Number,Home Address,Home City,Home State,Home ZipCode,Home Country\n\
         Ann,Lee,Ann Lee,,ann@example.org,lee@example.com,,,304-555-0167,,12 Main St,Boston,MA,02139,USA\n",
        "thunderbird_csv",
        &["Ann|Lee||ann@example.org lee@example.com|+13045550167|12 Main St, Boston, MA, 02139, US"],
    );
    check(
        "US",
        "Notes:\n\"When exporting your connection data, you may notice that some of the email addresses are missing.\"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\nAnn,Lee,https://example.org/ann,ann@example.org,Acme,Buyer,02 Jan 2026\n",
        "linkedin_csv",
        &["Ann|Lee|Acme|ann@example.org||"],
    );
    check(
        "US",
        "Person - Name,Person - Label,Person - Organization,Person - Email - Work,Person - Email - Home,Person - Phone - Work\nAnn Lee,,Acme,ann@acme.example,ann@example.org,304-555-0167\n",
        "pipedrive_csv",
        &["Ann|Lee|Acme|ann@acme.example ann@example.org|+13045550167|"],
    );
}

#[test]
fn pasted_from_a_spreadsheet() {
    check(
        "US",
        "Name\tEmail\tPhone\nAnn Lee\tann@example.org\t304-555-0167\nBob Ray\tbob@example.org\t\n",
        "csv",
        &["Ann|Lee||ann@example.org|+13045550167|", "Bob|Ray||bob@example.org||"],
    );
}
