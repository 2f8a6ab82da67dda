// The pictures of the README: the first view in three languages, limits that move, options, flows.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch, open, planned, serve } from './harness.mjs';

const PICTURES = fileURLToPath(new URL('../../../../docs/pictures', import.meta.url));
const WIDE = { width: 1280, height: 900 };

const server = await serve('gaza-2024');
const browser = await launch();
mkdirSync(PICTURES, { recursive: true });

async function picture(name, how, act = async () => {}) {
  const { page, context } = await open(browser, server.address, { ...WIDE, ...how });
  await (how.tab === 'poles' ? page.waitForSelector('ol li', { timeout: 120000 }) : how.tab ? page.waitForSelector('#panel h2', { timeout: 120000 }) : planned(page, 120000));
  await act(page);
  await page.waitForTimeout(600);
  await page.screenshot({ path: join(PICTURES, `${name}.png`), animations: 'disabled' });
  await context.close();
}

await picture('page-plan', {});
await picture('page-plan-ar', { language: 'ar' });
await picture('page-plan-fr', { language: 'fr' });
await picture('page-poles', { tab: 'poles' }, async (page) => {
  await page.locator('ol input[type=range]').first().evaluate((input) => {
    input.value = String(Number(input.min) + (Number(input.max) - Number(input.min)) * 0.6);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await page.waitForFunction(() => document.querySelector('.live .next')?.textContent.trim());
  await page.waitForFunction(() => !document.querySelector('.sum .soft')?.textContent.trim());
  // How long it took differs from run to run.
  await page.evaluate(() => { const note = document.querySelector('.live > .note:last-child'); if (note) note.textContent = note.textContent.replace(/[^.]*\d+[^.]*\.\s*$/, ''); });
});
await picture('page-options', { tab: 'options' }, async (page) => {
  await page.waitForSelector('fieldset input');
  await page.getByRole('button', { name: 'None' }).click();
  for (const id of ['north-opens', 'pier-opens', 'multinational-july', 'rafah-closes']) await page.locator(`fieldset input[value=${id}]`).check();
  await page.click('details button.main');
  await page.waitForSelector('.small li', { timeout: 240000 });
});
await picture('page-flows', { tab: 'flows' }, (page) => page.waitForSelector('figure svg'));
await picture('page-phone-ar', { language: 'ar', width: 390, height: 844 });

await browser.close();
server.stop();
