//! `/close 12 WHY`: ends an inquiry without an answer; its asker is told why, in the words of the staff.

use crate::error::UserError;
use crate::staff::{Said, Visit};

use super::answer::{with_its_language, written_in};
use super::words::quoted;
use super::{must_wait, named};

pub(super) async fn run(visit: &Visit<'_>, rest: &str) -> anyhow::Result<Said> {
    let (inquiry, why) = named(visit, rest, "inquiry-close-usage").await?;
    must_wait(&inquiry)?;
    if why.is_empty() {
        return Err(UserError::new("inquiry-close-usage").into());
    }
    let words = visit.office.desk.words();
    let number = inquiry.number.to_string();
    let args = [("number", &*number), ("question", &quoted(&inquiry.question)), ("why", why)];
    let text = words.text(inquiry.language, "inquiry-closed-asker", &args);
    let text = with_its_language(visit, text, written_in(visit, why, inquiry.language), inquiry.language);
    visit.office.store.close_inquiry(&visit.act(&number), inquiry.number, (why, &text), visit.utc()).await?;
    let id = if inquiry.has_asker { "inquiry-closed" } else { "inquiry-closed-silently" };
    Ok(Said::new(visit.text(id, &[("number", &number)])))
}
