// Who must be told by law: the offices soonest first, then the customers themselves, whom one notice serves. Then what
// would change the answer, and what was looked at and does not apply.

import { useRead } from "../../../api/commands";
import { Button } from "../../../components/Button";
import { Callout } from "../../../components/Callout";
import { DataTable } from "../../../components/DataTable";
import { EmptyState } from "../../../components/EmptyState";
import { Link } from "../../../components/Link";
import { step } from "../../../messages/step2";
import { law as words } from "../../../messages/step2-law";
import { sayDay } from "../../common/days";
import { HelpText } from "../../common/HelpText";
import { Loaded } from "../../common/Loaded";
import { MakePaper } from "../../common/MakePaper";
import { at, useCaseId } from "../../common/place";
import { StepPage } from "../../common/StepPage";
import { More, Part } from "../shared/Parts";
import type { DutiesView, DutyLine } from "../shared/types";
import { addressOf, due, dueIn, lawName, sentence } from "./duty";
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
      <Loaded read={read}>{(view) => <Soonest incident={incident} view={view} />}</Loaded>
    </StepPage>
  );
}

const asked = (view: DutiesView) => view.duties.filter((line) => line.duty.must !== "no");
const toCustomers = (line: DutyLine) => line.duty.tell === "individuals";

/** Where an office's own name does not say it. */
function placeOf({ duty }: DutyLine, view: DutiesView): string | null {
  const place = lawName(duty.law, view);
  return duty.name.includes(place) ? null : place;
}

function Soonest({ incident, view }: { incident: string; view: DutiesView }) {
  const open = asked(view).filter((line) => !line.done && line.duty.must === "yes");
  const next = open.find((line) => line.duty.by !== null) ?? open[0];
  const customers = asked(view).filter(toCustomers);
  const first = customers.find((line) => line.duty.by !== null);
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
      </EmptyState>
    );
  }
  return (
    <>
      {next ? (
        <Callout tone="wait" title={words.next(sentence(next.duty.name), placeOf(next, view))}>
          <p>{dueIn(next.duty, view.as_of)}</p>
          <Button to={at(incident, `step/2/law/${addressOf(next.duty)}`)}>{words.open}</Button>
        </Callout>
      ) : (
        <Callout tone="good">
          <p>{words.allDone}</p>
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

function Below({ incident, view }: { incident: string; view: DutiesView }) {
  const customers = asked(view).filter(toCustomers);
  const offices = asked(view).filter((line) => !toCustomers(line));
  return (
    <>
      {offices.length > 0 && <Duties incident={incident} view={view} caption={words.officesCaption} lines={offices} />}
      {customers.length > 0 && (
        <More summary={words.seeCustomers(customers.length)}>
          <Duties incident={incident} view={view} caption={words.customersCaption} lines={customers} />
        </More>
      )}
      <Questions incident={incident} view={view} />
      <NotAsked view={view} />
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
            <Link to={at(incident, `step/2/law/${addressOf(duty)}`)}>
              {toCustomers({ duty, done: null, late: false })
                ? words.customersIn(lawName(duty.law, view))
                : sentence(duty.name)}
            </Link>
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

function Questions({ incident, view }: { incident: string; view: DutiesView }) {
  if (view.questions.length === 0) return null;
  const asks = [...new Set(view.questions.map((question) => question.ask))];
  return (
    <Part title={words.questionsTitle}>
      <p>{words.questionsLead}</p>
      {asks.map((ask) => {
        const known = words.asks[ask];
        const turns = view.questions.filter((question) => question.ask === ask);
        return (
          <More key={ask} summary={words.question(known?.text ?? ask, turns.length)}>
            <ul>
              {turns.map(({ because }) => (
                <li key={because}>{sentence(because)}</li>
              ))}
            </ul>
            {known?.to && <Link to={at(incident, known.to)}>{words.answer}</Link>}
          </More>
        );
      })}
      <Button to={at(incident, "step/1/facts/check")}>{words.toFacts}</Button>
    </Part>
  );
}

function NotAsked({ view }: { view: DutiesView }) {
  const fell = view.duties
    .filter((line) => line.duty.must === "no")
    .map(({ duty }) => ({ law: duty.law, name: duty.name, why: duty.why.join(" ") }));
  const all = [...fell, ...view.not_triggered];
  if (all.length === 0) return null;
  return (
    <Part title={words.notAskedTitle}>
      <More summary={words.notAsked(all.length)}>
        <DataTable
          caption={words.notAskedTitle}
          columns={[
            { title: words.whom, cell: (row) => sentence(row.name) },
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
