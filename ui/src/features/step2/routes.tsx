import type { Page } from "../common/page";
import { lawPages } from "./law/routes";
import { Lists } from "./lists/Lists";
import { Paste } from "./lists/Paste";
import { PreviewFile, PreviewPasted } from "./lists/Preview";
import { Acts } from "./notice/Acts";
import { AnyText } from "./notice/AnyText";
import { Notice } from "./notice/Notice";
import { OfferChoice } from "./notice/OfferChoice";
import { useFirstNotice } from "./notice/place";
import { draftPages } from "./notice/routes";
import { SaidList, SaidPage } from "./notice/SaidPages";
import { TonguesPage } from "./notice/TonguesPage";
import { Overview } from "./Overview";
import { Alike } from "./people/Alike";
import { LeaveOut, LeaveOutSeveral } from "./people/LeaveOut";
import { People } from "./people/People";
import { Person } from "./people/Person";
import { Places } from "./people/Places";
import { TakeOut } from "./people/TakeOut";
import { AddPerson, EditPerson } from "./people/Write";
import { sendPages } from "./send/routes";

const here = "/case/$id/step/2";

export const pages: Page[] = [
  { path: here, component: Overview },
  { path: `${here}/lists`, component: Lists },
  { path: `${here}/lists/look/$file`, component: PreviewFile },
  { path: `${here}/lists/paste`, component: Paste },
  { path: `${here}/lists/pasted`, component: PreviewPasted },
  { path: `${here}/people`, component: People },
  { path: `${here}/people/add`, component: AddPerson },
  { path: `${here}/people/leave-out`, component: LeaveOutSeveral },
  { path: `${here}/people/save`, component: TakeOut },
  { path: `${here}/people/alike`, component: Alike },
  { path: `${here}/people/$person`, component: Person },
  { path: `${here}/people/$person/edit`, component: EditPerson },
  { path: `${here}/people/$person/leave-out`, component: LeaveOut },
  { path: `${here}/places`, component: Places },
  ...lawPages,
  { path: `${here}/notice`, component: Notice },
  { path: `${here}/notice/acts`, component: Acts },
  { path: `${here}/notice/offer`, component: OfferChoice },
  { path: `${here}/notice/languages`, component: TonguesPage },
  { path: `${here}/notice/check`, component: AnyText },
  { path: `${here}/notice/said`, component: SaidList },
  { path: `${here}/notice/said/$what`, component: SaidPage },
  ...draftPages({ path: `${here}/notice/read/$offer`, usePlace: useFirstNotice }),
  ...sendPages(2),
];
