#!/usr/bin/env node
// search.mjs PROGRAM CONTENT [PICTURES] — builds a copy of CONTENT with two pages more and searches it in Chromium, under the
// site's Content-Security-Policy: nothing of the engine comes before the field is touched, what comes is light, words are found
// by their stems, typing errors forgiven, results and choices work by keyboard and live in the address, nothing that is written or asked
// becomes HTML, and what happens without JavaScript, without a match and without the engine. The site lies below a path, which is
// the harder case. PICTURES is a folder for screenshots.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

import { launch } from './lib/browser.mjs';
import { Findings, UsageError, main } from './lib/findings.mjs';
import { look } from './lib/looks.mjs';
import { serve } from './lib/server.mjs';
import { Site } from './lib/site.mjs';

const DEADLINE = 20_000;
const BASE = 'https://contoh.example/data/pelatihan/';

const KIB = 1024;
const SCRIPT_LIMIT = 8 * KIB;
const ENGINE_LIMIT = 160 * KIB;
const QUERY_LIMIT = 40 * KIB;

const HOSTILE = '<img src=x onerror="document.title=\'jahat\'">';
const PAGES = {
  'perbaikan-jalan.md': `---\ntitle: Perbaikan jalan kabupaten\nsummary: 'Jalan yang diurug, ${HOSTILE.replaceAll("'", "''")} <mark>tanda</mark> & lubang.'\n---\nTeks.\n`,
  'halaman-draf.md': '---\ntitle: Halaman rahasia draf\ndraft: true\n---\nTeks.\n',
};

function build(program, content) {
  const folder = mkdtempSync(join(tmpdir(), 'terang-search-'));
  cpSync(content, join(folder, 'content'), { recursive: true });
  for (const [name, text] of Object.entries(PAGES)) writeFileSync(join(folder, 'content/pages', name), text);
  const made = spawnSync(program, ['build', '--as-of', '2026-11-22', '--base-url', BASE, '--quiet'], { cwd: folder, encoding: 'utf8' });
  if (made.status !== 0) throw new UsageError(`${program} build ended with status ${made.status}: ${made.stderr}`);
  return folder;
}

