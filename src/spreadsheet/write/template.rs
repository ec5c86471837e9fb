//! Templates: a sheet to fill in, with lists to choose from, and a sheet that explains every column.
//!
//! | sheet | holds |
//! | --- | --- |
//! | the kind of fact | headings; `*` marks what must be filled |
//! | *Hướng dẫn* | what stands in each column |
//! | *Danh mục* | what can be chosen, as the drop-down lists show it |

use rust_xlsxwriter::{DataValidation, DataValidationErrorStyle, Format, Formula, Worksheet, XlsxError};

use super::csv::lines_of;
use super::xlsx::{headings, workbook};
use super::{Cell, WriteError};
use crate::facts::files::Located;
use crate::facts::model::{FactKind, Record};
use crate::facts::unit::UNITS;
use crate::language::Language;
use crate::localize::Bundles;
use crate::spreadsheet::fault::letters;
use crate::spreadsheet::header::heading;
use crate::spreadsheet::names::plain;
use crate::spreadsheet::row::choice;
use crate::spreadsheet::table::{Column, Form, Need, Table};

/// Rows that offer lists.
const ROWS: u32 = 5_000;

/// A workbook to fill in. `published` are the facts whose names are offered.
pub fn template_xlsx(
    table: &Table,
    published: &[Located],
    words: &Bundles,
    language: Language,
) -> Result<Vec<u8>, WriteError> {
    let mut book = workbook(words, language)?;
    let lists_name = words.text(language, "sheet-lists-name", &[]);
    let sheet = book.add_worksheet();
    headings(sheet, table, words, language, true)?;
    let lists: Vec<(u16, &Column, Vec<String>)> = (0u16..)
        .zip(table.columns)
        .map(|(at, column)| (at, column, allowed(column.form, published, words, language)))
        .filter(|(_, _, list)| !list.is_empty())
        .collect();
    for (at, _) in (0u16..).zip(table.columns) {
        sheet.set_column_width(at, 18)?;
        // What is typed stays as it is typed: 06/2025 does not become a day.
        sheet.set_column_format(at, &Format::new().set_num_format("@"))?;
    }
    for (at, column) in (0u16..).zip(table.columns).filter(|(_, column)| is_number(column.form)) {
        let _ = column;
        sheet.set_column_format(at, &Format::new())?;
    }
    for (place, (at, column, list)) in (0u16..).zip(&lists) {
        let column_name = letters(place);
        let range = format!("='{lists_name}'!${column_name}$2:${column_name}${}", list.len() + 1);
        let several = matches!(column.form, Form::Many(_));
        let offer = DataValidation::new().allow_list_formula(Formula::new(range));
        // A list of several, or a name in another form, is no mistake.
        let offer = offer.set_error_style(DataValidationErrorStyle::Information).show_error_message(!several);
        sheet.add_data_validation(1, *at, ROWS, *at, &offer)?;
    }
    guide(book.add_worksheet(), table, words, language)?;
    let sheet = book.add_worksheet();
    sheet.set_name(&lists_name)?;
    for (place, (_, column, list)) in (0u16..).zip(&lists) {
        sheet.write_string_with_format(0, place, heading(words, language, column), &Format::new().set_bold())?;
        for (line, item) in (1u32..).zip(list) {
            sheet.write_string(line, place, item)?;
        }
        sheet.set_column_width(place, 30)?;
    }
    Ok(book.save_to_buffer()?)
}

/// A CSV file to fill in: the headings, and under them remarks that reading passes over.
pub fn template_csv(table: &Table, words: &Bundles, language: Language) -> Result<Vec<u8>, WriteError> {
    let headings: Vec<Cell> = table.columns.iter().map(|column| Cell::Text(heading(words, language, column))).collect();
    let remark = |(at, column): (usize, &Column)| {
        let help = help(column, words, language);
        Cell::Text(if at == 0 { format!("# {help}") } else { help })
    };
    let remarks = table.columns.iter().enumerate().map(remark).collect();
    lines_of([headings, remarks].into_iter())
}

fn is_number(form: Form) -> bool {
    matches!(form, Form::Number | Form::Whole)
}

