// Stepback's look laid over Mantine: the palette becomes --sb-* variables for our own styles and replaces the
// Mantine defaults that are too faint to read. Sizes are in rem so that the text size of the system is kept.

import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";
import { dark, light, type Palette } from "./palette";

const dashed = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function variables(p: Palette): Record<string, string> {
  const own = Object.fromEntries(Object.entries(p).map(([name, value]) => [`--sb-${dashed(name)}`, value]));
  return {
    ...own,
    "--mantine-color-body": p.paper,
    "--mantine-color-text": p.ink,
    "--mantine-color-bright": p.ink,
    "--mantine-color-dimmed": p.muted,
    "--mantine-color-placeholder": p.muted,
    "--mantine-color-anchor": p.tide,
    "--mantine-color-error": p.clay,
    "--mantine-color-default": p.surface,
    "--mantine-color-default-hover": p.sand,
    "--mantine-color-default-color": p.ink,
    "--mantine-color-default-border": p.edge,
    "--mantine-color-disabled": p.sand,
    "--mantine-color-disabled-color": p.muted,
    "--mantine-color-disabled-border": p.edge,
    "--mantine-primary-color-filled": p.tide,
    "--mantine-primary-color-filled-hover": p.tideStrong,
    "--mantine-primary-color-contrast": p.onTide,
    "--mantine-primary-color-light": p.tideSoft,
    "--mantine-primary-color-light-hover": p.tideSoft,
    "--mantine-primary-color-light-color": p.tideStrong,
    "--mantine-color-tide-filled": p.tide,
    "--mantine-color-tide-filled-hover": p.tideStrong,
    "--mantine-color-tide-outline": p.tide,
    "--mantine-color-tide-text": p.tide,
  };
}

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: variables(light),
  dark: variables(dark),
});

// Mantine wants ten shades; ours lean on the two the palette names, 3 in dark and 8 in light.
const tide: MantineColorsTuple = [
  "#f0f7f5",
  light.tideSoft,
  dark.tideStrong,
  dark.tide,
  "#6bb5af",
  "#469993",
  "#2b807d",
  "#1b6b6a",
  light.tide,
  light.tideStrong,
];

export const theme = createTheme({
  primaryColor: "tide",
  primaryShade: { light: 8, dark: 3 },
  colors: { tide },
  autoContrast: true,
  respectReducedMotion: true,
  focusRing: "always",
  focusClassName: "sb-focus",
  fontFamily: "'Atkinson Hyperlegible Next Variable', 'Atkinson Hyperlegible', system-ui, sans-serif",
  headings: {
    fontFamily: "'Literata Variable', Literata, Georgia, serif",
    fontWeight: "600",
    sizes: {
      h1: { fontSize: "2.125rem", lineHeight: "1.2" },
      h2: { fontSize: "1.5rem", lineHeight: "1.3" },
      h3: { fontSize: "1.2rem", lineHeight: "1.35" },
    },
  },
  fontSizes: { xs: "0.9375rem", sm: "1rem", md: "1.125rem", lg: "1.25rem", xl: "1.5rem" },
  lineHeights: { xs: "1.4", sm: "1.45", md: "1.55", lg: "1.55", xl: "1.6" },
  spacing: { xs: "0.5rem", sm: "0.75rem", md: "1.25rem", lg: "2rem", xl: "3rem" },
  radius: { xs: "0.25rem", sm: "0.5rem", md: "0.75rem", lg: "1.25rem", xl: "2rem" },
  defaultRadius: "sm",
  cursorType: "pointer",
  components: {
    Button: { defaultProps: { size: "md" } },
    TextInput: { defaultProps: { size: "md" } },
    Textarea: { defaultProps: { size: "md", autosize: true, minRows: 3 } },
    PasswordInput: { defaultProps: { size: "md" } },
    Checkbox: { defaultProps: { size: "md" } },
    Modal: { defaultProps: { centered: true, radius: "md", transitionProps: { duration: 120 } } },
  },
});
