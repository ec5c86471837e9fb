//! What a number counts or measures: money before or after it, areas, shares, lengths, weights, things, time.
//!
//! `US$12.5bn`, `5 nghìn tỷ đồng`, `500 ha`, `m²`. The spellings are in
//! [`super::unit_names`]; to add a unit, add a variant, its code and its lines there.

use super::unit_names::{MEASURES, MONEY, MONEY_AFTER, TIMES};
use super::words::{Kind, Word, longest};
use rust_decimal::Decimal;

/// A unit of measure.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Unit {
    /// US dollar.
    Usd,
    /// Vietnamese dong.
    Vnd,
    /// Any other currency by its ISO code, or by its English name where several share it (`pound`, `riyal`).
    OtherMoney(&'static str),
    /// Of a hundred.
    Percent,
    /// 10,000 square metres.
    Hectare,
    /// Square metre.
    SquareMetre,
    /// Square kilometre.
    SquareKilometre,
    /// About 0.4047 hectares.
    Acre,
    /// Cubic metre.
    CubicMetre,
    /// Metre.
    Metre,
    /// Kilometre.
    Kilometre,
    /// Nautical mile.
    NauticalMile,
    /// Kilogram.
    Kilogram,
    /// Metric tonne.
    Tonne,
    /// Deadweight tonne, the size of a ship.
    DeadweightTonne,
    /// Twenty-foot container.
    Teu,
    /// Kilowatt.
    Kilowatt,
    /// Megawatt.
    Megawatt,
    /// Kilowatt-hour.
    KilowattHour,
    /// Investment projects.
    Project,
    /// People: residents, workers, visitors.
    Person,
    /// Jobs.
    Job,
    /// Countries and territories.
    Country,
    /// Companies, enterprises, investors.
    Company,
    /// Industrial zones and parks.
    Zone,
    /// Berths of a port.
    Berth,
    /// Years as a length of time.
    Year,
    /// Quarters.
    Quarter,
    /// Months.
    Month,
    /// Weeks.
    Week,
    /// Days.
    Day,
    /// Hours.
    Hour,
    /// Minutes.
    Minute,
}

impl Unit {
    /// Whether this is a currency.
    pub fn is_money(self) -> bool {
        matches!(self, Unit::Usd | Unit::Vnd | Unit::OtherMoney(_))
    }

    /// Whether this is a length of time.
    pub fn is_time(self) -> bool {
        use Unit::{Day, Hour, Minute, Month, Quarter, Week, Year};
        matches!(self, Year | Quarter | Month | Week | Day | Hour | Minute)
    }

    /// Whether things are counted, not measured: projects, people, zones.
    pub fn is_count(self) -> bool {
        use Unit::{Berth, Company, Country, Job, Person, Project, Zone};
        matches!(self, Project | Person | Job | Country | Company | Zone | Berth)
    }

    /// A short code: an ISO 4217 currency, a symbol, or an English noun.
    pub fn code(self) -> &'static str {
        match self {
            Unit::Usd => "USD",
            Unit::Vnd => "VND",
            Unit::OtherMoney(code) => code,
            Unit::Percent => "%",
            Unit::Hectare => "ha",
            Unit::SquareMetre => "m2",
            Unit::SquareKilometre => "km2",
            Unit::Acre => "acre",
            Unit::CubicMetre => "m3",
            Unit::Metre => "m",
            Unit::Kilometre => "km",
            Unit::NauticalMile => "nmi",
            Unit::Kilogram => "kg",
            Unit::Tonne => "t",
            Unit::DeadweightTonne => "DWT",
            Unit::Teu => "TEU",
            Unit::Kilowatt => "kW",
            Unit::Megawatt => "MW",
            Unit::KilowattHour => "kWh",
            Unit::Project => "project",
            Unit::Person => "person",
            Unit::Job => "job",
            Unit::Country => "country",
            Unit::Company => "company",
            Unit::Zone => "zone",
            Unit::Berth => "berth",
            Unit::Year => "year",
            Unit::Quarter => "quarter",
            Unit::Month => "month",
            Unit::Week => "week",
            Unit::Day => "day",
            Unit::Hour => "hour",
            Unit::Minute => "minute",
        }
    }
}

