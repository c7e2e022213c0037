// Words around what the law asks the owner beyond the fact sheet: its questions, the kinds of business, the promises in
// contracts, and what an answer changed on the list.

import type { YesNo } from "../api/generated";
import { number } from "./counting";

export const changes = {
  sinceTitle: "What changed since you last looked",
  seen: "I have seen this",
  answerTitle: "What this answer changes",
  nothing: "Nothing changes on your list. That is an answer too.",
  added: "This adds",
  taken: "This takes away",
  moved: "This changes",
  to: (whom: string, place: string | null) => (place === null ? whom : `${whom} (${place})`),
  by: (line: string, day: string) => `${line}, by ${day}`,
  date: (line: string, before: string, after: string) => `${line}: was ${before}, now ${after}`,
  surer: (line: string) => `${line}: was “perhaps”, now it must be done`,
  lessSure: (line: string) => `${line}: was “must be done”, now “perhaps”`,
  noDay: "no fixed day",
} as const;

export const questions = {
  title: "What the law asks you",
  lead: "Some rules turn on things the fact sheet does not hold. “I’m not sure” is always a good answer: then we stay on the safe side.",
  help: {
    title: "How to use this",
    body: [
      "Each answer is kept in your case. You can change it or take it back at any time.",
      "After each answer we say what it changed on your list.",
      "A guide, not legal advice.",
    ],
  },
  openTitle: "Questions that would change your list",
  freeTitle: "Questions that could only take something away",
  freeLead: "The list stands as it is until you answer. You can leave these.",
  factsTitle: "Facts that would change your list",
  businessTitle: "About your business",
  none: "No open questions. Your list stands on what you have told us.",
  asks: (laws: readonly string[]) => `Asked by: ${laws.join(", ")}`,
  said: { yes: "Yes", no: "No", not_sure: "Not sure" } satisfies Record<YesNo, string>,
  notAsked: "Not answered",
  kinds: "What kind of business is it?",
  kindsHint: "Some kinds have rules of their own.",
  turnover: "How much does it take in in a year?",
  turnoverHint: "One country lets small businesses off.",
  answered: "Answered",
  toList: "Back to who must be told",
} as const;

export const question = {
  yes: "Yes",
  no: "No",
  keep: "Keep this answer",
  takeBack: "Take my answer back",
  takenBack: "Taken back. Nobody has answered this now.",
  choose: "Choose one. “I’m not sure” is fine",
  next: "Next question",
  toAll: "All questions",
  whyTitle: "Why we ask",
  asks: (laws: readonly string[]) => `This law turns on it: ${laws.join(", ")}.`,
  asksMany: (laws: readonly string[]) => `These laws turn on it: ${laws.join(", ")}.`,
  ifYes: (what: string) => `If yes: ${what}`,
  ifNo: (what: string) => `If no: ${what}`,
  notSure: "If you are not sure, we count as if the stricter answer were true.",
  advice: "A guide, not legal advice.",
  goneTitle: "This is not asked any more",
  gone: "What you told us since has settled it",
} as const;

export const kinds = {
  title: "Is your business one of these?",
  hint: "Tick all that fit. These kinds have rules of their own, on top of those for everyone.",
  none: "None of these",
  notSure: "I’m not sure",
  choose: "Tick what fits, or “None of these”",
  help: {
    title: "Why we ask",
    body: [
      "A clinic, a lender or an insurer must often tell another office, and sooner.",
      "If you are not sure, we show those rules as “perhaps”.",
    ],
  },
  turnoverTitle: "How much does your business take in in a year?",
  turnoverHint: "All sales of the last full year, before costs. A good guess is fine.",
  amount: "Amount",
  currency: "In what money?",
  currencyHint: "Three letters, such as AUD or USD.",
  badAmount: "Write the amount in figures, such as 2000000",
  badCurrency: "Write three letters, such as AUD",
  turnoverHelp: {
    title: "Why we ask",
    body: ["Some rules bind only a business above a certain size. If you do not know, leave it: we count you in."],
  },
  clear: "I do not know",
} as const;

export const contracts = {
  title: "Promises in your contracts",
  lead: "Banks, card companies and bigger customers often make you promise to tell them within a day or two. Write those promises here and we count them with the rest.",
  help: {
    title: "Where to look",
    body: [
      "Look in contracts for “security incident”, “data breach” or “notify”.",
      "Your card processor’s terms nearly always have one.",
      "Of two promises to the same partner the shorter one counts.",
    ],
  },
  empty: "No promises written down yet",
  add: "Write down a promise",
  caption: "Promises in contracts",
  with: "With whom",
  within: "Within",
  about: "About",
  hours: (hours: number) => (hours === 1 ? "1 hour" : `${number(hours)} hours`),
  noHours: "No number in the contract",
  formTitle: "A promise in a contract",
  withLabel: "With whom is the contract?",
  withHint: "As on the contract. The list will show this name.",
  hoursLabel: "Within how many hours must you tell them?",
  hoursHint: "Two days are 48 hours. Leave it empty if the contract gives no number.",
  aboutLabel: "What is the contract about?",
  aboutHint: "For example: card payments, the online shop, cleaning their offices.",
  needsWith: "Write with whom the contract is",
  badHours: "Write the hours in figures, such as 48",
  keep: "Keep this promise",
  remove: "Take this promise off the list",
} as const;
