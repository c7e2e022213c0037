// The offer in two questions: what it is and how people sign up, and what it costs. Everything is kept as it is typed.

import { useState } from "react";
import { useRead } from "../../api/commands";
import type { OfferView } from "../../api/generated";
import { Callout } from "../../components/Callout";
import { DateFields } from "../../components/DateFields";
import { TextField } from "../../components/Field";
import { go } from "../../components/Link";
import { QuestionPage } from "../../components/QuestionPage";
import { RadioCards } from "../../components/RadioCards";
import { step4 } from "../../messages/step4";
import { HelpText } from "../common/HelpText";
import { Loaded, ProblemNote } from "../common/Loaded";
import { at, useCaseId, useParam } from "../common/place";
import { type RecordDraft, useRecord } from "../common/record";
import { blank, centsOf, draftOf, type OfferDraft, offerOf, type Part, problemsOf } from "./offer-draft";
import { meantFor, money, useOffers } from "./offers";

const words = step4.offer;

export function OfferForm({ part }: { part: Part }) {
  const incident = useCaseId();
  const offer = useParam("offer");
  const read = useOffers(incident);
  const business = useRead("business", {});
  return (
    <Loaded read={read}>
      {(offers) => (
        <Loaded read={business}>
          {({ country }) => (
            <Form
              country={country}
              key={`${part} ${offer}`}
              part={part}
              view={offers.offers.find((view) => view.offer.id === offer) ?? null}
              monthsByLaw={offers.months_by_law}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

interface FormProps {
  part: Part;
  view: OfferView | null;
  monthsByLaw: number;
  /** Where the business is, for the currency. */
  country: string;
}

function Form({ part, view, monthsByLaw, country }: FormProps) {
  const incident = useCaseId();
  const [asked, setAsked] = useState(false);
  const draft = useRecord("save_offer", {
    incident,
    id: view?.offer.id ?? null,
    start: view ? draftOf(view.offer.body) : blank(monthsByLaw, country),
    toBody: offerOf,
    added: ({ offers }) => offers.at(-1)?.offer.id,
  });
  const problems = asked ? problemsOf(draft.value, part) : [];
  const problem = (field: string) => problems.find((one) => one.field === field)?.text;

  const on = async () => {
    setAsked(true);
    if (problemsOf(draft.value, part).length > 0 || !(await draft.flush())) return;
    const offer = `step/4/offer/${draft.id()}`;
    go(at(incident, part === "what" ? `${offer}/price` : offer));
  };

  const back = view ? at(incident, `step/4/offer/${view.offer.id}`) : at(incident, "step/4");
  const shared = { caption: step4.caption, back, problems, onContinue: on };
  const fields = { draft, problem };
  if (part === "what") {
    return (
      <QuestionPage
        {...shared}
        title={words.whatTitle}
        hint={words.whatHint}
        help={<HelpText words={words.whatHelp} />}
      >
        <What {...fields} monthsByLaw={monthsByLaw} />
        <SignUp {...fields} fresh={view === null} />
        <ProblemNote problem={draft.problem} />
      </QuestionPage>
    );
  }
  return (
    <QuestionPage {...shared} title={words.priceTitle} hint={words.priceHint} continueLabel={words.keep}>
      <Price {...fields} people={view ? meantFor(view) : 0} />
      <ProblemNote problem={draft.problem} />
    </QuestionPage>
  );
}

interface FieldsProps {
  draft: RecordDraft<OfferDraft>;
  problem: (field: string) => string | undefined;
}

function What({ draft, problem, monthsByLaw }: FieldsProps & { monthsByLaw: number }) {
  const { value, set, flush } = draft;
  const months = Number(value.months);
  const short = monthsByLaw > 0 && months > 0 && months < monthsByLaw;
  return (
    <>
      <TextField
        id="provider"
        label={words.provider}
        hint={words.providerHint}
        problem={problem("provider")}
        value={value.provider}
        onChange={(provider) => set({ provider })}
        onBlur={flush}
      />
      <TextField
        id="product"
        label={words.product}
        problem={problem("product")}
        value={value.product}
        onChange={(product) => set({ product })}
        onBlur={flush}
      />
      <TextField
        id="months"
        label={words.months}
        hint={monthsByLaw > 0 ? `${words.monthsHint} ${words.monthsLaw(monthsByLaw)}` : words.monthsHint}
        problem={problem("months")}
        width={4}
        inputMode="numeric"
        value={value.months}
        onChange={(months) => set({ months })}
        onBlur={flush}
      />
      {short && (
        <Callout tone="wait" live>
          <p>{words.monthsShort(monthsByLaw)}</p>
        </Callout>
      )}
    </>
  );
}

function Price({ draft, problem, people }: FieldsProps & { people: number }) {
  const { value, set, flush } = draft;
  return (
    <>
      <RadioCards
        label={words.model}
        choices={(["per_code", "per_enrolment", "flat"] as const).map((model) => ({
          value: model,
          ...words.models[model],
        }))}
        value={value.model}
        onChange={(model) => set({ model })}
      />
      <TextField
        id="price"
        label={value.model === "flat" ? words.price : words.priceEach}
        hint={words.priceFieldHint}
        problem={problem("price")}
        width={8}
        inputMode="decimal"
        value={value.price}
        onChange={(price) => set({ price })}
        onBlur={flush}
      />
      <TextField
        id="currency"
        label={words.currency}
        hint={words.currencyHint}
        problem={problem("currency")}
        width={4}
        value={value.currency}
        onChange={(currency) => set({ currency })}
        onBlur={flush}
      />
      <Estimate draft={value} people={people} />
    </>
  );
}

/** What it will come to, so that nobody is surprised by the bill. */
function Estimate({ draft, people }: { draft: OfferDraft; people: number }) {
  const cents = centsOf(draft.price);
  if (!cents) return null;
  const sum = (share: number) => money(Math.round(cents * share), draft.currency.trim().toUpperCase());
  const said = {
    per_code: words.estimatePerCode(people, sum(people)),
    per_enrolment: words.estimatePerEnrolment(sum(Math.ceil(people * 0.03)), sum(Math.ceil(people * 0.1)), sum(people)),
    flat: words.estimateFlat(sum(1)),
  };
  return (
    <Callout title={words.estimateTitle} live>
      <p>{people === 0 && draft.model !== "flat" ? words.estimateNobody : said[draft.model]}</p>
    </Callout>
  );
}

function SignUp({ draft, problem, fresh }: FieldsProps & { fresh: boolean }) {
  const { value, set, flush } = draft;
  return (
    <>
      <h2>{words.signUpTitle}</h2>
      <p>{words.signUpHint}</p>
      <DateFields
        id="enrolBy"
        label={words.enrolBy}
        hint={fresh ? `${words.enrolByHint} ${words.enrolBySuggested}` : words.enrolByHint}
        problem={problem("enrolBy")}
        value={value.enrolBy}
        onChange={(enrolBy) => set({ enrolBy })}
        onBlur={flush}
      />
      <TextField
        id="url"
        label={words.url}
        hint={words.urlHint}
        problem={problem("url")}
        value={value.url}
        onChange={(url) => set({ url })}
        onBlur={flush}
        spellCheck={false}
      />
      <TextField
        id="phone"
        label={words.phone}
        hint={words.phoneHint}
        width={20}
        inputMode="tel"
        value={value.phone}
        onChange={(phone) => set({ phone })}
        onBlur={flush}
      />
    </>
  );
}
