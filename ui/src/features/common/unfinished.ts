// What was typed into a form whose record does not exist yet. It is kept in the case book as it is typed, so that
// leaving the page, closing the window or a power cut loses none of it, and it goes when the record is made.

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useAutosave } from "../../api/autosave";
import type { Answer } from "../../api/call";
import { useRead } from "../../api/commands";
import { useCaseId } from "./place";

type Forms = Answer<"unfinished">["forms"];

const options = { stays: true } as const;

/** Reads a case's unfinished forms; no page of the case begins before they are here, so that each begins with its own. */
export function useUnfinishedForms(incident: string | undefined) {
  const read = useRead("unfinished", { incident: incident ?? "" }, { ...options, enabled: incident !== undefined });
  return { waiting: incident !== undefined && read.isPending };
}

/** The unfinished forms of the case at hand, by name. */
export function useForms() {
  const incident = useCaseId();
  const queries = useQueryClient();
  const place = ["unfinished", { incident }, options.stays];
  const forms = () => queries.getQueryData<Answer<"unfinished">>(place)?.forms ?? {};
  const draft = useAutosave<"keep_unfinished", { form: string; typed: string | null } | null>(
    "keep_unfinished",
    null,
    (kept) => kept && { incident, ...kept },
  );
  const keep = (form: string, typed: string | null, next: Forms) => {
    queries.setQueryData(place, { forms: next });
    draft.change({ form, typed });
  };
  return {
    /** What is kept of a form; `start` where nothing is. */
    held<T extends object>(form: string, start: T): T {
      const typed = forms()[form];
      return typed === undefined ? start : { ...start, ...JSON.parse(typed) };
    },
    keep(form: string, value: object) {
      const typed = JSON.stringify(value);
      keep(form, typed, { ...forms(), [form]: typed });
    },
    /** The record is made; the next form starts empty. */
    async finish(form: string) {
      const { [form]: kept, ...others } = forms();
      if (kept === undefined) return;
      keep(form, null, others);
      await draft.flush();
    },
    flush: draft.flush,
  };
}

/** One such form. */
export function useUnfinished<T extends object>(form: string, start: T) {
  const forms = useForms();
  const [value, setValue] = useState<T>(() => forms.held(form, start));
  return {
    value,
    set(part: Partial<T>) {
      const next = { ...value, ...part };
      forms.keep(form, next);
      setValue(next);
    },
    done() {
      void forms.finish(form);
      setValue(start);
    },
  };
}
