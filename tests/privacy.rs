//! Every column of the store has a privacy rule; what is about a person is shown to them, all of it,
//! and erased when they say so.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

use std::collections::BTreeSet;
use std::path::Path;

use chrono::{NaiveDate, TimeZone, Utc};
use investor_desk::facts::model::Bilingual;
use investor_desk::inquiry::Theme;
use investor_desk::language::Language;
use investor_desk::reply::Status;
use investor_desk::staff::{Actor, Right};
use investor_desk::store::privacy::{Rule, TABLES};
use investor_desk::store::{
    Act, AnnouncementKind, Answered, AskedQuestion, Audience, ChatKind, DatabaseUrl, Doubt, InboxChange, InquiryKind,
    NewAnnouncement, NewInquiry, NewNotice, NewUpdate, Store, Told, Topic,
};
use sqlx::{Connection, Row, SqliteConnection};

async fn store(folder: &Path) -> Store {
    Store::open(&DatabaseUrl::Sqlite(folder.join("desk.db"))).await.unwrap()
}

async fn raw(folder: &Path) -> SqliteConnection {
    SqliteConnection::connect(&format!("sqlite://{}", folder.join("desk.db").display())).await.unwrap()
}

/// Every table with its columns, but those of SQLite and the migrations.
async fn schema(database: &mut SqliteConnection) -> BTreeSet<(String, String)> {
    const COLUMNS: &str = "SELECT t.name, c.name FROM sqlite_master t, pragma_table_info(t.name) c
        WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND t.name <> '_sqlx_migrations'";
    let rows: Vec<(String, String)> = sqlx::query_as(COLUMNS).fetch_all(database).await.unwrap();
    rows.into_iter().collect()
}

#[tokio::test]
async fn every_column_has_a_rule_and_every_rule_a_column() {
    let folder = tempfile::tempdir().unwrap();
    let _store = store(folder.path()).await;
    let ruled = TABLES.iter().flat_map(|table| table.columns.iter().map(|(column, _)| (table.name, *column)));
    let ruled: BTreeSet<(String, String)> = ruled.map(|(table, column)| (table.into(), column.into())).collect();
    let found = schema(&mut raw(folder.path()).await).await;
    let without: Vec<_> = found.difference(&ruled).collect();
    assert!(without.is_empty(), "without a rule in src/store/privacy/tables.rs: {without:?}");
    assert_eq!(ruled.difference(&found).collect::<Vec<_>>(), Vec::<&(String, String)>::new(), "rules of no column");
}

#[test]
fn what_is_shown_can_be_erased_and_what_is_not_has_a_reason() {
    for table in TABLES {
        let has = |wanted: fn(&Rule) -> bool| table.columns.iter().any(|(_, rule)| wanted(rule));
        let personal = has(|rule| matches!(rule, Rule::Erased | Rule::Bytes | Rule::Unlinked(_)));
        assert_eq!(personal, has(|rule| *rule == Rule::Chat), "{}: about whom?", table.name);
        assert!(!table.columns.iter().any(|(_, rule)| matches!(rule, Rule::Not("") | Rule::Unlinked(""))));
    }
}

