// What comes afterwards: when the cover ends, what customers reported, what they ask.

import { useRead, useWrite } from "../../api/commands";
import type { Concern, Cover, CustomerQuestion, Kept, OfferView } from "../../api/generated";
import { Button, ButtonRow } from "../../components/Button";
import { Callout } from "../../components/Callout";
import { DataTable } from "../../components/DataTable";
import { Link } from "../../components/Link";
import { step4 } from "../../messages/step4";
import { after as words } from "../../messages/step4-chase";
import { sayDay } from "../common/days";
import { Loaded, ProblemNote } from "../common/Loaded";
import { at, useCaseId } from "../common/place";
import { StepPage } from "../common/StepPage";
import { useOffers } from "./offers";

export function After() {
  const incident = useCaseId();
  const offers = useOffers(incident);
  const concerns = useRead("concerns", { incident });
  const asked = useRead("asked", { incident });
  return (
    <StepPage
      title={words.title}
      caption={step4.caption}
      back={at(incident, "step/4")}
      lead={words.lead}
      below={
        <>
          <section>
            <h2>{words.reportsTitle}</h2>
            <Loaded read={concerns}>{(all) => <Concerns all={all} />}</Loaded>
          </section>
          <section>
            <h2>{words.questionsTitle}</h2>
            <p>{words.questionsLead}</p>
            <Loaded read={asked}>{(all) => <Questions all={all} />}</Loaded>
          </section>
        </>
      }
    >
      <h2>{words.coverTitle}</h2>
      <Loaded read={offers}>{({ offers: all }) => <Ends offers={all} />}</Loaded>
    </StepPage>
  );
}

function Ends({ offers }: { offers: readonly OfferView[] }) {
  const running = offers.filter(({ cover }) => cover.people + cover.ended > 0);
  if (running.length === 0) return <p>{words.noCover}</p>;
  return running.map(({ offer, cover }) => (
    <Callout
      key={offer.id}
      tone={cover.soon > 0 ? "wait" : "note"}
      title={step4.offer.of(offer.body.provider, offer.body.product)}
    >
      <End cover={cover} />
    </Callout>
  ));
}

function End({ cover }: { cover: Cover }) {
  return (
    <>
      {cover.first_end && cover.last_end && (
        <p>{words.cover(cover.people, sayDay(cover.first_end), sayDay(cover.last_end))}</p>
      )}
      {cover.soon > 0 && <p>{words.soon(cover.soon)}</p>}
      {cover.ended > 0 && <p>{words.ended(cover.ended)}</p>}
    </>
  );
}

function Concerns({ all }: { all: readonly Kept<Concern>[] }) {
  const incident = useCaseId();
  return (
    <>
      <DataTable
        caption={words.reportsCaption}
        columns={[
          { title: words.reportsHeads[0], cell: ({ body }) => sayDay(body.on) },
          { title: words.reportsHeads[1], cell: ({ body }) => `${words.kinds[body.kind].label}: ${body.what}` },
          { title: words.reportsHeads[2], cell: ({ body }) => body.help },
          {
            title: words.reportsHeads[3],
            cell: ({ body }) => (body.done_on ? sayDay(body.done_on) : words.open),
          },
          {
            title: words.reportsHeads[4],
            cell: ({ id, body }) => (
              <Link to={at(incident, `step/4/after/report/${id}`)}>
                {words.change}
                <span className="sb-hidden"> {body.what}</span>
              </Link>
            ),
          },
        ]}
        rows={all.toReversed()}
        rowKey={({ id }) => id}
        empty={words.noReports}
      />
      <ButtonRow>
        <Button to={at(incident, "step/4/after/report/new")}>{words.addReport}</Button>
      </ButtonRow>
    </>
  );
}

function Questions({ all }: { all: readonly Kept<CustomerQuestion>[] }) {
  const incident = useCaseId();
  const { start, busy, problem } = useWrite("save_asked");
  return (
    <>
      <ProblemNote problem={problem} />
      <DataTable
        caption={words.questionsCaption}
        columns={[
          { title: words.questionsHeads[0], cell: ({ body }) => body.question },
          { title: words.questionsHeads[1], cell: ({ body }) => body.answer || words.noAnswer },
          {
            title: words.questionsHeads[2],
            cell: ({ id, body }) => (
              <>
                {words.times(body.times)}
                <Button
                  kind="quiet"
                  busy={busy}
                  onClick={() => start({ incident, id, body: { ...body, times: body.times + 1 } })}
                >
                  {words.again}
                  <span className="sb-hidden"> {words.againFor(body.question)}</span>
                </Button>
              </>
            ),
          },
          {
            title: words.questionsHeads[3],
            cell: ({ body }) => (body.public && body.answer ? words.shown : words.notShown),
          },
          {
            title: words.questionsHeads[4],
            cell: ({ id, body }) => (
              <Link to={at(incident, `step/4/after/question/${id}`)}>
                {words.change}
                <span className="sb-hidden"> {body.question}</span>
              </Link>
            ),
          },
        ]}
        rows={all}
        rowKey={({ id }) => id}
        empty={words.noQuestions}
      />
      <ButtonRow>
        <Button to={at(incident, "step/4/after/question/new")}>{words.addQuestion}</Button>
      </ButtonRow>
    </>
  );
}
