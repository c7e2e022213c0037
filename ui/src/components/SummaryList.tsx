// What was answered, row by row, each with its way back to change it.

import type { ReactNode } from "react";
import { common } from "../messages/common";
import { Link } from "./Link";
import css from "./SummaryList.module.css";

export interface SummaryRow {
  key: string;
  value: ReactNode;
  /** Where the answer is changed. */
  change?: string;
}

export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl className={css.list}>
      {rows.map((row) => (
        <div key={row.key} className={css.row}>
          <dt>{row.key}</dt>
          <dd>{row.value}</dd>
          {row.change !== undefined && (
            <dd className={css.change}>
              <Link to={row.change}>
                {common.change}
                <span className="sb-hidden"> {row.key}</span>
              </Link>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
