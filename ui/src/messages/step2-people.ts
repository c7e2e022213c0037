// Words around the lists and the people in them.

import type { Commands } from "../api/generated";
import { has, number, people, status } from "./counting";

type Ask<N extends keyof Commands> = Commands[N]["request"];
type Answer<N extends keyof Commands> = Commands[N]["response"];
type Meaning = Answer<"look_at_file">["columns"][number]["field"];
type Fault = Answer<"look_at_file">["problems"][number]["fault"];
type Reason = Ask<"exclude_people">["reason"];
type Filter = NonNullable<Ask<"people">["filter"]> | "all";
type State = Answer<"person">["state"];
type Channel = Ask<"mark_told">["channel"];
type Outcome = Ask<"record_call">["outcome"];
type LedgerEvent = Answer<"person">["ledger"][number]["event"];
type Enrolment = Extract<LedgerEvent, { kind: "enrolment" }>["state"];
type Tone = "done" | "going" | "waiting" | "attention" | "none";

export const lists = {
  title: "Your customer lists",
  lead: "Bring every list you have: the shop, the mail program, a spreadsheet. You see what we understood before anything comes in.",
  help: {
    title: "Where do I find my list?",
    body: [
      "Shop or booking system: look for Customers, then Export, then CSV.",
      "Email or phone contacts: look for Export in the Contacts menu.",
      "Spreadsheet: choose the file itself, from Excel, LibreOffice or Numbers saved as Excel. It is not changed.",
      "Phone or Apple contacts: export them as a vCard (.vcf).",
      "No list at all? Add people one by one. Six people are a list too.",
    ],
  },
  choose: "Choose a file",
  addOne: "Add one person by hand",
  empty: "No list yet",
  emptyBody: "Start with the file that holds the most customers. You can bring in more later.",
  broughtIn: "Lists in this case",
  seePeople: "See all people",
  cameIn: (when: string) => `Came in ${when}`,
  people,
  undone: "Taken back",
  problems: (count: number) => (count === 1 ? "1 line to look at" : `${number(count)} lines to look at`),
  toldAlready: "Somebody from this list was told, so it stays.",
  undo: "Take this list back",
  undoTitle: (name: string) => `Take back ${name}?`,
  undoAct: (count: number) => `Take back ${people(count)}`,
  undoBody:
    "The people from this file leave the case. The file on your computer stays as it is, and you can bring it in again.",
  undoneNow: "The list was taken back.",
} as const;

export const preview = {
  titleBefore: "Looking at your file",
  another: "Choose another file",
  title: (name: string) => `What we found in ${name}`,
  lead: "Nothing has come in yet. Check the columns, then bring the people in with the button at the end.",
  people: "People",
  peopleHint: "Each will get one letter, email or call.",
  firms: "Firms without a person’s name",
  firmsHint: "They are on the list too.",
  toLookAt: "Lines to look at",
  toLookAtHint: "None of them is dropped without a word.",
  nothingToLookAt: "Every line reads well.",
  alreadyTitle: "This file is in the case already",
  already: "You brought in this very file before. Nobody should be told twice, so we do not take it a second time.",
  sameTitle: (count: number) =>
    count === 1 ? "1 row is a person we have already" : `${number(count)} rows are people we have already`,
  same: "The same person stands in the file more than once. The extra rows come in too, left out as “the same person”, so that the sum is right. People who only share an address are kept apart.",
  noticesTitle: "About this file",
  seeProblems: (count: number) => (count === 1 ? "See the line" : `See all ${number(count)} lines`),
  problemsCaption: "Lines to look at",
  line: "Line",
  whatIsWrong: "What we noticed",
  column: "Column",
  wholeRow: "The whole line",
  value: "What stands there",
  columnsTitle: "What the columns mean",
  columnsLead:
    "We read the names of the columns and what stands in them. Change what we got wrong; all else follows at once.",
  columnsCaption: "Columns of your file",
  inYourFile: "In your file",
  forExample: "For example",
  emptyColumn: "Nothing",
  meaning: "Means",
  meaningOf: (header: string) => `What ${header} means`,
  sampleTitle: "How the first people will look",
  sampleCaption: (shown: number, all: number) => `The first ${number(shown)} of ${number(all)}`,
  name: "Name",
  noName: "No name",
  email: "Email",
  phone: "Phone",
  address: "Address",
  note: "We mended",
  nobody: "Nobody yet. Check the columns above.",
  livesIn: (places: readonly string[]) => (places.length > 0 ? `They live in: ${places.join("; ")}.` : ""),
  unknownPlace: "not known",
  andMore: (count: number) => `${number(count)} more`,
  readingTitle: "How we read the file",
  readingLead: "Change this only if names look broken or columns run together.",
  sheet: "Which sheet is the list?",
  sheetHint: "Bring in one sheet at a time. Then choose the file again for the next.",
  encoding: "Letters are stored as",
  encodingHint: "Try another one if é or ü look wrong.",
  delimiter: "Columns are kept apart by",
  delimiterHint: "Try another one if everything stands in one column.",
  delimiterName: (sign: string) =>
    ({ ",": "A comma ,", ";": "A semicolon ;", "\t": "A tab", "|": "A bar |" })[sign] ?? sign,
  headerLine: "The column names stand on line",
  headerLineHint: "Write 0 if there are none.",
  country: "Country of people without one",
  countryHint: "For addresses and phone numbers that name no country.",
  countryOfBusiness: "The same as your business",
  asRecognised: "Go back to what was recognized",
  bringing: "Bringing them in",
  bring: (persons: number, firms: number) =>
    firms === 0
      ? `Bring in ${people(persons)}`
      : `Bring in ${people(persons)} and ${firms === 1 ? "1 firm" : `${number(firms)} firms`}`,
  notThis: "Not this file",
} as const;

