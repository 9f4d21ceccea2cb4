// Words of the trade: opens what a word means while the pointer rests on it or the keyboard stands on it, as a press on it does
// without any script. Escape shuts it, and it stays while the pointer or the keyboard is in it.
(() => {
  'use strict';
  const PAUSE = 300; // ms
  for (const word of document.querySelectorAll('[popovertarget]')) {
    const note = word.popoverTargetElement;
    if (!note) return; // an old browser, which shows all notes at the end of the page
    let waiting;
    let shown = false; // by this script, and not by a press
    const wait = (step) => {
      clearTimeout(waiting);
      waiting = setTimeout(step, PAUSE);
    };
    const isOpen = () => note.matches(':popover-open');
    const isHere = () => word.matches(':hover, :focus-visible') || note.matches(':hover, :focus-within');
    const open = () => wait(() => {
      if (isOpen() || !isHere()) return;
      note.showPopover({ source: word });
      shown = true;
    });
    const leave = () => wait(() => {
      if (!shown || isHere()) return;
      shown = false;
      note.hidePopover();
    });
    word.addEventListener('pointerenter', ({ pointerType }) => pointerType === 'mouse' && open());
    word.addEventListener('focus', () => word.matches(':focus-visible') && open());
    for (const event of ['pointerleave', 'focusout']) for (const place of [word, note]) place.addEventListener(event, leave);
    // A press on a word whose note is open already keeps it.
    word.addEventListener('click', (event) => {
      clearTimeout(waiting);
      if (shown && isOpen()) event.preventDefault();
      shown = false;
    });
  }
})();
