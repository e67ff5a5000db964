-- Wordings of what was said, the passages in which each was met, and which are alike. All of it follows from the passages.

-- fingerprint is the first eight bytes of the SHA-256 of the words in lower case; body is the wording as first met
CREATE TABLE wording (
    id          ${identity},
    fingerprint BIGINT NOT NULL UNIQUE,
    body        TEXT NOT NULL
);

CREATE TABLE appearance (
    wording     BIGINT NOT NULL REFERENCES wording (id),
    passage     BIGINT NOT NULL REFERENCES passage (id),
    PRIMARY KEY (wording, passage)
) ${ordered};

CREATE UNIQUE INDEX appearance_of_passage ON appearance (passage);

-- which wordings have three words in a row
CREATE TABLE shingle (
    term        BIGINT NOT NULL,
    wording     BIGINT NOT NULL,
    PRIMARY KEY (term, wording)
) ${ordered};

-- each pair of wordings that are alike, both ways round
CREATE TABLE likeness (
    wording     BIGINT NOT NULL,
    other       BIGINT NOT NULL,
    PRIMARY KEY (wording, other)
) ${ordered};

-- checks kept before there were wordings, whose passages are linked when the ledger is next opened
CREATE TABLE unlinked (
    check_id    BIGINT NOT NULL PRIMARY KEY
);

INSERT INTO unlinked (check_id) SELECT id FROM kept_check;
