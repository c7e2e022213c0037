// Asking a command of the core, typed by the generated list. Whatever goes wrong arrives as one `Problem`.

import type { Code, Commands, Problem } from "./generated";
import { type Progress, transport } from "./transport";

export type Name = keyof Commands;
export type Body<N extends Name> = Commands[N]["request"];
export type Answer<N extends Name> = Commands[N]["response"];

/** A code of the core, or the page's own: the core could not be asked at all. */
export type AnyCode = Code | "out_of_reach";
export type AnyProblem = Omit<Problem, "code"> & { code: AnyCode };

function asProblem(thrown: unknown): AnyProblem {
  if (typeof thrown === "object" && thrown !== null && "code" in thrown && "class" in thrown) {
    return thrown as AnyProblem;
  }
  return { code: "out_of_reach", class: "stop", params: {} };
}

export async function call<N extends Name>(
  name: N,
  body: Body<N>,
  onProgress?: (progress: Progress) => void,
): Promise<Answer<N>> {
  try {
    const over = await transport();
    return (await over.call(name, body, onProgress)) as Answer<N>;
  } catch (thrown) {
    throw asProblem(thrown);
  }
}
