// Giving one code to each person. It waits until there is one for everybody, and says what is short.

import { useWrite } from "../../api/commands";
import type { OfferView } from "../../api/generated";
import { Button, ButtonRow } from "../../components/Button";
import { Callout } from "../../components/Callout";
import { EmptyState } from "../../components/EmptyState";
import { SummaryList } from "../../components/SummaryList";
import { step4 } from "../../messages/step4";
import { ProblemNote } from "../common/Loaded";
import { at } from "../common/place";
import { StepPage } from "../common/StepPage";
import { OfferLoaded } from "./OfferLoaded";
import { meantFor, useOfferPlace } from "./offers";

const words = step4.handOut;
const figure = (count: number) => count.toLocaleString("en-US");

export function HandOut() {
  return <OfferLoaded>{(view) => <Page view={view} />}</OfferLoaded>;
}

function Page({ view }: { view: OfferView }) {
  const { incident, offer, step } = useOfferPlace();
  const { run, busy, problem, answer } = useWrite("hand_out_codes");
  const given = answer ? answer.pool.given : 0;
  // What goes wrong is shown on the page.
  const give = () => run({ incident, offer }).catch(() => {});
  return (
    <StepPage title={words.title} caption={step4.caption} back={step} lead={words.lead}>
      <ProblemNote problem={problem} />
      {answer ? (
        <>
          <Callout tone="good" title={words.given(given)} live>
            <p>{words.givenBody}</p>
          </Callout>
          <ButtonRow>
            <Button kind="main" to={at(incident, "step/2/notice")}>
              {words.letters}
            </Button>
            <Button to={step}>{step4.offer.toStep}</Button>
          </ButtonRow>
        </>
      ) : (
        <Ready view={view} busy={busy} give={give} />
      )}
    </StepPage>
  );
}

function Ready({ view, busy, give }: { view: OfferView; busy: boolean; give: () => void }) {
  const { incident, home } = useOfferPlace();
  const { pool } = view;
  if (meantFor(view) === 0) {
    return (
      <EmptyState
        drawing="letters"
        title={words.nobody}
        action={
          <Button kind="main" to={at(incident, "step/2")}>
            {words.nobodyAct}
          </Button>
        }
      >
        <p>{words.nobodyBody}</p>
      </EmptyState>
    );
  }
  if (pool.without === 0) {
    return (
      <>
        <Callout tone="good" title={words.all}>
          <p>{words.allBody}</p>
        </Callout>
        <ButtonRow>
          <Button kind="main" to={at(incident, "step/2/notice")}>
            {words.letters}
          </Button>
        </ButtonRow>
      </>
    );
  }
  const bring = (
    <Button kind="main" to={`${home}/codes`}>
      {words.noCodesAct}
    </Button>
  );
  if (pool.free === 0) {
    return (
      <EmptyState drawing="kit" title={words.noCodes} action={bring}>
        <p>{words.noCodesBody}</p>
      </EmptyState>
    );
  }
  if (pool.short > 0) {
    return (
      <>
        <Callout tone="wait" title={words.shortTitle(pool.short)}>
          <p>{words.shortBody(pool.free, pool.without)}</p>
        </Callout>
        <ButtonRow>{bring}</ButtonRow>
      </>
    );
  }
  return (
    <>
      <SummaryList
        rows={[
          { key: words.sumWithout, value: figure(pool.without) },
          { key: words.sumFree, value: figure(pool.free) },
          { key: words.sumAfter, value: figure(pool.free - pool.without) },
        ]}
      />
      <p>{words.cannotUndo}</p>
      <ButtonRow>
        <Button kind="main" onClick={give} busy={busy}>
          {words.act(pool.without)}
        </Button>
      </ButtonRow>
    </>
  );
}
