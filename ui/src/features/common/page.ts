// What a feature hands to the router: an address and what stands there. Addresses take parameters as `$name`.

import type { ReactNode } from "react";

export interface Page {
  path: string;
  component: () => ReactNode;
}
