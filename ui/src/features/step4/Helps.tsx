// What helps, fitted to the data that got out and to the law: each remedy with when it helps, when it does not, and what it may cost.
// What the law asks for stands first, and what does not help here last.

import { useRead } from "../../api/commands";
import type { Mandatory, Office, Remedies, RemedyOption } from "../../api/generated";
import { Button, ButtonRow } from "../../components/Button";
import { Callout } from "../../components/Callout";
import { DataTable } from "../../components/DataTable";
import { Link } from "../../components/Link";
import { StatusTag, type StatusTone } from "../../components/StatusTag";
import { SummaryList } from "../../components/SummaryList";
import { step4 } from "../../messages/step4";
import { helps as words } from "../../messages/step4-choose";
import { sayDay } from "../common/days";
import { Loaded } from "../common/Loaded";
import { at, useCaseId } from "../common/place";
import { StepPage } from "../common/StepPage";
import { More } from "../step2/shared/Parts";
import css from "./Helps.module.css";
import { money } from "./offers";

export function Helps() {
  const id = useCaseId();
  const read = useRead("remedies", { incident: id });
  return (
    <StepPage
      title={words.title}
      caption={step4.caption}
      back={at(id, "step/4")}
      lead={words.lead}
      below={<Loaded read={read}>{({ mandatory }) => <ByLaw duties={mandatory} />}</Loaded>}
    >
      <Loaded read={read}>{(remedies) => <Fitted remedies={remedies} />}</Loaded>
    </StepPage>
  );
}

function Fitted({ remedies }: { remedies: Remedies }) {
  const id = useCaseId();
  const { choices } = remedies;
  const useful = choices.filter(({ fit, remedy }) => fit !== "no" && !remedy.free);
  const free = choices.filter(({ fit, remedy }) => fit !== "no" && remedy.free);
  const others = choices.filter(({ fit }) => fit === "no");
  return (
    <>
      {!remedies.data_known && (
        <Callout tone="wait" title={words.dataOpen}>
          <p>
            <Link to={at(id, "step/1/facts/data")}>{words.dataLink}</Link>
          </p>
        </Callout>
      )}
      <h2>{words.offerTitle}</h2>
      <Cards choices={useful} />
      <ButtonRow>
        <Button kind="main" to={at(id, "step/4/offer/new")}>
          {words.act}
        </Button>
        <Button to={at(id, "step/4/quotes")}>{words.quotes}</Button>
      </ButtonRow>
      {free.length > 0 && (
        <>
          <h2>{words.freeTitle}</h2>
          <p>{words.freeLead}</p>
          <Cards choices={free} />
          <More summary={words.contactsTitle}>
            <Contacts remedies={remedies} />
          </More>
        </>
      )}
      {others.length > 0 && (
        <More summary={words.otherTitle}>
          <Cards choices={others} />
        </More>
      )}
      <h2>{words.limitsTitle}</h2>
      <ul>
        {words.limits.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Callout title={words.fineTitle}>
        <p>{words.fine}</p>
      </Callout>
      <p>{words.pricesChecked(sayDay(remedies.checked))}</p>
    </>
  );
}

const tones: Record<RemedyOption["fit"], StatusTone> = {
  helps: "done",
  some: "going",
  not_known: "waiting",
  no: "none",
};

function Cards({ choices }: { choices: readonly RemedyOption[] }) {
  return (
    <ul className={css.cards}>
      {choices.map((choice) => (
        <li key={choice.remedy.id}>
          <One choice={choice} />
        </li>
      ))}
    </ul>
  );
}

function One({ choice }: { choice: RemedyOption }) {
  const { remedy, fit } = choice;
  return (
    <article className={css.card}>
      <h3>
        {remedy.name} <StatusTag tone={tones[fit]}>{words.fits[fit]}</StatusTag>
      </h3>
      {choice.least_months > 0 && <p className={css.law}>{words.law(choice.least_months)}</p>}
      <p>{remedy.what}</p>
      <SummaryList
        rows={[
          { key: words.when, value: remedy.when },
          { key: words.whenNot, value: remedy.when_not },
          { key: words.cost, value: cost(choice) },
        ]}
      />
      <More summary={words.source}>
        <p>{remedy.source}</p>
        {remedy.url && <p className={css.address}>{remedy.url}</p>}
        {remedy.price.per !== "none" && <p>{words.guess}</p>}
      </More>
    </article>
  );
}

function cost({ remedy, cost: sum, people, enrol_low, enrol_high, months }: RemedyOption): string {
  if (remedy.price.per === "none") return words.free;
  if (people === 0) return words.nobody;
  const [low, high] = [money(sum.low, remedy.price.currency), money(sum.high, remedy.price.currency)];
  return remedy.price.per === "person"
    ? words.costPerson(low, high, people)
    : words.costEnrolment(low, high, enrol_low, enrol_high, months);
}

function Contacts({ remedies }: { remedies: Remedies }) {
  const offices: Office[] = [...remedies.offices, ...(remedies.reports ? [remedies.reports] : [])];
  return (
    <DataTable
      caption={words.contactsTitle}
      columns={[
        { title: words.contactHeads[0], cell: (office) => office.name },
        { title: words.contactHeads[1], cell: (office) => office.phone },
        { title: words.contactHeads[2], cell: (office) => office.website },
        { title: words.contactHeads[3], cell: (office) => office.address },
      ]}
      rows={offices}
      rowKey={(office) => office.name}
    />
  );
}

function ByLaw({ duties }: { duties: readonly Mandatory[] }) {
  const id = useCaseId();
  const most = Math.max(0, ...duties.map((duty) => duty.months));
  const checked = duties.map((duty) => duty.checked).sort()[0];
  return (
    <section>
      <h2>{words.lawTitle}</h2>
      <Callout tone={most > 0 ? "wait" : "note"} title={most > 0 ? words.lawMonths(most) : words.lawNone}>
        {checked && <p>{words.lawSource(sayDay(checked))}</p>}
        <p>
          <Link to={at(id, "step/2/law")}>{words.lawLink}</Link>
        </p>
      </Callout>
      {most > 0 && (
        <DataTable
          caption={words.lawCaption}
          columns={[
            { title: words.lawHeads[0], cell: (duty) => duty.place },
            { title: words.lawHeads[1], cell: (duty) => duty.people.toLocaleString("en-US"), figure: true },
            { title: words.lawHeads[2], cell: (duty) => duty.months, figure: true },
            {
              title: words.lawHeads[3],
              cell: (duty) => (
                <>
                  {duty.name}, {duty.cite} {!duty.certain && <StatusTag tone="waiting">{words.lawCheck}</StatusTag>}
                </>
              ),
            },
            { title: words.lawHeads[4], cell: (duty) => duty.note },
          ]}
          rows={duties}
          rowKey={(duty) => duty.law}
        />
      )}
    </section>
  );
}
