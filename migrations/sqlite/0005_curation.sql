-- People of the office: who may do what, by the id of their account on a channel ("telegram:123").
CREATE TABLE staff (
    id         TEXT PRIMARY KEY,
    name       TEXT NOT NULL,
    role       TEXT NOT NULL CHECK (role IN ('reader', 'editor', 'publisher', 'administrator')),
    chat_id    BIGINT,
    state      TEXT NOT NULL CHECK (state IN ('active', 'left')),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
);

-- A link that makes somebody staff, once. The code itself is told to whoever invites and kept nowhere.
CREATE TABLE invitation (
    code_hash  TEXT PRIMARY KEY,
    name       TEXT NOT NULL,
    role       TEXT NOT NULL CHECK (role IN ('reader', 'editor', 'publisher', 'administrator')),
    invited_by TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_by    TEXT,
    used_at    TEXT
);

-- Who did what, when, from where; also what was refused.
CREATE TABLE audit (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    at      TEXT NOT NULL,
    staff   TEXT NOT NULL,
    channel TEXT NOT NULL,
    action  TEXT NOT NULL,
    about   TEXT NOT NULL,
    done    BOOLEAN NOT NULL
);

CREATE INDEX audit_staff ON audit (staff, id);

-- A change of facts on its way: one number from the first draft to what it published.
CREATE TABLE draft (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    origin     TEXT NOT NULL CHECK (origin IN ('edit', 'import', 'article', 'undo')),
    author     TEXT NOT NULL,
    reason     TEXT NOT NULL,
    state      TEXT NOT NULL CHECK (state IN ('open', 'review', 'published', 'rejected', 'dropped')),
    accepted   TEXT,
    decided_by TEXT,
    decided_why TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    CHECK ((state IN ('published', 'rejected', 'dropped')) = (decided_by IS NOT NULL))
);

CREATE INDEX draft_waiting ON draft (id) WHERE state IN ('open', 'review');

-- What a draft changes: the new body of a fact, or none when it is withdrawn. `base` is the revision it was
-- made from; when that is no longer the published one the draft is out of date.
CREATE TABLE draft_entry (
    draft_id     BIGINT NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
    place        BIGINT NOT NULL,
    kind         TEXT NOT NULL,
    fact_id      TEXT NOT NULL,
    body         TEXT CHECK (body IS NULL OR json_valid(body)),
    base         BIGINT,
    words        TEXT,
    to_translate TEXT,
    PRIMARY KEY (draft_id, kind, fact_id)
);

-- Revisions now name the draft that published them and the one that ended them, and when.
CREATE TABLE revision_now (
    id           INTEGER PRIMARY KEY,
    kind         TEXT NOT NULL,
    fact_id      TEXT NOT NULL,
    body         TEXT NOT NULL CHECK (json_valid(body)),
    state        TEXT NOT NULL CHECK (state IN ('published', 'superseded', 'withdrawn')),
    published_by BIGINT NOT NULL REFERENCES draft (id),
    published_at TEXT NOT NULL,
    ended_by     BIGINT REFERENCES draft (id),
    ended_at     TEXT,
    to_translate TEXT,
    CHECK ((state = 'published') = (ended_at IS NULL))
);

INSERT INTO draft (origin, author, reason, state, decided_by, created_at, updated_at)
    SELECT 'import', author, reason, 'published', author, min(created_at), max(published_at)
    FROM revision GROUP BY author, reason, published_at ORDER BY min(id);

INSERT INTO revision_now (id, kind, fact_id, body, state, published_by, published_at, ended_by, ended_at)
    SELECT r.id, r.kind, r.fact_id, r.body, r.state,
        (SELECT d.id FROM draft d WHERE d.author = r.author AND d.reason = r.reason AND d.updated_at = r.published_at),
        r.published_at,
        (SELECT d.id FROM draft d JOIN revision n ON d.author = n.author AND d.reason = n.reason
            AND d.updated_at = n.published_at
            WHERE n.kind = r.kind AND n.fact_id = r.fact_id AND n.id > r.id ORDER BY n.id LIMIT 1),
        (SELECT n.published_at FROM revision n WHERE n.kind = r.kind AND n.fact_id = r.fact_id AND n.id > r.id
            ORDER BY n.id LIMIT 1)
    FROM revision r;

DROP TABLE revision;
ALTER TABLE revision_now RENAME TO revision;

-- What the catalogue is made of: one published version of a fact, never two.
CREATE UNIQUE INDEX revision_published ON revision (kind, fact_id) WHERE state = 'published';

-- The history of one fact, oldest first.
CREATE INDEX revision_history ON revision (kind, fact_id, id);

-- What one draft published, for undo.
CREATE INDEX revision_draft ON revision (published_by);

-- Where somebody of the staff is in a dialogue of several steps.
CREATE TABLE dialogue (
    staff      TEXT PRIMARY KEY,
    body       TEXT NOT NULL CHECK (json_valid(body)),
    updated_at TEXT NOT NULL
);

-- Messages to people that another part of the program, or another program, has asked for.
CREATE TABLE notice (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    chat_id    BIGINT NOT NULL,
    text       TEXT NOT NULL,
    buttons    TEXT NOT NULL CHECK (json_valid(buttons)),
    created_at TEXT NOT NULL
);
