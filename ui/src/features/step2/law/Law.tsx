// Who must be told by law: what changed since the owner last looked, the next one, the ways to answer and report, then the
// offices soonest first, the customers themselves, whom one notice serves, what is only perhaps asked, the dates in order,
// and what was looked at and does not apply.

import { useEffect } from "react";
import { useRead, useWrite } from "../../../api/commands";
import { Button } from "../../../components/Button";
import { Callout } from "../../../components/Callout";
import { DataTable } from "../../../components/DataTable";
import { EmptyState } from "../../../components/EmptyState";
import { Link } from "../../../components/Link";
import { type Task, TaskList } from "../../../components/TaskList";
import { type Moment, Timeline } from "../../../components/Timeline";
import { status } from "../../../messages/counting";
import { step } from "../../../messages/step2";
import { law as words } from "../../../messages/step2-law";
import { changes as changeWords } from "../../../messages/step2-law-asked";
import { sayDay } from "../../common/days";
import { HelpText } from "../../common/HelpText";
import { Loaded } from "../../common/Loaded";
import { MakePaper } from "../../common/MakePaper";
import { at, useCaseId } from "../../common/place";
import { StepPage } from "../../common/StepPage";
import { More, Part } from "../shared/Parts";
import type { DutiesView, Duty, DutyLine } from "../shared/types";
import { Changes, isEmpty } from "./Changes";
import { addressOf, dayOf, due, dueIn, lawName, nameOf, sentence } from "./duty";
import css from "./Law.module.css";
import { Stands } from "./Stands";

export function Law() {
  const incident = useCaseId();
  const read = useRead("duties", { incident });
  return (
    <StepPage
      title={words.title}
      caption={step.caption}
      back={at(incident, "step/2")}
      lead={words.lead}
      help={<HelpText words={words.help} />}
      below={read.data && <Below incident={incident} view={read.data} />}
    >
      <Loaded read={read}>
        {(view) => (
          <>
            <Since incident={incident} view={view} />
            <Soonest incident={incident} view={view} />
            <Standing incident={incident} view={view} />
            <Ways incident={incident} view={view} />
          </>
        )}
      </Loaded>
    </StepPage>
  );
}

/** What changed since the owner last said that they saw the list. The first look only starts the comparison. */
function Since({ incident, view }: { incident: string; view: DutiesView }) {
  const { start, busy } = useWrite("note_duties_seen");
  const first = view.changes === null;
  useEffect(() => {
    if (first) start({ incident });
  }, [first, incident, start]);
  if (view.changes === null || isEmpty(view.changes)) return null;
  return (
    <Callout tone="wait" title={changeWords.sinceTitle}>
      <Changes changes={view.changes} laws={view.names} />
      <Button busy={busy} onClick={() => start({ incident })}>
        {changeWords.seen}
      </Button>
    </Callout>
  );
}

/** What the owner wrote down that bears on every line. */
function Standing({ incident, view }: { incident: string; view: DutiesView }) {
  return (
    <>
      {view.not_held.length > 0 && (
        <Callout tone="wait" title={words.notHeld(view.not_held.join(", "))}>
          <p>{words.notHeldBody}</p>
        </Callout>
      )}
      {view.police_delay_until !== null && (
        <Callout title={words.police(sayDay(view.police_delay_until), view.police_delay_by)}>
          <p>{words.policeBody}</p>
          <Link to={at(incident, "step/1/wait")}>{words.policeChange}</Link>
        </Callout>
      )}
      {view.decision && (
        <Callout title={words.decidedAll(sayDay(view.decision.body.decided_on), view.decision.body.decided_by)}>
          <p>{words.decidedBody}</p>
          <Link to={at(incident, "step/2/law/decision")}>{words.decidedOpen}</Link>
        </Callout>
      )}
    </>
  );
}

