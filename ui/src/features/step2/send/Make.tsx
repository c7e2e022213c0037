// Making what goes out: letters, email drafts, the call sheet, or a sheet for a mail house, into a folder of the
// owner's choice.

import { useState } from "react";
import { useRead, useWrite } from "../../../api/commands";
import { pickFolder, stopJob } from "../../../api/pick";
import { Callout } from "../../../components/Callout";
import { Tick } from "../../../components/CheckboxList";
import { SelectField } from "../../../components/Field";
import { JobProgress } from "../../../components/JobProgress";
import { QuestionPage } from "../../../components/QuestionPage";
import { RadioCards } from "../../../components/RadioCards";
import { make as words } from "../../../messages/step2-send";
import { HelpText } from "../../common/HelpText";
import { Loaded, ProblemNote } from "../../common/Loaded";
import type { NoticeView, Output } from "../shared/types";
import { Made } from "./Made";
import { PlanFirst } from "./PlanFirst";
import { type Sending, type SendStep, useSending } from "./place";

export function Make({ number }: { number: SendStep }) {
  const place = useSending(number);
  const { incident, notice } = place;
  const view = useRead("notice", { incident, notice });
  const all = useRead("notices", { incident });
  return (
    <Loaded read={all}>
      {({ plan_set }) =>
        plan_set ? (
          <Loaded read={view}>{(seen) => <Choose place={place} view={seen} />}</Loaded>
        ) : (
          <PlanFirst incident={incident} caption={place.caption} back={place.home} />
        )
      }
    </Loaded>
  );
}

const BATCHES = ["0", "50", "100", "500", "1000"] as const;

function counts({ line, reach }: NoticeView): Record<Output, number> {
  return {
    letters: reach.letter,
    documents: reach.letter,
    emails: reach.email,
    call_sheet: reach.phone,
    merge_sheet: line.balance.to_do,
    mail_house: reach.letter,
  };
}

function Choose({ place, view }: { place: Sending; view: NoticeView }) {
  const make = useWrite("make_notices");
  const people = counts(view);
  const [what, setWhat] = useState<Output>(people.letters >= people.emails ? "letters" : "emails");
  const [made, setMade] = useState<Output | null>(null);
  const [duplex, setDuplex] = useState(false);
  const [batch, setBatch] = useState<(typeof BATCHES)[number]>("0");
  const printed = what === "letters" || what === "mail_house";
  const start = async () => {
    const folder = await pickFolder();
    if (!folder) return;
    setMade(what);
    const order = { incident: place.incident, notice: place.notice, folder, what, duplex, batch: Number(batch) };
    await make.run(order).catch(() => {});
  };
  const outputs = Object.keys(words.outputs) as Output[];
  return (
    <QuestionPage
      title={words.title}
      caption={place.caption}
      hint={words.hint}
      back={place.home}
      onContinue={people[what] > 0 ? () => void start() : undefined}
      continueLabel={words.act[what](people[what])}
      busy={make.busy}
      help={<HelpText words={words.help} />}
    >
      <RadioCards
        value={what}
        onChange={(chosen) => {
          setWhat(chosen);
          make.reset();
        }}
        choices={outputs.map((value) => ({
          value,
          label: words.outputs[value].label,
          hint: words.outputs[value].hint(people[value]),
        }))}
      />
      {printed && (
        <>
          <Tick label={words.duplex} hint={words.duplexHint} checked={duplex} onChange={setDuplex} />
          <SelectField
            label={words.batch}
            hint={words.batchHint}
            width={12}
            value={batch}
            onChange={setBatch}
            choices={BATCHES.map((value) => ({ value, label: words.batchOf(Number(value)) }))}
          />
        </>
      )}
      <Callout tone="wait" title={words.notLockedTitle}>
        <p>{words.notLocked}</p>
      </Callout>
      {people[what] === 0 && (
        <Callout>
          <p>{words.nobody[what]}</p>
        </Callout>
      )}
      {make.busy && (
        <JobProgress
          label={words.making[what]}
          done={make.progress?.done ?? 0}
          total={make.progress?.total ?? 0}
          onStop={() => void stopJob()}
        />
      )}
      <ProblemNote problem={make.problem} />
      {make.answer && made && <Made what={made} made={make.answer} next={`${place.home}/mark`} />}
    </QuestionPage>
  );
}
