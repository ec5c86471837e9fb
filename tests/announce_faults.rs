//! Announcements to many chats of a server that keeps Telegram's limits and goes wrong on a seeded plan: a small run
//! always, the full ones with their figures by `scripts/announce_faults`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

mod support;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::io::Write;
use std::path::Path;
use std::time::Duration;

use chrono::Utc;
use investor_desk::facts::model::Bilingual;
use investor_desk::language::Language;
use investor_desk::staff::{Actor, Right};
use investor_desk::store::{
    Act, AnnouncementKind, Audience, ChatKind, DatabaseUrl, Doubt, NewAnnouncement, Report, Stage, Store, Topic,
};
use support::bot_api::{BotApi, Fate};
use support::program::{PARKS, Program};
use tokio::time::{Instant, sleep};

const SEED: u64 = 20_261_122;

/// Prints a line of figures, past what the test runner keeps to itself.
fn print(figures: &str) {
    let mut past = std::io::stderr();
    writeln!(past, "\n    {figures}").unwrap();
}

async fn open(folder: &Path) -> Store {
    Store::open(&DatabaseUrl::Sqlite(folder.join("desk.db"))).await.unwrap()
}

/// Persons, groups and channels, in both languages, some of them in a forum topic.
async fn audience(store: &Store, count: i64) -> Vec<i64> {
    let now = Utc::now();
    let mut chats = Vec::new();
    for number in 1..=count {
        let (chat, kind) = match number % 4 {
            0 => (-100_000 - number, ChatKind::Group),
            1 if number % 8 == 1 => (-100_000 - number, ChatKind::Channel),
            _ => (100_000 + number, ChatKind::Private),
        };
        let language = if number % 3 == 0 { Language::En } else { Language::Vi };
        let title = format!("Chat {number}");
        store.register_follower(chat, (kind, Some(&title)), language, true, now).await.unwrap();
        store.subscribe(chat, Topic::Fdi, now).await.unwrap();
        if kind == ChatKind::Group && number % 8 == 0 {
            let follower = store.follower(chat).await.unwrap().unwrap();
            let follower = investor_desk::store::Follower { thread_id: Some(3), ..follower };
            store.set_follower(&follower, now).await.unwrap();
        }
        chats.push(chat);
    }
    chats
}

/// An announcement to everybody who wants figures, due now.
async fn announce(store: &Store, mode: Doubt, text: &str) -> i64 {
    let new = NewAnnouncement {
        kind: AnnouncementKind::Notice,
        text: Bilingual { en: format!("{text} in English"), vi: format!("{text} bằng tiếng Việt") },
        audience: Audience { interests: vec![Topic::Fdi.into()], ..Audience::default() },
        facts: vec![],
        mode,
        occasion: None,
        files: vec![],
    };
    let office = Actor::terminal("test");
    let act = Act { actor: &office, right: Right::Publish, action: "send", about: String::new() };
    let number = store.add_announcement(&act, &new, Utc::now()).await.unwrap().unwrap();
    assert!(store.schedule_announcement(&act, (number, 1), false, Utc::now(), Utc::now()).await.unwrap());
    number
}

async fn until_done(store: &Store, number: i64, limit: Duration) -> Report {
    let end = Instant::now() + limit;
    loop {
        if store.announcement(number).await.unwrap().unwrap().stage == Stage::Done {
            return store.announcement_report(number).await.unwrap();
        }
        assert!(Instant::now() < end, "not done: {:?}", store.announcement_report(number).await.unwrap());
        sleep(Duration::from_millis(50)).await;
    }
}

/// How often each chat got the announcement, under the id it had at first.
fn copies(api: &BotApi, chats: &[i64], text: &str) -> BTreeMap<i64, usize> {
    let new_ids: HashMap<i64, i64> = chats.iter().map(|chat| (Fate::new_id(*chat), *chat)).collect();
    let mut copies = BTreeMap::new();
    for (chat, ours) in api.digest(|sent| (sent.chat, sent.text.starts_with(text))) {
        if ours {
            *copies.entry(new_ids.get(&chat).copied().unwrap_or(chat)).or_default() += 1;
        }
    }
    copies
}

/// What must have become of the chats, by their fates; doubtful ones apart.
fn expected(chats: &[i64]) -> (BTreeMap<String, i64>, i64) {
    let (mut failed, mut doubtful) = (BTreeMap::new(), 0);
    for chat in chats {
        let reason = match Fate::of(SEED, *chat) {
            Fate::Blocked => "blocked",
            Fate::Kicked => "kicked",
            Fate::Gone => "gone",
            Fate::NoRights => "rights",
            Fate::TopicClosed => "topic",
            Fate::Server(_) | Fate::Cut(_) => {
                doubtful += 1;
                continue;
            }
            _ => continue,
        };
        *failed.entry(reason.to_owned()).or_default() += 1;
    }
    (failed, doubtful)
}

