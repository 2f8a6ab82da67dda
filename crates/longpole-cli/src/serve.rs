//! `longpole serve`: a page on this machine to explore and change a plan.

use crate::commands::{fail, print, source_at};
use clap::Args;
use longpole::language::Words;
use longpole_web::Server;
use std::path::PathBuf;
use std::process::{Command, ExitCode, Stdio};

/// What to serve, and where.
#[derive(Args)]
pub(crate) struct Serve {
    /// The crisis folder.
    folder: PathBuf,
    /// The port to listen on; any free one if not given.
    #[arg(long, value_name = "N")]
    port: Option<u16>,
    /// Open the page in the browser.
    #[arg(long)]
    open: bool,
}

/// `longpole serve`
pub(crate) fn serve(arguments: &Serve, words: &Words) -> ExitCode {
    source_at(&arguments.folder, words);
    let server = match Server::listen(&arguments.folder, arguments.port) {
        Ok(server) => server,
        Err(error) => return fail(words, &words.fill("not-served", &[("error", &error.to_string())])),
    };
    let address = server.address();
    print(&format!("{address}\n"));
    eprintln!("{}", words.say("served"));
    if arguments.open && !opened(&address) {
        eprintln!("{}", words.say("not-opened"));
    }
    match server.run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(words, &words.fill("served-no-longer", &[("error", &error.to_string())])),
    }
}

/// Opens an address with what the system opens addresses with.
fn opened(address: &str) -> bool {
    let (program, first): (&str, &[&str]) = if cfg!(target_os = "macos") {
        ("open", &[])
    } else if cfg!(target_os = "windows") {
        ("cmd", &["/C", "start", ""])
    } else {
        ("xdg-open", &[])
    };
    Command::new(program).args(first).arg(address).stdout(Stdio::null()).stderr(Stdio::null()).spawn().is_ok()
}
