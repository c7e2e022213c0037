// The lock file names every package of every system. A registry that lacks one makes npm leave it out of the file in
// silence, and then `npm ci` fails on every clean machine.

import { expect, test } from "vitest";
import lock from "../package-lock.json";

test("the lock file holds every optional package that a locked package names", () => {
  const packages: Record<string, { version?: string; optionalDependencies?: object }> = lock.packages;
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`node_modules/${name}` in packages) && !(`${place}/node_modules/${name}` in packages),
    ),
  );
  expect(missing, "add each by hand with version, os and cpu").toEqual([]);
});
