//! How likely a slip is: the cost of having typed one word while meaning another.
//!
//! `hhai` for `hai` (a key held too long) and `hia` (two keys in the wrong order) cost one slip, a
//! neighbouring key (`gai`) a little more, any other letter much more. Marks that were typed speak
//! for the words that have them.

/// Letters of a word: as written and without marks, one for one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Letters {
    marked: Box<[char]>,
    folded: Box<[u8]>,
}

/// Longer words are not mended.
pub const LONGEST: usize = 24;

/// What a slip costs more than the commonest ones.
const NEIGHBOUR: f32 = 1.4;
/// A letter beside the key that was meant, pressed with it.
const BRUSHED: f32 = 3.0;
const OTHER: f32 = 6.0;
/// A mark left out where others are typed, and one typed wrong.
const UNMARKED: f32 = 2.0;
const WRONG_MARK: f32 = 3.5;

/// The keys around each letter of a QWERTY keyboard, `a` to `z`.
const AROUND: [&[u8]; 26] = [
    b"qwsz", b"vghn", b"xdfv", b"serfcx", b"wsdr", b"drtgvc", b"ftyhbv", b"gyujnb", b"ujko", b"huikmn", b"jiolm",
    b"kop", b"njk", b"bhjm", b"iklp", b"ol", b"wa", b"edft", b"awedxz", b"rfgy", b"yhji", b"cfgb", b"qase", b"zsdc",
    b"tghu", b"asx",
];

/// The keys around one.
pub fn around(key: char) -> &'static [u8] {
    let at = u32::from(key).checked_sub(u32::from('a')).and_then(|at| AROUND.get(at as usize));
    at.copied().unwrap_or_default()
}

/// True for two keys side by side.
fn neighbours(a: u8, b: u8) -> bool {
    around(char::from(a)).contains(&b) || around(char::from(b)).contains(&a)
}

impl Letters {
    /// The letters of a lower-case word; none if it is long, empty or of another script.
    pub fn of(marked: &str, folded: &str) -> Option<Letters> {
        let marked: Box<[char]> = marked.chars().collect();
        let folded: Box<[u8]> = folded.bytes().collect();
        let fits = !folded.is_empty() && folded.len() <= LONGEST && folded.is_ascii() && marked.len() == folded.len();
        fits.then_some(Letters { marked, folded })
    }

    /// Without marks.
    pub fn folded(&self) -> &[u8] {
        &self.folded
    }

    /// What it costs to have typed this when `word` was meant, if it is no more than `limit`; `slip`
    /// is the cost of one common slip.
    pub fn cost_of(&self, word: &Letters, slip: f32, limit: f32) -> Option<f32> {
        const WIDTH: usize = LONGEST + 1;
        let (typed, meant) = (&self.folded, &word.folded);
        if typed.len().abs_diff(meant.len()) as f32 * (slip - 1.0) > limit || digits(typed).ne(digits(meant)) {
            return None;
        }
        let mut before = [f32::MAX; WIDTH];
        let mut last = [0.0; WIDTH];
        let mut row = [0.0; WIDTH];
        for j in 1..=meant.len() {
            last[j] = last[j - 1] + lost(meant, j - 1, slip);
        }
        for i in 0..typed.len() {
            row[0] = last[0] + extra(typed, meant, i, 0, slip);
            let mut least = row[0];
            for j in 0..meant.len() {
                let swapped = i > 0 && j > 0 && typed[i] == meant[j - 1] && typed[i - 1] == meant[j];
                let cost = (last[j] + self.instead(word, i, j, slip))
                    .min(last[j + 1] + extra(typed, meant, i, j, slip))
                    .min(row[j] + lost(meant, j, slip))
                    .min(if swapped { before[j - 1] + slip } else { f32::MAX });
                row[j + 1] = cost;
                least = least.min(cost);
            }
            if least > limit {
                return None;
            }
            (before, last, row) = (last, row, before);
        }
        Some(last[meant.len()]).filter(|cost| *cost <= limit)
    }

    /// One letter where another was meant.
    fn instead(&self, word: &Letters, i: usize, j: usize, slip: f32) -> f32 {
        let (typed, meant) = (self.folded[i], word.folded[j]);
        let marked = self.marked[i] != char::from(typed);
        match () {
            () if self.marked[i] == word.marked[j] => 0.0,
            () if typed == meant && marked => WRONG_MARK,
            () if typed == meant => UNMARKED,
            () if neighbours(typed, meant) && !marked => slip + NEIGHBOUR,
            () => slip + OTHER,
        }
    }
}

fn digits(word: &[u8]) -> impl Iterator<Item = &u8> {
    word.iter().filter(|letter| letter.is_ascii_digit())
}

/// A letter left out; one of a pair is missed most easily.
fn lost(meant: &[u8], at: usize, slip: f32) -> f32 {
    let paired = at > 0 && meant[at] == meant[at - 1];
    if paired { slip - 1.0 } else { slip }
}

/// A letter too many.
fn extra(typed: &[u8], meant: &[u8], i: usize, j: usize, slip: f32) -> f32 {
    let doubled = i > 0 && typed[i] == typed[i - 1];
    let brushed = meant.get(j).is_some_and(|key| neighbours(*key, typed[i]));
    slip + if doubled {
        0.0
    } else if brushed {
        BRUSHED
    } else {
        OTHER
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::typing::fold;
    use super::*;

    fn cost(typed: &str, meant: &str) -> Option<f32> {
        let letters = |word: &str| Letters::of(word, &fold(word)).unwrap_or_default();
        letters(typed).cost_of(&letters(meant), 4.0, 20.0)
    }

    #[test]
    fn likely_slips_cost_least() {
        assert_eq!(cost("hai", "hai"), Some(0.0));
        for typed in ["hhai", "hia", "ai", "haai"] {
            assert_eq!(cost(typed, "hai"), Some(4.0), "{typed}");
        }
        assert_eq!(cost("gai", "hai"), Some(5.4));
        assert_eq!(cost("zai", "hai"), Some(10.0));
        assert_eq!(cost("nnăm", "năm"), Some(4.0));
        assert_eq!(cost("ầđuu", "đầu"), Some(8.0));
        assert_eq!(cost("h2", "h1"), None, "another number is another thing");
    }
}
