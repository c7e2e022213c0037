// Which case the window stands in, read from the address.

import { useParams } from "@tanstack/react-router";

export function useParam(name: string): string {
  const params: Record<string, string | undefined> = useParams({ strict: false });
  return params[name] ?? "";
}

export const useCaseId = () => useParam("id");

/** Addresses of a case: `at(id)` is its home, `at(id, "step/2")` a page in it. */
export const at = (id: string, rest = "") => (rest ? `/case/${id}/${rest}` : `/case/${id}`);
