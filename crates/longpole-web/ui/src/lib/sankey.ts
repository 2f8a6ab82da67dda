import { sankey, sankeyJustify, type SankeyLink, type SankeyNode } from 'd3-sankey';
import type { Session } from '../api/client';

export interface Stop { id: string; kind: string }
export interface Leg { id: string; tonnes: number }
export type DrawnStop = SankeyNode<Stop, Leg>;
export type DrawnLeg = SankeyLink<Stop, Leg>;

export interface Drawing {
  stops: DrawnStop[];
  legs: DrawnLeg[];
  /** Links left out because they lead back to where goods came from. */
  back: string[];
}

/** From sources through crossings to areas. Goods that go round are told, not drawn. */
export function draw(session: Session, tonnes: Map<string, number>, width: number, height: number): Drawing | null {
  const carried = session.links.filter((link) => (tonnes.get(link.id) ?? 0) > 0.0005).sort((a, b) => tonnes.get(b.id)! - tonnes.get(a.id)!);
  if (!carried.length) return null;
  const onward = new Map<string, string[]>();
  const reaches = (from: string, to: string): boolean => from === to || (onward.get(from) ?? []).some((next) => reaches(next, to));
  const kept: typeof carried = [];
  const back: string[] = [];
  for (const link of carried) {
    if (reaches(link.to, link.from)) {
      back.push(link.id);
      continue;
    }
    onward.set(link.from, [...(onward.get(link.from) ?? []), link.to]);
    kept.push(link);
  }
  const ids = new Set(kept.flatMap((link) => [link.from, link.to]));
  const stops = session.places.filter((place) => ids.has(place.id)).map((place) => ({ id: place.id, kind: place.kind }));
  const layout = sankey<Stop, Leg>().nodeId((stop) => stop.id).nodeAlign(sankeyJustify).nodeWidth(12).nodePadding(Math.max(8, Math.min(26, (height * 0.5) / stops.length))).extent([[4, 8], [width - 4, height - 8]]);
  const drawn = layout({ nodes: stops, links: kept.map((link) => ({ source: link.from, target: link.to, value: tonnes.get(link.id)!, id: link.id, tonnes: tonnes.get(link.id)! })) });
  return { stops: drawn.nodes, legs: drawn.links, back };
}

/** A ribbon's middle line; in languages that run from right to left goods do too. */
export function ribbon(leg: DrawnLeg, flip: (x: number) => number): string {
  const [source, target] = [leg.source as DrawnStop, leg.target as DrawnStop];
  const [x0, x1] = [flip(source.x1!), flip(target.x0!)];
  const middle = (x0 + x1) / 2;
  return `M${x0} ${leg.y0}C${middle} ${leg.y0} ${middle} ${leg.y1} ${x1} ${leg.y1}`;
}
