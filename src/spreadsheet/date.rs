//! Dates as people write them in cells, in both languages, as precise as they are written: `2025-06`,
//! `06/2025`, `27/5/2025`, `tháng 6/2025`, `quý II/2025`, `6 tháng đầu năm 2025`, `May 27, 2025`, `Q2 2025`,
//! `Jun-25`, `2025-01/2025-07`, `từ tháng 1 đến tháng 7/2025`.
//!
//! The day comes first, as in Viet Nam: `5/6/2025` is 5 June. Where that gives no day, as in `5/27/2025`,
//! the cell is refused.

use crate::error::UserError;
use crate::facts::model::FactDate;
use crate::understand::typing::fold;

/// Reads a date; the error is for the cell it stands in.
pub fn read(text: &str) -> Result<FactDate, UserError> {
    let wrong = || UserError::new("sheet-not-a-date").with("value", text);
    if let Ok(date) = text.parse::<FactDate>() {
        return Ok(date);
    }
    let plain = fold(text);
    if plain.starts_with(['-', '/', '.']) {
        return Err(wrong());
    }
    if let Some(date) = moment(&plain) {
        return date.parse().map_err(|_| wrong());
    }
    const BETWEEN: [&str; 6] = [" den het ", " den ", " to ", " - ", "–", "—"];
    let (left, right) = BETWEEN.iter().find_map(|mark| plain.split_once(mark)).ok_or_else(wrong)?;
    let left = left.trim().trim_start_matches("tu ").trim_start_matches("from ");
    let end = moment(right.trim()).ok_or_else(wrong)?;
    let year = end.get(..4).unwrap_or_default();
    let start = moment(left).or_else(|| moment(&format!("{left} {year}"))).ok_or_else(wrong)?;
    if start.contains('/') || end.contains('/') {
        return Err(wrong());
    }
    format!("{start}/{end}").parse().map_err(|_| wrong())
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Piece<'a> {
    /// A number and how many digits it was written with.
    Number(u32, usize),
    Word(&'a str),
}

use Piece::{Number as N, Word as W};

/// Numbers and words of a folded text; marks between them only part them.
fn pieces(text: &str) -> Option<Vec<Piece<'_>>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let end = |test: fn(char) -> bool| rest.find(|c| !test(c)).unwrap_or(rest.len());
        let taken = if first.is_ascii_digit() {
            let length = end(|c| c.is_ascii_digit());
            pieces.push(N(rest.get(..length)?.parse().ok()?, length));
            length
        } else if first.is_alphabetic() {
            let length = end(char::is_alphabetic);
            match rest.get(..length)? {
                "ngay" | "nam" | "of" | "the" | "year" | "st" | "nd" | "rd" | "th" => {}
                word => pieces.push(W(word)),
            }
            length
        } else if matches!(first, ' ' | '/' | '-' | '.' | ',' | '\'') {
            first.len_utf8()
        } else {
            return None;
        };
        rest = rest.get(taken..)?;
    }
    Some(pieces)
}

/// A point of the calendar, or months of a year counted from its beginning, as the facts write it.
fn moment(text: &str) -> Option<String> {
    let pieces = pieces(text)?;
    let pieces = pieces.as_slice();
    let date = match *pieces {
        [N(year, 4)] => format!("{year:04}"),
        [N(day, 1..=2), N(month, 1..=2), N(year, 4)] | [N(year, 4), N(month, 1..=2), N(day, 1..=2)] => {
            format!("{year:04}-{month:02}-{day:02}")
        }
        [N(month, 1..=2), N(year, 4)] | [N(year, 4), N(month, 1..=2)] => format!("{year:04}-{month:02}"),
        _ => return worded(pieces),
    };
    Some(date)
}

