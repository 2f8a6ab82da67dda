// A real server on a copy of an example, and a real browser that shows the committed page.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../../../..');
const DIST = join(ROOT, 'crates/longpole-web/dist');
const LONGPOLE = process.env.LONGPOLE ?? join(ROOT, 'target/release/longpole');
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };

/** Serves a copy of an example; `folder` is the copy. */
export async function serve(example) {
  const home = mkdtempSync(join(tmpdir(), 'longpole-page-'));
  const folder = join(home, example);
  cpSync(join(ROOT, 'examples', example), folder, { recursive: true, filter: (path) => !path.includes('/plans') });
  const began = performance.now();
  const server = spawn(LONGPOLE, ['serve', folder], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const address = await new Promise((found, refuse) => {
    const hear = (bytes) => {
      said += bytes;
      const match = /http:\/\/\S+/.exec(said);
      if (match) found(match[0]);
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.on('exit', () => refuse(new Error(`the server ended: ${said}`)));
    server.on('error', refuse);
  });
  return {
    folder, address, milliseconds: performance.now() - began,
    stop() {
      server.removeAllListeners('exit');
      server.kill();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

export const launch = () => chromium.launch({
  executablePath: CHROMIUM,
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
});

/**
 * Opens the page at a tab. Files come from `dist` as committed, with the headers of the server, so that a page can be looked at
 * without building the server again. Anything that asks another host is noted in `strangers`.
 */
export async function open(browser, address, { language = 'en', width = 1280, height = 800, tab = 'plan' } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce', locale: 'en-GB', timezoneId: 'UTC' });
  await context.addInitScript((chosen) => { if (!localStorage.getItem('language')) localStorage.setItem('language', chosen); }, language);
  const page = await context.newPage();
  const url = new URL(address);
  const noted = { strangers: [], faults: [], sizes: [] };
  const answers = [];
  page.on('pageerror', (error) => noted.faults.push(error.message));
  page.on('console', (message) => { if (message.type() === 'error' && !/status of 40[49]/.test(message.text())) noted.faults.push(message.text()); });
  page.on('requestfinished', (request) => {
    const path = new URL(request.url()).pathname;
    if (path.startsWith('/api/')) answers.push(request.sizes().then((sizes) => noted.sizes.push([path, sizes.responseBodySize + sizes.responseHeadersSize]), () => {}));
  });
  // The address with its token gives the cookie; then the page is opened as anybody would.
  const first = await context.request.get(address);
  const policy = first.headers()['content-security-policy'];
  await page.route('**/*', async (route) => {
    const wanted = new URL(route.request().url());
    if (wanted.host !== url.host) {
      noted.strangers.push(wanted.href);
      return route.abort();
    }
    if (wanted.pathname.startsWith('/api/')) return route.fallback();
    const file = join(DIST, wanted.pathname === '/' ? 'index.html' : wanted.pathname);
    if (!existsSync(file)) return route.fallback();
    const headers = { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', ...(policy ? { 'content-security-policy': policy } : {}) };
    const body = readFileSync(file);
    noted.sizes.push([wanted.pathname, gzipSync(body).length]);
    return route.fulfill({ body, headers });
  });
  await page.goto(`${url.origin}/#${tab}`);
  /** Bytes over the wire so far: files compressed, answers as the server sends them. */
  const transferred = async () => {
    await Promise.all(answers);
    return noted.sizes.reduce((all, [, bytes]) => all + bytes, 0);
  };
  return { page, context, noted, transferred, origin: url.origin };
}

/** Waits until the plan and its limits stand on the page. */
export async function planned(page, timeout = 90000) {
  await page.waitForSelector('.lead .pole h2', { timeout });
}
