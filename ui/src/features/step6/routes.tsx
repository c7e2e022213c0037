import type { Page } from "../common/page";
import { Backup } from "./Backup";
import { BackupForm } from "./BackupForm";
import { Check } from "./Check";
import { Checks } from "./Checks";
import { Keep } from "./Keep";
import { Overview } from "./Overview";
import { RuleForm } from "./RuleForm";

const step = "/case/$id/step/6";

export const pages: Page[] = [
  { path: step, component: Overview },
  { path: `${step}/checks`, component: Checks },
  { path: `${step}/checks/$check`, component: Check },
  { path: `${step}/backup`, component: Backup },
  { path: `${step}/backup/new`, component: BackupForm },
  { path: `${step}/backup/$test`, component: BackupForm },
  { path: `${step}/keep`, component: Keep },
  { path: `${step}/keep/new`, component: RuleForm },
  { path: `${step}/keep/like/$example`, component: RuleForm },
  { path: `${step}/keep/$rule`, component: RuleForm },
];
