// Words of step 4: the vault of codes, reminders, take-up by group, bills, and what comes afterwards.

import type { Channel, CodeState, ConcernKind, EnrolmentFilter, Stage, TakenFor } from "../api/generated";

const figure = (count: number) => count.toLocaleString("en-US");
const people = (count: number) => (count === 1 ? "1 person" : `${figure(count)} people`);
const codes = (count: number) => (count === 1 ? "1 code" : `${figure(count)} codes`);

export const stages: Record<Stage, string> = {
  offered: "Not told yet",
  told: "Told, not signed up",
  enrolled: "Signed up",
  active: "Signed up, cover runs",
  declined: "Said no",
  ineligible: "Could not be taken",
  expired: "Out of time",
};

export const ways: Record<Channel, string> = { letter: "Letter", email: "Email", phone: "Phone" };

export const who = {
  title: "Who is this offer for?",
  hint: "Leave everything open to offer it to everyone. If somebody fits two offers, the narrower one is theirs.",
  ages: "Of what age?",
  agesChoices: {
    everyone: { label: "Everyone", hint: undefined },
    adults: { label: "Adults only", hint: "And everyone whose age we do not know." },
    minors: { label: "Children only", hint: "A parent signs up for them." },
  },
  forMinors: "This is a service made for children",
  forMinorsHint: "A child has no credit file to watch, so an adult’s service does not work.",
  places: "Only people who live in",
  placesHint: "Tick none for everywhere.",
  noPlace: "Place not known",
  lists: "Only people from these lists",
  listsHint: "Helpful where each list held other data. Tick none for all.",
  search: "Only people whose details hold these words",
  searchHint: "For example a town or a company name.",
  row: "For whom",
  everyone: "Everyone",
  keep: "Check this offer",
  said: (places: number, age: "everyone" | "adults" | "minors", lists: number, search: string) =>
    [
      age === "minors" ? "children" : age === "adults" ? "adults" : "",
      places === 0 ? "" : places === 1 ? "one place" : `${figure(places)} places`,
      lists === 0 ? "" : lists === 1 ? "one list" : `${figure(lists)} lists`,
      search === "" ? "" : `“${search}”`,
    ]
      .filter(Boolean)
      .join(", ") || "Everyone",
  without: (count: number) => `${people(count)} ${count === 1 ? "is" : "are"} in no offer’s group.`,
  withoutBody: "That may be what you want. If not, widen an offer or add one.",
} as const;

export const paste = {
  title: "Paste the codes",
  hint: "One code on each line. A whole table is fine too.",
  label: "Codes",
  act: "Take these codes in",
  empty: "Paste the codes first",
  link: "Paste the codes instead",
} as const;

export const vault = {
  title: "The codes one by one",
  task: "Look at the codes",
  lead: "Codes are hidden, because whoever has one can sign up. Show one only when somebody asks for theirs. We write down that you looked.",
  balance: (all: number, free: number, given: number, gone: number) =>
    `${figure(free)} free + ${figure(given)} given + ${figure(gone)} void = ${codes(all)}`,
  show: "Which codes?",
  filters: { all: "All", free: "Free", given: "Given", void: "Void" } satisfies Record<CodeState | "all", string>,
  search: "Find a name, or the end of a code",
  caption: (shown: number) => codes(shown),
  heads: ["Code", "Where it is", "Whose", "What you can do"] as const,
  states: { free: "Free", given: "Given", void: "Void" } satisfies Record<CodeState, string>,
  showOne: "Show",
  shown: (code: string) => `The code is ${code}`,
  ofCode: (masked: string) => `code ${masked}`,
  replace: "Replace or void",
  empty: "No code here.",
  voidTitle: (masked: string) => `Is something wrong with code ${masked}?`,
  voidHint: "A void code is never used again, and stays on record. This cannot be undone.",
  holder: (name: string) => `It belongs to ${name}.`,
  holderFree: "It belongs to nobody yet.",
  choices: {
    replace: { label: "Make it void, and give this person another", hint: "For a code that did not work or got lost." },
    only: { label: "Make it void only", hint: "Nobody gets another code for it." },
  },
  reason: "What is wrong with it?",
  reasonHint: "For example: the provider says it was used already.",
  act: { replace: "Replace this code", only: "Make this code void" },
  problems: { what: "Choose what to do", reason: "Write what is wrong with it" },
  noneFree: "There is no free code to give. Bring more codes first.",
} as const;

