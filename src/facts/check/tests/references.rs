use super::found;

#[test]
fn an_observation_names_what_exists() {
    let text = "observations:\n- indicator: fdi_atracted\n  subject: hai-fong\n  partner: XX\n  value: 1\n  unit: USD bn\n  period: 2024\n  source: none\n";
    assert_eq!(
        found(text),
        [
            "2:14 error: there is no indicator \"fdi_atracted\"; did you mean \"fdi_attracted\"?",
            "3:12 error: there is no zone, subject, organisation or event \"hai-fong\"; did you mean \"hai-phong\"?",
            "4:12 error: there is no partner \"XX\"",
            "8:11 error: there is no source \"none\"",
        ]
    );
}

#[test]
fn a_zone_names_what_exists() {
    let text = "zones:\n- id: z\n  type: park\n  parent: q9\n  tags: [eco, ecco]\n  name: {en: A, vi: B}\n  attributes:\n    colour:\n\
                \x20   - value: {en: A, vi: B}\n      organisations: [hezza]\n      as_of: 2024\n      source: t9\n";
    assert_eq!(
        found(text),
        [
            "4:11 error: there is no zone or subject \"q9\"",
            "5:15 error: there is no tag \"ecco\"; did you mean \"eco\"?",
            "8:5 error: there is no attribute \"colour\"",
            "10:23 error: there is no organisation \"hezza\"; did you mean \"heza\"?",
            "12:15 error: there is no source \"t9\"",
        ]
    );
}

#[test]
fn subjects_events_topics_and_organisations_name_what_exists() {
    let subject = "subjects:\n- {id: a, kind: port, name: {en: A, vi: B}, part_of: p9, former_of: f9, partner: ZZ}\n";
    assert_eq!(found(subject).len(), 3, "{:?}", found(subject));
    let event = "events:\n- {id: e, kind: fair, series: s9, state: announced, title: {en: A, vi: B}, organisations: [o9], \
                 partners: [P9], tags: [t9], summary: {en: A, vi: B}, source: x9}\n";
    assert_eq!(found(event).len(), 5, "{:?}", found(event));
    let topic = "topics:\n- {id: t, title: {en: A, vi: B}, statement: {en: A, vi: B}, about: [heza, KR, parks, a9], \
                 tags: [t9], as_of: 2024, source: x9}\n";
    assert_eq!(found(topic).len(), 3, "{:?}", found(topic));
    let organisation = "organisations:\n- {id: o, type: company, partner: P9, name: {en: A, vi: B}, role: {en: A, vi: B}, \
                        zones: [z9], source: x9}\n";
    assert_eq!(found(organisation).len(), 3, "{:?}", found(organisation));
}

#[test]
fn nothing_lies_in_itself() {
    let text = "zones:\n- {id: a, type: x, parent: b, name: {en: A, vi: B}}\n- {id: b, type: x, parent: a, name: {en: A, vi: B}}\n\
                subjects:\n- {id: c, kind: place, part_of: c, name: {en: A, vi: B}}\n";
    assert_eq!(
        found(text),
        [
            "2:20 error: \"a\" lies in itself: a → b → a",
            "3:20 error: \"b\" lies in itself: b → a → b",
            "5:24 error: \"c\" lies in itself: c → c",
        ]
    );
}

#[test]
fn an_edition_belongs_to_a_series() {
    let event = |id: &str, series: &str| {
        format!(
            "- id: {id}\n  kind: fair\n  series: {series}\n  state: past\n  title: {{en: A, vi: B}}\n  start: 2024\n  summary: {{en: A, vi: B}}\n  source: s\n"
        )
    };
    let text = format!("events:\n{}{}", event("one", "fest"), event("two", "one"));
    assert_eq!(found(&text), ["12:11 error: \"one\" is not a series; its state would be recurring"]);
}
