// Making the report for the police.

import { step5 } from "../../messages/step5";
import { MakePaper } from "../common/MakePaper";
import { at, useCaseId } from "../common/place";
import { StepPage } from "../common/StepPage";

const words = step5.report;

export function PoliceReport() {
  const id = useCaseId();
  return (
    <StepPage title={words.title} caption={step5.caption} back={at(id, "step/5")} lead={words.lead}>
      <h2>{words.insideTitle}</h2>
      <ul>
        {words.inside.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <MakePaper command="make_police_report" body={{ incident: id }} act={words.act} />
    </StepPage>
  );
}
