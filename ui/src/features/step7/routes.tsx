import type { Page } from "../common/page";
import { Care } from "./Care";
import { ChangeForm } from "./ChangeForm";
import { Changes } from "./Changes";
import { Guide, MeetingNotes, MeetingWho } from "./Meeting";
import { Overview } from "./Overview";
import { Plan } from "./Plan";
import { ThanksForm } from "./ThanksForm";
import { ThanksList } from "./ThanksList";

const step = "/case/$id/step/7";

export const pages: Page[] = [
  { path: step, component: Overview },
  { path: `${step}/care`, component: Care },
  { path: `${step}/meeting`, component: Guide },
  { path: `${step}/meeting/who`, component: MeetingWho },
  { path: `${step}/meeting/notes`, component: MeetingNotes },
  { path: `${step}/changes`, component: Changes },
  { path: `${step}/changes/new`, component: ChangeForm },
  { path: `${step}/changes/$change`, component: ChangeForm },
  { path: `${step}/plan`, component: Plan },
  { path: `${step}/thanks`, component: ThanksList },
  { path: `${step}/thanks/new`, component: ThanksForm },
  { path: `${step}/thanks/$helper`, component: ThanksForm },
];
