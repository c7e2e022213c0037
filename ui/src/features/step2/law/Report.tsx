// One report, rehearsed: the fields of the office's own form in its order. What the case holds is ready to copy; what it
// does not is typed here and kept, or answered on the page where it belongs.

import { useAutosave } from "../../../api/autosave";
import { useRead } from "../../../api/commands";
import type { DutyRef, ReportField, ReportView } from "../../../api/generated";
import { Button, ButtonRow } from "../../../components/Button";
import { Callout, LegalNote } from "../../../components/Callout";
import { CopyField } from "../../../components/CopyField";
import { EmptyState } from "../../../components/EmptyState";
import { TextArea } from "../../../components/Field";
import { Link } from "../../../components/Link";
import { StatusTag } from "../../../components/StatusTag";
import { step } from "../../../messages/step2";
import { homes, report as words } from "../../../messages/step2-reports";
import { sayDay } from "../../common/days";
import { Loaded } from "../../common/Loaded";
import { MakePaper } from "../../common/MakePaper";
import { at, useCaseId, useParam } from "../../common/place";
import { StepPage } from "../../common/StepPage";
import { More, Part } from "../shared/Parts";
import { due, refAt, sentence } from "./duty";
import css from "./Report.module.css";

const LATER = "generic-follow-up";

/** The report of a duty, in the office's own form. */
export const DutyReport = () => <OneReport duty={useParam("duty")} pack={null} />;

/** What follows a first report. */
export const LaterReport = () => <OneReport duty={useParam("duty")} pack={LATER} />;

/** A report that no duty brings: for the insurer, for the card company. */
export const OwnReport = () => <OneReport duty={null} pack={useParam("pack")} />;

interface Which {
  incident: string;
  duty: DutyRef | null;
  pack: string | null;
}

function OneReport({ duty: address, pack }: { duty: string | null; pack: string | null }) {
  const incident = useCaseId();
  const which: Which = { incident, duty: address === null ? null : refAt(address), pack };
  const read = useRead("report", which);
  const all = at(incident, "step/2/law/reports");
  if (read.error?.code === "not_found") {
    return (
      <StepPage title={words.goneTitle} caption={step.caption} back={all}>
        <EmptyState drawing="lamp" title={words.gone} action={<Button to={all}>{words.toAll}</Button>} />
      </StepPage>
    );
  }
  return (
    <Loaded read={read}>
      {(view) => <Page key={view.filled.id} which={which} view={view} rule={address && `step/2/law/${address}`} />}
    </Loaded>
  );
}

