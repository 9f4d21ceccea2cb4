// Which pages of a site are opened: every kind, and of kinds with many pages the extremes and some between.

import { REQUIRED_KINDS } from './site.mjs';

/** How many pages of a kind are opened at most. */
const AT_MOST = { event: 40, facet: 14, 'dashboard-year': 8, page: 12, other: 12 };
const OTHERWISE = 3;

/** @returns `{kind: [files]}` in a fixed order; redirect pages are left out */
export function sample(site, { everything = false } = {}) {
  const kinds = new Map();
  for (const file of site.pages) {
    if (/http-equiv=["']?refresh/i.test(site.read(file).toString('utf8', 0, 4096))) continue;
    const kind = site.kind(file);
    if (!kinds.has(kind)) kinds.set(kind, []);
    kinds.get(kind).push(file);
  }
  for (const [kind, files] of kinds) {
    const limit = everything ? Infinity : AT_MOST[kind] ?? OTHERWISE;
    if (kind === 'facet') kinds.set(kind, onePerFolder(files, limit));
    else kinds.set(kind, spread(site, files, limit));
  }
  return kinds;
}

/** Kinds that every site must have and this one has not. */
export function missingKinds(kinds) {
  return REQUIRED_KINDS.filter((kind) => !kinds.has(kind));
}

/** The heaviest, the lightest, and the rest evenly over the sizes between. */
function spread(site, files, limit) {
  if (files.length <= limit) return files;
  const bySize = files.map((file) => [site.size(file), file]).sort((a, b) => b[0] - a[0] || (a[1] < b[1] ? -1 : 1)).map(([, file]) => file);
  const step = (bySize.length - 1) / (limit - 1);
  return [...new Set(Array.from({ length: limit }, (_, i) => bySize[Math.round(i * step)]))];
}

/** Two values of each facet first, then more. */
function onePerFolder(files, limit) {
  const taken = new Map();
  const rank = (file) => {
    const facet = file.split('/')[1];
    taken.set(facet, (taken.get(facet) ?? 0) + 1);
    return taken.get(facet);
  };
  const ranked = files.map((file) => [rank(file), file]).sort((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1));
  return ranked.slice(0, limit).map(([, file]) => file);
}
