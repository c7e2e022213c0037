// The frame around every page. A new address is a new page: it is mounted afresh, so its title takes the focus.

import { Outlet, useLocation, useMatches, useParams } from "@tanstack/react-router";
import { flushAll } from "../api/autosave";
import { call } from "../api/call";
import { client, useRead } from "../api/commands";
import { useSaveStatus } from "../api/save-status";
import { AppShell } from "../components/AppShell";
import { Button } from "../components/Button";
import { EmptyState } from "../components/EmptyState";
import { go } from "../components/Link";
import { PageTitle } from "../components/PageTitle";
import { useUnfinishedForms } from "../features/common/unfinished";
import { shell } from "../messages/shell";

const outside = /^\/($|first-run|unlock|recover)/;

/** Saves what is still being typed, closes the book, and forgets everything the window has read from it. */
async function lock() {
  await flushAll();
  await call("lock", {});
  client.clear();
  go("/unlock");
}

export function Shell() {
  const { pathname } = useLocation();
  const matches = useMatches();
  const quiet = matches.some((match) => match.staticData.quiet);
  const { id } = useParams({ strict: false }) as { id?: string };
  // Neither name nor practice ever changes, so the frame need not ask again after every key.
  const home = useRead("home", { incident: id ?? "" }, { enabled: id !== undefined, stays: true });
  const unfinished = useUnfinishedForms(id);
  const opened = id === undefined ? undefined : home.data?.case;
  return (
    <AppShell
      saving={useSaveStatus()}
      quiet={quiet}
      home={id === undefined ? "/" : `/case/${id}`}
      codename={opened?.codename}
      practice={opened?.practice}
      onLock={outside.test(pathname) ? undefined : lock}
    >
      {/* By what is shown and not by the address, which is ahead of it while the last page is still being saved. */}
      {!unfinished.waiting && <Outlet key={matches.at(-1)?.pathname} />}
    </AppShell>
  );
}

export function Lost() {
  return (
    <>
      <PageTitle>{shell.lost}</PageTitle>
      <EmptyState
        drawing="lamp"
        title={shell.lostTitle}
        action={
          <Button kind="main" to="/">
            {shell.lostAction}
          </Button>
        }
      />
    </>
  );
}
