//! The map: areas by what they get, links by what they carry. No base map; what lies far off stands at the edge, in its
//! direction.

use crate::View;
use crate::document::{Picture, SHADES, shade};
use crate::language::Words;
use crate::svg::{Anchor, INK, SOFT, Svg, Type, cut, width_of};
use longpole_model::entities::{Mode, PlaceKind};
use serde_json::Value;
use std::collections::BTreeMap;

const SIDE: f64 = 360.0;
const HEIGHT: f64 = 326.0;
const MARGIN: f64 = 30.0;

/// Places farther from the middle of the areas than so many times the farthest area stand at the edge.
const FAR: f64 = 1.7;

/// The least radius of what is shown, in degrees: about 3 km.
const LEAST: f64 = 0.03;

const WIDEST: f64 = 11.0;
const LABEL: Type = Type { size: 10.5, bold: false, fill: INK, rim: true };
const BOLD: Type = Type { size: 10.5, bold: true, fill: INK, rim: true };
const LINK: &str = "#3f7388";

/// Points east and south of an origin, in degrees of latitude.
type Point = (f64, f64);

/// A place on the map.
struct Spot {
    at: Point,
    radius: f64,
    is_area: bool,
    at_edge: bool,
}

/// A rectangle: left, top, right, bottom.
type Area = (f64, f64, f64, f64);

/// The map; `None` if no area has coordinates.
pub(crate) fn picture(view: &View<'_>) -> Option<Picture> {
    let (facts, words, tables) = (view.facts, view.words, &view.input.crisis.tables);
    let rows = &tables.places.rows;
    let is_area = |place: usize| rows[place].kind == PlaceKind::Area && facts.met_at(place).is_some();
    let areas: Vec<usize> = (0..rows.len()).filter(|place| is_area(*place)).collect();
    let degrees = |place: usize| Some((rows[place].lon?.value(), rows[place].lat?.value()));
    let latitudes: Vec<f64> = areas.iter().filter_map(|place| Some(degrees(*place)?.1)).collect();
    if latitudes.is_empty() {
        return None;
    }
    let squeeze = (latitudes.iter().sum::<f64>() / latitudes.len() as f64).to_radians().cos().max(0.05);
    let flat = |(lon, lat): Point| (lon * squeeze, -lat);
    let known: BTreeMap<usize, Point> = (0..rows.len()).filter_map(|at| Some((at, flat(degrees(at)?)))).collect();
    let outlines = outlines(view, &areas, &flat);
    let frame = Frame::of(&areas, &known, &outlines);
    let mut spots = spots(view, &areas, &known, &frame);
    space_out(&mut spots);

    let mut svg = Svg::new(SIDE, HEIGHT, words.language.is_rtl());
    svg.rect((0.0, 0.0), (SIDE, HEIGHT), "#f7f8f7");
    for (place, rings) in &outlines {
        let fill = SHADES[shade(facts.met_at(*place).unwrap_or_default())].0;
        let mut path = String::new();
        for ring in rings {
            for (n, point) in ring.iter().enumerate() {
                let (x, y) = frame.to(*point);
                path.push_str(&format!("{}{x:.1} {y:.1}", if n == 0 { "M" } else { "L" }));
            }
            path.push('Z');
        }
        svg.raw(&format!(
            r##"<path d="{path}" fill="{fill}" fill-rule="evenodd" stroke="#ffffff" stroke-width="1"/>"##
        ));
    }
    let most = facts.links.values().map(|(tonnes, ..)| *tonnes).fold(0.0, f64::max);
    links(&mut svg, view, &spots, most);
    let mut taken: Vec<Area> = Vec::new();
    for (place, spot) in &spots {
        let (x, y) = spot.at;
        taken.push((x - spot.radius, y - spot.radius, x + spot.radius, y + spot.radius));
        if spot.is_area {
            let fill = SHADES[shade(facts.met_at(*place).unwrap_or_default())].0;
            if !outlines.contains_key(place) {
                svg.raw(&format!(
                    r##"<circle cx="{x:.1}" cy="{y:.1}" r="{:.1}" fill="{fill}" stroke="#ffffff" stroke-width="1.2"/>"##,
                    spot.radius
                ));
            }
        } else if spot.at_edge {
            svg.rect((x - 3.0, y - 3.0), (6.0, 6.0), SOFT);
        } else {
            svg.raw(&format!(
                r##"<circle cx="{x:.1}" cy="{y:.1}" r="3" fill="#ffffff" stroke="{INK}" stroke-width="1.3"/>"##
            ));
        }
    }
    // Areas are named first: they have the best places.
    let mut order: Vec<(&usize, &Spot)> = spots.iter().collect();
    order.sort_by_key(|(place, spot)| (!spot.is_area, spot.at_edge, **place));
    for (place, spot) in order {
        label(&mut svg, view, *place, spot, &mut taken);
    }
    key(&mut svg, words, most);
    let alt = words.say("map-alt");
    let note = words.say(if spots.values().any(|spot| spot.at_edge) { "map-note-edge" } else { "map-note" });
    Some(Picture { title: words.say("map-title"), svg: svg.finish(&alt), alt, note })
}

