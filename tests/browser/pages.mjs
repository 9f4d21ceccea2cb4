#!/usr/bin/env node
// pages.mjs DIR [BASE] — opens a sample of every kind of page in Chromium, under a strict
// Content-Security-Policy, and checks what only a browser can tell: WCAG 2.2 A and AA (axe) in light and
// dark, console, requests, sideways scrolling, text spacing, text and target sizes, labels in drawings, the key Tab (on the
// heaviest page of a kind), no JavaScript, print, weight.
// Options: --all opens every page instead of a sample.

import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

import { launch } from './lib/browser.mjs';
import { Findings, UsageError, main } from './lib/findings.mjs';
import * as inPage from './lib/in-page.mjs';
import { walk } from './lib/keyboard.mjs';
import { AXE, AXE_TAGS } from './lib/looks.mjs';
import { missingKinds, sample } from './lib/sample.mjs';
import { serve } from './lib/server.mjs';
import { Site } from './lib/site.mjs';

/** The rules of these tags that read colours: all that a scheme of colours can change where the same elements are shown. */
const AXE_COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

const KIB = 1024;
const WEIGHT_LIMIT = 30 * KIB;
const WEIGHT_AIM = 15 * KIB;
const CSS_LIMIT = 6 * KIB;
const REQUESTS_LIMIT = 2;
const SMALLEST_TEXT = 12;
const SMALLEST_TARGET = 24;
const NAVIGATION_TARGET = 44;
const SHORTEST_MAIN = 40;
const SCREENS = [{ width: 1280, height: 900 }, { width: 360, height: 740 }, { width: 320, height: 640 }];
/** WCAG 1.4.12. */
const TEXT_SPACING = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }';

