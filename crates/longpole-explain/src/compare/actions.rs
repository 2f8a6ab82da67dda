//! What plans do in the first four weeks, in which they agree or not, and what a plan does otherwise than the base.
//!
//! An action is an offer bought from, a link used or a group served, with an item. A period that lies partly within the
//! four weeks counts with the share of its days.
//!
//! **No regret** is what every plan does at least: for each action the least amount over all scenarios. All these
//! amounts together are a part of each plan, so that whoever does them now can still follow any of the plans.
//! **A hedge** is by how much the plan that does most exceeds the one that does least, if that is material: more than a
//! tenth of the most, and more than a thousandth of all that any plan buys (sends, gives) in these weeks.
//! Below that, plans that are equally good may differ by chance.

use super::Planned;
use crate::plan::NOTHING;
use longpole_base::Date;
use longpole_base::calendar::{add_days, offset_of};
use longpole_base::quantity::Tonnes;
use longpole_model::ids::{GroupId, ItemId};
use longpole_plan::comparison::{Act, Action, ActionAmount, ActionKind, Change, Differs};
use std::collections::{BTreeMap, BTreeSet};

/// The days that are looked at first: four weeks.
pub const FIRST_DAYS: i64 = 28;

/// Part of the most that plans must differ by to be told apart.
const MATERIAL: f64 = 0.1;

/// Part of all that is bought (sent, given) below which an amount is dust.
const DUST: f64 = 1e-3;

/// Part of an amount that is rounding.
const ROUNDING: f64 = 1e-6;

type Key = (Act, String, Option<GroupId>, ItemId);

/// Sums of actions, whole or in the first weeks.
fn totals(planned: Planned<'_>, is_first: bool) -> BTreeMap<Key, f64> {
    let start = planned.crisis.settings.start();
    let last = add_days(start, FIRST_DAYS - 1);
    let part = |from: Date, until: Date| {
        if !is_first {
            return 1.0;
        }
        let inside = offset_of(from, until.min(last)) + 1;
        inside.max(0) as f64 / (offset_of(from, until) + 1) as f64
    };
    let tables = &planned.plan.tables;
    let buys = tables.purchases.iter().map(|row| {
        let key = (Act::Buy, row.supply.to_string(), None, row.item.clone());
        (key, row.amount_t.value() * part(row.period, row.until))
    });
    let sends = tables.shipments.iter().map(|row| {
        let key = (Act::Send, row.link.to_string(), None, row.item.clone());
        (key, row.amount_t.value() * part(row.period, row.until))
    });
    let gives = tables.deliveries.iter().map(|row| {
        let key = (Act::Give, row.place.to_string(), Some(row.group.clone()), row.item.clone());
        (key, row.amount_t.value() * part(row.period, row.until))
    });
    let mut sums = BTreeMap::new();
    for (key, amount) in buys.chain(sends).chain(gives).filter(|(_, amount)| *amount > NOTHING) {
        *sums.entry(key).or_insert(0.0) += amount;
    }
    sums
}

