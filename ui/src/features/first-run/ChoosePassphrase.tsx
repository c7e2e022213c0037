// The passphrase that locks the book.

import { useState } from "react";
import { call } from "../../api/call";
import { useWrite } from "../../api/commands";
import { go } from "../../components/Link";
import { QuestionPage } from "../../components/QuestionPage";
import { firstRun } from "../../messages/first-run";
import { HelpText } from "../common/HelpText";
import { ProblemNote } from "../common/Loaded";
import { freshCode } from "./fresh-code";
import { NewPassphrase, strongEnough } from "./NewPassphrase";

export function ChoosePassphrase() {
  const words = firstRun.passphrase;
  const [passphrase, setPassphrase] = useState("");
  const [wrong, setWrong] = useState<string>();
  const create = useWrite("create_book");

  async function next() {
    if (passphrase === "") return setWrong(words.needed);
    const { strength } = await call("measure_passphrase", { passphrase });
    if (!strongEnough(strength)) return setWrong(words.tooWeak);
    setWrong(undefined);
    create.start(
      { passphrase },
      {
        onSuccess: ({ code }) => {
          freshCode.keep(code);
          go("/first-run/kit");
        },
      },
    );
  }

  return (
    <QuestionPage
      title={words.title}
      caption={words.caption}
      hint={words.hint}
      back="/first-run"
      help={<HelpText words={words.help} />}
      problems={wrong === undefined ? [] : [{ field: "passphrase", text: wrong }]}
      busy={create.busy}
      onContinue={next}
    >
      <ProblemNote problem={create.problem} />
      <NewPassphrase label={words.label} value={passphrase} onChange={setPassphrase} problem={wrong} />
    </QuestionPage>
  );
}
