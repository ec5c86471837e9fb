//! The line: keystrokes decoded, periods and numbers read, one question and its follow-up answered.
//!
//! Two lines of text are a question and what is asked after it. The first byte chooses the chat's language.
#![no_main]

use std::sync::LazyLock;

use investor_desk::ask::ask;
use investor_desk::desk::Desk;
use investor_desk::facts::{Catalogue, files};
use investor_desk::language::Language;
use investor_desk::question::{Question, instant};
use investor_desk::telegram::{pages, reply_blocks};
use investor_desk::understand::{Session, number, period, typing};
use libfuzzer_sys::fuzz_target;

static DESK: LazyLock<Desk> = LazyLock::new(|| {
    let (records, _) = files::read(&files::embedded());
    Desk::new(Catalogue::build(records.into_iter().map(|one| (one.id, one.record)))).expect("the built-in facts")
});

fuzz_target!(|data: &[u8]| {
    let Some((&choice, text)) = data.split_first() else { return };
    let text = String::from_utf8_lossy(text);
    let language = [None, Some(Language::Vi), Some(Language::En)][usize::from(choice) % 3];
    let now = instant("2026-11-22T09:00:00+07:00").expect("a moment");

    let decoded = typing::decode(&text);
    for language in Language::ALL {
        for mention in period::periods(&decoded, language, now.naive_local()) {
            assert!(decoded.get(mention.span).is_some() && mention.from < mention.to);
        }
        for mention in number::numbers(&decoded, language) {
            assert!(decoded.get(mention.span).is_some());
        }
    }
    let mut session = Session::default();
    for text in text.splitn(2, '\n') {
        let question = Question { text: text.to_owned(), language, now };
        let asked = ask(&DESK.snapshot(), DESK.words(), &question, &session);
        session = asked.session;
        let sent = pages(&reply_blocks(&asked.reply, "?"));
        assert!(!sent.is_empty() && sent.iter().all(|page| page.plain.encode_utf16().count() <= 4096));
    }
});
