// The pages of a draft, the same for every kind of notice: all its letters, one of them, its editor and versions, its printed
// pages, other people's eyes, and the approval.

import type { ReactNode } from "react";
import type { Page } from "../../common/page";
import { Approval } from "./Approval";
import { Change } from "./Change";
import { Letters } from "./Letters";
import { OneLetter } from "./OneLetter";
import { DraftPages } from "./Pages";
import { Drafting, type DraftPlace } from "./place";
import { Review } from "./Review";
import { Versions } from "./Versions";

export interface DraftRoutes {
  /** The address of the page of all letters. */
  path: string;
  usePlace: () => DraftPlace;
  /** Something to settle before the words are read. */
  first?: () => ReactNode;
}

export function draftPages({ path, usePlace, first }: DraftRoutes): Page[] {
  const pages: Record<string, () => ReactNode> = {
    "": () => <Letters first={first?.()} />,
    "/approve": () => <Approval />,
    "/review": () => <Review />,
    "/pages/$person": () => <DraftPages />,
    "/letter/$letter": () => <OneLetter />,
    "/letter/$letter/change": () => <Change />,
    "/letter/$letter/versions": () => <Versions />,
  };
  return Object.entries(pages).map(([below, page]) => ({
    path: path + below,
    component: () => <Here usePlace={usePlace}>{page()}</Here>,
  }));
}

function Here({ usePlace, children }: { usePlace: () => DraftPlace; children: ReactNode }) {
  return <Drafting.Provider value={usePlace()}>{children}</Drafting.Provider>;
}
