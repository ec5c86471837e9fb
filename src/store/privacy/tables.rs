//! The privacy rule of every column of every table; `tests/privacy.rs` reads the schema and fails on a column without one.
//!
//! ```
//! use investor_desk::store::privacy::TABLES;
//! assert!(TABLES.iter().any(|table| table.name == "follower"));
//! ```

use super::Rule::{Bytes, Chat, Erased, Not, Unlinked};
use super::Table;

/// Every table but that of the migrations.
pub const TABLES: &[Table] = &[
    Table {
        name: "chat",
        columns: &[("id", Chat), ("language", Erased), ("gone_at", Erased), ("updated_at", Erased)],
        erase: Some("DELETE FROM chat WHERE id = $1"),
    },
    Table {
        name: "subscription",
        columns: &[("chat_id", Chat), ("topic", Erased), ("created_at", Erased)],
        erase: Some("DELETE FROM subscription WHERE chat_id = $1"),
    },
    Table {
        name: "follower",
        columns: &[
            ("chat_id", Chat),
            ("kind", Erased),
            ("title", Erased),
            ("language", Erased),
            ("thread_id", Erased),
            ("paused_until", Erased),
            ("quiet_from", Erased),
            ("quiet_to", Erased),
            ("weekly", Erased),
            ("state", Erased),
            ("updated_at", Erased),
        ],
        erase: Some("DELETE FROM follower WHERE chat_id = $1"),
    },
    Table {
        name: "delivery",
        columns: &[
            ("id", Not("counts rows of all chats")),
            ("announcement", Unlinked(COUNTS)),
            ("chat_id", Chat),
            ("language", Unlinked(COUNTS)),
            ("thread_id", Erased),
            ("body", Erased),
            ("state", Unlinked(COUNTS)),
            ("change", Unlinked(COUNTS)),
            ("version", Unlinked(COUNTS)),
            ("attempt", Unlinked(COUNTS)),
            ("lease_until", Unlinked(COUNTS)),
            ("not_before", Unlinked(COUNTS)),
            ("message_id", Erased),
            ("reply_to", Erased),
            ("reason", Unlinked(COUNTS)),
            ("unchanged", Unlinked(COUNTS)),
            ("sent_at", Unlinked(COUNTS)),
        ],
        // What has not gone out never will; what has is counted and leads to nobody.
        erase: Some(
            "UPDATE delivery SET state = CASE WHEN state IN ('pending', 'sending', 'doubtful', 'weekly')
                THEN 'cancelled' ELSE state END, chat_id = NULL, thread_id = NULL, body = NULL, message_id = NULL,
                reply_to = NULL, change = NULL, lease_until = NULL WHERE chat_id = $1",
        ),
    },
    Table {
        name: "told",
        columns: &[("chat_id", Chat), ("fact", Erased), ("answer_id", Erased), ("told_at", Erased)],
        erase: Some("DELETE FROM told WHERE chat_id = $1"),
    },
    Table {
        name: "announcement",
        columns: &[
            ("number", Not(ANNOUNCED)),
            ("kind", Not(ANNOUNCED)),
            ("text_vi", Not(ANNOUNCED)),
            ("text_en", Not(ANNOUNCED)),
            ("audience", Not("whom the office wrote to, as it was chosen; a person's chat is never named in it")),
            ("facts", Not(ANNOUNCED)),
            ("state", Not(ANNOUNCED)),
            ("mode", Not(ANNOUNCED)),
            ("version", Not(ANNOUNCED)),
            ("author", Not("who of the staff wrote it: kept as a record of office")),
            ("approver", Not("who of the staff let it go out: kept as a record of office")),
            ("occasion", Not(ANNOUNCED)),
            ("corrects", Not(ANNOUNCED)),
            ("corrected_version", Not(ANNOUNCED)),
            ("scheduled_at", Not(ANNOUNCED)),
            ("created_at", Not(ANNOUNCED)),
            ("started_at", Not(ANNOUNCED)),
            ("finished_at", Not(ANNOUNCED)),
            ("changed_at", Not(ANNOUNCED)),
        ],
        erase: None,
    },
    Table {
        name: "announcement_file",
        columns: &[
            ("announcement", Not(ANNOUNCED)),
            ("language", Not(ANNOUNCED)),
            ("form", Not(ANNOUNCED)),
            ("name", Not(ANNOUNCED)),
            ("bytes", Not(ANNOUNCED)),
        ],
        erase: None,
    },
    Table { name: "announcement_offer", columns: &[("occasion", Not(ANNOUNCED)), ("at", Not(ANNOUNCED))], erase: None },
    Table {
        name: "announcement_setting",
        columns: &[("name", Not("a setting of the office")), ("value", Not("a setting of the office"))],
        erase: None,
    },
    Table {
        name: "inquiry",
        columns: &[
            ("number", Unlinked(OFFICE)),
            ("chat_id", Chat),
            ("language", Unlinked(OFFICE)),
            ("kind", Unlinked(OFFICE)),
            ("question", Unlinked(OFFICE)),
            ("meant", Unlinked(OFFICE)),
            ("facts", Unlinked(OFFICE)),
            ("state", Unlinked(OFFICE)),
            ("owner", Not(DUTY)),
            ("deadline", Unlinked(OFFICE)),
            ("created_at", Unlinked(OFFICE)),
            ("answer", Unlinked(OFFICE)),
            ("ended_at", Unlinked(OFFICE)),
            ("posted_at", Not(DUTY)),
            ("thread_id", Not(DUTY)),
            ("message_id", Not(DUTY)),
        ],
        erase: Some("UPDATE inquiry SET chat_id = NULL WHERE chat_id = $1"),
    },
    Table {
        name: "inquiry_step",
        columns: &[
            ("id", Not(DUTY)),
            ("number", Not(DUTY)),
            ("at", Not(DUTY)),
            ("staff", Not(DUTY)),
            ("what", Not(DUTY)),
            ("text", Not(DUTY)),
        ],
        erase: None,
    },
    Table {
        name: "outbox_reply",
        columns: &[
            ("place", Not("counts replies of all chats")),
            ("chat_id", Chat),
            ("request", Erased),
            ("file", Bytes),
            ("not_before", Erased),
            ("created_at", Erased),
        ],
        erase: Some("DELETE FROM outbox_reply WHERE chat_id = $1"),
    },
    Table {
        name: "inbox",
        columns: &[
            ("place", Not("counts updates of all chats")),
            ("update_id", Not("Telegram counts the updates of all chats with it")),
            ("chat_id", Chat),
            ("body", Erased),
            ("state", Not("says whether an update was handled; without its chat once it was")),
            ("starts", Not("counts starts of the program")),
            ("received_at", Not("stays without its chat, so that an update that comes again is known")),
        ],
        erase: Some("UPDATE inbox SET body = NULL, chat_id = NULL, state = 'done' WHERE chat_id = $1"),
    },
    Table {
        name: "answer",
        columns: &[("chat_id", Chat), ("question_id", Erased), ("answer_id", Erased), ("answered_at", Erased)],
        erase: Some("DELETE FROM answer WHERE chat_id = $1"),
    },
    Table {
        name: "question_log",
        columns: &[
            ("id", Not(NOBODY)),
            ("text", Not(NOBODY)),
            ("language", Not(NOBODY)),
            ("status", Not(NOBODY)),
            ("day", Not(NOBODY)),
            ("topic", Not(NOBODY)),
        ],
        erase: None,
    },
    Table {
        name: "revision",
        columns: &[
            ("id", Not(FACT)),
            ("kind", Not(FACT)),
            ("fact_id", Not(FACT)),
            ("body", Not(FACT)),
            ("state", Not(FACT)),
            ("published_by", Not(FACT)),
            ("published_at", Not(FACT)),
            ("ended_by", Not(FACT)),
            ("ended_at", Not(FACT)),
            ("to_translate", Not(FACT)),
        ],
        erase: None,
    },
    Table {
        name: "draft",
        columns: &[
            ("id", Not(FACT)),
            ("origin", Not(FACT)),
            ("author", Not(DUTY)),
            ("reason", Not(DUTY)),
            ("state", Not(FACT)),
            ("accepted", Not(DUTY)),
            ("decided_by", Not(DUTY)),
            ("decided_why", Not(DUTY)),
            ("created_at", Not(FACT)),
            ("updated_at", Not(FACT)),
            ("announced", Not(FACT)),
        ],
        erase: None,
    },
    Table {
        name: "draft_entry",
        columns: &[
            ("draft_id", Not(FACT)),
            ("place", Not(FACT)),
            ("kind", Not(FACT)),
            ("fact_id", Not(FACT)),
            ("body", Not(FACT)),
            ("base", Not(FACT)),
            ("words", Not("words of a published article")),
            ("to_translate", Not(FACT)),
        ],
        erase: None,
    },
    Table {
        name: "staff",
        columns: &[
            ("id", Not(DUTY)),
            ("name", Not(DUTY)),
            ("role", Not(DUTY)),
            ("chat_id", Not(DUTY)),
            ("state", Not(DUTY)),
            ("created_at", Not(DUTY)),
            ("updated_at", Not(DUTY)),
        ],
        erase: None,
    },
    Table {
        name: "invitation",
        columns: &[
            ("code_hash", Not(DUTY)),
            ("name", Not(DUTY)),
            ("role", Not(DUTY)),
            ("invited_by", Not(DUTY)),
            ("expires_at", Not(DUTY)),
            ("used_by", Not(DUTY)),
            ("used_at", Not(DUTY)),
        ],
        erase: None,
    },
    Table {
        name: "audit",
        columns: &[
            ("id", Not(DUTY)),
            ("at", Not(DUTY)),
            ("staff", Not(DUTY)),
            ("channel", Not(DUTY)),
            ("action", Not(DUTY)),
            ("about", Not(DUTY)),
            ("done", Not(DUTY)),
        ],
        erase: None,
    },
    Table {
        name: "dialogue",
        columns: &[("staff", Not(DUTY)), ("body", Not(DUTY)), ("updated_at", Not(DUTY))],
        erase: None,
    },
    Table { name: "digest", columns: &[("week", Not(DUTY)), ("sent_at", Not(DUTY))], erase: None },
    Table {
        name: "notice",
        columns: &[
            ("id", Not("counts notices of all chats")),
            ("chat_id", Chat),
            ("text", Erased),
            ("buttons", Erased),
            ("created_at", Erased),
        ],
        erase: Some("DELETE FROM notice WHERE chat_id = $1"),
    },
];

const OFFICE: &str = "the office still has to see what is missing or wrong";
const ANNOUNCED: &str = "what the office told the public";
const COUNTS: &str = "the office counts how many an announcement reached, without whom";
const NOBODY: &str = "nothing in it says who asked; pruned after 30 days";
const FACT: &str = "published facts";
const DUTY: &str = "who of the staff did what: kept as a record of office; staff are told when they join";
