//! The program: arguments, logging, exit codes. Everything else is in the library.

use std::process::ExitCode;

use investor_desk::cli::{self, Cli, process};

#[tokio::main]
async fn main() -> ExitCode {
    process::report_bugs();
    let cli = match Cli::read(std::env::args_os()) {
        Ok(cli) => cli,
        Err(stop) => return process::stop(&stop),
    };
    process::start_logging(cli.log_level());
    match cli::main(cli).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => process::end(&error),
    }
}
