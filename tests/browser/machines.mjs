#!/usr/bin/env node
// machines.mjs DIR [BASE] — what programs read of a built site, read by programs that are not ours.
//
// Calendars: each .ics file is read by two parsers that share no code (ical.js, node-ical); both must find the same events
// with the same days, titles, states and places, and every identifier must mean one event in all calendars.
// JSON-LD: what stands in the pages must be a value of the types that schema-dts draws from the vocabulary of schema.org, as
// TypeScript's compiler sees it. Things of the same form are checked once.

import { dirname, extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { parse } from 'parse5';
import ts from 'typescript';

import { attribute, elements, text } from './lib/dom.mjs';
import { Findings, UsageError, main } from './lib/findings.mjs';
import { Site } from './lib/site.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));

export function checkMachines(root, base) {
  const site = new Site(root, base);
  const findings = new Findings();
  const calendars = checkCalendars(site, findings);
  const things = checkThings(site, findings);
  return { findings, calendars, things };
}

// --- Calendars ---------------------------------------------------------------------------------

function checkCalendars(site, findings) {
  const seen = new Map();
  const files = [...site.files].filter((file) => extname(file) === '.ics').sort();
  for (const file of files) {
    const written = site.read(file).toString('utf8');
    const [one, other] = [byIcalJs, byNodeIcal].map((read) => attempt(() => read(written)));
    for (const { error } of [one, other]) if (error) findings.add('calendar', file, error);
    if (one.error || other.error) continue;
    if (JSON.stringify(one.value) !== JSON.stringify(other.value)) {
      findings.add('calendar', file, `two parsers differ: ${JSON.stringify(one.value)} and ${JSON.stringify(other.value)}`);
    }
    for (const event of one.value) {
      if (!event.uid.includes('@')) findings.add('calendar', file, `the identifier ${event.uid} is not the site's own`);
      if (!(event.start < event.end)) findings.add('calendar', file, `${event.uid} ends before it starts`);
      const said = JSON.stringify(event);
      if (seen.has(event.uid) && seen.get(event.uid) !== said) findings.add('calendar', file, `${event.uid} is told otherwise in another calendar`);
      seen.set(event.uid, said);
    }
  }
  if (files.length === 0) findings.add('calendar', '', 'there is none');
  return { files: files.length, events: seen.size };
}

function attempt(read) {
  try {
    return { value: read() };
  } catch (error) {
    return { error: error.message.split('\n')[0] };
  }
}

const day = (date) => date.toISOString().slice(0, 10);
const byUid = (a, b) => (a.uid < b.uid ? -1 : 1);

function byIcalJs(written) {
  const calendar = new ICAL.Component(ICAL.parse(written));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const value = (name) => component.getFirstPropertyValue(name);
    return {
      uid: value('uid'), start: value('dtstart').toString(), end: value('dtend').toString(), title: value('summary'),
      place: value('location') ?? '', state: value('status'), sequence: Number(value('sequence')), url: value('url'),
      text: value('description'),
    };
  }).sort(byUid);
}

function byNodeIcal(written) {
  const entries = Object.values(nodeIcal.sync.parseICS(written)).filter(({ type }) => type === 'VEVENT');
  return entries.map((entry) => ({
    uid: entry.uid, start: localDay(entry.start), end: localDay(entry.end), title: entry.summary,
    place: entry.location ?? '', state: entry.status, sequence: Number(entry.sequence), url: entry.url,
    text: entry.description,
  })).sort(byUid);
}

/** node-ical gives a whole day as the midnight of the machine's own zone. */
function localDay(date) {
  return day(new Date(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate())));
}

// --- JSON-LD -----------------------------------------------------------------------------------

function checkThings(site, findings) {
  const forms = new Map();
  let pages = 0;
  for (const file of site.pages) {
    const scripts = [...elements(parse(site.read(file).toString('utf8')))].filter((e) => e.tagName === 'script' && attribute(e, 'type') === 'application/ld+json');
    pages += scripts.length > 0 ? 1 : 0;
    for (const script of scripts) {
      const { value, error } = attempt(() => JSON.parse(text(script)));
      if (error) {
        findings.add('json-ld', file, error);
        continue;
      }
      if (value['@context'] !== 'https://schema.org' || !Array.isArray(value['@graph'])) findings.add('json-ld', file, 'no graph in the words of schema.org');
      for (const thing of value['@graph'] ?? []) {
        const form = JSON.stringify(formOf(thing));
        if (!forms.has(form)) forms.set(form, { file, thing });
      }
    }
  }
  if (pages === 0) findings.add('json-ld', '', 'no page has any');
  for (const { file, message } of typeFaults([...forms.values()])) findings.add('json-ld', file, message);
  return { pages, forms: forms.size };
}

