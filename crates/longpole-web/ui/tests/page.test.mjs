// The page as people use it, on the small example and on a real crisis.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launch, open, planned, serve } from './harness.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TABS = ['plan', 'poles', 'options', 'flows', 'data'];

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** Opens the page, does something, and wants no fault of a script and no word to another host. */
async function visit(server, how, act) {
  const opened = await open(browser, server.address, how);
  try {
    await act(opened.page, opened);
    assert.deepEqual(opened.noted.faults, []);
    assert.deepEqual(opened.noted.strangers, []);
  } finally {
    await opened.context.close();
  }
}

const total = (page) => page.locator('[data-total]').getAttribute('data-total').then(Number);

/** Slides a limit to a part of its way, as a hand would. */
async function slide(page, at, part) {
  await page.locator('ol input[type=range]').nth(at).evaluate((input, to) => {
    input.value = String(Number(input.min) + (Number(input.max) - Number(input.min)) * to);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }, part);
}

async function faults(page) {
  await page.evaluate(AXE);
  const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return found.violations.filter((one) => ['serious', 'critical'].includes(one.impact)).map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 120)).slice(0, 3).join(' | ')}`);
}

describe('the small example', () => {
  let server;
  before(async () => { server = await serve('tiny'); });
  after(() => server.stop());

  test('the first view names the long pole', () => visit(server, {}, async (page) => {
    await planned(page);
    assert.match(await page.locator('.lead .pole h2').innerText(), /Harbour/);
    assert.equal(await page.title(), 'A valley and its harbour · Longpole');
  }));

  test('every tab opens', () => visit(server, {}, async (page) => {
    await planned(page);
    for (const tab of TABS) {
      await page.click(`#tab-${tab}`);
      await page.waitForSelector('#panel h2');
      assert.equal(await page.locator(`#tab-${tab}`).getAttribute('aria-selected'), 'true');
    }
  }));

  test('a moved limit changes the total, and can be kept as a scenario', () => visit(server, { tab: 'poles' }, async (page) => {
    await page.waitForSelector('ol li');
    const first = await total(page);
    await slide(page, 0, 1);
    await page.waitForFunction((was) => Number(document.querySelector('[data-total]').dataset.total) < was - 1, first);
    await page.fill('form input[type=text]', 'A wider track');
    await page.click('form button.main');
    await page.waitForSelector('.kept');
    assert.match(readFileSync(join(server.folder, 'scenarios', 'a-wider-track.toml'), 'utf8'), /A wider track/);
    await page.click('.kept button');
    await planned(page);
    assert.equal(await page.locator('.scenario select').inputValue(), 'a-wider-track');
  }));

  test('all limits can be put back', () => visit(server, { tab: 'poles' }, async (page) => {
    await page.waitForSelector('ol li');
    const first = await total(page);
    await slide(page, 0, 1);
    await page.waitForFunction((was) => Number(document.querySelector('[data-total]').dataset.total) < was - 1, first);
    await page.click('form button:not(.main)');
    assert.equal(await total(page), first);
  }));

  test('a wrong cell is told in place; mended, it is saved and the rest of the file stays', () => visit(server, { tab: 'data' }, async (page) => {
    const file = join(server.folder, 'links.csv');
    const was = readFileSync(file, 'utf8');
    await page.waitForSelector('td input');
    await page.selectOption('.top select', 'links');
    const cell = page.getByLabel('to, line 2', { exact: true });
    await cell.fill('vally');
    await page.waitForSelector('td .error');
    assert.match(await page.locator('td .error').first().innerText(), /did you mean `valley`/);
    assert.equal(await cell.getAttribute('aria-invalid'), 'true');
    await cell.fill('valley');
    await page.waitForFunction(() => !document.querySelector('td .error'));
    await page.getByLabel('cost_per_t, line 2', { exact: true }).fill('11');
    await page.waitForSelector('.top button.main:not(:disabled)');
    await page.click('.top button.main');
    await page.waitForSelector('.again');
    assert.equal(readFileSync(file, 'utf8'), was.replace(',10,', ',11,'));
  }));

  test('edits are undone one by one', () => visit(server, { tab: 'data' }, async (page) => {
    await page.waitForSelector('td input');
    await page.selectOption('.top select', 'capacities');
    const cell = page.getByLabel('amount, line 2', { exact: true });
    await page.waitForSelector('[aria-label="amount, line 2"]');
    const was = await cell.inputValue();
    await cell.fill('7');
    await page.getByRole('button', { name: 'Add a row' }).click();
    assert.equal(await page.locator('tbody tr').filter({ hasText: 'new' }).count(), 1);
    await page.getByRole('button', { name: 'Undo' }).click();
    assert.equal(await page.locator('tbody tr').filter({ hasText: 'new' }).count(), 0);
    assert.equal(await cell.inputValue(), '7');
    await page.getByRole('button', { name: 'Undo' }).click();
    assert.equal(await cell.inputValue(), was);
  }));

  test('edits in hand stay while another part of the page is looked at', () => visit(server, { tab: 'data' }, async (page) => {
    await page.waitForSelector('td input');
    await page.selectOption('.top select', 'capacities');
    const cell = page.getByLabel('amount, line 2', { exact: true });
    await page.waitForSelector('[aria-label="amount, line 2"]');
    await cell.fill('7');
    await page.click('#tab-plan');
    await page.waitForSelector('#tab-plan[aria-selected=true]');
    await page.click('#tab-data');
    await page.waitForSelector('[aria-label="amount, line 2"]');
    assert.equal(await cell.inputValue(), '7');
  }));

  test('settings are edited as a text, told what is wrong, undone and saved', () => visit(server, { tab: 'data' }, async (page) => {
    await page.waitForSelector('td input');
    await page.selectOption('.top select', 'longpole.toml');
    const text = page.getByLabel('Text of longpole.toml');
    await text.waitFor();
    const before = await text.inputValue();
    await text.fill(`${before}colour = 3\n`);
    await page.waitForSelector('.found .error');
    await page.locator('.found button').first().click();
    assert.match(await text.evaluate((area) => area.value.slice(area.selectionStart, area.selectionEnd)), /colour/);
    assert.equal(readFileSync(join(server.folder, 'longpole.toml'), 'utf8'), before);
    await page.getByRole('button', { name: 'Undo' }).click();
    assert.equal(await text.inputValue(), before);
    await text.fill(`# by hand\n${before}`);
    await page.waitForSelector('.top button.main:not(:disabled)');
    await page.click('.top button.main');
    await page.waitForSelector('.again');
    assert.equal(readFileSync(join(server.folder, 'longpole.toml'), 'utf8'), `# by hand\n${before}`);
  }));

  test('a table that the folder has not is made by its first row', () => visit(server, { tab: 'data' }, async (page) => {
    await page.waitForSelector('td input');
    await page.selectOption('.top select', 'pipeline');
    await page.getByText('Saving a first row makes').waitFor();
    await page.getByRole('button', { name: 'Add a row' }).click();
    const cells = { id: 'ship', place: 'harbour', item: 'meal', amount_t: '1', arrives: '2030-01-02' };
    for (const [column, value] of Object.entries(cells)) await page.getByLabel(`${column}, line new`, { exact: true }).fill(value);
    await page.waitForSelector('.top button.main:not(:disabled)');
    await page.click('.top button.main');
    await page.waitForSelector('.again');
    assert.match(readFileSync(join(server.folder, 'pipeline.csv'), 'utf8'), /\nship,/);
  }));

  test('a report that is written can be opened', () => visit(server, {}, async (page) => {
    await planned(page);
    await page.getByRole('button', { name: 'Write the report' }).click();
    const link = page.locator('.files a').first();
    await link.waitFor({ timeout: 60000 });
    const file = await page.request.get(new URL(await link.getAttribute('href'), page.url()).href);
    assert.equal(file.status(), 200);
    assert.equal((await file.body()).subarray(0, 4).toString(), '%PDF');
  }));

  test('plans made before are listed', () => visit(server, { tab: 'data' }, async (page) => {
    await page.waitForSelector('section tbody tr');
    await page.locator('section tbody button').first().click();
    await page.waitForSelector('.old');
  }));

  test('options stand side by side', () => visit(server, { tab: 'options' }, async (page) => {
    await page.waitForSelector('details fieldset input');
    await page.locator('fieldset input').first().check();
    await page.click('details button.main');
    await page.waitForSelector('.small li:nth-child(2)', { timeout: 60000 });
    await page.waitForSelector('.lines .line');
  }));

  test('Arabic runs from right to left, with its plurals', () => visit(server, {}, async (page) => {
    await planned(page);
    await page.selectOption('.side select', 'ar');
    await page.waitForSelector('html[dir=rtl][lang=ar]');
    assert.match(await page.locator('h1').innerText(), /وادٍ ومرفؤه/);
    assert.doesNotMatch(await page.locator('main').innerText(), /\b(person|Without|Water)\b/);
    await page.reload();
    await page.waitForSelector('html[dir=rtl]');
    await page.selectOption('.side select', 'fr');
    await page.waitForSelector('html[dir=ltr][lang=fr]');
  }));

  test('everything can be reached with keys alone', () => visit(server, {}, async (page) => {
    await planned(page);
    const focused = () => page.evaluate(() => `${document.activeElement.tagName}#${document.activeElement.id}.${document.activeElement.className}`);
    await page.keyboard.press('Tab');
    assert.match(await focused(), /skip/);
    for (let presses = 0; presses < 12 && !/#tab-plan/.test(await focused()); presses++) await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    assert.match(await focused(), /#tab-poles/);
    await page.waitForSelector('ol li');
    const first = await total(page);
    for (let presses = 0; presses < 20 && !/^INPUT/.test(await page.evaluate(() => `${document.activeElement.tagName} ${document.activeElement.type}`).then((at) => (at.endsWith('range') ? 'INPUT' : at.replace('INPUT', '')))); presses++) await page.keyboard.press('Tab');
    await page.keyboard.press('End');
    await page.waitForFunction((was) => Number(document.querySelector('[data-total]').dataset.total) < was - 1, first);
  }));
});

