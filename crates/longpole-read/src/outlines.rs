//! `places.geojson`: outlines of areas, which maps are drawn with. No plan rests on it, so that nothing about it is an error.

use crate::Source;
use longpole_base::{At, Diagnostics};
use longpole_model::Tables;
use serde_json::Value;
use std::io::ErrorKind;

/// The file with outlines of places.
pub const OUTLINES: &str = "places.geojson";

/// Notes outlines that cannot be read, and those that are of no place of the folder.
pub(crate) fn check(source: &dyn Source, tables: &Tables, diagnostics: &mut Diagnostics) {
    let read = match source.bytes(OUTLINES) {
        Err(error) if error.kind() == ErrorKind::NotFound => return,
        Err(error) => Err((At::file(OUTLINES), error.to_string())),
        Ok(bytes) => serde_json::from_slice::<Value>(&bytes).map_err(|error| {
            let at = At { line: u32::try_from(error.line()).ok(), ..At::file(OUTLINES) };
            (at, error.to_string())
        }),
    };
    match read {
        Err((at, why)) => diagnostics.warn(
            "unread-outlines",
            Some(at),
            format!("`{OUTLINES}` cannot be read as GeoJSON: {why}"),
            "write it again from where it came, or take it away; until then maps show circles".into(),
        ),
        Ok(json) if !names_a_place(&json, tables) => diagnostics.warn(
            "unnamed-outlines",
            Some(At::file(OUTLINES)),
            format!("no feature of `{OUTLINES}` names a place of the folder"),
            "give each feature the `id` or `pcode` of its place, as its `id` or in any property; until then maps show circles"
                .into(),
        ),
        Ok(_) => {}
    }
}

/// Whether any feature of a collection has the id or P-code of a place.
fn names_a_place(json: &Value, tables: &Tables) -> bool {
    let features = json["features"].as_array().into_iter().flatten();
    let mut names = features.flat_map(|feature| {
        let properties = feature["properties"].as_object().into_iter().flatten().map(|(_, value)| value);
        properties.chain([&feature["id"]]).filter_map(Value::as_str)
    });
    let places = &tables.places.rows;
    names.any(|name| places.iter().any(|row| row.id.as_str() == name || row.pcode.as_deref() == Some(name)))
}
