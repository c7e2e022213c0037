// The pages of steps 5 to 7 in the whole window, against a table of answers: axe, both looks, a narrow window, and what
// each page promises: that what is typed is kept once, that nobody is left out unsaid, that a look is a look.

import { afterEach, beforeEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { cleanup } from "vitest-browser-react";
import { type Answers, type Asked, answerWith } from "../api/fake";
import type { CaseLine, Cause, CheckLine, Kept, Lesson, RetentionRule } from "../api/generated";
import { checks as checkWords } from "../messages/step6-checks";
import { looksRight, noLinkAstray, visit } from "./looked-at";

const at = "2026-11-20T10:00:00-05:00";
const keep = <T,>(id: string, body: T): Kept<T> => ({ id, added_at: at, changed_at: at, body });

const line: CaseLine = {
  id: "1",
  codename: "Blue Heron",
  practice: false,
  opened_at: at,
  balance: { everyone: 61, told: 0, excluded: 0, to_do: 61 },
  steps: [],
};
const cause: Cause = { kinds: [], why: "", police_reference: "", police_told_on: null };
const looks: CheckLine[] = Object.keys(checkWords).map((check, place) => ({
  check,
  latest: place === 0 ? keep("1", { check, finding: "wrong", note: "A rule I did not make" }) : null,
  looks: place === 0 ? 1 : 0,
  again_on: place === 0 ? "2026-11-20" : null,
}));
const lesson: Lesson = { cause: "One password", change: "One each", owner: "", due: "2026-01-02", done_on: null };
const rule: RetentionRule = { what: "Old orders", why: "Questions", months: 18, owner: "Ben" };
const paper = () => ({ paths: ["/chosen/Paper.pdf"], people: 0, pages: 2, left_out: 0 });

let kept: Answers;
let asked: Asked[] = [];

function table(): Answers {
  let rules = [keep("3", rule)];
  return {
    home: () => ({ case: line, questions: [], next: "nothing", next_step: 1, reminders: [] }) as never,
    business: () => ({ country: "US" }) as never,
    fact_sheet: () => ({ facts: { data: { state: "known", value: ["ssn"] } }, answered: 1, questions: 13 }) as never,
    evidence: () => [
      keep("4", {
        what: "The false invoice",
        file_name: "invoice.eml",
        bytes: "20480",
        sha256: "98b0819784abd326".repeat(4),
        source: "The office mailbox",
        custody: [{ on: "2026-11-20", who: "Maria", what: "Copied into the case book as it came" }],
      }),
    ],
    check_evidence: () => ({ id: "4", same: true }),
    cause: () => cause,
    save_cause: (body) => body.cause,
    make_police_report: paper,
    checks: () => ({ checks: looks }),
    save_check: () => ({ checks: looks }),
    backup_tests: () => [keep("5", { place: "Blue disk", file: "a.xlsx", worked: false, on: "2026-11-20" })],
    retention_rules: () => rules,
    save_retention_rule: ({ id, body }) => {
      rules = id === null ? [...rules, keep("8", body)] : rules.map((one) => (one.id === id ? keep(id, body) : one));
      return rules;
    },
    look_back: () => ({ held_on: null, who: "", went_well: "", stop: "", start: "" }),
    save_look_back: (body) => body.look_back,
    lessons: () => [keep("6", lesson)],
    save_lesson: ({ body }) => [keep("6", body)],
    make_incident_plan: paper,
    thanks: () => [keep("9", { who: "Ben", what: "Called people", hours: 9, how: "", done_on: null })],
    make_thank_you_notes: paper,
  };
}

const step5 = ["", "/vanishes", "/evidence", "/evidence/new", "/evidence/4", "/cause", "/cause/why", "/fair"];
const step6 = ["", "/checks", "/backup", "/backup/new", "/backup/5", "/keep", "/keep/new", "/keep/3"];
const step7 = ["", "/care", "/meeting", "/meeting/who", "/meeting/notes", "/changes", "/changes/new", "/changes/6"];
const screens = [
  ...[...step5, "/supplier", "/police", "/report"].map((rest) => `/case/1/step/5${rest}`),
  ...step6.map((rest) => `/case/1/step/6${rest}`),
  "/case/1/step/6/keep/like/invoices",
  ...Object.keys(checkWords).map((check) => `/case/1/step/6/checks/${check}`),
  ...[...step7, "/plan", "/thanks", "/thanks/new", "/thanks/9"].map((rest) => `/case/1/step/7${rest}`),
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

test("a new rule is added once, however long one types", async () => {
  await visit("/case/1/step/6/keep/new");
  await page.getByLabelText("What do you keep?").fill("Order forms");
  await page.getByLabelText("Why do you need it?").fill("Questions");
  await page.getByLabelText("For how many months?").fill("6");
  await page.getByLabelText("Who clears it out?").click();
  await expect.poll(() => bodies("save_retention_rule").length, { message: "saved on leaving the field" }).toBe(1);
  await page.getByLabelText("Who clears it out?").fill("Ben");
  await page.getByRole("button", { name: "Keep this rule" }).click();
  await expect.element(page.getByRole("heading", { level: 1, name: "How long do you keep things?" })).toBeVisible();
  const ids = bodies("save_retention_rule").map((body) => body.id);
  expect(ids, "the first adds it, the next changes the same one").toEqual([null, "8"]);
});

test("not knowing the cause takes the place of the other answers, and they its", async () => {
  let held = cause;
  asked = answerWith({
    ...kept,
    cause: () => held,
    save_cause: (body) => {
      held = body.cause;
      return held;
    },
  });
  await visit("/case/1/step/5/cause");
  await page.getByLabelText("A mistake").click();
  await page.getByLabelText("Not known yet").click();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect.element(page.getByRole("heading", { level: 1, name: "What points to it?" })).toBeVisible();
  expect(held.kinds, "only the honest answer is left").toEqual(["unknown"]);
});

test("each look is a line of its own, and the next check begins blank", async () => {
  await visit("/case/1/step/6/checks/mail_rules");
  await page.getByRole("button", { name: /Keep this/ }).click();
  await expect.element(page.getByRole("alert")).toHaveFocus();
  await page.getByLabelText("Fine").click();
  await page.getByRole("button", { name: "Keep this and go to the next" }).click();
  await expect.element(page.getByRole("heading", { level: 1, name: "Which devices are signed in?" })).toBeVisible();
  expect(document.querySelector("input:checked"), "no answer is carried over").toBeNull();
  expect(
    bodies("save_check").map((body) => body.id),
    "never a change of an earlier look",
  ).toEqual([null]);
});

test("a change is marked as done with today's day and nothing else changed", async () => {
  await visit("/case/1/step/7/changes");
  await page.getByRole("button", { name: /Mark as done/ }).click();
  await expect.poll(() => bodies("save_lesson").length).toBe(1);
  const sent = bodies("save_lesson")[0] as unknown as { id: string; body: Lesson };
  expect(sent.id, "the same line").toBe("6");
  expect({ ...sent.body, done_on: null }, "only the day is new").toEqual(lesson);
});

test("a paper says where it lies and that nothing was sent", async () => {
  await visit("/case/1/step/7/plan");
  await page.getByRole("button", { name: "Make the plan for next time" }).click();
  await expect.element(page.getByText("We left it in /chosen. Nothing was sent.")).toBeVisible();
  await expect.element(page.getByRole("button", { name: "Open Paper.pdf" })).toBeVisible();
});

test("half of a record is kept as a form, is there again, and goes when the record is made", async () => {
  asked = answerWith({
    ...kept,
    unfinished: () => ({ forms: { "save_backup_test new": JSON.stringify({ place: "The blue disk" }) } }),
    save_backup_test: () => [],
  });
  await visit("/case/1/step/6/backup/new");
  await expect.element(page.getByLabelText(/Where is the backup/)).toHaveValue("The blue disk");
  await page.getByLabelText(/Which file/).fill("october.xlsx");
  const keptForms = () => asked.filter(({ name }) => name === "keep_unfinished").map(({ body }) => body);
  await expect
    .poll(keptForms, { message: "kept though it is not whole yet" })
    .toMatchObject([{ form: "save_backup_test new", typed: expect.stringContaining("october.xlsx") }]);
  await page.getByLabelText("Yes").click();
  await expect
    .poll(() => keptForms().at(-1), { message: "the form is empty once the record is made" })
    .toMatchObject({ form: "save_backup_test new", typed: null });
  expect(asked.filter(({ name }) => name === "save_backup_test").length, "and the record is made").toBeGreaterThan(0);
});
