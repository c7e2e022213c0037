// Commands as React hooks. Every write makes every read fresh again: the file is local and small, and a screen that
// shows yesterday's answer is worse than one more query.

import { QueryClient, type UseQueryResult, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { type Answer, type AnyProblem, type Body, call, type Name } from "./call";
import { report } from "./save-status";
import type { Progress } from "./transport";

// "always": this computer is often offline on purpose, and nothing here needs a network.
export const client = new QueryClient({
  defaultOptions: {
    queries: { networkMode: "always", retry: false, gcTime: 60_000 },
    mutations: { networkMode: "always", retry: false },
  },
});

export function useRead<N extends Name>(
  name: N,
  body: Body<N>,
  options?: { enabled?: boolean },
): UseQueryResult<Answer<N>, AnyProblem> {
  return useQuery<Answer<N>, AnyProblem>({
    queryKey: [name, body],
    queryFn: () => call(name, body),
    enabled: options?.enabled ?? true,
  });
}

/** A command that changes the book. `progress` is set while a long one runs. */
export function useWrite<N extends Name>(name: N) {
  const queries = useQueryClient();
  const who = useRef(Symbol(name));
  const [progress, setProgress] = useState<Progress | null>(null);
  const { mutate, mutateAsync, isPending, error, data, reset } = useMutation<Answer<N>, AnyProblem, Body<N>>({
    mutationFn: (body) => call(name, body, setProgress),
    onMutate: () => report(who.current, "saving"),
    onSuccess: () => report(who.current, "saved"),
    onError: () => report(who.current, null),
    onSettled: async () => {
      setProgress(null);
      await queries.invalidateQueries();
    },
  });
  return { run: mutateAsync, start: mutate, busy: isPending, problem: error, answer: data, reset, progress };
}