/// Everything a chat can leave in the store; each text of it holds "canary".
async fn leave_traces(store: &Store, chat_id: i64) {
    let now = Utc.with_ymd_and_hms(2026, 11, 22, 5, 0, 0).unwrap();
    store.set_chat_language(chat_id, Language::Vi, now).await.unwrap();
    store.subscribe(chat_id, Topic::Events, now).await.unwrap();
    let kind = if chat_id < 0 { ChatKind::Group } else { ChatKind::Private };
    store.register_follower(chat_id, (kind, Some("canary-title")), Language::Vi, true, now).await.unwrap();
    let new = NewAnnouncement {
        kind: AnnouncementKind::Notice,
        text: Bilingual { en: "announced".to_owned(), vi: "thông báo".to_owned() },
        audience: Audience { interests: vec![Topic::Events.into()], ..Audience::default() },
        facts: vec![],
        mode: Doubt::Hold,
        occasion: None,
        files: vec![],
    };
    let office = Actor::terminal("An");
    let act = Act { actor: &office, right: Right::Publish, action: "send", about: String::new() };
    let number = store.add_announcement(&act, &new, now).await.unwrap().unwrap();
    store.schedule_announcement(&act, (number, 1), false, now, now).await.unwrap();
    let announcement = store.announcement(number).await.unwrap().unwrap();
    let recipients = store.recipients(&announcement.audience, now).await.unwrap().chats;
    let here = recipients.into_iter().filter(|to| to.chat_id == chat_id).collect::<Vec<_>>();
    assert!(store.start_announcement(&announcement, &here, now).await.unwrap());
    let (question, facts) = ("canary-inquiry".to_owned(), vec!["canary-fact".to_owned()]);
    let (language, kind) = (Language::Vi, InquiryKind::Wrong);
    let meant = "canary-meant".to_owned();
    let inquiry = NewInquiry { chat_id, language, kind, question, meant, facts, deadline: now };
    store.add_inquiry(&inquiry, now, |_| Vec::new()).await.unwrap();
    store.keep_reply(chat_id, r#"{"text":"canary-reply"}"#, Some(b"canary-file"), now, now).await.unwrap();
    let notice = NewNotice { chat_id, text: "canary-notice".to_owned(), buttons: Vec::new() };
    store.add_notice(&notice, now).await.unwrap();
    let body = Some(r#"{"text":"canary-update"}"#.to_owned());
    let update = NewUpdate { update_id: 1000 + chat_id, chat_id: Some(chat_id), body };
    let answered = vec![Answered { chat_id, question_id: 31, answer_id: 32 }];
    let told = vec![Told { chat_id, answer_id: 32, facts: vec!["canary-told".to_owned()] }];
    let change = InboxChange { arrived: vec![update], answered, told, ..InboxChange::default() };
    store.change_inbox(&change, now).await.unwrap();
}

#[tokio::test]
async fn everything_about_a_chat_is_shown_and_then_gone() {
    let folder = tempfile::tempdir().unwrap();
    let store = store(folder.path()).await;
    leave_traces(&store, 777_777_777).await;
    leave_traces(&store, 888_888_888).await;
    let export = store.export_chat(777_777_777).await.unwrap();
    let text = serde_json::to_string(&export).unwrap();
    for trace in [
        "private",
        "pending",
        "\"vi\"",
        "events",
        "canary-inquiry",
        "canary-meant",
        "canary-fact",
        "canary-reply",
        "canary-update",
        "canary-notice",
        "canary-told",
    ] {
        assert!(text.contains(trace), "{trace} is kept and not shown: {text}");
    }
    assert_eq!(export["outbox_reply"][0]["file"].as_array().unwrap().len(), "canary-file".len());
    // Every table about people is filled here, and every column of it is shown.
    for table in TABLES.iter().filter(|table| table.columns.iter().any(|(_, rule)| *rule == Rule::Chat)) {
        let row = export.get(table.name).unwrap_or_else(|| panic!("no trace in {}", table.name))[0].clone();
        for (column, rule) in table.columns {
            let shown = row.as_object().unwrap().contains_key(*column);
            assert_eq!(shown, !matches!(rule, Rule::Chat | Rule::Not(_)), "{}.{column}", table.name);
        }
    }

    let erased = store.erase_chat(777_777_777).await.unwrap();
    assert_eq!((erased.settings, erased.topics, erased.inquiries, erased.waiting, erased.links), (2, 1, 1, 3, 2));
    assert_eq!(erased.announcements, 1);
    assert!(store.export_chat(777_777_777).await.unwrap().is_empty());
    assert_eq!(store.export_chat(888_888_888).await.unwrap().len(), 10, "another chat lost something");
    store.erase_chat(888_888_888).await.unwrap();
    let left = everything(&mut raw(folder.path()).await).await;
    assert!(!left.contains("777777777") && !left.contains("888888888"), "{left}");
    // The office keeps what is missing or wrong, without who said so.
    let left = left.replace("canary-inquiry", "").replace("canary-meant", "").replace("canary-fact", "");
    assert!(!left.contains("canary"), "{left}");
    assert_eq!(store.erase_chat(777_777_777).await.unwrap(), Default::default());
}

/// Every value of every table.
async fn everything(database: &mut SqliteConnection) -> String {
    let mut all = String::new();
    for (table, column) in schema(database).await {
        let select = format!("SELECT CAST({column} AS TEXT) FROM {table}");
        for row in sqlx::query(sqlx::AssertSqlSafe(select)).fetch_all(&mut *database).await.unwrap() {
            let value: Option<String> = row.get(0);
            all.push_str(&format!("{table}.{column}: {}\n", value.unwrap_or_default()));
        }
    }
    all
}

#[tokio::test]
async fn questions_are_kept_without_their_askers_for_30_days() {
    let folder = tempfile::tempdir().unwrap();
    let store = store(folder.path()).await;
    let day = |day| NaiveDate::from_ymd_opt(2026, 10, day).unwrap();
    let asked = |text: &str, day| AskedQuestion {
        text: text.to_owned(),
        language: Language::En,
        status: Status::Unknown,
        day,
        topic: Theme::Unclear,
    };
    store.log_questions(&[asked("first", day(1)), asked("second", day(2))], day(2)).await.unwrap();
    store.log_questions(&[asked("third", day(31))], day(31)).await.unwrap();
    let all = everything(&mut raw(folder.path()).await).await;
    assert!(all.contains("first") && all.contains("2026-10-01"), "kept too short: {all}");
    store.log_questions(&[], NaiveDate::from_ymd_opt(2026, 11, 1).unwrap()).await.unwrap();
    let all = everything(&mut raw(folder.path()).await).await;
    assert!(!all.contains("first") && all.contains("second"), "kept too long: {all}");
}

#[tokio::test]
async fn what_a_group_has_chosen_and_asked_follows_it_to_its_new_id() {
    let folder = tempfile::tempdir().unwrap();
    let store = store(folder.path()).await;
    leave_traces(&store, -7).await;
    let mut before = store.export_chat(-7).await.unwrap();
    // Messages are numbered anew in the new group.
    before.remove("answer").unwrap();
    store.move_chat(-7, -1007).await.unwrap();
    store.move_chat(-7, -1007).await.unwrap();
    assert_eq!(store.export_chat(-1007).await.unwrap(), before);
    assert!(store.export_chat(-7).await.unwrap().is_empty());
}
