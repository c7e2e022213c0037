// The sending desk of one notice: the balance first, then what can be made, marked and called.

import { useRead } from "../../../api/commands";
import { BalanceBar } from "../../../components/BalanceBar";
import { Callout } from "../../../components/Callout";
import { Link } from "../../../components/Link";
import { CardGrid, StatCard } from "../../../components/StatCard";
import { type Task, TaskList } from "../../../components/TaskList";
import { received, whereOf } from "../../../messages/step2-letters";
import { desk as words } from "../../../messages/step2-send";
import { sayMoment } from "../../common/days";
import { Loaded } from "../../common/Loaded";
import { at } from "../../common/place";
import { StepPage } from "../../common/StepPage";
import { Answers } from "../notice/Answers";
import { Letter } from "../notice/Letter";
import { draftAddress, letterName } from "../notice/place";
import { More, Part } from "../shared/Parts";
import type { NoticeView } from "../shared/types";
import { PlanFirst } from "./PlanFirst";
import { type Sending, type SendStep, useSending } from "./place";

export function Desk({ number }: { number: SendStep }) {
  const place = useSending(number);
  const { incident, notice } = place;
  const read = useRead("notice", { incident, notice });
  const all = useRead("notices", { incident });
  return (
    <Loaded read={all}>
      {({ plan_set }) =>
        plan_set ? (
          <Loaded read={read}>{(view) => <Open place={place} view={view} />}</Loaded>
        ) : (
          <PlanFirst incident={incident} caption={place.caption} back={place.all} />
        )
      }
    </Loaded>
  );
}

function Open({ place, view }: { place: Sending; view: NoticeView }) {
  const { balance } = view.line;
  const figure = (count: number) => count.toLocaleString("en-US");
  return (
    <StepPage
      title={view.line.subject}
      caption={place.caption}
      back={place.all}
      lead={words.approvedOn(sayMoment(view.line.approved_at))}
    >
      {view.line.changed_since && (
        <Callout tone="attention" title={words.changedTitle}>
          <p>{words.changed}</p>
          <p>
            <Link to={draftAddress(view.draft)}>{words.toDraft}</Link>
          </p>
        </Callout>
      )}
      {view.uncovered.length > 0 && (
        <Callout tone="attention" title={words.uncoveredTitle}>
          <p>{words.uncovered(whereOf(view.uncovered))}</p>
          <p>
            <Link to={draftAddress(view.draft)}>{words.toDraft}</Link>
          </p>
        </Callout>
      )}
      <BalanceBar title={words.balance} told={balance.told} excluded={balance.excluded} toDo={balance.to_do} />
      {balance.to_do === 0 && balance.everyone > 0 && (
        <Callout tone="good" title={words.allTold}>
          <p>{words.allToldBody}</p>
        </Callout>
      )}
      {balance.to_do > 0 && (
        <Part title={words.waitingTitle}>
          <CardGrid>
            <StatCard label={words.letter} value={figure(view.reach.letter)} />
            <StatCard label={words.email} value={figure(view.reach.email)} />
            <StatCard label={words.phone} value={figure(view.reach.phone)} />
          </CardGrid>
          {view.reach.nothing > 0 && (
            <Callout tone="attention" title={words.noWay(view.reach.nothing)}>
              <p>{words.noWayBody}</p>
              <p>
                <Link to={`${place.home}/public`}>{words.public}</Link>
              </p>
            </Callout>
          )}
        </Part>
      )}
      <Part title={words.partsTitle}>
        <TaskList label={words.partsTitle} tasks={tasks(place, view)} />
      </Part>
      {view.letters.map((letter) => (
        <More key={letterName(letter)} summary={words.readAgain(whereOf(letter.places), letter.waiting)}>
          <Letter words={letter.words} />
        </More>
      ))}
      <Answers reviews={view.reviews} />
      <p>
        {words.fingerprint} <code>{view.line.hash.slice(0, 16)}</code>
      </p>
      {place.number === 2 && balance.to_do === 0 && <NextStep incident={place.incident} />}
    </StepPage>
  );
}

function NextStep({ incident }: { incident: string }) {
  return (
    <Callout title={words.nextTitle}>
      <p>
        <Link to={at(incident, "step/3")}>{words.next}</Link>
      </p>
    </Callout>
  );
}

function tasks({ home }: Sending, { line, reach }: NoticeView): Task[] {
  const { to_do, told } = line.balance;
  const left = to_do > 0 ? { label: words.left(to_do), tone: "going" as const } : words.done;
  return [
    { mark: "1", title: words.make, hint: words.makeHint, to: `${home}/make`, status: left },
    { mark: "2", title: words.mark, hint: words.markHint, to: `${home}/mark`, status: left },
    {
      mark: "3",
      title: words.call,
      hint: words.callHint,
      to: `${home}/call`,
      status: reach.phone > 0 ? { label: words.toCall(reach.phone), tone: "going" } : words.nobodyToCall,
    },
    {
      mark: "4",
      title: words.returned,
      hint: words.returnedHint,
      to: `${home}/returned`,
      status:
        line.returned > 0
          ? { label: words.cameBack(line.returned), tone: "attention" }
          : told > 0
            ? words.noneBack
            : words.later,
    },
    { mark: "5", title: words.pages, hint: words.pagesHint, to: `${home}/pages/first`, status: words.ifNeeded },
    {
      mark: "6",
      title: received.task,
      hint: received.taskHint,
      to: `${home}/received`,
      status: told > 0 ? { label: words.reached(told), tone: "done" } : words.later,
    },
    { mark: "7", title: words.public, hint: words.publicHint, to: `${home}/public`, status: words.ifNeeded },
  ];
}
