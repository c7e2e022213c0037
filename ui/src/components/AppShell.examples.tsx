import { AppShell } from "./AppShell";
import type { Examples } from "./example";
import { PageTitle } from "./PageTitle";

export const examples: Examples = {
  "an open case": (
    <AppShell codename="Blue Heron" onLock={() => {}} saving="saved">
      <PageTitle caption="Step 1 of 7">Step back for a second</PageTitle>
    </AppShell>
  ),
  "a practice case": (
    <AppShell codename="Quiet Otter" practice onLock={() => {}} saving="failed">
      <PageTitle>Who do you call first?</PageTitle>
    </AppShell>
  ),
  "a quiet screen": (
    <AppShell quiet>
      <PageTitle>You have time for this</PageTitle>
    </AppShell>
  ),
};
