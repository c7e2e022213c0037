// What is typed about an offer, and when it is complete enough to keep.

import type { Audience, Offer, PriceModel, Quote } from "../../api/generated";
import { type DateParts, isoOf, partsOf } from "../../components/DateFields";
import type { FieldProblem } from "../../components/ErrorSummary";
import { step4 } from "../../messages/step4";
import { today } from "../common/days";
import { currencyOf } from "./currency";
import { centsOf, monthsOf, typedCents } from "./typed";

export interface OfferDraft {
  provider: string;
  product: string;
  months: string;
  model: PriceModel;
  price: string;
  currency: string;
  enrolBy: DateParts;
  url: string;
  phone: string;
  setUp: string;
  languages: string;
  engagement: string;
  forMinors: boolean;
  audience: Audience;
}

const everyone: Audience = { places: [], ages: "everyone", lists: [], search: "" };

const SUGGESTED_DAYS = 90;

export const blank = (months: number, country: string): OfferDraft => ({
  provider: "",
  product: "",
  months: String(Math.max(12, months)),
  model: "per_enrolment",
  price: "",
  currency: currencyOf(country),
  enrolBy: partsOf(today(SUGGESTED_DAYS)),
  url: "",
  phone: "",
  setUp: "",
  languages: "",
  engagement: "",
  forMinors: false,
  audience: everyone,
});

/** An offer that begins as a quote said. */
export const likeQuote = (quote: Quote, start: OfferDraft): OfferDraft => ({
  ...start,
  provider: quote.provider,
  product: quote.product,
  months: String(quote.months),
  model: quote.price_model,
  price: typedCents(quote.price_cents),
  setUp: typedCents(quote.set_up_cents),
  currency: quote.currency,
  languages: quote.languages,
});

export const draftOf = (offer: Offer): OfferDraft => ({
  provider: offer.provider,
  product: offer.product,
  months: String(offer.months),
  model: offer.price_model,
  price: typedCents(offer.price_cents),
  currency: offer.currency,
  enrolBy: partsOf(offer.enrol_by),
  url: offer.url,
  phone: offer.phone,
  setUp: typedCents(offer.set_up_cents),
  languages: offer.languages,
  engagement: offer.engagement,
  forMinors: offer.for_minors,
  audience: offer.audience,
});

/** As people write it: "shield.example/join", with or without what stands before it. */
const isAddress = (typed: string) => /^(https?:\/\/)?[^\s/:]+\.[^\s/:]+(:\d+)?(\/\S*)?$/.test(typed.trim());

/** The parts that a person answers one page at a time. */
export type Part = "what" | "price" | "who";

export function problemsOf(draft: OfferDraft, part: Part): FieldProblem[] {
  const words = step4.offer.problems;
  const checks: Record<Part, [keyof typeof words, boolean][]> = {
    what: [
      ["provider", draft.provider.trim() !== ""],
      ["product", draft.product.trim() !== ""],
      ["months", monthsOf(draft.months) !== null],
      ["enrolBy", isoOf(draft.enrolBy) !== null],
      ["url", draft.url.trim() === "" ? draft.phone.trim() !== "" : isAddress(draft.url)],
    ],
    price: [
      ["price", centsOf(draft.price) !== null],
      ["setUp", centsOf(draft.setUp) !== null],
      ["currency", /^[A-Za-z]{3}$/.test(draft.currency.trim())],
    ],
    who: [],
  };
  return checks[part].filter(([, fine]) => !fine).map(([field]) => ({ field, text: words[field] }));
}

export function offerOf(draft: OfferDraft): Offer | null {
  const months = monthsOf(draft.months);
  const price = centsOf(draft.price);
  const setUp = centsOf(draft.setUp);
  const enrolBy = isoOf(draft.enrolBy);
  const whole = (["what", "price"] as const).every((part) => problemsOf(draft, part).length === 0);
  if (!whole || months === null || price === null || setUp === null || enrolBy === null) return null;
  return {
    provider: draft.provider,
    product: draft.product,
    months,
    price_model: draft.model,
    price_cents: price,
    currency: draft.currency.trim().toUpperCase(),
    enrol_by: enrolBy,
    url: draft.url,
    phone: draft.phone,
    set_up_cents: setUp,
    languages: draft.languages,
    engagement: draft.engagement,
    for_minors: draft.forMinors,
    audience: draft.audience,
  };
}
