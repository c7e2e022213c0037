// Who has signed up: a chart for those who would rather look, a table for those who would rather read, and how it
// stands next to the usual.

import type { OfferView } from "../../api/generated";
import { Button, ButtonRow } from "../../components/Button";
import { DataTable } from "../../components/DataTable";
import { EmptyState } from "../../components/EmptyState";
import { CardGrid, StatCard } from "../../components/StatCard";
import { step4 } from "../../messages/step4";
import { sayDay } from "../common/days";
import { StepPage } from "../common/StepPage";
import { OfferLoaded } from "./OfferLoaded";
import { inHundred, money, sayHundred, useOfferPlace } from "./offers";
import { type PartName, parts, TakeUpChart } from "./TakeUpChart";
import { USUAL, UsualRange } from "./UsualRange";

const words = step4.takeUp;
const figure = (count: number) => count.toLocaleString("en-US");

export function TakeUp() {
  return <OfferLoaded>{(view) => <Page view={view} />}</OfferLoaded>;
}

function Page({ view }: { view: OfferView }) {
  const { step, home } = useOfferPlace();
  const { take_up: sum, offer } = view;
  const day = sayDay(offer.body.enrol_by);
  return (
    <StepPage title={words.title} caption={step4.caption} back={step} lead={words.lead}>
      {sum.offered === 0 ? (
        <EmptyState
          drawing="tea"
          title={words.nobody}
          action={
            <Button kind="main" to={`${home}/hand-out`}>
              {step4.handOut.task}
            </Button>
          }
        >
          <p>{words.nobodyBody}</p>
        </EmptyState>
      ) : (
        <Figures view={view} />
      )}
      <CardGrid>
        <StatCard
          label={step4.offer.figures.days}
          value={sum.days_left < 0 ? step4.offer.figures.over : figure(sum.days_left)}
          hint={words.daysLeft(sum.days_left, day)}
        />
        <StatCard
          label={step4.offer.figures.cost}
          value={money(view.cost_now_cents, offer.body.currency)}
          hint={step4.offer.figures.costHint}
        />
      </CardGrid>
      {sum.offered > 0 && (
        <ButtonRow>
          <Button kind="main" to={`${home}/people`}>
            {words.who}
          </Button>
          <Button to={`${home}/report`}>{words.report}</Button>
        </ButtonRow>
      )}
    </StepPage>
  );
}

function Figures({ view }: { view: OfferView }) {
  const { take_up: sum } = view;
  const share = inHundred(sum.enrolled, sum.offered);
  const early = sum.days_left > 30;
  const verdict =
    share < USUAL.low ? (early ? words.early : words.below) : share > USUAL.high ? words.above : words.within;
  const rows = [
    ...parts.map((part: PartName) => ({ key: part as string, name: words.parts[part], count: sum[part] })),
    { key: "all", name: words.total, count: sum.offered },
  ];
  return (
    <>
      <TakeUpChart sum={sum} />
      <DataTable
        caption={words.chart}
        columns={[
          { title: words.heads[0], cell: (row) => row.name },
          { title: words.heads[1], cell: (row) => figure(row.count), figure: true },
          { title: words.heads[2], cell: (row) => sayHundred(inHundred(row.count, sum.offered)), figure: true },
        ]}
        rows={rows}
        rowKey={(row) => row.key}
      />
      {sum.active > 0 && <p>{words.active(sum.active)}</p>}
      <h2>{words.usualTitle}</h2>
      <UsualRange share={share} />
      <p>
        {words.usual(words.share(sayHundred(share)))} {verdict}
      </p>
    </>
  );
}
