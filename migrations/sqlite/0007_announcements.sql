-- What a chat wants announcements about: a topic, a zone (zone:ID), a country (partner:ID) or a measure
-- (indicator:ID).
CREATE TABLE subscription_now (
    chat_id    BIGINT NOT NULL,
    topic      TEXT NOT NULL CHECK (topic IN ('fdi', 'zones', 'events', 'policy')
        OR topic LIKE 'zone:_%' OR topic LIKE 'partner:_%' OR topic LIKE 'indicator:_%'),
    created_at TEXT NOT NULL,
    PRIMARY KEY (chat_id, topic)
);
INSERT INTO subscription_now (chat_id, topic, created_at) SELECT chat_id, topic, created_at FROM subscription;
DROP TABLE subscription;
ALTER TABLE subscription_now RENAME TO subscription;

-- A chat announcements may go to, and how it wants them. Ended: the desk was removed from it; nothing goes there
-- until somebody in it asks for it again.
CREATE TABLE follower (
    chat_id      BIGINT PRIMARY KEY,
    kind         TEXT NOT NULL CHECK (kind IN ('private', 'group', 'channel')),
    title        TEXT,
    language     TEXT NOT NULL CHECK (language IN ('vi', 'en')),
    thread_id    BIGINT,
    paused_until TEXT,
    quiet_from   INTEGER CHECK (quiet_from BETWEEN 0 AND 1439),
    quiet_to     INTEGER CHECK (quiet_to BETWEEN 0 AND 1439),
    weekly       INTEGER NOT NULL DEFAULT 0 CHECK (weekly IN (0, 1)),
    state        TEXT NOT NULL CHECK (state IN ('on', 'ended')),
    updated_at   TEXT NOT NULL,
    CHECK ((quiet_from IS NULL) = (quiet_to IS NULL)),
    CHECK ((kind = 'private') = (title IS NULL))
);
INSERT INTO follower (chat_id, kind, title, language, state, updated_at)
    SELECT s.chat_id, CASE WHEN s.chat_id > 0 THEN 'private' ELSE 'group' END,
        CASE WHEN s.chat_id > 0 THEN NULL ELSE '' END, coalesce(max(c.language), 'en'),
        CASE WHEN max(c.gone_at) IS NULL THEN 'on' ELSE 'ended' END, max(s.created_at)
    FROM subscription s LEFT JOIN chat c ON c.id = s.chat_id GROUP BY s.chat_id;

-- What is announced: the text in both languages, to whom, and the facts it rests on. The occasion names what made an
-- automatic one, so that nothing is announced twice.
CREATE TABLE announcement (
    number            INTEGER PRIMARY KEY AUTOINCREMENT,
    kind              TEXT NOT NULL CHECK (kind IN
        ('notice', 'figure', 'event', 'reminder', 'change', 'weekly', 'correction')),
    text_vi           TEXT NOT NULL,
    text_en           TEXT NOT NULL,
    audience          TEXT NOT NULL CHECK (json_valid(audience)),
    facts             TEXT NOT NULL CHECK (json_valid(facts)),
    state             TEXT NOT NULL CHECK (state IN
        ('draft', 'approved', 'scheduled', 'sending', 'done', 'cancelled', 'withdrawn')),
    mode              TEXT NOT NULL CHECK (mode IN ('hold', 'resend')),
    version           INTEGER NOT NULL DEFAULT 1,
    author            TEXT NOT NULL,
    approver          TEXT,
    occasion          TEXT UNIQUE,
    corrects          INTEGER REFERENCES announcement (number),
    corrected_version INTEGER,
    scheduled_at      TEXT,
    created_at        TEXT NOT NULL,
    started_at        TEXT,
    finished_at       TEXT,
    CHECK ((state = 'scheduled') <= (scheduled_at IS NOT NULL)),
    CHECK ((corrects IS NULL) = (corrected_version IS NULL)),
    CHECK (state IN ('draft', 'approved', 'scheduled', 'cancelled') OR started_at IS NOT NULL)
);

CREATE INDEX announcement_open ON announcement (scheduled_at) WHERE state = 'scheduled';
CREATE INDEX announcement_corrects ON announcement (corrects) WHERE corrects IS NOT NULL;

-- A picture or a file that goes with it, one in each language.
CREATE TABLE announcement_file (
    announcement INTEGER NOT NULL REFERENCES announcement (number),
    language     TEXT NOT NULL CHECK (language IN ('vi', 'en')),
    form         TEXT NOT NULL CHECK (form IN ('photo', 'document')),
    name         TEXT NOT NULL,
    bytes        BLOB NOT NULL,
    PRIMARY KEY (announcement, language)
);

-- One row for each announcement and chat, here before anything is sent. Sending is written before the request leaves; who
-- is found so at a start may have got it or not: doubtful. A change is what still has to be done to a message that
-- was sent. The version is that of the text the chat got, or was being sent.
CREATE TABLE delivery (
    id           INTEGER PRIMARY KEY,
    announcement INTEGER NOT NULL REFERENCES announcement (number),
    chat_id      BIGINT,
    language     TEXT NOT NULL CHECK (language IN ('vi', 'en')),
    thread_id    BIGINT,
    body         TEXT,
    state        TEXT NOT NULL CHECK (state IN ('pending', 'sending', 'sent', 'failed', 'doubtful', 'weekly',
        'in weekly', 'withdrawn', 'cancelled', 'merged')),
    change       TEXT CHECK (change IN ('edit', 'withdraw')),
    version      INTEGER NOT NULL DEFAULT 0,
    attempt      INTEGER NOT NULL DEFAULT 0,
    lease_until  TEXT,
    not_before   TEXT NOT NULL,
    message_id   BIGINT,
    reply_to     BIGINT,
    reason       TEXT,
    unchanged    TEXT,
    sent_at      TEXT,
    CHECK (state <> 'failed' OR reason IS NOT NULL),
    CHECK (state NOT IN ('sent', 'withdrawn') OR sent_at IS NOT NULL),
    CHECK (state <> 'sending' OR lease_until IS NOT NULL)
);

CREATE UNIQUE INDEX delivery_once ON delivery (announcement, chat_id) WHERE state <> 'merged';
CREATE INDEX delivery_due ON delivery (not_before, id) WHERE state = 'pending';
CREATE INDEX delivery_open ON delivery (announcement) WHERE state IN ('pending', 'sending');
CREATE INDEX delivery_change ON delivery (not_before, id) WHERE change IS NOT NULL;
CREATE INDEX delivery_chat ON delivery (chat_id);

-- What the office has switched on: announcements made by themselves, a second person's approval.
CREATE TABLE announcement_setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

-- What was offered to the staff once: a correction of what was announced.
CREATE TABLE announcement_offer (
    occasion TEXT PRIMARY KEY,
    at       TEXT NOT NULL
);
