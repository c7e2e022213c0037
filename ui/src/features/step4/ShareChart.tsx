// Take-up by group: for each, a bar of how many in a hundred signed up, with the usual 3 to 10 marked across. The figures stand beside
// the bars and in the table, so that nothing hangs on colour.

import type { ShareLine } from "../../api/generated";
import { DataTable } from "../../components/DataTable";
import { groups as words } from "../../messages/step4-chase";
import { inHundred, sayHundred } from "./offers";
import css from "./ShareChart.module.css";
import { USUAL } from "./UsualRange";

const figure = (count: number) => count.toLocaleString("en-US");
const MOST_BARS = 12;

type Line = Pick<ShareLine, "key" | "name" | "offered" | "enrolled">;

export function ShareChart({ title, lines }: { title: string; lines: readonly Line[] }) {
  const share = (line: Line) => inHundred(line.enrolled, line.offered);
  const most = Math.max(20, ...lines.map(share));
  const x = (of100: number) => (of100 / most) * 100;
  return (
    <figure className={css.figure}>
      <figcaption>{title}</figcaption>
      <div className={css.chart} aria-hidden="true">
        {lines.slice(0, MOST_BARS).map((line) => (
          <div key={line.key} className={css.row}>
            <span className={css.name}>{line.name}</span>
            <svg className={css.track} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              <rect width="100" height="10" fill="var(--sb-sand)" />
              <rect width={x(share(line))} height="10" fill="var(--sb-tide)" />
              {[USUAL.low, USUAL.high].map((mark) => (
                <rect key={mark} x={x(mark)} width="0.5" height="10" fill="var(--sb-ink)" />
              ))}
            </svg>
            <span className={css.value}>{words.of(line.enrolled, line.offered)}</span>
          </div>
        ))}
        <p className={css.note}>{words.usual}</p>
      </div>
      <DataTable
        caption={title}
        columns={[
          { title: words.heads[0], cell: (line) => line.name },
          { title: words.heads[1], cell: (line) => figure(line.offered), figure: true },
          { title: words.heads[2], cell: (line) => figure(line.enrolled), figure: true },
          { title: words.heads[3], cell: (line) => sayHundred(share(line)), figure: true },
        ]}
        rows={lines}
        rowKey={(line) => line.key}
      />
    </figure>
  );
}
