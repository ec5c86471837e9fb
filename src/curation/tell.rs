//! Colleagues are told what became of their drafts, and that one waits for them.

use crate::staff::{Right, Visit};
use crate::store::{Draft, Member, NewNotice};

/// Tells everybody who may publish, but not who handed it in, that a draft waits.
pub(super) async fn reviewers(visit: &Visit<'_>, draft: i64) -> anyhow::Result<()> {
    let who = visit.name_of(&visit.actor.id).await?;
    let number = draft.to_string();
    for member in visit.office.store.members().await? {
        if member.role.may(Right::Publish) && member.id != visit.actor.id {
            let text = ("curation-told-waits", vec![("draft", &*number), ("author", &*who)]);
            send(visit, &member, draft, text).await?;
        }
    }
    Ok(())
}

/// Tells the author of a draft what somebody else decided.
pub(super) async fn author(visit: &Visit<'_>, draft: &Draft, id: &str, why: &str) -> anyhow::Result<()> {
    let by = visit.name_of(&visit.actor.id).await?;
    let number = draft.id.to_string();
    match visit.office.store.member(&draft.author).await? {
        Some(member) if member.active && member.id != visit.actor.id => {
            send(visit, &member, draft.id, (id, vec![("draft", &*number), ("by", &*by), ("why", why)])).await
        }
        _ => Ok(()),
    }
}

/// A notice with the draft under a button, in the language the member chose for their chat.
async fn send(
    visit: &Visit<'_>,
    member: &Member,
    draft: i64,
    (id, args): (&str, Vec<(&str, &str)>),
) -> anyhow::Result<()> {
    let Some(chat_id) = member.chat_id else { return Ok(()) };
    let language = visit.office.store.chat_language(chat_id).await?.unwrap_or(visit.language);
    let words = visit.office.desk.words();
    let label = words.text(language, "curation-button-draft", &[("draft", &draft.to_string())]);
    let buttons = vec![vec![(label, format!("/draft {draft}"))]];
    let notice = NewNotice { chat_id, text: words.text(language, id, &args), buttons };
    Ok(visit.office.store.add_notice(&notice, visit.utc()).await?)
}
