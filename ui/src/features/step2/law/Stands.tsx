// Where a duty stands, in a word or two.

import { StatusTag } from "../../../components/StatusTag";
import { law as words } from "../../../messages/step2-law";
import { sayDay } from "../../common/days";
import type { DutyLine } from "../shared/types";
import { inTime, sentence } from "./duty";

export function Stands({ line, asOf }: { line: DutyLine; asOf: string }) {
  if (line.done) return <StatusTag tone="done">{words.doneOn(sayDay(line.done.body.done_on))}</StatusTag>;
  if (line.told) return <StatusTag tone="done">{words.allTold}</StatusTag>;
  if (line.decision) return <StatusTag tone="none">{words.decided(sayDay(line.decision.body.decided_on))}</StatusTag>;
  if (line.late) return <StatusTag tone="attention">{words.late}</StatusTag>;
  if (line.duty.must === "check") return <StatusTag tone="none">{words.check}</StatusTag>;
  const left = inTime(line.duty, asOf);
  return <StatusTag tone="waiting">{left === null ? words.must : sentence(left)}</StatusTag>;
}
