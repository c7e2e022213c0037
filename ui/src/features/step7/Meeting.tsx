// The look-back meeting: a guide to hold it, and two pages to write it down, kept as they are typed.

import { type ReactNode, useState } from "react";
import { type Draft, useAutosave } from "../../api/autosave";
import { useRead } from "../../api/commands";
import type { LookBack } from "../../api/generated";
import { Button, ButtonRow } from "../../components/Button";
import { Callout } from "../../components/Callout";
import { DataTable } from "../../components/DataTable";
import { DateFields, isoOf, partsOf } from "../../components/DateFields";
import { TextArea, TextField } from "../../components/Field";
import { go } from "../../components/Link";
import { NotKnownYet } from "../../components/NotKnownYet";
import { QuestionPage } from "../../components/QuestionPage";
import { step7 } from "../../messages/step7";
import { today } from "../common/days";
import { HelpText } from "../common/HelpText";
import { Loaded, ProblemNote } from "../common/Loaded";
import { at, useCaseId } from "../common/place";
import { StepPage } from "../common/StepPage";

const words = step7.meeting;

export function Guide() {
  const id = useCaseId();
  return (
    <StepPage title={words.title} caption={step7.caption} back={at(id, "step/7")} lead={words.lead}>
      <h2>{words.beginTitle}</h2>
      <ul>
        {words.begin.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h2>{words.planTitle}</h2>
      <DataTable
        caption={words.planCaption}
        columns={[
          { title: words.planHeads[0], cell: (row) => row.minutes },
          { title: words.planHeads[1], cell: (row) => row.what },
          { title: words.planHeads[2], cell: (row) => row.ask },
        ]}
        rows={words.plan}
        rowKey={(row) => row.what}
      />
      <Callout title={words.sizeTitle}>
        <p>{words.size}</p>
      </Callout>
      <ButtonRow>
        <Button kind="main" to={at(id, "step/7/meeting/who")}>
          {words.act}
        </Button>
      </ButtonRow>
    </StepPage>
  );
}

function Sheet({ children }: { children: (lookBack: LookBack) => ReactNode }) {
  const read = useRead("look_back", { incident: useCaseId() });
  return <Loaded read={read}>{children}</Loaded>;
}

function useLookBack(start: LookBack): Draft<LookBack> {
  const incident = useCaseId();
  return useAutosave("save_look_back", start, (lookBack) => ({ incident, look_back: lookBack }));
}

export const MeetingWho = () => <Sheet>{(lookBack) => <Who start={lookBack} />}</Sheet>;

function Who({ start }: { start: LookBack }) {
  const id = useCaseId();
  const { value, set, flush, problem } = useLookBack(start);
  const [day, setDay] = useState(partsOf(start.held_on ?? today()));
  const [asked, setAsked] = useState(false);
  const wrong = value.held_on !== null && isoOf(day) === null;
  const problems = asked && wrong ? [{ field: "held", text: words.problemHeld }] : [];
  return (
    <QuestionPage
      title={words.whoTitle}
      caption={step7.caption}
      back={at(id, "step/7/meeting")}
      problems={problems}
      onContinue={async () => {
        setAsked(true);
        if (!wrong && (await flush())) go(at(id, "step/7/meeting/notes"));
      }}
    >
      <NotKnownYet
        label={words.notHeld}
        notKnown={value.held_on === null}
        onChange={(not) => set({ held_on: not ? null : (isoOf(day) ?? today()) })}
      >
        <DateFields
          id="held"
          label={words.held}
          hint={words.heldHint}
          problem={problems[0]?.text}
          value={day}
          onChange={(parts) => {
            setDay(parts);
            const iso = isoOf(parts);
            if (iso !== null) set({ held_on: iso });
          }}
          onBlur={flush}
        />
      </NotKnownYet>
      <TextField
        label={words.who}
        hint={words.whoHint}
        optional
        value={value.who}
        onChange={(who) => set({ who })}
        onBlur={flush}
      />
      <ProblemNote problem={problem} />
    </QuestionPage>
  );
}

export const MeetingNotes = () => <Sheet>{(lookBack) => <Notes start={lookBack} />}</Sheet>;

function Notes({ start }: { start: LookBack }) {
  const id = useCaseId();
  const { value, set, flush, problem } = useLookBack(start);
  return (
    <QuestionPage
      title={words.notesTitle}
      caption={step7.caption}
      hint={words.notesHint}
      back={at(id, "step/7/meeting/who")}
      help={<HelpText words={words.help} />}
      continueLabel={words.toChanges}
      onContinue={async () => {
        if (await flush()) go(at(id, "step/7/changes"));
      }}
    >
      <TextArea
        label={words.wentWell}
        hint={words.wentWellHint}
        value={value.went_well}
        onChange={(went_well) => set({ went_well })}
        onBlur={flush}
      />
      <TextArea
        label={words.stop}
        hint={words.stopHint}
        value={value.stop}
        onChange={(stop) => set({ stop })}
        onBlur={flush}
      />
      <TextArea
        label={words.start}
        hint={words.startHint}
        value={value.start}
        onChange={(start) => set({ start })}
        onBlur={flush}
      />
      <ProblemNote problem={problem} />
    </QuestionPage>
  );
}
