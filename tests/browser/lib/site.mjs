// A built site on disk: its files, their addresses, and which kind of page each address is.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';

import { UsageError } from './findings.mjs';
import { attribute, elements } from './dom.mjs';

/** Address segments of the published site, per language of the site. */
const SEGMENTS = {
  id: {
    catalog: 'katalog', program: 'program', event: 'kegiatan', speaker: 'narasumber', material: 'materi',
    dashboard: 'dasbor', method: 'metode', bimtek: 'bimtek-atau-workshop', data: 'data', search: 'cari',
    review: 'pemeriksaan', glossary: 'istilah',
  },
  en: {
    catalog: 'catalog', program: 'programs', event: 'events', speaker: 'speakers', material: 'materials',
    dashboard: 'dashboard', method: 'method', bimtek: 'bimtek-or-workshop', data: 'data', search: 'search',
    review: 'review', glossary: 'glossary',
  },
};

/** Kinds that every site has, whatever its content. */
export const REQUIRED_KINDS = [
  'home', 'catalog', 'facet', 'program-list', 'program', 'event', 'dashboard', 'dashboard-year', 'method', 'bimtek', 'glossary',
  'data', '404',
];

export class Site {
  /**
   * @param root folder of the built site
   * @param base path or full address under which it is published; taken from the
   *   home page's canonical address when left out
   */
  constructor(root, base) {
    this.root = root;
    this.files = new Set(walk(root));
    if (!this.files.has('index.html')) throw new UsageError(`${root} holds no index.html: is it a built site?`);
    const home = parse(readFileSync(join(root, 'index.html'), 'utf8'));
    const canonical = canonicalOf(home);
    this.origin = origin(base) ?? origin(canonical);
    this.base = withSlash(base === undefined ? pathOf(canonical) : pathOf(base));
    this.language = languageOf(home);
    this.segments = SEGMENTS[this.language] ?? SEGMENTS.id;
  }

  get pages() {
    return [...this.files].filter((file) => file.endsWith('.html')).sort();
  }

  read(file) {
    return readFileSync(join(this.root, file));
  }

  size(file) {
    return statSync(join(this.root, file)).size;
  }

  /** `program/x/index.html` → `/base/program/x/` */
  address(file) {
    return this.base + file.replace(/(^|\/)index\.html$/, '$1').split('/').map(encodeURIComponent).join('/');
  }

  /**
   * The file that a path leads to, as a plain web server would find it.
   * @returns `{file}`, or `{redirect}` where only the address with a slash exists, or `undefined`
   */
  find(pathname) {
    let path;
    try {
      path = decodeURIComponent(pathname);
    } catch {
      return undefined;
    }
    if (!path.startsWith(this.base)) return undefined;
    const file = path.slice(this.base.length);
    if (file === '' || file.endsWith('/')) {
      return this.files.has(`${file}index.html`) ? { file: `${file}index.html` } : undefined;
    }
    if (this.files.has(file)) return { file };
    return this.files.has(`${file}/index.html`) ? { redirect: `${pathname}/` } : undefined;
  }

  /** Which kind of page a file is; kinds with a `-list` or `-year` are the pages above or below another. */
  kind(file) {
    const s = this.segments;
    if (file === 'index.html') return 'home';
    if (file === '404.html') return '404';
    const [first, ...rest] = file.replace(/\/?index\.html$/, '').split('/');
    const name = Object.keys(s).find((key) => s[key] === first);
    if (name === undefined) return rest.length === 0 ? 'page' : 'other';
    if (name === 'catalog') return rest.length === 2 && !/^\d+$/.test(rest[0]) ? `facet` : rest.length === 0 ? 'catalog' : 'catalog-more';
    if (name === 'dashboard') return rest.length === 0 ? 'dashboard' : 'dashboard-year';
    if (['program', 'event', 'speaker', 'material'].includes(name)) {
      return rest.length === 0 ? `${name}-list` : /^\d+$/.test(rest[0]) || rest.length > 1 ? `${name}-list-more` : name;
    }
    return rest.length === 0 ? name : 'other';
  }
}

/** The address in `<link rel=canonical>`, or undefined. */
export function canonicalOf(document) {
  for (const element of elements(document)) {
    if (element.tagName === 'link' && attribute(element, 'rel') === 'canonical') return attribute(element, 'href');
  }
  return undefined;
}

function languageOf(document) {
  for (const element of elements(document)) {
    if (element.tagName === 'html') return (attribute(element, 'lang') ?? '').split('-')[0];
  }
  return '';
}

function walk(root) {
  const found = [];
  const visit = (folder) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) visit(path);
      else if (entry.isFile()) found.push(path);
    }
  };
  try {
    visit('');
  } catch (error) {
    throw new UsageError(`cannot read ${root}: ${error.message}`);
  }
  return found;
}

function origin(address) {
  return address !== undefined && URL.canParse(address) ? new URL(address).origin : undefined;
}

function pathOf(address) {
  if (address === undefined) return '/';
  return URL.canParse(address) ? new URL(address).pathname : address;
}

function withSlash(path) {
  const inner = path.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}
