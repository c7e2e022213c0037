// Step 5 at a glance.

import { useRead } from "../../api/commands";
import type { Cause, Evidence, Kept } from "../../api/generated";
import { type Task, TaskList } from "../../components/TaskList";
import { step5 as words } from "../../messages/step5";
import { sayDay } from "../common/days";
import { HelpText } from "../common/HelpText";
import { Loaded } from "../common/Loaded";
import { at, useCaseId } from "../common/place";
import { StepPage } from "../common/StepPage";

export function Overview() {
  const id = useCaseId();
  const evidence = useRead("evidence", { incident: id });
  const cause = useRead("cause", { incident: id });
  return (
    <StepPage
      title={words.title}
      caption={words.caption}
      back={at(id)}
      lead={words.lead}
      help={<HelpText words={words.help} />}
    >
      <Loaded read={evidence}>
        {(items) => (
          <Loaded read={cause}>
            {(known) => (
              <TaskList label={words.tasks} tasks={tasks((rest) => at(id, `step/5/${rest}`), items, known)} />
            )}
          </Loaded>
        )}
      </Loaded>
    </StepPage>
  );
}

function tasks(to: (rest: string) => string, items: Kept<Evidence>[], cause: Cause): Task[] {
  const { vanishes, evidence, cause: said, fair, supplier, police, report } = words;
  const unknown = cause.kinds.includes("unknown");
  const toRead = { label: vanishes.status, tone: "none" } as const;
  const list: Task[] = [
    { title: vanishes.task, hint: vanishes.taskHint, to: to("vanishes"), status: toRead },
    {
      title: evidence.task,
      to: to("evidence"),
      status: { label: evidence.status(items.length), tone: items.length > 0 ? "going" : "none" },
    },
    {
      title: said.task,
      to: to("cause"),
      status:
        cause.kinds.length === 0
          ? { label: said.status.open, tone: "none" }
          : unknown
            ? { label: said.status.unknown, tone: "waiting" }
            : { label: said.status.named, tone: "done" },
    },
    { title: fair.task, hint: fair.taskHint, to: to("fair"), status: toRead },
    { title: supplier.task, hint: supplier.taskHint, to: to("supplier"), status: toRead },
    {
      title: police.task,
      to: to("police"),
      hint: cause.police_reference || undefined,
      status: cause.police_told_on
        ? { label: `${police.status.told}, ${sayDay(cause.police_told_on)}`, tone: "done" }
        : { label: police.status.none, tone: "none" },
    },
    { title: report.task, to: to("report"), status: { label: report.status, tone: "none" } },
  ];
  return list;
}
