// What is said in public and to staff: the words are read first, and only what was read is made.

import { useRead } from "../../../api/commands";
import { LinkCard } from "../../../components/LinkCard";
import { step } from "../../../messages/step2";
import { said as words } from "../../../messages/step2-letters";
import { Loaded } from "../../common/Loaded";
import { MakePaper } from "../../common/MakePaper";
import { at, useCaseId, useParam } from "../../common/place";
import { StepPage } from "../../common/StepPage";
import { PlanFirst } from "../send/PlanFirst";
import { Stack } from "../shared/Parts";
import type { Said } from "../shared/types";
import { Findings } from "./Findings";
import { Letter } from "./Letter";

const all = Object.keys(words.names) as Said[];

export function SaidList() {
  const incident = useCaseId();
  return (
    <StepPage title={words.title} caption={step.caption} back={at(incident, "step/2/notice")} lead={words.lead}>
      <Stack>
        {all.map((what) => (
          <LinkCard key={what} to={at(incident, `step/2/notice/said/${what}`)} title={words.names[what]}>
            <p>{words.hints[what]}</p>
          </LinkCard>
        ))}
      </Stack>
    </StepPage>
  );
}

export function SaidPage() {
  const incident = useCaseId();
  const named = useParam("what");
  const what = all.find((known) => known === named) ?? "holding_statement";
  const read = useRead("draft_said", { incident, what });
  const notices = useRead("notices", { incident });
  const back = at(incident, "step/2/notice/said");
  return (
    <Loaded read={notices}>
      {({ plan_set }) =>
        plan_set ? (
          <StepPage title={words.names[what]} caption={step.caption} back={back} lead={words.readFirst}>
            <Loaded read={read}>
              {(draft) => (
                <>
                  <Letter words={draft.words} />
                  <Findings check={draft.check} />
                  <MakePaper command="make_said" body={{ incident, what, hash: draft.hash }} act={words.make} />
                </>
              )}
            </Loaded>
          </StepPage>
        ) : (
          <PlanFirst incident={incident} caption={step.caption} back={back} />
        )
      }
    </Loaded>
  );
}
