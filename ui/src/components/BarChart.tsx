// Bars for those who would rather look, and the same figures as a table for those who would rather read.

import { common } from "../messages/common";
import css from "./BarChart.module.css";
import { DataTable } from "./DataTable";

export interface BarChartProps {
  title: string;
  bars: readonly { label: string; value: number }[];
  /** Heads of the two columns of the table: what, and how many. */
  heads: readonly [string, string];
}

export function BarChart({ title, bars, heads }: BarChartProps) {
  const most = Math.max(1, ...bars.map((bar) => bar.value));
  return (
    <figure className={css.figure}>
      <figcaption className={css.title}>{title}</figcaption>
      <div className={css.chart} aria-hidden="true">
        {bars.map((bar) => (
          <div key={bar.label} className={css.row}>
            <span>{bar.label}</span>
            <svg className={css.track} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              <rect width={Math.max(bar.value > 0 ? 0.8 : 0, (bar.value / most) * 100)} height="10" />
            </svg>
            <span className={css.value}>{bar.value.toLocaleString("en-US")}</span>
          </div>
        ))}
      </div>
      <details className={css.details}>
        <summary>{common.asTable}</summary>
        <DataTable
          caption={title}
          columns={[
            { title: heads[0], cell: (bar) => bar.label },
            { title: heads[1], cell: (bar) => bar.value.toLocaleString("en-US"), figure: true },
          ]}
          rows={bars}
          rowKey={(bar) => bar.label}
        />
      </details>
    </figure>
  );
}
