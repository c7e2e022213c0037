// Cause, change, who, by when: the list, followed to done.

import { useRead, useWrite } from "../../api/commands";
import type { Kept, Lesson } from "../../api/generated";
import { Button, ButtonRow } from "../../components/Button";
import { DataTable } from "../../components/DataTable";
import { EmptyState } from "../../components/EmptyState";
import { Link } from "../../components/Link";
import { StatusTag } from "../../components/StatusTag";
import { step7 } from "../../messages/step7";
import { sayDay, today } from "../common/days";
import { Loaded, ProblemNote } from "../common/Loaded";
import { at, useCaseId } from "../common/place";
import { StepPage } from "../common/StepPage";

const words = step7.changes;

export function Changes() {
  const id = useCaseId();
  const read = useRead("lessons", { incident: id });
  const add = (
    <Button kind="main" to={at(id, "step/7/changes/new")}>
      {words.add}
    </Button>
  );
  return (
    <StepPage title={words.title} caption={step7.caption} back={at(id, "step/7")} lead={words.lead}>
      <Loaded read={read}>
        {(changes) =>
          changes.length === 0 ? (
            <EmptyState drawing="harbour" title={words.none} action={add}>
              <p>{words.noneBody}</p>
            </EmptyState>
          ) : (
            <>
              <List changes={changes} />
              <ButtonRow>
                {add}
                <Button to={at(id, "step/7/plan")}>{step7.plan.task}</Button>
              </ButtonRow>
            </>
          )
        }
      </Loaded>
      <h2>{words.help.title}</h2>
      <ul>
        {words.help.body.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </StepPage>
  );
}

function List({ changes }: { changes: Kept<Lesson>[] }) {
  const incident = useCaseId();
  const { start: save, busy, problem } = useWrite("save_lesson");
  const due = ({ due: by, done_on: done }: Lesson) => {
    if (by === null) return words.noDue;
    return done === null && by < today() ? words.late(sayDay(by)) : sayDay(by);
  };
  return (
    <>
      <ProblemNote problem={problem} />
      <DataTable
        caption={words.caption}
        columns={[
          { title: words.heads[0], cell: ({ body }) => body.cause },
          { title: words.heads[1], cell: ({ body }) => body.change },
          { title: words.heads[2], cell: ({ body }) => body.owner || words.noOwner },
          { title: words.heads[3], cell: ({ body }) => due(body) },
          {
            title: words.heads[4],
            cell: ({ id, body }) =>
              body.done_on ? (
                <StatusTag tone="done">{words.doneOn(sayDay(body.done_on))}</StatusTag>
              ) : (
                <Button disabled={busy} onClick={() => save({ incident, id, body: { ...body, done_on: today() } })}>
                  {words.markDone}
                  <span className="sb-hidden"> {words.markFor(body.change)}</span>
                </Button>
              ),
          },
          {
            title: words.heads[5],
            cell: ({ id, body }) => (
              <Link to={at(incident, `step/7/changes/${id}`)}>
                {words.edit}
                <span className="sb-hidden"> {words.editFor(body.change)}</span>
              </Link>
            ),
          },
        ]}
        rows={changes}
        rowKey={(change) => change.id}
      />
    </>
  );
}
