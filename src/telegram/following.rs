//! What a chat wants announcements about and how: the same menu in private chats and, for admins, in groups.
//!
//! A choice belongs to the chat, so everything is kept by its id. When the desk was removed from a chat everything
//! ended; what was chosen before is offered, never taken up by itself.

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Asia::Ho_Chi_Minh;
use teloxide::types::{Chat, ThreadId};

use crate::announce::interest_name;
use crate::facts::Catalogue;
use crate::facts::model::FactDate;
use crate::key::Key;
use crate::language::Language;
use crate::localize::date::fact_date;
use crate::store::{ChatKind, Follower, Interest, Topic};
use crate::understand::text::Text;

use super::buttons::{Button, Preference, Row, button};
use super::front::Front;

/// Quiet hours as the button sets them, in minutes of the day.
const NIGHT: (i64, i64) = (22 * 60, 7 * 60);
/// Zones and countries offered for the words of one command.
const MOST_OFFERED: usize = 8;

/// The chat a choice is for.
pub(super) struct Place<'f> {
    pub front: &'f Front,
    pub chat: i64,
    pub kind: ChatKind,
    pub title: Option<String>,
    /// The forum topic it was asked in: announcements go there.
    pub thread: Option<i64>,
    pub language: Language,
}

/// A text with buttons.
pub(super) struct Menu {
    pub text: String,
    pub rows: Vec<Row>,
}

/// What sort of chat this is, and what it is called.
pub(super) fn described(chat: &Chat) -> (ChatKind, Option<String>) {
    let kind = match chat {
        chat if chat.is_private() => ChatKind::Private,
        chat if chat.is_channel() => ChatKind::Channel,
        _ => ChatKind::Group,
    };
    (kind, chat.title().map(str::to_owned))
}

/// The number of a forum topic.
pub(super) fn number(topic: Option<ThreadId>) -> Option<i64> {
    topic.map(|topic| i64::from(topic.0.0))
}

