-- What arrived from Telegram: written before it is acknowledged, emptied once it is handled. The id
-- stays for a day or more, so that an update that comes again is known.
CREATE TABLE inbox (
    place       INTEGER PRIMARY KEY,
    update_id   BIGINT NOT NULL UNIQUE,
    chat_id     BIGINT,
    body        TEXT,
    state       TEXT NOT NULL CHECK (state IN ('waiting', 'done', 'limited', 'given up')),
    starts      INTEGER NOT NULL DEFAULT 0,
    received_at TEXT NOT NULL,
    CHECK ((state = 'waiting') = (body IS NOT NULL)),
    CHECK (state = 'waiting' OR chat_id IS NULL)
);

-- What is still to be handled, in the order it came.
CREATE INDEX inbox_waiting ON inbox (place) WHERE state = 'waiting';

-- Replies that Telegram did not take yet: sent in their order from not_before on, then deleted.
CREATE TABLE outbox_reply (
    place      INTEGER PRIMARY KEY,
    chat_id    BIGINT NOT NULL,
    request    TEXT NOT NULL,
    file       BLOB,
    not_before TEXT NOT NULL,
    created_at TEXT NOT NULL
);

CREATE INDEX outbox_reply_chat ON outbox_reply (chat_id, place);

-- A chat may be known without having chosen a language: because it is gone, for instance.
CREATE TABLE chat_now (
    id         BIGINT PRIMARY KEY,
    language   TEXT CHECK (language IN ('vi', 'en')),
    gone_at    TEXT,
    updated_at TEXT NOT NULL
);
INSERT INTO chat_now (id, language, updated_at) SELECT id, language, updated_at FROM chat;
DROP TABLE chat;
ALTER TABLE chat_now RENAME TO chat;
