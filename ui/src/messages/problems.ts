// What the page says for each code the core can answer with. The record is exhaustive: a new code does not compile
// until it has words here. Say what happened, what it means, and what to do next; blame nobody.

import type { AnyCode } from "../api/call";

export interface Said {
  title: string;
  body: string;
}

type Values = Record<string, string | undefined>;

const mistyped = (values: Values) => {
  if (values.why === "sign") return `Look at group ${values.group} again: one sign in it is not used in our codes.`;
  if (values.why === "length") return `A code has nine groups of four signs, 36 in all; this one has ${values.signs}.`;
  return "Two signs may be swapped, or one is wrong. Compare it with the paper, group by group.";
};

/** Why a file was refused, where the core says it. */
const refusals: Record<string, string> = {
  already_there: "The very same file is in the evidence already. Nothing was added twice.",
  already_in: "This very file is in the case already. Nothing was added twice.",
  empty: "There is nothing in it. Please look whether it is the right file.",
  no_codes: "We found no column with codes in it. Its first line should name the columns, such as “Code”.",
  no_enrolments:
    "We found no column with your codes or your customers in it. Ask the provider for a list with the codes.",
  not_text: "It is not a CSV or text file. Open it in your spreadsheet program, save it as CSV, and choose that file.",
  too_large: "It is larger than is safe to open here. Nothing was changed.",
};

export const problems: Record<AnyCode, (values: Values) => Said> = {
  book_exists: () => ({
    title: "There is a case book here already",
    body: "We never write over one. Open it with its passphrase, or with the code from your recovery kit.",
  }),
  book_missing: () => ({
    title: "There is no case book here yet",
    body: "Start from the beginning to make one. If you had one before, look for its folder or a backup first.",
  }),
  book_locked: () => ({
    title: "The case book is locked",
    body: "Type your passphrase to open it again. What was saved is safe.",
  }),
  book_in_use: () => ({
    title: "Stepback is open twice",
    body: "Another window holds the case book. Close that one, then try again here.",
  }),
  book_newer: () => ({
    title: "This case book was made by a newer Stepback",
    body: "We have not touched it. Install the newer version and open it there.",
  }),
  book_damaged: () => ({
    title: "The case book cannot be read",
    body: "We changed nothing. Do not save over it. Put back your last backup, or ask someone you trust for help.",
  }),
  key_file_missing: () => ({
    title: "The key file is gone",
    body: "Your passphrase alone no longer opens the case book. The code from your recovery kit does.",
  }),
  wrong_passphrase: () => ({
    title: "That passphrase does not open it",
    body: "Check for capital letters and spaces. You can show what you type, or use your recovery code.",
  }),
  weak_passphrase: () => ({
    title: "This passphrase is too easy to guess",
    body: "Add a word or two that have nothing to do with each other. Four or five plain words work well.",
  }),
  code_mistyped: (values) => ({ title: "The code has a typing slip", body: mistyped(values) }),
  wrong_code: () => ({
    title: "That code belongs to another case book",
    body: "It is typed well, but it does not fit this one. Look for the kit with the right date on it.",
  }),
  not_found: () => ({
    title: "That is not here any more",
    body: "It may have been removed. Go back and choose again.",
  }),
  bad_value: () => ({
    title: "Something is missing or does not fit",
    body: "Nothing was changed. Please look at what you typed on this page.",
  }),
  file_refused: (values) => ({
    title: `We could not use ${values.name ?? "that file"}`,
    body:
      (values.words && `${values.words} Nothing was changed.`) ??
      refusals[values.why ?? ""] ??
      "It is not the kind of file that is needed here, or it is larger than is safe to open. Nothing was changed.",
  }),
  file_unreadable: (values) => ({
    title: `We could not open ${values.name ?? "that file"}`,
    body: "It may have been moved, or another program may be using it. Close it there and try again.",
  }),
  cannot_write: (values) => ({
    title: `We could not save ${values.name ?? "the file"}`,
    body: "Choose another folder, or check that the disk is plugged in and not write-protected.",
  }),
  disk_full: () => ({
    title: "The disk is full",
    body: "What was saved is safe. Make some room, then try again.",
  }),
  plan_not_set: () => ({
    title: "First the plan, then the messages",
    body: "Nothing goes out before you have a plan. It takes about five minutes and is the last part of step 1.",
  }),
  not_approved: () => ({
    title: "These words are not approved yet",
    body: "They may have changed since you last read them. Read them once more and approve them.",
  }),
  nobody_left: () => ({
    title: "There is nobody to make this for",
    body: "Everyone who can be reached this way is told already, or was left out with your reason.",
  }),
  words_refused: () => ({
    title: "The letter cannot be written yet",
    body: "Something it must say is still missing. The list on the page says what.",
  }),
  cannot_print: (values) => ({
    title: "One name has a sign we cannot print",
    body: `Look at ${values.reference ?? "that person"}: ${values.text ?? ""}. Write that letter by hand, or change the spelling.`,
  }),
  codes_short: (values) => ({
    title: "There are not enough codes",
    body: `You need ${values.short ?? "more"} more. Ask the provider, then load the new list. No code is given twice.`,
  }),
  stopped: () => ({
    title: "Stopped",
    body: "What was finished before you pressed Stop is kept. You can start again at any time.",
  }),
  practice_only: () => ({
    title: "Not in a practice case",
    body: "Practice and real cases are kept apart, so that nothing from practice can go out.",
  }),
  unknown_command: () => ({
    title: "This part of Stepback is not here",
    body: "The window and the program under it do not match. Install Stepback again; your case book stays as it is.",
  }),
  fault: (values) => ({
    title: "Something went wrong inside Stepback",
    body: `What was saved is safe. If you ask for help, this number helps to find it: ${values.reference ?? "none"}.`,
  }),
  out_of_reach: () => ({
    title: "Stepback did not answer",
    body: "What was saved is safe. Close the window and open Stepback again.",
  }),
};
