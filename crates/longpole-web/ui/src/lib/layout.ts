import type { Session } from '../api/client';

type Place = Session['places'][number];
export type Point = [number, number];

/** A place on the map. */
export interface Spot {
  place: Place;
  at: Point;
  radius: number;
  isArea: boolean;
  atEdge: boolean;
  outline: string | null;
}

/** Where a name stands, with the way it runs from there. */
export interface Label {
  at: Point;
  anchor: 'start' | 'middle' | 'end';
}

/** Room around the picture for names; small pictures have none. */
const MARGIN = 44;
const BARE_MARGIN = 14;
/** Places farther from the middle of the areas than so many times the farthest area stand at the edge. */
const FAR = 1.7;
/** The least radius of what is shown, in degrees: about 3 km. */
const LEAST = 0.03;

/** How wide the line is that carries most: thinner where there are many. */
export const widest = (links: number): number => Math.max(3, Math.min(15, 70 / Math.sqrt(Math.max(links, 1))));

type Ring = Point[];

/** Rings of the outlines by place, in degrees. */
function outlines(session: Session): Map<string, Ring[]> {
  const found = new Map<string, Ring[]>();
  const features = (session.outlines as { features?: unknown[] } | null)?.features ?? [];
  for (const raw of features) {
    const feature = raw as { id?: unknown; properties?: Record<string, unknown>; geometry?: { type: string; coordinates: unknown } };
    const ids = [feature.id, ...Object.values(feature.properties ?? {})];
    const place = session.places.find((one) => ids.includes(one.id) || (one.pcode && ids.includes(one.pcode)));
    if (!place || !feature.geometry) continue;
    const { type, coordinates } = feature.geometry;
    const polygons = type === 'Polygon' ? [coordinates as Ring[]] : type === 'MultiPolygon' ? (coordinates as Ring[][]) : [];
    found.set(place.id, [...(found.get(place.id) ?? []), ...polygons.flat()]);
  }
  return found;
}

/** Places on a sheet of paper of this size. What lies far off stands at the edge, in its direction. */
export function spots(session: Session, width: number, height: number, bare = false): Spot[] {
  const margin = bare ? BARE_MARGIN : MARGIN;
  const rings = outlines(session);
  const known = session.places.filter((place) => place.lat != null && place.lon != null);
  const areas = known.filter((place) => place.kind === 'area');
  const nearby = areas.length ? areas : known;
  if (!nearby.length) return [];
  const lat = nearby.reduce((all, place) => all + place.lat!, 0) / nearby.length;
  const narrow = Math.max(Math.cos((lat * Math.PI) / 180), 0.05);
  const lonOf = nearby.reduce((all, place) => all + place.lon!, 0) / nearby.length;
  const flat = (lon: number, north: number): Point => [(lon - lonOf) * narrow, lat - north];
  const reach = Math.max(LEAST, ...nearby.map((place) => Math.hypot(...flat(place.lon!, place.lat!))));
  const isFar = (point: Point) => Math.hypot(...point) > reach * FAR;
  const near = [
    ...(bare ? nearby : known).map((place) => flat(place.lon!, place.lat!)).filter((point) => !isFar(point)),
    ...areas.flatMap((place) => (rings.get(place.id) ?? []).flat().map((point) => flat(point[0], point[1]))),
  ];
  const xs = near.map((point) => point[0]);
  const ys = near.map((point) => point[1]);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min((width - 2 * margin) / Math.max(right - left, LEAST), (height - 2 * margin) / Math.max(bottom - top, LEAST));
  const middle: Point = [(left + right) / 2, (top + bottom) / 2];
  const put = (point: Point): Point => [width / 2 + (point[0] - middle[0]) * scale, height / 2 + (point[1] - middle[1]) * scale];
  const most = Math.max(1, ...areas.map((place) => Math.max(0, ...place.population)));
  const widest = Math.min(30, Math.max(5, Math.sqrt((width * height * 0.09) / Math.max(areas.length, 1) / Math.PI)));
  const found = known.map((place): Spot => {
    const point = flat(place.lon!, place.lat!);
    const isArea = place.kind === 'area';
    const atEdge = !isArea && isFar(point);
    const people = Math.max(0, ...place.population);
    const outline = rings.get(place.id);
    return {
      place, isArea, atEdge,
      at: atEdge ? edge(point, width, height) : put(point),
      radius: isArea ? Math.max(4, widest * Math.sqrt(people / most)) : 5,
      outline: outline && isArea ? outline.map((ring) => `M${ring.map((p) => put(flat(p[0], p[1])).map((n) => n.toFixed(1)).join(' ')).join('L')}Z`).join('') : null,
    };
  });
  partAtEdge(found, width, height);
  return found;
}

