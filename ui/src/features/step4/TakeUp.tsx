// Who has signed up: a chart for those who would rather look, a table for those who would rather read, and how it
// stands next to the usual.

import { useRead } from "../../api/commands";
import type { Channel, OfferView } from "../../api/generated";
import { Button, ButtonRow } from "../../components/Button";
import { DataTable } from "../../components/DataTable";
import { EmptyState } from "../../components/EmptyState";
import { CardGrid, StatCard } from "../../components/StatCard";
import { step4 } from "../../messages/step4";
import { groups, remind, ways } from "../../messages/step4-chase";
import { sayDay } from "../common/days";
import { Loaded } from "../common/Loaded";
import { StepPage } from "../common/StepPage";
import { OfferLoaded } from "./OfferLoaded";
import { inHundred, money, sayHundred, useOfferPlace } from "./offers";
import { ShareChart } from "./ShareChart";
import { type PartName, parts, TakeUpChart } from "./TakeUpChart";
import { USUAL, UsualRange } from "./UsualRange";
import { nameOf } from "./waves";

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
    <StepPage
      title={words.title}
      caption={step4.caption}
      back={step}
      lead={words.lead}
      below={sum.offered > 0 && <Groups />}
    >
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
        <StatCard
          label={groups.forecast}
          value={
            view.forecast.low === view.forecast.high
              ? money(view.forecast.high, offer.body.currency)
              : `${money(view.forecast.low, offer.body.currency)} – ${money(view.forecast.high, offer.body.currency)}`
          }
          hint={groups.forecastHint}
        />
      </CardGrid>
      {sum.offered > 0 && (
        <ButtonRow>
          <Button kind="main" to={`${home}/people`}>
            {words.who}
          </Button>
          <Button to={`${home}/remind`}>{remind.task}</Button>
          <Button to={`${home}/report`}>{words.report}</Button>
          <Button kind="quiet" to={`${home}/bills`}>
            {groups.bills}
          </Button>
        </ButtonRow>
      )}
    </StepPage>
  );
}

/** The same by place, by way and by letter. */
function Groups() {
  const { incident, offer } = useOfferPlace();
  const read = useRead("take_up", { incident, offer });
  return (
    <Loaded read={read}>
      {({ places, channels, waves }) => (
        <section>
          <h2>{groups.title}</h2>
          <ShareChart
            title={groups.places}
            lines={places.map((line) => ({ ...line, name: line.name || groups.noPlace }))}
          />
          <ShareChart
            title={groups.channels}
            lines={channels.map((line) => ({ ...line, name: ways[line.key as Channel] ?? groups.noWay }))}
          />
          {waves.length > 0 && (
            <ShareChart
              title={groups.waves}
              lines={waves.map((wave) => ({
                key: wave.notice,
                name: nameOf(wave),
                offered: wave.reached,
                enrolled: wave.enrolled,
              }))}
            />
          )}
        </section>
      )}
    </Loaded>
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