/** What the owner can do here besides reading. */
function Ways({ incident, view }: { incident: string; view: DutiesView }) {
  const circumstances = useRead("circumstances", { incident });
  const to = (page: string) => at(incident, `step/2/law/${page}`);
  const open = circumstances.data?.filter(({ asked, said }) => asked.open && said === null).length ?? 0;
  const facts = new Set(view.questions.map(({ ask }) => ask).filter((ask) => words.asks[ask] !== undefined)).size;
  const offices = asked(view).filter(({ duty }) => duty.tell === "regulator" || duty.tell === "credit_agencies");
  const unsent = offices.filter(({ duty, done }) => duty.must === "yes" && !done).length;
  const business = Number(view.kinds_open) + Number(view.questions.some(({ ask }) => ask === "business.turnover"));
  const tasks: Task[] = [
    {
      title: words.ways.questions,
      to: to("questions"),
      hint: words.ways.questionsHint,
      status:
        open + facts + business > 0
          ? status(words.ways.open(open + facts + business), "waiting")
          : status(words.ways.answered, "done"),
    },
    {
      title: words.ways.contracts,
      to: to("contracts"),
      hint: words.ways.contractsHint,
      status:
        view.promises > 0 ? status(words.ways.promises(view.promises), "done") : status(words.ways.noPromises, "none"),
    },
    {
      title: words.ways.reports,
      to: to("reports"),
      hint: words.ways.reportsHint,
      status:
        unsent > 0
          ? status(words.ways.toSend(unsent), "waiting")
          : status(words.ways.noReports, offices.some(({ done }) => done) ? "done" : "none"),
    },
    {
      title: words.ways.police,
      to: at(incident, "step/1/wait"),
      hint: words.ways.policeHint,
      status:
        view.police_delay_until === null
          ? status(words.ways.notAsked, "none")
          : status(sayDay(view.police_delay_until), "going"),
    },
  ];
  return (
    <Part title={words.ways.title}>
      <TaskList label={words.ways.title} tasks={tasks} />
    </Part>
  );
}

const isDone = ({ done, told }: DutyLine) => done !== null || told;

const asked = (view: DutiesView) => view.duties.filter((line) => line.duty.must !== "no");
const toCustomers = (line: DutyLine) => line.duty.tell === "individuals";

/** Where an office's own name does not say it. */
function placeOf(duty: Duty, view: DutiesView): string | null {
  const place = lawName(duty.law, view);
  return duty.tell === "contract" || nameOf(duty, view.names).includes(place) ? null : place;
}

function Soonest({ incident, view }: { incident: string; view: DutiesView }) {
  const open = asked(view).filter((line) => !isDone(line) && line.duty.must === "yes");
  const next = open.find((line) => line.duty.by !== null) ?? open[0];
  const customers = open.filter(toCustomers);
  const first = customers.find((line) => line.duty.by !== null);
  const perhaps = asked(view).some(isPerhaps);
  if (asked(view).length === 0) {
    const [title, body] =
      view.laws.length === 0 ? [words.noFacts, words.noFactsBody] : [words.nothing, words.nothingBody];
    return (
      <EmptyState
        drawing="lamp"
        title={title}
        action={
          <Button kind="main" to={at(incident, "step/1/facts")}>
            {words.toFacts}
          </Button>
        }
      >
        <p>{body}</p>
        {view.laws.length > 0 && <Link to={at(incident, "step/2/law/decision")}>{words.decideAll}</Link>}
      </EmptyState>
    );
  }
  return (
    <>
      {next ? (
        <Callout tone="wait" title={words.next(nameOf(next.duty, view.names), placeOf(next.duty, view))}>
          <p>{next.late ? `${due(next.duty)}. ${words.late}.` : dueIn(next.duty, view.as_of)}</p>
          <Button to={at(incident, `step/2/law/${addressOf(next.duty)}`)}>{words.open}</Button>
        </Callout>
      ) : (
        <Callout tone={perhaps ? "note" : "good"}>
          <p>{perhaps ? words.onlyPerhaps : words.allDone}</p>
        </Callout>
      )}
      {customers.length > 0 && (
        <Callout title={words.customersTitle(customers.length)}>
          <p>{first ? words.customersBy(dueIn(first.duty, view.as_of)) : words.customersSoon}</p>
        </Callout>
      )}
    </>
  );
}

const isPerhaps = (line: DutyLine) => line.duty.must === "check" && !isDone(line) && !line.decision;

