// What one person did with the offer, put on their record by hand. The record only grows, so this is an act with a
// button of its own and is not kept as it is typed.

import { useState } from "react";
import { useRead, useWrite } from "../../api/commands";
import type { EnrolmentLine, Stage } from "../../api/generated";
import { Tick } from "../../components/CheckboxList";
import { DateFields, isoOf, partsOf } from "../../components/DateFields";
import { EmptyState } from "../../components/EmptyState";
import { TextField } from "../../components/Field";
import { go } from "../../components/Link";
import { QuestionPage } from "../../components/QuestionPage";
import { RadioCards } from "../../components/RadioCards";
import { step4 } from "../../messages/step4";
import { list as more } from "../../messages/step4-chase";
import { today } from "../common/days";
import { Loaded, ProblemNote } from "../common/Loaded";
import { useParam } from "../common/place";
import { StepPage } from "../common/StepPage";
import { useOfferPlace } from "./offers";

const words = step4.record;

export function RecordEnrolment() {
  const { incident, offer, home } = useOfferPlace();
  const person = useParam("person");
  const read = useRead("enrolment", { incident, offer, person });
  if (read.error?.code === "not_found") {
    return (
      <StepPage title={step4.people.title} caption={step4.caption} back={`${home}/people`}>
        <EmptyState drawing="lamp" title={words.gone} />
      </StepPage>
    );
  }
  return <Loaded read={read}>{(line) => <Form key={person} line={line} />}</Loaded>;
}

const states = ["enrolled", "active", "declined", "ineligible"] as const;
type Answered = (typeof states)[number] | "helped";

const answered = (stage: Stage): Answered | null => states.find((state) => state === stage) ?? null;

function Form({ line }: { line: EnrolmentLine }) {
  const { incident, offer, home } = useOfferPlace();
  const record = useWrite("record_enrolment");
  const help = useWrite("record_help");
  const [state, setState] = useState<Answered | null>(answered(line.stage));
  const [helped, setHelped] = useState(false);
  const [on, setOn] = useState(partsOf(today()));
  const [source, setSource] = useState("");
  const [asked, setAsked] = useState(false);
  const day = isoOf(on);
  const problems = [
    ...(state === null ? [{ field: "state", text: words.problems.state }] : []),
    ...(day === null ? [{ field: "on", text: words.problems.on }] : []),
  ];
  const told = (field: string) => (asked ? problems.find((one) => one.field === field)?.text : undefined);
  const add = async () => {
    setAsked(true);
    if (state === null || day === null) return;
    try {
      if (state === "helped") await help.run({ incident, offer, person: line.person, on: day, note: source });
      else await record.run({ incident, offer, people: [line.person], state, on: day, source, helped });
      go(`${home}/people`);
    } catch {
      // What went wrong is shown above the button.
    }
  };
  return (
    <QuestionPage
      title={words.title(line.name)}
      caption={step4.caption}
      hint={words.hint}
      back={`${home}/people`}
      problems={asked ? problems : []}
      onContinue={add}
      continueLabel={words.act}
      busy={record.busy || help.busy}
    >
      <RadioCards
        id="state"
        problem={told("state")}
        choices={[
          ...states.map((value) => ({ value, ...words.choices[value] })),
          { value: "helped" as const, ...more.helpOnly },
        ]}
        value={state}
        onChange={setState}
      />
      <DateFields id="on" label={words.on} hint={words.onHint} problem={told("on")} value={on} onChange={setOn} />
      <TextField label={words.source} hint={words.sourceHint} optional value={source} onChange={setSource} />
      {state !== "helped" && <Tick label={more.helpTick} hint={more.helpHint} checked={helped} onChange={setHelped} />}
      <ProblemNote problem={record.problem ?? help.problem} />
    </QuestionPage>
  );
}
