//! The command line and the settings: arguments, a line each; addresses, tokens, dates, languages.
#![no_main]

use std::ffi::OsString;

use investor_desk::cli::{Cli, process};
use investor_desk::language::Language;
use investor_desk::question::instant;
use investor_desk::store::DatabaseUrl;
use investor_desk::telegram::Secret;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let args = std::iter::once("investor-desk").chain(text.split('\n')).map(OsString::from);
    match Cli::read(args) {
        Ok(cli) => drop(cli.log_level()),
        Err(error) => assert!(!process::in_short(&error.to_string()).contains('\n')),
    }
    for word in text.split('\n') {
        if let Err(error) = word.parse::<DatabaseUrl>() {
            assert!(!error.to_string().contains('\n'));
        }
        if let Ok(secret) = word.parse::<Secret>() {
            assert!(!format!("{secret:?}").contains(word));
        }
        let _ = instant(word);
        let _ = word.parse::<Language>();
    }
});
