// What a notice that makes the offer is called: the letter, an update, the first, second, third reminder.

import type { WaveLine } from "../../api/generated";
import { remind as words } from "../../messages/step4-chase";

export function nameOf(wave: WaveLine): string {
  if (wave.kind === "reminder") return words.number(wave.number);
  return wave.kind === "update" ? words.update : words.first;
}
