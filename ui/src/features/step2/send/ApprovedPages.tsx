// The printed pages of anybody's letter, in approved words.

import { PersonPages } from "../notice/Pages";
import { type SendStep, useSending } from "./place";

export function ApprovedPages({ number }: { number: SendStep }) {
  const { incident, notice, home, caption } = useSending(number);
  return <PersonPages of={{ incident, notice, draft: null }} here={`${home}/pages`} back={home} caption={caption} />;
}
