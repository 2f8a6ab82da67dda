//! Tables on their way out.

use crate::types::table::{CellValue, ColumnBrief, TableData, TableSet};
use longpole::base::Cell;
use longpole::present::TableView;

impl TableData {
    /// A table as columns and rows.
    pub fn of(view: &TableView) -> Self {
        let columns = view.spec.fields.iter().map(|field| ColumnBrief {
            name: field.name.to_owned(),
            doc: field.doc.to_owned(),
            unit: field.unit.map(str::to_owned),
            decimals: field.decimals,
        });
        let cell = |cell: &Cell| match cell {
            Cell::Blank => None,
            Cell::Text(text) => Some(CellValue::Text(text.clone())),
            Cell::Number(number) => longpole::present::numbers::rounded(*number).map(CellValue::Number),
            Cell::Date(date) => Some(CellValue::Text(date.to_string())),
        };
        Self {
            name: view.spec.name.to_owned(),
            columns: columns.collect(),
            rows: view.rows.iter().map(|row| row.iter().map(cell).collect()).collect(),
        }
    }
}

impl TableSet {
    /// Several tables.
    pub fn of(views: &[TableView]) -> Self {
        Self { tables: views.iter().map(TableData::of).collect() }
    }
}
