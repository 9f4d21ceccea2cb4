#!/usr/bin/env node
// preview.mjs PROGRAM CONTENT [PICTURES] — previews a copy of CONTENT with `PROGRAM serve` and looks at it in Chromium while files
// change: the page loads itself anew, faults are laid over it (readable on a phone, light and dark, WCAG 2.2 AA), and go away
// when they are mended; a page that is deleted is gone; what was never sound shows its faults and appears when mended.
// PICTURES is a folder for screenshots of the overlay.

import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

import { launch } from './lib/browser.mjs';
import { Findings, UsageError, main } from './lib/findings.mjs';
import { AXE, AXE_TAGS } from './lib/looks.mjs';

const DEADLINE = 60_000;
const OVERLAY = 'terang-preview';

/** Starts a preview of `folder`/content; gives its address and what ends it. */
async function begin(program, folder) {
  const child = spawn(program, ['serve', '--port', '0', '--as-of', '2026-11-22', '--format', 'json'], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((end) => child.once('exit', (status) => end(status)));
  for await (const line of createInterface({ input: child.stdout })) {
    const url = JSON.parse(line).serving?.url;
    if (url !== undefined) {
      child.stdout.resume();
      return { url, end: () => { child.kill('SIGINT'); return ended; }, kill: () => child.kill('SIGKILL') };
    }
  }
  throw new UsageError(`${program} serve ended with status ${await ended}`);
}

/** Goes to `url`. A reload of the page that is left may cross the way there; the preview's script cannot hear of a way that a test begins. */
async function go(page, url) {
  for (let way = 1; ; way += 1) {
    try {
      return await page.goto(url);
    } catch (error) {
      if (way === 3 || !error.message.includes('net::ERR_ABORTED')) throw error;
    }
  }
}

export async function checkPreview(program, content, pictures) {
  const findings = new Findings();
  const folder = mkdtempSync(join(tmpdir(), 'terang-preview-'));
  cpSync(content, join(folder, 'content'), { recursive: true });
  const path = (below) => join(folder, 'content', below);
  const change = (below, edit) => writeFileSync(path(below), edit(readFileSync(path(below), 'utf8')));
  const expect = (rule, address, holds, message) => { if (!holds) findings.add(rule, address, message); };
  const site = readFileSync(path('site.yaml'), 'utf8');
  const browser = await launch();
  let steps = 0;
  const step = () => { steps += 1; };
  let served;
  try {
    served = await begin(program, folder);
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, bypassCSP: true });
    const page = await context.newPage();
    page.setDefaultTimeout(DEADLINE);
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => { if (message.type() === 'error' && !/status of (404|503)/.test(message.text())) errors.push(message.text()); });
    await go(page, served.url);

    // An edit reloads the page, which stays where it was scrolled to.
    await page.evaluate(() => { window.scrollTo(0, 300); window.before = true; });
    change('site.yaml', (text) => text.replace(/^title:.*$/m, 'title: Judul yang baru'));
    await page.waitForFunction(() => window.before === undefined && document.title.includes('Judul yang baru'));
    await page.waitForFunction(() => window.scrollY > 200);
    expect('overlay', served.url, await page.locator(OVERLAY).count() === 0, 'an overlay without a fault');
    step();

    // A change does not call back whoever is on the way to another page.
    const title = async (text) => { while (!(await (await context.request.get(served.url)).text()).includes(text)) await new Promise((soon) => { setTimeout(soon, 50); }); };
    await page.route('**/dasbor/', async (route) => {
      change('site.yaml', (text) => text.replace(/^title:.*$/m, 'title: Judul di jalan'));
      await title('Judul di jalan');
      // The page heard of it at the same moment; had it reloaded, it would have begun by now.
      await new Promise((soon) => { setTimeout(soon, 300); });
      await route.continue();
    });
    await page.locator('a[href$="/dasbor/"]').first().click();
    await page.waitForURL('**/dasbor/');
    await page.unroute('**/dasbor/');
    expect('way', page.url(), (await page.title()).includes('Judul di jalan'), 'the page that was gone to is not that of the changed site');
    await go(page, served.url);
    step();

    // A fault is laid over the page that was there; its text is text.
    const key = 'titel<img src=x onerror=alert(1)>';
    await page.evaluate(() => { window.before = true; });
    change('site.yaml', (text) => text.replace(/^title:/m, `${key}:`));
    const alert = page.locator(OVERLAY).getByRole('alert');
    await alert.waitFor();
    expect('reload', served.url, await page.evaluate(() => window.before === true), 'a fault reloaded the page');
    expect('page', served.url, await page.locator('main').isVisible(), 'the last good page is gone');
    const text = await alert.innerText();
    for (const part of ['site.yaml:', key, 'harus diperbaiki']) expect('overlay', served.url, text.includes(part), `the overlay does not say "${part}": ${text}`);
    expect('overlay', served.url, await page.locator(OVERLAY).locator('img').count() === 0, 'text of the content became HTML');
    for (const scheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme: scheme });
      for (const width of [320, 360, 1280]) {
        await page.setViewportSize({ width, height: 740 });
        const fits = await page.evaluate((name) => {
          const panel = document.querySelector(name).shadowRoot.firstElementChild;
          const size = Number.parseFloat(getComputedStyle(panel).fontSize);
          return panel.scrollWidth <= panel.clientWidth && panel.getBoundingClientRect().width <= innerWidth && size >= 16;
        }, OVERLAY);
        expect('overlay', `${served.url} ${scheme} ${width}`, fits, 'the overlay is too wide or its text too small');
        if (pictures !== undefined) {
          mkdirSync(pictures, { recursive: true });
          await page.screenshot({ path: join(pictures, `overlay-${scheme}-${width}.png`) });
        }
      }
      await page.evaluate(AXE);
      const { violations } = await page.evaluate(([name, tags]) => globalThis.axe.run({ include: [[name]] }, { runOnly: { type: 'tag', values: tags } }), [OVERLAY, AXE_TAGS]);
      for (const { id, help } of violations) findings.add('axe', `${served.url} ${scheme}`, `${id}: ${help}`);
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 360, height: 740 });
    step();

    // It can be put aside, and is gone as soon as the fault is mended.
    await page.locator(OVERLAY).getByRole('button').click();
    expect('overlay', served.url, !await alert.isVisible(), 'the overlay cannot be hidden');
    change('site.yaml', () => site);
    await page.waitForFunction((name) => window.before === undefined && document.querySelector(name) === null, OVERLAY);
    step();

    // A page that is deleted is gone at once, and back at once.
    const [name] = readdirSync(path('pages'));
    const words = readFileSync(path(`pages/${name}`), 'utf8');
    await page.evaluate(() => { window.before = true; });
    writeFileSync(path('pages/halaman-uji.md'), words.replace(/^aliases:.*\n/m, '').replace(/^title:.*$/m, 'title: Halaman uji'));
    const address = new URL('halaman-uji/', served.url).href;
    // The page that is open reloads first, or its reload would cross the way to the new one.
    await page.waitForFunction(async (url) => window.before === undefined && (await fetch(url)).status === 200, address);
    await go(page, address);
    rmSync(path('pages/halaman-uji.md'));
    await page.waitForFunction(() => document.querySelector('meta[name=robots][content=noindex]') !== null);
    const status404 = (await context.request.get(address)).status();
    expect('status', address, status404 === 404, `status ${status404}`);
    writeFileSync(path('pages/halaman-uji.md'), '---\ntitle: Halaman uji kembali\n---\nTeks.\n');
    await page.waitForFunction(() => document.title.includes('Halaman uji kembali'));
    rmSync(path('pages/halaman-uji.md'));
    step();

    // Nothing to show yet: the page of faults, which becomes the site.
    const status = await served.end();
    expect('status', 'Ctrl-C', status === 0, `status ${status}`);
    change('site.yaml', (content) => content.replace(/^title:/m, 'titel:'));
    served = await begin(program, folder);
    await go(page, served.url);
    await alert.waitFor();
    expect('overlay', served.url, (await alert.innerText()).includes('site.yaml:'), 'the page of faults does not name the file');
    change('site.yaml', () => site);
    await page.waitForFunction(() => document.querySelector('main') !== null);
    step();

    await page.close();
    expect('status', 'Ctrl-C', await served.end() === 0, 'the preview did not end with status 0');
    for (const error of errors.filter((message) => !/ERR_CONNECTION|ERR_INCOMPLETE_CHUNKED/.test(message))) findings.add('console', served.url, error);
    return { findings, steps };
  } finally {
    // A preview that is left running would keep this program from ending.
    served?.kill();
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main('preview', async ([program, content, pictures]) => {
    if (program === undefined || content === undefined) throw new UsageError('usage: preview.mjs PROGRAM CONTENT [PICTURES]');
    const { findings, steps } = await checkPreview(resolve(program), resolve(content), pictures);
    findings.report('preview', `${steps} steps of a preview`);
  });
}
