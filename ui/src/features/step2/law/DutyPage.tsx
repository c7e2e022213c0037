// One duty with everything behind it: the date and its sum, why it stands, what the notice must say and must not, the
// rule and its source, the report that keeps it, the mark that it was done, and the way to decide otherwise.

import { useState } from "react";
import { useRead, useWrite } from "../../../api/commands";
import { Button, ButtonRow } from "../../../components/Button";
import { Callout, LegalNote } from "../../../components/Callout";
import { CopyField } from "../../../components/CopyField";
import { DateFields, isoOf, partsOf } from "../../../components/DateFields";
import { EmptyState } from "../../../components/EmptyState";
import { SelectField, TextField } from "../../../components/Field";
import { Link } from "../../../components/Link";
import { SummaryList } from "../../../components/SummaryList";
import { step } from "../../../messages/step2";
import { duty as words } from "../../../messages/step2-law";
import { sayDay, today } from "../../common/days";
import { Loaded, ProblemNote } from "../../common/Loaded";
import { at, useCaseId, useParam } from "../../common/place";
import { StepPage } from "../../common/StepPage";
import { More, Part } from "../shared/Parts";
import type { DutiesView, Duty, DutyLine } from "../shared/types";
import css from "./DutyPage.module.css";
import { addressOf, dueIn, find, lawName, nameOf, refOf, sentence } from "./duty";
import { Stands } from "./Stands";

export function DutyPage() {
  const incident = useCaseId();
  const address = useParam("duty");
  const read = useRead("duties", { incident });
  const back = at(incident, "step/2/law");
  return (
    <Loaded read={read}>
      {(view) => {
        const line = find(view.duties, address);
        return line ? (
          <StepPage title={nameOf(line.duty, view.names)} caption={caption(line.duty, view)} back={back}>
            <Callout tone={line.late && !line.done ? "attention" : "wait"} title={dueIn(line.duty, view.as_of)}>
              {line.duty.by !== null && <p>{sentence(line.duty.words)}</p>}
              {(line.done || line.decision || line.late || line.duty.must === "check") && (
                <Stands line={line} asOf={view.as_of} />
              )}
              {line.duty.must === "no" && <p>{words.notAsked}</p>}
            </Callout>
            {reported(line.duty) && (
              <p>
                <Link to={at(incident, `step/2/law/${address}/report`)}>{words.report}</Link>
              </p>
            )}
            <Rule duty={line.duty} />
            {line.duty.must !== "no" && <MarkDone key={line.done?.id ?? "open"} incident={incident} line={line} />}
            <Otherwise incident={incident} line={line} />
          </StepPage>
        ) : (
          <StepPage title={words.goneTitle} caption={step.caption} back={back}>
            <EmptyState drawing="lamp" title={words.gone} action={<Button to={back}>{words.toAll}</Button>} />
          </StepPage>
        );
      }}
    </Loaded>
  );
}

/** The place stands above the title where the name does not say it. */
const caption = (duty: Duty, view: DutiesView) =>
  nameOf(duty, view.names).includes(lawName(duty.law, view))
    ? step.caption
    : `${step.caption}, ${lawName(duty.law, view)}`;

/** Whether an office has a form for it. */
const reported = ({ tell, must }: Duty) => (tell === "regulator" || tell === "credit_agencies") && must !== "no";

const items = (lines: readonly string[]) =>
  lines.length === 1 ? (
    sentence(lines[0] ?? "")
  ) : (
    <ul className={css.lines}>
      {lines.map((line) => (
        <li key={line}>{sentence(line)}</li>
      ))}
    </ul>
  );

