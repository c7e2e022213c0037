// Where a notice is drafted: which one it is, where its pages stand, and where one comes from and goes to. First notices in
// step 2, all that follows in step 3 and reminders in step 4 share the pages.

import { createContext, useContext } from "react";
import { step } from "../../../messages/step2";
import { at, useCaseId, useParam } from "../../common/place";
import type { DraftRef } from "../shared/types";

export interface DraftPlace {
  draft: DraftRef;
  /** The page of all its letters; the others stand below it. */
  base: string;
  caption: string;
  /** The way back from there. */
  back: string;
  /** Where approved ones are sent from, without their number. */
  send: string;
  /** Where the parts of the letters are changed. */
  change: { facts: string; acts?: string; offer?: string };
}

export const Drafting = createContext<DraftPlace | null>(null);

export function useDrafting(): DraftPlace {
  const place = useContext(Drafting);
  if (!place) throw new Error("no draft stands around this page");
  return place;
}

/** The address says "none" where the letter makes no offer. */
const offerOf = (param: string) => (param === "none" ? null : param);

export function useFirstNotice(): DraftPlace {
  const incident = useCaseId();
  const offer = useParam("offer");
  return {
    draft: { incident, kind: "first_notice", development: null, offer: offerOf(offer), corrects: [] },
    base: at(incident, `step/2/notice/read/${offer}`),
    caption: step.caption,
    back: at(incident, "step/2/notice"),
    send: at(incident, "step/2/send"),
    change: {
      facts: at(incident, "step/1/facts"),
      acts: at(incident, "step/2/notice/acts"),
      offer: at(incident, "step/2/notice/offer"),
    },
  };
}

const UNKNOWN = "unknown";

/** The name of a letter in an address, and back. */
export const letterName = (letter: { place: string; language: string }) =>
  `${letter.place || UNKNOWN}.${letter.language}`;

export function useLetter() {
  const { draft } = useDrafting();
  const [place = "", language = ""] = useParam("letter").split(".");
  return { draft, place: place === UNKNOWN ? "" : place, language };
}

/** Where a notice is drafted again. */
export function draftAddress(draft: DraftRef): string {
  const to = (rest: string) => at(draft.incident, rest);
  switch (draft.kind) {
    case "first_notice":
      return to(`step/2/notice/read/${draft.offer ?? "none"}`);
    case "correction":
      return to(`step/3/correct/${draft.corrects.join(".")}/${draft.development}`);
    case "closing":
      return to("step/3/closing");
    case "reminder":
      return to(`step/4/offer/${draft.offer}/remind/read`);
    case "update":
      return to(`step/3/update/${draft.development}`);
  }
}
