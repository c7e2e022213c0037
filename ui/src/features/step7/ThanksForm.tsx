// One person to thank, kept as it is typed.

import { useState } from "react";
import { useRead, useWrite } from "../../api/commands";
import type { Kept, Thanks } from "../../api/generated";
import { Button } from "../../components/Button";
import { Tick } from "../../components/CheckboxList";
import { TextField } from "../../components/Field";
import { go } from "../../components/Link";
import { QuestionPage } from "../../components/QuestionPage";
import { step7 } from "../../messages/step7";
import { today } from "../common/days";
import { Loaded, ProblemNote } from "../common/Loaded";
import { at, useCaseId, useParam } from "../common/place";
import { last, useRecord } from "../common/record";

const words = step7.thanks;

interface Typed {
  who: string;
  what: string;
  hours: string;
  how: string;
  doneOn: string | null;
}

const hoursOf = (typed: string) => (typed.trim() === "" ? 0 : /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : null);

function thanksOf(typed: Typed): Thanks | null {
  const hours = hoursOf(typed.hours);
  if (hours === null || typed.who.trim() === "" || typed.what.trim() === "") return null;
  return { who: typed.who, what: typed.what, hours, how: typed.how, done_on: typed.doneOn };
}

export function ThanksForm() {
  const incident = useCaseId();
  const wanted = useParam("helper");
  const read = useRead("thanks", { incident });
  return (
    <Loaded read={read}>
      {(helpers) => <Form key={wanted} kept={helpers.find((one) => one.id === wanted) ?? null} />}
    </Loaded>
  );
}

function Form({ kept }: { kept: Kept<Thanks> | null }) {
  const incident = useCaseId();
  const { start: remove, busy } = useWrite("remove_thanks");
  const [asked, setAsked] = useState(false);
  const list = at(incident, "step/7/thanks");
  const draft = useRecord<"save_thanks", Typed>("save_thanks", {
    incident,
    id: kept?.id ?? null,
    start: {
      who: kept?.body.who ?? "",
      what: kept?.body.what ?? "",
      hours: kept && kept.body.hours > 0 ? String(kept.body.hours) : "",
      how: kept?.body.how ?? "",
      doneOn: kept?.body.done_on ?? null,
    },
    toBody: thanksOf,
    added: last,
  });
  const { value, set, flush } = draft;
  const problems = [
    ...(value.who.trim() === "" ? [{ field: "who", text: words.problems.who }] : []),
    ...(value.what.trim() === "" ? [{ field: "what", text: words.problems.what }] : []),
    ...(hoursOf(value.hours) === null ? [{ field: "hours", text: words.problems.hours }] : []),
  ];
  const told = (field: string) => (asked ? problems.find((one) => one.field === field)?.text : undefined);
  return (
    <QuestionPage
      title={words.formTitle}
      caption={step7.caption}
      back={list}
      problems={asked ? problems : []}
      onContinue={async () => {
        setAsked(true);
        if (problems.length === 0 && (await flush())) go(list);
      }}
      continueLabel={words.keep}
      help={
        <>
          <h2>{words.ideasTitle}</h2>
          <ul>
            {words.ideas.map((idea) => (
              <li key={idea.idea}>
                {idea.idea} ({idea.cost.toLowerCase()})
              </li>
            ))}
          </ul>
        </>
      }
      also={
        kept && (
          <Button
            kind="quiet"
            busy={busy}
            onClick={() => remove({ incident, id: kept.id }, { onSuccess: () => go(list) })}
          >
            {words.remove}
          </Button>
        )
      }
    >
      <TextField
        id="who"
        label={words.who}
        hint={words.whoHint}
        problem={told("who")}
        width={20}
        value={value.who}
        onChange={(who) => set({ who })}
        onBlur={flush}
      />
      <TextField
        id="what"
        label={words.what}
        hint={words.whatHint}
        problem={told("what")}
        value={value.what}
        onChange={(what) => set({ what })}
        onBlur={flush}
      />
      <TextField
        id="hours"
        label={words.hoursField}
        hint={words.hoursHint}
        problem={told("hours")}
        width={4}
        inputMode="numeric"
        value={value.hours}
        onChange={(hours) => set({ hours })}
        onBlur={flush}
      />
      <TextField
        label={words.how}
        hint={words.howHint}
        optional
        value={value.how}
        onChange={(how) => set({ how })}
        onBlur={flush}
      />
      <Tick
        label={words.doneField}
        hint={words.doneHint}
        checked={value.doneOn !== null}
        onChange={(done) => set({ doneOn: done ? today() : null })}
      />
      <ProblemNote problem={draft.problem} />
    </QuestionPage>
  );
}
