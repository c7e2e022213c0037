// What is typed about an offer, and when it is complete enough to keep.

import type { Offer, PriceModel } from "../../api/generated";
import { type DateParts, isoOf, partsOf } from "../../components/DateFields";
import type { FieldProblem } from "../../components/ErrorSummary";
import { step4 } from "../../messages/step4";
import { today } from "../common/days";
import { currencyOf } from "./currency";

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
}

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
});

export const draftOf = (offer: Offer): OfferDraft => ({
  provider: offer.provider,
  product: offer.product,
  months: String(offer.months),
  model: offer.price_model,
  price: offer.price_cents === 0 ? "" : (offer.price_cents / 100).toFixed(2),
  currency: offer.currency,
  enrolBy: partsOf(offer.enrol_by),
  url: offer.url,
  phone: offer.phone,
});

/** Cents, 0 when nothing is typed, null when it is no price. */
export function centsOf(typed: string): number | null {
  const plain = typed
    .trim()
    .replace(/^[$€£]/, "")
    .replaceAll(",", "");
  if (plain === "") return 0;
  return /^\d{1,6}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : null;
}

function monthsOf(typed: string): number | null {
  const months = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0;
  return months >= 1 && months <= 120 ? months : null;
}

/** As people write it: "shield.example/join", with or without what stands before it. */
const isAddress = (typed: string) => /^(https?:\/\/)?[^\s/:]+\.[^\s/:]+(:\d+)?(\/\S*)?$/.test(typed.trim());

/** The parts that a person answers one page at a time. */
export type Part = "what" | "price";

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
      ["currency", /^[A-Za-z]{3}$/.test(draft.currency.trim())],
    ],
  };
  return checks[part].filter(([, fine]) => !fine).map(([field]) => ({ field, text: words[field] }));
}

export function offerOf(draft: OfferDraft): Offer | null {
  const months = monthsOf(draft.months);
  const price = centsOf(draft.price);
  const enrolBy = isoOf(draft.enrolBy);
  const whole = (["what", "price"] as const).every((part) => problemsOf(draft, part).length === 0);
  if (!whole || months === null || price === null || enrolBy === null) return null;
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
  };
}
