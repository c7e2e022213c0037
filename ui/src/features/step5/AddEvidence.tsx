// Adding a file to the evidence: it is copied as it is, fingerprinted, and its first pair of hands written down.

import { useState } from "react";
import { useWrite } from "../../api/commands";
import { pickFile } from "../../api/pick";
import { Button } from "../../components/Button";
import { Group, TextField } from "../../components/Field";
import { go } from "../../components/Link";
import { QuestionPage } from "../../components/QuestionPage";
import { step5 } from "../../messages/step5";
import { HelpText } from "../common/HelpText";
import { ProblemNote } from "../common/Loaded";
import { at, useCaseId } from "../common/place";

const words = step5.add;
const nameOf = (path: string) => path.split(/[/\\]/).at(-1) ?? path;

export function AddEvidence() {
  const incident = useCaseId();
  const { run, busy, problem } = useWrite("add_evidence");
  const [path, setPath] = useState<string | null>(null);
  const [what, setWhat] = useState("");
  const [source, setSource] = useState("");
  const [takenBy, setTakenBy] = useState("");
  const [asked, setAsked] = useState(false);
  const problems = [
    ...(path === null ? [{ field: "file", text: words.problems.file }] : []),
    ...(what.trim() === "" ? [{ field: "what", text: words.problems.what }] : []),
    ...(takenBy.trim() === "" ? [{ field: "by", text: words.problems.by }] : []),
  ];
  const told = (field: string) => (asked ? problems.find((one) => one.field === field)?.text : undefined);

  const choose = async () => {
    const picked = await pickFile("evidence");
    if (picked !== null) setPath(picked);
  };
  const add = async () => {
    setAsked(true);
    if (path === null || problems.length > 0) return;
    try {
      const items = await run({ incident, path, what, source, taken_by: takenBy });
      go(at(incident, `step/5/evidence/${items.at(-1)?.id ?? ""}`));
    } catch {
      // What went wrong is shown above the button.
    }
  };

  return (
    <QuestionPage
      title={words.title}
      caption={step5.caption}
      hint={words.hint}
      back={at(incident, "step/5/evidence")}
      problems={asked ? problems : []}
      onContinue={add}
      continueLabel={words.act}
      busy={busy}
      help={<HelpText words={words.help} />}
    >
      <Group id="file" label={words.fileLabel} problem={told("file")}>
        <p role="status">{path === null ? "" : words.chosen(nameOf(path))}</p>
        <Button onClick={choose}>{path === null ? words.choose : words.chooseAnother}</Button>
      </Group>
      <TextField
        id="what"
        label={words.what}
        hint={words.whatHint}
        problem={told("what")}
        value={what}
        onChange={setWhat}
      />
      <TextField label={words.source} hint={words.sourceHint} optional value={source} onChange={setSource} />
      <TextField
        id="by"
        label={words.by}
        hint={words.byHint}
        problem={told("by")}
        width={20}
        value={takenBy}
        onChange={setTakenBy}
      />
      <ProblemNote problem={problem} />
    </QuestionPage>
  );
}
