// The checkers themselves: a sound site passes, and each check fails on the fault it is there for.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { checkHtml } from './html.mjs';
import { checkLighthouse } from './lighthouse.mjs';
import { checkLinks } from './links.mjs';
import { checkMachines } from './machines.mjs';
import { checkPages } from './pages.mjs';

const HOST = 'https://contoh.example';
const STYLE = 'body{margin:0 1rem;font:1rem/1.5 sans-serif;background:#fff;color:#111}a{color:#00c}nav a{display:inline-block;padding:.6rem .4rem}'
  + '@media (prefers-color-scheme:dark){body{background:#111;color:#eee}a{color:#9cf}}';
const KINDS = {
  '': 'Beranda', 'katalog/': 'Katalog', 'katalog/topik/desa/': 'Topik: desa', 'program/': 'Program', 'program/kas-desa/': 'Kas desa',
  'kegiatan/kas-1/': 'Kas desa angkatan I', 'dasbor/': 'Dasbor', 'dasbor/2026/': 'Dasbor 2026', 'metode/': 'Metode',
  'bimtek-atau-workshop/': 'Bimtek atau workshop', 'data/': 'Data', 'cari/': 'Cari', 'istilah/': 'Istilah',
};

function page(base, address, title, { head = '', main = '', attributes = '' } = {}) {
  const links = Object.entries(KINDS).map(([to, name]) => `<a href="${base}${to}">${name}</a>`).join(' ');
  return `<!DOCTYPE html><html lang="id" data-title="${title}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title} – Contoh</title><meta name="description" content="Halaman ${title}">
<link rel="canonical" href="${HOST}${base}${address}"><link rel="icon" href="data:,"><style>${STYLE}</style>${head}</head>
<body><a href="#isi">Langsung ke isi</a><header><nav aria-label="Utama">${links}</nav></header>
<main id="isi"${attributes}><h1>${title}</h1><p>Halaman ini adalah contoh untuk menguji pemeriksa situs, bukan isi sungguhan.</p>${main}</main></body></html>`;
}

/** A sound site under `base`; `change` may alter its files before they are written. */
function site(base = '/', change = () => {}) {
  const files = new Map(Object.entries(KINDS).map(([address, title]) => [`${address}index.html`, page(base, address, title)]));
  files.set('404.html', page(base, '404.html', 'Tidak ditemukan'));
  files.set('sitemap.xml', `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${Object.keys(KINDS).map((to) => `<url><loc>${HOST}${base}${to}</loc></url>`).join('')}</urlset>`);
  files.set('feed.xml', `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><id>${HOST}${base}</id><link href="${HOST}${base}feed.xml" rel="self"/></feed>`);
  files.set('robots.txt', `User-agent: *\nSitemap: ${HOST}${base}sitemap.xml\n`);
  files.set('kalender.ics', `BEGIN:VCALENDAR\r\nURL:${HOST}${base}kegiatan/\r\n kas-1/\r\nEND:VCALENDAR\r\n`);
  change(files);
  const root = mkdtempSync(join(tmpdir(), 'terang-checkers-'));
  after(() => rmSync(root, { recursive: true }));
  for (const [file, content] of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
  }
  return root;
}

/** Adds a page `/<name>/` that the home page links to. */
function add(files, name, options) {
  files.set(`${name}/index.html`, page('/', `${name}/`, `Halaman ${name}`, options));
  files.set('index.html', files.get('index.html').replace('</main>', ` <p>Lihat <a href="/${name}/">${name}</a>.</p></main>`));
}

const faults = (findings) => [...new Set(findings.all.map(({ check, page: at }) => `${check} ${at}`))].sort();

test('a sound site passes every check, at the root and under a path', async () => {
  for (const base of ['/', '/bimtek/situs/']) {
    const root = site(base);
    assert.deepEqual(checkLinks(root).findings.all, []);
    assert.deepEqual(checkLinks(root, base).findings.all, []);
  }
  const root = site('/bimtek/situs/');
  assert.deepEqual((await checkPages(root)).findings.all, []);
  assert.deepEqual((await checkHtml(root)).findings.all, []);
});

