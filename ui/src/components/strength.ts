// A rough and honest measure of how long a passphrase would stand. Length and variety count; a word repeated, a run of
// keys or one of the usual favourites counts for almost nothing. The core has the last word on what it accepts.

export type Strength = "empty" | "weak" | "fair" | "good" | "strong";

const favourites = /pass\s?word|qwert|letmein|welcome|admin|iloveyou|monkey|dragon|football|stepback/gi;
const years = /(19|20)\d\d/g;
const runs = /(.)\1+|0?1234?5?6?7?8?9?0?|abcd?e?f?/gi;

export function strength(passphrase: string): Strength {
  if (passphrase === "") return "empty";
  const plain = passphrase.replace(favourites, "#").replace(years, "#").replace(runs, "#");
  const words = new Set(
    plain
      .toLowerCase()
      .split(/[\s\-_.,]+/)
      .filter(Boolean),
  );
  const letters = new Set(plain.toLowerCase()).size;
  const spread = [...words].join("").length;
  const bits = Math.min(spread * 2.4 + words.size * 4, letters * 5.5);
  if (bits < 30) return "weak";
  if (bits < 45) return "fair";
  if (bits < 62) return "good";
  return "strong";
}
