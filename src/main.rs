//! The program: arguments, logging, exit codes. Everything else is in the library.

use std::process::ExitCode;

use clap::Parser;
use investor_desk::cli::{self, Cli};

#[tokio::main]
async fn main() -> ExitCode {
    start_logging();
    let cli = Cli::parse();
    match cli::main(cli).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // One line: the chain of causes, most general first.
            let causes: Vec<String> = error.chain().map(ToString::to_string).collect();
            eprintln!("investor-desk: {}", causes.join(": ").replace('\n', " "));
            ExitCode::FAILURE
        }
    }
}

/// Warnings unless RUST_LOG says otherwise. teloxide writes whole messages at warn: errors only.
fn start_logging() {
    let mut builder = pretty_env_logger::formatted_builder();
    builder.filter_level(log::LevelFilter::Warn);
    if let Ok(wanted) = std::env::var("RUST_LOG") {
        builder.parse_filters(&wanted);
    }
    builder.filter_module("teloxide", log::LevelFilter::Error);
    builder.filter_module("teloxide_core", log::LevelFilter::Error);
    builder.init();
}
