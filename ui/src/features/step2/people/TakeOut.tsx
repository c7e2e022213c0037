// The people and what happened to them, saved as files outside the book.

import { useState } from "react";
import type { PeopleOutput } from "../../../api/generated";
import { Callout } from "../../../components/Callout";
import { RadioCards } from "../../../components/RadioCards";
import { step } from "../../../messages/step2";
import { takeOut as words } from "../../../messages/step2-people";
import { MakePaper } from "../../common/MakePaper";
import { at, useCaseId } from "../../common/place";
import { StepPage } from "../../common/StepPage";

const kinds = (Object.keys(words.kinds) as PeopleOutput[]).map((value) => ({ value, ...words.kinds[value] }));

export function TakeOut() {
  const incident = useCaseId();
  const [what, setWhat] = useState<PeopleOutput>("workbook");
  return (
    <StepPage title={words.title} caption={step.caption} back={at(incident, "step/2/people")} lead={words.lead}>
      <RadioCards label={words.what} choices={kinds} value={what} onChange={setWhat} />
      <Callout tone="wait" title={words.notLockedTitle}>
        <p>{words.notLocked}</p>
      </Callout>
      <MakePaper key={what} command="export_people" body={{ incident, what }} act={words.act} />
    </StepPage>
  );
}
