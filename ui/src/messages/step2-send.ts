// Words around sending: what is made, what went out, what came back, and the calls.

import type { Commands } from "../api/generated";
import { has, number, people, status, was } from "./counting";

type Ask<N extends keyof Commands> = Commands[N]["request"];
type Output = Ask<"make_notices">["what"];
type Outcome = Ask<"record_call">["outcome"];
type Kind = "first_notice" | "update" | "reminder";

export const send = {
  title: {
    first_notice: "Send the notice",
    update: "Send the updates",
    reminder: "Send the reminders",
  } satisfies Record<Kind, string>,
  lead: "Stepback sends nothing by itself. It makes what you need, and you mark what went out.",
  noneYet: {
    first_notice: "No words are approved yet",
    update: "No update is approved yet",
    reminder: "No reminder is approved yet",
  } satisfies Record<Kind, string>,
  write: { first_notice: "Write the notice", update: "Write an update", reminder: "Go to step 4" } satisfies Record<
    Kind,
    string
  >,
  approvedOn: (when: string) => `Approved ${when}`,
  changedSince: "The words have changed since the approval",
} as const;

export const desk = {
  approvedOn: (when: string) => `These words were approved ${when}.`,
  balance: "Everyone, and where they stand",
  allTold: "Nobody is left",
  allToldBody: "Everyone was told or left out with a reason. If something comes back, mark it below.",
  waitingTitle: "Those still to do can be reached by",
  letter: "Letter",
  email: "Email",
  phone: "Phone",
  noWay: (count: number) => `${people(count)} cannot be reached in any of these ways`,
  noWayBody: "Open their pages and add a way, or leave them out with a reason.",
  partsTitle: "What to do",
  make: "Make letters, emails or a call list",
  makeHint: "Files in a folder that you choose.",
  mark: "Mark what went out",
  markHint: "With the day and what shows it.",
  call: "Call people, one after the other",
  callHint: "Number, script, and the outcome in one key.",
  returned: "Mark what came back",
  returnedHint: "Returned post and bounced emails.",
  public: "Tell those you cannot reach",
  ifNeeded: status("If needed", "none"),
  publicHint: "A page for your website and a text for the press.",
  left: (count: number) => `${number(count)} to go`,
  done: status("Nobody left", "done"),
  toCall: (count: number) => `${number(count)} with a phone`,
  nobodyToCall: status("Nobody to call", "none"),
  cameBack: (count: number) => `${number(count)} came back`,
  noneBack: status("Nothing came back", "done"),
  later: status("Later", "none"),
  readAgain: (where: string, waiting: number) => `Read the letter for ${where} (${number(waiting)} to go)`,
  changedTitle: "You have changed the words since you approved them",
  changed: "Nothing more is made from the words below. Read the new words and approve them, or bring these back.",
  uncoveredTitle: "These words were not written for everybody who waits",
  uncovered: (where: string) =>
    `Some people live where other laws hold: ${where}. Approve the notice again, and they get their own letter.`,
  toDraft: "Go to the letters",
  pages: "See the printed pages",
  pagesHint: "Anybody’s letter, page by page.",
  reached: (count: number) => `${number(count)} received it`,
  fingerprint: "Fingerprint of the approved words:",
  nextTitle: "What comes next",
  next: "Step 3: keep them updated",
} as const;

export const publicNotice = {
  title: "Tell those you cannot reach",
  lead: "The same approved words, as a page for your website and as a text for newspapers and radio. Nobody’s name stands in them.",
  help: {
    title: "When is this enough?",
    body: [
      "Only where the law says so, and mostly only for people whose details you do not have. Write to everyone you can.",
      "Keep the page up as long as the law asks, and note the first day: mark it in the list of laws as done.",
    ],
  },
  act: "Choose a folder and make both",
  lawTitle: "What the law allows",
  noLaw:
    "No law that we know of allows this in your case. It can still help, beside the letters. Ask a lawyer before you rely on it.",
  caption: "Laws that allow a notice in public in place of letters",
  rule: "Rule",
  when: "When, any one of these",
  how: "How",
  checked: "Checked on",
  guide: "A guide, not legal advice.",
} as const;

