// Making the plan for next time.

import { Callout } from "../../components/Callout";
import { step7 } from "../../messages/step7";
import { MakePaper } from "../common/MakePaper";
import { at, useCaseId } from "../common/place";
import { StepPage } from "../common/StepPage";

const words = step7.plan;

export function Plan() {
  const id = useCaseId();
  return (
    <StepPage title={words.title} caption={step7.caption} back={at(id, "step/7")} lead={words.lead}>
      <h2>{words.insideTitle}</h2>
      <ul>
        {words.inside.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Callout>
        <p>{words.fit}</p>
      </Callout>
      <MakePaper command="make_incident_plan" body={{ incident: id }} act={words.act} />
    </StepPage>
  );
}
