// Going from page to page. Addresses live behind the # so that they mean the same in the shell and in a browser; a
// plain anchor is enough, and components need to know nothing of the router.

import type { ReactNode } from "react";

export const address = (to: string) => `#${to}`;

/** Goes to a page from code, after something was done. */
export function go(to: string): void {
  window.location.hash = to;
}

/** Goes on without leaving a step in the history, for a page that only leads to another. */
export function replace(to: string): void {
  window.location.replace(address(to));
}

export interface LinkProps {
  to: string;
  children: ReactNode;
  className?: string;
  /** The id of what says more about where this leads. */
  describedBy?: string;
}

export function Link({ to, children, className, describedBy }: LinkProps) {
  return (
    <a href={address(to)} className={className} aria-describedby={describedBy}>
      {children}
    </a>
  );
}
