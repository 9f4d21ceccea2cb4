#!/usr/bin/env node
// lighthouse.mjs DIR [BASE [LOADS]] — asks Lighthouse, as a telephone on a slow network (its preset for mobile), about the heaviest
// page of eighteen kinds, served with brotli. Accessibility, best practices and SEO must be 100. Of the kinds that readers meet first
// nothing may move while a page loads, and performance is told, for those that weigh most as the median of LOADS (else three); it is
// not judged: it depends on the machine.

import { pathToFileURL } from 'node:url';
import lighthouse from 'lighthouse';

import { freePort, launch } from './lib/browser.mjs';
import { Findings, UsageError, main } from './lib/findings.mjs';
import { serve } from './lib/server.mjs';
import { Site } from './lib/site.mjs';

/** The kinds that readers meet first. */
const FIRST = ['home', 'catalog', 'event', 'program', 'search', 'method', 'glossary'];
/** The other kinds that a search engine may lead to. */
const OTHERS = ['facet', 'program-list', 'speaker-list', 'speaker', 'material-list', 'material', 'dashboard', 'dashboard-year', 'bimtek', 'data', 'page'];
/** The kinds whose performance is the median of `LOADS`; one load of the others is enough to see that they are lighter. */
const MEASURED = ['catalog', 'event'];
const LOADS = 3;
const JUDGED = ['accessibility', 'best-practices', 'seo'];
/** Without figures of time there is nothing to wait for once a page without a request of its own is loaded. */
const AT_ONCE = { pauseAfterFcpMs: 0, pauseAfterLoadMs: 0, networkQuietThresholdMs: 0, cpuQuietThresholdMs: 0 };

export async function checkLighthouse(root, { base, kinds = [...FIRST, ...OTHERS], loads = LOADS } = {}) {
  const site = new Site(root, base);
  const findings = new Findings();
  const chosen = kinds.map((kind) => ({ kind, file: heaviest(site, kind) })).filter(({ file }) => file !== undefined);
  const server = await serve(site, { compressed: true });
  const port = await freePort();
  const browser = await launch([`--remote-debugging-port=${port}`]);
  const ask = async (file, onlyCategories, settings = {}) => {
    const url = new URL(site.address(file), server.address).href;
    const { lhr } = await lighthouse(url, { port, logLevel: 'silent', onlyCategories, disableFullPageScreenshot: true, ...settings });
    if (lhr.runtimeError !== undefined) throw new Error(`${url}: ${lhr.runtimeError.message}`);
    return lhr;
  };
  try {
    // The first load of all pays for what the browser sets up.
    await ask(chosen[0].file, ['performance']);
    const results = [];
    let asked = 0;
    for (const { kind, file } of chosen) {
      const isMeasured = !OTHERS.includes(kind);
      const first = isMeasured ? await ask(file, ['performance', ...JUDGED]) : await ask(file, JUDGED, AT_ONCE);
      judge(first, site.address(file), findings);
      asked += 1;
      if (!isMeasured) continue;
      const runs = [first];
      while (MEASURED.includes(kind) && runs.length < loads) runs.push(await ask(file, ['performance']));
      results.push({ kind, file, loads: runs.length, scores: JUDGED.map((name) => score(first, name)), ...median(runs) });
    }
    return { findings, results, asked };
  } finally {
    await browser.close();
    await server.close();
  }
}

function heaviest(site, kind) {
  return site.pages.filter((file) => site.kind(file) === kind).sort((a, b) => site.size(b) - site.size(a))[0];
}

/** Every audit that keeps a judged score from 100, with the elements it names; and whatever moves. */
function judge(lhr, address, findings) {
  for (const name of JUDGED) {
    for (const { id, weight } of lhr.categories[name].auditRefs) {
      const audit = lhr.audits[id];
      if (weight === 0 || audit.score === null || audit.score >= 1) continue;
      findings.add(`lighthouse-${name}`, address, `${id}: ${audit.title}: ${[...elements(audit)].join(' · ')}`);
    }
  }
  const shift = lhr.audits['cumulative-layout-shift']?.numericValue ?? 0;
  if (shift >= 0.005) {
    findings.add('lighthouse-shift', address, `moves by ${shift.toFixed(3)} while it loads: ${[...elements(lhr.audits['layout-shifts'])].join(' · ')}`);
  }
}

/** What an audit complains of, at most four of them. */
function elements(audit) {
  const named = (audit.details?.items ?? []).map(({ node, url, source, description }) => node?.selector ?? url ?? source ?? description);
  return new Set(named.filter((name) => typeof name === 'string').slice(0, 4));
}

function score(lhr, name) {
  return Math.round(lhr.categories[name].score * 100);
}

/** The load with the middle score of performance. */
function median(runs) {
  const middle = [...runs].sort((a, b) => score(a, 'performance') - score(b, 'performance'))[Math.floor(runs.length / 2)];
  const value = (id) => middle.audits[id].numericValue;
  return { performance: score(middle, 'performance'), lcp: value('largest-contentful-paint'), tbt: value('total-blocking-time'), cls: value('cumulative-layout-shift') };
}

function print(results) {
  console.log(`${'kind'.padEnd(10)}${'performance'.padStart(12)}${'loads'.padStart(7)}${'LCP'.padStart(9)}${'blocked'.padStart(9)}${'shift'.padStart(7)}${'  a11y, best practices, SEO'}  page`);
  for (const { kind, file, performance, loads, lcp, tbt, cls, scores } of results) {
    console.log(`${kind.padEnd(10)}${String(performance).padStart(12)}${String(loads).padStart(7)}${`${(lcp / 1000).toFixed(2)} s`.padStart(9)}${`${Math.round(tbt)} ms`.padStart(9)}${cls.toFixed(2).padStart(7)}${scores.join(', ').padStart(27)}  ${file}`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main('lighthouse', async ([dir, base, loads]) => {
    if (dir === undefined) throw new UsageError('usage: lighthouse.mjs DIR [BASE [LOADS]]');
    const { findings, results, asked } = await checkLighthouse(dir, { base: base || undefined, loads: Number(loads ?? LOADS) });
    print(results);
    findings.report('lighthouse', `${asked} pages, mobile`);
  });
}
