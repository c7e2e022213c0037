// Whether the police asked to wait with telling people, and until when; the law counts with it.

import { useState } from "react";
import { useAutosave } from "../../api/autosave";
import { useRead } from "../../api/commands";
import type { Facts } from "../../api/generated";
import { DateFields, isoOf, partsOf } from "../../components/DateFields";
import { TextField } from "../../components/Field";
import { go, Link } from "../../components/Link";
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
  const draft = useAutosave(
    "save_facts",
    { until: partsOf(start.police_delay_until), by: start.police_delay_by },
    ({ until, by }) =>
      unreadable(until)
        ? null
        : { incident, facts: { ...start, police_delay_until: isoOf(until), police_delay_by: by } },
  );
  const [wrong, setWrong] = useState<string>();

  async function next() {
    const halfTyped = unreadable(draft.value.until);
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
      <DateFields
        id="until"
        label={calls.wait.until}
        value={draft.value.until}
        onChange={(until) => draft.set({ until })}
        onBlur={draft.flush}
        problem={wrong}
      />
      <TextField
        label={calls.wait.by}
        hint={calls.wait.byHint}
        value={draft.value.by}
        onChange={(by) => draft.set({ by })}
        onBlur={draft.flush}
      />
      {start.police_delay_until !== null && <Link to={at(incident, "step/2/law")}>{calls.wait.law}</Link>}
    </QuestionPage>
  );
}
