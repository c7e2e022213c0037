// One honest word about saving for the whole window. "Saved" stands only when nothing is waiting, nothing is on its
// way and nothing failed.

import { useSyncExternalStore } from "react";

export type SaveState = "idle" | "saving" | "saved" | "failed";

const open = new Map<symbol, SaveState>();
const listeners = new Set<() => void>();
let everSaved = false;

/** Reports what one place on the page is doing; `null` when it has nothing more to say. */
export function report(who: symbol, state: SaveState | null): void {
  if (state === "saved") everSaved = true;
  if (state === null || state === "idle" || state === "saved") open.delete(who);
  else open.set(who, state);
  for (const listener of listeners) listener();
}

export function saveStatus(): SaveState {
  const states = [...open.values()];
  if (states.includes("failed")) return "failed";
  if (states.includes("saving")) return "saving";
  return everSaved ? "saved" : "idle";
}

export function useSaveStatus(): SaveState {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, saveStatus);
}
