// What happened, in order. Each moment has its day, its words and perhaps more below.

import type { ReactNode } from "react";
import css from "./Timeline.module.css";

export interface Moment {
  key: string;
  when: string;
  title: string;
  body?: ReactNode;
  /** Done moments are filled; those still to come are open. */
  done?: boolean;
}

export function Timeline({ moments, label }: { moments: readonly Moment[]; label: string }) {
  return (
    <ol className={css.line} aria-label={label}>
      {moments.map((moment) => (
        <li key={moment.key} className={css.moment} data-done={moment.done || undefined}>
          <p className={css.when}>{moment.when}</p>
          <p className={css.title}>{moment.title}</p>
          {moment.body && <div className={css.body}>{moment.body}</div>}
        </li>
      ))}
    </ol>
  );
}
