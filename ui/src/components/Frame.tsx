// What every screen stands in, in the app, on the examples page and in tests alike: theme, type and ground.

import "@fontsource-variable/atkinson-hyperlegible-next/wght.css";
import "@fontsource-variable/atkinson-hyperlegible-next/wght-italic.css";
import "@fontsource-variable/literata/wght.css";
import "@mantine/core/styles.layer.css";
import "../base.css";
import { MantineProvider } from "@mantine/core";
import type { ReactNode } from "react";
import { cssVariablesResolver, theme } from "../theme";

export interface FrameProps {
  children: ReactNode;
  /** Forces one side; left out, the system decides. */
  scheme?: "light" | "dark";
}

export function Frame({ children, scheme }: FrameProps) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      forceColorScheme={scheme}
    >
      {children}
    </MantineProvider>
  );
}
