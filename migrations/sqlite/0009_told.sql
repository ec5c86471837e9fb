-- Which facts subscribers were answered with, so that they can be told when one turns out wrong. Ids alone, for as long
-- as a correction is told (90 days).
CREATE TABLE told (
    chat_id   BIGINT NOT NULL,
    fact      TEXT NOT NULL,
    answer_id BIGINT NOT NULL,
    told_at   TEXT NOT NULL,
    PRIMARY KEY (chat_id, fact)
);

CREATE INDEX told_fact ON told (fact);
CREATE INDEX told_age ON told (told_at);

-- When the text of an announcement that went out was changed: what a feed calls updated.
ALTER TABLE announcement ADD COLUMN changed_at TEXT;

-- What a published draft gives reason to announce is seen to: whichever program published it, and when that ended before it
-- could.
ALTER TABLE draft ADD COLUMN announced INTEGER NOT NULL DEFAULT 0 CHECK (announced IN (0, 1));
UPDATE draft SET announced = 1 WHERE state = 'published';
CREATE INDEX draft_unannounced ON draft (id) WHERE state = 'published' AND announced = 0;