impl Place<'_> {
    fn say(&self, id: &str, args: &[(&str, &str)]) -> String {
        self.front.words().text(self.language, id, args)
    }

    /// What is chosen, with a button for everything that can be. Words name a zone or a country to follow.
    pub(super) async fn subscribe(&self, words: &str) -> anyhow::Result<Menu> {
        if !words.trim().is_empty() {
            return self.search(words).await;
        }
        let store = &self.front.store;
        let interests = store.interests(self.chat).await?;
        let ended = store.follower(self.chat).await?.is_some_and(|follower| !follower.on);
        if ended && !interests.is_empty() {
            let text = self.say("telegram-subscribe-ended", &[("topics", &self.names(&interests))]);
            let restore = button(self.say("telegram-button-restore", &[]), Button::Prefer(Preference::Restore));
            let anew = button(self.say("telegram-button-anew", &[]), Button::Prefer(Preference::Anew));
            return Ok(Menu { text, rows: vec![vec![restore], vec![anew]] });
        }
        let topic = |topic: Topic| {
            let wanted = interests.contains(&Interest::Topic(topic));
            vec![button(ticked(wanted, self.name(&topic.into())), Button::Topic(topic))]
        };
        let mut rows: Vec<Row> = Topic::ALL.map(topic).into();
        for interest in interests.iter().filter(|interest| !matches!(interest, Interest::Topic(_))) {
            let name = ticked(true, self.name(interest));
            rows.push(vec![button(name, Button::Prefer(Preference::Follow(Key::of(&interest.word()))))]);
        }
        if !interests.is_empty() {
            let settings = button(self.say("telegram-button-settings", &[]), Button::Prefer(Preference::Settings));
            rows.push(vec![settings, button(self.say("telegram-button-stop", &[]), Button::Stop)]);
        }
        Ok(Menu { text: self.say("telegram-subscribe", &[]), rows })
    }

    /// Zones and countries with these words in their names.
    async fn search(&self, words: &str) -> anyhow::Result<Menu> {
        let wanted = self.front.store.interests(self.chat).await?;
        let snapshot = self.front.desk.snapshot();
        let found = named(&snapshot.catalogue, words);
        let row = |interest: &Interest| {
            let name = self.name(interest);
            let follow = Button::Prefer(Preference::Follow(Key::of(&interest.word())));
            vec![button(ticked(wanted.contains(interest), name), follow)]
        };
        let rows: Vec<Row> = found.iter().take(MOST_OFFERED).map(row).collect();
        let id = if rows.is_empty() { "telegram-follow-unknown" } else { "telegram-follow" };
        Ok(Menu { text: self.say(id, &[]), rows })
    }

    /// How announcements come, with a button for each way.
    pub(super) async fn settings(&self) -> anyhow::Result<Menu> {
        let Some(follower) = self.front.store.follower(self.chat).await?.filter(|follower| follower.on) else {
            return self.subscribe("").await;
        };
        let now = Utc::now();
        let interests = self.front.store.interests(self.chat).await?;
        let paused = follower.paused_until.filter(|until| *until > now);
        let about = match interests.is_empty() {
            true => self.say("telegram-mydata-no-topics", &[]),
            false => self.say("telegram-mydata-topics", &[("topics", &self.names(&interests))]),
        };
        let spoken = self.front.words().text(follower.language, "telegram-language-name", &[]);
        let mut lines = vec![about, self.say("telegram-settings-language", &[("language", &spoken)])];
        if let Some(until) = paused {
            lines.push(self.say("telegram-settings-paused", &[("date", &self.date(until))]));
        }
        if let Some((from, to)) = follower.quiet {
            lines.push(self.say("telegram-settings-quiet", &[("from", &clock(from)), ("to", &clock(to))]));
        }
        if follower.weekly {
            lines.push(self.say("telegram-settings-weekly", &[]));
        }
        if follower.thread_id.is_some() {
            lines.push(self.say("telegram-settings-topic", &[]));
        }
        let text = format!("{}\n\n{}", self.say("telegram-settings", &[]), lines.join("\n"));
        let option = |on, id: &str, preference| vec![button(ticked(on, self.say(id, &[])), Button::Prefer(preference))];
        let pause = match paused {
            Some(_) => option(true, "telegram-button-pause", Preference::Resume),
            None => option(false, "telegram-button-pause", Preference::Pause),
        };
        let rows = vec![
            super::buttons::languages(self.front.words()),
            option(follower.weekly, "telegram-button-weekly", Preference::Weekly),
            option(follower.quiet.is_some(), "telegram-button-quiet", Preference::Quiet),
            pause,
            vec![
                button(self.say("telegram-button-topics", &[]), Button::Prefer(Preference::Topics)),
                button(self.say("telegram-button-stop", &[]), Button::Stop),
            ],
        ];
        Ok(Menu { text, rows })
    }

    /// Does what a button says, and shows the menu as it is then.
    pub(super) async fn prefer(&self, preference: Preference) -> anyhow::Result<Menu> {
        let (store, now) = (&self.front.store, Utc::now());
        match preference {
            Preference::Topics => return self.subscribe("").await,
            Preference::Settings => return self.settings().await,
            Preference::Follow(key) => {
                let snapshot = self.front.desk.snapshot();
                let wanted = store.interests(self.chat).await?;
                let known = everything(&snapshot.catalogue).chain(wanted.iter().cloned());
                let found = known.into_iter().find(|interest| Key::of(&interest.word()) == key);
                if let Some(interest) = found {
                    self.turn(interest, now).await?;
                }
                return self.subscribe("").await;
            }
            Preference::Restore => {
                self.register(true, now).await?;
                return self.subscribe("").await;
            }
            Preference::Anew => {
                store.unsubscribe_all(self.chat).await?;
                self.register(true, now).await?;
                return self.subscribe("").await;
            }
            Preference::Weekly | Preference::Quiet | Preference::Pause | Preference::Resume => {}
        }
        if let Some(mut follower) = store.follower(self.chat).await?.filter(|follower| follower.on) {
            change(&mut follower, preference, now);
            store.set_follower(&follower, now).await?;
        }
        self.settings().await
    }

    /// Wants something, or does not want it any more.
    pub(super) async fn turn(&self, interest: Interest, now: DateTime<Utc>) -> anyhow::Result<()> {
        let store = &self.front.store;
        if store.interests(self.chat).await?.contains(&interest) {
            store.unsubscribe(self.chat, interest).await?;
        } else {
            self.register(true, now).await?;
            store.subscribe(self.chat, interest, now).await?;
        }
        Ok(())
    }

    /// Makes the chat a follower, in the forum topic this was asked in.
    pub(super) async fn register(&self, returns: bool, now: DateTime<Utc>) -> anyhow::Result<()> {
        let store = &self.front.store;
        let called = (self.kind, self.title.as_deref());
        store.register_follower(self.chat, called, self.language, returns, now).await?;
        if let Some(follower) = store.follower(self.chat).await?.filter(|known| known.thread_id != self.thread) {
            store.set_follower(&Follower { thread_id: self.thread, ..follower }, now).await?;
        }
        Ok(())
    }

    /// Interests by name, in a row.
    pub(super) fn names(&self, interests: &[Interest]) -> String {
        interests.iter().map(|interest| self.name(interest)).collect::<Vec<_>>().join(", ")
    }

    fn name(&self, interest: &Interest) -> String {
        let snapshot = self.front.desk.snapshot();
        interest_name(self.front.words(), &snapshot.catalogue, interest, self.language)
    }

    fn date(&self, at: DateTime<Utc>) -> String {
        fact_date(self.front.words(), self.language, FactDate::day(at.with_timezone(&Ho_Chi_Minh).date_naive()))
    }
}

