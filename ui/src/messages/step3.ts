// Words of step 3: keep people informed. Silence is the worst news.

import type { Commands } from "../api/generated";

type Kind = Commands["add_development"]["request"]["development"]["kind"];

const number = (count: number) => count.toLocaleString("en-US");
const days = (count: number) => (count === 1 ? "1 day" : `${number(count)} days`);

export const step = {
  title: "Keep them updated",
  caption: "Step 3 of 7",
} as const;

const kinds: Record<Kind, string> = {
  found: "We found something out",
  fixed: "We put something right",
  corrected: "Something we told people was wrong",
  closed: "The case is closed",
  nothing_new: "Nothing new, as promised",
};

export const overview = {
  lead: "People forgive bad news. They do not forgive silence. Write down what happens, tell them, and say when they will hear from you next.",
  help: {
    title: "When is an update due?",
    body: [
      "When you learn what happened, when you have put something right, when something you said was wrong, and on the day you promised.",
      "“Nothing new yet” is an update too. It keeps your word.",
    ],
  },
  noPromise: "No next update is promised",
  noPromiseBody: "Tell people a day by which they will hear from you again. Then they need not worry in between.",
  promise: "Promise the next update",
  promised: (day: string, left: number) =>
    left < 0
      ? `The next update was promised for ${day}, ${days(-left)} ago`
      : left === 0
        ? `The next update is promised for today, ${day}`
        : `The next update is promised for ${day}, in ${days(left)}`,
  promiseBody: "It is kept when you mark an update as gone out on that day or later.",
  promisePast: "Send a short update now, even if there is little to tell. A late word is better than none.",
  move: "Choose another day",
  partsTitle: "The parts of this step",
  add: "Write down what happened",
  addHint: "One line in the log for each thing.",
  write: "Write the update",
  writeHint: "From a line of the log to a letter. You read and approve it.",
  closing: "Write the last letter",
  closingHint: "When it is over: what you learned, what you changed, where to ask.",
  closingApproved: { label: "Approved", tone: "done" },
  send: "Send it and keep track",
  sendHint: "To the same people, by letter, email or phone.",
  promiseHint: "And we remind you of it.",
  none: { label: "Not yet", tone: "none" },
  later: { label: "Later", tone: "none" },
  entries: (count: number) => (count === 1 ? "1 line" : `${number(count)} lines`),
  approved: (count: number) => `${number(count)} approved`,
  left: (count: number) => `${number(count)} to go`,
  everyoneTold: { label: "Nobody left", tone: "done" },
  calendarTitle: "So that you do not forget",
  calendarLead:
    "A calendar file with the promised day and the dates of the law. It reminds you even when Stepback is closed.",
  calendar: "Make the calendar file",
  logTitle: "What happened since",
  empty: "The log is empty",
  emptyBody: "Begin with what you found out last, however small.",
  tell: "Tell people about this",
  addAnother: "Add a line",
  appendOnly: "Lines stay as they were written. If one is wrong, add a new one that says so.",
  kinds,
} as const;

export const add = {
  title: "What happened?",
  hint: "It goes into the log and stays there as you write it. Nothing is sent by this.",
  help: {
    title: "Only what you know",
    body: [
      "Write what you know, not what you guess.",
      "Names of staff or of other customers do not belong here. These words can go into a letter.",
    ],
  },
  kind: "What kind of news is it?",
  kindHints: {
    found: "How it happened, who is affected, what got out.",
    fixed: "The way in is closed, the data is back, a new rule is in place.",
    corrected: "Say what was wrong and what is right. People respect it.",
    closed: "The last update: what you learned and what you changed.",
    nothing_new: "You promised to write, and you do.",
  } satisfies Record<Kind, string>,
  nothingNew: {
    headline: "There is no news yet, and we are still working on it",
    what: "We promised to write to you today. We do not have anything new to tell you yet. We are still working to find out what happened.",
  },
  day: "On which day?",
  headline: "One line that says what is new",
  headlineHint: "It becomes the title of the update.",
  what: "What happened, in full",
  whatHint: "A few plain sentences, fit for a letter.",
  needsKind: "Choose the kind of news",
  needsDay: "Write the day as three numbers, like 11 24 2026",
  notYet: "This day is still to come",
  needsHeadline: "Write one line that says what is new",
  needsWhat: "Write what happened",
  act: "Add to the log",
} as const;

export const write = {
  title: "What is the update about?",
  hint: "Choose a line of the log. It goes to everyone who got your first notice.",
  help: {
    title: "One thing at a time",
    body: ["A short update about one thing is read. A long one about five is not."],
  },
  nextDay: (day: string) => `The letter promises the next update by ${day}`,
  noNextDay: "The letter names no day for the next update yet",
  noNextDayBody: "Choose one first, and the letter will say it.",
  noneTitle: "Write an update",
  none: "First write down what happened",
} as const;

export const promise = {
  title: "When will people hear from you next?",
  hint: "The day stands in your next letter, and we remind you of it.",
  moved: (day: string) => `Promised now: ${day}. If you have told people this day, tell them about the new one too.`,
  help: {
    title: "A day you can keep",
    body: [
      "Once a week is good while things move. Later, once or twice a month.",
      "Choose a day you can keep even if there is nothing new.",
    ],
  },
  inDays: (count: number) => `In ${days(count)}`,
  needsDay: "Write the day as three numbers, like 11 24 2026",
  past: "This day has passed. Choose today or a later day",
  act: (day: string) => `Promise ${day}`,
  actOpen: "Promise this day",
} as const;

export const correct = {
  title: "What was wrong, and what is right?",
  hint: (count: number) =>
    `The correction goes to the ${count === 1 ? "1 person" : `${number(count)} people`} who received the wrong words, and to nobody else.`,
  help: {
    title: "Say it plainly",
    body: [
      "People forgive a mistake that is put right. Say what you told them, then what is true.",
      "You read and approve the letter before anything is made.",
    ],
  },
  wrong: "What did the notice say that was wrong?",
  wrongHint: "One sentence, such as “We said that no card numbers were involved.”",
  right: "What is right?",
  rightHint: "A few plain sentences, fit for a letter.",
  needsWrong: "Write what the notice said",
  needsRight: "Write what is right",
  act: "Write the correction",
} as const;