/** A thing without what differs from page to page: words are words, a list holds each form of its items once. */
function formOf(value, key) {
  if (Array.isArray(value)) return [...new Set(value.map((item) => JSON.stringify(formOf(item))))].sort();
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.keys(value).sort().map((name) => [name, formOf(value[name], name)]));
  }
  const isWord = key === '@type' || (typeof value === 'string' && value.startsWith('https://schema.org/'));
  return isWord ? value : typeof value;
}

/** What the compiler says of each thing, declared as the type that it claims to be, or as all of them at once. */
function typeFaults(things) {
  const name = join(HERE, 'things.ts');
  const lines = [];
  const places = [];
  const imports = new Set();
  const declare = (file, thing) => {
    const types = [thing['@type']].flat();
    types.forEach((type) => imports.add(`${type}Leaf`));
    const leaves = types.map((type) => `${type}Leaf`);
    places.push({ file, type: types.join(' and '), start: lines.length });
    const type = leaves.length === 1 ? leaves[0] : `MergeLeafTypes<[${leaves.join(', ')}]>`;
    lines.push(...`export const thing${places.length}: ${type} = ${JSON.stringify(thing, null, 1)};`.split('\n'));
  };
  for (const { file, thing } of things) {
    const parts = [];
    declare(file, withoutParts(thing, parts));
    for (const part of parts) declare(file, part);
  }
  const source = `import type { ${['MergeLeafTypes', ...imports].join(', ')} } from 'schema-dts';\n${lines.join('\n')}\n`;
  const options = { strict: true, noEmit: true, skipLibCheck: true, types: [], module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, target: ts.ScriptTarget.ES2022 };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (path, ...rest) => (path === name ? ts.createSourceFile(path, source, ts.ScriptTarget.ES2022, true) : getSourceFile.call(host, path, ...rest));
  host.fileExists = (path) => path === name || fileExists.call(host, path);
  host.readFile = (path) => (path === name ? source : readFile.call(host, path));
  const program = ts.createProgram([name], options, host);
  const file = program.getSourceFile(name);
  return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file), ...program.getGlobalDiagnostics()].map((fault) => {
    const line = fault.start === undefined ? -1 : file.getLineAndCharacterOfPosition(fault.start).line - 1;
    // A type that schema.org does not have is complained of where it is imported.
    const unknown = /member '(\w+)Leaf'/.exec(ts.flattenDiagnosticMessageText(fault.messageText, ' '))?.[1];
    const place = line < 0 ? places.find(({ type }) => type.split(' and ').includes(unknown)) : places.findLast(({ start }) => start <= line);
    const said = ts.flattenDiagnosticMessageText(fault.messageText, ' ').replace(/\s+/g, ' ').slice(0, 300);
    return { file: place?.file ?? '', message: `${place?.type}: ${lines[line]?.trim()}: ${said}` };
  });
}

/** A thing in which those of two types at once, which no property's type allows for, are referred to; they go to `parts`. */
function withoutParts(value, parts, isNested = false) {
  if (Array.isArray(value)) return value.map((item) => withoutParts(item, parts, true));
  if (value === null || typeof value !== 'object') return value;
  const whole = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === '@type' ? inner : withoutParts(inner, parts, true)]));
  if (!isNested || !Array.isArray(value['@type'])) return whole;
  parts.push(whole);
  return { '@id': value['@id'] };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main('machines', async ([dir, base]) => {
    if (dir === undefined) throw new UsageError('usage: machines.mjs DIR [BASE]');
    const { findings, calendars, things } = checkMachines(dir, base);
    findings.report('machines', `${calendars.files} calendars with ${calendars.events} events, JSON-LD of ${things.pages} pages in ${things.forms} forms`);
  });
}
