import type { Page } from "../common/page";
import { draftPages } from "../step2/notice/routes";
import { sendPages } from "../step2/send/routes";
import { After } from "./After";
import { BillForm } from "./BillForm";
import { Bills } from "./Bills";
import { Codes } from "./Codes";
import { CodesPaste } from "./CodesPaste";
import { HandOut } from "./HandOut";
import { Helps } from "./Helps";
import { OfferForm } from "./OfferForm";
import { OfferHome } from "./OfferHome";
import { OfferWho } from "./OfferWho";
import { Overview } from "./Overview";
import { People } from "./People";
import { QuestionForm } from "./QuestionForm";
import { QuoteForm } from "./QuoteForm";
import { Quotes } from "./Quotes";
import { RecordEnrolment } from "./RecordEnrolment";
import { Remind, useReminder } from "./Remind";
import { Report } from "./Report";
import { ReportForm } from "./ReportForm";
import { TakeUp } from "./TakeUp";
import { Vault } from "./Vault";
import { VoidCode } from "./VoidCode";

const step = "/case/$id/step/4";
const offer = `${step}/offer/$offer`;

export const pages: Page[] = [
  { path: step, component: Overview },
  { path: `${step}/helps`, component: Helps },
  { path: `${step}/quotes`, component: Quotes },
  { path: `${step}/quotes/new`, component: QuoteForm },
  { path: `${step}/quotes/$quote`, component: QuoteForm },
  { path: `${step}/after`, component: After },
  { path: `${step}/after/report/new`, component: ReportForm },
  { path: `${step}/after/report/$report`, component: ReportForm },
  { path: `${step}/after/question/new`, component: QuestionForm },
  { path: `${step}/after/question/$question`, component: QuestionForm },
  { path: `${step}/offer/like/$quote`, component: () => <OfferForm part="what" /> },
  { path: `${step}/offer/new`, component: () => <OfferForm part="what" /> },
  { path: offer, component: OfferHome },
  { path: `${offer}/what`, component: () => <OfferForm part="what" /> },
  { path: `${offer}/price`, component: () => <OfferForm part="price" /> },
  { path: `${offer}/who`, component: OfferWho },
  { path: `${offer}/codes`, component: Codes },
  { path: `${offer}/codes/paste`, component: CodesPaste },
  { path: `${offer}/vault`, component: Vault },
  { path: `${offer}/vault/$code`, component: VoidCode },
  { path: `${offer}/hand-out`, component: HandOut },
  { path: `${offer}/take-up`, component: TakeUp },
  { path: `${offer}/people`, component: People },
  { path: `${offer}/people/$person`, component: RecordEnrolment },
  { path: `${offer}/remind`, component: Remind },
  ...draftPages({ path: `${offer}/remind/read`, usePlace: useReminder }),
  { path: `${offer}/report`, component: Report },
  { path: `${offer}/bills`, component: Bills },
  { path: `${offer}/bills/new`, component: BillForm },
  { path: `${offer}/bills/$bill`, component: BillForm },
  ...sendPages(4),
];
