// What needs a look in a file, line by line. Nothing is dropped: a row that holds nobody stands here as itself.

import { useState } from "react";
import { DataTable, Pager } from "../../../components/DataTable";
import { preview as words } from "../../../messages/step2-people";
import type { FileProblem } from "../shared/types";

const A_PAGE = 25;

export function Problems({ problems }: { problems: readonly FileProblem[] }) {
  const [page, setPage] = useState(1);
  const rows = problems.map((problem, at) => ({ ...problem, at })).slice((page - 1) * A_PAGE, page * A_PAGE);
  return (
    <>
      <DataTable
        caption={words.problemsCaption}
        columns={[
          { title: words.line, cell: (row) => row.line.toLocaleString("en-US") },
          { title: words.whatIsWrong, cell: (row) => row.what },
          { title: words.column, cell: (row) => row.column || words.wholeRow },
          { title: words.value, cell: (row) => row.value },
        ]}
        rows={rows}
        rowKey={(row) => String(row.at)}
      />
      <Pager page={page} pages={Math.ceil(problems.length / A_PAGE)} onPage={setPage} />
    </>
  );
}
