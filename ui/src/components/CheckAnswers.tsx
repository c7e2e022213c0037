// The last page of a section: everything that was answered, and a button that names what it does.

import type { ReactNode } from "react";
import { QuestionPage, type QuestionPageProps } from "./QuestionPage";
import { SummaryList, type SummaryRow } from "./SummaryList";

export interface CheckAnswersProps extends Omit<QuestionPageProps, "children" | "continueLabel"> {
  sections: readonly { title?: string; rows: readonly SummaryRow[] }[];
  /** Names the act: "Make the plan", "Make 214 letters". */
  act: string;
  children?: ReactNode;
}

export function CheckAnswers({ sections, act, children, ...page }: CheckAnswersProps) {
  return (
    <QuestionPage {...page} continueLabel={act}>
      {sections.map((section) => (
        <section key={section.title ?? "only"}>
          {section.title && <h2>{section.title}</h2>}
          <SummaryList rows={section.rows} />
        </section>
      ))}
      {children}
    </QuestionPage>
  );
}
