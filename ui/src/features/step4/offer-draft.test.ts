import { expect, test } from "vitest";
import { blank, draftOf, offerOf, problemsOf } from "./offer-draft";
import { centsOf } from "./typed";

test.each([
  ["14.95", 1495, "dollars and cents"],
  ["$1,200", 120000, "as people write it"],
  ["", 0, "not known yet is no price"],
  ["15 a head", null, "a sentence is not a number"],
  ["14.955", null, "there is no tenth of a cent"],
])("a price typed as %o is %o", (typed, cents, why) => {
  expect(centsOf(typed), why).toBe(cents);
});

const whole = { ...blank(24, "IE"), provider: "Shield Co", product: "Watch", url: "shield.example/join" };

test("an offer begins with what the law asks for and the money of the place", () => {
  expect(blank(24, "IE").months, "never fewer months than the law").toBe("24");
  expect(blank(0, "IE").months, "a year is usual").toBe("12");
  expect(whole.currency, "Ireland pays in euro").toBe("EUR");
});

test("what is typed comes back as it was kept", () => {
  const offer = offerOf({ ...whole, price: "14.95" });
  expect(offer, "it is complete").not.toBeNull();
  expect(offer && offerOf(draftOf(offer)), "kept, read and kept again is the same").toEqual(offer);
});

test.each([
  [{ provider: " " }, "provider", "a blank is no name"],
  [{ months: "0" }, "months", "an offer lasts"],
  [{ months: "121" }, "months", "and not for ever"],
  [{ url: "", phone: "" }, "url", "people must be able to sign up"],
  [{ url: "call us" }, "url", "that is no address"],
  [{ enrolBy: { month: "2", day: "30", year: "2027" } }, "enrolBy", "no such day"],
])("an offer with %o is asked about", (part, field, why) => {
  const draft = { ...whole, ...part };
  expect(
    problemsOf(draft, "what").map((problem) => problem.field),
    why,
  ).toEqual([field]);
  expect(offerOf(draft), "and not kept half").toBeNull();
});

test("a phone number alone is a way to sign up", () => {
  expect(problemsOf({ ...whole, url: "", phone: "555 0100" }, "what"), "nothing to ask").toEqual([]);
});
