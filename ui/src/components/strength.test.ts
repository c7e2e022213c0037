import { expect, test } from "vitest";
import { type Strength, strength } from "./strength";

test.each<[string, Strength[], string]>([
  ["", ["empty"], "nothing typed is not weak, it is nothing"],
  ["password1234", ["weak"], "a favourite with a run"],
  ["aaaaaaaaaaaaaaaaaaaaaa", ["weak"], "length alone is not strength"],
  ["hello hello hello hello", ["weak"], "one word repeated is one word"],
  ["Summer2024", ["weak", "fair"], "a season and a year"],
  ["river lamp quiet", ["fair", "good"], "three words"],
  ["river lamp quiet morning bread", ["strong"], "five plain words"],
  ["k7#Vq9!zR2m@Lw", ["fair", "good", "strong"], "a mixed one of fourteen"],
])("%s", (given, allowed, why) => {
  expect(allowed, why).toContain(strength(given));
});
