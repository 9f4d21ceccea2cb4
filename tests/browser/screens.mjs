#!/usr/bin/env node
// screens.mjs DIR OUT [BASE] — pictures of one page of every kind, for people to look at:
// OUT/<kind>-<width>-<light|dark>.png (whole page) and OUT/<kind>.pdf (as printed).

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { launch } from './lib/browser.mjs';
import { UsageError, main } from './lib/findings.mjs';
import { sample } from './lib/sample.mjs';
import { serve } from './lib/server.mjs';
import { Site } from './lib/site.mjs';

const WIDTHS = { 360: 740, 1280: 900 };

await main('screens', async ([dir, out, base]) => {
  if (dir === undefined || out === undefined) throw new UsageError('usage: screens.mjs DIR OUT [BASE]');
  const site = new Site(dir, base);
  mkdirSync(out, { recursive: true });
  const server = await serve(site);
  const browser = await launch();
  try {
    for (const [kind, files] of sample(site)) {
      // The fullest page of a kind shows most.
      const [file] = [...files].sort((a, b) => site.size(b) - site.size(a));
      const url = kind === '404' ? `${server.address}no-such-page/` : new URL(site.address(file), server.address).href;
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: 'load' });
      for (const [width, height] of Object.entries(WIDTHS)) {
        await page.setViewportSize({ width: Number(width), height });
        for (const colorScheme of ['light', 'dark']) {
          await page.emulateMedia({ colorScheme });
          await page.screenshot({ path: join(out, `${kind}-${width}-${colorScheme}.png`), fullPage: true });
        }
      }
      await page.emulateMedia({ colorScheme: 'light' });
      await page.pdf({ path: join(out, `${kind}.pdf`), preferCSSPageSize: true, printBackground: true, format: 'A4' });
      await page.close();
      console.log(`${kind}: ${site.address(file)}`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
});
