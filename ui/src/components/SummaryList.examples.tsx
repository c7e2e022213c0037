import { CheckAnswers } from "./CheckAnswers";
import type { Examples } from "./example";
import { SummaryList } from "./SummaryList";

const rows = [
  { key: "Found out", value: "November 3, 2026", change: "/case/1/step/1/facts" },
  { key: "What got out", value: "Names and addresses\nCard numbers", change: "/case/1/step/1/data" },
  { key: "How many people", value: "Not known yet", change: "/case/1/step/1/count" },
];

export const examples: Examples = {
  rows: <SummaryList rows={rows} />,
  "check your answers": (
    <CheckAnswers
      title="Check your answers"
      back="/case/1"
      sections={[{ title: "What you know so far", rows }]}
      act="Make the plan"
      onContinue={() => {}}
    />
  ),
};
