// Words around the letters of a notice: whom each is for, what the law wants in it, the check of its words, changing it,
// looking at its pages, other people's eyes, languages, and what is said in public.

import type { Check, ContentLine, Item, Need, ReviewVerdict, Said, WordsFinding } from "../api/generated";
import { number, people, status } from "./counting";

const more = (count: number) => `${number(count)} more`;

/** "California", "Texas and Ohio", "Texas, Ohio and 12 more". */
export function whereOf(places: readonly string[]): string {
  const known = places.filter((place) => place !== "");
  const open = known.length < places.length ? ["people whose place is not known"] : [];
  const all = [...known, ...open];
  if (all.length <= 1) return all[0] ?? "everyone";
  if (all.length <= 3) return `${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;
  return `${all.slice(0, 2).join(", ")} and ${more(all.length - 2)}`;
}

export const languageNames: Record<string, string> = {
  en: "English",
  es: "Spanish",
  fr: "French",
  de: "German",
  zh: "Chinese",
  vi: "Vietnamese",
  tl: "Tagalog",
  ko: "Korean",
};

export const letters = {
  title: {
    first_notice: "The letters, and whom they are for",
    update: "The update, and whom it is for",
    correction: "The correction, and whom it is for",
    reminder: "The reminder, and whom it is for",
    closing: "The last letter, and whom it is for",
  },
  lead: "Laws want different things in a letter. So there is one letter for each group of people, and no more letters than needed.",
  help: {
    title: "What to do here",
    body: [
      "Read each letter once. Where something is missing, the line says what to add.",
      "You can change the words. What the law wants is checked again as you do.",
      "Then approve all of them at once. Only approved words go out.",
    ],
  },
  one: (places: readonly string[], count: number) => `${whereOf(places)}: ${people(count)}`,
  inLanguage: (language: string) => `In ${language}`,
  notReviewed: "No native speaker has read these words yet",
  edited: status("Your own words", "going"),
  ours: status("Our words", "none"),
  complete: status("Nothing missing", "done"),
  toLookAt: (count: number) => status(`${number(count)} to look at`, "attention"),
  approve: "These words are right. Go on",
  back: "I want to change something first",
  approved: "Exactly these words are approved",
  send: "Send them and keep track",
  again: "Approve again with today’s date",
  unapproved: "The words have changed since you approved them",
  unapprovedBody: "Nothing more is made from the words you approved before. Read the letters and approve them again.",
  pages: "See them as printed pages",
  review: "Ask somebody else to read them",
  missingTitle: "The letter says “we do not know yet” here",
  missingBody: "That is honest, and you may send it so. If you know the answer by now, add it.",
} as const;

export const letterPage = {
  title: (places: readonly string[]) => `The letter for ${whereOf(places)}`,
  goesTo: (count: number) => `It goes to ${people(count)}.`,
  change: "Change the words",
  versions: "Earlier versions",
  pages: "See it as printed pages",
  toAll: "Back to all letters",
  oursChanged: "Your facts have changed since you wrote your own words",
  oursChangedBody: "Look at our words under “Earlier versions”. You can take them over and begin again.",
  contentTitle: "What the law wants in it",
  contentLead: "Each line is checked against the words of this letter.",
  noLaw: "No law that we know of says what must stand in this letter.",
  ownerTitle: "The law also asks this of you",
  lawsTitle: "The rules behind this",
  law: "Rule",
  cite: "Source",
  checked: "Checked on",
  caption: "The rules for this letter",
  advice: "A guide, not legal advice.",
  subject: "Subject of the email:",
} as const;

export const standings: Record<ContentLine["standing"], { label: string; tone: "done" | "attention" | "going" }> = {
  stands: { label: "It says this", tone: "done" },
  missing: { label: "Missing", tone: "attention" },
  changed: { label: "You changed this", tone: "going" },
  absent: { label: "Not said, as it must be", tone: "done" },
  said: { label: "It must not say this", tone: "attention" },
  own_words: { label: "Look at your own words", tone: "going" },
};

export const changedWas = (was: string) => `Our words were: “${was}” Make sure yours still say it.`;
export const ownWords = "Your own words stand here. No program can tell if they say it. Please read them once more.";

export const items: Record<Item, string> = {
  what_happened: "What happened",
  date_of_breach: "When it happened",
  date_of_notice: "The date of the letter",
  data_types: "What information was involved",
  what_we_are_doing: "What you are doing about it",
  what_you_can_do: "What the reader can do",
  business_contact: "How to reach you",
  cra_contacts: "How to reach the credit agencies",
  ftc_contact: "How to reach the Federal Trade Commission",
  ag_contact: "How to reach the Attorney General",
  credit_monitoring_offer: "The offer of credit monitoring",
  security_freeze_info: "How to freeze a credit file",
  police_report_right: "The right to a police report",
  police_delay_flag: "Whether the police asked you to wait",
  number_affected: "How many people are affected",
  ip_lookup: "How to look up an internet address",
  toll_free_number: "A toll-free number",
  dpo_contact: "Who answers for data protection",
  likely_consequences: "What may come of it",
  time_of_exposure: "From when to when data was exposed",
  business_name: "The name of your business",
  regulator_complaint_right: "The right to complain to the regulator",
  tax_agency_contact: "How to reach the tax agency",
  password_change_advice: "The advice to change passwords",
  nature_of_breach: "How the breach came about",
  title: "The title “Notice of Data Breach”",
  five_headings: "The five headings, in their order",
  date_of_discovery: "The day you found out",
  watch_accounts: "To watch accounts and credit reports",
  report_theft: "To report identity theft",
  offices_inform: "That these offices inform about identity theft",
  freeze_free: "That a freeze costs nothing",
  phone_number: "A phone number",
  website: "A website",
  parent_company: "The firm that owns your business",
  credit_report_rights: "The rights under the Fair Credit Reporting Act",
  known_acquisition: "That somebody got the information",
  what_we_keep: "Where to ask what you keep",
  fraud_alert: "How to place a fraud alert",
  who_has_it: "Who may have the information",
  regulator_told: "That the regulator has been told",
  redress: "The rights to damages and redress",
};

export const needs: Record<Need, { text: string; to?: string }> = {
  what_happened: { text: "Say what happened", to: "step/1/facts/what_happened" },
  occurred: { text: "Say when it happened", to: "step/1/facts/occurred" },
  discovered: { text: "Say when you found out", to: "step/1/facts/discovered" },
  data: { text: "Say which details got out", to: "step/1/facts/data" },
  acts: { text: "Write down what you have done", to: "step/2/notice/acts" },
  offer: { text: "This law wants an offer. Make one", to: "step/4" },
  longer_offer: { text: "This law wants the offer to last longer", to: "step/4" },
  police_delay: { text: "Say whether the police asked you to wait", to: "step/1/facts" },
  number: { text: "The number of people is not known" },
  phone: { text: "Give a phone number of your business", to: "/first-run/business/contact" },
  toll_free_phone: { text: "Give a toll-free phone number" },
  website: { text: "Give the website of your business", to: "/first-run/business/contact" },
  office: { text: "We do not have this office’s address. Look it up and add it to the words" },
  parent: { text: "If another firm owns your business, name it in the words" },
  regulator_told: { text: "Tell the regulator first, and mark it as done", to: "step/2/law" },
  forbidden: { text: "Another rule for these people forbids it. Ask a lawyer which one to follow" },
  words: { text: "Ask a lawyer what should stand here, and add it to the words" },
};

export const check = {
  title: "How it reads",
  grade: (grade: number) => `US school grade ${grade}`,
  gradeEasy: "Most people can read this with ease.",
  gradeHard: "Some people will find this hard. Shorter sentences help most.",
  noGrade: "There is no reading grade for this language.",
  sentence: (words: number) => `${words} words in a sentence, on average.`,
  good: "Nothing in it needs another look",
  found: (count: number) => (count === 1 ? "1 thing to look at" : `${number(count)} things to look at`),
  showMe: "Show me",
  running: "Checking …",
} as const;

type Fault = WordsFinding["fault"];
const headings = [
  "What happened",
  "What information was involved",
  "What we are doing",
  "What you can do",
  "For more information",
];

/** What to say of one finding. */
export function sayFinding(finding: Check["findings"][number]): string {
  switch (finding.fault) {
    case "long_sentence":
      return `This sentence has ${finding.words} words. Say it in two.`;
    case "hedge":
      return `“${finding.phrase}” plays it down or says nothing. Leave it out.`;
    case "no_evidence":
      return `“${finding.phrase}” sounds like “it did not happen”. Say what you looked at, or that you do not know.`;
    case "missing_heading":
      return `The heading “${headings[finding.heading - 1] ?? ""}” is missing.`;
    case "blank":
      return `“${finding.text}” was never filled in.`;
    case "promise":
      return `“${finding.phrase}” promises what nobody can promise.`;
    default:
      return findings[finding.fault];
  }
}

const findings: Record<
  Exclude<Fault, "long_sentence" | "hedge" | "no_evidence" | "missing_heading" | "blank" | "promise">,
  string
> = {
  hard_to_read: "The text is harder to read than school grade 8.",
  buried_actions: "What the reader can do comes late. Move it up.",
  actions_not_numbered: "What the reader can do should be a numbered list, the most urgent first.",
  no_actions: "It does not say what the reader can do.",
  no_contact: "It gives no phone, email or website to ask at.",
};

export const changing = {
  title: "Change the words",
  lead: "Your words are kept as you type, and every earlier version stays. The coloured places are filled in for each person.",
  help: {
    title: "Keys",
    body: [
      "The arrow keys step over a coloured place. Delete takes it out whole.",
      "Tab leads out of the text to the checks.",
      "Enter twice ends a list.",
    ],
  },
  subject: "Subject",
  everywhere: "Change the same words in the other letters too",
  everywhereHint: "Wherever a letter in this language has the very same paragraph.",
  also: (count: number) =>
    count === 1 ? "1 other letter was changed too." : `${number(count)} other letters were changed too.`,
  apart: (count: number) =>
    count === 1
      ? "1 letter says it in another way and stays as it is."
      : `${number(count)} letters say it in another way and stay as they are.`,
  done: "I am done",
  needsWords: "A letter needs a subject and some words. Until then this version is not kept.",
} as const;

export const versions = {
  title: "Earlier versions",
  lead: "Every version you kept is here. Bringing one back keeps the one that stands now.",
  ours: "Our own words",
  oursHint: "As they come from your answers today.",
  kept: (when: string) => `Your words, ${when}`,
  current: "Stands now",
  read: "Read it",
  restore: "Bring this one back",
  begin: "Start again from our words",
  back: "Back to the letter",
} as const;

export const pages = {
  title: "The printed pages",
  lead: "This is what the printer prints, for one person at a time.",
  person: (at: number, of: number) => `Person ${number(at)} of ${number(of)}`,
  page: (page: number, all: number) => `Page ${page} of ${all}`,
  image: (name: string, page: number, all: number) =>
    `The letter to ${name}, page ${page} of ${all}. Its words stand below as text.`,
  before: "Person before",
  after: "Next person",
  pageBefore: "Page before",
  pageAfter: "Next page",
  search: "Find somebody",
  searchHint: "By name, email or place.",
  nobody: "Nobody of that name is in your list.",
  text: "The whole letter as text",
  language: "Write to this person in",
  asEveryone: "As their list or place says",
  open: (reference: string) => `Their page (${reference})`,
} as const;

export const review = {
  title: "Ask somebody else to read the words",
  lead: "Make a copy for a lawyer or anyone you trust. Nobody’s name is in it. When they answer, write it down here: it is kept with exactly these words.",
  help: {
    title: "How it is tied to the words",
    body: [
      "The copy bears a reference and a fingerprint of the words.",
      "If you change a word later, the answer is shown as one about earlier words.",
    ],
  },
  makeTitle: "Make a copy",
  to: "Who should read it?",
  toHint: "A name. For an email draft, their email address.",
  what: "As what?",
  outputs: {
    pdf: { label: "A PDF", hint: "To print or to look at" },
    docx: { label: "A Word document", hint: "They can write in it" },
    email: { label: "An email draft", hint: "You open it in your mail program and send it yourself" },
  },
  needsTo: "Write who should read it",
  make: "Choose a folder and make the copy",
  made: (reference: string) => `The copy ${reference} is made`,
  open: (name: string) => `Open ${name}`,
  answersTitle: "What they said",
  none: "No copy was made yet.",
  asked: (to: string, when: string) => `${to} was asked ${when}`,
  waiting: status("No answer yet", "waiting"),
  earlier: "About earlier words",
  current: "About exactly the words that stand now",
  verdicts: {
    approved: status("Approved", "done"),
    wants_changes: status("Wants changes", "attention"),
    comment: status("Comment", "going"),
  } satisfies Record<ReviewVerdict, { label: string; tone: string }>,
  record: "Write down an answer",
  verdict: "What does the answer come to?",
  verdictChoices: {
    approved: "They may go out as they are",
    wants_changes: "Something should be changed first",
    comment: "They only said something",
  } satisfies Record<ReviewVerdict, string>,
  who: "Who answered?",
  said: "What did they say?",
  day: "On which day?",
  save: "Keep this answer",
  needsVerdict: "Choose what the answer comes to",
  needsWho: "Write who answered",
  needsDay: "Write the day as three numbers, like 11 24 2026",
  notYet: "This day is still to come",
  answered: (who: string, day: string) => `${who}, ${day}`,
} as const;

export const tongues = {
  title: "In which languages?",
  hint: "Everyone gets a letter in English unless you choose another language here and their list or place says it.",
  help: {
    title: "About these words",
    body: [
      "Where no native speaker has read the words yet, we say so. Ask one before you send them.",
      "You can choose the language for one person on the pages of their letter.",
    ],
  },
  choose: "Also write in",
  count: (count: number) =>
    count === 0 ? "Nobody’s list or place says this language." : `${people(count)} by their list or place.`,
  save: "Keep these languages",
  task: "Languages",
  taskHint: "English, and others where your list says so.",
  chosen: (count: number) =>
    count === 0 ? status("English", "done") : status(`English and ${number(count)} more`, "done"),
} as const;

export const anyText = {
  title: "Check any text",
  lead: "Paste a letter, an email or a text for your website. It is checked on this computer and not kept.",
  text: "The text",
  empty: "Paste a text to check it.",
  card: "Check any text",
  cardHint: "Paste words of your own and see how they read.",
} as const;

export const said = {
  title: "What you say in public and to staff",
  lead: "Short words for the website, for staff and for the phone, from your answers.",
  card: "For the website, staff and phone",
  cardHint: "A first statement, questions and answers, a briefing, a call script.",
  names: {
    holding_statement: "A first statement",
    website_notice: "A notice for your website",
    questions: "Questions and answers",
    staff_briefing: "A briefing for staff",
    call_script: "What to say on the phone",
  } satisfies Record<Said, string>,
  hints: {
    holding_statement: "For the website or the press, before you know more.",
    website_notice: "For those you cannot write to.",
    questions: "For your website, in plain words.",
    staff_briefing: "What staff know, who says what, and what nobody says.",
    call_script: "For whoever answers the phone.",
  } satisfies Record<Said, string>,
  readFirst:
    "Read the words. If they are right, make the files: a PDF, a Word document, and a page for your website where it belongs there.",
  make: "These words are right. Make the files",
} as const;

export const received = {
  title: "Who received this",
  lead: (count: number) => `${people(count)} received exactly these words.`,
  caption: "People who received this notice",
  person: "Person",
  place: "Place",
  on: "On",
  by: "By",
  wrongTitle: "Was something in it wrong?",
  wrongBody:
    "Write down what was wrong and what is right. The correction goes to exactly these people, and to nobody else.",
  correct: "Write a correction",
  task: "See who received it",
  taskHint: "And send a correction to exactly them, if something was wrong.",
} as const;
