// The code typed back from the paper, so that a kit that cannot be read is found out today and not on the worst day.

import { useState } from "react";
import { useWrite } from "../../api/commands";
import { Button } from "../../components/Button";
import { TextField } from "../../components/Field";
import { go } from "../../components/Link";
import { QuestionPage } from "../../components/QuestionPage";
import { firstRun } from "../../messages/first-run";
import { problems } from "../../messages/problems";
import { HelpText } from "../common/HelpText";
import { freshCode } from "./fresh-code";

export function CheckKit() {
  const words = firstRun.check;
  const [code, setCode] = useState("");
  const [empty, setEmpty] = useState(false);
  const confirm = useWrite("confirm_recovery_kit");
  const said = confirm.problem && problems[confirm.problem.code](confirm.problem.params);
  const wrong = empty ? words.needed : said ? `${said.title}. ${said.body}` : undefined;

  function next() {
    setEmpty(code.trim() === "");
    if (code.trim() === "") return;
    confirm.start(
      { code },
      {
        onSuccess: () => {
          freshCode.forget();
          go("/first-run/computer");
        },
      },
    );
  }

  return (
    <QuestionPage
      title={words.title}
      caption={words.caption}
      hint={words.hint}
      back="/first-run/kit"
      help={<HelpText words={words.help} />}
      problems={wrong === undefined ? [] : [{ field: "code", text: wrong }]}
      busy={confirm.busy}
      continueLabel={words.go}
      onContinue={next}
      also={
        <Button kind="quiet" to="/first-run/computer">
          {firstRun.kit.later}
        </Button>
      }
    >
      <TextField id="code" value={code} onChange={setCode} spellCheck={false} problem={wrong} />
    </QuestionPage>
  );
}