/// The currency that stands at `at`, before its figure: `US$`, `VND`, `Rs`.
pub fn before(words: &[Word], at: usize) -> Option<(Unit, usize)> {
    let (end, unit) = longest(words, at, MONEY)?;
    let figure = words.get(end)?;
    let one_letter = end == at + 2 && words[at].folded.len() == 1 && !words[at + 1].glued;
    let decimals = figure.folded == "." && words.get(end + 1).is_some_and(|word| word.kind == Kind::Digits);
    (!one_letter && (figure.kind == Kind::Digits || decimals)).then_some((unit, end))
}

/// The unit at `at`, behind its figure; `written` in digits, where one letter is enough (`đ`, `m`).
pub fn after(words: &[Word], at: usize, written: bool) -> Option<(Unit, usize)> {
    let word = words.get(at)?;
    let thousands = at >= 2 && words[at - 1].folded == "000" && words[at - 2].folded == ".";
    if written && (word.is_exactly("đ") || thousands && word.glued && word.is_exactly("d")) {
        return Some((Unit::Vnd, at + 1));
    }
    let money = [MONEY, MONEY_AFTER].into_iter().filter_map(|table| longest(words, at, table));
    let measures = longest(words, at, MEASURES).filter(|&(end, unit)| fits(words, at, end, unit, written));
    let times = longest(words, at, TIMES).filter(|&(end, _)| is_length(words, at, end));
    let (end, unit) = money.chain(measures).chain(times).max_by_key(|&(end, _)| end)?;
    let prefix_of_next = before(words, at).is_some() && !word.glued && word.kind == Kind::Sign;
    (!prefix_of_next).then_some((unit, end))
}

/// `m 2` must be glued to be square metres, one letter must follow digits, and a capital starts a name.
fn fits(words: &[Word], at: usize, end: usize, unit: Unit, written: bool) -> bool {
    let raised = words[end - 1].kind == Kind::Digits;
    let short = words[at].folded.len() == 1 && words[at].kind == Kind::Letters;
    (!raised || words[end - 1].glued)
        && (!short || written)
        && !(unit.is_count() && words[at].is("khu") && words[at].capital)
}

/// Not the start of `năm 2024`, `tháng 5`, of `năm nay`, or of a name like `Nam Cầu Kiền`.
fn is_length(words: &[Word], at: usize, end: usize) -> bool {
    let name = words[at].capital && !words[at].has_marks() && words[at].is("năm");
    let date = words.get(end).is_some_and(|next| {
        next.kind == Kind::Digits || next.is_one_of(&["nay", "này", "ngoái", "cầu", "đình", "sơn", "triệu"])
    });
    !name && !date
}

/// The small change behind an amount of money: `và 23 xen`, `43 cents`, or a last `43` with nothing behind it.
pub fn cents(words: &[Word], at: usize, value: Decimal) -> Option<(Decimal, usize)> {
    const CENTS: &[&str] = &["cent", "cents", "c", "sen", "sens", "xen", "xu"];
    let joined = words.get(at)?.is_one_of(&["and", "và"]);
    let start = if joined { at + 1 } else { at };
    let (count, end) = super::count(words, start)?;
    let unit = words.get(end).is_some_and(|word| word.is_one_of(CENTS));
    let last = words
        .get(end)
        .is_none_or(|word| word.kind == Kind::Sign && !word.glued || word.folded == "." && words.len() == end + 1);
    let small = count < 100 && value.is_integer() && !words[start].glued;
    (small && (unit || last)).then_some((Decimal::new(count.into(), 2), if unit { end + 1 } else { end }))
}
