// Functions that run inside the page: each is sent to the browser as it stands,
// so none may use anything from outside itself.

/** Runs axe (already loaded) and gives its violations, shortened. */
export async function runAxe(runOnly) {
  const { violations } = await globalThis.axe.run(document, { runOnly, resultTypes: ['violations'] });
  return violations.map(({ id, help, nodes }) => ({
    id,
    help,
    nodes: nodes.slice(0, 5).map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary.split('\n').slice(1, 3).join('; ').trim()})`),
  }));
}

/** Which elements are shown, as text that can be compared. */
export function shown() {
  return [...document.querySelectorAll('*')].map((element) => (element.checkVisibility({ visibilityProperty: true }) ? '1' : '0')).join('');
}

/** How far the page is wider than the screen, and by which elements. */
export function overflow() {
  const excess = document.scrollingElement.scrollWidth - innerWidth;
  if (excess <= 0) return { excess: 0, culprits: [] };
  const name = (e) => e.tagName.toLowerCase() + (e.id ? `#${e.id}` : '') + [...e.classList].map((c) => `.${c}`).join('');
  const culprits = [...document.body.querySelectorAll('*')]
    .map((element) => [element.getBoundingClientRect().right - innerWidth, element])
    .filter(([beyond]) => beyond > 0.5)
    .sort((a, b) => b[0] - a[0])
    .slice(0, 4)
    .map(([beyond, element]) => `${name(element)} +${Math.round(beyond)} px`);
  return { excess, culprits };
}

/** A stylesheet that the page's policy does not govern; `removeStyle` takes it away. */
export function addStyle(css) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}

export function removeStyle() {
  document.adoptedStyleSheets = [];
}

/** Visible text that is too small, and targets in navigation and forms that are too small to hit. */
export function sizes({ text, target, aim }) {
  const name = (e) => e.tagName.toLowerCase() + (e.id ? `#${e.id}` : '') + [...e.classList].map((c) => `.${c}`).join('');
  const shown = (element) => {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true })) return false;
    const { width, height, right, bottom } = element.getBoundingClientRect();
    // Off the page, or clipped to a pixel: for screen readers only.
    return width > 1 && height > 1 && right > 0 && bottom > 0;
  };
  const clipped = (element) => {
    for (let e = element; e !== null; e = e.parentElement) {
      const { clipPath, clip, position } = getComputedStyle(e);
      if (/^inset\((50|100)%\)/.test(clipPath) || (position === 'absolute' && /^rect\((0|1)px/.test(clip))) return true;
    }
    return false;
  };
  const small = new Map();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (walker.currentNode.data.trim() === '' || element === null || !shown(element) || clipped(element)) continue;
    const scale = element instanceof SVGGraphicsElement ? Math.abs(element.getScreenCTM()?.d ?? 1) : 1;
    const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale;
    if (size < text - 0.01) small.set(`${name(element)}: ${size.toFixed(1)} px`, walker.currentNode.data.trim().slice(0, 30));
  }
  const tight = new Set();
  let near = 0;
  for (const element of document.querySelectorAll('nav a[href], button, summary, select, input:not([type=hidden]), textarea, [role=button]')) {
    if (!shown(element) || clipped(element)) continue;
    const { width, height } = element.getBoundingClientRect();
    if (width < target - 0.01 || height < target - 0.01) tight.add(`${name(element)} "${element.textContent.trim().slice(0, 30)}" is ${width.toFixed(0)} × ${height.toFixed(0)} px`);
    else if (height < aim) near += 1;
  }
  return { small: [...small].map(([what, words]) => `${what} ("${words}")`), tight: [...tight], near };
}

/** Texts of drawings that are too small to read or stand outside of their drawing. */
export function drawings({ text }) {
  const found = [];
  for (const svg of document.querySelectorAll('figure svg')) {
    const room = svg.getBoundingClientRect();
    if (room.width === 0 || svg.parentElement.closest('svg') !== null) continue;
    for (const label of svg.querySelectorAll('text')) {
      const words = label.textContent.trim().slice(0, 30);
      const { left, right, top, bottom } = label.getBoundingClientRect();
      const size = Number.parseFloat(getComputedStyle(label).fontSize) * Math.abs(label.getScreenCTM()?.d ?? 1);
      if (size < text - 0.01) found.push(`"${words}" is ${size.toFixed(1)} px`);
      const excess = Math.max(room.left - left, right - room.right, room.top - top, bottom - room.bottom);
      if (excess > 1) found.push(`"${words}" stands ${excess.toFixed(0)} px outside of its drawing`);
      // The passing mark and the reference of a retest stand beside words, never behind them.
      for (const line of svg.querySelectorAll('line.mark:not(.under), line.ref')) {
        const mark = line.getBoundingClientRect();
        const across = Math.min(right, mark.right) - Math.max(left, mark.left);
        const down = Math.min(bottom, mark.bottom) - Math.max(top, mark.top);
        if (svg.querySelector('line.whisker, circle.s2') !== null && across >= 0 && down > 3) found.push(`a line runs ${down.toFixed(0)} px behind "${words}"`);
      }
    }
  }
  return found;
}

/** Pictures that shift the page when they come, come before they are looked at, say nothing, or stand above the title. */
export function pictures() {
  const title = document.querySelector('h1');
  return [...document.images].flatMap((image) => {
    const faults = ['width', 'height'].filter((side) => !(Number(image.getAttribute(side)) > 0)).map((side) => `no ${side}`);
    if (image.loading !== 'lazy') faults.push('not lazy');
    if (image.alt.trim() === '') faults.push('no alternative text');
    if (title && image.compareDocumentPosition(title) & Node.DOCUMENT_POSITION_FOLLOWING) faults.push('above the title');
    return faults.map((fault) => `${fault}: ${image.outerHTML.slice(0, 120)}`);
  });
}
