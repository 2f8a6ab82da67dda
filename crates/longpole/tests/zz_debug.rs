#[test]
fn dbg() {
    for f in std::env::var("DBG").unwrap().split(' ') {
        let d = longpole::read::Disk::new(f);
        let mut opts = longpole::solve::Options::default();
        if std::env::var_os("IPM").is_some() { opts.method = Some(longpole::solve::Method::Interior); }
        match longpole::plan(&d, None, opts) {
            Ok(run) => {
                println!("== {f} cols {} ", run.posed.formulation.program.columns.len());
                for r in &run.solution.reached { println!("{} value {} optimum {} skipped {}", r.name, r.value, r.optimum, r.skipped); }
                let b = run.posed.formulation.program.breaches(&run.solution.values);
                for (i, b) in b.iter().enumerate().filter(|(_, b)| **b > 1e-9) { println!("  breach {} {b}", run.posed.formulation.program.row_name(i)); }
                for l in &run.plan.limits { println!("  {} {} {} {} {}", l.aim, l.table, l.id, l.one_unit, l.gain.value()); }
                if std::env::var_os("FULL").is_some() {
                    for (i, v) in run.solution.values.iter().enumerate().filter(|(_, v)| **v != 0.0) { println!("    {} = {v}", run.posed.formulation.program.column_name(i)); }
                    for p in &run.plan.prices { println!("    price {} = {}", p.row, p.price.value()); }
                }
            }
            Err(e) => println!("== {f}: {e:#?}"),
        }
    }
}