describe('a real crisis', () => {
  let server;
  before(async () => { server = await serve('gaza-2024'); });
  after(() => server.stop());

  test('a run that is cancelled says so', () => visit(server, {}, async (page) => {
    await page.click('.bar button:has-text("Cancel")', { timeout: 20000 });
    await page.waitForSelector('[role=alert]');
    assert.match(await page.locator('[role=alert]').innerText(), /Cancelled/);
    await page.getByRole('button', { name: 'Plan again' }).click();
    await planned(page);
  }));

  test('the first view is small', () => visit(server, {}, async (page, { noted, transferred }) => {
    await planned(page);
    const bytes = await transferred();
    assert.ok(noted.sizes.some(([path]) => path === '/api/plans/base'));
    assert.ok(bytes > 20_000 && bytes < 1_000_000, `${bytes} bytes: ${JSON.stringify(noted.sizes)}`);
    console.log(`# the first view transfers ${bytes} bytes`);
  }));

  test('the page follows a sliding hand', () => visit(server, { tab: 'poles' }, async (page) => {
    await page.waitForSelector('ol li', { timeout: 60000 });
    const times = [];
    for (const part of [0.3, 0.4, 0.5, 0.6, 0.7, 0.8]) {
      const was = await total(page);
      const began = performance.now();
      await slide(page, 0, part);
      await page.waitForFunction((before) => Number(document.querySelector('[data-total]').dataset.total) !== before, was);
      times.push(performance.now() - began);
    }
    times.sort((a, b) => a - b);
    console.log(`# a moved slider shows the new total after ${times.map(Math.round).join(', ')} ms`);
  }));

  test('a figure is followed to its sources', () => visit(server, {}, async (page) => {
    await planned(page);
    await page.selectOption('figure select >> nth=0', { label: 'Water' });
    await page.selectOption('figure select >> nth=1', { index: 1 });
    await page.locator('.time input').evaluate((input) => { input.value = '6'; input.dispatchEvent(new Event('input', { bubbles: true })); });
    await page.locator('td button.link').first().click();
    await page.waitForSelector('.trace .source', { timeout: 60000 });
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.trace').count(), 0);
  }));

  for (const language of ['en', 'ar', 'fr']) for (const width of [1280, 390]) {
    test(`no serious fault of accessibility, nothing cut off: ${language}, ${width} px`, () => visit(server, { language, width, height: 844 }, async (page) => {
      await planned(page);
      for (const tab of TABS) {
        await page.click(`#tab-${tab}`);
        await page.waitForSelector('#panel h2');
        await page.waitForTimeout(700);
        assert.deepEqual(await faults(page), [], tab);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${tab} is wider than the window`);
      }
    }));
  }
});
