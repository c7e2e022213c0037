// What the list of people shows. It is left for one person and come back to all the time, and stands as it was left.

import type { PeopleFilter } from "../shared/types";
import { useUnfinished } from "../shared/useUnfinished";

export interface Shown {
  search: string;
  filter: PeopleFilter | "all";
  page: number;
}

export const useShown = (incident: string) =>
  useUnfinished<Shown>(`list ${incident}`, { search: "", filter: "all", page: 1 });
