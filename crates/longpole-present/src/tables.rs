//! Tables as cells: a shape and rows, whatever they hold.

use longpole_base::{Cell, Entity, TableSpec};
use longpole_explain::Plan;

/// A table on its way out.
#[derive(Clone, Debug)]
pub struct TableView {
    /// Its shape.
    pub spec: TableSpec,
    /// Its rows, with a cell for each column.
    pub rows: Vec<Vec<Cell>>,
}

impl TableView {
    /// The table of some rows of one kind.
    pub fn of<T: Entity>(rows: &[T]) -> Self {
        Self { spec: T::TABLE, rows: rows.iter().map(Entity::cells).collect() }
    }
}

/// The shape of every table of a plan, in the order of files, sheets and pages.
pub const PLAN_TABLES: &[TableSpec] = longpole_plan::TABLES;

/// Every table of a plan, in the order of [`PLAN_TABLES`]. A table without rows has its header.
pub fn of_plan(plan: &Plan) -> Vec<TableView> {
    plan.tables.cells().into_iter().map(|(spec, rows)| TableView { spec, rows }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn no_table_of_a_plan_is_left_out() {
        let views = of_plan(&sample::plan());
        let names: Vec<&str> = views.iter().map(|view| view.spec.name).collect();
        let expected = "purchases shipments stocks deliveries coverage services rations usage posts works spending funds orders ledger \
                        prices limits";
        assert_eq!(names.join(" "), expected);
        assert!(views.iter().all(|view| view.rows.iter().all(|row| row.len() == view.spec.fields.len())));
    }
}
