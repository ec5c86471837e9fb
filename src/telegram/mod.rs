//! The desk in Telegram: the only code that knows teloxide.
//!
//! Reading order: [`run`] below; `intake` (updates in, over `call`), `dispatch` (which handler,
//! behind `guard`), `incoming` (which kind of chat), `private` and `group` (what is said there, with
//! `command` and `buttons`), `following` (the menu of announcements in both), `announcing` (what the office
//! announces), `edited`, `inline`, `notices`, `staff_group` and `membership` (the other kinds of updates), `front` (what
//! every handler works with), `layout`, `html` and `link` (a reply as pages, and where it goes on), `outgoing` (pages out: [`Sender`]).
//! Nothing here words a sentence: those are in `locales/*/telegram.ftl`.
//!
//! ```no_run
//! # use investor_desk::{staff::Office, telegram::{self, TelegramConfig}};
//! # async fn example(office: Office) -> anyhow::Result<()> {
//! let token = std::env::var("TELOXIDE_TOKEN")?.parse()?;
//! let config = TelegramConfig { token, api_url: None, pace: Default::default(), webhook: None };
//! let stop = async { drop(tokio::signal::ctrl_c().await) };
//! telegram::run(office, config, stop).await
//! # }
//! ```

mod announcing;
mod buttons;
mod call;
mod command;
mod dispatch;
mod edited;
mod following;
mod front;
mod group;
mod guard;
mod html;
mod incoming;
mod inline;
mod intake;
mod layout;
mod link;
mod membership;
mod notices;
mod outgoing;
mod private;
mod question_log;
mod recent;
mod secret;
mod staff_group;

pub use crate::key::Key;
pub use buttons::{Button, Follow, Preference};
pub use command::{Command, Incoming, read};
pub use html::Html;
pub use intake::{Fault, NotASecret, ReadUpdate, Webhook, WebhookSecret, WebhookUrl, read_update};
pub use layout::{Block, Page, pages, reply_blocks, text_blocks};
pub use outgoing::{Attachment, Destination, Pace, Request, Sender, Sent};
pub use recent::AnswerId;
pub use secret::{NotAToken, Secret};

use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, bail};
use futures::future::{Either, select};
use teloxide::dispatching::ShutdownToken;
use teloxide::error_handlers::IgnoringErrorHandlerSafe;
use teloxide::payloads::SetMyCommandsSetters;
use teloxide::prelude::Requester;
use teloxide::types::{BotCommand, BotCommandScope};
use teloxide::{ApiError, Bot, RequestError};
use tokio::task::JoinSet;

use crate::curation::current::stay_current;
use crate::curation::digest::send_weekly;
use crate::language::Language;
use crate::staff::Office;

use front::Front;
use intake::{Backoff, Intake, Poller};

/// How long replies in the making may take once the desk is told to stop.
const LAST_WORDS: Duration = Duration::from_secs(10);

/// How to reach Telegram.
#[derive(Clone, Debug)]
pub struct TelegramConfig {
    /// The bot's token.
    pub token: Secret,
    /// Another Bot API server than Telegram's own.
    pub api_url: Option<String>,
    /// How fast messages go out.
    pub pace: Pace,
    /// How updates are brought; without it they are fetched.
    pub webhook: Option<Webhook>,
}

impl TelegramConfig {
    /// Whether Telegram could be reached with it, as far as that can be told without trying.
    pub fn check(&self) -> anyhow::Result<()> {
        bot(self).map(drop)
    }
}

/// Answers in Telegram until `shutdown` is done, then finishes the replies in the making.
///
/// It ends with an error when going on makes no sense: a refused token, a second program with
/// the same token, an address that is none. Everything else is waited out.
pub async fn run(office: Office, config: TelegramConfig, shutdown: impl Future<Output = ()>) -> anyhow::Result<()> {
    let bot = bot(&config)?;
    let store = office.store.clone();
    let sender = Sender::new(bot.clone(), store.clone(), config.pace);
    let (intake, notices, writing) = Intake::new(store.clone());
    let writing = tokio::spawn(writing);
    intake.recover().await?;
    let front = Arc::new(Front::new(office.clone(), sender.clone(), intake.clone()));
    // What these work on is in the store; they may end anywhere.
    let mut background = JoinSet::new();
    background.spawn(async move { sender.send_kept().await });
    background.spawn(dispatch::tell(front.clone(), notices));
    background.spawn(notices::send(front.clone()));
    background.spawn(staff_group::post(front.clone()));
    background.spawn(stay_current(office.clone()));
    background.spawn(send_weekly(office.clone()));
    let noting = (front.clone(), store.clone());
    background.spawn(async move { noting.0.questions.keep_writing(&noting.1).await });

    let source = Source::new(bot.clone(), intake.clone(), config.webhook);
    let goodbye = source.goodbye();
    let announcing = announcing::Announcing::new(&front);
    let mut bringing = JoinSet::new();
    let mut dispatcher = dispatch::dispatcher(bot.clone(), front.clone(), intake.clone());
    let stop = dispatcher.shutdown_token();
    let serving = async {
        let username = introduce(&bot, &office).await?;
        announcing.begin(&username);
        bringing.spawn(source.run(intake.clone()));
        until_reached(async || {
            let listener = intake::listener(intake.clone());
            dispatcher.try_dispatch_with_listener(listener, IgnoringErrorHandlerSafe::new()).await
        })
        .await
    };
    serve(serving, stop, shutdown).await?;
    // Who closed the intake is about to say why.
    let brought = if intake.is_closed() { bringing.join_next().await } else { bringing.try_join_next() };
    bringing.shutdown().await;
    announcing.end().await;
    goodbye.await;
    front.questions.write(&store).await;
    intake.end();
    let _ = tokio::time::timeout(LAST_WORDS, writing).await;
    if let Err(error) = store.forgive_inbox().await {
        log::warn!("that the desk was told to stop was not kept: {error}");
    }
    match brought {
        Some(Ok(ended)) => ended,
        Some(Err(_)) => bail!("fetching updates ended: a bug, its place is in the line before"),
        None => Ok(()),
    }
}

