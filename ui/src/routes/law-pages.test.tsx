// The pages of the law in the whole window, against a table of answers: axe, both looks, a narrow window, and what they
// promise: doubt is never said to be certain, every answer says what it changed, no decision makes a duty vanish, and what a
// report lacks is said.

import { afterEach, beforeEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { cleanup } from "vitest-browser-react";
import { type Answers, type Asked, answerWith } from "../api/fake";
import type {
  Business,
  CircumstanceLine,
  DutiesView,
  DutyLine,
  FilledField,
  Kept,
  ReportView,
  SeverityView,
} from "../api/generated";
import { looksRight, visit as visitAt } from "./looked-at";

const at = "2026-11-20T10:00:00-05:00";
const keep = <T,>(id: string, body: T): Kept<T> => ({ id, added_at: at, changed_at: at, body });
const packed = (text: string) => btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

type Duty = DutyLine["duty"];
const duty: Duty = {
  law: "US-MA",
  cite: "Mass. Gen. Laws ch. 93H",
  tell: "regulator",
  name: "Massachusetts Attorney General",
  must: "yes",
  by: "2026-12-02",
  words: "as soon as practicable",
  counted: "30 days from discovery",
  why: ["207 people live there"],
  content: ["how many people"],
  forbidden: ["nature_of_breach"],
  methods: ["letter"],
  credit_monitoring_months: 0,
  keep_decision_years: 0,
  url: "https://www.mass.gov/",
  checked: "2026-10-15",
  confidence: "medium",
  notes: ["Say who keeps the data."],
  format: [],
  before_individuals: false,
  stale: true,
};
const line = (changes: Partial<Duty>, others: Partial<DutyLine> = {}): DutyLine => ({
  duty: { ...duty, ...changes },
  done: null,
  told: false,
  decision: null,
  keep_years: 6,
  keep_by_law: false,
  late: false,
  ...others,
});
const people = line({
  tell: "individuals",
  name: "the people affected",
  credit_monitoring_months: 18,
  substitute: { when: ["telling each would cost more than $250,000"], how: ["a notice on your website"] },
});
const bank = line({
  law: "contract",
  tell: "contract",
  name: "Bank",
  by: "2026-11-26T09:00:00-05:00",
  url: "",
  stale: false,
});
const perhaps = line({ law: "US-FED-HIPAA", name: "Department of Health", must: "check", by: "2027-01-20" });
const fell = line({ law: "US-NH", name: "New Hampshire Attorney General", must: "no", by: null });
const view: DutiesView = {
  as_of: "2026-11-24",
  laws: [
    { id: "US-MA", name: "Massachusetts" },
    { id: "US-FED-HIPAA", name: "HIPAA" },
    { id: "US-NH", name: "New Hampshire" },
  ],
  names: [
    { id: "US-MA", name: "Massachusetts" },
    { id: "US-FED-HIPAA", name: "HIPAA" },
    { id: "US-NH", name: "New Hampshire" },
    { id: "US-NY", name: "New York" },
  ],
  duties: [bank, line({}), people, perhaps, fell],
  questions: [
    { ask: "encrypted", because: "US-MA: nothing is asked if the data were encrypted" },
    {
      ask: "circumstances",
      because: "US-MA: only if it opens money",
      condition: "it opens",
      circumstance: "opens_money",
    },
    { ask: "business.turnover", because: "AU: only above 3 million" },
  ],
  not_triggered: [{ law: "US-NY", tell: "media", name: "the press", why: "only above 5,000 people" }],
  not_held: ["Nigeria"],
  changes: { added: [], taken: [], moved: [] },
  police_delay_until: "2026-12-01",
  police_delay_by: "Officer Lee",
  decision: null,
  keep_years: 6,
  promises: 1,
  kinds_open: true,
};
const mark = ({ law, tell, name, must, by }: Duty) => ({ law, tell, name, must, by });
const asks: CircumstanceLine = {
  asked: {
    id: "opens_money",
    clause: "",
    question: "Could somebody get into a person’s bank account?",
    yes: "People have to be told.",
    no: "These data do not count.",
    laws: ["US-MA"],
    answer: null,
    open: true,
  },
  said: null,
  laws: [{ id: "US-MA", name: "Massachusetts" }],
};
const second: CircumstanceLine = {
  ...asks,
  asked: { ...asks.asked, id: "names", question: "Did names stand with the data?" },
};
const field = (id: string, changes: Partial<FilledField>): FilledField => ({
  id,
  label: id,
  from: "only_you",
  required: true,
  state: "only_you",
  value: "",
  ...changes,
});
const filled: ReportView = {
  filled: {
    id: "us-ma-ag",
    name: "Massachusetts Attorney General: online form",
    url: "https://www.mass.gov/form",
    source: "https://www.mass.gov/form",
    checked: "2026-11-23",
    stale: false,
    confidence: "medium",
    how: "online",
    notes: ["The form cannot be saved."],
    fields: [],
    missing: 2,
  },
  fields: [
    {
      field: field("name", {
        label: "Name of the business",
        from: "business_name",
        state: "filled",
        value: "Harbor Bakery",
      }),
      typed: null,
      shared: true,
    },
    {
      field: field("contained", { label: "Date it was stopped", from: "date_contained", state: "missing" }),
      typed: null,
      shared: true,
    },
    { field: field("number", { label: "License number" }), typed: null, shared: false },
    {
      field: field("supplier", { label: "Supplier", from: "supplier", state: "filled", value: "Mailer" }),
      typed: "Mailer",
      shared: true,
    },
  ],
  missing: 2,
  line: line({}),
  law: { id: "US-MA", name: "Massachusetts" },
  later: false,
  authorities: [],
};
const severity: SeverityView = {
  answers: {
    telling: null,
    findable: null,
    spread: null,
    changed: null,
    missing: null,
    on_purpose: null,
    not_sure: [],
    asked: [],
  },
  taken: {
    data: ["ssn"],
    telling: "usual",
    findable: null,
    spread: "unknown",
    changed: "no",
    missing: "no",
    on_purpose: null,
    people: 207,
    unreadable: false,
  },
  result: {
    level: "high",
    score: 3.5,
    context: 3,
    ease: 1,
    circumstances: 0.5,
    working: ["What got out: Social Security number: 3 of 4."],
    flags: ["Who may have the data: not known yet."],
    harm: "serious",
    source: "ENISA, 2013",
    url: "https://www.enisa.europa.eu/",
  },
  complete: false,
  harm: "likely",
  questions: [],
};
const business: Business = {
  name: "Harbor Street Bakery",
  street: [],
  locality: "",
  region: "MA",
  postcode: "",
  country: "US",
  sector: "bakery",
  covered: ["hipaa"],
  kinds_asked: false,
  turnover: null,
  employees: 6,
  phone: "",
  email: "",
  website: "",
  signatory: "",
  role: "",
};
const decided = keep("9", {
  duty: { law: "US-FED-HIPAA", tell: "regulator", name: "Department of Health" },
  reasons: "We are no clinic.",
  decided_by: "Maria",
  decided_on: "2026-11-22",
});

const table: Answers = {
  duties: () => view,
  note_duties_seen: () => view,
  circumstances: () => [asks, second, { ...asks, asked: { ...asks.asked, id: "free", open: false } }],
  answer_circumstance: ({ said }) => ({
    circumstances: [{ ...asks, said }, second],
    changes: {
      added: [mark(perhaps.duty)],
      taken: [mark(people.duty)],
      moved: [{ before: mark(duty), after: { ...mark(duty), by: "2026-12-20" } }],
    },
    laws: view.laws,
  }),
  kinds_of_business: () => [
    { id: "hipaa", rules: "HIPAA", is: "under HIPAA", question: "Do you treat patients?", country: "US" },
    { id: "glba", rules: "GLBA", is: "under GLBA", question: "Do you lend money?", country: "US" },
  ],
  business: () => business,
  save_business: () => ({}),
  contract_promises: () => [keep("3", { with: "Bank", hours: 48, about: "card payments" })],
  save_contract_promise: ({ body }) => [keep("4", body)],
  reports: () => [
    {
      duty: { law: "US-MA", tell: "regulator", name: duty.name },
      pack: "us-ma-ag",
      name: duty.name,
      law: { id: "US-MA", name: "Massachusetts" },
      by: "2026-12-02",
      must: true,
      done: false,
      missing: 2,
    },
    { duty: null, pack: "insurer", name: "Your insurer", law: null, by: null, must: false, done: false, missing: 0 },
  ],
  report: ({ duty: about }) => (about === null ? { ...filled, line: null, law: null } : filled),
  save_report_answer: () => filled,
  make_report: () => ({ paths: ["/chosen/Report.pdf"], people: 0, pages: 0, left_out: 0 }),
  evidence: () => [
    keep("5", {
      what: "Receipt of the form",
      file_name: "receipt.pdf",
      bytes: "9",
      sha256: "ab",
      source: "",
      custody: [],
    }),
  ],
  mark_duty_done: () => view,
  save_decision: () => view,
  severity: () => severity,
  save_severity: ({ answers }) => ({ ...severity, answers }),
};

const addressOf = ({ law, tell, name }: Duty) => packed(JSON.stringify([law, tell, name]));
const screens = [
  "step/2/law",
  "step/2/law/questions",
  "step/2/law/questions/opens_money",
  "step/2/law/questions/settled",
  "step/2/law/kinds",
  "step/2/law/turnover",
  "step/2/law/contracts",
  "step/2/law/contracts/new",
  "step/2/law/contracts/3",
  "step/2/law/reports",
  "step/2/law/reports/insurer",
  "step/2/law/decision",
  `step/2/law/${addressOf(duty)}`,
  `step/2/law/${addressOf(people.duty)}`,
  `step/2/law/${addressOf(bank.duty)}`,
  `step/2/law/${addressOf(fell.duty)}`,
  `step/2/law/${addressOf(duty)}/report`,
  `step/2/law/${addressOf(duty)}/report/later`,
  `step/2/law/${addressOf(perhaps.duty)}/decision`,
  "step/1/severity",
  "step/1/severity/telling",
  "step/1/severity/findable",
  "step/1/severity/happened",
];

let asked: Asked[] = [];
const bodies = (name: string) => asked.filter((one) => one.name === name).map((one) => one.body);

beforeEach(() => {
  asked = answerWith(table);
});
afterEach(async () => {
  await cleanup();
  await page.viewport(1024, 768);
});

const visit = (path: string) => visitAt(`/case/1/${path}`);

function unfold() {
  for (const closed of document.querySelectorAll("details")) closed.open = true;
}

test.each(screens)("%s", (path) => looksRight(`/case/1/${path}`, unfold));

test("every page that shows a date says that it is no legal advice", async () => {
  const dated = screens.filter((path) => path.startsWith("step/2/law"));
  for (const path of dated) {
    await visit(path);
    const words = document.body.textContent ?? "";
    if (/20\d\d/.test(words)) expect(words, path).toContain("not legal advice");
    await cleanup();
  }
});

test("an answer is kept, says what it changed, and leads to the next question", async () => {
  await visit("step/2/law/questions/opens_money");
  await page.getByRole("button", { name: "Keep this answer" }).click();
  await expect.element(page.getByRole("alert")).toHaveFocus();
  expect(bodies("answer_circumstance"), "nothing was chosen, so nothing is kept").toEqual([]);
  await page.getByRole("radio", { name: "No", exact: true }).click();
  await page.getByRole("button", { name: "Keep this answer" }).click();
  const said = page.getByRole("status").filter({ hasText: "What this answer changes" });
  await expect.element(said).toHaveTextContent("Department of Health");
  await expect
    .element(said)
    .toHaveTextContent("Massachusetts Attorney General: was December 2, 2026, now December 20, 2026");
  expect(bodies("answer_circumstance")).toEqual([{ incident: "1", id: "opens_money", said: "no" }]);
  await page.getByRole("link", { name: "Next question" }).click();
  await expect.element(page.getByRole("heading", { level: 1, name: "Did names stand" })).toHaveFocus();
});

test("an answer is taken back as freely as it was given", async () => {
  asked = answerWith({ ...table, circumstances: () => [{ ...asks, said: "not_sure" }] });
  await visit("step/2/law/questions/opens_money");
  await page.getByRole("button", { name: "Take my answer back" }).click();
  await expect.poll(() => bodies("answer_circumstance")).toEqual([{ incident: "1", id: "opens_money", said: null }]);
});

test("the first look starts the comparison, a later one says what changed until it was seen", async () => {
  asked = answerWith({ ...table, duties: () => ({ ...view, changes: null }) });
  await visit("step/2/law");
  await expect.poll(() => bodies("note_duties_seen").length, { message: "the list is remembered as it is" }).toBe(1);
  await cleanup();
  asked = answerWith({ ...table, duties: () => ({ ...view, changes: { added: [mark(duty)], taken: [], moved: [] } }) });
  await visit("step/2/law");
  await expect.element(page.getByText("What changed since you last looked")).toBeVisible();
  expect(bodies("note_duties_seen"), "not seen before the owner says so").toEqual([]);
  await page.getByRole("button", { name: "I have seen this" }).click();
  await expect.poll(() => bodies("note_duties_seen").length).toBe(1);
});

test("the soonest stands first, and what is only perhaps stands apart", async () => {
  await visit("step/2/law");
  await expect.element(page.getByText("The next one: Bank")).toBeVisible();
  const table = page.getByRole("table", { name: "Offices and others to tell" });
  await expect.element(table).toHaveTextContent("Massachusetts Attorney General");
  await expect.element(table).not.toHaveTextContent("Department of Health");
  await page.getByText("Perhaps: 1 rule that is not settled").click();
  await expect.element(page.getByRole("link", { name: "Department of Health" })).toBeVisible();
  const days = [...document.querySelectorAll("ol[aria-label='The dates in order'] > li > p:first-child")];
  expect(
    days.map((day) => day.textContent),
    "the line of dates goes forward",
  ).toEqual(["November 26, 2026", "December 2, 2026", "January 20, 2027"]);
});

test("a country whose law we do not hold is named, so that silence is not taken for a no", async () => {
  await visit("step/2/law");
  await expect.element(page.getByText("We do not hold the law of Nigeria")).toBeVisible();
});

test("an old rule says so, and one that is less sure too", async () => {
  await visit(`step/2/law/${addressOf(duty)}`);
  await expect.element(page.getByText(/We last checked this rule more than a year ago/)).toBeVisible();
  await expect.element(page.getByText(/none of them official/)).toBeVisible();
});

test("a duty is marked done with its day, its number and the proof that is kept", async () => {
  await visit(`step/2/law/${addressOf(duty)}`);
  await page.getByLabelText("The number or name they gave you").fill("AG-77");
  await page.getByLabelText("What proves it").selectOptions("Receipt of the form (receipt.pdf)");
  await page.getByRole("button", { name: "Mark as done" }).click();
  await expect.poll(() => bodies("mark_duty_done").length).toBe(1);
  expect(bodies("mark_duty_done")[0]).toMatchObject({
    body: { law: "US-MA", tell: "regulator", reference: "AG-77", proof: "5" },
  });
});

test("a decision needs its reasons and its name, and the duty stays on the list", async () => {
  await visit(`step/2/law/${addressOf(perhaps.duty)}/decision`);
  await page.getByRole("button", { name: "Keep this decision" }).click();
  await expect.element(page.getByRole("alert")).toHaveFocus();
  expect(bodies("save_decision"), "no reasons, no decision").toEqual([]);
  await page.getByLabelText("Why will you not tell them?").fill("We are no clinic.");
  await page.getByLabelText("Who decided?").fill("Maria");
  await page.getByRole("button", { name: "Keep this decision" }).click();
  await expect.poll(() => bodies("save_decision").length).toBe(1);
  await cleanup();
  const decidedLine = { ...perhaps, decision: decided };
  asked = answerWith({ ...table, duties: () => ({ ...view, duties: [...view.duties.slice(0, 3), decidedLine] }) });
  await visit("step/2/law");
  await expect.element(page.getByText("Decided not to, on November 22, 2026")).toBeVisible();
});

test("a report says what it lacks, keeps what is typed, and copies what is there", async () => {
  await visit(`step/2/law/${addressOf(duty)}/report`);
  await expect.element(page.getByText("2 fields that the form needs are still empty.")).toBeVisible();
  await expect
    .element(page.getByRole("link", { name: /Answer it on: What you know so far\s*: Date it was stopped/ }))
    .toBeVisible();
  await expect.element(page.getByRole("button", { name: /Copy\s+Name of the business/ })).toBeVisible();
  await page.getByLabelText("License number").fill("L-9");
  await page.getByLabelText("Supplier").click();
  await expect
    .poll(() => bodies("save_report_answer").at(-1))
    .toMatchObject({ field: "number", text: "L-9", pack: null });
});

test("a promise needs its partner, and hours that are a number", async () => {
  await visit("step/2/law/contracts/new");
  await page.getByLabelText(/Within how many hours/).fill("two");
  await page.getByRole("button", { name: "Keep this promise" }).click();
  await expect.element(page.getByRole("alert")).toHaveFocus();
  expect(bodies("save_contract_promise"), "not half of one").toEqual([]);
  await page.getByLabelText(/With whom/).fill("Bank");
  await page.getByLabelText(/Within how many hours/).fill("48");
  await page.getByRole("button", { name: "Keep this promise" }).click();
  await expect.poll(() => bodies("save_contract_promise").at(-1)).toMatchObject({ body: { with: "Bank", hours: 48 } });
});

test("none of these is an answer, and so is not being sure", async () => {
  await visit("step/2/law/kinds");
  await page.getByLabelText("None of these").click();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect.poll(() => bodies("save_business").at(-1)).toMatchObject({ covered: [], kinds_asked: true });
  await cleanup();
  await visit("step/2/law/kinds");
  await page.getByRole("button", { name: "I’m not sure" }).click();
  await expect.poll(() => bodies("save_business").at(-1)).toMatchObject({ kinds_asked: false });
});

test("how bad it is is asked in three pages, and going on without a choice is an answer", async () => {
  await visit("step/1/severity");
  await page.getByRole("link", { name: "Start" }).click();
  await page.getByLabelText(/More than such data usually tell/).click();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect.element(page.getByRole("heading", { level: 1, name: /find out who the people are/ })).toHaveFocus();
  await expect.poll(() => bodies("save_severity").at(-1)).toMatchObject({ answers: { telling: "more", asked: [1] } });
  await page.getByRole("button", { name: "Continue" }).click();
  await expect.poll(() => bodies("save_severity").at(-1)).toMatchObject({ answers: { findable: null } });
});
