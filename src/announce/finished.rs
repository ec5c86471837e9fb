//! Whoever wrote an announcement or let it go out is told when it has gone out; where it is doubtful whether it arrived,
//! everybody who publishes is, since they decide about that.

use chrono::{DateTime, Utc};

use crate::desk::Desk;
use crate::staff::Right;
use crate::store::{Store, StoreError};

use super::notice::Notice;

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
    let args = vec![("number", &*number), ("count", &*sent), ("failed", &*failed), ("doubtful", &*doubtful)];
    let buttons = vec![("announce-button-report", format!("/announce {number} report"))];
    let notice = Notice { id: "announce-finished", args, buttons };
    for member in store.members().await?.into_iter().filter(|member| member.active) {
        let own = announcement.author == member.id || announcement.approver.as_ref() == Some(&member.id);
        let decides = report.doubtful > 0 && member.role.may(Right::Publish);
        let Some(chat) = member.chat_id.filter(|_| own || decides) else { continue };
        notice.tell((store, desk.words()), chat, |_| None, now).await?;
    }
    Ok(())
}
