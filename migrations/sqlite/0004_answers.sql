-- Which message of ours answers which question, so that an edited question has its answer edited. Ids
-- alone, no text, for two days.
CREATE TABLE answer (
    chat_id     BIGINT NOT NULL,
    question_id BIGINT NOT NULL,
    answer_id   BIGINT NOT NULL,
    answered_at TEXT NOT NULL,
    PRIMARY KEY (chat_id, question_id)
);

CREATE INDEX answer_age ON answer (answered_at);
