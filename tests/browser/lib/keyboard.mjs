// A reader who has no pointer: what the key Tab does from the top of a page, and what is seen wherever the focus stands.

/** So many times the key itself is pressed; from there on the focus is led, since each press costs two journeys to the browser. */
const PRESSES = 60;

/** Goes through all that can be focused, and gives what is wrong, each once. */
export async function walk(page) {
  const faults = new Set(await page.evaluate(start));
  for (let presses = 0; presses < PRESSES; presses += 1) {
    await page.keyboard.press('Tab');
    const { end, found } = await page.evaluate(() => globalThis.keyboard.stop());
    for (const fault of found) faults.add(fault);
    if (end) break;
  }
  for (const fault of await page.evaluate(rest)) faults.add(fault);
  return [...faults].slice(0, 5);
}

// What follows runs inside the page.

/** Sets up what looks at a stop; what stands out of the order of the page at once. */
function start() {
  const name = (e) => `${e.tagName.toLowerCase()}${e.id ? `#${e.id}` : ''} "${(e.getAttribute('aria-label') ?? e.textContent).trim().slice(0, 40)}"`;
  document.activeElement?.blur();
  const seen = new Set();
  let last = null;
  const look = (here) => {
    const found = [];
    seen.add(here);
    // What opens over the page at a word is left again to the word; all else follows the page.
    const follows = last === null || (last.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    if (!follows && here.closest('[popover]') === null) found.push(`${name(here)} comes after ${name(last)}`);
    if (here.closest('[popover]') === null) last = here;
    if (seen.size === 1 && !(here.getAttribute('href') ?? '').startsWith('#')) found.push(`${name(here)} comes first, no way past the menu`);
    const style = getComputedStyle(here);
    const isRinged = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
    if (!isRinged) found.push(`${name(here)} shows nothing when it is focused`);
    // A box that a label stands for may be drawn by it.
    const boxes = [here, ...(here.labels ?? [])].flatMap((element) => [...element.getClientRects()]).filter((box) => box.width > 0 && box.height > 0);
    const onScreen = boxes.filter((box) => box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight);
    const isCovered = (box) => {
      const x = Math.min(Math.max((box.left + box.right) / 2, 1), innerWidth - 1);
      const y = Math.min(Math.max((box.top + box.bottom) / 2, 1), innerHeight - 1);
      const top = document.elementFromPoint(x, y);
      return top !== null && !here.contains(top) && !top.contains(here) && ![...(here.labels ?? [])].some((label) => label.contains(top));
    };
    if (onScreen.length === 0) found.push(`${name(here)} is focused out of sight`);
    else if (onScreen.every(isCovered)) found.push(`${name(here)} is focused behind something else`);
    return found;
  };
  const stop = () => {
    const here = document.activeElement;
    const end = here === null || here === document.body || seen.has(here);
    return { end, found: end ? [] : look(here) };
  };
  globalThis.keyboard = { seen, name, look, stop };
  return [...document.querySelectorAll('[tabindex]')].filter(({ tabIndex }) => tabIndex > 0).map((e) => `${name(e)} comes before the page's own order`);
}

/** All that a pointer can use and the key has not come to; of the choices of a group one is enough. */
function rest() {
  const { seen, name, look } = globalThis.keyboard;
  const all = document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary');
  const left = [...all].filter((element) => !seen.has(element) && element.checkVisibility({ visibilityProperty: true })
    && !element.disabled && element.type !== 'radio' && element.closest('[popover], [inert]') === null);
  return left.flatMap((element) => {
    if (element.tabIndex < 0) return [`${name(element)} is passed over`];
    element.focus();
    return document.activeElement === element ? look(element) : [`${name(element)} cannot be focused`];
  });
}
