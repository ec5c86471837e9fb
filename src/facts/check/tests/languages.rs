use super::found;

fn topic(statement: &str) -> String {
    format!("topics:\n- id: t\n  title: {{en: Tax, vi: Thuế}}\n  statement:\n{statement}\n  as_of: 2024\n  source: s\n")
}

#[test]
fn both_languages_are_there() {
    assert_eq!(found(&topic("    en: ' '\n    vi: Thuế")), ["5:5 error: statement has no English text"]);
    assert_eq!(found(&topic("    en: A tax\n    vi: ''")), ["6:5 error: statement has no Vietnamese text"]);
    let alias = "tags:\n- id: t\n  name: {en: A, vi: B}\n  aliases: {en: [a, ''], vi: [b]}\n";
    assert_eq!(found(alias), ["4:13 error: aliases has no English text"]);
    let title = "sources:\n- {id: q, title: '', language: en, tier: press}\n";
    assert_eq!(found(title), ["2:11 error: title is empty"]);
    let missing = found("tags:\n- {id: t, name: {en: A}}\n");
    assert!(missing[0].contains("error: missing field `vi`"), "{missing:?}");
}

#[test]
fn a_text_is_not_in_the_other_language() {
    let same =
        topic("    en: The tax is paid in the zone of the city\n    vi: The tax is paid in the zone of the city");
    assert_eq!(
        found(&same),
        ["6:5 warning: statement is the same in both languages: \"The tax is paid in the zone of the city\""]
    );
    let vietnamese = topic("    en: Thuế của thành phố\n    vi: Thuế thành phố");
    assert_eq!(
        found(&vietnamese),
        ["5:5 warning: the English text of statement looks Vietnamese: \"Thuế của thành phố\""]
    );
    let english = topic("    en: The tax of the city\n    vi: Tax of the city");
    assert_eq!(found(&english), ["6:5 warning: the Vietnamese text of statement looks English: \"Tax of the city\""]);
}

#[test]
fn names_may_be_the_same() {
    for name in ["Techfest Connect 5", "Bank of China", "VSIP", "DEEP C", "LG Display", "Korea Trade and Investment"] {
        assert_eq!(found(&topic(&format!("    en: {name}\n    vi: {name}"))), [""; 0]);
    }
    assert_eq!(found(&topic("    en: The tax of Cát Hải, called Của Lò\n    vi: Thuế")), [""; 0]);
}
