// What was wrong in a notice and what is right: a line in the log, and the beginning of a correction to exactly those whom the
// wrong words reached.

import { useState } from "react";
import { useRead, useWrite } from "../../api/commands";
import { TextArea, TextField } from "../../components/Field";
import { go } from "../../components/Link";
import { QuestionPage } from "../../components/QuestionPage";
import { step, correct as words } from "../../messages/step3";
import { today } from "../common/days";
import { HelpText } from "../common/HelpText";
import { Loaded, ProblemNote } from "../common/Loaded";
import { at, useCaseId, useParam } from "../common/place";
import { useUnfinished } from "../common/unfinished";

export function CorrectNotice() {
  const incident = useCaseId();
  const corrects = useParam("corrects");
  const received = useRead("received", { incident, notice: corrects, offset: 0, limit: 1 });
  return (
    <Loaded read={received}>{({ total }) => <Form incident={incident} corrects={corrects} people={total} />}</Loaded>
  );
}

function Form({ incident, corrects, people }: { incident: string; corrects: string; people: number }) {
  const save = useWrite("add_development");
  const form = useUnfinished(`correction ${corrects}`, { wrong: "", right: "" });
  const [tried, setTried] = useState(false);
  const { wrong, right } = form.value;
  const missing = {
    wrong: wrong.trim() === "" ? words.needsWrong : undefined,
    right: right.trim() === "" ? words.needsRight : undefined,
  };
  const problems = Object.entries(missing).flatMap(([field, text]) => (text ? [{ field, text }] : []));
  const submit = async () => {
    setTried(true);
    if (problems.length > 0) return;
    const development = { kind: "corrected" as const, on: today(), headline: wrong.trim(), what: right.trim() };
    const saved = await save.run({ incident, development }).catch(() => null);
    const added = saved?.developments.at(-1);
    if (!added) return;
    form.done();
    go(at(incident, `step/3/correct/${corrects}/${added.id}`));
  };
  return (
    <QuestionPage
      title={words.title}
      caption={step.caption}
      hint={words.hint(people)}
      back={at(incident, `step/2/send/${corrects}/received`)}
      problems={tried ? problems : []}
      onContinue={() => void submit()}
      continueLabel={words.act}
      busy={save.busy}
      help={<HelpText words={words.help} />}
    >
      <TextField
        id="wrong"
        label={words.wrong}
        hint={words.wrongHint}
        value={wrong}
        onChange={(typed) => form.set({ wrong: typed })}
        problem={tried ? missing.wrong : undefined}
      />
      <TextArea
        id="right"
        label={words.right}
        hint={words.rightHint}
        value={right}
        onChange={(typed) => form.set({ right: typed })}
        problem={tried ? missing.right : undefined}
      />
      <ProblemNote problem={save.problem} />
    </QuestionPage>
  );
}
