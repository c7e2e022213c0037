// A sheet of paper on the screen: a letter or message as it will be read by the one who receives it.

import type { ReactNode } from "react";
import css from "./Paper.module.css";

export function Paper({ label, children }: { label: string; children: ReactNode }) {
  return (
    <article className={css.sheet} aria-label={label}>
      {children}
    </article>
  );
}
