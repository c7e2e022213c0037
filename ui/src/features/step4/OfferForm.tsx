// The offer in two questions: what it is and how people sign up, and what it costs. Everything is kept as it is typed.

import { useState } from "react";
import { useRead } from "../../api/commands";
import type { OfferView, Quote, QuoteLine } from "../../api/generated";
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
import { blank, draftOf, likeQuote, type OfferDraft, offerOf, problemsOf } from "./offer-draft";
import { meantFor, money, useOffers } from "./offers";
import { centsOf } from "./typed";

const words = step4.offer;

export function OfferForm({ part }: { part: "what" | "price" }) {
  const incident = useCaseId();
  const offer = useParam("offer");
  const quote = useParam("quote");
  const read = useOffers(incident);
  const business = useRead("business", {});
  const quotes = useRead("quotes", { incident }, { enabled: quote !== "" });
  return (
    <Loaded read={read}>
      {(offers) => (
        <Loaded read={business}>
          {({ country }) => {
            const view = offers.offers.find((one) => one.offer.id === offer) ?? null;
            const months = view ? view.least_months : offers.months_by_law;
            const form = (like: Quote | null) => (
              <Form
                key={`${part} ${offer}`}
                country={country}
                part={part}
                view={view}
                monthsByLaw={months}
                like={like}
              />
            );
            if (quote === "") return form(null);
            const held = (id: string, all: QuoteLine[]) => all.find((line) => line.quote.id === id)?.quote.body ?? null;
            return <Loaded read={quotes}>{({ quotes: all }) => form(held(quote, all))}</Loaded>;
          }}
        </Loaded>
      )}
    </Loaded>
  );
}

interface FormProps {
  part: "what" | "price";
  view: OfferView | null;
  monthsByLaw: number;
  /** Where the business is, for the currency. */
  country: string;
  /** The quote that a new offer begins from. */
  like: Quote | null;
}

function Form({ part, view, monthsByLaw, country, like }: FormProps) {
  const incident = useCaseId();
  const [asked, setAsked] = useState(false);
  const fresh = blank(monthsByLaw, country);
  const draft = useRecord("save_offer", {
    incident,
    id: view?.offer.id ?? null,
    start: view ? draftOf(view.offer.body) : like ? likeQuote(like, fresh) : fresh,
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
        id="setUp"
        label={words.setUp}
        hint={words.setUpHint}
        problem={problem("setUp")}
        optional
        width={8}
        inputMode="decimal"
        value={value.setUp}
        onChange={(setUp) => set({ setUp })}
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
  const setUp = centsOf(draft.setUp) ?? 0;
  const sum = (count: number) => money(cents * count + setUp, draft.currency.trim().toUpperCase());
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
      <TextField
        label={words.languages}
        hint={words.languagesHint}
        optional
        value={value.languages}
        onChange={(languages) => set({ languages })}
        onBlur={flush}
      />
      <TextField
        label={words.engagement}
        hint={words.engagementHint}
        optional
        width={20}
        value={value.engagement}
        onChange={(engagement) => set({ engagement })}
        onBlur={flush}
      />
    </>
  );
}
