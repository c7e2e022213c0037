// What was typed into a form whose record does not exist yet. It is held beside what was read from the book, in memory
// only: leaving the page and coming back finds it again; locking the book or closing the window forgets it.

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

export function useUnfinished<T>(key: string, start: T) {
  const queries = useQueryClient();
  const place = ["unfinished", key];
  const [value, setValue] = useState<T>(() => queries.getQueryData<T>(place) ?? start);
  const change = (next: T) => {
    queries.setQueryDefaults(["unfinished"], { gcTime: Number.POSITIVE_INFINITY, meta: { stays: true } });
    queries.setQueryData(place, next);
    setValue(next);
  };
  return {
    value,
    set: (part: Partial<T>) => change({ ...value, ...part }),
    /** The record is made; the next form starts empty. */
    done() {
      queries.removeQueries({ queryKey: place });
      setValue(start);
    },
  };
}
