import type { PoleView } from '../api/client';
import { page } from '../state/page.svelte';
import { words } from '../state/words.svelte';

/** The day so many days after the first of the plan. */
export function dayAfter(start: string, days: number): string {
  const day = new Date(`${start}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + Math.round(days));
  return day.toISOString().slice(0, 10);
}

/** The figure of a limit when it is moved by so many units, as people write it. */
export function figureOf(pole: PoleView, units: number): string {
  if (!pole.slider) return '';
  const { now, per_unit, unit, is_date } = pole.slider;
  const value = now + per_unit * units;
  const start = page.plan?.keys.periods[0].from;
  if (is_date && start) return words.date(dayAfter(start, value));
  const key = `figure-${unit === '%' ? 'percent' : unit.replace('/', '-')}`;
  const values = { number: words.amount(value), n: Math.abs(value) };
  return words.has(key) ? words.say(key, values) : words.say('figure-other', { ...values, unit });
}