export const mend = {
  title: {
    cut: "Rows that may be cut in the wrong places",
    nobody: "Rows that name nobody",
    unread: "Values we could not read",
    email: "Emails that do not look right",
    phone: "Phone numbers that do not look right",
    other: "Other rows",
  } satisfies Record<Fault, string>,
  lead: {
    cut: "Values may have slipped into the wrong column. Put each one where it belongs.",
    nobody:
      "We found no name, email, phone or address in these rows. Write what you know. A row that you leave as it is brings nobody in.",
    unread: "The file holds nothing readable here. Write it if you know it. The person comes in either way.",
    email: "Often a dot or the @ is missing. The person comes in either way.",
    phone: "Often a digit is missing, or a word stands there. The person comes in either way.",
    other: "",
  } satisfies Record<Fault, string>,
  titleDone: "Rows to mend",
  kind: (at: number, all: number) => `${number(at)} of ${number(all)} kinds of things to look at`,
  line: (line: number) => `Line ${number(line)}`,
  ofLine: (line: number) => `line ${number(line)}`,
  column: (at: number) => `Column ${number(at)}`,
  use: "Use this",
  used: (line: number) => `Line ${number(line)} was read again with what you typed. Your file stays as it is.`,
  unchanged: (line: number) => `Nothing is changed in line ${number(line)} yet.`,
  more: (count: number) =>
    count === 1
      ? "1 more row like these. It moves up as you go."
      : `${number(count)} more rows like these. They move up as you go.`,
  leave: "Leave these as they are",
  leftAsTheyAre: "The rows before this stay as they are.",
  leftLead: "You left some rows as they are. That is fine: nothing of them is lost.",
  again: "Look at them again",
  changed: (count: number) => (count === 1 ? "1 value that you changed" : `${number(count)} values that you changed`),
  changedCaption: "What you changed",
  lineTitle: "Line",
  columnTitle: "Column",
  was: "In your file",
  now: "Now",
  nothing: "Nothing",
  takeBackTitle: "Undo",
  takeBack: "Take back",
} as const;

export const fieldNames: Record<Meaning, string> = {
  given_name: "First name",
  middle_name: "Middle name",
  family_name: "Last name",
  full_name: "Whole name",
  prefix: "Title before the name",
  suffix: "Addition after the name",
  company: "Company",
  email: "Email",
  phone: "Phone",
  street: "Street",
  street2: "Street, further line",
  house_number: "House number",
  locality: "Town or city",
  region: "State, province or county",
  postcode: "ZIP code or postcode",
  country: "Country",
  place_line: "Town, state and ZIP code together",
  whole_address: "Whole address in one cell",
  kind: "Kind (home, work, mobile)",
  birthdate: "Date of birth",
  language: "Language",
  died: "Has died (a date or a mark)",
  keep: "Keep as it is",
  ignore: "Leave out",
};

const reasons: Record<Reason, string> = {
  same_person: "The same person twice",
  not_a_customer: "Not a customer",
  died: "Has died",
  cannot_be_reached: "Cannot be reached",
  other: "Another reason",
};

const channels: Record<Channel, string> = { letter: "Letter", email: "Email", phone: "Phone" };

const states: Record<State, { label: string; tone: Tone }> = {
  told: status("Told", "done"),
  returned: status("Came back", "attention"),
  excluded: status("Left out", "none"),
  to_do: status("Still to do", "waiting"),
};

