//! How many updates are answered in a second: `investor-desk run` beside a bare teloxide echo bot,
//! against the same local server, by long polling.
//!
//!     cargo bench --bench telegram
//!     DESK_BENCH_TEXT=/help cargo bench --bench telegram    without working out an answer
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a bench ends where it fails")]

#[path = "../tests/support/mod.rs"]
mod support;

use std::io::Write;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use support::bot_api::{BotApi, TOKEN};
use support::program::{PARKS, Program};
use teloxide::dispatching::{Dispatcher, UpdateFilterExt};
use teloxide::prelude::Requester;
use teloxide::types::{Message, Update};
use teloxide::{Bot, RequestError, dptree};
use tokio::time::{Instant, sleep};

/// Questions asked in a round, two in each chat.
const QUESTIONS: usize = 4000;
/// Rounds of each; the middle one counts.
const ROUNDS: usize = 5;
/// Names the server in the process that is the echo bot.
const ECHO: &str = "DESK_BENCH_ECHO";

fn main() {
    let threads = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    match std::env::var(ECHO) {
        Ok(server) => threads.block_on(echo(&server)),
        Err(_) => threads.block_on(compare()),
    }
}

/// What teloxide's own examples do, and nothing else.
async fn echo(server: &str) {
    let bot = Bot::new(TOKEN).set_api_url(server.parse().unwrap());
    let answer = |bot: Bot, message: Message| async move {
        bot.send_message(message.chat.id, message.text().unwrap_or_default()).await?;
        Ok::<(), RequestError>(())
    };
    Dispatcher::builder(bot, Update::filter_message().branch(dptree::endpoint(answer))).build().dispatch().await;
}

/// Ends a bot with its round.
struct EchoBot(Child);

impl Drop for EchoBot {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Updates answered in a second, from the moment they can be fetched to the last answer.
async fn rate(api: &BotApi) -> f64 {
    // One answer first: whatever happens at a start has happened.
    api.say(1, PARKS);
    api.sent(1).await;
    sleep(Duration::from_millis(500)).await;
    let start = Instant::now();
    let text = std::env::var("DESK_BENCH_TEXT").unwrap_or(PARKS.to_owned());
    let chats = QUESTIONS as i64 / 2;
    for chat in (0..2).flat_map(|_| 1000..1000 + chats) {
        api.say(chat, &text);
    }
    while api.count() < QUESTIONS + 1 {
        assert!(start.elapsed() < Duration::from_secs(120), "{} answers", api.count());
        sleep(Duration::from_millis(2)).await;
    }
    QUESTIONS as f64 / start.elapsed().as_secs_f64()
}

async fn echo_rate() -> f64 {
    let api = BotApi::start().await;
    let myself = std::env::current_exe().unwrap();
    let child = Command::new(myself).env(ECHO, api.url()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    let _bot = EchoBot(child.unwrap());
    rate(&api).await
}

async fn desk_rate() -> f64 {
    let (api, folder) = (BotApi::start().await, tempfile::tempdir().unwrap());
    let pace = [("DESK_MESSAGES_PER_SECOND", "100000")];
    let _program = Program::start_with(api.url(), folder.path(), &pace);
    rate(&api).await
}

fn middle(mut rates: Vec<f64>) -> f64 {
    rates.sort_by(f64::total_cmp);
    rates[rates.len() / 2]
}

async fn compare() {
    let (mut echo, mut desk) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        echo.push(echo_rate().await);
        desk.push(desk_rate().await);
    }
    let mut out = std::io::stdout();
    writeln!(out, "echo bot, each round: {echo:.0?}\ninvestor-desk, each round: {desk:.0?}").unwrap();
    let (echo, desk) = (middle(echo), middle(desk));
    writeln!(
        out,
        "updates answered a second: investor-desk {desk:.0}, bare teloxide echo bot {echo:.0}, ratio {:.2}",
        desk / echo
    )
    .unwrap();
}
