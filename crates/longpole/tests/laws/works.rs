//! Works: plans with them hold and are proved, nothing is done sooner because something opens later, and small schedules are
//! as good as the best of all of them.

use crate::cases::{ANY, START, folders};
use crate::folder::Folder;
use crate::{CASES, first, law, planned, reached};
use longpole::auditor::program::Program;
use longpole::auditor::prove;
use longpole::base::Date;
use longpole::base::calendar::add_days;
use longpole::poles::of_run;
use longpole::solve::Options;
use longpole::{output, run};
use proptest::strategy::Strategy;
use proptest::test_runner::{Config, RngSeed, TestCaseError, TestError, TestRunner};
use std::sync::atomic::{AtomicUsize, Ordering};

fn day(n: i64) -> String {
    let start: Date = START.parse().expect("a date");
    add_days(start, n).to_string()
}

/// A number below `n`, read off a folder, so that every folder has its own works.
struct Dice(usize);

impl Dice {
    fn of(folder: &Folder) -> Self {
        Self(folder.tables.values().map(|table| table.rows.concat().concat().len() * 31 + table.rows.len()).sum())
    }

    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % n
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }
}

/// The tables of which rows can wait for a work.
const WAITING: [&str; 3] = ["capacities", "storage", "services"];

/// The folder with up to four works, and some of its rows waiting for them.
fn built(folder: &Folder) -> Folder {
    let mut folder = folder.clone();
    let mut dice = Dice::of(&folder);
    let places: Vec<String> = {
        let places = &folder.tables["places"];
        let rows = places.rows.iter().filter(|row| row[places.column("kind")] != "crossing");
        rows.map(|row| row[places.column("id")].clone()).collect()
    };
    let days: u32 = folder.periods.iter().sum();
    let n = 1 + dice.below(4);
    for work in 0..n {
        let after: Vec<String> = (0..work).filter(|_| dice.below(3) == 0).map(|before| format!("w{before}")).collect();
        let material = dice.below(3) == 0;
        let from = if dice.below(4) == 0 { day(dice.below(days as usize) as i64) } else { String::new() };
        let cells = [
            ("id", format!("w{work}")),
            ("title", format!("w{work}")),
            ("place", places[dice.below(places.len())].clone()),
            ("sector", dice.one(&["food", "works"]).to_owned()),
            ("days", dice.one(&["3", "1", "5", "8", "2.5", "12"]).to_owned()),
            ("cost", dice.one(&["100", "0", "1500"]).to_owned()),
            ("crews", dice.one(&["1", "2", "1.5", "0"]).to_owned()),
            ("crew_kind", dice.one(&["all", "all", ""]).to_owned()),
            ("material_item", if material { "meal".into() } else { String::new() }),
            ("material_t", if material { dice.one(&["0.5", "2"]).to_owned() } else { String::new() }),
            ("after", after.join(";")),
            ("divisible", dice.one(&["no", "no", "yes"]).to_owned()),
            ("from", from),
            ("weight", dice.one(&["1", "2"]).to_owned()),
        ];
        folder.add("works", &cells);
    }
    for (row, number) in dice.one(&[&["2"][..], &["2", "1"], &["1", "1.5"]]).iter().enumerate() {
        let from = if row > 0 { day(dice.below(days as usize) as i64) } else { String::new() };
        let until = if dice.below(3) == 0 { day(i64::from(days) / 2) } else { String::new() };
        let until = if from > until { String::new() } else { until };
        let cells = [
            ("id", format!("k{row}")),
            ("kind", "all".into()),
            ("number", (*number).to_owned()),
            ("from", from),
            ("until", until),
        ];
        folder.add("crews", &cells);
    }
    for name in WAITING {
        let Some(table) = folder.tables.get_mut(name) else { continue };
        table.header.push("work");
        for row in &mut table.rows {
            let work = dice.below(2 * n);
            row.push(if work < n { format!("w{work}") } else { String::new() });
        }
    }
    folder.order = dice.one(&[
        "\"survival\", \"standard\", \"cost\"",
        "\"survival\", \"recovery\", \"standard\", \"makespan\", \"cost\"",
        "\"recovery\", \"survival\", \"cost\"",
        "\"makespan\", \"standard\", \"recovery\"",
    ]);
    folder
}

