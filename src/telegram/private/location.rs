//! A place sent from a map: the zones nearest to it.

use teloxide::types::Location;

use crate::ask::Asked;
use crate::facts::nearest::Point;

use super::answer;
use super::here::Here;

pub(super) async fn run(here: &Here, place: &Location) -> anyhow::Result<()> {
    let point = Point { latitude: place.latitude, longitude: place.longitude };
    let reply = here.front.desk.near(point, here.language);
    let asked = Asked { reply, utterances: Vec::new(), session: Default::default() };
    answer::say(here, here.text("telegram-location"), asked).await;
    Ok(())
}
