//! An indicator: a measure with one unit, such as *cumulative registered FDI* in USD bn.

use serde::{Deserialize, Serialize};

use super::{Aliases, Bilingual};

/// A measure. The same indicator is used for every subject, partner and date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// Lower-case words joined by `_`.
    pub id: String,
    /// Name shown to readers.
    pub name: Bilingual,
    /// What kind of number it is; values of different kinds are never mixed.
    pub kind: IndicatorKind,
    /// Unit of every observation, one of [`crate::facts::unit`].
    pub unit: String,
    /// Months after which an answer says how old the figure is.
    pub stale_after_months: u32,
    /// What is counted and what is not.
    pub definition: Bilingual,
    /// Ways to ask for it.
    #[serde(default, skip_serializing_if = "Aliases::is_empty")]
    pub aliases: Aliases,
}

/// SDMX's stock and flow, and three kinds that must not be taken for either.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum IndicatorKind {
    /// A level at a date.
    Stock,
    /// An amount over a period.
    Flow,
    /// A ratio, price, rank or growth rate.
    Rate,
    /// What is planned.
    Target,
    /// What somebody expects.
    Forecast,
}
