// In which languages letters go out besides the business's own, and how far each can be trusted.

import { useState } from "react";
import { useRead, useWrite } from "../../../api/commands";
import { CheckboxList } from "../../../components/CheckboxList";
import { go } from "../../../components/Link";
import { QuestionPage } from "../../../components/QuestionPage";
import { step } from "../../../messages/step2";
import { letters, tongues as words } from "../../../messages/step2-letters";
import { HelpText } from "../../common/HelpText";
import { Loaded, ProblemNote } from "../../common/Loaded";
import { at, useCaseId } from "../../common/place";

export function TonguesPage() {
  const incident = useCaseId();
  const read = useRead("tongues", { incident });
  const save = useWrite("save_tongues");
  const [chosen, setChosen] = useState<string[] | null>(null);
  const back = at(incident, "step/2/notice");
  const submit = async (languages: string[]) => {
    if (await save.run({ incident, languages }).catch(() => null)) go(back);
  };
  return (
    <Loaded read={read}>
      {({ languages }) => {
        const values = chosen ?? languages.filter((line) => line.chosen).map((line) => line.code);
        return (
          <QuestionPage
            title={words.title}
            caption={step.caption}
            hint={words.hint}
            back={back}
            onContinue={() => void submit(values)}
            continueLabel={words.save}
            busy={save.busy}
            help={<HelpText words={words.help} />}
          >
            <CheckboxList
              label={words.choose}
              values={values}
              onChange={setChosen}
              choices={languages.map((line) => ({
                value: line.code,
                label: line.name,
                hint: [words.count(line.people), line.reviewed ? "" : `${letters.notReviewed}.`]
                  .filter(Boolean)
                  .join(" "),
              }))}
            />
            <ProblemNote problem={save.problem} />
          </QuestionPage>
        );
      }}
    </Loaded>
  );
}
