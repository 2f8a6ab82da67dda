//! The description of the interface, from which the page's client is made.

use utoipa::openapi::{InfoBuilder, OpenApiBuilder};

/// The interface as an OpenAPI document, in JSON with a line end.
///
/// # Panics
/// Never: the document is made of our own types.
pub fn document() -> String {
    let (_, routes) = crate::routes::all().split_for_parts();
    let info = InfoBuilder::new().title("Longpole").version(longpole::VERSION).build();
    let mut document = OpenApiBuilder::new().info(info).build();
    document.merge(routes);
    let text = document.to_pretty_json().expect("a document of our own types");
    text + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_description_is_fresh() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/openapi.json");
        if std::env::var_os("LONGPOLE_ACCEPT").is_some() {
            std::fs::write(path, document()).expect("written");
        }
        let written = std::fs::read_to_string(path).expect("the description");
        assert!(
            written == document(),
            "openapi.json is stale; make it anew with LONGPOLE_ACCEPT=1 cargo test -p longpole-web"
        );
    }
}
