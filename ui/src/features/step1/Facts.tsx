// The fact sheet, one question a page. "Not known yet" is an answer, and every key is kept.

import { useState } from "react";
import { type Draft, useAutosave } from "../../api/autosave";
import { useRead } from "../../api/commands";
import type { DataKind, Facts, Known } from "../../api/generated";
import { CheckAnswers } from "../../components/CheckAnswers";
import { CheckboxList, Tick } from "../../components/CheckboxList";
import { DateFields, type DateParts, isoOf, partsOf } from "../../components/DateFields";
import { TextArea } from "../../components/Field";
import { go } from "../../components/Link";
import { NotKnownYet } from "../../components/NotKnownYet";
import { QuestionPage } from "../../components/QuestionPage";
import { type Choice, RadioCards } from "../../components/RadioCards";
import { common } from "../../messages/common";
import { dataKinds, usualKinds } from "../../messages/data-kinds";
import { type Question, facts as words } from "../../messages/step1";
import { sayDay } from "../common/days";
import { Loaded, ProblemNote } from "../common/Loaded";
import { Onward } from "../common/Onward";
import { at, useCaseId, useParam } from "../common/place";
import { unreadable } from "./DayField";

const NOT_KNOWN = "not_known";

/** The questions that are asked: nobody is asked for the key of what was not encrypted. */
function asked(facts: Facts): Question[] {
  const open = facts.encrypted.state === "known" && !facts.encrypted.value;
  return words.order.filter((question) => !(question === "key_taken" && open));
}

export function FactQuestion() {
  const incident = useCaseId();
  const name = useParam("question");
  const read = useRead("fact_sheet", { incident });
  const question = words.order.find((known) => known === name);
  return <Loaded read={read}>{({ facts }) => question && <FactForm question={question} facts={facts} />}</Loaded>;
}

function FactForm({ question, facts }: { question: Question; facts: Facts }) {
  const incident = useCaseId();
  const draft = useAutosave("save_facts", facts, (value) => ({ incident, facts: value }));
  const [day, setDay] = useState(() => dayOf(facts, question));
  const [wrong, setWrong] = useState<string>();
  const order = asked(draft.value);
  const place = order.indexOf(question);
  const to = (other: Question | undefined) => at(incident, `step/1/facts/${other ?? "check"}`);
  const { title, hint, help } = words.ask[question];

  async function next() {
    const halfTyped = unreadable(day) && draft.value[question].state !== NOT_KNOWN;
    setWrong(halfTyped ? words.badDay : undefined);
    if (!halfTyped && (await draft.flush())) go(to(order[place + 1]));
  }

  return (
    <QuestionPage
      title={title}
      caption={words.caption(place + 1, order.length)}
      hint={hint}
      back={place > 0 ? to(order[place - 1]) : at(incident, "step/1")}
      help={<p>{help}</p>}
      problems={wrong === undefined ? [] : [{ field: "answer", text: wrong }]}
      onContinue={next}
    >
      <ProblemNote problem={draft.problem} />
      <Answer question={question} draft={draft} day={day} onDay={setDay} problem={wrong} />
    </QuestionPage>
  );
}

function dayOf(facts: Facts, question: Question): DateParts {
  if (question !== "discovered" && question !== "determined" && question !== "contained") return partsOf(null);
  const kept = facts[question];
  return partsOf(kept.state === "known" ? kept.value : null);
}

interface AnswerProps {
  question: Question;
  draft: Draft<Facts>;
  day: DateParts;
  onDay: (day: DateParts) => void;
  problem: string | undefined;
}

function Answer({ question, draft, day, onDay, problem }: AnswerProps) {
  switch (question) {
    case "what_happened":
    case "found_how":
    case "occurred":
      return <TextAnswer question={question} draft={draft} />;
    case "discovered":
    case "determined":
    case "contained":
      return <DayAnswer question={question} draft={draft} day={day} onDay={onDay} problem={problem} />;
    case "event":
      return (
        <ChoiceAnswer choices={words.event} answer={draft.value.event} onAnswer={(event) => draft.set({ event })} />
      );
    case "medium":
      return (
        <ChoiceAnswer choices={words.medium} answer={draft.value.medium} onAnswer={(medium) => draft.set({ medium })} />
      );
    case "harm":
      return <ChoiceAnswer choices={words.harm} answer={draft.value.harm} onAnswer={(harm) => draft.set({ harm })} />;
    case "encrypted":
    case "key_taken":
    case "own_fault":
      return <YesNoAnswer answer={draft.value[question]} onAnswer={(known) => draft.set({ [question]: known })} />;
    case "data":
      return <DataAnswer draft={draft} />;
  }
}

function TextAnswer({
  question,
  draft,
}: {
  question: "what_happened" | "found_how" | "occurred";
  draft: Draft<Facts>;
}) {
  const kept = draft.value[question];
  const [text, setText] = useState(kept.state === "known" ? kept.value : "");
  const keep = (typed: string, notKnown: boolean) => {
    setText(typed);
    draft.set({
      [question]: notKnown
        ? { state: NOT_KNOWN }
        : typed.trim() === ""
          ? { state: "open" }
          : { state: "known", value: typed },
    });
  };
  return (
    <NotKnownYet notKnown={kept.state === NOT_KNOWN} onChange={(notKnown) => keep(text, notKnown)}>
      <TextArea
        id="answer"
        rows={question === "occurred" ? 2 : 5}
        value={text}
        onChange={(typed) => keep(typed, false)}
        onBlur={draft.flush}
      />
    </NotKnownYet>
  );
}

