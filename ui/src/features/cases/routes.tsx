import type { Page } from "../common/page";
import { CaseList } from "./CaseList";
import { HandOver } from "./HandOver";
import { Home } from "./Home";
import { Journal } from "./Journal";
import { NewCase } from "./NewCase";

export const pages: Page[] = [
  { path: "/cases", component: CaseList },
  { path: "/cases/new", component: NewCase },
  { path: "/case/$id", component: Home },
  { path: "/case/$id/journal", component: Journal },
  { path: "/case/$id/hand-over", component: HandOver },
];
