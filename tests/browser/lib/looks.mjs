// How a page looks to everybody: accessibility, width and sizes in light and dark, on a wide screen and on phones.

import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';

import * as inPage from './in-page.mjs';

/** The source of axe, to be run in a page. */
export const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
export const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const WIDTHS = [1280, 360, 320];

/**
 * Looks at what a page shows now, and leaves it light and wide. `name` tells what it shows; `prepare` may change the page for a
 * width; `picture` gives the path of a screenshot, `{ path, clip }`, by scheme and width.
 */
export async function look(page, findings, name, { prepare = () => {}, picture } = {}) {
  await page.evaluate(AXE);
  for (const scheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      await prepare(width);
      const where = `${name} ${scheme} ${width}`;
      for (const { id, help, nodes } of await page.evaluate(inPage.runAxe, AXE_TAGS)) findings.add('axe', where, `${id}: ${help}: ${nodes.join(' · ')}`);
      const { excess, culprits } = await page.evaluate(inPage.overflow);
      if (excess > 0) findings.add('overflow', where, `${excess} px wider than the screen: ${culprits.join(' · ')}`);
      const { small, tight } = await page.evaluate(inPage.sizes, { text: 12, target: 24, aim: 44 });
      for (const item of [...small, ...tight]) findings.add('size', where, item);
      if (picture !== undefined) {
        const shot = picture(scheme, width);
        mkdirSync(dirname(shot.path), { recursive: true });
        await page.screenshot({ ...shot, fullPage: true });
      }
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 900 });
}
