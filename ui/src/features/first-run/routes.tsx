import type { Page } from "../common/page";
import { BusinessAddress, BusinessCheck, BusinessContact, BusinessName } from "./Business";
import { CheckKit } from "./CheckKit";
import { ChoosePassphrase } from "./ChoosePassphrase";
import { CleanComputer, Computer } from "./Computer";
import { SaveKit } from "./SaveKit";
import { Start } from "./Start";
import { RecoverBook, Unlock } from "./Unlock";
import { Welcome } from "./Welcome";

export const pages: Page[] = [
  { path: "/", component: Start, quiet: true },
  { path: "/first-run", component: Welcome, quiet: true },
  { path: "/first-run/passphrase", component: ChoosePassphrase },
  { path: "/first-run/kit", component: SaveKit },
  { path: "/first-run/kit-check", component: CheckKit },
  { path: "/first-run/computer", component: Computer },
  { path: "/first-run/clean", component: CleanComputer },
  { path: "/first-run/business", component: BusinessName },
  { path: "/first-run/business/address", component: BusinessAddress },
  { path: "/first-run/business/contact", component: BusinessContact },
  { path: "/first-run/business/check", component: BusinessCheck },
  { path: "/unlock", component: Unlock, quiet: true },
  { path: "/recover", component: RecoverBook, quiet: true },
];
