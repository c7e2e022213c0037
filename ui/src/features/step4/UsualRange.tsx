// This offer's take-up on a line, with the usual range marked. The sentence below it says the same in words.

import { step4 } from "../../messages/step4";
import css from "./charts.module.css";

/** How many in a hundred usually sign up for what they are offered. */
export const USUAL = { low: 3, high: 10 };

export function UsualRange({ share }: { share: number }) {
  const most = Math.max(20, Math.ceil(share / 10) * 10);
  const x = (of100: number) => (of100 / most) * 100;
  const here = x(share);
  const marks = [0, USUAL.low, USUAL.high, most];
  return (
    <div className={css.range} aria-hidden="true">
      <div className={css.yours}>
        <span style={{ left: `${here}%` }} data-end={here > 75 || undefined}>
          {step4.takeUp.yours}
        </span>
      </div>
      <svg className={css.line} viewBox="0 0 100 10" preserveAspectRatio="none" focusable="false" aria-hidden="true">
        <rect y="3" width="100" height="4" fill="var(--sb-sand)" />
        <rect x={x(USUAL.low)} width={x(USUAL.high) - x(USUAL.low)} height="10" fill="var(--sb-draw-cool)" />
        <rect x={Math.max(0, here - 0.3)} width="0.6" height="10" fill="var(--sb-ink)" />
      </svg>
      <div className={css.scale}>
        {marks.map((of100) => (
          <span key={of100} style={{ left: `${x(of100)}%` }} data-end={of100 === most || undefined}>
            {of100}
          </span>
        ))}
      </div>
      <p className={css.band}>{step4.takeUp.usualBand}</p>
    </div>
  );
}
