// Tasks in any order, with few and honest statuses. The status is words; its colour only helps.

import { useId } from "react";
import { Link } from "./Link";
import { StatusTag, type StatusTone } from "./StatusTag";
import css from "./TaskList.module.css";

export interface Task {
  title: string;
  to: string;
  hint?: string;
  status: { label: string; tone: StatusTone };
  /** A number or letter before the title. */
  mark?: string;
}

export function TaskList({ tasks, label }: { tasks: readonly Task[]; label: string }) {
  const id = useId();
  return (
    <ol className={css.list} aria-label={label}>
      {tasks.map((task, at) => (
        <li key={task.to} className={css.task}>
          {task.mark && (
            <span className={css.mark} aria-hidden="true" data-tone={task.status.tone}>
              {task.mark}
            </span>
          )}
          <div className={css.words}>
            <Link to={task.to} className={css.link} describedBy={`${id}-${at}`}>
              {task.title}
            </Link>
            {task.hint && <span className={css.hint}>{task.hint}</span>}
          </div>
          <span id={`${id}-${at}`}>
            <StatusTag tone={task.status.tone}>{task.status.label}</StatusTag>
          </span>
        </li>
      ))}
    </ol>
  );
}
