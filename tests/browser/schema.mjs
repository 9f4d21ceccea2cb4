// The schemas against the program: what one accepts, the other must accept.
//
//   node schema.mjs PROGRAM [FOLDER_WITH_CONTENT…]
//
// An independent validator (Ajv, draft 2020-12) and an independent YAML reader stand for editors; `terang check` stands for
// itself. They are compared on every file of the sites at hand, on every failing site of the tests, and on tens of thousands
// of changed files: every key of every record, left out, misspelt, emptied, of another type, or with a text of another form.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import Ajv from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse, parseDocument, stringify } from 'yaml';

import { compareEditors } from './lib/editor.mjs';
import { around, fullOf, mutationsOf, textsOf } from './lib/mutations.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const [program, ...folders] = process.argv.slice(2).map((argument) => resolve(argument));
if (!program) {
  console.error('usage: node schema.mjs PROGRAM [FOLDER_WITH_CONTENT…]');
  process.exit(2);
}

/** Rules that speak of the shape of one file, which a schema can tell as well. */
const SHAPE = new Set(['unknown-key', 'missing-key', 'wrong-type', 'invalid-value', 'placeholder', 'invalid-id', 'unsafe-url', 'unsafe-path', 'negative-amount', 'unknown-evidence-item']);
/** What the keywords of editors are to a validator: remarks. */
const REMARKS = ['enumDescriptions', 'markdownDescription', 'errorMessage'];

const work = mkdtempSync(join(tmpdir(), 'terang-schema-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));
const faults = [];
const wanted = process.env.KINDS?.split(',');
const counts = {};
const count = (what, many = 1) => { counts[what] = (counts[what] ?? 0) + many; };

function terang(...args) {
  const said = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 30, env: { ...process.env, SOURCE_DATE_EPOCH: '1795305600' } });
  if (said.error || said.status === null) throw new Error(`${program} ${args.join(' ')}: ${said.error ?? said.stderr}`);
  return said;
}

// --- The schemas ---------------------------------------------------------------------------------

function written(lang) {
  const folder = join(work, `schemas-${lang}`);
  for (let again = 0; again < 2; again += 1) {
    const said = terang('schema', '--lang', lang, '--out', folder);
    if (said.status !== 0) throw new Error(said.stderr);
  }
  return Object.fromEntries(readdirSync(folder).map((name) => [name.replace('.schema.json', ''), JSON.parse(readFileSync(join(folder, name), 'utf8'))]));
}

/** A schema without its sentences. */
function bare(schema) {
  return JSON.parse(JSON.stringify(schema, (key, value) => (['title', 'description', '$comment', ...REMARKS].includes(key) && typeof value !== 'object' || key === 'enumDescriptions' ? undefined : value)));
}

const schemas = written('id');
const english = written('en');
const ajv = new Ajv({ strict: true, strictTypes: false, allowUnionTypes: true, allErrors: true, validateFormats: true });
formats(ajv);
REMARKS.forEach((keyword) => ajv.addKeyword({ keyword, valid: true }));
const accepts = {};
for (const [kind, schema] of Object.entries(schemas)) {
  if (!ajv.validateSchema(schema)) faults.push(`${kind}: no schema of draft 2020-12: ${ajv.errorsText(ajv.errors)}`);
  if (JSON.stringify(bare(schema)) !== JSON.stringify(bare(english[kind]))) faults.push(`${kind}: the two languages say different things`);
  accepts[kind] = ajv.compile(schema);
  count('schemas');
}
const bundle = JSON.parse(terang('schema').stdout);
const whole = new Ajv({ strict: false, validateFormats: false });
if (!whole.validateSchema(bundle)) faults.push(`the bundle is no schema: ${whole.errorsText(whole.errors)}`);
whole.addSchema(bundle);
for (const kind of Object.keys(schemas)) if (!whole.getSchema(`urn:terang:model:1:${kind}`)) faults.push(`${kind} cannot be found in the bundle`);

/** What editors see: the values of YAML 1.2. Undefined where it cannot be read. */
function read(text) {
  const document = parseDocument(text, { version: '1.2', uniqueKeys: false, logLevel: 'silent' });
  if (document.errors.length > 0) return undefined;
  const value = document.toJS();
  return value === null || value === undefined ? null : value;
}

const refuses = (kind, value) => !accepts[kind](value);

// Every example must do where it stands.
for (const [kind, schema] of Object.entries(schemas)) {
  const full = fullOf(schema);
  if (refuses(kind, full)) faults.push(`${kind}: the examples do not fit: ${ajv.errorsText(accepts[kind].errors)}`);
}

// --- The program ---------------------------------------------------------------------------------

const FRONT = new Set(['page', 'program', 'speaker', 'material', 'event']);
const BESIDE = { schedule: 'schedule.yaml', budget: 'budget.yaml', evaluation: 'evaluation.yaml', 'follow-up': 'follow-up.yaml' };
const AT_ONCE = 800;
const SITE = 'title: Situs\nbase_url: https://contoh.go.id\nagency: { name: Badan }\n';
const PROGRAM = '---\ntitle: Program\nkind: bimtek\nsummary: Satu kalimat.\n---\n';
const EVENT = '---\nprogram: dasar\nstatus: planned\nstart: 2030-03-10\nend: 2030-03-12\n---\n';

