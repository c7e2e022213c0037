-- The case book as first released. Closed once released: later changes are later files.

CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE incident (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    codename  TEXT NOT NULL,
    practice  INTEGER NOT NULL CHECK (practice IN (0, 1)),
    opened_at TEXT NOT NULL
) STRICT;

-- One document of a kind per incident: the fact sheet, the plan, the cause …
CREATE TABLE sheet (
    incident   INTEGER NOT NULL REFERENCES incident (id),
    kind       TEXT NOT NULL,
    body       TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    PRIMARY KEY (incident, kind)
) STRICT;

-- What was typed into a form whose record does not exist yet. Only the page reads it, and it goes when the record is made.
CREATE TABLE unfinished (
    incident INTEGER NOT NULL REFERENCES incident (id),
    form     TEXT NOT NULL,
    typed    TEXT NOT NULL,
    PRIMARY KEY (incident, form)
) STRICT;

-- Many documents of a kind per incident: calls, acts, developments, offers, lessons … Taken away means marked, not deleted.
CREATE TABLE record (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    incident   INTEGER NOT NULL REFERENCES incident (id),
    kind       TEXT NOT NULL,
    body       TEXT NOT NULL,
    added_at   TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    removed_at TEXT
) STRICT;
CREATE INDEX record_by_kind ON record (incident, kind, id);

CREATE TABLE import (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    incident    INTEGER NOT NULL REFERENCES incident (id),
    file_name   TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    summary     TEXT NOT NULL,
    imported_at TEXT NOT NULL,
    undone_at   TEXT
) STRICT;

CREATE TABLE person (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    incident INTEGER NOT NULL REFERENCES incident (id),
    import   INTEGER REFERENCES import (id),
    body     TEXT NOT NULL
) STRICT;
CREATE INDEX person_by_incident ON person (incident, id);
CREATE INDEX person_by_import ON person (import);

-- What happened to each person. Append-only; every status on screen is computed from it.
CREATE TABLE ledger (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    incident INTEGER NOT NULL REFERENCES incident (id),
    person   INTEGER NOT NULL REFERENCES person (id),
    at       TEXT NOT NULL,
    event    TEXT NOT NULL
) STRICT;
CREATE INDEX ledger_by_incident ON ledger (incident, id);
CREATE INDEX ledger_by_person ON ledger (person, id);
CREATE TRIGGER ledger_is_never_changed BEFORE UPDATE ON ledger BEGIN SELECT RAISE (ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER ledger_is_never_cut BEFORE DELETE ON ledger BEGIN SELECT RAISE (ABORT, 'the ledger is append-only'); END;

-- The exact words that were approved. Only these go out.
CREATE TABLE notice (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    incident    INTEGER NOT NULL REFERENCES incident (id),
    kind        TEXT NOT NULL,
    words       TEXT NOT NULL,
    hash        TEXT NOT NULL,
    about       TEXT NOT NULL,
    approved_at TEXT NOT NULL
) STRICT;
CREATE TRIGGER notice_is_never_changed BEFORE UPDATE ON notice BEGIN SELECT RAISE (ABORT, 'approved words are frozen'); END;
CREATE TRIGGER notice_is_never_cut BEFORE DELETE ON notice BEGIN SELECT RAISE (ABORT, 'approved words are frozen'); END;

-- Activation codes. The two unique keys of `handout` are the promise: one code per person and offer, one person per code.
CREATE TABLE code (
    id    INTEGER PRIMARY KEY AUTOINCREMENT,
    offer INTEGER NOT NULL REFERENCES record (id),
    code  TEXT NOT NULL,
    UNIQUE (offer, code)
) STRICT;
CREATE TABLE handout (
    code   INTEGER PRIMARY KEY REFERENCES code (id),
    offer  INTEGER NOT NULL REFERENCES record (id),
    person INTEGER NOT NULL REFERENCES person (id),
    UNIQUE (offer, person)
) STRICT;
CREATE TRIGGER handout_is_for_ever BEFORE UPDATE ON handout BEGIN SELECT RAISE (ABORT, 'a code is given once'); END;
CREATE TRIGGER handout_is_never_taken_back BEFORE DELETE ON handout BEGIN SELECT RAISE (ABORT, 'a code is given once'); END;

-- The bytes of a piece of evidence, beside its record.
CREATE TABLE evidence_copy (
    evidence INTEGER PRIMARY KEY REFERENCES record (id),
    bytes    BLOB NOT NULL
) STRICT;
CREATE TRIGGER evidence_is_never_changed BEFORE UPDATE ON evidence_copy BEGIN SELECT RAISE (ABORT, 'evidence is kept as it came'); END;

-- What was done, in a chain: each entry's hash covers the one before.
CREATE TABLE journal (
    seq      INTEGER PRIMARY KEY,
    incident INTEGER REFERENCES incident (id),
    at       TEXT NOT NULL,
    action   TEXT NOT NULL,
    detail   TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash     TEXT NOT NULL
) STRICT;
CREATE INDEX journal_by_incident ON journal (incident, seq);
CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal BEGIN SELECT RAISE (ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_is_never_cut BEFORE DELETE ON journal BEGIN SELECT RAISE (ABORT, 'the journal is append-only'); END;
