#!/usr/bin/env node
// catalog.mjs PROGRAM CONTENT [PICTURES] — builds CONTENT, and a site of over a thousand events, and uses the catalog in Chromium,
// under the site's Content-Security-Policy: nothing comes before a filter is touched, what comes is light, a list that the script
// makes has the markup of a static one, filters combine and orders sort as events.csv says, the address holds all of it (back,
// reload, link), what is asked stays text, the keyboard leads through, and the static pages are there without JavaScript and when
// nothing can be loaded; and so does the list of programs. PICTURES is a folder for screenshots.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

import { launch } from './lib/browser.mjs';
import { Findings, UsageError, main } from './lib/findings.mjs';
import { look } from './lib/looks.mjs';
import { serve } from './lib/server.mjs';
import { Site } from './lib/site.mjs';
import { rows } from './lib/table.mjs';

const DEADLINE = 20_000;
const BASE = 'https://contoh.example/data/pelatihan/';
const EVENTS = 1200;
const PER_PAGE = 20;

const KIB = 1024;
const SCRIPT_LIMIT = 8 * KIB;
/** At 10,000 events the columns may have 80 KB. */
const COLUMNS_LIMIT = (events) => 3 * KIB + events * 7.7;
const VIEW_LIMIT = 40 * KIB;

const HOSTILE = '<img src=x onerror="document.title=\'jahat\'">';

/** What a reader of the tables knows of each event, the latest first. */
function known(site) {
  const topics = new Map(rows(site.read('data/programs.csv')).map(({ id, topics: of }) => [id, of.split('; ').filter(Boolean)]));
  const events = rows(site.read('data/events.csv')).map((row) => ({
    id: row.id,
    title: row.title,
    first: row.new_start || row.start,
    topik: topics.get(row.program),
    jenis: [row.kind],
    tahun: [(row.new_start || row.start).slice(0, 4)],
    penyelenggara: [row.organizer].filter(Boolean),
    status: [row.status],
    moda: [row.mode || 'unknown'],
    bukti: Number(row.evidence_due) > 0 ? Number(row.evidence_score) / Number(row.evidence_due) : undefined,
    biaya: row.per_participant_hour === '' ? undefined : Number(row.per_participant_hour),
    catatan: Number(row.findings),
    peserta: row.attended === '' ? undefined : Number(row.attended),
  }));
  return events.sort((a, b) => (a.first === b.first ? (a.id < b.id ? 1 : -1) : a.first < b.first ? 1 : -1));
}

/** Unknown last; equals stay as they are. */
function sorted(events, key, ascending) {
  const [there, absent] = [events.filter((event) => event[key] !== undefined), events.filter((event) => event[key] === undefined)];
  return [...there.sort((a, b) => (ascending ? a[key] - b[key] : b[key] - a[key])), ...absent];
}

const ids = (events) => events.map(({ id }) => id);
const number = (text) => Number(text.replaceAll('.', '').replace(',', '.').replace('−', '-'));

