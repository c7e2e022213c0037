// Thanks that fit a small budget, cheapest first.

import { DataTable } from "../../components/DataTable";
import { step7 } from "../../messages/step7";

const words = step7.thanks;

export function Ideas() {
  return (
    <>
      <DataTable
        caption={words.ideasCaption}
        columns={[
          { title: words.ideasHeads[1], cell: (row) => row.idea },
          { title: words.ideasHeads[0], cell: (row) => row.cost },
          { title: words.ideasHeads[2], cell: (row) => row.fit },
        ]}
        rows={words.ideas}
        rowKey={(row) => row.idea}
      />
      <p>{words.ideasNote}</p>
    </>
  );
}
