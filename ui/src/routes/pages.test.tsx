// The pages of the first run, the cases and step 1 in the whole window, against a table of answers: axe, both looks, a
// narrow window, the focus, the title, and that what is typed is kept.

import axe from "axe-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { cleanup, render } from "vitest-browser-react";
import { type Answers, type Asked, answerWith } from "../api/fake";
import type { Business, CaseLine, Facts, FirstMinutes, Home, Next, Plan } from "../api/generated";
import { go } from "../components/Link";
import { next } from "../messages/cases";
import { App } from "./App";
import { everyPage } from "./router";

const open = { state: "open" } as const;
const facts: Facts = {
  what_happened: { state: "known", value: "A mailbox was opened." },
  found_how: { state: "not_known" },
  discovered: { state: "known", value: "2026-11-03" },
  determined: open,
  occurred: open,
  contained: open,
  event: { state: "known", value: "access" },
  data: { state: "known", value: ["contact_only", "ssn"] },
  medium: open,
  encrypted: open,
  key_taken: open,
  harm: open,
  own_fault: open,
  police_delay_until: null,
  police_delay_by: "",
};
const business: Business = {
  name: "Harbor Street Bakery",
  street: ["1 Harbor Street"],
  locality: "Salem",
  region: "OR",
  postcode: "97301",
  country: "US",
  sector: "bakery",
  covered: [],
  kinds_asked: false,
  turnover: null,
  employees: 5,
  phone: "555 0100",
  email: "hello@example.com",
  website: "",
  signatory: "Maria",
  role: "owner",
};
const line: CaseLine = {
  id: "1",
  codename: "Blue Heron",
  practice: true,
  opened_at: "2026-11-20T10:00:00-05:00",
  balance: { everyone: 214, told: 12, excluded: 3, to_do: 199 },
  steps: [1, 2, 3, 4, 5, 6, 7].map((step) => ({
    step,
    status: step === 1 ? "in_progress" : "not_started",
    done: 0,
    of: 4,
  })),
};
const home: Home = {
  case: line,
  questions: [
    { question: "how_bad", reply: "people_counted", params: { people: "214", places: "3" }, step: 2 },
    {
      question: "must_i_by_law",
      reply: "next_duty",
      params: { name: "Oregon", by: "2026-12-03", days: "10" },
      step: 2,
    },
  ],
  next: "call_first",
  next_step: 1,
  reminders: [{ what: "tell_by", about: "", on: "2026-11-27", days_left: 4, step: 2 }],
};
const plan: Plan = { decides: "Maria", speaks: "Maria", channels: ["letter"], tell_by: "2026-11-27", set_on: null };
const first: FirstMinutes = { paused: true, read_what_not_to_do: false };

const table: Answers = {
  book_state: () => ({
    exists: true,
    open: true,
    key_file_missing: false,
    kit_kept: false,
    this_computer: null,
    business_known: false,
  }),
  measure_passphrase: ({ passphrase }) => ({ strength: passphrase.length > 20 ? "strong" : "too_weak" }),
  business: () => business,
  save_business: () => ({}),
  cases: () => ({ cases: [line] }),
  home: () => home,
  journal: () => ({
    lines: [{ seq: 1, at: "2026-11-20T10:00:00-05:00", action: "case_opened", detail: "" }],
    broken_at: null,
  }),
  first_minutes: () => first,
  save_first_minutes: () => ({}),
  fact_sheet: () => ({ facts, answered: 5, questions: 13 }),
  save_facts: (body) => ({ facts: body.facts, answered: 5, questions: 13 }),
  breach_check: () => ({
    check: { about_people: "yes", reached: "yes", unreadable: "no", came_back_unread: "not_sure" },
    verdict: "treat_as_breach",
  }),
  save_breach_check: ({ check }) => ({ check, verdict: "breach" }),
  plan: () => plan,
  severity: () => ({ answers: { asked: [] }, complete: false }) as never,
  save_plan: (body) => body.plan,
  set_plan: () => ({ ...plan, set_on: "2026-11-23" }),
  calls: () => [],
  lock: () => ({
    exists: true,
    open: false,
    key_file_missing: false,
    kit_kept: true,
    this_computer: "no",
    business_known: true,
  }),
};

