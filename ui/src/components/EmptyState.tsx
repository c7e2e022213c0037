// Nothing here yet, said kindly, with a drawing and the one thing that would fill it.

import type { ReactNode } from "react";
import css from "./EmptyState.module.css";
import { type Drawing, Illustration } from "./Illustration";

export interface EmptyStateProps {
  drawing: Drawing;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}

export function EmptyState({ drawing, title, children, action }: EmptyStateProps) {
  return (
    <div className={css.empty}>
      <Illustration name={drawing} />
      <h2 className={css.title}>{title}</h2>
      {children}
      {action}
    </div>
  );
}
