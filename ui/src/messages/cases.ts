// Words of the list of cases and of the home of a case: the seven questions, the seven steps, the one next thing.

import type { Next, Question, Reminder, ReminderKind, Reply, StepLine, StepStatus } from "../api/generated";
import { number } from "./counting";

type Values = Record<string, string | undefined>;

const day = (iso: string | undefined) =>
  iso === undefined
    ? ""
    : new Date(`${iso}T00:00:00Z`).toLocaleDateString("en-US", {
        timeZone: "UTC",
        month: "long",
        day: "numeric",
        year: "numeric",
      });
const figure = (text: string | undefined) => Number(text ?? 0).toLocaleString("en-US");
const people = (text: string | undefined) => (text === "1" ? "1 person" : `${figure(text)} people`);
const days = (count: number) => (count === 1 ? "1 day" : `${count} days`);

export const cases = {
  title: "Your cases",
  lead: "One case for each thing that happened. Practice cases are marked and never mix with real ones.",
  add: "Start a case",
  empty: "No cases yet",
  emptyBody: "Start one when you are ready. You can also practice first: it takes ten minutes and nothing can be sent.",
  real: "Case",
  practice: "Practice",
  opened: (date: string) => `Opened ${date}`,
  kitTitle: "Your recovery kit is not checked yet",
  kitBody: "Without it, a forgotten passphrase locks you out for good.",
  kitAct: "Save and check the kit",
  businessTitle: "Your letters have no sender yet",
  businessBody: "Write down your business once, and every letter has it.",
  businessAct: "Describe your business",
  business: "Your business",
  steps: (done: number) => (done === 1 ? "1 of 7 steps done" : `${done} of 7 steps done`),
} as const;

export const newCase = {
  title: "Is this real, or practice?",
  real: { label: "It is real", hint: "Something happened, or may have." },
  practice: { label: "Practice", hint: "A made-up breach, to see how it goes. Clearly marked; nothing can go out." },
  codename: "A dull name for this case",
  codenameHint:
    "It shows in the window and on papers. A name that says nothing keeps it between you and those you tell.",
  act: "Start the case",
  needed: "Choose real or practice",
  nameNeeded: "Give the case a name, any name",
  help: {
    title: "Why a dull name",
    body: [
      "Until you know how it happened, keep it to the few who must know. “Blue Heron” on a screen tells a passer-by nothing.",
    ],
  },
  first: ["Blue", "Quiet", "Amber", "Silver", "Green", "Early", "Plain", "Soft", "North", "Old"],
  second: ["Heron", "Otter", "Meadow", "Lantern", "Harbor", "Willow", "Ferry", "Maple", "Anchor", "Robin"],
} as const;

/** Where in its step an answer is explained, if not at its front. */
export const pageOf: Partial<Record<Reply, string>> = {
  how_bad_judged: "severity",
  next_duty: "law",
  duty_late: "law",
  law_to_check: "law/questions",
  duties_without_date: "law",
  duties_done: "law",
  nothing_by_law: "law",
};

export const questions: Record<Question, string> = {
  how_bad: "How bad is it?",
  what_did_they_get: "What did they get?",
  who_do_i_call: "Who do I call?",
  what_do_i_tell_staff: "What do I tell staff?",
  what_do_i_tell_customers: "What do I tell customers?",
  must_i_by_law: "Must I, by law, and by when?",
  still_going_on: "Is it still going on?",
};

