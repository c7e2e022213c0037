// A read that keeps showing its last answer while the next one, for another question, is on its way.

import type { UseQueryResult } from "@tanstack/react-query";
import { useRef } from "react";
import type { Answer, AnyProblem, Body, Name } from "../../../api/call";
import { useRead } from "../../../api/commands";

export function useSteady<N extends Name>(name: N, body: Body<N>) {
  const read = useRead(name, body);
  const last = useRef<Answer<N> | undefined>(undefined);
  if (read.data !== undefined) last.current = read.data;
  const data = read.error ? undefined : last.current;
  return { read: { ...read, data } as UseQueryResult<Answer<N>, AnyProblem>, stale: read.data === undefined };
}
