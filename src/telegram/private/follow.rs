//! A button under an answer: where it is from, how it came about, what else is published; the rest is
//! in `files.rs` and `inquiry.rs`.

use std::sync::Arc;

use crate::attachment::Standing;
use crate::store::InquiryKind;
use crate::target::Target;

use super::super::buttons::Follow;
use super::super::front::now;
use super::super::recent::Given;
use super::here::Here;
use super::{answer, files, inquiry, under};

pub(super) async fn run(here: &Here, given: &Arc<Given>, follow: Follow) -> anyhow::Result<()> {
    if let Follow::Page(at) = follow {
        answer::page(here, given, at).await;
        return Ok(());
    }
    // In the language of the answer, which is not always that of the chat.
    let here = here.below().speaking(given.language());
    match follow {
        Follow::Source => {
            again(&here, given, &Target::Source).await?;
            // The conversation is about what it was about.
            here.front.desk.resume(&here.conversation(), given.session.clone(), now());
            Ok(())
        }
        Follow::History => match under::history(&here, &given.reply) {
            Some(figure) => again(&here, given, &Target::History(figure)).await,
            None => none(&here).await,
        },
        Follow::Also => also(&here, given).await,
        Follow::Picture => files::pictures(&here, given).await,
        Follow::Xlsx => files::tables(&here, given, files::Format::Xlsx).await,
        Follow::Csv => files::tables(&here, given, files::Format::Csv).await,
        Follow::Calendar => files::calendar(&here, given).await,
        Follow::Venue => files::venues(&here, given).await,
        Follow::Person => inquiry::run(&here, given, InquiryKind::Person).await,
        Follow::Wrong => inquiry::run(&here, given, InquiryKind::Wrong).await,
        Follow::Page(_) => Ok(()),
    }
}

/// Goes back to the answer, whatever was asked since, and goes on from there.
async fn again(here: &Here, given: &Given, target: &Target) -> anyhow::Result<()> {
    here.front.desk.resume(&here.conversation(), given.session.clone(), now());
    answer::show(here, target).await
}

/// All values published for the same thing and time, each with its source.
async fn also(here: &Here, given: &Given) -> anyhow::Result<()> {
    let mut lines = Vec::new();
    for exhibit in given.reply.exhibits() {
        let several = exhibit.rows.iter().any(|row| row.standing == Standing::Also);
        for row in exhibit.rows.iter().filter(|row| several && row.standing != Standing::OtherLength) {
            let said = [
                ("value", row.text.as_str()),
                ("date", row.dated.as_str()),
                ("publisher", row.source.publisher.as_str()),
                ("title", row.source.title.as_str()),
            ];
            lines.push(here.filled("telegram-also-line", &said));
        }
    }
    if lines.is_empty() {
        return none(here).await;
    }
    let text = format!("{}\n\n{}", here.text("telegram-also"), lines.join("\n"));
    let pages = super::super::pages(&super::super::text_blocks(&text));
    here.show_pages(&pages, Vec::new(), &given.facts()).await;
    Ok(())
}

/// The button does not belong to this answer: its data was made up.
pub(super) async fn none(here: &Here) -> anyhow::Result<()> {
    here.say("telegram-button-unknown").await;
    Ok(())
}
