// One cause and the change that answers it, kept as it is typed.

import { useState } from "react";
import { useRead, useWrite } from "../../api/commands";
import type { Kept, Lesson } from "../../api/generated";
import { Button } from "../../components/Button";
import { Tick } from "../../components/CheckboxList";
import { DateFields, type DateParts, isoOf, partsOf } from "../../components/DateFields";
import { TextField } from "../../components/Field";
import { go } from "../../components/Link";
import { NotKnownYet } from "../../components/NotKnownYet";
import { QuestionPage } from "../../components/QuestionPage";
import { step7 } from "../../messages/step7";
import { today } from "../common/days";
import { HelpText } from "../common/HelpText";
import { Loaded, ProblemNote } from "../common/Loaded";
import { at, useCaseId, useParam } from "../common/place";
import { last, useRecord } from "../common/record";

const words = step7.changes;

interface Typed {
  cause: string;
  change: string;
  owner: string;
  due: DateParts;
  noDay: boolean;
  doneOn: string | null;
}

const typedOf = (lesson: Lesson | undefined): Typed => ({
  cause: lesson?.cause ?? "",
  change: lesson?.change ?? "",
  owner: lesson?.owner ?? "",
  due: partsOf(lesson?.due ?? today(14)),
  noDay: lesson !== undefined && lesson.due === null,
  doneOn: lesson?.done_on ?? null,
});

function lessonOf(typed: Typed): Lesson | null {
  const due = typed.noDay ? null : isoOf(typed.due);
  if (typed.cause.trim() === "" || typed.change.trim() === "" || (due === null && !typed.noDay)) return null;
  return { cause: typed.cause, change: typed.change, owner: typed.owner, due, done_on: typed.doneOn };
}

export function ChangeForm() {
  const incident = useCaseId();
  const wanted = useParam("change");
  const read = useRead("lessons", { incident });
  return (
    <Loaded read={read}>
      {(changes) => <Form key={wanted} kept={changes.find((one) => one.id === wanted) ?? null} />}
    </Loaded>
  );
}

function Form({ kept }: { kept: Kept<Lesson> | null }) {
  const incident = useCaseId();
  const { start: remove, busy } = useWrite("remove_lesson");
  const [asked, setAsked] = useState(false);
  const list = at(incident, "step/7/changes");
  const draft = useRecord<"save_lesson", Typed>("save_lesson", {
    incident,
    id: kept?.id ?? null,
    start: typedOf(kept?.body),
    toBody: lessonOf,
    added: last,
  });
  const { value, set, flush } = draft;
  const problems = [
    ...(value.cause.trim() === "" ? [{ field: "cause", text: words.problems.cause }] : []),
    ...(value.change.trim() === "" ? [{ field: "change", text: words.problems.change }] : []),
    ...(!value.noDay && isoOf(value.due) === null ? [{ field: "due", text: words.problems.due }] : []),
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
      help={<HelpText words={words.help} />}
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
        id="cause"
        label={words.cause}
        hint={words.causeHint}
        problem={told("cause")}
        value={value.cause}
        onChange={(cause) => set({ cause })}
        onBlur={flush}
      />
      <TextField
        id="change"
        label={words.change}
        hint={words.changeHint}
        problem={told("change")}
        value={value.change}
        onChange={(change) => set({ change })}
        onBlur={flush}
      />
      <TextField
        label={words.owner}
        hint={words.ownerHint}
        width={20}
        optional
        value={value.owner}
        onChange={(owner) => set({ owner })}
        onBlur={flush}
      />
      <NotKnownYet label={words.noDay} notKnown={value.noDay} onChange={(noDay) => set({ noDay })}>
        <DateFields
          id="due"
          label={words.due}
          hint={words.dueHint}
          problem={told("due")}
          value={value.due}
          onChange={(due) => set({ due })}
          onBlur={flush}
        />
      </NotKnownYet>
      {kept && (
        <Tick
          label={words.done}
          hint={words.doneHint}
          checked={value.doneOn !== null}
          onChange={(done) => set({ doneOn: done ? today() : null })}
        />
      )}
      <ProblemNote problem={draft.problem} />
    </QuestionPage>
  );
}
