// Rows with faults, mended beside what is wrong with them: one kind of fault at a time, the most basic first, and only
// the rows that have it. The owner's file stays as it is; what was typed anew is kept with the case and can be taken back.

import { useRef, useState } from "react";
import { Button, ButtonRow } from "../../../components/Button";
import { DataTable } from "../../../components/DataTable";
import { TextField } from "../../../components/Field";
import { mend as words } from "../../../messages/step2-people";
import { More } from "../shared/Parts";
import type { FilePreview, FileProblem, Retyped } from "../shared/types";
import css from "./Mend.module.css";

type Fault = FileProblem["fault"];
type Row = FilePreview["faulty"][number];

const order: readonly Exclude<Fault, "other">[] = ["cut", "nobody", "unread", "email", "phone"];
/** More fields than this for one row help nobody. */
const FIELDS = 24;

export interface MendProps {
  seen: FilePreview;
  retyped: readonly Retyped[];
  onRetype: (retyped: Retyped[]) => void;
  /** The answer to what was typed last is on its way. */
  waiting: boolean;
}

export function Mend({ seen, retyped, onRetype, waiting }: MendProps) {
  const [left, setLeft] = useState<readonly Fault[]>([]);
  const [said, setSaid] = useState("");
  const title = useRef<HTMLHeadingElement>(null);
  const kinds = order.filter((kind) => seen.problems.some(({ fault }) => fault === kind));
  const kind = kinds.find((kind) => !left.includes(kind));
  const mend = (line: number, cells: Retyped[]) => {
    if (cells.length === 0) return setSaid(words.unchanged(line));
    const others = retyped.filter((old) => !cells.some((cell) => cell.line === old.line && cell.column === old.column));
    onRetype([...others, ...cells]);
    setSaid(words.used(line));
    title.current?.focus();
  };
  const leave = (kind: Fault) => {
    setLeft([...left, kind]);
    setSaid(words.leftAsTheyAre);
    title.current?.focus();
  };
  if (kinds.length === 0 && retyped.length === 0) return null;
  return (
    <section className={css.mend} aria-labelledby="mend-title">
      <h2 id="mend-title" ref={title} tabIndex={-1}>
        {kind ? words.title[kind] : words.titleDone}
      </h2>
      <p role="status" className={css.said}>
        {said}
      </p>
      {kind ? (
        <>
          <p>{words.lead[kind]}</p>
          {kinds.length > 1 && <p className={css.quiet}>{words.kind(kinds.indexOf(kind) + 1, kinds.length)}</p>}
          <Rows key={kind} kind={kind} seen={seen} retyped={retyped} onMend={mend} waiting={waiting} />
          <ButtonRow>
            <Button onClick={() => leave(kind)}>{words.leave}</Button>
          </ButtonRow>
        </>
      ) : (
        left.length > 0 && (
          <>
            <p>{words.leftLead}</p>
            <ButtonRow>
              <Button onClick={() => setLeft([])}>{words.again}</Button>
            </ButtonRow>
          </>
        )
      )}
      {retyped.length > 0 && <Changed seen={seen} retyped={retyped} onRetype={onRetype} />}
    </section>
  );
}

interface RowsProps {
  kind: Fault;
  seen: FilePreview;
  retyped: readonly Retyped[];
  onMend: (line: number, cells: Retyped[]) => void;
  waiting: boolean;
}

function Rows({ kind, seen, retyped, onMend, waiting }: RowsProps) {
  const faults = seen.problems.filter(({ fault }) => fault === kind);
  const rows = seen.faulty.filter((row) => faults.some(({ line }) => line === row.line));
  const lines = new Set(faults.map(({ line }) => line)).size;
  return (
    <>
      <ol className={css.rows}>
        {rows.map((row) => (
          <li key={row.line}>
            <OneRow
              kind={kind}
              seen={seen}
              row={row}
              faults={faults.filter(({ line }) => line === row.line)}
              retyped={retyped}
              onMend={onMend}
              waiting={waiting}
            />
          </li>
        ))}
      </ol>
      {lines > rows.length && <p>{words.more(lines - rows.length)}</p>}
    </>
  );
}

