//! `longpole serve`: a page on this machine to explore and change a plan.

use crate::commands::{fail, print, source_at};
use clap::Args;
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
pub(crate) fn serve(arguments: &Serve) -> ExitCode {
    source_at(&arguments.folder);
    let server = match Server::listen(&arguments.folder, arguments.port) {
        Ok(server) => server,
        Err(error) => return fail(&format!("nothing can be served: {error}; another --port may be free")),
    };
    let address = server.address();
    print(&format!("{address}\n"));
    eprintln!("The page is for this machine alone, and for whoever has the address. Ctrl-C ends it.");
    if arguments.open && !opened(&address) {
        eprintln!("No browser could be started; open the address above.");
    }
    match server.run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&format!("the page is served no longer: {error}")),
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