function Rule({ duty }: { duty: Duty }) {
  // Whom a letter goes to decides whether its content is a list of our own items or the regulator's words.
  const content = duty.content.map((item) => words.contents[item] ?? item);
  const rows: [string, readonly string[]][] = [
    [words.counted, duty.counted ? [duty.counted] : []],
    [words.why, duty.why],
    [duty.tell === "individuals" ? words.mustSay : words.reportMustSay, content],
    [words.mustNotSay, duty.forbidden.map((item) => words.forbidden[item])],
    [words.ways, duty.methods.map((method) => words.methods[method])],
    [words.how, duty.format],
    [words.order, duty.before_individuals ? [words.beforePeople] : []],
    [words.instead, substitute(duty)],
    [words.monitoring, duty.credit_monitoring_months > 0 ? [words.months(duty.credit_monitoring_months)] : []],
  ];
  return (
    <>
      <SummaryList
        rows={rows.filter(([, lines]) => lines.length > 0).map(([key, lines]) => ({ key, value: items(lines) }))}
      />
      {duty.notes.length > 0 && (
        <More summary={words.alsoKnow(duty.notes.length)}>
          <ul className={css.lines}>
            {duty.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </More>
      )}
      {duty.tell === "contract" ? (
        <p>{words.ownContract}</p>
      ) : (
        <>
          <LegalNote
            rule={duty.cite}
            source={duty.url || words.noSource}
            checked={`${sayDay(duty.checked)}. ${words.confidence[duty.confidence]}`}
            old={duty.stale ? words.stale : undefined}
          />
          {duty.url && <CopyField label={words.copySource} value={duty.url} />}
        </>
      )}
    </>
  );
}

const substitute = ({ substitute: instead }: Duty): string[] =>
  instead === undefined ? [] : [words.insteadWhen(instead.when.join(", or ")), ...instead.how];

/** The way to decide not to tell them, and the decision that was taken. */
function Otherwise({ incident, line }: { incident: string; line: DutyLine }) {
  if (line.done || line.duty.tell === "contract") return null;
  return (
    <p>
      <Link to={at(incident, `step/2/law/${addressOf(line.duty)}/decision`)}>
        {line.decision ? words.seeDecision : words.decide}
      </Link>
    </p>
  );
}

function MarkDone({ incident, line }: { incident: string; line: DutyLine }) {
  const mark = useWrite("mark_duty_done");
  const unmark = useWrite("unmark_duty");
  const [day, setDay] = useState(partsOf(line.done?.body.done_on ?? today()));
  const [reference, setReference] = useState(line.done?.body.reference ?? "");
  const [proof, setProof] = useState(line.done?.body.proof ?? "");
  const evidence = useRead("evidence", { incident });
  const [tried, setTried] = useState(false);
  const iso = isoOf(day);
  const wrong = iso === null ? words.needsDay : iso > today() ? words.notInFuture : undefined;
  const kept = evidence.data?.find(({ id }) => id === line.done?.body.proof);
  const save = async () => {
    setTried(true);
    if (iso === null || wrong) return;
    const body = { ...refOf(line.duty), done_on: iso, reference, proof: proof === "" ? null : proof };
    await mark.run({ incident, id: line.done?.id ?? null, body }).catch(() => {});
  };
  return (
    <Part title={line.done ? words.doneTitle : words.markTitle}>
      {line.done && (
        <Callout tone="good" live>
          <p>{words.isDone(sayDay(line.done.body.done_on), line.done.body.reference)}</p>
          {kept && <p>{words.provedBy(kept.body.what)}</p>}
        </Callout>
      )}
      {line.duty.tell === "individuals" && <p>{words.lettersDoIt}</p>}
      <DateFields
        label={words.day}
        hint={words.dayHint}
        value={day}
        onChange={setDay}
        problem={tried ? wrong : undefined}
      />
      <TextField
        label={words.reference}
        hint={words.referenceHint}
        optional
        width={20}
        value={reference}
        onChange={setReference}
      />
      {evidence.data !== undefined && evidence.data.length > 0 ? (
        <SelectField
          label={words.proof}
          hint={words.proofHint}
          width={20}
          choices={[
            { value: "", label: words.noProof },
            ...evidence.data.map(({ id, body }) => ({ value: id, label: `${body.what} (${body.file_name})` })),
          ]}
          value={proof}
          onChange={setProof}
        />
      ) : (
        <p>
          {words.addProof} <Link to={at(incident, "step/5/evidence")}>{words.toProof}</Link>
        </p>
      )}
      <ProblemNote problem={mark.problem ?? unmark.problem} />
      <ButtonRow>
        <Button kind="main" onClick={() => void save()} busy={mark.busy}>
          {line.done ? words.change : words.mark}
        </Button>
        {line.done && (
          <Button
            kind="quiet"
            busy={unmark.busy}
            onClick={() => void unmark.run({ incident, id: line.done?.id ?? "" }).catch(() => {})}
          >
            {words.unmark}
          </Button>
        )}
      </ButtonRow>
    </Part>
  );
}
