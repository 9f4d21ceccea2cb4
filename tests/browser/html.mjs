#!/usr/bin/env node
// html.mjs DIR — the Nu HTML checker over every HTML, CSS and SVG file of a built site.
//
// A message of type "error" is a fault; warnings are counted and shown, and do not fail.

import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { Findings, UsageError, main } from './lib/findings.mjs';
import { Site } from './lib/site.mjs';

// One JVM start per so many files; its messages are read as one JSON document.
const FILES_PER_RUN = 400;

// Messages that are wrong: the checker's CSS part is older than the standard it checks.
const KNOWN_FALSE = [
  /^CSS: “paint-order”: Property “paint-order” doesn't exist\.$/, // SVG 2, section 13.9; in every current browser
  /^CSS: Unrecognized at-rule “@container”$/, // CSS Containment 3
  /^CSS: “position-(area|try)”: Property “position-(area|try)” doesn't exist\.$/, // CSS Anchor Positioning 1
  /^CSS: “container(-type|-name)?”: Property “container(-type|-name)?” doesn't exist\.$/,
];

export async function checkHtml(root) {
  const site = new Site(root);
  const findings = new Findings();
  const files = [...site.files].filter((file) => /\.(html|css|svg)$/.test(file)).sort();
  const workers = Math.max(1, Math.min(2, cpus().length));
  const perRun = Math.max(1, Math.min(FILES_PER_RUN, Math.ceil(files.length / workers)));
  const batches = [];
  for (let i = 0; i < files.length; i += perRun) batches.push(files.slice(i, i + perRun));

  const warnings = new Map();
  const take = async () => {
    for (let batch = batches.shift(); batch !== undefined; batch = batches.shift()) {
      for (const message of await validate(site.root, batch)) {
        if (message.type === 'info') {
          if (message.subType === 'warning') warnings.set(message.message, (warnings.get(message.message) ?? 0) + 1);
        } else if (!KNOWN_FALSE.some((pattern) => pattern.test(message.message ?? ''))) {
          findings.add('html', place(site.root, message), message.message ?? 'the checker failed');
        }
      }
    }
  };
  await Promise.all(Array.from({ length: workers }, take));
  return { findings, warnings, files: files.length };
}

function place(root, { url, lastLine, firstColumn, lastColumn }) {
  if (url === undefined) return root;
  // The checker writes `file:/x`, which Node reads as `file:///x`.
  const file = relative(root, fileURLToPath(new URL(url)));
  return lastLine === undefined ? file : `${file}:${lastLine}:${firstColumn ?? lastColumn}`;
}

function validate(root, files) {
  const jar = join(dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')), 'build/dist/vnu.jar');
  const args = ['-Xss4m', '-jar', jar, '--format', 'json', '--stdout', '--exit-zero-always', '--also-check-css', '--also-check-svg'];
  return new Promise((done, fail) => {
    const java = spawn('java', [...args, ...files.map((file) => join(root, file))], { stdio: ['ignore', 'pipe', 'pipe'] });
    const out = [];
    const err = [];
    java.stdout.on('data', (chunk) => out.push(chunk));
    java.stderr.on('data', (chunk) => err.push(chunk));
    java.on('error', (error) => fail(new UsageError(`cannot start java: ${error.message}`)));
    java.on('close', (status) => {
      try {
        if (status !== 0) throw new Error(`exit status ${status}`);
        done(JSON.parse(Buffer.concat(out).toString('utf8')).messages);
      } catch (error) {
        fail(new Error(`the Nu checker gave no usable answer (${error.message}): ${Buffer.concat(err).toString('utf8').slice(0, 2000)}`));
      }
    });
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main('html', async ([dir]) => {
    if (dir === undefined) throw new UsageError('usage: html.mjs DIR');
    const { findings, warnings, files } = await checkHtml(resolve(dir));
    for (const [message, count] of warnings) console.log(`note (${count}×): ${message}`);
    findings.report('html', `${files} files`);
  });
}
