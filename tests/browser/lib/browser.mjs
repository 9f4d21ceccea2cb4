// Finds and starts the Chromium that this machine has.

import { accessSync, constants, existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

import { UsageError } from './findings.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

// No lookups of the vendor's hosts at start; /dev/shm is small in containers.
const ARGUMENTS = ['--disable-background-networking', '--disable-component-update', '--disable-dev-shm-usage', '--disable-gpu', '--disable-quic', '--disable-sync', '--no-first-run'];

/** @returns path of the browser: env CHROMIUM, else one in PATH, else the one that playwright-core installed */
export function browserPath() {
  const candidates = process.env.CHROMIUM ? [process.env.CHROMIUM] : [
    ...(process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name))),
    chromium.executablePath(),
  ];
  for (const path of candidates) {
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // The next one.
    }
  }
  throw new UsageError(process.env.CHROMIUM ? `CHROMIUM=${process.env.CHROMIUM} cannot be run` : 'no Chromium found: set CHROMIUM to its path');
}

/** Folders of the one font family that fonts.conf lets the browser see (Debian's package fonts-liberation). */
const FONTS = ['/usr/share/fonts/truetype/liberation', '/usr/share/fonts/truetype/liberation2'];

/** @param more arguments of the browser beside the usual ones */
export async function launch(more = []) {
  const root = process.getuid?.() === 0;
  const env = { ...process.env };
  if (FONTS.some((folder) => existsSync(folder))) env.FONTCONFIG_FILE = fileURLToPath(new URL('fonts.conf', import.meta.url));
  else console.log('note: Liberation fonts are not installed; widths are those of this machine\'s fonts');
  return chromium.launch({ executablePath: browserPath(), headless: true, chromiumSandbox: !root, args: [...ARGUMENTS, ...more], env });
}

/** A port of this machine that nobody listens on, for a browser that is steered from outside. */
export function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer().on('error', fail).listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}
