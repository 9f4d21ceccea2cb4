// Serves a built site on a loopback port the way a careful host would:
// a strict Content-Security-Policy, addresses with a slash for folders, 404.html with status 404, and brotli where it is asked for.

import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parse } from 'parse5';

import { elements } from './dom.mjs';

const TYPES = {
  '.css': 'text/css; charset=utf-8', '.csv': 'text/csv; charset=utf-8', '.html': 'text/html; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json', '.pdf': 'application/pdf', '.png': 'image/png', '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8', '.wasm': 'application/wasm', '.webp': 'image/webp', '.xml': 'application/xml',
};

/** Kinds of pages that may run scripts of the site itself, and what else those need. */
const KINDS_WITH_SCRIPT = new Map([['search', " 'wasm-unsafe-eval'"], ['catalog', ''], ['catalog-more', ''], ['facet', ''], ['event', ''], ['program', ''], ['program-list', ''], ['program-list-more', '']]);

/**
 * @param compressed whether texts are sent with brotli
 * @returns `{address, close}`; `address` ends with the site's base path
 */
export async function serve(site, { compressed = false } = {}) {
  const style = styleSource(site);
  const squeezed = new Map();
  const brotli = (file) => {
    if (!squeezed.has(file)) squeezed.set(file, brotliCompressSync(site.read(file)));
    return squeezed.get(file);
  };
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url, 'http://localhost');
    const found = site.find(pathname);
    if (found?.redirect !== undefined) {
      response.writeHead(301, { location: found.redirect + search }).end();
      return;
    }
    const file = found?.file ?? (site.files.has('404.html') ? '404.html' : undefined);
    const status = found === undefined ? 404 : 200;
    if (file === undefined) {
      response.writeHead(status, { 'content-type': 'text/plain' }).end('not found\n');
      return;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const smaller = compressed && /^text|json$|xml$/.test(type) && /\bbr\b/.test(request.headers['accept-encoding']);
    response.writeHead(status, {
      'content-type': type,
      ...(smaller ? { 'content-encoding': 'br' } : {}),
      'content-security-policy': policy(site.kind(file), style),
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    response.end(smaller ? brotli(file) : site.read(file));
  });
  await new Promise((done, fail) => {
    server.on('error', fail);
    server.listen(0, '127.0.0.1', done);
  });
  return {
    address: `http://127.0.0.1:${server.address().port}${site.base}`,
    close: () => new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    }),
  };
}

function policy(kind, style) {
  const script = KINDS_WITH_SCRIPT.has(kind) ? `script-src 'self'${KINDS_WITH_SCRIPT.get(kind)}` : "script-src 'none'";
  return `default-src 'none'; style-src ${style}; img-src 'self' data:; ${script}; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
}

/** The site's own stylesheet files, and the hash of the home page's one inline style. */
function styleSource(site) {
  const home = parse(site.read('index.html').toString('utf8'));
  const sources = ["'self'"];
  for (const element of elements(home)) {
    if (element.tagName === 'style') {
      const css = element.childNodes.map((child) => child.value ?? '').join('');
      sources.push(`'sha256-${createHash('sha256').update(css).digest('base64')}'`);
      break;
    }
  }
  return sources.join(' ');
}