/// Serves until it ends by itself or the desk is told to stop.
async fn serve(
    serving: impl Future<Output = anyhow::Result<()>>,
    stop: ShutdownToken,
    shutdown: impl Future<Output = ()>,
) -> anyhow::Result<()> {
    match select(pin!(serving), pin!(shutdown)).await {
        Either::Left((served, _)) => served,
        Either::Right(((), serving)) => {
            log::info!("stopping: replies in the making are finished first");
            // Not yet listening: nothing to finish.
            let Ok(stopped) = stop.shutdown() else { return Ok(()) };
            drop(stopped);
            tokio::time::timeout(LAST_WORDS, serving).await.unwrap_or_else(|_| {
                log::warn!(
                    "some replies were not finished within {} s; they are at the next start",
                    LAST_WORDS.as_secs()
                );
                Ok(())
            })
        }
    }
}

/// Where updates come from.
enum Source {
    /// They are fetched.
    Polling(Poller),
    /// They are brought.
    Webhook(Webhook, Bot),
}

impl Source {
    fn new(bot: Bot, intake: Arc<Intake>, webhook: Option<Webhook>) -> Source {
        match webhook {
            None => Source::Polling(Poller::new(bot, intake)),
            Some(webhook) => Source::Webhook(webhook, bot),
        }
    }

    /// What is said to Telegram at the end.
    fn goodbye(&self) -> impl Future<Output = ()> + use<> {
        let goodbye = match self {
            Source::Polling(poller) => Some(poller.goodbye()),
            Source::Webhook(..) => None,
        };
        async {
            if let Some(goodbye) = goodbye {
                goodbye.await;
            }
        }
    }

    /// Brings updates until that makes no sense any more, and closes the intake then.
    async fn run(self, intake: Arc<Intake>) -> anyhow::Result<()> {
        let ended = match self {
            Source::Polling(poller) => Err(poller.run().await.into()),
            Source::Webhook(webhook, bot) => intake::serve(webhook, bot, intake.clone()).await,
        };
        intake.close();
        ended
    }
}

fn bot(config: &TelegramConfig) -> anyhow::Result<Bot> {
    let client = teloxide::net::default_reqwest_settings().build().context("no HTTP client")?;
    let bot = Bot::with_client(config.token.reveal(), client);
    let Some(address) = &config.api_url else { return Ok(bot) };
    if !address.starts_with("http://") && !address.starts_with("https://") {
        bail!("the address of the Bot API server must begin with http:// or https://");
    }
    let url = address.trim_end_matches('/').parse();
    Ok(bot.set_api_url(url.context("the address of the Bot API server is not understood")?))
}

/// Repeats a first step until Telegram is reached; only a refused token ends it.
async fn until_reached<T>(mut step: impl AsyncFnMut() -> Result<T, RequestError>) -> anyhow::Result<T> {
    let mut backoff = Backoff::default();
    loop {
        match step().await {
            Ok(done) => return Ok(done),
            Err(RequestError::Api(ApiError::InvalidToken)) => bail!(Fault::Token),
            Err(error) => {
                let wait = backoff.next();
                let cause = outgoing::describe(&error);
                log::warn!("Telegram cannot be reached, trying again in {} s: {cause}", wait.as_secs());
                tokio::time::sleep(wait).await;
            }
        }
    }
}

/// Waits until Telegram knows us, then sets the menus of commands: of private chats and of groups, in
/// both languages. Gives our name there.
async fn introduce(bot: &Bot, office: &Office) -> anyhow::Result<String> {
    let me = until_reached(async || bot.get_me().await).await?;
    let name = me.user.username.unwrap_or_default();
    log::info!("answering in Telegram as @{name}");
    let _ = office.bot.set(name.clone());
    let words = office.desk.words();
    for language in Language::ALL {
        let command = |name: &&str| BotCommand::new(*name, words.text(language, &format!("telegram-menu-{name}"), &[]));
        let menus = [
            (BotCommandScope::AllPrivateChats, Command::PRIVATE.as_slice()),
            (BotCommandScope::AllGroupChats, Command::GROUP.as_slice()),
        ];
        for (scope, names) in menus {
            let mut request = bot.set_my_commands(names.iter().map(command)).scope(scope);
            // English is for everyone whose language we do not speak.
            request.language_code = Some(language.tag().to_owned()).filter(|_| language != Language::En);
            if let Err(error) = request.await {
                log::warn!("the menu of commands could not be set: {}", outgoing::describe(&error));
            }
        }
    }
    Ok(name)
}