test('html: errors in HTML, inline CSS, SVG and CSS files are faults, warnings are not', async () => {
  const root = site('/', (files) => {
    add(files, 'markup', { main: '<p><div>a</div></p>' });
    add(files, 'gaya', { head: '<style>p{colour:red}</style>' });
    add(files, 'peringatan', { main: '<section><p>Tanpa judul</p></section>' });
    files.set('rusak.svg', '<svg xmlns="http://www.w3.org/2000/svg"><rect></svg>');
    files.set('rusak.css', 'p{colr:red}');
  });
  const { findings, warnings } = await checkHtml(root);
  const files = new Set(findings.all.map(({ page: at }) => at.split(':')[0]));
  assert.deepEqual([...files].sort(), ['gaya/index.html', 'markup/index.html', 'rusak.css', 'rusak.svg']);
  assert.equal(warnings.size > 0, true);
});

test('links: each fault is found, on its page, and nothing else is', () => {
  const root = site('/', (files) => {
    const cases = {
      'a-putus': { main: '<a href="/tidak/ada/">x</a>' },
      'b-jangkar': { main: '<a href="/katalog/#tidak-ada">x</a>' },
      'c-garis': { main: '<a href="/katalog">x</a>' },
      'd-gambar': { main: '<img src="/tidak-ada.png" alt="">' },
      'e-srcset': { main: '<img src="/foto.png" srcset="/foto.png 1x, /tidak-ada-2.png 2x" alt="">' },
      'f-asing': { head: '<link rel="stylesheet" href="https://huruf.example/a.css">' },
      'g-asing-css': { head: '<style>p{background:url(https://gambar.example/a.png)}</style>' },
      'h-gaya': { main: '<p style="color:red">x</p>' },
      'i-id': { main: '<p id="dua">x</p><p id="dua">y</p>' },
      'j-h1': { main: '<h1>Dua</h1>' },
      'k-lompat': { main: '<h3>Tiga</h3>' },
      'l-naskah': { main: '<script>alert(1)</script>' },
      'm-tombol': { main: '<button onclick="x()">x</button>' },
      'n-rujukan': { main: '<p aria-labelledby="tidak-ada">x</p>' },
      'o-json': { main: '<script type="application/ld+json">{"a":</script>' },
      'p-json-alamat': { main: `<script type="application/ld+json">{"url":"${HOST}/hilang/"}</script>` },
      'p-bagikan': { head: `<meta property="og:image" content="${HOST}/bagikan-hilang.png">` },
      'q-protokol': { main: '<a href="javascript:void(0)">x</a>' },
      'r-kosong': { main: '<h2> </h2>' },
    };
    for (const [name, options] of Object.entries(cases)) add(files, name, options);
    files.set('foto.png', '');
    files.set('sendiri/index.html', page('/', 'sendiri/', 'Tidak tertaut'));
    files.set('alih/index.html', `<!DOCTYPE html><html lang="id"><title>Pindah</title><meta http-equiv="refresh" content="0;url=/pindah-ke-mana/">`);
    add(files, 's-judul-a', {});
    add(files, 's-judul-b', {});
    files.set('s-judul-b/index.html', files.get('s-judul-b/index.html').replace(/<title>.*<\/title>/, '<title>Halaman s-judul-a – Contoh</title>'));
    add(files, 't-bahasa', {});
    files.set('t-bahasa/index.html', files.get('t-bahasa/index.html').replace('lang="id"', ''));
    add(files, 'u-kepala', {});
    files.set('u-kepala/index.html', files.get('u-kepala/index.html').replace(/<title>[\s\S]*<style>/, '<style>').replace(/<meta name="viewport"[^>]*>/, ''));
    add(files, 'v-kanonik', {});
    files.set('v-kanonik/index.html', files.get('v-kanonik/index.html').replace('/v-kanonik/"><link', '/lain/"><link'));
    files.set('404.html', files.get('404.html').replace('</main>', '<a href="katalog/">x</a></main>'));
    files.set('sitemap.xml', files.get('sitemap.xml').replace('</urlset>', `<url><loc>${HOST}/hilang/</loc></url><url><loc>https://lain.example/</loc></url></urlset>`));
    files.set('feed.xml', files.get('feed.xml').replace('</feed>', `<entry><id>${HOST}/hilang/</id><content type="html">&lt;a href="/katalog/"&gt;x&lt;/a&gt;</content></entry></feed`));
    files.set('robots.txt', 'User-agent: *\nSitemap: /sitemap.xml\n');
    files.set('kalender.ics', files.get('kalender.ics').replace('kas-1', 'kas-9'));
  });
  assert.deepEqual(faults(checkLinks(root).findings), [
    'broken-anchor /b-jangkar/',
    'broken-link /a-putus/',
    'broken-link /alih/',
    'broken-link /d-gambar/',
    'broken-link /e-srcset/',
    'broken-link /feed.xml',
    'broken-link /kalender.ics',
    'broken-link /p-bagikan/',
    'broken-link /p-json-alamat/',
    'broken-link /sitemap.xml',
    'broken-link /v-kanonik/',
    'canonical /u-kepala/',
    'description /u-kepala/',
    'duplicate-id /i-id/',
    'duplicate-title /s-judul-a/',
    'duplicate-title /s-judul-b/',
    'empty-heading /r-kosong/',
    'feed /feed.xml',
    'heading-skip /k-lompat/',
    'id-reference /n-rujukan/',
    'inline-script /l-naskah/',
    'inline-script /m-tombol/',
    'json-ld /o-json/',
    'language /t-bahasa/',
    'missing-slash /c-garis/',
    'one-h1 /j-h1/',
    'one-style /g-asing-css/',
    'orphan /sendiri/',
    'print-title /s-judul-b/',
    'relative-on-404 /404.html',
    'robots /robots.txt',
    'sitemap /sitemap.xml',
    'style-attribute /h-gaya/',
    'third-party /f-asing/',
    'third-party /g-asing-css/',
    'title /u-kepala/',
    'unsafe-address /q-protokol/',
    'viewport /u-kepala/',
    'xml /feed.xml',
  ]);
});

