//! Numbers as each language writes them: 1,329.1 and 31 billion, 1.329,1 and 31 tỷ.
//!
//! No digit is ever dropped: 50.3 billion stays 50.3 billion, 125.65 million stays 125.65 million.

use fixed_decimal::Decimal as Fixed;
use icu::decimal::DecimalFormatter;
use icu::locale::{Locale, locale};
use icu_decimal::CompactDecimalFormatter;
use rust_decimal::Decimal;

use crate::language::Language;

/// Number formats of one language.
pub struct Numbers {
    plain: DecimalFormatter,
    compact: CompactDecimalFormatter,
}

impl Numbers {
    /// The formats of a language, from CLDR.
    pub fn new(language: Language) -> anyhow::Result<Numbers> {
        let locale: Locale = match language {
            Language::En => locale!("en"),
            Language::Vi => locale!("vi"),
        };
        let plain = DecimalFormatter::try_new((&locale).into(), Default::default())?;
        let compact = CompactDecimalFormatter::try_new_long((&locale).into(), Default::default())?;
        Ok(Numbers { plain, compact })
    }

    /// All digits, grouped: 22,540 / 22.540.
    pub fn plain(&self, value: Decimal) -> String {
        match fixed(value) {
            Some(fixed) => self.plain.format(&fixed).to_string(),
            None => value.to_string(),
        }
    }

    /// All digits, the size in words: 50.3 billion / 50,3 tỷ.
    pub fn compact(&self, value: Decimal) -> String {
        let Some(mut fixed) = fixed(value) else { return value.to_string() };
        if value.abs() < Decimal::from(1_000_000) {
            return self.plain(value);
        }
        let exponent = self.compact.compact_exponent_for_magnitude(fixed.absolute.nonzero_magnitude_start());
        fixed.multiply_pow10(-i16::from(exponent));
        fixed.absolute.trim_end();
        match self.compact.format_with_exponent(&fixed, exponent) {
            Ok(text) => text.to_string().replace('\u{a0}', " "),
            Err(_) => self.plain(value),
        }
    }
}

/// The same number for ICU; both are exact decimals.
fn fixed(value: Decimal) -> Option<Fixed> {
    value.normalize().to_string().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn both(value: &str) -> (String, String) {
        let value = Decimal::from_str_exact(value).unwrap_or_default();
        let of = |language| Numbers::new(language).map(|numbers| numbers.compact(value)).unwrap_or_default();
        (of(Language::En), of(Language::Vi))
    }

    #[test]
    fn no_digit_is_lost() {
        for (value, en, vi) in [
            ("50300000000", "50.3 billion", "50,3 tỷ"),
            ("125650000", "125.65 million", "125,65 triệu"),
            ("118300000000000", "118.3 trillion", "118,3 nghìn tỷ"),
            ("999999999", "999.999999 million", "999,999999 triệu"),
            ("22540", "22,540", "22.540"),
            ("1329.1", "1,329.1", "1.329,1"),
        ] {
            assert_eq!(both(value), (en.to_owned(), vi.to_owned()));
        }
    }
}
