// Buttons of one size a thumb can hit. A page has at most one `main` button, and its words name its act.

import { Button as MantineButton } from "@mantine/core";
import type { ReactNode } from "react";
import css from "./Button.module.css";
import { address } from "./Link";

export interface ButtonProps {
  children: ReactNode;
  kind?: "main" | "plain" | "quiet";
  onClick?: () => void;
  /** Leads to a page instead of doing something. */
  to?: string;
  type?: "button" | "submit";
  busy?: boolean;
  disabled?: boolean;
}

export function Button({ children, kind = "plain", onClick, to, type = "button", busy, disabled }: ButtonProps) {
  const variant = kind === "main" ? "filled" : kind === "plain" ? "default" : "subtle";
  const looks = { variant, className: css.button, "data-kind": kind };
  if (to !== undefined) {
    return (
      <MantineButton component="a" href={address(to)} {...looks}>
        {children}
      </MantineButton>
    );
  }
  return (
    <MantineButton type={type} onClick={onClick} loading={busy} disabled={disabled} {...looks}>
      {children}
    </MantineButton>
  );
}

/** Buttons side by side, wrapping when there is no room. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className={css.row}>{children}</div>;
}
