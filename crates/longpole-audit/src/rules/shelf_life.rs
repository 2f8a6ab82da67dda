//! What lies at a place has come there within its shelf life; and all that lies anywhere or is on its way has entered the
//! plan within it. What came in a period came evenly over its days.

use super::Case;
use super::goods::Goods;
use crate::report::{At, Findings, Rule};
use crate::sum::{LEFT_OUT, Sum, TONNES, solver_room};

pub(crate) fn check(case: &Case<'_>, goods: &Goods, findings: &mut Findings) {
    let folder = case.folder;
    for (item, row) in folder.crisis.tables.items.rows.iter().enumerate() {
        let Some(shelf) = row.shelf_days.filter(|shelf| shelf.value() < f64::from(folder.grid().days())) else {
            continue;
        };
        let of_item: Vec<(usize, &super::goods::Moves)> =
            goods.iter().filter(|((_, i), _)| *i == item).map(|((place, _), moves)| (*place, moves)).collect();
        for period in 0..folder.n_periods {
            let keeps: Vec<f64> =
                (0..=period).map(|came| 1.0 - folder.part_by(came, None, shelf.value(), period)).collect();
            let kept = |of: &[Sum]| {
                let mut kept = Sum::default();
                of.iter().zip(&keeps).for_each(|(came, share)| kept.add(came.times(*share)));
                kept
            };
            let at = |what| At { rule: Rule::ShelfLife, table: "stocks", what, unit: "t" };
            let mut lies_anywhere = on_its_way(case, item, period);
            let mut entered = Sum::default();
            for (place, moves) in &of_item {
                let stock = case.book.stocks.get(&[*place, item, period]).map_or(0.0, |(stock, _)| *stock);
                let room = LEFT_OUT * (4 + 2 * folder.crisis.legs.len()) as f64 + solver_room(TONNES, TONNES);
                let names = || vec![case.place(*place), case.item(item), case.period(period)];
                findings.at_most(at("amount_t"), &names, Sum::filed(stock).within(room), kept(&moves.come));
                lies_anywhere.add(Sum::filed(stock).within(room));
                entered.add(kept(&moves.new));
            }
            findings.at_most(at("everywhere"), &|| vec![case.item(item), case.period(period)], lies_anywhere, entered);
        }
    }
}

/// Tonnes of an item that have entered a link and not left it when a period ends.
fn on_its_way(case: &Case<'_>, item: usize, period: usize) -> Sum {
    let mut travels = Sum::default();
    for (&[link, carried, sent], &amount) in &case.book.shipments {
        if carried == item && sent <= period {
            let lead = case.folder.crisis.legs[link].lead_days;
            let arrived = case.folder.part_by(sent, case.folder.passages[link].since[sent], lead, period);
            travels.add(Sum::filed(amount).times(1.0 - arrived));
        }
    }
    travels
}