export const shortfall = {
  title: (short: number) => `${codes(short)} short`,
  body: (provider: string) => `Ask ${provider} for more before you send the next letters.`,
  bring: "Bring more codes",
} as const;

export const list = {
  filters: {
    waiting: "Not signed up yet",
    to_call: "Not signed up, can be called",
    signed_up: "Signed up",
    helped: "Helped by us",
    all: "Everyone who was offered it",
  } satisfies Record<EnrolmentFilter, string>,
  heads: ["Name", "Place", "Where they stand", "Reached by", "Phone", "Record"] as const,
  helped: (day: string) => `Helped on ${day}`,
  child: "Child: speak to a parent",
  nobodyYet: "Not yet",
  helpTick: "Somebody of ours helped them with it",
  helpHint: "For example on the phone, at the counter.",
  helpOnly: { label: "Nothing yet, but we helped", hint: "You explained it, or tried together." },
  remind: "Go to the reminders",
} as const;

export const remind = {
  title: "Remind those who have not signed up",
  task: "Remind those who have not signed up",
  status: (count: number) => (count === 0 ? "Nobody waits" : `${people(count)} to remind`),
  lead: "A friendly reminder is what helps most. It goes only to people who were told and have not signed up, by the way that reached them before.",
  waiting: "To be reminded",
  daysLeft: "Days left",
  helped: "Helped by us",
  by: "How they will be reached",
  byHeads: ["Way", "People"] as const,
  noWay: "No way known",
  never: (count: number) => `${people(count)} ${count === 1 ? "was" : "were"} not told of the offer yet.`,
  neverBody: "They need the letter that makes the offer, not a reminder.",
  neverLink: "Go to the letters",
  nobody: "Nobody is waiting",
  nobodyBody: "Everyone who was told has answered, or nobody was told yet.",
  over: "The time to sign up has ended. A reminder would come too late. Ask the provider for more time.",
  next: (number: number) => (number === 1 ? "Read the first reminder" : `Read reminder ${number}`),
  callList: "See who can be called",
  wavesTitle: "What went out so far",
  wavesCaption: "What each letter and reminder brought",
  wavesHeads: ["What went out", "Reached", "Signed up after it", "In 100", "Still to go"] as const,
  first: "The letter with the offer",
  update: "An update with the offer",
  number: (number: number) => `Reminder ${number}`,
  send: "Send",
  help: {
    title: "When to remind",
    body: [
      "A first reminder after about three weeks, a second one two weeks before the last day. More than three feels like pressure.",
      "Ask the provider for a report first, so that nobody is reminded who has signed up.",
      "Older people sign up more when someone helps on the phone.",
    ],
  },
} as const;

export const groups = {
  title: "Who signs up, and who does not",
  places: "By place",
  channels: "By the way we reached them",
  waves: "By letter and reminder",
  heads: ["Group", "Offered", "Signed up", "In 100"] as const,
  noPlace: "Place not known",
  noWay: "Not reached yet",
  usual: "The line marks 3 to 10 in 100, which is usual.",
  of: (enrolled: number, offered: number) => `${figure(enrolled)} of ${figure(offered)}`,
  forecast: "What it may come to",
  forecastHint: "If 3 to 10 in 100 sign up in the end",
  bills: "Check the provider’s bills",
} as const;

export const bills = {
  title: "Check the provider’s bills",
  task: "Check the provider’s bills",
  status: (count: number) => (count === 0 ? "None yet" : count === 1 ? "1 bill" : `${figure(count)} bills`),
  lead: "Write down each bill. We hold it against the price you agreed and the people who signed up.",
  add: "Write down a bill",
  caption: "Bills so far",
  heads: ["Number", "Day", "Counted", "Sum", "By the agreed price"] as const,
  right: "Right",
  off: (sum: string) => `Should be ${sum}`,
  known: "We know of",
  billed: "Billed",
  owed: "Owed by our count",
  paid: "Billed in all",
  fine: "The bills fit what we know.",
  over: (count: number) =>
    `${figure(count)} more billed than we know of. Ask for a list with the codes before you pay.`,
  under: (count: number) => `${figure(count)} not billed yet.`,
  wrong: "At least one bill does not fit the agreed price.",
  empty: "No bill is written down yet.",
  formTitle: "What does the bill say?",
  number: "Number of the bill",
  on: "Day of the bill",
  onHint: "For example, 11 23 2026",
  count: "How many codes or people does it count?",
  countHint: "Write 1 for one sum for everything.",
  sum: "Sum in all",
  keep: "Keep this bill",
  remove: "Take this bill away",
  problems: {
    number: "Write the number of the bill",
    on: "Write a day that exists, such as 11 23 2026",
    count: "Write how many it counts, such as 12",
    sum: "Write the sum as a number, such as 179.40",
  },
} as const;

