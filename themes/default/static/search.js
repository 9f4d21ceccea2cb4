// Search, for templates/search.html. Loads the engine (Pagefind, and the site's index) when the field is touched or the
// address asks for something, and never before; puts what it finds into the page as text. The address holds what was asked.
(() => {
  'use strict';
  const PAGE = 10; // results that are shown at once
  const NAMES = 4; // names below a result's sentence
  const WAYS = 6; // ways at most in which a question is taken, where words mean the same
  const PAUSE = 250; // ms without a keystroke before a search begins
  const get = (id) => document.getElementById(`search-${id}`);
  const form = document.getElementById('search');
  const field = form.elements.q;
  const choices = [...form.querySelectorAll('select')];
  const [status, clear, results, ways] = ['status', 'clear', 'results', 'ways'].map(get);
  const list = results.querySelector('ol');
  const more = results.querySelector('button');
  const words = JSON.parse(get('words').textContent);
  const say = (key, values = {}) => words[key].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  const number = (count) => count.toLocaleString(document.documentElement.lang);

  let engine;
  /** The engine, loaded once; after a failure it is loaded anew. */
  const load = () => (engine ??= import(`${form.dataset.index}pagefind.js`).then(async (made) => {
    // Names weigh most; what a record merely shows beside them hardly counts.
    const metaWeights = { title: 6, also: 6, form: 0.5, days: 0.5, state: 0.2, id: 0.2, evidence: 0 };
    await made.options({ noWorker: true, baseUrl: form.dataset.home, ranking: { metaWeights } });
    await made.init();
    return made;
  }));
  const forget = async () => {
    const made = await engine?.catch(() => undefined);
    engine = undefined;
    await made?.destroy();
  };

  let known;
  /** The words of the site, the commonest first. */
  const vocabulary = () => (known ??= fetch(`${form.dataset.index}words.txt`).then((answer) => (answer.ok ? answer.text() : '')).then((text) => text.split('\n')).catch(() => []));

  /** How many letters must be added, left out, changed or swapped with their neighbour; more than `limit` is as good as any. */
  const distance = (a, b, limit) => {
    if (Math.abs(a.length - b.length) > limit) return limit + 1;
    let [before, last] = [[], [...Array(b.length + 1).keys()]];
    for (let i = 1; i <= a.length; i += 1) {
      const row = [i];
      for (let j = 1; j <= b.length; j += 1) {
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      [before, last] = [last, row];
    }
    return last[b.length];
  };

  /** Its words as the engine takes them, to which signs are nothing. */
  const bare = (text) => text.toLocaleLowerCase().replace(/[^\p{L}\p{M}\p{N}\s]/gu, '').split(/\s+/).filter(Boolean);

  /** The nearest word of the site; undefined where none is near. Two steps may lead to a word of another meaning, unless it is long:
   * “tercapai” is not “tercatat”. */
  const nearest = (word, all) => {
    let best = { steps: word.length < 4 ? 1 : word.length < 10 ? 2 : 3 };
    for (const other of all) {
      const steps = distance(word, other, best.steps - 1);
      if (steps < best.steps) best = { word: other, steps };
    }
    return best.word;
  };

  const terms = words.terms.split(' ');
  /** An abbreviation, by its capitals, or a word of the glossary is no common word that was mistyped. */
  const isTerm = (typed, word) => /\p{Lu}.*\p{Lu}/u.test(typed) || terms.includes(word);

  const stop = new Set(words.stop.split(' '));
  const alike = new Map(words.same.split(' ').map((pair) => pair.split('=')));

  /** The words of a question as they were typed, without the signs around them. */
  const typedWords = (query) => query.split(/\s+/).map((typed) => typed.replace(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, '')).filter((typed) => bare(typed).length > 0);
  /** What a hyphen, a slash or another sign parts; not what a number needs: 9,5. */
  const pieces = (typed) => [...new Set(bare(typed.replace(/[\p{Pd}/\\_]+|[,;:&+|]+(?!\p{N})/gu, ' ')))];

  /** The word that the engine is to look for in place of this one; undefined where the site has nothing like it. */
  const near = async (pages, word, typed) => {
    // A number is meant as it stands.
    if (/\p{N}/u.test(word)) return undefined;
    const all = await vocabulary();
    const longer = all.find((other) => other.startsWith(word));
    // Nor is a word that says nothing a mistake, or one or two letters: they may begin a word.
    if (word.length < 3 || stop.has(word)) return longer && word;
    // Half a word finds all that go on like it, but not where their stem is another.
    const half = longer && await pages(word);
    if (longer) return (await pages(`"${longer}"`)).every((page) => half.includes(page)) ? word : longer;
    return isTerm(typed, word) ? undefined : nearest(word, all);
  };

  /** What the engine is to look for, in as many ways as words have; what of it the reader is told; the words that the site lacks: in
   * place of each the one that was meant, or nothing; and the words that mean the same. Left to itself the engine takes what such a
   * word begins with, and “stunting” would find every “S.T.”; between quotation marks it takes nothing but the word and its forms. */
  const meant = async (made, query) => {
    const pages = async (text) => (await made.search(text)).results.map(({ id }) => id);
    const has = async (word) => (await pages(`"${word}"`)).length > 0;
    const isHeavy = (typed) => !pieces(typed).every((word) => stop.has(word));
    const [all, told, lacking, same] = [typedWords(query), [], [], []];
    const heavy = all.filter(isHeavy);
    let wanted = [[]];
    const add = (ways) => { wanted = wanted.flatMap((words) => ways.map((way) => [...words, ...way])).slice(0, WAYS); };
    for (const typed of heavy.length > 0 ? heavy : all) {
      const whole = bare(typed).join('');
      // A number is meant as it stands, with the signs in it.
      const parts = /\p{L}/u.test(whole) ? pieces(typed) : [whole];
      const isWhole = parts.length > 1 && await has(whole);
      // What has a number and is there as it was typed is an id or a number of a paper.
      if (isWhole && /\p{N}/u.test(whole)) {
        add([[whole]]);
        told.push(typed);
        continue;
      }
      let ways = [[]];
      for (const word of parts.filter((part) => heavy.length === 0 || !stop.has(part))) {
        const asTyped = parts.length > 1 ? word : typed;
        const other = alike.get(word);
        const mean = other && await has(other) ? [other] : [];
        const known = await has(word) ? word : mean.length > 0 ? undefined : await near(pages, word, asTyped);
        const either = known ? [known, ...mean] : mean;
        if (either.length > 0) ways = ways.flatMap((way) => either.map((one) => [...way, one])).slice(0, WAYS);
        same.push(...mean);
        if (either.length > 0) told.push(known && known !== word ? known : asTyped);
        if (known !== word && mean.length === 0) lacking.push(asTyped);
      }
      ways = ways.filter((way) => way.length > 0);
      if (isWhole) ways.unshift([whole]);
      if (ways.length > 0) add(ways);
    }
    const unique = (some) => [...new Set(some)];
    return { wanted: unique(wanted.map((words) => unique(words).join(' '))).filter(Boolean), told: told.join(' '), lacking, same: unique(same) };
  };

  /** What any of these ways finds, each page once, the best first. */
  const any = async (made, ways, filters) => {
    const best = new Map();
    for (const way of ways) {
      for (const result of (await made.search(way, { filters })).results) {
        if (!(best.get(result.id)?.score >= result.score)) best.set(result.id, result);
      }
    }
    return [...best.values()].sort((a, b) => b.score - a.score);
  };

  /** Cuts a record's text into its parts, a sentence and names; every word knows whether it was looked for. */
  const parts = (content, locations) => {
    const cut = [[]];
    for (const [place, word] of content.split(' ').entries()) {
      if (word === '·') cut.push([]);
      else cut.at(-1).push({ word, wanted: locations.includes(place) });
    }
    return cut;
  };

  /** Puts words into an element, those that were looked for marked. */
  const write = (into, words) => {
    for (const [place, { word, wanted }] of words.entries()) {
      // The signs around a word are no part of it.
      const [, before, bare, after] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(word);
      const mark = wanted ? document.createElement('mark') : undefined;
      mark?.append(bare);
      into.append(place > 0 ? ' ' : '', before, mark ?? bare, after);
    }
  };

  const card = ({ url, meta, filters, content, locations }) => {
    const made = get('card').content.cloneNode(true);
    const slot = (name) => made.querySelector(`[data-slot="${name}"]`);
    const kind = choices.find((choice) => choice.dataset.facet === 'kind');
    const [score, due] = (meta.evidence ?? '').split('/');
    const shown = { kind: [...kind.options].find((option) => option.value === filters.kind[0])?.text, form: meta.form, state: meta.state, days: meta.days, evidence: due && say('evidence', { score, due }) };
    for (const [name, text] of Object.entries(shown)) {
      if (text) slot(name).textContent = text;
      else slot(name).remove();
    }
    for (const name of ['form', 'state']) slot(name)?.classList.add(...(filters[name] ?? []));
    slot('title').textContent = meta.title;
    slot('title').href = url;
    const [sentence, ...names] = parts(content, locations);
    write(slot('text'), sentence);
    // Of the names those that were looked for, else the first.
    const wanted = names.filter((words) => words.some(({ wanted }) => wanted));
    for (const [place, words] of (wanted.length > 0 ? wanted : names).slice(0, NAMES).entries()) {
      if (place > 0) slot('names').append(' · ');
      write(slot('names'), words);
    }
    return made;
  };

  let found = [];
  const show = async (mine) => {
    const from = list.children.length;
    const data = await Promise.all(found.slice(from, from + PAGE).map((result) => result.data()));
    if (mine !== turn) return;
    list.append(...data.map(card));
    const left = found.length - list.children.length;
    more.hidden = left <= 0;
    more.textContent = say('more', { count: number(Math.min(left, PAGE)) });
  };

  const asked = () => new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim() !== ''));
  let turn = 0;
  /** Searches for what the form asks; `remember` is the way to put it into the address. */
  const search = async (remember) => {
    turn += 1;
    const mine = turn;
    const query = field.value.trim();
    const filters = Object.fromEntries(choices.filter(({ value }) => value !== '').map((choice) => [choice.dataset.facet, choice.value]));
    const narrowed = Object.keys(filters).length > 0;
    if (remember) history[remember](null, '', `${location.pathname}${asked().size > 0 ? `?${asked()}` : ''}`);
    const finish = (said) => {
      status.textContent = said;
      results.hidden = found.length === 0;
      ways.hidden = found.length > 0;
      clear.hidden = !narrowed;
    };
    if (query === '' && !narrowed) {
      found = [];
      list.replaceChildren();
      finish('');
      return;
    }
    if (status.textContent === '') status.textContent = say('loading');
    try {
      const made = await load();
      const { wanted, told: other, lacking, same } = await meant(made, query);
      const answer = await any(made, query === '' ? [null] : wanted, filters);
      if (mine !== turn) return;
      found = answer;
      list.replaceChildren();
      await show(mine);
      if (mine !== turn) return;
      const count = number(found.length);
      const amount = found.length === 0 ? 'none' : found.length === 1 ? 'found-one' : 'found-many';
      const told = say(query === '' ? `${amount}-all` : amount, { count, query });
      const quoted = (some) => some.join('”, “');
      const begin = lacking.length > 0 && found.length > 0 ? `${say('corrected', { query: quoted(lacking), found: other })} ${say(`${amount}-all`, { count })}` : told;
      finish(same.length > 0 && found.length > 0 ? `${begin} ${say('alike', { found: quoted(same) })}` : begin);
    } catch {
      await forget();
      if (mine !== turn) return;
      found = [];
      finish(say('failed'));
    }
  };

  /** Makes the form ask what the address asks. */
  const restore = () => {
    const wanted = new URLSearchParams(location.search);
    field.value = wanted.get('q') ?? '';
    for (const choice of choices) {
      choice.value = wanted.get(choice.name) ?? '';
      if (choice.selectedIndex < 0) choice.value = '';
    }
    search();
  };

  let waiting;
  // The stylesheet keeps room for the choices where the browser can say that scripts run.
  if (!matchMedia('(scripting: enabled)').matches) form.querySelector('fieldset').style.display = 'grid';
  for (const touch of ['focus', 'pointerdown']) field.addEventListener(touch, () => load().catch(forget), { once: true });
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, PAUSE, 'replaceState');
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    search('pushState');
  });
  for (const choice of choices) choice.addEventListener('change', () => search('pushState'));
  clear.addEventListener('click', () => {
    for (const choice of choices) choice.value = '';
    search('pushState');
    field.focus();
  });
  more.addEventListener('click', async () => {
    const next = list.children.length;
    await show(turn);
    list.children[next]?.querySelector('a').focus();
  });
  addEventListener('popstate', restore);
  restore();
})();
