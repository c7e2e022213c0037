// Generated from the list of commands; do not edit by hand.

export type Code = "locked" | "refused";

export interface Problem {
  code: Code;
  class: "fix" | "retry" | "stop";
  params: Record<string, string>;
}

export interface Commands {
  about: { request: Record<string, never>; response: { version: string } };
}
