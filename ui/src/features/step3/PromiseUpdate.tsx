// The promised day of the next update. A promise kept is worth more than a promise made early.

import { useState } from "react";
import { useRead, useWrite } from "../../api/commands";
import { Button, ButtonRow } from "../../components/Button";
import { DateFields, isoOf, partsOf } from "../../components/DateFields";
import { go } from "../../components/Link";
import { QuestionPage } from "../../components/QuestionPage";
import { step, promise as words } from "../../messages/step3";
import { sayDay, today } from "../common/days";
import { HelpText } from "../common/HelpText";
import { Loaded, ProblemNote } from "../common/Loaded";
import { at, useCaseId } from "../common/place";

export function PromiseUpdate() {
  const incident = useCaseId();
  const read = useRead("updates", { incident });
  return <Loaded read={read}>{({ next_due }) => <Ask incident={incident} due={next_due} />}</Loaded>;
}

const SOON = [3, 7, 14];

function Ask({ incident, due }: { incident: string; due: string | null }) {
  const promise = useWrite("promise_update");
  const [day, setDay] = useState(partsOf(due ?? today(7)));
  const [tried, setTried] = useState(false);
  const iso = isoOf(day);
  const wrong = iso === null ? words.needsDay : iso < today() ? words.past : undefined;
  const back = at(incident, "step/3");
  const submit = async () => {
    setTried(true);
    if (iso === null || wrong) return;
    if (await promise.run({ incident, due: iso }).catch(() => null)) go(back);
  };
  return (
    <QuestionPage
      title={words.title}
      caption={step.caption}
      hint={due ? words.moved(sayDay(due)) : words.hint}
      back={back}
      problems={tried && wrong ? [{ field: "due-month", text: wrong }] : []}
      onContinue={() => void submit()}
      continueLabel={iso && !wrong ? words.act(sayDay(iso)) : words.actOpen}
      busy={promise.busy}
      help={<HelpText words={words.help} />}
    >
      <DateFields id="due" value={day} onChange={setDay} problem={tried ? wrong : undefined} />
      <ButtonRow>
        {SOON.map((days) => (
          <Button key={days} kind="quiet" onClick={() => setDay(partsOf(today(days)))}>
            {words.inDays(days)}
          </Button>
        ))}
      </ButtonRow>
      <ProblemNote problem={promise.problem} />
    </QuestionPage>
  );
}