export async function checkCatalog(root, name, pictures) {
  const findings = new Findings();
  const site = new Site(root);
  const all = known(site);
  const server = await serve(site);
  const browser = await launch();
  const where = `/${site.segments.catalog}/ (${name})`;
  const expect = (check, holds, message) => { if (!holds) findings.add(check, where, message); };
  const same = (check, found, wanted, what) => expect(check, found.length > 0 && found.join() === wanted.join(), `${what}: ${found.length} of ${wanted.length}: ${found.slice(0, 5).join(' ')}… instead of ${wanted.slice(0, 5).join(' ')}…`);
  let steps = 0;
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.setDefaultTimeout(DEADLINE);
    const asked = [];
    page.on('request', (request) => {
      asked.push(new URL(request.url()).pathname);
      if (!request.url().startsWith(server.address)) findings.add('host', where, request.url());
    });
    page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) findings.add('console', where, message.text()); });
    page.on('pageerror', (error) => findings.add('console', where, `uncaught: ${error.message}`));
    const address = new URL(`${site.segments.catalog}/`, server.address).href;
    const index = new URL('indeks/', address).pathname;
    const weight = (paths) => [...new Set(paths)].reduce((sum, path) => sum + brotliCompressSync(site.read(decodeURIComponent(path).slice(site.base.length))).length, 0);
    const status = page.locator('#catalog-count');
    const box = (key, value) => page.locator(`.facets input[name="${key}"][value="${value}"]`);
    const says = (wanted) => page.waitForFunction((part) => document.getElementById('catalog-count').textContent.startsWith(part) && !document.getElementById('catalog-list').ariaBusy, wanted);
    const total = (count) => `${count.toLocaleString('id')} kegiatan`;
    const shown = () => page.evaluate((events) => [...document.querySelectorAll('#catalog-list h2 a')].map((link) => link.pathname.slice(events.length, -1)), new URL(`${site.segments.event}/`, server.address).pathname);
    const settled = () => page.waitForFunction(() => !document.getElementById('catalog-list').ariaBusy);
    /** Opens an address that asks for something and waits for the first page of so many events. */
    const open = async (query, count) => {
      await page.goto(address + query);
      await (count === undefined ? settled() : says(total(count)));
    };
    const step = () => { steps += 1; };

    // Nothing before a touch; then the columns alone, and they are light.
    await page.goto(address, { waitUntil: 'networkidle' });
    const script = asked.filter((path) => path.endsWith('.js'));
    expect('early', asked.length === 2 && script.length === 1, `the page alone asks for ${asked.join(', ')}`);
    expect('weight', weight(script) <= SCRIPT_LIMIT, `a script of ${weight(script)} bytes, over ${SCRIPT_LIMIT}`);
    asked.length = 0;
    const years = new Map();
    for (const { tahun: [year] } of all) years.set(year, (years.get(year) ?? 0) + 1);
    const year = [...years].sort((a, b) => b[1] - a[1])[0][0];
    await Promise.all([page.waitForResponse((response) => response.url().endsWith('.json')), box('tahun', year).focus()]);
    await page.waitForLoadState('networkidle');
    expect('early', asked.length === 1 && asked[0].startsWith(index), `touching a filter asks for ${asked.join(', ')}`);
    const columns = weight(asked);
    expect('weight', columns <= COLUMNS_LIMIT(all.length), `columns of ${columns} bytes for ${all.length} events, over ${COLUMNS_LIMIT(all.length)}`);
    step();

    // On a narrow screen what a choice leaves is told where the reader is, and leads to the list.
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(address);
    const see = page.locator('.facets button');
    expect('narrow', !await see.isVisible(), 'a button before anything is chosen');
    await page.locator('.facets summary').first().click();
    await box('tahun', year).check();
    await see.waitFor();
    const inView = (locator) => locator.evaluate((node) => { const { top, bottom } = node.getBoundingClientRect(); return top >= 0 && bottom <= innerHeight; });
    await says(total(years.get(year)));
    expect('narrow', await inView(see) && (await see.innerText()) === `Tampilkan ${total(years.get(year))}`, `the button says ${await see.innerText()}`);
    await see.click();
    expect('narrow', await inView(page.locator('#catalog-count')), 'the button does not lead to the list');
    await page.setViewportSize({ width: 1280, height: 900 });
    expect('narrow', !await see.isVisible(), 'a button beside the list');
    step();

    // What the script makes has the markup of the static page, card by card and in its pages.
    // Whatever stands for the same is the same: the order of attributes, space between elements, where pages lead.
    const markup = () => page.evaluate(() => {
      const outline = (node) => {
        if (node.nodeType === Node.TEXT_NODE) return node.data.replace(/\s+/g, ' ');
        const attributes = [...node.attributes].map(({ name, value }) => (name === 'href' && node.closest('nav') ? name : `${name}=${value}`)).sort();
        return `<${[node.localName, ...attributes].join(' ')}>${[...node.childNodes].map(outline).join('')}`;
      };
      return [...document.getElementById('catalog-list').children].map(outline).join('').replace(/> +</g, '><');
    });
    await page.goto(address);
    const still = await markup();
    await open('?urut=terbaru', all.length);
    const moved = await markup();
    expect('markup', still === moved, `the list differs from the static one:\n${firstDifference(still, moved)}`);
    step();

    // Two values of one facet add up, two facets narrow; every count is what would remain.
    const combined = all.filter(({ jenis, tahun }) => jenis[0] === 'bimtek' && tahun[0] === year);
    const topics = [...new Set(combined.flatMap(({ topik }) => topik))].sort().slice(0, 2);
    const [one] = topics;
    await page.goto(address);
    await box('tahun', year).check();
    await says(total(years.get(year)));
    await box('jenis', 'bimtek').check();
    await says(total(combined.length));
    for (const topic of topics) {
      const before = topic === one ? combined : combined.filter(({ topik }) => topik.includes(one));
      await says(total(before.length));
      await box('topik', topic).check();
    }
    const wanted = combined.filter(({ topik }) => topics.some((topic) => topik.includes(topic)));
    await says(total(wanted.length));
    expect('address', new URL(page.url()).search === `?tahun=${year}&jenis=bimtek&topik=${topics.join('&topik=')}`, page.url());
    const found = [...await shown()];
    while (await page.locator('.pages [rel=next]').count() > 0) {
      const before = page.url();
      await page.locator('.pages [rel=next]').click();
      await page.waitForFunction((url) => location.href !== url, before);
      await settled();
      await page.waitForFunction(() => document.activeElement.id === 'catalog-count');
      found.push(...await shown());
    }
    same('combine', found, ids(wanted), 'two facets and two topics');
    const counts = await page.evaluate(() => [...document.querySelectorAll('.facets input')].map((input) => [input.name, input.value, Number.parseInt(input.parentElement.querySelector('span').firstChild.data.replaceAll('.', ''), 10)]));
    expect('count', counts.length > 15, `${counts.length} counts`);
    const filters = { tahun: [year], jenis: ['bimtek'], topik: topics };
    for (const [key, value, count] of counts.filter(([facet]) => facet !== 'bukti')) {
      const others = Object.entries(filters).filter(([facet]) => facet !== key);
      const remain = all.filter((event) => event[key].includes(value) && others.every(([facet, values]) => values.some((one) => event[facet].includes(one))));
      expect('count', remain.length === count, `${key} ${value}: ${count} instead of ${remain.length}`);
    }
    const states = counts.filter(([facet]) => facet === 'bukti').reduce((sum, [, , count]) => sum + count, 0);
    expect('count', states === wanted.length, `${states} states of evidence of ${wanted.length} events`);
    step();

    // Back, forward, reload, a link that is shared; what is left is the page as it was.
    const steps_ = Math.ceil(wanted.length / PER_PAGE) - 1;
    for (let i = 0; i < steps_ + topics.length; i += 1) {
      const before = page.url();
      await page.goBack();
      await page.waitForFunction((url) => location.href !== url, before);
    }
    await says(total(combined.length));
    expect('history', !await box('topik', one).isChecked() && await box('jenis', 'bimtek').isChecked(), 'back does not undo the choices');
    await page.reload();
    await says(total(combined.length));
    same('history', await shown(), ids(combined).slice(0, PER_PAGE), 'after a reload');
    await page.goBack();
    await says(total(years.get(year)));
    await page.goBack();
    await says(total(all.length));
    expect('history', page.url() === address && await box('tahun', year).isChecked() === false, `back ends at ${page.url()}`);
    expect('history', (await markup()) === still, 'the page that one comes back to is not the one that one left');
    await page.goForward();
    await says(total(years.get(year)));
    step();

    // Every order, as the tables say; the unknown last.
    await open('?urut=terlama', all.length);
    same('order', await shown(), ids(all).reverse().slice(0, PER_PAGE), 'the oldest first');
    const last = Math.ceil(all.length / PER_PAGE);
    for (const key of ['bukti', 'biaya', 'catatan', 'peserta']) {
      for (const ascending of [false, true]) {
        const order = ids(sorted([...all], key, ascending));
        for (const at of [1, last]) {
          await open(`?urut=${key}${ascending ? '-naik' : ''}${at > 1 ? `&hal=${at}` : ''}`, all.length);
          same('order', await shown(), order.slice((at - 1) * PER_PAGE, at * PER_PAGE), `by ${key}, ${ascending ? 'least' : 'most'} first, page ${at}`);
        }
        const unknown = all.filter((event) => event[key] === undefined).length;
        const note = await page.locator('.body .box').innerText().catch(() => '');
        expect('order', unknown === 0 || note.includes(unknown.toLocaleString('id')), `by ${key}: ${unknown} unknown, told: ${note}`);
      }
    }
    for (const [order, direction] of [['kenaikan', 1], ['kenaikan-naik', -1]]) {
      await open(`?urut=${order}`, all.length);
      const gains = await page.evaluate(() => [...document.querySelectorAll('#catalog-list dl')].map((list) => [...list.querySelectorAll('dt')].find((term) => term.textContent === 'Kenaikan')?.nextElementSibling.textContent ?? ''));
      // Points of their scale: `+13,8 pada skala 0–100 (40 pasang)`.
      const read = gains.map((text) => number(/^[+−]?[\d.,]+/.exec(text)?.[0] ?? 'NaN') / number(/ pada skala 0–([\d.,]+)/.exec(text)?.[1] ?? 'NaN'));
      const falls = read.every((gain, i) => i === 0 || Number.isNaN(gain) || (read[i - 1] - gain) * direction >= -0.002);
      const ends = read.findIndex(Number.isNaN);
      expect('order', !Number.isNaN(read[0]) && falls && (ends < 0 || read.slice(ends).every(Number.isNaN)), `by gain: ${gains.join(' | ')}`);
      expect('order', (await page.locator('.body .box').innerText()).includes('soalnya sama'), 'gains are sorted without a caution');
    }
    step();

    // One page of a list in another order is light, too.
    asked.length = 0;
    await open('?urut=biaya', all.length);
    const view = weight(asked.filter((path) => path.startsWith(index) && /\d+\.json$/.test(path)));
    expect('weight', view > 0 && view <= VIEW_LIMIT, `cards of ${view} bytes for one page, over ${VIEW_LIMIT}`);
    step();

    // Titles, as one types; one step back is before the first letter.
    const word = all.map(({ title }) => title.toLowerCase().split(/[^\p{L}]+/u).find((part) => part.length > 7)).find(Boolean);
    const titled = (part) => all.filter(({ title }) => title.toLowerCase().includes(part));
    await page.goto(address);
    await page.locator('#catalog input[name=q]').pressSequentially(`${word.slice(0, 5).toUpperCase()} `, { delay: 30 });
    await says(total(titled(word.slice(0, 5)).length));
    expect('typing', await page.inputValue('#catalog input[name=q]') === `${word.slice(0, 5).toUpperCase()} `, 'what is typed is changed');
    await page.waitForTimeout(300);
    await page.locator('#catalog input[name=q]').press('Backspace');
    await page.locator('#catalog input[name=q]').pressSequentially(word.slice(5), { delay: 30 });
    await page.waitForFunction((q) => new URLSearchParams(location.search).get('q')?.toLowerCase() === q, word);
    await says(total(titled(word).length));
    same('typing', await shown(), ids(titled(word)).slice(0, PER_PAGE), `“${word}”`);
    await page.goBack();
    await says(total(all.length));
    expect('typing', await page.inputValue('#catalog input[name=q]') === '' && page.url() === address, 'back does not undo what was typed');
    step();

    // Text stays text, and what nobody knows is said.
    await open(`?q=${encodeURIComponent(HOSTILE)}`);
    await says('0 kegiatan');
    const main = page.locator('main');
    expect('escape', (await main.innerText()).includes(HOSTILE) && await page.locator('main img').count() === 0, 'what is asked is not text');
    expect('escape', (await main.innerText()).includes('Tidak ada kegiatan yang cocok'), 'an empty list does not say so');
    const strange = `?topik=${encodeURIComponent(HOSTILE)}&jenis=bimtek&urut=__proto__&hal=999&utm_source=x`;
    await open(strange, all.filter(({ jenis }) => jenis[0] === 'bimtek').length);
    const told = await page.locator('.body .box').innerText();
    expect('unknown', told.includes(HOSTILE) && told.includes('__proto__') && told.includes('999'), `told: ${told}`);
    expect('escape', await page.locator('main img').count() === 0 && !(await page.title()).includes('jahat'), 'an address became HTML');
    expect('unknown', (await shown()).length > 0, 'unknown values leave nothing');
    asked.length = 0;
    await page.goto(`${address}?utm_source=x`, { waitUntil: 'networkidle' });
    expect('early', asked.every((path) => !path.startsWith(index)), 'a foreign key in the address loads the columns');
    step();

    // On a page of one value the choices go on from there, and back is that page.
    const facet = new URL('jenis/bimtek/', address).href;
    await page.goto(facet);
    const [head, title] = [await page.locator('h1').innerText(), await page.title()];
    expect('facet', await box('jenis', 'bimtek').isChecked(), 'the value of the page is not chosen');
    await box('tahun', year).check();
    await says(total(combined.length));
    expect('facet', page.url() === `${address}?jenis=bimtek&tahun=${year}`, page.url());
    expect('facet', await page.locator('h1').innerText() !== head && await page.title() !== title, 'the heading is still that of the page');
    await page.goBack();
    await page.waitForFunction((text) => document.querySelector('h1').innerText === text, head);
    expect('facet', page.url() === facet && await page.title() === title && !await box('tahun', year).isChecked(), 'back is not the page of the value');
    await page.goForward();
    await says(total(combined.length));
    await page.reload();
    await says(total(combined.length));
    await page.goBack();
    await page.waitForFunction((text) => document.querySelector('h1').innerText === text, head);
    step();

    // By keyboard: a choice, its chip, the focus.
    await page.goto(address);
    await page.locator('#q').focus();
    const stops = [];
    for (let i = 0; i < 12 && stops.at(-1) !== 'topik'; i += 1) {
      await page.keyboard.press('Tab');
      stops.push(await page.evaluate(() => document.activeElement.name || document.activeElement.tagName));
    }
    expect('keyboard', stops.at(-1) === 'topik', `stops: ${stops.join(' ')}`);
    await page.keyboard.press('Space');
    await page.locator('.body .chips li').first().waitFor();
    expect('keyboard', await page.evaluate(() => document.activeElement.name === 'topik' && document.activeElement.checked), 'the choice loses the focus');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.waitForFunction(() => document.querySelectorAll('.body .chips li').length === 3);
    await page.locator('.body .chips a').first().press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('.body .chips li').length === 1);
    expect('keyboard', await page.evaluate(() => document.activeElement.id === 'catalog-count'), 'the focus is lost with the chip');
    await page.locator('.facets input[name="jenis"]:enabled').first().check();
    await page.waitForFunction(() => document.querySelectorAll('.body .chips li').length === 3);
    await page.getByRole('link', { name: 'Hapus semua saringan' }).press('Enter');
    await page.waitForFunction((url) => location.href === url, address);
    expect('keyboard', await status.getAttribute('role') === 'status', 'the number of events is not announced');
    step();

    // As everybody sees it.
    for (const [view_, part] of Object.entries({ still: '', narrowed: `?topik=${topics.join('&topik=')}&jenis=bimtek&urut=kenaikan`, nothing: `?q=zzzz&tahun=${year}`, later: `?urut=biaya&hal=${Math.min(2, last)}` })) {
      await open(part);
      if (view_ !== 'nothing') await page.locator('#catalog-list h2').first().waitFor();
      await page.waitForTimeout(200);
      await look(page, findings, view_, {
        prepare: (width) => page.evaluate((isOpen) => { document.querySelector('.facets details').open = isOpen; }, width === 320),
        picture: pictures && ((scheme, width) => ({ path: join(pictures, `${name}-${view_}-${scheme}-${width}.png`), clip: { x: 0, y: 0, width, height: 1500 } })),
      });
    }
    step();
    await page.close();

    // What an address asks for comes without anything moving before the reader's eyes, however slowly it comes.
    for (const [asks, delay] of [[`?tahun=${year}`, 0], ['?q=zzzzqqqq', 0], ['?urut=biaya', 0], [`?tahun=${year}&urut=biaya`, 700]]) {
      const seen = await context.newPage();
      seen.setDefaultTimeout(DEADLINE);
      await seen.addInitScript(() => {
        window.moved = 0;
        new PerformanceObserver((list) => { for (const { value } of list.getEntries()) window.moved += value; }).observe({ type: 'layout-shift', buffered: true });
      });
      await seen.route((url) => url.pathname.startsWith(index), async (route) => {
        await new Promise((done) => { setTimeout(done, delay); });
        await route.continue();
      });
      await seen.goto(address + asks);
      await seen.waitForFunction(() => document.querySelectorAll('.veil').length === 0 && !document.getElementById('catalog-list').ariaBusy);
      await seen.waitForTimeout(300);
      const moved = await seen.evaluate(() => window.moved);
      expect('shift', moved === 0, `${asks} moves what the reader sees by ${moved}`);
      await seen.close();
    }
    step();

    // Nothing can be loaded: the page says so, keeps its list, and works again as soon as it can.
    const broken = await context.newPage();
    broken.setDefaultTimeout(DEADLINE);
    await broken.route((url) => url.pathname.startsWith(index), (route) => route.abort());
    await broken.goto(`${address}?jenis=bimtek`);
    await broken.waitForFunction(() => document.getElementById('catalog-count').textContent.includes('tidak dapat dimuat'));
    expect('failure', await broken.locator('#catalog-list h2').count() === Math.min(PER_PAGE, all.length), 'the static list is gone');
    await broken.unrouteAll();
    await broken.locator('#catalog select').selectOption('terlama');
    const kind = all.filter(({ jenis }) => jenis[0] === 'bimtek').length;
    await broken.waitForFunction((text) => document.getElementById('catalog-count').textContent.startsWith(text), total(kind));
    await broken.close();
    step();

    // Without JavaScript: the static pages, and nothing that does nothing.
    const plain = await (await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 740 } })).newPage();
    await plain.goto(`${address}?jenis=bimtek`);
    expect('no-script', await plain.locator('#catalog').isHidden() && await plain.locator('.facets input').count() === 0, 'choices that do nothing');
    await plain.locator('.facets a[href$="/jenis/bimtek/"]').click();
    expect('no-script', plain.url() === facet && (await plain.locator('#catalog-list h2').count()) === Math.min(PER_PAGE, kind), `leads to ${plain.url()}`);
    await plain.locator('.lists a').nth(1).click();
    expect('programs', (await plain.locator('h1').innerText()) === 'Program' && await plain.locator('.list > li').count() > 0, `programs: ${plain.url()}`);
    await plain.locator('.facets a').first().click();
    const programs = rows(site.read('data/programs.csv')).filter(({ topics: of }) => of.split('; ').includes(plain.url().split('/').at(-2)));
    expect('programs', (await plain.locator('.lede').innerText()).startsWith(`${programs.length} program`), `${plain.url()}: ${programs.length} programs`);
    step();
    return { findings, steps, sizes: { script: weight(script), columns, view } };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The list of programs, by the same script: light and late, the same markup, counts, orders, the address. */