/// The actions of the first four weeks that all plans share or not, and what each plan does of each.
pub fn first_weeks(planned: &[(&str, Planned<'_>)]) -> (Vec<Action>, Vec<ActionAmount>) {
    let sums: Vec<BTreeMap<Key, f64>> = planned.iter().map(|(_, planned)| totals(*planned, true)).collect();
    let keys: BTreeSet<&Key> = sums.iter().flat_map(BTreeMap::keys).collect();
    let dust = dust(&sums);
    let differing = differing_items(&sums);
    let (mut actions, mut amounts) = (Vec::new(), Vec::new());
    for key in keys {
        let (table, on, group, item) = key;
        let of_key: Vec<f64> = sums.iter().map(|sums| sums.get(key).copied().unwrap_or(0.0)).collect();
        let (least, most) = ends(&of_key);
        let dust = dust[table];
        if most <= dust {
            continue;
        }
        for ((id, _), amount) in planned.iter().zip(&of_key) {
            amounts.push(ActionAmount {
                table: *table,
                on: on.clone(),
                group: group.clone(),
                item: item.clone(),
                scenario: (*id).to_owned(),
                amount_t: Tonnes(*amount),
            });
        }
        let action = |kind, amount, scenarios, differs| Action {
            kind,
            table: *table,
            on: on.clone(),
            group: group.clone(),
            item: item.clone(),
            amount_t: Tonnes(amount),
            least_t: Tonnes(least),
            most_t: Tonnes(most),
            scenarios,
            differs,
        };
        if least > dust {
            actions.push(action(ActionKind::NoRegret, least, Vec::new(), None));
        }
        let material = dust.max(MATERIAL * most);
        if most - least > material {
            let more = planned.iter().zip(&of_key).filter(|(_, amount)| **amount - least > material);
            let more = more.map(|((id, _), _)| (*id).to_owned()).collect();
            let differs = if differing.contains(&(*table, item)) { Differs::Amount } else { Differs::Way };
            actions.push(action(ActionKind::Hedge, most - least, more, Some(differs)));
        }
    }
    // The keys are in order; of one kind and table the largest comes first, and what differs only in the way last.
    actions.sort_by(|a, b| {
        (a.kind, a.table, a.differs).cmp(&(b.kind, b.table, b.differs)).then(b.amount_t.0.total_cmp(&a.amount_t.0))
    });
    (actions, amounts)
}

/// The least and the most of some amounts.
fn ends(amounts: &[f64]) -> (f64, f64) {
    let least = amounts.iter().copied().fold(f64::INFINITY, f64::min);
    (least, amounts.iter().copied().fold(0.0, f64::max))
}

/// Below which an amount is dust, by table: a thousandth of all that the plan that does most does there.
fn dust(sums: &[BTreeMap<Key, f64>]) -> BTreeMap<Act, f64> {
    let all = |table: Act, sums: &BTreeMap<Key, f64>| -> f64 {
        sums.iter().filter(|(key, _)| key.0 == table).map(|(_, amount)| amount).sum()
    };
    let acts = [Act::Buy, Act::Send, Act::Give];
    let most = |table: Act| sums.iter().map(|sums| all(table, sums)).fold(0.0, f64::max);
    acts.into_iter().map(|table| (table, (DUST * most(table)).max(NOTHING))).collect()
}

/// Items of which plans buy (send, give) materially different amounts altogether.
fn differing_items(sums: &[BTreeMap<Key, f64>]) -> BTreeSet<(Act, &ItemId)> {
    let mut items: BTreeMap<(Act, &ItemId), Vec<f64>> = BTreeMap::new();
    for (at, sums) in sums.iter().enumerate() {
        for ((table, _, _, item), amount) in sums {
            items.entry((*table, item)).or_default().resize(at + 1, 0.0);
            *items.get_mut(&(*table, item)).and_then(|of| of.get_mut(at)).expect("made just before") += amount;
        }
    }
    let differs = |amounts: &mut Vec<f64>| {
        amounts.resize(sums.len(), 0.0);
        let (least, most) = ends(amounts);
        most - least > MATERIAL * most
    };
    items.into_iter().filter_map(|(key, mut amounts)| differs(&mut amounts).then_some(key)).collect()
}

/// What a plan does otherwise than the base over the whole plan, the largest difference first.
pub fn changes(id: &str, base: Planned<'_>, planned: Planned<'_>) -> Vec<Change> {
    let (before, after) = (totals(base, false), totals(planned, false));
    let keys: BTreeSet<&Key> = before.keys().chain(after.keys()).collect();
    let mut changes: Vec<Change> = keys
        .into_iter()
        .filter_map(|key| {
            let of = |sums: &BTreeMap<Key, f64>| sums.get(key).copied().unwrap_or(0.0);
            let (was, is) = (of(&before), of(&after));
            let (table, on, group, item) = key.clone();
            ((is - was).abs() > ROUNDING * was.max(is)).then_some(Change {
                scenario: id.to_owned(),
                table,
                on,
                group,
                item,
                base_t: Tonnes(was),
                scenario_t: Tonnes(is),
                difference_t: Tonnes(is - was),
            })
        })
        .collect();
    changes.sort_by(|a, b| b.difference_t.0.abs().total_cmp(&a.difference_t.0.abs()));
    changes
}