/// What the picture shows of the world.
struct Frame {
    middle: Point,
    scale: f64,
    radius: f64,
}

impl Frame {
    fn of(areas: &[usize], known: &BTreeMap<usize, Point>, outlines: &BTreeMap<usize, Vec<Vec<Point>>>) -> Self {
        let mut core: Vec<Point> = areas.iter().filter_map(|area| known.get(area).copied()).collect();
        core.extend(outlines.values().flatten().flatten());
        let (middle, half) = bounds(&core);
        let radius = core.iter().map(|point| distance(*point, middle)).fold(LEAST, f64::max).max(half.0.max(half.1));
        core.extend(known.values().filter(|point| distance(**point, middle) <= radius * FAR));
        let (middle, half) = bounds(&core);
        let half = half.0.max(half.1).max(LEAST);
        Self { middle, scale: (HEIGHT / 2.0 - MARGIN - 12.0) / half, radius: half }
    }

    fn to(&self, point: Point) -> Point {
        (
            SIDE / 2.0 + (point.0 - self.middle.0) * self.scale,
            HEIGHT / 2.0 - 10.0 + (point.1 - self.middle.1) * self.scale,
        )
    }

    fn holds(&self, point: Point) -> bool {
        let (x, y) = (point.0 - self.middle.0, point.1 - self.middle.1);
        x.abs().max(y.abs()) <= self.radius * 1.001
    }

    /// Where the way from the middle to a place leaves the picture.
    fn edge(&self, point: Point) -> Point {
        let (x, y) = (point.0 - self.middle.0, point.1 - self.middle.1);
        let (across, down) = (SIDE / 2.0 - 9.0, HEIGHT / 2.0 - 9.0);
        let factor = (across / x.abs().max(1e-12)).min(down / y.abs().max(1e-12));
        (SIDE / 2.0 + x * factor, (HEIGHT / 2.0 + y * factor).clamp(9.0, HEIGHT - 40.0))
    }
}

fn bounds(points: &[Point]) -> (Point, Point) {
    let fold = |pick: fn(&Point) -> f64| {
        let values = points.iter().map(pick);
        values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)))
    };
    let (x, y) = (fold(|point| point.0), fold(|point| point.1));
    ((f64::midpoint(x.0, x.1), f64::midpoint(y.0, y.1)), ((x.1 - x.0) / 2.0, (y.1 - y.0) / 2.0))
}

fn distance(a: Point, b: Point) -> f64 {
    (a.0 - b.0).hypot(a.1 - b.1)
}

