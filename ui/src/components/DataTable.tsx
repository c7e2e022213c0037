// A plain table with a caption and real headers. Long lists come a page at a time through `Pager`.

import type { ReactNode } from "react";
import { common } from "../messages/common";
import { Button } from "./Button";
import css from "./DataTable.module.css";

export interface Column<Row> {
  title: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand at the right. */
  figure?: boolean;
}

export interface DataTableProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Shown instead of an empty body. */
  empty?: ReactNode;
}

export function DataTable<Row>({ caption, columns, rows, rowKey, empty }: DataTableProps<Row>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls inside its frame, and the keyboard must be able to scroll it
    <section className={css.frame} aria-label={caption} tabIndex={0}>
      <table className={css.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.title} scope="col" data-figure={column.figure || undefined}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.length === 0 && empty && (
            <tr>
              <td colSpan={columns.length}>{empty}</td>
            </tr>
          )}
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, at) =>
                at === 0 ? (
                  <th key={column.title} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.title} data-figure={column.figure || undefined}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export interface PagerProps {
  page: number;
  pages: number;
  onPage: (page: number) => void;
}

/** Pages are counted from 1. */
export function Pager({ page, pages, onPage }: PagerProps) {
  if (pages <= 1) return null;
  return (
    <nav className={css.pager} aria-label={common.page(page, pages)}>
      <Button onClick={() => onPage(page - 1)} disabled={page <= 1}>
        {common.previous}
      </Button>
      <span role="status">{common.page(page, pages)}</span>
      <Button onClick={() => onPage(page + 1)} disabled={page >= pages}>
        {common.next}
      </Button>
    </nav>
  );
}
