// One thing the law asks that no fact decides: the question, why it is asked, what each answer means, and, once it is
// answered, what the answer changed on the list.

import { useState } from "react";
import { useRead, useWrite } from "../../../api/commands";
import type { CircumstanceLine, YesNo } from "../../../api/generated";
import { Button } from "../../../components/Button";
import { Callout } from "../../../components/Callout";
import { EmptyState } from "../../../components/EmptyState";
import { QuestionPage } from "../../../components/QuestionPage";
import { RadioCards } from "../../../components/RadioCards";
import { step } from "../../../messages/step2";
import { changes as changeWords, question as words } from "../../../messages/step2-law-asked";
import { Loaded, ProblemNote } from "../../common/Loaded";
import { at, useCaseId, useParam } from "../../common/place";
import { StepPage } from "../../common/StepPage";
import { Changes, isEmpty } from "./Changes";

export function Question() {
  const incident = useCaseId();
  const id = useParam("circumstance");
  const read = useRead("circumstances", { incident });
  const back = at(incident, "step/2/law/questions");
  return (
    <Loaded read={read}>
      {(lines) => {
        const line = lines.find(({ asked }) => asked.id === id);
        return line ? (
          <Form key={id} incident={incident} line={line} lines={lines} />
        ) : (
          <StepPage title={words.goneTitle} caption={step.caption} back={back}>
            <EmptyState drawing="lamp" title={words.gone} action={<Button to={back}>{words.toAll}</Button>} />
          </StepPage>
        );
      }}
    </Loaded>
  );
}

function Form({ incident, line, lines }: { incident: string; line: CircumstanceLine; lines: CircumstanceLine[] }) {
  const { asked, laws } = line;
  const { run, busy, problem, answer } = useWrite("answer_circumstance");
  const [said, setSaid] = useState<YesNo | null>(line.said);
  const [tried, setTried] = useState(false);
  const to = (page: string) => at(incident, `step/2/law/questions${page}`);
  const keep = (now: YesNo | null) => run({ incident, id: asked.id, said: now }).catch(() => {});
  const missing = tried && said === null ? words.choose : undefined;
  const next = (answer?.circumstances ?? lines).find(
    (other) => other.asked.id !== asked.id && other.asked.open && other.said === null,
  );
  const names = laws.map(({ name }) => name);
  return (
    <QuestionPage
      title={asked.question}
      caption={step.caption}
      back={to("")}
      problems={missing === undefined ? [] : [{ field: "answer", text: missing }]}
      continueLabel={words.keep}
      busy={busy}
      onContinue={() => {
        setTried(true);
        if (said !== null) void keep(said);
      }}
      also={
        line.said !== null && (
          <Button
            kind="quiet"
            onClick={() => {
              setSaid(null);
              setTried(false);
              void keep(null);
            }}
          >
            {words.takeBack}
          </Button>
        )
      }
      help={
        <>
          <h2>{words.whyTitle}</h2>
          <p>{names.length === 1 ? words.asks(names) : words.asksMany(names)}</p>
          <p>{words.ifYes(asked.yes)}</p>
          <p>{words.ifNo(asked.no)}</p>
          <p>{words.notSure}</p>
          <p>{words.advice}</p>
        </>
      }
    >
      <ProblemNote problem={problem} />
      <RadioCards<YesNo>
        id="answer"
        problem={missing}
        choices={[
          { value: "yes", label: words.yes },
          { value: "no", label: words.no },
        ]}
        notSure="not_sure"
        value={said}
        onChange={setSaid}
      />
      {answer && !busy && (
        <Callout tone={isEmpty(answer.changes) ? "note" : "good"} title={changeWords.answerTitle} live>
          {line.said === null && <p>{words.takenBack}</p>}
          {isEmpty(answer.changes) ? (
            <p>{changeWords.nothing}</p>
          ) : (
            <Changes changes={answer.changes} laws={answer.laws} />
          )}
          <p>{words.advice}</p>
          {next ? (
            <Button to={to(`/${next.asked.id}`)}>{words.next}</Button>
          ) : (
            <Button to={to("")}>{words.toAll}</Button>
          )}
        </Callout>
      )}
    </QuestionPage>
  );
}
