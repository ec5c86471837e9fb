//! `/mydata`: everything kept about this chat, in words and, column by column, as a file.

use chrono_tz::Asia::Ho_Chi_Minh;
use serde_json::json;

use crate::facts::model::FactDate;
use crate::localize::date::fact_date;
use crate::store::AskedInquiry;

use super::super::outgoing::Attachment;
use super::here::Here;
use super::{inquiry, subscribe};

/// Inquiries with a button to take them back: the newest.
const WITHDRAW: usize = 5;

pub(super) async fn run(here: &Here) -> anyhow::Result<()> {
    let kept = here.front.store.export_chat(here.to.chat.0).await?;
    let count = |table: &str| kept.get(table).and_then(|rows| rows.as_array()).map_or(0, Vec::len);
    let waiting = (count("inbox") + count("outbox_reply")).to_string();
    let questions = here.front.recent.questions(here.to.chat);
    let mut lines = vec![here.text("telegram-mydata"), language(here), topics(here).await?];
    let inquiries = here.front.store.inquiries_of(here.to.chat.0).await?;
    lines.extend(self::inquiries(here, &inquiries));
    lines.push(here.filled("telegram-mydata-waiting", &[("count", &waiting)]));
    lines.push(here.filled("telegram-mydata-announcements", &[("count", &count("delivery").to_string())]));
    lines.push(here.filled("telegram-mydata-told", &[("count", &count("told").to_string())]));
    lines.push(here.filled("telegram-mydata-links", &[("count", &count("answer").to_string())]));
    lines.push(here.filled("telegram-mydata-memory", &[("count", &questions.len().to_string())]));
    lines.push(here.text("telegram-mydata-end"));
    let waiting = inquiries.iter().rev().filter(|inquiry| inquiry.state.waits()).take(WITHDRAW);
    let rows = waiting.map(|one| inquiry::withdrawing(here, one.number)).collect();
    here.show(&lines.join("\n\n"), rows).await;

    let whole = json!({"chat_id": here.to.chat, "kept": kept, "in_memory": {"questions": questions}});
    let bytes = serde_json::to_vec_pretty(&whole)?;
    let file = Attachment { field: "document".to_owned(), name: "mydata.json".to_owned(), bytes };
    here.front.sender.file(here.to, "sendDocument", file, None, &[]).await;
    Ok(())
}

fn language(here: &Here) -> String {
    let Some(chosen) = here.chosen else { return here.text("telegram-mydata-no-language") };
    let name = here.front.words().text(chosen, "telegram-language-name", &[]);
    here.filled("telegram-mydata-language", &[("language", &name)])
}

async fn topics(here: &Here) -> anyhow::Result<String> {
    let interests = here.front.store.interests(here.to.chat.0).await?;
    Ok(match interests.is_empty() {
        true => here.text("telegram-mydata-no-topics"),
        false => {
            let names = subscribe::place(here).names(&interests);
            here.filled("telegram-mydata-topics", &[("topics", &names)])
        }
    })
}

fn inquiries(here: &Here, inquiries: &[AskedInquiry]) -> Vec<String> {
    if inquiries.is_empty() {
        return vec![here.text("telegram-mydata-no-inquiries")];
    }
    let line = |inquiry: &AskedInquiry| {
        let day = inquiry.created_at.with_timezone(&Ho_Chi_Minh).date_naive();
        let date = fact_date(here.front.words(), here.language, FactDate::day(day));
        let number = inquiry.number.to_string();
        let state = here.text(&format!("inquiry-asker-{}", inquiry.state.word()));
        let said = [("number", &*number), ("date", &date), ("question", &inquiry.question), ("state", &state)];
        here.filled("telegram-mydata-inquiry", &said)
    };
    let lines: Vec<String> = inquiries.iter().map(line).collect();
    vec![here.text("telegram-mydata-inquiries"), lines.join("\n")]
}
