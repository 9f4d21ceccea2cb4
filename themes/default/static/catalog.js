// Filters and orders of the lists of events and programs, for templates/catalog.html and programs.html. Without it every link
// leads to a page of its own; with it the choices combine in place, and the address holds them. What it needs is loaded when a
// reader touches a choice or the address asks for something, and never before; all of it goes into the page as text.
(() => {
  'use strict';
  const PAUSE = 200; // ms without a keystroke before the list follows
  const PATIENCE = 300; // ms before the reader is told that something is loading
  const get = (id) => document.getElementById(`catalog-${id}`);
  const form = document.getElementById('catalog');
  const { q: field } = form.elements;
  const select = form.querySelector('select');
  const facets = document.querySelector('.facets');
  const [count, place, template, dashboards] = ['count', 'list', 'card', 'dashboards'].map(get);
  const usual = select.options[0].value;
  const number = (value) => value.toLocaleString(document.documentElement.lang);
  const fill = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  const make = (name, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

  // The page as it came: shown again at its own address.
  const own = location.pathname;
  const catalog = new URL(form.action).pathname;
  const heading = document.querySelector('h1');
  const [, lede] = heading.parentElement.children;
  const here = document.querySelector('.crumbs [aria-current]');
  const chip = document.querySelector('.head .chips:not(.lists)');
  const before = { title: document.title, heading: heading.textContent, lede: lede.textContent, here: here.textContent, count: [...count.childNodes], list: [...place.childNodes] };

  // Facets: each link becomes a choice; its address tells what it stands for.
  const choices = [];
  for (const link of facets.querySelectorAll('li > a')) {
    const amount = link.querySelector('span')?.firstChild;
    if (!amount) continue;
    const [key, value] = link.pathname.split('/').slice(-3);
    const box = make('input', { type: 'checkbox', name: key, value, checked: link.hasAttribute('aria-current') });
    box.autocomplete = 'off';
    choices.push({ key, value, box, amount });
    const label = make('label');
    label.append(box, ...link.childNodes);
    link.replaceWith(label);
  }
  const keys = new Set(choices.map(({ key }) => key));
  const note = make('div', { className: 'box', hidden: true });
  const chips = make('ul', { className: 'chips', hidden: true });
  chips.setAttribute('aria-label', form.getAttribute('aria-label'));
  count.parentElement.before(chips);
  count.parentElement.after(note);
  // On a narrow screen the list is far below the choices: what they leave is told below the latest one, and leads there.
  const see = make('button', { type: 'button', hidden: true });
  facets.querySelector('details').append(see);

  let index;
  /** The columns, loaded once; after a failure they are loaded anew. */
  const load = () => (index ??= fetchJson(form.dataset.columns).then((made) => {
    const { names, of, rest } = made.titles;
    made.texts = rest.map((text, event) => names[of[event]] + text);
    made.plain = made.texts.map(plain);
    made.orders = new Map(Object.entries(made.orders));
    made.by = new Map(made.facets.map((facet) => [facet.key, facet]));
    return made;
  }));
  const fetchJson = async (address) => {
    // Asked anew each time, so that parts of two builds do not meet; an unchanged file costs a few bytes.
    const answer = await fetch(address, { cache: 'no-cache' });
    if (!answer.ok) throw new Error(address);
    return answer.json();
  };
  const files = new Map();
  const file = (place) => {
    if (!files.has(place)) files.set(place, fetchJson(`${form.dataset.cards}${place}.json`).catch((error) => { files.delete(place); throw error; }));
    return files.get(place);
  };

  /** What an address asks for; undefined where it is this page's own. */
  const asked = () => {
    const query = new URLSearchParams(location.search);
    const known = [...query.keys()].some((key) => keys.has(key) || ['q', select.name, form.dataset.page].includes(key));
    return location.pathname === own && !known ? undefined : query;
  };
  /** What the controls ask for, as an address would. */
  const wanted = () => {
    const query = new URLSearchParams();
    for (const [key, value] of state.facets) query.append(key, value);
    if (field.value.trim() !== '') query.set('q', field.value.trim());
    if (select.value !== usual) query.set(select.name, select.value);
    return query;
  };
  const address = (query) => `${catalog}${query.size > 0 ? `?${query}` : ''}`;
  const changed = (query, key, value) => {
    const other = new URLSearchParams(query);
    if (value !== undefined) other.set(key, value);
    else other.delete(key);
    return other;
  };

  // The facets that are chosen, among them such as this page has no box for.
  const state = { facets: [] };
  let typed = '';
  const take = (query) => {
    state.facets = [...query].filter(([key]) => keys.has(key));
    for (const { key, value, box } of choices) {
      box.checked = state.facets.some(([k, v]) => k === key && v === value);
      const closed = box.closest('details:not(.open)');
      if (box.checked && closed) closed.open = true;
    }
    const text = query.get('q') ?? '';
    // What is being typed is left as it is.
    if (field.value.trim() !== text.trim()) field.value = text;
    typed = text;
    select.value = query.get(select.name) ?? usual;
    if (select.selectedIndex < 0) select.value = usual;
  };

  /** Which events match, and how many each value would leave. */
  const narrow = (made, query) => {
    const parts = plain(query.get('q') ?? '').split(/\s+/).filter(Boolean);
    const unknown = [];
    const chosen = new Map();
    for (const [key, value] of query) {
      const facet = made.by.get(key);
      if (facet === undefined) continue;
      const at = facet.values.findIndex(([known]) => known === value);
      if (at < 0) unknown.push(`${facet.name}: ${value}`);
      else chosen.set(key, (chosen.get(key) ?? new Set()).add(at));
    }
    const order = query.get(select.name);
    if (order !== null && !made.orders.has(order)) unknown.push(`${select.name}: ${order}`);
    const tests = made.facets.map(({ key, sets }) => {
      const values = chosen.get(key);
      return values && sets.map((set) => set.some((value) => values.has(value)));
    });
    const counts = made.facets.map(({ values }) => values.map(() => 0));
    const found = [];
    for (let event = 0; event < made.plain.length; event += 1) {
      if (!parts.every((part) => made.plain[event].includes(part))) continue;
      let failed = 0;
      let only = -1;
      for (const [at, test] of tests.entries()) {
        if (test === undefined || test[made.facets[at].of[event]]) continue;
        failed += 1;
        only = at;
      }
      if (failed === 0) found.push(event);
      // Within a facet values add up: each counts what the other facets leave.
      for (const [at, { sets, of }] of made.facets.entries()) {
        if (failed === 0 || (failed === 1 && only === at)) for (const value of sets[of[event]]) counts[at][value] += 1;
      }
    }
    return { found, counts, chosen, unknown };
  };

  /** Sorts in place; the unknown comes last, equals stand as the pages have them. */
  const sort = (made, found, query) => {
    const [, latestFirst] = made.orders.get(usual);
    const [measure, descending] = made.orders.get(query.get(select.name)) ?? made.orders.get(usual);
    if (measure === null ? descending : latestFirst) found.reverse();
    if (measure === null) return { measure: '', missing: 0 };
    const { measure: name, of } = made.ranks[measure];
    found.sort((a, b) => (of[a] === 0) - (of[b] === 0) || (descending ? of[b] - of[a] : of[a] - of[b]));
    return { measure: name, missing: found.filter((event) => of[event] === 0).length };
  };

  const link = (query, ...children) => make('a', { href: address(query) }, ...children);
  const card = (made, { id, kind, status, draft, start, days, title, verdict, about, figures, strip }) => {
    const whole = template.content.cloneNode(true);
    const page = `${form.dataset.entries}${id}/`;
    const named = (facet, value) => made.facets.find((column) => column.facet === facet).values.find(([known]) => known === value)[1];
    const slots = Object.fromEntries([...whole.querySelectorAll('[data-slot]')].map((slot) => [slot.dataset.slot, slot]));
    for (const slot of Object.values(slots)) delete slot.dataset.slot;
    for (const [name, value] of Object.entries({ kind, status })) {
      if (value === undefined) continue;
      slots[name].classList.add(value);
      slots[name].textContent = named(name, value);
    }
    if (!draft) {
      slots.draft.previousSibling.remove();
      slots.draft.remove();
    }
    for (const [name, text] of Object.entries({ days, title, verdict, about, of: `: ${title}` })) if (slots[name]) slots[name].textContent = text;
    slots.title.href = page;
    for (const [term, text, known, to] of figures) {
      const said = to ? make('a', { href: new URL(to, form.action).pathname }, text) : known ? text : make('span', { className: 'none' }, text);
      slots.figures.append(make('dt', {}, term), make('dd', {}, said));
    }
    // What only events have.
    if (!strip) return whole;
    slots.days.dateTime = start;
    slots.origin.href = `${page}#sources`;
    slots.strip.setAttribute('viewBox', `0 0 ${strip.width} 12`);
    slots.strip.setAttribute('aria-label', strip.label);
    for (const [mark, drawing] of strip.marks) {
      const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
      for (const [name, value] of Object.entries({ class: mark, 'fill-rule': 'evenodd', d: drawing })) path.setAttribute(name, value);
      slots.strip.append(path);
    }
    return whole;
  };

  const pages = (made, query, page, last) => {
    if (last < 2) return [];
    const to = (target, text, rel = '') => make('li', {}, Object.assign(link(changed(query, form.dataset.page, target > 1 ? target : undefined), ...text), rel && { rel }));
    const named = (target) => [make('span', { className: 'vh' }, `${made.words.page} `), number(target)];
    const items = page > 1 ? [to(page - 1, [made.words.previous], 'prev')] : [];
    let shown = 0;
    for (let target = 1; target <= last; target += 1) {
      if (target !== 1 && target !== last && Math.abs(target - page) > 2) continue;
      if (shown + 1 < target) items.push(make('li', { className: 'soft' }, '…'));
      const current = make('b', {}, ...named(target));
      current.setAttribute('aria-current', 'page');
      items.push(target === page ? make('li', {}, current) : to(target, named(target)));
      shown = target;
    }
    if (page < last) items.push(to(page + 1, [made.words.next], 'next'));
    const nav = make('nav', {}, make('ul', { className: 'pages' }, ...items));
    nav.setAttribute('aria-label', made.words.pages);
    return [nav];
  };

  const showChips = (made, query, chosen) => {
    const text = query.get('q')?.trim();
    const items = [];
    const chipOf = (words, without) => {
      const cross = make('span', {}, '×');
      cross.setAttribute('aria-hidden', 'true');
      items.push(make('li', {}, link(without, `${words} `, cross, make('span', { className: 'vh' }, `, ${made.words.remove}`))));
    };
    const rest = changed(query, form.dataset.page);
    for (const [key, values] of chosen) {
      const facet = made.by.get(key);
      for (const at of values) {
        const without = new URLSearchParams([...rest].filter(([k, v]) => k !== key || v !== facet.values[at][0]));
        chipOf(`${facet.name}: ${facet.values[at][1]}`, without);
      }
    }
    if (text) chipOf(fill(made.words['by-title'], { text }), changed(rest, 'q'));
    if (items.length > 1) items.push(make('li', {}, link(new URLSearchParams([...rest].filter(([key]) => key === select.name)), made.words.clear)));
    chips.hidden = items.length === 0;
    chips.replaceChildren(...items);
  };

  const updateCounts = (made, counts) => {
    for (const { key, value, box, amount } of choices) {
      const at = made.facets.findIndex((facet) => facet.key === key);
      const left = counts[at][made.facets[at].values.findIndex(([known]) => known === value)];
      amount.data = number(left);
      const noun = amount.nextElementSibling;
      if (noun) noun.textContent = ` ${made.words[left === 1 ? 'entry' : 'entries']}`;
      box.disabled = left === 0 && !box.checked;
    }
  };

  const isAway = (away, made) => {
    const narrowed = away && own !== catalog;
    document.title = narrowed ? made.words.title + before.title.slice(before.title.lastIndexOf(' – ')) : before.title;
    heading.textContent = narrowed ? made.words.title : before.heading;
    lede.textContent = narrowed ? made.words.intro : before.lede;
    here.textContent = narrowed ? made.words.narrowed : before.here;
    for (const part of [chip, dashboards]) if (part) part.hidden = away;
  };

  // A list that the address asks for has other lengths than the page's own: what would move is not seen before it is there.
  const moving = [document.querySelector('.foot'), ...choices.map(({ amount }) => amount.parentElement)];
  for (let part = chips; part !== null; part = part.nextElementSibling) moving.push(part);
  const veil = (on, parts = moving) => { for (const part of parts) part.classList.toggle('veil', on); };

  let turn = 0;
  /** Shows what the address asks for. */
  const show = async () => {
    turn += 1;
    const mine = turn;
    const query = asked();
    take(query ?? new URLSearchParams(form.dataset.own));
    if (query === undefined && index === undefined) return;
    place.setAttribute('aria-busy', String(query !== undefined));
    if (mine === 1) {
      veil(true);
      // Room for what is chosen.
      chips.hidden = state.facets.length === 0 && typed === '';
      chips.replaceChildren(make('li', {}, make('a')));
    }
    const slow = setTimeout(() => {
      if (mine !== turn || query === undefined) return;
      count.textContent = form.dataset.loading;
      veil(false, [count.parentElement]);
    }, PATIENCE);
    try {
      const made = await load();
      if (mine !== turn) return;
      const { found, counts, chosen, unknown } = narrow(made, query ?? new URLSearchParams(form.dataset.own));
      if (query === undefined) {
        home(made, counts);
        return;
      }
      const { measure, missing } = sort(made, found, query);
      const last = Math.max(1, Math.ceil(found.length / made.per_page));
      const given = query.get(form.dataset.page);
      const page = /^[1-9]\d{0,6}$/.test(given ?? '1') && Number(given ?? 1) <= last ? Number(given ?? 1) : 1;
      if (given !== null && String(page) !== given) unknown.push(`${made.words.page}: ${given}`);
      const first = (page - 1) * made.per_page;
      const shown = found.slice(first, first + made.per_page);
      const wantedFiles = [...new Set(shown.map((event) => Math.floor(event / made.per_file)))];
      const loaded = new Map(await Promise.all(wantedFiles.map(async (at) => [at, await file(at)])));
      if (mine !== turn) return;
      const cards = shown.map((event) => {
        const found = loaded.get(Math.floor(event / made.per_file))[event % made.per_file];
        // Of another build than the columns: better nothing than another event's words.
        if (found?.title !== made.texts[event]) throw new Error(made.texts[event]);
        return card(made, found);
      });
      isAway(true, made);
      const nothing = make('p', {}, made.words.none);
      const list = make('ul', { className: 'list' }, ...cards);
      place.replaceChildren(...(cards.length > 0 ? [list] : [nothing]), ...pages(made, query, page, last));
      const said = found.length === 1 ? made.words['found-one'] : fill(made.words['found-many'], { count: number(found.length) });
      const range = fill(made.words.shown, { first: number(first + 1), last: number(first + shown.length) });
      count.replaceChildren(make('b', {}, said), ...(found.length > 0 ? [' ', make('span', { className: 'soft' }, `· ${range}`)] : []));
      see.textContent = fill(made.words.see, { list: said });
      see.hidden = false;
      const notes = [unknown.length > 0 && fill(made.words.ignored, { list: unknown.join(', ') }), found.length > 0 && made.words[`note-${measure}`], missing > 0 && fill(made.words['unknown-last'], { count: number(missing) })];
      note.replaceChildren(...notes.filter(Boolean).map((text) => make('p', {}, text)));
      note.hidden = note.childElementCount === 0;
      showChips(made, query, chosen);
      updateCounts(made, counts);
    } catch {
      if (mine !== turn) return;
      index = undefined;
      files.clear();
      restore();
      count.textContent = form.dataset.failed;
    } finally {
      clearTimeout(slow);
      const done = () => {
        if (mine !== turn) return;
        place.removeAttribute('aria-busy');
        veil(false);
      };
      // What moves and is seen in one frame has moved before the reader's eyes.
      if (mine === 1) requestAnimationFrame(() => requestAnimationFrame(done));
      else done();
    }
  };
  const restore = () => {
    place.replaceChildren(...before.list);
    count.replaceChildren(...before.count);
    for (const part of [note, chips, see]) part.hidden = true;
  };
  const home = (made, counts) => {
    restore();
    isAway(false, made);
    updateCounts(made, counts);
  };

  const go = (query, way = 'pushState') => {
    history[way](null, '', address(query));
    return show();
  };
  const touch = () => {
    if (index !== undefined) return;
    const query = asked() ?? new URLSearchParams(form.dataset.own);
    load().then((made) => updateCounts(made, narrow(made, query).counts)).catch(() => { index = undefined; });
  };
  for (const part of [facets, form]) for (const kind of ['pointerdown', 'focusin']) part.addEventListener(kind, touch);

  facets.addEventListener('change', ({ target }) => {
    const { name, value, checked } = target;
    target.closest('ul').after(see);
    state.facets = state.facets.filter(([k, v]) => k !== name || v !== value);
    if (checked) state.facets.push([name, value]);
    go(wanted());
  });
  let waiting;
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      // Words that grow are one step back; the first of them is its own.
      go(wanted(), typed === '' ? 'pushState' : 'replaceState');
    }, PAUSE);
  });
  select.addEventListener('change', () => go(wanted()));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    go(wanted());
  });
  /** Takes the reader to the head of the list. */
  const lead = (block) => {
    count.focus();
    count.scrollIntoView({ block });
  };
  const follow = async (event) => {
    const target = event.target.closest('a');
    if (target === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { pathname, search } = target;
    if (pathname !== catalog || place.contains(before.list[0])) return;
    event.preventDefault();
    await go(new URLSearchParams(search));
    // What was pressed is gone.
    lead('nearest');
  };
  see.addEventListener('click', () => lead('start'));
  chips.addEventListener('click', follow);
  place.addEventListener('click', (event) => { if (event.target.closest('.pages')) follow(event); });
  addEventListener('popstate', () => {
    // A page that this document never was.
    if (![own, catalog].includes(location.pathname)) location.reload();
    else show();
  });

  show();
})();
