// What each column of the file means, shown with the owner's own values and correctable one by one.

import { DataTable } from "../../../components/DataTable";
import { SelectField } from "../../../components/Field";
import { fieldNames, preview as words } from "../../../messages/step2-people";
import type { Column } from "../shared/types";
import css from "./Columns.module.css";

type Meaning = Column["field"];
const meanings = (Object.keys(fieldNames) as Meaning[]).map((value) => ({ value, label: fieldNames[value] }));

export interface ColumnsProps {
  columns: readonly Column[];
  onField: (index: number, field: Meaning) => void;
}

export function Columns({ columns, onField }: ColumnsProps) {
  return (
    <div className={css.columns}>
      <DataTable
        caption={words.columnsCaption}
        columns={[
          { title: words.inYourFile, cell: (column) => column.header },
          {
            title: words.forExample,
            cell: (column) => (
              <ul className={css.samples}>
                {column.samples.length === 0 && <li>{words.emptyColumn}</li>}
                {column.samples.slice(0, 3).map((sample) => (
                  <li key={sample}>{sample}</li>
                ))}
              </ul>
            ),
          },
          {
            title: words.meaning,
            cell: (column) => (
              <SelectField
                label={words.meaningOf(column.header)}
                value={column.field}
                onChange={(field) => onField(column.index, field)}
                choices={meanings}
              />
            ),
          },
        ]}
        rows={columns}
        rowKey={(column) => String(column.index)}
      />
    </div>
  );
}