export async function checkPrograms(root, name) {
  const findings = new Findings();
  const site = new Site(root);
  const where = `/${site.segments.program}/ (${name})`;
  const expect = (check, holds, message) => { if (!holds) findings.add(check, where, message); };
  const all = rows(site.read('data/programs.csv')).map(({ id, title, kind, topics }) => ({ id, title, kind, topics: topics.split('; ').filter(Boolean) }));
  // By title, and by id where it is the same.
  const order = ({ title, id }) => `${title.toLowerCase()}\n${id}`;
  all.sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const server = await serve(site);
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(DEADLINE);
    const asked = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) findings.add('console', where, message.text()); });
    page.on('pageerror', (error) => findings.add('console', where, `uncaught: ${error.message}`));
    const address = new URL(`${site.segments.program}/`, server.address).href;
    const says = (count) => page.waitForFunction((wanted) => document.getElementById('catalog-count').textContent.startsWith(wanted) && !document.getElementById('catalog-list').ariaBusy, `${count.toLocaleString('id')} program`);
    const shown = () => page.evaluate(() => [...document.querySelectorAll('#catalog-list h2 a')].map((link) => link.pathname.split('/').at(-2)));
    const same = (check, found, wanted, what) => expect(check, found.length > 0 && found.join() === wanted.join(), `${what}: ${found.join(' ')} instead of ${wanted.join(' ')}`);
    const ids = (programs) => programs.map(({ id }) => id).slice(0, PER_PAGE);
    const markup = () => page.evaluate(() => {
      const outline = (node) => {
        if (node.nodeType === Node.TEXT_NODE) return node.data.replace(/\s+/g, ' ');
        const attributes = [...node.attributes].map(({ name: key, value }) => (key === 'href' && node.closest('nav') ? key : `${key}=${value}`)).sort();
        return `<${[node.localName, ...attributes].join(' ')}>${[...node.childNodes].map(outline).join('')}`;
      };
      return [...document.getElementById('catalog-list').children].map(outline).join('').replace(/> +</g, '><');
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    expect('early', asked.length === 2, `the page alone asks for ${asked.join(', ')}`);
    same('static', await shown(), ids(all), 'the page as it comes');
    const still = await markup();
    await page.goto(`${address}?urut=daftar`);
    await says(all.length);
    const moved = await markup();
    expect('markup', still === moved, `the list differs from the static one:\n${firstDifference(still, moved)}`);

    // Two topics add up, a kind narrows; every count is what would remain; back undoes.
    const kind = all[0].kind;
    const with_ = (topic) => all.filter((program) => program.topics.includes(topic)).length;
    const topics = [...new Set(all.flatMap(({ topics: own }) => own))].sort((a, b) => with_(b) - with_(a)).slice(0, 2);
    await page.goto(address);
    for (const topic of topics) await page.locator(`.facets input[name=topik][value="${topic}"]`).check();
    const either = all.filter((program) => topics.some((topic) => program.topics.includes(topic)));
    await says(either.length);
    same('combine', await shown(), ids(either), `two topics, ${topics.join(', ')}`);
    const left = await page.evaluate(() => [...document.querySelectorAll('.facets input[name=jenis]')].map((box) => [box.value, Number.parseInt(box.parentElement.querySelector('span').firstChild.data, 10)]));
    for (const [value, count] of left) expect('count', count === either.filter((program) => program.kind === value).length, `${value}: ${count}`);
    const both = either.filter((program) => program.kind === kind);
    await page.goto(`${address}?topik=${topics.join('&topik=')}&jenis=${kind}`);
    await says(both.length);
    expect('combine', (await shown()).join() === ids(both).join(), 'two topics and a kind');
    await page.goto(new URL(`jenis/${kind}/`, address).href);
    expect('facet', await page.locator(`.facets input[name=jenis][value="${kind}"]`).isChecked(), 'the value of the page is not chosen');

    // Orders: most runs first, equals as the pages have them; the least is the other way round.
    const runs = () => page.evaluate(() => [...document.querySelectorAll('#catalog-list dl')].map((list) => Number.parseInt(list.querySelector('dd').textContent, 10) || 0));
    for (const [order, direction] of [['pelaksanaan', 1], ['pelaksanaan-naik', -1]]) {
      await page.goto(`${address}?urut=${order}`);
      await says(all.length);
      const counts = await runs();
      expect('order', counts.every((count, i) => i === 0 || (counts[i - 1] - count) * direction >= 0) && (all.length > PER_PAGE || new Set(counts).size > 1), `${order}: ${counts.join(' ')}`);
    }
    await page.goto(`${address}?urut=bukti`);
    await says(all.length);
    expect('order', (await page.locator('.body .box').innerText()).includes('pelaksanaan terakhir'), 'evidence is sorted without a word on whose');
    await page.goto(`${address}?q=${encodeURIComponent(all[0].title.slice(0, 12))}&urut=pelaksanaan`);
    const titled = all.filter(({ title }) => title.toLowerCase().includes(all[0].title.slice(0, 12).toLowerCase()));
    await says(titled.length);
    await page.goto(`${address}?q=${encodeURIComponent(HOSTILE)}`);
    await says(0);
    expect('escape', await page.locator('main img').count() === 0 && (await page.locator('main').innerText()).includes('Tidak ada program'), 'what is asked is not text, or an empty list says nothing');
    await page.close();

    const without = await browser.newPage({ javaScriptEnabled: false });
    await without.goto(address);
    expect('no-script', await without.locator('#catalog').isHidden() && await without.locator('.facets input').count() === 0 && await without.locator('.facets li a').count() > 3, 'without JavaScript the links are not links');
    await without.close();
  } finally {
    await browser.close();
    await server.close();
  }
  return findings;
}

