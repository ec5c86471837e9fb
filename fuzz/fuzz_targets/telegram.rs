//! What Telegram sends: an update as JSON, a press of a button, a command.
#![no_main]

use investor_desk::telegram::{Button, read, read_update};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    if let Ok(raw) = serde_json::from_slice::<serde_json::Value>(data) {
        let id = raw["update_id"].as_i64();
        let update = read_update(raw);
        assert_eq!(update.id, id, "an update is acknowledged by its id");
    }
    let Ok(text) = std::str::from_utf8(data) else { return };
    let _ = read(text, "HaiPhongDeskBot");
    let _ = text.parse::<Button>();
});
