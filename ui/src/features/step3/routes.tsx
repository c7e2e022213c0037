import type { Page } from "../common/page";
import { sendPages } from "../step2/send/routes";
import { AddDevelopment } from "./Add";
import { Overview } from "./Overview";
import { PromiseUpdate } from "./PromiseUpdate";
import { ApproveUpdate, ChooseDevelopment, ReadUpdate } from "./Write";

const here = "/case/$id/step/3";

export const pages: Page[] = [
  { path: here, component: Overview },
  { path: `${here}/add`, component: AddDevelopment },
  { path: `${here}/update`, component: ChooseDevelopment },
  { path: `${here}/update/$development/read`, component: ReadUpdate },
  { path: `${here}/update/$development/approve`, component: ApproveUpdate },
  { path: `${here}/promise`, component: PromiseUpdate },
  ...sendPages(3),
];
