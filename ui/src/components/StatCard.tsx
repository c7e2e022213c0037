// One figure with its meaning, and, where it helps, a way to what stands behind it.

import type { ReactNode } from "react";
import { Link } from "./Link";
import css from "./StatCard.module.css";

export interface StatCardProps {
  label: string;
  value: ReactNode;
  hint?: ReactNode;
  to?: string;
}

export function StatCard({ label, value, hint, to }: StatCardProps) {
  return (
    <div className={css.card}>
      <p className={css.label}>{to === undefined ? label : <Link to={to}>{label}</Link>}</p>
      <p className={css.value}>{value}</p>
      {hint && <p className={css.hint}>{hint}</p>}
    </div>
  );
}

/** Cards side by side, as many as fit. */
export function CardGrid({ children }: { children: ReactNode }) {
  return <div className={css.grid}>{children}</div>;
}
