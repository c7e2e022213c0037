// For tests only: a transport that answers from a table instead of a book, and remembers what it was asked.

import type { Answer, Body, Name } from "./call";
import { client } from "./commands";
import { connect } from "./transport";

export type Answers = { [N in Name]?: (body: Body<N>) => Answer<N> };

export interface Asked {
  name: string;
  body: unknown;
}

const nothingUnfinished: Answers = { unfinished: () => ({ forms: {} }), keep_unfinished: () => ({}) };

/** Puts the table in place of the core. A command it does not hold fails as it would without a core. */
export function answerWith(answers: Answers): Asked[] {
  const asked: Asked[] = [];
  client.clear();
  connect({
    call: async (name, body) => {
      asked.push({ name, body });
      const table: Answers = { ...nothingUnfinished, ...answers };
      const answer = table[name as Name] as ((body: unknown) => unknown) | undefined;
      if (!answer) throw new Error(`the table holds no ${name}`);
      return answer(body);
    },
    pickFile: async () => "/chosen/file.csv",
    pickFolder: async () => "/chosen",
    openPath: async () => {},
    stopJob: async () => {},
  });
  return asked;
}
