// Whom to call first, and the card of facts to have in hand.

import { useRead } from "../../api/commands";
import type { Call, Kept, Whom } from "../../api/generated";
import { Callout } from "../../components/Callout";
import { type Task, TaskList } from "../../components/TaskList";
import { hub, calls as words } from "../../messages/step1";
import { sayDay } from "../common/days";
import { Loaded } from "../common/Loaded";
import { MakePaper } from "../common/MakePaper";
import { at, useCaseId } from "../common/place";
import { StepPage } from "../common/StepPage";

export const everyone = Object.keys(words.who) as Whom[];

export const callTo = (whom: Whom, calls: readonly Kept<Call>[]) => calls.find(({ body }) => body.whom === whom);

function statusOf(call: Call | undefined): Task["status"] {
  if (!call?.told_on) return { label: words.notYet, tone: "none" };
  if (call.whom !== "insurer") return { label: words.told(sayDay(call.told_on)), tone: "done" };
  if (!call.claim_on) return { label: words.toldNoClaim, tone: "waiting" };
  return { label: words.claimed(sayDay(call.claim_on)), tone: "done" };
}

export function Calls() {
  const incident = useCaseId();
  const read = useRead("calls", { incident });
  return (
    <StepPage title={words.title} caption={hub.caption} lead={words.lead} back={at(incident, "step/1")}>
      <Loaded read={read}>
        {(calls) => (
          <TaskList
            label={words.label}
            tasks={everyone.map((whom, place) => ({
              mark: String(place + 1),
              title: words.who[whom].title,
              hint: words.who[whom].hint,
              to: at(incident, `step/1/calls/${whom}`),
              status: statusOf(callTo(whom, calls)?.body),
            }))}
          />
        )}
      </Loaded>
      <Callout title={words.cardTitle}>
        <p>{words.cardBody}</p>
      </Callout>
      <MakePaper command="make_card_of_facts" body={{ incident }} act={words.card} />
    </StepPage>
  );
}