const filters: Record<Filter, string> = {
  all: "Everyone",
  to_do: "Still to do",
  told: "Told",
  returned: "Came back",
  excluded: "Left out",
  cannot_be_reached: "Cannot be reached",
  minor: "Under 18",
  died: "Has died, says the list",
};

export const peopleList = {
  title: "People",
  nobody: "Nobody is on the list yet",
  bring: "Bring in a list",
  add: "Add one person",
  leaveOutSeveral: "Leave people out",
  takeOut: "Save the list as a file",
  alike: "Look for people who are on the list twice",
  filterPlace: "Lives in",
  filterWay: "Can be reached by",
  anywhere: "Anywhere",
  anyWay: "Any way",
  unknownPlace: "Not known",
  search: "Search",
  searchHint: "Part of a name, email, phone or address",
  filter: "Show",
  filters,
  found: (count: number, all: number) => `${number(count)} of ${people(all)}`,
  caption: "People in this case",
  name: "Name",
  noName: "No name",
  place: "Lives in",
  noPlace: "Not known",
  reach: "Can be reached by",
  noWay: "No way known",
  state: "Stands",
  noneFound: "Nobody fits. Try fewer letters, or show everyone.",
  channels,
  states,
  reasons,
  leftOut: (reason: string) => `Left out: ${reason.toLowerCase()}`,
  minor: "Under 18",
  died: "Has died",
} as const;

export const alike = {
  title: "Is this one person?",
  lead: "These rows look alike. You know your customers: say whether they are one person or not.",
  help: {
    title: "Nothing gets lost",
    body: [
      "One person: one letter. The row that came in first stays, and gains the other’s phone, email and address.",
      "Two people: two letters, even if they share a home or an email.",
      "Not sure? Keep them apart. A letter too many does no harm.",
      "You can undo it: open the person who was left out, and put them back on the list.",
    ],
  },
  left: (count: number) => (count === 1 ? "The last one to look at." : `${number(count)} to look at.`),
  likely: "Most likely one person",
  unsure: "Most likely not one person",
  caption: "The rows side by side",
  name: "Name",
  what: "What",
  compare: "Compared",
  equal: "The same",
  differs: "Different",
  which: "Who of these is the same person?",
  join: (count: number) => (count > 2 ? `These ${number(count)} are one person` : "They are one person"),
  apart: (count: number) => (count > 2 ? "They are all different people" : "They are two people"),
  pass: "Decide later",
  none: "Nobody seems to be on the list twice",
  later: (count: number) => `${number(count)} left for later`,
  fromStart: "Look at them now",
  toPeople: "Go to the list",
} as const;

export const paste = {
  link: "Paste a list",
  title: "Paste your list",
  hint: "Copy the rows from your spreadsheet, web page or mail program, with the names of the columns if there are any.",
  label: "Your list",
  act: "Look at it",
  empty: "Paste or type at least one line",
} as const;

export const takeOut = {
  title: "Save the list as a file",
  lead: "Everyone in this case, also those left out, with what happened to each: for your lawyer, your insurer or yourself.",
  what: "What kind of file?",
  kinds: {
    workbook: {
      label: "A workbook",
      hint: "For Excel, LibreOffice or Numbers. One sheet of people, one of what happened.",
    },
    csv: {
      label: "Two CSV files",
      hint: "For other programs. A ' stands before what a spreadsheet could take for a formula.",
    },
    labels: {
      label: "Address labels to print",
      hint: "For everyone who is not left out and has an address. US: 30 a sheet (5160). Elsewhere: 21 a sheet (L7160). Print at 100 percent.",
    },
  },
  notLockedTitle: "The file is not locked",
  notLocked:
    "Anyone who can open the folder can read it. Keep it on a clean computer, and delete it when it has done its work.",
  act: "Choose a folder and save it",
} as const;