test('links: an address outside the base path is a fault, and so are missing files that every site has', () => {
  const root = site('/situs/', (files) => {
    files.set('index.html', files.get('index.html').replace('</main>', '<a href="/katalog/">x</a></main>'));
    for (const file of ['sitemap.xml', 'feed.xml', 'robots.txt']) files.delete(file);
  });
  assert.deepEqual(faults(checkLinks(root).findings), ['feed feed.xml', 'outside-base /situs/', 'robots robots.txt', 'sitemap sitemap.xml']);
});

test('pages: each fault is found, on its page, and nothing else is', async () => {
  const long = 'Katakatapanjangsekalitanpaspasi'.repeat(3);
  // No compressor makes this smaller than half.
  const noise = Array.from({ length: 1000 }, (_, i) => createHash('sha256').update(`${i}`).digest('base64')).join(' ');
  const style = (css) => STYLE + css;
  const css = '.bagan{overflow:visible;display:block}#pudar{color:#aaa;background:#fff}@media (prefers-color-scheme:dark){#pudar{color:#000}#gelap{color:#333;background:#222}}@media (prefers-color-scheme:light){.malam{display:none}}'
    + '#lebar{width:1400px}#sedang{width:340px}#jarak{width:19rem;white-space:nowrap;overflow:visible}#kecil{font-size:11px}.rapat{padding:0!important;font-size:12px;line-height:1;display:inline-block}'
    + '@media print{.kosong-cetak{display:none}}#polos:focus{outline:0}#tutup{position:relative;background:#fff;margin-top:-3rem;height:3rem}';
  const root = site('/', (files) => {
    for (const [file, content] of files) files.set(file, content.replace(STYLE, style(css)));
    const cases = {
      'a-pudar': '<p id="pudar">Tulisan pudar</p>',
      'b-gelap': '<p id="gelap">Tulisan gelap</p>',
      'c-lebar': '<div id="lebar">x</div>',
      'd-sedang': '<div id="sedang">x</div>',
      'e-jarak': '<div id="jarak">Kata ini cukup sempit tanpa jarak huruf</div>',
      'f-kecil': '<p id="kecil">Tulisan kecil</p>',
      'g-rapat': '<nav aria-label="Halaman"><a class="rapat" href="/katalog/">1</a></nav>',
      'h-asing': '<img src="https://gambar.example/a.png" alt="">',
      'i-gaya': '<p style="color:red">Gaya tersebar</p>',
      'j-naskah': '<script>document.title = "x"</script>',
      'k-berat': `<p hidden>${noise}</p>`,
      'l-banyak': '<img src="/1.svg" alt=""><img src="/2.svg" alt="">',
      'm-alt': '<img src="/1.svg">',
      'm-alt-gelap': '<img src="/1.svg" class="malam">',
      'n-bagan': '<figure><svg class="bagan" width="200" height="20" role="img" aria-label="Bagan"><text x="150" y="14">Tulisan yang keluar</text></svg></figure>',
      'p-urutan': '<p><a tabindex="1" href="/katalog/">Melompat ke depan</a></p>',
      'q-polos': '<p><a id="polos" href="/katalog/">Tanpa tanda</a></p>',
      'r-lewat': '<p><a tabindex="-1" href="/katalog/">Dilewati</a></p>',
      's-balik': '<p><a href="/katalog/">Tertutup</a></p><div id="tutup"></div>',
      'o-bagan-kecil': '<figure><svg class="bagan" width="200" height="20" role="img" aria-label="Bagan"><text id="kecil" x="0" y="14">Kecil</text></svg></figure>',
    };
    for (const [name, main] of Object.entries(cases)) {
      add(files, name, { main });
      files.set(`${name}/index.html`, files.get(`${name}/index.html`).replace(STYLE, style(css)));
    }
    for (const name of ['1', '2']) files.set(`${name}.svg`, '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    files.set('metode/index.html', files.get('metode/index.html').replace(/<main[\s\S]*<\/main>/, '<main><h1>M</h1></main>'));
    files.delete('bimtek-atau-workshop/index.html');
    for (const [file, content] of files) if (file.endsWith('.html')) files.set(file, content.replace('<a href="/bimtek-atau-workshop/">Bimtek atau workshop</a>', ''));
    files.set('kegiatan/kas-1/index.html', files.get('kegiatan/kas-1/index.html').replace(/<p>Halaman[^<]*<\/p>/, `<p>${long}</p>`));
  });
  assert.deepEqual(faults((await checkPages(root, { everything: true })).findings), [
    'axe-dark /b-gelap/',
    'axe-dark /m-alt-gelap/',
    'axe-light /a-pudar/',
    'axe-light /m-alt/',
    'console /h-asing/',
    'console /i-gaya/',
    'console /j-naskah/',
    'drawing-1280 /n-bagan/',
    'drawing-1280 /o-bagan-kecil/',
    'drawing-320 /n-bagan/',
    'drawing-320 /o-bagan-kecil/',
    'drawing-360 /n-bagan/',
    'drawing-360 /o-bagan-kecil/',
    'keyboard /p-urutan/',
    'keyboard /q-polos/',
    'keyboard /r-lewat/',
    'keyboard /s-balik/',
    'missing-kind /',
    'no-script /metode/',
    'overflow-1280 /c-lebar/',
    'overflow-320 /c-lebar/',
    'overflow-320 /d-sedang/',
    'overflow-320 /kegiatan/kas-1/',
    'overflow-320-text-spacing /c-lebar/',
    'overflow-320-text-spacing /d-sedang/',
    'overflow-320-text-spacing /e-jarak/',
    'overflow-320-text-spacing /kegiatan/kas-1/',
    'overflow-360 /c-lebar/',
    'overflow-360 /kegiatan/kas-1/',
    'overflow-360-text-spacing /c-lebar/',
    'overflow-360-text-spacing /e-jarak/',
    'overflow-360-text-spacing /kegiatan/kas-1/',
    'picture /h-asing/',
    'picture /l-banyak/',
    'picture /m-alt-gelap/',
    'picture /m-alt/',
    'requests /l-banyak/',
    'target-size-1280 /g-rapat/',
    'target-size-360 /g-rapat/',
    'text-size-1280 /f-kecil/',
    'text-size-1280 /o-bagan-kecil/',
    'text-size-360 /f-kecil/',
    'text-size-360 /o-bagan-kecil/',
    'weight /k-berat/',
  ].sort());
});

test('lighthouse: what keeps a score from 100 is named, and what moves while the page loads', async () => {
  const root = site('/', (files) => {
    const bad = files.get('cari/index.html').replace(/<meta name="description"[^>]*>/, '<script defer src="/geser.js"></script>');
    files.set('cari/index.html', bad.replace('</h1>', '</h1><img src="/ada.svg" width="9" height="9">'));
    files.set('ada.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    // Only what was painted can be seen to move, and a throttled load may paint late.
    files.set('geser.js', `console.error('rusak');
      const move = () => document.querySelector('h1').before(document.createElement('hr'), 'Satu.', document.createElement('hr'));
      new PerformanceObserver(() => setTimeout(move, 500)).observe({ type: 'paint', buffered: true });`);
  });
  const { findings, results } = await checkLighthouse(root, { kinds: ['search', 'glossary'], loads: 1 });
  const named = findings.all.map(({ check, page: at, message }) => `${check} ${at} ${message.split(':')[0].replace(/[\d.]+/, 'N')}`);
  assert.deepEqual(named.sort(), [
    'lighthouse-accessibility /cari/ image-alt',
    'lighthouse-best-practices /cari/ errors-in-console',
    'lighthouse-seo /cari/ image-alt',
    'lighthouse-seo /cari/ meta-description',
    'lighthouse-shift /cari/ moves by N while it loads',
  ]);
  const [, sound] = results;
  assert.deepEqual(sound.scores, [100, 100, 100]);
});

test('the programs exit 0 on a sound site, 1 on a faulty one, 2 where there is none', () => {
  const run = (program, dir) => spawnSync(process.execPath, [fileURLToPath(new URL(program, import.meta.url)), dir], { encoding: 'utf8' });
  const faulty = site('/', (files) => files.delete('robots.txt'));
  assert.equal(run('links.mjs', site()).status, 0);
  const { status, stdout } = run('links.mjs', faulty);
  assert.equal(status, 1);
  assert.match(stdout, /^FAIL robots: missing\n {7}robots\.txt\nlinks: 14 pages, \d+ internal addresses; 1 fault\n$/);
  for (const program of ['html.mjs', 'links.mjs', 'pages.mjs']) assert.equal(run(program, join(faulty, 'nowhere')).status, 2);
});

const CALENDAR = (...lines) => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Contoh//ID', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const EVENT = (changes = {}) => {
  const lines = {
    UID: 'kas-1@contoh.example', DTSTAMP: '20260301T000000Z', 'DTSTART;VALUE=DATE': '20260310', 'DTEND;VALUE=DATE': '20260313',
    SEQUENCE: '0', STATUS: 'CONFIRMED', SUMMARY: 'Kas desa\\, angkatan I', DESCRIPTION: 'Satu kalimat.', URL: `${HOST}/kegiatan/kas-1/`, ...changes,
  };
  return ['BEGIN:VEVENT', ...Object.entries(lines).map(([name, value]) => `${name}:${value}`), 'END:VEVENT'];
};
const GRAPH = (thing) => `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@graph': [thing] })}</script>`;
const RUN = {
  '@type': ['CourseInstance', 'EducationEvent'], '@id': `${HOST}/kegiatan/kas-1/#event`, name: 'Kas desa', startDate: '2026-03-10',
  eventStatus: 'https://schema.org/EventScheduled', courseMode: 'onsite',
};

test('machines: a calendar that a parser refuses, and a thing that schema.org does not know', () => {
  const root = site('/', (files) => {
    files.set('kalender.ics', CALENDAR(...EVENT()));
    files.set('program/kalender.ics', CALENDAR(...EVENT({ STATUS: 'CANCELLED' })));
    files.set('rusak.ics', CALENDAR('BEGIN:VEVENT', 'bukan baris isi'));
    files.set('terbalik.ics', CALENDAR(...EVENT({ UID: 'kas-2@contoh.example', 'DTEND;VALUE=DATE': '20260310' })));
    const cases = {
      'a-benar': { '@type': 'Course', name: 'Kas desa', hasCourseInstance: [RUN] },
      'b-kunci': { '@type': 'Course', name: 'Kas desa', tujuan: 'Menutup kas' },
      'c-jenis': { '@type': 'Pelatihan', name: 'Kas desa' },
      'd-keadaan': { ...RUN, eventStatus: 'https://schema.org/EventDelayed' },
      'e-bagian': { '@type': 'Course', name: 'Kas desa', provider: { '@type': 'Organization', nama: 'Dinas' } },
    };
    for (const [name, thing] of Object.entries(cases)) add(files, name, { main: GRAPH(thing) });
    add(files, 'f-rusak', { main: '<script type="application/ld+json">{"a":</script>' });
  });
  assert.deepEqual(faults(checkMachines(root).findings), [
    'calendar program/kalender.ics', 'calendar rusak.ics', 'calendar terbalik.ics',
    'json-ld b-kunci/index.html', 'json-ld c-jenis/index.html', 'json-ld d-keadaan/index.html', 'json-ld e-bagian/index.html',
    'json-ld f-rusak/index.html',
  ]);
});
