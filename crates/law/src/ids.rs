//! The closed lists of SCHEMA.md: kinds of data, items of a letter, ways of telling people.
//!
//! Each list is written once, id and plain words side by side, and is an enum everywhere else, so an id that the schema
//! does not know cannot be held. To add one, add it here and in `facts/SCHEMA.md`.

/// Writes an enum whose wire form is a fixed id, with `ALL`, `id`, `label`, and a parse that names the field it failed in.
macro_rules! ids {
    ($(#[$doc:meta])* $name:ident, $field:literal, { $($(#[$mark:meta])? $variant:ident = $id:literal, $label:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, ts_rs::TS)]
        pub enum $name {
            $(#[doc = $label] #[serde(rename = $id)] $(#[$mark])? $variant,)+
        }

        impl $name {
            /// Every value, in the order of the schema.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The id on the wire and in the facts.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)+ }
            }

            /// Plain words for a person to read.
            pub const fn label(self) -> &'static str {
                match self { $(Self::$variant => $label,)+ }
            }
        }

        impl std::str::FromStr for $name {
            type Err = crate::ids::UnknownId;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text {
                    $($id => Ok(Self::$variant),)+
                    _ => Err(crate::ids::UnknownId { field: $field, found: text.to_owned(), known: &[$($id),+] }),
                }
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text = <String as serde::Deserialize>::deserialize(from)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

mod form;
mod severity;

pub use form::{FieldSource, FieldState};
pub use severity::{Findable, Lasting, Level, Spread, Telling};

/// A word where one of a closed list was wanted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{field}: \"{found}\" is not one of {}", known.join(", "))]
pub struct UnknownId {
    /// The field that holds the list.
    pub field: &'static str,
    /// What stood there.
    pub found: String,
    /// What may stand there.
    pub known: &'static [&'static str],
}

ids! {
    /// A kind of data about a person.
    DataKind, "data", {
        Ssn = "ssn", "Social Security number";
        DriverLicence = "driver_licence", "driver's licence";
        StateId = "state_id", "state ID card";
        Passport = "passport", "passport number";
        MilitaryId = "military_id", "military ID";
        TribalId = "tribal_id", "tribal ID";
        TaxId = "tax_id", "taxpayer number";
        TaxPin = "tax_pin", "tax PIN";
        FinancialAccount = "financial_account", "bank account number";
        PaymentCard = "payment_card", "payment card number";
        AccountAccess = "account_access", "account or card number with its code or password";
        OnlineCredentials = "online_credentials", "user name or email with its password";
        Medical = "medical", "health information";
        HealthInsurance = "health_insurance", "health insurance information";
        Biometric = "biometric", "fingerprint, face or other body data";
        Genetic = "genetic", "genetic data";
        Dob = "dob", "date of birth";
        MothersMaidenName = "mothers_maiden_name", "mother's maiden name";
        ElectronicSignature = "electronic_signature", "electronic signature";
        EmployerId = "employer_id", "employee number";
        Location = "location", "location data";
        StudentId = "student_id", "student ID";
        BirthMarriageCertificate = "birth_marriage_certificate", "birth or marriage certificate";
        PrivateKey = "private_key", "private key for signing or logging in";
        Alpr = "alpr", "number plate reader data";
        AnyPersonalData = "any_personal_data", "other personal data";
        WorkEvaluation = "work_evaluation", "work evaluation";
        HouseholdId = "household_id", "household number";
        ContactOnly = "contact_only", "contact details only";
    }
}

ids! {
    /// Something that a letter to the people must say.
    ContentItem, "content", {
        WhatHappened = "what_happened", "what happened";
        DateOfBreach = "date_of_breach", "when it happened";
        DateOfNotice = "date_of_notice", "the date of the letter";
        DataTypes = "data_types", "which data were involved";
        WhatWeAreDoing = "what_we_are_doing", "what you are doing about it";
        WhatYouCanDo = "what_you_can_do", "what the person can do";
        BusinessContact = "business_contact", "how to reach you";
        CraContacts = "cra_contacts", "how to reach the credit agencies";
        FtcContact = "ftc_contact", "how to reach the Federal Trade Commission";
        AgContact = "ag_contact", "how to reach the Attorney General";
        CreditMonitoringOffer = "credit_monitoring_offer", "the offer of credit monitoring";
        SecurityFreezeInfo = "security_freeze_info", "how to freeze a credit file";
        PoliceReportRight = "police_report_right", "the right to a police report";
        PoliceDelayFlag = "police_delay_flag", "whether police asked you to wait";
        NumberAffected = "number_affected", "how many people are affected";
        IpLookup = "ip_lookup", "how to look up an internet address";
        TollFreeNumber = "toll_free_number", "a toll-free number";
        DpoContact = "dpo_contact", "the data protection officer";
        LikelyConsequences = "likely_consequences", "what may come of it";
        TimeOfExposure = "time_of_exposure", "how long the data were exposed";
        BusinessName = "business_name", "the name of your business";
        RegulatorComplaintRight = "regulator_complaint_right", "the right to complain to the regulator";
        TaxAgencyContact = "tax_agency_contact", "how to reach the tax agency";
        PasswordChangeAdvice = "password_change_advice", "the advice to change passwords";
    }
}

ids! {
    /// Something that a letter must not say.
    ForbiddenItem, "forbidden", {
        NatureOfBreach = "nature_of_breach", "how the breach happened";
        NumberAffected = "number_affected", "how many people are affected";
    }
}

ids! {
    /// A way of telling a person that the law accepts.
    Method, "methods", {
        Letter = "letter", "letter by post";
        EmailIfConsented = "email_if_consented", "email, if the person agreed to email";
        Email = "email", "email";
        Phone = "phone", "phone";
        PhoneLive = "phone_live", "phone, talking to the person";
        Fax = "fax", "fax";
        WebsiteCredentials = "website_credentials", "message in the person's account";
        InPerson = "in_person", "in person";
        AnyDirect = "any_direct", "any direct message";
    }
}

ids! {
    /// The day a law counts from.
    Anchor, "from", {
        Discovery = "discovery", "discovery";
        Determination = "determination", "determination";
        Notification = "notification", "the report";
        IndividualNotice = "individual_notice", "the notice to the people";
        Containment = "containment", "containment";
        AssessmentEnd = "assessment_end", "the end of the assessment";
    }
}

ids! {
    /// By what a law applies.
    Kind, "kind", {
        Residence = "residence", "where the people live";
        Establishment = "establishment", "where the business is";
        Sector = "sector", "what the business does";
    }
}

ids! {
    /// How sure the facts are.
    Confidence, "confidence", {
        High = "high", "sources agree, one of them official";
        Medium = "medium", "secondary sources agree";
        Low = "low", "sources disagree or are old";
    }
}

ids! {
    /// What happened to the data.
    Event, "event", {
        Acquisition = "acquisition", "somebody took the data";
        Access = "access", "somebody could see the data";
        Loss = "loss", "the data were lost";
        Misdelivery = "misdelivery", "the data went to the wrong person";
        Ransomware = "ransomware", "the data were locked by an attacker";
        Alteration = "alteration", "the data were changed";
    }
}

ids! {
    /// What the data were on.
    Medium, "medium", {
        Electronic = "electronic", "on computers";
        Paper = "paper", "on paper";
        Oral = "oral", "spoken";
        Both = "both", "on computers and on paper";
    }
}

ids! {
    /// The owner's own judgement of harm to the people.
    #[derive(Default)]
    Harm, "harm", {
        Unlikely = "unlikely", "harm is unlikely";
        Likely = "likely", "harm is likely";
        Serious = "serious", "serious harm is likely";
        #[default]
        Unknown = "unknown", "not known yet";
    }
}

ids! {
    /// Whom a duty speaks to.
    Tell, "tell", {
        Individuals = "individuals", "the people affected";
        Regulator = "regulator", "a regulator";
        CreditAgencies = "credit_agencies", "the credit reporting agencies";
        Media = "media", "the press";
        Contract = "contract", "a contract partner";
    }
}

ids! {
    /// Whether a duty stands.
    Must, "must", {
        Yes = "yes", "you must";
        No = "no", "you need not";
        Check = "check", "check";
    }
}

ids! {
    /// What becomes of a note of a law.
    NoteKind, "note", {
        Field = "field", "counted in";
        Asked = "asked", "asked of you";
        Reading = "reading", "for you to read";
        Doubt = "doubt", "how sure a fact is";
        Beyond = "beyond", "another law, not in these facts";
    }
}
