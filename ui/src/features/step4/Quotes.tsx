// Quotes side by side: what each provider would cost for this list, by how many sign up. Nobody is recommended.

import { useRead } from "../../api/commands";
import type { QuoteLine, Quotes as Seen } from "../../api/generated";
import { Button, ButtonRow } from "../../components/Button";
import { Callout } from "../../components/Callout";
import { type Column, DataTable } from "../../components/DataTable";
import { EmptyState } from "../../components/EmptyState";
import { Link } from "../../components/Link";
import { step4 } from "../../messages/step4";
import { quotes as words } from "../../messages/step4-choose";
import { sayDay } from "../common/days";
import { Loaded } from "../common/Loaded";
import { MakePaper } from "../common/MakePaper";
import { at, useCaseId } from "../common/place";
import { StepPage } from "../common/StepPage";
import { money } from "./offers";

export function Quotes() {
  const incident = useCaseId();
  const read = useRead("quotes", { incident });
  return (
    <StepPage
      title={words.title}
      caption={step4.caption}
      back={at(incident, "step/4")}
      lead={words.lead}
      below={<Loaded read={read}>{(seen) => seen.quotes.length > 0 && <Sheet seen={seen} />}</Loaded>}
    >
      <h2>{words.askTitle}</h2>
      <p>{words.askHint}</p>
      <MakePaper command="make_quote_request" body={{ incident }} act={words.ask} plain />
      <Loaded read={read}>
        {({ quotes, people }) =>
          quotes.length === 0 ? (
            <EmptyState
              drawing="letters"
              title={words.empty}
              action={
                <Button kind="main" to={at(incident, "step/4/quotes/new")}>
                  {words.add}
                </Button>
              }
            >
              <p>{words.emptyBody}</p>
            </EmptyState>
          ) : (
            <>
              {people === 0 && (
                <Callout tone="wait">
                  <p>{words.nobody}</p>
                </Callout>
              )}
              <ButtonRow>
                <Button kind="main" to={at(incident, "step/4/quotes/new")}>
                  {words.add}
                </Button>
              </ButtonRow>
            </>
          )
        }
      </Loaded>
    </StepPage>
  );
}

interface Row {
  title: string;
  cell: (line: QuoteLine) => React.ReactNode;
}

/** A row for each question and a column for each quote, so that like stands beside like. */
function Sheet({ seen }: { seen: Seen }) {
  const incident = useCaseId();
  const sum = ({ quote }: QuoteLine, cents: number) => money(cents, quote.body.currency);
  const yes = (said: boolean) => (said ? words.yes : words.no);
  const rows: Row[] = [
    {
      title: words.rows.months,
      cell: (line) => (
        <>
          {line.quote.body.months}
          {line.too_short && <p>{words.tooShort(seen.least_months)}</p>}
        </>
      ),
    },
    {
      title: words.rows.price,
      cell: (line) => step4.offer.priceSaid(line.quote.body.price_model, sum(line, line.quote.body.price_cents)),
    },
    { title: words.rows.setUp, cell: (line) => sum(line, line.quote.body.set_up_cents) },
    ...seen.shares.map((share, place) => ({
      title: words.rows.share(share),
      cell: (line: QuoteLine) => <strong>{sum(line, line.totals[place] ?? 0)}</strong>,
    })),
    { title: words.rows.cover, cell: (line) => line.quote.body.cover },
    { title: words.rows.languages, cell: (line) => line.quote.body.languages },
    { title: words.rows.minors, cell: (line) => yes(line.quote.body.minors) },
    { title: words.rows.callCentre, cell: (line) => yes(line.quote.body.call_centre) },
    {
      title: words.rows.holds,
      cell: (line) => (line.quote.body.holds_until ? sayDay(line.quote.body.holds_until) : ""),
    },
    { title: words.rows.note, cell: (line) => line.quote.body.note },
    {
      title: words.change,
      cell: (line) => (
        <>
          <Link to={at(incident, `step/4/quotes/${line.quote.id}`)}>
            {words.change}
            <span className="sb-hidden"> {words.chooseFor(line.quote.body.provider)}</span>
          </Link>{" "}
          <Link to={at(incident, `step/4/offer/like/${line.quote.id}`)}>
            {words.choose}
            <span className="sb-hidden"> {words.chooseFor(line.quote.body.provider)}</span>
          </Link>
        </>
      ),
    },
  ];
  const columns: Column<Row>[] = [
    { title: words.head, cell: (row) => row.title },
    ...seen.quotes.map((line) => ({
      title: `${line.quote.body.provider}: ${line.quote.body.product}`,
      cell: (row: Row) => row.cell(line),
    })),
  ];
  return (
    <>
      <DataTable caption={words.caption(seen.people)} columns={columns} rows={rows} rowKey={(row) => row.title} />
      <p>{words.usual}</p>
    </>
  );
}