const factPages = ["what_happened", "discovered", "event", "data", "encrypted"].map(
  (name) => `/case/1/step/1/facts/${name}`,
);
const screens = [
  "/first-run",
  "/first-run/passphrase",
  "/first-run/kit",
  "/first-run/kit-check",
  "/first-run/computer",
  "/first-run/clean",
  "/first-run/business",
  "/first-run/business/address",
  "/first-run/business/contact",
  "/first-run/business/check",
  "/unlock",
  "/recover",
  "/cases",
  "/cases/new",
  "/case/1",
  "/case/1/journal",
  "/case/1/hand-over",
  "/case/1/step/1",
  "/case/1/step/1/pause",
  "/case/1/step/1/not",
  "/case/1/step/1/calls",
  "/case/1/step/1/calls/insurer",
  "/case/1/step/1/wait",
  ...factPages,
  "/case/1/step/1/facts/check",
  "/case/1/step/1/breach",
  "/case/1/step/1/breach/reached",
  "/case/1/step/1/plan",
  "/case/1/step/1/plan/ways",
  "/case/1/step/1/plan/check",
  "/case/1/step/1/plan/done",
  "/nowhere",
];

let asked: Asked[] = [];

beforeEach(() => {
  asked = answerWith(table);
});
afterEach(async () => {
  await cleanup();
  await page.viewport(1024, 768);
});

async function visit(path: string, scheme: "light" | "dark" = "light") {
  go(path);
  const screen = await render(<App scheme={scheme} />);
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect.poll(() => document.querySelector("main")?.textContent).not.toContain("One moment");
  if (path !== "/nowhere")
    expect(document.title, "the address leads to its page").not.toContain("This page is not here");
  return screen;
}

const sideways = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;

test.each(screens)("%s", async (path) => {
  await visit(path);
  const light = await axe.run(document);
  expect(
    light.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    "axe, light",
  ).toEqual([]);
  await page.viewport(320, 640);
  expect(sideways(), "no sideways scrolling in a narrow window").toBeLessThanOrEqual(0);
  await page.viewport(1024, 768);
  await cleanup();
  await visit(path, "dark");
  const dark = await axe.run(document);
  expect(
    dark.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    "axe, dark",
  ).toEqual([]);
});

test("going on moves the focus to the new title and names the window after it", async () => {
  await visit("/case/1/step/1");
  await page.getByRole("link", { name: "What not to do" }).click();
  const title = page.getByRole("heading", { level: 1, name: "What not to do" });
  await expect.element(title).toHaveFocus();
  expect(document.title, "the window says where we are").toBe("What not to do · Stepback");
});

test("the one next thing always leads to a page that is there", () => {
  const known = new Set(everyPage.map(({ path }) => path));
  const stepOf: Record<Next, number> = {
    pause: 1,
    call_first: 1,
    fact_sheet: 1,
    breach_check: 1,
    make_plan: 1,
    bring_people: 2,
    duty_late: 2,
    approve_notice: 2,
    tell_people: 2,
    update_due: 3,
    promise_update: 3,
    tell_regulators: 2,
    make_offer: 4,
    load_codes: 4,
    hand_out_codes: 4,
    keep_evidence: 5,
    name_cause: 5,
    tell_police: 5,
    look_around: 6,
    test_backup: 6,
    retention_rules: 6,
    look_back: 7,
    write_lessons: 7,
    thank_people: 7,
    all_done: 7,
  };
  const gone = (Object.keys(stepOf) as Next[])
    .map((thing) => `/case/$id/step/${stepOf[thing]}${next[thing].page === "" ? "" : `/${next[thing].page}`}`)
    .filter((path) => !known.has(path));
  expect(gone, "every address on the home exists").toEqual([]);
});