export const replies: Record<Reply, (values: Values) => string> = {
  people_not_counted: () => "We cannot say yet. Bring in your list of customers and we will count.",
  people_counted: ({ people: count, places }) =>
    `${people(count)} on your list, in ${places === "1" ? "1 place" : `${places} places`}.`,
  how_bad_judged: ({ level, people: count, places }) =>
    count === "0"
      ? `By your three answers: ${level}. We have not counted your customers yet.`
      : `By your three answers: ${level}. ${people(count)} on your list, in ${places === "1" ? "1 place" : `${places} places`}.`,
  data_open: () => "Not asked yet. The fact sheet has the question.",
  data_not_known: () => "Not known yet. That is fine for now; come back when you know more.",
  data_known: ({ data }) => `${data}.`,
  nobody_called: () => "Your insurer first, then four more. We have a card with what they will ask.",
  some_called: ({ called, of }) => `${called} of ${of} called so far.`,
  everybody_called: () => "All five first calls are made.",
  nobody_speaks: () => "Choose one person who speaks. Everyone else passes questions on.",
  one_speaks: ({ speaks }) =>
    `${speaks} speaks for the business. Everyone else passes questions on and does not guess.`,
  no_plan: () => "Nothing yet. First the plan, then the words.",
  no_words: ({ to_do }) =>
    to_do === "0"
      ? "You have a plan. Next come your list of customers and the words."
      : `You have a plan. Next come the words; ${people(to_do)} ${to_do === "1" ? "waits" : "wait"} for them.`,
  some_told: ({ told, everyone }) => `${figure(told)} of ${people(everyone)} told.`,
  all_told: () => "Everyone on your list is told, or left out with your reason. Keep them up to date.",
  law_needs_facts: () => "To say this we need your list of people, what got out, and the day you found out.",
  nothing_by_law: () => "By what you have told us, no law we know asks for anything. Telling people is still right.",
  next_duty: ({ name, by, days: left, more }) => {
    const when = left === "0" ? "today" : `in ${days(Number(left))}`;
    return `Yes. Next: ${name}, by ${day(by)}, ${when}.${Number(more) > 0 ? ` ${figure(more)} more after that.` : ""}`;
  },
  law_to_check: ({ count, by }) =>
    `Perhaps: ${count === "1" ? "1 rule turns" : `${figure(count)} rules turn`} on what we do not know yet.${by ? ` The first day would be ${day(by)}.` : ""} Answer the law’s questions and we can say.`,
  duty_late: ({ name, by }) => `${name} was due on ${day(by)}. Do it today; late is much better than never.`,
  duties_without_date: ({ count }) => `Yes: ${count} to do, as soon as you reasonably can.`,
  duties_done: () => "All that we know of is done.",
  not_looked: () => "Not looked yet. The checks take about half an hour.",
  found_something: ({ wrong }) =>
    `${wrong === "1" ? "1 check" : `${wrong} checks`} found something. Step 6 says what to do.`,
  nothing_found_yet: ({ looked, of }) => `Nothing found so far, ${looked} of ${of} places looked at.`,
  looks_quiet: () => "It looks quiet. We will ask you to look again later.",
};

export const steps: readonly { title: string; hint: string }[] = [
  { title: "Step back for a second", hint: "Breathe, call the right people, write down what you know, make a plan." },
  { title: "Tell your customers", hint: "All of them, not only those you know are affected." },
  { title: "Keep them up to date", hint: "Silence is the worst. Say when the next word comes, and keep it." },
  { title: "Offer what helps", hint: "Credit protection and other help that fits what got out." },
  { title: "Catch the culprit", hint: "Keep the proof, find the cause, bring in the police." },
  { title: "Make sure you are safe", hint: "Is it over? Are the backups good? Do you keep more than you need?" },
  { title: "Prevent it from happening again", hint: "Learn, change, and thank those who worked hard." },
];

export const stepStatus: Record<StepStatus, (line: StepLine) => string> = {
  not_started: () => "Not started",
  in_progress: ({ done, of }) => `${done} of ${of} done`,
  done: () => "Done",
};

interface Ahead {
  title: string;
  body: string;
  /** Where in the step, below `/case/…/step/N`. */
  page: string;
}

