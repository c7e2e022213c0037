// The letter check: how hard it reads, and each sentence to look at with what to do about it.

import type { Answer } from "../../../api/call";
import { Button } from "../../../components/Button";
import { Callout } from "../../../components/Callout";
import { sayFinding, check as words } from "../../../messages/step2-letters";
import css from "./Findings.module.css";

type Check = Answer<"check_text">;
export type Finding = Check["findings"][number];

export interface FindingsProps {
  check: Check;
  /** Leads to the sentence; none where there is nowhere to lead to. */
  show?: (finding: Finding) => void;
}

export function Findings({ check, show }: FindingsProps) {
  const grade = check.grade === null ? null : Math.max(1, Math.round(check.grade));
  const easy = check.grade === null || check.grade <= 8.5;
  return (
    <section aria-label={words.title}>
      <Callout tone={easy ? "good" : "wait"} title={grade === null ? words.noGrade : words.grade(grade)}>
        <p>{easy ? words.gradeEasy : words.gradeHard}</p>
        <p>{words.sentence(Math.round(check.sentence_length))}</p>
      </Callout>
      <p role="status" className={css.count}>
        {check.findings.length === 0 ? words.good : words.found(check.findings.length)}
      </p>
      <ul className={css.list}>
        {check.findings.map((finding, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two findings may be about the same sentence, and their order is all they have
          <li key={at}>
            <p>{sayFinding(finding)}</p>
            {finding.sentence && <blockquote>{finding.sentence}</blockquote>}
            {show && finding.at && (
              <Button kind="quiet" onClick={() => show(finding)}>
                {words.showMe}
                <span className="sb-hidden"> {finding.sentence}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
