// A reader who has no pointer: what the key Tab does from the top of a page to its end.

/** More stops than any page has: one that never ends keeps its reader. */
const MOST = 3000;

/** Presses Tab from the top to the end, and gives what is wrong, each once. */
export async function walk(page) {
  const faults = new Set();
  await page.evaluate(start);
  for (let stops = 0; ; stops += 1) {
    await page.keyboard.press('Tab');
    const { end, found } = await page.evaluate(stop);
    for (const fault of found) faults.add(fault);
    if (end) break;
    if (stops > MOST) {
      faults.add(`no end after ${MOST} stops`);
      break;
    }
  }
  for (const fault of await page.evaluate(passedOver)) faults.add(fault);
  return [...faults].slice(0, 5);
}

// What follows runs inside the page.

function start() {
  const name = (e) => `${e.tagName.toLowerCase()}${e.id ? `#${e.id}` : ''} "${(e.getAttribute('aria-label') ?? e.textContent).trim().slice(0, 40)}"`;
  document.activeElement?.blur();
  globalThis.keyboard = { last: null, seen: new Set(), name };
}

/** Looks at where the focus stands now. */
function stop() {
  const { last, seen, name } = globalThis.keyboard;
  const here = document.activeElement;
  if (here === null || here === document.body || seen.has(here)) return { end: true, found: [] };
  const found = [];
  seen.add(here);
  // What opens over the page at a word is left again to the word; all else follows the page.
  const follows = last === null || (last.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  if (!follows && here.closest('[popover]') === null) found.push(`${name(here)} comes after ${name(last)}`);
  if (here.closest('[popover]') === null) globalThis.keyboard.last = here;
  if (seen.size === 1 && !(here.getAttribute('href') ?? '').startsWith('#')) found.push(`${name(here)} comes first, no way past the menu`);
  const style = getComputedStyle(here);
  const isRinged = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
  if (!isRinged) found.push(`${name(here)} shows nothing when it is focused`);
  // A box that a label stands for may be drawn by it.
  const boxes = [here, ...(here.labels ?? [])].flatMap((element) => [...element.getClientRects()]).filter((box) => box.width > 0 && box.height > 0);
  const isOnScreen = (box) => box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight;
  const seenAt = boxes.filter(isOnScreen);
  const isCovered = (box) => {
    const x = Math.min(Math.max((box.left + box.right) / 2, 1), innerWidth - 1);
    const y = Math.min(Math.max((box.top + box.bottom) / 2, 1), innerHeight - 1);
    const top = document.elementFromPoint(x, y);
    return top !== null && !here.contains(top) && !top.contains(here) && ![...(here.labels ?? [])].some((label) => label.contains(top));
  };
  if (seenAt.length === 0) found.push(`${name(here)} is focused out of sight`);
  else if (seenAt.every(isCovered)) found.push(`${name(here)} is focused behind something else`);
  return { end: false, found };
}

/** What a pointer can use and Tab never came to; of the choices of a group one is enough. */
function passedOver() {
  const { seen, name } = globalThis.keyboard;
  const all = document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary');
  const missed = [...all].filter((element) => !seen.has(element) && element.checkVisibility({ visibilityProperty: true })
    && !element.disabled && element.type !== 'radio' && element.closest('[popover], [inert]') === null);
  return missed.map((element) => `${name(element)} is passed over`);
}
