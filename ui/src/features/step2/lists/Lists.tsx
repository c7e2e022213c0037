// The owner's lists: which came in, what could not be read in them, and the way to bring one more or take one back.

import { useState } from "react";
import type { Answer } from "../../../api/call";
import { useRead, useWrite } from "../../../api/commands";
import { Button, ButtonRow } from "../../../components/Button";
import { Callout } from "../../../components/Callout";
import { ConfirmDialog } from "../../../components/ConfirmDialog";
import { EmptyState } from "../../../components/EmptyState";
import { StatusTag } from "../../../components/StatusTag";
import { step } from "../../../messages/step2";
import { paste, lists as words } from "../../../messages/step2-people";
import { sayMoment } from "../../common/days";
import { HelpText } from "../../common/HelpText";
import { Loaded, ProblemNote } from "../../common/Loaded";
import { at, useCaseId } from "../../common/place";
import { StepPage } from "../../common/StepPage";
import { More, Part } from "../shared/Parts";
import { chooseList } from "./choose";
import css from "./Lists.module.css";
import { Problems } from "./Problems";

type Import = Answer<"imports">["imports"][number];

export function Lists() {
  const incident = useCaseId();
  const imports = useRead("imports", { incident });
  const buttons = (
    <ButtonRow>
      <Button kind="main" onClick={() => void chooseList(incident)}>
        {words.choose}
      </Button>
      <Button to={at(incident, "step/2/lists/paste")}>{paste.link}</Button>
      <Button to={at(incident, "step/2/people/add")}>{words.addOne}</Button>
    </ButtonRow>
  );
  return (
    <StepPage
      title={words.title}
      caption={step.caption}
      back={at(incident, "step/2")}
      lead={words.lead}
      help={<HelpText words={words.help} />}
    >
      <Loaded read={imports}>
        {({ imports: all }) =>
          all.length === 0 ? (
            <EmptyState drawing="letters" title={words.empty} action={buttons}>
              <p>{words.emptyBody}</p>
            </EmptyState>
          ) : (
            <>
              {buttons}
              <Part title={words.broughtIn}>
                <ul className={css.imports}>
                  {all.map((line) => (
                    <li key={line.id}>
                      <OneList incident={incident} line={line} />
                    </li>
                  ))}
                </ul>
              </Part>
              <Button to={at(incident, "step/2/people")}>{words.seePeople}</Button>
            </>
          )
        }
      </Loaded>
    </StepPage>
  );
}

function OneList({ incident, line }: { incident: string; line: Import }) {
  const undo = useWrite("undo_import");
  const [asking, setAsking] = useState(false);
  const confirm = async () => {
    await undo.run({ incident, id: line.id }).catch(() => {});
    setAsking(false);
  };
  return (
    <>
      <div className={css.head}>
        <div>
          <h3>{line.file_name}</h3>
          <p className={css.when}>{words.cameIn(sayMoment(line.imported_at))}</p>
        </div>
        {line.undone ? (
          <StatusTag tone="none">{words.undone}</StatusTag>
        ) : (
          <StatusTag tone="done">{words.people(line.people)}</StatusTag>
        )}
      </div>
      {line.problems.length > 0 && (
        <More summary={words.problems(line.problems.length)}>
          <Problems problems={line.problems} />
        </More>
      )}
      {!line.undone && line.told && <p className={css.when}>{words.toldAlready}</p>}
      {!line.undone && !line.told && (
        <Button onClick={() => setAsking(true)}>
          {words.undo}
          <span className="sb-hidden"> {line.file_name}</span>
        </Button>
      )}
      <ProblemNote problem={undo.problem} />
      <ConfirmDialog
        open={asking}
        title={words.undoTitle(line.file_name)}
        act={words.undoAct(line.people)}
        busy={undo.busy}
        onConfirm={() => void confirm()}
        onClose={() => setAsking(false)}
      >
        <p>{words.undoBody}</p>
      </ConfirmDialog>
      {undo.answer && (
        <Callout tone="good" live>
          <p>{words.undoneNow}</p>
        </Callout>
      )}
    </>
  );
}
