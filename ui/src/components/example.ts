// What an examples file gives: named renderings of one component, shown to people by examples.html and held to the
// accessibility rules by examples.test.tsx.

import type { ReactNode } from "react";

export type Examples = Record<string, ReactNode>;

export function collect(): [string, ReactNode][] {
  const files = import.meta.glob<{ examples: Examples }>("./*.examples.tsx", { eager: true });
  return Object.entries(files).flatMap(([file, { examples }]) =>
    Object.entries(examples).map(([name, node]): [string, ReactNode] => [
      `${file.replace("./", "").replace(".examples.tsx", "")}: ${name}`,
      node,
    ]),
  );
}
