// A short page on getting through it: for the owner, and for those who work with them.

import { Callout } from "../../components/Callout";
import { DataTable } from "../../components/DataTable";
import { step7 } from "../../messages/step7";
import { at, useCaseId } from "../common/place";
import { StepPage } from "../common/StepPage";

const words = step7.care;

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

export function Care() {
  const id = useCaseId();
  return (
    <StepPage title={words.title} caption={step7.caption} back={at(id, "step/7")} lead={words.lead}>
      <h2>{words.youTitle}</h2>
      <Lines lines={words.you} />
      <h2>{words.themTitle}</h2>
      <Lines lines={words.them} />
      <h2>{words.rotaTitle}</h2>
      <DataTable
        caption={words.rotaCaption}
        columns={[
          { title: words.rotaHeads[0], cell: (row) => row.day },
          { title: words.rotaHeads[1], cell: (row) => row.morning },
          { title: words.rotaHeads[2], cell: (row) => row.afternoon },
        ]}
        rows={words.rota}
        rowKey={(row) => row.day}
      />
      <Callout tone="wait" title={words.helpTitle}>
        <p>{words.help}</p>
      </Callout>
    </StepPage>
  );
}
