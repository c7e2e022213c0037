// How the owner wants a file to be read. It is kept with the case until the list has come in, so that a row that was
// mended by hand need not be mended twice.

import { useUnfinished } from "../../common/unfinished";
import type { Layout, Retyped } from "../shared/types";

/** Everything is recognised. */
export const recognise: Layout = { encoding: null, delimiter: null, header_line: null, fields: {} };

interface Looking {
  /** Which file, or the beginning of what was pasted. */
  of: string;
  sheet: string | null;
  layout: Layout;
  country: string | null;
  retyped: Retyped[];
}

export interface Source {
  path: string;
  pasted: string | null;
}

export function useLooking({ path, pasted }: Source) {
  const of = pasted === null ? path : `${pasted.length} ${pasted.slice(0, 80)}`;
  const start: Looking = { of, sheet: null, layout: recognise, country: null, retyped: [] };
  const { value, set, done } = useUnfinished<Looking>("looking at a list", start);
  return {
    // Another file begins anew.
    value: value.of === of ? value : start,
    set: (part: Partial<Looking>) => set(value.of === of ? part : { ...start, ...part }),
    done,
  };
}
