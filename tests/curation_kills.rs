//! kill -9 in the middle of drafting, publishing and importing: what was said to be saved is there, nothing is half
//! there. A small run always, the full one by `scripts/faults edits`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use sqlx::{ConnectOptions, SqliteConnection, sqlite::SqliteConnectOptions};

/// Numbers that look random and are the same in every run.
fn random(state: &mut u64, below: u64) -> u64 {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*state >> 33) % below
}

/// Starts the program, or that of `DESK_PROGRAM`: a release build does more before it is killed.
fn program(folder: &Path, arguments: &[&str]) -> Child {
    let built = env!("CARGO_BIN_EXE_investor-desk");
    Command::new(std::env::var("DESK_PROGRAM").unwrap_or_else(|_| built.to_owned()))
        .args(arguments)
        .env("DESK_DATABASE_URL", format!("sqlite://{}", folder.join("desk.db").display()))
        .env("DESK_SECOND_PERSON", "never")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts")
}

/// The lines the program prints until it is killed, after so long.
fn killed(mut child: Child, after: Duration) -> Vec<String> {
    let pipe = child.stdout.take().unwrap();
    let printed = std::thread::spawn(move || BufReader::new(pipe).lines().map_while(Result::ok).collect());
    std::thread::sleep(after);
    child.kill().unwrap();
    child.wait().unwrap();
    // What it printed ends with it.
    printed.join().unwrap()
}

/// Drafts and publishes one value after another until it is killed; what it said it had saved comes back.
fn edits(folder: &Path, kill: u64, after: Duration) -> Vec<String> {
    let mut child = program(folder, &["staff", "--as", "lan"]);
    let mut input = child.stdin.take().unwrap();
    std::thread::spawn(move || {
        for nth in 0..50 {
            let value = 500 + kill * 50 + nth;
            let series = "fdi_projects_count:hai-phong";
            let set = format!("/set {series} {value} at 2025-10 source vns-china-friendship-2025 because kill {kill}");
            if writeln!(input, "{set}").is_err() || writeln!(input, "/review").is_err() {
                return;
            }
        }
    });
    killed(child, after).into_iter().filter(|line| line.starts_with("Draft ")).collect()
}

/// Approves a draft and is killed on the way; true when it said that the draft is published.
fn approval(folder: &Path, draft: i64, after: Duration) -> bool {
    let child = program(folder, &["staff", "--as", "minh", &format!("/approve {draft} kill run")]);
    killed(child, after).iter().any(|line| line.contains("is published"))
}

/// Imports a file of two values and is killed on the way; true when it said that they are in.
fn import(folder: &Path, kill: u64, after: Duration) -> bool {
    let table = folder.join("table.csv");
    let source = "vns-china-friendship-2025";
    let (one, two) = (40 + kill % 40, 600 + kill);
    std::fs::write(
        &table,
        format!(
            "indicator;subject;value;as_of;source\n\
             fdi_registered_cumulative;hai-phong;{one}.5;2025-09;{source}\n\
             fdi_projects_count;hai-phong;{two};2025-09;{source}\n"
        ),
    )
    .unwrap();
    let child = program(folder, &["import", table.to_str().unwrap(), "--author", "lan"]);
    killed(child, after).iter().any(|line| line.contains("added"))
}

async fn open(folder: &Path) -> SqliteConnection {
    SqliteConnectOptions::new().filename(folder.join("desk.db")).connect().await.unwrap()
}

async fn count(file: &mut SqliteConnection, select: &'static str) -> i64 {
    sqlx::query_scalar(select).fetch_one(file).await.unwrap()
}