export const person = {
  caption: (reference: string) => `Reference ${reference}`,
  company: "Company",
  email: "Email",
  phone: "Phone",
  address: "Address",
  residence: "Lives in",
  notes: "Mended",
  notKnown: "Not known",
  minorTitle: "Under 18",
  minor: "Tell a parent or guardian, in their name.",
  diedTitle: "The list says that this person has died",
  died: "Their family may need to know. Write to the family, or leave this person out and say why.",
  noMarketingTitle: "They asked for no advertising",
  noMarketing: "A notice about their data is not advertising. They must be told like everyone else.",
  speaks: "Speaks",
  edit: "Mend these details",
  leaveOut: "Leave this person out",
  putBack: "Put back on the list",
  historyTitle: "What happened so far",
  nothingYet: "Nothing yet. Every letter, email and call will stand here, and nothing is ever taken away.",
  told: (channel: Channel, day: string) => `Told by ${channels[channel].toLowerCase()} on ${day}`,
  returned: (channel: Channel) => `The ${channels[channel].toLowerCase()} came back`,
  called: {
    spoke: "Called, and told them",
    left_message: "Called, left a message to call back",
    no_answer: "Called, no answer",
    wrong_number: "Called, wrong number",
    call_back: "Called, they asked to be called later",
  } satisfies Record<Outcome, string>,
  excluded: (reason: string) => `Left out: ${reason.toLowerCase()}`,
  includedAgain: "Put back on the list",
  codeGiven: "Got a code of their own",
  codeVoid: "Their code became void",
  helped: (day: string) => `Somebody helped them on ${day}`,
  enrolment: {
    enrolled: "Signed up for the offer",
    active: "The cover is running",
    declined: "Said no to the offer",
    expired: "The time to sign up passed",
    ineligible: "The provider could not take them",
  } satisfies Record<Enrolment, string>,
  edited: "Details were mended",
  addTitle: "Add one person",
  addHint: "A name and one way to reach them is enough.",
  addAct: "Add this person",
  editTitle: (name: string) => `Mend the details of ${name}`,
  editHint: "The line in your file stays as it was. Here you put right what is used for letters and calls.",
  editAct: "Keep these details",
  formHelp: {
    title: "Where they live matters",
    body: [
      "The state or country where a person lives decides which law protects them, and by when they must hear from you.",
      "Leave empty what you do not know.",
    ],
  },
  given: "First name",
  family: "Last name",
  street: "Street",
  locality: "Town or city",
  region: "State or province",
  regionHint: "Two letters in the United States, such as MA",
  postcode: "ZIP code or postcode",
  country: "Country",
  needsName: "Write a name, a company or an email address",
  needsAt: "Write an email address with an @, like maria@example.com",
} as const;

export const leaveOut = {
  title: (name: string) => `Why leave out ${name}?`,
  hint: "They stay on the list with your reason, and you can put them back at any time.",
  help: {
    title: "Think twice before you do",
    body: [
      "Having asked for no marketing is not a reason. A notice like this one is not marketing, and the law asks that they get it.",
      "“I do not think they are affected” is only a reason when you are sure.",
    ],
  },
  hints: {
    same_person: "Another row is the same person, and that one stays.",
    not_a_customer: "You never held details of theirs.",
    died: "Tell the family in your own words instead.",
    cannot_be_reached: "You tried, and no address, email or phone works.",
    other: "Say it in a few words below.",
  } satisfies Record<Reason, string>,
  note: "Your note",
  severalTitle: "Leave people out",
  severalAct: (count: number) => (count === 0 ? "Leave them out" : `Leave out ${people(count)}`),
  reason: "Why?",
  unreachable: (count: number) => `Pick all who cannot be reached (${number(count)})`,
  needsPeople: "Pick at least one person",
  needsReason: "Choose a reason",
  needsNote: "Write the reason in a few words",
  act: "Leave this person out",
} as const;

export const places = {
  title: "Where they live",
  lead: "The law of the place where a person lives decides what you owe them.",
  nobody: "We will know when you have brought in a list",
  bring: "Bring in a list",
  byPlace: "People by state and country",
  chart: (count: number) => (count === 1 ? "All live in one place" : `They live in ${number(count)} places`),
  place: "Place",
  people: "People",
  notKnown: "Not known",
  rest: (count: number) => `${number(count)} more places`,
  all: (count: number) => `See all ${number(count)} places`,
  unknownTitle: (count: number) => `We do not know where ${people(count)} ${count === 1 ? "lives" : "live"}`,
  unknown: "If you know it, add it on their page. Until then, tell them as early as the strictest law asks.",
  reachTitle: "How they can be reached",
  reachLead: "One person may have more than one way. Those you left out are not counted.",
  letter: "Have an address",
  email: "Have an email address",
  phone: "Have a phone number",
  nothingTitle: (count: number) => `${people(count)} ${has(count)} no address, email or phone`,
  nothing:
    "Look in old bills, bookings or your phone. Where nothing helps, many laws allow a notice on your website instead. Ask the office named in the law.",
  seeThem: "See them in the list",
  everybody: "Everyone can be reached in at least one way.",
} as const;

export const picker = {
  search: "Find a person",
  hint: "Part of a name, or the reference on their letter, such as S-00012",
  none: "Nobody fits.",
  more: (count: number) => `${number(count)} more. Write a bit more of the name.`,
  picked: (count: number) => (count === 0 ? "Nobody picked yet" : `${people(count)} picked`),
  takeOff: "Take off",
} as const;
