import type { Page } from "../common/page";
import { BreachQuestion, BreachVerdict } from "./Breach";
import { Calls } from "./Calls";
import { FactQuestion, FactSheet, FactsStart } from "./Facts";
import { Pause, WhatNotToDo } from "./FirstMinutes";
import { Hub } from "./Hub";
import { OneCall } from "./OneCall";
import { PlanCheck, PlanDone, PlanWays, PlanWho } from "./Plan";
import { PoliceWait } from "./PoliceWait";
import { Severity, SeverityQuestion } from "./Severity";

export const pages: Page[] = [
  { path: "/case/$id/step/1", component: Hub },
  { path: "/case/$id/step/1/pause", component: Pause, quiet: true },
  { path: "/case/$id/step/1/not", component: WhatNotToDo },
  { path: "/case/$id/step/1/calls", component: Calls },
  { path: "/case/$id/step/1/calls/$whom", component: OneCall },
  { path: "/case/$id/step/1/wait", component: PoliceWait },
  { path: "/case/$id/step/1/facts", component: FactsStart },
  { path: "/case/$id/step/1/facts/check", component: FactSheet },
  { path: "/case/$id/step/1/facts/$question", component: FactQuestion },
  { path: "/case/$id/step/1/breach", component: BreachVerdict },
  { path: "/case/$id/step/1/breach/$question", component: BreachQuestion },
  { path: "/case/$id/step/1/severity", component: Severity },
  { path: "/case/$id/step/1/severity/$question", component: SeverityQuestion },
  { path: "/case/$id/step/1/plan", component: PlanWho },
  { path: "/case/$id/step/1/plan/ways", component: PlanWays },
  { path: "/case/$id/step/1/plan/check", component: PlanCheck },
  { path: "/case/$id/step/1/plan/done", component: PlanDone },
];
