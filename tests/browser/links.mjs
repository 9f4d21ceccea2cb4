#!/usr/bin/env node
// links.mjs DIR [BASE] — what can be known of a built site without a browser.
//
// Every internal address (links, anchors, resources, canonical, sitemap, feed, calendar,
// robots.txt, JSON-LD) leads to a file and an id in DIR; every page is reachable from the
// home page; titles, headings, ids and language are in order; nothing is loaded from
// another host; no inline style attributes, handlers or scripts, and one <style> for all.
// BASE is the path or the full address the site is published under (default: from the
// home page's canonical address).

import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse, parseFragment } from 'parse5';
import { SaxesParser } from 'saxes';

import { attribute, elements, text } from './lib/dom.mjs';
import { Findings, UsageError, main } from './lib/findings.mjs';
import { Site, canonicalOf } from './lib/site.mjs';

/** Attributes whose address the browser fetches by itself. */
const LOADED = {
  audio: ['src'], embed: ['src'], frame: ['src'], iframe: ['src'], image: ['href'], img: ['src', 'srcset'], input: ['src'],
  object: ['data'], script: ['src'], source: ['src', 'srcset'], track: ['src'], use: ['href'], video: ['src', 'poster'],
};
/** Attributes that lead somewhere when a reader asks. */
const FOLLOWED = { a: ['href'], area: ['href'], form: ['action'], blockquote: ['cite'], q: ['cite'], del: ['cite'], ins: ['cite'] };
/** Relations of <link> that load nothing. */
const RELATIONS_NOT_LOADED = new Set(['canonical', 'alternate', 'license', 'author', 'prev', 'next', 'search', 'help', 'me', 'describedby', 'cite-as', 'type', 'item']);
/** Attributes that name ids of the same page. */
const ID_REFERENCES = ['for', 'headers', 'list', 'form', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'aria-details', 'aria-flowto', 'aria-activedescendant', 'aria-errormessage'];
const DATA_SCRIPTS = /^application\/(ld\+)?json$/;

export function checkLinks(root, base) {
  const site = new Site(root, base);
  const findings = new Findings();
  const pages = new Map(site.pages.map((file) => [file, read(site, file)]));
  const check = new Checker(site, pages, findings);
  for (const page of pages.values()) check.page(page);
  check.titles();
  check.styles();
  check.orphans();
  for (const file of [...site.files].filter((f) => f.endsWith('.css')).sort()) check.css(site.read(file).toString('utf8'), file, site.address(file));
  check.sitemap();
  check.feeds();
  check.robots();
  check.calendars();
  return { findings, pages: pages.size, links: check.links };
}

