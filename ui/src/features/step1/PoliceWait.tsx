// Whether the police asked to wait with telling people, and until when; the law counts with it.

import { useState } from "react";
import { useAutosave } from "../../api/autosave";
import { useRead } from "../../api/commands";
import type { Facts } from "../../api/generated";
import { DateFields, isoOf, partsOf } from "../../components/DateFields";
import { go } from "../../components/Link";
import { QuestionPage } from "../../components/QuestionPage";
import { calls } from "../../messages/step1";
import { HelpText } from "../common/HelpText";
import { Loaded, ProblemNote } from "../common/Loaded";
import { at, useCaseId } from "../common/place";
import { unreadable } from "./DayField";

export function PoliceWait() {
  const read = useRead("fact_sheet", { incident: useCaseId() });
  return <Loaded read={read}>{({ facts }) => <WaitForm start={facts} />}</Loaded>;
}

function WaitForm({ start }: { start: Facts }) {
  const incident = useCaseId();
  const draft = useAutosave("save_facts", partsOf(start.police_delay_until), (day) =>
    unreadable(day) ? null : { incident, facts: { ...start, police_delay_until: isoOf(day) } },
  );
  const [wrong, setWrong] = useState<string>();

  async function next() {
    const halfTyped = unreadable(draft.value);
    setWrong(halfTyped ? calls.badDay : undefined);
    if (!halfTyped && (await draft.flush())) go(at(incident, "step/1/calls"));
  }

  return (
    <QuestionPage
      title={calls.wait.title}
      hint={calls.wait.hint}
      back={at(incident, "step/1/calls/police")}
      help={<HelpText words={calls.wait.help} />}
      problems={wrong === undefined ? [] : [{ field: "until", text: wrong }]}
      onContinue={next}
    >
      <ProblemNote problem={draft.problem} />
      <DateFields id="until" value={draft.value} onChange={draft.change} onBlur={draft.flush} problem={wrong} />
    </QuestionPage>
  );
}
