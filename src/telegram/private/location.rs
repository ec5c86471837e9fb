//! A place sent from a map: the zones nearest to it.

use teloxide::types::Location;

use crate::ask::Asked;
use crate::facts::nearest::Point;
use crate::understand::Session;

use super::answer;
use super::here::Here;

pub(super) async fn run(here: &Here, place: &Location) -> anyhow::Result<()> {
    let point = Point { latitude: place.latitude, longitude: place.longitude };
    let reply = here.front.desk.near(point, here.language);
    let facts = reply.facts.iter().map(|fact| fact.id.clone()).collect();
    let session = Session { facts, language: Some(here.language), ..Session::default() };
    let asked = Asked { reply, utterances: Vec::new(), session };
    answer::say(here, here.text("telegram-location"), asked).await;
    Ok(())
}
