// Step 3: when people hear from us next, the one next thing, and the log of what happened since.

import type { Answer } from "../../api/call";
import { useRead } from "../../api/commands";
import { Button, ButtonRow } from "../../components/Button";
import { Callout } from "../../components/Callout";
import { EmptyState } from "../../components/EmptyState";
import { Link } from "../../components/Link";
import { type Task, TaskList } from "../../components/TaskList";
import { Timeline } from "../../components/Timeline";
import { step, overview as words } from "../../messages/step3";
import { sayDay } from "../common/days";
import { HelpText } from "../common/HelpText";
import { Loaded } from "../common/Loaded";
import { MakePaper } from "../common/MakePaper";
import { at, useCaseId } from "../common/place";
import { StepPage } from "../common/StepPage";
import { Part } from "../step2/shared/Parts";

export function Overview() {
  const incident = useCaseId();
  const updates = useRead("updates", { incident });
  const notices = useRead("notices", { incident });
  return (
    <StepPage
      title={step.title}
      caption={step.caption}
      back={at(incident)}
      lead={words.lead}
      help={<HelpText words={words.help} />}
    >
      <Loaded read={updates}>
        {(log) => (
          <Loaded read={notices}>
            {(sent) => (
              <>
                <Promised incident={incident} log={log} />
                <Part title={words.partsTitle}>
                  <TaskList label={words.partsTitle} tasks={tasks(incident, log, sent)} />
                </Part>
                <Log incident={incident} log={log} />
                {log.next_due && (
                  <Part title={words.calendarTitle}>
                    <p>{words.calendarLead}</p>
                    <MakePaper plain command="make_calendar" body={{ incident }} act={words.calendar} />
                  </Part>
                )}
              </>
            )}
          </Loaded>
        )}
      </Loaded>
    </StepPage>
  );
}

type Updates = Answer<"updates">;

function Promised({ incident, log }: { incident: string; log: Updates }) {
  if (log.next_due === null || log.days_left === null) {
    return (
      <Callout title={words.noPromise}>
        <p>{words.noPromiseBody}</p>
        <Button to={at(incident, "step/3/promise")}>{words.promise}</Button>
      </Callout>
    );
  }
  const past = log.days_left < 0;
  return (
    <Callout tone={past ? "attention" : "wait"} title={words.promised(sayDay(log.next_due), log.days_left)}>
      <p>{past ? words.promisePast : words.promiseBody}</p>
      <Button to={at(incident, "step/3/promise")}>{words.move}</Button>
    </Callout>
  );
}

function tasks(incident: string, log: Updates, { notices }: Answer<"notices">): Task[] {
  const to = (rest: string) => at(incident, `step/3/${rest}`);
  const updates = notices.filter((line) => line.kind !== "first_notice");
  const left = updates.reduce((sum, line) => sum + line.balance.to_do, 0);
  const told = log.developments.length;
  return [
    {
      mark: "1",
      title: words.add,
      hint: words.addHint,
      to: to("add"),
      status: told > 0 ? { label: words.entries(told), tone: "done" } : words.none,
    },
    {
      mark: "2",
      title: words.promise,
      hint: words.promiseHint,
      to: to("promise"),
      status: log.next_due ? { label: sayDay(log.next_due), tone: "waiting" } : words.none,
    },
    {
      mark: "3",
      title: words.write,
      hint: words.writeHint,
      to: to("update"),
      status: updates.length > 0 ? { label: words.approved(updates.length), tone: "done" } : words.none,
    },
    {
      mark: "4",
      title: words.closing,
      hint: words.closingHint,
      to: to("closing"),
      status: notices.some((line) => line.kind === "closing") ? words.closingApproved : words.later,
    },
    {
      mark: "5",
      title: words.send,
      hint: words.sendHint,
      to: to("send"),
      status:
        updates.length === 0 ? words.later : left > 0 ? { label: words.left(left), tone: "going" } : words.everyoneTold,
    },
  ];
}

function Log({ incident, log }: { incident: string; log: Updates }) {
  return (
    <Part title={words.logTitle}>
      {log.developments.length === 0 ? (
        <EmptyState
          drawing="lamp"
          title={words.empty}
          action={
            <Button kind="main" to={at(incident, "step/3/add")}>
              {words.add}
            </Button>
          }
        >
          <p>{words.emptyBody}</p>
        </EmptyState>
      ) : (
        <>
          <Timeline
            label={words.logTitle}
            moments={log.developments.toReversed().map(({ id, body }) => ({
              key: id,
              when: `${sayDay(body.on)} · ${words.kinds[body.kind]}`,
              title: body.headline,
              done: true,
              body: (
                <>
                  <p>{body.what}</p>
                  <Link to={at(incident, `step/3/update/${id}`)}>
                    {words.tell}
                    <span className="sb-hidden"> {body.headline}</span>
                  </Link>
                </>
              ),
            }))}
          />
          <p>{words.appendOnly}</p>
          <ButtonRow>
            <Button to={at(incident, "step/3/add")}>{words.addAnother}</Button>
          </ButtonRow>
        </>
      )}
    </Part>
  );
}
