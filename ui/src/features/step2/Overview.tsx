// Step 2 at a glance: who is told and who is not, the one next thing, and the parts in any order.

import type { Answer } from "../../api/call";
import { useRead } from "../../api/commands";
import { BalanceBar } from "../../components/BalanceBar";
import { LinkCard } from "../../components/LinkCard";
import { type Task, TaskList } from "../../components/TaskList";
import { step, overview as words } from "../../messages/step2";
import { sayDay } from "../common/days";
import { HelpText } from "../common/HelpText";
import { Loaded } from "../common/Loaded";
import { at, useCaseId } from "../common/place";
import { StepPage } from "../common/StepPage";
import { Part } from "./shared/Parts";

interface Known {
  coverage: Answer<"coverage">;
  notices: Answer<"notices">;
  duties: Answer<"duties">;
}

export function Overview() {
  const incident = useCaseId();
  const coverage = useRead("coverage", { incident });
  const notices = useRead("notices", { incident });
  const duties = useRead("duties", { incident });
  return (
    <StepPage
      title={step.title}
      caption={step.caption}
      back={at(incident)}
      lead={words.lead}
      help={<HelpText words={words.help} />}
    >
      <Loaded read={coverage}>
        {(covered) => (
          <Loaded read={notices}>
            {(approved) => (
              <Loaded read={duties}>
                {(owed) => <Parts incident={incident} coverage={covered} notices={approved} duties={owed} />}
              </Loaded>
            )}
          </Loaded>
        )}
      </Loaded>
    </StepPage>
  );
}

function Parts({ incident, ...known }: Known & { incident: string }) {
  const { balance } = known.coverage;
  const next = nextThing(known);
  return (
    <>
      {balance.everyone > 0 && (
        <BalanceBar title={words.balance} told={balance.told} excluded={balance.excluded} toDo={balance.to_do} />
      )}
      <Part title={words.nextTitle}>
        <LinkCard lead to={at(incident, next.to)} title={words.next[next.what].title}>
          <p>{words.next[next.what].why}</p>
        </LinkCard>
      </Part>
      <Part title={words.partsTitle}>
        <TaskList label={words.partsTitle} tasks={tasks(incident, known)} />
      </Part>
    </>
  );
}

type What = keyof typeof words.next;

function nextThing({ coverage, notices, duties }: Known): { what: What; to: string } {
  const firsts = notices.notices.filter((notice) => notice.kind === "first_notice");
  if (coverage.balance.everyone === 0) return { what: "bring", to: "step/2/lists" };
  if (firsts.length === 0) return { what: "write", to: "step/2/notice" };
  if (!notices.plan_set && coverage.balance.to_do > 0) return { what: "plan", to: "step/1/plan" };
  if (coverage.balance.to_do > 0) return { what: "send", to: "step/2/send" };
  if (openDuties(duties).length > 0) return { what: "law", to: "step/2/law" };
  return { what: "update", to: "step/3" };
}

/** Those that stand, are not done, and are not kept by the letters themselves. */
const openDuties = (duties: Known["duties"]) =>
  duties.duties.filter((line) => line.duty.must === "yes" && !line.done && line.duty.tell !== "individuals");

function tasks(incident: string, { coverage, notices, duties }: Known): Task[] {
  const { balance, places, reach } = coverage;
  const to = (rest: string) => at(incident, `step/2/${rest}`);
  const nobody = balance.everyone === 0;
  const firsts = notices.notices.filter((notice) => notice.kind === "first_notice").length;
  const open = openDuties(duties);
  const soonest = open.flatMap((line) => line.duty.by ?? []).sort()[0];
  return [
    {
      title: words.tasks.lists,
      to: to("lists"),
      hint: words.hints.lists,
      status: nobody ? words.status.none : { label: words.status.people(balance.everyone), tone: "done" },
    },
    {
      title: words.tasks.people,
      to: to("people"),
      hint: words.hints.people,
      status: nobody
        ? words.status.later
        : reach.nothing > 0
          ? { label: words.status.noWay(reach.nothing), tone: "attention" }
          : words.status.allReached,
    },
    {
      title: words.tasks.places,
      to: to("places"),
      hint: words.hints.places,
      status: nobody ? words.status.later : { label: words.status.places(places.length), tone: "done" },
    },
    {
      title: words.tasks.law,
      to: to("law"),
      hint: words.hints.law,
      status:
        open.length > 0
          ? {
              label: soonest ? words.status.by(sayDay(soonest)) : words.status.duties(open.length),
              tone: "waiting",
            }
          : duties.duties.length > 0
            ? words.status.lawDone
            : words.status.later,
    },
    {
      title: words.tasks.notice,
      to: to("notice"),
      hint: words.hints.notice,
      status: firsts > 0 ? words.status.approved : words.status.none,
    },
    {
      title: words.tasks.send,
      to: to("send"),
      hint: words.hints.send,
      status:
        firsts === 0
          ? words.status.later
          : balance.to_do > 0
            ? { label: words.status.left(balance.to_do), tone: "going" }
            : words.status.everyoneTold,
    },
  ];
}
