// Words around reports to offices and partners, and around the decision not to tell somebody.

import type { FieldSource } from "../api/generated";
import { number } from "./counting";

export const reports = {
  title: "Reports, ready to copy",
  lead: "Each office has its own form. We put your answers in its order, so that you can fill it in without hunting. Nothing is sent from here.",
  help: {
    title: "How to use this",
    body: [
      "Open a report, fill what is missing, then copy field by field into the office’s form.",
      "No customer’s name belongs in these reports. Only numbers and places.",
      "A guide, not legal advice.",
    ],
  },
  officesTitle: "Offices",
  perhapsTitle: "Perhaps",
  perhapsLead: "These turn on something you have not told us yet. Their forms are here in case.",
  besideTitle: "Others who will ask",
  besideLead: "No law sends you to these, but they will ask the same things.",
  none: "No office is on your list yet. When one comes, its form will be here.",
  ready: "Ready to copy",
  missing: (count: number) => (count === 1 ? "1 field empty" : `${number(count)} fields empty`),
  sent: "Done",
  by: (place: string | null, day: string | null) =>
    [place, day === null ? null : `by ${day}`].filter((part) => part !== null).join(", "),
} as const;

export const report = {
  title: (name: string) => `Report: ${name}`,
  later: (name: string) => `Later report: ${name}`,
  lead: "In the order of the form. Read each answer before you copy it, and leave out every customer’s name.",
  by: (day: string) => `Due: ${day}`,
  complete: "Everything the form needs is here.",
  missing: (count: number) =>
    count === 1
      ? "One field that the form needs is still empty."
      : `${number(count)} fields that the form needs are still empty.`,
  whereTitle: "Where it goes",
  form: "Address of the form",
  how: "How it is sent",
  noForm: "We know of no online form. Write or call the office.",
  knowTitle: "Before you begin",
  fieldsTitle: "The report",
  needed: "Needed",
  mayStayEmpty: "May stay empty",
  typedHere: (label: string) => `${label} (typed here)`,
  /** The page of the fact sheet, on which one may change more than one answer. */
  sheet: "What you know so far",
  everywhere: "Typed once, used in every report.",
  answerOn: (page: string) => `Answer it on: ${page}`,
  onlyYou: "Only you can answer this.",
  orOn: (page: string) => `Or write it down on: ${page}`,
  changeLead: "What is filled in comes from your case. To change it, go to:",
  source: "Fields read at",
  confidence: {
    high: "We read the form itself.",
    medium: "We read what the office says about its form. It may ask more, or in another order.",
    low: "These are the fields that such reports usually have. The office may ask others.",
  },
  stale: "We last looked at this form more than a year ago. It may have changed.",
  authoritiesTitle: "Which office is yours?",
  authoritiesLead: "The law leaves this to your country. These are its offices:",
  laterTitle: "A later report",
  laterLead: "You have made the first report. Most offices want to hear again when you know more.",
  laterAct: "Write the later report",
  paperTitle: "On paper",
  paperLead: "To fill in by hand, to read out on the phone, or for your folder.",
  paper: "Make the report as a PDF",
  dutyLink: "See the rule behind this report",
  mark: "Mark it as sent",
  goneTitle: "This report is not on the list any more",
  gone: "What you told us since has changed the list",
  toAll: "See all reports",
} as const;

interface HomePage {
  /** In the case. */
  to?: string;
  /** Outside it. */
  path?: string;
  page: string;
  /** May be typed into the report as well: the page holds more than the form asks, or has no place for a "no". */
  typed?: boolean;
}

/** Where an answer is kept that a form asks for. What has no page is typed into the report. */
export const homes: Partial<Record<FieldSource, HomePage>> = {
  business_name: { path: "/first-run/business", page: "Your business" },
  business_address: { path: "/first-run/business/address", page: "Your business" },
  business_kind: { path: "/first-run/business", page: "Your business" },
  business_website: { path: "/first-run/business/contact", page: "Your business" },
  contact_name: { path: "/first-run/business/contact", page: "Your business" },
  contact_role: { path: "/first-run/business/contact", page: "Your business" },
  contact_email: { path: "/first-run/business/contact", page: "Your business" },
  contact_phone: { path: "/first-run/business/contact", page: "Your business" },
  what_happened: { to: "step/1/facts/what_happened", page: "What you know so far" },
  found_how: { to: "step/1/facts/found_how", page: "What you know so far" },
  event: { to: "step/1/facts/event", page: "What you know so far" },
  medium: { to: "step/1/facts/medium", page: "What you know so far" },
  date_occurred: { to: "step/1/facts/occurred", page: "What you know so far" },
  date_discovered: { to: "step/1/facts/discovered", page: "What you know so far" },
  date_determined: { to: "step/1/facts/determined", page: "What you know so far" },
  date_contained: { to: "step/1/facts/contained", page: "What you know so far" },
  data_kinds: { to: "step/1/facts/data", page: "What you know so far" },
  encryption: { to: "step/1/facts/encrypted", page: "What you know so far" },
  people_here: { to: "step/2/places", page: "Where your customers live" },
  people_total: { to: "step/2/people", page: "People" },
  places: { to: "step/2/places", page: "Where your customers live" },
  measures_taken: { to: "step/2/notice/acts", page: "What you have done" },
  cause: { to: "step/5/cause", page: "The cause" },
  measures_planned: { to: "step/7/changes", page: "What changes", typed: true },
  credit_monitoring: { to: "step/4", page: "Offer what helps", typed: true },
  date_told: { to: "step/2/send", page: "Send", typed: true },
  how_told: { to: "step/2/send", page: "Send", typed: true },
  sample_letter: { to: "step/2/notice", page: "Your letter", typed: true },
  police_told: { to: "step/1/calls/police", page: "The police", typed: true },
  police_delay: { to: "step/1/wait", page: "The police", typed: true },
};

export const decision = {
  title: "Decide not to tell them",
  titleAll: "Decide to tell nobody",
  lead: "Sometimes not telling is right. Then write down why, and keep the paper: an office may ask for it years later.",
  stays: "This line stays on your list, marked as decided. Nothing disappears.",
  mustTitle: "By your facts, the rule says they must be told",
  must: "Talk to a lawyer before you decide otherwise. Telling late can cost more than telling.",
  checkTitle: "The rule leaves room here",
  check: "It turns on something that is not settled. Say in your reasons how you judged it.",
  reasons: "Why will you not tell them?",
  reasonsHint: "What you looked at, what you found, and why harm is unlikely. No customer’s name.",
  by: "Who decided?",
  day: "On which day?",
  needsReasons: "Write down why",
  needsBy: "Write down who decided",
  needsDay: "Write the day as three numbers, like 11 24 2026",
  notInFuture: "This day is still to come",
  keepByLaw: (years: number) => `Keep it for at least ${number(years)} years. This rule says so.`,
  keep: (years: number) =>
    `Keep it for at least ${number(years)} years. The rule names no time that we know of, so we took the longest that any breach law on our list asks for.`,
  save: "Keep this decision",
  kept: (day: string, by: string) => `Decided on ${day} by ${by}.`,
  takeBack: "Take the decision back",
  paper: "Make the paper",
  back: "Back to the rule",
  advice: "A guide, not legal advice.",
} as const;