/// One announcement to many chats; people ask meanwhile, and their waits are set beside those before it.
async fn broadcast(count: i64, rate: &str, mode: Doubt, asking: usize) {
    let (api, folder) = (BotApi::start().await, tempfile::tempdir().unwrap());
    let store = open(folder.path()).await;
    let chats = audience(&store, count).await;
    api.watch(rate.parse().unwrap());
    api.fates(SEED);
    let mut program = Program::start_with(api.url(), folder.path(), &[("DESK_MESSAGES_PER_SECOND", rate)]);
    api.called("getupdates", 1).await;
    let before = waits(&api, 1, asking).await;
    let number = announce(&store, mode, "Announced").await;
    let start = Instant::now();
    let during = waits(&api, 1_000, asking).await;
    let report = until_done(&store, number, Duration::from_secs(1200)).await;
    let took = start.elapsed();
    program.stop().await;
    let copies = copies(&api, &chats, "Announced");
    let twice = copies.values().filter(|copies| **copies > 1).count();
    let floor = count as f64 / rate.parse::<f64>().unwrap();
    // What is told to wait or has another id takes a second request; that and the replies meanwhile count as well.
    let requests = api.requests("sendmessage").iter().filter(|one| announced(&one.body)).count() + asking;
    print(&format!(
        "{count} chats at {rate} a second, {mode:?}: took {took:.1?}, floor {floor:.1} s, ratio {:.3} \
         ({requests} requests with the replies: {:.3}); sent {}, failed {:?}, \
         doubtful {}; {twice} twice; beyond the limits: {:?}; replies p50/p99 before {before:?}, during {during:?}",
        took.as_secs_f64() / floor,
        took.as_secs_f64() * rate.parse::<f64>().unwrap() / requests as f64,
        report.sent,
        report.failed,
        report.doubtful,
        api.beyond(),
    ));
    accounted(&report, &chats, &copies, mode);
    assert_eq!(api.beyond(), Vec::<String>::new());
    assert!(during[1] <= before[1] + Duration::from_secs(1), "replies waited: {before:?}, {during:?}");
}

fn announced(body: &serde_json::Value) -> bool {
    body["text"].as_str().is_some_and(|text| text.contains("Announced"))
}

/// Every chat has one outcome, and it is the true one.
fn accounted(report: &Report, chats: &[i64], copies: &BTreeMap<i64, usize>, mode: Doubt) {
    let (failed, doubted) = expected(chats);
    assert_eq!((report.chats, report.waiting, report.sending), (chats.len() as i64, 0, 0));
    assert_eq!(report.failed, failed);
    let lost: i64 = failed.values().sum();
    match mode {
        Doubt::Hold => {
            assert_eq!(report.doubtful, doubted);
            assert_eq!(report.sent, chats.len() as i64 - lost - doubted);
            assert!(copies.values().all(|copies| *copies == 1), "twice in hold mode");
        }
        Doubt::Resend => {
            assert_eq!((report.sent, report.doubtful), (chats.len() as i64 - lost, 0));
            let arrived = |chat: &i64| matches!(Fate::of(SEED, *chat), Fate::Server(true) | Fate::Cut(true));
            let twice: HashSet<i64> = copies.iter().filter(|(_, copies)| **copies > 1).map(|(chat, _)| *chat).collect();
            assert_eq!(twice, chats.iter().copied().filter(arrived).collect());
        }
    }
    assert!(copies.len() as i64 >= report.sent, "{} chats got it, {} are told to have", copies.len(), report.sent);
}

