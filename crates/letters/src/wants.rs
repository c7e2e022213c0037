//! What the readers' place wants of a letter and what it forbids, as plain values. Which law wants what is not known here: a
//! caller who knows hands over a [`Wants`]; `compose` writes by it, and `contents` tells whether it was met.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Writes an enum whose wire form is a fixed id, with `ALL`, `id` and a parse.
macro_rules! ids {
    ($(#[$doc:meta])* $name:ident { $($(#[$said:meta])* $variant:ident = $id:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        pub enum $name {
            $($(#[$said])* #[serde(rename = $id)] $variant,)+
        }

        impl $name {
            /// Every value.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The id on the wire and in the word files.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)+ }
            }

            /// The value with this id.
            pub fn of(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.id() == id)
            }
        }
    };
}
pub(crate) use ids;

ids! {
    /// Something that a letter says. The first part has the ids of the law facts, of what must and what must not stand in a
    /// letter; the second has what those facts say in words about the form of a letter.
    Item {
        /// What happened.
        WhatHappened = "what_happened";
        /// When it happened.
        DateOfBreach = "date_of_breach";
        /// The date of the letter.
        DateOfNotice = "date_of_notice";
        /// Which data were involved.
        DataTypes = "data_types";
        /// What the business is doing about it.
        WhatWeAreDoing = "what_we_are_doing";
        /// What the reader can do.
        WhatYouCanDo = "what_you_can_do";
        /// How to reach the business.
        BusinessContact = "business_contact";
        /// How to reach the credit agencies.
        CraContacts = "cra_contacts";
        /// How to reach the Federal Trade Commission.
        FtcContact = "ftc_contact";
        /// How to reach the Attorney General.
        AgContact = "ag_contact";
        /// The offer of credit monitoring.
        CreditMonitoringOffer = "credit_monitoring_offer";
        /// How to freeze a credit file.
        SecurityFreezeInfo = "security_freeze_info";
        /// The right to a police report.
        PoliceReportRight = "police_report_right";
        /// Whether the police asked to wait.
        PoliceDelayFlag = "police_delay_flag";
        /// How many people are affected.
        NumberAffected = "number_affected";
        /// How to look up an internet address.
        IpLookup = "ip_lookup";
        /// A toll-free number.
        TollFreeNumber = "toll_free_number";
        /// Who answers for the protection of data.
        DpoContact = "dpo_contact";
        /// What may come of it.
        LikelyConsequences = "likely_consequences";
        /// From when to when the data were exposed.
        TimeOfExposure = "time_of_exposure";
        /// The name of the business.
        BusinessName = "business_name";
        /// The right to complain to the regulator.
        RegulatorComplaintRight = "regulator_complaint_right";
        /// How to reach the tax agency.
        TaxAgencyContact = "tax_agency_contact";
        /// The advice to change passwords.
        PasswordChangeAdvice = "password_change_advice";
        /// How the breach came about: only ever forbidden.
        NatureOfBreach = "nature_of_breach";

        /// The title "Notice of Data Breach".
        Title = "title";
        /// The five headings, in their order.
        FiveHeadings = "five_headings";
        /// The day the business found out.
        DateOfDiscovery = "date_of_discovery";
        /// To read account statements and watch free credit reports.
        WatchAccounts = "watch_accounts";
        /// To report identity theft to police, Attorney General or Federal Trade Commission.
        ReportTheft = "report_theft";
        /// That these offices inform about identity theft, alerts and freezes.
        OfficesInform = "offices_inform";
        /// That a freeze costs nothing.
        FreezeFree = "freeze_free";
        /// A phone number.
        PhoneNumber = "phone_number";
        /// A website.
        Website = "website";
        /// The name of the firm that owns the business.
        ParentCompany = "parent_company";
        /// The rights under the Fair Credit Reporting Act.
        CreditReportRights = "credit_report_rights";
        /// That the business knows that somebody without a right to it got the information.
        KnownAcquisition = "known_acquisition";
        /// Where to ask which information the business keeps.
        WhatWeKeep = "what_we_keep";
        /// How to place a fraud alert.
        FraudAlert = "fraud_alert";
        /// Who may have the information, or that it is not known.
        WhoHasIt = "who_has_it";
        /// That the regulator has been told.
        RegulatorTold = "regulator_told";
        /// The rights to damages and redress, and how to use them.
        Redress = "redress";
    }
}

/// What the readers' place wants of a letter.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Wants {
    /// Names of the places, as the readers call them ("California"), for whoever looks at the letter.
    pub places: Vec<String>,
    /// What must stand in it.
    pub required: Vec<Item>,
    /// What must not.
    pub forbidden: Vec<Item>,
    /// Offices of the place that the reader can turn to or complain to.
    pub offices: Vec<Office>,
    /// For how many months a service must be offered; 0 for none.
    pub monitoring_months: u32,
    /// The smallest type it may be set in, in points; 0 for no rule.
    pub points: u8,
}

impl Wants {
    /// Whether an item must stand in the letter.
    pub fn requires(&self, item: Item) -> bool {
        self.required.contains(&item)
    }

    /// Whether an item must not stand in it.
    pub fn forbids(&self, item: Item) -> bool {
        self.forbidden.contains(&item)
    }
}

/// An office that readers can turn to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Office {
    /// Its name.
    pub name: String,
    /// Its phone number, possibly empty.
    pub phone: String,
    /// Its website, possibly empty.
    pub website: String,
    /// Its address in one line, possibly empty.
    pub address: String,
    /// Which item it serves: `ag_contact`, `regulator_complaint_right`; none for another.
    pub serves: Option<Item>,
}
