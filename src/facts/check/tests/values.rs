use super::{found, observations};

fn value(indicator: &str, unit: &str, value: &str) -> Vec<String> {
    found(&observations(&[[indicator, "hai-phong", "as_of: 2024", &format!("value: {value}\n  unit: {unit}")]]))
}

#[test]
fn shares_are_within_a_hundred() {
    assert_eq!(
        value("fdi_capital_share", "percent", "140"),
        ["5:10 error: fdi_capital_share is a share and cannot be 140 percent"]
    );
    assert_eq!(value("fdi_capital_share", "percent", "-1").len(), 1);
    assert_eq!(value("fdi_capital_share", "percent", "100"), [""; 0]);
}

#[test]
fn other_percentages_are_likely() {
    assert_eq!(value("cit_rate", "percent", "150"), ["5:10 warning: 150 percent is unlikely for cit_rate"]);
    assert_eq!(value("grdp_growth", "percent", "-120"), ["5:10 warning: -120 percent is unlikely for grdp_growth"]);
    assert_eq!(value("grdp_growth", "percent", "242"), [""; 0]);
    assert_eq!(value("grdp_growth", "percent", "-1.12"), [""; 0]);
}

#[test]
fn counts_are_whole_and_not_below_zero() {
    assert_eq!(
        value("fdi_projects_count", "count", "95.4"),
        ["5:10 error: fdi_projects_count is a whole number and cannot be 95.4"]
    );
    assert_eq!(
        value("fdi_projects_count", "count", "-5"),
        ["5:10 error: fdi_projects_count cannot be -5, which is below zero"]
    );
    assert_eq!(value("fdi_projects_count", "count", "954.0"), [""; 0]);
}

#[test]
fn ranks_begin_at_one() {
    assert_eq!(value("pci_rank", "rank", "0"), ["5:10 error: pci_rank is a rank and cannot be 0; the first is 1"]);
    assert_eq!(value("pci_rank", "rank", "1"), [""; 0]);
}

#[test]
fn both_ends_of_a_range_are_looked_at() {
    let range = "value_min: 90\n  value_max: 110\n  unit: percent";
    let row = observations(&[["fdi_capital_share", "hai-phong", "as_of: 2024", range]]);
    assert_eq!(found(&row), ["6:14 error: fdi_capital_share is a share and cannot be 110 percent"]);
}

#[test]
fn coordinates_lie_in_the_country() {
    let zone = |position: &str| {
        found(&format!(
            "zones:\n- id: z9\n  type: industrial-park\n  name: {{en: Ninth, vi: Chín}}\n  position: {position}\n"
        ))
    };
    assert_eq!(zone("{latitude: 20.85, longitude: 106.55, as_of: 2024, source: s}"), [""; 0]);
    let swapped = zone("{latitude: 106.55, longitude: 20.85, as_of: 2024, source: s}");
    assert!(swapped[0].contains("latitude 106.55 and longitude 20.85 lie outside Viet Nam"), "{swapped:?}");
    let unknown = zone("{latitude: 20.85, longitude: 106.55, as_of: 2024, source: nobody}");
    assert!(unknown[0].contains("nobody"), "{unknown:?}");
}