function put(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Files with a fault of shape, by their path below content/, with the rules. */
function faulty(content) {
  const said = terang('check', '--content', content, '--format', 'json');
  if (said.status > 1) throw new Error(`${content}: ${said.stdout}${said.stderr}`);
  const found = new Map();
  for (const line of said.stdout.split('\n').filter((line) => line.startsWith('{"rule"'))) {
    const { rule, severity, file, message } = JSON.parse(line);
    if (severity !== 'error') continue;
    if (!found.has(file)) found.set(file, []);
    found.get(file).push({ rule, message });
  }
  return found;
}
/** A stray sign of a list, which makes a list of a record, is told as the slip of writing that it is. */
const SLIP = 'invalid-yaml';
const ofShape = (said) => (said ?? []).filter(({ rule }) => SHAPE.has(rule) || rule === SLIP);

/** What the program says of each of these texts of a kind. */
function judged(kind, texts) {
  if (kind === 'theme') return texts.map((text) => {
    const root = mkdtempSync(join(work, 'theme-'));
    put(join(root, 'content/site.yaml'), SITE);
    put(join(root, 'themes/x/theme.yaml'), text);
    const said = terang('build', '--content', join(root, 'content'), '--output', join(root, 'output'), '--theme', join(root, 'themes/x'), '-q');
    return said.status === 0 ? [] : [{ rule: 'theme', message: said.stderr }];
  });
  if (kind === 'site') return texts.map((text, index) => {
    const content = join(work, `site-${index}`);
    put(join(content, 'site.yaml'), text);
    const said = faulty(content).get('site.yaml');
    rmSync(content, { recursive: true });
    return ofShape(said);
  });
  // Rules on many events compare each with each.
  if (texts.length > AT_ONCE) return [...judged(kind, texts.slice(0, AT_ONCE)), ...judged(kind, texts.slice(AT_ONCE))];
  const content = mkdtempSync(join(work, 'site-'));
  put(join(content, 'site.yaml'), SITE);
  put(join(content, 'programs/dasar.md'), PROGRAM);
  const path = (index) => {
    if (kind === 'event') return `events/2030/m-${index}/event.md`;
    return FRONT.has(kind) ? `${kind}s/m-${index}.md` : `events/2030/m-${index}/${BESIDE[kind]}`;
  };
  texts.forEach((text, index) => {
    put(join(content, path(index)), FRONT.has(kind) ? `---\n${text}---\n` : text);
    if (BESIDE[kind]) put(join(content, `events/2030/m-${index}/event.md`), EVENT);
  });
  const said = faulty(content);
  rmSync(content, { recursive: true });
  return texts.map((_, index) => ofShape(said.get(path(index))));
}

// --- Where no schema can follow -------------------------------------------------------------------

/** YAML reads a number; how it was written is lost: `1.0` for a count, `1e3`, `0x1f`, `8.5` for half past eight. */
function isHidden(raw) {
  if (raw === undefined) return false;
  let value;
  try { value = parse(raw, { version: '1.2' }); } catch { return false; }
  return typeof value === 'number' && (String(value) !== raw || !Number.isInteger(value));
}
const BEYOND = [
  // A unit that holds another number: no expression tells `6 jam x 2` from `3 rim A4 80 gram`.
  ({ message }) => /lebih dari satu bilangan|more than one number/.test(message),
  // Only a database knows which zones there are.
  ({ message }) => /zona waktu|time zone/.test(message),
  // `08.00` is a time, and 8 to whoever reads YAML: the hour alone cannot be told from it.
  ({ message }) => /jam dan menit, tetapi tertulis `\d+`|hours and minutes, found `\d+`/.test(message),
  // Whether a former address can be one of this site is asked where all addresses are known.
  ({ message }) => /bukan alamat di situs ini|no address on this site/.test(message),
  // What a comment swallowed is no part of the value.
  ({ message }) => /terbaca sebagai komentar|reads as a comment/.test(message),
];

/** Compares the two on many texts of a kind; each is { text, what, raw }. */
function compare(kind, cases, corpus) {
  if (wanted && !wanted.includes(kind)) return;
  const began = Date.now();
  const readable = cases.map((one) => ({ ...one, value: read(one.text) })).filter(({ value }) => value !== undefined);
  const parsed = Date.now();
  const said = judged(kind, readable.map(({ text }) => text));
  if (process.env.VERBOSE) console.error(kind, corpus, readable.length, 'read', parsed - began, 'judged', Date.now() - parsed);
  readable.forEach(({ value, what, raw, text }, index) => {
    const schema = refuses(kind, value);
    const theirs = said[index];
    count(`${corpus}: files`);
    count(`${corpus}: ${schema ? 'refused' : 'accepted'} by the schema`);
    if (schema ? theirs.length > 0 : theirs.every(({ rule }) => rule === SLIP)) return;
    if (!schema && (isHidden(raw) || theirs.every((one) => BEYOND.some((is) => is(one))))) {
      count(`${corpus}: refused by the program alone, where no schema can follow`);
      return;
    }
    const reason = schema ? ajv.errorsText(accepts[kind].errors, { dataVar: '' }).slice(0, 300) : theirs.map(({ rule, message }) => `${rule}: ${message}`).join('; ').slice(0, 300);
    faults.push(`${kind} ${what}: refused by ${schema ? 'the schema' : 'the program'} alone: ${reason}${process.env.VERBOSE ? `\n${text}` : ''}`);
  });
}

// --- Sites at hand --------------------------------------------------------------------------------

function filesBelow(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

function kindOf(path) {
  if (path === 'site.yaml') return 'site';
  const plain = path.match(/^(page|program|speaker|material)s\/[^/]+\.md$/);
  if (plain) return plain[1];
  const event = path.match(/^events\/\d{4}\/[^/]+\/(event|schedule|budget|evaluation|follow-up)\.(md|yaml)$/);
  return event?.[1];
}

/** The YAML of a file: all of it, or what stands between the lines `---`. */
function yamlOf(path, kind) {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  if (!FRONT.has(kind)) return text;
  return text.match(/^---[ \t]*\n([\s\S]*?)^---[ \t]*$/m)?.[1];
}

function sitesBelow(folder) {
  return readdirSync(folder).filter((name) => statSync(join(folder, name)).isDirectory()).map((name) => join(folder, name, 'content'));
}

const sound = folders.length > 0 ? folders : [join(HERE, '../../content'), ...sitesBelow(join(HERE, '../golden'))];
const own = [];
for (const content of sound) {
  for (const path of filesBelow(content)) {
    const kind = kindOf(relative(content, path));
    if (!kind) continue;
    const text = yamlOf(path, kind);
    own.push({ kind, text, what: relative(dirname(content), path) });
    count('sound sites: files');
    if (refuses(kind, read(text))) faults.push(`${relative(content, path)}: ${ajv.errorsText(accepts[kind].errors)}`);
  }
}

for (const content of sitesBelow(join(HERE, '../invalid'))) {
  let files;
  try { files = filesBelow(content); } catch { continue; }
  const said = faulty(content);
  for (const path of files) {
    const below = relative(content, path);
    const kind = kindOf(below);
    const all = said.get(below) ?? [];
    // A file that cannot be read as YAML, or that is refused before it is read, has no shape.
    if (!kind || all.some(({ rule }) => ['invalid-yaml', 'invalid-utf8', 'too-large', 'duplicate-key', 'unknown-file'].includes(rule))) continue;
    const text = yamlOf(path, kind);
    if (text === undefined) continue;
    const schema = refuses(kind, read(text));
    const theirs = ofShape(all);
    count('failing sites: files');
    if (schema) count('failing sites: refused by the schema');
    if (schema === theirs.length > 0) continue;
    if (!schema && theirs.every((one) => one.rule === 'invalid-id' && /nama|name/.test(one.message) || BEYOND.some((is) => is(one)))) {
      count('failing sites: refused by the program alone, where no schema can follow');
      continue;
    }
    faults.push(`${basename(dirname(content))}/${below}: refused by ${schema ? 'the schema' : 'the program'} alone: ${schema ? ajv.errorsText(accepts[kind].errors) : JSON.stringify(theirs)}`);
  }
}

// --- Changed files --------------------------------------------------------------------------------

for (const [kind, schema] of Object.entries(schemas)) {
  const full = fullOf(schema);
  // What needs a run of the program each is tried with fewer texts.
  const few = kind === 'site' || kind === 'theme';
  compare(kind, [{ text: stringify(full), what: 'with every key' }, ...mutationsOf(full, schema, few ? 2 : Infinity)], 'from the schemas');
}
for (const kind of Object.keys(schemas).filter((kind) => kind !== 'site' && kind !== 'theme')) {
  const cases = own.filter((file) => file.kind === kind).flatMap(({ text, what }) => textsOf(text, schemas[kind], 24).map((one) => ({ ...one, what: `${what} ${one.what}` })));
  compare(kind, cases, 'from content');
}

// --- In an editor ---------------------------------------------------------------------------------

const editor = await compareEditors(schemas, around(own));
editor.faults.forEach((fault) => faults.push(fault));
count('editor: files without a complaint', editor.sound);
count('editor: hovers', editor.hovers);
count('editor: completions', editor.completions);

Object.entries(counts).forEach(([what, many]) => console.log(`${String(many).padStart(7)}  ${what}`));
if (faults.length > 0) {
  console.log(`\n${faults.length} disagreements; the first:\n${faults.slice(0, 60).join('\n')}`);
  process.exit(1);
}
console.log('schemas and program agree');
