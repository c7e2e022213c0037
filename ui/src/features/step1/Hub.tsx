// Step 1 at a glance: its seven parts, in any order.

import { useRead } from "../../api/commands";
import { Button, ButtonRow } from "../../components/Button";
import type { StatusTone } from "../../components/StatusTag";
import { type Task, TaskList } from "../../components/TaskList";
import { severity } from "../../messages/severity";
import { hub as words } from "../../messages/step1";
import { HelpText } from "../common/HelpText";
import { Loaded } from "../common/Loaded";
import { at, useCaseId } from "../common/place";
import { StepPage } from "../common/StepPage";

const toneOf = (done: number, of: number): StatusTone => (done === 0 ? "none" : done < of ? "going" : "done");

export function Hub() {
  const incident = useCaseId();
  const first = useRead("first_minutes", { incident });
  const calls = useRead("calls", { incident });
  const facts = useRead("fact_sheet", { incident });
  const check = useRead("breach_check", { incident });
  const bad = useRead("severity", { incident });
  const plan = useRead("plan", { incident });

  const part = (title: string, page: string, done: number, of: number, label?: string): Task => ({
    title,
    to: at(incident, `step/1/${page}`),
    status: {
      tone: toneOf(done, of),
      label: label ?? (done === 0 ? words.open : done < of ? words.some(done, of) : words.done),
    },
  });
  const told = calls.data?.filter((call) => call.body.told_on !== null).length ?? 0;
  const verdict = check.data?.verdict ?? "unfinished";

  return (
    <StepPage
      title={words.title}
      caption={words.caption}
      lead={words.lead}
      back={at(incident)}
      help={<HelpText words={words.help} />}
    >
      <Loaded read={first}>
        {({ paused, read_what_not_to_do }) => (
          <TaskList
            label={words.label}
            tasks={[
              part(words.pause, "pause", Number(paused), 1),
              part(words.not, "not", Number(read_what_not_to_do), 1),
              part(words.calls, "calls", told, 5),
              part(words.facts, "facts", facts.data?.answered ?? 0, facts.data?.questions ?? 13),
              part(words.breach, "breach", Number(verdict !== "unfinished"), 1),
              part(
                severity.title,
                "severity",
                bad.data?.complete ? 3 : (bad.data?.answers.asked.length ?? 0),
                3,
                bad.data?.complete ? severity.levels[bad.data.result.level].title : undefined,
              ),
              part(
                words.plan,
                "plan",
                Number(Boolean(plan.data?.set_on)),
                1,
                plan.data?.set_on ? words.set : undefined,
              ),
            ]}
          />
        )}
      </Loaded>
      {plan.data?.set_on && (
        <ButtonRow>
          <Button kind="main" to={at(incident, "step/2")}>
            {words.onward}
          </Button>
        </ButtonRow>
      )}
    </StepPage>
  );
}