test("the keyboard comes first to the way past the header", async () => {
  await visit("/cases");
  const first = document.querySelector<HTMLElement>("a[href], button, input");
  expect(first?.textContent, "the first stop of the Tab key").toBe("Skip to the main part");
  first?.focus();
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByRole("main")).toHaveFocus();
});

test("no button or card is smaller than a thumb", async () => {
  for (const path of ["/case/1/step/1/facts/event", "/case/1/step/1/calls/insurer", "/first-run/passphrase"]) {
    await visit(path);
    const small = [...document.querySelectorAll("main button, main label:has(input)")]
      .filter((target) => target.getBoundingClientRect().height < 43.5)
      .map((target) => target.textContent);
    expect(small, `44 pixels at ${path}`).toEqual([]);
    await cleanup();
  }
});

test("practice is marked on every page of a practice case", async () => {
  await visit("/case/1/step/1/calls");
  await expect.element(page.getByText(/Nothing here is real/)).toBeVisible();
});

test("what is typed is kept even when the page is left in the middle of a word", async () => {
  await visit("/case/1/step/1/facts/occurred");
  await page.getByRole("textbox").fill("In early November");
  await page.getByRole("link", { name: "Back", exact: true }).click();
  await expect.element(page.getByRole("heading", { level: 1, name: /were you sure/ })).toBeVisible();
  const saves = asked.filter(({ name }) => name === "save_facts");
  expect(JSON.stringify(saves.at(-1)?.body), "the last save holds the words").toContain("In early November");
  await expect.element(page.getByText("Saved", { exact: true })).toBeVisible();
});

test("the next page begins only after the save has returned", async () => {
  let release = () => {};
  const slow = new Promise<void>((resolve) => {
    release = resolve;
  });
  let kept = facts;
  asked = answerWith({
    ...table,
    fact_sheet: () => ({ facts: kept, answered: 5, questions: 13 }),
    // The table's answers may be promises, as the core's are.
    save_facts: ((body: { facts: Facts }) =>
      slow.then(() => {
        kept = body.facts;
        return { facts: kept, answered: 5, questions: 13 };
      })) as never,
  });
  await visit("/case/1/step/1/facts/occurred");
  await page.getByRole("textbox").fill("In early November");
  go("/case/1/step/1/facts/check");
  await expect.element(page.getByText("Saving…")).toBeVisible();
  expect(page.getByText("Saved", { exact: true }).query(), "nothing is called saved before it is").toBeNull();
  release();
  await expect.element(page.getByText("In early November")).toBeVisible();
});

test("each page starts from its own answer, not from that of the page before", async () => {
  await visit("/case/1/step/1/facts/event");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect.element(page.getByRole("heading", { level: 1, name: /kinds of data/ })).toHaveFocus();
  await page.getByLabelText("Health details").click();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect.element(page.getByRole("heading", { level: 1, name: "Where was the data?" })).toHaveFocus();
});

test("a half-typed day is asked about, and leads to its field", async () => {
  await visit("/case/1/step/1/facts/determined");
  await page.getByLabelText("Month").fill("13");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect.element(page.getByRole("alert")).toHaveFocus();
  await page.getByRole("button", { name: /not a day/ }).click();
  await expect.element(page.getByLabelText("Month")).toHaveFocus();
});

test("a weak passphrase goes no further", async () => {
  await visit("/first-run/passphrase");
  await page.getByLabelText("Your new passphrase").fill("password");
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByRole("alert")).toBeVisible();
  expect(
    asked.some(({ name }) => name === "create_book"),
    "no book is made with it",
  ).toBe(false);
});

test("locking leads to the door", async () => {
  await visit("/cases");
  await page.getByRole("button", { name: "Lock" }).click();
  await expect.element(page.getByRole("heading", { level: 1, name: "Open your book" })).toBeVisible();
});
