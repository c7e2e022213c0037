// The pages of step 4 in the whole window, against a table of answers: axe, both looks, a narrow window, and what each page promises:
// what the law asks for stands first, codes stay hidden until asked for, reminders say how many they go to, every row has its place.

import { afterEach, beforeEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { cleanup } from "vitest-browser-react";
import { type Answers, type Asked, answerWith } from "../api/fake";
import type {
  CaseLine,
  CodeLine,
  Draft,
  EnrolmentLine,
  Kept,
  Mandatory,
  Offer,
  OfferView,
  Quote,
  Remedy,
  RemedyOption,
  WaveLine,
  Words,
} from "../api/generated";
import { looksRight, noLinkAstray, visit } from "./looked-at";

const at = "2026-11-20T10:00:00-05:00";
const keep = <T,>(id: string, body: T): Kept<T> => ({ id, added_at: at, changed_at: at, body });

const line: CaseLine = {
  id: "1",
  codename: "Blue Heron",
  practice: false,
  opened_at: at,
  balance: { everyone: 61, told: 40, excluded: 0, to_do: 21 },
  steps: [],
};
const offer: Offer = {
  provider: "Shield Co",
  product: "Shield Watch",
  months: 24,
  price_model: "per_enrolment",
  price_cents: 1495,
  currency: "USD",
  enrol_by: "2027-02-28",
  url: "https://shield.example",
  phone: "",
  set_up_cents: 0,
  languages: "English, Spanish",
  engagement: "E-2210",
  for_minors: false,
  audience: { places: ["US-CT"], ages: "adults", lists: [], search: "" },
};
const view: OfferView = {
  offer: keep("7", offer),
  pool: { all: 70, given: 40, void: 2, free: 28, without: 31, short: 3 },
  take_up: {
    offered: 40,
    told: 38,
    enrolled: 3,
    active: 1,
    declined: 1,
    ineligible: 0,
    expired: 0,
    waiting: 36,
    days_left: 97,
  },
  people: 71,
  least_months: 24,
  cost_now_cents: 4485,
  forecast: { low: 4485, high: 11960 },
  cover: { people: 3, first_end: "2028-11-20", last_end: "2028-12-02", soon: 1, ended: 0 },
  notices: ["20", "21"],
};
const mandatory: Mandatory = {
  law: "US-CT",
  name: "Connecticut",
  cite: "Conn. Gen. Stat. § 36a-701b",
  place: "Connecticut",
  people: 12,
  months: 24,
  certain: true,
  note: "free of charge",
  url: "https://example.org",
  checked: "2026-10-02",
};
const remedy = (id: string, part: Partial<Remedy>): Remedy => ({
  id,
  name: id,
  what: "What it is.",
  when: "When it helps.",
  when_not: "When it does not.",
  helps: [],
  helps_some: [],
  countries: [],
  monitoring: false,
  minors: false,
  free: false,
  price: { low: 0, high: 0, per: "none", currency: "USD", months: 12 },
  source: "A source.",
  url: "https://example.org/source",
  ...part,
});
const option = (shown: Remedy, part: Partial<RemedyOption>): RemedyOption => ({
  remedy: shown,
  fit: "helps",
  people: 214,
  least_months: 0,
  months: 12,
  enrol_low: 7,
  enrol_high: 22,
  cost: { low: 0, high: 0 },
  ...part,
});
const monitoring = remedy("credit_monitoring", {
  name: "Credit monitoring",
  monitoring: true,
  price: { low: 1500, high: 5000, per: "enrolment", currency: "USD", months: 12 },
});
const choices = [
  option(monitoring, { least_months: 24, months: 24, cost: { low: 21000, high: 220000 } }),
  option(remedy("freeze", { name: "A credit freeze", free: true }), {}),
  option(remedy("card_replacement", { name: "New cards" }), { fit: "no" }),
];
const office = {
  name: "Equifax",
  phone: "1-888-298-0045",
  website: "www.equifax.com",
  address: "P.O. Box 105788",
  serves: null,
};
const quote: Quote = {
  provider: "Shield Co",
  product: "Shield One",
  months: 12,
  price_model: "per_enrolment",
  price_cents: 1995,
  set_up_cents: 0,
  currency: "USD",
  cover: "Three bureaus",
  languages: "English",
  minors: true,
  call_centre: false,
  holds_until: null,
  note: "",
};
const person = (id: string, name: string, part: Partial<EnrolmentLine>): EnrolmentLine => ({
  person: id,
  name,
  place: "Oregon",
  stage: "told",
  on: null,
  reached_by: "email",
  phone: "+1 207 555 0101",
  helped_on: null,
  minor: false,
  ...part,
});
const people = [
  person("1", "Ana Ruiz", { minor: true }),
  person("2", "Ben Carter", { stage: "enrolled", on: "2026-11-20", helped_on: "2026-11-20", reached_by: null }),
];
const codes: CodeLine[] = [
  { id: "31", masked: "••••EF56", state: "given", person: "1", name: "Ana Ruiz", why: null },
  { id: "32", masked: "••••GH78", state: "free", person: null, name: "", why: null },
  { id: "33", masked: "••••JK90", state: "void", person: "2", name: "Ben Carter", why: "Used already" },
];
const waves: WaveLine[] = [
  { notice: "20", kind: "first_notice", number: 0, approved_at: at, reached: 38, enrolled: 2, to_do: 21 },
  { notice: "21", kind: "reminder", number: 1, approved_at: at, reached: 30, enrolled: 1, to_do: 6 },
];
const words: Words = {
  language: "en",
  subject: "A reminder",
  date: "2026-12-14",
  practice: false,
  blocks: [],
  footer: [],
};
const draft: Draft = {
  letters: [
    {
      place: "US-OR",
      places: ["Oregon"],
      language: "en",
      reviewed: true,
      people: 36,
      words,
      edited: false,
      ours_changed: false,
      check: { grade: 5.1, sentence_length: 9, findings: [] },
      contents: [],
      owner: [],
      laws: [],
    },
  ],
  hash: "abc",
  missing: [],
  approved: null,
  approved_before: null,
  reviews: [],
};
const paper = () => ({ paths: ["/chosen/Paper.pdf"], people: 0, pages: 2, left_out: 0 });

let kept: Answers;
let asked: Asked[] = [];

function table(): Answers {
  const seen = { offers: [view], months_by_law: 24, mandatory: [mandatory], without_offer: 4 };
  return {
    home: () => ({ case: line, questions: [], next: "nothing", next_step: 1, reminders: [] }) as never,
    business: () => ({ country: "US" }) as never,
    coverage: () => ({
      balance: line.balance,
      places: [
        { country: "US", region: "CT", name: "Connecticut", people: 12 },
        { country: "", region: "", name: "", people: 3 },
      ],
      reach: { letter: 0, email: 0, phone: 0, nothing: 0 },
    }),
    imports: () => ({
      imports: ["a.csv", "b.csv"].map((file_name, place) => ({
        id: String(place + 1),
        file_name,
        imported_at: at,
        undone: false,
        people: 30,
        problems: [],
        told: false,
      })),
    }),
    remedies: () => ({
      choices,
      mandatory: [mandatory],
      data_known: true,
      people: 214,
      minors: 0,
      offices: [office],
      reports: { ...office, name: "AnnualCreditReport.com" },
      checked: "2026-11-28",
    }),
    quotes: () => ({
      quotes: [{ quote: keep("11", quote), totals: [13965, 43890, 107730, 426930], too_short: true }],
      shares: [3, 10, 25, 100],
      people: 214,
      least_months: 24,
    }),
    save_quote: ({ body }) => [keep("11", body)],
    make_quote_request: paper,
    offers: () => seen,
    save_offer: () => seen,
    import_codes: () => ({
      rows: 34,
      added: 30,
      already_there: 2,
      twice: 1,
      refused: [{ fault: "other", line: 9, column: "Code", what: "There is no code in this row", value: "-" }],
      pool: view.pool,
    }),
    hand_out_codes: () => ({ ...view, pool: { all: 70, given: 61, void: 0, free: 9, without: 0, short: 0 } }),
    codes: () => ({ codes, total: 3, pool: view.pool }),
    code: ({ code }) => codes.find(({ id }) => id === code) ?? (codes[0] as CodeLine),
    show_code: ({ code }) => ({ id: code, code: "AB12-CD34-EF56" }),
    void_code: () => view,
    enrolments: () => ({ offer: view, people, total: 2 }),
    enrolment: () => people[0] as EnrolmentLine,
    record_enrolment: () => view,
    record_help: () => people[0] as EnrolmentLine,
    read_provider_report: () => ({
      rows: 5,
      matched: 4,
      by_code: 3,
      by_email: 1,
      by_name: 0,
      changed: 3,
      unmatched: [{ fault: "other", line: 6, column: "Code", what: "Nobody has this code", value: "••••" }],
      columns: [
        { name: "Activation Code", taken_for: "code" },
        { name: "Remark", taken_for: "nothing" },
      ],
      take_up: view.take_up,
    }),
    take_up: () => ({
      offer: view,
      places: [
        { key: "US-OR", name: "Oregon", offered: 30, enrolled: 2 },
        { key: "", name: "", offered: 10, enrolled: 1 },
      ],
      channels: [
        { key: "email", name: "", offered: 28, enrolled: 3 },
        { key: "", name: "", offered: 12, enrolled: 0 },
      ],
      waves,
    }),
    chaser: () => ({
      offer: view,
      waiting: 36,
      by: { letter: 10, email: 26, phone: 0, nothing: 0 },
      never_told: 2,
      helped: 1,
      next: 2,
      waves,
    }),
    draft_notice: () => draft,
    approve_notice: () => ({ incident: "1", notice: "21" }),
    notices: () => ({ notices: [], plan_set: true }),
    invoice_check: () => ({
      invoices: [
        {
          invoice: keep("14", { offer: "7", number: "2026-77", on: "2026-12-01", count: 5, cents: 7000 }),
          expected_cents: 7475,
        },
      ],
      billed: 5,
      known: 3,
      billed_cents: 7000,
      owed_cents: 4485,
    }),
    save_invoice: ({ body }) => [keep("14", body)],
    concerns: () => [
      keep("15", { person: null, on: "2026-12-02", kind: "misuse", what: "A loan", help: "", done_on: null }),
    ],
    save_concern: ({ body }) => [keep("15", body)],
    asked: () => [keep("16", { question: "Was my card taken?", answer: "No.", times: 3, public: true })],
    save_asked: ({ body }) => [keep("16", body)],
  };
}

const ofStep = ["", "/helps", "/quotes", "/quotes/new", "/quotes/11", "/offer/new", "/offer/like/11", "/after"];
const after = ["/after/report/new", "/after/report/15", "/after/question/new", "/after/question/16"];
const ofOffer = [
  "",
  "/what",
  "/price",
  "/who",
  "/codes",
  "/codes/paste",
  "/vault",
  "/vault/31",
  "/hand-out",
  "/take-up",
];
const chase = [
  "/people",
  "/people/1",
  "/remind",
  "/remind/read",
  "/remind/read/approve",
  "/report",
  "/bills",
  "/bills/14",
];
const screens = [
  ...[...ofStep, ...after].map((rest) => `/case/1/step/4${rest}`),
  ...[...ofOffer, ...chase].map((rest) => `/case/1/step/4/offer/7${rest}`),
];

beforeEach(() => {
  kept = table();
  asked = answerWith(kept);
});
afterEach(async () => {
  await cleanup();
  await page.viewport(1024, 768);
});

const bodies = (name: string) => asked.filter((one) => one.name === name).map((one) => one.body as { id?: unknown });

test.each(screens)("%s", (path) => looksRight(path, noLinkAstray));

test("what a law asks for stands first, with its cost by the usual take-up, and what does not help last", async () => {
  await visit("/case/1/step/4/helps");
  const names = [...document.querySelectorAll("article h3")].map((head) => head.textContent);
  expect(names[0], "monitoring comes first here").toContain("Credit monitoring");
  expect(names.at(-1), "new cards do not help here").toContain("New cards");
  await expect.element(page.getByText("A law asks for it, for at least 24 months")).toBeVisible();
  await expect.element(page.getByText(/\$210.00 to \$2,200.00 for 24 months, if 7 to 22 people sign up/)).toBeVisible();
  await expect.element(page.getByRole("cell", { name: /36a-701b/ })).toBeVisible();
  await expect.element(page.getByText(/This is not legal advice/)).toBeVisible();
});

test("quotes stand side by side, and one becomes an offer", async () => {
  await visit("/case/1/step/4/quotes");
  await expect.element(page.getByText("$139.65")).toBeVisible();
  await expect.element(page.getByText("$4,269.30")).toBeVisible();
  await expect.element(page.getByText("Shorter than the 24 months that a law asks for")).toBeVisible();
  await page.getByRole("link", { name: /Offer this/ }).click();
  await expect.element(page.getByLabelText("Name of the service")).toHaveValue("Shield One");
});

test("an offer without a way to sign up is not kept, and the page says why", async () => {
  await visit("/case/1/step/4/offer/new");
  await page.getByLabelText("Provider", { exact: true }).fill("Shield Co");
  await page.getByLabelText("Name of the service").fill("Shield Watch");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect.element(page.getByRole("alert")).toHaveFocus();
  await page.getByRole("button", { name: /Write the web address/ }).click();
  await expect.element(page.getByLabelText("Web address for signing up")).toHaveFocus();
  expect(bodies("save_offer"), "nothing half is sent").toEqual([]);
});

test("an offer is narrowed to a place, and the place that is not known is one", async () => {
  await visit("/case/1/step/4/offer/7/who");
  await page.getByLabelText("Place not known (3)").click();
  await page.getByRole("button", { name: "Check this offer" }).click();
  await expect.poll(() => bodies("save_offer").length).toBeGreaterThan(0);
  const sent = bodies("save_offer").at(-1) as unknown as { body: Offer };
  expect(sent.body.audience.places, "the second place beside the first").toEqual(["US-CT", ""]);
});

test("codes are given by a button that says how many", async () => {
  const enough = { ...view, pool: { ...view.pool, without: 21, short: 0 } };
  answerWith({ ...kept, offers: () => ({ offers: [enough], months_by_law: 0, mandatory: [], without_offer: 0 }) });
  await visit("/case/1/step/4/offer/7/hand-out");
  await page.getByRole("button", { name: "Give a code to 21 people" }).click();
  await expect.element(page.getByText("61 people now have a code")).toBeVisible();
});

test("a shortfall is said and nothing can be handed out", async () => {
  await visit("/case/1/step/4/offer/7/hand-out");
  await expect.element(page.getByText("3 codes short")).toBeVisible();
  expect(page.getByRole("button", { name: /Give a code/ }).query(), "no half round").toBeNull();
});

test("a code is hidden until it is asked for", async () => {
  await visit("/case/1/step/4/offer/7/vault");
  expect(document.body.textContent, "nothing but its end is there").not.toContain("AB12");
  await expect.element(page.getByText("28 free + 40 given + 2 void = 70 codes")).toBeVisible();
  expect(bodies("show_code"), "and nobody has asked").toEqual([]);
  await page.getByRole("button", { name: "Show code ••••EF56" }).click();
  await expect.element(page.getByRole("status").filter({ hasText: "AB12-CD34-EF56" })).toBeVisible();
  expect(bodies("show_code").length, "asking is an act of its own").toBe(1);
});

test("a code is replaced only with a reason", async () => {
  await visit("/case/1/step/4/offer/7/vault/31");
  await page.getByLabelText("Make it void, and give this person another").click();
  await page.getByRole("button", { name: "Replace this code" }).click();
  await expect.element(page.getByRole("alert")).toHaveFocus();
  expect(bodies("void_code"), "nothing is void without a reason").toEqual([]);
  await page.getByLabelText("What is wrong with it?").fill("Used already");
  await page.getByRole("button", { name: "Replace this code" }).click();
  await expect.poll(() => bodies("void_code").length).toBe(1);
});

test("every row of the provider's files is told of", async () => {
  await visit("/case/1/step/4/offer/7/codes");
  await page.getByRole("button", { name: "Bring another file" }).click();
  await expect.element(page.getByText("30 codes came in")).toBeVisible();
  await expect.element(page.getByText("34 rows in all, each with its place.")).toBeVisible();
  await expect.element(page.getByText("2 codes were here before")).toBeVisible();
  await expect.element(page.getByText("There is no code in this row")).toBeVisible();
  await cleanup();
  await visit("/case/1/step/4/offer/7/report");
  await page.getByRole("button", { name: "Choose the report" }).click();
  await expect.element(page.getByText(/4 \+ 1 = 5 rows/)).toBeVisible();
  await expect.element(page.getByText("3 found by their code, 1 by email, 0 by name.")).toBeVisible();
  await expect.element(page.getByText("Nobody has this code")).toBeVisible();
});

test("pasted codes are sent once and not kept on the page", async () => {
  await visit("/case/1/step/4/offer/7/codes/paste");
  await page.getByLabelText("Codes").fill("KEY00001");
  await page.getByRole("button", { name: "Take these codes in" }).click();
  await expect.element(page.getByText("30 codes came in")).toBeVisible();
  await expect.element(page.getByLabelText("Codes")).toHaveValue("");
  expect(bodies("keep_unfinished"), "a secret is no unfinished form").toEqual([]);
});

test("the take-up table adds up to everyone who was offered it, and each group has its table", async () => {
  await visit("/case/1/step/4/offer/7/take-up");
  const cells = [...(document.querySelector("table")?.querySelectorAll("tbody tr") ?? [])].map((row) =>
    Number(row.children[1]?.textContent),
  );
  const all = cells.pop();
  expect(
    cells.reduce((sum, count) => sum + count, 0),
    "the parts make the whole",
  ).toBe(all);
  await expect.element(page.getByText(/7.5 in 100/)).toBeVisible();
  await expect.element(page.getByRole("rowheader", { name: "Reminder 1" })).toBeVisible();
  await expect.element(page.getByRole("rowheader", { name: "Oregon" })).toBeVisible();
});

test("a reminder says whom it goes to before it is approved", async () => {
  await visit("/case/1/step/4/offer/7/remind");
  await expect.element(page.getByText("2 people were not told of the offer yet.")).toBeVisible();
  await page.getByRole("link", { name: "Read reminder 2" }).click();
  await page.getByRole("link", { name: "These words are right. Go on" }).click();
  await expect.element(page.getByText("36 people").first()).toBeVisible();
  const drafts = asked.filter((one) => one.name === "draft_notice").map((one) => one.body);
  expect(drafts[0], "it is a reminder of this offer").toEqual({
    incident: "1",
    kind: "reminder",
    development: null,
    offer: "7",
    corrects: [],
  });
});

test("help on the phone is recorded with the answer, or alone", async () => {
  await visit("/case/1/step/4/offer/7/people/1");
  await page.getByRole("radio", { name: /^Signed up\s*They told you/ }).click();
  await page.getByLabelText(/Somebody of ours helped/).click();
  await page.getByRole("button", { name: "Add this to the record" }).click();
  await expect.poll(() => bodies("record_enrolment").length).toBe(1);
  expect(bodies("record_enrolment")[0], "with the help").toMatchObject({ helped: true, state: "enrolled" });
});

test("a bill that does not fit is said so", async () => {
  await visit("/case/1/step/4/offer/7/bills");
  await expect.element(page.getByText(/2 more billed than we know of/)).toBeVisible();
  await expect.element(page.getByText("Should be $74.75")).toBeVisible();
});

test("a question asked again counts once more and keeps its answer", async () => {
  await visit("/case/1/step/4/after");
  await page.getByRole("button", { name: /Asked again/ }).click();
  await expect.poll(() => bodies("save_asked").length).toBe(1);
  expect(bodies("save_asked")[0], "one more").toMatchObject({ id: "16", body: { times: 4, answer: "No." } });
});
