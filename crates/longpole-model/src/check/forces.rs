//! Forces that can have people, and courses that can be held.

use super::warn;
use crate::entities::ForceKind;
use crate::tables::Tables;
use longpole_base::diagnostic::Diagnostics;
use longpole_base::quantity::Money;

pub(super) fn forces(tables: &Tables, diagnostics: &mut Diagnostics) {
    for (index, force) in tables.forces.rows.iter().enumerate() {
        let at = |field| tables.forces.at_field(index, field);
        if force.kind != ForceKind::Local && force.strength.is_none() {
            diagnostics.error(
                "force-without-strength",
                at("strength"),
                format!("`{}` is {}, but has no `strength` that it could be sent up to", force.id, force.kind),
                "fill in the ceiling of its mandate".into(),
            );
        }
        let has_courses = tables.courses.rows.iter().any(|course| course.force == force.id);
        if force.kind == ForceKind::Local && !has_courses && force.ready_now.value() == 0.0 {
            warn(
                &tables.forces,
                index,
                "kind",
                "force-without-people",
                format!("`{}` is local, but nobody is ready and no course trains anybody", force.id),
                "add rows to `courses.csv`, or fill in `ready_now`",
                diagnostics,
            );
        }
        for (id, fund) in
            force.funds.iter().filter_map(|id| Some((id, tables.funds.rows.iter().find(|fund| fund.id == *id)?)))
        {
            let why = if !fund.places.is_empty() {
                "may be spent only for certain places"
            } else if !fund.sectors.is_empty() && !fund.sectors.contains(&force.sector) {
                "is earmarked for other sectors"
            } else {
                continue;
            };
            diagnostics.error(
                "force-fund-tied",
                at("funds"),
                format!("`{id}` is to pay for `{}`, whose sector is `{}`, but {why}", force.id, force.sector),
                format!("name a fund that is free, or add `{}` to its sectors", force.sector),
            );
        }
        let costs = [
            ("cost_head_year_low", force.cost_head_year_low),
            ("cost_head_year_central", force.cost_head_year_central),
            ("cost_head_year_high", force.cost_head_year_high),
        ];
        let known: Vec<(&str, Money)> = costs.into_iter().filter_map(|(name, cost)| Some((name, cost?))).collect();
        if let Some(pair) = known.windows(2).find(|pair| pair[0].1 > pair[1].1) {
            diagnostics.error(
                "force-costs-reversed",
                at(pair[1].0),
                format!(
                    "`{}` of `{}` is {}, but `{}` is {}, which is more",
                    pair[1].0,
                    force.id,
                    pair[1].1.value(),
                    pair[0].0,
                    pair[0].1.value()
                ),
                "put them in order: low, central, high".into(),
            );
        }
    }
}

pub(super) fn courses(tables: &Tables, diagnostics: &mut Diagnostics) {
    for (index, course) in tables.courses.rows.iter().enumerate() {
        let at = |field| tables.courses.at_field(index, field);
        let several = course.classes.is_some_and(|classes| classes.value() > 1.0);
        if course.every_days.is_none() && several {
            diagnostics.error(
                "course-schedule",
                at("every_days"),
                format!("`{}` has several classes, but does not say how many days apart", course.id),
                "fill in `every_days`, or write 1 into `classes`".into(),
            );
        }
        if course.classes.is_some_and(|classes| classes.value().fract() != 0.0) {
            diagnostics.error(
                "course-schedule",
                at("classes"),
                format!("`{}` has a part of a class", course.id),
                "write a whole number of classes; a smaller class is a row of its own".into(),
            );
        }
        if let (Some(first), Some(until)) = (course.first, course.until)
            && first > until
        {
            diagnostics.error(
                "course-schedule",
                at("until"),
                format!(
                    "`{}` begins on {first}, but its last class must begin by {until}, which is earlier",
                    course.id
                ),
                "exchange the two dates, or correct the one that is wrong".into(),
            );
        }
        let force = tables.forces.rows.iter().find(|force| force.id == course.force);
        if force.is_some_and(|force| force.kind == ForceKind::Multinational) {
            warn(
                &tables.courses,
                index,
                "force",
                "course-unused",
                format!(
                    "`{}` trains people for `{}`, which is sent from other countries: it trains nobody",
                    course.id, course.force
                ),
                "make the force `local` or `mixed`, or delete the course",
                diagnostics,
            );
        }
    }
}
