//! The store against real files: what it keeps, what it refuses, what it says.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use investor_desk::facts::model::FactKind;
use investor_desk::language::Language;
use investor_desk::store::{Answered, DatabaseUrl, ImportSummary, InboxChange, Store, StoreError};
use sqlx::{ConnectOptions, Connection, SqliteConnection};

type Fact = (FactKind, String, String);

fn at(path: &Path) -> DatabaseUrl {
    DatabaseUrl::Sqlite(path.to_owned())
}

fn noon() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 22, 5, 0, 0).unwrap()
}

fn fact(kind: FactKind, id: &str, body: &str) -> Fact {
    (kind, id.to_owned(), body.to_owned())
}

fn three() -> Vec<Fact> {
    vec![
        fact(FactKind::Zone, "trang-due", r#"{"ha":402}"#),
        fact(FactKind::Source, "seed", r#"{"url":null}"#),
        fact(FactKind::Zone, "an-duong", r#"{"ha":196}"#),
    ]
}

async fn import(store: &Store, facts: &[Fact]) -> Result<ImportSummary, StoreError> {
    store.import(facts, "test", "because", noon()).await
}

/// A second connection, past the store's back.
async fn raw(path: &Path) -> SqliteConnection {
    sqlx::sqlite::SqliteConnectOptions::new().filename(path).connect().await.unwrap()
}

struct Folder {
    _folder: tempfile::TempDir,
    file: PathBuf,
}

fn folder() -> Folder {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("data/desk.db");
    Folder { _folder: folder, file }
}

/// A store with the three facts, closed.
async fn filled() -> Folder {
    let folder = folder();
    let store = Store::open(&at(&folder.file)).await.unwrap();
    import(&store, &three()).await.unwrap();
    store.close().await;
    folder
}

#[tokio::test]
async fn the_first_start_makes_folder_file_and_tables() {
    let folder = folder();
    let store = Store::open(&at(&folder.file)).await.unwrap();
    assert!(folder.file.is_file());
    assert!(store.is_empty().await.unwrap());
    assert_eq!(store.published().await.unwrap(), []);
    let mut connection = raw(&folder.file).await;
    let mode: String = sqlx::query_scalar("PRAGMA journal_mode").fetch_one(&mut connection).await.unwrap();
    assert_eq!(mode, "wal");
}

#[tokio::test]
async fn what_was_imported_is_there_after_a_restart_kind_by_kind_in_the_order_given() {
    let folder = filled().await;
    let store = Store::open(&at(&folder.file)).await.unwrap();
    assert!(!store.is_empty().await.unwrap());
    let facts = three();
    assert_eq!(store.published().await.unwrap(), [facts[1].clone(), facts[0].clone(), facts[2].clone()]);
}

#[tokio::test]
async fn importing_the_same_facts_again_changes_nothing() {
    let folder = filled().await;
    let store = Store::open(&at(&folder.file)).await.unwrap();
    let summary = import(&store, &three()).await.unwrap();
    assert_eq!(summary, ImportSummary { added: 0, changed: 0, unchanged: 3, draft: None });
    let mut connection = raw(&folder.file).await;
    let rows: i64 = sqlx::query_scalar("SELECT count(*) FROM revision").fetch_one(&mut connection).await.unwrap();
    assert_eq!(rows, 3);
}

#[tokio::test]
async fn a_changed_fact_supersedes_its_old_revision_and_keeps_its_place() {
    let folder = filled().await;
    let store = Store::open(&at(&folder.file)).await.unwrap();
    let changed = fact(FactKind::Zone, "trang-due", r#"{"ha":601}"#);
    let summary = import(&store, std::slice::from_ref(&changed)).await.unwrap();
    assert_eq!(summary, ImportSummary { added: 0, changed: 1, unchanged: 0, draft: Some(2) });
    let facts = three();
    assert_eq!(store.published().await.unwrap(), [facts[1].clone(), changed, facts[2].clone()]);
    let mut connection = raw(&folder.file).await;
    let history: Vec<(String, String)> =
        sqlx::query_as("SELECT state, body FROM revision WHERE fact_id = 'trang-due' ORDER BY id")
            .fetch_all(&mut connection)
            .await
            .unwrap();
    let expected = [("superseded", r#"{"ha":402}"#), ("published", r#"{"ha":601}"#)];
    assert_eq!(history, expected.map(|(state, body)| (state.to_owned(), body.to_owned())));
}

#[tokio::test]
async fn an_import_that_fails_at_its_last_fact_leaves_nothing_behind() {
    let folder = filled().await;
    let store = Store::open(&at(&folder.file)).await.unwrap();
    let before = store.published().await.unwrap();
    let changed = fact(FactKind::Zone, "trang-due", r#"{"ha":601}"#);
    let new = fact(FactKind::Zone, "new", "{}");

    let twice = import(&store, &[changed.clone(), new.clone(), new.clone()]).await;
    assert!(matches!(twice, Err(StoreError::Twice)), "{twice:?}");
    let no_json = import(&store, &[changed, new, fact(FactKind::Zone, "broken", "{")]).await;
    assert!(no_json.is_err());

    assert_eq!(store.published().await.unwrap(), before);
    let mut connection = raw(&folder.file).await;
    let rows: i64 = sqlx::query_scalar("SELECT count(*) FROM revision").fetch_one(&mut connection).await.unwrap();
    assert_eq!(rows, 3);
}

#[tokio::test]
async fn a_reader_beside_an_import_sees_all_of_it_or_nothing() {
    let folder = filled().await;
    let store = Store::open(&at(&folder.file)).await.unwrap();
    let many: Vec<Fact> = (0..500).map(|n| fact(FactKind::Topic, &format!("t{n}"), "{}")).collect();
    let writer = tokio::spawn({
        let store = store.clone();
        async move { import(&store, &many).await.unwrap() }
    });
    let mut seen = Vec::new();
    while !writer.is_finished() {
        seen.push(store.published().await.unwrap().len());
    }
    assert_eq!(writer.await.unwrap().added, 500);
    assert!(seen.iter().all(|count| [3, 503].contains(count)), "{seen:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn programs_starting_together_on_a_new_file_wait_for_each_other() {
    for _ in 0..10 {
        let folder = folder();
        let start = |_| {
            let url = at(&folder.file);
            tokio::spawn(async move {
                let store = Store::open(&url).await.unwrap();
                import(&store, &three()).await.unwrap().added
            })
        };
        let added = futures::future::join_all((0..6).map(start)).await;
        assert_eq!(added.into_iter().map(Result::unwrap).sum::<usize>(), 3);
    }
}

#[tokio::test]
async fn a_first_import_of_the_whole_desk_is_quick() {
    let folder = folder();
    let store = Store::open(&at(&folder.file)).await.unwrap();
    let body = format!(r#"{{"statement":"{}"}}"#, "x".repeat(600));
    let facts: Vec<Fact> = (0..1500).map(|n| fact(FactKind::Observation, &format!("o{n}"), &body)).collect();
    let start = std::time::Instant::now();
    import(&store, &facts).await.unwrap();
    let wrote = start.elapsed();
    assert_eq!(store.published().await.unwrap().len(), 1500);
    println!("1500 facts: written in {wrote:?}, read in {:?}", start.elapsed() - wrote);
    assert!(wrote.as_secs() < 5, "{wrote:?}");
}

#[tokio::test]
async fn a_chat_keeps_its_language_over_a_restart() {
    let folder = folder();
    let store = Store::open(&at(&folder.file)).await.unwrap();
    assert_eq!(store.chat_language(-100_123_456_789).await.unwrap(), None);
    store.set_chat_language(-100_123_456_789, Language::Vi, noon()).await.unwrap();
    store.set_chat_language(-100_123_456_789, Language::En, noon()).await.unwrap();
    store.close().await;
    let store = Store::open(&at(&folder.file)).await.unwrap();
    assert_eq!(store.chat_language(-100_123_456_789).await.unwrap(), Some(Language::En));
    assert_eq!(store.chat_language(7).await.unwrap(), None);
}

#[tokio::test]
async fn which_message_answered_which_is_known_for_two_days() {
    let folder = folder();
    let store = Store::open(&at(&folder.file)).await.unwrap();
    let link = |question_id, answer_id| Answered { chat_id: -55, question_id, answer_id };
    let change = |answered| InboxChange { answered, ..InboxChange::default() };
    store.change_inbox(&change(vec![link(1, 10), link(2, 20)]), noon()).await.unwrap();
    store.change_inbox(&change(vec![link(2, 21)]), noon() + TimeDelta::hours(1)).await.unwrap();
    let answers = async || [store.answer_to(-55, 1).await.unwrap(), store.answer_to(-55, 2).await.unwrap()];
    assert_eq!(answers().await, [Some(10), Some(21)]);
    assert_eq!(store.answer_to(7, 1).await.unwrap(), None);
    store.prune_inbox(noon() + TimeDelta::minutes(48 * 60 + 1)).await.unwrap();
    assert_eq!(answers().await, [None, Some(21)]);
    // The messages of a group that was upgraded are numbered anew.
    store.move_chat(-55, -1_005).await.unwrap();
    assert_eq!((answers().await, store.answer_to(-1_005, 2).await.unwrap()), ([None, None], None));
}

/// Opening must fail with this cause and leave every byte of the file.
async fn refused(path: &Path, expected: fn(&StoreError) -> bool) -> String {
    let before = std::fs::read(path).unwrap();
    let error = Store::open(&at(path)).await.expect_err("must not open");
    assert!(expected(&error), "{error:?}");
    assert!(std::fs::read(path).unwrap() == before, "the file was changed");
    error.to_string()
}

#[tokio::test]
async fn a_file_that_is_something_else_is_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    for (name, content) in [("letter.txt", "Dear investor".repeat(300)), ("short", "x".to_owned())] {
        let file = folder.path().join(name);
        std::fs::write(&file, content).unwrap();
        let said = refused(&file, |error| matches!(error, StoreError::NotADesk { .. })).await;
        assert!(said.contains(name) && said.contains("not a database"), "{said}");
    }
}

#[tokio::test]
async fn the_database_of_another_program_is_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("other.db");
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(&file).create_if_missing(true);
    let mut connection = options.connect().await.unwrap();
    sqlx::query("CREATE TABLE letters (text)").execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
    refused(&file, |error| matches!(error, StoreError::NotADesk { .. })).await;
}

#[tokio::test]
async fn a_damaged_file_is_refused_and_left_as_it_is() {
    let folder = filled().await;
    let mut bytes = std::fs::read(&folder.file).unwrap();
    let page = 4096;
    bytes[page..page + 200].fill(0xa5);
    bytes[3 * page..3 * page + 200].fill(0xa5);
    std::fs::write(&folder.file, &bytes).unwrap();
    let said = refused(&folder.file, |error| matches!(error, StoreError::Corrupt { .. })).await;
    assert!(said.contains("damaged") && !said.contains('\n'), "{said}");

    std::fs::write(&folder.file, &bytes[..5000]).unwrap();
    refused(&folder.file, |error| matches!(error, StoreError::Corrupt { .. })).await;
}

#[tokio::test]
async fn tables_of_a_newer_program_are_refused() {
    let folder = filled().await;
    let mut connection = raw(&folder.file).await;
    sqlx::query(
        "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
         VALUES (9999, 'from the future', TRUE, x'00', 0)",
    )
    .execute(&mut connection)
    .await
    .unwrap();
    connection.close().await.unwrap();
    let said = refused(&folder.file, |error| matches!(error, StoreError::NewerSchema { .. })).await;
    assert!(said.contains("newer version"), "{said}");
}

#[tokio::test]
async fn a_folder_that_cannot_be_made_is_named() {
    // Root ignores permissions; a file in the folder's place stops everyone.
    let folder = tempfile::tempdir().unwrap();
    let blocker = folder.path().join("blocker");
    std::fs::write(&blocker, "a file").unwrap();
    let error = Store::open(&at(&blocker.join("inside/desk.db"))).await.expect_err("must not open");
    assert!(matches!(error, StoreError::Folder { .. }), "{error:?}");
    assert!(error.to_string().contains("blocker/inside"), "{error}");
    let error = Store::open(&at(folder.path())).await.expect_err("must not open");
    assert!(error.to_string().contains("it is a folder"), "{error}");
}

#[test]
fn an_address_is_understood_or_explained() {
    let url: DatabaseUrl = "sqlite://data/desk.db".parse().unwrap();
    assert_eq!(url, DatabaseUrl::Sqlite("data/desk.db".into()));
    for wrong in ["", "desk.db", "sqlite://", "sqlite://:memory:", "mysql://root:hunter2@db/desk"] {
        let said = wrong.parse::<DatabaseUrl>().expect_err(wrong).to_string();
        assert!(said.contains("sqlite://PATH") && !said.contains("hunter2"), "{said}");
    }
    for later in ["postgres://desk:hunter2@db/desk", "postgresql://db/desk"] {
        let said = later.parse::<DatabaseUrl>().expect_err(later).to_string();
        assert!(said.contains("PostgreSQL comes in a later release") && !said.contains("hunter2"), "{said}");
    }
    assert!(DatabaseUrl::default_path().to_string().ends_with("investor-desk/desk.db"));
}
