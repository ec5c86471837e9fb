//! The terminal: one file per command.

pub mod announce;
pub mod article;
pub mod ask;
pub mod chat;
pub mod check;
pub mod eval;
pub mod export;
pub mod files;
pub mod import;
pub mod json_lines;
pub mod open;
pub mod parse;
pub mod process;
pub mod run;
pub mod search;
pub mod staff;

use std::ffi::OsString;

use clap::{Parser, Subcommand};
use log::LevelFilter;

use crate::config::StoreSettings;

/// The help desk of a city's investment office.
///
/// Answers questions about Hai Phong – industrial zones, FDI figures, incentives, procedures,
/// infrastructure, events – in English or Vietnamese, each with its source and date.
#[derive(Parser, Debug)]
#[command(name = "investor-desk", version, arg_required_else_help = true, after_help = EXAMPLES)]
pub struct Cli {
    #[command(flatten)]
    store: StoreSettings,
    #[command(subcommand)]
    command: Command,
}

const EXAMPLES: &str = "Examples:
  investor-desk chat
  investor-desk ask \"How much FDI does Hai Phong have in total?\"
  investor-desk ask \"KCN Tràng Duệ rộng bao nhiêu ha?\" --why
  investor-desk ask \"GRDP growth by year\" --picture growth.png --table growth.xlsx
  echo '{\"id\":\"1\",\"text\":\"FDI from Japan?\"}' | investor-desk ask --json
  investor-desk article report.txt --date 2026-08-03
  investor-desk check facts
  investor-desk export --template observation figures.xlsx --lang vi
  investor-desk import figures.xlsx --dry-run
  investor-desk announce about total FDI
  investor-desk eval questions.jsonl --diff facts
  investor-desk staff \"/facts total FDI\"
  investor-desk staff \"/inbox\"
  TELOXIDE_TOKEN=… investor-desk run

Environment:
  DESK_DATABASE_URL   sqlite://PATH of the store; by default a file in your data folder
  TELOXIDE_TOKEN      the bot's token, for run
  TELOXIDE_API_URL    another Bot API server than Telegram's own, for run
  DESK_WEBHOOK_URL    public https address updates are brought to, for run; without it they are fetched
  DESK_WEBHOOK_SECRET what Telegram proves itself with, 16 to 256 of A-Z a-z 0-9 _ -; with a webhook only
  DESK_LISTEN         where the webhook is listened for; 127.0.0.1:8080 by default
  DESK_MESSAGES_PER_SECOND  messages to all chats together; 30 by default, as Telegram allows
  DESK_ADMIN          Telegram numbers of the office's administrators, parted by commas, for run
  DESK_STAFF_GROUP    number of the Telegram group inquiries are posted to, for run
  DESK_SECOND_PERSON  what an author may not publish: never, observations (default) or always
  RUST_LOG            what is logged to standard error, for instance debug

Exit codes: 0 done, 1 it could not be done, 2 the command line is wrong.";

#[derive(Subcommand, Debug)]
enum Command {
    /// Talk with the desk in the terminal; works in a pipe, one question a line.
    Chat(chat::Chat),
    /// Answer one question, or JSON lines from standard input.
    Ask(ask::Ask),
    /// Show what the desk makes of a question, without answering.
    Parse(parse::Parse),
    /// Search topics, or your own documents, by words.
    Search(search::Search),
    /// Read a news text into proposed facts, set against the store; nothing is written.
    Article(article::ReadArticle),
    /// Check a folder of facts and show every fault with its line.
    Check(check::Check),
    /// Ask a file of questions and show how they come out, or which answers would change.
    Eval(eval::Eval),
    /// Import facts from a folder, a workbook or a CSV file; nothing changes if there is an error.
    Import(import::Import),
    /// Write the published facts to a folder or a workbook, or a table to fill in.
    Export(export::Export),
    /// The office's own commands: find facts, draft, review, publish; who is staff.
    Staff(staff::Staff),
    /// Write announcements, let them out, and see what became of them.
    Announce(announce::Announce),
    /// Serve investors in Telegram.
    Run(run::Run),
}

impl Cli {
    /// Reads arguments; the error is also how help and version are asked for.
    pub fn read(args: impl IntoIterator<Item = OsString>) -> Result<Cli, clap::Error> {
        Cli::try_parse_from(args)
    }

    /// How much is logged when RUST_LOG says nothing: a service tells what it does, a command
    /// only what goes wrong.
    pub fn log_level(&self) -> LevelFilter {
        match self.command {
            Command::Run(_) => LevelFilter::Info,
            _ => LevelFilter::Warn,
        }
    }
}

/// Runs the command line; the error is for standard error.
pub async fn main(cli: Cli) -> anyhow::Result<()> {
    let store = &cli.store;
    match cli.command {
        Command::Chat(command) => command.run(store).await,
        Command::Ask(command) => command.run(store).await,
        Command::Parse(command) => command.run(store).await,
        Command::Search(command) => command.run(store).await,
        Command::Article(command) => command.run(store).await,
        Command::Check(command) => command.run(),
        Command::Eval(command) => command.run(store).await,
        Command::Import(command) => command.run(store).await,
        Command::Export(command) => command.run(store).await,
        Command::Staff(command) => command.run(store).await,
        Command::Announce(command) => command.run(store).await,
        Command::Run(command) => command.run(store).await,
    }
}
