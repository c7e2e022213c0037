// Everyone who was offered it as one bar in five parts. Each part has its own pattern, and the key says its count, so
// that the bar can be read without colour; the table below says the same to those who do not see it.

import { useId } from "react";
import type { TakeUp } from "../../api/generated";
import { step4 } from "../../messages/step4";
import css from "./charts.module.css";

export const parts = ["enrolled", "waiting", "declined", "ineligible", "expired"] as const;
export type PartName = (typeof parts)[number];

export function TakeUpChart({ sum }: { sum: TakeUp }) {
  const id = useId();
  const fill = (part: PartName) => (part === "enrolled" ? "var(--sb-tide)" : `url(#${id}-${part})`);
  let from = 0;
  return (
    <figure className={css.figure} aria-hidden="true">
      <svg className={css.bar} viewBox="0 0 1000 44" preserveAspectRatio="none" focusable="false" aria-hidden="true">
        <defs>
          <pattern id={`${id}-waiting`} width="12" height="12" patternUnits="userSpaceOnUse">
            <rect width="12" height="12" fill="var(--sb-surface)" />
            <circle cx="6" cy="6" r="2.2" fill="var(--sb-honey)" />
          </pattern>
          <pattern
            id={`${id}-declined`}
            width="9"
            height="9"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="9" height="9" fill="var(--sb-surface)" />
            <rect width="4" height="9" fill="var(--sb-edge)" />
          </pattern>
          <pattern id={`${id}-ineligible`} width="10" height="10" patternUnits="userSpaceOnUse">
            <rect width="10" height="10" fill="var(--sb-sand)" />
            <path d="M0 5H10M5 0V10" stroke="var(--sb-clay)" strokeWidth="1.6" />
          </pattern>
          <pattern id={`${id}-expired`} width="8" height="8" patternUnits="userSpaceOnUse">
            <rect width="8" height="8" fill="var(--sb-sand)" />
            <rect width="8" height="3" fill="var(--sb-muted)" />
          </pattern>
        </defs>
        {parts.map((part) => {
          const width = sum.offered === 0 ? 0 : (sum[part] / sum.offered) * 1000;
          const rect = <rect key={part} x={from} width={width} height="44" fill={fill(part)} />;
          from += width;
          return rect;
        })}
      </svg>
      <ul className={css.key}>
        {parts.map((part) => (
          <li key={part}>
            <svg width="20" height="20" focusable="false" aria-hidden="true">
              <rect x="1" y="1" width="18" height="18" rx="4" fill={fill(part)} stroke="var(--sb-edge)" />
            </svg>
            <strong>{sum[part].toLocaleString("en-US")}</strong> {step4.takeUp.parts[part]}
          </li>
        ))}
      </ul>
    </figure>
  );
}
