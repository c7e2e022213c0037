// The frame around every page. A new address is a new page: it is mounted afresh, so its title takes the focus.

import { Outlet, useLocation } from "@tanstack/react-router";
import { useSaveStatus } from "../api/save-status";
import { AppShell } from "../components/AppShell";
import { Button } from "../components/Button";
import { EmptyState } from "../components/EmptyState";
import { PageTitle } from "../components/PageTitle";
import { shell } from "../messages/shell";

export function Shell() {
  const { pathname } = useLocation();
  return (
    <AppShell saving={useSaveStatus()}>
      <Outlet key={pathname} />
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
