// Commands as React hooks. Every write makes every read fresh again: the file is local and small, and a screen that
// shows yesterday's answer is worse than one more query.

import {
  MutationCache,
  QueryCache,
  QueryClient,
  type UseQueryResult,
  useMutation,
  useQuery,
} from "@tanstack/react-query";
import { useRef, useState } from "react";
import { type Answer, type AnyProblem, type Body, call, type Name } from "./call";
import { report } from "./save-status";
import type { Progress } from "./transport";

let locked = () => {};

/** What to do when a command finds the book locked. */
export function whenLocked(then: () => void): void {
  locked = then;
}

const watch = (error: Error) => {
  if ("code" in error && error.code === "book_locked") locked();
};

// "always": this computer is often offline on purpose, and nothing here needs a network.
export const client = new QueryClient({
  queryCache: new QueryCache({ onError: watch }),
  mutationCache: new MutationCache({ onError: watch }),
  defaultOptions: {
    queries: { networkMode: "always", retry: false, gcTime: 60_000 },
    // What was sent may hold a passphrase: nothing of it is kept once its page is gone.
    mutations: { networkMode: "always", retry: false, gcTime: 0 },
  },
});

const changes = (query: { meta?: Record<string, unknown> | undefined }) => query.meta?.stays !== true;

/**
 * Makes every read on screen fresh and forgets those that are not, so that the next page cannot begin with yesterday's
 * answer; those that stay keep what they have.
 */
export function refresh(): Promise<void> {
  client.removeQueries({ type: "inactive", predicate: changes });
  return client.invalidateQueries({ predicate: changes });
}

/** `stays`: read once and kept, for what no write on the page changes. `fleeting`: forgotten at once, for secrets. */
export function useRead<N extends Name>(
  name: N,
  body: Body<N>,
  options?: { enabled?: boolean; stays?: boolean; fleeting?: boolean },
): UseQueryResult<Answer<N>, AnyProblem> {
  return useQuery<Answer<N>, AnyProblem>({
    queryKey: [name, body, options?.stays ?? false],
    meta: { stays: options?.stays ?? false },
    staleTime: options?.stays ? Number.POSITIVE_INFINITY : 0,
    queryFn: () => call(name, body),
    enabled: options?.enabled ?? true,
    ...(options?.fleeting ? { gcTime: 0 } : {}),
  });
}

/** A command that changes the book. `progress` is set while a long one runs. */
export function useWrite<N extends Name>(name: N) {
  const who = useRef(Symbol(name));
  const [progress, setProgress] = useState<Progress | null>(null);
  const { mutate, mutateAsync, isPending, error, data, reset } = useMutation<Answer<N>, AnyProblem, Body<N>>({
    mutationFn: (body) => call(name, body, setProgress),
    onMutate: () => report(who.current, "saving"),
    onSuccess: () => report(who.current, "saved"),
    onError: () => report(who.current, null),
    onSettled: async () => {
      setProgress(null);
      await refresh();
    },
  });
  return { run: mutateAsync, start: mutate, busy: isPending, problem: error, answer: data, reset, progress };
}
