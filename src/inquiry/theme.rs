//! What a question is about, in one of a few words, for counting.
//!
//! ```
//! use investor_desk::inquiry::Theme;
//! assert_eq!(Theme::from_word("fdi"), Some(Theme::Fdi));
//! ```

use crate::facts::Catalogue;
use crate::understand::Utterance;
use crate::understand::lexicon::Property;
use crate::understand::passages::PassageKind;
use crate::understand::utterance::{Intent, RankOver};

macro_rules! themes {
    ($($(#[$doc:meta])* $name:ident $word:literal,)*) => {
        /// See the module.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Theme {
            $($(#[$doc])* $name,)*
        }

        impl Theme {
            /// Every theme, in the order they are shown.
            pub const ALL: &[Theme] = &[$(Theme::$name),*];

            /// The word the store uses.
            pub fn word(self) -> &'static str {
                match self {
                    $(Theme::$name => $word,)*
                }
            }
        }
    };
}

themes! {
    /// Foreign investment, and who invests.
    Fdi "fdi",
    /// Other figures of the city.
    Figures "figures",
    /// Parks and zones.
    Zones "zones",
    /// Events.
    Events "events",
    /// Organisations and people.
    Organisations "organisations",
    /// Incentives, procedures, infrastructure: what is told in sentences.
    Topics "topics",
    /// Greetings, thanks, words about the desk.
    Talk "talk",
    /// Nothing the desk could make out.
    Unclear "unclear",
}

impl Theme {
    /// The theme a word names.
    pub fn from_word(word: &str) -> Option<Theme> {
        Theme::ALL.iter().copied().find(|theme| theme.word() == word)
    }

    /// What a message is about: its first part that is about something.
    pub fn of(utterances: &[Utterance], catalogue: &Catalogue) -> Theme {
        let first = |utterance: &Utterance| utterance.readings.first().map(|best| of_intent(&best.intent, catalogue));
        let themes: Vec<Theme> = utterances.iter().filter_map(first).collect();
        let about = themes.iter().find(|theme| !matches!(theme, Theme::Talk | Theme::Unclear));
        about.or(themes.first()).copied().unwrap_or(Theme::Unclear)
    }
}

fn of_intent(intent: &Intent, catalogue: &Catalogue) -> Theme {
    let measure = |property: &Property| match property {
        Property::Indicator(id) if id.starts_with("fdi") => Theme::Fdi,
        Property::Indicator(_) => Theme::Figures,
        Property::Attribute(_) => Theme::Zones,
    };
    match intent {
        Intent::Measure(one) | Intent::Series(one) | Intent::Share(one) | Intent::Jump(one) => measure(&one.property),
        Intent::Compare { items, .. } | Intent::Sum(items) => {
            items.first().map_or(Theme::Unclear, |one| measure(&one.property))
        }
        Intent::Average(both) => measure(&both[0].property),
        Intent::Definition { property } => measure(property),
        Intent::Rank(ranking) => match ranking.over {
            RankOver::Partners => Theme::Fdi,
            RankOver::Companies => Theme::Organisations,
            RankOver::Zones(_) => Theme::Zones,
        },
        Intent::SideBySide(_) | Intent::Zones(_) => Theme::Zones,
        Intent::Events(_) | Intent::EventFigure { .. } | Intent::Event { .. } => Theme::Events,
        Intent::Organisation { .. } => Theme::Organisations,
        Intent::Profile { entities } => match entities.first() {
            Some(id) if catalogue.zones.get(id).is_some() => Theme::Zones,
            _ => Theme::Organisations,
        },
        Intent::Passage { kind, .. } => match kind {
            PassageKind::Topic => Theme::Topics,
            PassageKind::Organisation => Theme::Organisations,
            PassageKind::Event => Theme::Events,
            PassageKind::Zone => Theme::Zones,
        },
        Intent::Source | Intent::SmallTalk(_) => Theme::Talk,
        Intent::WhichOf { .. } => Theme::Unclear,
    }
}
