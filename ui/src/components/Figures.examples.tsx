import { BalanceBar } from "./BalanceBar";
import { BarChart } from "./BarChart";
import { DataTable, Pager } from "./DataTable";
import type { Examples } from "./example";
import { JobProgress } from "./JobProgress";
import { CardGrid, StatCard } from "./StatCard";

export const examples: Examples = {
  balance: <BalanceBar title="Your 60,214 customers" told={41000} excluded={214} toDo={19000} />,
  "balance of nobody": <BalanceBar told={0} excluded={0} toDo={0} />,
  cards: (
    <CardGrid>
      <StatCard label="People on your list" value="214" hint="From two files" to="/people" />
      <StatCard label="Codes used" value="9 of 214" hint="4 in 100; 3 to 10 in 100 is usual" />
    </CardGrid>
  ),
  table: (
    <DataTable
      caption="Rows we could not read"
      columns={[
        { title: "Row", cell: (row) => row.at },
        { title: "What is wrong", cell: (row) => row.fault },
        { title: "Cells", cell: (row) => row.cells, figure: true },
      ]}
      rows={[
        { at: "12", fault: "No name", cells: 4 },
        { at: "90", fault: "The email has no @", cells: 5 },
      ]}
      rowKey={(row) => row.at}
    />
  ),
  "empty table": (
    <DataTable
      caption="Rows we could not read"
      columns={[{ title: "Row", cell: (row: string) => row }]}
      rows={[]}
      rowKey={(row) => row}
      empty="Every row was read."
    />
  ),
  pager: <Pager page={2} pages={9} onPage={() => {}} />,
  chart: (
    <BarChart
      title="Where they live"
      heads={["State", "People"]}
      bars={[
        { label: "California", value: 120 },
        { label: "Oregon", value: 61 },
        { label: "Texas", value: 33 },
      ]}
    />
  ),
  job: <JobProgress label="Making letters" done={61} total={214} onStop={() => {}} />,
  "job of unknown size": <JobProgress label="Reading the file" done={0} total={0} />,
};
