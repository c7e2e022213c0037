// What a feature hands to the router: an address and what stands there. Addresses take parameters as `$name`.

import type { ReactNode } from "react";

export interface Page {
  path: string;
  component: () => ReactNode;
  /** Nothing in the frame but the name; for the moments that need calm. */
  quiet?: boolean;
}
