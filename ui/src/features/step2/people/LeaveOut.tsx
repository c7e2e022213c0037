// Leaving somebody out: only with a reason, and never for good.

import { useState } from "react";
import { useRead, useWrite } from "../../../api/commands";
import { TextArea } from "../../../components/Field";
import { go } from "../../../components/Link";
import { QuestionPage } from "../../../components/QuestionPage";
import { RadioCards } from "../../../components/RadioCards";
import { step } from "../../../messages/step2";
import { peopleList as people, leaveOut as words } from "../../../messages/step2-people";
import { HelpText } from "../../common/HelpText";
import { Loaded, ProblemNote } from "../../common/Loaded";
import { at, useCaseId, useParam } from "../../common/place";
import type { Exclusion } from "../shared/types";
import { useUnfinished } from "../shared/useUnfinished";
import { nameOf } from "./Person";

const reasons = (Object.keys(people.reasons) as Exclusion[]).map((value) => ({
  value,
  label: people.reasons[value],
  hint: words.hints[value],
}));

export function LeaveOut() {
  const incident = useCaseId();
  const id = useParam("person");
  const read = useRead("person", { incident, person: id });
  const exclude = useWrite("exclude_people");
  const form = useUnfinished<{ reason: Exclusion | null; note: string }>(`leave ${incident} ${id}`, {
    reason: null,
    note: "",
  });
  const { reason, note } = form.value;
  const [tried, setTried] = useState(false);
  const needsNote = reason === "other" && note.trim() === "";
  const problems = [
    ...(reason === null ? [{ field: "reason", text: words.needsReason }] : []),
    ...(needsNote ? [{ field: "note", text: words.needsNote }] : []),
  ];
  const submit = async () => {
    setTried(true);
    if (reason === null || needsNote) return;
    const done = await exclude.run({ incident, people: [id], reason, note }).catch(() => null);
    if (!done) return;
    form.done();
    go(at(incident, `step/2/people/${id}`));
  };
  return (
    <Loaded read={read}>
      {(view) => (
        <QuestionPage
          title={words.title(nameOf(view))}
          caption={step.caption}
          hint={words.hint}
          back={at(incident, `step/2/people/${id}`)}
          problems={tried ? problems : []}
          onContinue={() => void submit()}
          continueLabel={words.act}
          busy={exclude.busy}
          help={<HelpText words={words.help} />}
        >
          <ProblemNote problem={exclude.problem} />
          <RadioCards
            id="reason"
            choices={reasons}
            value={reason}
            onChange={(chosen) => form.set({ reason: chosen })}
            problem={tried && reason === null ? words.needsReason : undefined}
          />
          <TextArea
            id="note"
            label={words.note}
            optional={reason !== "other"}
            rows={2}
            value={note}
            onChange={(typed) => form.set({ note: typed })}
            problem={tried && needsNote ? words.needsNote : undefined}
          />
        </QuestionPage>
      )}
    </Loaded>
  );
}