export const next: Record<Next, Ahead> = {
  pause: { title: "Take a minute", body: "Before anything else. It makes the next hour better.", page: "pause" },
  call_first: {
    title: "Call your insurer",
    body: "About ten minutes. We have a card with the facts they ask for.",
    page: "calls",
  },
  fact_sheet: {
    title: "Write down what you know",
    body: "“Not known yet” is a good answer to every question.",
    page: "facts",
  },
  breach_check: { title: "Is it really a breach?", body: "Four short questions and a plain answer.", page: "breach" },
  make_plan: {
    title: "Make your plan",
    body: "Who decides, who speaks, how and by when you tell people.",
    page: "plan",
  },
  bring_people: {
    title: "Bring in your list of customers",
    body: "A spreadsheet or contacts file is fine as it is.",
    page: "lists",
  },
  duty_late: { title: "A report is due", body: "Do this one now. We have prepared what it asks for.", page: "law" },
  approve_notice: {
    title: "Read and approve your letter",
    body: "We wrote it from your answers. You have the last word.",
    page: "notice",
  },
  tell_people: { title: "Tell your customers", body: "The words are ready. Now they go out.", page: "" },
  update_due: { title: "The update you promised is due", body: "Even “nothing new yet” keeps the promise.", page: "" },
  promise_update: { title: "Promise the next update", body: "Choose a day; we will remind you.", page: "promise" },
  tell_regulators: {
    title: "Report to those who must know",
    body: "We list whom, by when, and what they ask.",
    page: "law",
  },
  make_offer: { title: "Decide what to offer", body: "What helps depends on what got out.", page: "" },
  load_codes: { title: "Load the activation codes", body: "One for each person, none given twice.", page: "" },
  hand_out_codes: { title: "Give each person a code", body: "We match codes to people and keep the record.", page: "" },
  keep_evidence: { title: "Keep the proof", body: "Some of it vanishes within days.", page: "evidence" },
  name_cause: { title: "Say how it happened", body: "As far as you know. You can change it later.", page: "cause" },
  tell_police: {
    title: "Report it to the police",
    body: "The report is prepared from what you wrote.",
    page: "police",
  },
  look_around: { title: "Is it still going on?", body: "Checks anyone can do, one at a time.", page: "checks" },
  test_backup: { title: "Test a backup", body: "Get one file back from it. Then you know.", page: "backup" },
  retention_rules: { title: "Keep less", body: "What you no longer keep cannot be taken.", page: "keep" },
  look_back: { title: "Look back together", body: "One meeting, facts and no blame.", page: "meeting" },
  write_lessons: { title: "Write down what changes", body: "Who does it, and by when.", page: "changes" },
  thank_people: { title: "Thank those who helped", body: "They carried a lot.", page: "thanks" },
  all_done: { title: "All seven steps are done", body: "Well done. You can look at anything again.", page: "" },
};

const reminderWords: Record<ReminderKind, (about: string) => string> = {
  duty: (about) => about,
  duty_perhaps: (about) => `Perhaps: ${about}`,
  promised_update: () => "The next update you promised",
  tell_by: () => "Your own day for having told everyone",
  enrol_by: () => "Last day to use the activation codes",
  check_again: () => "Look again: is it still going on?",
  lesson_due: (about) => about,
};

export const home = {
  nextCaption: "The next thing",
  questions: "Today’s answers",
  steps: "The seven steps",
  stepsHint: "In any order. We suggest this one.",
  dates: "Dates to keep",
  datesHint: "A guide, not legal advice. Each date shows how it was counted in its step.",
  balance: (count: number) => `Your ${count.toLocaleString("en-US")} customers`,
  handOver: "Hand the case to a lawyer, your insurer or the police",
  journal: "What was done in this case, and when",
  all: "All cases",
  step: (step: number) => `Step ${step}`,
  when: "When",
  what: "What",
  left: "Days left",
  reminder: ({ what, about }: Reminder) => reminderWords[what](about),
  day,
  daysLeft: (left: number) => (left < 0 ? `${days(-left)} ago` : left === 0 ? "Today" : days(left)),
} as const;

