// A question that customers ask and the one answer to it, kept as it is typed.

import { useState } from "react";
import { useRead, useWrite } from "../../api/commands";
import type { CustomerQuestion, Kept } from "../../api/generated";
import { Button } from "../../components/Button";
import { Tick } from "../../components/CheckboxList";
import { TextArea, TextField } from "../../components/Field";
import { go } from "../../components/Link";
import { QuestionPage } from "../../components/QuestionPage";
import { step4 } from "../../messages/step4";
import { after as words } from "../../messages/step4-chase";
import { Loaded, ProblemNote } from "../common/Loaded";
import { at, useCaseId, useParam } from "../common/place";
import { last, useRecord } from "../common/record";

export function QuestionForm() {
  const incident = useCaseId();
  const wanted = useParam("question");
  const read = useRead("asked", { incident });
  return (
    <Loaded read={read}>{(all) => <Form key={wanted} kept={all.find(({ id }) => id === wanted) ?? null} />}</Loaded>
  );
}

const empty: CustomerQuestion = { question: "", answer: "", times: 1, public: false };

function Form({ kept }: { kept: Kept<CustomerQuestion> | null }) {
  const incident = useCaseId();
  const { start: remove, busy } = useWrite("remove_asked");
  const [asked, setAsked] = useState(false);
  const list = at(incident, "step/4/after");
  const draft = useRecord<"save_asked", CustomerQuestion>("save_asked", {
    incident,
    id: kept?.id ?? null,
    start: kept?.body ?? empty,
    toBody: (typed) => (typed.question.trim() === "" ? null : typed),
    added: last,
  });
  const { value, set, flush } = draft;
  const problems = value.question.trim() === "" ? [{ field: "question", text: words.problems.question }] : [];
  return (
    <QuestionPage
      title={words.questionTitle}
      caption={step4.caption}
      back={list}
      problems={asked ? problems : []}
      onContinue={async () => {
        setAsked(true);
        if (problems.length === 0 && (await flush())) go(list);
      }}
      continueLabel={words.keepQuestion}
      also={
        kept && (
          <Button
            kind="quiet"
            busy={busy}
            onClick={() => remove({ incident, id: kept.id }, { onSuccess: () => go(list) })}
          >
            {words.removeQuestion}
          </Button>
        )
      }
    >
      <TextField
        id="question"
        label={words.question}
        problem={asked ? problems[0]?.text : undefined}
        value={value.question}
        onChange={(question) => set({ question })}
        onBlur={flush}
      />
      <TextArea
        label={words.answer}
        hint={words.answerHint}
        optional
        value={value.answer}
        onChange={(answer) => set({ answer })}
        onBlur={flush}
      />
      <Tick
        label={words.isPublic}
        hint={words.isPublicHint}
        checked={value.public}
        onChange={(shown) => set({ public: shown })}
      />
      <ProblemNote problem={draft.problem} />
    </QuestionPage>
  );
}
