import type { Page } from "../../common/page";
import { Contract, Contracts } from "./Contracts";
import { Decision, DecisionForAll } from "./Decision";
import { DutyPage } from "./DutyPage";
import { Kinds, Turnover } from "./Kinds";
import { Law } from "./Law";
import { Question } from "./Question";
import { Questions } from "./Questions";
import { DutyReport, LaterReport, OwnReport } from "./Report";
import { Reports } from "./Reports";

const here = "/case/$id/step/2/law";

export const lawPages: Page[] = [
  { path: here, component: Law },
  { path: `${here}/questions`, component: Questions },
  { path: `${here}/questions/$circumstance`, component: Question },
  { path: `${here}/kinds`, component: Kinds },
  { path: `${here}/turnover`, component: Turnover },
  { path: `${here}/contracts`, component: Contracts },
  { path: `${here}/contracts/$promise`, component: Contract },
  { path: `${here}/reports`, component: Reports },
  { path: `${here}/reports/$pack`, component: OwnReport },
  { path: `${here}/decision`, component: DecisionForAll },
  { path: `${here}/$duty`, component: DutyPage },
  { path: `${here}/$duty/report`, component: DutyReport },
  { path: `${here}/$duty/report/later`, component: LaterReport },
  { path: `${here}/$duty/decision`, component: Decision },
];
