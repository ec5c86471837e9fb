//! The terminal: one file per command.

pub mod ask;
pub mod chat;
pub mod check;
pub mod export;
pub mod import;
pub mod json_lines;
pub mod open;
pub mod parse;
pub mod run;
pub mod search;

use clap::{Parser, Subcommand};

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
  echo '{\"id\":\"1\",\"text\":\"FDI from Japan?\"}' | investor-desk ask --json
  investor-desk check facts
  TELOXIDE_TOKEN=… investor-desk run

Environment:
  DESK_DATABASE_URL   sqlite://PATH of the store
  TELOXIDE_TOKEN      the bot's token, for run
  TELOXIDE_API_URL    another Bot API server than Telegram's own, for run
  RUST_LOG            what is logged to standard error, for instance info";

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
    /// Check a folder of facts and show every fault with its line.
    Check(check::Check),
    /// Import a folder of facts into the store; nothing changes if there is an error.
    Import(import::Import),
    /// Write the published facts to a folder.
    Export(export::Export),
    /// Serve investors in Telegram.
    Run(run::Run),
}

/// Runs the command line; the error is for standard error.
pub async fn main(cli: Cli) -> anyhow::Result<()> {
    let url = cli.store.url();
    match cli.command {
        Command::Chat(command) => command.run(&url).await,
        Command::Ask(command) => command.run(&url).await,
        Command::Parse(command) => command.run(&url).await,
        Command::Search(command) => command.run(&url).await,
        Command::Check(command) => command.run(),
        Command::Import(command) => command.run(&url).await,
        Command::Export(command) => command.run(&url).await,
        Command::Run(command) => command.run(&url).await,
    }
}
