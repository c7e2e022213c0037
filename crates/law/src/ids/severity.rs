//! The closed lists behind the three questions of `severity`.

ids! {
    /// How bad a breach is by ENISA's method.
    Level, "level", {
        Low = "low", "low";
        Medium = "medium", "medium";
        High = "high", "high";
        VeryHigh = "very_high", "very high";
    }
}

ids! {
    /// What data tell a stranger, against what such data usually tell.
    #[derive(Default)]
    Telling, "telling", {
        Nothing = "nothing", "a stranger nothing of weight";
        Less = "less", "less than such data usually do";
        #[default]
        Usual = "usual", "what such data usually tell";
        More = "more", "more than such data usually do";
    }
}

ids! {
    /// How easily a stranger finds out who the people are.
    Findable, "findable", {
        Hardly = "hardly", "it is very hard to find out, though not impossible";
        WithEffort = "with_effort", "it takes effort and other sources to find out";
        Mostly = "mostly", "most can be found with a little searching";
        AtOnce = "at_once", "it stands right there, with a full name and more";
    }
}

ids! {
    /// Who may have the data.
    Spread, "spread", {
        Nobody = "nobody", "nobody has seen them";
        Known = "known", "a few people whom you know";
        Unknown = "unknown", "people you do not know, or how many is not known";
    }
}

ids! {
    /// Whether something holds, and for how long.
    Lasting, "lasting", {
        No = "no", "no";
        ForNow = "for_now", "yes, but it can be put right";
        ForGood = "for_good", "yes, and it cannot be put right";
    }
}
