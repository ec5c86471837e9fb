//! Units of figures: how a published value becomes base units, and what may be compared.
//!
//! ```
//! use investor_desk::facts::unit::unit;
//! let bn = unit("USD bn").unwrap();
//! assert_eq!((bn.exponent, bn.base), (9, "USD"));
//! ```

use rust_decimal::Decimal;

/// How a number of this unit is written for people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// US dollars, compact: US$31 billion / 31 tỷ USD.
    Usd,
    /// Vietnamese dong, compact: VND 118.3 trillion / 118,3 nghìn tỷ đồng.
    Vnd,
    /// A share: 64.3% / 64,3%.
    Percent,
    /// A place in an order: No. 3 / thứ 3.
    Rank,
    /// A large number of things, compact: 12.8 million / 12,8 triệu.
    Compact,
    /// A plain number in full.
    Plain,
}

/// A unit as written in the facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit {
    /// As written in the facts.
    pub name: &'static str,
    /// Power of ten to base units.
    pub exponent: u32,
    /// The base unit; values are comparable when it is equal.
    pub base: &'static str,
    /// How it is written.
    pub form: Form,
    /// Message id of the words around the number (`unit-…` in `locales/*/units.ftl`).
    pub message: &'static str,
}

const fn row(name: &'static str, exponent: u32, base: &'static str, form: Form, message: &'static str) -> Unit {
    Unit { name, exponent, base, form, message }
}

/// Every unit the desk knows. To add one: a line here and its message in both languages.
pub const UNITS: &[Unit] = &[
    row("USD bn", 9, "USD", Form::Usd, "unit-usd"),
    row("USD m", 6, "USD", Form::Usd, "unit-usd"),
    row("USD", 0, "USD", Form::Plain, "unit-usd"),
    row("VND trn", 12, "VND", Form::Vnd, "unit-vnd"),
    row("VND bn", 9, "VND", Form::Vnd, "unit-vnd"),
    row("USD bn/year", 9, "USD/year", Form::Usd, "unit-usd-year"),
    row("USD m/ha", 0, "USD m/ha", Form::Plain, "unit-usd-m-ha"),
    row("USD/m2/lease term", 0, "USD/m2/lease term", Form::Plain, "unit-usd-m2-term"),
    row("USD/m2/month", 0, "USD/m2/month", Form::Plain, "unit-usd-m2-month"),
    row("VND m/month", 6, "VND/month", Form::Vnd, "unit-vnd-month"),
    row("VND/hour", 0, "VND/hour", Form::Plain, "unit-vnd-hour"),
    row("VND/kWh", 0, "VND/kWh", Form::Plain, "unit-vnd-kwh"),
    row("percent", 0, "percent", Form::Percent, "unit-percent"),
    row("percent/year", 0, "percent/year", Form::Percent, "unit-percent-year"),
    row("rank", 0, "rank", Form::Rank, "unit-rank"),
    row("count", 0, "count", Form::Plain, "unit-count"),
    row("workers", 0, "workers", Form::Plain, "unit-workers"),
    row("jobs", 0, "jobs", Form::Plain, "unit-jobs"),
    row("people", 0, "people", Form::Plain, "unit-people"),
    row("million", 6, "people", Form::Compact, "unit-people"),
    row("units", 0, "units", Form::Plain, "unit-units"),
    row("points", 0, "points", Form::Plain, "unit-points"),
    row("years", 0, "years", Form::Plain, "unit-years"),
    row("days", 0, "days", Form::Plain, "unit-days"),
    row("working days", 0, "working days", Form::Plain, "unit-working-days"),
    row("ha", 0, "ha", Form::Plain, "unit-ha"),
    row("km2", 0, "km2", Form::Plain, "unit-km2"),
    row("km", 0, "km", Form::Plain, "unit-km"),
    row("m", 0, "m", Form::Plain, "unit-m"),
    row("km/h", 0, "km/h", Form::Plain, "unit-kmh"),
    row("MW", 0, "MW", Form::Plain, "unit-mw"),
    row("kV", 0, "kV", Form::Plain, "unit-kv"),
    row("MVA", 0, "MVA", Form::Plain, "unit-mva"),
    row("DWT", 0, "DWT", Form::Plain, "unit-dwt"),
    row("million tonnes", 6, "tonnes", Form::Compact, "unit-tonnes"),
    row("million tonnes/year", 6, "tonnes/year", Form::Compact, "unit-tonnes-year"),
    row("t/year", 0, "tonnes/year", Form::Plain, "unit-tonnes-year"),
    row("m TEU", 6, "TEU", Form::Compact, "unit-teu"),
    row("m TEU/year", 6, "TEU/year", Form::Compact, "unit-teu-year"),
    row("m passengers/year", 6, "passengers/year", Form::Compact, "unit-passengers-year"),
    row("vehicles/year", 0, "vehicles/year", Form::Plain, "unit-vehicles-year"),
];

/// What two percentages differ by. It is never published, only worked out.
pub const PERCENTAGE_POINTS: Unit = row("percentage points", 0, "percent", Form::Percent, "unit-percentage-points");

/// The unit of that name, `None` when the desk does not know it.
pub fn unit(name: &str) -> Option<&'static Unit> {
    UNITS.iter().find(|unit| unit.name == name)
}

impl Unit {
    /// The unit of the difference of two values of this one.
    pub fn of_difference(&'static self) -> &'static Unit {
        if self.form == Form::Percent { &PERCENTAGE_POINTS } else { self }
    }

    /// A published value in base units; `None` only for values beyond 28 digits.
    pub fn to_base(&self, value: Decimal) -> Option<Decimal> {
        value.checked_mul(Decimal::from(10u64.pow(self.exponent))).map(|base| base.normalize())
    }
}
