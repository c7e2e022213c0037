// One offer: what it is, each line with its way back, and what there is to do with it.

import { useWrite } from "../../api/commands";
import type { Audience, OfferView } from "../../api/generated";
import { Button, ButtonRow } from "../../components/Button";
import { go } from "../../components/Link";
import { SummaryList } from "../../components/SummaryList";
import { step4 } from "../../messages/step4";
import { who } from "../../messages/step4-chase";
import { sayDay } from "../common/days";
import { ProblemNote } from "../common/Loaded";
import { StepPage } from "../common/StepPage";
import { OfferLoaded } from "./OfferLoaded";
import { money, useOfferPlace } from "./offers";

const words = step4.offer;

const sayWho = ({ places, ages, lists, search }: Audience) => who.said(places.length, ages, lists.length, search);

export function OfferHome() {
  return <OfferLoaded>{(view) => <Shown view={view} />}</OfferLoaded>;
}

function Shown({ view }: { view: OfferView }) {
  const { incident, step, home } = useOfferPlace();
  const remove = useWrite("remove_offer");
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
    { key: words.rows.setUp, value: money(offer.set_up_cents, offer.currency), change: `${home}/price` },
    { key: who.row, value: sayWho(offer.audience), change: `${home}/who` },
    { key: words.rows.enrolBy, value: sayDay(offer.enrol_by), change: `${home}/what` },
    { key: words.rows.url, value: offer.url || words.empty, change: `${home}/what` },
    { key: words.rows.phone, value: offer.phone || words.empty, change: `${home}/what` },
    { key: words.rows.languages, value: offer.languages || words.empty, change: `${home}/what` },
    { key: words.rows.engagement, value: offer.engagement || words.empty, change: `${home}/what` },
  ];
  const removable = view.pool.all === 0 && view.take_up.offered === 0 && view.notices.length === 0;
  return (
    <StepPage title={words.details} caption={step4.caption} back={step}>
      <SummaryList rows={rows} />
      <ProblemNote problem={remove.problem} />
      <ButtonRow>
        <Button kind="main" to={view.pool.all === 0 ? `${home}/codes` : step}>
          {view.pool.all === 0 ? step4.codes.task : words.toStep}
        </Button>
        {removable && (
          <Button
            kind="quiet"
            busy={remove.busy}
            onClick={() => remove.start({ incident, id: view.offer.id }, { onSuccess: () => go(step) })}
          >
            {words.remove}
          </Button>
        )}
      </ButtonRow>
    </StepPage>
  );
}
