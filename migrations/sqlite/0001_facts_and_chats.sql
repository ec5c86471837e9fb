-- Facts live as revisions: nothing is changed in place, a new version supersedes the old one.
CREATE TABLE revision (
    id           INTEGER PRIMARY KEY,
    kind         TEXT NOT NULL,
    fact_id      TEXT NOT NULL,
    body         TEXT NOT NULL CHECK (json_valid(body)),
    state        TEXT NOT NULL CHECK (state IN ('draft', 'published', 'superseded', 'withdrawn')),
    author       TEXT NOT NULL,
    reason       TEXT NOT NULL,
    created_at   TEXT NOT NULL,
    published_at TEXT,
    CHECK (state = 'draft' OR published_at IS NOT NULL OR state = 'withdrawn')
);

-- What the catalogue is made of: one published version of a fact, never two.
CREATE UNIQUE INDEX revision_published ON revision (kind, fact_id) WHERE state = 'published';

-- The history of one fact, oldest first.
CREATE INDEX revision_history ON revision (kind, fact_id, id);

-- What a chat has chosen. Nothing about the person is kept.
CREATE TABLE chat (
    id         BIGINT PRIMARY KEY,
    language   TEXT NOT NULL CHECK (language IN ('vi', 'en')),
    updated_at TEXT NOT NULL
);
