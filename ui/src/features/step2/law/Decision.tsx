// The decision not to tell somebody, or anybody: its reasons, who decided, how long to keep it, and its paper. It takes
// nothing off the list.

import { useState } from "react";
import { useRead, useWrite } from "../../../api/commands";
import type { Decision as Body, DutyRef, Kept } from "../../../api/generated";
import { Button } from "../../../components/Button";
import { Callout } from "../../../components/Callout";
import { DateFields, isoOf, partsOf } from "../../../components/DateFields";
import { EmptyState } from "../../../components/EmptyState";
import { TextArea, TextField } from "../../../components/Field";
import { Link } from "../../../components/Link";
import { QuestionPage } from "../../../components/QuestionPage";
import { step } from "../../../messages/step2";
import { duty as dutyWords } from "../../../messages/step2-law";
import { decision as words } from "../../../messages/step2-reports";
import { sayDay, today } from "../../common/days";
import { Loaded, ProblemNote } from "../../common/Loaded";
import { MakePaper } from "../../common/MakePaper";
import { at, useCaseId, useParam } from "../../common/place";
import { StepPage } from "../../common/StepPage";
import { useUnfinished } from "../../common/unfinished";
import { Part } from "../shared/Parts";
import type { DutyLine } from "../shared/types";
import { find, nameOf, refOf } from "./duty";

/** About one duty. */
export function Decision() {
  const incident = useCaseId();
  const address = useParam("duty");
  const read = useRead("duties", { incident });
  const all = at(incident, "step/2/law");
  return (
    <Loaded read={read}>
      {(view) => {
        const line = find(view.duties, address);
        if (!line) {
          return (
            <StepPage title={dutyWords.goneTitle} caption={step.caption} back={all}>
              <EmptyState drawing="lamp" title={dutyWords.gone} action={<Button to={all}>{dutyWords.toAll}</Button>} />
            </StepPage>
          );
        }
        return (
          <Form
            key={line.decision?.id ?? "new"}
            incident={incident}
            about={nameOf(line.duty, view.names)}
            duty={refOf(line.duty)}
            line={line}
            kept={line.decision}
            keep={line.keep_by_law ? words.keepByLaw(line.keep_years) : words.keep(line.keep_years)}
            back={at(incident, `step/2/law/${address}`)}
          />
        );
      }}
    </Loaded>
  );
}

/** About everybody. */
export function DecisionForAll() {
  const incident = useCaseId();
  const read = useRead("duties", { incident });
  return (
    <Loaded read={read}>
      {(view) => (
        <Form
          key={view.decision?.id ?? "new"}
          incident={incident}
          about={null}
          duty={null}
          line={null}
          kept={view.decision}
          keep={words.keep(view.keep_years)}
          back={at(incident, "step/2/law")}
        />
      )}
    </Loaded>
  );
}

interface FormProps {
  incident: string;
  /** Whom it is about; null: everybody. */
  about: string | null;
  duty: DutyRef | null;
  line: DutyLine | null;
  kept: Kept<Body> | null;
  keep: string;
  back: string;
}

function Form({ incident, about, duty, line, kept, keep, back }: FormProps) {
  const save = useWrite("save_decision");
  const takeBack = useWrite("remove_decision");
  const [tried, setTried] = useState(false);
  // Letters and digits only: what the form is about goes into the name under which half of it is kept.
  const name = `decision ${duty === null ? "all" : `${duty.law} ${duty.tell} ${duty.name}`}`.replace(
    /[^A-Za-z0-9 _]/g,
    "_",
  );
  const typing = useUnfinished(name.slice(0, 100), {
    reasons: kept?.body.reasons ?? "",
    by: kept?.body.decided_by ?? "",
    day: partsOf(kept?.body.decided_on ?? today()),
  });
  const { reasons, by, day } = typing.value;
  const iso = isoOf(day);
  const found: [string, string | undefined][] = [
    ["reasons", reasons.trim() === "" ? words.needsReasons : undefined],
    ["by", by.trim() === "" ? words.needsBy : undefined],
    ["day", iso === null ? words.needsDay : iso > today() ? words.notInFuture : undefined],
  ];
  const problems = found.flatMap(([field, text]) => (text === undefined ? [] : [{ field, text }]));
  const told = (field: string) => (tried ? problems.find((one) => one.field === field)?.text : undefined);
  const go = async () => {
    setTried(true);
    if (iso === null || problems.length > 0) return;
    const body = { duty, reasons: reasons.trim(), decided_by: by.trim(), decided_on: iso };
    await save.run({ incident, id: kept?.id ?? null, body }).then(typing.done, () => {});
  };
  return (
    <QuestionPage
      title={duty === null ? words.titleAll : words.title}
      caption={about === null ? step.caption : `${step.caption}, ${about}`}
      hint={<p>{words.lead}</p>}
      back={back}
      problems={tried ? problems : []}
      continueLabel={words.save}
      busy={save.busy}
      onContinue={() => void go()}
      help={
        <>
          <p>{words.stays}</p>
          <p>{keep}</p>
          <p>{words.advice}</p>
        </>
      }
      also={
        kept && (
          <Button
            kind="quiet"
            busy={takeBack.busy}
            onClick={() => void takeBack.run({ incident, id: kept.id }).catch(() => {})}
          >
            {words.takeBack}
          </Button>
        )
      }
    >
      {line && line.duty.must !== "no" && (
        <Callout tone="wait" title={line.duty.must === "yes" ? words.mustTitle : words.checkTitle}>
          <p>{line.duty.must === "yes" ? words.must : words.check}</p>
        </Callout>
      )}
      <ProblemNote problem={save.problem ?? takeBack.problem} />
      <TextArea
        id="reasons"
        label={words.reasons}
        hint={words.reasonsHint}
        problem={told("reasons")}
        rows={6}
        value={reasons}
        onChange={(typed) => typing.set({ reasons: typed })}
      />
      <TextField
        id="by"
        label={words.by}
        width={20}
        problem={told("by")}
        value={by}
        onChange={(typed) => typing.set({ by: typed })}
      />
      <DateFields
        id="day"
        label={words.day}
        problem={told("day")}
        value={day}
        onChange={(typed) => typing.set({ day: typed })}
      />
      {kept && (
        <Part title={words.paper}>
          <Callout tone="good" live>
            <p>{words.kept(sayDay(kept.body.decided_on), kept.body.decided_by)}</p>
            <p>{keep}</p>
          </Callout>
          <MakePaper plain command="make_decision_paper" body={{ incident, id: kept.id }} act={words.paper} />
          <Link to={back}>{words.back}</Link>
        </Part>
      )}
    </QuestionPage>
  );
}
