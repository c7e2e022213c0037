// Reading one offer of a case, and saying its money.

import { useRead } from "../../api/commands";
import type { OfferView } from "../../api/generated";
import { at, useCaseId, useParam } from "../common/place";

/** Where the window stands: the case, the offer, and the offer's own address. */
export function useOfferPlace() {
  const incident = useCaseId();
  const offer = useParam("offer");
  return { incident, offer, home: at(incident, `step/4/offer/${offer}`), step: at(incident, "step/4") };
}

export const useOffers = (incident: string) => useRead("offers", { incident });

export function money(cents: number, currency: string): string {
  try {
    return new Intl.NumberFormat("en-US", { style: "currency", currency }).format(cents / 100);
  } catch {
    // A currency that is not one yet, while it is typed.
    return `${(cents / 100).toFixed(2)} ${currency}`;
  }
}

/** Everyone the offer is for. */
export const meantFor = ({ people }: OfferView) => people;

/** How many in a hundred signed up, with one decimal where it matters. */
export function inHundred(part: number, all: number): number {
  return all === 0 ? 0 : (part / all) * 100;
}

export const sayHundred = (of100: number) => of100.toFixed(1).replace(/\.0$/, "");
