// A duty has no number: it is known by its law, whom it speaks to and their name. And its date, said calmly.

import { law as words } from "../../../messages/step2";
import { sayDay, sayMoment } from "../../common/days";
import { pack, unpack } from "../shared/address";
import type { Duty, DutyLine } from "../shared/types";

export const addressOf = (duty: Duty) => pack(JSON.stringify([duty.law, duty.tell, duty.name]));

export function find(lines: readonly DutyLine[], address: string): DutyLine | undefined {
  const wanted = unpack(address);
  return lines.find(({ duty }) => JSON.stringify([duty.law, duty.tell, duty.name]) === wanted);
}

/** The last day or the last minute in words; the law's own words where it gives no number. */
export function due(duty: Duty, asOf: string): string {
  if (duty.by === null) return duty.words || words.noDate;
  const day = duty.by.includes("T") ? sayMoment(duty.by) : sayDay(duty.by);
  const left = inTime(duty, asOf);
  return left === null ? day : `${day} (${left})`;
}

/** "in 9 days"; nothing once the day has passed or where there is none. */
export function inTime(duty: Duty, asOf: string): string | null {
  if (duty.by === null) return null;
  const midnight = (iso: string) => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
  const days = Math.round((midnight(duty.by) - midnight(asOf)) / 86_400_000);
  return days < 0 ? null : words.inDays(days);
}
