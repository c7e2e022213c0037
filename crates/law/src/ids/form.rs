//! The closed lists of report packs: where an answer stands, and how a field of a form stands.

ids! {
    /// Where the answer to a field of a form stands.
    FieldSource, "from", {
        BusinessName = "business_name", "the name of the business";
        BusinessAddress = "business_address", "its address";
        BusinessKind = "business_kind", "what it does";
        BusinessWebsite = "business_website", "its website";
        ContactName = "contact_name", "who speaks for it";
        ContactRole = "contact_role", "their role";
        ContactEmail = "contact_email", "their email";
        ContactPhone = "contact_phone", "their phone";
        ReportKind = "report_kind", "whether this is the first report";
        EarlierReport = "earlier_report", "the reference of the first report";
        WhatHappened = "what_happened", "what happened";
        FoundHow = "found_how", "how it was found";
        Cause = "cause", "the cause";
        EventKind = "event", "what happened to the data";
        MediumKind = "medium", "what the data were on";
        DateOccurred = "date_occurred", "when it happened";
        DateDiscovered = "date_discovered", "when it was found";
        DateDetermined = "date_determined", "when you were sure";
        DateContained = "date_contained", "when it was stopped";
        DateTold = "date_told", "when people were told";
        PeopleHere = "people_here", "how many live in this place";
        PeopleTotal = "people_total", "how many there are";
        Places = "places", "where they live";
        DataKinds = "data_kinds", "the kinds of data";
        Encryption = "encryption", "whether the data were encrypted";
        MeasuresTaken = "measures_taken", "what was done";
        MeasuresPlanned = "measures_planned", "what will be done";
        Advice = "advice", "what people are advised to do";
        LikelyHarm = "likely_harm", "what may come of it";
        CreditMonitoring = "credit_monitoring", "the help offered";
        HowTold = "how_told", "how people were told";
        SampleLetter = "sample_letter", "a sample of the letter";
        PoliceTold = "police_told", "whether the police know";
        PoliceDelay = "police_delay", "whether the police asked you to wait";
        DelayReason = "delay_reason", "why it is late";
        OthersTold = "others_told", "who else was told";
        CreditAgenciesTold = "credit_agencies_told", "whether the credit bureaus were told";
        Supplier = "supplier", "the supplier";
        Authority = "authority", "the authority";
        OnlyYou = "only_you", "only you can answer this";
    }
}

ids! {
    /// How a field of a form stands.
    FieldState, "state", {
        Filled = "filled", "filled from your case";
        Missing = "missing", "not in your case yet";
        OnlyYou = "only_you", "only you can answer this";
    }
}
