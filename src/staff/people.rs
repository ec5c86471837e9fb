//! `/staff`: who is staff, inviting, other roles, removing; `/audit`: who did what.
//!
//! ```text
//! /staff                                      everybody
//! /staff invite editor Nguyễn Thị Lan         a link that works once
//! /staff role telegram:123 publisher
//! /staff remove telegram:123
//! ```

use chrono::TimeDelta;

use crate::error::UserError;
use crate::store::Member;

use super::claim::{JOIN, new_code};
use super::{Role, Said, Visit};

/// How long an invitation is good for.
const INVITED_HOURS: i64 = 72;
/// Lines of the audit shown at once.
const AUDIT_LINES: i64 = 30;

pub(super) async fn run(visit: &Visit<'_>, rest: &str) -> anyhow::Result<Said> {
    let (first, rest) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    match first.to_lowercase().as_str() {
        "" => list(visit).await,
        "invite" => invite(visit, rest.trim()).await,
        "role" => role(visit, rest.trim()).await,
        "remove" => remove(visit, rest.trim()).await,
        _ => Err(UserError::new("staff-usage").into()),
    }
}

async fn list(visit: &Visit<'_>) -> anyhow::Result<Said> {
    let members = visit.office.store.members().await?;
    let line = |member: &Member| {
        let role = role_name(visit, member.role);
        visit.text("staff-line", &[("name", &member.name), ("role", &role), ("id", &member.id)])
    };
    let mut lines: Vec<String> = members.iter().map(line).collect();
    if lines.is_empty() {
        lines.push(visit.text("staff-nobody", &[]));
    }
    Ok(Said::new(format!("{}\n\n{}", lines.join("\n"), visit.text("staff-usage", &[]))))
}

async fn invite(visit: &Visit<'_>, rest: &str) -> anyhow::Result<Said> {
    let (role, name) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let role = Role::from_word(role).ok_or_else(|| UserError::new("staff-usage"))?;
    let name = name.trim();
    if name.is_empty() || name.chars().count() > 60 {
        return Err(UserError::new("staff-invite-name").into());
    }
    let (code, hash) = new_code()?;
    let expires = visit.utc() + TimeDelta::hours(INVITED_HOURS);
    let about = format!("{} {name}", role.word());
    visit.office.store.invite(&visit.act(about), &hash, (name, role), expires, visit.utc()).await?;
    let link = match visit.office.bot.get() {
        Some(bot) => format!("https://t.me/{bot}?start={JOIN}{code}"),
        None => format!("/start {JOIN}{code}"),
    };
    let hours = INVITED_HOURS.to_string();
    let args = [("name", name), ("role", &role_name(visit, role)), ("link", &link), ("hours", &hours)];
    Ok(Said::new(visit.text("staff-invited", &args)))
}

async fn role(visit: &Visit<'_>, rest: &str) -> anyhow::Result<Said> {
    let (who, role) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let role = Role::from_word(role.trim()).ok_or_else(|| UserError::new("staff-usage"))?;
    let member = find(visit, who).await?;
    let about = format!("{} {}", member.id, role.word());
    visit.office.store.change_member(&visit.act(about), &member.id, Some(role), visit.utc()).await?;
    Ok(Said::new(visit.text("staff-role-changed", &[("name", &member.name), ("role", &role_name(visit, role))])))
}

async fn remove(visit: &Visit<'_>, who: &str) -> anyhow::Result<Said> {
    let member = find(visit, who).await?;
    visit.office.store.change_member(&visit.act(&member.id), &member.id, None, visit.utc()).await?;
    Ok(Said::new(visit.text("staff-removed", &[("name", &member.name)])))
}

/// Somebody by account, by Telegram's number, or by a name only one has.
pub(crate) async fn find(visit: &Visit<'_>, who: &str) -> anyhow::Result<Member> {
    let members = visit.office.store.members().await?;
    let fits = |member: &&Member| {
        member.id == who
            || member.id.split_once(':').is_some_and(|(_, id)| id == who)
            || member.name.to_lowercase() == who.to_lowercase()
    };
    let mut found = members.iter().filter(fits);
    match (found.next(), found.next()) {
        (Some(member), None) => Ok(member.clone()),
        _ => Err(UserError::new("staff-no-such-person").with("who", who).into()),
    }
}

/// The name of a role.
fn role_name(visit: &Visit<'_>, role: Role) -> String {
    visit.text(&format!("staff-role-{}", role.word()), &[])
}

pub(super) async fn audit(visit: &Visit<'_>) -> anyhow::Result<Said> {
    let mut lines = vec![visit.text("staff-audit", &[])];
    for row in visit.office.store.audit(AUDIT_LINES).await? {
        let at = row.at.with_timezone(&visit.now.timezone()).format("%Y-%m-%d %H:%M").to_string();
        let who = visit.name_of(&row.staff).await?;
        let id = if row.done { "staff-audit-done" } else { "staff-audit-refused" };
        let args =
            [("at", &*at), ("who", &who), ("action", &row.action), ("about", &row.about), ("from", &row.channel)];
        lines.push(visit.text(id, &args).trim_end().to_owned());
    }
    Ok(Said::new(lines.join("\n")))
}
