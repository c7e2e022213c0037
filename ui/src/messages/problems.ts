// What the page says for each code the core can answer with. The record is exhaustive: a new code does not compile
// until it has words here. Say what happened, what it means, and what to do next; blame nobody.

import type { AnyCode } from "../api/call";

export interface Said {
  title: string;
  body: string;
}

export const problems: Record<AnyCode, (params: Record<string, string>) => Said> = {
  locked: () => ({
    title: "The book is locked",
    body: "Type your passphrase to open it again. Nothing was lost.",
  }),
  refused: () => ({
    title: "That could not be done",
    body: "Nothing was changed. Please check what you typed and try again.",
  }),
  out_of_reach: () => ({
    title: "Stepback did not answer",
    body: "What was saved is safe. Close the window and open Stepback again.",
  }),
};
