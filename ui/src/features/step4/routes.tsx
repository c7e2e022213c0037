import type { Page } from "../common/page";
import { Codes } from "./Codes";
import { HandOut } from "./HandOut";
import { OfferForm } from "./OfferForm";
import { OfferHome } from "./OfferHome";
import { Overview } from "./Overview";
import { People } from "./People";
import { RecordEnrolment } from "./RecordEnrolment";
import { Report } from "./Report";
import { TakeUp } from "./TakeUp";
import { WhenItHelps } from "./WhenItHelps";

const step = "/case/$id/step/4";
const offer = `${step}/offer/$offer`;

export const pages: Page[] = [
  { path: step, component: Overview },
  { path: `${step}/helps`, component: WhenItHelps },
  { path: `${step}/offer/new`, component: () => <OfferForm part="what" /> },
  { path: offer, component: OfferHome },
  { path: `${offer}/what`, component: () => <OfferForm part="what" /> },
  { path: `${offer}/price`, component: () => <OfferForm part="price" /> },
  { path: `${offer}/codes`, component: Codes },
  { path: `${offer}/hand-out`, component: HandOut },
  { path: `${offer}/take-up`, component: TakeUp },
  { path: `${offer}/people`, component: People },
  { path: `${offer}/people/$person`, component: RecordEnrolment },
  { path: `${offer}/report`, component: Report },
];
