// Stepback's colours, the only place a hex value is written. Each tone has one meaning, in light and in dark:
// tide leads on, moss is done, honey waits, clay asks for attention; there is no red. `pairs` lists every
// foreground that is ever laid on a background, and palette.test.ts holds each to its contrast.

export interface Palette {
  /** The page itself. */
  paper: string;
  /** Cards and fields, one step nearer than the paper. */
  surface: string;
  /** Quiet fill: help, table heads, the footer. */
  sand: string;
  /** Decoration only: hairlines that carry no meaning. */
  line: string;
  /** Borders a person must be able to see: fields, radio buttons, bars. */
  edge: string;
  ink: string;
  muted: string;
  tide: string;
  tideStrong: string;
  tideSoft: string;
  /** Words on a filled tide button. */
  onTide: string;
  moss: string;
  mossSoft: string;
  honey: string;
  honeySoft: string;
  clay: string;
  claySoft: string;
  /** The focus ring, and the halo between it and what it surrounds. */
  focus: string;
  halo: string;
  /** Illustrations: skin of the drawing, never words. */
  drawLine: string;
  drawWarm: string;
  drawCool: string;
}

export const light: Palette = {
  paper: "#faf6ee",
  surface: "#fffdf9",
  sand: "#f2eadc",
  line: "#e0d6c4",
  edge: "#83796a",
  ink: "#1d2a2e",
  muted: "#525b58",
  tide: "#0f5a5c",
  tideStrong: "#0a4345",
  tideSoft: "#dcebe7",
  onTide: "#ffffff",
  moss: "#3b6234",
  mossSoft: "#e2edd8",
  honey: "#73540b",
  honeySoft: "#f8ebc6",
  clay: "#8f4526",
  claySoft: "#f8e3d6",
  focus: "#1d2a2e",
  halo: "#f5c65b",
  drawLine: "#2d4a4c",
  drawWarm: "#f0cf8e",
  drawCool: "#b9d8d2",
};

export const dark: Palette = {
  paper: "#171c1d",
  surface: "#1f2627",
  sand: "#293132",
  line: "#394344",
  edge: "#8d9893",
  ink: "#f3eee4",
  muted: "#bcbdb3",
  tide: "#8fd0c9",
  tideStrong: "#b5e3dd",
  tideSoft: "#1d3d3d",
  onTide: "#0d2324",
  moss: "#add49d",
  mossSoft: "#263823",
  honey: "#efcf7f",
  honeySoft: "#3d331a",
  clay: "#f2ab89",
  claySoft: "#452a1e",
  focus: "#ffd873",
  halo: "#171c1d",
  drawLine: "#c8dedb",
  drawWarm: "#c99a4b",
  drawCool: "#35605f",
};

type Tone = keyof Palette;

const TEXT = 4.5;
const GRAPHIC = 3;

/** Foreground, background, least contrast. */
export const pairs: readonly [Tone, Tone, number][] = [
  ...(["paper", "surface", "sand", "tideSoft", "mossSoft", "honeySoft", "claySoft"] as const).flatMap(
    (ground): [Tone, Tone, number][] => [
      ["ink", ground, TEXT],
      ["muted", ground, TEXT],
      ["edge", ground, GRAPHIC],
      ["focus", ground, GRAPHIC],
      ["tide", ground, TEXT],
    ],
  ),
  ...(["paper", "surface", "sand"] as const).flatMap((ground): [Tone, Tone, number][] => [
    ["tideStrong", ground, TEXT],
    ["moss", ground, TEXT],
    ["honey", ground, TEXT],
    ["clay", ground, TEXT],
    ["drawLine", ground, GRAPHIC],
  ]),
  ["tideStrong", "tideSoft", TEXT],
  ["moss", "mossSoft", TEXT],
  ["honey", "honeySoft", TEXT],
  ["clay", "claySoft", TEXT],
  ["onTide", "tide", TEXT],
  ["onTide", "tideStrong", TEXT],
];

function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** WCAG contrast between two `#rrggbb` colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}
