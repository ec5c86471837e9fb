use super::{found, found_on, observations};

#[test]
fn figures_are_not_from_the_future_unless_they_foresee() {
    let row = |indicator: &'static str, dated: &'static str| {
        observations(&[[indicator, "hai-phong", dated, "value: 5\n  unit: USD bn"]])
    };
    assert_eq!(found(&row("fdi_attracted", "period: 2027")), ["4:3 warning: 2027 is in the future"]);
    assert_eq!(found(&row("fdi_attracted", "period: 2027\n  qualifier: expected")), [""; 0]);
    assert_eq!(found(&row("fdi_target", "period: 2030")), [""; 0]);
    assert_eq!(found(&row("fdi_attracted", "period: 2026")), [""; 0], "the year has begun");
}

#[test]
fn other_facts_are_not_from_the_future() {
    let source = "sources:\n- id: q\n  title: A\n  date: 2027\n  language: en\n  tier: press\n";
    assert_eq!(found(source), ["4:3 warning: 2027 is in the future"]);
    let topic =
        "topics:\n- id: t\n  title: {en: A, vi: B}\n  statement: {en: A, vi: B}\n  as_of: 2027-01\n  source: s\n";
    assert_eq!(found(topic), ["5:3 warning: 2027-01 is in the future"]);
    let zone = "zones:\n- id: z\n  type: park\n  name: {en: A, vi: B}\n  attributes:\n    total_area_ha:\n    - {value: 5, as_of: 2028, source: s}\n";
    assert_eq!(found(zone), ["7:25 warning: 2028 is in the future"]);
}

#[test]
fn a_source_counts_only_what_has_begun() {
    let source = "sources:\n- {id: old, title: A, date: 2023-11, language: en, tier: press}\n";
    let row = |indicator: &str, unit: &str, dated: &str| {
        format!(
            "{source}observations:\n- indicator: {indicator}\n  subject: hai-phong\n  value: 5\n  unit: {unit}\n  {dated}\n  source: old\n"
        )
    };
    assert_eq!(
        found(&row("fdi_attracted", "USD bn", "period: 2025")),
        ["8:3 warning: 2025 is after its source old was published, in 2023-11"]
    );
    assert_eq!(found(&row("fdi_attracted", "USD bn", "period: 2023")), [""; 0]);
    assert_eq!(found(&row("cit_rate", "percent", "as_of: 2025")), [""; 0], "a tax is decided before it holds");
}

fn event(lines: &str) -> String {
    format!(
        "events:\n- id: e\n  kind: fair\n  title: {{en: A, vi: B}}\n  summary: {{en: A, vi: B}}\n  source: s\n{lines}"
    )
}

#[test]
fn events_end_after_they_start() {
    assert_eq!(
        found(&event("  state: past\n  start: 2024-10-25\n  end: 2024-10-20\n")),
        ["9:3 error: the event ends in 2024-10-20, before it starts in 2024-10-25"]
    );
    assert_eq!(found(&event("  state: past\n  start: 2024-10-25\n  end: 2024-10\n")), [""; 0]);
    assert_eq!(
        found(&event("  state: past\n  end: 2024-10\n")),
        ["8:3 error: the event ends in 2024-10, but has no start"]
    );
}

#[test]
fn events_are_what_their_state_says() {
    let past = event("  state: past\n  start: 2026-10\n");
    assert_eq!(found_on("2026-11-22", &past), [""; 0]);
    let early = event("  state: past\n  start: 2026-12\n");
    assert_eq!(found(&early), ["8:3 error: the event is past, but starts in 2026-12"]);
    let over = event("  state: announced\n  start: 2026-10\n");
    assert_eq!(found(&over), ["7:3 warning: the event is announced, but was over in 2026-10"]);
    assert_eq!(
        found(&event("  state: past\n")),
        ["7:3 warning: the event is past, but has neither start nor date_note"]
    );
    assert_eq!(found(&event("  state: past\n  date_note: {en: May, vi: Tháng 5}\n")), [""; 0]);
    assert_eq!(found(&event("  state: recurring\n")), [""; 0]);
}

#[test]
fn people_leave_after_they_come() {
    let text = "organisations:\n- id: o\n  type: authority\n  name: {en: A, vi: B}\n  role: {en: A, vi: B}\n  people:\n\
                \x20 - {name: An, role: {en: Head, vi: Trưởng}, since: 2024, until: 2023}\n\
                \x20 - {name: Bình, role: {en: Head, vi: Trưởng}, as_of: 2027}\n  source: s\n";
    assert_eq!(
        found(text),
        ["7:59 error: An left in 2023, before coming in 2024", "8:48 warning: 2027 is in the future"]
    );
}

#[test]
fn spans_do_not_run_backwards() {
    let row = observations(&[["fdi_attracted", "hai-phong", "period: 2025-07/2025-01", "value: 5\n  unit: USD bn"]]);
    let bad = found(&row);
    assert!(bad[0].contains("ends before it begins"), "{bad:?}");
}
