-- Checks, their history, and an index over both. ${identity}, ${long}, ${bytes} and ${ordered} are what SQLite and PostgreSQL
-- say differently. Days and instants are ISO 8601 text; offsets count UTF-16 code units.

-- What is kept. Rows are added, and never changed or removed.

CREATE TABLE kept_check (
    id          ${identity},
    article_id  TEXT,
    title       TEXT,
    heading     TEXT NOT NULL,
    published   TEXT,
    url         TEXT,
    author      TEXT,
    medium      TEXT,
    sha256      TEXT NOT NULL,
    body        TEXT NOT NULL,
    version     TEXT NOT NULL,
    kept_by     TEXT NOT NULL,
    kept_at     TEXT NOT NULL
);

CREATE TABLE pack (
    check_id    BIGINT NOT NULL REFERENCES kept_check (id),
    ordinal     INTEGER NOT NULL,
    name        TEXT NOT NULL,
    version     TEXT NOT NULL,
    sha256      TEXT NOT NULL,
    PRIMARY KEY (check_id, ordinal)
);

-- the report as written, compressed by gzip
CREATE TABLE document (
    check_id    BIGINT NOT NULL REFERENCES kept_check (id),
    format      TEXT NOT NULL,
    body        ${bytes} NOT NULL,
    PRIMARY KEY (check_id, format)
);

-- change_made is JSON
CREATE TABLE correction (
    id          ${identity},
    check_id    BIGINT NOT NULL REFERENCES kept_check (id),
    subject     TEXT NOT NULL,
    change_made TEXT NOT NULL,
    note        TEXT,
    said_by     TEXT NOT NULL,
    said_at     TEXT NOT NULL
);

CREATE INDEX correction_of_check ON correction (check_id, id);

-- What follows from it, to be found by. Columns that begin with held_ are what people hold, where that differs.

-- Lists in one column (relayed_by, series) have one item a line.

-- id is 65536 times the check, and 65535 less the passage's place in it: descending, the newest check comes first and the
-- passages of a check in their order
CREATE TABLE passage (
    id                ${long} PRIMARY KEY,
    check_id          BIGINT NOT NULL REFERENCES kept_check (id),
    name              TEXT,
    kind              TEXT NOT NULL,
    body              TEXT NOT NULL,
    held_body         TEXT,
    speaker           TEXT,
    role              TEXT,
    organization      TEXT,
    held_speaker      TEXT,
    held_role         TEXT,
    held_organization TEXT,
    channel           TEXT,
    relayed_by        TEXT NOT NULL,
    rejected          INTEGER NOT NULL
);

-- a number is as claimed, with the bounds its wording allows; starts_at and ends_at say where it stands in the passage
CREATE TABLE claim (
    check_id     BIGINT NOT NULL REFERENCES kept_check (id),
    ordinal      INTEGER NOT NULL,
    name         TEXT NOT NULL,
    passage      BIGINT NOT NULL REFERENCES passage (id),
    body         TEXT NOT NULL,
    held_body    TEXT,
    series       TEXT NOT NULL,
    held_series  TEXT,
    verdict      TEXT,
    held_verdict TEXT,
    rejected     INTEGER NOT NULL,
    unit         TEXT,
    amount       TEXT,
    low          TEXT,
    high         TEXT,
    approximation TEXT,
    starts_at    INTEGER,
    ends_at      INTEGER,
    PRIMARY KEY (check_id, ordinal)
);

CREATE INDEX claim_of_passage ON claim (passage);

-- which passages a term leads to; a term is the first eight bytes of the SHA-256 of a word, or of a field and a word
CREATE TABLE posting (
    term        BIGINT NOT NULL,
    passage     BIGINT NOT NULL,
    PRIMARY KEY (term, passage)
) ${ordered};