export const columns: Record<TakenFor, string> = {
  code: "The code",
  email: "The email address",
  name: "The name",
  state: "How far they got",
  day: "Since when",
  nothing: "Not needed",
};

export const reportMore = {
  understood: "How we understood the columns",
  heads: ["Column", "Taken for"] as const,
  found: (code: number, email: number, name: number) =>
    `${figure(code)} found by their code, ${figure(email)} by email, ${figure(name)} by name.`,
} as const;

export const after = {
  title: "Afterwards",
  task: "Afterwards: reports, questions, end of cover",
  taskHint: "What customers tell you and ask you, and when the cover ends.",
  lead: "The weeks after the letter are when customers call. Write down what they say, so that nobody is forgotten and everyone gets the same answer.",
  coverTitle: "When the cover ends",
  cover: (count: number, first: string, last: string) =>
    first === last
      ? `For ${people(count)} it ends on ${first}.`
      : `For ${people(count)} it ends between ${first} and ${last}.`,
  soon: (count: number) =>
    `For ${people(count)} it ends within 60 days. Tell them now: some will want to go on, or to freeze their credit.`,
  ended: (count: number) => `For ${people(count)} it has ended.`,
  noCover: "Nobody’s cover runs yet.",
  reportsTitle: "What customers reported",
  addReport: "Write down a report",
  reportsCaption: "Reports, newest first",
  reportsHeads: ["Day", "What", "What was done", "Put right", "Change"] as const,
  open: "Open",
  noReports: "Nobody has reported anything. That is good news.",
  kinds: {
    misuse: {
      label: "Somebody used their name, card or account",
      hint: "Send them to IdentityTheft.gov, or to their bank.",
    },
    false_message: { label: "A false call, letter or email", hint: "Warn the others in an update." },
    complaint: { label: "They are not content with us", hint: "Listen first. Write down what they want." },
    provider: {
      label: "The provider does not do what it should",
      hint: "Call the provider with the engagement number.",
    },
  } satisfies Record<ConcernKind, { label: string; hint: string }>,
  reportTitle: "What did a customer report?",
  kind: "What kind of report is it?",
  on: "On which day?",
  onHint: "For example, 11 23 2026",
  what: "What did they say?",
  whatHint: "In a sentence or two. Write a name only if you need it.",
  help: "What was done to help?",
  helpHint: "For example: called the bank together.",
  done: "It is put right",
  keepReport: "Keep this report",
  removeReport: "Take this report away",
  problems: {
    what: "Write what they said",
    on: "Write a day that exists, such as 11 23 2026",
    kind: "Choose what kind it is",
    question: "Write the question",
  },
  questionsTitle: "What customers ask",
  questionsLead: "Answer each question once, and give everyone the same answer.",
  addQuestion: "Write down a question",
  questionsCaption: "Questions and answers",
  questionsHeads: ["Question", "Answer", "Asked", "On the public page", "Change"] as const,
  shown: "Yes",
  notShown: "No",
  times: (count: number) => (count === 1 ? "Once" : `${figure(count)} times`),
  again: "Asked again",
  againFor: (question: string) => `“${question}”`,
  noAnswer: "No answer yet",
  noQuestions: "No question is written down yet.",
  questionTitle: "What do customers ask?",
  question: "The question, as they ask it",
  answer: "Your answer",
  answerHint: "Short and true. If you do not know yet, leave it open.",
  isPublic: "Show it on the page of questions and answers",
  isPublicHint: "Only questions with an answer are shown there. Nothing is published by this program.",
  keepQuestion: "Keep this question",
  removeQuestion: "Take this question away",
  change: "Change",
} as const;
