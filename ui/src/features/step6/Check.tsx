// One check: where to look, what fine looks like, what to do if it is not, and what was found. Each look is a line of
// its own that is never changed, so it is written down by a button and not as it is typed.

import { useState } from "react";
import { useRead, useWrite } from "../../api/commands";
import type { CheckLine, Finding } from "../../api/generated";
import { Button } from "../../components/Button";
import { Callout } from "../../components/Callout";
import { EmptyState } from "../../components/EmptyState";
import { TextArea } from "../../components/Field";
import { go } from "../../components/Link";
import { QuestionPage } from "../../components/QuestionPage";
import { RadioCards } from "../../components/RadioCards";
import { step6 } from "../../messages/step6";
import { type CheckWords, checks } from "../../messages/step6-checks";
import { sayDay } from "../common/days";
import { Loaded, ProblemNote } from "../common/Loaded";
import { at, useCaseId, useParam } from "../common/place";
import { StepPage } from "../common/StepPage";
import css from "./Check.module.css";

const words = step6.check;

export function Check() {
  const incident = useCaseId();
  const name = useParam("check");
  const read = useRead("checks", { incident });
  const said = checks[name];
  return (
    <Loaded read={read}>
      {({ checks: lines }) => {
        const place = lines.findIndex((line) => line.check === name);
        const line = lines[place];
        if (line && said) return <Look key={name} line={line} said={said} place={place} lines={lines} />;
        return (
          <StepPage title={step6.checks.title} caption={step6.caption} back={at(incident, "step/6/checks")}>
            <EmptyState drawing="lamp" title={words.gone} />
          </StepPage>
        );
      }}
    </Loaded>
  );
}

interface LookProps {
  line: CheckLine;
  said: CheckWords;
  place: number;
  lines: CheckLine[];
}

function Look({ line, said, place, lines }: LookProps) {
  const incident = useCaseId();
  const { run, busy, problem } = useWrite("save_check");
  const [finding, setFinding] = useState<Finding | null>(null);
  const [note, setNote] = useState("");
  const [asked, setAsked] = useState(false);
  const missing = asked && finding === null;
  const list = at(incident, "step/6/checks");
  const next = lines[place + 1];

  const keep = async () => {
    setAsked(true);
    if (finding === null) return;
    try {
      await run({ incident, id: null, body: { check: line.check, finding, note } });
      go(next && finding !== "wrong" ? at(incident, `step/6/checks/${next.check}`) : list);
    } catch {
      // What went wrong is shown above the button.
    }
  };

  return (
    <QuestionPage
      title={said.title}
      caption={`${step6.caption} · ${words.place(place + 1, lines.length)}`}
      hint={said.look}
      back={list}
      problems={missing ? [{ field: "finding", text: words.problem }] : []}
      onContinue={keep}
      continueLabel={next && finding !== "wrong" ? words.act : words.actLast}
      busy={busy}
      also={
        <Button kind="quiet" to={list}>
          {words.all}
        </Button>
      }
      help={
        <>
          <h2>{words.fineTitle}</h2>
          <p>{said.fine}</p>
          <h2>{words.wrongTitle}</h2>
          <p>{words.wrongLead}</p>
          <ul>
            {said.wrong.map((act) => (
              <li key={act}>{act}</li>
            ))}
          </ul>
        </>
      }
    >
      <h2>{words.clickTitle}</h2>
      <dl className={css.where}>
        {said.where.map((way) => (
          <div key={way.at}>
            <dt>{way.at}</dt>
            <dd>{way.go}</dd>
          </div>
        ))}
      </dl>
      {line.latest && (
        <Callout>
          <p>
            {words.before(sayDay(line.latest.added_at), step6.checks.found[line.latest.body.finding])}{" "}
            {line.latest.body.note}
          </p>
          <p>{words.looks(line.looks)}</p>
        </Callout>
      )}
      <RadioCards
        id="finding"
        label={words.question}
        problem={missing ? words.problem : undefined}
        choices={(["fine", "wrong", "does_not_apply"] as const).map((value) => ({ value, ...words.choices[value] }))}
        notSure="not_sure"
        value={finding}
        onChange={setFinding}
      />
      {finding === "wrong" && (
        <Callout tone="attention" title={words.wrongNow} live>
          <p>{words.wrongNowBody}</p>
          <Button to={at(incident, "step/5/evidence/new")}>{words.keep}</Button>
        </Callout>
      )}
      <TextArea label={words.note} hint={words.noteHint} optional rows={3} value={note} onChange={setNote} />
      <ProblemNote problem={problem} />
    </QuestionPage>
  );
}