/// How long people wait for an answer, p50 and p99.
async fn waits(api: &BotApi, first: i64, count: usize) -> [Duration; 2] {
    if count == 0 {
        return [Duration::ZERO; 2];
    }
    let mut asked = HashMap::new();
    for chat in (first..).take(count) {
        asked.insert(chat, Instant::now());
        api.say(chat, PARKS);
        sleep(Duration::from_millis(100)).await;
    }
    let end = Instant::now() + Duration::from_secs(60);
    loop {
        let answers = api.digest(|sent| (sent.chat, sent.at));
        let mut waits: Vec<Duration> =
            answers.iter().filter_map(|(chat, at)| asked.get(chat).map(|asked| *at - *asked)).collect();
        // A chat whose fate it is gets none.
        let hopeless = asked.keys().filter(|chat| Fate::of(SEED, **chat) != Fate::Taken).count();
        if waits.len() + hopeless >= asked.len() {
            waits.sort();
            return [50, 99].map(|part| waits[(waits.len() * part).div_ceil(100) - 1]);
        }
        assert!(Instant::now() < end, "{} of {} answered", waits.len(), asked.len());
        sleep(Duration::from_millis(20)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn three_hundred_chats_are_all_accounted_for() {
    broadcast(300, "60", Doubt::Hold, 20).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_chat_told_to_wait_for_a_thousand_seconds_delays_no_other() {
    let (api, folder) = (BotApi::start().await, tempfile::tempdir().unwrap());
    let store = open(folder.path()).await;
    let chats = audience(&store, 60).await;
    let (waits, moves) = (chats[9], chats[3]);
    api.hold(waits, Duration::from_secs(1000));
    api.upgrade(moves, Fate::new_id(moves));
    let mut program = Program::start_with(api.url(), folder.path(), &[("DESK_MESSAGES_PER_SECOND", "60")]);
    let number = announce(&store, Doubt::Hold, "Announced").await;
    let end = Instant::now() + Duration::from_secs(30);
    while store.announcement_report(number).await.unwrap().sent < 59 {
        assert!(Instant::now() < end, "{:?}", store.announcement_report(number).await.unwrap());
        sleep(Duration::from_millis(50)).await;
    }
    let report = store.announcement_report(number).await.unwrap();
    assert_eq!((report.sent, report.waiting, report.sending, report.doubtful), (59, 1, 0, 0));
    // What waits is a row with its time, also for the next run.
    program.stop().await;
    let mut program = Program::start_with(api.url(), folder.path(), &[("DESK_MESSAGES_PER_SECOND", "60")]);
    api.say(5, PARKS);
    api.sent_to(5, 1).await;
    program.stop().await;
    let tried = api.requests("sendmessage").iter().filter(|one| one.body["chat_id"] == waits).count();
    assert_eq!(tried, 1, "it was not left in peace");
    let copies = copies(&api, &chats, "Announced");
    assert!(!copies.contains_key(&waits) && copies.len() == 59 && copies.values().all(|copies| *copies == 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_doubtful_is_sent_again_when_the_office_says_so() {
    broadcast(100, "60", Doubt::Resend, 5).await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "long: scripts/announce_faults"]
async fn ten_thousand_chats_are_all_accounted_for() {
    broadcast(10_000, "30", Doubt::Hold, 200).await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "long: scripts/announce_faults"]
async fn ten_thousand_chats_while_nobody_asks() {
    broadcast(10_000, "30", Doubt::Hold, 0).await;
}

/// The program is killed again and again while an announcement goes out.
async fn kills(kills: usize, count: i64, mode: Doubt) {
    let (api, folder) = (BotApi::start().await, tempfile::tempdir().unwrap());
    let store = open(folder.path()).await;
    let chats = audience(&store, count).await;
    let number = announce(&store, mode, "Announced").await;
    let (mut seed, mut killed, mut in_flight) = (7_u64, 0, 0);
    let start = Instant::now();
    while killed < kills && store.announcement(number).await.unwrap().unwrap().stage != Stage::Done {
        let mut program = Program::start_with(api.url(), folder.path(), &[("DESK_MESSAGES_PER_SECOND", "1000")]);
        let before = api.count();
        let end = Instant::now() + Duration::from_secs(20);
        while api.count() == before && Instant::now() < end {
            sleep(Duration::from_millis(2)).await;
        }
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        sleep(Duration::from_micros((seed >> 33) % 20_000)).await;
        program.kill();
        killed += 1;
        in_flight += store.announcement_report(number).await.unwrap().sending;
    }
    let mut program = Program::start_with(api.url(), folder.path(), &[("DESK_MESSAGES_PER_SECOND", "1000")]);
    let report = until_done(&store, number, Duration::from_secs(120)).await;
    program.stop().await;
    let copies = copies(&api, &chats, "Announced");
    let doubled: usize = copies.values().map(|copies| copies - 1).sum();
    let doubtful: HashSet<i64> =
        store.doubtful_chats(number).await.unwrap().into_iter().map(|doubt| doubt.chat_id).collect();
    let missed: Vec<&i64> = chats.iter().filter(|chat| !copies.contains_key(*chat)).collect();
    let lost = missed.iter().filter(|chat| !doubtful.contains(**chat)).count();
    print(&format!(
        "kill -9 {killed} times while {count} chats are told, {mode:?}: {doubled} twice (being sent at the kills: {in_flight}), \
         {lost} lost, {} doubtful of which {} did not get it; {:.1?}",
        doubtful.len(),
        missed.len(),
        start.elapsed(),
    ));
    assert_eq!((lost, report.chats), (0, count));
    match mode {
        Doubt::Hold => assert_eq!(doubled, 0),
        Doubt::Resend => assert!(missed.is_empty() && doubled as i64 <= in_flight),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_while_it_announces_nobody_gets_it_twice_and_nobody_is_lost() {
    kills(5, 400, Doubt::Hold).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_while_it_announces_nobody_misses_it_when_it_is_sent_again() {
    kills(4, 300, Doubt::Resend).await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "long: scripts/announce_faults"]
async fn killed_a_thousand_times_in_hold_mode() {
    let kills_wanted = kills_wanted();
    kills(kills_wanted, 30 * kills_wanted as i64, Doubt::Hold).await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "long: scripts/announce_faults"]
async fn killed_a_thousand_times_in_resend_mode() {
    let kills_wanted = kills_wanted();
    kills(kills_wanted, 30 * kills_wanted as i64, Doubt::Resend).await;
}

/// `DESK_KILLS`, or as many as the promise is about.
fn kills_wanted() -> usize {
    std::env::var("DESK_KILLS").ok().and_then(|count| count.parse().ok()).unwrap_or(1000)
}
