// Was this computer part of it? Asked before anything is typed that matters, with an honest page for "yes".

import { useState } from "react";
import { useWrite } from "../../api/commands";
import type { YesNo } from "../../api/generated";
import { Illustration } from "../../components/Illustration";
import { go } from "../../components/Link";
import { QuestionPage } from "../../components/QuestionPage";
import { RadioCards } from "../../components/RadioCards";
import { firstRun } from "../../messages/first-run";
import { HelpText } from "../common/HelpText";
import { ProblemNote } from "../common/Loaded";

export function Computer() {
  const words = firstRun.computer;
  const [answer, setAnswer] = useState<YesNo | null>(null);
  const [wrong, setWrong] = useState<string>();
  const note = useWrite("note_this_computer");

  function next() {
    if (answer === null) return setWrong(words.needed);
    note.start(
      { part_of_it: answer },
      { onSuccess: () => go(answer === "no" ? "/first-run/business" : "/first-run/clean") },
    );
  }

  return (
    <QuestionPage
      title={words.title}
      caption={words.caption}
      hint={words.hint}
      help={<HelpText words={words.help} />}
      problems={wrong === undefined ? [] : [{ field: "computer", text: wrong }]}
      busy={note.busy}
      onContinue={next}
    >
      <ProblemNote problem={note.problem} />
      <RadioCards<YesNo>
        id="computer"
        choices={[
          { value: "no", ...words.no },
          { value: "yes", ...words.yes },
        ]}
        notSure="not_sure"
        value={answer}
        onChange={setAnswer}
        problem={wrong}
      />
    </QuestionPage>
  );
}

export function CleanComputer() {
  const words = firstRun.clean;
  return (
    <QuestionPage
      title={words.title}
      caption={firstRun.computer.caption}
      back="/first-run/computer"
      help={<HelpText words={words.help} />}
      continueLabel={words.go}
      onContinue={() => go("/first-run/business")}
    >
      <Illustration name="lamp" width={170} />
      <p>{words.lead}</p>
      <ul>
        {words.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </QuestionPage>
  );
}