function Page({ which, view, rule }: { which: Which; view: ReportView; rule: string | null }) {
  const { filled, line } = view;
  const { incident } = which;
  const name = sentence(line?.duty.name ?? filled.name);
  return (
    <StepPage
      title={which.pack === LATER ? words.later(name) : words.title(name)}
      caption={step.caption}
      back={at(incident, "step/2/law/reports")}
      lead={words.lead}
    >
      <Callout tone={view.missing === 0 ? "good" : "wait"} title={line ? words.by(due(line.duty)) : undefined}>
        <p>{view.missing === 0 ? words.complete : words.missing(view.missing)}</p>
        {rule && <Link to={at(incident, rule)}>{words.dutyLink}</Link>}
      </Callout>
      <Part title={words.whereTitle}>
        <p>
          {words.how}: {filled.how}.
        </p>
        {filled.url ? <CopyField label={words.form} value={filled.url} /> : <p>{words.noForm}</p>}
        {view.authorities.length > 0 && (
          <More summary={words.authoritiesTitle}>
            <p>{words.authoritiesLead}</p>
            {view.authorities.map((office) => (
              <CopyField
                key={office.name_native}
                label={`${office.name_en} (${office.name_native})${office.region_name && `, ${office.region_name}`}`}
                value={office.breach_form || office.website}
              />
            ))}
          </More>
        )}
      </Part>
      {filled.notes.length > 0 && (
        <Part title={words.knowTitle}>
          <ul>
            {filled.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={words.fieldsTitle}>
        <Sources incident={incident} fields={view.fields} />
        {view.fields.map((field) => (
          <Field key={field.field.id} which={which} field={field} />
        ))}
      </Part>
      <LegalNote
        rule={line?.duty.cite ?? filled.name}
        source={filled.source}
        checked={`${sayDay(filled.checked)}. ${words.confidence[filled.confidence]}`}
        old={filled.stale ? words.stale : undefined}
      />
      {view.later && (
        <Part title={words.laterTitle}>
          <p>{words.laterLead}</p>
          <Button to={at(incident, `${rule}/report/later`)}>{words.laterAct}</Button>
        </Part>
      )}
      <Part title={words.paperTitle}>
        <p>{words.paperLead}</p>
        <MakePaper plain command="make_report" body={which} act={words.paper} />
      </Part>
      {rule && !line?.done && (
        <ButtonRow>
          <Button kind="main" to={at(incident, rule)}>
            {words.mark}
          </Button>
        </ButtonRow>
      )}
    </StepPage>
  );
}

const toHome = (incident: string, home: (typeof homes)[keyof typeof homes]) =>
  home && (home.path ?? at(incident, home.to ?? ""));

/** The pages that what is filled in came from, each once. */
function Sources({ incident, fields }: { incident: string; fields: readonly ReportField[] }) {
  const used = fields.flatMap(({ field, typed }) =>
    field.state === "filled" && typed === null ? (homes[field.from] ?? []) : [],
  );
  const pages = [...new Map(used.map((home) => [home.page, home])).values()];
  if (pages.length === 0) return null;
  return (
    <p>
      {words.changeLead}{" "}
      {pages.map((home, place) => (
        <span key={home.page}>
          {place > 0 && ", "}
          <Link to={home.page === words.sheet ? at(incident, "step/1/facts/check") : (toHome(incident, home) ?? "")}>
            {home.page}
          </Link>
        </span>
      ))}
    </p>
  );
}

function Field({ which, field: { field, typed, shared } }: { which: Which; field: ReportField }) {
  const home = homes[field.from];
  const to = toHome(which.incident, home);
  if (field.state === "filled" && typed === null) {
    return (
      <div className={css.field}>
        <CopyField label={field.label} value={field.value} />
      </div>
    );
  }
  if (home && to && !home.typed) {
    return (
      <div className={css.field} data-open>
        <p className={css.label}>{field.label}</p>
        <p className={css.from}>
          <Needed required={field.required} />{" "}
          <Link to={to}>
            {words.answerOn(home.page)}
            <span className="sb-hidden">: {field.label}</span>
          </Link>
        </p>
      </div>
    );
  }
  return <Typed which={which} field={{ field, typed, shared }} />;
}

const Needed = ({ required }: { required: boolean }) => (
  <StatusTag tone={required ? "waiting" : "none"}>{required ? words.needed : words.mayStayEmpty}</StatusTag>
);

function Typed({ which, field: { field, typed, shared } }: { which: Which; field: ReportField }) {
  const draft = useAutosave("save_report_answer", typed ?? "", (text) => ({ ...which, field: field.id, text }));
  const empty = draft.value.trim() === "";
  const home = homes[field.from];
  const to = toHome(which.incident, home);
  return (
    <div className={css.field} data-open={empty || undefined}>
      <TextArea
        label={field.label}
        hint={
          <>
            {empty && <Needed required={field.required} />} {field.state === "only_you" && words.onlyYou}{" "}
            {shared && words.everywhere}
          </>
        }
        rows={2}
        value={draft.value}
        onChange={draft.change}
        onBlur={draft.flush}
      />
      {!empty && <CopyField label={words.typedHere(field.label)} value={draft.value} />}
      {empty && home && to && (
        <p className={css.from}>
          <Link to={to}>
            {words.orOn(home.page)}
            <span className="sb-hidden">: {field.label}</span>
          </Link>
        </p>
      )}
    </div>
  );
}
