-- A code can turn out to be bad, and its person needs another. Nothing is taken back: the code is void from then on, and stays
-- on record with the person it was given to.

CREATE TABLE code_void (
    code   INTEGER PRIMARY KEY REFERENCES code (id),
    reason TEXT NOT NULL,
    at     TEXT NOT NULL
) STRICT;
CREATE TRIGGER void_is_for_ever BEFORE UPDATE ON code_void BEGIN SELECT RAISE (ABORT, 'a void code stays void'); END;
CREATE TRIGGER void_is_never_taken_back BEFORE DELETE ON code_void BEGIN SELECT RAISE (ABORT, 'a void code stays void'); END;

-- The promise was a unique key of person and offer. It becomes: one code that is not void.
ALTER TABLE handout RENAME TO handout_before;
CREATE TABLE handout (
    code   INTEGER PRIMARY KEY REFERENCES code (id),
    offer  INTEGER NOT NULL REFERENCES record (id),
    person INTEGER NOT NULL REFERENCES person (id)
) STRICT;
INSERT INTO handout (code, offer, person) SELECT code, offer, person FROM handout_before;
DROP TABLE handout_before;
CREATE INDEX handout_by_person ON handout (offer, person);
CREATE TRIGGER handout_is_for_ever BEFORE UPDATE ON handout BEGIN SELECT RAISE (ABORT, 'a code is given once'); END;
CREATE TRIGGER handout_is_never_taken_back BEFORE DELETE ON handout BEGIN SELECT RAISE (ABORT, 'a code is given once'); END;
CREATE TRIGGER handout_gives_one_code BEFORE INSERT ON handout
WHEN EXISTS (
    SELECT 1 FROM handout AS held
    WHERE held.offer = NEW.offer AND held.person = NEW.person AND held.code NOT IN (SELECT code FROM code_void)
)
BEGIN SELECT RAISE (ABORT, 'a person holds one code of an offer'); END;
CREATE TRIGGER handout_gives_no_void_code BEFORE INSERT ON handout
WHEN EXISTS (SELECT 1 FROM code_void WHERE code = NEW.code)
BEGIN SELECT RAISE (ABORT, 'a void code is given to nobody'); END;
CREATE TRIGGER code_is_never_changed BEFORE UPDATE ON code BEGIN SELECT RAISE (ABORT, 'a code is what the provider sent'); END;
CREATE TRIGGER code_is_never_cut BEFORE DELETE ON code BEGIN SELECT RAISE (ABORT, 'a code is what the provider sent'); END;
