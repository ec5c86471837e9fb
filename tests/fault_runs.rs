//! Fault runs with printed figures: a small one of each always, the full ones by `scripts/faults`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

mod support;

use std::collections::HashMap;
use std::io::Write;
use std::path::Path;
use std::time::Duration;

use serde_json::json;
use sqlx::{ConnectOptions, sqlite::SqliteConnectOptions};
use support::bot_api::{BotApi, message};
use support::program::{PARKS, Program};
use tokio::time::{Instant, sleep};

/// Telegram's own figure would make the runs longer and show nothing more.
const QUICK: (&str, &str) = ("DESK_MESSAGES_PER_SECOND", "1000");

/// Prints a line of figures, past what the test runner keeps to itself.
fn print(figures: &str) {
    let mut past = std::io::stderr();
    writeln!(past, "\n    {figures}").unwrap();
}

async fn until(what: &str, limit: Duration, reached: impl Fn() -> bool) {
    let end = Instant::now() + limit;
    while !reached() {
        assert!(Instant::now() < end, "waited in vain for {what}");
        sleep(Duration::from_millis(20)).await;
    }
}

async fn unfinished(folder: &Path) -> usize {
    let mut file = SqliteConnectOptions::new().filename(folder.join("desk.db")).connect().await.unwrap();
    let rows = "SELECT count(*) FROM inbox WHERE state = 'waiting' OR body IS NOT NULL";
    // It may have been killed before the table was made.
    let count: i64 = sqlx::query_scalar(rows).fetch_one(&mut file).await.unwrap_or(0);
    count as usize
}

/// How many updates were answered at a kill and not yet marked: those being handled in that moment.
async fn in_the_making(folder: &Path, answers: &HashMap<(i64, bool), usize>) -> usize {
    let mut file = SqliteConnectOptions::new().filename(folder.join("desk.db")).connect().await.unwrap();
    let rows = "SELECT chat_id, body FROM inbox WHERE state = 'waiting'";
    let waiting: Vec<(i64, String)> = sqlx::query_as(rows).fetch_all(&mut file).await.unwrap_or_default();
    waiting.iter().filter(|(chat, body)| answers.contains_key(&(*chat, body.contains("/help")))).count()
}

/// Numbers that look random and are the same in every run.
fn random(state: &mut u64, below: u64) -> u64 {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*state >> 33) % below
}

/// Asks two questions in each of many chats, a few chats at a time, and kills the program in the
/// middle of them.
async fn kills(kills: usize, updates: usize) {
    let (api, folder) = (BotApi::start().await, tempfile::tempdir().unwrap());
    let (mut seed, mut asked, mut in_flight) = (7, 0, 0);
    let chats = updates / 2;
    let start = Instant::now();
    for _ in 0..kills {
        let mut program = Program::start_with(api.url(), folder.path(), &[QUICK]);
        let polls = api.polls();
        for _ in 0..(chats / kills) {
            asked += 1;
            api.say(asked, PARKS);
            api.say(asked, "/help");
        }
        // At times it is killed before it has done anything.
        if random(&mut seed, 8) > 0 {
            until("a poll", Duration::from_secs(30), || api.polls() > polls).await;
        }
        sleep(Duration::from_millis(random(&mut seed, 250))).await;
        program.kill();
        in_flight += in_the_making(folder.path(), &answers(&api)).await;
    }
    let (mut program, polls) = (Program::start_with(api.url(), folder.path(), &[QUICK]), api.polls());
    until("a poll", Duration::from_secs(30), || api.polls() > polls).await;
    until("all answers", Duration::from_secs(60), || answers(&api).len() == 2 * asked as usize).await;
    while unfinished(folder.path()).await > 0 {
        sleep(Duration::from_millis(20)).await;
    }
    program.stop().await;
    let answers = answers(&api);
    let lost = 2 * asked as usize - answers.len();
    let doubled: usize = answers.values().map(|count| count - 1).sum();
    print(&format!(
        "kill -9: {kills} kills during {} updates in {:?}: {lost} lost, {doubled} answered twice (in flight at the kills: {in_flight})",
        2 * asked,
        start.elapsed(),
    ));
    assert_eq!((lost, unfinished(folder.path()).await), (0, 0));
    assert!(doubled <= in_flight, "{doubled} doubled");
}