/// Dates with words in them.
fn worded(pieces: &[Piece]) -> Option<String> {
    let date = match *pieces {
        [W("thang" | "t" | "thg" | "month"), N(month, 1..=2), N(year, digits)] => {
            format!("{:04}-{month:02}", whole_year(year, digits)?)
        }
        [W("thang" | "t"), N(first, 1..=2), N(last, 1..=2), N(year, 4)] => {
            format!("{year:04}-{first:02}/{year:04}-{last:02}")
        }
        [N(day, 1..=2), W("thang" | "thg"), N(month, 1..=2), N(year, 4)] => format!("{year:04}-{month:02}-{day:02}"),
        [W("quy" | "q" | "quarter"), quarter, N(year, 4)] | [N(year, 4), W("quy" | "q" | "quarter"), quarter] => {
            format!("{year:04}-Q{}", count(quarter)?)
        }
        [nth @ W(_), W("quarter"), N(year, 4)] => format!("{year:04}-Q{}", count(nth)?),
        [W("h"), N(half, 1), N(year, 4)] | [N(year, 4), W("h"), N(half, 1)] => format!("{year:04}-H{half}"),
        [W("nua"), W("dau"), N(year, 4)] | [W("first"), W("half"), N(year, 4)] => format!("{year:04}-H1"),
        [W("nua"), W("cuoi"), N(year, 4)] | [W("second"), W("half"), N(year, 4)] => format!("{year:04}-H2"),
        [N(6, _), W("thang"), W("cuoi"), N(year, 4)] => format!("{year:04}-H2"),
        [N(months, 1..=2), W("thang"), W("dau"), N(year, 4)]
        | [W("first"), N(months, 1..=2), W("months"), N(year, 4)] => first_months(months, year),
        [W(name), N(year, digits)] => format!("{:04}-{:02}", whole_year(year, digits)?, month(name)?),
        [N(day, 1..=2), W(name), N(year, digits)] | [W(name), N(day, 1..=2), N(year, digits)] => {
            format!("{:04}-{:02}-{day:02}", whole_year(year, digits)?, month(name)?)
        }
        _ => return None,
    };
    Some(date)
}

fn first_months(months: u32, year: u32) -> String {
    match months {
        6 => format!("{year:04}-H1"),
        12 => format!("{year:04}"),
        1 => format!("{year:04}-01"),
        _ => format!("{year:04}-01/{year:04}-{months:02}"),
    }
}

/// `25` beside the name of a month is 2025, as spreadsheets show it.
fn whole_year(year: u32, digits: usize) -> Option<u32> {
    match digits {
        4 => Some(year),
        2 => Some(2000 + year),
        _ => None,
    }
}

fn count(piece: Piece) -> Option<u32> {
    match piece {
        N(number @ 1..=4, 1) => Some(number),
        W("i" | "first") => Some(1),
        W("ii" | "second") => Some(2),
        W("iii" | "third") => Some(3),
        W("iv" | "fourth") => Some(4),
        _ => None,
    }
}

fn month(name: &str) -> Option<u32> {
    const NAMES: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let short = |whole: &str| name == whole || name.len() >= 3 && name.len() <= 4 && whole.starts_with(name);
    let at = NAMES.iter().position(|whole| short(whole))?;
    u32::try_from(at + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn dates_of_both_languages_are_read_as_precisely_as_written() {
        for (text, date) in [
            ("2025", "2025"),
            ("2025-06", "2025-06"),
            ("06/2025", "2025-06"),
            ("6-2025", "2025-06"),
            ("2025/6", "2025-06"),
            ("27/5/2025", "2025-05-27"),
            ("5/6/2025", "2025-06-05"),
            ("2025/05/27", "2025-05-27"),
            ("27.05.2025", "2025-05-27"),
            ("tháng 6/2025", "2025-06"),
            ("Tháng 6 năm 2025", "2025-06"),
            ("T6/2025", "2025-06"),
            ("thg6-25", "2025-06"),
            ("ngày 27 tháng 5 năm 2025", "2025-05-27"),
            ("quý 2/2025", "2025-Q2"),
            ("Quý II năm 2025", "2025-Q2"),
            ("Q2 2025", "2025-Q2"),
            ("2025-Q2", "2025-Q2"),
            ("second quarter of 2025", "2025-Q2"),
            ("H1/2025", "2025-H1"),
            ("6 tháng đầu năm 2025", "2025-H1"),
            ("nửa cuối năm 2025", "2025-H2"),
            ("7 tháng đầu năm 2025", "2025-01/2025-07"),
            ("first 7 months of 2025", "2025-01/2025-07"),
            ("tháng 1-7/2025", "2025-01/2025-07"),
            ("từ tháng 1 đến tháng 7/2025", "2025-01/2025-07"),
            ("January to July 2025", "2025-01/2025-07"),
            ("2025-01/2025-07", "2025-01/2025-07"),
            ("01/2025 - 07/2025", "2025-01/2025-07"),
            ("năm 2025", "2025"),
            ("Jun-25", "2025-06"),
            ("May 27, 2025", "2025-05-27"),
            ("27 May 2025", "2025-05-27"),
            ("Sept 2025", "2025-09"),
            ("2020 - 2025", "2020/2025"),
        ] {
            assert_eq!(read(text).map(|read| read.to_string()), Ok(date.to_owned()), "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "5/27/2025",
            "13/2025",
            "soon",
            "27/5",
            "27/5/25",
            "2025-13",
            "-2025",
            "quý 5/2025",
            "31/2/2025",
            "tháng 7-1/2025",
            "2025!",
            "",
            "20256",
        ] {
            assert_eq!(read(text).unwrap_err().id, "sheet-not-a-date", "{text}");
        }
    }
}
