// Words around the notice: what was done, the offer, the letter as it reads, the approval.

import type { Commands } from "../api/generated";
import { has, number, people, status } from "./counting";

type Answer<N extends keyof Commands> = Commands[N]["response"];
type Run = Answer<"draft_notice">["letters"][number]["words"]["footer"][number];
type LetterField = Extract<Run, { run: "field" }>["field"];

export const notice = {
  title: "The notice",
  lead: "Built from your fact sheet, with what the law of each place wants. You read it, and nothing goes out that you did not approve.",
  help: {
    title: "What a good notice does",
    body: [
      "It says what happened, what was involved, what you are doing, what the reader can do, and how to ask.",
      "It says “we do not know yet” where that is the truth.",
      "It claims only what you have really done. That is why you list it first.",
    ],
  },
  approvedTitle: "Approved",
  approvedOn: (when: string) => `Approved ${when}`,
  writeAgain:
    "You can approve a new version at any time. People who were told already are not told twice. If something was wrong, send a correction from step 3.",
  partsTitle: "Writing it",
  actsTask: "What we have done",
  actsHint: "Only this may the letter claim.",
  offerTask: "What we offer",
  offerHint: "Credit monitoring or other help, if you offer it.",
  readTask: "Read it and approve it",
  readHint: "Each letter word for word, and what the law wants in it.",
  said: (count: number) => (count === 1 ? "1 thing" : `${number(count)} things`),
  offers: (count: number) => (count === 1 ? "1 offer" : `${number(count)} offers`),
  noneYet: status("Not yet", "none"),
  noOffer: status("No offer", "none"),
  isApproved: status("Approved", "done"),
  changedSince: status("Changed since", "attention"),
  moreTitle: "More words",
} as const;

export const acts = {
  title: "What we have done",
  lead: "List what you have really done since you found out. The letter says these things and no others.",
  help: {
    title: "Only what is done",
    body: [
      "A letter that says “we told the police” before anybody called them does harm when it comes out.",
      "Not done yet? Leave it out. You can tell people in an update.",
    ],
  },
  inLetters: "Say this in letters",
  remove: "Remove",
  doneOn: (day: string) => `Done on ${day}`,
  addFirst: "Write down the first thing",
  addMore: "Add one more",
  what: "What did you do?",
  whatHint: "A full sentence, as it should stand in the letter. Start with “We”.",
  ideas: "Show me examples",
  examples: [
    "We changed all passwords and closed the account that was broken into.",
    "We reported this to the police.",
    "We asked an IT firm to find out what happened.",
    "We told our bank and the company that handles our card payments.",
    "We turned on sign-in with a second step for everyone who works here.",
  ],
  onlyTrue: "Take one only if it is true, and change it so that it fits.",
  day: "On which day?",
  needsWhat: "Write what you did",
  needsDay: "Write the day as three numbers, like 11 24 2026",
  notYet: "This day is still to come. Add it once it is done",
  add: "Add this",
  back: "Back to the notice",
} as const;

export const offerChoice = {
  title: "Which offer should the letter make?",
  help: {
    title: "Codes",
    body: [
      "If the offer has codes, each person gets one of their own, printed in their letter.",
      "There must be a code for everyone before letters can be made.",
    ],
  },
  noneTitle: "No offer yet",
  noneLead: "You can send the notice without one, and make the offer later in an update.",
  without: "Go on without an offer",
  makeOne: "Make an offer first",
  byLaw: (months: number) => `A law asks you to offer credit monitoring for ${number(months)} months`,
  offer: (product: string, provider: string, months: number) =>
    `${product} from ${provider}, ${months === 1 ? "1 month" : `${number(months)} months`}`,
  enrolBy: (day: string) => `Sign up by ${day}.`,
  codesShort: (count: number) => `${people(count)} ${has(count)} no code yet.`,
  noOffer: "No offer in this letter",
  noOfferHint: "You can still make one later.",
} as const;

export const reader = {
  missingTitle: "The letter says “we do not know yet” here",
  missing: {
    what_happened: { text: "What happened", to: "step/1/facts/what_happened" },
    data: { text: "Which details got out", to: "step/1/facts/data" },
    discovered: { text: "When you found out", to: "step/1/facts/discovered" },
    occurred: { text: "When it happened", to: "step/1/facts/occurred" },
    acts: { text: "What you have done about it", to: "step/2/notice/acts" },
  } as Record<string, { text: string; to: string } | undefined>,
} as const;

export const approval = {
  title: "Approve exactly these words",
  hint: "After this the words are fixed. Every letter, email and call uses them, so that nobody hears something else.",
  letters: "Letters",
  lettersOf: (count: number) => (count === 1 ? "1 letter" : `${number(count)} letters`),
  toLookAt: "Still to look at",
  toLookAtOf: (count: number) => (count === 0 ? "Nothing" : count === 1 ? "1 thing" : `${number(count)} things`),
  lookTitle: "Something in these letters asks for a look",
  look: "You may approve them as they are. It is your choice, and a lawyer can help you with it.",
  help: {
    title: "Nothing is sent yet",
    body: [
      "Approving makes the words final. Sending is the next step, and you do it yourself.",
      "If you find a mistake later, you approve a new version.",
    ],
  },
  subject: "Subject",
  date: "Date on the letter",
  weDid: "What we have done",
  weDidValue: "Only what stands in your list",
  code: "A code for each person",
  codeYes: "Yes, printed in their letter",
  codeNo: "No",
  signedBy: "Signed by",
  nobody: "Nobody",
  goesTo: "Meant for",
  people,
  readAgain: (where: string) => `Read the letter for ${where} once more`,
  act: "Approve exactly these words",
} as const;

export const letter = {
  label: (subject: string) => `The letter: ${subject}`,
  practice: "Practice. Not a real notice.",
  addressHere: "Each person’s name and address",
  fields: {
    salutation: "name",
    full_name: "full name",
    code: "their own code",
    reference: "their reference",
  } satisfies Record<LetterField, string>,
} as const;
