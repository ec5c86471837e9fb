use super::{found, observations};

const FDI: &str = "fdi_registered_cumulative";

fn figures(rows: &[(&str, &str, &str)]) -> Vec<String> {
    let bn: Vec<String> = rows.iter().map(|(.., value)| format!("value: {value}\n  unit: USD bn")).collect();
    let dated: Vec<String> = rows.iter().map(|(_, date, _)| format!("as_of: {date}")).collect();
    let rows: Vec<[&str; 4]> =
        rows.iter().enumerate().map(|(i, (whose, ..))| [FDI, whose, dated[i].as_str(), bn[i].as_str()]).collect();
    found(&observations(&rows))
}

#[test]
fn sizes_off_by_a_thousand_are_noticed() {
    let slip = figures(&[
        ("hai-phong", "2022", "20"),
        ("hai-phong", "2023", "29000"),
        ("hai-phong", "2024", "31000"),
        ("hai-phong", "2024-06", "31500"),
    ]);
    assert_eq!(
        slip,
        ["5:3 warning: 20 USD bn of fdi_registered_cumulative is more than 200 times off the other values of this \
          series, around 31000; is the unit right?"]
    );
    let two = figures(&[("hai-phong", "2023", "29"), ("hai-phong", "2024", "31000")]);
    assert_eq!(two.len(), 1, "of two the later is named: {two:?}");
    assert!(two[0].starts_with("11:3 warning: 31000 USD bn"), "{two:?}");
    assert_eq!(figures(&[("hai-phong", "2016", "0.5"), ("hai-phong", "2024", "31")]), [""; 0]);
    assert_eq!(figures(&[("hai-phong", "2016", "0"), ("hai-phong", "2024", "31")]), [""; 0]);
    assert_eq!(figures(&[("hai-phong", "2023", "29"), ("hai-phong", "2024", "31000\n  rank: deprecated")]), [""; 0]);
}

#[test]
fn cumulative_figures_do_not_fall() {
    assert_eq!(
        figures(&[("hai-phong", "2024-11", "26.2"), ("hai-phong", "2025-01", "22.9")]),
        ["11:3 warning: fdi_registered_cumulative of hai-phong falls from 26.2 USD bn in 2024-11 to 22.9 USD bn in \
          2025-01, though it adds up what has come so far"]
    );
    assert_eq!(figures(&[("hai-phong", "2024-11", "11"), ("hai-phong", "2025-01", "10.46")]), [""; 0], "4.9 percent");
    let over = figures(&[("hai-phong", "2024-11", "26.2"), ("hai-phong", "2025-01", "20\n  qualifier: over")]);
    assert!(over[0].contains("to over 20 USD bn in 2025-01"), "{over:?}");
    assert_eq!(figures(&[("hai-phong", "2024", "26.2"), ("hai-phong", "2024-05", "22.9")]), [""; 0], "dates overlap");
    assert_eq!(figures(&[("hai-phong", "2024-11", "26.2"), ("hai-phong", "2025-01", "22.9\n  scope: parks")]), [""; 0]);
    assert_eq!(
        figures(&[("hai-phong", "2024-11", "26.2\n  rank: deprecated"), ("hai-phong", "2025-01", "22.9")]),
        [""; 0]
    );
    let flows = [
        ["fdi_attracted", "hai-phong", "period: 2023", "value: 5\n  unit: USD bn"],
        ["fdi_attracted", "hai-phong", "period: 2024", "value: 3\n  unit: USD bn"],
    ];
    assert_eq!(found(&observations(&flows)), [""; 0], "flows may fall");
}

#[test]
fn a_part_is_not_above_its_whole() {
    assert_eq!(
        figures(&[("hai-phong", "2024-05", "30"), ("hai-phong/KR", "2024-04", "40")]),
        ["12:3 warning: fdi_registered_cumulative of hai-phong/KR is 40 USD bn in 2024-04, above the 30 USD bn of \
          hai-phong in 2024-05, which it is a part of"]
    );
    assert_eq!(
        figures(&[("hai-phong", "2024-05", "30"), ("parks", "2024-04", "40")]).len(),
        1,
        "parks lie in hai-phong"
    );
    assert_eq!(figures(&[("hai-phong", "2024-05", "30"), ("parks/KR", "2024-04", "40")]), [""; 0], "other partners");
    assert_eq!(figures(&[("hai-phong", "2023-05", "30"), ("hai-phong/KR", "2024-04", "40")]), [""; 0], "a year apart");
    assert_eq!(figures(&[("hai-phong", "2024-05", "30"), ("hai-phong/KR", "2024-04", "11.5")]), [""; 0]);
    let scoped = [("hai-phong", "2024-05", "30\n  scope: zones"), ("hai-phong/KR", "2024-04", "40")];
    assert_eq!(figures(&scoped), [""; 0], "the whole covers less than the part");
    let merger = [("hai-phong", "2025-06", "33.6"), ("hai-phong/KR", "2025-08", "40")];
    assert_eq!(figures(&merger), [""; 0], "the city is not the same on both sides of the merger");
}

#[test]
fn a_share_is_what_its_parts_come_to() {
    let with = |share: &str, dated: &str| {
        let value = format!("value: {share}\n  unit: percent");
        found(&observations(&[
            [FDI, "hai-phong", "as_of: 2024-05", "value: 30\n  unit: USD bn"],
            [FDI, "hai-phong/KR", "as_of: 2024-04", "value: 11.5\n  unit: USD bn"],
            ["fdi_capital_share", "hai-phong/KR", dated, &value],
        ]))
    };
    assert_eq!(
        with("60", "as_of: 2024-04"),
        [
            "19:3 warning: a share of 60 percent does not match its parts: 11.5 USD bn in 2024-04 of 30 USD bn in 2024-05 \
          is 38.3 percent"
        ]
    );
    assert_eq!(with("40", "as_of: 2024-04"), [""; 0]);
    assert_eq!(with("60", "as_of: 2023-04"), [""; 0], "a year apart");
    assert_eq!(with("60", "as_of: 2024-04\n  rank: deprecated"), [""; 0]);
    let area = [
        [FDI, "hai-phong", "as_of: 2024-05", "value: 33.6\n  unit: USD bn"],
        [FDI, "parks", "as_of: 2024-05", "value: 22.9\n  unit: USD bn"],
        ["fdi_capital_share", "parks", "as_of: 2024-05", "value: 80\n  unit: percent"],
    ];
    let found = found(&observations(&area));
    assert!(found.len() == 1 && found[0].ends_with("is 68.2 percent"), "{found:?}");
}

#[test]
fn the_largest_numbers_stop_nothing() {
    let most = "79228162514264337593543950335";
    let row = |value: String| ["fdi_projects_count", "hai-phong", "as_of: 2024-05", Box::leak(value.into_boxed_str())];
    let later = ["fdi_projects_count", "hai-phong", "as_of: 2024-06", "value: 3\n  unit: count"];
    let rows = [row(format!("value: {most}\n  unit: count")), row(format!("value: -{most}\n  unit: count")), later];
    assert!(!found(&observations(&rows)).is_empty());
    let capital = [
        [FDI, "hai-phong", "as_of: 2024-05", "value: 0\n  unit: USD bn"],
        [FDI, "hai-phong/KR", "as_of: 2024-05", "value: 11.5\n  unit: USD bn"],
        ["fdi_capital_share", "hai-phong/KR", "as_of: 2024-05", "value: 5\n  unit: percent"],
    ];
    assert_eq!(found(&observations(&capital)).len(), 1, "nothing is divided by zero");
}