/// The part of what was reached within which searches end.
const SEARCH: f64 = 1e-4;

/// The part by which later aims may seem better than they are: earlier ones are held to a ten-millionth while they are decided.
const LATER: f64 = 1e-3;

#[test]
fn plans_with_works_hold_and_are_proved() {
    let n_cuts = AtomicUsize::new(0);
    law(3 * CASES, ANY, |folder| {
        let folder = built(folder);
        let run = planned(&folder)?;
        output::files(&run).map_err(|refused| format!("{refused}\n{folder:?}"))?;
        for aim in &run.plan.reached {
            if run.posed.formulation.program.whole.is_empty() {
                continue;
            }
            let bound = aim.bound.ok_or_else(|| format!("{} has no bound\n{folder:?}", aim.name))?;
            let is_first = aim.name == run.plan.reached[0].name;
            let room = if is_first { SEARCH } else { LATER };
            crate::agree(&format!("the bound of {}", aim.name), aim.value, bound, room)
                .map_err(|why| format!("{why}\n{folder:?}"))?;
        }
        // The program as it is exported, with its works undecided.
        let posed = run::formulate_folder(&folder.memory(), None).map_err(|found| found.to_string())?;
        let program = &posed.formulation.program;
        n_cuts.fetch_add(program.cuts.len(), Ordering::Relaxed);
        for cut in &program.cuts {
            let values = &run.solution.values;
            let sum: f64 =
                cut.columns.iter().zip(&cut.values).map(|(column, value)| value * values[*column as usize]).sum();
            if sum < cut.least - 1e-6 * cut.least.max(1.0) {
                return Err(format!("a plan with whole works breaks a cut: {sum} of {cut:?}\n{folder:?}"));
            }
        }
        let halves =
            longpole::solve::solve(&program.relaxed(), Options::default()).map_err(|why| format!("{why:?}"))?;
        let (most, low) = (run.plan.reached[0].value, halves.reached[0].value);
        if low > most + 1e-6 * most.abs().max(1.0) {
            return Err(format!("halves reach {low}, whole works {most}\n{folder:?}"));
        }
        let mut mps = Vec::new();
        longpole::program::mps::write(&posed.formulation.program, 0, &mut mps).map_err(|error| error.to_string())?;
        let text = String::from_utf8(mps).map_err(|error| error.to_string())?;
        let program = Program::read(&text).map_err(|why| format!("{why:?}"))?;
        let proof =
            prove(&run.posed.crisis, &run.plan.tables, &program).map_err(|why| format!("{why:?}\n{folder:?}"))?;
        if proof.holds() { Ok(()) } else { Err(format!("{proof:#?}\n{folder:?}")) }
    });
    assert!(n_cuts.into_inner() > 100, "too few cuts were tried");
}

#[test]
fn a_fast_plan_with_works_holds() {
    law(CASES, ANY, |folder| {
        let folder = built(folder);
        let options = Options { fast: true, ..Options::default() };
        let run = longpole::plan(&folder.memory(), None, options).map_err(|stopped| format!("{stopped:#?}"))?;
        output::files(&run).map(drop).map_err(|refused| format!("{refused}\n{folder:?}"))
    });
}

#[test]
fn plans_with_works_lead_back_to_the_input_and_have_their_poles() {
    law(CASES / 2, ANY, |folder| {
        let folder = built(folder);
        crate::trace::is_made_of_input(&folder).map_err(|why| format!("{why}\n{folder:?}"))?;
        crate::trace::adds_up(&folder).map_err(|why| format!("{why}\n{folder:?}"))?;
        let run = planned(&folder)?;
        let found = of_run(&run, 4, Options::default()).map_err(|why| format!("{why:?}\n{folder:?}"))?;
        // With works held, what gives way never takes.
        for pole in found.iter().flat_map(|(found, _)| &found.poles) {
            let lifted = pole.lifted.as_ref().map_or(0.0, |lifted| lifted.gain);
            if lifted < -1e-3 {
                return Err(format!("{:?} loses {lifted}\n{folder:?}", pole.priced.line));
            }
        }
        Ok(())
    });
}

