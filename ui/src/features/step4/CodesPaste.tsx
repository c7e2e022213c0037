// Codes from the clipboard. They are secrets, so what is pasted is not kept while it waits, unlike other forms.

import { useState } from "react";
import { useWrite } from "../../api/commands";
import { TextArea } from "../../components/Field";
import { QuestionPage } from "../../components/QuestionPage";
import { step4 } from "../../messages/step4";
import { paste as words } from "../../messages/step4-chase";
import { ProblemNote } from "../common/Loaded";
import { CodesIn } from "./Codes";
import { useOfferPlace } from "./offers";

export function CodesPaste() {
  const { incident, offer, home } = useOfferPlace();
  const { run, busy, problem, answer } = useWrite("import_codes");
  const [text, setText] = useState("");
  const [asked, setAsked] = useState(false);
  const missing = asked && text.trim() === "" ? words.empty : undefined;
  const take = async () => {
    setAsked(true);
    if (text.trim() === "") return;
    // What goes wrong is shown on the page.
    const taken = await run({ incident, offer, path: "", pasted: text, sheet: null }).catch(() => null);
    if (taken) setText("");
    setAsked(false);
  };
  return (
    <QuestionPage
      title={words.title}
      caption={step4.caption}
      hint={words.hint}
      back={`${home}/codes`}
      problems={missing ? [{ field: "pasted", text: missing }] : []}
      onContinue={() => void take()}
      continueLabel={words.act}
      busy={busy}
    >
      {answer && <CodesIn answer={answer} />}
      <TextArea id="pasted" label={words.label} rows={10} problem={missing} value={text} onChange={setText} />
      <ProblemNote problem={problem} />
    </QuestionPage>
  );
}