export async function checkPages(root, { base, everything = false } = {}) {
  const site = new Site(root, base);
  const findings = new Findings();
  const kinds = sample(site, { everything });
  for (const kind of missingKinds(kinds)) findings.add('missing-kind', site.base, `the site has no page of the kind "${kind}"`);
  const weights = await weigh(site, findings);
  const server = await serve(site);
  const browser = await launch();
  try {
    const jobs = [...kinds].flatMap(([kind, files]) => {
      const heaviest = Math.max(...files.map((file) => site.size(file)));
      return files.map((file) => ({ kind, file, byKeyboard: everything || site.size(file) === heaviest }));
    });
    const results = [];
    const worker = async () => {
      const visitor = await newVisitor(browser);
      for (let job = jobs.shift(); job !== undefined; job = jobs.shift()) results.push(await open(visitor, server.address, site, job, findings));
    };
    await Promise.all(Array.from({ length: Math.max(1, Math.min(2, cpus().length)) }, worker));
    await unknownAddress(browser, server.address, site, findings);
    return { findings, results, weights };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Compressed size of every page with its stylesheets; only what can pass a limit, or was opened, is compressed. */
async function weigh(site, findings) {
  const compress = promisify(brotliCompress);
  const brotli = async (bytes) => (await compress(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })).length;
  const sheets = new Map();
  const weights = new Map();
  for (const file of site.pages) {
    const html = site.read(file);
    const source = html.toString('utf8');
    let bytes = html.length > WEIGHT_AIM || !weights.has(site.kind(file)) ? await brotli(html) : 0;
    const style = /<style[^>]*>([\s\S]*?)<\/style>/.exec(source)?.[1];
    if (style !== undefined && !sheets.has(style)) {
      sheets.set(style, await brotli(style));
      if (sheets.get(style) > CSS_LIMIT) findings.add('css-weight', site.address(file), `inline CSS of ${kb(sheets.get(style))} brotli, over ${kb(CSS_LIMIT)}`);
    }
    let css = style === undefined ? 0 : sheets.get(style);
    for (const [tag] of source.matchAll(/<link\b[^>]*rel=["']?stylesheet[^>]*>/g)) {
      const href = /href=["']?([^"'\s>]+)/.exec(tag)?.[1];
      const found = href === undefined ? undefined : site.find(new URL(href, `http://localhost${site.address(file)}`).pathname);
      if (found?.file === undefined) continue;
      if (!sheets.has(found.file)) sheets.set(found.file, await brotli(site.read(found.file)));
      bytes += sheets.get(found.file);
      css += sheets.get(found.file);
    }
    if (css > CSS_LIMIT && style === undefined) findings.add('css-weight', site.address(file), `CSS of ${kb(css)} brotli, over ${kb(CSS_LIMIT)}`);
    if (bytes > WEIGHT_LIMIT) findings.add('weight', site.address(file), `HTML and CSS of ${kb(bytes)} brotli, over ${kb(WEIGHT_LIMIT)}`);
    const kind = site.kind(file);
    const entry = weights.get(kind) ?? { pages: 0, largest: 0, file: '', raw: 0, overAim: 0 };
    entry.pages += 1;
    entry.raw = Math.max(entry.raw, html.length);
    if (bytes > entry.largest) Object.assign(entry, { largest: bytes, file });
    if (bytes > WEIGHT_AIM) entry.overAim += 1;
    weights.set(kind, entry);
  }
  return weights;
}

/** Two browser profiles that one worker uses for all its pages. */
async function newVisitor(browser) {
  return {
    withScript: await browser.newContext({ viewport: SCREENS[0], colorScheme: 'light', reducedMotion: 'reduce' }),
    withoutScript: await browser.newContext({ viewport: SCREENS[1], javaScriptEnabled: false }),
  };
}

/** Opens one page once with scripts, looks at it in every way that needs no second load, and once without. */
async function open(visitor, address, site, { kind, file, byKeyboard }, findings) {
  const add = (check, message) => findings.add(check, site.address(file), message);
  // 404.html is what a wrong address shows; here an address that cannot exist, some levels deep.
  const url = kind === '404' ? `${address}no-such-page/at/all/` : new URL(site.address(file), address).href;
  const page = await visitor.withScript.newPage();
  let requests = 0;
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    // The browser reports the wanted status of the 404 page as an error.
    if (kind === '404' && /status of 404/.test(message.text()) && message.location().url === url) return;
    add('console', `${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => add('console', `uncaught: ${error.message}`));
  await page.route('**', async (route) => {
    const wanted = new URL(route.request().url());
    if (wanted.protocol === 'data:' || wanted.origin === new URL(address).origin) {
      requests += 1;
      await route.continue();
    } else {
      add('third-party-request', `${route.request().resourceType()} ${wanted.href}`);
      await route.abort();
    }
  });
  let pdfPages = 0;
  try {
    const response = await page.goto(url, { waitUntil: 'load' });
    const wantedStatus = kind === '404' ? 404 : 200;
    if (response.status() !== wantedStatus) add('status', `status ${response.status()}, not ${wantedStatus}`);
    if (requests > REQUESTS_LIMIT) add('requests', `${requests} requests for the first view, over ${REQUESTS_LIMIT}`);
    await page.evaluate(AXE);
    const every = { type: 'tag', values: AXE_TAGS };
    await axe(page, 'light', every, add);
    for (const fault of await page.evaluate(inPage.pictures)) add('picture', fault);
    const shown = await page.evaluate(inPage.shown);
    await page.emulateMedia({ colorScheme: 'dark' });
    const same = await page.evaluate(inPage.shown) === shown;
    await axe(page, 'dark', same ? { type: 'rule', values: AXE_COLOUR_RULES } : every, add);
    await page.emulateMedia({ colorScheme: 'light' });
    if (byKeyboard) for (const fault of await walk(page)) add('keyboard', fault);
    for (const screen of SCREENS) {
      await page.setViewportSize(screen);
      await overflow(page, `${screen.width}`, add);
      if (screen.width !== 320) await sizes(page, screen.width, add);
      // What stands beside each other on a wide screen may stand too close below each other on a telephone.
      if (screen.width === 360) await axe(page, '360', { type: 'rule', values: ['target-size'] }, add);
      for (const fault of await page.evaluate(inPage.drawings, { text: SMALLEST_TEXT })) add(`drawing-${screen.width}`, fault);
    }
    for (const screen of [SCREENS[2], SCREENS[1]]) {
      await page.setViewportSize(screen);
      await page.evaluate(inPage.addStyle, TEXT_SPACING);
      await overflow(page, `${screen.width}-text-spacing`, add);
      await page.evaluate(inPage.removeStyle);
    }
    pdfPages = countPages(await page.pdf({ preferCSSPageSize: true, printBackground: true, format: 'A4' }));
    if (pdfPages === 0) add('print', 'the printed page is empty');
    // A page without a script is the same without JavaScript: what was seen of it is then judged as it is.
    const words = await page.locator('main').first().innerText().catch(() => '');
    if (runsScript(site, file)) await withoutScript(visitor, url, words, add);
    else await readable(page, words, add);
    await folded(page, add);
  } finally {
    await page.close();
  }
  return { kind, file, requests, pdfPages };
}

async function axe(page, scheme, only, add) {
  const violations = await page.evaluate(inPage.runAxe, only);
  for (const { id, help, nodes } of violations) add(`axe-${scheme}`, `${id}: ${help}: ${nodes.join(' · ')}`);
}

async function overflow(page, name, add) {
  const { excess, culprits } = await page.evaluate(inPage.overflow);
  if (excess > 0) add(`overflow-${name}`, `${excess} px wider than the screen: ${culprits.join(' · ')}`);
}

async function sizes(page, width, add) {
  const { small, tight, near } = await page.evaluate(inPage.sizes, { text: SMALLEST_TEXT, target: SMALLEST_TARGET, aim: NAVIGATION_TARGET });
  for (const item of small) add(`text-size-${width}`, item);
  for (const item of tight) add(`target-size-${width}`, item);
  return near;
}

/** Whether JavaScript could change the page: it has a script that is not data, or something for browsers without any. */
function runsScript(site, file) {
  const source = site.read(file).toString('utf8');
  const scripts = [...source.matchAll(/<script\b([^>]*)>/gi)].filter(([, attributes]) => !/type=["']?application\/(ld\+)?json/i.test(attributes));
  return scripts.length > 0 || /<noscript\b|\son[a-z]+=|javascript:/i.test(source);
}

async function withoutScript(visitor, url, withScript, add) {
  const page = await visitor.withoutScript.newPage();
  try {
    await page.goto(url, { waitUntil: 'load' });
    const words = await page.locator('main').first().innerText().catch(() => '');
    if (words.length < withScript.length / 2) add('no-script', `<main> shows ${words.length} characters without JavaScript, ${withScript.length} with it`);
    await readable(page, words, add);
  } finally {
    await page.close();
  }
}

/** What stands in closed boxes of the page's body: on paper it is there, and its address opens its box. */
async function folded(page, add) {
  const ids = await page.evaluate(() => [...document.querySelectorAll('.body details:not([open]) [id]')].map(({ id }) => id));
  if (ids.length === 0) return;
  await page.emulateMedia({ media: 'print' });
  const hidden = await page.evaluate((all) => all.filter((id) => !document.getElementById(id).checkVisibility()), ids);
  await page.emulateMedia({ media: 'screen' });
  if (hidden.length > 0) add('folded', `not on paper: ${hidden.slice(0, 5).join(' ')}`);
  const seen = await page.evaluate((id) => { location.hash = id; return document.getElementById(id).checkVisibility(); }, ids.at(-1));
  if (!seen) add('folded', `#${ids.at(-1)} does not open its box`);
}

/** What a reader without JavaScript must find: one main part, with a heading and some words. */
async function readable(page, words, add) {
  const count = await page.locator('main').count();
  if (count !== 1) return add('no-script', `${count} <main> elements`);
  if (words.trim().length < SHORTEST_MAIN) return add('no-script', `<main> shows ${words.trim().length} characters without JavaScript`);
  if (await page.locator('main h1:visible').count() === 0) return add('no-script', 'no visible <h1> in <main>');
  return undefined;
}

/** A wrong address must say so with its status, also where it looks like a file. */
async function unknownAddress(browser, address, site, findings) {
  const context = await browser.newContext();
  try {
    for (const path of ['no-such-page', 'no-such/file.html']) {
      const response = await context.request.get(address + path);
      if (response.status() !== 404) findings.add('status', site.base + path, `status ${response.status()}, not 404`);
    }
  } finally {
    await context.close();
  }
}

function countPages(pdf) {
  return (pdf.toString('latin1').match(/\/Type\s*\/Page(?![A-Za-z])/g) ?? []).length;
}

function kb(bytes) {
  return `${(bytes / KIB).toFixed(1)} KB`;
}

function printWeights(weights, results) {
  console.log(`${'kind'.padEnd(18)}${'pages'.padStart(7)}${'opened'.padStart(8)}${'raw max'.padStart(11)}${'brotli max'.padStart(12)}${'A4 pages'.padStart(10)}  heaviest`);
  for (const [kind, { pages, largest, raw, overAim, file }] of [...weights].sort((a, b) => b[1].largest - a[1].largest)) {
    const opened = results.filter((result) => result.kind === kind);
    const paper = Math.max(0, ...opened.map((result) => result.pdfPages));
    const note = overAim > 0 ? ` (${overAim} over the aim of ${kb(WEIGHT_AIM)})` : '';
    console.log(`${kind.padEnd(18)}${String(pages).padStart(7)}${String(opened.length).padStart(8)}${kb(raw).padStart(11)}${kb(largest).padStart(12)}${String(paper).padStart(10)}  ${file}${note}`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main('pages', async (args) => {
    const [dir, base] = args.filter((arg) => !arg.startsWith('--'));
    if (dir === undefined) throw new UsageError('usage: pages.mjs DIR [BASE] [--all]');
    const { findings, results, weights } = await checkPages(dir, { base, everything: args.includes('--all') });
    printWeights(weights, results);
    findings.report('pages', `${results.length} pages opened, HTML and CSS weighed of all`);
  });
}
