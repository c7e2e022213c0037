//! What the laws say about the form of a letter, line by line, as items that a letter can be held against.
//!
//! The law files give these lines in words (`format`). Every line stands here, and a test fails where one is missing or gone: it
//! asks for items, it is kept by how all our letters are written, or it is for the owner to see to, and then it is shown.

use letters::Item;

/// What a line comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// The letter says these items.
    Says(&'static [Item]),
    /// It is set in type of at least so many points.
    Points(u8),
    /// Every letter of ours keeps it, or an item of the same law's contents says it already.
    Kept,
    /// The owner sees to it.
    Owner,
}

/// What a line about the form of a letter comes to. A line that is not known is the owner's.
#[must_use]
pub fn form(line: &str) -> Form {
    LINES.iter().find(|(known, _)| *known == line).map_or(Form::Owner, |(_, form)| *form)
}

use Form::{Kept, Owner, Points, Says};
use Item::{
    CreditReportRights, DataTypes, DateOfDiscovery, FiveHeadings, FraudAlert, FreezeFree, KnownAcquisition,
    LikelyConsequences, OfficesInform, PhoneNumber, Redress, RegulatorTold, ReportTheft, Title, WatchAccounts, Website,
    WhatHappened, WhatWeKeep, WhatYouCanDo, WhoHasIt,
};