const acts: Record<string, string> = {
  case_opened: "The case was opened",
  first_minutes: "The first quiet minutes",
  facts_changed: "The fact sheet was changed",
  breach_judged: "The breach check was answered",
  plan_changed: "The plan was changed",
  plan_set: "The plan was set",
  card_of_facts_made: "The card of facts was made",
  record_added: "A line was added to a list",
  record_changed: "A line of a list was changed",
  record_removed: "A line was taken off a list",
  calendar_made: "A calendar of dates was made",
  cause_changed: "The cause was changed",
  check_taken: "A place was looked at: is it still going on?",
  codes_handed_out: "Codes were given to people",
  codes_imported: "Codes were loaded",
  custody_added: "It was noted who holds a piece of proof",
  development_added: "Something new was noted",
  duties_sheet_made: "The sheet of duties was made",
  duty_done: "A duty was marked done",
  duty_not_done: "A duty was marked not done",
  duties_seen: "The list of duties was looked at",
  circumstance_answered: "A question of the law was answered",
  decided_not_to_tell: "A decision not to tell was written down",
  decision_taken_back: "A decision not to tell was taken back",
  decision_paper_made: "The paper about a decision was made",
  breach_record_made: "The record of the breach check was made",
  report_answered: "A field of a report was filled in",
  report_made: "A report was made on paper",
  severity_answered: "How bad is it? was answered",
  enrolment_recorded: "It was noted who uses the offer",
  evidence_added: "A piece of proof was kept",
  import_undone: "A list of people was taken back",
  incident_plan_made: "The plan for next time was made",
  look_back_changed: "The look-back was changed",
  notice_approved: "Words were approved",
  notices_made: "Messages were made",
  notices_returned: "Messages came back",
  offer_added: "An offer was added",
  offer_changed: "An offer was changed",
  pack_sealed: "A sealed pack was made",
  people_imported: "A list of people was brought in",
  people_joined: "Rows were joined: they are one person",
  people_kept_apart: "Rows were kept apart: they are different people",
  people_left_out: "People were left out, with a reason",
  people_put_back: "People were put back on the list",
  people_told: "People were marked as told",
  public_notice_made: "A notice for the public was made",
  people_written_out: "The list of people was saved as a file",
  person_added: "A person was added",
  person_called: "A person was called",
  person_edited: "A person’s details were changed",
  police_report_made: "The report for the police was made",
  promise_moved: "The promised day was moved",
  provider_report_read: "The provider’s report was read",
  thank_you_notes_made: "Thank-you notes were made",
  typing_finished: "A form was finished",
  typing_kept: "What you typed into a form was kept",
  update_promised: "An update was promised",
};

export const handOver = {
  title: "Hand the case over",
  lead: "One file with what your helper needs, and nothing else. It opens on any computer, without Stepback.",
  who: "Who is it for?",
  choose: "Choose who it is for. Then we can make it.",
  readers: {
    lawyer: {
      label: "A lawyer",
      hint: "The facts, who must be told and by when with the sums, the words you approved, and the record of what was done. No customer is named.",
    },
    insurer: {
      label: "Your insurer",
      hint: "The facts, who must be told, how many people are touched and where they live, and what you did. No customer is named.",
    },
    police: {
      label: "The police",
      hint: "The report, the list of your proof, and the proof itself, just as it came.",
    },
  },
  names: "The proof itself is in this one. It may hold names of customers. Give it to the police by hand, on a stick.",
  act: {
    lawyer: "Make the pack for the lawyer",
    insurer: "Make the pack for the insurer",
    police: "Make the pack for the police",
  },
  seal: "Its seal",
  sealHint:
    "Read these signs to your helper on the phone, or send them apart from the file. If they match, nobody has changed the pack on the way. The record of this case keeps them too.",
  help: {
    title: "Before you hand it over",
    body: [
      "The file is not locked. Anyone who has it can read it. Hand it over in person, or ask your helper how they want it sent.",
      "A list inside holds the print of each file. The seal is the print of that list. A read-me file inside says how to check.",
    ],
  },
} as const;

export const journal = {
  title: "What was done, and when",
  lead: "Written by Stepback itself as you work. Each line is sealed to the one before it, so a change would show.",
  whole: "The record is whole: nothing was changed or taken out.",
  broken: (line: number) =>
    `The record does not fit together from line ${line} on. Tell whoever helps you with the case.`,
  caption: "Record of this case",
  at: "When",
  act: "What",
  empty: "Nothing yet.",
  say: (action: string, times = 1) => {
    const words = acts[action] ?? action.replaceAll("_", " ");
    const often = times === 1 ? "" : `, ${number(times)} times`;
    return words.charAt(0).toUpperCase() + words.slice(1) + often;
  },
} as const;
