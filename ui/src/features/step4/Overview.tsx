// Step 4 at a glance: the advice, and each offer with its figures and what there is to do with it.

import { Button } from "../../components/Button";
import { Callout } from "../../components/Callout";
import { EmptyState } from "../../components/EmptyState";
import { LinkCard } from "../../components/LinkCard";
import { step4 as words } from "../../messages/step4";
import { after, who } from "../../messages/step4-chase";
import { helps, quotes } from "../../messages/step4-choose";
import { Loaded } from "../common/Loaded";
import { at, useCaseId } from "../common/place";
import { StepPage } from "../common/StepPage";
import { Stack } from "../step2/shared/Parts";
import { OfferTasks } from "./OfferTasks";
import { useOffers } from "./offers";

export function Overview() {
  const id = useCaseId();
  const read = useOffers(id);
  return (
    <StepPage title={words.title} caption={words.caption} back={at(id)} lead={words.lead}>
      <Stack>
        <LinkCard to={at(id, "step/4/helps")} title={helps.task}>
          <p>{helps.taskHint}</p>
        </LinkCard>
        <LinkCard to={at(id, "step/4/quotes")} title={quotes.task}>
          <p>{quotes.taskHint}</p>
        </LinkCard>
      </Stack>
      <Loaded read={read}>
        {({ offers, without_offer: without }) =>
          offers.length === 0 ? (
            <EmptyState
              drawing="tea"
              title={words.offer.none}
              action={
                <Button kind="main" to={at(id, "step/4/offer/new")}>
                  {words.offer.start}
                </Button>
              }
            >
              <p>{words.offer.noneHint}</p>
            </EmptyState>
          ) : (
            <>
              {offers.map((view) => (
                <section key={view.offer.id}>
                  <h2>{words.offer.of(view.offer.body.provider, view.offer.body.product)}</h2>
                  <OfferTasks incident={id} view={view} />
                </section>
              ))}
              {without > 0 && (
                <Callout title={who.without(without)}>
                  <p>{who.withoutBody}</p>
                </Callout>
              )}
              <Stack>
                <LinkCard to={at(id, "step/4/after")} title={after.task}>
                  <p>{after.taskHint}</p>
                </LinkCard>
              </Stack>
              <Button to={at(id, "step/4/offer/new")}>{words.offer.another}</Button>
            </>
          )
        }
      </Loaded>
    </StepPage>
  );
}
