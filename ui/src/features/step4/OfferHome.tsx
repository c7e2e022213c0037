// One offer: what it is, each line with its way back, and what there is to do with it.

import type { OfferView } from "../../api/generated";
import { Button, ButtonRow } from "../../components/Button";
import { SummaryList } from "../../components/SummaryList";
import { step4 } from "../../messages/step4";
import { sayDay } from "../common/days";
import { StepPage } from "../common/StepPage";
import { OfferLoaded } from "./OfferLoaded";
import { money, useOfferPlace } from "./offers";

const words = step4.offer;

export function OfferHome() {
  return <OfferLoaded>{(view) => <Shown view={view} />}</OfferLoaded>;
}

function Shown({ view }: { view: OfferView }) {
  const { step, home } = useOfferPlace();
  const offer = view.offer.body;
  const price = offer.price_cents === 0 ? words.priceOpen : money(offer.price_cents, offer.currency);
  const rows = [
    { key: words.rows.provider, value: offer.provider, change: `${home}/what` },
    { key: words.rows.product, value: offer.product, change: `${home}/what` },
    { key: words.rows.months, value: offer.months, change: `${home}/what` },
    {
      key: words.rows.price,
      value: offer.price_cents === 0 ? price : words.priceSaid(offer.price_model, price),
      change: `${home}/price`,
    },
    { key: words.rows.enrolBy, value: sayDay(offer.enrol_by), change: `${home}/what` },
    { key: words.rows.url, value: offer.url || words.empty, change: `${home}/what` },
    { key: words.rows.phone, value: offer.phone || words.empty, change: `${home}/what` },
  ];
  return (
    <StepPage title={words.details} caption={step4.caption} back={step}>
      <SummaryList rows={rows} />
      <ButtonRow>
        <Button kind="main" to={view.pool.all === 0 ? `${home}/codes` : step}>
          {view.pool.all === 0 ? step4.codes.task : words.toStep}
        </Button>
      </ButtonRow>
    </StepPage>
  );
}
