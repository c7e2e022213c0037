// What a customer reported, and what was done for them. It is kept as it is typed.

import { useState } from "react";
import { useRead, useWrite } from "../../api/commands";
import type { Concern, ConcernKind, Kept } from "../../api/generated";
import { Button } from "../../components/Button";
import { Tick } from "../../components/CheckboxList";
import { DateFields, type DateParts, isoOf, partsOf } from "../../components/DateFields";
import { TextArea } from "../../components/Field";
import { go } from "../../components/Link";
import { QuestionPage } from "../../components/QuestionPage";
import { RadioCards } from "../../components/RadioCards";
import { step4 } from "../../messages/step4";
import { after as words } from "../../messages/step4-chase";
import { today } from "../common/days";
import { Loaded, ProblemNote } from "../common/Loaded";
import { at, useCaseId, useParam } from "../common/place";
import { last, useRecord } from "../common/record";

interface Typed {
  kind: ConcernKind | null;
  on: DateParts;
  what: string;
  help: string;
  doneOn: string | null;
}

const typedOf = (concern: Concern | undefined): Typed => ({
  kind: concern?.kind ?? null,
  on: partsOf(concern?.on ?? today()),
  what: concern?.what ?? "",
  help: concern?.help ?? "",
  doneOn: concern?.done_on ?? null,
});

export function ReportForm() {
  const incident = useCaseId();
  const wanted = useParam("report");
  const read = useRead("concerns", { incident });
  return (
    <Loaded read={read}>{(all) => <Form key={wanted} kept={all.find(({ id }) => id === wanted) ?? null} />}</Loaded>
  );
}

function Form({ kept }: { kept: Kept<Concern> | null }) {
  const incident = useCaseId();
  const { start: remove, busy } = useWrite("remove_concern");
  const [asked, setAsked] = useState(false);
  const list = at(incident, "step/4/after");
  const draft = useRecord<"save_concern", Typed>("save_concern", {
    incident,
    id: kept?.id ?? null,
    start: typedOf(kept?.body),
    toBody: ({ kind, on, what, help, doneOn }) => {
      const day = isoOf(on);
      if (kind === null || day === null || what.trim() === "") return null;
      return { person: kept?.body.person ?? null, on: day, kind, what, help, done_on: doneOn };
    },
    added: last,
  });
  const { value, set, flush } = draft;
  const problems = [
    ...(value.kind === null ? [{ field: "kind", text: words.problems.kind }] : []),
    ...(value.what.trim() === "" ? [{ field: "what", text: words.problems.what }] : []),
    ...(isoOf(value.on) === null ? [{ field: "on", text: words.problems.on }] : []),
  ];
  const told = (field: string) => (asked ? problems.find((one) => one.field === field)?.text : undefined);
  return (
    <QuestionPage
      title={words.reportTitle}
      caption={step4.caption}
      back={list}
      problems={asked ? problems : []}
      onContinue={async () => {
        setAsked(true);
        if (problems.length === 0 && (await flush())) go(list);
      }}
      continueLabel={words.keepReport}
      also={
        kept && (
          <Button
            kind="quiet"
            busy={busy}
            onClick={() => remove({ incident, id: kept.id }, { onSuccess: () => go(list) })}
          >
            {words.removeReport}
          </Button>
        )
      }
    >
      <RadioCards
        id="kind"
        label={words.kind}
        problem={told("kind")}
        choices={(["misuse", "false_message", "complaint", "provider"] as const).map((kind) => ({
          value: kind,
          ...words.kinds[kind],
        }))}
        value={value.kind}
        onChange={(kind) => set({ kind })}
      />
      <TextArea
        id="what"
        label={words.what}
        hint={words.whatHint}
        problem={told("what")}
        rows={3}
        value={value.what}
        onChange={(what) => set({ what })}
        onBlur={flush}
      />
      <DateFields
        id="on"
        label={words.on}
        hint={words.onHint}
        problem={told("on")}
        value={value.on}
        onChange={(on) => set({ on })}
        onBlur={flush}
      />
      <TextArea
        label={words.help}
        hint={words.helpHint}
        optional
        rows={3}
        value={value.help}
        onChange={(help) => set({ help })}
        onBlur={flush}
      />
      <Tick
        label={words.done}
        checked={value.doneOn !== null}
        onChange={(done) => set({ doneOn: done ? today() : null })}
      />
      <ProblemNote problem={draft.problem} />
    </QuestionPage>
  );
}
