//! The weekly digest to those who draft: what is overdue, which drafts wait, which inquiries are open. On Monday
//! morning, in each one's language; a week that was missed has its digest when the program runs again that week.

use std::time::Duration;

use chrono::{DateTime, Datelike, FixedOffset, Timelike, Utc};

use crate::question::hai_phong;
use crate::staff::{Actor, Channel, Office, Right, Visit, Word, reads};
use crate::store::{Member, NewNotice};

use super::overdue;

/// How often it is looked whether it is time.
const LOOK: Duration = Duration::from_secs(300);
/// From this hour of Monday on.
const HOUR: u32 = 8;
/// Overdue facts named.
const NAMED: usize = 5;

/// Sends each week's digest when it is time. Never ends.
pub async fn send_weekly(office: Office) {
    loop {
        let now = Utc::now().with_timezone(&hai_phong());
        if let Err(error) = send(&office, now).await {
            log::error!("the weekly digest was not sent: {error:#}");
        }
        tokio::time::sleep(LOOK).await;
    }
}

/// Sends this week's digest, if it is time and it was not sent; true when it was.
pub async fn send(office: &Office, now: DateTime<FixedOffset>) -> anyhow::Result<bool> {
    if (now.weekday().num_days_from_monday(), now.hour()) < (0, HOUR) {
        return Ok(false);
    }
    let mut notices = Vec::new();
    for member in office.store.members().await? {
        if member.role.may(Right::Draft) {
            notices.extend(digest(office, &member, now).await?);
        }
    }
    let week = now.iso_week();
    Ok(office.store.keep_digest(&format!("{:04}-W{:02}", week.year(), week.week()), &notices, now.to_utc()).await?)
}

/// What one of the staff is told.
async fn digest(office: &Office, member: &Member, now: DateTime<FixedOffset>) -> anyhow::Result<Option<NewNotice>> {
    let Some(chat_id) = member.chat_id else { return Ok(None) };
    let language = reads(&office.store, chat_id).await?;
    let actor = Actor { id: member.id.clone(), channel: Channel::Telegram };
    let visit = Visit { office, actor: &actor, member: Some(member), language, word: Word::Stale, now };
    let due = overdue::due(&visit).await?;
    let drafts = office.store.waiting_drafts().await?.len();
    let inquiries = office.store.waiting_inquiries().await?.len();
    let [count, drafts, inquiries] = [due.len(), drafts, inquiries].map(|number| number.to_string());
    let args = [("count", &*count), ("drafts", &*drafts), ("inquiries", &*inquiries)];
    let mut text = visit.text("curation-digest", &args);
    for one in due.iter().take(NAMED) {
        text = format!("{text}\n• {}", one.line);
    }
    let button = |id: &str, line: &str| (visit.text(id, &[]), line.to_owned());
    let buttons = vec![vec![
        button("curation-button-stale", "/stale"),
        button("curation-button-review", "/review"),
        button("curation-button-inbox", "/inbox"),
    ]];
    Ok(Some(NewNotice { chat_id, text, buttons }))
}
