//! Words that mean much the same, in the vocabulary of statistics and business. Stems, folded.
//!
//! `of("income")` gives `earning`, `wage`, `salary`…, so that a question about income finds a text about wages.

/// The other words of the groups a stem belongs to.
pub(super) fn of(stem: &str) -> impl Iterator<Item = &'static str> {
    GROUPS
        .iter()
        .filter(move |group| group.contains(&stem))
        .flat_map(|group| group.iter().copied())
        .filter(move |kin| *kin != stem)
}

const GROUPS: &[&[&str]] = &[
    &["male", "men", "man", "boy"],
    &["femal", "women", "woman", "girl"],
    &["peopl", "person", "population", "resident", "inhabitant"],
    &["child", "children", "kid", "minor"],
    &["incom", "earn", "wag", "salary", "pay", "compensation"],
    &["averag", "mean", "typical"],
    &["percent", "percentag", "shar", "proportion", "rat", "prevalenc"],
    &["number", "count", "total", "amount"],
    &["work", "worker", "employee", "employ", "employment", "job", "labor", "labour", "workforc", "staff"],
    &["company", "enterpris", "firm", "busines", "establishment"],
    &["industry", "sector"],
    &["land", "area", "acreag", "acr", "siz"],
    &["hous", "hom", "dwell", "apartment"],
    &["hospital", "clinic"],
    &["school", "education", "educational"],
    &["ag", "old", "older"],
    &["poor", "poverty"],
    &["citizen", "citizenship", "national"],
    &["country", "nation"],
    &["invest", "investment", "investor"],
    &["grow", "growth", "increas", "ris"],
    &["produc", "production", "output", "generat", "generation"],
    &["crim", "criminal", "offens", "offenc"],
    &["divorc", "separat"],
    &["disease", "illnes", "condition"],
    &["cost", "pric", "fee", "expens"],
    &["prison", "jail", "inmat", "correctional"],
];
