// Files that are changed in one place: made from a schema's own keys, and from files of content.
//
// A case is { text, what, raw }: the YAML, what was changed, and the text that was put there where it is a scalar.

import { parseDocument, stringify } from 'yaml';

/** Texts that some form accepts, nearly accepts, or is often given by mistake. Each stands as it is in the file. */
const TEXTS = [
  'null', 'Null', 'NULL', '~', '', '""', '"  "', '"-"', '"…"', '"..."', 'TBD', 'tba', 'FIXME', 'xxx', 'XXXX', 'n/a', 'ToDo', '"null"', '"\\u202eabc"',
  'true', 'false', 'ya', 'Tidak', 'YES', 'no', '"true"', 'on', '0', '1', '5', '7', '4', '19', '20', '120', '121', '-3', '7.5', '"7"', '0123', '"0123"', '1e3', '0x1f', '1.0', '+5', '.5',
  '[]', '{}', '[a]', '[null]', '[[a]]', '{ a: b }', '{ x-a: b }', 'kata asing', 'Aula "B"', "'satu, dua'",
  '2026-03-10', '"2026-03-10"', '2026-3-10', '10-03-2026', '2026-13-45', '2026-02-29', '2024-02-29', '2100-02-29', '1944-12-31', '1945-08-17', '2100-12-31', '2101-01-01', '2026-04-31', '10 Maret 2026', '2026/03/10', '2026-03-10T08:00:00',
  '08:30', '"08.30"', '08.30', '8:30', '24:00', '25:70', '8:3', '"8.75"', '08:30:00', 'jam 8',
  '1_500_000', '"1.500.000"', '1.500.000', 'Rp1.500.000', '"Rp 1.500.000,00"', 'Rp. 900.000', '"Rp1500000,-"', 'Rp1.500', '1.500', '"1.500"', '"1,500"', '"1500,00"', '-5', '"-5"', 'Rp-5', '"−5"',
  '999999999', '1000000000', '999999999999999', '1000000000000000', '"999_999_999_999_999"', '"1_000_000_000_000_000"', '"000000000000000000001"', '1.000.000.000.000.000', '999.999.999.999.999', '"_1"', '"1_"', 'Rp', '"5,4 juta"',
  '"54,5"', '"54.5"', '54.55', '-2.5', '"1_0.5"', '"1."', '0.8', '"0.8"', '1.2', '"1.0"', '"-0"', '"-0.0"', '80%', '"1.00001"',
  'https://contoh.go.id/', 'http://contoh.go.id/a b', 'https://contoh.go.id/a?b#c', 'javascript:alert(1)', 'contoh.go.id', '//contoh.go.id', '/halaman/', '"#bagian"', 'mailto:a@b.go.id', 'tel:021', 'https://', 'HTTPS://CONTOH.GO.ID', 'https:///x', 'https://a\\b', 'https://contoh.go.id//x', 'https://contoh.go.id/../x', 'https://contoh.go.id/x/', 'https://a b.go.id', 'ftp://x', '"https://contoh.go.id/\\tx"',
  '../x.pdf', '/etc/x', 'documents/a.pdf', 'documents//a.pdf', '.tersembunyi', 'documents/.a', 'C:\\x', 'a\\b', 'berkas satu.pdf',
  'keuangan-desa', 'Keuangan-Desa', 'keuangan_desa', 'a--b', '"-a"', 'a-', '2026', 'a1', '1a', 'a'.repeat(120), 'a'.repeat(121), 'todo',
  '6 jam', '"6 "', '1.500 orang', '1.5 hari', '0.333 kegiatan', '6 jam x 2', '2 orang 3 hari', '-1 jam', '-0 jam', '2.12345 jam', '1_500 orang', '1,5 hari', '3 rim A4 80 gram', '6jam',
  '99.01', '"99.01"', '99..01', '99.01.', 'IDR', 'idr', 'IDRR', 'XXX', 'Asia/Jakarta', 'Asia Jakarta', 'catalog', 'katalog', 'page:tentang', 'page:Tentang', '"page: tentang"', 'page:', 'id', 'en', 'ms', '4f2c…', 'g2', '4F2C', '"4f2c……"',
];

const MARK = '@@HERE@@';

/** A file with every key of a schema, each with its example. */
export function fullOf(schema) {
  return value(schema, schema);
}

function typesOf(schema) {
  return [schema.type].flat().filter(Boolean);
}

function value(schema, root) {
  if (schema.examples) return schema.examples[0];
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return value(schema.anyOf[0], root);
  const types = typesOf(schema);
  if (types.includes('object')) {
    if (schema.properties) return Object.fromEntries(Object.entries(schema.properties).map(([key, below]) => [key, value(below, root)]));
    return { contoh: value(schema.additionalProperties, root) };
  }
  if (types.includes('array')) return [value(schema.items, root)];
  return types[0] === 'integer' || types[0] === 'number' ? 5 : 'contoh';
}

/** A schema's words, of any key below it. */
function words(schema, found = new Set()) {
  if (schema && typeof schema === 'object') {
    (schema.enum ?? []).filter(Boolean).forEach((word) => found.add(word));
    Object.values(schema).forEach((below) => words(below, found));
  }
  return found;
}

/** Every place of a value: its path and what stands there. */
function* places(at, path = []) {
  yield { path, at };
  if (at && typeof at === 'object') {
    for (const [key, below] of Object.entries(at)) yield* places(below, [...path, Array.isArray(at) ? Number(key) : key]);
  }
}

