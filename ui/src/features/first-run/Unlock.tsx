// Opening a book that is there: by passphrase, or by the code on paper.

import { useState } from "react";
import { useRead, useWrite } from "../../api/commands";
import { Button } from "../../components/Button";
import { Callout } from "../../components/Callout";
import { TextField } from "../../components/Field";
import { Illustration } from "../../components/Illustration";
import { go } from "../../components/Link";
import { PassphraseField } from "../../components/PassphraseField";
import { QuestionPage } from "../../components/QuestionPage";
import { firstRun } from "../../messages/first-run";
import { problems } from "../../messages/problems";
import { ProblemNote } from "../common/Loaded";
import { NewPassphrase } from "./NewPassphrase";

export function Unlock() {
  const words = firstRun.unlock;
  const [passphrase, setPassphrase] = useState("");
  const [empty, setEmpty] = useState(false);
  const state = useRead("book_state", {});
  const unlock = useWrite("unlock");
  const said = unlock.problem?.code === "wrong_passphrase" ? problems.wrong_passphrase({}) : undefined;
  const wrong = empty ? words.needed : said && `${said.title}. ${said.body}`;

  function next() {
    setEmpty(passphrase === "");
    if (passphrase !== "") unlock.start({ passphrase }, { onSuccess: () => go("/cases") });
  }

  return (
    <QuestionPage
      title={words.title}
      problems={wrong === undefined ? [] : [{ field: "passphrase", text: wrong }]}
      busy={unlock.busy}
      continueLabel={words.go}
      onContinue={next}
      also={
        <Button kind="quiet" to="/recover">
          {words.recover}
        </Button>
      }
    >
      <Illustration name="door" width={150} />
      {state.data?.key_file_missing && (
        <Callout tone="wait">
          <p>{words.keyGone}</p>
        </Callout>
      )}
      {said === undefined && <ProblemNote problem={unlock.problem} />}
      <PassphraseField
        id="passphrase"
        label={words.label}
        value={passphrase}
        onChange={setPassphrase}
        problem={wrong}
      />
    </QuestionPage>
  );
}

export function RecoverBook() {
  const words = firstRun.recover;
  const [code, setCode] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const [empty, setEmpty] = useState(false);
  const recover = useWrite("recover");
  const found = recover.problem;
  const text = found && `${problems[found.code](found.params).title}. ${problems[found.code](found.params).body}`;
  const wrongCode = empty
    ? words.needed
    : found?.code === "code_mistyped" || found?.code === "wrong_code"
      ? (text ?? undefined)
      : undefined;
  const wrongPassphrase = found?.code === "weak_passphrase" ? (text ?? undefined) : undefined;

  function next() {
    setEmpty(code.trim() === "");
    if (code.trim() !== "") recover.start({ code, new_passphrase: passphrase }, { onSuccess: () => go("/cases") });
  }

  return (
    <QuestionPage
      title={words.title}
      hint={words.hint}
      back="/unlock"
      problems={[
        ...(wrongCode === undefined ? [] : [{ field: "code", text: wrongCode }]),
        ...(wrongPassphrase === undefined ? [] : [{ field: "passphrase", text: wrongPassphrase }]),
      ]}
      busy={recover.busy}
      continueLabel={words.go}
      onContinue={next}
    >
      {wrongCode === undefined && wrongPassphrase === undefined && <ProblemNote problem={found} />}
      <TextField id="code" label={words.code} value={code} onChange={setCode} spellCheck={false} problem={wrongCode} />
      <NewPassphrase
        label={words.passphrase}
        hint={words.passphraseHint}
        value={passphrase}
        onChange={setPassphrase}
        problem={wrongPassphrase}
      />
    </QuestionPage>
  );
}