function firstDifference(one, other) {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return `${one.slice(Math.max(0, at - 80), at + 120)}\n${other.slice(Math.max(0, at - 80), at + 120)}`;
}

function build(program, folder) {
  const made = spawnSync(program, ['build', '--as-of', '2026-11-22', '--base-url', BASE, '--quiet'], { cwd: folder, encoding: 'utf8' });
  if (made.status !== 0) throw new UsageError(`${program} build ended with status ${made.status}: ${made.stderr}`);
}

/** The example, and a generated site; each in a folder of its own. */
function* sites(program, content, folder) {
  const example = join(folder, 'example');
  cpSync(content, join(example, 'content'), { recursive: true });
  const large = join(folder, 'large');
  const generator = join(dirname(fileURLToPath(import.meta.url)), '../bench/generate');
  const made = spawnSync('python3', [generator, String(EVENTS), large], { encoding: 'utf8' });
  if (made.status !== 0) throw new UsageError(`${generator} ended with status ${made.status}: ${made.stderr ?? made.error}`);
  for (const [name, place] of Object.entries({ example, large })) {
    build(program, place);
    yield [name, join(place, 'output')];
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main('catalog', async ([program, content, pictures]) => {
    if (program === undefined || content === undefined) throw new UsageError('usage: catalog.mjs PROGRAM CONTENT [PICTURES]');
    const folder = mkdtempSync(join(tmpdir(), 'terang-catalog-'));
    const all = new Findings();
    const said = [];
    try {
      for (const [name, root] of sites(resolve(program), resolve(content), folder)) {
        const { findings, steps, sizes } = await checkCatalog(root, name, pictures);
        const programs = await checkPrograms(root, name);
        for (const { check, page, message } of [...findings.all, ...programs.all]) all.add(check, page, message);
        said.push(`${name}: ${steps} steps, columns ${sizes.columns}, cards of one page ${sizes.view} bytes, script ${sizes.script}`);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    all.report('catalog', `${said.join('; ')} (brotli)`);
  });
}
