// The notice's letters in the whole window, against a table of answers: what the law wants, changing words and the check as
// one types, versions, other people's eyes, printed pages, languages, and what is said in public.

import { afterEach, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { cleanup } from "vitest-browser-react";
import { type Answers, type Asked, answerWith } from "../api/fake";
import type { CaseLine, Draft, DraftLetter, Review, ReviewLine, SaveLetter, Words } from "../api/generated";
import { looksRight, visit as visitAt } from "./looked-at";

const at = "2026-11-20T10:00:00-05:00";
const balance = { everyone: 214, told: 0, excluded: 0, to_do: 214 };
const line: CaseLine = { id: "1", codename: "Blue Heron", practice: false, opened_at: at, balance, steps: [] };
const words: Words = {
  subject: "Notice of Data Breach",
  language: "en",
  date: "2026-11-24",
  practice: false,
  blocks: [
    { block: "sender", name: "Harbor Street Bakery", lines: ["4 Harbor Street"] },
    { block: "address", lines: [] },
    { block: "date", text: "November 24, 2026" },
    { block: "heading", level: 1, text: "Notice of Data Breach" },
    {
      block: "paragraph",
      runs: [
        { run: "text", text: "Dear " },
        { run: "field", field: "salutation", otherwise: "customer" },
        { run: "text", text: "," },
      ],
    },
    { block: "heading", level: 2, text: "What happened" },
    { block: "paragraph", runs: [{ run: "text", text: "Out of an abundance of caution we write to you." }] },
    { block: "facts", rows: [["When it happened", "In November"]] },
    {
      block: "steps",
      items: [
        [
          { run: "strong", text: "Change your password." },
          { run: "text", text: " See " },
          { run: "link", text: "example.com", url: "https://example.com" },
        ],
        [{ run: "text", text: "Watch your bills." }],
      ],
    },
    { block: "table", header: ["Agency", "Phone"], rows: [["Equifax", "888"]] },
    { block: "code_box", label: "Your code", code: [{ run: "field", field: "code" }], note: "Yours alone." },
    { block: "signature", name: "Maria", role: "Owner", business: "Harbor Street Bakery" },
    { block: "page_break" },
    { block: "heading", level: 2, text: "If your login got out" },
  ],
  footer: [{ run: "field", field: "reference" }],
};
const letter: DraftLetter = {
  place: "US-CA",
  places: ["California"],
  language: "en",
  reviewed: true,
  people: 200,
  words,
  edited: false,
  ours_changed: true,
  check: {
    grade: 7.2,
    sentence_length: 11,
    findings: [
      {
        fault: "hedge",
        phrase: "abundance of caution",
        sentence: "Out of an abundance of caution we write to you.",
        at: { block: 6, entry: null },
        from: 10,
        to: 30,
      },
    ],
  },
  contents: [
    { item: "title", standing: "stands", at: [{ block: 3, entry: null }] },
    { item: "data_types", standing: "missing", need: "data" },
    { item: "what_you_can_do", standing: "changed", was: "Please do these things." },
    { item: "nature_of_breach", standing: "own_words", at: [] },
  ],
  owner: ["a letter goes by first-class mail"],
  laws: [
    { id: "US-CA", name: "California", cite: "Civ. Code 1798.82", url: "https://x.example", checked: "2026-10-15" },
  ],
};
const spanish: DraftLetter = { ...letter, language: "es", reviewed: false, people: 14, contents: [] };
const elsewhere: DraftLetter = { ...letter, place: "", places: ["", "Texas", "Ohio", "Iowa"], people: 0 };
const review: Review = { kind: "first_notice", hash: "abc", to: "A. Counsel", answer: null };
const kept = (id: string, body: Review) => ({ id, added_at: at, changed_at: at, body });
const reviews: ReviewLine[] = [
  { reference: "R-0002", current: true, review: kept("2", review) },
  {
    reference: "R-0001",
    current: false,
    review: kept("1", {
      ...review,
      answer: { verdict: "wants_changes", who: "A. Counsel", said: "Name the bank.", on: "2026-11-21" },
    }),
  },
];
const draft: Draft = {
  letters: [letter, spanish, elsewhere],
  hash: "abc",
  missing: [],
  approved: null,
  approved_before: "1",
  reviews,
};
const made = { paths: ["/chosen/Review copy R-0003.pdf"], people: 0, pages: 0, left_out: 0 };
const check = letter.check;

const table: Answers = {
  home: () => ({ case: line, questions: [], next: "tell_people", next_step: 2, reminders: [] }),
  acts: () => [],
  offers: () => ({ offers: [], months_by_law: 0, mandatory: [], without_offer: 0 }),
  notices: () => ({ notices: [], plan_set: true }),
  draft_notice: () => draft,
  save_letter: () => ({ also: 1, apart: 1 }),
  letter_versions: () => ({
    versions: [
      { id: "9", at, current: true, words },
      { id: "8", at, current: false, words },
      { id: null, at: null, current: false, words },
    ],
  }),
  restore_letter: () => ({}),
  check_words: () => check,
  check_text: () => ({ ...check, grade: null }),
  tongues: () => ({ languages: [{ code: "es", name: "Spanish", reviewed: false, people: 14, chosen: false }] }),
  save_tongues: () => ({}),
  choose_tongue: () => ({}),
  letter_page: ({ person, page: number }) => ({
    person: person ?? "12",
    reference: "S-00012",
    name: person === "13" ? "Ben Moss" : "Ana Alvarez",
    place: "California",
    language: "en",
    language_chosen: false,
    page: number,
    pages: 2,
    svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 612 792"><rect width="612" height="792" fill="#fff"/></svg>',
    text: "Dear Ana",
    before: null,
    after: person === "13" ? null : "13",
    at: 1,
    of: 2,
  }),
  people: () => ({ people: [], total: 0, balance }),
  make_review_copy: () => ({ reference: "R-0003", made }),
  record_review: () => ({}),
  approve_notice: () => ({ incident: "1", notice: "1" }),
  draft_said: () => ({ words, hash: "def", check }),
  make_said: () => made,
};

const base = "step/2/notice/read/none";
const screens = [
  "step/2/notice",
  base,
  `${base}/letter/US-CA.en`,
  `${base}/letter/unknown.en`,
  `${base}/letter/US-CA.en/change`,
  `${base}/letter/US-CA.en/versions`,
  `${base}/letter/gone.en`,
  `${base}/pages/first`,
  `${base}/review`,
  `${base}/approve`,
  "step/2/notice/languages",
  "step/2/notice/check",
  "step/2/notice/said",
  "step/2/notice/said/staff_briefing",
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

test("each letter says whom it is for, and what of it asks for a look", async () => {
  await visit(base);
  await expect.element(page.getByText("The words have changed since you approved them")).toBeVisible();
  await expect.element(page.getByRole("link", { name: "California: 200 people" })).toBeVisible();
  await expect.element(page.getByText("No native speaker has read these words yet")).toBeVisible();
  await expect.element(page.getByText("4 to look at").first()).toBeVisible();
  await page.getByRole("link", { name: "California: 200 people" }).click();
  await expect.element(page.getByText("Please do these things.")).toBeVisible();
  const way = page.getByRole("link", { name: "Say which details got out" });
  await expect.element(way).toHaveAttribute("href", expect.stringContaining("step/1/facts/data"));
  await expect.element(page.getByRole("main").getByText("A guide, not legal advice.")).toBeVisible();
});

const change = `${base}/letter/US-CA.en/change`;
const saved = () => bodies("save_letter").at(-1) as SaveLetter | undefined;
const box = () => page.getByRole("textbox", { name: "Change the words" });

test("what is not touched is kept as it was, and what is typed is kept and checked", async () => {
  await visit(change);
  await expect.element(box()).toBeVisible();
  await page.getByText("Out of an abundance of caution we write to you.").first().click();
  await userEvent.keyboard("{End} Please read this.");
  await expect.poll(() => JSON.stringify(saved()), { message: "it is saved as typed" }).toContain("Please read this.");
  const wording = words.blocks.filter(({ block }) => !["sender", "address", "date", "signature"].includes(block));
  const expected = wording.map((block) =>
    block.block === "paragraph" && JSON.stringify(block).includes("caution")
      ? { ...block, runs: [{ run: "text", text: "Out of an abundance of caution we write to you. Please read this." }] }
      : block,
  );
  expect(saved()?.blocks, "every other block as it was: facts, bold, links, chips, tables, sheets").toEqual(expected);
  expect(saved()?.everywhere, "and the same words elsewhere with it").toBe(true);
  await expect.element(page.getByText("1 other letter was changed too.")).toBeVisible();
  await expect
    .poll(() => JSON.stringify(bodies("check_words").at(-1)), { message: "the check saw it" })
    .toContain("Please read this.");
  await expect.element(page.getByText(/plays it down/)).toBeVisible();
});

test("a chip is one piece: the keyboard selects it, hears its name, and takes it out whole", async () => {
  await visit(change);
  await expect.element(box()).toBeVisible();
  await page.getByText("Dear").click();
  await userEvent.keyboard("{Home}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}");
  await expect
    .element(page.getByText("Selected: each person’s name. Press Delete to take it out."))
    .toBeInTheDocument();
  await userEvent.keyboard("{Delete}");
  const greeting = () => saved()?.blocks.find((block) => block.block === "paragraph");
  await expect
    .poll(() => greeting()?.runs, { message: "the chip is gone, the words stay" })
    .toEqual([{ run: "text", text: "Dear ," }]);
  await page.getByRole("button", { name: "full name" }).click();
  await expect
    .poll(() => JSON.stringify(greeting()?.runs), { message: "another takes its place" })
    .toContain('"field":"full_name"');
});

test("a finding leads to its sentence", async () => {
  await visit(change);
  await page.getByRole("button", { name: /^Show me/ }).click();
  await expect.element(box()).toHaveFocus();
  expect(window.getSelection()?.toString(), "the sentence is selected").toContain("abundance of caution");
});

test("an earlier version is brought back, and our own words can stand again", async () => {
  await visit(`${base}/letter/US-CA.en/versions`);
  await page.getByRole("button", { name: /^Bring this one back/ }).click();
  const of = { kind: "first_notice", incident: "1", development: null, offer: null, corrects: [] };
  const named = { draft: of, place: "US-CA", language: "en" };
  await expect.poll(() => bodies("restore_letter")).toEqual([{ letter: named, version: "8" }]);
  await cleanup();
  await visit(`${base}/letter/US-CA.en/versions`);
  await page.getByRole("button", { name: "Start again from our words" }).click();
  await expect.poll(() => bodies("restore_letter").at(-1)).toEqual({ letter: named, version: null });
});

test("an answer to a copy is kept with the copy it answers", async () => {
  await visit(`${base}/review`);
  await expect.element(page.getByText("About earlier words", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Keep this answer" }).click();
  await expect.element(page.getByRole("alert")).toHaveFocus();
  await page.getByLabelText("They may go out as they are").click();
  await page.getByLabelText("Who answered?").fill("A. Counsel");
  await page.getByRole("button", { name: "Keep this answer" }).click();
  await expect
    .poll(() => bodies("record_review")[0])
    .toMatchObject({ review: "2", verdict: "approved", who: "A. Counsel" });
});

test("one pages through people and pages, and the words stand beside the picture", async () => {
  await visit(`${base}/pages/first`);
  await expect.element(page.getByRole("img", { name: /The letter to Ana Alvarez, page 1 of 2/ })).toBeVisible();
  await page.getByRole("button", { name: "Next page" }).click();
  await expect.element(page.getByRole("img", { name: /page 2 of 2/ })).toBeVisible();
  await page.getByRole("button", { name: "Next person" }).click();
  await expect.element(page.getByRole("img", { name: /The letter to Ben Moss, page 1 of 2/ })).toBeVisible();
  await page.getByText("The whole letter as text").click();
  await expect.element(page.getByText("Dear Ana")).toBeVisible();
});

test("what is made for the public is what was read", async () => {
  await visit("step/2/notice/said/staff_briefing");
  await page.getByRole("button", { name: "These words are right. Make the files" }).click();
  await expect
    .poll(() => bodies("make_said"))
    .toEqual([{ incident: "1", what: "staff_briefing", hash: "def", folder: "/chosen" }]);
});

test("pasted words are checked and nothing of them is kept", async () => {
  await visit("step/2/notice/check");
  await page.getByLabelText("The text").fill("Out of an abundance of caution.");
  await expect.element(page.getByText(/plays it down/)).toBeVisible();
  expect(bodies("keep_unfinished"), "a pasted text is nobody's record").toEqual([]);
});