export async function checkSearch(program, content, pictures) {
  const findings = new Findings();
  const expect = (check, holds, message) => { if (!holds) findings.add(check, '/cari/', message); };
  const folder = build(program, content);
  const site = new Site(join(folder, 'output'));
  const server = await serve(site);
  const browser = await launch();
  let steps = 0;
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.setDefaultTimeout(DEADLINE);
    const asked = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) findings.add('console', '/cari/', message.text()); });
    page.on('pageerror', (error) => findings.add('console', '/cari/', `uncaught: ${error.message}`));
    const address = new URL(`${site.segments.search}/`, server.address).href;
    const index = new URL('indeks/', address).pathname;
    const status = page.locator('#search-status');
    const cards = page.locator('#search-results li');
    const says = (wanted) => page.waitForFunction((part) => document.getElementById('search-status').textContent.includes(part), wanted);
    const weight = (paths) => [...new Set(paths)].reduce((sum, path) => sum + brotliCompressSync(site.read(decodeURIComponent(path).slice(site.base.length))).length, 0);
    const open = async (query) => { await page.goto(address + query); await page.waitForFunction(() => document.getElementById('search-status').textContent !== '' && !document.getElementById('search-status').textContent.endsWith('…')); };
    const step = () => { steps += 1; };

    // Nothing of the engine before the field is touched; then little.
    await page.goto(address, { waitUntil: 'networkidle' });
    expect('early', asked.length === 2, `the page alone asks for ${asked.join(', ')}`);
    const script = asked.filter((path) => path.endsWith('.js'));
    expect('weight', weight(script) <= SCRIPT_LIMIT, `a script of ${weight(script)} bytes, over ${SCRIPT_LIMIT}`);
    asked.length = 0;
    const loaded = Promise.all(['.pf_meta', '/wasm.'].map((part) => page.waitForResponse((response) => response.url().includes(part))));
    for (let i = 0; i < 30 && await page.evaluate(() => document.activeElement.id !== 'q'); i += 1) await page.keyboard.press('Tab');
    await loaded;
    expect('early', asked.every((path) => path.startsWith(index)), `touching the field asks for ${asked.join(', ')}`);
    expect('weight', asked.some((path) => path.includes('wasm')) && weight(asked) <= ENGINE_LIMIT, `an engine of ${weight(asked)} bytes in ${asked.length} files, over ${ENGINE_LIMIT}`);
    const engine = weight(asked);
    step();

    // Stems, in both directions; the address tells what was asked.
    asked.length = 0;
    await page.keyboard.type('memperbaiki');
    await says('memperbaiki');
    await cards.first().waitFor();
    const titles = await page.locator('#search-results h3').allInnerTexts();
    expect('stem', titles.includes('Perbaikan jalan kabupaten'), `“memperbaiki” finds ${titles.join(' · ')}`);
    expect('address', new URL(page.url()).searchParams.get('q') === 'memperbaiki', page.url());
    const query = weight(asked);
    expect('weight', asked.length > 0 && query <= QUERY_LIMIT, `a query of ${query} bytes, over ${QUERY_LIMIT}`);
    await open('?q=perbaikan');
    const marks = await page.locator('#search-results mark').allInnerTexts();
    expect('stem', marks.some((mark) => /memperbaiki/i.test(mark)), `“perbaikan” marks ${marks.join(', ')}`);
    step();

    // Kind, date, evidence; a draft is not there.
    await open('?q=keuangan+desa&jenis=event');
    expect('card', await cards.count() > 2, `${await cards.count()} results`);
    for (const text of await cards.allInnerTexts()) {
      expect('card', /Kegiatan/.test(text) && /\d{4}/.test(text) && /Bukti: [\d,]+ dari \d+/.test(text), `a result lacks kind, date or evidence: ${text}`);
    }
    await open('?q=rahasia+draf');
    expect('draft', !(await page.locator('main').innerText()).includes('Halaman rahasia'), 'a draft is found');
    step();

    // By what its report says an event is found, and each word is taken as it was asked; the verdict speaks first.
    for (const [query, title] of [['target tidak tercapai', 'Bimtek Pengelolaan Keuangan Desa, Angkatan I'], ['temuan inspektorat', 'Bimtek Kapasitas Kepala Desa, Angkatan I 2025'], ['31/2026', 'Bimtek Kapasitas Kepala Desa, Angkatan I 2025'], ['resor', 'Bimtek Kapasitas Kepala Desa, Angkatan I 2025'], ['Dapur Bersama', 'Bimtek Pengelolaan Keuangan Desa, Angkatan I']]) {
      await open(`?q=${encodeURIComponent(query)}`);
      expect('found', (await status.innerText()).includes(`hasil untuk “${query}”`) && !(await status.innerText()).includes('tidak ditemukan'), `${query}: ${await status.innerText()}`);
      expect('found', (await page.locator('#search-results h3').allInnerTexts()).includes(title), `“${query}” finds ${(await page.locator('#search-results h3').allInnerTexts()).join(' · ')}`);
    }
    await open('?q=31/2026');
    expect('found', (await cards.first().innerText()).includes('Inspektorat mencatat temuan dalam LHP 31/2026'), `no verdict: ${await cards.first().innerText()}`);
    step();

    // Quotation marks of every kind are nothing, and a hyphen or a slash parts words; but an id and a number are found as they stand.
    const count = async (query) => { await open(`?q=${encodeURIComponent(query)}`); return { cards: Number.parseInt(await status.innerText(), 10), said: await status.innerText(), titles: await page.locator('#search-results h3').allInnerTexts() }; };
    for (const [plain, others] of [['pajak desa', ['"pajak desa"', '“pajak desa”', '‘pajak’ desa', '«pajak» „desa‟', "'pajak desa'", '`pajak desa`']], ['kepala desa', ['kepala-desa', 'kepala–desa', 'kepala/desa', 'kepala_desa', 'kepala-kepala desa']]]) {
      const wanted = await count(plain);
      expect('signs', wanted.cards > 2, wanted.said);
      for (const other of others) {
        const got = await count(other);
        expect('signs', got.cards === wanted.cards && got.titles.join() === wanted.titles.join() && !got.said.includes('tidak ditemukan'), `“${other}”: ${got.said}; “${plain}”: ${wanted.said}`);
      }
    }
    const id = await count('keuangan-desa-2026-1');
    expect('signs', id.cards === 1 && id.titles.join() === 'Bimtek Pengelolaan Keuangan Desa, Angkatan I', `an id finds ${id.titles.join(' · ')}`);
    const parted = await count('orang-JP');
    expect('signs', parted.titles.includes('Biaya per orang-JP'), `“orang-JP” finds ${parted.titles.join(' · ')}`);
    // An id is found, and not shown.
    for (const query of ['keuangan-desa-2026-1', 'keuangan desa', 'keuangan desa 2026']) {
      await open(`?q=${encodeURIComponent(query)}`);
      const shown = (await cards.allInnerTexts()).join('\n');
      expect('ids', !/[a-z]+-[a-z]+-\d{4}-\d/.test(shown), `“${query}” shows an id: ${/.*[a-z]+-[a-z]+-\d{4}-\d.*/.exec(shown)}`);
    }
    step();

    // Words that say nothing are left out, so that nothing is loaded or marked for them; alone they are looked for.
    const without = await count('pajak desa');
    for (const query of ['pajak dan desa', 'yang pajak di desa', 'the pajak of desa', 'dan/atau pajak desa']) {
      const got = await count(query);
      expect('stop', got.cards === without.cards && !got.said.includes('tidak ditemukan'), `“${query}”: ${got.said}`);
    }
    await open('?q=pajak+dan+jasa');
    const marked = (await page.locator('#search-results mark').allInnerTexts()).map((mark) => mark.toLowerCase());
    expect('stop', marked.includes('pajak') && !marked.includes('dan'), `“pajak dan jasa” marks ${marked.join(', ')}`);
    expect('stop', (await count('dan')).cards > 10, 'a question of nothing but “dan” finds nothing');
    // However often a word is asked that has another beside it, the question ends.
    expect('alike', (await count(Array(24).fill('pelatihan diklat').join(' '))).cards > 0, 'a long question finds nothing');
    // A number, a word that says nothing and one or two letters are no mistakes; nor is such a word ever what was meant.
    for (const query of ['Rp9,5 juta', 'juta', '9876', '31/2025', 'yangg', 'xz', 'of']) {
      const got = await count(query);
      expect('stop', got.said.startsWith('Tidak ada yang cocok'), `“${query}”: ${got.said}`);
    }
    for (const query of ['i', 'in', 'desa i', 'biayanya', 'biaya-biaya']) {
      const got = await count(query);
      expect('stop', got.cards > 0 && !got.said.includes('tidak ditemukan'), `“${query}”: ${got.said}`);
    }
    step();

    // What readers call otherwise is found, and they are told what was looked for.
    const named = await count('bimtek');
    for (const query of ['diklat', 'pelatihan', 'penyuluhan', 'Training']) {
      asked.length = 0;
      const got = await count(query);
      expect('alike', got.cards >= named.cards && got.said.includes(`hasil untuk “${query}”. Juga dicari: “bimtek”.`), `“${query}”: ${got.said}`);
      const parts = weight(asked.filter((path) => path.includes('/index/') || path.includes('/fragment/')));
      expect('weight', parts > 0 && parts <= QUERY_LIMIT, `“${query}” loads ${parts} bytes, over ${QUERY_LIMIT}`);
    }
    expect('alike', (await count('penyuluhan')).cards > named.cards, '“penyuluhan” no longer finds what is called so');
    expect('alike', (await count('diklat keuangan desa')).titles.join() === (await count('bimtek keuangan desa')).titles.join(), 'beside other words “diklat” is not “bimtek”');
    for (const [query, path] of [['pemborosan', 'metode/#money'], ['boros', 'metode/#money'], ['waste', 'metode/#money'], ['seremoni', 'metode/#time']]) {
      await count(query);
      const first = await page.locator('#search-results h3 a').first().getAttribute('href').catch(() => '');
      expect('alike', first.endsWith(path) && !(await status.innerText()).includes('tidak ditemukan'), `“${query}” first finds ${first}: ${await status.innerText()}`);
    }
    step();

    // Text stays text: what is asked, and what is written.
    for (const part of [`?q=${encodeURIComponent(HOSTILE)}`, '?q=kabupaten+diurug']) {
      await open(part);
      const text = await page.locator('main').innerText();
      expect('escape', text.includes(HOSTILE), `${part} is not shown as text: ${text.slice(0, 300)}`);
      expect('escape', await page.locator('main img').count() === 0 && !(await page.title()).includes('jahat'), `${part} became HTML`);
    }
    expect('escape', (await cards.first().innerText()).includes('& lubang'), 'an ampersand is not itself');
    step();

    // Typing errors; nothing found; the way on.
    await open('?q=keuagan');
    expect('typing', await cards.count() > 0 && (await status.innerText()).includes('“keuangan”'), `“keuagan”: ${await status.innerText()}`);
    await open('?q=dewi+anggraeni');
    expect('typing', (await page.locator('#search-results h3').first().innerText()).startsWith('Dewi Anggraini'), `“dewi anggraeni” first finds ${await cards.first().innerText()}`);
    const told = [
      ['pengadan', '“pengadaan”'],
      ['pengad', '“pengadaan”'],
      // What is lacking is named, and nothing else: no word falls away unsaid.
      ['stadion+desa', '“stadion” tidak ditemukan; ini hasil untuk “desa”'],
      ['keuagan+desa', '“keuagan” tidak ditemukan; ini hasil untuk “keuangan desa”'],
      ['stadion+SIPA+31/2026', '“stadion”, “SIPA” tidak ditemukan; ini hasil untuk “31/2026”'],
    ];
    for (const [query, wanted] of told) {
      await open(`?q=${query}`);
      expect('typing', await cards.count() > 0 && (await status.innerText()).includes(wanted), `${query}: ${await status.innerText()}`);
    }
    // What begins a word that the site has is not told as a mistake, and what it lacks is not found by its beginning: “S.T.”;
    // nor is an abbreviation some common word.
    await open('?q=perbaik');
    expect('typing', await cards.count() > 0 && !(await status.innerText()).includes('tidak ditemukan'), `half a word: ${await status.innerText()}`);
    // Nor is a word two letters away the one that was meant: “tercatat”.
    for (const query of ['stadion', '"stadion"', '?', 'SIPA', 'tercutut']) {
      await open(`?q=${encodeURIComponent(query)}`);
      expect('nothing', await cards.count() === 0 && (await status.innerText()).startsWith('Tidak ada yang cocok'), `${query}: ${await status.innerText()}`);
    }
    for (const [query, path] of [['metode', 'metode/'], ['ppid', 'ppid/'], ['spj', 'istilah/'], ['silpa', 'istilah/'], ['jp', 'istilah/'], ['data', 'data/']]) {
      await open(`?q=${query}`);
      const first = await page.locator('#search-results h3 a').first().getAttribute('href');
      expect('pages', new URL(first, page.url()).pathname.endsWith(`/${path}`), `“${query}” first finds ${first}`);
    }
    await open('?q=zzzzqqqq');
    expect('nothing', await cards.count() === 0 && await page.locator('#search-ways').isVisible(), 'no way on from an empty result');
    expect('nothing', (await status.innerText()).includes('zzzzqqqq'), await status.innerText());
    step();

    // A choice narrows, stands in the address, survives a reload; what finds nothing can be undone.
    await open('?q=desa');
    const all = await status.innerText();
    await page.selectOption('select[name=jenis]', 'program');
    await page.waitForFunction((before) => document.getElementById('search-status').textContent !== before, all);
    const narrowed = await status.innerText();
    expect('choice', Number.parseInt(narrowed, 10) < Number.parseInt(all, 10), `${all} → ${narrowed}`);
    expect('choice', new URL(page.url()).search === '?q=desa&jenis=program', page.url());
    await page.reload();
    await says(narrowed);
    expect('choice', (await page.locator('#search-results .tag:first-child').allInnerTexts()).every((kind) => kind === 'Program'), 'another kind among programs');
    await page.goBack();
    await says(all);
    await open('?q=zzzzqqqq&jenis=program');
    await page.getByRole('button', { name: 'Hapus semua saringan' }).click();
    await page.waitForFunction(() => !location.search.includes('jenis'));
    expect('choice', await page.evaluate(() => document.activeElement.id === 'q'), 'the focus is lost after undoing the choices');
    await open('?jenis=material');
    expect('choice', await cards.count() === 10, 'a choice alone finds nothing');
    step();

    // By keyboard: field, button, choices, results in their order; more of them; a result and back.
    await page.focus('#q');
    const stops = [];
    for (let i = 0; i < 10; i += 1) {
      await page.keyboard.press('Tab');
      stops.push(await page.evaluate(() => document.activeElement.name || document.activeElement.textContent));
    }
    const links = await page.locator('#search-results h3 a').allInnerTexts();
    expect('keyboard', stops.slice(1, 5).join() === 'jenis,topik,tahun,penyelenggara' && stops.slice(6).join() === links.slice(0, 4).join(), `stops: ${stops.join(' | ')}`);
    await page.getByRole('button', { name: /Tampilkan \d+ lagi/ }).press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('#search-results li').length > 10);
    expect('keyboard', await page.evaluate(() => document.activeElement === document.querySelectorAll('#search-results h3 a')[10]), 'the focus does not go to the first of the new results');
    const [wanted] = links;
    await page.locator('#search-results h3 a').first().press('Enter');
    await page.waitForURL((url) => !url.pathname.startsWith(new URL(address).pathname));
    expect('keyboard', (await page.locator('h1').first().innerText()).length > 0 && page.url().startsWith(server.address), `${wanted} leads to ${page.url()}`);
    await page.goBack();
    await cards.first().waitFor();
    step();

    // As everybody sees it.
    for (const [name, part] of Object.entries({ results: '?q=keuangan+desa', nothing: '?q=zzzzqqqq&jenis=program', first: '' })) {
      await (part === '' ? page.goto(address) : open(part));
      await look(page, findings, name, { picture: pictures && ((scheme, width) => ({ path: join(pictures, `${name}-${scheme}-${width}.png`) })) });
    }
    step();
    await page.close();

    // Without the engine the page says so, and works again as soon as it can be had.
    const broken = await context.newPage();
    broken.setDefaultTimeout(DEADLINE);
    await broken.route((url) => url.pathname.startsWith(index), (route) => route.abort());
    await broken.goto(`${address}?q=desa`);
    await broken.waitForFunction(() => document.getElementById('search-status').textContent.includes('tidak dapat dimuat'));
    expect('failure', await broken.locator('#search-ways').isVisible(), 'no way on without the engine');
    await broken.unroute((url) => url.pathname.startsWith(index));
    await broken.unrouteAll();
    await broken.locator('#q').press('Enter');
    await broken.locator('#search-results li').first().waitFor();
    await broken.close();
    step();

    // Without JavaScript the page says so and leads to the catalog.
    const plain = await (await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })).newPage();
    for (const from of [server.address, new URL(`${site.segments.catalog}/`, server.address).href]) {
      await plain.goto(from);
      await plain.fill('#q', 'pajak desa');
      await plain.locator('#q').press('Enter');
      await plain.waitForURL(`${address}?q=pajak+desa`);
    }
    const said = await plain.locator('main').innerText();
    expect('no-script', /tidak menjalankan JavaScript/.test(said), `without JavaScript the page says: ${said.slice(0, 300)}`);
    expect('no-script', await plain.locator('select:visible').count() === 0, 'choices that do nothing');
    await plain.locator(`#search-ways a[href*="/${site.segments.catalog}/topik/"]`).first().click();
    expect('no-script', (await plain.locator('h1').innerText()).startsWith('Topik'), `leads to ${plain.url()}`);
    step();
    return { findings, steps, sizes: { script: weight(script), engine, query } };
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main('search', async ([program, content, pictures]) => {
    if (program === undefined || content === undefined) throw new UsageError('usage: search.mjs PROGRAM CONTENT [PICTURES]');
    const { findings, steps, sizes } = await checkSearch(resolve(program), resolve(content), pictures);
    findings.report('search', `${steps} steps; brotli: script ${sizes.script}, engine ${sizes.engine}, one query ${sizes.query} bytes`);
  });
}
