-- Topics a chat wants announcements about.
CREATE TABLE subscription (
    chat_id    BIGINT NOT NULL,
    topic      TEXT NOT NULL CHECK (topic IN ('fdi', 'zones', 'events', 'policy')),
    created_at TEXT NOT NULL,
    PRIMARY KEY (chat_id, topic)
);

-- Questions handed to a person. The asker knows the number. Without a chat, the asker wanted to be forgotten.
CREATE TABLE inquiry (
    number     INTEGER PRIMARY KEY AUTOINCREMENT,
    chat_id    BIGINT,
    language   TEXT NOT NULL CHECK (language IN ('vi', 'en')),
    kind       TEXT NOT NULL CHECK (kind IN ('person', 'wrong')),
    question   TEXT NOT NULL,
    facts      TEXT NOT NULL CHECK (json_valid(facts)),
    state      TEXT NOT NULL,
    created_at TEXT NOT NULL
);

CREATE INDEX inquiry_chat ON inquiry (chat_id);

-- What was asked, kept 30 days to improve the answers: not who asked, nor at what time of the day.
CREATE TABLE question_log (
    id       INTEGER PRIMARY KEY,
    text     TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('vi', 'en')),
    status   TEXT NOT NULL CHECK (status IN ('answered', 'ambiguous', 'unknown')),
    day      TEXT NOT NULL
);

CREATE INDEX question_log_day ON question_log (day);
