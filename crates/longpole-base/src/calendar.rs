//! The calendar of a plan: consecutive periods, fine now and coarse later, and what falls into them.

use jiff::ToSpan;
use jiff::civil::Date;

/// One stretch of days that the plan treats as a whole.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Period {
    /// The first day.
    pub start: Date,
    /// How many days it has.
    pub days: u32,
    /// Days from the first day of the plan to the first day of this period.
    pub offset: u32,
}

impl Period {
    /// The last day.
    pub fn last_day(&self) -> Date {
        add_days(self.start, i64::from(self.days) - 1)
    }
}

/// The periods of a plan, without gaps.
#[derive(Clone, Debug, PartialEq)]
pub struct Grid {
    periods: Vec<Period>,
}

/// The most periods a plan may have: a day-by-day plan of ten years.
const MOST_PERIODS: usize = 3660;

impl Grid {
    /// Lays out periods from `start`: each entry is a count and a unit, as in `26 week`, `4 month` or `1 "30 days"`.
    ///
    /// # Errors
    /// A sentence that says which entry cannot be read, and what can.
    pub fn parse(start: Date, entries: &[String]) -> Result<Self, String> {
        let mut periods: Vec<Period> = Vec::new();
        let (mut at, mut offset) = (start, 0);
        for entry in entries {
            let (count, step) = parse_entry(entry)?;
            let block = at;
            for n in 1..=count {
                if periods.len() == MOST_PERIODS {
                    return Err(format!("`periods` makes more than {MOST_PERIODS} periods; use longer ones"));
                }
                // Counted from the block's first day, so that month ends do not drift.
                let next = step.after(block, i64::from(n)).ok_or("`periods` ends beyond the year 9999".to_owned())?;
                let days = days_between(at, next);
                periods.push(Period { start: at, days, offset });
                offset += days;
                at = next;
            }
        }
        if periods.is_empty() {
            return Err("`periods` is empty; write for example [\"26 week\"]".into());
        }
        Ok(Self { periods })
    }

    /// The periods in order.
    pub fn periods(&self) -> &[Period] {
        &self.periods
    }

    /// How many periods there are.
    pub fn len(&self) -> usize {
        self.periods.len()
    }

    /// Never true: a grid has at least one period.
    pub fn is_empty(&self) -> bool {
        self.periods.is_empty()
    }

    /// The first day of the plan.
    pub fn start(&self) -> Date {
        self.periods[0].start
    }

    /// The last day of the plan.
    pub fn last_day(&self) -> Date {
        self.periods[self.periods.len() - 1].last_day()
    }

    /// All the days of the plan.
    pub fn days(&self) -> u32 {
        self.periods.iter().map(|period| period.days).sum()
    }

    /// Days of a period that lie between two dates, both included; an open end is open.
    pub fn days_in_force(&self, period: usize, from: Option<Date>, until: Option<Date>) -> u32 {
        let span = &self.periods[period];
        let first = from.map_or(0, |from| offset_of(self.start(), from)).max(i64::from(span.offset));
        let end = i64::from(span.offset + span.days);
        let last = until.map_or(end, |until| (offset_of(self.start(), until) + 1).min(end));
        (last - first).max(0) as u32
    }

    /// The period that holds a date; `None` before the plan and after it.
    pub fn period_of(&self, date: Date) -> Option<usize> {
        let offset = offset_of(self.start(), date);
        self.period_at(offset as f64)
    }

    /// The period that holds a moment, in days from the plan's first day.
    pub fn period_at(&self, day: f64) -> Option<usize> {
        if day < 0.0 {
            return None;
        }
        let after = self.periods.partition_point(|period| f64::from(period.offset) <= day);
        let index = after - 1;
        let period = &self.periods[index];
        (day < f64::from(period.offset + period.days)).then_some(index)
    }

    /// Where something that happens evenly during `period` falls when it takes effect `lag` days later.
    ///
    /// The shares add up to one, less what falls behind the end of the plan. The mean delay is exactly `lag`
    /// on any grid, so weeks now and months later agree with weeks throughout.
    ///
    /// # Panics
    /// When the lag is negative.
    pub fn spread(&self, period: usize, lag: f64) -> Vec<(usize, f64)> {
        self.spread_since(period, None, lag)
    }

    /// As [`spread`](Self::spread), of something that happens only from a date on: evenly over those days of the period.
    /// Nothing, if the period has none of them.
    ///
    /// # Panics
    /// When the lag is negative.
    pub fn spread_since(&self, period: usize, from: Option<Date>, lag: f64) -> Vec<(usize, f64)> {
        assert!(lag >= 0.0, "a lag is not negative");
        let days = self.days_in_force(period, from, None);
        if days == 0 {
            return Vec::new();
        }
        let length = f64::from(days);
        let start = f64::from(self.periods[period].offset + self.periods[period].days - days);
        let (first, last) = (start + lag, start + lag + length);
        let mut shares = Vec::with_capacity(2);
        for (index, target) in self.periods.iter().enumerate().skip(period) {
            let from = f64::from(target.offset);
            if from >= last {
                break;
            }
            let overlap = last.min(from + f64::from(target.days)) - first.max(from);
            if overlap > 1e-9 {
                shares.push((index, overlap / length));
            }
        }
        shares
    }
}

