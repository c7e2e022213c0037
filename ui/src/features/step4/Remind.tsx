// Who has not signed up, how they will be reached, and what each letter and reminder brought so far.

import { useRead } from "../../api/commands";
import type { Chaser, WaveLine } from "../../api/generated";
import { BarChart } from "../../components/BarChart";
import { Button, ButtonRow } from "../../components/Button";
import { Callout } from "../../components/Callout";
import { DataTable } from "../../components/DataTable";
import { EmptyState } from "../../components/EmptyState";
import { Link } from "../../components/Link";
import { CardGrid, StatCard } from "../../components/StatCard";
import { step4 } from "../../messages/step4";
import { ways, remind as words } from "../../messages/step4-chase";
import { sayDay } from "../common/days";
import { HelpText } from "../common/HelpText";
import { Loaded } from "../common/Loaded";
import { at, useParam } from "../common/place";
import { StepPage } from "../common/StepPage";
import type { DraftPlace } from "../step2/notice/place";
import { inHundred, sayHundred, useOfferPlace } from "./offers";
import { nameOf } from "./waves";

const figure = (count: number) => count.toLocaleString("en-US");

export function Remind() {
  const { incident, offer, step } = useOfferPlace();
  const read = useRead("chaser", { incident, offer });
  return (
    <StepPage
      title={words.title}
      caption={step4.caption}
      back={step}
      lead={words.lead}
      help={<HelpText words={words.help} />}
      below={<Loaded read={read}>{({ waves }) => waves.length > 0 && <Waves waves={waves} />}</Loaded>}
    >
      <Loaded read={read}>{(seen) => <Waiting seen={seen} />}</Loaded>
    </StepPage>
  );
}

function Waiting({ seen }: { seen: Chaser }) {
  const { incident, home } = useOfferPlace();
  const left = seen.offer.take_up.days_left;
  const day = sayDay(seen.offer.offer.body.enrol_by);
  const bars = [
    { label: ways.letter, value: seen.by.letter },
    { label: ways.email, value: seen.by.email },
    { label: ways.phone, value: seen.by.phone },
    { label: words.noWay, value: seen.by.nothing },
  ].filter(({ value }) => value > 0);
  return (
    <>
      <CardGrid>
        <StatCard label={words.waiting} value={figure(seen.waiting)} />
        <StatCard
          label={words.daysLeft}
          value={left < 0 ? step4.offer.figures.over : figure(left)}
          hint={step4.takeUp.daysLeft(left, day)}
        />
        <StatCard label={words.helped} value={figure(seen.helped)} />
      </CardGrid>
      {seen.never_told > 0 && (
        <Callout tone="wait" title={words.never(seen.never_told)}>
          <p>
            {words.neverBody} <Link to={at(incident, "step/2/notice")}>{words.neverLink}</Link>.
          </p>
        </Callout>
      )}
      {left < 0 ? (
        <Callout tone="wait">
          <p>{words.over}</p>
        </Callout>
      ) : seen.waiting === 0 ? (
        <EmptyState drawing="tea" title={words.nobody}>
          <p>{words.nobodyBody}</p>
        </EmptyState>
      ) : (
        <>
          <BarChart title={words.by} bars={bars} heads={words.byHeads} />
          <ButtonRow>
            <Button kind="main" to={`${home}/remind/read`}>
              {words.next(seen.next)}
            </Button>
            <Button to={`${home}/people`}>{words.callList}</Button>
          </ButtonRow>
        </>
      )}
    </>
  );
}

function Waves({ waves }: { waves: readonly WaveLine[] }) {
  const { incident } = useOfferPlace();
  return (
    <section>
      <h2>{words.wavesTitle}</h2>
      <DataTable
        caption={words.wavesCaption}
        columns={[
          { title: words.wavesHeads[0], cell: nameOf },
          { title: words.wavesHeads[1], cell: (wave) => figure(wave.reached), figure: true },
          { title: words.wavesHeads[2], cell: (wave) => figure(wave.enrolled), figure: true },
          {
            title: words.wavesHeads[3],
            cell: (wave) => sayHundred(inHundred(wave.enrolled, wave.reached)),
            figure: true,
          },
          {
            title: words.wavesHeads[4],
            cell: (wave) =>
              wave.kind === "reminder" && wave.to_do > 0 ? (
                <>
                  {figure(wave.to_do)}{" "}
                  <Link to={at(incident, `step/4/send/${wave.notice}`)}>
                    {words.send}
                    <span className="sb-hidden"> {nameOf(wave)}</span>
                  </Link>
                </>
              ) : (
                figure(wave.to_do)
              ),
          },
        ]}
        rows={waves}
        rowKey={(wave) => wave.notice}
      />
    </section>
  );
}

export function useReminder(): DraftPlace {
  const { incident, home } = useOfferPlace();
  const offer = useParam("offer");
  return {
    draft: { incident, kind: "reminder", development: null, offer, corrects: [] },
    base: `${home}/remind/read`,
    caption: step4.caption,
    back: `${home}/remind`,
    send: at(incident, "step/4/send"),
    change: { facts: `${home}/what` },
  };
}