/// The folder, if its first aim counts every work: `makespan` leaves out those that can never be done, and more or fewer can be
/// when days or crews change.
fn counting_all(folder: Folder) -> Option<Folder> {
    (!folder.order.starts_with("\"makespan")).then_some(folder)
}

#[test]
fn a_later_day_for_a_work_never_helps() {
    law(CASES, ANY, |folder| {
        let Some(folder) = counting_all(built(folder)) else { return Ok(()) };
        let before = first(&planned(&folder)?);
        let mut later = folder.clone();
        let table = later.tables.get_mut("works").expect("there are works");
        let from = table.column("from");
        table.rows[0][from] = day(6);
        let earlier: Option<Date> = folder.tables["works"].rows[0][from].parse().ok();
        if earlier.is_some_and(|date| date.to_string() > day(6)) {
            return Ok(());
        }
        let after = first(&planned(&later).map_err(|why| format!("{why}\n{later:?}"))?);
        let room = SEARCH * before.abs().max(1.0);
        if after >= before - room { Ok(()) } else { Err(format!("{before} became {after}\n{folder:?}")) }
    });
}

#[test]
fn a_crew_more_never_hurts_and_nothing_is_missed_that_is_done() {
    law(CASES, ANY, |folder| {
        let Some(folder) = counting_all(built(folder)) else { return Ok(()) };
        let before = first(&planned(&folder)?);
        let mut more = folder.clone();
        more.scale("crews", "number", 2.0);
        let after = first(&planned(&more)?);
        let room = SEARCH * before.abs().max(1.0);
        if after > before + room {
            return Err(format!("twice the crews: {before} became {after}\n{folder:?}"));
        }
        // Where nothing waits for a work, and works take nothing but crews, people are served as well as can be.
        let mut open = folder.clone();
        for name in WAITING {
            let Some(table) = open.tables.get_mut(name) else { continue };
            let work = table.column("work");
            table.rows.iter_mut().for_each(|row| row[work].clear());
        }
        let (served, waiting) = (planned(&open)?, planned(&folder)?);
        for aim in ["survival", "standard"].into_iter().filter(|aim| folder.order.starts_with(&format!("\"{aim}"))) {
            let (open, shut) = (reached(&served, aim), reached(&waiting, aim));
            if open > shut + SEARCH * shut.abs().max(1.0) {
                return Err(format!("{aim}: {shut} with works in the way, {open} without\n{folder:?}"));
            }
        }
        Ok(())
    });
}

/// A few works that share crews of one kind.
#[derive(Clone, Debug)]
struct Small {
    /// Days, crews, weight.
    works: Vec<(usize, usize, usize)>,
    /// For each the works before it.
    after: Vec<Vec<usize>>,
    crews: usize,
}

impl Small {
    fn make(numbers: &[u16]) -> Self {
        let mut numbers = numbers.iter().copied().map(usize::from).chain(std::iter::repeat(0));
        let mut below = |n: usize| numbers.next().expect("endless") % n;
        let crews = 2 + below(3);
        let n = 3 + below(4);
        let works: Vec<_> = (0..n).map(|_| (1 + below(4), 1 + below(crews), 1 + below(3))).collect();
        let after = (0..n).map(|work| (0..work).filter(|_| below(3) == 2).collect()).collect();
        Self { works, after, crews }
    }

    /// Days that are always enough: one after the other.
    fn days(&self) -> usize {
        self.works.iter().map(|(days, ..)| days).sum()
    }

    /// The least of a sum that rises with every day of any work, over all schedules: each work in turn on each day on which it
    /// can begin. `cost` is of the ends.
    fn best(&self, cost: &dyn Fn(&[usize]) -> usize) -> usize {
        let mut best = usize::MAX;
        self.extend(&mut Vec::new(), &mut vec![0; self.days()], cost, &mut best);
        best
    }

