// The sending pages of a step. Step 3 sends its updates and step 4 its reminders from the same desk as step 2 its first notices.

import type { Page } from "../../common/page";
import { ApprovedPages } from "./ApprovedPages";
import { Calls } from "./Calls";
import { Desk } from "./Desk";
import { Make } from "./Make";
import { Mark } from "./Mark";
import { Public } from "./Public";
import type { SendStep } from "./place";
import { Received } from "./Received";
import { Returned } from "./Returned";
import { Send } from "./Send";

export function sendPages(number: SendStep): Page[] {
  const here = `/case/$id/step/${number}/send`;
  return [
    { path: here, component: () => <Send number={number} /> },
    { path: `${here}/$notice`, component: () => <Desk number={number} /> },
    { path: `${here}/$notice/make`, component: () => <Make number={number} /> },
    { path: `${here}/$notice/mark`, component: () => <Mark number={number} /> },
    { path: `${here}/$notice/returned`, component: () => <Returned number={number} /> },
    { path: `${here}/$notice/pages/$person`, component: () => <ApprovedPages number={number} /> },
    { path: `${here}/$notice/received`, component: () => <Received number={number} /> },
    { path: `${here}/$notice/public`, component: () => <Public number={number} /> },
    { path: `${here}/$notice/call`, component: () => <Calls number={number} /> },
  ];
}