/// Where each place stands that has coordinates, or that something comes from.
fn spots(view: &View<'_>, areas: &[usize], known: &BTreeMap<usize, Point>, frame: &Frame) -> BTreeMap<usize, Spot> {
    let (facts, rows) = (view.facts, &view.input.crisis.tables.places.rows);
    let legs = view.input.crisis.tables.links.rows.iter().zip(&view.input.crisis.legs);
    let used: Vec<usize> = legs
        .filter(|(row, _)| facts.links.contains_key(row.id.as_str()))
        .flat_map(|(_, leg)| [leg.from, leg.to])
        .collect();
    let largest = facts.people.values().copied().fold(1.0, f64::max);
    let mut spots = BTreeMap::new();
    for (place, point) in known {
        let is_area = areas.contains(place);
        let is_far = !frame.holds(*point);
        let on_the_way = [PlaceKind::Crossing, PlaceKind::Port, PlaceKind::Hub].contains(&rows[*place].kind);
        // Far off, only what is used is shown.
        if !is_area && !used.contains(place) && (is_far || !on_the_way) {
            continue;
        }
        let people = facts.people.get(place).copied().unwrap_or(0.0);
        let radius = if is_area { 7.0 + 13.0 * (people / largest).sqrt() } else { 4.0 };
        let at = if is_far && !is_area { frame.edge(*point) } else { frame.to(*point) };
        spots.insert(*place, Spot { at, radius, is_area, at_edge: is_far && !is_area });
    }
    spots
}

/// Moves places at the edge apart that would stand on each other.
fn space_out(spots: &mut BTreeMap<usize, Spot>) {
    let mut placed: Vec<Point> = Vec::new();
    for spot in spots.values_mut().filter(|spot| spot.at_edge) {
        let on_side = (spot.at.0 - SIDE / 2.0).abs() > SIDE / 2.0 - 12.0;
        while placed.iter().any(|other| distance(*other, spot.at) < 20.0) {
            if on_side {
                spot.at.1 += if spot.at.1 < HEIGHT / 2.0 { 20.0 } else { -20.0 };
            } else {
                spot.at.0 += if spot.at.0 < SIDE / 2.0 { 20.0 } else { -20.0 };
            }
            if placed.len() > 12 {
                break;
            }
        }
        placed.push(spot.at);
    }
}

