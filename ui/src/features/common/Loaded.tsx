// Waits for a read and shows what went wrong in words. While a newer answer is on its way the older one stays.

import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { AnyProblem } from "../../api/call";
import { Callout } from "../../components/Callout";
import { common } from "../../messages/common";
import { problems } from "../../messages/problems";

export interface LoadedProps<T> {
  read: UseQueryResult<T, AnyProblem>;
  children: (data: T) => ReactNode;
}

export function Loaded<T>({ read, children }: LoadedProps<T>) {
  if (read.data !== undefined) return children(read.data);
  if (read.error) return <ProblemNote problem={read.error} />;
  return <p role="status">{common.loading}</p>;
}

/** What went wrong, as a calm note; nothing when nothing did. */
export function ProblemNote({ problem }: { problem: AnyProblem | null }) {
  if (!problem) return null;
  const { title, body } = problems[problem.code](problem.params);
  return (
    <Callout tone="attention" title={title} live>
      <p>{body}</p>
    </Callout>
  );
}
