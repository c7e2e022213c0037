// One question a page: the title is the label, help stands beside it, one button goes on. On a narrow window the
// help moves below the question.

import { type FormEvent, type ReactNode, useId } from "react";
import { common } from "../messages/common";
import { BackLink } from "./BackLink";
import { Button, ButtonRow } from "./Button";
import { ErrorSummary, type FieldProblem } from "./ErrorSummary";
import { PageTitle, TitleId } from "./PageTitle";
import css from "./QuestionPage.module.css";

export interface QuestionPageProps {
  title: string;
  /** A line above the title, such as "Step 1 of 7". */
  caption?: ReactNode;
  hint?: ReactNode;
  /** Stands beside the question. */
  help?: ReactNode;
  back?: string;
  problems?: FieldProblem[];
  onContinue?: () => void;
  /** Names the act when it does more than go on: "Make 214 letters". */
  continueLabel?: string;
  busy?: boolean;
  /** Further choices beside Continue, such as "I'm not sure". */
  also?: ReactNode;
  children?: ReactNode;
}

export function QuestionPage(props: QuestionPageProps) {
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onContinue?.();
  };
  return (
    <TitleId value={id}>
      {props.back !== undefined && <BackLink to={props.back} />}
      <div className={css.columns}>
        <form className={css.question} onSubmit={submit} noValidate>
          <ErrorSummary problems={props.problems ?? []} />
          <PageTitle caption={props.caption}>{props.title}</PageTitle>
          {props.hint && <div className={css.hint}>{props.hint}</div>}
          {props.children}
          <ButtonRow>
            {props.onContinue && (
              <Button kind="main" type="submit" busy={props.busy}>
                {props.continueLabel ?? common.continue}
              </Button>
            )}
            {props.also}
          </ButtonRow>
        </form>
        {props.help && <Help>{props.help}</Help>}
      </div>
    </TitleId>
  );
}

/** Help beside a question: quiet, always there, never in the way. */
export function Help({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <aside className={css.help}>
      {title && <h2>{title}</h2>}
      {children}
    </aside>
  );
}
