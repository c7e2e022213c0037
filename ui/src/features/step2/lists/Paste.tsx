// A list from the clipboard. It is kept with the case while it waits, and looked at like a file.

import { useState } from "react";
import { TextArea } from "../../../components/Field";
import { go } from "../../../components/Link";
import { QuestionPage } from "../../../components/QuestionPage";
import { step } from "../../../messages/step2";
import { paste as words } from "../../../messages/step2-people";
import { at, useCaseId } from "../../common/place";
import { usePasted } from "./pasted";

export function Paste() {
  const incident = useCaseId();
  const { value, set } = usePasted();
  const [tried, setTried] = useState(false);
  const problem = tried && value.text.trim() === "" ? words.empty : undefined;
  const on = () => {
    setTried(true);
    if (value.text.trim() !== "") go(at(incident, "step/2/lists/pasted"));
  };
  return (
    <QuestionPage
      title={words.title}
      caption={step.caption}
      hint={words.hint}
      back={at(incident, "step/2/lists")}
      problems={problem ? [{ field: "pasted", text: problem }] : []}
      onContinue={on}
      continueLabel={words.act}
    >
      <TextArea
        id="pasted"
        label={words.label}
        rows={12}
        problem={problem}
        value={value.text}
        onChange={(text) => set({ text })}
      />
    </QuestionPage>
  );
}
