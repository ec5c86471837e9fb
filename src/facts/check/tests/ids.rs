use super::{found, observations};

#[test]
fn ids_are_words_joined_the_usual_way() {
    let text = "tags:\n- {id: Eco_Park, name: {en: A, vi: B}}\npartners:\n- {id: korea, name: {en: A, vi: B}}\n\
                attributes:\n- {id: total-area, name: {en: A, vi: B}, type: text}\n";
    assert_eq!(
        found(text),
        [
            "2:4 error: \"Eco_Park\" is not an id of a tag; write lower-case words joined by -",
            "4:4 error: \"korea\" is not an id of a partner; write a two-letter country code, or several joined by +",
            "6:4 error: \"total-area\" is not an id of an attribute; write lower-case words joined by _",
        ]
    );
    assert_eq!(found("partners:\n- {id: CN+HK, name: {en: A, vi: B}}\n"), [""; 0]);
}

#[test]
fn an_id_is_given_once_per_kind() {
    let text = "tags:\n- name: {en: A, vi: B}\n  id: eco\n";
    assert_eq!(found(text), ["3:3 error: the tag id \"eco\" is given twice, first at sound.yaml:4"]);
    let places = "places:\n- {name: {en: Da Nang, vi: Đà Nẵng}, kind: city}\n- {name: {en: Da Nang, vi: Đà Nẵng}, kind: province}\n";
    assert_eq!(found(places), ["3:3 error: the place id \"Da Nang\" is given twice, first at x.yaml:2"]);
}

#[test]
fn kinds_that_are_named_by_id_alone_share_none() {
    let text = "zones:\n- id: tan-vu\n  type: park\n  name: {en: A, vi: B}\n\
                subjects:\n- {id: tan-vu, kind: port, name: {en: A, vi: B}}\n";
    assert_eq!(
        found(text),
        ["6:4 warning: the subject id \"tan-vu\" is also that of a zone, at x.yaml:2; \
          what refers to it cannot say which is meant"]
    );
    assert_eq!(found("tags:\n- {id: heza, name: {en: A, vi: B}}\n"), [""; 0], "tags have ids of their own");
}

#[test]
fn an_observation_is_entered_once() {
    let row = ["fdi_attracted", "hai-phong", "period: 2024", "value: 5\n  unit: USD bn"];
    assert_eq!(
        found(&observations(&[row, row])),
        ["8:3 warning: this observation of fdi_attracted (5 USD bn) is given twice, first at x.yaml:2"]
    );
    let other = ["fdi_attracted", "hai-phong", "period: 2024", "value: 4.35\n  unit: USD bn"];
    assert_eq!(found(&observations(&[row, other])), [""; 0], "a second value of the same source is no repetition");
}
