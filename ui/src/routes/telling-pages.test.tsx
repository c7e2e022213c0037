// The pages of steps 2 and 3 in the whole window, against a table of answers: axe, both looks, a narrow window, and
// what they promise: nothing comes in unseen, nobody leaves without a reason, and only what went out counts as told.

import { afterEach, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { cleanup } from "vitest-browser-react";
import { type Answers, type Asked, answerWith } from "../api/fake";
import type {
  AlikeGroup,
  CaseLine,
  Coverage,
  DraftLetter,
  DraftRef,
  DutiesView,
  FilePreview,
  Kept,
  NoticeLine,
  PersonView,
  UpdatesView,
  Words,
} from "../api/generated";
import { looksRight, visit as visitAt } from "./looked-at";

const at = "2026-11-20T10:00:00-05:00";
const keep = <T,>(id: string, body: T): Kept<T> => ({ id, added_at: at, changed_at: at, body });
const packed = (text: string) => btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

const balance = { everyone: 214, told: 120, excluded: 5, to_do: 89 };
const line: CaseLine = { id: "1", codename: "Blue Heron", practice: false, opened_at: at, balance, steps: [] };
const reach = { letter: 75, email: 61, phone: 22, nothing: 2 };
const coverage: Coverage = {
  balance,
  places: [
    { country: "US", region: "MA", name: "Massachusetts", people: 207 },
    { country: "", region: "", name: "", people: 7 },
  ],
  reach,
};
const ana: PersonView = {
  id: "12",
  reference: "S-00012",
  person: {
    record: 1,
    line: 2,
    kind: "person",
    given: "Ana",
    family: "Alvarez",
    company: null,
    emails: ["ana@example.com"],
    phones: ["+16175550142"],
    address: { lines: ["12 Harbor Street"], locality: "Salem", region: "MA", postcode: "01970", country: "US" },
    residence: { country: "US", region: "MA" },
    kept: { "Customer since": "2019" },
    warnings: [],
    about: { born: "2015-03-04", language: "es", died: true, no_marketing: true },
  },
  state: "returned",
  excluded: null,
  minor: true,
  ledger: [
    { at, event: { kind: "told", notice: "1", channel: "letter", on: "2026-11-20", proof: "Receipt 4471" } },
    { at, event: { kind: "returned", notice: "1", channel: "letter", note: "Moved" } },
    { at, event: { kind: "called", notice: "1", outcome: "call_back", note: "After five" } },
  ],
};
const preview: FilePreview = {
  file_name: "customers.csv",
  format: "csv",
  encoding: "windows-1252",
  delimiter: ";",
  header_line: 1,
  sheets: ["2026", "Old"],
  columns: [
    { index: 0, header: "Name", field: "full_name", samples: ["Ana Alvarez"] },
    { index: 1, header: "Note", field: "email", samples: ["likes rye"] },
  ],
  records: 214,
  people: 214,
  organisations: 0,
  sample: [ana.person],
  same_person: 2,
  residents: { "US-MA": 207, unknown: 7 },
  problems: [
    { fault: "nobody", line: 57, column: "", what: "This line names nobody.", value: "likes rye" },
    { fault: "email", line: 60, column: "Note", what: "This does not look like an email address.", value: "ben@" },
  ],
  faulty: [
    { line: 57, cells: ["", "likes rye"] },
    { line: 60, cells: ["Ben Moss", "ben@"] },
  ],
  notices: ["The sheet hides 3 rows. They are in here too."],
  already_in: false,
};
const rule = {
  law: "US-MA",
  cite: "Mass. Gen. Laws ch. 93H",
  tell: "regulator",
  name: "Massachusetts Attorney General",
  must: "yes",
  by: "2026-12-02",
  words: "as soon as practicable",
  counted: "30 days from discovery",
  why: ["207 people live there", "account numbers got out"],
  content: ["what_happened"],
  forbidden: ["nature_of_breach"],
  methods: ["letter"],
  credit_monitoring_months: 18,
  keep_decision_years: 0,
  url: "https://www.mass.gov/",
  checked: "2026-10-15",
  confidence: "high",
  notes: [],
  format: [],
  before_individuals: false,
  stale: false,
} as const;
const duty: DutiesView["duties"][number]["duty"] = {
  ...rule,
  why: [...rule.why],
  content: [...rule.content],
  forbidden: [...rule.forbidden],
  methods: [...rule.methods],
  notes: [],
  format: [],
};
const open = { done: null, told: false, decision: null, keep_years: 6, keep_by_law: false, late: false };
const duties: DutiesView = {
  as_of: "2026-11-24",
  laws: [{ id: "US-MA", name: "Massachusetts" }],
  names: [{ id: "US-MA", name: "Massachusetts" }],
  duties: [
    { ...open, duty },
    { ...open, duty: { ...duty, tell: "individuals", name: "the people affected" } },
  ],
  not_held: [],
  changes: null,
  police_delay_until: null,
  police_delay_by: "",
  decision: null,
  keep_years: 6,
  promises: 0,
  kinds_open: false,
  questions: [{ ask: "encrypted", because: "Nothing is asked if the data were encrypted." }],
  not_triggered: [{ law: "US-NY", tell: "media", name: "the press", why: "only above 5,000 people" }],
};
const words: Words = {
  subject: "Notice of Data Breach",
  language: "en",
  date: "2026-11-24",
  practice: false,
  blocks: [
    { block: "sender", name: "Harbor Street Bakery", lines: ["4 Harbor Street"] },
    { block: "address", lines: [] },
    { block: "heading", level: 1, text: "Notice of Data Breach" },
    {
      block: "paragraph",
      runs: [
        { run: "text", text: "Dear " },
        { run: "field", field: "salutation", otherwise: "customer" },
      ],
    },
    { block: "heading", level: 2, text: "What happened" },
    { block: "table", header: ["Agency", "Phone"], rows: [["Equifax", "888"]] },
    { block: "signature", name: "Maria", role: "Owner", business: "Harbor Street Bakery" },
  ],
  footer: [{ run: "field", field: "reference" }],
};
const notice: NoticeLine = {
  id: "1",
  kind: "first_notice",
  subject: "Notice of Data Breach",
  hash: "9f2c1a77b3e4d5f6",
  approved_at: at,
  offer: null,
  changed_since: false,
  balance,
  returned: 1,
};
const draft: DraftRef = { incident: "1", kind: "first_notice", development: null, offer: null, corrects: [] };
const letter: DraftLetter = {
  place: "US-MA",
  places: ["Massachusetts"],
  language: "en",
  reviewed: true,
  people: 207,
  words,
  edited: false,
  ours_changed: false,
  check: { grade: 6.4, sentence_length: 9, findings: [] },
  contents: [
    { item: "police_report_right", standing: "stands", at: [{ block: 3, entry: null }] },
    { item: "data_types", standing: "missing", need: "data" },
  ],
  owner: ["a letter goes by first-class mail"],
  laws: [{ id: "US-MA", name: "Massachusetts", cite: "ch. 93H", url: "https://www.mass.gov/", checked: "2026-10-15" }],
};
const updates: UpdatesView = {
  developments: [
    keep("7", {
      kind: "found",
      on: "2026-11-18",
      headline: "We know how they got in",
      what: "A password was guessed.",
    }),
  ],
  promises: [],
  next_due: "2026-12-01",
  days_left: 7,
};
const made = { paths: ["/chosen/Letters.pdf"], people: 75, pages: 150, left_out: 14 };

const twins: AlikeGroup = {
  people: [ana, { ...ana, id: "13", reference: "S-00013", person: { ...ana.person, phones: ["+16175550199"] } }],
  why: "The same name with the same email, phone or home: the same person again.",
  likely: true,
};

const table: Answers = {
  home: () => ({ case: line, questions: [], next: "tell_people", next_step: 2, reminders: [] }),
  business: () => ({
    name: "Harbor Street Bakery",
    street: ["4 Harbor Street"],
    locality: "Salem",
    region: "MA",
    postcode: "01970",
    country: "US",
    sector: "bakery",
    covered: [],
    kinds_asked: false,
    turnover: null,
    employees: 6,
    phone: "+1 617 555 0100",
    email: "",
    website: "",
    signatory: "Maria",
    role: "Owner",
  }),
  coverage: () => coverage,
  imports: () => ({
    imports: [{ id: "1", file_name: "a.csv", imported_at: at, undone: false, people: 3, problems: [], told: false }],
  }),
  undo_import: () => coverage,
  look_at_file: () => preview,
  import_people: () => coverage,
  people: ({ search }) => ({
    people: [
      {
        id: "12",
        name: "Ana Alvarez",
        place: "Massachusetts",
        channels: ["letter"],
        minor: true,
        died: true,
        state: "to_do",
        excluded: null,
      },
    ],
    total: search === "" ? 120 : 1,
    balance,
  }),
  person: () => ana,
  alike: ({ offset }) => ({ groups: offset < 2 ? [twins] : [], total: 2 }),
  join_people: () => ({}),
  keep_apart: () => ({}),
  exclude_people: () => coverage,
  duties: () => duties,
  acts: () => [keep("1", { what: "We changed all passwords.", done_on: "2026-11-12", in_letters: true })],
  save_act: () => [],
  offers: () => ({ offers: [], months_by_law: 18, mandatory: [], without_offer: 0 }),
  notices: () => ({ notices: [notice, { ...notice, id: "2", kind: "update" }], plan_set: true }),
  notice: () => ({
    line: notice,
    letters: [{ place: "US-MA", places: ["Massachusetts"], language: "en", waiting: 89, words }],
    reach,
    reviews: [],
    uncovered: [],
    draft,
  }),
  draft_notice: () => ({
    letters: [letter],
    hash: "abc",
    missing: ["discovered"],
    approved: null,
    approved_before: null,
    reviews: [],
  }),
  tongues: () => ({ languages: [] }),
  received: () => ({ people: [], total: 120 }),
  letter_page: () => ({
    person: "12",
    reference: "S-00012",
    name: "Ana Alvarez",
    place: "Massachusetts",
    language: "en",
    language_chosen: false,
    page: 1,
    pages: 2,
    svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 612 792"><rect width="612" height="792" fill="#fff"/></svg>',
    text: "Dear Ana",
    before: null,
    after: "13",
    at: 1,
    of: 207,
  }),
  approve_notice: () => ({ incident: "1", notice: "1" }),
  make_notices: () => made,
  mark_told: () => ({ people: 61, balance: { ...balance, told: 181, to_do: 28 } }),
  mark_returned: () => ({ people: 1, balance }),
  call_queue: () => ({ notice: "1", next: ana, left: 22, done: 8 }),
  record_call: () => ({ notice: "1", next: ana, left: 21, done: 8 }),
  updates: () => updates,
  add_development: () => updates,
  promise_update: () => updates,
};

const sending = (step: number) =>
  ["", "/1", "/1/make", "/1/mark", "/1/returned", "/1/public", "/1/call", "/1/pages/first", "/1/received"].map(
    (rest) => `step/${step}/send${rest}`,
  );
const screens = [
  "step/2",
  "step/2/lists",
  `step/2/lists/look/${packed("/chosen/customers.csv")}`,
  "step/2/people",
  "step/2/people/add",
  "step/2/people/leave-out",
  "step/2/people/save",
  "step/2/people/alike",
  "step/2/lists/paste",
  "step/2/lists/pasted",
  "step/2/people/12",
  "step/2/people/12/edit",
  "step/2/people/12/leave-out",
  "step/2/places",
  "step/2/notice",
  "step/2/notice/acts",
  "step/2/notice/offer",
  "step/2/notice/read/none",
  "step/2/notice/read/none/approve",
  ...sending(2),
  "step/3",
  "step/3/add",
  "step/3/update",
  "step/3/update/7",
  "step/3/update/7/approve",
  "step/3/correct/1",
  "step/3/correct/1/7",
  "step/3/closing",
  "step/3/promise",
  ...sending(3),
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

test.each(screens)("%s", (path) => looksRight(`/case/1/${path}`));

test("a column that was taken wrong is put right and read again before anything comes in", async () => {
  await visit(`step/2/lists/look/${packed("/chosen/customers.csv")}`);
  await page.getByLabelText("What Note means").selectOptions("keep");
  await expect
    .poll(() => JSON.stringify(bodies("look_at_file").at(-1)), { message: "the correction is sent along" })
    .toContain('"fields":{"1":"keep"}');
  expect(bodies("import_people"), "looking brings nobody in").toEqual([]);
  await page.getByRole("button", { name: "Bring in 214 people" }).click();
  await expect.element(page.getByRole("heading", { level: 1, name: "People" })).toBeVisible();
  expect(JSON.stringify(bodies("import_people")), "what comes in is what was seen").toContain('"1":"keep"');
});

test("rows are mended beside their fault, one kind at a time, and what was typed can be taken back", async () => {
  await visit(`step/2/lists/look/${packed("/chosen/customers.csv")}`);
  await expect.element(page.getByRole("heading", { name: "Rows that name nobody" })).toBeVisible();
  await expect.element(page.getByText("1 of 2 kinds of things to look at")).toBeVisible();
  await page.getByRole("button", { name: "Leave these as they are" }).click();
  await expect.element(page.getByRole("heading", { name: "Emails that do not look right" })).toHaveFocus();
  await page.getByRole("textbox", { name: "Note" }).fill("ben@example.com");
  await page.getByRole("button", { name: "Use this line 60" }).click();
  const typed = { line: 60, column: 1, was: "ben@", text: "ben@example.com" };
  const sent = () => JSON.stringify(bodies("look_at_file").at(-1));
  await expect.poll(sent, { message: "the row is read again" }).toContain(JSON.stringify([typed]));
  await expect.element(page.getByRole("status").filter({ hasText: "Line 60 was read again" })).toBeVisible();
  await page.getByText("1 value that you changed").click();
  await page.getByRole("button", { name: "Take back line 60" }).click();
  await expect.poll(sent, { message: "and as it stands in the file" }).toContain('"retyped":[]');
});

test("a file that is in the case already cannot come in again", async () => {
  asked = answerWith({ ...table, look_at_file: () => ({ ...preview, already_in: true }) });
  await visit(`step/2/lists/look/${packed("/chosen/customers.csv")}`);
  await expect.element(page.getByText("This file is in the case already")).toBeVisible();
  await expect.element(page.getByRole("button", { name: /^Bring in/ })).toBeDisabled();
});

test("nobody is left out without a reason, and another reason needs its words", async () => {
  await visit("step/2/people/12/leave-out");
  await page.getByRole("button", { name: "Leave this person out" }).click();
  await expect.element(page.getByRole("alert")).toHaveFocus();
  await page.getByLabelText(/Another reason/).click();
  await page.getByRole("button", { name: "Leave this person out" }).click();
  expect(bodies("exclude_people"), "no words yet, so nothing was asked").toEqual([]);
  await page.getByLabelText(/Your note/).fill("Told in person at the counter");
  await page.getByRole("button", { name: "Leave this person out" }).click();
  await expect.poll(() => bodies("exclude_people").length, { message: "now it is done" }).toBe(1);
});

test("the list stands as it was left when a person was looked at", async () => {
  await visit("step/2/people");
  await page.getByLabelText("Search").fill("ana");
  await page.getByRole("link", { name: "Ana Alvarez" }).click();
  await expect.element(page.getByRole("heading", { level: 1, name: "Ana Alvarez" })).toBeVisible();
  await page.getByRole("link", { name: "Back", exact: true }).click();
  await expect.element(page.getByLabelText("Search")).toHaveValue("ana");
});

test("without a plan the way to sending leads to the plan", async () => {
  asked = answerWith({ ...table, notices: () => ({ notices: [notice], plan_set: false }) });
  for (const path of ["step/2/send", "step/2/send/1/make", "step/2/notice/read/none/approve"]) {
    await visit(path);
    await expect.element(page.getByRole("link", { name: "Make the plan" })).toBeVisible();
    await cleanup();
  }
  expect(bodies("make_notices"), "and nothing was made").toEqual([]);
});

test("making letters tells nobody: only marking does", async () => {
  await visit("step/2/send/1/make");
  await page.getByRole("button", { name: "Make 75 letters" }).click();
  await expect.element(page.getByText(/Nobody counts as told yet/)).toBeVisible();
  expect(bodies("mark_told"), "a file is not a notice").toEqual([]);
  await page.getByRole("link", { name: "Mark what went out" }).click();
  await page.getByLabelText(/^Email/).click();
  await page.getByRole("button", { name: "Mark 61 people as told" }).click();
  await expect.element(page.getByText("61 people marked as told")).toBeVisible();
  await expect.element(page.getByText("181 + 5 + 28 = 214, everyone")).toBeVisible();
});

test("one key notes a call, and a key typed into the note does not", async () => {
  await visit("step/2/send/1/call");
  await page.getByLabelText(/Note/).fill("call after 5");
  expect(bodies("record_call"), "the 5 belongs to the note").toEqual([]);
  await page.getByRole("heading", { level: 2, name: "Ana Alvarez" }).click();
  await userEvent.keyboard("5");
  await expect.element(page.getByText("Noted for Ana Alvarez: call back later.")).toBeVisible();
  expect(bodies("record_call"), "with its note").toEqual([
    { incident: "1", notice: "1", person: "12", outcome: "call_back", note: "call after 5" },
  ]);
});

test("a letter is approved by the hash of the words that were read", async () => {
  await visit("step/2/notice/read/none/approve");
  await page.getByRole("button", { name: "Approve exactly these words" }).click();
  await expect.poll(() => bodies("approve_notice").length, { message: "asked once" }).toBe(1);
  expect(JSON.stringify(bodies("approve_notice")), "by its hash").toContain('"hash":"abc"');
});

test("a line of the log needs its kind and its words, and half of one is not lost on the way", async () => {
  await visit("step/3/add");
  await page.getByLabelText(/One line/).fill("We closed the way in");
  await page.getByRole("button", { name: "Add to the log" }).click();
  await expect.element(page.getByRole("alert")).toHaveFocus();
  expect(bodies("add_development"), "nothing half-written is kept for ever").toEqual([]);
  await page.getByRole("link", { name: "Back", exact: true }).click();
  await page.getByRole("link", { name: "Write down what happened" }).click();
  await expect.element(page.getByLabelText(/One line/)).toHaveValue("We closed the way in");
});

test("the owner says who is one person, and may leave it for later", async () => {
  await visit("step/2/people/alike");
  await expect.element(page.getByText("2 to look at.")).toBeVisible();
  const differs = [...document.querySelectorAll("tbody tr")].filter((row) => row.textContent?.includes("Different"));
  expect(
    differs.map((row) => row.querySelector("th")?.textContent),
    "only what differs is called so",
  ).toEqual(["Phone"]);
  await page.getByRole("button", { name: "They are one person" }).click();
  await expect
    .poll(() => bodies("join_people"), { message: "the row that came in first stays" })
    .toEqual([{ incident: "1", keep: "12", others: ["13"] }]);
  await page.getByRole("button", { name: "They are two people" }).click();
  await expect.poll(() => bodies("keep_apart")).toEqual([{ incident: "1", people: ["12", "13"] }]);
  await page.getByRole("button", { name: "Decide later" }).click();
  await expect.element(page.getByText("The last one to look at.")).toBeVisible();
  await page.getByRole("button", { name: "Decide later" }).click();
  await expect.element(page.getByText("2 left for later")).toBeVisible();
});
