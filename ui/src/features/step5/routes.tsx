import type { Page } from "../common/page";
import { AddEvidence } from "./AddEvidence";
import { CauseKinds, CauseWhy, Police } from "./CausePages";
import { EvidenceItem } from "./EvidenceItem";
import { EvidenceList } from "./EvidenceList";
import { Overview } from "./Overview";
import { PoliceReport } from "./PoliceReport";
import { Fair, Supplier, Vanishes } from "./Reading";

const step = "/case/$id/step/5";

export const pages: Page[] = [
  { path: step, component: Overview },
  { path: `${step}/vanishes`, component: Vanishes },
  { path: `${step}/evidence`, component: EvidenceList },
  { path: `${step}/evidence/new`, component: AddEvidence },
  { path: `${step}/evidence/$item`, component: EvidenceItem },
  { path: `${step}/cause`, component: CauseKinds },
  { path: `${step}/cause/why`, component: CauseWhy },
  { path: `${step}/fair`, component: Fair },
  { path: `${step}/supplier`, component: Supplier },
  { path: `${step}/police`, component: Police },
  { path: `${step}/report`, component: PoliceReport },
];
