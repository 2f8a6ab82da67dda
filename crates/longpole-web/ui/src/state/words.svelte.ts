import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import type { Texts } from '../api/client';

export const LANGUAGES = ['en', 'ar', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What languages call themselves. */
export const ENDONYMS: Record<Language, string> = { en: 'English', ar: 'العربية', fr: 'Français' };

/** How numbers and dates are written: Arabic with Latin digits, as in the report. */
const LOCALES: Record<Language, string> = { en: 'en-GB', ar: 'ar-u-nu-latn', fr: 'fr-FR' };

const files = import.meta.glob<string>('../../messages/*.ftl', { query: '?raw', import: 'default' });

type Arguments = Record<string, FluentVariable>;

/** What runs from left to right in every language. */
export const ltr = (text: string): string => `\u2066${text}\u2069`;

const formats = new Map<string, Intl.NumberFormat>();

/** Making a format takes far longer than using it. */
function format(locale: string, least: number, most: number): Intl.NumberFormat {
  const key = `${locale} ${least} ${most}`;
  let found = formats.get(key);
  if (!found) formats.set(key, (found = new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: most })));
  return found;
}

class Words {
  language = $state<Language>('en');
  #bundle = $state.raw<FluentBundle>(new FluentBundle('en'));
  locale = $derived(LOCALES[this.language]);
  isRtl = $derived(this.language === 'ar');

  async speak(language: Language) {
    const text = await files[`../../messages/${language}.ftl`]();
    const bundle = new FluentBundle(LOCALES[language]);
    bundle.addResource(new FluentResource(text));
    this.#bundle = bundle;
    this.language = language;
    document.documentElement.lang = language;
    document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
    localStorage.setItem('language', language);
  }

  say = (key: string, values?: Arguments): string => {
    const message = this.#bundle.getMessage(key);
    return message?.value ? this.#bundle.formatPattern(message.value, values) : key;
  };

  /** For SVG and titles: marks of direction, which only HTML knows what to do with, are left out. */
  plain = (key: string, values?: Arguments): string => this.bare(this.say(key, values));

  /** A text without marks of direction. */
  bare = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');

  /** A text at the start of a sentence. */
  start = (text: string): string => text.charAt(0).toLocaleUpperCase(this.language) + text.slice(1);

  has = (key: string): boolean => this.#bundle.hasMessage(key);

  /** A name in the chosen language, else in English, else any, else the id. */
  name = (texts: Texts | undefined, id = ''): string =>
    texts?.[this.language] || texts?.en || Object.values(texts ?? {})[0] || id;

  number = (value: number, decimals = 0): string => format(this.locale, decimals, decimals).format(value);

  /** A number as in a table: as many decimals as it has, up to a few. */
  figure = (value: number, decimals = 3): string => format(this.locale, 0, decimals).format(value);

  /** An amount with as many decimals as it takes to ask for it. */
  amount = (value: number): string =>
    this.number(value, Math.abs(value) < 10 && Math.abs(value - Math.round(value)) > 0.05 ? 1 : 0);

  /** A number with three digits that count. */
  brief = (value: number): string => {
    const size = Math.abs(value);
    if (size > 0 && size < 0.05) return this.say('less-than', { number: this.number(0.1, 1) });
    for (const [unit, key] of [[1e12, 'trillion'], [1e9, 'billion'], [1e6, 'million']] as const) {
      if (size < unit * 0.9995) continue;
      const scaled = value / unit;
      const decimals = Math.abs(scaled) >= 99.95 ? 0 : Math.abs(scaled) >= 9.995 ? 1 : 2;
      const rounded = Number(scaled.toFixed(decimals));
      return this.say(key, { number: this.figure(rounded, decimals), n: Math.abs(rounded) });
    }
    return this.figure(value, size < 9.95 ? 1 : 0);
  };

  /** A part: almost all is not all, and almost none is not none. The sign stays behind its figure, whichever way the line runs. */
  percent = (share: number): string => {
    const percent = share * 100;
    const told = (number: string) => this.say('percent', { number });
    if (percent > 0 && percent < 0.05) return ltr(this.say('less-than', { number: told(this.number(0.1, 1)) }));
    if (percent >= 99.5 && percent < 100) return ltr(told(this.figure(Math.min(percent, 99.9), 1)));
    return ltr(told(this.figure(percent, percent < 9.95 ? 1 : 0)));
  };

  money = (value: number, currency: string): string => this.say('money', { amount: this.brief(value), currency });

  days = (n: number): string => this.say('days', { n: Math.abs(n), number: this.number(n) });

  /** A day such as 29 March 2024. Days of plans have no time zone. */
  date = (day: string, how: 'long' | 'short' = 'long'): string => {
    const date = new Date(`${day}T00:00:00Z`);
    if (Number.isNaN(date.getTime())) return day;
    const with_year: Intl.DateTimeFormatOptions = how === 'long' ? { year: 'numeric', month: 'long' } : { month: 'short' };
    return new Intl.DateTimeFormat(this.locale, { day: 'numeric', timeZone: 'UTC', ...with_year }).format(date);
  };

  moment = (time: string): string =>
    new Intl.DateTimeFormat(this.locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(time));

  list = (parts: string[]): string => new Intl.ListFormat(this.locale).format(parts);
}

export const words = new Words();

/** Speaks what was chosen last, else what the browser prefers, else English. */
export async function begin() {
  const wanted = [localStorage.getItem('language'), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  await words.speak(LANGUAGES.find((language) => language === wanted.find((tag) => LANGUAGES.some((known) => known === tag))) ?? 'en');
}
