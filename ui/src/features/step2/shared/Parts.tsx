// Parts of a page: cards in a stack, a headed part, and something to open when one wants to know more.

import type { ReactNode } from "react";
import css from "./Parts.module.css";

/** Cards under each other, each leading somewhere. */
export function Stack({ children }: { children: ReactNode }) {
  return <div className={css.stack}>{children}</div>;
}

/** A heading with its part of the page. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={css.part}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** Something to open when one wants to know more. */
export function More({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <details className={css.more}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  );
}