fn guide(sheet: &mut Worksheet, table: &Table, words: &Bundles, language: Language) -> Result<(), XlsxError> {
    sheet.set_name(words.text(language, "sheet-guide-name", &[]))?;
    let wrapped = Format::new().set_text_wrap();
    let lines = ["sheet-guide-fill", "sheet-guide-names", "sheet-guide-dates", "sheet-guide-numbers"];
    for (line, id) in (0u32..).zip(lines) {
        sheet.write_string(line, 0, words.text(language, id, &[]))?;
    }
    for (line, column) in (5u32..).zip(table.columns) {
        let name = heading(words, language, column);
        let star = if column.need == Need::Always { " *" } else { "" };
        sheet.write_string_with_format(line, 0, format!("{name}{star}"), &Format::new().set_bold())?;
        sheet.write_string_with_format(line, 1, help(column, words, language), &wrapped)?;
    }
    sheet.set_column_width(0, 30)?;
    sheet.set_column_width(1, 90)?;
    Ok(())
}

/// What stands in a column, in words.
fn help(column: &Column, words: &Bundles, language: Language) -> String {
    let text = |id| words.text(language, id, &[]);
    let of = match column.form {
        Form::Text => text("sheet-help-text"),
        Form::List => text("sheet-help-list"),
        Form::Number => text("sheet-help-number"),
        Form::Whole => text("sheet-help-whole"),
        Form::Date => text("sheet-help-date"),
        Form::Flag => text("sheet-help-flag"),
        Form::Choice(known) => {
            let known: Vec<String> = known.iter().map(|word| choice(words, language, word)).collect();
            words.text(language, "sheet-help-choice", &[("choices", &known.join(", "))])
        }
        Form::Unit => text("sheet-help-unit"),
        Form::One(_) => text("sheet-help-one"),
        Form::Many(_) => text("sheet-help-many"),
        Form::AttributeValue => text("sheet-help-attribute-value"),
        Form::Composed => text("sheet-help-composed"),
    };
    match column.path {
        "id" if column.form == Form::Text => text("sheet-help-id"),
        _ => of,
    }
}

/// What can be chosen in a column, as it is shown in a language.
fn allowed(form: Form, published: &[Located], words: &Bundles, language: Language) -> Vec<String> {
    match form {
        Form::Choice(known) => known.iter().map(|word| choice(words, language, word)).collect(),
        Form::Unit => UNITS.iter().map(|unit| unit.name.to_owned()).collect(),
        Form::Flag => vec![words.text(language, "sheet-yes", &[])],
        Form::One(kinds) | Form::Many(kinds) => names(kinds, published, language),
        _ => Vec::new(),
    }
}

/// Names of published facts; where several have one, their ids.
fn names(kinds: &[FactKind], published: &[Located], language: Language) -> Vec<String> {
    let of_kinds: Vec<&Located> = published.iter().filter(|at| kinds.contains(&at.record.kind())).collect();
    let mut count = std::collections::HashMap::new();
    for at in &of_kinds {
        // A name may also be that of another in the other language.
        let both = Language::ALL.map(|language| plain(name(&at.record, language)));
        let [vi, en] = both;
        let own = plain(&at.id);
        for known in std::collections::BTreeSet::from([vi, en, own]) {
            *count.entry(known).or_insert(0) += 1;
        }
    }
    let shown = |at: &&Located| {
        let name = name(&at.record, language);
        let alone = count.get(&plain(name)).is_some_and(|count| *count == 1);
        if alone && !name.contains(';') { name.to_owned() } else { at.id.clone() }
    };
    let mut names: Vec<String> = of_kinds.iter().map(shown).collect();
    names.sort();
    names
}

/// What a record is called; what has no name is called by its id, here by nothing.
fn name(record: &Record, language: Language) -> &str {
    match record {
        Record::Indicator(x) => x.name.get(language),
        Record::Attribute(x) => x.name.get(language),
        Record::Tag(x) => x.name.get(language),
        Record::Subject(x) => x.name.get(language),
        Record::Organisation(x) => x.name.get(language),
        Record::Zone(x) => x.name.get(language),
        Record::Event(x) => x.title.get(language),
        Record::Partner(x) => match language {
            Language::En => &x.name.en,
            Language::Vi => &x.name.vi,
        },
        // Titles of sources are long, and several documents have the same.
        Record::Source(x) => &x.id,
        Record::Place(_) | Record::Topic(_) | Record::Observation(_) => "",
    }
}
