// Long work: how far it has come, and a button that stops it. Stopping is always safe, and the button says so by being
// there until the work is over.

import { useId, useState } from "react";
import { common } from "../messages/common";
import { Button } from "./Button";
import css from "./JobProgress.module.css";

export interface JobProgressProps {
  label: string;
  done: number;
  /** Zero while the amount is not known yet. */
  total: number;
  onStop?: () => void;
}

export function JobProgress({ label, done, total, onStop }: JobProgressProps) {
  const id = useId();
  const [stopping, setStopping] = useState(false);
  const stop = () => {
    setStopping(true);
    onStop?.();
  };
  return (
    <div className={css.job}>
      <p id={id} className={css.label}>
        {label}
      </p>
      <progress className={css.bar} aria-labelledby={id} {...(total > 0 ? { value: done, max: total } : {})} />
      <div className={css.line}>
        <span className={css.count}>{total > 0 ? common.progress(done, total) : common.loading}</span>
        {onStop && (
          <Button onClick={stop} disabled={stopping}>
            {stopping ? common.stopping : common.stop}
          </Button>
        )}
      </div>
    </div>
  );
}
