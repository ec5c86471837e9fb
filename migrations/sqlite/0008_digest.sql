-- The weeks whose digest staff have been sent.
CREATE TABLE digest (
    week    TEXT PRIMARY KEY,
    sent_at TEXT NOT NULL
);
