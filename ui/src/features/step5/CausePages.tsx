// The cause in two questions and the police in one. All three write the same sheet, and each begins from what it says.

import { type ReactNode, useState } from "react";
import { type Draft, useAutosave } from "../../api/autosave";
import { useRead } from "../../api/commands";
import type { Cause, CauseKind } from "../../api/generated";
import { Button } from "../../components/Button";
import { CheckboxList } from "../../components/CheckboxList";
import { DateFields, isoOf, partsOf } from "../../components/DateFields";
import { TextArea, TextField } from "../../components/Field";
import { go } from "../../components/Link";
import { NotKnownYet } from "../../components/NotKnownYet";
import { QuestionPage } from "../../components/QuestionPage";
import { step5 } from "../../messages/step5";
import { today } from "../common/days";
import { HelpText } from "../common/HelpText";
import { Loaded, ProblemNote } from "../common/Loaded";
import { at, useCaseId } from "../common/place";

const words = step5.cause;
const KINDS: CauseKind[] = ["outside", "inside", "supplier", "mistake", "bad_policy", "unknown"];

function Sheet({ children }: { children: (cause: Cause) => ReactNode }) {
  const read = useRead("cause", { incident: useCaseId() });
  return <Loaded read={read}>{children}</Loaded>;
}

function useCause(start: Cause): Draft<Cause> {
  const incident = useCaseId();
  return useAutosave("save_cause", start, (cause) => ({ incident, cause }));
}

/** "Not known yet" is an answer of its own: it takes the others' place, and they take its. */
export function chosen(before: readonly CauseKind[], now: CauseKind[]): CauseKind[] {
  if (now.includes("unknown") && !before.includes("unknown")) return ["unknown"];
  return now.length > 1 ? now.filter((kind) => kind !== "unknown") : now;
}

export const CauseKinds = () => <Sheet>{(cause) => <Kinds start={cause} />}</Sheet>;

function Kinds({ start }: { start: Cause }) {
  const id = useCaseId();
  const { value, set, flush, problem } = useCause(start);
  const inside = value.kinds.some((kind) => kind === "inside" || kind === "mistake" || kind === "bad_policy");
  return (
    <QuestionPage
      title={words.title}
      caption={step5.caption}
      hint={words.hint}
      back={at(id, "step/5")}
      help={<HelpText words={words.help} />}
      onContinue={async () => {
        if (await flush()) go(at(id, "step/5/cause/why"));
      }}
      also={
        <>
          {inside && (
            <Button kind="quiet" to={at(id, "step/5/fair")}>
              {words.next.fair}
            </Button>
          )}
          {value.kinds.includes("supplier") && (
            <Button kind="quiet" to={at(id, "step/5/supplier")}>
              {words.next.supplier}
            </Button>
          )}
        </>
      }
    >
      <CheckboxList
        choices={KINDS.map((kind) => ({ value: kind, ...words.kinds[kind] }))}
        values={value.kinds}
        onChange={(now) => set({ kinds: chosen(value.kinds, now) })}
      />
      <ProblemNote problem={problem} />
    </QuestionPage>
  );
}

export const CauseWhy = () => <Sheet>{(cause) => <Why start={cause} />}</Sheet>;

function Why({ start }: { start: Cause }) {
  const id = useCaseId();
  const { value, set, flush, problem } = useCause(start);
  return (
    <QuestionPage
      title={words.whyTitle}
      caption={step5.caption}
      hint={`${words.whyHint} ${words.whyEmpty}`}
      back={at(id, "step/5/cause")}
      help={<HelpText words={words.whyHelp} />}
      onContinue={async () => {
        if (await flush()) go(at(id, "step/5"));
      }}
    >
      <TextArea rows={8} value={value.why} onChange={(why) => set({ why })} onBlur={flush} />
      <ProblemNote problem={problem} />
    </QuestionPage>
  );
}

export const Police = () => <Sheet>{(cause) => <Told start={cause} />}</Sheet>;

function Told({ start }: { start: Cause }) {
  const id = useCaseId();
  const { value, set, flush, problem } = useCause(start);
  const [day, setDay] = useState(partsOf(start.police_told_on ?? today()));
  const [asked, setAsked] = useState(false);
  const wrong = value.police_told_on !== null && isoOf(day) === null;
  const problems = asked && wrong ? [{ field: "told", text: step5.police.problemOn }] : [];
  return (
    <QuestionPage
      title={step5.police.title}
      caption={step5.caption}
      hint={step5.police.hint}
      back={at(id, "step/5")}
      problems={problems}
      help={<HelpText words={step5.police.help} />}
      onContinue={async () => {
        setAsked(true);
        if (!wrong && (await flush())) go(at(id, "step/5"));
      }}
      also={<Button to={at(id, "step/5/report")}>{step5.police.toReport}</Button>}
    >
      <NotKnownYet
        label={step5.police.notYet}
        notKnown={value.police_told_on === null}
        onChange={(notYet) => set({ police_told_on: notYet ? null : (isoOf(day) ?? today()) })}
      >
        <DateFields
          id="told"
          label={step5.police.on}
          hint={step5.police.onHint}
          problem={problems[0]?.text}
          value={day}
          onChange={(parts) => {
            setDay(parts);
            const iso = isoOf(parts);
            if (iso !== null) set({ police_told_on: iso });
          }}
          onBlur={flush}
        />
      </NotKnownYet>
      <TextField
        label={step5.police.reference}
        hint={step5.police.referenceHint}
        width={20}
        optional
        value={value.police_reference}
        onChange={(police_reference) => set({ police_reference })}
        onBlur={flush}
      />
      <ProblemNote problem={problem} />
    </QuestionPage>
  );
}
