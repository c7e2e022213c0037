// The provider's bills, held against the price that was agreed and the people who signed up.

import { useRead } from "../../api/commands";
import type { InvoiceCheck, OfferView } from "../../api/generated";
import { Button, ButtonRow } from "../../components/Button";
import { Callout } from "../../components/Callout";
import { DataTable } from "../../components/DataTable";
import { Link } from "../../components/Link";
import { CardGrid, StatCard } from "../../components/StatCard";
import { step4 } from "../../messages/step4";
import { bills as words } from "../../messages/step4-chase";
import { sayDay } from "../common/days";
import { Loaded } from "../common/Loaded";
import { StepPage } from "../common/StepPage";
import { OfferLoaded } from "./OfferLoaded";
import { money, useOfferPlace } from "./offers";

const figure = (count: number) => count.toLocaleString("en-US");

export function Bills() {
  return <OfferLoaded>{(view) => <Page view={view} />}</OfferLoaded>;
}

function Page({ view }: { view: OfferView }) {
  const { incident, offer, home, step } = useOfferPlace();
  const read = useRead("invoice_check", { incident, offer });
  const { currency } = view.offer.body;
  return (
    <StepPage title={words.title} caption={step4.caption} back={step} lead={words.lead}>
      <Loaded read={read}>{(check) => <Held check={check} currency={currency} />}</Loaded>
      <ButtonRow>
        <Button kind="main" to={`${home}/bills/new`}>
          {words.add}
        </Button>
      </ButtonRow>
    </StepPage>
  );
}

function Held({ check, currency }: { check: InvoiceCheck; currency: string }) {
  const { home } = useOfferPlace();
  const { invoices, billed, known } = check;
  const wrong = invoices.some(({ invoice, expected_cents }) => invoice.body.cents !== expected_cents);
  return (
    <>
      <CardGrid>
        <StatCard label={words.billed} value={figure(billed)} />
        <StatCard label={words.known} value={figure(known)} />
        <StatCard label={words.paid} value={money(check.billed_cents, currency)} />
        <StatCard label={words.owed} value={money(check.owed_cents, currency)} />
      </CardGrid>
      {invoices.length > 0 && (
        <Callout tone={billed > known || wrong ? "attention" : "good"}>
          {billed > known && <p>{words.over(billed - known)}</p>}
          {wrong && <p>{words.wrong}</p>}
          {billed <= known && !wrong && <p>{words.fine}</p>}
          {billed < known && <p>{words.under(known - billed)}</p>}
        </Callout>
      )}
      <DataTable
        caption={words.caption}
        columns={[
          {
            title: words.heads[0],
            cell: ({ invoice }) => <Link to={`${home}/bills/${invoice.id}`}>{invoice.body.number}</Link>,
          },
          { title: words.heads[1], cell: ({ invoice }) => sayDay(invoice.body.on) },
          { title: words.heads[2], cell: ({ invoice }) => figure(invoice.body.count), figure: true },
          { title: words.heads[3], cell: ({ invoice }) => money(invoice.body.cents, currency), figure: true },
          {
            title: words.heads[4],
            cell: ({ invoice, expected_cents }) =>
              invoice.body.cents === expected_cents ? words.right : words.off(money(expected_cents, currency)),
          },
        ]}
        rows={invoices}
        rowKey={({ invoice }) => invoice.id}
        empty={words.empty}
      />
    </>
  );
}
