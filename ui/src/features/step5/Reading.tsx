// The three pages of step 5 to read: what vanishes first, how to be fair to one's own people, what to ask a supplier.

import { Button, ButtonRow } from "../../components/Button";
import { Callout } from "../../components/Callout";
import { CopyField } from "../../components/CopyField";
import { DataTable } from "../../components/DataTable";
import { step5 } from "../../messages/step5";
import { at, useCaseId } from "../common/place";
import { StepPage } from "../common/StepPage";
import css from "./Reading.module.css";

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

export function Vanishes() {
  const id = useCaseId();
  const words = step5.vanishes;
  return (
    <StepPage title={words.title} caption={step5.caption} back={at(id, "step/5")} lead={words.lead}>
      <DataTable
        caption={words.caption}
        columns={[
          { title: words.heads[0], cell: (row) => row.what },
          { title: words.heads[1], cell: (row) => row.lasts },
          { title: words.heads[2], cell: (row) => row.how },
        ]}
        rows={words.rows}
        rowKey={(row) => row.what}
      />
      <Callout tone="wait" title={words.noteTitle}>
        <p>{words.note}</p>
      </Callout>
      <ButtonRow>
        <Button kind="main" to={at(id, "step/5/evidence/new")}>
          {words.act}
        </Button>
      </ButtonRow>
    </StepPage>
  );
}

export function Fair() {
  const id = useCaseId();
  const words = step5.fair;
  return (
    <StepPage title={words.title} caption={step5.caption} back={at(id, "step/5")} lead={words.lead}>
      {words.branches.map((branch) => (
        <section key={branch.title}>
          <h2>{branch.title}</h2>
          <p>{branch.body}</p>
        </section>
      ))}
      <h2>{words.askTitle}</h2>
      <Lines lines={words.ask} />
      <h2>{words.sayTitle}</h2>
      <DataTable
        caption={words.sayCaption}
        columns={[
          { title: words.sayHeads[0], cell: (row) => row.not },
          { title: words.sayHeads[1], cell: (row) => row.yes },
        ]}
        rows={words.say}
        rowKey={(row) => row.not}
      />
      <h2>{words.rulesTitle}</h2>
      <Lines lines={words.rules} />
      <Callout tone="wait" title={words.legalTitle}>
        <p>{words.legal}</p>
      </Callout>
    </StepPage>
  );
}

export function Supplier() {
  const id = useCaseId();
  const words = step5.supplier;
  return (
    <StepPage title={words.title} caption={step5.caption} back={at(id, "step/5")} lead={words.lead}>
      <h2>{words.askTitle}</h2>
      <div className={css.copy}>
        <CopyField label={words.copy} value={words.ask.map((line, index) => `${index + 1}. ${line}`).join("\n")} />
      </div>
      <Callout title={words.afterTitle}>
        <p>{words.after}</p>
      </Callout>
    </StepPage>
  );
}
