//! Whoever wrote an announcement or let it go out is told when it has gone out; where it is doubtful whether it arrived,
//! everybody who publishes is, since they decide about that.

use chrono::{DateTime, Utc};

use crate::desk::Desk;
use crate::staff::{Right, reads};
use crate::store::{NewNotice, Store, StoreError};

/// Tells the staff; an announcement nobody got needs no word.
pub(super) async fn tell(store: &Store, desk: &Desk, number: i64, now: DateTime<Utc>) -> Result<(), StoreError> {
    let Some(announcement) = store.announcement(number).await? else { return Ok(()) };
    let report = store.announcement_report(number).await?;
    if report.chats == 0 {
        return Ok(());
    }
    let failed: i64 = report.failed.values().sum();
    let [number, sent, failed, doubtful] =
        [number, report.sent + report.weekly, failed, report.doubtful].map(|count| count.to_string());
    for member in store.members().await?.into_iter().filter(|member| member.active) {
        let own = announcement.author == member.id || announcement.approver.as_ref() == Some(&member.id);
        let decides = report.doubtful > 0 && member.role.may(Right::Publish);
        let Some(chat_id) = member.chat_id.filter(|_| own || decides) else { continue };
        let language = reads(store, chat_id).await?;
        let say = |id: &str, args: &[(&str, &str)]| desk.words().text(language, id, args);
        let args = [("number", &*number), ("count", &sent), ("failed", &failed), ("doubtful", &doubtful)];
        let text = say("announce-finished", &args);
        let buttons = vec![vec![(say("announce-button-report", &[]), format!("/announce {number} report"))]];
        store.add_notice(&NewNotice { chat_id, text, buttons }, now).await?;
    }
    Ok(())
}
