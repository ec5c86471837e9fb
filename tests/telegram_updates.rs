//! Updates as Telegram sends them, a file each in `tests/fixtures/updates`, fed to the real program: each is
//! handled or quietly done with, and none keeps the next from being answered.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

mod support;

use serde_json::Value;
use support::program::{PARKS, desk};

/// What becomes of an update.
enum End {
    /// The chat gets a message with these words.
    Says(i64, &'static str),
    /// A method is called.
    Calls(&'static str),
    /// Nothing is said.
    Quiet,
}
use End::{Calls, Quiet, Says};

const UPDATES: [(&str, End); 15] = [
    ("date_time_entity", Says(201, "43")),
    ("external_reply", Says(202, "43")),
    ("caption", Says(-1_002_203, "43")),
    ("topic_message", Says(-1_002_204, "43")),
    ("edited_message", Quiet),
    ("anonymous_admin", Says(-1_002_206, "English")),
    ("migrated_to", Quiet),
    ("migrated_from", Quiet),
    ("kicked", Quiet),
    ("forwarded_with_keyboard", Says(209, "43")),
    ("channel_post", Quiet),
    ("inline_query", Calls("answerinlinequery")),
    ("unknown_kind", Quiet),
    ("new_members", Quiet),
    ("restricted", Quiet),
];

#[tokio::test]
async fn every_kind_of_update_is_handled_and_none_blocks_the_next() {
    let (api, _folder, mut program) = desk().await;
    let mut said = 0;
    for (place, (name, end)) in UPDATES.iter().enumerate() {
        let path = format!("{}/tests/fixtures/updates/{name}.json", env!("CARGO_MANIFEST_DIR"));
        let update: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        let (kind, content) = update.as_object().unwrap().iter().next().unwrap();
        api.queue(kind, content.clone());
        let next = 9000 + place as i64;
        api.say(next, PARKS);
        assert!(api.sent_to(next, 1).await[0].text.contains("43"), "{name} keeps the next question waiting");
        said += 1;
        match end {
            Says(chat, words) => {
                let sent = api.sent_to(*chat, 1).await;
                assert!(sent[0].text.contains(words), "{name}: {}", sent[0].text);
                said += 1;
            }
            Calls(method) => api.called(method, 1).await,
            Quiet => {}
        }
    }
    program.stop().await;
    assert_eq!((api.count(), api.waiting()), (said, 0), "something was said to what should end quietly");
    let files = std::fs::read_dir(format!("{}/tests/fixtures/updates", env!("CARGO_MANIFEST_DIR"))).unwrap();
    assert_eq!(files.count(), UPDATES.len(), "a file of tests/fixtures/updates is not in the table");
}