/// Whole days from one date to another; negative if the second is earlier.
pub fn offset_of(start: Date, date: Date) -> i64 {
    i64::from(start.until(date).expect("two dates of one calendar").get_days())
}

/// A date some days later or earlier.
///
/// # Panics
/// When the result lies outside the years of the calendar.
pub fn add_days(date: Date, days: i64) -> Date {
    date.checked_add(days.days()).expect("within the calendar")
}

/// A date some days later or earlier; `None` beyond the years of the calendar.
pub fn try_add_days(date: Date, days: i64) -> Option<Date> {
    date.checked_add(days.days()).ok()
}

fn days_between(from: Date, to: Date) -> u32 {
    offset_of(from, to) as u32
}

#[derive(Clone, Copy)]
enum Step {
    Days(i64),
    Months(i64),
}

impl Step {
    fn after(self, block: Date, n: i64) -> Option<Date> {
        match self {
            Self::Days(days) => block.checked_add((days * n).days()).ok(),
            Self::Months(months) => block.checked_add((months * n).months()).ok(),
        }
    }
}

/// Reads `26 week`, `8 weeks`, `4 month`, `30 days` (one period of thirty days) or `3 x 10 days`.
fn parse_entry(entry: &str) -> Result<(u32, Step), String> {
    let wrong = || {
        format!(
            "`{entry}` is not a run of periods; write for example `26 week`, `4 month`, `14 day`, `30 days` or `3 x 10 days`"
        )
    };
    let folded = crate::number::fold_digits(entry);
    let words: Vec<&str> = folded.split_whitespace().collect();
    // A century in one period, or a century of periods, is a slip of the finger.
    let whole = |text: &str| text.parse::<u32>().ok().filter(|n| (1..=36_600).contains(n)).ok_or_else(wrong);
    match words[..] {
        [count, "x" | "×", length, "day" | "days"] => Ok((whole(count)?, Step::Days(i64::from(whole(length)?)))),
        [length, "days"] => Ok((1, Step::Days(i64::from(whole(length)?)))),
        [count, "day"] => Ok((whole(count)?, Step::Days(1))),
        [count, "week" | "weeks"] => Ok((whole(count)?, Step::Days(7))),
        [count, "month" | "months"] => Ok((whole(count)?, Step::Months(1))),
        _ => Err(wrong()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn grid(entries: &[&str]) -> Grid {
        let entries: Vec<String> = entries.iter().map(ToString::to_string).collect();
        Grid::parse(date(2024, 3, 29), &entries).expect("a grid")
    }

    #[test]
    fn weeks_now_and_months_later() {
        let mixed = grid(&["8 week", "4 month"]);
        assert_eq!(mixed.len(), 12);
        assert_eq!(mixed.periods()[8].start, date(2024, 5, 24));
        assert_eq!(mixed.periods()[8].days, 31);
        assert_eq!(mixed.last_day(), date(2024, 9, 23));
        assert_eq!(grid(&["30 days"]).periods()[0].days, 30);
        assert_eq!(grid(&["3 x 10 days"]).len(), 3);
    }

    #[test]
    fn days_in_force_count_both_ends() {
        let weeks = grid(&["4 week"]);
        assert_eq!(weeks.days_in_force(0, None, None), 7);
        assert_eq!(weeks.days_in_force(0, Some(date(2024, 4, 1)), None), 4);
        assert_eq!(weeks.days_in_force(0, None, Some(date(2024, 3, 29))), 1);
        assert_eq!(weeks.days_in_force(1, None, Some(date(2024, 3, 29))), 0);
        assert_eq!(weeks.days_in_force(1, Some(date(2020, 1, 1)), Some(date(2030, 1, 1))), 7);
    }

    #[test]
    fn a_lag_spreads_without_loss_and_with_the_right_mean() {
        for entries in [&["26 week"][..], &["8 week", "4 month"], &["60 day", "3 month"]] {
            let grid = grid(entries);
            for lag in [0.0, 0.3, 7.0, 10.0, 17.5] {
                let shares = grid.spread(1, lag);
                let total: f64 = shares.iter().map(|(_, share)| share).sum();
                assert!((total - 1.0).abs() < 1e-12, "{entries:?} {lag}: {shares:?}");
            }
        }
        // A week's convoys with ten days on the road: 4/7 arrive in the next week, 3/7 in the one after.
        assert_eq!(grid(&["26 week"]).spread(0, 10.0), vec![(1, 4.0 / 7.0), (2, 3.0 / 7.0)]);
        assert_eq!(grid(&["26 week"]).spread(25, 10.0), vec![]);
    }

    #[test]
    fn what_is_no_run_of_periods_is_named() {
        let wrong = Grid::parse(date(2024, 3, 29), &["some weeks".into()]).expect_err("not periods");
        assert!(wrong.contains("`some weeks`") && wrong.contains("26 week"), "{wrong}");
    }
}
