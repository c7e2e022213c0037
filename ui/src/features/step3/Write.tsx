// From a line in the log to an update: which one, how it reads, and the approval of exactly these words.

import { useState } from "react";
import { useRead } from "../../api/commands";
import { Button } from "../../components/Button";
import { Callout } from "../../components/Callout";
import { EmptyState } from "../../components/EmptyState";
import { go } from "../../components/Link";
import { QuestionPage } from "../../components/QuestionPage";
import { RadioCards } from "../../components/RadioCards";
import { overview, step, write as words } from "../../messages/step3";
import { sayDay, today } from "../common/days";
import { HelpText } from "../common/HelpText";
import { Loaded } from "../common/Loaded";
import { at, useCaseId, useParam } from "../common/place";
import { StepPage } from "../common/StepPage";
import type { DraftPlace } from "../step2/notice/place";

export function ChooseDevelopment() {
  const incident = useCaseId();
  const read = useRead("updates", { incident });
  const [chosen, setChosen] = useState<string | null>(null);
  const back = at(incident, "step/3");
  return (
    <Loaded read={read}>
      {({ developments }) => {
        const newest = developments.at(-1);
        if (!newest) {
          return (
            <StepPage title={words.noneTitle} caption={step.caption} back={back}>
              <EmptyState
                drawing="lamp"
                title={words.none}
                action={
                  <Button kind="main" to={at(incident, "step/3/add")}>
                    {overview.add}
                  </Button>
                }
              />
            </StepPage>
          );
        }
        const value = chosen ?? newest.id;
        return (
          <QuestionPage
            title={words.title}
            caption={step.caption}
            hint={words.hint}
            back={back}
            onContinue={() => go(at(incident, `step/3/update/${value}`))}
            help={<HelpText words={words.help} />}
          >
            <RadioCards
              value={value}
              onChange={setChosen}
              choices={developments.toReversed().map(({ id, body }) => ({
                value: id,
                label: body.headline,
                hint: `${sayDay(body.on)} · ${overview.kinds[body.kind]}`,
              }))}
            />
          </QuestionPage>
        );
      }}
    </Loaded>
  );
}

export function useUpdate(): DraftPlace {
  const incident = useCaseId();
  const development = useParam("development");
  return {
    draft: { incident, kind: "update", development, offer: null, corrects: [] },
    base: at(incident, `step/3/update/${development}`),
    back: at(incident, "step/3/update"),
    ...shared(incident),
  };
}

export function useCorrection(): DraftPlace {
  const incident = useCaseId();
  const development = useParam("development");
  const corrects = useParam("corrects");
  return {
    draft: { incident, kind: "correction", development, offer: null, corrects: corrects.split(".") },
    base: at(incident, `step/3/correct/${corrects}/${development}`),
    back: at(incident, `step/3/send/${corrects.split(".")[0]}/received`),
    ...shared(incident),
  };
}

export function useClosing(): DraftPlace {
  const incident = useCaseId();
  return {
    draft: { incident, kind: "closing", development: null, offer: null, corrects: [] },
    base: at(incident, "step/3/closing"),
    back: at(incident, "step/3"),
    ...shared(incident),
  };
}

const shared = (incident: string) => ({
  caption: step.caption,
  send: at(incident, "step/3/send"),
  change: { facts: at(incident, "step/3/add") },
});

/** The letter names the day of the next update; better settled before the letter is read. */
export function NextDay() {
  const incident = useCaseId();
  const read = useRead("updates", { incident });
  const due = read.data?.next_due;
  if (due === undefined) return null;
  const stands = due !== null && due > today();
  return (
    <Callout tone={stands ? "note" : "wait"} title={stands ? words.nextDay(sayDay(due)) : words.noNextDay}>
      {!stands && <p>{words.noNextDayBody}</p>}
      <Button to={at(incident, "step/3/promise")}>{stands ? overview.move : overview.promise}</Button>
    </Callout>
  );
}