function edge([x, y]: Point, width: number, height: number): Point {
  const by = Math.min((width / 2 - 14) / Math.max(Math.abs(x), 1e-9), (height / 2 - 18) / Math.max(Math.abs(y), 1e-9));
  return [width / 2 + x * by, height / 2 + y * by];
}

/** Places at the edge that would lie upon each other are moved along it. */
function partAtEdge(all: Spot[], width: number, height: number) {
  const placed: Point[] = [];
  for (const spot of all.filter((one) => one.atEdge)) {
    const onSide = Math.abs(spot.at[0] - width / 2) > width / 2 - 16;
    const axis = onSide ? 1 : 0;
    const by = spot.at[axis] < (onSide ? height : width) / 2 ? 26 : -26;
    for (let turn = 0; turn < 12 && placed.some((other) => Math.hypot(other[0] - spot.at[0], other[1] - spot.at[1]) < 26); turn++) spot.at[axis] += by;
    placed.push([...spot.at]);
  }
}

type Box = [number, number, number, number];
const overlap = (a: Box, b: Box) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** A place for each name where there is room; a name without room is left out. */
export function labels(all: Spot[], width: number, height: number, widthOf: (spot: Spot) => number): Map<string, Label> {
  const found = new Map<string, Label>();
  const taken: Box[] = all.map(({ at, radius }) => [at[0] - radius, at[1] - radius, at[0] + radius, at[1] + radius]);
  const order = [...all].sort((a, b) => Number(b.isArea) - Number(a.isArea) || b.radius - a.radius);
  for (const spot of order) {
    const [wide, high] = [widthOf(spot), spot.isArea ? 30 : 15];
    const [x, y] = spot.at;
    const own = all.indexOf(spot);
    for (const away of [4, 10, 18]) {
      const r = spot.radius + away;
      const tries: [number, number, Label['anchor']][] = [
        [x + r, y - high / 2, 'start'], [x - r - wide, y - high / 2, 'end'], [x - wide / 2, y + r, 'middle'], [x - wide / 2, y - r - high, 'middle'],
        [x + r * 0.7, y + r * 0.7, 'start'], [x + r * 0.7, y - r * 0.7 - high, 'start'], [x - r * 0.7 - wide, y + r * 0.7, 'end'], [x - r * 0.7 - wide, y - r * 0.7 - high, 'end'],
      ];
      const free = tries.find(([left, top]) => {
        const box: Box = [left, top, left + wide, top + high];
        return left >= 2 && top >= 2 && box[2] <= width - 2 && box[3] <= height - 2 && taken.every((other, at) => at === own || !overlap(box, other));
      });
      if (!free) continue;
      const [left, top, anchor] = free;
      taken.push([left, top, left + wide, top + high]);
      found.set(spot.place.id, { at: [anchor === 'start' ? left : anchor === 'middle' ? left + wide / 2 : left + wide, top + 12], anchor });
      break;
    }
  }
  return found;
}

/** A line from a place to another, bowed where it would run through areas that it does not serve. */
export function way(from: Spot, to: Spot, all: Spot[], width: number, height: number): { path: string; middle: Point } {
  const [[x1, y1], [x2, y2]] = [from.at, to.at];
  const others = all.filter((spot) => spot.isArea && spot !== from && spot !== to);
  const through = (bow: number): Point => [(x1 + x2) / 2 - (y2 - y1) * bow, (y1 + y2) / 2 + (x2 - x1) * bow];
  const hits = (bow: number) => {
    const [mx, my] = through(bow);
    const near = new Set<Spot>();
    let outside = 0;
    for (let step = 1; step < 16; step++) {
      const t = step / 16;
      const x = (1 - t) ** 2 * x1 + 2 * t * (1 - t) * mx + t ** 2 * x2;
      const y = (1 - t) ** 2 * y1 + 2 * t * (1 - t) * my + t ** 2 * y2;
      if (x < 2 || y < 2 || x > width - 2 || y > height - 2) outside = 1;
      for (const spot of others) if (Math.hypot(spot.at[0] - x, spot.at[1] - y) < spot.radius + 8) near.add(spot);
    }
    return near.size + outside * 3;
  };
  // Among hundreds of areas every line runs through some: there it stays straight.
  const bows = others.length > 40 ? [0] : [0, 0.18, -0.18, 0.36, -0.36, 0.6, -0.6];
  const bow = bows.reduce((best, next) => (hits(next) < hits(best) ? next : best));
  const [mx, my] = through(bow);
  return {
    path: `M${x1.toFixed(1)} ${y1.toFixed(1)}Q${mx.toFixed(1)} ${my.toFixed(1)} ${x2.toFixed(1)} ${y2.toFixed(1)}`,
    middle: [(x1 + 2 * mx + x2) / 4, (y1 + 2 * my + y2) / 4],
  };
}
