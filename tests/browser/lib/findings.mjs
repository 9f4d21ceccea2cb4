// What a checker found wrong, and the one way to print it.
//
// All faults are gathered before anything is printed: a run shows every fault
// of a site at once. Equal faults on many pages are printed once, with the pages.

const PAGES_PER_FAULT = 8;

export class Findings {
  #faults = [];

  /** @param check name of the check, @param page where, @param message what is wrong */
  add(check, page, message) {
    this.#faults.push({ check, page, message });
  }

  /** @returns every fault as `{check, page, message}`, in the order found */
  get all() {
    return this.#faults;
  }

  /** Prints the faults grouped by check and message, then one summary line; sets the exit status. */
  report(program, summary) {
    const groups = new Map();
    for (const { check, page, message } of this.#faults) {
      const key = `${check}\u0000${message}`;
      if (!groups.has(key)) groups.set(key, { check, message, pages: [] });
      groups.get(key).pages.push(page);
    }
    const sorted = [...groups.values()].sort((a, b) => (a.check < b.check ? -1 : a.check > b.check ? 1 : 0));
    for (const { check, message, pages } of sorted) {
      console.log(`FAIL ${check}: ${message}`);
      for (const page of pages.slice(0, PAGES_PER_FAULT)) console.log(`       ${page}`);
      if (pages.length > PAGES_PER_FAULT) console.log(`       and ${pages.length - PAGES_PER_FAULT} more`);
    }
    const count = this.#faults.length;
    console.log(`${program}: ${summary}; ${count === 0 ? 'no faults' : `${count} fault${count === 1 ? '' : 's'}`}`);
    process.exitCode = count === 0 ? 0 : 1;
  }
}

/** Runs a checker's main function; a fault of the machine (not of the site) is exit status 2. */
export async function main(program, run) {
  try {
    await run(process.argv.slice(2));
  } catch (error) {
    console.error(`${program}: ${error instanceof UsageError ? error.message : error.stack}`);
    // At once: what the fault left open (a server, a browser) would keep this program waiting for ever.
    process.exit(2);
  }
}

export class UsageError extends Error {}
