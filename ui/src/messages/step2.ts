// Words of step 2: tell everyone, quickly and truthfully. Plain, calm, and never ahead of what was really done.

import type { Commands } from "../api/generated";

type Ask<N extends keyof Commands> = Commands[N]["request"];
type Answer<N extends keyof Commands> = Commands[N]["response"];
type Meaning = Answer<"look_at_file">["columns"][number]["field"];
type Reason = Ask<"exclude_people">["reason"];
type Filter = NonNullable<Ask<"people">["filter"]> | "all";
type State = Answer<"person">["state"];
type Channel = Ask<"mark_told">["channel"];
type Output = Ask<"make_notices">["what"];
type Outcome = Ask<"record_call">["outcome"];
type LedgerEvent = Answer<"person">["ledger"][number]["event"];
type Enrolment = Extract<LedgerEvent, { kind: "enrolment" }>["state"];
type Duty = Answer<"duties">["duties"][number]["duty"];
type Kind = Ask<"draft_notice">["kind"];
type Run = Answer<"draft_notice">["words"]["footer"][number];
type LetterField = Extract<Run, { run: "field" }>["field"];
type Tone = "done" | "going" | "waiting" | "attention" | "none";

const number = (count: number) => count.toLocaleString("en-US");
const people = (count: number) => (count === 1 ? "1 person" : `${number(count)} people`);
const has = (count: number) => (count === 1 ? "has" : "have");
const was = (count: number) => (count === 1 ? "was" : "were");

/** A status that is always the same words in the same tint. */
const status = <T extends Tone>(label: string, tone: T) => ({ label, tone });

export const step = {
  title: "Tell your customers",
  caption: "Step 2 of 7",
} as const;

export const overview = {
  lead: "Everyone whose details you hold should hear it from you, and soon. Here you bring your lists, see who must be told by law, write one honest letter, and keep track until nobody is left.",
  help: {
    title: "Why everyone?",
    body: [
      "On the first days nobody knows for sure whose details got out. A person who is told can change a password or watch a bank account. A person who is not told can do nothing.",
      "You can leave somebody out, with a reason. Nobody drops off the list without one.",
    ],
  },
  balance: "Where everyone stands",
  nextTitle: "Next",
  partsTitle: "The parts of this step",
  next: {
    bring: {
      title: "Bring in your customer list",
      why: "A file from your shop, your mail program or a spreadsheet. Any order is fine.",
    },
    write: {
      title: "Write the notice",
      why: "Most of it is written already, from what you told us. You read it and approve it.",
    },
    plan: { title: "Make your plan first", why: "Nothing goes out before you have a plan. It takes a few minutes." },
    send: { title: "Send it", why: "The words are approved. Letters, emails or calls: choose what fits." },
    law: { title: "Tell the offices the law names", why: "Your customers know. These are still open." },
    update: {
      title: "Go on to step 3: keep them updated",
      why: "Everyone on your list was told or left out with a reason.",
    },
  },
  tasks: {
    lists: "Bring in your lists",
    people: "Look through the people",
    places: "See where they live",
    law: "See who must be told by law",
    notice: "Write the notice",
    send: "Send it and keep track",
  },
  hints: {
    lists: "Files with customers. None of their rows gets lost.",
    people: "Search, add, mend, or leave somebody out with a reason.",
    places: "The place decides which law speaks. Also: how they can be reached.",
    law: "By when and why, with the sums shown.",
    notice: "What you have done, the letter as it reads, your approval.",
    send: "Letters, emails, calls; what went out and what came back.",
  },
  status: {
    none: status("Not started", "none"),
    later: status("Later", "none"),
    people: people,
    noWay: (count: number) => `${people(count)} without a way`,
    allReached: status("All can be reached", "done"),
    places: (count: number) => (count === 1 ? "1 place" : `${number(count)} places`),
    by: (day: string) => `By ${day}`,
    duties: (count: number) => (count === 1 ? "1 to tell" : `${number(count)} to tell`),
    lawDone: status("Nothing open", "done"),
    approved: status("Approved", "done"),
    left: (count: number) => `${number(count)} to go`,
    everyoneTold: status("Nobody left", "done"),
  },
} as const;