function Below({ incident, view }: { incident: string; view: DutiesView }) {
  const lines = asked(view);
  const certain = lines.filter((line) => !isPerhaps(line));
  const customers = certain.filter(toCustomers);
  const offices = certain.filter((line) => !toCustomers(line));
  const perhaps = lines.filter(isPerhaps);
  const table = (caption: string, rows: DutyLine[]) => (
    <Duties incident={incident} view={view} caption={caption} lines={rows} />
  );
  return (
    <>
      {offices.length > 0 && table(words.officesCaption, offices)}
      {customers.length > 0 && (
        <More summary={words.seeCustomers(customers.length)}>{table(words.customersCaption, customers)}</More>
      )}
      {perhaps.length > 0 && (
        <More summary={words.seePerhaps(perhaps.length)}>
          <p>{words.perhapsLead}</p>
          {table(words.perhapsCaption, perhaps)}
        </More>
      )}
      <Dates view={view} lines={lines} />
      <NotAsked incident={incident} view={view} />
      {view.duties.length > 0 && (
        <Part title={words.papersTitle}>
          <p>{words.sheetLead}</p>
          <MakePaper plain command="make_duties_sheet" body={{ incident }} act={words.sheet} />
          <p className={css.apart}>{words.calendarLead}</p>
          <MakePaper plain command="make_calendar" body={{ incident }} act={words.calendar} />
        </Part>
      )}
      <p className={css.asOf}>{words.asOf(sayDay(view.as_of), view.laws.length)}</p>
    </>
  );
}

/** Every day on which something is due, in order, with what is due on it. */
function Dates({ view, lines }: { view: DutiesView; lines: DutyLine[] }) {
  const days = [...new Set(lines.flatMap(({ duty }) => duty.by?.slice(0, 10) ?? []))].sort();
  if (days.length === 0) return null;
  const moments = days.map((day): Moment => {
    const here = lines.filter(({ duty }) => duty.by?.startsWith(day));
    return {
      key: day,
      when: sayDay(day),
      title: words.dueThen(here.length),
      done: here.every(isDone),
      body: (
        <ul>
          {here.map((line) => {
            const { duty, decision } = line;
            const place = placeOf(duty, view);
            const whom = place === null ? nameOf(duty, view.names) : `${nameOf(duty, view.names)}, ${place}`;
            const minute = duty.by?.includes("T") ? dayOf(duty.by) : null;
            const state = isDone(line)
              ? words.isDone
              : decision
                ? words.isDecided
                : duty.must === "check"
                  ? words.isPerhaps
                  : null;
            return <li key={addressOf(duty)}>{[whom, minute, state].filter((part) => part !== null).join(". ")}</li>;
          })}
        </ul>
      ),
    };
  });
  return (
    <Part title={words.datesTitle}>
      <Timeline label={words.datesTitle} moments={moments} />
    </Part>
  );
}

interface DutiesProps {
  incident: string;
  view: DutiesView;
  caption: string;
  lines: readonly DutyLine[];
}

function Duties({ incident, view, caption, lines }: DutiesProps) {
  return (
    <DataTable
      caption={caption}
      columns={[
        {
          title: words.whom,
          cell: ({ duty }) => (
            <Link to={at(incident, `step/2/law/${addressOf(duty)}`)}>{nameOf(duty, view.names)}</Link>
          ),
        },
        {
          title: words.rule,
          cell: ({ duty }) => (
            <div className={css.rule}>
              {lawName(duty.law, view)}
              <span>{duty.cite}</span>
            </div>
          ),
        },
        { title: words.byWhen, cell: (line) => due(line.duty) },
        { title: words.stands, cell: (line) => <Stands line={line} asOf={view.as_of} /> },
      ]}
      rows={lines}
      rowKey={(line) => addressOf(line.duty)}
    />
  );
}

function NotAsked({ incident, view }: { incident: string; view: DutiesView }) {
  const fell = view.duties
    .filter((line) => line.duty.must === "no")
    .map(({ duty }) => ({
      law: duty.law,
      name: nameOf(duty, view.names),
      why: duty.why.join(" "),
      page: addressOf(duty),
    }));
  const all = [...fell, ...view.not_triggered.map((not) => ({ ...not, page: null }))];
  if (all.length === 0) return null;
  return (
    <Part title={words.notAskedTitle}>
      <More summary={words.notAsked(all.length)}>
        <DataTable
          caption={words.notAskedTitle}
          columns={[
            {
              title: words.whom,
              cell: ({ name, page }) =>
                page === null ? sentence(name) : <Link to={at(incident, `step/2/law/${page}`)}>{sentence(name)}</Link>,
            },
            { title: words.rule, cell: (row) => lawName(row.law, view) },
            { title: words.whyNot, cell: (row) => sentence(row.why) },
          ]}
          rows={all.map((row, index) => ({ ...row, index }))}
          rowKey={(row) => String(row.index)}
        />
      </More>
    </Part>
  );
}
