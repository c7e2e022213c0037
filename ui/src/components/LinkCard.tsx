// A card that leads somewhere: a case in the list, an answer on the home screen, a choice between two ways.

import type { ReactNode } from "react";
import { Icon } from "./Icon";
import { Link } from "./Link";
import css from "./LinkCard.module.css";

export interface LinkCardProps {
  to: string;
  title: string;
  children?: ReactNode;
  /** A status or figure at the right. */
  aside?: ReactNode;
  /** The one next thing to do stands out from the rest. */
  lead?: boolean;
  /** A line above the title. */
  caption?: string;
}

export function LinkCard({ to, title, children, aside, lead, caption }: LinkCardProps) {
  return (
    <div className={css.card} data-lead={lead || undefined}>
      <div className={css.words}>
        {caption && <p className={css.caption}>{caption}</p>}
        <Link to={to} className={css.title}>
          {title}
        </Link>
        {children && <div className={css.body}>{children}</div>}
      </div>
      {aside}
      <Icon name="next" size={24} />
    </div>
  );
}
