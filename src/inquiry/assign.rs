//! `/assign 12 me`, `/assign 12 Lan`: who is to answer; `/assign 12` offers everybody who may.

use crate::error::UserError;
use crate::staff::{Right, Said, Visit, find_member};
use crate::store::Inquiry;

use super::ask::notice_to;
use super::words::{moment, quoted};
use super::{must_wait, named};

/// Words for whoever gives the command.
const ME: [&str; 3] = ["me", "tôi", "toi"];

pub(super) async fn run(visit: &Visit<'_>, rest: &str) -> anyhow::Result<Said> {
    let (inquiry, who) = named(visit, rest, "inquiry-assign-usage").await?;
    must_wait(&inquiry)?;
    if who.is_empty() {
        return offer(visit, &inquiry).await;
    }
    let (owner, name) = match ME.contains(&who.to_lowercase().as_str()) {
        true => (visit.actor.id.clone(), visit.name_of(&visit.actor.id).await?),
        false => {
            let member = find_member(visit, who).await?;
            if !member.role.may(Right::Draft) {
                return Err(UserError::new("inquiry-may-not-answer").with("name", member.name).into());
            }
            (member.id, member.name)
        }
    };
    let words = visit.office.desk.words();
    let number = inquiry.number.to_string();
    let notice = match owner == visit.actor.id {
        true => None,
        false => {
            let by = visit.name_of(&visit.actor.id).await?;
            let notice = notice_to(visit.office, &owner, |language| {
                let until = moment(words, language, inquiry.deadline);
                let question = quoted(&inquiry.meant);
                let args = [("number", &*number), ("by", &by), ("question", &question), ("until", &until)];
                words.text(language, "inquiry-assigned-you", &args)
            });
            let open = (visit.text("inquiry-button-open", &[("number", &number)]), format!("/inquiry {number}"));
            notice.await?.map(|notice| crate::store::NewNotice { buttons: vec![vec![open]], ..notice })
        }
    };
    let act = visit.act(&number);
    visit.office.store.assign_inquiry(&act, inquiry.number, &owner, notice.as_ref(), visit.utc()).await?;
    Ok(Said::new(visit.text("inquiry-assigned", &[("number", &number), ("name", &name)])))
}

async fn offer(visit: &Visit<'_>, inquiry: &Inquiry) -> anyhow::Result<Said> {
    let number = inquiry.number.to_string();
    let mut said = Said::new(visit.text("inquiry-assign-whom", &[("number", &number)]));
    for member in visit.office.store.members().await?.iter().filter(|member| member.role.may(Right::Draft)) {
        said = said.with(vec![(member.name.clone(), format!("/assign {number} {}", member.id))]);
    }
    Ok(said)
}