/// The lines of all laws.
pub(super) const LINES: &[(&str, Form)] = &[
    ("title: Notice of Data Breach", Says(&[Title])),
    (
        "headings: What Happened; What Information Was Involved; What We Are Doing; What You Can Do; For More Information",
        Says(&[FiveHeadings]),
    ),
    ("at least 10-point type", Points(10)),
    ("laid out so that title and headings are clear and conspicuous and draw attention to the notice", Kept),
    ("plain language", Kept),
    ("clear and plain language", Kept),
    ("simple and understandable language", Kept),
    ("concise, clear and plain", Kept),
    ("clear and conspicuous", Kept),
    ("conspicuous", Kept),
    ("email notices clear and conspicuous", Kept),
    ("simple language, to each person directly", Kept),
    ("the law fixes no contents for the letter", Kept),
    ("breach in general terms", Kept),
    ("incident in general terms", Kept),
    ("nothing about other affected people", Kept),
    ("anything else useful to the person", Kept),
    ("in writing", Owner),
    ("to each person by secure means", Owner),
    ("first-class mail to the last known address", Owner),
    ("a letter goes by first-class mail", Owner),
    ("same content as the statement given to the regulator", Owner),
    ("where the kinds of information are not known, says why", Owner),
    ("security measures used before and after", Owner),
    ("reasons for delay, if late", Owner),
    ("name of the parent or affiliated company, if the business is owned by another", Owner),
    ("mention of a credit report obliges the business to co-ordinate with the credit agency", Owner),
    (
        "only online credentials taken: a short notice telling the person to change password and security answer may replace these contents",
        Owner,
    ),
    // When, who, what.
    ("day on which the business learned of the incident", Says(&[DateOfDiscovery])),
    ("date on which the breach was discovered", Says(&[DateOfDiscovery])),
    ("the date of discovery as well as the date of the breach, if known", Says(&[DateOfDiscovery])),
    ("time of exposure: date of the breach and date of its discovery, if known", Says(&[DateOfDiscovery])),
    ("date: the approximate date of the breach", Kept),
    ("how the breach occurred", Says(&[WhatHappened])),
    ("summary of the breach", Says(&[WhatHappened])),
    ("cause", Says(&[WhatHappened])),
    ("kinds of data", Says(&[DataTypes])),
    ("which elements of personal and private information were reached", Says(&[DataTypes])),
    ("whether there is secondary damage and what", Says(&[LikelyConsequences])),
    ("who acquired the data, by name or description, if known", Says(&[WhoHasIt])),
    ("says whether it is known who may have the information", Says(&[WhoHasIt])),
    ("identity of the unauthorised person, if known", Says(&[WhoHasIt])),
    (
        "must say that the entity knows of the unauthorized acquisition of the person's information",
        Says(&[KnownAcquisition]),
    ),
    ("says that the Privacy Commissioner has been told", Says(&[RegulatorTold])),
    // How to ask.
    ("a way to ask questions: toll-free number, email address, website or postal address", Kept),
    ("business: address, telephone number, and a toll-free number if it has one", Says(&[PhoneNumber])),
    ("a telephone number for information and help, if there is one", Kept),
    ("a telephone number for further help, if there is one", Kept),
    ("a telephone number to call, if there is one", Kept),
    ("a telephone number for help", Says(&[PhoneNumber])),
    ("the business contact must be a telephone number", Says(&[PhoneNumber])),
    ("telephone number toll-free if available", Says(&[PhoneNumber])),
    ("a toll-free number and a website for information or help", Says(&[Website])),
    ("telephone number or website to learn what information the business keeps", Says(&[WhatWeKeep])),
    // What to do, and who helps.
    (
        "advice to stay vigilant by reviewing account statements and monitoring free credit reports",
        Says(&[WatchAccounts]),
    ),
    ("advice to stay alert, review account statements and watch free credit reports", Says(&[WatchAccounts])),
    ("advice: watch account statements and free credit reports", Says(&[WatchAccounts])),
    ("advice: watch account statements and credit reports", Says(&[WatchAccounts])),
    ("advice: review account statements and credit reports", Says(&[WatchAccounts])),
    ("a reminder to stay alert for fraud and identity theft", Says(&[WatchAccounts])),
    ("advice: report suspected identity theft to the local police or the Attorney General", Says(&[ReportTheft])),
    (
        "advice: report suspected identity theft to law enforcement, the Attorney General and the Federal Trade Commission",
        Says(&[ReportTheft]),
    ),
    ("help offered to the person", Says(&[WhatYouCanDo])),
    ("free of charge to the resident", Says(&[FreezeFree])),
    ("the resident's right to obtain a police report", Kept),
    (
        "how to ask for a security freeze, what information to give for it, and that it is free of charge",
        Says(&[FreezeFree]),
    ),
    ("how to ask for a security freeze, what it needs and any fees", Says(&[FreezeFree])),
    ("how to place a fraud alert or a security freeze", Says(&[FraudAlert])),
    ("the credit monitoring or other help offered, with all that is needed to enrol", Kept),
    ("credit monitoring offer only where it is due", Kept),
    ("remediation services, if any are offered, with toll-free numbers and websites", Kept),
    ("toll-free numbers and addresses of the credit agencies", Kept),
    ("credit agencies: toll-free numbers and addresses; FTC: toll-free number, address and web site", Kept),
    (
        "credit agencies: toll-free numbers and addresses; FTC and Maryland Attorney General: toll-free numbers, addresses and web sites",
        Kept,
    ),
    ("a statement that these bodies give information about fraud alerts and security freezes", Says(&[OfficesInform])),
    ("a statement that these bodies give information on how to avoid identity theft", Says(&[OfficesInform])),
    (
        "statement that the Federal Trade Commission and the Attorney General inform about preventing identity theft",
        Says(&[OfficesInform]),
    ),
    (
        "telephone numbers and websites of the state and federal agencies that inform about breach response and identity theft",
        Says(&[OfficesInform]),
    ),
    ("must also state the recipient's rights under the federal Fair Credit Reporting Act", Says(&[CreditReportRights])),
    // Rights.
    ("how to get redress from the business", Says(&[Redress])),
    ("legal rights: damages, statutory damages, dispute mediation, and how to use them", Says(&[Redress])),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_line_of_every_law_about_the_form_of_a_letter_stands_here_and_no_other() {
        let said: BTreeSet<&str> =
            law::laws().iter().flat_map(|law| law.individual.format.iter().map(String::as_str)).collect();
        let known: BTreeSet<&str> = LINES.iter().map(|(line, _)| *line).collect();
        assert_eq!(said.difference(&known).collect::<Vec<_>>(), Vec::<&&str>::new(), "a law wants a form nobody reads");
        assert_eq!(known.difference(&said).collect::<Vec<_>>(), Vec::<&&str>::new(), "no law says this any more");
        assert_eq!(known.len(), LINES.len(), "each line stands once");
    }

    #[test]
    fn the_items_of_the_laws_are_items_of_letters() {
        for item in law::ContentItem::ALL {
            assert!(Item::of(item.id()).is_some(), "{} has no item of its own in letters", item.id());
        }
        for item in law::ForbiddenItem::ALL {
            assert!(Item::of(item.id()).is_some(), "{} has no item of its own in letters", item.id());
        }
    }
}