/** YAML without anchors, which nobody here accepts. */
function written(value) {
  return stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });
}

/** A small number that is the same on every run. */
function hash(text) {
  let sum = 2166136261;
  for (const c of text) sum = Math.imul(sum ^ c.codePointAt(0), 16777619) >>> 0;
  return sum;
}

/** As many of a list as are wanted, the same on every run, others in each place. */
function some(list, many, seed) {
  if (many >= list.length) return list;
  const start = hash(seed) % list.length;
  const step = 1 + 2 * (hash(`${seed}!`) % Math.floor(list.length / 2 - 1));
  const chosen = new Set();
  for (let index = 0; chosen.size < many && index < list.length * 2; index += 1) chosen.add(list[(start + index * step) % list.length]);
  return [...chosen];
}

function at(root, path) {
  return path.reduce((value, key) => value?.[key], root);
}

function changed(root, path, change) {
  const copy = structuredClone(root);
  if (path.length === 0) return change(copy);
  const parent = at(copy, path.slice(0, -1));
  const key = path.at(-1);
  const next = change(parent[key]);
  if (next !== undefined) parent[key] = next;
  else if (Array.isArray(parent)) parent.splice(key, 1);
  else delete parent[key];
  return copy;
}

function withText(root, path, raw) {
  const text = written(changed(root, path, () => MARK));
  return text.replace(`"${MARK}"`, () => raw).replace(MARK, () => raw);
}

/** What of a value is needed for a path: what is required, and what lies on it. A small file is quickly read. */
function slim(here, schema, path) {
  if (Array.isArray(here)) return here.map((item, index) => slim(item, schema.items, Number(path[0]) === index ? path.slice(1) : []));
  if (!here || typeof here !== 'object' || !schema.properties) return here;
  const kept = Object.entries(here).filter(([key]) => key === path[0] || schema.required?.includes(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, slim(value, schema.properties[key], key === path[0] ? path.slice(1) : [])]));
}

/** The part of a schema that a path leads to. */
function schemaAt(schema, path) {
  return path.reduce((at, key) => (typeof key === 'number' ? at.items : at.properties?.[key] ?? at.additionalProperties), schema);
}

/** Every key of a full file left out, misspelt, joined by an unknown one; every place given some of the texts: `many` at most. */
export function mutationsOf(full, schema, many) {
  const cases = [];
  const met = new Set();
  for (const { path, at: whole } of places(full)) {
    const small = slim(full, schema, path);
    const here = whole && typeof whole === 'object' ? at(small, path) : whole;
    const name = path.join('.') || '(top)';
    const add = (what, next) => cases.push({ text: written(next), what: `${name} ${what}` });
    if (path.length > 0) {
      add('left out', changed(small, path, () => undefined));
      const there = schemaAt(schema, path);
      const texts = [...TEXTS, ...words(there, new Set(['bimtek']))];
      // Every text where a form stands for the first time, some of them where it stands again.
      const form = JSON.stringify([there.$ref ?? there.enum?.slice(0, 2) ?? Object.keys(there.properties ?? {}), there.type]);
      const again = met.has(form);
      met.add(form);
      for (const raw of some(texts, again ? Math.min(many, 8) : many, name)) cases.push({ text: withText(small, path, raw), what: `${name} = ${raw}`, raw });
    }
    if (here && typeof here === 'object' && !Array.isArray(here)) {
      add('with an unknown key', changed(small, path, (map) => ({ ...map, kunciasing: 1 })));
      add('with a free key', changed(small, path, (map) => ({ ...map, 'x-catatan': { bebas: [1, null] } })));
      add('of nothing', changed(small, path, () => ({})));
      for (const key of Object.keys(whole)) {
        const misspelt = (map) => Object.fromEntries(Object.entries({ ...map, [key]: whole[key] }).map(([k, v]) => [k === key ? `${k}q` : k, v]));
        add(`with ${key} misspelt`, changed(small, path, misspelt));
      }
    }
    if (Array.isArray(here)) {
      add('twice', changed(small, path, (list) => [...list, ...list]));
      add('with an empty item', changed(small, path, (list) => [...list, null]));
      add('with a list inside', changed(small, path, (list) => [...list, list]));
      add('as its first item', changed(small, path, (list) => list[0]));
    } else if (path.length > 0) {
      add('as a list', changed(small, path, (value) => [value]));
      add('as a list of two', changed(small, path, (value) => [value, value]));
    }
  }
  return cases;
}

/** A file of content, changed in so many places. */
export function textsOf(text, schema, many) {
  const document = parseDocument(text, { version: '1.2' });
  const root = document.toJS();
  if (!root || typeof root !== 'object') return [];
  const texts = [...TEXTS, ...words(schema)];
  const all = [...places(root)].filter(({ path }) => path.length > 0);
  return some(all, many, text).flatMap(({ path, at: here }) => {
    const name = path.join('.');
    const raw = texts[hash(`${text}${name}`) % texts.length];
    const cases = [
      { text: written(changed(root, path, () => undefined)), what: `${name} left out` },
      { text: withText(root, path, raw), what: `${name} = ${raw}`, raw },
    ];
    if (here && typeof here === 'object' && !Array.isArray(here)) cases.push({ text: written(changed(root, path, (map) => ({ ...map, namaa: 'x' }))), what: `${name} with an unknown key` });
    return cases;
  });
}

/** The files of content that editors read with a schema: those that are YAML as a whole. */
export function around(files) {
  return files.filter(({ what }) => what.endsWith('.yaml'));
}
