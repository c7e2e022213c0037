// The letter check for words from anywhere: pasted, checked, and not kept.

import { useEffect, useState } from "react";
import { type Answer, type AnyProblem, call } from "../../../api/call";
import { TextArea } from "../../../components/Field";
import { step } from "../../../messages/step2";
import { anyText as words } from "../../../messages/step2-letters";
import { ProblemNote } from "../../common/Loaded";
import { at, useCaseId } from "../../common/place";
import { StepPage } from "../../common/StepPage";
import { Findings } from "./Findings";

export function AnyText() {
  const incident = useCaseId();
  const [text, setText] = useState("");
  const [check, setCheck] = useState<Answer<"check_text"> | null>(null);
  const [problem, setProblem] = useState<AnyProblem | null>(null);
  useEffect(() => {
    if (text.trim() === "") {
      setCheck(null);
      return;
    }
    let late = false;
    const soon = setTimeout(() => {
      call("check_text", { text, language: "en" }).then(
        (found) => {
          if (late) return;
          setProblem(null);
          setCheck(found);
        },
        (thrown: AnyProblem) => late || setProblem(thrown),
      );
    }, 400);
    return () => {
      late = true;
      clearTimeout(soon);
    };
  }, [text]);
  return (
    <StepPage title={words.title} caption={step.caption} back={at(incident, "step/2/notice")} lead={words.lead}>
      <TextArea label={words.text} rows={10} value={text} onChange={setText} />
      <ProblemNote problem={problem} />
      {check ? <Findings check={check} /> : <p>{words.empty}</p>}
    </StepPage>
  );
}