/// Everything that must hold after a kill.
async fn is_whole(folder: &Path) {
    let mut file = open(folder).await;
    let verdict: String = sqlx::query_scalar("PRAGMA integrity_check").fetch_one(&mut file).await.unwrap();
    assert_eq!(verdict, "ok");
    let half = "SELECT count(*) FROM draft_entry e JOIN draft d ON d.id = e.draft_id
        WHERE d.state = 'published' AND e.body IS NOT NULL AND NOT EXISTS
        (SELECT 1 FROM revision r WHERE r.published_by = d.id AND r.fact_id = e.fact_id AND r.body = e.body)";
    assert_eq!(count(&mut file, half).await, 0, "a draft is published and a fact of it is not");
    let early = "SELECT count(*) FROM revision r JOIN draft d ON d.id = r.published_by WHERE d.state <> 'published'";
    assert_eq!(count(&mut file, early).await, 0, "a fact is published and its draft is not");
    let empty = "SELECT count(*) FROM draft d WHERE d.origin = 'edit' AND NOT EXISTS
        (SELECT 1 FROM draft_entry e WHERE e.draft_id = d.id)";
    assert_eq!(count(&mut file, empty).await, 0, "a draft without what it changes");
    let unkept = "SELECT count(*) FROM draft d WHERE d.origin = 'edit' AND d.state = 'published' AND NOT EXISTS
        (SELECT 1 FROM audit a WHERE a.action = 'approve' AND a.about = CAST(d.id AS TEXT) AND a.done)";
    assert_eq!(count(&mut file, unkept).await, 0, "a publication without its line in the audit");
    let imported = "SELECT count(*) FROM (SELECT d.id FROM draft d JOIN revision r ON r.published_by = d.id
        WHERE d.origin = 'import' AND d.author = 'lan' GROUP BY d.id HAVING count(*) <> 2)";
    assert_eq!(count(&mut file, imported).await, 0, "half an import");
}

async fn state(folder: &Path, draft: i64) -> Option<String> {
    let mut file = open(folder).await;
    sqlx::query_scalar("SELECT state FROM draft WHERE id = $1").bind(draft).fetch_optional(&mut file).await.unwrap()
}

/// Kills the program so many times, in turn while drafting, publishing and importing.
async fn kills(kills: u64, most: u64) {
    let folder = tempfile::tempdir().unwrap();
    let mut first = program(folder.path(), &["staff", "--as", "lan", "/review"]);
    first.wait().unwrap();
    let (mut seed, mut saved, mut published, mut imports) = (11, 0, 0, 0);
    for kill in 0..kills {
        let after = Duration::from_millis(random(&mut seed, most));
        match kill % 3 {
            0 => {
                for line in edits(folder.path(), kill, after) {
                    let number: i64 = line.split_whitespace().nth(1).unwrap().parse().unwrap();
                    assert!(state(folder.path(), number).await.is_some(), "{line}, and it is not there");
                    saved += 1;
                }
            }
            1 => {
                let mut file = open(folder.path()).await;
                let select = "SELECT max(id) FROM draft WHERE state IN ('open', 'review')";
                let draft: Option<i64> = sqlx::query_scalar(select).fetch_one(&mut file).await.unwrap();
                drop(file);
                if let Some(draft) = draft
                    && approval(folder.path(), draft, after)
                {
                    assert_eq!(state(folder.path(), draft).await.as_deref(), Some("published"));
                    published += 1;
                }
            }
            _ => imports += u64::from(import(folder.path(), kill, after)),
        }
        is_whole(folder.path()).await;
    }
    let mut past = std::io::stderr();
    writeln!(
        past,
        "\n    {kills} kills: {saved} times a draft was said to be saved, {published} times to be published, {imports} times \
         an import; all there, nothing half, integrity ok"
    )
    .unwrap();
}

#[tokio::test]
async fn what_was_said_to_be_saved_survives_kill_9() {
    kills(6, 4000).await;
}

/// The full run, by `scripts/faults edits`; `DESK_KILLS` says how many.
#[tokio::test]
#[ignore = "takes minutes"]
async fn a_thousand_kills() {
    let many = std::env::var("DESK_KILLS").ok().and_then(|many| many.parse().ok()).unwrap_or(1000);
    kills(many, 1500).await;
}
