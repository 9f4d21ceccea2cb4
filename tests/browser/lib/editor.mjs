// The schemas in the language server that editors use for YAML (VS Code, Neovim, Helix, Zed, Emacs).
//
// Validators and editors read schemas with different code; what an editor shows is seen only there.

import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { getLanguageService } = require('yaml-language-server/out/server/src/index.js');
const { TextDocument } = require('vscode-languageserver-textdocument');

const URI = (kind) => `file:///schemas/${kind}.schema.json`;

function serviceFor(schemas) {
  const noop = () => {};
  const connection = { onRequest: noop, sendNotification: noop, console: { error: noop, log: noop, warn: noop, info: noop }, window: {} };
  const service = getLanguageService({
    schemaRequestService: async (uri) => { throw new Error(`nothing is fetched: ${uri}`); },
    workspaceContext: { resolveRelativePath: (path) => path },
    connection,
    yamlSettings: { capabilities: {}, hierarchicalDocumentSymbolSupport: true, workspaceFolders: [] },
    telemetry: { send: noop, sendError: (_, error) => { throw error; }, sendTrack: noop },
    clientCapabilities: { textDocument: { completion: { completionItem: { documentationFormat: ['markdown'], snippetSupport: true } } } },
  });
  service.configure({
    validate: true, hover: true, completion: true, format: false, isKubernetes: false, yamlVersion: '1.2', customTags: [],
    schemas: Object.entries(schemas).map(([kind, schema]) => ({ uri: URI(kind), fileMatch: [`*/${kind}.yaml`], schema, name: kind })),
  });
  return service;
}

let files = 0;
/** Each has an address of its own: the server remembers what it has read. */
const document = (kind, text) => TextDocument.create(`file:///content/${files += 1}/${kind}.yaml`, 'yaml', 1, text);

/** Complaints, hovers and proposals as an editor would get them. */
export async function compareEditors(schemas, content) {
  const service = serviceFor(schemas);
  const faults = [];
  const seen = { sound: 0, hovers: 0, completions: 0 };
  const complain = (what, said) => faults.push(`in an editor: ${what}: ${said}`);
  for (const { kind, text, what } of content) {
    const said = await service.doValidation(document(kind, text), false);
    if (said.length > 0) complain(what, said.map(({ message }) => message).join('; '));
    else seen.sound += 1;
  }
  for (const [kind, text, expected] of [
    ['budget', 'lines:\n  - category: makan\n    item: Konsumsi\n', /Value is not accepted/],
    ['budget', 'lines:\n  - category: meals\n    item: Konsumsi\n    planned: "1.500"\n', /Seharusnya jumlah uang/],
    ['budget', 'realised_as_of: 30 April 2026\n', /Seharusnya tanggal/],
    ['budget', 'line: []\n', /Property line is not allowed/],
    ['follow-up', 'items:\n  - id: a\n', /Missing property "action"/],
  ]) {
    const said = await service.doValidation(document(kind, text), false);
    if (!said.some(({ message }) => expected.test(message))) complain(JSON.stringify(text), `no ${expected} in ${said.map(({ message }) => message)}`);
  }
  // `|` is where the pointer is.
  for (const [kind, text, expected] of [
    ['budget', 'lines:\n  - cate|gory: fees\n', [/Kategori/, /Jenis biayanya/, /`fees`: Honorarium narasumber/]],
    ['budget', 'realised_|as_of: 2026-04-30\n', [/Realisasi sampai/, /tanggal tahun-bulan-hari/]],
    ['site', 'agen|cy: { name: A }\n', [/Instansi penerbit/, /Wajib ada/]],
    ['site', 'thresholds: { minimum|_group: 5 }\n', [/Kelompok terkecil/, /paling sedikit 5/]],
    ['evaluation', 'tests: [{ id: a, instru|ment: kd-v1 }]\n', [/Instrumen/, /kenaikan tidak dihitung/]],
    ['schedule', 'sessions: [{ speak|er: [rahma-contoh] }]\n', [/Narasumber/]],
  ]) {
    const place = text.indexOf('|');
    const file = document(kind, text.replace('|', ''));
    const hover = await service.doHover(file, file.positionAt(place));
    const said = hover?.contents?.value ?? '';
    const missing = expected.filter((part) => !part.test(said.replaceAll('\\', '')));
    if (missing.length > 0) complain(`hover over ${JSON.stringify(text)}`, `no ${missing} in ${JSON.stringify(said)}`);
    else seen.hovers += 1;
    if (process.env.VERBOSE) console.error(said);
  }
  for (const [kind, text, expected] of [
    ['budget', 'lines:\n  - category: |\n', ['fees', 'meeting-package', 'contribution']],
    ['budget', '|', ['lines', 'funding', 'realised_as_of']],
    ['budget', 'lines:\n  - category: meals\n    |', ['item', 'unit_price', 'realised']],
    ['site', 'language: |\n', ['id', 'en']],
    ['follow-up', 'outcomes:\n  - direction: |\n', ['up', 'down']],
  ]) {
    const place = text.indexOf('|');
    const file = document(kind, text.replace('|', ''));
    const { items } = await service.doComplete(file, file.positionAt(place), false);
    const labels = items.map(({ label }) => label);
    const missing = expected.filter((label) => !labels.includes(label));
    if (missing.length > 0) complain(`proposals at ${JSON.stringify(text)}`, `no ${missing} among ${labels}`);
    else seen.completions += 1;
    if (process.env.VERBOSE) console.error(labels.join(' '));
  }
  return { faults, ...seen };
}