    fn extend(&self, ends: &mut Vec<usize>, busy: &mut [usize], cost: &dyn Fn(&[usize]) -> usize, best: &mut usize) {
        // Works stand behind those they wait for. What is scheduled costs at least this much.
        let so_far = cost(ends);
        if so_far >= *best {
            return;
        }
        let work = ends.len();
        if work == self.works.len() {
            *best = so_far;
            return;
        }
        let (days, crews, _) = self.works[work];
        let ready = self.after[work].iter().map(|before| ends[*before]).max().unwrap_or(0);
        for begins in ready..=(self.days() - days) {
            let span = begins..begins + days;
            if busy[span.clone()].iter().all(|others| others + crews <= self.crews) {
                busy[span.clone()].iter_mut().for_each(|others| *others += crews);
                ends.push(begins + days);
                self.extend(ends, busy, cost, best);
                ends.pop();
                busy[span].iter_mut().for_each(|others| *others -= crews);
            }
        }
    }

    /// The same as a folder on a grid of days, with an aim.
    fn memory(&self, aim: &str) -> longpole::read::Memory {
        let settings = format!(
            "[crisis]\nid = \"small\"\nstart = {START}\nperiods = [\"{} day\"]\ncurrency = \"USD\"\n\n[aims]\norder = [\"{aim}\"]\n",
            self.days()
        );
        let mut works = "id,title,place,sector,days,crews,crew_kind,after,weight\n".to_owned();
        for (work, (days, crews, weight)) in self.works.iter().enumerate() {
            let after: Vec<String> = self.after[work].iter().map(|before| format!("w{before}")).collect();
            works += &format!("w{work},w,town,shelter,{days},{crews},all,{},{weight}\n", after.join(";"));
        }
        let crews = format!("id,kind,number\nall,all,{}\n", self.crews);
        [
            ("longpole.toml", settings),
            ("places.csv", "id,name,kind\nport,Port,port\ntown,Town,area\n".to_owned()),
            ("links.csv", "id,from,to,mode\nroad,port,town,road\n".to_owned()),
            ("items.csv", "id,name\nmeal,Meal\n".to_owned()),
            ("needs.csv", "id,name,sector,unit,kind,standard\nenergy,Energy,food,kcal,eaten,2000\n".to_owned()),
            ("contents.csv", "item,need,amount\nmeal,energy,4000\n".to_owned()),
            ("population.csv", format!("place,from,people\ntown,{START},10\n")),
            ("supplies.csv", "id,place,item,price\nmeal,port,meal,500\n".to_owned()),
            ("works.csv", works),
            ("crews.csv", crews),
        ]
        .into_iter()
        .map(|(path, text)| (path, text.into_bytes()))
        .collect()
    }

    fn holds(&self) -> Result<(), String> {
        let weighted = |ends: &[usize]| ends.iter().zip(&self.works).map(|(end, (.., weight))| end * weight).sum();
        let last = |ends: &[usize]| ends.iter().copied().max().unwrap_or(0);
        for (aim, best) in [("makespan", self.best(&last)), ("recovery", self.best(&weighted))] {
            let run = longpole::plan(&self.memory(aim), None, Options::default())
                .map_err(|stopped| format!("no plan: {stopped:#?}"))?;
            crate::agree(aim, reached(&run, aim), best as f64, 1e-9)?;
            output::files(&run).map_err(|refused| refused.to_string())?;
        }
        Ok(())
    }
}

#[test]
fn small_schedules_are_the_best_of_all() {
    let config = Config { cases: 48, rng_seed: RngSeed::Fixed(2030), failure_persistence: None, ..Config::default() };
    let small = proptest::collection::vec(0_u16..1000, 8..48).prop_map(|numbers| Small::make(&numbers));
    let result = TestRunner::new(config).run(&small, |small| small.holds().map_err(TestCaseError::fail));
    match result {
        Ok(()) => {}
        Err(TestError::Fail(why, small)) => panic!("{why}\n{small:#?}"),
        Err(TestError::Abort(why)) => panic!("{why}"),
    }
}

#[test]
fn folders_with_works_begin_some() {
    // A law about works that no folder ever begins would say little.
    let mut begun = 0;
    let mut runner = TestRunner::new(Config { rng_seed: RngSeed::Fixed(7), ..Config::default() });
    for _ in 0..16 {
        let folder = proptest::strategy::ValueTree::current(&folders(ANY).new_tree(&mut runner).expect("a folder"));
        let run = planned(&built(&folder)).expect("a plan");
        begun += usize::from(run.plan.tables.works.iter().any(|row| row.begins.is_some()));
    }
    assert!(begun >= 8, "works are begun in {begun} of 16 folders");
}
