import { useState } from "react";
import { Button } from "./Button";
import type { Examples } from "./example";
import { TextField } from "./Field";
import { QuestionPage } from "./QuestionPage";

function WhoFound({ wrong = false }: { wrong?: boolean }) {
  const [name, setName] = useState("");
  return (
    <QuestionPage
      title="Who noticed it first?"
      caption="Step 1 of 7"
      hint="A first name is enough."
      back="/case/1"
      problems={wrong ? [{ field: "who", text: "Write a name, or choose “I’m not sure”" }] : []}
      onContinue={() => {}}
      also={<Button kind="quiet">I’m not sure</Button>}
      help={
        <>
          <h2>Why we ask</h2>
          <p>The police and your insurer will want to speak with this person. Nobody is in trouble for noticing.</p>
        </>
      }
    >
      <TextField id="who" value={name} onChange={setName} width={20} problem={wrong ? "Write a name" : undefined} />
    </QuestionPage>
  );
}

export const examples: Examples = {
  "a question with help": <WhoFound />,
  "a question with a problem": <WhoFound wrong />,
};
