//! The chart: a row for each need, a field for each period, shaded by the part that is met.

use crate::View;
use crate::document::{Picture, SHADES, shade};
use crate::svg::{Anchor, INK, SOFT, Svg, Type, cut};
use longpole_base::calendar::offset_of;

const WIDTH: f64 = 360.0;
const NAMES: f64 = 112.0;
const FIGURES: f64 = 40.0;
const TOP: f64 = 22.0;

pub(crate) const SMALL: Type = Type { size: 9.5, bold: false, fill: SOFT, rim: false };
const NAME: Type = Type { size: 11.0, bold: false, fill: INK, rim: false };
const SHARE: Type = Type { size: 11.0, bold: true, fill: INK, rim: false };

/// The chart; `None` if nobody needs anything.
pub(crate) fn picture(view: &View<'_>) -> Option<Picture> {
    let (facts, words, crisis) = (view.facts, view.words, view.input.crisis);
    let mut needs: Vec<(usize, f64)> =
        facts.fairness.needs.iter().map(|(need, fills)| (*need, fills.share())).collect();
    if needs.is_empty() {
        return None;
    }
    // Worst first, as elsewhere on the page.
    needs.sort_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)));
    let row = (258.0 / needs.len() as f64).clamp(13.0, 26.0);
    let height = TOP + row * needs.len() as f64 + 44.0;
    let is_rtl = words.language.is_rtl();
    let mut svg = Svg::new(WIDTH, height, is_rtl);
    // Time runs as the language does.
    let at = |x: f64| if is_rtl { WIDTH - x } else { x };
    let (begin, end) = if is_rtl { (Anchor::Right, Anchor::Left) } else { (Anchor::Left, Anchor::Right) };
    let start = crisis.settings.start();
    let breadth = WIDTH - NAMES - FIGURES;
    let place = |days: f64| NAMES + breadth * days / facts.days;
    for (line, (need, share)) in needs.iter().enumerate() {
        let y = TOP + row * line as f64;
        let name = view.need(crisis.tables.needs.rows[*need].id.as_str());
        let (name, size) = fitted(&name);
        svg.text((at(0.0), y + row * 0.5 + 4.0), &name, begin, Type { size, ..NAME });
        for period in crisis.settings.grid.periods() {
            let Some(part) = facts.need_period.get(&(*need, period.start)) else { continue };
            let from = place(offset_of(start, period.start) as f64);
            let until = place(offset_of(start, period.last_day()) as f64 + 1.0);
            let (left, right) = (at(from).min(at(until)), at(from).max(at(until)));
            let gap = if right - left > 4.0 { 0.6 } else { 0.0 };
            svg.rect((left, y + 1.5), (right - left - gap, row - 3.0), SHADES[shade(*part)].0);
        }
        svg.text((at(WIDTH), y + row * 0.5 + 4.0), &words.percent(*share), end, SHARE);
    }
    // The first day of each month, as far as there is room.
    let mut last = f64::NEG_INFINITY;
    let mut days: Vec<_> = (0..facts.days as i64).map(|day| longpole_base::calendar::add_days(start, day)).collect();
    days.retain(|day| *day == start || day.day() == 1);
    for day in days {
        let x = place(offset_of(start, day) as f64);
        if x - last > 40.0 && x < WIDTH - FIGURES - 20.0 {
            svg.line((at(x), TOP - 4.0), (at(x), TOP - 1.0), SOFT, 0.8, "");
            svg.text((at(x), TOP - 8.0), &words.day(day), begin, SMALL);
            last = x;
        }
    }
    svg.text((at(WIDTH), TOP - 8.0), &words.say("chart-all"), end, SMALL);
    legend(&mut svg, view, TOP + row * needs.len() as f64 + 14.0);
    let alt = words.say("chart-alt");
    Some(Picture { title: words.say("chart-title"), svg: svg.finish(&alt), alt, note: words.say("chart-note") })
}

/// What the shades mean.
fn legend(svg: &mut Svg, view: &View<'_>, y: f64) {
    let words = view.words;
    let is_rtl = words.language.is_rtl();
    let at = |x: f64| if is_rtl { WIDTH - x } else { x };
    let step = (WIDTH - NAMES) / 6.0;
    for (shade, (fill, _)) in SHADES.iter().enumerate() {
        let (from, until) = (at(NAMES + step * shade as f64), at(NAMES + step * (shade + 1) as f64));
        svg.rect((from.min(until), y), (step, 10.0), fill);
        let text = match shade {
            5 => words.percent(1.0),
            0 => words.with("less-than", &[("number", words.percent(0.2).into())]),
            shade => words.with("from", &[("number", words.number(20.0 * shade as f64, 0).into())]),
        };
        svg.text((f64::midpoint(from, until), y + 22.0), &text, Anchor::Middle, SMALL);
    }
    let begin = if is_rtl { Anchor::Right } else { Anchor::Left };
    svg.text((at(0.0), y + 9.0), &cut(&words.say("legend"), SMALL.size, NAMES), begin, SMALL);
}

/// A name in the largest letters in which it has room; cut if it has none in the smallest.
fn fitted(name: &str) -> (String, f64) {
    let room = NAMES - 6.0;
    let whole = [NAME.size, 10.0, 9.0, 8.0].map(|size| (cut(name, size, room), size));
    let [.., smallest] = &whole;
    let fits = whole.iter().find(|(text, _)| !text.ends_with('…'));
    fits.unwrap_or(smallest).clone()
}
