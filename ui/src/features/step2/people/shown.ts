// What the list of people shows. It is left for one person and come back to all the time, and stands as it was left;
// in memory only, for it is nobody's answer.

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Channel, PeopleFilter } from "../shared/types";

export interface Shown {
  search: string;
  filter: PeopleFilter | "all";
  /** `US-ME`, `GB`, empty for a place that is not known. */
  place: string;
  channel: Channel | "any";
  page: number;
}

export function useShown(incident: string) {
  const queries = useQueryClient();
  const place = ["shown", incident];
  const [value, setValue] = useState<Shown>(
    () => queries.getQueryData<Shown>(place) ?? { search: "", filter: "all", place: "any", channel: "any", page: 1 },
  );
  return {
    value,
    set(part: Partial<Shown>) {
      const next = { ...value, ...part };
      queries.setQueryDefaults(["shown"], { gcTime: Number.POSITIVE_INFINITY, meta: { stays: true } });
      queries.setQueryData(place, next);
      setValue(next);
    },
  };
}