interface OneRowProps extends RowsProps {
  row: Row;
  faults: FileProblem[];
}

function OneRow({ kind, seen, row, faults, retyped, onMend, waiting }: OneRowProps) {
  const [typed, setTyped] = useState<Record<number, string>>({});
  const header = (column: number) => seen.columns[column]?.header ?? words.column(column + 1);
  const changed = Object.entries(typed).filter(([column, text]) => text.trim() !== (row.cells[Number(column)] ?? ""));
  const use = () => {
    const cells = changed.map(([at, text]) => {
      const column = Number(at);
      const before = retyped.find((old) => old.line === row.line && old.column === column);
      return { line: row.line, column, was: before?.was ?? row.cells[column] ?? "", text: text.trim() };
    });
    setTyped({});
    onMend(row.line, cells);
  };
  return (
    <form
      className={css.row}
      aria-labelledby={`mend-${row.line}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (!waiting) use();
      }}
    >
      <h3 id={`mend-${row.line}`}>{words.line(row.line)}</h3>
      {[...new Set(faults.map(({ what }) => what))].map((what) => (
        <p key={what} className={css.quiet}>
          {what}
        </p>
      ))}
      <div className={css.fields}>
        {fieldsOf(kind, seen, row, faults).map((column) => (
          <TextField
            key={column}
            label={header(column)}
            value={typed[column] ?? row.cells[column] ?? ""}
            onChange={(text) => setTyped({ ...typed, [column]: text })}
            spellCheck={false}
          />
        ))}
      </div>
      <Button type="submit" busy={waiting}>
        {words.use}
        <span className="sb-hidden"> {words.ofLine(row.line)}</span>
      </Button>
    </form>
  );
}

/** The cells at fault; of a row that is at fault as a whole, those that say something or could name somebody. */
function fieldsOf(kind: Fault, seen: FilePreview, row: Row, faults: FileProblem[]): number[] {
  const at = faults.map(({ column }) => seen.columns.findIndex(({ header }) => header === column));
  const known = [...new Set(at.filter((column) => column >= 0))];
  if (kind !== "cut" && kind !== "nobody" && known.length > 0) return known;
  const width = Math.max(seen.columns.length, row.cells.length);
  const useful = (column: number) => {
    const field = seen.columns[column]?.field ?? "keep";
    return (row.cells[column] ?? "") !== "" || !["keep", "ignore", "kind"].includes(field);
  };
  return [...Array(width).keys()].filter(useful).slice(0, FIELDS);
}

interface ChangedProps {
  seen: FilePreview;
  retyped: readonly Retyped[];
  onRetype: (retyped: Retyped[]) => void;
}

function Changed({ seen, retyped, onRetype }: ChangedProps) {
  const header = (column: number) => seen.columns[column]?.header ?? words.column(column + 1);
  return (
    <More summary={words.changed(retyped.length)}>
      <DataTable
        caption={words.changedCaption}
        columns={[
          { title: words.lineTitle, cell: (cell) => cell.line.toLocaleString("en-US") },
          { title: words.columnTitle, cell: (cell) => header(cell.column) },
          { title: words.was, cell: (cell) => cell.was || words.nothing },
          { title: words.now, cell: (cell) => cell.text || words.nothing },
          {
            title: words.takeBackTitle,
            cell: (cell) => (
              <Button kind="quiet" onClick={() => onRetype(retyped.filter((other) => other !== cell))}>
                {words.takeBack}
                <span className="sb-hidden"> {words.ofLine(cell.line)}</span>
              </Button>
            ),
          },
        ]}
        rows={retyped}
        rowKey={(cell) => `${cell.line} ${cell.column}`}
      />
    </More>
  );
}
