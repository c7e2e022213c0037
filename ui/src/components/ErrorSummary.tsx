// What must be put right before going on. It takes the focus when it appears; each line leads to its field, with the
// field's label brought into view first.

import { useEffect, useId, useRef } from "react";
import { common } from "../messages/common";
import css from "./ErrorSummary.module.css";

export interface FieldProblem {
  /** The id of the field; none when the problem belongs to the whole page. */
  field?: string;
  text: string;
}

export function reach(field: string): void {
  const target = document.getElementById(field);
  if (!target) return;
  const label =
    target.closest("fieldset")?.querySelector("legend") ?? document.querySelector(`label[for="${CSS.escape(field)}"]`);
  (label ?? target).scrollIntoView({ block: "start" });
  const into = target.matches("input, select, textarea, button") ? target : target.querySelector("input");
  if (into instanceof HTMLElement) into.focus({ preventScroll: true });
}

export function ErrorSummary({ title = common.problemTitle, problems }: { title?: string; problems: FieldProblem[] }) {
  const box = useRef<HTMLDivElement>(null);
  const heading = useId();
  const count = problems.length;

  useEffect(() => {
    if (count > 0) box.current?.focus();
  }, [count]);

  if (count === 0) return null;
  return (
    <div className={css.box} ref={box} role="alert" aria-labelledby={heading} tabIndex={-1}>
      <h2 className={css.title} id={heading}>
        {title}
      </h2>
      <ul className={css.list}>
        {problems.map(({ field, text }) => (
          <li key={`${field} ${text}`}>
            {field === undefined ? (
              text
            ) : (
              <button type="button" className={css.link} onClick={() => reach(field)}>
                {text}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
