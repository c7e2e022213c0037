import type { Examples } from "./example";
import { SaveStatus } from "./SaveStatus";

export const examples: Examples = {
  saving: <SaveStatus state="saving" />,
  saved: <SaveStatus state="saved" />,
  failed: <SaveStatus state="failed" />,
};
