#!/usr/bin/env node
// terms.mjs DIR [BASE] — the words of the trade on the heaviest report and program, explained where they stand: under the pointer, the
// keyboard and a finger, shut by Escape, read aloud, without script, and not on paper.

import { launch } from './lib/browser.mjs';
import { Findings, UsageError, main } from './lib/findings.mjs';
import { look } from './lib/looks.mjs';
import { serve } from './lib/server.mjs';
import { Site } from './lib/site.mjs';

const OPEN = '[popover]:popover-open';
/** Longer than the script waits. */
const PAUSE = 700;

await main('terms', async ([dir, base]) => {
  if (dir === undefined) throw new UsageError('usage: terms.mjs DIR [BASE]');
  const site = new Site(dir, base);
  const findings = new Findings();
  const server = await serve(site);
  const browser = await launch();
  let words = 0;
  try {
    for (const kind of ['event', 'program']) {
      const [file] = site.pages.filter((page) => site.kind(page) === kind).sort((a, b) => site.size(b) - site.size(a));
      const visit = { url: new URL(site.address(file), server.address).href, expect: (check, sound, message) => sound || findings.add(check, site.address(file), message) };
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      page.on('pageerror', (error) => findings.add('console', site.address(file), error.message));
      await page.goto(visit.url);
      words += await everyWord(page, visit);
      await pointer(page, visit);
      await keyboard(page, visit);
      await page.locator('.term:visible').last().click();
      await look(page, findings, `${kind} with a word explained`);
      await page.emulateMedia({ media: 'print' });
      visit.expect('print', await page.locator('[popover]:visible').count() === 0, 'an explanation is printed');
      await withoutScript(browser, visit);
      await page.close();
    }
    findings.report('terms', `${words} words on two pages`);
  } finally {
    await browser.close();
    await server.close();
  }
});

/** Each word opens a note of this page, which leads to its place in the glossary; none twice in a section. */
async function everyWord(page, { expect }) {
  const found = await page.locator('.term').evaluateAll((terms) => terms.map((term) => {
    const note = term.popoverTargetElement;
    return {
      name: term.textContent,
      note: note?.textContent.trim() ?? '',
      link: note?.querySelector('a')?.getAttribute('href') ?? '',
      described: term.getAttribute('aria-describedby') === note?.id,
      section: term.closest('section[id]')?.id ?? 'head',
    };
  }));
  expect('words', found.length > 2, `${found.length} words are explained`);
  for (const { name, note, link, described } of found) {
    expect('note', note.toLowerCase().startsWith(name.toLowerCase()) && note.length > name.length + 10, `"${name}" is explained by "${note}"`);
    expect('link', /#[a-z-]+$/.test(link), `"${name}" leads to "${link}"`);
    expect('described', described, `"${name}" has no description for screen readers`);
  }
  const places = found.map(({ section, name }) => `${section}: ${name.toLowerCase()}`);
  const twice = places.filter((place, at) => places.indexOf(place) !== at);
  expect('twice', twice.length === 0, `explained twice in a section: ${twice.join(', ')}`);
  return found.length;
}

/** It opens under the pointer, stays while the pointer is on it, and is shut by Escape or by leaving. */
async function pointer(page, { expect }) {
  const word = page.locator('.term').first();
  const notes = page.locator(OPEN);
  const before = await page.evaluate(() => document.body.scrollHeight);
  await word.hover();
  await page.waitForTimeout(PAUSE);
  expect('pointer', await notes.count() === 1, 'nothing opens under the pointer');
  expect('shift', await page.evaluate(() => document.body.scrollHeight) === before, 'the page grows when a word is explained');
  const [at, from] = [await notes.boundingBox(), await word.boundingBox()];
  if (at !== null && from !== null) {
    expect('beside', Math.abs(at.y - (from.y + from.height)) < 24 || Math.abs(at.y + at.height - from.y) < 24, `the note stands at ${at.y}, the word at ${from.y}`);
    await page.mouse.move(at.x + at.width / 2, at.y + at.height / 2);
    await page.waitForTimeout(PAUSE);
    expect('hoverable', await notes.count() === 1, 'the note goes when the pointer is moved onto it');
  }
  await page.keyboard.press('Escape');
  expect('escape', await notes.count() === 0, 'Escape does not shut it');
  await page.mouse.move(0, 0);
  await word.hover();
  await page.waitForTimeout(PAUSE);
  await page.mouse.move(0, 0);
  await page.waitForTimeout(PAUSE);
  expect('leave', await notes.count() === 0, 'it stays when the pointer has left');
}

/** It opens where the keyboard stands, its link is the next stop, Escape shuts it, Enter opens it again. */
async function keyboard(page, { expect }) {
  const word = page.locator('.term').first();
  const notes = page.locator(OPEN);
  await word.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await page.waitForTimeout(PAUSE);
  expect('focus', await notes.count() === 1, 'nothing opens where the keyboard stands');
  await page.keyboard.press('Tab');
  await page.waitForTimeout(PAUSE);
  expect('next', await page.evaluate(() => document.activeElement.closest('[popover]') !== null), 'the next stop is not the link to the glossary');
  expect('persistent', await notes.count() === 1, 'it goes while the keyboard is in it');
  await page.keyboard.press('Escape');
  expect('escape', await notes.count() === 0, 'Escape does not shut it');
  expect('back', await word.evaluate((element) => element === document.activeElement), 'the keyboard does not come back to the word');
  await page.keyboard.press('Enter');
  expect('enter', await notes.count() === 1, 'Enter does not open it');
  await page.keyboard.press('Escape');
}

/** A finger opens it, and another touch shuts it. */
async function withoutScript(browser, { url, expect }) {
  const context = await browser.newContext({ javaScriptEnabled: false, hasTouch: true, viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(url);
  const word = page.locator('.term').first();
  await word.tap();
  expect('tap', await page.locator(OPEN).count() === 1, 'without script a touch does not open it');
  await word.tap();
  expect('tap', await page.locator(OPEN).count() === 0, 'without script a second touch does not shut it');
  await context.close();
}
