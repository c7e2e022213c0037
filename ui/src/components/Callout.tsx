// A note set apart from the text, and the note that every legal word carries: its rule, its source, the day it was
// checked, and that it is not legal advice.

import type { ReactNode } from "react";
import { common } from "../messages/common";
import css from "./Callout.module.css";
import { Icon, type IconName } from "./Icon";

export type CalloutTone = "note" | "good" | "wait" | "attention";

const icons: Record<CalloutTone, IconName> = { note: "info", good: "check", wait: "clock", attention: "info" };

export interface CalloutProps {
  tone?: CalloutTone;
  title?: string;
  children: ReactNode;
  /** Spoken at once by a screen reader; for what appears after an act. */
  live?: boolean;
}

export function Callout({ tone = "note", title, children, live }: CalloutProps) {
  return (
    <div className={css.callout} data-tone={tone} role={live ? "status" : undefined}>
      <Icon name={icons[tone]} size={24} />
      <div className={css.words}>
        {title && <p className={css.title}>{title}</p>}
        {children}
      </div>
    </div>
  );
}

export interface LegalNoteProps {
  rule: string;
  source: string;
  /** The day the rule was last checked, in words. */
  checked: string;
  /** Set when the rule has not been checked for too long; says what to do. */
  old?: string;
  children?: ReactNode;
}

export function LegalNote({ rule, source, checked, old, children }: LegalNoteProps) {
  return (
    <div className={css.callout} data-tone={old ? "wait" : "law"}>
      <Icon name="law" size={24} />
      <div className={css.words}>
        {children}
        <dl className={css.facts}>
          <div>
            <dt>{common.rule}</dt>
            <dd>{rule}</dd>
          </div>
          <div>
            <dt>{common.source}</dt>
            <dd>{source}</dd>
          </div>
          <div>
            <dt>{common.checked}</dt>
            <dd>{checked}</dd>
          </div>
        </dl>
        {old && <p>{old}</p>}
        <p className={css.small}>{common.notLegalAdvice}</p>
      </div>
    </div>
  );
}
