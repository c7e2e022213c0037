import { expect, test } from "vitest";
import { contrast, dark, light, type Palette, pairs } from "./palette";

function tooFaint(palette: Palette): string[] {
  return pairs
    .filter(([front, ground, least]) => contrast(palette[front], palette[ground]) < least)
    .map(([front, ground, least]) => {
      const got = contrast(palette[front], palette[ground]).toFixed(2);
      return `${front} on ${ground}: ${got}, needs ${least}`;
    });
}

test.each([
  ["light", light],
  ["dark", dark],
] as const)("every pair can be read in %s", (_name, palette) => {
  expect(tooFaint(palette), "each pair must hold the contrast it is listed with").toEqual([]);
});

test("the measure agrees with the known ends of the scale", () => {
  expect(contrast("#000000", "#ffffff"), "black on white is 21 by definition").toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff"), "this grey is the textbook near miss").toBeLessThan(4.5);
});

test("a faint palette is caught", () => {
  expect(tooFaint({ ...light, muted: "#a9a294" }).length, "control: pale muted words must fail").toBeGreaterThan(0);
});
