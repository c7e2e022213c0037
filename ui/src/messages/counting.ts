// How counts are said, and how a status is written down.

type Tone = "done" | "going" | "waiting" | "attention" | "none";

export const number = (count: number) => count.toLocaleString("en-US");

export const people = (count: number) => (count === 1 ? "1 person" : `${number(count)} people`);

export const has = (count: number) => (count === 1 ? "has" : "have");

export const was = (count: number) => (count === 1 ? "was" : "were");

/** A status that is always the same words in the same tint. */
export const status = <T extends Tone>(label: string, tone: T) => ({ label, tone });
