//! The words before and after a period that open it or make it a date of record: `since 2020`, `trước tháng 5`,
//! `tính đến tháng 6/2023`, `2018 or later`.

use super::Role;
use super::calendar::{BEGINNING, END, Grain, Stretch};
use super::reader::{Found, Reader, Side};

/// How a word opens the period behind it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Opening {
    /// From its first moment on.
    Since,
    /// From the moment it is over.
    After,
    /// Up to its end.
    Until,
    /// Up to its first moment.
    Before,
    /// The state then.
    AsOf,
}

const BEFORE_IT: &[(&str, Opening)] = &[
    ("từ", Opening::Since),
    ("từ sau", Opening::After),
    ("kể từ", Opening::Since),
    ("kể từ sau", Opening::After),
    ("bắt đầu từ", Opening::Since),
    ("sau", Opening::After),
    ("trước", Opening::Before),
    ("tính đến", Opening::AsOf),
    ("tính tới", Opening::AsOf),
    ("lũy kế đến", Opening::AsOf),
    ("đến", Opening::AsOf),
    ("tới", Opening::AsOf),
    ("cho đến", Opening::AsOf),
    ("cho tới", Opening::AsOf),
    ("tại thời điểm", Opening::AsOf),
    ("vào thời điểm", Opening::AsOf),
    ("thời điểm", Opening::AsOf),
    ("since", Opening::Since),
    ("since the", Opening::Since),
    ("from", Opening::Since),
    ("from the", Opening::Since),
    ("starting", Opening::Since),
    ("starting on", Opening::Since),
    ("starting from", Opening::Since),
    ("starting in", Opening::Since),
    ("as from", Opening::Since),
    ("> =", Opening::Since),
    ("after", Opening::After),
    ("after the", Opening::After),
    ("anytime after", Opening::After),
    ("later than", Opening::After),
    (">", Opening::After),
    ("until", Opening::Until),
    ("until the", Opening::Until),
    ("till", Opening::Until),
    ("through", Opening::Until),
    ("up to", Opening::Until),
    ("up until", Opening::Until),
    ("no later than", Opening::Until),
    ("as late as", Opening::Before),
    ("< =", Opening::Until),
    ("before", Opening::Before),
    ("before the", Opening::Before),
    ("prior to", Opening::Before),
    ("earlier than", Opening::Before),
    ("<", Opening::Before),
    ("as of", Opening::AsOf),
    ("as at", Opening::AsOf),
    ("as of the", Opening::AsOf),
    ("by", Opening::AsOf),
    ("by the", Opening::AsOf),
];

const BEHIND_IT: &[(&str, Opening)] = &[
    ("trở đi", Opening::Since),
    ("trở lại đây", Opening::Since),
    ("trở về sau", Opening::Since),
    ("trở về trước", Opening::Until),
    ("or later", Opening::Since),
    ("and later", Opening::Since),
    ("or after", Opening::Since),
    ("and greater", Opening::Since),
    ("onwards", Opening::Since),
    ("onward", Opening::Since),
    ("or earlier", Opening::Until),
    ("and before", Opening::Until),
];

/// A period at `at` with the words that open it.
pub fn read(r: &Reader, at: usize) -> Option<Found> {
    let before = r.lookup(at, BEFORE_IT);
    let start = before.map_or(at, |(_, next)| next);
    let found = r.point(start).filter(|found| found.end > start)?;
    let behind = r.lookup(found.end, BEHIND_IT).or_else(|| and_after(r, found.end));
    let (opening, end) = match (behind, before) {
        (Some((opening, end)), _) => (opening, end),
        (None, Some((opening, _))) => (opening, found.end),
        (None, None) => return None,
    };
    let (stretch, role) = open(found, opening)?;
    Some(Found { end, stretch, role, ends: None, ..found })
}

/// `on 1/1/2016 and after`, at the end of a clause: `and after my work is done` says something else.
fn and_after(r: &Reader, at: usize) -> Option<(Opening, usize)> {
    let end = r.phrase(at, "and after")?;
    (!r.is_letters(end)).then_some((Opening::Since, end))
}

fn open(found: Found, opening: Opening) -> Option<(Stretch, Role)> {
    let Stretch { from, to, grain } = found.stretch;
    let now = grain == Grain::Second;
    match opening {
        _ if now && opening != Opening::AsOf && opening != Opening::Until => None,
        Opening::AsOf => Some((found.stretch, Role::AsOf)),
        Opening::Until if now => Some((found.stretch, Role::AsOf)),
        Opening::Since => Some((Stretch { from, to: END, grain }, Role::Since)),
        Opening::After => {
            let from = if found.side == Some(Side::Start) { from } else { to };
            Some((Stretch { from, to: END, grain }, Role::Since))
        }
        Opening::Until => Some((Stretch { from: BEGINNING, to, grain }, Role::Until)),
        Opening::Before => {
            let to = if found.side == Some(Side::End) { to } else { from };
            Some((Stretch { from: BEGINNING, to, grain }, Role::Until))
        }
    }
}