function DayAnswer({
  question,
  draft,
  day,
  onDay,
  problem,
}: AnswerProps & { question: "discovered" | "determined" | "contained" }) {
  const keep = (parts: DateParts, notKnown: boolean) => {
    onDay(parts);
    const iso = isoOf(parts);
    if (notKnown) draft.set({ [question]: { state: NOT_KNOWN } });
    else if (iso !== null) draft.set({ [question]: { state: "known", value: iso } });
    else draft.set({ [question]: { state: "open" } });
  };
  return (
    <DateFields
      id="answer"
      value={day}
      onChange={(parts) => keep(parts, false)}
      onBlur={draft.flush}
      notKnown={draft.value[question].state === NOT_KNOWN}
      onNotKnown={(notKnown) => keep(day, notKnown)}
      problem={problem}
    />
  );
}

interface ChoiceAnswerProps<V extends string> {
  choices: Record<V, Omit<Choice<V>, "value">>;
  answer: Known<V>;
  onAnswer: (answer: Known<V>) => void;
}

function ChoiceAnswer<V extends string>({ choices, answer, onAnswer }: ChoiceAnswerProps<V>) {
  const values = Object.keys(choices) as V[];
  return (
    <RadioCards<V | typeof NOT_KNOWN>
      id="answer"
      choices={[
        ...values.map((value): Choice<V | typeof NOT_KNOWN> => ({ value, ...choices[value] })),
        { value: NOT_KNOWN, label: common.notKnownYet },
      ]}
      value={answer.state === "known" ? answer.value : answer.state === NOT_KNOWN ? NOT_KNOWN : null}
      onChange={(value) => onAnswer(value === NOT_KNOWN ? { state: NOT_KNOWN } : { state: "known", value })}
    />
  );
}

function YesNoAnswer({ answer, onAnswer }: { answer: Known<boolean>; onAnswer: (answer: Known<boolean>) => void }) {
  const said: Known<"yes" | "no"> =
    answer.state === "known" ? { state: "known", value: answer.value ? "yes" : "no" } : answer;
  return (
    <ChoiceAnswer
      choices={{ yes: { label: words.yes }, no: { label: words.no } }}
      answer={said}
      onAnswer={(next) => onAnswer(next.state === "known" ? { state: "known", value: next.value === "yes" } : next)}
    />
  );
}

const otherKinds = (Object.keys(dataKinds) as DataKind[]).filter((kind) => !usualKinds.includes(kind));

function DataAnswer({ draft }: { draft: Draft<Facts> }) {
  const kept = draft.value.data;
  const held = kept.state === "known" ? kept.value : [];
  const keep = (kinds: DataKind[]) =>
    draft.set({ data: kinds.length === 0 ? { state: "open" } : { state: "known", value: kinds } });
  const list = (kinds: readonly DataKind[], label?: string) => (
    <CheckboxList<DataKind>
      label={label}
      choices={kinds.map((value) => ({ value, ...dataKinds[value] }))}
      values={held.filter((kind) => kinds.includes(kind))}
      onChange={(chosen) => keep([...held.filter((kind) => !kinds.includes(kind)), ...chosen])}
    />
  );
  return (
    <>
      {list(usualKinds)}
      <details open={otherKinds.some((kind) => held.includes(kind)) || undefined}>
        <summary style={{ minHeight: "2.75rem" }}>{words.more}</summary>
        {list(otherKinds, words.more)}
      </details>
      <Tick
        bare
        label={common.notKnownYet}
        checked={kept.state === NOT_KNOWN}
        onChange={(notKnown) => draft.set({ data: notKnown ? { state: NOT_KNOWN } : { state: "open" } })}
      />
    </>
  );
}

/** An answer in words, for the page on which all of them stand. */
function inWords(facts: Facts, question: Question): string {
  const kept = facts[question];
  if (kept.state === "open") return words.open;
  if (kept.state === NOT_KNOWN) return words.notKnown;
  if (typeof kept.value === "boolean") return kept.value ? words.yes : words.no;
  if (Array.isArray(kept.value)) return kept.value.map((kind) => dataKinds[kind].label).join("\n");
  switch (question) {
    case "event":
    case "medium":
    case "harm": {
      const choices: Record<string, { label: string }> = words[question];
      return choices[kept.value]?.label ?? kept.value;
    }
    case "discovered":
    case "determined":
    case "contained":
      return sayDay(kept.value);
    default:
      return kept.value;
  }
}

export function FactSheet() {
  const incident = useCaseId();
  const read = useRead("fact_sheet", { incident });
  return (
    <Loaded read={read}>
      {({ facts }) => (
        <CheckAnswers
          title={words.checkTitle}
          hint={words.checkHint}
          back={at(incident, "step/1")}
          act={words.act}
          onContinue={() => go(at(incident, "step/1/breach"))}
          sections={[
            {
              rows: asked(facts).map((question) => ({
                key: words.ask[question].title,
                value: inWords(facts, question),
                change: at(incident, `step/1/facts/${question}`),
              })),
            },
          ]}
        />
      )}
    </Loaded>
  );
}

/** Leads to the first open question, or to the sheet when there is none. */
export function FactsStart() {
  const incident = useCaseId();
  const read = useRead("fact_sheet", { incident });
  return (
    <Loaded read={read}>
      {({ facts }) => {
        const first = asked(facts).find((question) => facts[question].state === "open");
        return <Onward to={at(incident, `step/1/facts/${first ?? "check"}`)} />;
      }}
    </Loaded>
  );
}