export const make = {
  title: "What do you want to make?",
  hint: "Only for people who are still to do. Nothing is sent by this.",
  help: {
    title: "More than one way?",
    body: [
      "Email first, and letters to those without email, is quick and cheap.",
      "Mark what went out after each way. Then the next files are only for those still to do.",
      "Some laws count an email only if the person agreed to email. The list of laws says so.",
    ],
  },
  outputs: {
    letters: {
      label: "Letters to print",
      hint: (count: number) => `One PDF with a letter for each of ${people(count)}, placed for a window envelope`,
    },
    emails: {
      label: "Email drafts",
      hint: (count: number) => `One draft for each of ${people(count)}, to open and send with your mail program`,
    },
    call_sheet: {
      label: "A call list on paper",
      hint: (count: number) => `Names, numbers and what to say, for ${people(count)}`,
    },
    documents: {
      label: "Letters for Word",
      hint: (count: number) => `The letters for ${people(count)} as Word documents, one for each kind of letter`,
    },
    merge_sheet: {
      label: "A sheet for mail merge",
      hint: (count: number) => `One spreadsheet row for each of ${people(count)}`,
    },
    mail_house: {
      label: "A package for a mail house",
      hint: (count: number) =>
        `Data, letters as they must look, and a sheet of counts that add up, for ${people(count)}`,
    },
  } satisfies Record<Output, { label: string; hint: (count: number) => string }>,
  act: {
    letters: (count: number) => (count === 1 ? "Make 1 letter" : `Make ${number(count)} letters`),
    emails: (count: number) => (count === 1 ? "Make 1 email draft" : `Make ${number(count)} email drafts`),
    call_sheet: (count: number) => `Make the call list for ${people(count)}`,
    documents: (count: number) => (count === 1 ? "Make 1 letter for Word" : `Make ${number(count)} letters for Word`),
    merge_sheet: (count: number) => `Make the sheet with ${people(count)}`,
    mail_house: (count: number) => `Make the package for ${people(count)}`,
  } satisfies Record<Output, (count: number) => string>,
  making: {
    letters: "Making the letters",
    emails: "Making the email drafts",
    call_sheet: "Making the call list",
    documents: "Making the Word documents",
    merge_sheet: "Making the sheet",
    mail_house: "Making the package",
  } satisfies Record<Output, string>,
  nobody: {
    letters: "Nobody who is still to do has an address.",
    emails: "Nobody who is still to do has an email address.",
    call_sheet: "Nobody who is still to do has a phone number.",
    documents: "Nobody who is still to do has an address.",
    merge_sheet: "Nobody is left to do.",
    mail_house: "Nobody who is still to do has an address.",
  } satisfies Record<Output, string>,
  duplex: "Print on both sides",
  duplexHint: "Each letter begins on a front.",
  batch: "In batches",
  batchHint: "A sheet before each batch says which letters are in it.",
  batchOf: (count: number) => (count === 0 ? "All in one" : `${number(count)} letters in a batch`),
  notLockedTitle: "These files are not locked",
  notLocked:
    "They hold names and addresses, and anyone who can open the folder can read them. Put them on a clean computer, and delete them once everything is sent.",
} as const;

export const made = {
  title: {
    letters: (count: number) =>
      count === 1 ? "1 letter is ready to print" : `${number(count)} letters are ready to print`,
    emails: (count: number) => (count === 1 ? "1 email draft is ready" : `${number(count)} email drafts are ready`),
    call_sheet: (count: number) => `The call list for ${people(count)} is ready`,
    documents: (count: number) =>
      count === 1 ? "1 letter for Word is ready" : `${number(count)} letters for Word are ready`,
    merge_sheet: (count: number) => `The sheet with ${people(count)} is ready`,
    mail_house: (count: number) => `The package for ${people(count)} is ready`,
  } satisfies Record<Output, (count: number) => string>,
  pages: (count: number) => (count === 1 ? "1 page." : `${number(count)} pages.`),
  leftOut: {
    letters: (count: number) =>
      `${people(count)} ${has(count)} no address and ${was(count)} left out here. They are still to do.`,
    emails: (count: number) =>
      `${people(count)} ${has(count)} no email address and ${was(count)} left out here. They are still to do.`,
    call_sheet: (count: number) =>
      `${people(count)} ${has(count)} no phone number and ${was(count)} left out here. They are still to do.`,
    documents: (count: number) =>
      `${people(count)} ${has(count)} no address and ${was(count)} left out here. They are still to do.`,
    merge_sheet: (count: number) => `${people(count)} ${was(count)} left out here. They are still to do.`,
    mail_house: (count: number) =>
      `${people(count)} ${has(count)} no address and ${was(count)} left out here. They are still to do.`,
  } satisfies Record<Output, (count: number) => string>,
  where: (folder: string) => `It lies in ${folder}. Nothing was sent.`,
  open: (name: string) => `Open ${name}`,
  openFolder: "Open the folder",
  notTold: "Nobody counts as told yet. Mark it when it went out.",
  mark: "Mark what went out",
} as const;

