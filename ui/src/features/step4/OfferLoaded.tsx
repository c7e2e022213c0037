// The offer the address names, or a kind word when it is not there any more.

import type { ReactNode } from "react";
import type { OfferView } from "../../api/generated";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { step4 } from "../../messages/step4";
import { Loaded } from "../common/Loaded";
import { StepPage } from "../common/StepPage";
import { useOfferPlace, useOffers } from "./offers";

export function OfferLoaded({ children }: { children: (view: OfferView) => ReactNode }) {
  const { incident, offer, step } = useOfferPlace();
  const read = useOffers(incident);
  return (
    <Loaded read={read}>
      {({ offers }) => {
        const view = offers.find((one) => one.offer.id === offer);
        if (view) return children(view);
        return (
          <StepPage title={step4.title} caption={step4.caption} back={step}>
            <EmptyState drawing="lamp" title={step4.offer.none} action={<Button to={step}>{step4.title}</Button>} />
          </StepPage>
        );
      }}
    </Loaded>
  );
}
