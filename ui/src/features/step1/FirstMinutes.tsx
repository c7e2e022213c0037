// The first quiet minutes: a breath, and what not to do.

import { call } from "../../api/call";
import { useWrite } from "../../api/commands";
import type { FirstMinutes } from "../../api/generated";
import { Breathing } from "../../components/Breathing";
import { Button } from "../../components/Button";
import { go } from "../../components/Link";
import { PageTitle } from "../../components/PageTitle";
import { QuestionPage } from "../../components/QuestionPage";
import { not, pause } from "../../messages/step1";
import { ProblemNote } from "../common/Loaded";
import { at, useCaseId } from "../common/place";
import css from "./FirstMinutes.module.css";

function useMark() {
  const incident = useCaseId();
  const save = useWrite("save_first_minutes");
  async function mark(part: Partial<FirstMinutes>, page: string) {
    const now = await call("first_minutes", { incident });
    save.start({ incident, first_minutes: { ...now, ...part } }, { onSuccess: () => go(at(incident, page)) });
  }
  return { mark, incident, busy: save.busy, problem: save.problem };
}

export function Pause() {
  const { mark, busy, problem } = useMark();
  const onward = () => void mark({ paused: true }, "step/1/not");
  return (
    <div className={css.pause}>
      <PageTitle>{pause.title}</PageTitle>
      <p className={css.lead}>{pause.lead}</p>
      <Breathing />
      <ProblemNote problem={problem} />
      <Button kind="main" onClick={onward} busy={busy}>
        {pause.go}
      </Button>
      <section className={css.waits} aria-labelledby="waits">
        <h2 id="waits">{pause.notUrgent}</h2>
        <ul>
          {pause.waits.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}

export function WhatNotToDo() {
  const { mark, incident, busy, problem } = useMark();
  return (
    <QuestionPage
      title={not.title}
      hint={not.hint}
      back={at(incident, "step/1")}
      busy={busy}
      continueLabel={not.go}
      onContinue={() => void mark({ read_what_not_to_do: true }, "step/1/calls")}
    >
      <ProblemNote problem={problem} />
      <ol className={css.not}>
        {not.list.map(({ title, body }) => (
          <li key={title}>
            <strong>{title}</strong>
            <span>{body}</span>
          </li>
        ))}
      </ol>
      <p className={css.source}>{not.source}</p>
    </QuestionPage>
  );
}
