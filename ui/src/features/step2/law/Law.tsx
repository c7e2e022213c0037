// Who must be told by law: soonest first, each leading to its rule. Then what would change the answer, and what was
// looked at and does not apply.

import { useRead } from "../../../api/commands";
import { Button } from "../../../components/Button";
import { Callout } from "../../../components/Callout";
import { DataTable } from "../../../components/DataTable";
import { EmptyState } from "../../../components/EmptyState";
import { Link } from "../../../components/Link";
import { StatusTag } from "../../../components/StatusTag";
import { step, law as words } from "../../../messages/step2";
import { sayDay } from "../../common/days";
import { HelpText } from "../../common/HelpText";
import { Loaded } from "../../common/Loaded";
import { MakePaper } from "../../common/MakePaper";
import { at, useCaseId } from "../../common/place";
import { StepPage } from "../../common/StepPage";
import { More, Part } from "../shared/Parts";
import type { DutiesView, DutyLine } from "../shared/types";
import { addressOf, due, inTime, sentence } from "./duty";
import css from "./Law.module.css";

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
    >
      <Loaded read={read}>
        {(view) => (
          <>
            <Duties incident={incident} view={view} />
            <Questions incident={incident} view={view} />
            <NotAsked view={view} />
            {view.duties.length > 0 && (
              <Part title={words.papersTitle}>
                <p>{words.sheetLead}</p>
                <MakePaper plain command="make_duties_sheet" incident={incident} act={words.sheet} />
                <p>{words.calendarLead}</p>
                <MakePaper plain command="make_calendar" incident={incident} act={words.calendar} />
              </Part>
            )}
            <p className={css.asOf}>{words.asOf(sayDay(view.as_of), view.laws.length)}</p>
          </>
        )}
      </Loaded>
    </StepPage>
  );
}

function Duties({ incident, view }: { incident: string; view: DutiesView }) {
  const asked = view.duties.filter((line) => line.duty.must !== "no");
  if (asked.length === 0) {
    return (
      <EmptyState
        drawing="lamp"
        title={view.laws.length === 0 ? words.noFacts : words.nothing}
        action={
          <Button kind="main" to={at(incident, "step/1/facts")}>
            {words.toFacts}
          </Button>
        }
      >
        <p>{view.laws.length === 0 ? words.noFactsBody : words.nothingBody}</p>
      </EmptyState>
    );
  }
  return (
    <DataTable
      caption={words.caption}
      columns={[
        {
          title: words.whom,
          cell: (line) => (
            <div className={css.whom}>
              <Link to={at(incident, `step/2/law/${addressOf(line.duty)}`)}>{sentence(line.duty.name)}</Link>
              <span>{line.duty.cite}</span>
            </div>
          ),
        },
        { title: words.byWhen, cell: (line) => due(line.duty) },
        { title: words.stands, cell: (line) => <Stands line={line} asOf={view.as_of} /> },
      ]}
      rows={asked}
      rowKey={(line) => addressOf(line.duty)}
    />
  );
}

export function Stands({ line, asOf }: { line: DutyLine; asOf: string }) {
  if (line.done) return <StatusTag tone="done">{words.doneOn(sayDay(line.done.body.done_on))}</StatusTag>;
  if (line.late) return <StatusTag tone="attention">{words.late}</StatusTag>;
  if (line.duty.must === "check") return <StatusTag tone="none">{words.check}</StatusTag>;
  const left = inTime(line.duty, asOf);
  return <StatusTag tone="waiting">{left === null ? words.must : sentence(left)}</StatusTag>;
}

function Questions({ incident, view }: { incident: string; view: DutiesView }) {
  if (view.questions.length === 0) return null;
  const asks = [...new Set(view.questions.map((question) => question.ask))];
  return (
    <Part title={words.questionsTitle}>
      <Callout tone="wait">
        <p>{words.questionsLead}</p>
        <Button to={at(incident, "step/1/facts")}>{words.toFacts}</Button>
      </Callout>
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
            { title: words.rule, cell: (row) => row.law },
            { title: words.whyNot, cell: (row) => sentence(row.why) },
          ]}
          rows={all.map((row, index) => ({ ...row, index }))}
          rowKey={(row) => String(row.index)}
        />
      </More>
    </Part>
  );
}
