use super::{found, found_on};

fn facts(rows: &[(&str, &str)]) -> String {
    let mut text = "indicators:\n- id: ip_count\n  name: {en: A, vi: B}\n  kind: stock\n  unit: count\n  \
                    stale_after_months: 12\n  definition: {en: A, vi: B}\nobservations:\n"
        .to_owned();
    for (subject, date) in rows {
        text += &format!(
            "- indicator: ip_count\n  subject: {subject}\n  value: 14\n  unit: count\n  as_of: {date}\n  source: s\n"
        );
    }
    text
}

#[test]
fn overdue_series_are_one_line_per_indicator() {
    assert_eq!(
        found(&facts(&[("hai-phong", "2023"), ("hai-phong", "2024"), ("parks", "2026-02"), ("heza", "2020")])),
        ["2:3 warning: 2 of 3 series of ip_count have no value from the last 12 months: heza 2020, hai-phong 2024"]
    );
    let many = facts(&[("hai-phong", "2021"), ("parks", "2022"), ("heza", "2020"), ("fest", "2023")]);
    assert!(found(&many)[0].ends_with("heza 2020, hai-phong 2021, parks 2022 and 1 more"), "{:?}", found(&many));
}

#[test]
fn the_months_are_counted_from_the_end_of_the_date() {
    let text = facts(&[("hai-phong", "2025-11")]);
    assert_eq!(found_on("2026-11-30", &text), [""; 0]);
    assert_eq!(found_on("2026-12-01", &text).len(), 1);
    assert_eq!(found(&facts(&[("hai-phong", "2024\n  rank: deprecated")])), [""; 0]);
}
