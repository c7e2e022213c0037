// Hands the case to a lawyer, an insurer or the police: one sealed file with only what each needs.

import { useState } from "react";
import type { HandTo } from "../../api/generated";
import { Callout } from "../../components/Callout";
import { CopyField } from "../../components/CopyField";
import { RadioCards } from "../../components/RadioCards";
import { handOver as words } from "../../messages/cases";
import { HelpText } from "../common/HelpText";
import { MakePaper } from "../common/MakePaper";
import { at, useCaseId } from "../common/place";
import { StepPage } from "../common/StepPage";

const readers: readonly HandTo[] = ["lawyer", "insurer", "police"];

export function HandOver() {
  const incident = useCaseId();
  const [handTo, setHandTo] = useState<HandTo | null>(null);
  return (
    <StepPage title={words.title} lead={words.lead} back={at(incident)} help={<HelpText words={words.help} />}>
      <RadioCards
        id="hand_to"
        label={words.who}
        choices={readers.map((value) => ({ value, ...words.readers[value] }))}
        value={handTo}
        onChange={setHandTo}
      />
      {handTo === null ? (
        <p>{words.choose}</p>
      ) : (
        <>
          {handTo === "police" && (
            <Callout tone="attention">
              <p>{words.names}</p>
            </Callout>
          )}
          <MakePaper
            key={handTo}
            command="make_sealed_pack"
            body={{ incident, hand_to: handTo }}
            act={words.act[handTo]}
            below={({ seal }) => (
              <>
                <CopyField label={words.seal} value={seal} />
                <p>{words.sealHint}</p>
              </>
            )}
          />
        </>
      )}
    </StepPage>
  );
}
