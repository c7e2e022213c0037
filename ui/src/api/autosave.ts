// A draft on the page that keeps itself: saved as typed, on leaving a field, on leaving the page and when the window
// is hidden. `start` is read once; later reads never overwrite what a person is typing.

import { useEffect, useRef, useState } from "react";
import { type AnyProblem, type Body, call, type Name } from "./call";
import { refresh } from "./commands";
import { report, type SaveState } from "./save-status";
import { type Saver, saver } from "./saver";

const typing = new Set<Saver<never>>();

/** Saves everything that is still waiting, wherever it was typed; for before the book is locked. */
export async function flushAll(): Promise<boolean> {
  const kept = await Promise.all([...typing].map((draft) => draft.flush()));
  return kept.every(Boolean);
}

export interface Draft<T> {
  value: T;
  change(next: T): void;
  /** Changes some of the fields of an object draft. */
  set(part: Partial<T>): void;
  /** Call on blur and before going on; resolves to true when everything is safely kept. */
  flush(): Promise<boolean>;
  state: SaveState;
  problem: AnyProblem | null;
}

/**
 * `toBody` says what to send; null means the value is not complete enough to send yet. `send` is for a save that must
 * learn something from its answer.
 */
export function useAutosave<N extends Name, T>(
  name: N,
  start: T,
  toBody: (value: T) => Body<N> | null,
  send: (body: Body<N>) => Promise<unknown> = (body) => call(name, body),
): Draft<T> {
  const [value, setValue] = useState(start);
  const [state, setState] = useState<SaveState>("idle");
  const [problem, setProblem] = useState<AnyProblem | null>(null);
  const newest = useRef(start);
  const shape = useRef(toBody);
  shape.current = toBody;
  const sender = useRef(send);
  sender.current = send;

  const keeper = useRef<Saver<Body<N>> | null>(null);
  if (!keeper.current) {
    const who = Symbol(name);
    keeper.current = saver<Body<N>>(
      async (body) => {
        await sender.current(body);
        // Waited for, so that the page one goes on to starts from what was just kept.
        await refresh();
      },
      (now, thrown) => {
        report(who, now);
        setState(now);
        setProblem(now === "failed" ? (thrown as AnyProblem) : null);
      },
    );
  }
  const kept = keeper.current;

  useEffect(() => {
    const hide = () => {
      if (document.visibilityState === "hidden") void kept.flush();
    };
    document.addEventListener("visibilitychange", hide);
    typing.add(kept);
    return () => {
      typing.delete(kept);
      document.removeEventListener("visibilitychange", hide);
      void kept.flush();
    };
  }, [kept]);

  function change(next: T) {
    newest.current = next;
    setValue(next);
    const body = shape.current(next);
    if (body !== null) kept.change(body);
  }

  return {
    value,
    change,
    set: (part) => change({ ...newest.current, ...part }),
    flush: kept.flush,
    state,
    problem,
  };
}
