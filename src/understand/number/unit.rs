//! What a number counts or measures: money before or after it, areas, shares, lengths, weights, things, time.
//!
//! `US$12.5bn`, `5 nghìn tỷ đồng`, `500 ha`, `m²`. To add a spelling, add a line to a table; to add a unit, add a
//! variant and its lines.

use super::words::{Kind, Word, longest};
use rust_decimal::Decimal;

/// A unit of measure.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Unit {
    Usd,
    Vnd,
    /// Any other currency by its ISO code, or by its English name where several share it (`pound`, `riyal`).
    OtherMoney(&'static str),
    Percent,
    Hectare,
    SquareMetre,
    SquareKilometre,
    Acre,
    CubicMetre,
    Metre,
    Kilometre,
    NauticalMile,
    Kilogram,
    Tonne,
    DeadweightTonne,
    Teu,
    Kilowatt,
    Megawatt,
    KilowattHour,
    Project,
    Person,
    Job,
    Country,
    Company,
    Zone,
    Berth,
    Year,
    Quarter,
    Month,
    Week,
    Day,
    Hour,
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

const fn other(code: &'static str) -> Unit {
    Unit::OtherMoney(code)
}

/// Signs and names that stand on either side of the figure.
const MONEY: &[(&str, Unit)] = &[
    ("$", Unit::Usd),
    ("u $", Unit::Usd),
    ("us $", Unit::Usd),
    ("u . s $", Unit::Usd),
    ("u . s . $", Unit::Usd),
    ("usd", Unit::Usd),
    ("usd $", Unit::Usd),
    ("vnd", Unit::Vnd),
    ("vnđ", Unit::Vnd),
    ("₫", Unit::Vnd),
    ("€", other("EUR")),
    ("eur", other("EUR")),
    ("€ ur", other("EUR")),
    ("£", other("GBP")),
    ("gbp", other("GBP")),
    ("¥", other("JPY")),
    ("jpy", other("JPY")),
    ("₩", other("KRW")),
    ("krw", other("KRW")),
    ("cny", other("CNY")),
    ("rmb", other("CNY")),
    ("元", other("CNY")),
    ("twd", other("TWD")),
    ("nt $", other("TWD")),
    ("hkd", other("HKD")),
    ("hk $", other("HKD")),
    ("sgd", other("SGD")),
    ("s $", other("SGD")),
    ("aud", other("AUD")),
    ("a $", other("AUD")),
    ("cad", other("CAD")),
    ("cad $", other("CAD")),
    ("c $", other("CAD")),
    ("nzd", other("NZD")),
    ("nzd $", other("NZD")),
    ("mex $", other("MXN")),
    ("chf", other("CHF")),
    ("thb", other("THB")),
    ("฿", other("THB")),
    ("idr", other("IDR")),
    ("php", other("PHP")),
    ("rm", other("MYR")),
    ("myr", other("MYR")),
    ("malaysia ringgit", other("MYR")),
    ("malaysian ringgit", other("MYR")),
    ("malaysian ringgits", other("MYR")),
    ("₹", other("INR")),
    ("rs", other("INR")),
    ("inr", other("INR")),
    ("₽", other("RUB")),
    ("rub", other("RUB")),
    ("aed", other("AED")),
    ("sar", other("SAR")),
    ("qar", other("QAR")),
    ("ils", other("ILS")),
    ("egp", other("EGP")),
    ("lak", other("LAK")),
    ("₭", other("LAK")),
    ("khr", other("KHR")),
    ("mnt", other("MNT")),
    ("₾", other("GEL")),
    ("₡", other("CRC")),
    ("₺", other("TRY")),
];

/// Names of money that stand after the figure.
const MONEY_AFTER: &[(&str, Unit)] = &[
    ("đô", Unit::Usd),
    ("đô la", Unit::Usd),
    ("đôla", Unit::Usd),
    ("đô mỹ", Unit::Usd),
    ("đô la mỹ", Unit::Usd),
    ("mỹ kim", Unit::Usd),
    ("dollar", Unit::Usd),
    ("dollars", Unit::Usd),
    ("us dollar", Unit::Usd),
    ("us dollars", Unit::Usd),
    ("u . s . dollars", Unit::Usd),
    ("american dollars", Unit::Usd),
    ("buck", Unit::Usd),
    ("bucks", Unit::Usd),
    ("đồng", Unit::Vnd),
    ("đồng việt nam", Unit::Vnd),
    ("việt nam đồng", Unit::Vnd),
    ("vietnamese dong", Unit::Vnd),
    ("euro", other("EUR")),
    ("euros", other("EUR")),
    ("bảng anh", other("GBP")),
    ("pound", other("pound")),
    ("pounds", other("pound")),
    ("pounds sterling", other("GBP")),
    ("lebanese pounds", other("LBP")),
    ("egyptian pounds", other("EGP")),
    ("pence", other("penny")),
    ("yen", other("JPY")),
    ("yên", other("JPY")),
    ("yên nhật", other("JPY")),
    ("won", other("KRW")),
    ("nhân dân tệ", other("CNY")),
    ("tệ", other("CNY")),
    ("yuan", other("CNY")),
    ("renminbi", other("CNY")),
    ("đài tệ", other("TWD")),
    ("taiwan dollars", other("TWD")),
    ("hong kong dollars", other("HKD")),
    ("singapore dollars", other("SGD")),
    ("đô la singapore", other("SGD")),
    ("đô sing", other("SGD")),
    ("australian dollars", other("AUD")),
    ("đô la úc", other("AUD")),
    ("canadian dollars", other("CAD")),
    ("new zealand dollars", other("NZD")),
    ("swiss francs", other("CHF")),
    ("franc", other("franc")),
    ("francs", other("franc")),
    ("baht", other("THB")),
    ("bạt", other("THB")),
    ("rupiah", other("IDR")),
    ("ringgit", other("MYR")),
    ("ringgits", other("MYR")),
    ("rupee", other("INR")),
    ("rupees", other("INR")),
    ("rúp", other("RUB")),
    ("roubles", other("RUB")),
    ("rubles", other("RUB")),
    ("dirham", other("AED")),
    ("dirhams", other("AED")),
    ("qatari riyals", other("QAR")),
    ("riyal", other("riyal")),
    ("riyals", other("riyal")),
    ("rial", other("rial")),
    ("rials", other("rial")),
    ("dinar", other("dinar")),
    ("dinars", other("dinar")),
    ("turkish lira", other("TRY")),
    ("kíp", other("LAK")),
    ("riel", other("KHR")),
    ("cent", other("cent")),
    ("cents", other("cent")),
    ("xu", other("cent")),
    ("xen", other("cent")),
];

/// Everything that is measured or counted and is not money.
const MEASURES: &[(&str, Unit)] = &[
    ("%", Unit::Percent),
    ("percent", Unit::Percent),
    ("per cent", Unit::Percent),
    ("percentage", Unit::Percent),
    ("pct", Unit::Percent),
    ("phần trăm", Unit::Percent),
    ("ha", Unit::Hectare),
    ("hecta", Unit::Hectare),
    ("héc ta", Unit::Hectare),
    ("hectare", Unit::Hectare),
    ("hectares", Unit::Hectare),
    ("m 2", Unit::SquareMetre),
    ("mét vuông", Unit::SquareMetre),
    ("sqm", Unit::SquareMetre),
    ("sq m", Unit::SquareMetre),
    ("square metre", Unit::SquareMetre),
    ("square metres", Unit::SquareMetre),
    ("square meter", Unit::SquareMetre),
    ("square meters", Unit::SquareMetre),
    ("km 2", Unit::SquareKilometre),
    ("km vuông", Unit::SquareKilometre),
    ("ki lô mét vuông", Unit::SquareKilometre),
    ("kilômét vuông", Unit::SquareKilometre),
    ("cây số vuông", Unit::SquareKilometre),
    ("sq km", Unit::SquareKilometre),
    ("square kilometre", Unit::SquareKilometre),
    ("square kilometres", Unit::SquareKilometre),
    ("square kilometer", Unit::SquareKilometre),
    ("square kilometers", Unit::SquareKilometre),
    ("acre", Unit::Acre),
    ("acres", Unit::Acre),
    ("mẫu anh", Unit::Acre),
    ("m 3", Unit::CubicMetre),
    ("mét khối", Unit::CubicMetre),
    ("khối", Unit::CubicMetre),
    ("cubic metre", Unit::CubicMetre),
    ("cubic metres", Unit::CubicMetre),
    ("cubic meters", Unit::CubicMetre),
    ("m", Unit::Metre),
    ("mét", Unit::Metre),
    ("metre", Unit::Metre),
    ("metres", Unit::Metre),
    ("meter", Unit::Metre),
    ("meters", Unit::Metre),
    ("km", Unit::Kilometre),
    ("cây số", Unit::Kilometre),
    ("ki lô mét", Unit::Kilometre),
    ("kilômét", Unit::Kilometre),
    ("kilometre", Unit::Kilometre),
    ("kilometres", Unit::Kilometre),
    ("kilometer", Unit::Kilometre),
    ("kilometers", Unit::Kilometre),
    ("hải lý", Unit::NauticalMile),
    ("nautical miles", Unit::NauticalMile),
    ("kg", Unit::Kilogram),
    ("tấn", Unit::Tonne),
    ("ton", Unit::Tonne),
    ("tons", Unit::Tonne),
    ("tonne", Unit::Tonne),
    ("tonnes", Unit::Tonne),
    ("dwt", Unit::DeadweightTonne),
    ("teu", Unit::Teu),
    ("teus", Unit::Teu),
    ("kw", Unit::Kilowatt),
    ("mw", Unit::Megawatt),
    ("megawatt", Unit::Megawatt),
    ("megawatts", Unit::Megawatt),
    ("kwh", Unit::KilowattHour),
    ("dự án", Unit::Project),
    ("project", Unit::Project),
    ("projects", Unit::Project),
    ("fdi projects", Unit::Project),
    ("người", Unit::Person),
    ("lao động", Unit::Person),
    ("công nhân", Unit::Person),
    ("lượt khách", Unit::Person),
    ("khách", Unit::Person),
    ("du khách", Unit::Person),
    ("đại biểu", Unit::Person),
    ("people", Unit::Person),
    ("persons", Unit::Person),
    ("workers", Unit::Person),
    ("employees", Unit::Person),
    ("visitors", Unit::Person),
    ("tourists", Unit::Person),
    ("việc làm", Unit::Job),
    ("jobs", Unit::Job),
    ("quốc gia", Unit::Country),
    ("nước", Unit::Country),
    ("country", Unit::Country),
    ("countries", Unit::Country),
    ("doanh nghiệp", Unit::Company),
    ("công ty", Unit::Company),
    ("nhà đầu tư", Unit::Company),
    ("companies", Unit::Company),
    ("enterprises", Unit::Company),
    ("investors", Unit::Company),
    ("khu công nghiệp", Unit::Zone),
    ("khu", Unit::Zone),
    ("kcn", Unit::Zone),
    ("zones", Unit::Zone),
    ("parks", Unit::Zone),
    ("industrial zones", Unit::Zone),
    ("industrial parks", Unit::Zone),
    ("bến", Unit::Berth),
    ("berths", Unit::Berth),
];

/// Lengths of time, only where no date begins: `50 năm`, but not `quý 3 năm 2024`.
const TIMES: &[(&str, Unit)] = &[
    ("năm", Unit::Year),
    ("year", Unit::Year),
    ("years", Unit::Year),
    ("quý", Unit::Quarter),
    ("quarters", Unit::Quarter),
    ("tháng", Unit::Month),
    ("month", Unit::Month),
    ("months", Unit::Month),
    ("tuần", Unit::Week),
    ("week", Unit::Week),
    ("weeks", Unit::Week),
    ("ngày", Unit::Day),
    ("day", Unit::Day),
    ("days", Unit::Day),
    ("giờ", Unit::Hour),
    ("hour", Unit::Hour),
    ("hours", Unit::Hour),
    ("phút", Unit::Minute),
    ("minute", Unit::Minute),
    ("minutes", Unit::Minute),
];

/// The currency that stands at `at`, before its figure: `US$`, `VND`, `Rs`.
pub fn before(words: &[Word], at: usize) -> Option<(Unit, usize)> {
    let (end, unit) = longest(words, at, MONEY)?;
    let figure = words.get(end)?;
    let decimals = figure.folded == "." && words.get(end + 1).is_some_and(|word| word.kind == Kind::Digits);
    (figure.kind == Kind::Digits || decimals).then_some((unit, end))
}

/// The unit at `at`, behind its figure; `written` in digits, where one letter is enough (`đ`, `m`).
pub fn after(words: &[Word], at: usize, written: bool) -> Option<(Unit, usize)> {
    let word = words.get(at)?;
    if written && word.is_exactly("đ") {
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
    (!raised || words[end - 1].glued) && (!short || written) && !(unit.is_count() && words[at].is("khu") && words[at].capital)
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
    let last = words.get(end).is_none_or(|word| word.kind == Kind::Sign && !word.glued || word.folded == "." && words.len() == end + 1);
    let small = count < 100 && value.is_integer() && !words[start].glued;
    (small && (unit || last)).then_some((Decimal::new(count.into(), 2), if unit { end + 1 } else { end }))
}