/// How often each question was answered.
fn answers(api: &BotApi) -> HashMap<(i64, bool), usize> {
    let mut answers = HashMap::new();
    for (chat, help) in api.digest(|sent| (sent.chat, sent.text.contains("Ask in your own words"))) {
        *answers.entry((chat, help)).or_default() += 1;
    }
    answers
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_five_times_it_loses_nothing() {
    kills(5, 400).await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "long: scripts/faults"]
async fn killed_a_hundred_times_it_loses_nothing() {
    kills(100, 2000).await;
}

/// How long chats wait for their answer: of a hundred, the middle one, the ninety-ninth, the last.
fn waits(asked: &HashMap<i64, Instant>, api: &BotApi) -> [Duration; 3] {
    let mut waits: Vec<Duration> = Vec::new();
    for (chat, at) in api.digest(|sent| (sent.chat, sent.at)) {
        waits.extend(asked.get(&chat).map(|asked| at - *asked));
    }
    assert_eq!(waits.len(), asked.len(), "an answer is missing or came twice");
    waits.sort();
    [50, 99, 100].map(|part| waits[(waits.len() * part).div_ceil(100) - 1])
}

/// One chat troubles the desk; the others ask one question each, every 20 ms.
async fn others(api: &BotApi, count: i64) -> [Duration; 3] {
    let mut asked = HashMap::new();
    for chat in 1000..1000 + count {
        asked.insert(chat, Instant::now());
        api.say(chat, PARKS);
        sleep(Duration::from_millis(20)).await;
    }
    let all = || api.digest(|sent| sent.chat).into_iter().filter(|chat| *chat >= 1000).count() >= asked.len();
    until("the others' answers", Duration::from_secs(30), all).await;
    waits(&asked, api)
}

async fn flood(messages: usize, count: i64) {
    let (api, folder) = (BotApi::start().await, tempfile::tempdir().unwrap());
    let mut program = Program::start_with(api.url(), folder.path(), &[QUICK]);
    api.called("getupdates", 1).await;
    api.slow(7, Duration::from_millis(100));
    for _ in 0..messages {
        api.say(7, PARKS);
    }
    let [half, most, all] = others(&api, count).await;
    let notices = api.digest(|sent| sent.chat == 7 && sent.text.contains("send them again"));
    print(&format!(
        "flood: {messages} messages in one chat, {count} others asked meanwhile: median {half:?}, p99 {most:?}, worst {all:?}; {} notice",
        notices.iter().filter(|notice| **notice).count(),
    ));
    assert!(most < Duration::from_secs(1));
    assert_eq!(notices.iter().filter(|notice| **notice).count(), 1);
    program.kill();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_flooding_chat_delays_no_other() {
    flood(200, 50).await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "long: scripts/faults"]
async fn a_chat_flooding_for_long_delays_no_other() {
    flood(2000, 1000).await;
}

async fn held(seconds: u64, count: i64) {
    let (api, folder) = (BotApi::start().await, tempfile::tempdir().unwrap());
    let mut program = Program::start_with(api.url(), folder.path(), &[QUICK]);
    api.called("getupdates", 1).await;
    let hold = Duration::from_secs(seconds);
    let start = Instant::now();
    api.hold(7, hold);
    for text in [PARKS, "/help", PARKS] {
        api.say(7, text);
    }
    let [half, most, all] = others(&api, count).await;
    until("the held answers", hold + Duration::from_secs(20), || {
        api.digest(|sent| sent.chat).into_iter().filter(|chat| *chat == 7).count() == 3
    })
    .await;
    let held: Vec<bool> =
        api.sent_to(7, 3).await.iter().map(|sent| sent.at - start >= hold && sent.text.contains("43")).collect();
    print(&format!(
        "retry_after {seconds} s in one chat, {count} others asked meanwhile: median {half:?}, p99 {most:?}, worst {all:?}; its 3 answers came after {:?} in order, {} sends too early",
        start.elapsed(),
        api.early() - 1,
    ));
    assert_eq!(held, [true, false, true], "the order stays");
    assert_eq!(api.early(), 1, "only the first was sent before its time");
    assert!(most < Duration::from_secs(1));
    program.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_chat_told_to_wait_delays_no_other() {
    held(3, 50).await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "long: scripts/faults"]
async fn a_chat_told_to_wait_a_minute_delays_no_other() {
    held(60, 500).await;
}

/// One malformed update; `{}` is its number.
fn malformed(number: usize) -> String {
    let person = r#"{"id":7,"is_bot":false,"first_name":"A"}"#;
    let private = r#"{"id":7,"type":"private","first_name":"A"}"#;
    match number % 10 {
        0 => r#"{"update_id":ID,"message":{"broken":true}}"#.to_owned(),
        1 => r#"{"update_id":ID,"something_new":{"text":"x"}}"#.to_owned(),
        2 => r#"{"message":{"no":"id"}}"#.to_owned(),
        3 => "null".to_owned(),
        4 => r#"{"update_id":"ID","message":{}}"#.to_owned(),
        5 => format!(r#"{{"update_id":ID,"message":{{"message_id":5,"date":"x","chat":{private},"text":"hi"}}}}"#),
        6 => format!(r#"{{"update_id":ID,"message":{{"message_id":5,"date":1,"chat":{private},"text":7}}}}"#),
        7 => format!(r#"{{"update_id":ID,"callback_query":{{"id":1,"from":{person}}}}}"#),
        8 => format!(
            r#"{{"update_id":ID,"message":{{"message_id":5,"date":1,"chat":{{"id":"a{number}"}},"text":"\ud83d"}}}}"#
        ),
        _ => format!(r#"{{"update_id":ID,"message":{}}}"#, "[".repeat(20) + &"]".repeat(20)),
    }
}

async fn malformed_updates(count: usize) {
    let (api, folder) = (BotApi::start().await, tempfile::tempdir().unwrap());
    let mut program = Program::start_with(api.url(), folder.path(), &[QUICK]);
    let (start, mut asked, mut memory) = (Instant::now(), 0, 0);
    for number in 0..count {
        api.queue_raw(&malformed(number));
        // Among them people ask.
        if number % (count / 20) == 0 {
            asked += 1;
            api.queue("message", message(1000 + asked, json!({"text": PARKS})));
        }
        if number % 1000 == 999 {
            until("the queue", Duration::from_secs(60), || api.waiting() < 200).await;
        }
        if number == count / 10 {
            until("the first answers", Duration::from_secs(30), || api.count() > 0 && api.waiting() < 20).await;
            memory = program.memory();
        }
    }
    let answered = || api.digest(|sent| sent.chat).into_iter().filter(|chat| *chat > 1000).count();
    until("the answers", Duration::from_secs(60), || answered() >= asked as usize).await;
    until("the queue", Duration::from_secs(60), || api.waiting() < 20).await;
    let after = program.memory();
    program.stop().await;
    print(&format!(
        "{count} malformed updates in {:?}: {asked} of {asked} questions among them answered; memory {memory} kB after a tenth, {after} kB at the end",
        start.elapsed(),
    ));
    assert_eq!(answered(), asked as usize);
    assert!(after < memory + 16_384, "memory grew from {memory} to {after} kB");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_thousand_malformed_updates_stop_nothing() {
    malformed_updates(2000).await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "long: scripts/faults"]
async fn a_hundred_thousand_malformed_updates_stop_nothing() {
    malformed_updates(100_000).await;
}
