// The record that the program keeps by itself: what was done in this case, and when.

import { useState } from "react";
import { useRead } from "../../api/commands";
import { Callout } from "../../components/Callout";
import { DataTable, Pager } from "../../components/DataTable";
import { journal as words } from "../../messages/cases";
import { sayMoment } from "../common/days";
import { Loaded } from "../common/Loaded";
import { at, useCaseId } from "../common/place";
import { StepPage } from "../common/StepPage";

const LINES = 50;

export function Journal() {
  const incident = useCaseId();
  const read = useRead("journal", { incident });
  const [page, setPage] = useState(1);
  return (
    <StepPage title={words.title} lead={words.lead} back={at(incident)}>
      <Loaded read={read}>
        {({ lines, broken_at }) => {
          const newestFirst = lines.toReversed();
          return (
            <>
              <Callout tone={broken_at === null ? "good" : "attention"}>
                <p>{broken_at === null ? words.whole : words.broken(broken_at)}</p>
              </Callout>
              <DataTable
                caption={words.caption}
                rows={newestFirst.slice((page - 1) * LINES, page * LINES)}
                rowKey={({ seq }) => String(seq)}
                empty={words.empty}
                columns={[
                  { title: words.act, cell: ({ action }) => words.say(action) },
                  { title: words.at, cell: ({ at: moment }) => sayMoment(moment) },
                ]}
              />
              <Pager page={page} pages={Math.ceil(lines.length / LINES)} onPage={setPage} />
            </>
          );
        }}
      </Loaded>
    </StepPage>
  );
}
