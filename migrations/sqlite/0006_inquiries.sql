-- Inquiries get an owner, a deadline, an end, and their place in the staff's group. Those from before were
-- promised no deadline: they are due since they were asked.
CREATE TABLE inquiry_now (
    number     INTEGER PRIMARY KEY AUTOINCREMENT,
    chat_id    BIGINT,
    language   TEXT NOT NULL CHECK (language IN ('vi', 'en')),
    kind       TEXT NOT NULL CHECK (kind IN ('person', 'wrong')),
    question   TEXT NOT NULL,
    -- The question completed from the conversation it stood in; the same where it stands alone.
    meant      TEXT NOT NULL,
    facts      TEXT NOT NULL CHECK (json_valid(facts)),
    state      TEXT NOT NULL CHECK (state IN ('open', 'assigned', 'answered', 'closed', 'withdrawn')),
    owner      TEXT,
    deadline   TEXT NOT NULL,
    created_at TEXT NOT NULL,
    -- What the asker was told last, and when the inquiry ended.
    answer     TEXT,
    ended_at   TEXT,
    -- Where it stands in the staff's group, once it does.
    posted_at  TEXT,
    thread_id  BIGINT,
    message_id BIGINT,
    CHECK (state <> 'assigned' OR owner IS NOT NULL),
    CHECK ((state IN ('open', 'assigned')) = (ended_at IS NULL))
);

INSERT INTO inquiry_now (number, chat_id, language, kind, question, meant, facts, state, deadline, created_at)
    SELECT number, chat_id, language, kind, question, question, facts, 'open', created_at, created_at FROM inquiry;

DROP TABLE inquiry;
ALTER TABLE inquiry_now RENAME TO inquiry;

CREATE INDEX inquiry_chat ON inquiry (chat_id);
CREATE INDEX inquiry_waiting ON inquiry (deadline) WHERE state IN ('open', 'assigned');
CREATE INDEX inquiry_created ON inquiry (created_at);

-- What was done about an inquiry; `text` is the words, the fact or the reason, `staff` nobody for what the asker
-- or the desk did.
CREATE TABLE inquiry_step (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    number BIGINT NOT NULL REFERENCES inquiry (number),
    at     TEXT NOT NULL,
    staff  TEXT,
    what   TEXT NOT NULL CHECK (what IN ('assigned', 'told', 'fact', 'desk', 'closed', 'withdrawn', 'offered')),
    text   TEXT NOT NULL
);

CREATE INDEX inquiry_step_number ON inquiry_step (number, id);

-- What a question was about, as one of a few words; unknown for those from before.
ALTER TABLE question_log ADD COLUMN topic TEXT;
