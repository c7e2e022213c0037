// What others said of the words of a notice, and whether they said it of the words that stand now.

import { Callout } from "../../../components/Callout";
import { StatusTag, type StatusTone } from "../../../components/StatusTag";
import { review as words } from "../../../messages/step2-letters";
import { sayDay, sayMoment } from "../../common/days";
import { Part } from "../shared/Parts";
import type { ReviewLine } from "../shared/types";

export function Answers({ reviews }: { reviews: readonly ReviewLine[] }) {
  if (reviews.length === 0) return null;
  return (
    <Part title={words.answersTitle}>
      {reviews.map((line) => (
        <Answered key={line.review.id} line={line} />
      ))}
    </Part>
  );
}

function Answered({ line }: { line: ReviewLine }) {
  const { to, answer } = line.review.body;
  const state = answer ? words.verdicts[answer.verdict] : words.waiting;
  const fits = line.current && answer?.verdict === "approved";
  return (
    <Callout
      tone={fits ? "good" : "note"}
      title={`${line.reference}: ${words.asked(to, sayMoment(line.review.added_at))}`}
    >
      <StatusTag tone={state.tone as StatusTone}>{state.label}</StatusTag>
      {answer && (
        <>
          <p>{words.answered(answer.who, sayDay(answer.on))}</p>
          {answer.said && <p>{answer.said}</p>}
        </>
      )}
      <p>{line.current ? words.current : words.earlier}</p>
    </Callout>
  );
}