export const mark = {
  title: "What went out?",
  hint: "Mark it only after it went out. From then on these people count as told.",
  help: {
    title: "What is proof?",
    body: [
      "The receipt of the post office, the name of your Sent folder, or who brought the letters to the box.",
      "If anybody asks later, you can show who was told, when and how.",
    ],
  },
  channel: "How did it go out?",
  waiting: (count: number) =>
    count === 1 ? "1 person still to do has this" : `${number(count)} people still to do have this`,
  whom: "To whom?",
  everyone: "Everyone still to do who can be reached this way",
  some: "Only some people",
  someHint: "You pick them by name or reference.",
  day: "On which day?",
  dayHint: "The day you posted it or pressed send.",
  proof: "What shows it?",
  proofHint: "For example: post office receipt 4471, or “Sent” folder of the shop’s mailbox.",
  needsChannel: "Choose how it went out",
  needsPeople: {
    everyone: "Nobody who is still to do can be reached this way. Choose another way",
    picked: "Pick at least one person",
  },
  needsDay: "Write the day as three numbers, like 11 24 2026",
  notYet: "This day is still to come. Mark it once it went out",
  summary: (count: number, channel: string, day: string) => `${people(count)}, by ${channel.toLowerCase()}, on ${day}.`,
  act: (count: number) => (count === 0 ? "Mark as told" : `Mark ${people(count)} as told`),
  doneTitle: (count: number) => `${people(count)} marked as told`,
  stillLeft: (count: number) => `${people(count)} still to do.`,
  nobodyLeft: "Nobody is left to do.",
  toDesk: "Back to this notice",
  another: "Mark something else",
} as const;

export const returned = {
  title: "What came back?",
  hint: "A returned letter or a bounced email told nobody. Those people go back on the list.",
  help: {
    title: "The quick way",
    body: [
      "Type the reference from the foot of the letter, such as S-00012. It finds its person at once.",
      "Then add a better address on their page, or try another way.",
    ],
  },
  channel: "What was it?",
  letter: "A letter",
  email: "An email",
  note: "What did it say?",
  noteHint: "For example: moved away, or mailbox full.",
  needsPeople: "Pick whose came back",
  act: (count: number) => (count === 0 ? "Mark as come back" : `Mark ${people(count)} as come back`),
  doneTitle: (count: number) => `${people(count)} back on the list`,
  next: "Look for another address, email or phone, and try again. If nothing helps, leave them out with the reason “cannot be reached”.",
  toDesk: "Back to this notice",
  toPeople: "See the people",
} as const;

export const calls = {
  title: "Call mode",
  lead: "One person at a time. Say what stands there, note what came of it, and the next person comes up.",
  count: (left: number, done: number) => `${number(left)} to call, ${number(done)} told by phone`,
  nobody: "Nobody is left to call",
  toDesk: "Back to this notice",
  next: "The next person",
  about: (reference: string) => `Their page (${reference})`,
  before: (times: number) => (times === 1 ? "Called once before" : `Called ${number(times)} times before`),
  noted: (name: string, outcome: string) => `Noted for ${name}: ${outcome.toLowerCase()}.`,
  scriptTitle: "What to say",
  script: (name: string, business: string) => [
    `“Hello, this is [your name] from ${business}. May I speak with ${name}?”`,
    "Wait until you are sure it is them. Never tell anybody else.",
    "“I am calling because details that we hold about you may have got into the wrong hands. I am sorry. I would like to tell you what we know.”",
    "Read them the letter: what happened, what was involved, what they can do.",
    "“We will send you this in writing if you like. We will never ask you for a password, a card number or money.”",
  ],
  askedTitle: "If they ask …",
  asked: [
    {
      question: "“Was I affected?”",
      answer:
        "“We are telling everyone whose details we hold, to be safe. When we know more about yours, you will hear it from us.”",
    },
    {
      question: "“Whose fault is it?”",
      answer: "“We are still finding out, and we do not want to guess. You will hear from us.”",
    },
    {
      question: "“What will you pay me?”",
      answer: "“I cannot promise anything today. I will write it down and we will come back to you.”",
    },
    {
      question: "“How do I know this is real?”",
      answer: "“You are right to ask. Please look up our number yourself and call us back.”",
    },
  ],
  machine: "On a machine, say only your name, the business and “please call back”. Nothing about what happened.",
  outcomeTitle: "What came of it?",
  keys: "Press 1 to 5, or click.",
  outcomes: {
    spoke: { label: "Told them", hint: "You spoke with the person." },
    left_message: { label: "Left a message", hint: "Asked to call back, nothing more." },
    no_answer: { label: "No answer", hint: "They come up again later." },
    wrong_number: { label: "Wrong number", hint: "They are not called again; try another way." },
    call_back: { label: "Call back later", hint: "They asked for another time." },
  } satisfies Record<Outcome, { label: string; hint: string }>,
  note: "Note",
  noteHint: "Write it before you choose. For example: call after five.",
} as const;
