// Where a notice is sent from: first notices in step 2, updates in step 3, reminders of an offer in step 4. The pages are the same.

import { step } from "../../../messages/step2";
import { step as step3 } from "../../../messages/step3";
import { step4 } from "../../../messages/step4";
import { at, useCaseId, useParam } from "../../common/place";

export type SendStep = 2 | 3 | 4;

const captions: Record<SendStep, string> = { 2: step.caption, 3: step3.caption, 4: step4.caption };

export function useSending(number: SendStep) {
  const incident = useCaseId();
  const notice = useParam("notice");
  const all = at(incident, `step/${number}/send`);
  return {
    incident,
    notice,
    number,
    all,
    home: `${all}/${notice}`,
    step: at(incident, `step/${number}`),
    caption: captions[number],
  };
}

export type Sending = ReturnType<typeof useSending>;
