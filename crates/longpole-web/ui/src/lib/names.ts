import type { PoleView } from '../api/client';
import { page } from '../state/page.svelte';
import { words } from '../state/words.svelte';

type Named = { id: string; name: { [language: string]: string } };

const named = (list: Named[] | undefined, id: string): string => words.name(list?.find((one) => one.id === id)?.name, id);

export const placeName = (id: string): string => named(page.session?.places, id);
export const needName = (id: string): string => named(page.session?.needs, id);
export const itemName = (id: string): string => named(page.session?.items, id);
export const groupName = (id: string): string => named(page.session?.groups, id);
export const workName = (id: string): string => named(page.session?.works, id);
export const gateName = (id: string): string => named(page.session?.gates, id);
export const forceName = (id: string): string => named(page.session?.forces, id);

/** A scenario's title; the base has one of the page. */
export function scenarioName(id: string): string {
  const title = words.name(page.session?.scenarios.find((one) => one.id === id)?.title);
  return title && title !== id ? title : id === 'base' ? words.say('base') : id;
}

/** A place's name, or where a link leads. */
export function siteName(id: string): string {
  const link = page.session?.links.find((one) => one.id === id);
  return link ? words.say('way', { from: placeName(link.from), to: placeName(link.to) }) : placeName(id);
}

type Limit = Pick<PoleView, 'table' | 'id' | 'one_unit'> & Partial<Pick<PoleView, 'site' | 'name'>>;

/** What stands in the way, as people call it. Its id stands beside it on the page. */
export function limitName(limit: Limit): string {
  const known = page.poles?.poles.find((pole) => pole.table === limit.table && pole.id === limit.id);
  const { table, id, one_unit } = limit;
  const site_id = limit.site ?? known?.site;
  const site = site_id ? siteName(site_id) : undefined;
  const named = words.name(limit.name ?? known?.name);
  const plain = id.replace(/ \(.*\)$/, '');
  if (table === 'capacities' && site) {
    const counts = /^1 (truck|t|m3) a day/.exec(one_unit)?.[1];
    return words.say(counts ? `limit-${counts}-a-day` : 'limit-capacity', { site, id });
  }
  if (table === 'stocks' && plain.includes(' at ')) {
    const [item, place] = plain.split(' at ');
    return words.say('limit-stock', { item: itemName(item), place: placeName(place) });
  }
  if (table === 'services' && site) return words.say('limit-service', { id: named || id, place: site });
  if (table === 'supplies' && site) return words.say('limit-supply', { id: named || id, place: site });
  if (table === 'storage' && site) return words.say('limit-storage', { id: named || id, place: site });
  if (table === 'pipeline' && site) return words.say('limit-pipeline', { id: named || id, place: site });
  if (table === 'links') return words.say('limit-link', { site: siteName(plain) });
  if (table === 'forces') return words.say('limit-force', { force: forceName(plain) });
  if (table === 'gates') return words.say('limit-gate', { title: named || plain });
  if (table === 'rations') return words.say('limit-ration', { id });
  if (table === 'funds') {
    const donor = page.session?.funds.find((fund) => fund.id === plain)?.donor;
    return donor ? words.say('limit-fund-of', { id, donor }) : words.say('limit-fund', { id });
  }
  return words.say('limit-other', { id: named || id });
}

const UNITS: Record<string, [string, number]> = {
  '1 truck a day more': ['unit-trucks-day', 1],
  '1 t a day more': ['unit-t-day', 1],
  '1 m3 a day more': ['unit-m3-day', 1],
  '1 t a period more': ['unit-t-period', 1],
  '1 t more': ['unit-t', 1],
  'room for 1 t more': ['unit-room', 1],
  'its money 7 days sooner': ['unit-money-sooner', 7],
  '1 day less on the way': ['unit-way', 1],
  '1 day less from order to hand-over': ['unit-order', 1],
  '1 g per person and day more allowed': ['unit-gram-more', 1],
  '1 g per person and day less demanded': ['unit-gram-less', 1],
  '1 hundredth of the ration more allowed': ['unit-share-more', 1],
  '1 hundredth of the ration less demanded': ['unit-share-less', 1],
  '100 people more in its strength': ['unit-strength', 100],
  'opening 7 days sooner': ['unit-sooner', 7],
};

/** So many units of easing, in words. What is not known stays as the plan has it. */
export function unitsOf(one_unit: string, units: number): string {
  const said = (key: string, amount: number) => words.say(key, { amount: words.amount(amount), n: Math.abs(amount) });
  const known = UNITS[one_unit];
  if (known) return said(known[0], known[1] * units);
  if (one_unit === 'opening at the start') return words.say('unit-at-start');
  const currency = page.session?.currency ?? '';
  if (one_unit.endsWith('paid as this fund pays')) return words.say('unit-fund', { amount: words.amount(1000 * units), currency });
  if (one_unit.endsWith('free of its earmark')) return words.say('unit-earmark', { amount: words.amount(1000 * units), currency });
  const need = /^1,000 (.*) a day more$/.exec(one_unit)?.[1];
  if (need) return words.say('unit-need-day', { amount: words.amount(1000 * units), unit: need === 'litres' ? words.say('litres') : need });
  return words.say('unit-other', { amount: words.amount(units), unit: one_unit });
}

/** The level an aim is about. */
export const aimName = (aim: string): string =>
  words.say(`aim-${['survival', 'standard', 'worst-off'].includes(aim) ? aim : 'cost'}`);
