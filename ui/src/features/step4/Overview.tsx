// Step 4 at a glance: the advice, and each offer with its figures and what there is to do with it.

import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { LinkCard } from "../../components/LinkCard";
import { step4 as words } from "../../messages/step4";
import { Loaded } from "../common/Loaded";
import { at, useCaseId } from "../common/place";
import { StepPage } from "../common/StepPage";
import { OfferTasks } from "./OfferTasks";
import { useOffers } from "./offers";

export function Overview() {
  const id = useCaseId();
  const read = useOffers(id);
  return (
    <StepPage title={words.title} caption={words.caption} back={at(id)} lead={words.lead}>
      <LinkCard to={at(id, "step/4/helps")} title={words.helps.task}>
        <p>{words.helps.taskHint}</p>
      </LinkCard>
      <Loaded read={read}>
        {({ offers }) =>
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
              <Button to={at(id, "step/4/offer/new")}>{words.offer.another}</Button>
            </>
          )
        }
      </Loaded>
    </StepPage>
  );
}