export const lists = {
  title: "Your customer lists",
  lead: "Bring every list you have: the shop, the mail program, a spreadsheet. You see what we understood before anything comes in.",
  help: {
    title: "Where do I find my list?",
    body: [
      "Shop or booking system: look for Customers, then Export, then CSV.",
      "Email or phone contacts: look for Export in the Contacts menu.",
      "Spreadsheet: save it as CSV. The file itself is not changed.",
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
};

export const peopleList = {
  title: "People",
  nobody: "Nobody is on the list yet",
  bring: "Bring in a list",
  add: "Add one person",
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
} as const;

export const person = {
  caption: (reference: string) => `Reference ${reference}`,
  company: "Company",
  email: "Email",
  phone: "Phone",
  address: "Address",
  residence: "Lives in",
  notes: "We mended",
  notKnown: "Not known",
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

export const law = {
  title: "Who must be told by law",
  lead: "Worked out from where your customers live, what got out and when you found it. The soonest comes first.",
  help: {
    title: "How to use this",
    body: [
      "Open a line to see the rule, how we counted the days, and what the notice must say.",
      "Where we are in doubt we show the earlier date.",
      "This is a guide, not legal advice. If you have a lawyer or an insurer, hand them the sheet below.",
    ],
  },
  next: (name: string, place: string | null) => `The next one: ${name}${place === null ? "" : ` (${place})`}`,
  open: "See what to do",
  allDone: "Everything with a fixed duty is marked as done.",
  customersTitle: (laws: number) =>
    laws === 1 ? "One law asks that your customers are told" : `${number(laws)} laws ask that your customers are told`,
  customersBy: (day: string) => `One notice does it for all of them. The soonest date: ${day}.`,
  customersSoon: "One notice does it for all of them. None gives a fixed day; all say: as soon as you can.",
  officesCaption: "Offices and others to tell, soonest first",
  customersCaption: "Your customers, by the law that protects them",
  seeCustomers: (laws: number) =>
    laws === 1 ? "See the law for your customers" : `See the ${number(laws)} laws for your customers`,
  customersIn: (place: string) => `Your customers: ${place}`,
  whom: "Whom",
  byWhen: "By when",
  stands: "Stands",
  rule: "Rule",
  whyNot: "Why not",
  noDate: "Without a fixed date: as soon as you can",
  inDays: (days: number) => (days === 0 ? "today" : days === 1 ? "in 1 day" : `in ${number(days)} days`),
  doneOn: (day: string) => `Done on ${day}`,
  late: "The day has passed. Do it now",
  check: "Perhaps. Open to see why",
  must: "To do",
  noFacts: "We cannot tell yet",
  noFactsBody:
    "We need to know where your customers live, which details got out, and when you found out. “Not known yet” is fine; then we show what could apply.",
  nothing: "By what is known, no law asks for a notice",
  nothingBody:
    "Telling your customers is still the right thing to do. Come back when you know more; the answer may change.",
  toFacts: "Go to the fact sheet",
  questionsTitle: "What would change this list",
  questionsLead: "Answer these when you can. Each one can take a line away, add one, or move a date.",
  question: (what: string, laws: number) => (laws === 1 ? what : `${what} (${number(laws)} rules turn on it)`),
  answer: "Answer this",
  asks: {
    data: { text: "Which details got out?", to: "step/1/facts/data" },
    discovered: { text: "When did you find out?", to: "step/1/facts/discovered" },
    determined: { text: "When were you sure that data got out?", to: "step/1/facts/determined" },
    contained: { text: "When was the way in closed?", to: "step/1/facts/contained" },
    encrypted: { text: "Were the data encrypted?", to: "step/1/facts/encrypted" },
    key_taken: { text: "Was the key or password taken too?", to: "step/1/facts/key_taken" },
    medium: { text: "What were the data on?", to: "step/1/facts/medium" },
    event: { text: "What happened to the data?", to: "step/1/facts/event" },
    harm: { text: "How likely is harm to people?", to: "step/1/facts/harm" },
    own_fault: { text: "Did it come from your own business?", to: "step/1/facts/own_fault" },
    people: { text: "Where does everyone live?", to: "step/2/people" },
    individuals_told: { text: "When were the people told?", to: "step/2/send" },
    covered: { text: "Is your business bound by special rules, such as those for health or money?", to: null },
    circumstances: { text: "Is one of these true?", to: null },
    "business.country": { text: "In which country is your business?", to: null },
    "business.region": { text: "In which state is your business?", to: null },
    "business.turnover": { text: "How much does your business turn over in a year?", to: null },
  } as Record<string, { text: string; to: string | null } | undefined>,
  notAskedTitle: "What the law does not ask here",
  notAsked: (count: number) =>
    count === 1 ? "See the one rule, and why" : `See the ${number(count)} rules we looked at, and why not`,
  papersTitle: "To hand on and to remember",
  sheetLead:
    "A sheet with every line, rule and sum, for a lawyer, an insurer or your own folder. It holds no customer’s name.",
  sheet: "Make the sheet",
  calendarLead:
    "A calendar file with all the dates, for your phone or computer. It reminds you even when Stepback is closed.",
  calendar: "Make the calendar file",
  asOf: (day: string, laws: number) =>
    `Worked out on ${day}. ${laws === 1 ? "1 law applies" : `${number(laws)} laws apply`} by place or kind of business. A guide, not legal advice.`,
} as const;

export const duty = {
  title: (name: string) => `Tell ${name}`,
  customersIn: (place: string) => `your customers: ${place}`,
  goneTitle: "This line is not on the list any more",
  gone: "What you answered since has changed the list",
  toAll: "See the list as it is now",
  counted: "How we counted",
  why: "Why",
  mustSay: "The notice must say",
  mustNotSay: "It must not say",
  ways: "Ways that count",
  how: "How to do it",
  order: "Order",
  beforePeople: "Tell them before you tell your customers.",
  monitoring: "Credit monitoring",
  months: (months: number) => `You must offer it for at least ${number(months)} months.`,
  alsoKnow: "Also good to know",
  noSource: "See the rule",
  copySource: "Web address",
  stale: "We last checked this rule more than a year ago. Look at the source before you rely on it.",
  confidence: {
    high: "Sources agree, one of them official.",
    medium: "Other sources agree, none of them official.",
    low: "Sources disagree or are old. Please check.",
  } satisfies Record<Duty["confidence"], string>,
  contents: {
    what_happened: "What happened",
    date_of_breach: "When it happened",
    date_of_notice: "The date of the letter",
    data_types: "Which details were involved",
    what_we_are_doing: "What you are doing about it",
    what_you_can_do: "What the person can do",
    business_contact: "How to reach you",
    cra_contacts: "How to reach the credit agencies",
    ftc_contact: "How to reach the Federal Trade Commission",
    ag_contact: "How to reach the Attorney General",
    credit_monitoring_offer: "The offer of credit monitoring",
    security_freeze_info: "How to freeze a credit file",
    police_report_right: "The right to a police report",
    police_delay_flag: "Whether police asked you to wait",
    number_affected: "How many people are affected",
    ip_lookup: "How to look up an internet address",
    toll_free_number: "A toll-free number",
    dpo_contact: "The data protection officer",
    likely_consequences: "What may come of it",
    time_of_exposure: "How long the details were exposed",
    business_name: "The name of your business",
    regulator_complaint_right: "The right to complain to the regulator",
    tax_agency_contact: "How to reach the tax agency",
    password_change_advice: "The advice to change passwords",
  } as Record<string, string | undefined>,
  forbidden: {
    nature_of_breach: "How the breach happened",
    number_affected: "How many people are affected",
  } satisfies Record<Duty["forbidden"][number], string>,
  methods: {
    letter: "A letter by post",
    email_if_consented: "An email, if the person agreed to email",
    email: "An email",
    phone: "A phone call",
    phone_live: "A phone call, talking to the person",
    fax: "A fax",
    website_credentials: "A message in the person’s account",
    in_person: "In person",
    any_direct: "Any direct message",
  } satisfies Record<Duty["methods"][number], string>,
  markTitle: "Mark it as done",
  doneTitle: "Done",
  isDone: (day: string, reference: string) =>
    reference ? `Done on ${day}. Reference: ${reference}` : `Done on ${day}.`,
  lettersDoIt: "Your letters, emails and calls do this. Mark it here once the last one went out.",
  day: "On which day did you tell them?",
  dayHint: "If you use a web form, the day you sent it.",
  needsDay: "Write the day as three numbers, like 11 24 2026",
  notInFuture: "This day is still to come. Mark it once it is done",
  reference: "The number or name they gave you",
  referenceHint: "A case number, the name of the clerk, or the name of the email receipt.",
  mark: "Mark as done",
  change: "Keep the change",
  unmark: "It is not done after all",
} as const;

export const notice = {
  title: "The notice",
  lead: "One letter, the same words for everyone, built from your fact sheet. You read it, and nothing goes out that you did not approve.",
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
    "You can approve a new version at any time. People who were told already are not told twice; corrections go out as an update in step 3.",
  partsTitle: "Writing it",
  actsTask: "What we have done",
  actsHint: "Only this may the letter claim.",
  offerTask: "What we offer",
  offerHint: "Credit monitoring or other help, if you offer it.",
  readTask: "Read it and approve it",
  readHint: "The letter as it will be read, word for word.",
  said: (count: number) => (count === 1 ? "1 thing" : `${number(count)} things`),
  offers: (count: number) => (count === 1 ? "1 offer" : `${number(count)} offers`),
  noneYet: status("Not yet", "none"),
  noOffer: status("No offer", "none"),
  isApproved: status("Approved", "done"),
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
  title: { first_notice: "The letter as it reads", update: "The update as it reads" } satisfies Record<Kind, string>,
  lead: "Read it slowly, once, as if it came to you.",
  help: {
    title: "Something wrong?",
    body: [
      "The words come from your fact sheet and from what you have done. Change them there, and this letter follows.",
      "The marked places are filled in for each person: their name, address and code. Nobody sees anyone else’s.",
    ],
  },
  subject: "Subject of the email:",
  grade: (grade: number) => `Reads at US school grade ${grade}`,
  easy: "Most people can read this with ease.",
  hard: "Some people will find this hard. Shorter sentences in the fact sheet would help.",
  missingTitle: "The letter says “we do not know yet” here",
  missingBody: "That is honest, and you may send it so. If you know the answer by now, add it.",
  missing: {
    what_happened: { text: "What happened", to: "step/1/facts/what_happened" },
    data: { text: "Which details got out", to: "step/1/facts/data" },
    discovered: { text: "When you found out", to: "step/1/facts/discovered" },
    occurred: { text: "When it happened", to: "step/1/facts/occurred" },
    acts: { text: "What you have done about it", to: "step/2/notice/acts" },
  } as Record<string, { text: string; to: string } | undefined>,
  toApprove: "These words are right. Go on",
  changeFirst: "I want to change something",
  alreadyApproved: "Exactly these words are approved",
  toSend: "Send it and keep track",
} as const;

export const approval = {
  title: "Approve exactly these words",
  hint: "After this the words are fixed. Every letter, email and call uses them, so that nobody hears something else.",
  help: {
    title: "Nothing is sent yet",
    body: [
      "Approving makes the words final. Sending is the next step, and you do it yourself.",
      "If you find a mistake later, you approve a new version.",
    ],
  },
  subject: "Subject",
  date: "Date on the letter",
  parts: "What it tells",
  weDid: "What we have done",
  weDidValue: "Only what stands in your list",
  code: "A code for each person",
  codeYes: "Yes, printed in their letter",
  codeNo: "No",
  signedBy: "Signed by",
  nobody: "Nobody",
  grade: "Reading",
  goesTo: "Meant for",
  people,
  readAgain: "Read the letter once more",
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

export const planFirst = {
  title: "First, a plan",
  headline: "Nothing goes out before there is a plan",
  body: "Who decides, who speaks, and by when you want everyone told: a few minutes now keep you from saying two different things later. What you wrote here is kept.",
  act: "Make the plan",
} as const;

export const send = {
  title: { first_notice: "Send the notice", update: "Send the updates" } satisfies Record<Kind, string>,
  lead: "Stepback sends nothing by itself. It makes what you need, and you mark what went out.",
  noneYet: {
    first_notice: "No words are approved yet",
    update: "No update is approved yet",
  } satisfies Record<Kind, string>,
  write: { first_notice: "Write the notice", update: "Write an update" } satisfies Record<Kind, string>,
  approvedOn: (when: string) => `Approved ${when}`,
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
  left: (count: number) => `${number(count)} to go`,
  done: status("Nobody left", "done"),
  toCall: (count: number) => `${number(count)} with a phone`,
  nobodyToCall: status("Nobody to call", "none"),
  cameBack: (count: number) => `${number(count)} came back`,
  noneBack: status("Nothing came back", "done"),
  later: status("Later", "none"),
  readAgain: "Read the approved words",
  fingerprint: "Fingerprint of the approved words:",
  nextTitle: "What comes next",
  next: "Step 3: keep them updated",
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
    merge_sheet: {
      label: "A sheet for a mail house",
      hint: (count: number) => `One spreadsheet row for each of ${people(count)}, also for mail merge`,
    },
  } satisfies Record<Output, { label: string; hint: (count: number) => string }>,
  act: {
    letters: (count: number) => (count === 1 ? "Make 1 letter" : `Make ${number(count)} letters`),
    emails: (count: number) => (count === 1 ? "Make 1 email draft" : `Make ${number(count)} email drafts`),
    call_sheet: (count: number) => `Make the call list for ${people(count)}`,
    merge_sheet: (count: number) => `Make the sheet with ${people(count)}`,
  } satisfies Record<Output, (count: number) => string>,
  making: {
    letters: "Making the letters",
    emails: "Making the email drafts",
    call_sheet: "Making the call list",
    merge_sheet: "Making the sheet",
  } satisfies Record<Output, string>,
  nobody: {
    letters: "Nobody who is still to do has an address.",
    emails: "Nobody who is still to do has an email address.",
    call_sheet: "Nobody who is still to do has a phone number.",
    merge_sheet: "Nobody is left to do.",
  } satisfies Record<Output, string>,
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
    merge_sheet: (count: number) => `The sheet with ${people(count)} is ready`,
  } satisfies Record<Output, (count: number) => string>,
  pages: (count: number) => (count === 1 ? "1 page." : `${number(count)} pages.`),
  leftOut: {
    letters: (count: number) =>
      `${people(count)} ${has(count)} no address and ${was(count)} left out here. They are still to do.`,
    emails: (count: number) =>
      `${people(count)} ${has(count)} no email address and ${was(count)} left out here. They are still to do.`,
    call_sheet: (count: number) =>
      `${people(count)} ${has(count)} no phone number and ${was(count)} left out here. They are still to do.`,
    merge_sheet: (count: number) => `${people(count)} ${was(count)} left out here. They are still to do.`,
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