fn links(svg: &mut Svg, view: &View<'_>, spots: &BTreeMap<usize, Spot>, most: f64) {
    let crisis = view.input.crisis;
    for (row, leg) in crisis.tables.links.rows.iter().zip(&crisis.legs) {
        let (Some(from), Some(to)) = (spots.get(&leg.from), spots.get(&leg.to)) else { continue };
        let tonnes = view.facts.links.get(row.id.as_str()).map_or(0.0, |sums| sums.0);
        if tonnes <= 0.0 || most <= 0.0 {
            svg.line(from.at, to.at, "#b9c2c2", 0.7, r#" stroke-dasharray="1.5 2.5""#);
            continue;
        }
        let width = (WIDEST * tonnes / most).max(0.9);
        let dashes = if row.mode == Mode::Air { r#" stroke-dasharray="5 3""# } else { r#" stroke-linecap="round""# };
        svg.line(from.at, to.at, LINK, width, &format!(r#" stroke-opacity="0.62"{dashes}"#));
    }
}

/// Names a place where there is room; the name of a place nobody lives at is left out if there is none.
fn label(svg: &mut Svg, view: &View<'_>, place: usize, spot: &Spot, taken: &mut Vec<Area>) {
    let name = view.place(view.input.crisis.tables.places.rows[place].id.as_str());
    let (x, y) = spot.at;
    let share = view.facts.met_at(place).filter(|_| spot.is_area).map(|met| view.words.percent(met));
    let with = if spot.is_area { BOLD } else { LABEL };
    let name = cut(&name, LABEL.size, 170.0);
    let wide =
        width_of(&name, with.size, with.bold).max(share.as_ref().map_or(0.0, |text| width_of(text, 10.5, false)));
    let high = if share.is_some() { 24.0 } else { 12.0 };
    let r = spot.radius + 3.0;
    let mut tries = Vec::new();
    for away in [0.0, 8.0, 16.0, 26.0] {
        let r = r + away;
        tries.extend([
            ((x + r, y - high / 2.0), Anchor::Left),
            ((x - r - wide, y - high / 2.0), Anchor::Right),
            ((x - wide / 2.0, y - r - high), Anchor::Middle),
            ((x - wide / 2.0, y + r), Anchor::Middle),
            ((x + r * 0.7, y - r * 0.7 - high), Anchor::Left),
            ((x + r * 0.7, y + r * 0.7), Anchor::Left),
            ((x - r * 0.7 - wide, y - r * 0.7 - high), Anchor::Right),
            ((x - r * 0.7 - wide, y + r * 0.7), Anchor::Right),
        ]);
    }
    let lies = |(left, top): Point| (left, top, left + wide, top + high);
    let within =
        |(left, top, right, bottom): Area| left >= 2.0 && top >= 2.0 && right <= SIDE - 2.0 && bottom <= HEIGHT - 30.0;
    let is_free = |area: Area| taken.iter().all(|other| !overlap(area, *other));
    let found = tries.iter().find(|(corner, _)| within(lies(*corner)) && is_free(lies(*corner)));
    let found = found.or_else(|| tries.iter().find(|(corner, _)| spot.is_area && within(lies(*corner))));
    let Some((corner, anchor)) = found else { return };
    let at = match anchor {
        Anchor::Left => corner.0,
        Anchor::Middle => corner.0 + wide / 2.0,
        Anchor::Right => corner.0 + wide,
    };
    svg.text((at, corner.1 + 10.0), &name, *anchor, with);
    if let Some(share) = share {
        svg.text((at, corner.1 + 22.0), &share, *anchor, LABEL);
    }
    taken.push(lies(*corner));
}

fn overlap(a: Area, b: Area) -> bool {
    a.0 < b.2 && b.0 < a.2 && a.1 < b.3 && b.1 < a.3
}

/// What the widths mean.
fn key(svg: &mut Svg, words: &Words, most: f64) {
    if most <= 0.0 {
        return;
    }
    // A round figure below the largest.
    let unit = 10_f64.powf(most.log10().floor());
    let round = unit * (most / unit).floor();
    let text = words.with("tonnes", &[("number", words.brief(round).into())]);
    let with = Type { size: 9.5, bold: false, fill: SOFT, rim: false };
    let width = (WIDEST * round / most).max(0.9);
    svg.line((14.0, HEIGHT - 14.0), (44.0, HEIGHT - 14.0), LINK, width, r#" stroke-opacity="0.62""#);
    svg.text((52.0, HEIGHT - 10.5), &text, Anchor::Left, with);
}

/// Outlines of areas, of a feature collection whose features name a place by its id or P-code in any property.
fn outlines(view: &View<'_>, areas: &[usize], flat: &dyn Fn(Point) -> Point) -> BTreeMap<usize, Vec<Vec<Point>>> {
    let mut found: BTreeMap<usize, Vec<Vec<Point>>> = BTreeMap::new();
    let Some(Ok(json)) = view.input.outlines.map(serde_json::from_slice::<Value>) else { return found };
    let rows = &view.input.crisis.tables.places.rows;
    for feature in json["features"].as_array().into_iter().flatten() {
        let names: Vec<&str> =
            feature["properties"].as_object().into_iter().flatten().filter_map(|(_, value)| value.as_str()).collect();
        let id = feature["id"].as_str();
        let is_meant = |place: &&usize| {
            let row = &rows[**place];
            let codes = [Some(row.id.as_str()), row.pcode.as_deref()];
            codes.into_iter().flatten().any(|code| names.contains(&code) || id == Some(code))
        };
        let Some(place) = areas.iter().find(is_meant) else { continue };
        let geometry = &feature["geometry"];
        let polygons: Vec<&Value> = match geometry["type"].as_str() {
            Some("Polygon") => vec![&geometry["coordinates"]],
            Some("MultiPolygon") => geometry["coordinates"].as_array().into_iter().flatten().collect(),
            _ => continue,
        };
        for ring in polygons.into_iter().filter_map(Value::as_array).flatten().filter_map(Value::as_array) {
            let point = |point: &Value| Some(flat((point[0].as_f64()?, point[1].as_f64()?)));
            let ring: Vec<Point> =
                ring.iter().filter_map(point).filter(|p| p.0.is_finite() && p.1.is_finite()).collect();
            if ring.len() >= 3 {
                found.entry(*place).or_default().push(ring);
            }
        }
    }
    found
}
