// What we have done. Only what stands here may the letter claim.

import { useState } from "react";
import { useRead, useWrite } from "../../../api/commands";
import { Button, ButtonRow } from "../../../components/Button";
import { Tick } from "../../../components/CheckboxList";
import { DateFields, isoOf, partsOf } from "../../../components/DateFields";
import { ErrorSummary } from "../../../components/ErrorSummary";
import { TextArea } from "../../../components/Field";
import { step } from "../../../messages/step2";
import { acts as words } from "../../../messages/step2-notice";
import { sayDay, today } from "../../common/days";
import { HelpText } from "../../common/HelpText";
import { Loaded, ProblemNote } from "../../common/Loaded";
import { at, useCaseId } from "../../common/place";
import { StepPage } from "../../common/StepPage";
import { useUnfinished } from "../../common/unfinished";
import { More, Part } from "../shared/Parts";
import type { ActLine } from "../shared/types";
import css from "./Acts.module.css";

export function Acts() {
  const incident = useCaseId();
  const read = useRead("acts", { incident });
  return (
    <StepPage
      title={words.title}
      caption={step.caption}
      back={at(incident, "step/2/notice")}
      lead={words.lead}
      help={<HelpText words={words.help} />}
    >
      <Loaded read={read}>
        {(all) => (
          <>
            {all.length > 0 && (
              <ul className={css.acts}>
                {all.map((act) => (
                  <li key={act.id}>
                    <OneAct incident={incident} act={act} />
                  </li>
                ))}
              </ul>
            )}
            <Add incident={incident} first={all.length === 0} />
            <Button to={at(incident, "step/2/notice")}>{words.back}</Button>
          </>
        )}
      </Loaded>
    </StepPage>
  );
}

function OneAct({ incident, act }: { incident: string; act: ActLine }) {
  const save = useWrite("save_act");
  const remove = useWrite("remove_act");
  return (
    <>
      <p className={css.what}>{act.body.what}</p>
      <p className={css.when}>{words.doneOn(sayDay(act.body.done_on))}</p>
      <div className={css.line}>
        <Tick
          bare
          label={words.inLetters}
          checked={act.body.in_letters}
          onChange={(in_letters) =>
            void save.run({ incident, id: act.id, body: { ...act.body, in_letters } }).catch(() => {})
          }
        />
        <Button
          kind="quiet"
          busy={remove.busy}
          onClick={() => void remove.run({ incident, id: act.id }).catch(() => {})}
        >
          {words.remove}
          <span className="sb-hidden"> {act.body.what}</span>
        </Button>
      </div>
      <ProblemNote problem={save.problem ?? remove.problem} />
    </>
  );
}

function Add({ incident, first }: { incident: string; first: boolean }) {
  const save = useWrite("save_act");
  const form = useUnfinished("act", { what: "", day: partsOf(today()) });
  const [tried, setTried] = useState(false);
  const { what, day } = form.value;
  const done_on = isoOf(day);
  const noWhat = what.trim() === "" ? words.needsWhat : undefined;
  const noDay = done_on === null ? words.needsDay : done_on > today() ? words.notYet : undefined;
  const problems = [
    ...(noWhat ? [{ field: "what", text: noWhat }] : []),
    ...(noDay ? [{ field: "day-month", text: noDay }] : []),
  ];
  const add = async () => {
    setTried(true);
    if (noWhat || noDay || done_on === null) return;
    const body = { what: what.trim(), done_on, in_letters: true };
    const saved = await save.run({ incident, id: null, body }).catch(() => null);
    if (!saved) return;
    form.done();
    setTried(false);
  };
  return (
    <Part title={first ? words.addFirst : words.addMore}>
      <ErrorSummary problems={tried ? problems : []} />
      <TextArea
        id="what"
        label={words.what}
        hint={words.whatHint}
        rows={2}
        value={what}
        onChange={(typed) => form.set({ what: typed })}
        problem={tried ? noWhat : undefined}
      />
      <More summary={words.ideas}>
        <ul className={css.ideas}>
          {words.examples.map((example) => (
            <li key={example}>
              <Button kind="quiet" onClick={() => form.set({ what: example })}>
                {example}
              </Button>
            </li>
          ))}
        </ul>
        <p>{words.onlyTrue}</p>
      </More>
      <DateFields
        id="day"
        label={words.day}
        value={day}
        onChange={(parts) => form.set({ day: parts })}
        problem={tried ? noDay : undefined}
      />
      <ProblemNote problem={save.problem} />
      <ButtonRow>
        <Button kind="main" onClick={() => void add()} busy={save.busy}>
          {words.add}
        </Button>
      </ButtonRow>
    </Part>
  );
}
