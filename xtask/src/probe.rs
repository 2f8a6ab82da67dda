//! probe
use longpole::read::Disk;
pub fn run() -> anyhow::Result<()> {
    let folder = std::env::args().nth(1).unwrap();
    let scenario = std::env::args().nth(2).filter(|s| s != "base");
    let source = Disk::new(&folder);
    let options = longpole::solve::Options { fast: std::env::var("FAST").is_ok(), method: match std::env::var("METHOD").as_deref() { Ok("s") => Some(longpole::solve::Method::Simplex), Ok("i") => Some(longpole::solve::Method::Interior), _ => None }, ..Default::default() };
    match longpole::plan(&source, scenario.as_deref(), options) {
        Ok(run) => {
            println!("{}", run.posed.diagnostics);
            let p = &run.posed.formulation.program;
            println!("{} cols {} rows {} nz", p.columns.len(), p.rows.len(), p.n_entries());
            println!("{:?}", run.timings);
            for r in &run.solution.reached { println!("{r:?}"); }
            for n in &run.plan.summary.needs { println!("{n:?}"); }
            println!("{:?} {:?}", run.plan.summary.sectors, run.plan.summary.unspent);
            for l in run.plan.limits.iter().take(12) { println!("{l:?}"); }
            if let Ok(path) = std::env::var("MPS") {
                for k in 0..p.aims.len() { let mut f = std::io::BufWriter::new(std::fs::File::create(format!("{path}.{k}.mps"))?);
                longpole::program::mps::write(p, k, &mut f)?; }
            }
        }
        Err(longpole::Stopped::Input(d)) => println!("{d}"),
        Err(longpole::Stopped::Unsolved(w, d)) => println!("{w:?}\n{d}"),
    }
    Ok(())
}
