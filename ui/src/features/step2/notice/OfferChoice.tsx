// Which offer the letter makes, if there is one.

import { useState } from "react";
import { useRead } from "../../../api/commands";
import { Button, ButtonRow } from "../../../components/Button";
import { Callout } from "../../../components/Callout";
import { go } from "../../../components/Link";
import { QuestionPage } from "../../../components/QuestionPage";
import { RadioCards } from "../../../components/RadioCards";
import { step } from "../../../messages/step2";
import { offerChoice as words } from "../../../messages/step2-notice";
import { sayDay } from "../../common/days";
import { HelpText } from "../../common/HelpText";
import { Loaded } from "../../common/Loaded";
import { at, useCaseId } from "../../common/place";
import { StepPage } from "../../common/StepPage";

const NONE = "none";

export function OfferChoice() {
  const incident = useCaseId();
  const read = useRead("offers", { incident });
  const [chosen, setChosen] = useState<string | null>(null);
  const back = at(incident, "step/2/notice");
  return (
    <Loaded read={read}>
      {({ offers, months_by_law, mandatory }) => {
        const value = chosen ?? offers.at(-1)?.offer.id ?? NONE;
        const byLaw = months_by_law > 0 && (
          <Callout tone="wait" title={words.byLaw(months_by_law)}>
            <p>{mandatory.map((duty) => `${duty.name} (${duty.cite})`).join(", ")}</p>
          </Callout>
        );
        if (offers.length === 0) {
          return (
            <StepPage title={words.noneTitle} caption={step.caption} back={back} lead={words.noneLead}>
              {byLaw}
              <ButtonRow>
                <Button kind="main" to={at(incident, "step/2/notice/read/none")}>
                  {words.without}
                </Button>
                <Button to={at(incident, "step/4")}>{words.makeOne}</Button>
              </ButtonRow>
            </StepPage>
          );
        }
        return (
          <QuestionPage
            title={words.title}
            caption={step.caption}
            back={back}
            onContinue={() => go(at(incident, `step/2/notice/read/${value}`))}
            help={<HelpText words={words.help} />}
          >
            {byLaw}
            <RadioCards
              value={value}
              onChange={setChosen}
              choices={[
                ...offers.map(({ offer, pool }) => ({
                  value: offer.id,
                  label: words.offer(offer.body.product, offer.body.provider, offer.body.months),
                  hint: `${words.enrolBy(sayDay(offer.body.enrol_by))} ${pool.without > 0 ? words.codesShort(pool.without) : ""}`,
                })),
                { value: NONE, label: words.noOffer, hint: words.noOfferHint },
              ]}
            />
          </QuestionPage>
        );
      }}
    </Loaded>
  );
}
