// A page to read or to choose from: the way back, the title, what stands there, and help beside it where there is any.
// A page that asks something is a QuestionPage instead.

import type { ReactNode } from "react";
import { BackLink } from "../../components/BackLink";
import { PageTitle } from "../../components/PageTitle";
import { Help } from "../../components/QuestionPage";
import css from "./StepPage.module.css";

export interface StepPageProps {
  title: string;
  caption?: string;
  back: string;
  /** One or two sentences below the title. */
  lead?: ReactNode;
  help?: ReactNode;
  /** Stands under both columns, for tables that want the whole width. */
  below?: ReactNode;
  children?: ReactNode;
}

export function StepPage({ title, caption, back, lead, help, below, children }: StepPageProps) {
  return (
    <>
      <BackLink to={back} />
      <div className={css.columns}>
        <div className={css.main}>
          <PageTitle caption={caption}>{title}</PageTitle>
          {lead && <p className={css.lead}>{lead}</p>}
          {children}
        </div>
        {help && <Help>{help}</Help>}
      </div>
      {below && <div className={`${css.main} ${css.below}`}>{below}</div>}
    </>
  );
}
