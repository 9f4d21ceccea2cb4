// Stands in every page of a preview: loads it anew when the site has changed, and lays over it what must be mended.
// Everything that comes from the content is set as text, never as HTML.
(() => {
  'use strict';
  const script = document.currentScript;
  const mine = script.dataset.site;
  // A page that consists of nothing but faults brings them along.
  const own = script.dataset.faults ? JSON.parse(script.dataset.faults) : null;
  const style = `
    :host { all: initial }
    .sheet { position: fixed; inset: auto 0 0 0; z-index: 2147483647; box-sizing: border-box; max-height: 85vh; max-height: 85dvh; overflow: auto;
      padding: 1rem; background: #fff; color: #1a1a1a; border-top: .375rem solid #a4161a; box-shadow: 0 -.25rem 1.5rem rgb(0 0 0 / .35);
      font: 1rem/1.5 system-ui, sans-serif; text-align: start; overflow-wrap: anywhere; color-scheme: light dark }
    .sheet.whole { inset: 0; max-height: none }
    .inner { max-width: 60rem; margin: 0 auto }
    header { display: flex; gap: 1rem; justify-content: space-between; align-items: start }
    h1 { font-size: 1.25rem; line-height: 1.3; margin: .5rem 0 }
    button { flex: none; font: inherit; min-height: 2.75rem; padding: 0 1rem; border: 1px solid currentColor; border-radius: .25rem; background: none; color: inherit; cursor: pointer }
    button:focus-visible { outline: .1875rem solid #1d5fd1; outline-offset: .125rem }
    ol { list-style: none; margin: 1rem 0; padding: 0 }
    li { padding: .75rem 0; border-top: 1px solid #bbb }
    p { margin: .25rem 0 }
    .message { font-weight: 600 }
    .place, .line { font-family: ui-monospace, monospace; font-size: .875rem }
    .line { margin: .25rem 0; padding: .5rem; background: #f1f1f1; white-space: pre-wrap }
    .help::before { content: "→ " }
    .rule, .note { color: #444; font-size: .875rem }
    @media (prefers-color-scheme: dark) {
      .sheet { background: #1b1b1f; color: #f0f0f0; border-color: #ff8a80 }
      li { border-color: #555 } .line { background: #2a2a30 } .rule, .note { color: #c8c8c8 }
      button:focus-visible { outline-color: #8ab4ff }
    }
    @media print { .sheet { display: none } }`;
  const make = (name, kind, text) => {
    const element = document.createElement(name);
    if (kind) element.className = kind;
    if (text !== undefined && text !== null) element.textContent = text;
    return element;
  };
  let host = null;
  let shown = '';

  const clear = () => {
    host?.remove();
    host = null;
    shown = '';
  };

  const item = (fault, words) => {
    const entry = make('li');
    const place = fault.file && (fault.line ? `${fault.file}:${fault.line}:${fault.column}` : fault.file);
    entry.append(make('p', 'message', fault.message));
    if (place) entry.append(make('p', 'place', place));
    if (fault.excerpt) entry.append(make('p', 'line', fault.excerpt));
    if (fault.help) {
      const help = make('p', 'help', fault.help);
      help.setAttribute('aria-label', `${words.help}: ${fault.help}`);
      entry.append(help);
    }
    for (const other of fault.related ?? []) entry.append(make('p', 'place', `${other.file}:${other.line}:${other.column} ${other.message}`));
    if (fault.rule) entry.append(make('p', 'rule', `terang explain ${fault.rule}`));
    return entry;
  };

  const show = (faults) => {
    const said = JSON.stringify(faults);
    if (said === shown) return;
    clear();
    shown = said;
    host = make('terang-preview');
    host.lang = faults.language;
    const root = host.attachShadow({ mode: 'open' });
    // A sheet made here is no inline style: a theme's Content-Security-Policy does not concern it.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
    const panel = make('section', own ? 'sheet whole' : 'sheet');
    panel.setAttribute('role', 'alert');
    panel.setAttribute('aria-label', faults.title);
    const inner = make('div', 'inner');
    const head = make('header');
    head.append(make('h1', '', faults.title));
    if (!own) {
      const close = make('button', '', faults.close);
      close.type = 'button';
      close.addEventListener('click', () => panel.remove());
      head.append(close);
    }
    const list = make('ol');
    list.append(...faults.items.map((fault) => item(fault, faults)));
    inner.append(head, make('p', 'note', faults.note), list);
    if (faults.rest) inner.append(make('p', 'note', faults.rest));
    panel.append(inner);
    root.append(panel);
    document.body.append(host);
  };

  const hear = (event) => {
    const now = JSON.parse(event.data);
    if (now.site !== mine) location.reload();
    else if (now.faults ?? own) show(now.faults ?? own);
    else clear();
  };

  // A browser keeps few lines open to one server: a page that nobody sees hangs up, and asks again when it is seen.
  let line = null;
  const hangUp = () => {
    line?.close();
    line = null;
  };
  const listen = () => {
    if (document.visibilityState === 'hidden') {
      hangUp();
    } else if (line === null) {
      line = new EventSource(script.dataset.events);
      line.addEventListener('now', hear);
    }
  };
  document.addEventListener('visibilitychange', listen);
  // Whoever is on the way to another page is not called back by a reload; where the way was a download, the page listens again.
  addEventListener('beforeunload', () => {
    hangUp();
    setTimeout(listen, 10_000);
  });
  addEventListener('pagehide', hangUp);
  addEventListener('pageshow', listen);
  if (own) show(own);
  listen();
})();
