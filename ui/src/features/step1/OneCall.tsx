// One of the first calls: what to say, and what was said. For the insurer, telling and claiming are two days.

import { useState } from "react";
import { useRead } from "../../api/commands";
import type { Call, Kept, Whom } from "../../api/generated";
import { type DateParts, isoOf, partsOf } from "../../components/DateFields";
import { TextArea, TextField } from "../../components/Field";
import { go } from "../../components/Link";
import { QuestionPage } from "../../components/QuestionPage";
import { hub, calls as words } from "../../messages/step1";
import { HelpText } from "../common/HelpText";
import { Loaded, ProblemNote } from "../common/Loaded";
import { at, useCaseId, useParam } from "../common/place";
import { useRecord } from "../common/record";
import { callTo, everyone } from "./Calls";
import { DayField, unreadable } from "./DayField";

export function OneCall() {
  const incident = useCaseId();
  const read = useRead("calls", { incident });
  const asked = useParam("whom");
  const whom = everyone.find((known) => known === asked);
  return <Loaded read={read}>{(calls) => whom && <CallForm whom={whom} kept={callTo(whom, calls)} />}</Loaded>;
}

interface Typed {
  name: string;
  phone: string;
  reference: string;
  note: string;
  told: DateParts;
  claim: DateParts;
}

function CallForm({ whom, kept }: { whom: Whom; kept: Kept<Call> | undefined }) {
  const incident = useCaseId();
  const [tried, setTried] = useState(false);
  const start: Typed = {
    name: kept?.body.name ?? "",
    phone: kept?.body.phone ?? "",
    reference: kept?.body.reference ?? "",
    note: kept?.body.note ?? "",
    told: partsOf(kept?.body.told_on),
    claim: partsOf(kept?.body.claim_on),
  };
  const draft = useRecord("save_call", {
    incident,
    id: kept?.id ?? null,
    start,
    toBody: ({ told, claim, ...rest }) =>
      unreadable(told) || unreadable(claim) ? null : { whom, ...rest, told_on: isoOf(told), claim_on: isoOf(claim) },
    added: (list) => callTo(whom, list)?.id,
  });
  const wrong = (["told", "claim"] as const).filter((day) => tried && unreadable(draft.value[day]));
  const problemOf = (day: "told" | "claim") => (wrong.includes(day) ? words.badDay : undefined);

  async function next() {
    setTried(true);
    if (unreadable(draft.value.told) || unreadable(draft.value.claim)) return;
    if (await draft.flush()) go(at(incident, whom === "police" ? "step/1/wait" : "step/1/calls"));
  }

  const line = (field: "name" | "phone" | "reference", label: string) => (
    <TextField
      label={label}
      width={20}
      value={draft.value[field]}
      onChange={(value) => draft.set({ [field]: value })}
      onBlur={draft.flush}
    />
  );

  return (
    <QuestionPage
      title={words.who[whom].title}
      caption={hub.calls}
      hint={words.who[whom].hint}
      back={at(incident, "step/1/calls")}
      help={<HelpText words={{ title: words.askTitle, body: words.ask[whom] }} />}
      problems={wrong.map((field) => ({ field, text: words.badDay }))}
      onContinue={next}
    >
      <ProblemNote problem={draft.problem} />
      {line("name", words.name)}
      {line("phone", words.phone)}
      {line("reference", words.reference[whom])}
      <DayField
        id="told"
        label={words.toldOn}
        hint={words.toldHint}
        value={draft.value.told}
        onChange={(told) => draft.set({ told })}
        onBlur={draft.flush}
        problem={problemOf("told")}
        todayLabel={words.today}
      />
      {whom === "insurer" && (
        <DayField
          id="claim"
          label={words.claimOn}
          hint={words.claimHint}
          value={draft.value.claim}
          onChange={(claim) => draft.set({ claim })}
          onBlur={draft.flush}
          problem={problemOf("claim")}
          todayLabel={words.today}
        />
      )}
      <TextArea
        label={words.note}
        value={draft.value.note}
        onChange={(note) => draft.set({ note })}
        onBlur={draft.flush}
      />
    </QuestionPage>
  );
}
