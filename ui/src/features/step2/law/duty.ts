// A duty has no number: it is known by its law, whom it speaks to and their name. And its date, said calmly.

import type { DutyRef, LawLine } from "../../../api/generated";
import { law as words } from "../../../messages/step2-law";
import { sayDay, sayMoment } from "../../common/days";
import { pack, unpack } from "../shared/address";
import { countryName } from "../shared/countries";
import type { DutiesView, Duty, DutyLine } from "../shared/types";

export const addressOfRef = ({ law, tell, name }: DutyRef) => pack(JSON.stringify([law, tell, name]));

export const addressOf = (duty: Duty) => addressOfRef(duty);

/** The duty that an address names; one that no list holds where the address was broken on the way. */
export function refAt(address: string): DutyRef {
  try {
    const [law = "", tell = "", name = ""] = JSON.parse(unpack(address)) as string[];
    return { law, tell, name };
  } catch {
    return { law: "", tell: "", name: "" };
  }
}

export function find(lines: readonly DutyLine[], address: string): DutyLine | undefined {
  const wanted = unpack(address);
  return lines.find(({ duty }) => JSON.stringify([duty.law, duty.tell, duty.name]) === wanted);
}

/** The facts write their words as parts of a sentence; on the page they stand alone. */
export const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The last day or the last minute in words; the law's own words where it gives no number. */
export function due({ by, words: said }: Duty): string {
  if (by === null) return said === "" ? words.noDate : sentence(said);
  return dayOf(by);
}

/** The same with the days that are left. */
export function dueIn(duty: Duty, asOf: string): string {
  const left = inTime(duty, asOf);
  return left === null ? due(duty) : `${due(duty)} (${left})`;
}

/** "in 9 days"; nothing once the day has passed or where there is none. */
export function inTime(duty: Duty, asOf: string): string | null {
  if (duty.by === null) return null;
  const midnight = (iso: string) => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
  const days = Math.round((midnight(duty.by) - midnight(asOf)) / 86_400_000);
  return days < 0 ? null : words.inDays(days);
}

/** A day, or a minute, as it stands in a duty. */
export const dayOf = (by: string) => (by.includes("T") ? sayMoment(by) : sayDay(by));

/** The place or kind of business a law belongs to, in words; its number where it has no other name. */
export function placeName(law: string, laws: readonly LawLine[]): string {
  const known = laws.find(({ id }) => id === law)?.name;
  if (known !== undefined && known !== law) return known;
  const [country = "", region] = law.split("-");
  const place = countryName(country);
  if (place === country) return law;
  return region ? `${place} (${region})` : place;
}

export const lawName = (law: string, { names }: Pick<DutiesView, "names">) =>
  law === "contract" ? words.contract : placeName(law, names);

/** Whom a duty is to, in words. */
export function nameOf({ law, tell, name }: Pick<Duty, "law" | "tell" | "name">, laws: readonly LawLine[]): string {
  if (tell === "individuals") return words.customersIn(placeName(law, laws));
  if (tell === "contract") return name;
  return sentence(name);
}

export const refOf = ({ law, tell, name }: Duty): DutyRef => ({ law, tell, name });
