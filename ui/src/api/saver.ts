// Saves a value as it is typed: a short rest after the last key, never two saves at once, the newest value always
// last. It says "saved" only after the save has returned; a save that failed is tried again by itself.

import type { SaveState } from "./save-status";

export interface Saver<T> {
  change(value: T): void;
  /** Saves what is waiting now; true when nothing is left unsaved. */
  flush(): Promise<boolean>;
}

export function saver<T>(
  save: (value: T) => Promise<unknown>,
  tell: (state: SaveState, thrown?: unknown) => void,
  rest = 500,
): Saver<T> {
  let waiting: { value: T } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let flight: Promise<boolean> | null = null;

  async function fly(): Promise<boolean> {
    while (waiting) {
      const { value } = waiting;
      waiting = null;
      try {
        await save(value);
      } catch (thrown) {
        waiting ??= { value };
        tell("failed", thrown);
        timer = setTimeout(flush, 20 * rest);
        return false;
      }
    }
    tell("saved");
    return true;
  }

  function flush(): Promise<boolean> {
    clearTimeout(timer);
    if (!waiting && !flight) return Promise.resolve(true);
    flight ??= fly().finally(() => {
      flight = null;
    });
    return flight;
  }

  return {
    change(value) {
      waiting = { value };
      tell("saving");
      clearTimeout(timer);
      timer = setTimeout(flush, rest);
    },
    flush,
  };
}
