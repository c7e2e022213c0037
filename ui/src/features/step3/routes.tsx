import type { Page } from "../common/page";
import { draftPages } from "../step2/notice/routes";
import { sendPages } from "../step2/send/routes";
import { AddDevelopment } from "./Add";
import { CorrectNotice } from "./Correct";
import { Overview } from "./Overview";
import { PromiseUpdate } from "./PromiseUpdate";
import { ChooseDevelopment, NextDay, useClosing, useCorrection, useUpdate } from "./Write";

const here = "/case/$id/step/3";

export const pages: Page[] = [
  { path: here, component: Overview },
  { path: `${here}/add`, component: AddDevelopment },
  { path: `${here}/update`, component: ChooseDevelopment },
  ...draftPages({ path: `${here}/update/$development`, usePlace: useUpdate, first: () => <NextDay /> }),
  { path: `${here}/correct/$corrects`, component: CorrectNotice },
  ...draftPages({ path: `${here}/correct/$corrects/$development`, usePlace: useCorrection }),
  ...draftPages({ path: `${here}/closing`, usePlace: useClosing }),
  { path: `${here}/promise`, component: PromiseUpdate },
  ...sendPages(3),
];
