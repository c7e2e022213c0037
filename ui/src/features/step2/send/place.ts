// Where a notice is sent from: first notices in step 2, updates in step 3. The pages are the same.

import { step } from "../../../messages/step2";
import { step as step3 } from "../../../messages/step3";
import { at, useCaseId, useParam } from "../../common/place";

export type SendStep = 2 | 3;

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
    caption: number === 2 ? step.caption : step3.caption,
  };
}

export type Sending = ReturnType<typeof useSending>;
