// Every message that is used exists in every language, and every message that exists is used.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { FluentBundle, FluentResource } from '@fluent/bundle';

const UI = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const LANGUAGES = ['en', 'ar', 'fr'];

const files = (folder) => readdirSync(folder).flatMap((name) => {
  const path = join(folder, name);
  return statSync(path).isDirectory() ? files(path) : /\.(svelte|ts)$/.test(name) && name !== 'schema.ts' ? [path] : [];
});

/** Keys in quotes, and patterns of keys that are put together. */
function used() {
  const code = files(join(UI, 'src')).map((path) => readFileSync(path, 'utf8')).join('\n');
  const exact = new Set([...code.matchAll(/['"]([a-z][a-z0-9]*(?:-[a-z0-9]+)*)['"]/g)].map((found) => found[1]));
  const calls = new Set([...code.matchAll(/words\.(?:say|plain)\(\s*'([a-z0-9-]+)'/g)].map((found) => found[1]));
  const patterns = [...code.matchAll(/`((?:[a-z]+-)*)\$\{[^`]*\}((?:-[a-z]+)*)`/g)].filter((found) => found[1] || found[2])
    .map((found) => new RegExp(`^${found[1]}[a-z0-9-]+${found[2]}$`));
  return { exact, calls, patterns };
}

/** Keys of a language, each with the names of its arguments. */
function messages(language) {
  const text = readFileSync(join(UI, 'messages', `${language}.ftl`), 'utf8');
  const found = new Map();
  let key = null;
  for (const line of text.split('\n')) {
    const head = /^([a-z][a-z0-9-]*) =/.exec(line);
    if (head) {
      assert.ok(!found.has(head[1]), `${language}.ftl has \`${head[1]}\` twice`);
      found.set((key = head[1]), new Set());
    }
    if (key) for (const name of line.matchAll(/\$([a-z_]+)/g)) found.get(key).add(name[1]);
  }
  return found;
}

for (const language of LANGUAGES) {
  test(`${language}: every message can be read`, () => {
    const bundle = new FluentBundle(language);
    const text = readFileSync(join(UI, 'messages', `${language}.ftl`), 'utf8');
    assert.deepEqual(bundle.addResource(new FluentResource(text)), []);
    const read = [...new FluentResource(text).body].map((message) => message.id);
    assert.deepEqual([...messages(language).keys()].filter((key) => !read.includes(key)), []);
  });

  test(`${language}: no message is missing or unused`, () => {
    const { exact, calls, patterns } = used();
    const has = messages(language);
    assert.deepEqual([...calls].filter((key) => !has.has(key)), [], 'missing');
    assert.deepEqual([...has.keys()].filter((key) => !exact.has(key) && !patterns.some((pattern) => pattern.test(key))), [], 'unused');
  });

  test(`${language}: the same keys with the same figures as in English`, () => {
    const [english, here] = [messages('en'), messages(language)];
    assert.deepEqual([...here.keys()].sort(), [...english.keys()].sort());
    for (const [key, names] of here) {
      // A language may count where another does not, and say "two days" without a figure.
      const extra = [...names].filter((name) => name !== 'n' && !english.get(key).has(name));
      const lost = [...english.get(key)].filter((name) => name !== 'n' && !names.has(name));
      assert.deepEqual({ extra, lost }, { extra: [], lost: [] }, `${language}: ${key}`);
    }
  });
}

test('every plural in Arabic has its six forms', () => {
  const text = readFileSync(join(UI, 'messages', 'ar.ftl'), 'utf8');
  for (const [, key, forms] of text.matchAll(/^([a-z][a-z0-9-]*) = [^\n]*\$n ->\n((?: {3}.*\n)+)/gm)) {
    for (const form of ['zero', 'one', 'two', 'few', 'many', '*[other']) assert.ok(forms.includes(form), `${key}: ${form}`);
  }
});