fn change(follower: &mut Follower, preference: Preference, now: DateTime<Utc>) {
    match preference {
        Preference::Weekly => follower.weekly = !follower.weekly,
        Preference::Quiet => follower.quiet = if follower.quiet.is_some() { None } else { Some(NIGHT) },
        Preference::Pause => follower.paused_until = Some(now + TimeDelta::weeks(1)),
        Preference::Resume => follower.paused_until = None,
        _ => {}
    }
}

fn ticked(on: bool, name: String) -> String {
    if on { format!("✓ {name}") } else { name }
}

/// Minutes of the day as a clock shows them.
fn clock(minutes: i64) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// What can be followed by itself.
fn everything(catalogue: &Catalogue) -> impl Iterator<Item = Interest> {
    let zones = catalogue.zones.iter().map(|zone| Interest::Zone(zone.id.clone()));
    zones.chain(catalogue.partners.iter().map(|partner| Interest::Partner(partner.id.clone())))
}

/// Zones and countries whose name has these words, typed with marks or without.
fn named(catalogue: &Catalogue, words: &str) -> Vec<Interest> {
    let folded =
        |text: &str| -> Vec<String> { Text::new(text).tokens.iter().map(|token| token.folded.to_string()).collect() };
    let wanted = folded(words);
    let holds = |name: &str| {
        let name = folded(name);
        !wanted.is_empty() && name.windows(wanted.len()).any(|run| run == wanted)
    };
    let zones = catalogue.zones.iter().filter(|zone| {
        holds(&zone.name.en) || holds(&zone.name.vi) || zone.aliases.iter().any(|(_, alias)| holds(alias))
    });
    let partners = catalogue.partners.iter().filter(|partner| {
        let name = [&partner.name.en, &partner.name.vi];
        name.into_iter().any(|name| holds(name)) || partner.aliases.iter().any(|(_, alias)| holds(alias))
    });
    let zones = zones.map(|zone| Interest::Zone(zone.id.clone()));
    zones.chain(partners.map(|partner| Interest::Partner(partner.id.clone()))).collect()
}
