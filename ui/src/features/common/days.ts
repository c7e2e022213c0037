// Days and times in words. Days cross from the core as ISO text and stay text, so that no time zone can move them.

const day = new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone: "UTC" });
const moment = new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeStyle: "short" });

/** "November 3, 2026". */
export const sayDay = (iso: string) => day.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`));

/** "November 3, 2026 at 4:05 PM", in the time of this computer. */
export const sayMoment = (iso: string) => moment.format(new Date(iso));

/** The day it is here, or some days later. */
export function today(later = 0): string {
  const now = new Date();
  now.setDate(now.getDate() + later);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
