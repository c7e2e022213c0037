// A status in words, tinted by what it means: done, going on, waiting, asking for attention, or nothing yet.

import type { ReactNode } from "react";
import css from "./StatusTag.module.css";

export type StatusTone = "done" | "going" | "waiting" | "attention" | "none";

export function StatusTag({ tone, children }: { tone: StatusTone; children: ReactNode }) {
  return (
    <span className={css.tag} data-tone={tone}>
      {children}
    </span>
  );
}
