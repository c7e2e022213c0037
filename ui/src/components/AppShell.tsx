// The frame of the window: skip link, header, the one main landmark, and a footer that says honestly whether what was
// typed is kept.

import type { ReactNode } from "react";
import { common } from "../messages/common";
import css from "./AppShell.module.css";
import { Icon } from "./Icon";
import { Link } from "./Link";
import { SaveStatus } from "./SaveStatus";

export interface AppShellProps {
  children: ReactNode;
  /** Where the wordmark leads. */
  home?: string;
  /** The dull code name of the open case. */
  codename?: string;
  practice?: boolean;
  onLock?: () => void;
  saving?: "idle" | "saving" | "saved" | "failed";
  /** A quiet screen: nothing in the header but the name. */
  quiet?: boolean;
}

export function AppShell({ children, home = "/", codename, practice, onLock, saving = "idle", quiet }: AppShellProps) {
  const skip = () => document.getElementById("main")?.focus();
  return (
    <div className={css.frame} data-quiet={quiet || undefined}>
      <button type="button" className={css.skip} onClick={skip}>
        {common.skip}
      </button>
      <header className={css.header}>
        <div className={css.bar}>
          <Link to={home} className={css.word}>
            <Mark />
            {common.product}
          </Link>
          {!quiet && codename && <span className={css.codename}>{codename}</span>}
          {onLock && (
            <button type="button" className={css.lock} onClick={onLock}>
              <Icon name="lock" />
              {common.lock}
            </button>
          )}
        </div>
        {practice && <p className={css.practice}>{common.practice}</p>}
      </header>
      <main id="main" tabIndex={-1} className={css.main}>
        {children}
      </main>
      <footer className={css.footer}>
        <div className={css.bar}>
          <SaveStatus state={saving} />
          <span>{common.notLegalAdvice}</span>
        </div>
      </footer>
    </div>
  );
}

// Two footprints seen from above become two strokes and a step: one pace back from the line.
function Mark() {
  return (
    <svg width="30" height="30" viewBox="0 0 30 30" aria-hidden="true" focusable="false">
      <rect width="30" height="30" rx="9" fill="var(--sb-tide)" />
      <path d="M21 8v14" stroke="var(--sb-on-tide)" strokeWidth="2.4" strokeLinecap="round" opacity=".55" />
      <path
        d="M17 15H8m3.6-4L8 15l3.6 4"
        fill="none"
        stroke="var(--sb-on-tide)"
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
