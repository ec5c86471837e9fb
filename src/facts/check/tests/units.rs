use super::{found, observations};

#[test]
fn units_are_known_and_the_indicators_own() {
    let text = "indicators:\n- id: x\n  name: {en: A, vi: B}\n  kind: stock\n  unit: furlong\n  stale_after_months: 1\n  definition: {en: A, vi: B}\n";
    assert_eq!(found(text), ["5:3 error: the desk does not know the unit \"furlong\""]);
    let row = observations(&[["fdi_attracted", "hai-phong", "period: 2024", "value: 5\n  unit: USD m"]]);
    assert_eq!(found(&row), ["6:3 error: the unit is \"USD m\", but fdi_attracted is measured in \"USD bn\""]);
    let attributes = "attributes:\n- {id: a, name: {en: A, vi: B}, type: quantity}\n- {id: b, name: {en: A, vi: B}, type: text, unit: ha}\n\
                      - {id: c, name: {en: A, vi: B}, type: quantity, unit: acre}\n";
    assert_eq!(
        found(attributes),
        [
            "2:33 error: the quantity a has no unit",
            "3:45 error: b is not a quantity and cannot have the unit \"ha\"",
            "4:49 error: the desk does not know the unit \"acre\"",
        ]
    );
}

#[test]
fn there_is_a_value_or_a_range() {
    let with = |value: &str| found(&observations(&[["fdi_attracted", "hai-phong", "period: 2024", value]]));
    assert_eq!(with("unit: USD bn"), ["2:3 error: there is no value; give value, or value_min and value_max"]);
    assert_eq!(
        with("value: 5\n  value_min: 4\n  value_max: 6\n  unit: USD bn"),
        ["5:3 error: there are both a value and a range; keep one of them"]
    );
    assert_eq!(with("value_min: 4\n  unit: USD bn"), ["5:3 error: the range has no upper end; give value_max"]);
    assert_eq!(with("value_max: 4\n  unit: USD bn"), ["5:3 error: the range has no lower end; give value_min"]);
    assert_eq!(
        with("value_min: 6\n  value_max: 4\n  unit: USD bn"),
        ["5:3 error: the range begins at 6, above its end at 4"]
    );
    assert_eq!(with("value_min: 4\n  value_max: 6\n  unit: USD bn"), [""; 0]);
    assert_eq!(
        with("value: 12345678901234567890123456789\n  unit: USD bn"),
        ["5:3 error: 12345678901234567890123456789 USD bn is too large to be held"]
    );
}

#[test]
fn stocks_have_a_date_and_flows_a_period() {
    let with = |indicator: &str, unit: &str, dated: &str| {
        found(&observations(&[[indicator, "hai-phong", dated, &format!("value: 5\n  unit: {unit}")]]))
    };
    assert_eq!(
        with("fdi_registered_cumulative", "USD bn", "period: 2024"),
        ["4:3 error: fdi_registered_cumulative is a stock; write as_of, not period"]
    );
    assert_eq!(
        with("fdi_attracted", "USD bn", "as_of: 2024"),
        ["4:3 error: fdi_attracted is a flow; write period, not as_of"]
    );
    assert_eq!(
        with("fdi_attracted", "USD bn", "period: 2024\n  as_of: 2024"),
        ["4:3 error: there are both as_of and period; keep one of them"]
    );
    assert_eq!(
        with("fdi_attracted", "USD bn", "qualifier: about"),
        ["2:3 error: there is no date; give as_of or period"]
    );
    assert_eq!(with("grdp_growth", "percent", "period: 2024"), [""; 0]);
    assert_eq!(with("grdp_growth", "percent", "as_of: 2024"), [""; 0]);
    let bad = with("fdi_attracted", "USD bn", "period: 2024-13");
    assert!(bad[0].starts_with("4:11 error: ") && bad[0].contains("2024-13"), "{bad:?}");
}

#[test]
fn attribute_values_are_what_their_type_says() {
    let zone = |attribute: &str, value: &str| {
        found(&format!(
            "zones:\n- id: z\n  type: park\n  name: {{en: A, vi: B}}\n  attributes:\n    {attribute}:\n    - {{value: {value}, as_of: 2024, source: s}}\n"
        ))
    };
    assert_eq!(
        zone("total_area_ha", "large"),
        ["7:15 error: total_area_ha is a quantity and \"large\" is not a number"]
    );
    assert_eq!(zone("total_area_ha", "0"), ["7:15 error: total_area_ha cannot be 0"]);
    assert_eq!(zone("total_area_ha", "{en: A, vi: B}"), ["7:20 error: total_area_ha is a quantity; write a number"]);
    assert_eq!(zone("since_year", "soon"), ["7:15 error: since_year is a date; write 2024, 2024-05 or 2024-05-27"]);
    assert_eq!(
        zone("developer", "Sao Do"),
        ["7:15 error: developer is a text and needs both languages, not \"Sao Do\" alone"]
    );
    for (attribute, value) in [("total_area_ha", "513.4"), ("since_year", "1997"), ("developer", "{en: A, vi: B}")] {
        assert_eq!(zone(attribute, value), [""; 0]);
    }
}
