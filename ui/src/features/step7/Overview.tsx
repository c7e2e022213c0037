// Step 7 at a glance.

import { useRead } from "../../api/commands";
import type { Kept, Lesson, LookBack, Thanks } from "../../api/generated";
import { type Task, TaskList } from "../../components/TaskList";
import { step7 as words } from "../../messages/step7";
import { sayDay } from "../common/days";
import { Loaded } from "../common/Loaded";
import { at, useCaseId } from "../common/place";
import { StepPage } from "../common/StepPage";

export function Overview() {
  const id = useCaseId();
  const lookBack = useRead("look_back", { incident: id });
  const lessons = useRead("lessons", { incident: id });
  const thanks = useRead("thanks", { incident: id });
  return (
    <StepPage title={words.title} caption={words.caption} back={at(id)} lead={words.lead}>
      <Loaded read={lookBack}>
        {(meeting) => (
          <Loaded read={lessons}>
            {(changes) => (
              <Loaded read={thanks}>
                {(helpers) => (
                  <TaskList
                    label={words.tasks}
                    tasks={tasks((rest) => at(id, `step/7/${rest}`), meeting, changes, helpers)}
                  />
                )}
              </Loaded>
            )}
          </Loaded>
        )}
      </Loaded>
    </StepPage>
  );
}

function meetingStatus(meeting: LookBack): Task["status"] {
  if (meeting.held_on) return { label: sayDay(meeting.held_on), tone: "done" };
  const begun = [meeting.who, meeting.went_well, meeting.stop, meeting.start].some((text) => text.trim() !== "");
  return begun
    ? { label: words.meeting.status.noted, tone: "going" }
    : { label: words.meeting.status.none, tone: "none" };
}

/** Nothing of so many, some of them, or all. */
const toneOf = (done: number, all: number) => (all === 0 ? "none" : done === all ? "done" : "going");

function tasks(
  to: (rest: string) => string,
  meeting: LookBack,
  changes: Kept<Lesson>[],
  helpers: Kept<Thanks>[],
): Task[] {
  const done = changes.filter((change) => change.body.done_on !== null).length;
  const thanked = helpers.filter((helper) => helper.body.done_on !== null).length;
  return [
    {
      title: words.care.task,
      hint: words.care.taskHint,
      to: to("care"),
      status: { label: words.care.status, tone: "none" },
    },
    { title: words.meeting.task, hint: words.meeting.taskHint, to: to("meeting"), status: meetingStatus(meeting) },
    {
      title: words.changes.task,
      to: to("changes"),
      status: {
        label: words.changes.status(changes.length - done, changes.length),
        tone: toneOf(done, changes.length),
      },
    },
    { title: words.plan.task, to: to("plan"), status: { label: words.plan.status, tone: "none" } },
    {
      title: words.thanks.task,
      to: to("thanks"),
      status: { label: words.thanks.status(thanked, helpers.length), tone: toneOf(thanked, helpers.length) },
    },
  ];
}
