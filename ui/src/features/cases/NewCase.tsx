// A new case: real or practice, under a dull name.

import { useState } from "react";
import { useWrite } from "../../api/commands";
import { TextField } from "../../components/Field";
import { go } from "../../components/Link";
import { QuestionPage } from "../../components/QuestionPage";
import { RadioCards } from "../../components/RadioCards";
import { newCase as words } from "../../messages/cases";
import { HelpText } from "../common/HelpText";
import { ProblemNote } from "../common/Loaded";
import { at } from "../common/place";

type Kind = "real" | "practice";

const any = (from: readonly string[]) => from[Math.floor(Math.random() * from.length)] ?? "";

export function NewCase() {
  const [kind, setKind] = useState<Kind | null>(null);
  const [codename, setCodename] = useState(() => `${any(words.first)} ${any(words.second)}`);
  const [tried, setTried] = useState(false);
  const open = useWrite("open_case");
  const wrong = tried
    ? [
        ...(kind === null ? [{ field: "kind", text: words.needed }] : []),
        ...(codename.trim() === "" ? [{ field: "codename", text: words.nameNeeded }] : []),
      ]
    : [];

  function next() {
    setTried(true);
    if (kind === null || codename.trim() === "") return;
    open.start(
      { codename, practice: kind === "practice" },
      { onSuccess: ({ incident }) => go(at(incident, "step/1/pause")) },
    );
  }

  return (
    <QuestionPage
      title={words.title}
      back="/cases"
      help={<HelpText words={words.help} />}
      problems={wrong}
      busy={open.busy}
      continueLabel={words.act}
      onContinue={next}
    >
      <ProblemNote problem={open.problem} />
      <RadioCards<Kind>
        id="kind"
        choices={[
          { value: "real", ...words.real },
          { value: "practice", ...words.practice },
        ]}
        value={kind}
        onChange={setKind}
        problem={wrong.find(({ field }) => field === "kind")?.text}
      />
      <TextField
        id="codename"
        label={words.codename}
        hint={words.codenameHint}
        width={20}
        value={codename}
        onChange={setCodename}
        problem={wrong.find(({ field }) => field === "codename")?.text}
      />
    </QuestionPage>
  );
}
