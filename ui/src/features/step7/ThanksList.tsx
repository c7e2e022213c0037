// Who helped and how they are thanked, ideas that fit a small budget, and the notes.

import { useRead, useWrite } from "../../api/commands";
import type { Kept, Thanks } from "../../api/generated";
import { Button, ButtonRow } from "../../components/Button";
import { DataTable } from "../../components/DataTable";
import { EmptyState } from "../../components/EmptyState";
import { Link } from "../../components/Link";
import { StatusTag } from "../../components/StatusTag";
import { step7 } from "../../messages/step7";
import { sayDay, today } from "../common/days";
import { Loaded, ProblemNote } from "../common/Loaded";
import { MakePaper } from "../common/MakePaper";
import { at, useCaseId } from "../common/place";
import { StepPage } from "../common/StepPage";
import { Ideas } from "./Ideas";

const words = step7.thanks;

export function ThanksList() {
  const id = useCaseId();
  const read = useRead("thanks", { incident: id });
  const add = (kind: "main" | "plain") => (
    <Button kind={kind} to={at(id, "step/7/thanks/new")}>
      {words.add}
    </Button>
  );
  return (
    <StepPage title={words.title} caption={step7.caption} back={at(id, "step/7")} lead={words.lead}>
      <Loaded read={read}>
        {(helpers) =>
          helpers.length === 0 ? (
            <EmptyState drawing="tea" title={words.none} action={add("main")}>
              <p>{words.noneBody}</p>
            </EmptyState>
          ) : (
            <>
              <List helpers={helpers} />
              <ButtonRow>{add("plain")}</ButtonRow>
              <h2>{words.notesTitle}</h2>
              <p>{words.notesBody}</p>
              <MakePaper command="make_thank_you_notes" body={{ incident: id }} act={words.makeNotes(helpers.length)} />
            </>
          )
        }
      </Loaded>
      <h2>{words.ideasTitle}</h2>
      <Ideas />
    </StepPage>
  );
}

function List({ helpers }: { helpers: Kept<Thanks>[] }) {
  const incident = useCaseId();
  const { start: save, busy, problem } = useWrite("save_thanks");
  const hours = helpers.reduce((sum, helper) => sum + helper.body.hours, 0);
  return (
    <>
      <ProblemNote problem={problem} />
      <DataTable
        caption={words.caption}
        columns={[
          { title: words.heads[0], cell: ({ body }) => body.who },
          { title: words.heads[1], cell: ({ body }) => body.what },
          { title: words.heads[2], cell: ({ body }) => (body.hours === 0 ? "" : body.hours), figure: true },
          { title: words.heads[3], cell: ({ body }) => body.how || words.howOpen },
          {
            title: words.heads[4],
            cell: ({ id, body }) =>
              body.done_on ? (
                <StatusTag tone="done">{words.doneOn(sayDay(body.done_on))}</StatusTag>
              ) : (
                <Button disabled={busy} onClick={() => save({ incident, id, body: { ...body, done_on: today() } })}>
                  {words.markDone}
                  <span className="sb-hidden">{words.markFor(body.who)}</span>
                </Button>
              ),
          },
          {
            title: words.heads[5],
            cell: ({ id, body }) => (
              <Link to={at(incident, `step/7/thanks/${id}`)}>
                {words.edit}
                <span className="sb-hidden"> {words.editFor(body.who)}</span>
              </Link>
            ),
          },
        ]}
        rows={helpers}
        rowKey={(helper) => helper.id}
      />
      {hours > 0 && <p>{words.hours(hours)}</p>}
    </>
  );
}
