// The home of a case: one next thing, the owner's seven questions with today's answers, the seven steps, and the dates.

import { useRead } from "../../api/commands";
import type { Home as HomeData, Reminder, StepStatus } from "../../api/generated";
import { BackLink } from "../../components/BackLink";
import { BalanceBar } from "../../components/BalanceBar";
import { DataTable } from "../../components/DataTable";
import { Illustration } from "../../components/Illustration";
import { Link } from "../../components/Link";
import { LinkCard } from "../../components/LinkCard";
import { PageTitle } from "../../components/PageTitle";
import type { StatusTone } from "../../components/StatusTag";
import { TaskList } from "../../components/TaskList";
import { next, pageOf, questions, replies, stepStatus, steps, home as words } from "../../messages/cases";
import { Loaded } from "../common/Loaded";
import { at, useCaseId } from "../common/place";
import css from "./Home.module.css";

const tones: Record<StepStatus, StatusTone> = { not_started: "none", in_progress: "going", done: "done" };

export function Home() {
  const read = useRead("home", { incident: useCaseId() });
  return (
    <>
      <BackLink to="/cases">{words.all}</BackLink>
      <Loaded read={read}>{(home) => <HomePage home={home} />}</Loaded>
    </>
  );
}

function HomePage({ home }: { home: HomeData }) {
  const { id, codename, balance } = home.case;
  const ahead = next[home.next];
  const step = (number: number, page = "") => at(id, page === "" ? `step/${number}` : `step/${number}/${page}`);
  return (
    <>
      <PageTitle>{codename}</PageTitle>
      {home.next === "all_done" ? (
        <div className={css.done}>
          <Illustration name="harbour" />
          <div>
            <h2>{ahead.title}</h2>
            <p>{ahead.body}</p>
          </div>
        </div>
      ) : (
        <LinkCard lead caption={words.nextCaption} title={ahead.title} to={step(home.next_step, ahead.page)}>
          <p>{ahead.body}</p>
        </LinkCard>
      )}
      <div className={css.columns}>
        <section aria-labelledby="answers">
          <h2 id="answers">{words.questions}</h2>
          <dl className={css.answers}>
            {home.questions.map((line) => (
              <div key={line.question}>
                <dt>
                  <Link to={step(line.step, pageOf[line.reply])}>{questions[line.question]}</Link>
                </dt>
                <dd>{replies[line.reply](line.params)}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section aria-labelledby="steps">
          <h2 id="steps">{words.steps}</h2>
          <TaskList
            label={words.steps}
            tasks={home.case.steps.map((line) => ({
              mark: String(line.step),
              title: steps[line.step - 1]?.title ?? words.step(line.step),
              to: step(line.step),
              status: { label: stepStatus[line.status](line), tone: tones[line.status] },
            }))}
          />
        </section>
      </div>
      {balance.everyone > 0 && (
        <BalanceBar
          title={words.balance(balance.everyone)}
          told={balance.told}
          excluded={balance.excluded}
          toDo={balance.to_do}
        />
      )}
      {home.reminders.length > 0 && <Dates reminders={home.reminders} to={step} />}
      <p>
        <Link to={at(id, "hand-over")}>{words.handOver}</Link>
      </p>
      <p>
        <Link to={at(id, "journal")}>{words.journal}</Link>
      </p>
    </>
  );
}

function Dates({ reminders, to }: { reminders: Reminder[]; to: (step: number) => string }) {
  return (
    <section aria-labelledby="dates">
      <h2 id="dates">{words.dates}</h2>
      <DataTable
        caption={words.datesHint}
        rows={reminders}
        rowKey={({ what, about, on }) => `${what} ${about} ${on}`}
        columns={[
          { title: words.what, cell: (line) => <Link to={to(line.step)}>{words.reminder(line)}</Link> },
          { title: words.when, cell: (line) => words.day(line.on) },
          { title: words.left, cell: (line) => words.daysLeft(line.days_left) },
        ]}
      />
    </section>
  );
}
