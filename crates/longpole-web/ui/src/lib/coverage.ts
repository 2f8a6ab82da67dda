import type { PlanView, Schemas } from '../api/client';

type Columns = Schemas['CoverageColumns'];
type Keys = Schemas['Keys'];

/** What is looked at: a need, a group and a period, each by position; null is all of them. */
export interface Look {
  need: number | null;
  group: number | null;
  period: number | null;
}

/** Person-days that somebody is owed one thing, and how many of them are short. */
export interface Met {
  personDays: number;
  belowSurvival: number;
  belowStandard: number;
}

export const nothing = (): Met => ({ personDays: 0, belowSurvival: 0, belowStandard: 0 });

/** The part met; null if nobody is owed anything. */
export const share = (met: Met | undefined): number | null =>
  met && met.personDays > 0 ? Math.max(0, 1 - met.belowStandard / met.personDays) : null;

const rowsOfPeriods = new WeakMap<{ period: number[] }, number[][]>();

/** Rows by period, found once for every answer of the server: a plan may have hundreds of thousands of rows. */
function byPeriod(columns: { period: number[] }): number[][] {
  let found = rowsOfPeriods.get(columns);
  if (!found) {
    found = [];
    for (let row = 0; row < columns.period.length; row++) (found[columns.period[row]] ??= []).push(row);
    rowsOfPeriods.set(columns, found);
  }
  return found;
}

function eachRow(columns: Columns, keys: Keys, look: Look, add: (row: number, personDays: number) => void) {
  const all = byPeriod(columns);
  for (const period of look.period === null ? keys.periods.keys() : [look.period]) {
    const { days } = keys.periods[period];
    for (const row of all[period] ?? []) {
      if (look.need !== null && columns.need[row] !== look.need) continue;
      if (look.group !== null && columns.group[row] !== look.group) continue;
      if (columns.required[row] > 0) add(row, columns.people[row] * days);
    }
  }
}

function sum<K>(into: Map<K, Met>, key: K, columns: Columns, row: number, personDays: number) {
  let met = into.get(key);
  if (!met) into.set(key, (met = nothing()));
  met.personDays += personDays;
  met.belowSurvival += columns.below_survival[row];
  met.belowStandard += columns.below_standard[row];
}

/** What each place gets, by its id. */
export function byPlace(columns: Columns, keys: Keys, look: Look): Map<string, Met> {
  const found = new Map<string, Met>();
  eachRow(columns, keys, look, (row, personDays) => sum(found, keys.places[columns.place[row]], columns, row, personDays));
  return found;
}

/** How far each need is met in each period, and over all of them: positions by need, then by period. */
export function byNeedAndPeriod(columns: Columns, keys: Keys, group: number | null): { periods: Map<number, Met>; all: Met; need: number }[] {
  const found = keys.needs.map((_, need) => ({ need, periods: new Map<number, Met>(), all: nothing() }));
  eachRow(columns, keys, { need: null, group, period: null }, (row, personDays) => {
    const need = found[columns.need[row]];
    sum(need.periods, columns.period[row], columns, row, personDays);
    need.all.personDays += personDays;
    need.all.belowSurvival += columns.below_survival[row];
    need.all.belowStandard += columns.below_standard[row];
  });
  return found.filter((need) => need.all.personDays > 0);
}

/** People at each place, on average over the periods looked at: the most that are owed any one need. */
export function peopleAt(columns: Columns, keys: Keys, look: Look): Map<string, number> {
  const [groups, needs] = [keys.groups.length, keys.needs.length];
  const sums = new Float64Array(keys.places.length * groups * needs);
  eachRow(columns, keys, look, (row, personDays) => {
    sums[(columns.place[row] * groups + columns.group[row]) * needs + columns.need[row]] += personDays;
  });
  const days = look.period === null ? keys.periods.reduce((all, period) => all + period.days, 0) : keys.periods[look.period].days;
  return new Map(keys.places.map((place, at) => {
    let people = 0;
    for (let group = 0; group < groups; group++) {
      const start = (at * groups + group) * needs;
      people += Math.max(0, ...sums.subarray(start, start + needs));
    }
    return [place, people / days];
  }));
}

/** Tonnes on each link, by its id. */
export function onLinks(flows: Schemas['FlowColumns'], keys: Keys, period: number | null, item: number | null = null): Map<string, number> {
  const sums = new Float64Array(keys.links.length);
  const all = byPeriod(flows);
  for (const at of period === null ? keys.periods.keys() : [period]) {
    for (const row of all[at] ?? []) if (item === null || flows.item[row] === item) sums[flows.link[row]] += flows.tonnes[row];
  }
  return new Map(keys.links.map((link, at): [string, number] => [link, sums[at]]).filter(([, tonnes]) => tonnes > 0));
}

/** The most that any link carries: over the whole plan, and in any one period. */
export function mostOnLinks(flows: Schemas['FlowColumns'], keys: Keys): { whole: number; period: number } {
  const most = (period: number | null) => Math.max(0, ...onLinks(flows, keys, period).values());
  return { whole: most(null), period: Math.max(0, ...keys.periods.map((_, at) => most(at))) };
}

/** Days of a plan. */
export const daysOf = (plan: PlanView): number => plan.keys.periods.reduce((all, period) => all + period.days, 0);

/** The need most people are short of, below survival if anybody is: its total, and which level. */
export function shortest(headline: Schemas['Headline']): { need: Schemas['NeedTotal']; level: 'survival' | 'standard'; sum: number } | null {
  for (const level of ['survival', 'standard'] as const) {
    const of = (need: Schemas['NeedTotal']) => (level === 'survival' ? need.below_survival : need.below_standard) ?? 0;
    const worst = headline.needs.reduce<Schemas['NeedTotal'] | null>((a, b) => (a && of(a) >= of(b) ? a : b), null);
    if (worst && of(worst) > 0.5) return { need: worst, level, sum: of(worst) };
  }
  return null;
}

/** Rows of a table as objects by column. */
export function rowsOf(table: Schemas['TableData']): Record<string, string | number | null>[] {
  return table.rows.map((row) => Object.fromEntries(table.columns.map((column, at) => [column.name, row[at] ?? null])));
}
