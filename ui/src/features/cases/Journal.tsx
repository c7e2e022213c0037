// The record that the program keeps by itself: what was done in this case, and when.

import { useState } from "react";
import { useRead } from "../../api/commands";
import type { JournalLine } from "../../api/generated";
import { Callout } from "../../components/Callout";
import { DataTable, Pager } from "../../components/DataTable";
import { journal as words } from "../../messages/cases";
import { sayMoment } from "../common/days";
import { Loaded } from "../common/Loaded";
import { at, useCaseId } from "../common/place";
import { StepPage } from "../common/StepPage";

const LINES = 50;

interface Done extends JournalLine {
  times: number;
}

/** Newest first. What was done many times on end, as typing is, stands once, with how often. */
function newestFirst(lines: JournalLine[]): Done[] {
  const told: Done[] = [];
  for (const line of lines.toReversed()) {
    const last = told.at(-1);
    if (last?.action === line.action && last.detail === line.detail) last.times += 1;
    else told.push({ ...line, times: 1 });
  }
  return told;
}

export function Journal() {
  const incident = useCaseId();
  const read = useRead("journal", { incident });
  const [page, setPage] = useState(1);
  return (
    <StepPage title={words.title} lead={words.lead} back={at(incident)}>
      <Loaded read={read}>
        {({ lines, broken_at }) => {
          const told = newestFirst(lines);
          return (
            <>
              <Callout tone={broken_at === null ? "good" : "attention"}>
                <p>{broken_at === null ? words.whole : words.broken(broken_at)}</p>
              </Callout>
              <DataTable
                caption={words.caption}
                rows={told.slice((page - 1) * LINES, page * LINES)}
                rowKey={({ seq }) => String(seq)}
                empty={words.empty}
                columns={[
                  { title: words.act, cell: ({ action, times }) => words.say(action, times) },
                  { title: words.at, cell: ({ at: moment }) => sayMoment(moment) },
                ]}
              />
              <Pager page={page} pages={Math.ceil(told.length / LINES)} onPage={setPage} />
            </>
          );
        }}
      </Loaded>
    </StepPage>
  );
}
