// One record of a list (an offer, a rule, a change) that keeps itself as it is typed: the first save adds it, every
// later one changes it. Saves never overlap, so the number given by the first is known to the second. What is not yet
// complete enough to be the record is kept as an unfinished form.

import { useRef } from "react";
import { type Draft, useAutosave } from "../../api/autosave";
import { type Answer, type Body, call, type Name } from "../../api/call";
import { useForms } from "./unfinished";

/** The commands that add or change a record. */
type SaveName = {
  [N in Name]: Body<N> extends { incident: string; id: string | null; body: unknown } ? N : never;
}[Name];

export interface RecordDraft<T> extends Draft<T> {
  /** Its number, once it was saved for the first time. */
  id(): string | null;
}

export interface RecordOptions<N extends SaveName, T extends object> {
  incident: string;
  /** Null: it is not in the book yet. */
  id: string | null;
  start: T;
  /** Null while too little is typed to keep. */
  toBody: (value: T) => Body<N>["body"] | null;
  /** The number of the record that was just added. */
  added: (answer: Answer<N>) => string | undefined;
}

export function useRecord<N extends SaveName, T extends object>(name: N, options: RecordOptions<N, T>): RecordDraft<T> {
  const { incident, id, start, toBody, added } = options;
  const known = useRef(id);
  const forms = useForms();
  const form = () => `${name} ${known.current ?? "new"}`;
  const draft = useAutosave<N, T>(
    name,
    forms.held(form(), start),
    (value) => {
      const body = toBody(value);
      return body === null ? null : ({ incident, id: known.current, body } as Body<N>);
    },
    async (request) => {
      const unfinished = form();
      const answer = await call(name, { ...request, id: known.current });
      known.current ??= added(answer) ?? null;
      await forms.finish(unfinished);
    },
  );
  const newest = useRef(draft.value);
  const change = (next: T) => {
    newest.current = next;
    if (toBody(next) === null) forms.keep(form(), next);
    draft.change(next);
  };
  return {
    ...draft,
    change,
    set: (part) => change({ ...newest.current, ...part }),
    id: () => known.current,
  };
}

/** The number of the last of a list of records, which stand in the order they were added. */
export const last = (list: readonly { id: string }[]) => list.at(-1)?.id;
