// What people type for sums, months and counts, read; nothing where it is none.

/** Cents, 0 when nothing is typed, null when it is no price. */
export function centsOf(typed: string): number | null {
  const plain = typed
    .trim()
    .replace(/^[$€£]/, "")
    .replaceAll(",", "");
  if (plain === "") return 0;
  return /^\d{1,7}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : null;
}

/** A sum as it stands in its field; nothing is typed where it is not known. */
export const typedCents = (cents: number) => (cents === 0 ? "" : (cents / 100).toFixed(2));

export function monthsOf(typed: string): number | null {
  const months = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0;
  return months >= 1 && months <= 120 ? months : null;
}

/** A whole number of people or codes. */
export const countOf = (typed: string): number | null =>
  /^\d{1,7}$/.test(typed.trim().replaceAll(",", "")) ? Number(typed.replaceAll(",", "")) : null;
