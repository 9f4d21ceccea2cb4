// CSV (RFC 4180) as objects, one a row.

/** @returns the rows of a table, each by the names of its header; texts as they stand */
export function rows(bytes) {
  const cells = [[]];
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  const pattern = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/gy;
  while (pattern.lastIndex < text.length) {
    const [, cell, end] = pattern.exec(text);
    cells.at(-1).push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end !== ',') cells.push([]);
  }
  const [header, ...rest] = cells.filter((row) => row.length > 0);
  return rest.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at]])));
}
