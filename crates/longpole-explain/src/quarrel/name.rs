//! What a rule says, in the names of the input.

use super::{Rule, rules::Rules};
use longpole_base::quantity::Grams;
use longpole_base::{At, Date};
use longpole_model::entities::Per;
use longpole_model::settings::RationRule;

/// What a rule says; ids and figures as they stand in the folder.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "the sentence of each kind says what its fields are")]
pub enum Says {
    /// At least so many grams of an item per person and day, for a group or for all that rows of the rule name; several
    /// figures where the rows differ.
    Least { item: String, group: Option<String>, grams: Vec<f64> },
    /// At most so many.
    Most { item: String, group: Option<String>, grams: Vec<f64> },
    /// At least this part of the ration, or of what it gives of a need.
    ShareLeast { item: String, share: f64, of: Option<String> },
    /// At most this part.
    ShareMost { item: String, share: f64, of: Option<String> },
    /// Who shares one ration.
    Shared { rule: RationRule },
    /// At most so much of a measure a day passes a site.
    Capacity { id: String, on: String, measure: &'static str, amount: f64 },
    /// Only what people posted at a site protect passes it.
    Presence { on: String },
    /// At most so many tonnes are offered.
    Supply { id: String, item: String, place: String, amount: f64, per: Per },
    /// Room for so many tonnes.
    Room { id: String, place: String, amount: f64 },
    /// So many tonnes are there, or come, without any decision.
    Goods { place: String, item: String, amount: f64, from: Date },
    /// A fund has so much.
    Fund { id: String, amount: f64, currency: String },
    /// No fund pays for a sector.
    Unpaid { sector: String },
    /// Money is tied to a place.
    Earmark { sector: String, place: String },
    /// Goods keep so long.
    Shelf { item: String, days: f64 },
}

impl Rules<'_> {
    /// What a rule says.
    pub fn says(&self, rule: &Rule) -> Says {
        let (crisis, tables) = (self.crisis, &self.crisis.tables);
        let figure = rule.figure(crisis).unwrap_or(0.0);
        let place = |at: usize| tables.places.rows[at].id.to_string();
        let item = |at: usize| tables.items.rows[at].id.to_string();
        let ration = |row: usize| &tables.rations.rows[row];
        let group = |rows: &[usize]| {
            let [row] = rows else { return None };
            ration(*row).group.as_ref().map(ToString::to_string)
        };
        let of = |row: usize| ration(row).share_of.as_ref().map(ToString::to_string);
        match rule {
            Rule::Least(rows) => Says::Least {
                item: ration(rows[0]).item.to_string(),
                group: group(rows),
                grams: figures(rows.iter().filter_map(|row| ration(*row).min_g)),
            },
            Rule::Most(rows) => Says::Most {
                item: ration(rows[0]).item.to_string(),
                group: group(rows),
                grams: figures(rows.iter().filter_map(|row| ration(*row).max_g)),
            },
            Rule::ShareLeast(row) => Says::ShareLeast {
                item: ration(*row).item.to_string(),
                share: ration(*row).min_share.map_or(0.0, longpole_base::quantity::Share::value),
                of: of(*row),
            },
            Rule::ShareMost(row) => Says::ShareMost {
                item: ration(*row).item.to_string(),
                share: ration(*row).max_share.map_or(0.0, longpole_base::quantity::Share::value),
                of: of(*row),
            },
            Rule::Shared => Says::Shared { rule: crisis.settings.ration },
            Rule::Capacity(row) => {
                let row = &tables.capacities.rows[*row];
                Says::Capacity {
                    id: row.id.to_string(),
                    on: row.on.to_string(),
                    measure: row.measure.as_str(),
                    amount: figure,
                }
            }
            Rule::Presence(site) => {
                let place = tables.places.rows.get(*site).map(|row| row.id.to_string());
                let link = || tables.links.rows[*site - tables.places.rows.len()].id.to_string();
                Says::Presence { on: place.unwrap_or_else(link) }
            }
            Rule::Supply(row) => {
                let row = &tables.supplies.rows[*row];
                Says::Supply {
                    id: row.id.to_string(),
                    item: row.item.to_string(),
                    place: row.place.to_string(),
                    amount: figure,
                    per: row.per.unwrap_or(Per::Total),
                }
            }
            Rule::Room(row) => {
                let row = &tables.storage.rows[*row];
                Says::Room { id: row.id.to_string(), place: row.place.to_string(), amount: figure }
            }
            Rule::Goods([at, of, period]) => Says::Goods {
                place: place(*at),
                item: item(*of),
                amount: figure,
                from: crisis.settings.grid.periods()[*period].start,
            },
            Rule::Fund(row) => {
                let row = &tables.funds.rows[*row];
                let currency = row.currency.clone().unwrap_or_else(|| crisis.settings.currency.clone());
                Says::Fund { id: row.id.to_string(), amount: row.amount.value(), currency }
            }
            Rule::Unpaid(sector) => Says::Unpaid { sector: crisis.sectors[*sector].clone() },
            Rule::Earmark([sector, at]) => Says::Earmark { sector: crisis.sectors[*sector].clone(), place: place(*at) },
            Rule::Shelf(of) => Says::Shelf {
                item: item(*of),
                days: tables.items.rows[*of].shelf_days.map_or(0.0, longpole_base::quantity::Days::value),
            },
        }
    }

    /// Where the lines of a rule stand, with the column of its figure.
    pub fn at(&self, rule: &Rule) -> Vec<At> {
        if *rule == Rule::Shared {
            return vec![At { field: Some("ration".into()), ..At::file("longpole.toml") }];
        }
        if matches!(rule, Rule::Unpaid(_)) {
            let funds = self.crisis.tables.funds.sheet.as_ref();
            return funds.map(longpole_base::Sheet::at_table).into_iter().collect();
        }
        let lines = self.lines(rule).into_iter();
        let at = lines.filter_map(|line| self.crisis.tables.at(line.table, line.row));
        at.map(|at| At { field: Some(rule.field().to_owned()), ..at }).collect()
    }
}

/// Figures, each once, the largest first.
fn figures(grams: impl Iterator<Item = Grams>) -> Vec<f64> {
    let mut figures: Vec<f64> = grams.map(Grams::value).collect();
    figures.sort_by(|a, b| b.total_cmp(a));
    figures.dedup();
    figures
}
