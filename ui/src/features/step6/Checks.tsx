// The fifteen checks as a list: what each look brought, and when to look again.

import { useRead } from "../../api/commands";
import type { CheckLine, Finding } from "../../api/generated";
import { Button, ButtonRow } from "../../components/Button";
import { Callout } from "../../components/Callout";
import type { StatusTone } from "../../components/StatusTag";
import { type Task, TaskList } from "../../components/TaskList";
import { step6 } from "../../messages/step6";
import { checks } from "../../messages/step6-checks";
import { sayDay, today } from "../common/days";
import { HelpText } from "../common/HelpText";
import { Loaded } from "../common/Loaded";
import { at, useCaseId } from "../common/place";
import { StepPage } from "../common/StepPage";

const words = step6.checks;

const tones: Record<Finding, StatusTone> = {
  fine: "done",
  wrong: "attention",
  not_sure: "waiting",
  does_not_apply: "none",
};

export const isDue = (line: CheckLine) => line.again_on !== null && line.again_on <= today();

export function Checks() {
  const id = useCaseId();
  const read = useRead("checks", { incident: id });
  return (
    <StepPage
      title={words.title}
      caption={step6.caption}
      back={at(id, "step/6")}
      lead={words.lead}
      help={<HelpText words={step6.help} />}
    >
      <Loaded read={read}>{({ checks: lines }) => <List lines={lines} />}</Loaded>
    </StepPage>
  );
}

function List({ lines }: { lines: CheckLine[] }) {
  const id = useCaseId();
  const to = (line: CheckLine) => at(id, `step/6/checks/${line.check}`);
  const looked = lines.filter((line) => line.latest !== null).length;
  const wrong = lines.filter((line) => line.latest?.body.finding === "wrong").length;
  const open = lines.find((line) => line.latest === null);
  const due = lines.find(isDue);
  const task = (line: CheckLine, place: number): Task => ({
    mark: String(place + 1),
    title: checks[line.check]?.title ?? line.check,
    to: to(line),
    hint: line.again_on === null ? undefined : isDue(line) ? words.due : words.again(sayDay(line.again_on)),
    status: line.latest
      ? { label: words.found[line.latest.body.finding], tone: tones[line.latest.body.finding] }
      : { label: words.notLooked, tone: "none" },
  });
  return (
    <>
      {looked === lines.length && wrong === 0 ? (
        <Callout tone="good" title={words.all}>
          <p>{words.allBody}</p>
        </Callout>
      ) : (
        looked > 0 && (
          <Callout tone={wrong > 0 ? "attention" : "note"} title={words.status(looked, lines.length)}>
            <p>{words.summaryFine(wrong)}</p>
          </Callout>
        )
      )}
      <TaskList label={words.label} tasks={lines.map(task)} />
      <ButtonRow>
        {open ? (
          <Button kind="main" to={to(open)}>
            {words.next}
          </Button>
        ) : (
          due && (
            <Button kind="main" to={to(due)}>
              {words.anew}
            </Button>
          )
        )}
      </ButtonRow>
    </>
  );
}