/** One pass over a page: what the checks need, and nothing else is kept. */
function read(site, file) {
  const document = parse(site.read(file).toString('utf8'));
  const all = [...elements(document)];
  const ids = new Set();
  const repeated = new Set();
  for (const element of all) {
    const id = attribute(element, 'id');
    if (id !== undefined) (ids.has(id) ? repeated : ids).add(id);
  }
  const names = all.filter((e) => e.tagName === 'a').map((e) => attribute(e, 'name')).filter((name) => name !== undefined);
  const refresh = all.find((e) => e.tagName === 'meta' && (attribute(e, 'http-equiv') ?? '').toLowerCase() === 'refresh');
  return {
    file,
    address: site.address(file),
    elements: all,
    ids,
    repeated,
    anchors: new Set([...ids, ...names]),
    redirect: refresh === undefined ? undefined : /url\s*=\s*['"]?([^'"]+)/i.exec(attribute(refresh, 'content') ?? '')?.[1],
    canonical: canonicalOf(document),
    title: all.filter((e) => e.tagName === 'title' && e.namespaceURI.endsWith('xhtml')).map(text),
    reaches: new Set(),
  };
}

class Checker {
  links = 0;
  #stylesheets = new Map();

  constructor(site, pages, findings) {
    this.site = site;
    this.pages = pages;
    this.findings = findings;
    this.host = site.origin ?? 'https://site.invalid';
  }

  page(page) {
    this.#document(page);
    if (page.redirect !== undefined) {
      this.#internal(page, page.redirect, 'redirect');
    } else {
      this.#headings(page);
    }
    for (const element of page.elements) this.#element(page, element);
  }

  #add(check, page, message) {
    this.findings.add(check, page.address, message);
  }

  #document(page) {
    const html = page.elements.find((e) => e.tagName === 'html');
    const language = attribute(html, 'lang') ?? '';
    if (!/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(language)) this.#add('language', page, `<html lang="${language}"> names no language`);
    else if (language.split('-')[0] !== this.site.language) this.#add('language', page, `lang="${language}", the home page has "${this.site.language}"`);
    for (const id of page.repeated) this.#add('duplicate-id', page, `id="${id}" stands more than once`);
    if (page.title.length !== 1 || page.title[0] === '') this.#add('title', page, `${page.title.length} <title>, text "${page.title[0] ?? ''}"`);
    if (page.redirect !== undefined) return;
    // What heads each printed page: the title without the site's name.
    const printed = attribute(html, 'data-title') ?? '';
    if (page.title.length === 1 && (printed === '' || !page.title[0].startsWith(printed))) this.#add('print-title', page, `data-title="${printed}", the title is "${page.title[0]}"`);
    const meta = (name) => page.elements.find((e) => e.tagName === 'meta' && attribute(e, 'name') === name && (attribute(e, 'content') ?? '').trim() !== '');
    if (meta('description') === undefined) this.#add('description', page, 'no <meta name="description">');
    if (meta('viewport') === undefined) this.#add('viewport', page, 'no <meta name="viewport">');
    if (page.canonical === undefined && page.file !== '404.html') this.#add('canonical', page, 'no <link rel="canonical">');
  }

  #headings(page) {
    const levels = page.elements.filter((e) => /^h[1-6]$/.test(e.tagName));
    const first = levels.filter((e) => e.tagName === 'h1');
    if (first.length !== 1) this.#add('one-h1', page, `${first.length} <h1>`);
    let above = 0;
    for (const heading of levels) {
      const level = Number(heading.tagName[1]);
      if (level > above + 1) this.#add('heading-skip', page, `<h${level}> "${text(heading)}" follows ${above === 0 ? 'no heading' : `<h${above}>`}`);
      if (text(heading) === '') this.#add('empty-heading', page, `<h${level}> without text`);
      above = level;
    }
  }

  #element(page, element) {
    const tag = element.tagName;
    for (const { name, value } of element.attrs) {
      if (name === 'style') this.#add('style-attribute', page, `<${tag} style="${value}">`);
      if (/^on[a-z]+$/.test(name)) this.#add('inline-script', page, `<${tag} ${name}="…">`);
      if (ID_REFERENCES.includes(name)) {
        for (const id of value.split(/\s+/).filter((word) => word !== '')) {
          if (!page.ids.has(id)) this.#add('id-reference', page, `${name}="${id}" names no id of the page`);
        }
      }
    }
    if (tag === 'base') this.#add('base-element', page, '<base> changes what every link means');
    if (tag === 'style') this.#style(page, element);
    if (tag === 'script') this.#script(page, element);
    if (tag === 'link') this.#link(page, element);
    if (tag === 'meta') this.#meta(page, element);
    for (const name of LOADED[tag] ?? []) this.#loaded(page, element, name);
    for (const name of FOLLOWED[tag] ?? []) {
      const value = attribute(element, name);
      if (value !== undefined) this.#followed(page, value, tag);
    }
  }

  #style(page, element) {
    const css = element.childNodes.map((child) => child.value ?? '').join('');
    if (!this.#stylesheets.has(css)) this.#stylesheets.set(css, []);
    this.#stylesheets.get(css).push(page.address);
    this.css(css, page.address, page.address);
  }

  #script(page, element) {
    if (attribute(element, 'src') !== undefined) return;
    const type = (attribute(element, 'type') ?? '').trim().toLowerCase();
    const content = element.childNodes.map((child) => child.value ?? '').join('');
    if (!DATA_SCRIPTS.test(type)) {
      this.#add('inline-script', page, `<script${type === '' ? '' : ` type="${type}"`}> runs in the page`);
      return;
    }
    let data;
    try {
      data = JSON.parse(content);
    } catch (error) {
      this.#add('json-ld', page, `not JSON: ${error.message}`);
      return;
    }
    const visit = (value) => {
      if (typeof value === 'string') {
        // An @id may carry a fragment that is a name and no anchor: only its page must exist.
        if (this.#isOwn(value)) this.#internal(page, value.split('#')[0], 'JSON-LD');
      } else if (value !== null && typeof value === 'object') {
        Object.values(value).forEach(visit);
      }
    };
    visit(data);
  }

  #link(page, element) {
    const href = attribute(element, 'href');
    const relations = (attribute(element, 'rel') ?? '').toLowerCase().split(/\s+/);
    if (href === undefined) return;
    if (relations.every((relation) => RELATIONS_NOT_LOADED.has(relation))) {
      if (relations.includes('canonical') && !URL.canParse(href)) this.#add('canonical', page, `"${href}" is not a full address`);
      this.#followed(page, href, `link rel=${relations.join(' ')}`);
    } else {
      this.#resource(page, href, `link rel=${relations.join(' ')}`);
    }
  }

  #meta(page, element) {
    const content = attribute(element, 'content') ?? '';
    if (this.#isOwn(content)) this.#internal(page, content, 'meta');
  }

  #loaded(page, element, name) {
    const value = attribute(element, name);
    if (value === undefined) return;
    const addresses = name === 'srcset' ? value.split(',').map((part) => part.trim().split(/\s+/)[0]).filter((part) => part !== '') : [value];
    for (const address of addresses) this.#resource(page, address, `${element.tagName} ${name}`);
  }

  #resource(page, address, what) {
    if (/^data:/i.test(address.trim())) return;
    const url = this.#resolve(page, address, what);
    if (url === undefined) return;
    if (url.origin !== this.host) this.#add('third-party', page, `${what} loads ${address}`);
    else this.#internal(page, address, what);
  }

  #followed(page, address, what) {
    if (/^(mailto|tel|webcal):/i.test(address.trim())) return;
    const url = this.#resolve(page, address, what);
    if (url === undefined) return;
    if (!/^https?:$/.test(url.protocol)) this.#add('unsafe-address', page, `${what} → ${address}`);
    else if (url.origin === this.host) this.#internal(page, address, what);
    else if (what === 'form') this.#add('third-party', page, `form sends to ${address}`);
  }

  #resolve(page, address, what) {
    try {
      return new URL(address, this.host + page.address);
    } catch {
      this.#add('broken-link', page, `${what}: "${address}" is no address`);
      return undefined;
    }
  }

  #isOwn(address) {
    return this.site.origin !== undefined && (address === this.site.origin || address.startsWith(`${this.site.origin}/`));
  }

  /** An address on this site must lead to a file, without a redirect, and to an id where it names one. */
  #internal(page, address, what) {
    this.links += 1;
    const url = this.#resolve(page, address, what);
    if (url === undefined) return;
    if (page.file === '404.html' && !/^(https?:|\/|#|\?)/.test(address)) {
      this.#add('relative-on-404', page, `${what}: "${address}" breaks, since 404.html is shown at any address`);
    }
    if (!url.pathname.startsWith(this.site.base) && `${url.pathname}/` !== this.site.base) {
      this.#add('outside-base', page, `${what} → ${address} leaves ${this.site.base}`);
      return;
    }
    const found = this.site.find(url.pathname);
    if (found === undefined) {
      this.#add('broken-link', page, `${what} → ${address}: no such file`);
      return;
    }
    if (found.redirect !== undefined) {
      this.#add('missing-slash', page, `${what} → ${address}: only ${found.redirect} exists`);
      return;
    }
    const target = this.pages.get(found.file);
    if (target !== undefined && (what === 'a' || what === 'area' || what === 'form' || what === 'redirect')) page.reaches.add(found.file);
    this.#anchor(page, address, url, target, what);
  }

  #anchor(page, address, url, target, what) {
    let fragment = url.hash.slice(1).replace(/:~:.*$/, '');
    if (fragment === '' || fragment === 'top' || target === undefined) return;
    try {
      fragment = decodeURIComponent(fragment);
    } catch {
      // Not an encoded text: compared as it stands.
    }
    if (!target.anchors.has(fragment)) this.#add('broken-anchor', page, `${what} → ${address}: no such id`);
  }

  titles() {
    const pages = new Map();
    for (const page of this.pages.values()) {
      if (page.redirect !== undefined) continue;
      const title = page.title[0] ?? '';
      if (!pages.has(title)) pages.set(title, []);
      pages.get(title).push(page.address);
    }
    for (const [title, addresses] of pages) {
      if (addresses.length > 1) for (const address of addresses) this.findings.add('duplicate-title', address, `"${title}" is the title of ${addresses.length} pages`);
    }
  }

  /** One inline stylesheet, the same on all pages: one hash in a policy serves the whole site. */
  styles() {
    if (this.#stylesheets.size <= 1) return;
    const [, ...others] = [...this.#stylesheets.values()].sort((a, b) => b.length - a.length);
    for (const addresses of others) for (const address of addresses) this.findings.add('one-style', address, 'a <style> that differs from the other pages\'');
  }

  orphans() {
    const seen = new Set(['index.html']);
    const queue = ['index.html'];
    while (queue.length > 0) {
      for (const file of this.pages.get(queue.pop())?.reaches ?? []) {
        if (!seen.has(file)) {
          seen.add(file);
          queue.push(file);
        }
      }
    }
    for (const page of this.pages.values()) {
      if (!seen.has(page.file) && page.file !== '404.html' && page.redirect === undefined) this.#add('orphan', page, 'no link leads here from the home page');
    }
  }

  css(css, where, address) {
    const place = { file: where, address, reaches: new Set() };
    const plain = css.replace(/\/\*[\s\S]*?\*\//g, '');
    if (/@import\b/i.test(plain)) this.#add('css-import', place, '@import delays the page');
    for (const [, , , value] of plain.matchAll(/(url)\(\s*(["']?)(.*?)\2\s*\)/gi)) {
      if (!value.startsWith('#')) this.#resource(place, value, 'CSS url()');
    }
  }

  sitemap() {
    const file = 'sitemap.xml';
    if (!this.site.files.has(file)) return this.findings.add('sitemap', file, 'missing');
    const place = { file, address: this.site.address(file), reaches: new Set() };
    const seen = new Set();
    this.#xml(place, (name, content) => {
      if (name !== 'loc') return;
      const address = content.trim();
      if (!this.#isOwn(address)) this.#add('sitemap', place, `${address} is not on ${this.host}`);
      else this.#internal(place, address, 'sitemap');
      if (seen.has(address)) this.#add('sitemap', place, `${address} stands twice`);
      seen.add(address);
    });
    return undefined;
  }

  feeds() {
    for (const file of [...this.site.files].filter((f) => f.endsWith('.xml') && f !== 'sitemap.xml').sort()) {
      const place = { file, address: this.site.address(file), reaches: new Set() };
      this.#xml(place, (name, content, attributes) => {
        if (attributes.href !== undefined) this.#followed(place, attributes.href, `feed ${name}`);
        if ((name === 'id' || name === 'loc' || name === 'link') && this.#isOwn(content.trim())) this.#internal(place, content.trim().split('#')[0], `feed ${name}`);
        if ((name === 'content' || name === 'summary' || name === 'description') && attributes.type === 'html') this.#feedText(place, content);
      });
    }
    if (!this.site.files.has('feed.xml')) this.findings.add('feed', 'feed.xml', 'missing');
  }

  #feedText(place, html) {
    for (const element of elements(parseFragment(html))) {
      const href = attribute(element, 'href');
      if (href === undefined) continue;
      if (!/^(https?|mailto|tel):/i.test(href)) this.#add('feed', place, `"${href}" in a text: a feed reader needs full addresses`);
      else this.#followed(place, href, 'feed text');
    }
  }

  #xml(place, onElement) {
    const stack = [];
    const parser = new SaxesParser();
    parser.on('error', (error) => this.#add('xml', place, error.message));
    parser.on('opentag', (tag) => stack.push({ name: tag.name.replace(/^.*:/, ''), attributes: tag.attributes, content: '' }));
    const add = (content) => {
      if (stack.length > 0) stack.at(-1).content += content;
    };
    parser.on('text', add);
    parser.on('cdata', add);
    parser.on('closetag', () => {
      const { name, content, attributes } = stack.pop();
      onElement(name, content, attributes);
    });
    parser.write(this.site.read(place.file).toString('utf8')).close();
  }

  robots() {
    const file = 'robots.txt';
    if (!this.site.files.has(file)) return this.findings.add('robots', file, 'missing');
    const place = { file, address: this.site.address(file), reaches: new Set() };
    const sitemaps = [...this.site.read(file).toString('utf8').matchAll(/^sitemap:\s*(\S+)/gim)];
    if (sitemaps.length === 0) this.#add('robots', place, 'names no sitemap');
    for (const [, address] of sitemaps) {
      if (this.#isOwn(address)) this.#internal(place, address, 'robots.txt');
      else this.#add('robots', place, `the sitemap ${address} is not a full address on ${this.host}`);
    }
    return undefined;
  }

  calendars() {
    for (const file of [...this.site.files].filter((f) => extname(f) === '.ics').sort()) {
      const place = { file, address: this.site.address(file), reaches: new Set() };
      const lines = this.site.read(file).toString('utf8').replace(/\r?\n[ \t]/g, '');
      for (const [, address] of lines.matchAll(/^(?:URL|ATTACH)[^:\r\n]*:(\S+)/gm)) {
        if (this.#isOwn(address)) this.#internal(place, address, 'calendar');
      }
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main('links', async ([dir, base]) => {
    if (dir === undefined) throw new UsageError('usage: links.mjs DIR [BASE]');
    const { findings, pages, links } = checkLinks(dir, base);
    findings.report('links', `${pages} pages, ${links} internal addresses`);
  });
}
